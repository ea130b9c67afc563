//! Paid, owned and earned touchpoints by area, beside their chances to delight. Never a change: it pushes actions.

use crate::app::{Action, State};
use egui::{Id, Ui};

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(super) struct TableState {}

/// What has the keyboard in the view.
pub(super) fn surface() -> Id {
    Id::unique("table surface")
}

/// Shows the view.
pub(super) fn table_ui(_ui: &mut Ui, _state: &State, _kept: &mut TableState, _actions: &mut Vec<Action>) {}
