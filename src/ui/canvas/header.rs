//! Names that stay in view: the stages' at the top once their chevrons are out of view or too small to read, the lanes' on the left.
//! Painted over the scene, never part of it.

use super::color32;
use super::paint::drawn_pieces;
use super::sheet::Sheet;
use crate::layout::{lane_name, media_ink};
use crate::scene::{TextStyle, Weight};
use crate::text::{FontSet, Line, Measurer};
use egui::{Align2, Color32, FontId, Painter, Pos2, Rect, pos2, vec2};

/// Height of the strip with the stages' names, in screen points.
pub(super) const HEIGHT: f32 = 24.0;
/// Type size of the names, in screen points.
const SIZE: f64 = 12.5;
/// Chevrons lower than this many screen points cannot be read.
const READABLE: f64 = 17.0;

/// Paints the names that would otherwise be out of view.
pub(super) fn paint(painter: &Painter, sheet: &Sheet<'_>, measurer: &Measurer) {
    lanes(painter, sheet, measurer);
    stages(painter, sheet, measurer);
}

fn stages(painter: &Painter, sheet: &Sheet<'_>, measurer: &Measurer) {
    let Sheet { state, layout, view, theme } = *sheet;
    let Some(map) = state.map() else { return };
    let Some(first) = layout.places.stages.first() else { return };
    let chevrons = view.screen_rect(first.chevron);
    let readable = first.chevron.height() * view.zoom >= READABLE;
    if readable && chevrons.min.y >= view.area.min.y - 4.0 {
        return;
    }
    // If the chevrons are in view but too small, the strip covers them and grows upwards; otherwise it is at the top edge of the canvas.
    let top = if readable { view.area.min.y } else { (chevrons.max.y - HEIGHT).max(view.area.min.y) };
    let strip = Rect::from_min_size(pos2(view.area.min.x, top), vec2(view.area.width(), HEIGHT));
    let painter = painter.with_clip_rect(view.area);
    let style = TextStyle::new(Weight::SemiBold, SIZE);
    let mut last_right = f32::NEG_INFINITY;
    for (stage, place) in map.stages.iter().zip(&layout.places.stages) {
        let left = view.screen_from_scene(crate::scene::Point::new(place.left, 0.0)).x;
        let right = view.screen_from_scene(crate::scene::Point::new(place.right(), 0.0)).x;
        let cell = Rect::from_min_max(pos2(left + 1.0, strip.min.y), pos2(right - 1.0, strip.max.y));
        if !cell.intersects(view.area) || cell.width() < 2.0 {
            continue;
        }
        painter.rect_filled(cell, 2.0, color32(theme.chevron));
        // The name stays in view as long as its stage does.
        let text_left = (cell.min.x + 8.0).max(view.area.min.x + 8.0).max(last_right);
        let room = f64::from(cell.max.x - 6.0 - text_left);
        if room < 18.0 {
            continue;
        }
        let words = measurer.break_lines(&stage.name, style, room, 1);
        let Some(line) = words.lines.first().filter(|line| line.text.chars().count() > 1) else { continue };
        let font = FontId::new(SIZE as f32, FontSet::family(Weight::SemiBold));
        last_right = words_at(&painter, pos2(text_left, cell.center().y), line, &font, color32(theme.on_chevron)) + 10.0;
    }
}

fn lanes(painter: &Painter, sheet: &Sheet<'_>, measurer: &Measurer) {
    let Sheet { state, layout, view, theme } = *sheet;
    let Some(map) = state.map() else { return };
    let Some(first) = layout.places.stages.first() else { return };
    let names_right = view.screen_from_scene(crate::scene::Point::new(first.left, 0.0)).x;
    if names_right > view.area.min.x + 30.0 {
        return;
    }
    let style = TextStyle::new(Weight::SemiBold, 11.5);
    let lanes = map.lanes.iter().filter(|lane| !lane.hidden);
    for (lane, place) in lanes.zip(&layout.places.lanes) {
        let band = view.screen_rect(crate::scene::Rect::new(0.0, place.top, 1.0, place.bottom()));
        if band.max.y < view.area.min.y || band.min.y > view.area.max.y || band.height() < 18.0 {
            continue;
        }
        let ink = place.media().map_or(theme.ink, |media| media_ink(theme, media));
        let words = measurer.break_lines(lane_name(&state.program.texts, &lane.kind), style, 170.0, 1);
        let Some(line) = words.lines.first().filter(|line| !line.text.is_empty()) else { continue };
        let corner = pos2(view.area.min.x + 6.0, band.min.y.max(view.area.min.y + HEIGHT) + 4.0);
        let tag = Rect::from_min_size(corner, vec2(line.width as f32 + 12.0, 18.0));
        if tag.max.y > band.max.y {
            continue;
        }
        painter.rect_filled(tag, 4.0, color32(theme.paper.with_alpha(225)));
        let font = FontId::new(11.5, FontSet::family(Weight::SemiBold));
        words_at(painter, tag.left_center() + vec2(6.0, 0.0), line, &font, color32(ink));
    }
}

/// Paints a line with the middle of its left end at a point, and returns where it ends.
fn words_at(painter: &Painter, at: Pos2, line: &Line, font: &FontId, color: Color32) -> f32 {
    let mut right = at.x;
    for (words, x) in drawn_pieces(&line.text, &line.pieces) {
        let drawn = painter.text(at + vec2(x, 0.0), Align2::LEFT_CENTER, words, font.clone(), color);
        right = right.max(drawn.max.x);
    }
    right
}
