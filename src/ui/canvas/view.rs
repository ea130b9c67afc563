//! Where the canvas looks: the conversion between points of the scene and points of the screen. Never what is drawn there.

use super::names::Names;
use crate::app::Camera;
use crate::layout::{Reach, Staying};
use crate::scene;
use egui::{Pos2, Rect, Vec2, pos2};

/// The canvas on the screen and the part of the scene in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct View {
    /// Screen points per point of the scene.
    pub zoom: f64,
    /// The point of the scene at the canvas's upper left corner.
    pub origin: scene::Point,
    /// The canvas on the screen.
    pub area: Rect,
}

/// What stays where it is on the screen while the zoom changes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Kept {
    /// A point of the scene.
    pub point: scene::Point,
    /// Where it is on the screen.
    pub at: Pos2,
    /// What was in sight as a whole and remains so.
    pub whole: Option<scene::Rect>,
    /// Whether it is the corner of what is in sight, beside the names that stay.
    pub is_corner: bool,
}

impl Kept {
    /// What is selected, if it is in sight.
    pub(super) fn selected(rect: Option<scene::Rect>, view: &View, names: &Names) -> Option<Self> {
        let (seen, content) = (view.screen_rect(rect?), names.content(view));
        let part = seen.intersect(content);
        if !part.is_positive() {
            return None;
        }
        let whole = rect.filter(|_| content.expand(0.5).contains_rect(seen));
        Some(Self { point: view.scene_from_screen(part.center()), at: part.center(), whole, is_corner: false })
    }

    /// The upper left of what is in sight.
    pub(super) fn corner(view: &View, names: &Names) -> Self {
        let at = names.content(view).min;
        Self { point: view.scene_from_screen(at), at, whole: None, is_corner: true }
    }
}

/// How near the pointer must be to a point of a curve to grab it, in screen points.
const GRAB: f64 = 9.0;
/// Farther out than this, curves are too small to be grabbed.
const GRAB_ZOOM: f64 = 0.3;
/// How near the pointer must be to a lane's lower edge to grab it, in screen points.
const EDGE: f64 = 4.0;

/// Space left around what is fitted into the canvas, in screen points.
pub(super) const FIT_MARGIN: f64 = 16.0;

impl View {
    pub(super) fn new(area: Rect) -> Self {
        Self { zoom: 1.0, origin: scene::Point::ZERO, area }
    }

    pub(super) fn screen_from_scene(&self, point: scene::Point) -> Pos2 {
        let moved = (point - self.origin) * self.zoom;
        pos2(self.area.min.x + moved.x as f32, self.area.min.y + moved.y as f32)
    }

    pub(super) fn scene_from_screen(&self, point: Pos2) -> scene::Point {
        let moved = point - self.area.min;
        self.origin + scene::Vec2::new(f64::from(moved.x), f64::from(moved.y)) / self.zoom
    }

    pub(super) fn screen_rect(&self, rect: scene::Rect) -> Rect {
        Rect::from_min_max(
            self.screen_from_scene(scene::Point::new(rect.x0, rect.y0)),
            self.screen_from_scene(scene::Point::new(rect.x1, rect.y1)),
        )
    }

    /// The visible part of the scene.
    pub(super) fn visible(&self) -> scene::Rect {
        let size = scene::Size::new(f64::from(self.area.width()), f64::from(self.area.height())) / self.zoom;
        scene::Rect::from_origin_size(self.origin, size)
    }

    /// How far the ends of a row that stays in sight are moved.
    pub(super) fn moved(&self, row: &Staying) -> (f64, f64) {
        let visible = self.visible();
        row.moved(visible.x0, visible.x1)
    }

    /// How near the pointer must be to things that are too small to be hit exactly.
    pub(super) fn reach(&self) -> Reach {
        Reach { score: (self.zoom >= GRAB_ZOOM).then_some(GRAB / self.zoom), edge: EDGE / self.zoom }
    }

    /// What the rest of the program knows about this view.
    pub(super) fn camera(&self, names: &Names) -> Camera {
        let center = self.visible().center();
        let content = names.content(self);
        let across = (self.scene_from_screen(content.min).x, self.scene_from_screen(content.max).x);
        Camera { zoom: self.zoom / names.text(), center: (center.x, center.y), across }
    }

    pub(super) fn pan(&mut self, by: Vec2) {
        self.origin -= scene::Vec2::new(f64::from(by.x), f64::from(by.y)) / self.zoom;
    }

