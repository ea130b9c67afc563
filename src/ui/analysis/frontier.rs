//! What more money buys, to be explored: pointing at the curve names the budget there, a click or the arrow keys go to it. The drawing is the one that is
//! exported. Never an answer of its own: it pushes actions.

use super::{marks, on_screen, paint, scene_size};
use crate::app::{Action, State};
use crate::layout::charts::{Drawing, Look, Mark, Target};
use crate::ui::canvas::color32;
use egui::{CursorIcon, EventFilter, Id, Key, Modifiers, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

/// Shows the curve on its sheet. `id`: that of the surface that takes the keys.
pub(in crate::ui) fn frontier_ui(ui: &mut Ui, state: &State, id: Id, sheet: Rect, zoom: f32, actions: &mut Vec<Action>) {
    let look = Look { size: scene_size(sheet, zoom), view: None, band: None, foot: false };
    let (Some(chart), Some(drawing)) = (state.described_frontier(), state.drawn_frontier(look)) else { return };
    let response = ui.interact(sheet, id, Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, state.program.texts.chart_frontier_name(&chart.title)));
    let over = response.hover_pos().and_then(|at| nearest(&drawing, sheet, zoom, at));
    paint(ui.painter(), &drawing.outer, sheet, zoom);
    let theme = state.theme();
    for (index, mark) in drawing.marks.iter().enumerate() {
        let selected = marks::is_selected(state, &mark.target);
        if selected || over == Some(index) {
            let rect = on_screen(mark.rect, sheet.min, zoom);
            let color = if selected { theme.accent } else { theme.ink };
            ui.painter().circle_stroke(rect.center(), rect.width() / 2.0 + zoom, Stroke::new(2.0 * zoom, color32(color)));
        }
    }
    name_marks(ui, state, &drawing, &response, sheet, zoom);
    if response.has_focus() {
        let stroke = Stroke::new(2.0, ui.visuals().selection.stroke.color);
        ui.painter().rect_stroke(sheet.shrink(1.0), 6.0, stroke, StrokeKind::Inside);
        walk(ui, state, &drawing, id, actions);
    }
    let Some(mark) = over.and_then(|index| drawing.marks.get(index)) else { return };
    if response.double_clicked() {
        marks::go_to_map(state, &mark.target, actions);
    } else if (response.clicked() || response.dragged()) && !marks::is_selected(state, &mark.target) {
        marks::select(state, &mark.target, false, actions);
    }
    if response.clicked() {
        response.request_focus();
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_ui_at_pointer(|ui| marks::tip(ui, state, mark));
}

/// The point that is nearest from left to right: between two, it is the steps that are pointed at.
fn nearest(drawing: &Drawing, sheet: Rect, zoom: f32, at: egui::Pos2) -> Option<usize> {
    let away = |mark: &Mark| (on_screen(mark.rect, sheet.min, zoom).center().x - at.x).abs();
    let all = drawing.marks.iter().enumerate().map(|(index, mark)| (index, away(mark)));
    all.min_by(|one, two| one.1.total_cmp(&two.1)).map(|(index, _)| index)
}

/// Goes from budget to budget with the arrow keys.
fn walk(ui: &Ui, state: &State, drawing: &Drawing, id: Id, actions: &mut Vec<Action>) {
    let filter = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    let take = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let (right, left) = (take(Key::ArrowRight), take(Key::ArrowLeft));
    let (first, last) = (take(Key::Home) > 0, take(Key::End) > 0);
    if right + left == 0 && !first && !last {
        return;
    }
    let budget = state.open.portfolio.limits().budget;
    let costs: Vec<i64> =
        drawing.marks.iter().filter_map(|mark| if let Target::Budget(minor) = mark.target { Some(minor) } else { None }).collect();
    let end = costs.len().saturating_sub(1);
    // Where the budget is between two points, either key leads to one of them.
    let below = costs.partition_point(|cost| *cost < budget);
    let is_on = costs.get(below) == Some(&budget);
    let at = match (first, last) {
        (true, _) => 0,
        (_, true) => end,
        _ if right > 0 => (below + right - usize::from(!is_on)).min(end),
        _ => below.saturating_sub(left),
    };
    if let Some(mark) = drawing.marks.get(at) {
        marks::select(state, &mark.target, false, actions);
    }
}

/// Gives points a name for screen readers and tests.
fn name_marks(ui: &Ui, state: &State, drawing: &Drawing, response: &egui::Response, sheet: Rect, zoom: f32) {
    if ui.ctx().accesskit_node_builder(response.id, |_| ()).is_none() {
        return;
    }
    for (index, mark) in drawing.marks.iter().enumerate() {
        let named = ui.interact(on_screen(mark.rect, sheet.min, zoom), Id::unique(("frontier point", response.id, index)), Sense::hover());
        let (name, selected) = (marks::name(state, mark), marks::is_selected(state, &mark.target));
        named.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
    }
}
