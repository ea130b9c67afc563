//! Where the window is on which screen: the first one fits with its frame, later ones are where the last one was on that screen, and none stays where
//! there is no screen any more. Only places in pixels; never what is in the window.

use crate::app::{Display, WindowPlace};
use std::collections::BTreeMap;

/// The size of the first window, in points.
const FIRST: (f64, f64) = (1366.0, 768.0);
/// What frame, title bar and the system's own bars take of a screen, in points.
const AROUND: (f64, f64) = (24.0, 96.0);
/// Height of a title bar, in points: the least part of a remembered window that must be on a screen, so that it can be moved.
const TITLE_BAR: f64 = 32.0;
/// Frames until the system has shown a window and will do what it is told.
const SETTLING: u8 = 3;

/// A screen, in pixels.
#[derive(Debug, Clone, PartialEq)]
struct Screen {
    /// What the system calls it, and its size.
    code: String,
    corner: (i32, i32),
    size: (u32, u32),
    /// Pixels per point.
    scale: f64,
}

/// What the window is told.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Placed {
    corner: Option<(i32, i32)>,
    size: (u32, u32),
    maximized: bool,
}

/// What is remembered of the window's place while it is open.
#[derive(Debug, Default)]
pub(super) struct ScreenState {
    frames: u8,
    told: Option<Placed>,
    seen: Option<Seen>,
}

/// What the system last said of the window.
type Seen = (Option<egui::Rect>, Option<egui::Rect>, Option<bool>, Option<egui::Vec2>);

/// The system's window and its screens. A macro, because the crate of those types is not ours to name.
macro_rules! screen {
    ($monitor:expr) => {{
        let (corner, size) = ($monitor.position(), $monitor.size());
        let code = format!("{} {}×{}", $monitor.name().unwrap_or_default(), size.width, size.height);
        Screen { code, corner: (corner.x, corner.y), size: (size.width, size.height), scale: $monitor.scale_factor() }
    }};
}

macro_rules! tell {
    ($window:expr, $placed:expr) => {
        if let Some(monitor) = $window.available_monitors().next() {
            let (mut corner, mut size) = (monitor.position(), monitor.size());
            (size.width, size.height) = $placed.size;
            let _ = $window.request_inner_size(size);
            if let Some((x, y)) = $placed.corner {
                (corner.x, corner.y) = (x, y);
                $window.set_outer_position(corner);
            }
            $window.set_maximized($placed.maximized);
        }
    };
}

impl ScreenState {
    /// Puts a window that is not shown yet where it belongs.
    pub(super) fn open(&mut self, context: &eframe::CreationContext<'_>, last: Option<&str>, places: &BTreeMap<String, WindowPlace>) {
        let Some(window) = context.winit_window() else { return };
        let screens: Vec<Screen> = window.available_monitors().map(|monitor| screen!(monitor)).collect();
        let current = window.current_monitor().or_else(|| window.primary_monitor()).map(|monitor| screen!(monitor).code);
        let Some(placed) = first_place(&screens, current.as_deref(), last, places) else { return };
        tell!(window, placed);
        self.told = Some(placed);
    }

