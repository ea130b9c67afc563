//! What the mouse, the pen and the touchpad do on the map: zoom, pan, select, drag, double-click. This only determines which gesture it is;
//! what it means for the project is defined in `app/`.

use super::sheet::Sheet;
use super::view::View;
use super::{CanvasState, drag};
use crate::app::{Action, CatalogueDrag, Drag, LookAction, MapAction, ScoreAction, State, clicked, double_clicked, selected_for_menu};
use crate::layout::Over;
use crate::scene::{Point, Size};
use egui::{CursorIcon, Event, Key, MouseWheelSource, MouseWheelUnit, PointerButton, Response, Ui, vec2};

/// Wheel, touchpad and pinch. A wheel zooms at the pointer, two fingers on a touchpad pan; Ctrl always zooms, Shift pans sideways.
pub(super) fn look_around(ui: &Ui, response: &Response, view: &mut View, size: Size) {
    if let (true, Some(pointer)) = (response.contains_pointer(), ui.input(|input| input.pointer.hover_pos())) {
        let (events, pinch) = ui.input(|input| (input.events.clone(), input.zoom_delta()));
        let mut pinched = false;
        for event in events {
            let Event::MouseWheel { unit, delta, modifiers, source, .. } = event else { continue };
            let wheel = unit != MouseWheelUnit::Point || source == MouseWheelSource::Wheel;
            let notches = match unit {
                MouseWheelUnit::Point => delta / 50.0,
                MouseWheelUnit::Line | MouseWheelUnit::Page => delta,
            };
            if modifiers.shift {
                let along = if delta.x == 0.0 { notches.y } else { notches.x };
                view.pan(vec2(along * 90.0, 0.0));
            } else if modifiers.ctrl || modifiers.command || wheel {
                pinched = true;
                view.zoom_around(pointer, 1.12_f64.powf(f64::from(notches.y)));
                view.pan(vec2(notches.x * 90.0, 0.0));
            } else {
                view.pan(delta);
            }
        }
        if pinch != 1.0 && !pinched {
            view.zoom_around(pointer, f64::from(pinch));
        }
    }
    view.hold(size);
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
        let pressed = ui.input(|input| input.pointer.press_origin()).map_or(at, |origin| sheet.view.scene_from_screen(origin));
        response.request_focus();
        canvas.drag = start(ui, sheet, response, pressed, actions);
    }
    if let Some(drag) = canvas.drag.take() {
        canvas.drag = go_on(ui, sheet, drag, response, at, actions);
    } else if response.contains_pointer() {
        hover(ui, sheet, canvas, response, at, actions);
    }
}

/// The pointer is over the map without dragging anything.
fn hover(ui: &Ui, sheet: &Sheet<'_>, canvas: &mut CanvasState, response: &Response, at: Point, actions: &mut Vec<Action>) {
    let over = sheet.over(at);
    if let Some(icon) = cursor_icon(over) {
        ui.ctx().set_cursor_icon(icon);
    }
    if response.clicked() {
        response.request_focus();
        click(ui, sheet.state, over, actions);
    }
    let Some(map) = sheet.state.map() else { return };
    if response.double_clicked() {
        actions.extend(double_clicked(over, at, sheet.places(), map.id, sheet.state.project()));
    }
    if response.secondary_clicked() {
        response.request_focus();
        canvas.menu_at = Some(at);
        actions.extend(
            selected_for_menu(over, map.id, &sheet.state.open.document.selection)
                .map(|selection| Action::Look(LookAction::Select(selection))),
        );
    }
}

/// The pointer's shape over something.
fn cursor_icon(over: Over) -> Option<CursorIcon> {
    match over {
        Over::Score(..) | Over::LaneEdge(_) => Some(CursorIcon::ResizeVertical),
        Over::Card(_) | Over::Stage(_) | Over::LaneName(_) => Some(CursorIcon::Grab),
        Over::Title | Over::Cell(..) | Over::Nothing => None,
    }
}

fn start(ui: &Ui, sheet: &Sheet<'_>, response: &Response, at: Point, actions: &mut Vec<Action>) -> Option<Drag> {
    let state = sheet.state;
    let (shift, space) = ui.input(|input| (input.modifiers.shift, input.key_down(Key::Space)));
    if !response.dragged_by(PointerButton::Primary) || space {
        return Some(Drag::Pan { grabbed: at });
    }
    if state.look.editing.is_some() {
        actions.push(Action::Map(MapAction::FinishEditing));
    }
    let map = state.map()?;
    let (drag, selection) = Drag::begin(sheet.over(at), at, sheet.places(), map.id, &state.open.document.selection, shift);
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

fn click(ui: &Ui, state: &State, over: Over, actions: &mut Vec<Action>) {
    let Some(map) = state.map() else { return };
    if state.look.editing.is_some() {
        actions.push(Action::Map(MapAction::FinishEditing));
    }
    let several = ui.input(|input| input.modifiers.shift || input.modifiers.command);
    let Some(selection) = clicked(over, map.id, &state.open.document.selection, several) else { return };
    actions.push(Action::Look(LookAction::Select(selection)));
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
