//! Where names stay in view: those of lanes in a column at the left, those of stages in a strip, and what is left for the map. Only
//! geometry; never paints.

use super::view::View;
use crate::layout::{LanePlace, Over, Places};
use crate::scene::Point;
use egui::{Rect, pos2};
use std::sync::Arc;

/// Least and greatest height of the strip with the stages' names, in screen points at the normal size of type: one line, or several.
const STRIP: (f32, f32) = (24.0, 52.0);
/// Height of one more line in it.
const LINE: f32 = 14.0;
/// What a stage's name in the strip has not of the width of its stage, in screen points; and with less room than that it has none.
const STAGE_EDGES: f64 = 8.0;
const LEAST_ROOM: f64 = 26.0;
/// Least and greatest height of what is above the strip, in screen points at the normal size of type: a line with the map's title and its
/// legend, or two.
const TITLE: (f32, f32) = (30.0, 62.0);
/// Paper that stays free above and below a map that is smaller than the canvas, in screen points.
const AROUND: f32 = 20.0;
/// Chevrons lower than this many screen points, at the normal size of type, cannot be read.
const READABLE: f64 = 17.0;
/// Points of the scene below a chevron that belong to nothing else.
const BELOW: f64 = 10.0;
/// Names of lanes are never drawn smaller or larger than this, relative to the size that was chosen for type: smaller could not be read, larger
/// would leave too little room for the map.
const SCALES: (f64, f64) = (0.8, 1.3);
/// However large the type is, names of lanes grow no farther than this by themselves.
const MOST_SCALE: f64 = 1.5;
/// However large the type is, they need not be larger than this to be read.
const LEAST_SCALE: f64 = 1.15;

/// What the places of names depend on, in points of the scene.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Names {
    /// How much larger than normal the map's words are to be.
    text: f64,
    /// Width of the column with the lanes' names; 0: the map has no stages, or its systems have names of their own, so nothing scrolls past it.
    width: f64,
    /// Upper and lower edge of the chevrons.
    chevrons: (f64, f64),
    /// Where the lanes end.
    foot: f64,
    /// Height of the whole drawing.
    height: f64,
    /// Height of the canvas, in screen points.
    room: f32,
    /// Widths of the stages' names in the type of the strip at the normal size of type, and of the stages themselves.
    stages: Arc<[(f64, f64)]>,
}

impl Names {
    /// Those of a drawing of a height, on a canvas of a height. `wide`: how wide each stage's name is on one line of the strip.
    pub(super) fn of(places: &Places, height: f64, text: f64, room: f32, wide: impl Iterator<Item = f64>) -> Self {
        let Some(first) = places.stages.first().filter(|_| !places.is_composed) else { return Self { text, room, ..Self::default() } };
        let stages = wide.zip(&places.stages).map(|(wide, stage)| (wide, stage.width)).collect();
        Self { text, width: first.left, chevrons: (first.chevron.y0, first.chevron.y1), foot: places.foot.y, height, room, stages }
    }

    /// The same names where the map's words are to be of another size.
    pub(super) fn sized(&self, text: f64) -> Self {
        Self { text, ..self.clone() }
    }

    /// How many lines the names of stages need in the strip at a zoom, as far as there is any room for them.
    fn lines(&self, zoom: f64) -> f64 {
        let most = f64::from((STRIP.1 - STRIP.0) / LINE).floor() + 1.0;
        let lines = |(name, stage): &(f64, f64)| {
            let room = stage * zoom - STAGE_EDGES;
            // Lines end with words or syllables, so a name needs more than its share.
            if room < LEAST_ROOM || *name <= room { 1.0 } else { (name * 1.25 / room).ceil() }
        };
        // With less room than all lines give, a name is not whole anyway.
        self.stages.iter().map(lines).filter(|lines| *lines <= most + 1.0).fold(1.0, f64::max)
    }

    /// How much larger than normal the map's words are to be.
    pub(super) fn text(&self) -> f64 {
        self.text
    }

    /// How large names of lanes are at a zoom.
    pub(super) fn scale(&self, zoom: f64) -> f64 {
        zoom.clamp(self.least(), (SCALES.1 * self.text).min(MOST_SCALE).max(SCALES.1))
    }

    /// The least size of names of lanes.
    fn least(&self) -> f64 {
        (SCALES.0 * self.text.max(1.0)).min(LEAST_SCALE)
    }

    /// Heights of the strip and of what is above it, in screen points. Where the whole map is lower than the canvas they take some of the
    /// height that is left: first the names of stages, which are then larger, then title and legend.
    fn heights(&self, zoom: f64) -> (f32, f32) {
        let text = self.text.max(1.0) as f32;
        let below = (self.height - self.chevrons.1 - BELOW) * zoom;
        let free = self.room - 2.0 * AROUND - below as f32 - (STRIP.0 + TITLE.0) * text;
        let most = (STRIP.0 + LINE * (self.lines(zoom) as f32 - 1.0)).min(STRIP.1);
        let strip = (STRIP.0 * text + free).clamp(STRIP.0 * text, most * text);
        let title = (TITLE.0 * text + free - (strip - STRIP.0 * text)).clamp(TITLE.0 * text, TITLE.1 * text);
        (strip, title)
    }

    /// Height of the strip where the chevrons are out of view, in screen points.
    fn strip_height(&self, zoom: f64) -> f32 {
        if self.is_readable(zoom) { STRIP.0 * self.text.max(1.0) as f32 } else { self.heights(zoom).0 }
    }

    /// Width in points of the scene of the column that scrolls with the map.
    pub(super) fn own_width(&self) -> f64 {
        self.width
    }

