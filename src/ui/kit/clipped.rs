//! Words on one line, cut off with "…" if there is not enough space.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, FontId, Galley, Painter, Pos2, pos2};
use std::sync::Arc;

/// Only this many characters are looked at; no line in the window is wider.
const MOST_LETTERS: usize = 400;

/// Words on one line, cut off where the space ends.
pub(crate) fn clipped(painter: &Painter, text: &str, font: FontId, color: Color32, room: f32) -> Arc<Galley> {
    let end = text.char_indices().nth(MOST_LETTERS).map_or(text.len(), |(at, _)| at);
    let mut job = LayoutJob::simple_singleline(text[..end].to_owned(), font, color);
    job.wrap = TextWrapping::truncate_at_width(room.max(1.0));
    painter.layout_job(job)
}

/// Paints words on one line, starting at the middle of their left edge, cut off where the space ends. Returns where they end.
pub(crate) fn paint_clipped(painter: &Painter, at: Pos2, room: f32, text: &str, font: FontId, color: Color32) -> f32 {
    let galley = clipped(painter, text, font, color, room);
    let size = galley.size();
    painter.galley(pos2(at.x, at.y - size.y / 2.0), galley, color);
    at.x + size.x
}
