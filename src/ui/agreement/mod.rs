//! Votes: who gave them, how far they agree, what is to discuss. Never a change: it pushes actions.

use crate::app::{Action, State};
use egui::Ui;

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(super) struct AgreementState {}

/// Shows the view.
pub(super) fn agreement_ui(_ui: &mut Ui, _state: &State, _kept: &mut AgreementState, _actions: &mut Vec<Action>) {}
