//! Whether something that takes the keys is over the view. Three sets, each contained in the next, so that all views mean the same by it.

use crate::app::State;
use egui::{Context, Id, Key, Popup};

/// What does not apply while something is over the view.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Covered {
    /// The program's shortcuts: a dialog, the palette or a menu is open and has its own keys.
    pub shortcuts: bool,
    /// The view's own keys: as above, or a text is being edited in place.
    pub keys: bool,
    /// That the view takes the keyboard when nothing else has it: as above, or the search is open.
    pub focus: bool,
}

/// The frame in which Escape was pressed while a menu or a list was open.
fn closing() -> Id {
    Id::unique("frame in which a popup is closed")
}

impl Covered {
    /// Remembers at the beginning of a frame that Escape is for the menu or list that is open: that is closed while the frame is drawn, and what
    /// is drawn after it must not take the same key for its own.
    pub(crate) fn begin(ctx: &Context) {
        if Popup::is_any_open(ctx) && ctx.input(|input| input.key_pressed(Key::Escape)) {
            let frame = ctx.cumulative_frame_nr();
            ctx.data_mut(|data| data.insert_temp(closing(), frame));
        }
    }

    fn is_popup_closed_now(ctx: &Context) -> bool {
        ctx.data(|data| data.get_temp(closing())) == Some(ctx.cumulative_frame_nr())
    }

    /// Whether something other than a dialog takes the keys. The guide opens over a dialog, and over nothing else.
    pub(crate) fn but_for_dialogs(ctx: &Context, state: &State) -> bool {
        state.open.palette || state.guide.enlarged.is_some() || Popup::is_any_open(ctx) || Self::is_popup_closed_now(ctx)
    }

    /// What is over the view now.
    pub(crate) fn of(ctx: &Context, state: &State) -> Self {
        let shortcuts = state.dialog.is_some() || Self::but_for_dialogs(ctx, state);
        let keys = shortcuts || state.look.editing.is_some();
        Self { shortcuts, keys, focus: keys || state.open.find.is_some() }
    }
}

#[cfg(test)]
mod tests {
    use super::Covered;
    use crate::app::{Settings, State};
    use crate::catalogue::sample;
    use crate::edit::Document;
    use egui::{Id, Key, Popup};
    use egui_kittest::Harness;

    #[test]
    fn the_escape_that_closes_a_list_is_for_nothing_behind_it() {
        let state = State::new(Document::saved(sample("en")), Settings::default(), Box::new(|| jiff::Timestamp::UNIX_EPOCH));
        let list = Id::unique("list");
        let show = |ui: &mut egui::Ui, (state, seen): &mut (State, Vec<bool>)| {
            Covered::begin(ui.ctx());
            if ui.input(|input| input.key_pressed(Key::Escape)) {
                Popup::close_id(ui.ctx(), list);
                seen.push(Covered::of(ui.ctx(), state).keys);
            }
        };
        let mut harness = Harness::builder().build_ui_state(show, (state, Vec::new()));
        Popup::open_id(&harness.ctx, list);
        for _ in 0..2 {
            harness.key_press(Key::Escape);
            harness.run_steps(2);
        }
        assert_eq!(harness.state().1, [true, false], "the first closes the list, the second is the view's");
    }
}
