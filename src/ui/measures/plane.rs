//! The plane of measures: points are selected, walked through and dragged; what dragging changes is said above. The drawing comes from `layout/charts`.
//! Never a change: it pushes actions, previews while a point is dragged.

use crate::app::{
    Action, Command, Direction, MeasureAction, MeasureColumn, Measures, PlaneAcross, PlaneAction, PlaneLook, RowKind as _, State,
    context_menu,
};
use crate::edit::Selected;
use crate::layout::charts::{MeasureDrawing, PlaneHeld};
use crate::layout::word;
use crate::model::MeasureId;
use crate::model::fields::MeasureField as Field;
use crate::scene::{self, Icon};
use crate::ui::canvas::{color32, paint_miniature};
use crate::ui::grid::filter_row_ui;
use crate::ui::kit::focus::{self, Hold};
use crate::ui::kit::paper::paper;
use crate::ui::kit::scale::scale;
use crate::ui::measures::take_keys;
use egui::{
    Button, CursorIcon, Id, Key, Label, Modifiers, PointerButton, Pos2, Rect, Response, RichText, Role, Sense, Stroke, Ui, Vec2,
    WidgetInfo, vec2,
};

/// Largest number of points that have a name for screen readers; the list has all of them.
const MOST_NAMED: usize = 400;
/// A point that was moved by less than this, in points of the screen, is where it was.
const STAYS: f32 = 3.0;

/// What the view remembers between frames.
#[derive(Debug, Default)]
pub(in crate::ui) struct PlaneState {
    drag: Option<Drag>,
    /// The measure that was selected: once it is another one, its row in the list comes into sight.
    lead: Option<MeasureId>,
}

/// A point that is dragged.
#[derive(Debug, Clone)]
struct Drag {
    id: MeasureId,
    /// Where the pointer was when it was grabbed, and where the point was.
    from: Pos2,
    at: Pos2,
    /// What is seen does not move meanwhile.
    held: PlaneHeld,
    /// The last preview: what was asked for.
    asked: (Option<f64>, Option<f64>),
}

/// Shows the view.
pub(super) fn plane_ui(ui: &mut Ui, state: &State, kept: &mut PlaneState, actions: &mut Vec<Action>) {
    bar_ui(ui, state, actions);
    let theme = state.theme();
    let area = ui.available_rect_before_wrap();
    if area.width() < 60.0 || area.height() < 60.0 {
        return;
    }
    let surface = ui.interact(area, focus::main_surface(), Sense::click_and_drag());
    let texts = &state.program.texts;
    let name = texts.measures_plane_name(texts.term("plane-across", state.open.measures.across.code()));
    surface.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, &name));
    focus::hold(ui, state, &surface, Hold::ARROWS, actions);
    keys(ui, state, kept, &surface, actions);
    let sheet = paper(ui, theme, area);
    let zoom = scale(ui);
    let size = scene::Size::new(f64::from(sheet.width() / zoom), f64::from(sheet.height() / zoom));
    let held = kept.drag.as_ref().map(|drag| drag.held);
    let Some(drawing) = state.measures.drawn_plane(state, PlaneLook { size, held }) else { return };
    if drawing.marks.is_empty() && held.is_none() {
        return none_ui(ui, state, sheet);
    }
    let size = drawing.scene.size;
    let plane = Rect::from_min_size(sheet.min, vec2(size.width as f32, size.height as f32) * zoom).intersect(sheet);
    let painter = ui.painter().with_clip_rect(plane.intersect(ui.clip_rect()));
    paint_miniature(&painter, &drawing.scene, scene::Rect::from_origin_size((0.0, 0.0), size), plane);
    let seen = Seen { drawing: &drawing, sheet, zoom };
    let lead = state.open.document.selection.lead_measure();
    let named = drawing.list.and_then(|list| {
        let at = |x: f64, y: f64| sheet.min + vec2(x as f32, y as f32) * zoom;
        let area = Rect::from_min_max(at(list.x0, list.y0), at(list.x1, list.y1)).shrink(6.0);
        let wanted = lead.filter(|_| lead != kept.lead);
        numbered_ui(ui, state, &drawing, area, wanted, actions)
    });
    kept.lead = lead;
    let pointed = ui.input(|input| input.pointer.hover_pos()).filter(|at| plane.contains(*at)).and_then(|at| seen.mark_at(at));
    let over = pointed.or(named);
    for (id, rect) in seen.marks() {
        let selected = state.open.document.selection.contains(Selected::Measure(id));
        if selected || over == Some(id) {
            let (color, wide) = if selected { (theme.accent, 2.2) } else { (theme.ink, 1.4) };
            painter.circle_stroke(rect.center(), rect.width() / 2.0 + 2.5, Stroke::new(wide, color32(color)));
        }
    }
    name_marks(ui, state, &seen, &surface);
    pointer(ui, state, kept, &seen, &surface, pointed, actions);
}

