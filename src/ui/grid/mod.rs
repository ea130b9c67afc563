//! All touchpoints with all fields, edited in place like a spreadsheet. Never a change: it pushes actions.

use crate::app::{Action, State};
use egui::Ui;

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(super) struct GridState {}

/// Shows the view.
pub(super) fn grid_ui(_ui: &mut Ui, _state: &State, _kept: &mut GridState, _actions: &mut Vec<Action>) {}
