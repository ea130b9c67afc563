//! Thresholds as lines that can be moved: with the pointer, in halves (in tenths with Shift), or with the arrow keys. A drag is shown as a
//! preview and becomes one step. Never what a threshold means.

use super::{AnalysisState, on_screen};
use crate::app::{Action, State};
use crate::edit::{Edit, MergeKey, ProjectEdit};
use crate::layout::Theme;
use crate::layout::charts::{Drawing, Handle, PlaneView, Threshold};
use crate::model::Thresholds;
use crate::scene::{self, Color};
use crate::ui::canvas::color32;
use egui::accesskit::Action as Wish;
use egui::{CursorIcon, EventFilter, Id, Key, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo};
use uuid::Uuid;

/// How far from a line it can still be grabbed, in points.
const CATCH: f64 = 4.0;
/// How far one press of a key moves.
const STEP: f64 = 0.5;
/// A threshold that is being dragged.
pub(super) struct Drag {
    threshold: Threshold,
    /// All of them, as they were before.
    before: Thresholds,
    /// What was visible of the plane when the drag began.
    pub(super) view: PlaneView,
}

/// Where the drawing is on the screen.
#[derive(Clone, Copy)]
pub(super) struct Place {
    pub origin: Pos2,
    pub zoom: f32,
    /// Whether a dot is under the pointer, which then takes precedence.
    pub over_mark: bool,
}

/// Lets the person move the lines. Returns whether the pointer was used on one of them.
pub(super) fn handles_ui(
    ui: &Ui,
    state: &State,
    kept: &mut AnalysisState,
    drawing: &Drawing,
    place: Place,
    actions: &mut Vec<Action>,
) -> bool {
    let open = !state.is_read_only();
    if kept.drag.is_some() && (!open || ui.input(|input| input.key_pressed(Key::Escape))) {
        kept.drag = None;
        actions.push(Action::CancelDrag);
    }
    let Some(frame) = drawing.plane else { return false };
    let mut meant = false;
    for handle in &drawing.handles {
        let (from, to) = handle.line;
        let strip = scene::Rect::from_points(from, to);
        let strip = on_screen(if handle.upright { strip.inflate(CATCH, 0.0) } else { strip.inflate(0.0, CATCH) }, place.origin, place.zoom);
        let dragged = kept.drag.as_ref().is_some_and(|drag| drag.threshold == handle.threshold);
        let free = open && (dragged || (kept.drag.is_none() && !place.over_mark));
        let sense = if free { Sense::click_and_drag() } else { Sense::focusable_noninteractive() };
        let response = ui.interact(strip, Id::unique(("chart threshold", handle.threshold)), sense);
        let cursor = if handle.upright { CursorIcon::ResizeHorizontal } else { CursorIcon::ResizeVertical };
        let response = if free { response.on_hover_and_drag_cursor(cursor) } else { response };
        tell(ui, state, handle, &response, open);
        if response.drag_started() {
            kept.drag = Some(Drag { threshold: handle.threshold, before: state.project().thresholds, view: frame.view });
        }
        if let (Some(drag), Some(pointer)) = (&kept.drag, response.interact_pointer_pos().filter(|_| response.dragged())) {
            let at = scene::Point::new(
                f64::from((pointer.x - place.origin.x) / place.zoom),
                f64::from((pointer.y - place.origin.y) / place.zoom),
            );
            let (x, y) = frame.value(at);
            let finer = ui.input(|input| input.modifiers.shift);
            let value = if handle.upright { x } else { y };
            let step = if finer { 0.1 } else { STEP };
            let moved = drag.threshold.moved(&drag.before, (value / step).round() * step);
            if moved != state.project().thresholds {
                actions.push(Action::Preview(Edit::Project(ProjectEdit::SetThresholds(moved))));
            }
        }
        if response.drag_stopped() && kept.drag.take().is_some() {
            actions.push(Action::CommitDrag);
        }
        if open {
            keys(ui, state, handle, &response, actions);
        }
        meant |= response.hovered() || response.dragged();
        let theme = state.theme();
        let line = on_screen(scene::Rect::from_points(from, to), place.origin, place.zoom);
        let lively = response.hovered() || response.dragged() || response.has_focus();
        if lively {
            ui.painter().line_segment([line.min, line.max], Stroke::new(2.4 * place.zoom, color32(theme.accent.with_alpha(170))));
        }
        if open {
            grip(ui, line, handle.upright, place.zoom, if lively { theme.accent } else { theme.muted }, theme);
        }
        response.on_hover_text_at_pointer(state.program.texts.charts_threshold_tip());
    }
    meant
}

/// A small handle at the end of the line, to show that it can be moved.
fn grip(ui: &Ui, line: Rect, upright: bool, zoom: f32, color: Color, theme: &Theme) {
    let (at, size) = if upright { (line.center_top(), egui::vec2(7.0, 16.0)) } else { (line.right_center(), egui::vec2(16.0, 7.0)) };
    let edge = Stroke::new(1.0, color32(theme.paper));
    ui.painter().rect(Rect::from_center_size(at, size * zoom), 3.0 * zoom, color32(color), edge, egui::StrokeKind::Outside);
}

/// Its name and value for screen readers.
fn tell(ui: &Ui, state: &State, handle: &Handle, response: &Response, open: bool) {
    let name = state.program.texts.charts_threshold_name(&handle.name);
    let value = handle.threshold.get(&state.project().thresholds);
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::Slider, open, &name);
        info.value = Some(value);
        info
    });
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_numeric_value_step(STEP);
        if open {
            node.add_action(Wish::Increment);
            node.add_action(Wish::Decrement);
        }
    });
}

/// Arrow keys and a screen reader move it by one step; consecutive steps become one in the history.
fn keys(ui: &Ui, state: &State, handle: &Handle, response: &Response, actions: &mut Vec<Action>) {
    let mut steps = 0_i32;
    if response.has_focus() {
        let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        ui.input(|input| {
            let pressed = |key| i32::try_from(input.num_presses(key)).unwrap_or(0);
            steps += pressed(Key::ArrowUp) + pressed(Key::ArrowRight) - pressed(Key::ArrowDown) - pressed(Key::ArrowLeft);
        });
    }
    ui.input(|input| {
        let asked = |wish| i32::try_from(input.num_accesskit_action_requests(response.id, wish)).unwrap_or(0);
        steps += asked(Wish::Increment) - asked(Wish::Decrement);
    });
    if steps != 0 {
        let before = state.project().thresholds;
        let moved = handle.threshold.moved(&before, handle.threshold.get(&before) + STEP * f64::from(steps));
        let edit = Edit::Project(ProjectEdit::SetThresholds(moved));
        actions.push(Action::Edit { edit, merge: Some(MergeKey { what: "thresholds", element: Uuid::nil() }) });
    }
    if response.lost_focus() {
        actions.push(Action::Seal);
    }
}
