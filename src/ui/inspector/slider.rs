//! A slider from 0 to 10 that can also be *not rated*: then it has no handle, only the rail, and a mark at the mean of the votes. Never
//! what a score means.

use crate::layout::Theme;
use crate::ui::canvas::color32;
use egui::accesskit::{Action, ActionData};
use egui::{Color32, Event, EventFilter, Id, Key, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// Radius of the handle, in points.
const HANDLE: f32 = 6.5;

/// What a slider shows.
pub(super) struct ScoreSlider<'a> {
    /// Its identity from frame to frame, whatever is above it.
    pub(super) id: Id,
    /// Its accessible name.
    pub(super) name: &'a str,
    /// 0–10; none: not rated.
    pub(super) value: Option<u8>,
    /// Mean of the votes, 0–10, if nothing was agreed.
    pub(super) mean: Option<f64>,
    /// The colour of its rail to the left of the handle.
    pub(super) color: Color32,
    /// Whether it can be moved.
    pub(super) enabled: bool,
}

impl ScoreSlider<'_> {
    /// Shows it in the rest of the line. Returns the value it was moved to, if it was moved: none is *not rated*.
    pub(super) fn show(&self, ui: &mut Ui, theme: &Theme, width: f32) -> (Response, Option<Option<u8>>) {
        let sense = if self.enabled { Sense::click_and_drag() } else { Sense::hover() };
        let (_, rect) = ui.allocate_space(vec2(width, ui.spacing().interact_size.y));
        let mut response = ui.interact(rect, self.id, sense);
        let moved = if self.enabled { self.pointer(&response, rect).or_else(|| self.keys(ui, &response)) } else { None };
        if moved.is_some() {
            response.mark_changed();
        }
        let value = moved.unwrap_or(self.value);
        response.widget_info(|| {
            let mut info = WidgetInfo::labeled(Role::Slider, self.enabled, self.name);
            info.value = value.map(f64::from);
            info
        });
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_min_numeric_value(0.0);
            node.set_max_numeric_value(10.0);
            node.set_numeric_value_step(1.0);
            if self.enabled {
                node.add_action(Action::SetValue);
                node.add_action(Action::Increment);
                node.add_action(Action::Decrement);
            }
        });
        if ui.is_rect_visible(rect) {
            self.paint(ui, theme, &response, rect, value);
        }
        (response, moved)
    }

    fn pointer(&self, response: &Response, rect: Rect) -> Option<Option<u8>> {
        let at = response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked())?;
        let range = rail(rect);
        let share = ((at.x - range.left()) / range.width().max(1.0)).clamp(0.0, 1.0);
        let value = (share * 10.0).round() as u8;
        if response.clicked() {
            response.request_focus();
        }
        (self.value != Some(value)).then_some(Some(value))
    }

    /// Arrow keys step; a screen reader can step and set. Keys for scores have been taken before.
    fn keys(&self, ui: &Ui, response: &Response) -> Option<Option<u8>> {
        let mut value = self.value;
        let middle = self.mean.map_or(5, |mean| mean.round().clamp(0.0, 10.0) as u8);
        let step = |value: Option<u8>, up: bool| match value {
            None => Some(middle),
            Some(value) => Some(if up { (value + 1).min(10) } else { value.saturating_sub(1) }),
        };
        if response.has_focus() {
            let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
            ui.input(|input| {
                for event in &input.events {
                    match event {
                        Event::Key { key: Key::ArrowRight, pressed: true, .. } => value = step(value, true),
                        Event::Key { key: Key::ArrowLeft, pressed: true, .. } => value = step(value, false),
                        _ => {}
                    }
                }
            });
        }
        ui.input(|input| {
            for request in input.accesskit_action_requests(response.id, Action::SetValue) {
                if let Some(ActionData::NumericValue(wanted)) = request.data {
                    value = Some(wanted.round().clamp(0.0, 10.0) as u8);
                }
            }
            for _ in 0..input.num_accesskit_action_requests(response.id, Action::Increment) {
                value = step(value, true);
            }
            for _ in 0..input.num_accesskit_action_requests(response.id, Action::Decrement) {
                value = step(value, false);
            }
        });
        (value != self.value).then_some(value)
    }

    fn paint(&self, ui: &Ui, theme: &Theme, response: &Response, rect: Rect, value: Option<u8>) {
        let painter = ui.painter();
        let range = rail(rect);
        let at = |value: f64| pos2(range.left() + range.width() * (value / 10.0) as f32, range.center().y);
        let faded = |color: Color32| if self.enabled { color } else { color.gamma_multiply(0.5) };
        painter.rect_filled(range, 2.0, faded(color32(theme.hairline)));
        for tick in [0.0, 5.0, 10.0] {
            let point = at(tick) + vec2(0.0, 7.0);
            painter.line_segment([point, point + vec2(0.0, 3.0)], Stroke::new(1.0, faded(color32(theme.hairline))));
        }
        if let (None, Some(mean)) = (value, self.mean) {
            diamond(painter, at(mean), faded(self.color));
        }
        let focus = Stroke::new(2.0, color32(theme.accent));
        let Some(value) = value else {
            if response.has_focus() {
                painter.rect_stroke(range.expand(5.0), 5.0, focus, egui::StrokeKind::Outside);
            }
            return;
        };
        let handle = at(f64::from(value));
        let filled = Rect::from_min_max(range.min, pos2(handle.x, range.max.y));
        painter.rect_filled(filled, 2.0, faded(self.color));
        let grown = if response.dragged() || response.hovered() { 1.0 } else { 0.0 };
        painter.circle(handle, HANDLE + grown, color32(theme.paper), Stroke::new(2.0, faded(self.color)));
        if response.has_focus() {
            painter.circle_stroke(handle, HANDLE + 3.0, focus);
        }
    }
}

/// The rail inside the slider's space.
fn rail(rect: Rect) -> Rect {
    Rect::from_min_max(pos2(rect.left() + HANDLE + 1.0, rect.center().y - 1.5), pos2(rect.right() - HANDLE - 1.0, rect.center().y + 1.5))
}

/// The mean of the votes: a small hollow diamond, unlike the handle.
fn diamond(painter: &egui::Painter, center: Pos2, color: Color32) {
    let points = [vec2(0.0, -5.0), vec2(5.0, 0.0), vec2(0.0, 5.0), vec2(-5.0, 0.0)].map(|offset| center + offset);
    painter.add(egui::Shape::closed_line(points.to_vec(), Stroke::new(1.5, color)));
}
