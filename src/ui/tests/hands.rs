//! What hands do in a window: keys, text and clicks on cells that are found by their names. Never what a test expects.

use super::Shown;
use egui::accesskit::Role;
use egui::{Event, Key};
use egui_kittest::kittest::Queryable as _;

/// The middle of a cell, found by the beginning of its name.
pub(super) fn cell(harness: &Shown, title: &str, column: &str) -> egui::Pos2 {
    harness
        .get_by(|node| node.role() == Role::Cell && node.label().is_some_and(|label| label.starts_with(&format!("{title}, {column}:"))))
        .rect()
        .center()
}

/// Clicks on a cell.
pub(super) fn click(harness: &mut Shown, title: &str, column: &str) {
    // Long enough after another click not to count as a double-click.
    harness.run_steps(30);
    let at = cell(harness, title, column);
    harness.hover_at(at);
    harness.run_steps(1);
    harness.drag_at(at);
    harness.run_steps(1);
    harness.drop_at(at);
    harness.run_steps(2);
}

/// Types a text at once.
pub(super) fn type_text(harness: &mut Shown, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run_steps(2);
}

/// Presses a key.
pub(super) fn press(harness: &mut Shown, key: Key) {
    harness.key_press(key);
    harness.run_steps(4);
}