/// The drawing where it is on the screen.
struct Seen<'a> {
    drawing: &'a MeasureDrawing,
    sheet: Rect,
    zoom: f32,
}

impl Seen<'_> {
    fn marks(&self) -> impl Iterator<Item = (MeasureId, Rect)> {
        let at = |x: f64, y: f64| self.sheet.min + vec2(x as f32, y as f32) * self.zoom;
        self.drawing.marks.iter().map(move |(id, rect)| (*id, Rect::from_min_max(at(rect.x0, rect.y0), at(rect.x1, rect.y1))))
    }

    /// The point under the pointer; of several the nearest.
    fn mark_at(&self, at: Pos2) -> Option<MeasureId> {
        let near = self.marks().map(|(id, rect)| (id, rect.center().distance(at) - rect.width() / 2.0));
        near.filter(|(_, away)| *away <= 4.0).min_by(|one, two| one.1.total_cmp(&two.1)).map(|(id, _)| id)
    }

    /// The values at a place on the screen.
    fn value(&self, at: Pos2) -> (f64, f64) {
        let place = (at - self.sheet.min) / self.zoom;
        self.drawing.frame.value(scene::Point::new(f64::from(place.x), f64::from(place.y)))
    }
}

/// The points whose titles have no room on the plane, by their numbers. `wanted`: the one that is to come into sight. Returns the one that is pointed at.
fn numbered_ui(
    ui: &mut Ui,
    state: &State,
    drawing: &MeasureDrawing,
    area: Rect,
    wanted: Option<MeasureId>,
    actions: &mut Vec<Action>,
) -> Option<MeasureId> {
    let texts = &state.program.texts;
    let mut over = None;
    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(area));
    ui.add(Label::new(RichText::new(texts.measures_plane_numbered()).weak().small()).wrap());
    ui.spacing_mut().scroll.floating = false;
    egui::ScrollArea::vertical().id_salt("plane numbers").auto_shrink([false, false]).show(&mut ui, |ui| {
        ui.spacing_mut().item_spacing.y = 1.0;
        for (number, id) in (1..).zip(&drawing.numbered) {
            let Some(measure) = state.project().measure(*id) else { continue };
            let title = if measure.title.is_empty() { texts.measure_untitled() } else { &measure.title };
            let selected = state.open.document.selection.contains(Selected::Measure(*id));
            let row = Button::selectable(selected, format!("{number}  {title}")).wrap().min_size(vec2(ui.available_width(), 0.0));
            let response = ui.add(row);
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, format!("{number}: {title}")));
            // Walked to with the arrow keys, it comes into sight.
            if wanted == Some(*id) {
                response.scroll_to_me(None);
            }
            if response.hovered() {
                over = Some(*id);
            }
            if response.clicked() {
                let held = ui.input(|input| input.modifiers);
                actions.push(act(PlaneAction::Select { measure: Some(*id), toggle: held.command || held.shift }));
            }
            response.on_hover_text(told(state, *id));
        }
    });
    over
}

