//! Paints the names that stay in view: the stages' once their chevrons are out of view or too small to read, then with the map's title and
//! legend above them, and along the chevrons while they are scrolled sideways; the lanes' in a column of their own. Painted over the scene,
//! never part of it; where they are is up to `names`.

use super::color32;
use super::names::Names;
use super::paint::{paint_scene, paint_text};
use super::paint_miniature;
use super::sheet::Sheet;
use super::view::View;
use crate::app::State;
use crate::layout::{
    CHEVRON_PADDING, CHEVRON_TIP, LanePlace, STAGE_NAME, lane_words, legend_line, media_ink, scale_figures, subtitle_line,
};
use crate::model::{Code as _, Lane};
use crate::scene::{self, Scene, TextStyle, Weight};
use crate::text::{Broken, HorizontalAlign, Syllables, VerticalAlign};
use egui::{Painter, Rect, Stroke, pos2, vec2};

/// Type size of the stages' names in the strip, in screen points at the normal size of type.
const SIZE: f64 = 12.5;
/// Smallest type there: a name that is too long gets smaller, then a second line.
const LEAST_SIZE: f64 = 9.6;
/// Type size of the title above the strip, in screen points at the normal size of type.
const TITLE_SIZE: f64 = 17.0;
/// The same where the canvas has the height for two rows.
const LARGE_TITLE: f64 = 24.0;
/// Type size of the line under it, as far as a title that had to get smaller stays clearly larger; and the largest share of its size.
const SUBTITLE_SIZE: f64 = 12.5;
const UNDER_TITLE: f64 = 0.82;
/// From this height on, at the normal size of type, what is above the strip has two rows; and the share of the first.
const TWO_ROWS: f64 = 56.0;
const FIRST_ROW: f32 = 0.58;
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
/// Farther out than this, some lanes are lower than their names can be, and the words of the foot cannot be seen.
const LOW_LANES: f64 = 0.25;
/// Height of a line of the name of a lane, in points of the scene.
const LINE: f64 = 15.2;
/// Stages narrower than this many screen points have less paper around their names.
const NARROW: f32 = 90.0;
/// Of a name that has no room at least this many letters are shown, or none.
const LEAST_LETTERS: usize = 4;
/// How far the soft edge of a shape reaches beyond it, in screen points.
const SOFT: f32 = 2.0;
/// From this zoom on, figures beside curves are drawn, as on the map itself.
const FIGURES_ZOOM: f64 = 0.55;

