//! Votes: who gave them, how far they agree, what needs discussing; and voting on this computer, one rater after the other. Never a change:
//! it pushes actions. Never a vote that is still hidden: the state does not give any out.

mod list;
mod setup;
mod strip;
mod turn;

use crate::app::{Action, State};
use crate::scene::Icon;
use crate::ui::kit::button;
use crate::ui::kit::focus::{self, Hold};
use crate::ui::kit::scale::scale;
use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(super) struct AgreementState {
    /// How often the chosen score had been scrolled into view.
    revealed: u64,
    setup: setup::SetupState,
}

/// Shows the view.
pub(super) fn agreement_ui(ui: &mut Ui, state: &State, kept: &mut AgreementState, actions: &mut Vec<Action>) {
    match (state.ballot(), &state.votes.plan) {
        (Some(ballot), _) => {
            kept.setup = setup::SetupState::default();
            turn::voting_ui(ui, state, ballot, actions);
        }
        (None, Some(plan)) => setup::setup_ui(ui, state, plan, &mut kept.setup, actions),
        (None, None) => {
            kept.setup = setup::SetupState::default();
            list::list_ui(ui, state, kept, actions);
        }
    }
}

/// A place on the page that has the keys while nothing else needs them: Tab goes on to the first button of the page, and Enter presses none
/// by accident. `name` is what a screen reader says there.
fn resting_place(ui: &Ui, state: &State, name: &str, actions: &mut Vec<Action>) {
    let response = ui.interact(ui.max_rect(), focus::main_surface(), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, name));
    focus::hold(ui, state, &response, Hold { alone: true, ..Hold::ARROWS }, actions);
}

/// The button that continues.
fn main_button(ui: &mut Ui, icon: Option<Icon>, label: &str, enabled: bool) -> Response {
    button::main_button(ui, icon, label, vec2(96.0, 30.0) * scale(ui), enabled)
}

/// A button next to it.
fn side_button(ui: &mut Ui, icon: Option<Icon>, label: &str, enabled: bool) -> Response {
    button::side_button(ui, icon, label, vec2(76.0, 30.0) * scale(ui), enabled)
}

/// What a rater's group is called: customers have a word in every language.
fn group_name<'a>(state: &'a State, group: &'a str) -> &'a str {
    if group == crate::model::Rater::CUSTOMER { state.program.texts.inspector_rater_customer() } else { group }
}
