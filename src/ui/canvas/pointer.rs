//! What the mouse, the pen and the touchpad do on the map: zoom, pan, select, drag, double-click. This only determines which gesture it is;
//! what it means for the project is defined in `app/`.

use super::names::Names;
use super::sheet::Sheet;
use super::view::View;
use super::{CanvasState, drag};
use crate::app::{Action, CatalogueDrag, Drag, LookAction, MapAction, ScoreAction, clicked, double_clicked, selected_for_menu};
use crate::layout::Over;
use crate::scene::{Point, Size};
use egui::{CursorIcon, Event, Key, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Response, Ui, vec2};

/// How far one notch of a wheel scrolls, in screen points.
const SCROLL_PER_NOTCH: f32 = 72.0;
/// How much closer one notch of a wheel zooms.
const ZOOM_PER_NOTCH: f64 = 1.12;
/// Points that count as a notch where a wheel reports points.
const POINTS_PER_NOTCH: f32 = 50.0;

/// Wheel, touchpad and pinch. A wheel scrolls, with Ctrl it zooms at the pointer, with Shift it scrolls sideways; two fingers on a touchpad
/// move, a pinch zooms. A setting swaps what the wheel does with and without Ctrl.
pub(super) fn look_around(ui: &Ui, response: &Response, view: &mut View, (size, names): (Size, &Names), wheel_zooms: bool) {
    let Some(pointer) = ui.input(|input| input.pointer.hover_pos()).filter(|_| response.contains_pointer()) else { return };
    let touched = ui.input(|input| {
        // As they come: what egui makes of them goes on for some frames, and counts a wheel with Ctrl as a pinch.
        for event in &input.events {
            match event {
                Event::Zoom(pinched) => view.zoom_around(pointer, f64::from(*pinched)),
                Event::MouseWheel { unit, delta, modifiers, source, .. } => {
                    let is_wheel = *unit != MouseWheelUnit::Point || *source == MouseWheelSource::Wheel;
                    let notches = match unit {
                        MouseWheelUnit::Point => *delta / POINTS_PER_NOTCH,
                        MouseWheelUnit::Line | MouseWheelUnit::Page => *delta,
                    };
                    let held = modifiers.ctrl || modifiers.command;
                    if held != (wheel_zooms && is_wheel && !modifiers.shift) {
                        view.zoom_around(pointer, ZOOM_PER_NOTCH.powf(f64::from(notches.y)));
                        view.scroll(vec2(notches.x * SCROLL_PER_NOTCH, 0.0), size, names);
                    } else {
                        let scrolled = if is_wheel { notches * SCROLL_PER_NOTCH } else { *delta };
                        // Some systems turn the wheel sideways themselves where Shift is held.
                        let scrolled = if modifiers.shift && scrolled.x == 0.0 { vec2(scrolled.y, 0.0) } else { scrolled };
                        view.scroll(scrolled, size, names);
                    }
                }
                _ => {}
            }
        }
        input.multi_touch()
    });
    if let Some(touched) = touched {
        view.zoom_around(touched.center_pos, f64::from(touched.zoom_delta));
    }
}

/// Moves the view while the paper itself is dragged.
pub(super) fn pan(ui: &Ui, canvas: &CanvasState, view: &mut View) {
    if let (Some(Drag::Pan { grabbed }), Some(pointer)) = (&canvas.drag, ui.input(|input| input.pointer.latest_pos())) {
        view.pan(pointer - view.screen_from_scene(*grabbed));
    }
}

/// Clicks and drags.
pub(super) fn pointer(ui: &Ui, sheet: &Sheet<'_>, canvas: &mut CanvasState, response: &Response, actions: &mut Vec<Action>) {
    catalogue_drop(ui, sheet, response, actions);
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let at = sheet.view.scene_from_screen(pointer);
    if response.drag_started() {
        let pressed = ui.input(|input| input.pointer.press_origin()).unwrap_or(pointer);
        response.request_focus();
        canvas.drag = start(ui, sheet, response, pressed, actions);
    }
    if let Some(drag) = canvas.drag.take() {
        canvas.drag = go_on(ui, sheet, drag, response, at, actions);
    } else if response.contains_pointer() {
        hover(ui, sheet, canvas, response, pointer, actions);
    }
}