    /// Scrolls, but not past the map's edges. A view already past them may come back but not go farther out.
    pub(super) fn scroll(&mut self, by: Vec2, size: scene::Size, names: &Names) {
        let margin = FIT_MARGIN / self.zoom;
        let visible = self.visible();
        let ends = |first: f64, last: f64, now: f64, wanted: f64| {
            let (first, last) = (first.min(last) - margin, first.max(last) + margin);
            wanted.clamp(first.min(now), last.max(now))
        };
        let (x, y) = (self.origin.x - f64::from(by.x) / self.zoom, self.origin.y - f64::from(by.y) / self.zoom);
        let top = -names.above(self.zoom) / self.zoom;
        self.origin = scene::Point::new(
            ends(self.beginning(names), size.width - visible.width(), self.origin.x, x),
            ends(top, size.height - visible.height(), self.origin.y, y),
        );
    }

    /// Zooms so that the scene stays in place under a point of the screen.
    pub(super) fn zoom_around(&mut self, at: Pos2, factor: f64) {
        let fixed = self.scene_from_screen(at);
        self.zoom = (self.zoom * factor).clamp(Camera::MIN_ZOOM, Camera::MAX_ZOOM);
        self.put(fixed, at);
    }

    /// Zooms so that a point of the scene stays where it is, or at a place of the screen. Paper beside the map does not grow, except behind
    /// the end of a map that has become smaller than the canvas. Names may have another size than before.
    pub(super) fn zoom_to(&mut self, zoom: f64, kept: &Kept, size: scene::Size, (before, names): (&Names, &Names)) {
        let top = |zoom: f64, names: &Names| -names.above(zoom) / zoom;
        let out_left = (self.beginning(before) - self.origin.x) * self.zoom;
        let out_above = (top(self.zoom, before) - self.origin.y) * self.zoom;
        let visible = self.visible();
        let out_right = (visible.x1 - size.width) * self.zoom;
        let out_below = (visible.y1 - size.height) * self.zoom;

        self.zoom = zoom.clamp(Camera::MIN_ZOOM, Camera::MAX_ZOOM);
        self.put(kept.point, kept.at);
        match kept.whole {
            Some(rect) => self.bring(rect, names.inner(self)),
            // Beside names that have grown.
            None if kept.is_corner => self.put(kept.point, names.content(self).min),
            None => {}
        }
        let visible = self.visible();
        let paper = |out: f64| out.max(FIT_MARGIN) / self.zoom;
        let (left, above) = (self.beginning(names) - paper(out_left), top(self.zoom, names) - paper(out_above));
        self.origin = scene::Point::new(
            self.origin.x.min(size.width - visible.width() + paper(out_right)).max(left),
            self.origin.y.min(size.height - visible.height() + paper(out_below)).max(above),
        );
    }

    /// Leaves no more paper beside a map than a margin where the map is larger than the canvas, and shows all of it where it is not.
    pub(super) fn settle(&mut self, size: scene::Size, names: &Names) {
        let visible = self.visible();
        let margin = FIT_MARGIN / self.zoom;
        let within = |first: f64, last: f64, room: f64, now: f64| {
            let (one, other) = (first - margin, last + margin - room);
            now.clamp(one.min(other), one.max(other))
        };
        let top = -names.above(self.zoom) / self.zoom;
        self.origin = scene::Point::new(
            within(self.beginning(names), size.width, visible.width(), self.origin.x),
            within(top, size.height, visible.height(), self.origin.y),
        );
    }

    /// Looks so that a point of the scene is at a point of the screen.
    fn put(&mut self, point: scene::Point, at: Pos2) {
        let moved = at - self.area.min;
        self.origin = point - scene::Vec2::new(f64::from(moved.x), f64::from(moved.y)) / self.zoom;
    }

    /// Shows all of a rectangle of the scene, centred in what names leave of the canvas.
    pub(super) fn fit(&mut self, rect: scene::Rect, most: f64, names: &Names) {
        let (width, height) = (f64::from(self.area.width()) - 2.0 * FIT_MARGIN, f64::from(self.area.height()) - 2.0 * FIT_MARGIN);
        if rect.width() <= 0.0 || rect.height() <= 0.0 || width <= 0.0 || height <= 0.0 {
            return;
        }
        // The column of names takes as much as the names in the rectangle would, at least what they need to be read.
        let own = (names.own_width() - rect.x0).max(0.0);
        let across = (rect.width() - own).max(1.0);
        let zoom_for = |column: f64, strip: f64| ((width - column).max(1.0) / across).min((height - strip).max(1.0) / rect.height());
        let mut zoom = (width / rect.width()).min(height / rect.height()).min(most);
        for _ in 0..4 {
            zoom = zoom_for(names.column_width(zoom), names.above(zoom)).min(most);
        }
        self.zoom = zoom.clamp(Camera::MIN_ZOOM, Camera::MAX_ZOOM);
        let (column, above) = (names.column_width(self.zoom) - own * self.zoom, names.above(self.zoom));
        let room = scene::Vec2::new(f64::from(self.area.width()) - column, f64::from(self.area.height()) - above) / self.zoom;
        self.origin = rect.center() - room / 2.0 - scene::Vec2::new(column, above) / self.zoom;
    }