/// The filter, what is from left to right, and what dragging does.
fn bar_ui(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    let texts = &state.program.texts;
    filter_row_ui::<Measures>(ui, state, actions);
    let across = state.open.measures.across;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.label(RichText::new(texts.measures_plane_across()).weak());
        for one in PlaneAcross::ALL {
            let (name, on) = (texts.term("plane-across", one.code()), one == across);
            let response = ui.add(Button::selectable(on, name));
            response
                .widget_info(|| WidgetInfo::selected(Role::RadioButton, true, on, format!("{}: {name}", texts.measures_plane_across())));
            if response.clicked() {
                actions.push(act(PlaneAction::Across(one)));
            }
        }
        ui.add_space(8.0);
        let how = match across {
            PlaneAcross::Effort => texts.measures_plane_how_effort(),
            PlaneAcross::Cost => texts.measures_plane_how_cost(),
        };
        ui.add(Label::new(RichText::new(format!("{how} {}", texts.measures_plane_lines())).weak().small()).wrap());
    });
    ui.add_space(2.0);
}

/// What has to be known before there is something to see.
fn none_ui(ui: &mut Ui, state: &State, sheet: Rect) {
    let mut middle = ui.new_child(egui::UiBuilder::new().max_rect(sheet.shrink2(vec2(sheet.width() * 0.2, sheet.height() * 0.3))));
    middle.vertical_centered(|ui| {
        let side = 40.0 * scale(ui);
        let (rect, _) = ui.allocate_exact_size(Vec2::splat(side), Sense::hover());
        crate::ui::icon::paint_icon(ui, Icon::Measure, rect, ui.visuals().weak_text_color());
        ui.add_space(8.0);
        ui.add(Label::new(RichText::new(state.program.texts.measures_plane_none()).weak()).wrap());
    });
}

fn keys(ui: &Ui, state: &State, kept: &mut PlaneState, response: &Response, actions: &mut Vec<Action>) {
    if kept.drag.is_some() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        kept.drag = None;
        actions.push(Action::CancelDrag);
    }
    take_keys(ui, state, response, meaning, actions);
}

/// What a key asks for; none if it asks for nothing here.
fn meaning(key: Key, held: Modifiers) -> Option<Action> {
    if held.alt || held.command {
        return None;
    }
    let step = |to| Some(act(PlaneAction::Step(to)));
    match key {
        Key::ArrowLeft => step(Direction::Left),
        Key::ArrowRight => step(Direction::Right),
        Key::ArrowUp => step(Direction::Up),
        Key::ArrowDown => step(Direction::Down),
        Key::Home => Some(act(PlaneAction::End { last: false })),
        Key::End => Some(act(PlaneAction::End { last: true })),
        Key::Enter => Some(act(PlaneAction::Type)),
        Key::Insert => Some(Action::Command(Command::AddMeasure)),
        Key::Delete | Key::Backspace => Some(Action::Command(Command::Delete)),
        Key::Escape => Some(Action::Command(Command::SelectNothing)),
        _ => None,
    }
}

