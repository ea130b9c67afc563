//! Two maps or two rounds beside each other. Never a change: it pushes actions.

use crate::app::{Action, State};
use egui::Ui;

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(super) struct CompareState {}

/// Shows the view.
pub(super) fn compare_ui(_ui: &mut Ui, _state: &State, _kept: &mut CompareState, _actions: &mut Vec<Action>) {}
