//! Votes: who gave them, how far they agree, what is to discuss; and voting on this computer, one rater after the other. Never a change: it
//! pushes actions. Never a vote that is still hidden: the state hands out none.

mod list;
mod setup;
mod strip;
mod turn;

use crate::app::{Action, State};
use crate::model::{ScoreKind, TouchpointId};
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::CanvasState;
use crate::ui::icon::atom;
use egui::{Button, EventFilter, Response, RichText, Role, Sense, Stroke, Ui, WidgetInfo, vec2};

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(super) struct AgreementState {
    /// The score that keys agree on.
    row: Option<(TouchpointId, ScoreKind)>,
    /// The touchpoint that led the selection in the last frame.
    lead: Option<TouchpointId>,
    /// The row shall be brought into sight.
    reveal: bool,
    setup: setup::SetupState,
}

/// Shows the view.
pub(super) fn agreement_ui(ui: &mut Ui, state: &State, kept: &mut AgreementState, actions: &mut Vec<Action>) {
    match (&state.open.voting, &state.open.vote_plan) {
        (Some(voting), _) => {
            kept.setup = setup::SetupState::default();
            turn::voting_ui(ui, state, voting, actions);
        }
        (None, Some(plan)) => setup::setup_ui(ui, state, plan, &mut kept.setup, actions),
        (None, None) => {
            kept.setup = setup::SetupState::default();
            list::list_ui(ui, state, kept, actions);
        }
    }
}

/// Whether keys belong to the view: nothing lies over it and no field or button has them.
fn keys_are_free(ui: &Ui, state: &State) -> bool {
    !is_covered(ui, state) && focus_is_free(ui)
}

/// Whether nothing, or the view's own surface, has the focus.
fn focus_is_free(ui: &Ui) -> bool {
    ui.memory(|memory| memory.focused()).is_none_or(|id| id == CanvasState::id())
}

/// A place in the page that has the keys while nothing else wants them: Tab goes on to the first button of the page, and Enter presses none
/// by accident. `name`: what is read out there.
fn resting_place(ui: &Ui, state: &State, name: &str) {
    let response = ui.interact(ui.max_rect(), CanvasState::id(), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, name));
    if !is_covered(ui, state) && ui.memory(|memory| memory.focused()).is_none() {
        response.request_focus();
    }
    if response.has_focus() {
        // Arrows belong to the scales.
        let keys = EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, keys));
    }
}

/// Whether something lies over the view that takes the keys.
fn is_covered(ui: &Ui, state: &State) -> bool {
    state.dialog.is_some()
        || state.open.palette
        || state.open.find.is_some()
        || state.look.editing.is_some()
        || egui::Popup::is_any_open(ui.ctx())
}

/// How much larger than usual the type is.
fn scale(ui: &Ui) -> f32 {
    egui::TextStyle::Body.resolve(ui.style()).size / 13.0
}

/// The button that goes on, in the accent colour.
fn main_button(ui: &mut Ui, icon: Option<Icon>, label: &str, enabled: bool) -> Response {
    let (accent, paper, ink) = (ui.visuals().hyperlink_color, ui.visuals().window_fill, ui.visuals().text_color());
    let dress = |ui: &mut Ui| {
        let widgets = &mut ui.visuals_mut().widgets;
        for visuals in [&mut widgets.inactive, &mut widgets.hovered, &mut widgets.active] {
            visuals.weak_bg_fill = accent;
            visuals.bg_stroke = Stroke::new(1.0, accent);
            visuals.fg_stroke.color = paper;
        }
        widgets.hovered.bg_stroke = Stroke::new(1.0, ink);
        widgets.active.bg_stroke = Stroke::new(2.0, ink);
        let words = RichText::new(label).color(paper).family(FontSet::family(Weight::SemiBold));
        let size = vec2(96.0, 30.0) * scale(ui);
        match icon {
            Some(icon) => ui.add_enabled(enabled, Button::new((atom(ui, icon), words)).min_size(size)),
            None => ui.add_enabled(enabled, Button::new(words).min_size(size)),
        }
    };
    ui.scope(dress).inner
}

/// A button beside the main one.
fn side_button(ui: &mut Ui, icon: Option<Icon>, label: &str, enabled: bool) -> Response {
    let size = vec2(76.0, 30.0) * scale(ui);
    match icon {
        Some(icon) => ui.add_enabled(enabled, Button::new((atom(ui, icon), label)).min_size(size)),
        None => ui.add_enabled(enabled, Button::new(label).min_size(size)),
    }
}

/// What a rater is called beside the group: customers have a word in every language.
fn group_name<'a>(state: &'a State, group: &'a str) -> &'a str {
    if group == crate::model::Rater::CUSTOMER { state.program.texts.inspector_rater_customer() } else { group }
}
