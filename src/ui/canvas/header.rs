//! Paints the names that stay in view: the stages' once their chevrons are out of view or too small to read, then with the map's title and
//! legend above them, and along the chevrons while they are scrolled sideways; the lanes' in a column of their own. Painted over the scene,
//! never part of it; where they are is up to `names`.

use super::color32;
use super::names::Names;
use super::paint::{paint_scene, paint_text};
use super::paint_miniature;
use super::sheet::Sheet;
use super::view::View;
use crate::layout::{CHEVRON_PADDING, CHEVRON_TIP, LanePlace, STAGE_NAME, lane_words, legend_line, media_ink, scale_figures};
use crate::model::{Code as _, Lane};
use crate::scene::{self, Scene, TextStyle, Weight};
use crate::text::{HorizontalAlign, Syllables, VerticalAlign};
use egui::{Painter, Rect, Stroke, pos2, vec2};

/// Type size of the stages' names in the strip, in screen points at the normal size of type.
const SIZE: f64 = 12.5;
/// Smallest type there: a name that is too long gets smaller, then a second line.
const LEAST_SIZE: f64 = 9.6;
/// Type size of the title above the strip, in screen points at the normal size of type.
const TITLE_SIZE: f64 = 17.0;
/// Smallest type of a title that is too long.
const LEAST_TITLE: f64 = 12.0;
/// Sizes of the legend beside it, relative to the map's at 100 %: the first with which there is room.
const LEGENDS: [f64; 2] = [0.9, 0.76];
/// Room between title and legend, in screen points.
const BESIDE: f32 = 24.0;
/// How small a name may be, relative to the others, to have room in a low lane.
const LEAST_NAME: f64 = 0.75;
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
    let mut left = view.screen_from_scene(scene::Point::new(f64::from(MARGIN), 0.0)).x.max(view.area.min.x + PADDING);
    if let Some(column) = names.column(view) {
        painter.rect_filled(column, 0.0, color32(theme.paper));
        left = lanes(&painter.with_clip_rect(column), sheet, column);
        let line = Stroke::new(1.0, color32(theme.hairline));
        painter.vline(column.max.x - 0.5, column.y_range(), line);
    }
    match names.strip(view) {
        Some(strip) => {
            if let Some(line) = names.title(view) {
                title(&painter.with_clip_rect(view.area), sheet, line, left);
            }
            strip_of_stages(&painter.with_clip_rect(strip.intersect(view.area)), sheet, strip);
        }
        None => stuck(painter, sheet),
    }
}

/// The map's title, its pictures and the legend on one line, instead of those on the map, which are too small.
fn title(painter: &Painter, sheet: &Sheet<'_>, line: Rect, left: f32) {
    let Sheet { state, layout, view, theme, names } = *sheet;
    let Some(map) = state.map() else { return };
    let measurer = &state.program.measurer;
    let own = view.screen_rect(scene::Rect::from_origin_size(scene::Point::ZERO, layout.scene.size));
    painter.rect_filled(Rect::from_min_max(pos2(line.min.x, own.min.y.min(line.min.y)), line.max), 0.0, color32(theme.paper));
    let text = names.text().max(1.0);
    let mut room = Rect::from_min_max(pos2(left, line.min.y), pos2(own.max.x.min(line.max.x) - PADDING, line.max.y));
    // Pictures as high as the line.
    for (place, at_left) in [(layout.places.portrait, true), (layout.places.logo, false)] {
        let Some(place) = place.filter(|place| place.height() > 0.0) else { continue };
        let high = line.height() - 4.0;
        let wide = high * (place.width() / place.height()) as f32;
        let x = if at_left { room.min.x } else { room.max.x - wide };
        paint_miniature(painter, &layout.scene, place, Rect::from_min_size(pos2(x, line.min.y + 2.0), vec2(wide, high)));
        if at_left {
            room.min.x += wide + PADDING;
        } else {
            room.max.x -= wide + 2.0 * PADDING;
        }
    }
    // The title gets smaller before it is cut, and the legend is there if the whole title is.
    let legend = state.seen_judged().map(|judged| legend_line(&state.program.texts, measurer, theme, &judged));
    let legend = legend.filter(|(nodes, _)| !nodes.is_empty());
    let of_size = |size: f64, width: f32| measurer.break_lines(&map.name, TextStyle::new(Weight::Bold, size * text), width.into(), 1);
    let fits = |width: f32| {
        let sizes = [TITLE_SIZE, (TITLE_SIZE + LEAST_TITLE) / 2.0, LEAST_TITLE];
        sizes.into_iter().map(|size| of_size(size, width)).find(|words| !words.truncated)
    };
    let beside = legend.as_ref().and_then(|(_, size)| {
        let scales = LEGENDS.map(|scale| scale * text).into_iter().chain(LEGENDS);
        let mut tried = scales.map(|scale| (scale, fits(room.width() - BESIDE - (size.width * scale) as f32)));
        tried.find_map(|(scale, words)| Some((scale, words?)))
    });
    let (scale, words) = match beside {
        Some((scale, words)) => (Some(scale), words),
        None => (None, fits(room.width()).unwrap_or_else(|| of_size(LEAST_TITLE, room.width()))),
    };
    let area = scene::Rect::new(0.0, 0.0, words.width(), f64::from(line.height()));
    let block = words.within(area, HorizontalAlign::Left, VerticalAlign::Middle, theme.ink);
    paint_text(painter, &block, &local(room.min, 1.0));
    if let (Some((nodes, size)), Some(zoom)) = (legend, scale) {
        let place = Rect::from_center_size(room.center(), vec2(1.0, (size.height * zoom) as f32));
        let corner = pos2(room.max.x - (size.width * zoom) as f32, place.min.y);
        let drawing = Scene { size, background: theme.paper, title: String::new(), language: String::new(), nodes };
        let area = Rect::from_min_max(corner, room.max);
        paint_scene(painter, &drawing, &View { zoom, origin: scene::Point::ZERO, area });
    }
}