/// What the pointer does.
fn pointer(
    ui: &Ui,
    state: &State,
    kept: &mut PlaneState,
    seen: &Seen<'_>,
    surface: &Response,
    over: Option<MeasureId>,
    actions: &mut Vec<Action>,
) {
    let held = ui.input(|input| input.modifiers);
    let select = |measure, toggle| act(PlaneAction::Select { measure, toggle });
    let at = ui.input(|input| input.pointer.interact_pos());
    if surface.drag_started() {
        surface.request_focus();
        let from = ui.input(|input| input.pointer.press_origin()).or(at);
        let grabbed = from.and_then(|from| Some((from, seen.mark_at(from)?))).filter(|_| !state.is_read_only());
        if let Some((from, id)) = grabbed {
            if !state.open.document.selection.contains(Selected::Measure(id)) {
                actions.push(select(Some(id), false));
            }
            let center = seen.marks().find(|(other, _)| *other == id).map_or(from, |(_, rect)| rect.center());
            let held = PlaneHeld { view: seen.drawing.frame.view, cross: seen.drawing.cross, list: seen.drawing.list.is_some() };
            kept.drag = Some(Drag { id, from, at: center, held, asked: (None, None) });
        }
    }
    if let (Some(drag), Some(at)) = (&mut kept.drag, at) {
        ui.set_cursor_icon(CursorIcon::Grabbing);
        let by = at - drag.from;
        let value = seen.value(drag.at + by);
        // Each of the two changes only where it was moved: the other stays as it was typed.
        let asked = ((by.x.abs() > STAYS).then_some(value.0.max(0.0)), (by.y.abs() > STAYS).then_some(value.1.max(0.0)));
        if asked != drag.asked {
            drag.asked = asked;
            actions.push(act(PlaneAction::Preview { measure: drag.id, across: asked.0, value: asked.1 }));
        }
    }
    if kept.drag.is_some() && !ui.input(|input| input.pointer.primary_down()) {
        kept.drag = None;
        actions.push(Action::CommitDrag);
    }
    if kept.drag.is_none() && over.is_some() {
        ui.set_cursor_icon(CursorIcon::Grab);
    }
    if surface.double_clicked() && over.is_some() {
        actions.extend([select(over, false), act(PlaneAction::Type)]);
    } else if surface.clicked_by(PointerButton::Primary) {
        // Enter counts as a click, too, but is none at a place.
        surface.request_focus();
        actions.push(select(over, held.command || held.shift));
    } else if surface.secondary_clicked()
        && let Some(id) = over
        && !state.open.document.selection.contains(Selected::Measure(id))
    {
        actions.push(select(Some(id), false));
    }
    surface.context_menu(|ui| {
        let lead = state.open.document.selection.lead_measure().map(Selected::Measure);
        crate::ui::menu::items(ui, state, &context_menu(state, lead).items, actions);
    });
    if let Some(id) = over.filter(|_| kept.drag.is_none()) {
        surface.clone().on_hover_ui_at_pointer(|ui| {
            ui.set_max_width(360.0);
            ui.add(Label::new(told(state, id)).wrap());
        });
    }
}

/// What is said of a point.
fn told(state: &State, id: MeasureId) -> String {
    let texts = &state.program.texts;
    let (Some(sheet), Some(measure)) = (Measures::sheet(state), state.project().measure(id)) else { return String::new() };
    let shown = |column| Measures::shown(&sheet, measure, column);
    let given = |text: String| if text.is_empty() { texts.measures_plane_unknown().to_owned() } else { text };
    let effort = measure.effort.map_or_else(String::new, |days| texts.measures_plane_days(&texts.number(days.value(), 2)));
    let title = if measure.title.is_empty() { texts.measure_untitled() } else { &measure.title };
    let cost = given(shown(MeasureColumn::Field(Field::Cost)));
    let said = texts.measures_plane_point(title, &shown(MeasureColumn::Value), &given(effort), &cost);
    format!("{said} ({})", word(texts, measure.status))
}

/// Gives points a name for screen readers and tests.
fn name_marks(ui: &Ui, state: &State, seen: &Seen<'_>, surface: &Response) {
    if seen.drawing.marks.len() > MOST_NAMED || ui.ctx().accesskit_node_builder(surface.id, |_| ()).is_none() {
        return;
    }
    for (id, rect) in seen.marks() {
        let named = ui.interact(rect, Id::unique(("plane point", id)), Sense::hover());
        let selected = state.open.document.selection.contains(Selected::Measure(id));
        named.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, told(state, id)));
        if state.open.document.selection.lead == Some(Selected::Measure(id)) {
            focus::speak(ui, named.id);
        }
    }
}

fn act(action: PlaneAction) -> Action {
    Action::Measures(MeasureAction::Plane(action))
}
