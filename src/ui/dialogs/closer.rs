//! A closer look at the preview of an export: nearer with a click, the wheel, keys or buttons, moved by dragging. Never what is looked at.

use crate::i18n::Texts;
use crate::scene::Icon;
use crate::ui::icon::icon_button;
use egui::{CursorIcon, Event, EventFilter, Key, MouseWheelUnit, Pos2, Rect, Response, RichText, Ui, Vec2, vec2};

/// Points of the screen for a point of paper in its real size: a screen has 96 in an inch, paper 72.
const REAL: f32 = 96.0 / 72.0;
/// The nearest look, as a factor of the real size.
const NEAREST: f32 = 4.0;
/// By how much a button, a key or a notch of the wheel goes nearer.
const STEP: f32 = 1.4;
/// How far an arrow key moves, in points.
const MOVE: f32 = 60.0;
/// Points that count as a notch where a wheel reports points.
const POINTS_PER_NOTCH: f32 = 50.0;

/// How near the sheets are, and which part of them is in the middle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Closer {
    /// 1: all of them are seen.
    factor: f32,
    /// In parts of the place that they have while all of them are seen.
    middle: Vec2,
}

impl Default for Closer {
    fn default() -> Self {
        Self { factor: 1.0, middle: Vec2::splat(0.5) }
    }
}

impl Closer {
    /// Height of the row of buttons, in points.
    pub(super) fn row(ui: &Ui) -> f32 {
        ui.spacing().interact_size.y + ui.spacing().item_spacing.y
    }

    /// How much nearer than when all of them are seen.
    pub(super) fn factor(&self) -> f32 {
        self.factor
    }

    /// Where a rectangle is seen that has this place while all of them are.
    pub(super) fn seen(&self, rect: Rect, place: Rect) -> Rect {
        let middle = place.min + self.middle * place.size();
        let at = |point: Pos2| place.center() + (point - middle) * self.factor;
        Rect::from_min_max(at(rect.min), at(rect.max))
    }

    /// Takes in what is done with the preview, and shows its buttons. `place`: of the sheets while all of them are seen, and how many points of the
    /// screen a point of paper has then.
    pub(super) fn ui(&mut self, ui: &mut Ui, texts: &Texts, response: &Response, (place, whole): (Rect, f32)) {
        let most = (NEAREST * REAL / whole).max(1.0);
        let real = (REAL / whole).clamp(1.0, most);
        let is_close = self.factor > 1.0;
        if response.clicked() {
            response.request_focus();
            if is_close {
                *self = Self::default();
            } else {
                let at = response.interact_pointer_pos().unwrap_or(place.center());
                self.nearer(if real > 1.1 { real } else { most.min(2.0) }, at, (place, most));
            }
        }
        if response.dragged() {
            self.move_by(response.drag_delta(), place);
        }
        if response.hovered() {
            ui.ctx().set_cursor_icon(if is_close { CursorIcon::Grab } else { CursorIcon::ZoomIn });
            self.turn_wheel(ui, (place, most));
        }
        if response.has_focus() {
            let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
            self.press_keys(ui, (place, most));
        }
        ui.horizontal(|ui| {
            let center = place.center();
            if icon_button(ui, Icon::ZoomOut, texts.dialog_export_farther(), is_close, false).clicked() {
                self.nearer(1.0 / STEP, center, (place, most));
            }
            let percent = texts.percent(f64::from((self.factor * whole / REAL * 100.0).round()));
            ui.label(RichText::new(texts.dialog_export_of_real_size(&percent)).weak());
            if icon_button(ui, Icon::ZoomIn, texts.dialog_export_nearer(), self.factor < most, false).clicked() {
                self.nearer(STEP, center, (place, most));
            }
            if icon_button(ui, Icon::FitMap, texts.dialog_export_all_seen(), is_close, false).clicked() {
                *self = Self::default();
            }
        });
        self.settle();
    }