/// The names of stages in the strip, each over its stage.
fn strip_of_stages(painter: &Painter, sheet: &Sheet<'_>, strip: Rect) {
    let Sheet { state, layout, view, theme, names } = *sheet;
    let Some(map) = state.map() else { return };
    let left_edge = names.content(view).min.x;
    painter.rect_filled(strip, 0.0, color32(theme.paper));
    let text = names.text().max(1.0);
    let style = |size: f64, lines: usize| (TextStyle::new(Weight::SemiBold, size * text), lines);
    // Before it is cut, a name is no larger than at the normal size of type.
    let least = (TextStyle::new(Weight::SemiBold, LEAST_SIZE), 2);
    let styles = [style(SIZE, 1), style((SIZE + LEAST_SIZE) / 2.0, 1), style(LEAST_SIZE, 2), least];
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
        name_of_stage(painter, sheet, &stage.name, &styles, 1.0, (cell, left_edge));
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
        let lines = (place.chevron.height() / (1.2 * STAGE_NAME.size)) as usize;
        name_of_stage(&painter, sheet, &stage.name, &[(STAGE_NAME, lines.max(1))], view.zoom, (cell, left_edge));
    }
}

/// A stage's name in a cell of the screen, right of an edge: in the first of some types and numbers of lines in which it is whole.
fn name_of_stage(painter: &Painter, sheet: &Sheet<'_>, name: &str, styles: &[(TextStyle, usize)], zoom: f64, (cell, edge): (Rect, f32)) {
    let left = cell.min.x.max(edge) + PADDING;
    let room = f64::from(cell.max.x - 6.0 - left);
    if room < 18.0 {
        return;
    }
    let state = sheet.state;
    let (measurer, texts) = (&state.program.measurer, &state.program.texts);
    let syllables = Syllables::of(state.project().language.map_or(texts.language().code(), |language| language.code()));
    let broken = |(style, lines): &(TextStyle, usize)| {
        // Whole if there is room for it; else as much as fits into whole steps.
        let whole = measurer.width(name, *style) <= room / zoom;
        let room = if whole { f64::INFINITY } else { (room / zoom / STEP).floor() * STEP };
        measurer.break_words(name, syllables, *style, room, *lines)
    };
    let whole = styles.iter().map(broken).find(|words| !words.truncated);
    let Some(words) = whole.or_else(|| styles.last().map(broken)) else { return };
    if words.lines.first().is_some_and(|line| line.text.chars().count() > 1) {
        let area = scene::Rect::new(0.0, 0.0, words.width(), f64::from(cell.height()) / zoom);
        let block = words.within(area, HorizontalAlign::Left, VerticalAlign::Middle, sheet.theme.on_chevron);
        paint_text(painter, &block, &local(pos2(left, cell.min.y), zoom));
    }
}

/// The names of lanes, each within its lane. Says where they begin.
fn lanes(painter: &Painter, sheet: &Sheet<'_>, column: Rect) -> f32 {
    let Sheet { state, layout, view, theme, names } = *sheet;
    let Some(map) = state.map() else { return column.min.x };
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
        // In a low lane a name gets smaller before it is cut.
        let own = (f64::from(whole) / words.height()).clamp(zoom * LEAST_NAME, zoom);
        if words.height() * own > f64::from(whole) + 0.01 {
            let fit = (f64::from(whole) / (words.metrics.line_height * own)) as usize;
            words = lane_words(state.project(), texts, measurer, lane, fit.max(1));
        }
        let height = (words.height() * own) as f32;
        let top = view.screen_from_scene(scene::Point::new(0.0, place.top)).y;
        // In the middle of a lane of cards, else at the top; always within the lane, and in view as long as it is.
        let below = if place.media().is_some() { f32::INFINITY } else { 14.0 * zoom as f32 };
        let at = (top + ((whole - height) / 2.0).min(below)).max(column.min.y + 2.0).min(top + whole - height).max(top);
        drawn.push((words, place, (at, own), top + whole / 2.0, whole));
    }
    // Below the title, which may begin farther to the right than the column; as far as all of them have room.
    let (margin, bar) = (MARGIN * zoom as f32, BAR * zoom as f32);
    let title = view.screen_from_scene(scene::Point::new(f64::from(MARGIN), 0.0)).x;
    let indent = |place: &LanePlace| if place.media().is_some() { bar } else { 0.0 };
    let end = drawn.iter().map(|(words, place, (_, own), ..)| indent(place) + (words.width() * own) as f32).fold(0.0, f32::max);
    let begin = title.min(column.max.x - GUTTER * zoom as f32 - end).max(column.min.x + margin);
    for (words, place, (at, own), middle, whole) in drawn {
        let ink = place.media().map_or(theme.ink, |media| media_ink(theme, media));
        if place.media().is_some() {
            let half = ((place.card_height as f32 / 2.0 - 2.0) * zoom as f32).min(whole / 2.0 - 3.0).max(2.0);
            let strip = Rect::from_center_size(pos2(begin + 2.5 * zoom as f32, middle), vec2(5.0 * zoom as f32, 2.0 * half));
            painter.rect_filled(strip, 2.5 * zoom as f32, color32(ink));
        }
        paint_text(painter, &words.at(scene::Point::ZERO, ink), &local(pos2(begin + indent(place), at), own));
    }
    begin
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
