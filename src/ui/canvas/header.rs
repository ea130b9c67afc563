//! Paints the names that stay in view: the stages' once their chevrons are out of view or too small to read, and along them while they are
//! scrolled sideways; the lanes' in a column of their own. Painted over the scene, never part of it; where they are is up to `names`.

use super::color32;
use super::names::Names;
use super::paint::paint_text;
use super::sheet::Sheet;
use super::view::View;
use crate::layout::{CHEVRON_PADDING, CHEVRON_TIP, LanePlace, STAGE_NAME, lane_words, media_ink, scale_figures};
use crate::model::Lane;
use crate::scene::{self, TextStyle, Weight};
use crate::text::{HorizontalAlign, VerticalAlign};
use egui::{Painter, Rect, Stroke, pos2, vec2};

/// Type size of the stages' names in the strip, in screen points at the normal size of type.
const SIZE: f64 = 12.5;
/// Room before a name, in screen points.
const PADDING: f32 = 8.0;
/// Where title and names of lanes begin on the map, from its left edge, in points of the scene.
const MARGIN: f32 = 24.0;
/// Room for the bar before the name of a lane of cards, in points of the scene.
const BAR: f32 = 16.0;
/// Room between names of lanes and what follows, in points of the scene.
const GUTTER: f32 = 6.0;
/// Names get room in steps of this many points, so that scrolling does not break them again in every frame.
const STEP: f64 = 6.0;
/// Lanes lower than this many screen points have no room for a name.
const LEAST_LANE: f32 = 11.0;
/// From this zoom on, figures beside curves are drawn, as on the map itself.
const FIGURES_ZOOM: f64 = 0.55;

/// Paints the names that would otherwise be out of view.
pub(super) fn paint(painter: &Painter, sheet: &Sheet<'_>) {
    let Sheet { view, names, theme, .. } = *sheet;
    let column = names.column(view);
    if let Some(column) = column {
        painter.rect_filled(column, 0.0, color32(theme.paper));
        lanes(&painter.with_clip_rect(column), sheet, column);
        let line = Stroke::new(1.0, color32(theme.hairline));
        painter.vline(column.max.x - 0.5, column.y_range(), line);
    }
    match names.strip(view) {
        Some(strip) => strip_of_stages(&painter.with_clip_rect(strip.intersect(view.area)), sheet, strip),
        None => stuck(painter, sheet),
    }
}

/// The names of stages in the strip, each over its stage.
fn strip_of_stages(painter: &Painter, sheet: &Sheet<'_>, strip: Rect) {
    let Sheet { state, layout, view, theme, names } = *sheet;
    let Some(map) = state.map() else { return };
    let left_edge = names.content(view).min.x;
    painter.rect_filled(strip, 0.0, color32(theme.paper));
    let size = (f64::from(strip.height()) * 0.62).clamp(9.5, SIZE * names.text().max(1.0));
    let visible = view.visible();
    for (stage, place) in map.stages.iter().zip(&layout.places.stages) {
        if place.right() < visible.x0 || place.left > visible.x1 {
            continue;
        }
        let column = view.screen_rect(scene::Rect::new(place.left, 0.0, place.right(), 1.0));
        let cell = Rect::from_min_max(pos2(column.min.x + 1.0, strip.min.y), pos2(column.max.x - 1.0, strip.max.y));
        if cell.width() < 2.0 || cell.max.x <= left_edge {
            continue;
        }
        painter.rect_filled(cell, 2.0, color32(theme.chevron));
        name_of_stage(painter, sheet, &stage.name, TextStyle::new(Weight::SemiBold, size), 1.0, (cell, left_edge));
    }
    if left_edge > view.area.min.x {
        let corner = Rect::from_min_max(strip.min, pos2(left_edge, strip.max.y));
        painter.rect_filled(corner, 0.0, color32(theme.paper));
    }
}

/// The name of the stage at the left edge, which stays in its chevron while that is scrolled sideways.
fn stuck(painter: &Painter, sheet: &Sheet<'_>) {
    let Sheet { state, layout, view, theme, names } = *sheet;
    let left_edge = names.content(view).min.x;
    let edge = view.scene_from_screen(pos2(left_edge, view.area.min.y)).x;
    let crossing = layout.places.stages.iter().zip(state.map().into_iter().flat_map(|map| &map.stages));
    let Some((place, stage)) = crossing
        .into_iter()
        .find(|(place, _)| (place.left + CHEVRON_PADDING - f64::from(PADDING) / view.zoom..place.right()).contains(&edge))
    else {
        return;
    };
    let chevron = view.screen_rect(place.chevron);
    if chevron.max.y <= view.area.min.y || chevron.min.y >= view.area.max.y {
        return;
    }
    let zoom = view.zoom as f32;
    let notch = chevron.min.x + (2.0 + CHEVRON_TIP as f32) * zoom;
    let right = chevron.max.x - (2.0 + CHEVRON_TIP as f32) * zoom;
    let cell = Rect::from_min_max(pos2(left_edge.max(notch), chevron.min.y), pos2(right, chevron.max.y));
    if cell.width() > 0.0 {
        let painter = painter.with_clip_rect(cell.intersect(view.area));
        painter.rect_filled(cell, 0.0, color32(theme.chevron));
        name_of_stage(&painter, sheet, &stage.name, STAGE_NAME, view.zoom, (cell, left_edge));
    }
}

