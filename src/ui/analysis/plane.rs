//! A plane to be explored: the wheel zooms, a drag pans, a click selects, a double-click goes to the map. The drawing is the one
//! that is exported; `egui_plot` keeps track of what is visible. Never a change except for moved thresholds.

use super::{AnalysisState, marks, on_screen, paint, scene_size, thresholds};
use crate::app::{Action, State};
use crate::layout::charts::{Axis, AxisMarks, Body, Chart, Drawing, Look, PlaneView, Target};
use crate::model::TouchpointId;
use crate::scene::Point;
use crate::ui::canvas::color32;
use crate::ui::kit::focus;
use egui::{CursorIcon, Id, PointerButton, Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, Vec2, Vec2b, WidgetInfo};
use egui_plot::{Plot, PlotBounds};
use std::collections::HashSet;

/// The maximum zoom.
const CLOSEST: f64 = 60.0;
/// Maximum number of dots with their own accessible name; the priority list has all of them.
const MOST_NAMED: usize = 400;

/// Shows a plane on its sheet.
pub(super) fn plane_ui(
    ui: &mut Ui,
    state: &State,
    kept: &mut AnalysisState,
    chart: &Chart,
    sheet: Rect,
    zoom: f32,
    actions: &mut Vec<Action>,
) {
    let Body::Plane(plane) = &chart.body else { return };
    let full = PlaneView { x: plane.x.range, y: plane.y.range };
    // While a threshold is dragged the scale stays, even if the chart would now start elsewhere.
    let held = kept.drag.as_ref().map(|drag| drag.view);
    let view = held.or_else(|| kept.looks.get(&chart.kind).copied()).unwrap_or(full);
    let look = |view: PlaneView| Look { size: scene_size(sheet, zoom), view: Some(view), band: None, foot: false };
    let Some(drawing) = state.drawn_chart(look(view)) else { return };
    let Some(frame) = drawing.plane else { return };
    let area = on_screen(frame.area, sheet.min, zoom);
    let pointer = ui.input(|input| input.pointer.hover_pos()).filter(|at| area.contains(*at));
    let place = pointer.map(|at| Point::new(f64::from((at.x - sheet.min.x) / zoom), f64::from((at.y - sheet.min.y) / zoom)));
    let over = place.and_then(|place| marks::at(&drawing.marks, place));

    let journey = matches!(plane.x.marks, AxisMarks::Stages(_));
    let mut inside = ui.new_child(UiBuilder::new().max_rect(area));
    let shown = Plot::new("chart")
        .id(Id::unique(("chart plane", chart.kind)))
        .width(area.width())
        .height(area.height())
        .show_axes(false)
        .show_grid(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .allow_scroll(false)
        .allow_double_click_reset(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_zoom(Vec2b::new(true, !journey))
        .allow_drag(Vec2b::new(kept.drag.is_none(), kept.drag.is_none() && !journey))
        .show(&mut inside, |plot| {
            plot.set_plot_bounds(PlotBounds::from_min_max([view.x.0, view.y.0], [view.x.1, view.y.1]));
            let wheel = plot.ctx().input(|input| input.smooth_scroll_delta.y);
            if wheel != 0.0 && plot.response().contains_pointer() {
                let factor = (wheel * 0.005).exp();
                plot.zoom_bounds_around_hovered(Vec2::new(factor, if journey { 1.0 } else { factor }));
            }
        });
    let bounds = shown.transform.bounds();
    let seen = PlaneView { x: (bounds.min()[0], bounds.max()[0]), y: (bounds.min()[1], bounds.max()[1]) };
    let mut drawing = drawing;
    if held.is_none() && differs(&seen, &view) {
        let seen = PlaneView { x: hold(seen.x, &plane.x), y: hold(seen.y, &plane.y) };
        if differs(&seen, &full) {
            kept.looks.insert(chart.kind, seen);
        } else {
            kept.looks.remove(&chart.kind);
        }
        // Drawn again, so that what is under the pointer never lags behind it.
        drawing = state.drawn_chart(look(seen)).unwrap_or(drawing);
    }

    let left = state.matching();
    paint_plane(ui, state, &drawing, Sheet { place: sheet, area, zoom }, over, left.as_ref().map(|left| &left.ids));
    let response = shown.response;
    let name = state.program.texts.charts_plane_name(&chart.title);
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
    let handled = thresholds::handles_ui(
        ui,
        state,
        kept,
        &drawing,
        thresholds::Place { origin: sheet.min, zoom, over_mark: over.is_some() },
        actions,
    );
    let mark = over.and_then(|index| drawing.marks.get(index));
    if let Some(mark) = mark.filter(|_| kept.drag.is_none()) {
        let response = response.clone().on_hover_cursor(CursorIcon::PointingHand);
        response.on_hover_ui_at_pointer(|ui| marks::tip(ui, state, mark));
    }
    // Enter counts as a click, too, but is none at a place.
    if response.clicked_by(PointerButton::Primary) {
        let adds = ui.input(|input| input.modifiers.command || input.modifiers.shift);
        match mark {
            Some(mark) if response.double_clicked() => marks::go_to_map(state, &mark.target, actions),
            Some(mark) => marks::select(state, &mark.target, adds, actions),
            None if response.double_clicked() => {
                kept.looks.remove(&chart.kind);
            }
            None if !handled => marks::select(state, &Target::Touchpoints(Vec::new()), adds, actions),
            None => {}
        }
    }
    boxes_ui(ui, state, &drawing, sheet, zoom, actions);
    name_marks(ui, state, &drawing, &response, sheet, zoom);
    walk(state, kept, &drawing, actions);
}

/// The keys go from dot to dot, in the order of the drawing, and from one to the map.
fn walk(state: &State, kept: &mut AnalysisState, drawing: &Drawing, actions: &mut Vec<Action>) {
    let (steps, to_map) = (std::mem::take(&mut kept.dots), std::mem::take(&mut kept.dot_to_map));
    let dots: Vec<&Target> = drawing.marks.iter().filter(|mark| mark.round).map(|mark| &mark.target).collect();
    let at = dots.iter().position(|target| marks::is_selected(state, target));
    if steps != 0 {
        let next = match at {
            Some(at) => at.saturating_add_signed(steps).min(dots.len().saturating_sub(1)),
            None => 0,
        };
        if let Some(target) = dots.get(next) {
            marks::select(state, target, false, actions);
        }
    } else if let Some(target) = at.filter(|_| to_map).and_then(|at| dots.get(at)) {
        marks::go_to_map(state, target, actions);
    }
}

/// Where the sheet and its plane are on the screen.
#[derive(Clone, Copy)]
struct Sheet {
    place: Rect,
    area: Rect,
    zoom: f32,
}

/// Paints the drawing, what is selected and what is under the pointer; what the filter leaves out is faded.
fn paint_plane(ui: &Ui, state: &State, drawing: &Drawing, sheet: Sheet, over: Option<usize>, left: Option<&HashSet<TouchpointId>>) {
    let Sheet { place, area, zoom } = sheet;
    let theme = state.theme();
    paint(&ui.painter().with_clip_rect(area.intersect(ui.clip_rect())), &drawing.inner, place, zoom);
    paint(ui.painter(), &drawing.outer, place, zoom);
    let painter = ui.painter().with_clip_rect(area.intersect(ui.clip_rect()));
    for (index, mark) in drawing.marks.iter().enumerate().filter(|(_, mark)| mark.round) {
        let rect = on_screen(mark.rect, place.min, zoom);
        if marks::is_filtered(left, &mark.target) {
            painter.circle_filled(rect.center(), rect.width() / 2.0 + zoom, color32(theme.paper.with_alpha(205)));
        }
        let selected = marks::is_selected(state, &mark.target);
        if selected || over == Some(index) {
            let color = if selected { theme.accent } else { theme.ink };
            let stroke = Stroke::new(if selected { 2.2 } else { 1.4 } * zoom, color32(color));
            painter.circle_stroke(rect.center(), rect.width() / 2.0 + 2.5 * zoom, stroke);
        }
    }
}

/// The names of the stages above the journey select them, and so do the lines below curves of several; by keyboard, Enter goes to the map.
fn boxes_ui(ui: &Ui, state: &State, drawing: &Drawing, sheet: Rect, zoom: f32, actions: &mut Vec<Action>) {
    for (index, mark) in drawing.marks.iter().enumerate().filter(|(_, mark)| !mark.round) {
        let id = match &mark.target {
            Target::Stage(id) => Id::unique(("chart stage", id)),
            _ => Id::unique(("chart box", index)),
        };
        let rect = on_screen(mark.rect, sheet.min, zoom);
        let response = ui.interact(rect, id, Sense::click());
        let (name, selected) = (marks::name(state, mark), marks::is_selected(state, &mark.target));
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
        let is_line = matches!(mark.target, Target::Touchpoint(_));
        if is_line && (selected || response.hovered() || response.has_focus()) {
            let color = if selected { state.theme().accent } else { state.theme().ink };
            ui.painter().rect_stroke(rect, 4.0, Stroke::new(1.4 * zoom, color32(color)), StrokeKind::Inside);
        }
        let by_pointer = response.clicked_by(PointerButton::Primary);
        if response.double_clicked() || (is_line && response.clicked() && !by_pointer) {
            marks::go_to_map(state, &mark.target, actions);
        } else if response.clicked() {
            marks::select(state, &mark.target, false, actions);
        }
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_ui_at_pointer(|ui| marks::tip(ui, state, mark));
    }
}

/// Gives dots a name for screen readers and tests.
fn name_marks(ui: &Ui, state: &State, drawing: &Drawing, response: &egui::Response, sheet: Rect, zoom: f32) {
    if drawing.marks.len() > MOST_NAMED || ui.ctx().accesskit_node_builder(response.id, |_| ()).is_none() {
        return;
    }
    for (index, mark) in drawing.marks.iter().enumerate().filter(|(_, mark)| mark.round) {
        let named = ui.interact(on_screen(mark.rect, sheet.min, zoom), Id::unique(("chart dot", index)), Sense::hover());
        let (name, selected) = (marks::name(state, mark), marks::is_selected(state, &mark.target));
        named.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
        if selected {
            focus::speak(ui, named.id);
        }
    }
}

/// Whether two views differ by more than rounding.
fn differs(one: &PlaneView, two: &PlaneView) -> bool {
    let apart = |one: f64, two: f64| (one - two).abs() > 1e-6;
    apart(one.x.0, two.x.0) || apart(one.x.1, two.x.1) || apart(one.y.0, two.y.0) || apart(one.y.1, two.y.1)
}

/// The visible part of an axis, kept within what there is to see.
fn hold(seen: (f64, f64), axis: &Axis) -> (f64, f64) {
    let (least, most) = axis.limits;
    let whole = most - least;
    let middle = (seen.0 + seen.1) / 2.0;
    let span = (seen.1 - seen.0).clamp(whole / CLOSEST, whole);
    let from = (middle - span / 2.0).clamp(least, most - span);
    (from, from + span)
}

#[cfg(test)]
mod tests {
    use super::{Axis, AxisMarks, hold};

    #[test]
    fn one_never_looks_beyond_what_there_is() {
        let axis = Axis { title: String::new(), range: (0.0, 10.0), limits: (0.0, 10.0), marks: AxisMarks::Numbers };
        assert_eq!(hold((2.0, 4.0), &axis), (2.0, 4.0));
        assert_eq!(hold((-3.0, 1.0), &axis), (0.0, 4.0));
        assert_eq!(hold((9.0, 12.0), &axis), (7.0, 10.0));
        assert_eq!(hold((-50.0, 90.0), &axis), (0.0, 10.0));
        let (from, to) = hold((5.0, 5.000_01), &axis);
        assert!(to - from > 0.1 && from > 4.8 && to < 5.2);
    }
}