/// The pointer is over the map without dragging anything.
fn hover(ui: &Ui, sheet: &Sheet<'_>, canvas: &mut CanvasState, response: &Response, pointer: Pos2, actions: &mut Vec<Action>) {
    let (over, at) = (sheet.over(pointer), sheet.seen_point(pointer));
    if let Some(icon) = cursor_icon(over) {
        ui.ctx().set_cursor_icon(icon);
    }
    // Only the button: Space on the map is no click at the place where the pointer happens to be.
    if response.clicked_by(PointerButton::Primary) {
        response.request_focus();
        click(ui, sheet, over, at, actions);
    }
    let Some(map) = sheet.state.map() else { return };
    if response.double_clicked() {
        actions.extend(double_clicked(over, at, sheet.places(), map.id, sheet.state.project()));
    }
    if response.secondary_clicked() {
        response.request_focus();
        canvas.menu_at = Some((over, at));
        if let Over::Measure(_, touchpoint) = over {
            actions.push(Action::Look(LookAction::Column(touchpoint)));
        }
        actions.extend(
            selected_for_menu(over, at, sheet.places(), map.id, &sheet.state.open.document.selection)
                .map(|selection| Action::Look(LookAction::Select(selection))),
        );
    }
}

/// The pointer's shape over something.
fn cursor_icon(over: Over) -> Option<CursorIcon> {
    match over {
        Over::Score(..) | Over::LaneEdge(_) => Some(CursorIcon::ResizeVertical),
        Over::Card(_) | Over::Stage(_) | Over::LaneName(_) => Some(CursorIcon::Grab),
        Over::Title | Over::Cell(..) | Over::Measure(..) | Over::Nothing => None,
    }
}

fn start(ui: &Ui, sheet: &Sheet<'_>, response: &Response, pressed: Pos2, actions: &mut Vec<Action>) -> Option<Drag> {
    let (state, at) = (sheet.state, sheet.view.scene_from_screen(pressed));
    let (shift, space) = ui.input(|input| (input.modifiers.shift, input.key_down(Key::Space)));
    if !response.dragged_by(PointerButton::Primary) || space {
        return Some(Drag::Pan { grabbed: at });
    }
    if state.look.editing.is_some() {
        actions.push(Action::Map(MapAction::FinishEditing));
    }
    let map = state.map()?;
    let (drag, selection) = Drag::begin(sheet.over(pressed), at, sheet.places(), map.id, &state.open.document.selection, shift);
    actions.extend(selection.map(|selection| Action::Look(LookAction::Select(selection))));
    Some(drag)
}

/// One frame of a drag; returns it as long as it goes on.
fn go_on(ui: &Ui, sheet: &Sheet<'_>, mut drag: Drag, response: &Response, at: Point, actions: &mut Vec<Action>) -> Option<Drag> {
    let state = sheet.state;
    let (Some(map), Some(round)) = (state.map(), state.round()) else { return Some(drag) };
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        actions.push(Action::CancelDrag);
        return None;
    }
    drag.move_to(at, sheet.places());
    actions.extend(drag.preview(map.id, round).map(Action::Preview));
    let released = response.drag_stopped() || !ui.input(|input| input.pointer.any_down());
    if !released {
        return Some(drag);
    }
    actions.extend(drag.released(map.id, sheet.places(), &state.open.document.selection));
    None
}

fn click(ui: &Ui, sheet: &Sheet<'_>, over: Over, at: Point, actions: &mut Vec<Action>) {
    let state = sheet.state;
    let Some(map) = state.map() else { return };
    if state.look.editing.is_some() {
        actions.push(Action::Map(MapAction::FinishEditing));
    }
    let several = ui.input(|input| input.modifiers.shift || input.modifiers.command);
    let Some(selection) = clicked(over, at, sheet.places(), map.id, &state.open.document.selection, several) else { return };
    actions.push(Action::Look(LookAction::Select(selection)));
    if let Over::Measure(_, touchpoint) = over {
        actions.push(Action::Look(LookAction::Column(touchpoint)));
    }
    if let Over::Score(_, kind) = over {
        actions.push(Action::Score(ScoreAction::Mark(kind)));
    }
}

/// A touchpoint dragged here from the catalogue.
fn catalogue_drop(ui: &Ui, sheet: &Sheet<'_>, response: &Response, actions: &mut Vec<Action>) {
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let at = sheet.view.scene_from_screen(pointer);
    if response.dnd_hover_payload::<CatalogueDrag>().is_some() && sheet.places().landing(at, &[]).is_some() {
        let drag = Drag::Cards { ids: Vec::new(), grabbed: at, now: at };
        drag::paint(&ui.painter().with_clip_rect(sheet.view.area), &drag, sheet);
    }
    if let Some(dropped) = response.dnd_release_payload::<CatalogueDrag>()
        && let Some(landing) = sheet.places().landing(at, &[])
    {
        let (title, area, channel) = (dropped.title.clone(), dropped.area, dropped.channel);
        actions.push(Action::Map(MapAction::AddFromCatalogue { title, area, channel, place: landing.into() }));
        response.request_focus();
    }
}