/// A stage's name in a cell of the screen, right of an edge.
fn name_of_stage(painter: &Painter, sheet: &Sheet<'_>, name: &str, style: TextStyle, zoom: f64, (cell, edge): (Rect, f32)) {
    let left = cell.min.x.max(edge) + PADDING;
    let room = f64::from(cell.max.x - 6.0 - left);
    if room < 18.0 {
        return;
    }
    let whole = sheet.state.program.measurer.width(name, style);
    // Whole if there is room for it; else as much as fits into whole steps.
    let room = if whole <= room / zoom { f64::INFINITY } else { (room / zoom / STEP).floor() * STEP };
    let words = sheet.state.program.measurer.break_lines(name, style, room, 1);
    if words.lines.first().is_some_and(|line| line.text.chars().count() > 1) {
        let area = scene::Rect::new(0.0, 0.0, words.width(), f64::from(cell.height()) / zoom);
        let block = words.within(area, HorizontalAlign::Left, VerticalAlign::Middle, sheet.theme.on_chevron);
        paint_text(painter, &block, &local(pos2(left, cell.min.y), zoom));
    }
}

/// The names of lanes, each within its lane.
fn lanes(painter: &Painter, sheet: &Sheet<'_>, column: Rect) {
    let Sheet { state, layout, view, theme, names } = *sheet;
    let Some(map) = state.map() else { return };
    let (texts, measurer) = (&state.program.texts, &state.program.measurer);
    let zoom = names.scale(view.zoom);
    let mut drawn = Vec::new();
    for (lane, place) in map.lanes.iter().filter(|lane| !lane.hidden).zip(&layout.places.lanes) {
        let band = Names::lane(view, column, place);
        if !band.is_positive() {
            continue;
        }
        figures(painter, sheet, lane, place, column);
        let whole = (place.height * view.zoom) as f32;
        if whole < LEAST_LANE {
            continue;
        }
        let mut words = lane_words(state.project(), texts, measurer, lane, usize::MAX);
        if words.height() * zoom > f64::from(whole) {
            let fit = (f64::from(whole) / (words.metrics.line_height * zoom)) as usize;
            words = lane_words(state.project(), texts, measurer, lane, fit.max(1));
        }
        let height = (words.height() * zoom) as f32;
        let top = view.screen_from_scene(scene::Point::new(0.0, place.top)).y;
        // In the middle of a lane of cards, else at the top; always within the lane, and in view as long as it is.
        let below = if place.media().is_some() { f32::INFINITY } else { 14.0 * zoom as f32 };
        let at = (top + ((whole - height) / 2.0).min(below)).max(column.min.y + 2.0).min(top + whole - height).max(top);
        drawn.push((words, place, at, top + whole / 2.0, whole));
    }
    // Below the title, which may begin farther to the right than the column; as far as all of them have room.
    let (margin, bar) = (MARGIN * zoom as f32, BAR * zoom as f32);
    let title = view.screen_from_scene(scene::Point::new(f64::from(MARGIN), 0.0)).x;
    let indent = |place: &LanePlace| if place.media().is_some() { bar } else { 0.0 };
    let end = drawn.iter().map(|(words, place, ..)| indent(place) + (words.width() * zoom) as f32).fold(0.0, f32::max);
    let begin = title.min(column.max.x - GUTTER * zoom as f32 - end).max(column.min.x + margin);
    for (words, place, at, middle, whole) in drawn {
        let ink = place.media().map_or(theme.ink, |media| media_ink(theme, media));
        if place.media().is_some() {
            let half = (35.0 * zoom as f32).min(whole / 2.0 - 3.0).max(2.0);
            let strip = Rect::from_center_size(pos2(begin + 2.5 * zoom as f32, middle), vec2(5.0 * zoom as f32, 2.0 * half));
            painter.rect_filled(strip, 2.5 * zoom as f32, color32(ink));
        }
        paint_text(painter, &words.at(scene::Point::ZERO, ink), &local(pos2(begin + indent(place), at), zoom));
    }
}

/// The figures of a scale, where the map itself has them.
fn figures(painter: &Painter, sheet: &Sheet<'_>, lane: &Lane, place: &LanePlace, column: Rect) {
    let Sheet { state, view, theme, names, .. } = *sheet;
    if view.zoom < FIGURES_ZOOM {
        return;
    }
    // The map's own figures, moved to the column's right end.
    let moved = names.own_width() - f64::from(column.max.x - view.area.min.x) / view.zoom;
    let beside = View { origin: scene::Point::new(moved, view.origin.y), ..*view };
    for block in scale_figures(&state.program.texts, &state.program.measurer, theme, lane, place) {
        paint_text(painter, &block, &beside);
    }
}

/// A view whose origin is at a point of the screen.
fn local(at: egui::Pos2, zoom: f64) -> View {
    View { zoom, ..View::new(Rect::from_min_size(at, vec2(1.0, 1.0))) }
}
