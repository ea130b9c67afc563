//! How wide a field is that says in faint words what belongs in it: wide enough for all of them. Never the field itself.

use super::scale::scale;
use egui::{Color32, TextStyle, Ui};

/// Room beside the words of a field, in points: its margins and the cursor.
const BESIDE: f32 = 16.0;

/// The width in points of a field with a hint: `usual` points at the normal size of type, or more if the hint needs it.
pub(crate) fn width(ui: &Ui, hint: &str, usual: f32) -> f32 {
    let font = TextStyle::Body.resolve(ui.style());
    let words = ui.painter().layout_no_wrap(hint.to_owned(), font, Color32::PLACEHOLDER).size().x;
    (words + BESIDE).max(usual * scale(ui))
}
