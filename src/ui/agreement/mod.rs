//! Votes: who gave them, how far they agree, what is to discuss; and voting on this computer, one rater after the other. Never a change: it
//! pushes actions. Never a vote that is still hidden: the state hands out none.

mod list;
mod setup;
mod strip;
mod turn;

use crate::app::{Action, State, VoteCursor};
use crate::scene::Icon;
use crate::ui::kit::button;
use crate::ui::kit::focus::{self, Hold};
use crate::ui::kit::scale::scale;
use egui::{Response, Role, Sense, Ui, WidgetInfo, vec2};

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(super) struct AgreementState {
    /// The score that keys agree on.
    cursor: VoteCursor,
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

/// A place in the page that has the keys while nothing else wants them: Tab goes on to the first button of the page, and Enter presses none
/// by accident. `name`: what is read out there.
fn resting_place(ui: &Ui, state: &State, name: &str, actions: &mut Vec<Action>) {
    let response = ui.interact(ui.max_rect(), focus::main_surface(), Sense::focusable_noninteractive());
    response.widget_info(|| WidgetInfo::labeled(Role::Group, true, name));
    focus::hold(ui, state, &response, Hold { alone: true, ..Hold::ARROWS }, actions);
}

/// The button that goes on.
fn main_button(ui: &mut Ui, icon: Option<Icon>, label: &str, enabled: bool) -> Response {
    button::main_button(ui, icon, label, vec2(96.0, 30.0) * scale(ui), enabled)
}

/// A button beside it.
fn side_button(ui: &mut Ui, icon: Option<Icon>, label: &str, enabled: bool) -> Response {
    button::side_button(ui, icon, label, vec2(76.0, 30.0) * scale(ui), enabled)
}

/// What a rater is called beside the group: customers have a word in every language.
fn group_name<'a>(state: &'a State, group: &'a str) -> &'a str {
    if group == crate::model::Rater::CUSTOMER { state.program.texts.inspector_rater_customer() } else { group }
}