    /// After each frame: what to remember of the window, with its screen, if it has changed.
    pub(super) fn keep(&mut self, ctx: &egui::Context, frame: &eframe::Frame) -> Option<(String, WindowPlace)> {
        let window = frame.winit_window()?;
        if self.frames < 2 * SETTLING {
            self.frames += 1;
            if self.frames == 2 * SETTLING {
                // Without a window manager windows have no frame and cannot be maximised.
                let whole = window.current_monitor().map(|monitor| screen!(monitor));
                if let Some(whole) = whole.filter(|_| !window.is_maximized() && window.outer_size() == window.inner_size())
                    && self.told.is_some_and(|placed| placed.maximized)
                {
                    tell!(window, Placed { corner: Some(whole.corner), size: whole.size, maximized: false });
                }
            }
            // Some systems only listen once the window is shown.
            if let Some(placed) = self.told.filter(|_| self.frames == SETTLING) {
                let corner = window.outer_position().ok().map(|corner| (corner.x, corner.y));
                if placed.maximized != window.is_maximized() || !placed.maximized && placed.corner.is_some() && placed.corner != corner {
                    tell!(window, placed);
                }
            }
            ctx.request_repaint();
            return None;
        }
        let (seen, focused) = ctx.input(|input| {
            let viewport = input.viewport();
            let seen = (viewport.outer_rect, viewport.inner_rect, viewport.maximized, viewport.monitor_size);
            (seen, input.events.contains(&egui::Event::WindowFocused(true)))
        });
        if self.seen == Some(seen) && !focused || window.fullscreen().is_some() || window.is_minimized() == Some(true) {
            return None;
        }
        self.seen = Some(seen);
        let screen = screen!(window.current_monitor().or_else(|| window.primary_monitor())?);
        let (corner, size) = (window.outer_position().ok().map(|corner| (corner.x, corner.y)), window.inner_size());
        let size = (size.width, size.height);
        let placed = Placed { corner, size, maximized: window.is_maximized() || size == screen.size };
        let screens: Vec<Screen> = window.available_monitors().map(|monitor| screen!(monitor)).collect();
        if let Some(back) = brought_back(&screens, placed) {
            tell!(window, back);
            return None;
        }
        let corner = corner.map(|(x, y)| (x - screen.corner.0, y - screen.corner.1));
        Some((screen.code, WindowPlace { corner, size: placed.size, maximized: placed.maximized }))
    }
}

/// The displays that there are, in the order in which windows are put on them. One that shows the same as that of the window is where the window is.
pub(super) fn displays(frame: &eframe::Frame) -> Vec<Display> {
    let Some(window) = frame.winit_window() else { return Vec::new() };
    let here = window.current_monitor().map(|monitor| screen!(monitor));
    let display = |screen: Screen| Display { is_here: here.as_ref().is_some_and(|here| here.corner == screen.corner), name: screen.code };
    window.available_monitors().map(|monitor| display(screen!(monitor))).collect()
}

/// Where a new window belongs: on the screen of the last one if that is still there, as it was there.
fn first_place(screens: &[Screen], current: Option<&str>, last: Option<&str>, places: &BTreeMap<String, WindowPlace>) -> Option<Placed> {
    let known = |code: Option<&str>| screens.iter().find(|screen| Some(screen.code.as_str()) == code);
    let screen = known(last).or_else(|| known(current)).or(screens.first())?;
    Some(match places.get(&screen.code) {
        Some(place) => {
            let corner = place.corner.map(|(x, y)| (x.saturating_add(screen.corner.0), y.saturating_add(screen.corner.1)));
            within(screen, Placed { corner, size: place.size, maximized: place.maximized })
        }
        None => {
            let pixels = |points: f64| (points * screen.scale).round() as u32;
            let room = (screen.size.0.saturating_sub(pixels(AROUND.0)), screen.size.1.saturating_sub(pixels(AROUND.1)));
            let wanted = (pixels(FIRST.0), pixels(FIRST.1));
            let size = (wanted.0.min(room.0), wanted.1.min(room.1));
            // On a screen that is too small for it the whole screen is best; where the system ignores that, it still fits.
            Placed { corner: None, size, maximized: size != wanted }
        }
    })
}

/// A place that is on one screen as a whole.
fn within(screen: &Screen, placed: Placed) -> Placed {
    let bar = (TITLE_BAR * screen.scale).round() as u32;
    let size = (placed.size.0.min(screen.size.0), placed.size.1.min(screen.size.1.saturating_sub(bar)));
    let held = |at: i32, from: i32, room: u32, length: u32| at.clamp(from, from.saturating_add(room.saturating_sub(length) as i32));
    let corner = placed.corner.map(|(x, y)| {
        (held(x, screen.corner.0, screen.size.0, size.0), held(y, screen.corner.1, screen.size.1.saturating_sub(bar), size.1))
    });
    Placed { corner, size, ..placed }
}

/// Where a window goes if no screen shows enough of its title bar to move it; none: it may stay.
fn brought_back(screens: &[Screen], placed: Placed) -> Option<Placed> {
    let (x, y) = placed.corner.filter(|_| !placed.maximized)?;
    let reachable = |screen: &&Screen| {
        let bar = (TITLE_BAR * screen.scale) as i32;
        let (left, right) = (x.max(screen.corner.0), x.saturating_add(placed.size.0 as i32).min(screen.corner.0 + screen.size.0 as i32));
        // Some systems put a window's edge a little outside.
        right - left >= 3 * bar && (screen.corner.1 - bar..screen.corner.1 + screen.size.1 as i32 - bar / 2).contains(&y)
    };
    if screens.iter().any(|screen| reachable(&screen)) {
        return None;
    }
    screens.first().map(|screen| within(screen, placed))
}

