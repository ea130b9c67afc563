//! The field in which a text is edited right where it is. Where it is and which keys end editing is up to the view; never the only copy of
//! what is typed: every key goes to the program at once.

use super::focus::is_free;
use super::hyphens::{WordsOf, in_field};
use super::letters::Letters;
use super::typed;
use crate::app::{Action, Editing, MapAction};
use crate::layout::Theme;
use crate::ui::canvas::color32;
use egui::{Event, FontId, Frame, Id, Key, Margin, Modifiers, Rect, Role, ScrollArea, TextEdit, Ui, UiBuilder, WidgetInfo};

/// How many lines a field has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lines {
    /// One that scrolls sideways.
    One,
    /// One that wraps if there is not enough space; Enter adds none.
    Wrapped,
    /// Several; Enter adds one.
    Several,
}

/// A text being edited in place, as one view shows it.
pub(crate) struct InPlace<'a> {
    /// The text.
    pub editing: &'a Editing,
    /// Its unique id among all fields.
    pub id: Id,
    /// Its name for screen readers.
    pub name: &'a str,
    /// Where it is on the screen.
    pub place: Rect,
    /// Weight and size.
    pub font: FontId,
    /// Its colours.
    pub theme: &'a Theme,
    /// Space around the words.
    pub margin: Margin,
    /// Width of the words.
    pub width: f32,
    /// How many lines it has.
    pub lines: Lines,
    /// Whether it has just been opened: it takes the keyboard, with the cursor at the end of the text or all of it selected.
    pub fresh: bool,
    /// Whether all of the text is selected at first.
    pub select_all: bool,
    /// What is selected at first instead, from and to in characters.
    pub chosen: Option<(usize, usize)>,
}

/// What the field reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Told {
    /// Whether the text was changed.
    pub changed: bool,
    /// Whether the keyboard went elsewhere.
    pub left: bool,
}

impl InPlace<'_> {
    /// Shows the field and passes on what is typed.
    pub(crate) fn show(self, ui: &mut Ui, actions: &mut Vec<Action>) -> Told {
        // The focus first, so that letters in this very frame reach the field. What was over the view until now may still keep it from the field, which
        // then waits for it.
        let held = self.is_held(ui);
        let takes = !held && (self.fresh || is_free(ui) && !is_behind_a_dialog(ui));
        if takes {
            ui.memory_mut(|memory| memory.request_focus(self.id));
            if let Some((from, to)) = self.chosen {
                typed::put_cursor(ui, self.id, from, to);
            }
        }
        let mut draft = self.editing.draft.clone();
        let mut letters = Letters(&mut draft);
        let mut layouter = in_field(self.font.clone(), color32(self.theme.ink), WordsOf::Project);
        let field = match self.lines {
            Lines::One => TextEdit::singleline(&mut letters),
            Lines::Wrapped => TextEdit::multiline(&mut letters).return_key(None).layouter(&mut layouter),
            Lines::Several => TextEdit::multiline(&mut letters).layouter(&mut layouter),
        };
        let field = field
            .id(self.id)
            .font(self.font)
            .frame(Frame::NONE.inner_margin(self.margin))
            .desired_rows(1)
            .desired_width(self.width)
            .lock_focus(true)
            .text_color(color32(self.theme.ink));
        let mut child = ui.new_child(UiBuilder::new().max_rect(self.place));
        // What does not fit scrolls, with the cursor in view.
        child.set_clip_rect(self.place.expand(1.0).intersect(child.clip_rect()));
        let area = ScrollArea::vertical().id_salt(self.id).max_height(self.place.height()).auto_shrink(false);
        let output = match self.lines {
            Lines::One => field.show(&mut child),
            Lines::Wrapped | Lines::Several => area.show(&mut child, |ui| field.show(ui)).inner,
        };
        let response = output.response.response.clone();
        let role = if self.lines == Lines::Several { Role::MultilineTextInput } else { Role::TextInput };
        response.widget_info(|| WidgetInfo::labeled(role, true, self.name));
        if takes && self.chosen.is_none() {
            typed::select(ui, &output, &draft, self.select_all);
        }
        let changed = draft != self.editing.draft;
        if changed {
            actions.push(Action::Map(MapAction::EditingChanged(draft)));
        }
        let left = held && response.lost_focus();
        if left {
            // A text that is refused stays open, and takes the keyboard back.
            ui.data_mut(|data| data.insert_temp(self.id.with("held"), false));
        }
        Told { changed, left }
    }

    /// Whether the field has had the keyboard since it was opened, and did not lose it.
    fn is_held(&self, ui: &Ui) -> bool {
        let id = self.id.with("held");
        let held = !self.fresh && (ui.memory(|memory| memory.has_focus(self.id)) || ui.data(|data| data.get_temp(id) == Some(true)));
        ui.data_mut(|data| data.insert_temp(id, held));
        held
    }
}

/// Whether a dialog is over the field: then the keys are the dialog's.
pub(crate) fn is_behind_a_dialog(ui: &Ui) -> bool {
    !ui.memory(|memory| memory.allows_interaction(ui.layer_id()))
}

/// The first key that ends editing, taken before the field sees it. The window makes sure that nothing typed after it arrives in the same
/// frame.
pub(crate) fn take_ending<T>(ui: &Ui, ends: impl Fn(Key, Modifiers) -> Option<T>) -> Option<T> {
    if is_behind_a_dialog(ui) {
        return None;
    }
    ui.input_mut(|input| {
        let (at, ending) = input.events.iter().enumerate().find_map(|(at, event)| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
            Some((at, ends(*key, *modifiers)?))
        })?;
        input.events.remove(at);
        Some(ending)
    })
}
