//! The touchpoint table (media, area, touchpoints, chances to delight). Never a change: it pushes actions.

use crate::app::{Action, State};
use egui::Ui;

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(super) struct TableState {}

/// Shows the view.
pub(super) fn table_ui(_ui: &mut Ui, _state: &State, _kept: &mut TableState, _actions: &mut Vec<Action>) {}