/// Paints the names that would otherwise be out of view.
pub(super) fn paint(painter: &Painter, sheet: &Sheet<'_>) {
    let Sheet { layout, view, names, theme, .. } = *sheet;
    let mut left = view.screen_from_scene(scene::Point::new(f64::from(MARGIN), 0.0)).x.max(view.area.min.x + PADDING);
    if let Some(column) = names.column(view) {
        // The edges of chevrons that were scrolled under it are soft, and reach somewhat beyond them.
        let above = Rect::from_min_max(pos2(column.min.x, (column.min.y - SOFT).max(view.area.min.y)), column.max);
        painter.rect_filled(above, 0.0, color32(theme.paper));
        left = lanes(painter, sheet, column);
        // Beside the lanes only: the bar with the stages has an edge of its own.
        let below =
            view.screen_from_scene(scene::Point::new(0.0, layout.places.lanes().next().map_or(layout.places.foot.y, |lane| lane.top))).y;
        let from = names.strip(view).map_or(below, |strip| strip.max.y.max(below)).max(column.min.y);
        painter.vline(column.max.x - 0.5, from..=column.max.y.max(from), Stroke::new(1.0, color32(theme.hairline)));
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

/// The map's title, its pictures and the legend, instead of those on the map, which are too small: on one line, or on two where the canvas
/// has the height for it. Where the map is narrower than they are, they go on beside it.
fn title(painter: &Painter, sheet: &Sheet<'_>, line: Rect, left: f32) {
    let Sheet { state, layout, view, theme, names } = *sheet;
    let (Some(map), Some(judged)) = (state.map(), state.seen_judged()) else { return };
    let (measurer, texts) = (&state.program.measurer, &state.program.texts);
    let own = view.screen_rect(scene::Rect::from_origin_size(scene::Point::ZERO, layout.scene.size));
    painter.rect_filled(Rect::from_min_max(pos2(line.min.x, own.min.y.min(line.min.y)), line.max), 0.0, color32(theme.paper));
    let text = names.text().max(1.0);
    let height = f64::from(line.height()) / text;
    let rows = if height >= TWO_ROWS { 2.0 } else { 1.0 };
    let (first, second) = line.split_top_bottom_at_fraction(if rows > 1.0 { FIRST_ROW } else { 1.0 });
    // Pictures as high as the line.
    let high = line.height() - 4.0;
    let wide = |place: Option<scene::Rect>| {
        place.filter(|place| place.height() > 0.0).map_or(0.0, |place| high * (place.width() / place.height()) as f32 + PADDING)
    };
    let (portrait, logo) = (wide(layout.places.portrait), wide(layout.places.logo));
    let begin = left + portrait;
    let whole = line.max.x - PADDING - logo - begin;
    let beside_map = (own.max.x - PADDING - logo - begin).min(whole);
    let legend = Some(legend_line(texts, measurer, theme, &judged)).filter(|(nodes, _)| !nodes.is_empty());
    // The title gets smaller before it is cut, and the legend is there if the whole title is.
    let largest = TITLE_SIZE + (LARGE_TITLE - TITLE_SIZE) * ((height - 30.0) / 32.0).clamp(0.0, 1.0);
    let of_size = |size: f64, width: f32| measurer.break_lines(&map.name, TextStyle::new(Weight::Bold, size * text), width.into(), 1);
    let fits = |width: f32| {
        let sizes = [largest, (largest + LEAST_TITLE) / 2.0, LEAST_TITLE];
        sizes.into_iter().map(|size| of_size(size, width)).find(|words| !words.truncated)
    };
    let scales = LEGENDS.map(|scale| scale * text).into_iter().chain(LEGENDS);
    let placed = |width: f32| {
        let size = legend.as_ref().map(|(_, size)| size.width)?;
        let of = |scale: f64| (size * scale) as f32;
        let beside = scales.clone().find_map(|scale| Some((scale, fits(width - BESIDE - of(scale))?, false)));
        let below = || scales.clone().find(|scale| rows > 1.0 && of(*scale) <= width).and_then(|scale| Some((scale, fits(width)?, true)));
        beside.or_else(below).map(|(scale, words, below)| {
            let needed = if below { of(scale) } else { words.width() as f32 + BESIDE + of(scale) };
            (scale, words, below, needed)
        })
    };
    let found = placed(beside_map).or_else(|| placed(whole));
    let words = match &found {
        Some((_, words, ..)) => std::sync::Arc::clone(words),
        None => fits(whole).unwrap_or_else(|| of_size(LEAST_TITLE, whole)),
    };
    let needed = found.as_ref().map_or(0.0, |(.., needed)| *needed).max(words.width() as f32);
    let end = begin + beside_map.max(needed.min(whole));
    for (place, x) in
        [(layout.places.portrait.filter(|_| portrait > 0.0), left), (layout.places.logo.filter(|_| logo > 0.0), end + PADDING)]
    {
        let Some(place) = place else { continue };
        let size = vec2(high * (place.width() / place.height()) as f32, high);
        paint_miniature(painter, &layout.scene, place, Rect::from_min_size(pos2(x, line.min.y + 2.0), size));
    }
    let row = |row: Rect| scene::Rect::new(0.0, 0.0, f64::from(end - begin), f64::from(row.height()));
    let block = words.within(row(first), HorizontalAlign::Left, VerticalAlign::Middle, theme.ink);
    paint_text(painter, &block, &local(pos2(begin, first.min.y), 1.0));
    let is_below = found.as_ref().is_some_and(|(_, _, below, _)| *below);
    if rows > 1.0 && !is_below {
        let size = (SUBTITLE_SIZE * text).min(words.style.size * UNDER_TITLE);
        let small = TextStyle::new(Weight::Regular, size);
        let words = measurer.break_lines(&subtitle_line(texts, state.project(), &judged), small, whole.into(), 1);
        let block = words.within(row(second), HorizontalAlign::Left, VerticalAlign::Top, theme.muted);
        paint_text(painter, &block, &local(pos2(begin, second.min.y), 1.0));
    }
    if let (Some((nodes, size)), Some((zoom, _, below, _))) = (legend, found) {
        let (row, wide) = (if below { second } else { first }, (size.width * zoom) as f32);
        let place = Rect::from_center_size(row.center(), vec2(1.0, (size.height * zoom) as f32));
        let corner = pos2(if below { begin } else { end - wide }, place.min.y);
        let drawing = Scene { size, background: theme.paper, title: String::new(), language: String::new(), nodes };
        let area = Rect::from_min_max(corner, pos2(corner.x + wide, line.max.y));
        paint_scene(painter, &drawing, &View { zoom, origin: scene::Point::ZERO, area });
    }
}

/// How wide each stage's name is on one line of the strip, at the normal size of type.
pub(super) fn widths(state: &State) -> impl Iterator<Item = f64> {
    let stages = state.map().into_iter().flat_map(|map| &map.stages);
    stages.map(|stage| state.program.measurer.width(&stage.name, TextStyle::new(Weight::SemiBold, SIZE)))
}

/// The names of stages in the strip, each over its stage.
fn strip_of_stages(painter: &Painter, sheet: &Sheet<'_>, strip: Rect) {
    let Sheet { state, layout, view, theme, names } = *sheet;
    let Some(map) = state.map() else { return };
    let left_edge = names.content(view).min.x;
    painter.rect_filled(strip, 0.0, color32(theme.paper));
    let text = names.text().max(1.0);
    let style = |size: f64, lines: usize| (TextStyle::new(Weight::SemiBold, size * text), lines);
    let middle = (SIZE + LEAST_SIZE) / 2.0;
    // Before it is cut, a name is no larger than at the normal size of type.
    let least = |lines: usize| (TextStyle::new(Weight::SemiBold, LEAST_SIZE), lines);
    let styles = [
        style(SIZE, 1),
        style(SIZE, 2),
        style(middle, 1),
        style(middle, 2),
        style(LEAST_SIZE, 2),
        style(SIZE, 3),
        style(middle, 3),
        style(LEAST_SIZE, 4),
        least(2),
        least(4),
        least(1),
    ];
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
    // A narrow one needs all of it for words.
    let is_narrow = zoom == 1.0 && cell.width() < NARROW;
    let (before, after) = if is_narrow { (PADDING / 2.0, 2.0) } else { (PADDING, 6.0) };
    let left = cell.min.x.max(edge) + before;
    let room = f64::from(cell.max.x - after - left);
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
    // In the first type in which it is whole, with no word torn; else as much of it as fits on one line.
    let is_whole =
        |words: &std::sync::Arc<Broken>| !words.truncated && !words.torn && words.height() * zoom <= f64::from(cell.height()) + 0.5;
    let whole = styles.iter().map(broken).find(is_whole);
    let Some(words) = whole.or_else(|| styles.last().map(broken)) else { return };
    // A letter or two and an ellipsis say nothing.
    if !words.truncated || words.lines.first().is_some_and(|line| line.text.chars().count() >= LEAST_LETTERS) {
        let area = scene::Rect::new(0.0, 0.0, words.width(), f64::from(cell.height()) / zoom);
        let block = words.within(area, HorizontalAlign::Left, VerticalAlign::Middle, sheet.theme.on_chevron);
        paint_text(painter, &block, &local(pos2(left, cell.min.y), zoom));
    }
}

/// The name of a lane in the column, in screen points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct NameOfLane {
    /// Its upper edge.
    pub top: f32,
    /// Its height.
    pub height: f32,
    /// The height of the lane.
    pub lane: f32,
}

/// Moves names of low lanes away from each other within a range, from top to bottom, and says which of them have room. Where they have not, those
/// of the lowest lanes are left out, and so is every name that would not be beside its lane.
pub(super) fn apart(names: &mut [NameOfLane], (from, to): (f32, f32)) -> Vec<bool> {
    let mut kept = vec![true; names.len()];
    if names.iter().all(|name| name.lane >= name.height) {
        return kept;
    }
    let wanted: Vec<f32> = names.iter().map(|name| name.top).collect();
    let height =
        |names: &[NameOfLane], kept: &[bool]| names.iter().zip(kept).filter(|(_, kept)| **kept).map(|(name, _)| name.height).sum::<f32>();
    while height(names, &kept) > to - from {
        let lowest = (0..names.len()).filter(|index| kept[*index]).min_by(|one, two| names[*one].lane.total_cmp(&names[*two].lane));
        let Some(lowest) = lowest else { break };
        kept[lowest] = false;
    }
    let shown: Vec<usize> = (0..names.len()).filter(|index| kept[*index]).collect();
    let mut end = from;
    for index in &shown {
        names[*index].top = names[*index].top.max(end);
        end = names[*index].top + names[*index].height;
    }
    let mut begin = to;
    for index in shown.iter().rev() {
        names[*index].top = names[*index].top.min(begin - names[*index].height);
        begin = names[*index].top;
    }
    for index in shown {
        let (name, wanted) = (names[index], wanted[index]);
        kept[index] = (name.top - wanted).abs() <= name.height.max(name.lane / 2.0);
    }
    kept
}

/// The names of lanes, each within its lane. Says where they begin.
fn lanes(painter: &Painter, sheet: &Sheet<'_>, column: Rect) -> f32 {
    let Sheet { state, layout, view, theme, names } = *sheet;
    let Some(map) = state.map() else { return column.min.x };
    let (texts, measurer) = (&state.program.texts, &state.program.measurer);
    let zoom = names.scale(view.zoom);
    // Far out, names may reach somewhat below the lanes, where the words of the foot are too small to be seen.
    let more = if view.zoom < LOW_LANES { (LINE * zoom * LEAST_NAME) as f32 } else { 0.0 };
    let beyond = Rect::from_min_max(column.min, pos2(column.max.x, (column.max.y + more).min(view.area.max.y)));
    let painter = &painter.with_clip_rect(beyond);
    painter.rect_filled(beyond, 0.0, color32(theme.paper));
    let (mut drawn, mut places) = (Vec::new(), Vec::new());
    for (lane, place) in map.lanes.iter().filter(|lane| !lane.hidden).zip(layout.places.lanes()) {
        let band = Names::lane(view, column, place);
        if !band.is_positive() {
            continue;
        }
        figures(painter, sheet, lane, place, column);
        let whole = (place.height * view.zoom) as f32;
        let mut words = lane_words(state.project(), texts, measurer, lane, usize::MAX);
        // In a low lane a name gets smaller before it is cut.
        let own = (f64::from(whole) / words.height()).clamp(zoom * LEAST_NAME, zoom);
        if words.height() * own > f64::from(whole) + 0.01 {
            let fit = (f64::from(whole) / (words.metrics.line_height * own)) as usize;
            words = lane_words(state.project(), texts, measurer, lane, fit.max(1));
        }
        let height = (words.height() * own) as f32;
        let top = view.screen_from_scene(scene::Point::new(0.0, place.top)).y;
        // In the middle of a lane of cards, else at the top; always within the lane, and in view as long as it is. In a lane that is lower than
        // its name, across it.
        let below = if place.media().is_some() { f32::INFINITY } else { 14.0 * zoom as f32 };
        let inside = (top + ((whole - height) / 2.0).min(below)).max(column.min.y + 2.0).min(top + whole - height).max(top);
        let at = if whole < height { top + (whole - height) / 2.0 } else { inside };
        drawn.push((words, place, (at, own), top + whole / 2.0, whole));
        places.push(NameOfLane { top: at, height, lane: whole });
    }
    let kept = apart(&mut places, (column.min.y, column.max.y + more));
    let drawn = drawn.into_iter().zip(places).zip(kept).filter(|(_, kept)| *kept);
    let drawn: Vec<_> = drawn.map(|((name, placed), _)| (name.0, name.1, (placed.top, name.2.1), name.3, name.4)).collect();
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
