//! Where the canvas looks: the conversion between points of the scene and points of the screen. Never what is drawn there.

use crate::app::Camera;
use crate::layout::Reach;
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

/// How near the pointer must be to a point of a curve to grab it, in screen points.
const GRAB: f64 = 9.0;
/// Farther out than this, curves are too small to be grabbed.
const GRAB_ZOOM: f64 = 0.3;
/// How near the pointer must be to a lane's lower edge to grab it, in screen points.
const EDGE: f64 = 4.0;

/// Space left around what is fitted into the canvas, in screen points.
const FIT_MARGIN: f64 = 16.0;

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

    /// How near the pointer must be to things that are too small to be hit exactly.
    pub(super) fn reach(&self) -> Reach {
        Reach { score: (self.zoom >= GRAB_ZOOM).then_some(GRAB / self.zoom), edge: EDGE / self.zoom }
    }

    /// What the rest of the program knows about this view.
    pub(super) fn camera(&self) -> Camera {
        let center = self.visible().center();
        Camera { zoom: self.zoom, center: (center.x, center.y) }
    }

    pub(super) fn pan(&mut self, by: Vec2) {
        self.origin -= scene::Vec2::new(f64::from(by.x), f64::from(by.y)) / self.zoom;
    }

    /// Zooms so that the scene stays in place under a point of the screen.
    pub(super) fn zoom_around(&mut self, at: Pos2, factor: f64) {
        let fixed = self.scene_from_screen(at);
        self.zoom = (self.zoom * factor).clamp(Camera::MIN_ZOOM, Camera::MAX_ZOOM);
        let moved = at - self.area.min;
        self.origin = fixed - scene::Vec2::new(f64::from(moved.x), f64::from(moved.y)) / self.zoom;
    }

    /// Shows all of a rectangle of the scene, centred.
    pub(super) fn fit(&mut self, rect: scene::Rect, most: f64) {
        let (width, height) = (f64::from(self.area.width()) - 2.0 * FIT_MARGIN, f64::from(self.area.height()) - 2.0 * FIT_MARGIN);
        if rect.width() <= 0.0 || rect.height() <= 0.0 || width <= 0.0 || height <= 0.0 {
            return;
        }
        self.zoom = (width / rect.width()).min(height / rect.height()).min(most).clamp(Camera::MIN_ZOOM, Camera::MAX_ZOOM);
        let size = scene::Vec2::new(f64::from(self.area.width()), f64::from(self.area.height())) / self.zoom;
        self.origin = rect.center() - size / 2.0;
    }

    /// The first look at a map: all of it if that is readable, else its full height at the beginning of the journey.
    pub(super) fn open(&mut self, size: scene::Size) {
        /// Below this zoom the words on cards are not readable.
        const READABLE: f64 = 0.62;
        let whole = scene::Rect::from_origin_size(scene::Point::ZERO, size);
        self.fit(whole, 1.25);
        if self.zoom < READABLE {
            let height = f64::from(self.area.height()) / size.height;
            self.zoom = height.clamp(READABLE, 1.0);
            self.origin = scene::Point::ZERO;
        } else {
            self.origin.x = self.origin.x.min(0.0);
        }
    }

    /// Scrolls as little as needed to make a rectangle of the scene visible, with some space around it.
    pub(super) fn reveal(&mut self, rect: scene::Rect, header: f64) {
        let margin = 24.0 / self.zoom;
        let mut visible = self.visible();
        visible.y0 += header / self.zoom;
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

    /// Keeps at least a strip of the scene in view.
    pub(super) fn hold(&mut self, size: scene::Size) {
        let (width, height) = (f64::from(self.area.width()) / self.zoom, f64::from(self.area.height()) / self.zoom);
        let strip = 60.0 / self.zoom;
        self.origin.x = self.origin.x.clamp(strip - width, (size.width - strip).max(strip - width));
        self.origin.y = self.origin.y.clamp(strip - height, (size.height - strip).max(strip - height));
    }
}
