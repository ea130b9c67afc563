//! How large the window's type is. Never the type of a map.

use egui::{TextStyle, Ui};

/// Normal size of the window's type, in points.
const USUAL_TYPE: f32 = 13.0;

/// How much larger than normal the type is: sizes given in points at the normal size of type are multiplied by this.
pub(crate) fn scale(ui: &Ui) -> f32 {
    TextStyle::Body.resolve(ui.style()).size / USUAL_TYPE
}