    fn turn_wheel(&mut self, ui: &Ui, (place, most): (Rect, f32)) {
        let Some(pointer) = ui.input(|input| input.pointer.hover_pos()) else { return };
        let mut taken = false;
        let events = ui.input(|input| input.events.clone());
        for event in &events {
            match event {
                Event::Zoom(pinched) => self.nearer(*pinched, pointer, (place, most)),
                Event::MouseWheel { unit, delta, modifiers, .. } => {
                    let notches = if *unit == MouseWheelUnit::Point { *delta / POINTS_PER_NOTCH } else { *delta };
                    if modifiers.ctrl || modifiers.command {
                        self.nearer(STEP.powf(notches.y), pointer, (place, most));
                        taken = true;
                    } else if self.factor > 1.0 {
                        let turned = if modifiers.shift && notches.x == 0.0 { vec2(notches.y, 0.0) } else { notches };
                        self.move_by(turned * MOVE, place);
                        taken = true;
                    }
                }
                _ => {}
            }
        }
        if taken {
            // Else the dialog would scroll as well.
            ui.input_mut(|input| input.smooth_scroll_delta = Vec2::ZERO);
        }
    }

    fn press_keys(&mut self, ui: &Ui, (place, most): (Rect, f32)) {
        let pressed = |key: Key| ui.input(|input| input.key_pressed(key));
        let center = place.center();
        if pressed(Key::Plus) || pressed(Key::Equals) {
            self.nearer(STEP, center, (place, most));
        }
        if pressed(Key::Minus) {
            self.nearer(1.0 / STEP, center, (place, most));
        }
        if pressed(Key::Num0) {
            *self = Self::default();
        }
        for (key, by) in [
            (Key::ArrowLeft, vec2(MOVE, 0.0)),
            (Key::ArrowRight, vec2(-MOVE, 0.0)),
            (Key::ArrowUp, vec2(0.0, MOVE)),
            (Key::ArrowDown, vec2(0.0, -MOVE)),
        ] {
            if pressed(key) {
                self.move_by(by, place);
            }
        }
    }

    /// Goes nearer by a factor, and what is seen at a point of the screen stays there.
    fn nearer(&mut self, factor: f32, at: Pos2, (place, most): (Rect, f32)) {
        let before = self.factor;
        self.factor = (before * factor).clamp(1.0, most);
        self.middle += (at - place.center()) * (1.0 / before - 1.0 / self.factor) / place.size();
        self.settle();
    }

    fn move_by(&mut self, by: Vec2, place: Rect) {
        self.middle -= by / self.factor / place.size();
        self.settle();
    }

    /// Shows nothing beside the place.
    fn settle(&mut self) {
        let half = 0.5 / self.factor;
        self.middle = self.middle.clamp(Vec2::splat(half), Vec2::splat(1.0 - half));
    }
}

#[cfg(test)]
mod tests {
    use super::Closer;
    use egui::{Rect, pos2, vec2};

    #[test]
    fn what_is_pointed_at_stays_there_and_nothing_beside_is_shown() {
        let place = Rect::from_min_max(pos2(100.0, 50.0), pos2(500.0, 350.0));
        let mut closer = Closer::default();
        assert_eq!(closer.seen(place, place), place);
        let at = pos2(200.0, 100.0);
        closer.nearer(4.0, at, (place, 8.0));
        let seen = closer.seen(Rect::from_center_size(at, vec2(2.0, 2.0)), place);
        assert!((seen.center() - at).length() < 0.01 && (seen.width() - 8.0).abs() < 0.01, "{seen:?}");
        closer.move_by(vec2(9_999.0, 9_999.0), place);
        let left = closer.seen(place, place);
        assert!((left.min - place.min).length() < 0.01, "{left:?}");
        closer.nearer(100.0, at, (place, 8.0));
        assert_eq!(closer.factor(), 8.0);
        closer.nearer(0.001, at, (place, 8.0));
        assert_eq!(closer.seen(place, place), place, "farther than all of it is nowhere");
    }
}
