//! A chart that is read line by line: it scrolls, and its lines can be selected and followed to the map with pointer and keyboard. Only
//! what is in view is drawn. Never the order of the lines.

use super::{AnalysisState, marks, on_screen};
use crate::app::{Action, State};
use crate::layout::charts::{Body, Chart, Drawing, Look, Mark, Target};
use crate::scene;
use crate::ui::canvas::{color32, paint_miniature};
use egui::{
    CursorIcon, EventFilter, Id, Key, Modifiers, PointerButton, Pos2, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder,
    Vec2, WidgetInfo,
};

/// The drawn part extends from one multiple of this many points to another, so that not every step of the wheel causes a new drawing.
const BAND: f64 = 400.0;

/// Shows a list on its sheet.
pub(super) fn list_ui(
    ui: &mut Ui,
    state: &State,
    kept: &mut AnalysisState,
    chart: &Chart,
    sheet: Rect,
    zoom: f32,
    actions: &mut Vec<Action>,
) {
    let mut inside = ui.new_child(UiBuilder::new().max_rect(sheet));
    inside.set_clip_rect(sheet.intersect(ui.clip_rect()));
    let bar = ui.spacing().scroll.bar_width + ui.spacing().scroll.bar_inner_margin + ui.spacing().scroll.bar_outer_margin;
    let size = scene::Size::new(f64::from((sheet.width() - bar) / zoom), f64::from(sheet.height() / zoom));
    let long = matches!(chart.body, Body::Priorities(_) | Body::Spend(_));
    ScrollArea::both().id_salt(("chart list", chart.kind)).auto_shrink(false).show_viewport(&mut inside, |ui, viewport| {
        let points = |value: f32| f64::from(value / zoom);
        let band = long.then(|| ((points(viewport.min.y) / BAND).floor() * BAND, (points(viewport.max.y) / BAND).ceil() * BAND));
        let Some(drawing) = state.drawn_chart(Look { size, view: None, band, foot: false }) else { return };
        let origin = ui.max_rect().min;
        let whole = Vec2::new(drawing.outer.size.width as f32, drawing.outer.size.height as f32) * zoom;
        ui.advance_cursor_after_rect(Rect::from_min_size(origin, whole));
        let seen = ui.clip_rect();
        let pointed = lines_ui(ui, state, kept, &drawing, Place { origin, zoom, keys: long }, actions);
        backs(ui, state, &drawing, origin, zoom, pointed);
        let corner = (seen.min - origin) / zoom;
        let source = scene::Rect::from_origin_size(
            (f64::from(corner.x), f64::from(corner.y)),
            (f64::from(seen.width() / zoom), f64::from(seen.height() / zoom)),
        );
        paint_miniature(ui.painter(), &drawing.outer, source, seen);
        if let Some(left) = state.matching() {
            let veil = color32(state.theme().paper.with_alpha(190));
            for mark in drawing.marks.iter().filter(|mark| marks::is_filtered(Some(&left.ids), &mark.target)) {
                ui.painter().rect_filled(on_screen(mark.rect, origin, zoom), 0.0, veil);
            }
        }
    });
}

/// Where a list is on the screen.
#[derive(Clone, Copy)]
struct Place {
    origin: Pos2,
    zoom: f32,
    /// Whether the arrow keys move through its lines.
    keys: bool,
}

/// The visible lines that can be pointed at. Returns what is under the pointer.
fn lines_ui(ui: &Ui, state: &State, kept: &mut AnalysisState, drawing: &Drawing, place: Place, actions: &mut Vec<Action>) -> Option<usize> {
    let seen = ui.clip_rect();
    let mut pointed = None;
    for (index, mark) in drawing.marks.iter().enumerate() {
        let rect = on_screen(mark.rect, place.origin, place.zoom);
        let near = rect.intersects(seen.expand(rect.height() * 1.5));
        if !near {
            continue;
        }
        let id = match (&mark.target, place.keys) {
            (Target::Touchpoint(id), true) => Id::unique(("chart line", id)),
            _ => Id::unique(("chart line", drawing.outer.title.as_str(), index)),
        };
        let response = ui.interact(rect, id, Sense::click());
        let (name, selected) = (marks::name(state, mark), marks::is_selected(state, &mark.target));
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &name));
        if let Target::Touchpoint(id) = &mark.target
            && kept.wanted == Some(*id)
        {
            kept.wanted = None;
            response.request_focus();
        }
        if std::mem::take(&mut kept.into_list) {
            response.request_focus();
        }
        if response.gained_focus() {
            marks::select(state, &mark.target, false, actions);
            if !seen.contains_rect(rect) {
                ui.scroll_to_rect(rect, None);
            }
        }
        if place.keys && response.has_focus() {
            walk(ui, kept, drawing, index, place, &response);
        }
        let by_pointer = response.clicked_by(PointerButton::Primary);
        if response.double_clicked() || (response.clicked() && !by_pointer) {
            marks::go_to_map(state, &mark.target, actions);
        } else if by_pointer {
            let adds = ui.input(|input| input.modifiers.command || input.modifiers.shift);
            marks::select(state, &mark.target, adds, actions);
        }
        if response.hovered() {
            pointed = Some(index);
        }
        if response.has_focus() {
            let stroke = Stroke::new(2.0, ui.visuals().selection.stroke.color);
            ui.painter().rect_stroke(rect.shrink(1.0), 6.0, stroke, StrokeKind::Inside);
        }
        response.on_hover_cursor(CursorIcon::PointingHand).on_hover_ui_at_pointer(|ui| marks::tip(ui, state, mark));
    }
    pointed
}

/// Goes to the line above or below with the arrow keys.
fn walk(ui: &Ui, kept: &mut AnalysisState, drawing: &Drawing, index: usize, place: Place, response: &egui::Response) {
    let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    // Taken out of the input, or the next line would have the focus and move on in this very frame.
    let take = |key| ui.input_mut(|input| input.count_and_consume_key(Modifiers::NONE, key));
    let (down, up) = (take(Key::ArrowDown), take(Key::ArrowUp));
    let at = (index + down).saturating_sub(up).min(drawing.marks.len().saturating_sub(1));
    let next = drawing.marks.get(at).filter(|_| at != index);
    if let Some(Mark { rect, target: Target::Touchpoint(id), .. }) = next {
        kept.wanted = Some(*id);
        let rect = on_screen(*rect, place.origin, place.zoom);
        ui.scroll_to_rect(rect.expand2(Vec2::new(0.0, rect.height())), None);
        ui.ctx().request_repaint();
    }
}

/// The background of what is selected and what is under the pointer.
fn backs(ui: &Ui, state: &State, drawing: &Drawing, origin: Pos2, zoom: f32, pointed: Option<usize>) {
    let theme = state.theme();
    let seen = ui.clip_rect();
    for (index, mark) in drawing.marks.iter().enumerate() {
        let selected = marks::is_selected(state, &mark.target);
        if !selected && pointed != Some(index) {
            continue;
        }
        let rect = on_screen(mark.rect, origin, zoom);
        if rect.intersects(seen) {
            let color = if selected { theme.accent.with_alpha(38) } else { theme.accent.with_alpha(16) };
            ui.painter().rect_filled(rect.shrink2(Vec2::new(0.0, 1.0)), 5.0 * zoom, color32(color));
        }
    }
}
