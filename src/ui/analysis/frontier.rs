//! What more money buys, to be explored: pointing at the curve names the budget there, a click or the arrow keys go to it. The drawing is the one that is
//! exported. Never an answer of its own: it pushes actions.

use super::{marks, on_screen, paint, scene_size};
use crate::app::{Action, State};
use crate::layout::charts::{Drawing, Look, Mark, Target};
use crate::ui::canvas::color32;
use egui::{CursorIcon, EventFilter, Id, Key, Modifiers, PointerButton, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo};

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
    } else if (response.clicked_by(PointerButton::Primary) || response.dragged()) && !marks::is_selected(state, &mark.target) {
        marks::select(state, &mark.target, false, actions);
    }
    if response.clicked_by(PointerButton::Primary) {
        response.request_focus();
    }
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_ui_at_pointer(|ui| marks::tip(ui, state, mark));
}

/// The point that is pointed at, of several that overlap the one whose middle is nearest; beside all of them the nearest from left to right: between two,
/// it is the steps that are pointed at.
fn nearest(drawing: &Drawing, sheet: Rect, zoom: f32, at: egui::Pos2) -> Option<usize> {
    let middle = |mark: &Mark| on_screen(mark.rect, sheet.min, zoom).center();
    let of_all = |away: &dyn Fn(&Mark) -> Option<f32>| {
        let all = drawing.marks.iter().enumerate().filter_map(|(index, mark)| Some((index, away(mark)?)));
        all.min_by(|one, two| one.1.total_cmp(&two.1)).map(|(index, _)| index)
    };
    let is_on = |mark: &&Mark| on_screen(mark.rect, sheet.min, zoom).contains(at);
    let pointed_at = of_all(&|mark| Some(mark).filter(is_on).map(|mark| middle(mark).distance(at)));
    pointed_at.or_else(|| of_all(&|mark| Some((middle(mark).x - at.x).abs())))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scene;

    fn mark(at: (f64, f64), radius: f64) -> Mark {
        let rect = scene::Rect::from_center_size(at, (2.0 * radius, 2.0 * radius));
        Mark { rect, round: true, target: Target::Budget(0), name: None }
    }

    #[test]
    fn a_click_on_a_point_takes_it_and_beside_them_all_the_nearest_budget() {
        let size = scene::Size::new(400.0, 300.0);
        let empty =
            || scene::Scene { size, background: scene::Color::hex(0), title: String::new(), language: "en".into(), nodes: Vec::new() };
        // A knee just right of the point below it.
        let marks = vec![mark((101.0, 92.0), 4.0), mark((103.0, 84.0), 7.0), mark((200.0, 60.0), 4.0)];
        let drawing = Drawing { outer: empty(), inner: empty(), plane: None, marks, handles: Vec::new() };
        let sheet = Rect::from_min_size(egui::pos2(10.0, 20.0), egui::vec2(400.0, 300.0));
        let at = |x: f32, y: f32| nearest(&drawing, sheet, 1.0, egui::pos2(10.0 + x, 20.0 + y));
        assert_eq!(at(101.5, 83.0), Some(1), "on the knee, nearer to the other one from left to right");
        assert_eq!(at(101.0, 93.0), Some(0));
        assert_eq!((at(140.0, 200.0), at(160.0, 200.0), at(0.0, 0.0)), (Some(1), Some(2), Some(0)));
    }
}
