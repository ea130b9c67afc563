//! Charts and priorities: what the scores say, to be explored. The charts are the drawings that are exported; here one can zoom in,
//! select, go to the map, and move the thresholds. It computes no numbers itself and never changes anything: it pushes actions.

mod bar;
mod chooser;
mod frontier;
mod lists;
mod marks;
mod plane;
mod several;
#[cfg(test)]
mod tests;
mod thresholds;

pub(super) use frontier::frontier_ui;

use super::canvas::paint_miniature;
use super::kit::paper::paper;
use crate::app::{Action, Command, State, View};
use crate::layout::charts::{Body, Chart, ChartKind, LEAST_HEIGHT, LEAST_WIDTH, Look, PlaneView};
use crate::model::TouchpointId;
use crate::scene;
use crate::ui::kit::scale::scale;
use egui::{Align2, Id, Painter, Rect, Ui, UiBuilder, vec2};
use std::collections::BTreeMap;

/// Width of the chooser, in points at the normal size of type.
const CHOOSER: f32 = 196.0;
/// From this width on, in points at the normal size of type, the chooser is next to the chart.
const BESIDE: f32 = 690.0;

/// What the view remembers between frames.
#[derive(Default)]
pub(super) struct AnalysisState {
    /// What is visible of each plane, once it has been zoomed.
    looks: BTreeMap<ChartKind, PlaneView>,
    drag: Option<thresholds::Drag>,
    /// The line of a list that gets the focus as soon as it is in view.
    wanted: Option<TouchpointId>,
    /// Whether the first line of a list is to get the focus.
    into_list: bool,
    /// How many dots farther along the keys went, and whether the chosen one is looked for on the map.
    dots: isize,
    dot_to_map: bool,
}

/// From this size on, in points at the normal size of type, a chart grows with its sheet.
const ROOMY: egui::Vec2 = vec2(1280.0, 800.0);
/// How much larger than normal a chart gets at most.
const MOST_GROWN: f32 = 1.5;

/// Shows the view.
pub(super) fn analysis_ui(ui: &mut Ui, state: &State, kept: &mut AnalysisState, actions: &mut Vec<Action>) {
    // Charts grow with the size of type.
    let zoom = scale(ui);
    let room = ui.available_rect_before_wrap();
    let beside = room.width() >= BESIDE * zoom;
    let left = if beside { CHOOSER * zoom } else { 0.0 };
    if beside {
        let column = Rect::from_min_size(room.min, vec2(left - 14.0 * zoom, room.height()));
        chooser::chooser_ui(&mut ui.new_child(UiBuilder::new().max_rect(column)), state, actions);
    }
    chooser::keys_ui(ui, state, kept, actions);
    let right = Rect::from_min_max(room.min + vec2(left, 0.0), room.max);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(right));
    bar::bar_ui(&mut inner, state, kept, !beside, actions);
    inner.add_space(2.0);
    chart_ui(&mut inner, state, kept, zoom, actions);
    ui.advance_cursor_after_rect(room);
}

/// The chart on its paper.
fn chart_ui(ui: &mut Ui, state: &State, kept: &mut AnalysisState, zoom: f32, actions: &mut Vec<Action>) {
    let Some(chart) = state.described_chart() else { return };
    let theme = state.theme();
    let sheet = ui.available_rect_before_wrap();
    if sheet.width() < 40.0 || sheet.height() < 40.0 {
        return;
    }
    let sheet = paper(ui, theme, sheet);
    // On a large screen it is read from farther away.
    let zoom = zoom * (sheet.width() / (ROOMY.x * zoom)).min(sheet.height() / (ROOMY.y * zoom)).clamp(1.0, MOST_GROWN);
    // A chart never gets too small to read: if there is not enough space, it scrolls.
    let zoom = zoom.min(sheet.width() / LEAST_WIDTH as f32).min(sheet.height() / LEAST_HEIGHT as f32).max(0.5);
    // A plane has no lines to go into.
    kept.into_list &= !matches!(chart.body, Body::Plane(_) | Body::Empty(_) | Body::Frontier(_));
    if !matches!(chart.body, Body::Plane(_)) {
        // There are no dots: what was pressed here is not for the next plane.
        (kept.dots, kept.dot_to_map) = (0, false);
    }
    match &chart.body {
        Body::Plane(_) => plane::plane_ui(ui, state, kept, &chart, sheet, zoom, actions),
        Body::Empty(_) => empty_ui(ui, state, &chart, sheet, zoom, actions),
        Body::Frontier(_) => frontier_ui(ui, state, Id::unique("frontier chart"), sheet, zoom, actions),
        Body::Groups(_) | Body::Balance(_) | Body::Coverage(_) | Body::Priorities(_) | Body::Funnel(_) | Body::Spend(_) => {
            lists::list_ui(ui, state, kept, &chart, sheet, zoom, actions);
        }
    }
    ui.advance_cursor_after_rect(sheet);
}

/// What to do if there is nothing to show, and a button for it.
fn empty_ui(ui: &mut Ui, state: &State, chart: &Chart, sheet: Rect, zoom: f32, actions: &mut Vec<Action>) {
    let look = Look { size: scene_size(sheet, zoom), view: None, band: None, foot: false };
    let Some(drawing) = state.drawn_chart(look) else { return };
    paint(ui.painter(), &drawing.outer, sheet, zoom);
    if let Body::Empty(sentence) = &chart.body {
        let response = ui.interact(sheet, Id::unique("empty chart"), egui::Sense::hover());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, format!("{}: {sentence}", chart.title)));
    }
    // Where the curve is only on its way, there is nothing to go to.
    if chart.kind == ChartKind::Frontier && state.portfolio().is_some_and(|portfolio| portfolio.candidates() > 0) {
        return;
    }
    let button = Align2::CENTER_TOP
        .align_size_within_rect(vec2(260.0 * zoom, 40.0 * zoom), sheet.translate(vec2(0.0, sheet.height() / 2.0 + 84.0 * zoom)));
    let mut below = ui.new_child(UiBuilder::new().max_rect(button.intersect(sheet)).layout(egui::Layout::top_down(egui::Align::Center)));
    if below.button(state.program.texts.charts_go_to_map()).clicked() {
        actions.push(Action::Command(Command::ShowView(View::Map)));
    }
}

/// The size of a part of the screen, in points of the drawing.
fn scene_size(place: Rect, zoom: f32) -> scene::Size {
    scene::Size::new(f64::from(place.width() / zoom), f64::from(place.height() / zoom))
}

/// Paints a drawing, starting at its upper left corner.
fn paint(painter: &Painter, drawn: &scene::Scene, place: Rect, zoom: f32) {
    let size = scene_size(place, zoom);
    paint_miniature(painter, drawn, scene::Rect::from_origin_size((0.0, 0.0), size), place);
}

/// A box of the drawing on the screen.
fn on_screen(rect: scene::Rect, origin: egui::Pos2, zoom: f32) -> Rect {
    let at = |x: f64, y: f64| origin + vec2(x as f32, y as f32) * zoom;
    Rect::from_min_max(at(rect.x0, rect.y0), at(rect.x1, rect.y1))
}