#[cfg(test)]
mod tests {
    use super::{Placed, Screen, brought_back, first_place, within};
    use crate::app::WindowPlace;
    use std::collections::BTreeMap;

    fn screen(code: &str, corner: (i32, i32), size: (u32, u32), scale: f64) -> Screen {
        Screen { code: code.to_owned(), corner, size, scale }
    }

    #[test]
    fn the_first_window_fits_its_screen_with_its_frame() {
        for (size, scale) in [((1024, 700), 1.0), ((1366, 768), 1.0), ((1920, 1080), 1.0), ((2560, 1440), 1.0), ((2880, 1800), 2.0)] {
            let placed = first_place(&[screen("a", (0, 0), size, scale)], None, None, &BTreeMap::new()).unwrap();
            let frame = (8.0 * scale, 64.0 * scale);
            assert!(f64::from(placed.size.0) + frame.0 <= f64::from(size.0), "{size:?}: {placed:?}");
            assert!(f64::from(placed.size.1) + frame.1 <= f64::from(size.1), "{size:?}: {placed:?}");
            assert_eq!(placed.maximized, f64::from(size.0) / scale < 1390.0, "{size:?}: a small screen is taken whole");
            assert_eq!(placed.corner, None, "the system knows where new windows go");
        }
    }

    #[test]
    fn each_screen_has_its_own_place_and_a_screen_that_is_gone_has_none() {
        let (left, right) = (screen("left", (0, 0), (1366, 768), 1.0), screen("right", (1366, 0), (2560, 1440), 1.0));
        let places = BTreeMap::from([
            ("left".to_owned(), WindowPlace { corner: Some((10, 20)), size: (900, 600), maximized: true }),
            ("right".to_owned(), WindowPlace { corner: Some((400, 300)), size: (1800, 1000), maximized: false }),
        ]);
        let both = [left.clone(), right];
        let on = |screens: &[Screen], last| first_place(screens, Some("left"), last, &places).unwrap();
        assert_eq!(on(&both, Some("right")), Placed { corner: Some((1766, 300)), size: (1800, 1000), maximized: false });
        assert_eq!(on(&both, Some("left")), Placed { corner: Some((10, 20)), size: (900, 600), maximized: true });
        assert_eq!(
            on(&[left], Some("right")),
            Placed { corner: Some((10, 20)), size: (900, 600), maximized: true },
            "as it was on this one"
        );
        let other = screen("other", (0, 0), (1280, 800), 1.0);
        assert_eq!(first_place(&[other], None, Some("right"), &places).unwrap().corner, None, "like a first window");
        assert_eq!(first_place(&[], None, Some("right"), &places), None);
    }

    #[test]
    fn a_remembered_place_is_held_within_its_screen() {
        let small = screen("a", (100, 50), (1280, 800), 1.0);
        let wild = Placed { corner: Some((-900, i32::MAX)), size: (4000, 3000), maximized: false };
        assert_eq!(within(&small, wild), Placed { corner: Some((100, 50)), size: (1280, 768), maximized: false });
    }

    #[test]
    fn a_window_that_cannot_be_reached_comes_back() {
        let one = [screen("a", (0, 0), (1920, 1080), 1.0)];
        let at = |x, y| Placed { corner: Some((x, y)), size: (1366, 768), maximized: false };
        for (x, y) in [(0, 0), (-8, -8), (600, 900), (-1200, 10), (1800, 300)] {
            assert_eq!(brought_back(&one, at(x, y)), None, "{x}, {y}");
        }
        for (x, y) in [(2000, 100), (-1366, 100), (100, 1080), (100, -700), (1900, 100)] {
            let back = brought_back(&one, at(x, y)).unwrap();
            assert!(brought_back(&one, back).is_none() && back.size == (1366, 768), "{x}, {y}: {back:?}");
        }
        assert_eq!(brought_back(&one, Placed { maximized: true, ..at(5000, 0) }), None, "the system does that");
        assert_eq!(brought_back(&one, Placed { corner: None, ..at(0, 0) }), None, "nobody knows");
    }
}
