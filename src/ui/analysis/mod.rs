//! Charts and priorities: what the scores say. Never a change: it pushes actions.

use crate::app::{Action, State};
use egui::Ui;

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(super) struct AnalysisState {}

/// Shows the view.
pub(super) fn analysis_ui(_ui: &mut Ui, _state: &State, _kept: &mut AnalysisState, _actions: &mut Vec<Action>) {}