    /// The first look at a map: all of it if that is readable, else its full height at the beginning of the journey.
    pub(super) fn open(&mut self, size: scene::Size, names: &Names) {
        // Below this zoom the words on cards are not readable.
        let readable = 0.62 * names.text();
        let whole = scene::Rect::from_origin_size(scene::Point::ZERO, size);
        self.fit(whole, 1.25 * names.text(), names);
        if self.zoom < readable {
            let height = f64::from(self.area.height()) / size.height;
            self.zoom = height.clamp(readable, names.text().max(readable));
            self.origin = scene::Point::new(self.beginning(names), 0.0);
        } else {
            self.origin.x = self.origin.x.min(self.beginning(names));
        }
    }

    /// The left edge of the canvas where all of the beginning is in view: names of lanes and the first stage.
    fn beginning(&self, names: &Names) -> f64 {
        (names.own_width() - names.column_width(self.zoom) / self.zoom).min(0.0)
    }

    /// Scrolls to the beginning of the journey.
    pub(super) fn begin(&mut self, names: &Names) {
        self.origin = scene::Point::new(self.beginning(names), -names.above(self.zoom) / self.zoom);
    }

    /// Scrolls to the end of the journey, as far down as before.
    pub(super) fn end(&mut self, size: scene::Size, names: &Names) {
        self.origin.x = (size.width - f64::from(self.area.width()) / self.zoom).max(self.beginning(names));
    }

    /// Scrolls so that a place of the scene is at the left edge of what names leave of the canvas, but not past the end.
    pub(super) fn onward(&mut self, left: f64, size: scene::Size, names: &Names) {
        let margin = FIT_MARGIN / self.zoom;
        let wanted = left - margin - names.column_width(self.zoom) / self.zoom;
        let end = (size.width + margin - f64::from(self.area.width()) / self.zoom).max(self.beginning(names));
        self.origin.x = wanted.min(end).max(self.origin.x);
    }

    /// Scrolls so that a place of the scene is at the right edge of the canvas, but not past the beginning.
    pub(super) fn backward(&mut self, right: f64, names: &Names) {
        let wanted = right + (FIT_MARGIN - f64::from(self.area.width())) / self.zoom;
        self.origin.x = wanted.max(self.beginning(names)).min(self.origin.x);
    }

    /// The height of a rectangle of the scene, in the middle of what is in view: of a lane, which is as wide as the map.
    pub(super) fn across(&self, rect: scene::Rect) -> scene::Rect {
        let middle = self.visible().center().x;
        scene::Rect::new(middle, rect.y0, middle, rect.y1)
    }

    /// Scrolls as little as needed to make a rectangle of the scene visible within a part of the canvas, with some space around it, and
    /// beside or below what covers some of it.
    pub(super) fn reveal(&mut self, rect: scene::Rect, within: Rect, covered: Option<Rect>) {
        self.bring(rect, within);
        let seen = self.screen_rect(rect);
        let Some(covered) = covered.filter(|covered| covered.intersects(seen)) else { return };
        let beside = Rect::from_min_max(within.min, pos2(covered.min.x, within.max.y));
        let below = Rect::from_min_max(pos2(within.min.x, covered.max.y), within.max);
        let fits = |free: &Rect| free.width() > seen.width() && free.height() > seen.height();
        if let Some(free) = [beside, below].into_iter().find(fits) {
            self.bring(rect, free);
        }
    }

    /// Scrolls as little as needed to make a rectangle of the scene visible within a part of the canvas.
    pub(super) fn bring(&mut self, rect: scene::Rect, within: Rect) {
        let margin = 24.0 / self.zoom;
        let (from, to) = (self.scene_from_screen(within.min), self.scene_from_screen(within.max));
        let visible = scene::Rect::from_points(from, to);
        let wanted = rect.inflate(margin, margin);
        if wanted.width() >= visible.width() || wanted.x0 < visible.x0 {
            self.origin.x += wanted.x0 - visible.x0;
        } else if wanted.x1 > visible.x1 {
            self.origin.x += wanted.x1 - visible.x1;
        }
        if wanted.height() >= visible.height() || wanted.y0 < visible.y0 {
            self.origin.y += wanted.y0 - visible.y0;
        } else if wanted.y1 > visible.y1 {
            self.origin.y += wanted.y1 - visible.y1;
        }
    }

    /// Keeps at least a strip of the scene in view, beside the names that stay.
    pub(super) fn hold(&mut self, size: scene::Size, names: &Names) {
        let (width, height) = (f64::from(self.area.width()) / self.zoom, f64::from(self.area.height()) / self.zoom);
        let strip = 60.0 / self.zoom;
        let beside = strip + names.column_width(self.zoom) / self.zoom;
        self.origin.x = self.origin.x.clamp(strip - width, (size.width - beside).max(strip - width));
        self.origin.y = self.origin.y.clamp(strip - height, (size.height - strip).max(strip - height));
        names.hold(self);
    }
}