    /// Width of the column at a zoom, in screen points.
    pub(super) fn column_width(&self, zoom: f64) -> f64 {
        self.width * self.scale(zoom)
    }

    /// Space above the map that a title and names of stages take which can be read, where the map's own are too small, in screen points.
    pub(super) fn above(&self, zoom: f64) -> f64 {
        if self.width == 0.0 || self.is_readable(zoom) {
            return 0.0;
        }
        let (strip, title) = self.heights(zoom);
        (f64::from(strip + title) - (self.chevrons.1 + BELOW) * zoom).max(0.0)
    }

    /// The column with the names of lanes, if it is kept in view; none while those of the map itself can be read.
    pub(super) fn column(&self, view: &View) -> Option<Rect> {
        let scene = |x, y| view.screen_from_scene(Point::new(x, y));
        let (own_left, own_right) = (scene(0.0, 0.0).x, scene(self.width, 0.0).x);
        let width = self.column_width(view.zoom) as f32;
        if self.width == 0.0 || view.zoom >= self.least() && own_left >= view.area.min.x - 0.5 {
            return None;
        }
        let right = own_right.max(view.area.min.x + width);
        let left = (right - width).min(own_left).max(view.area.min.x);
        let above = self.strip(view).map_or(f32::INFINITY, |strip| strip.min.y);
        let top = scene(0.0, self.chevrons.0).y.min(above).max(view.area.min.y);
        let bottom = scene(0.0, self.foot).y.min(view.area.max.y);
        (bottom > top && right > left && left < view.area.max.x)
            .then(|| Rect::from_min_max(pos2(left, top), pos2(right.min(view.area.max.x), bottom)))
    }

    /// The strip with the names of stages, if their chevrons are out of view or too small to be read. It takes the place of the chevrons.
    pub(super) fn strip(&self, view: &View) -> Option<Rect> {
        let y = |y| view.screen_from_scene(Point::new(0.0, y)).y;
        let readable = self.is_readable(view.zoom);
        if self.width == 0.0 || readable && y(self.chevrons.0) >= view.area.min.y - 4.0 || y(self.foot) < view.area.min.y {
            return None;
        }
        let height = self.strip_height(view.zoom);
        let top = if readable { view.area.min.y } else { (self.head(view) - height).max(view.area.min.y) };
        Some(Rect::from_min_max(pos2(view.area.min.x, top), pos2(view.area.max.x, top + height)))
    }

    /// The line above the strip with the map's title and its legend, where the map's own are too small to be read. It takes the place of all
    /// that the map has above its chevrons, and goes out of view with it.
    pub(super) fn title(&self, view: &View) -> Option<Rect> {
        if self.width == 0.0 || self.is_readable(view.zoom) {
            return None;
        }
        let (strip, title) = self.heights(view.zoom);
        let bottom = self.head(view) - strip;
        let top = bottom - title;
        (bottom > view.area.min.y && top < view.area.max.y)
            .then(|| Rect::from_min_max(pos2(view.area.min.x, top), pos2(view.area.max.x, bottom)))
    }

    /// Where what is above the lanes ends on the screen.
    fn head(&self, view: &View) -> f32 {
        view.screen_from_scene(Point::new(0.0, self.chevrons.1 + BELOW)).y
    }

    /// What is left for the map where names are kept in view.
    pub(super) fn content(&self, view: &View) -> Rect {
        let left = self.column(view).map_or(view.area.min.x, |column| column.max.x);
        let top = self.strip(view).map_or(view.area.min.y, |strip| strip.max.y);
        Rect::from_min_max(pos2(left, top.min(view.area.max.y)), view.area.max)
    }

    /// What is left for the map wherever it is scrolled to.
    pub(super) fn inner(&self, view: &View) -> Rect {
        let top = if self.width > 0.0 { self.strip_height(view.zoom) } else { 0.0 };
        Rect::from_min_max(view.area.min + egui::vec2(self.column_width(view.zoom) as f32, top), view.area.max)
    }

    /// The part of the column that belongs to a lane.
    pub(super) fn lane(view: &View, column: Rect, lane: &LanePlace) -> Rect {
        let y = |y| view.screen_from_scene(Point::new(0.0, y)).y;
        column.intersect(Rect::from_min_max(pos2(column.min.x, y(lane.top)), pos2(column.max.x, y(lane.bottom()))))
    }

    /// What is under a point of the screen, if a name that is kept in view is there.
    pub(super) fn over(&self, view: &View, places: &Places, pointer: egui::Pos2) -> Option<Over> {
        let at = view.scene_from_screen(pointer);
        if self.column(view).is_some_and(|column| column.contains(pointer)) {
            return Some(places.name_at(at.y, view.reach()));
        }
        if self.strip(view).is_some_and(|strip| strip.contains(pointer)) {
            let stage = places.stages.iter().find(|stage| (stage.left..stage.right()).contains(&at.x));
            return Some(stage.map_or(Over::Nothing, |stage| Over::Stage(stage.id)));
        }
        self.title(view).filter(|line| line.contains(pointer)).map(|_| Over::Title)
    }

    /// Keeps the title in view that is above the whole map, if all of the map fits under it.
    pub(super) fn hold(&self, view: &mut View) {
        let above = self.above(view.zoom);
        if above > 0.0 && self.height * view.zoom + above <= f64::from(view.area.height()) {
            view.origin.y = view.origin.y.min(-above / view.zoom);
        }
    }

    fn is_readable(&self, zoom: f64) -> bool {
        (self.chevrons.1 - self.chevrons.0) * zoom >= READABLE * self.text.max(1.0)
    }
}
