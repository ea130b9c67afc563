//! How large the window's type is.

use egui::{TextStyle, Ui};

/// Size of the window's usual type, in points.
const USUAL_TYPE: f32 = 13.0;

/// How much larger than usual the type is: what is given in points at the usual size of type is multiplied by this.
pub(crate) fn scale(ui: &Ui) -> f32 {
    TextStyle::Body.resolve(ui.style()).size / USUAL_TYPE
}
