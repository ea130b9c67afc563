//! The sheet of paper on which a drawing is shown in a view of its own. Never the drawing.

use crate::layout::Theme;
use crate::ui::canvas::color32;
use egui::{CornerRadius, Rect, Stroke, StrokeKind, Ui};

/// Lays a sheet of paper with a thin edge, and returns the room on it.
pub(crate) fn paper(ui: &Ui, theme: &Theme, sheet: Rect) -> Rect {
    let edge = Stroke::new(theme.line_weight as f32, color32(theme.hairline));
    ui.painter().rect(sheet, CornerRadius::same(8), color32(theme.paper), edge, StrokeKind::Inside);
    sheet.shrink(2.0)
}
