//! What the mouse, the pen and the touchpad do on the map: look around, select, drag, double-click. What it means to the project is said by
//! `drag`; here is only which gesture it is.

use super::drag::{self, Drag};
use super::view::View;
use super::{CanvasState, overlay};
use crate::app::{Action, CatalogueDrag, Command, EditTarget, NewTouchpoint, State};
use crate::edit::{Selected, Selection};
use crate::layout::{MapLayout, Scale};
use crate::method::assess;
use crate::model::{LaneId, LaneKind, Score, ScoreKind, StageId, TouchpointId};
use crate::scene::{Point, Rect, Size};
use egui::{CursorIcon, Event, Key, MouseWheelSource, MouseWheelUnit, PointerButton, Response, Ui, vec2};

/// How near the pointer must be to a point of a curve to grab it, in screen points.
const GRAB: f32 = 9.0;
/// How near the pointer must be to a lane's lower edge to grab it, in screen points.
const EDGE: f64 = 4.0;

/// What the pointer is over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Over {
    /// A score on its curve.
    Score(TouchpointId, ScoreKind),
    /// A card.
    Card(TouchpointId),
    /// A chevron.
    Stage(StageId),
    /// The lower edge of a lane, at its name.
    LaneEdge(LaneId),
    /// The name of a lane.
    LaneName(LaneId),
    /// A cell of a free lane.
    Cell(LaneId, uuid::Uuid),
    /// The title.
    Title,
    /// Nothing to take hold of.
    Nothing,
}

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

/// Clicks and drags.
pub(super) fn pointer(
    ui: &Ui,
    state: &State,
    canvas: &mut CanvasState,
    layout: &MapLayout,
    view: &View,
    response: &Response,
    actions: &mut Vec<Action>,
) {
    catalogue_drop(ui, layout, view, response, actions, state);
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let at = view.scene_from_screen(pointer);
    if response.drag_started() {
        let pressed = ui.input(|input| input.pointer.press_origin()).map_or(at, |origin| view.scene_from_screen(origin));
        start(ui, state, canvas, layout, view, response, pressed, actions);
    }
    if canvas.drag.is_some() {
        go_on(ui, state, canvas, layout, view, response, at, actions);
    } else if response.contains_pointer() {
        let over = over(state, layout, view, at);
        ui.set_cursor_icon_for(over);
        if response.clicked() {
            response.request_focus();
            click(ui, state, layout, over, actions);
        }
        if response.double_clicked() {
            double_click(state, layout, view, over, at, actions);
        }
        if response.secondary_clicked() {
            response.request_focus();
            canvas.menu_at = Some(at);
            select_for_menu(state, over, actions);
        }
    }
}

/// The shape of the pointer over something.
trait PointerShape {
    fn set_cursor_icon_for(&self, over: Over);
}

impl PointerShape for Ui {
    fn set_cursor_icon_for(&self, over: Over) {
        let icon = match over {
            Over::Score(..) | Over::LaneEdge(_) => CursorIcon::ResizeVertical,
            Over::Card(_) | Over::Stage(_) | Over::LaneName(_) => CursorIcon::Grab,
            Over::Title | Over::Cell(..) | Over::Nothing => return,
        };
        self.ctx().set_cursor_icon(icon);
    }
}

/// What lies under a point of the scene.
pub(super) fn over(state: &State, layout: &MapLayout, view: &View, at: Point) -> Over {
    let places = &layout.places;
    if let Some((id, kind)) = score_near(state, layout, view, at) {
        return Over::Score(id, kind);
    }
    if let Some(card) = places.card_at(at) {
        return Over::Card(card.id);
    }
    if let Some(stage) = places.stages.iter().find(|stage| stage.chevron.contains(at)) {
        return Over::Stage(stage.id);
    }
    if places.title.contains(at) {
        return Over::Title;
    }
    let left = places.stages.first().map_or(0.0, |stage| stage.left);
    if at.x < left {
        let edge = places.lanes.iter().find(|lane| (lane.top + lane.height - at.y).abs() * view.zoom < EDGE);
        return match (edge, places.lane_at(at.y)) {
            (Some(lane), _) => Over::LaneEdge(lane.id),
            (None, Some(lane)) => Over::LaneName(lane.id),
            (None, None) => Over::Nothing,
        };
    }
    let cell = places.lane_at(at.y).and_then(|lane| cell_at(state, layout, lane.id, at));
    cell.map_or(Over::Nothing, |(lane, cell)| Over::Cell(lane, cell))
}

/// The cell of a free lane under a point.
fn cell_at(state: &State, layout: &MapLayout, lane: LaneId, at: Point) -> Option<(LaneId, uuid::Uuid)> {
    let LaneKind::Free(free) = &state.map()?.lane(lane)?.kind else { return None };
    match free.per {
        crate::model::FreePer::Stage => {
            let stage = layout.places.stages.iter().find(|stage| (stage.left..stage.left + stage.width).contains(&at.x))?;
            Some((lane, stage.id.0))
        }
        crate::model::FreePer::Touchpoint => {
            let reach = layout.places.card_width() / 2.0;
            let near = layout.places.cards_between(at.x - reach, at.x + reach);
            let card = near.min_by(|one, two| (one.x - at.x).abs().total_cmp(&(two.x - at.x).abs()))?;
            Some((lane, card.id.0))
        }
    }
}

/// The point of a curve near a point of the scene: fulfilment, then expectation, then competition.
fn score_near(state: &State, layout: &MapLayout, view: &View, at: Point) -> Option<(TouchpointId, ScoreKind)> {
    let lane = overlay::curve_lane(state, layout)?;
    if !(lane.top..lane.top + lane.height).contains(&at.y) || view.zoom < 0.3 {
        return None;
    }
    let (map, round) = (state.map()?, state.round()?);
    let reach = f64::from(GRAB) / view.zoom;
    let scale = Scale::scores(lane.height);
    let mut best: Option<(f64, TouchpointId, ScoreKind)> = None;
    for card in layout.places.cards_between(at.x - reach, at.x + reach) {
        let Some(touchpoint) = map.at(card.place) else { continue };
        let said = assess(touchpoint, round, &state.project().thresholds);
        for kind in [ScoreKind::Fulfilment, ScoreKind::Expectation, ScoreKind::Competition] {
            let Some(value) = said.score(kind) else { continue };
            let distance = at.distance(Point::new(card.x, lane.top + scale.y(value)));
            if distance <= reach && best.is_none_or(|(least, ..)| distance + 1e-6 < least) {
                best = Some((distance, card.id, kind));
            }
        }
    }
    best.map(|(_, id, kind)| (id, kind))
}

#[allow(clippy::too_many_arguments, reason = "a gesture needs all of what it happens in")]
fn start(
    ui: &Ui,
    state: &State,
    canvas: &mut CanvasState,
    layout: &MapLayout,
    view: &View,
    response: &Response,
    at: Point,
    actions: &mut Vec<Action>,
) {
    response.request_focus();
    let (shift, space) = ui.input(|input| (input.modifiers.shift, input.key_down(Key::Space)));
    if !response.dragged_by(PointerButton::Primary) || space {
        canvas.drag = Some(Drag::Pan);
        return;
    }
    if state.look.editing.is_some() {
        actions.push(Action::FinishEditing);
    }
    let Some(map) = state.map() else { return };
    canvas.drag = Some(match over(state, layout, view, at) {
        Over::Score(id, kind) => {
            actions.push(Action::Select(Selection::one(map.id, Selected::Touchpoint(id))));
            let value = overlay::curve_lane(state, layout).map_or(Score::MAX, |lane| drag::score_at(lane, at.y));
            Drag::Score { id, kind, value }
        }
        Over::Card(id) => {
            let selection = &state.open.document.selection;
            let ids = if selection.contains(Selected::Touchpoint(id)) {
                selection.touchpoints().collect()
            } else {
                actions.push(Action::Select(Selection::one(map.id, Selected::Touchpoint(id))));
                vec![id]
            };
            Drag::Cards { ids, grabbed: at, now: at }
        }
        Over::Stage(id) => Drag::Stage { id, grabbed: at, now: at },
        Over::LaneEdge(id) => Drag::LaneHeight { id },
        Over::LaneName(id) => Drag::Lane { id, now: at },
        Over::Title | Over::Cell(..) | Over::Nothing => Drag::Band { from: at, now: at, add: shift },
    });
}

#[allow(clippy::too_many_arguments, reason = "a gesture needs all of what it happens in")]
fn go_on(
    ui: &Ui,
    state: &State,
    canvas: &mut CanvasState,
    layout: &MapLayout,
    view: &View,
    response: &Response,
    at: Point,
    actions: &mut Vec<Action>,
) {
    let (Some(map), Some(round)) = (state.map(), state.round()) else { return };
    if ui.input(|input| input.key_pressed(Key::Escape)) {
        canvas.drag = None;
        actions.push(Action::CancelDrag);
        return;
    }
    let Some(drag) = &mut canvas.drag else { return };
    match drag {
        Drag::Cards { now, .. } | Drag::Stage { now, .. } | Drag::Lane { now, .. } | Drag::Band { now, .. } => *now = at,
        Drag::Score { value, .. } => {
            if let Some(lane) = overlay::curve_lane(state, layout) {
                *value = drag::score_at(lane, at.y);
            }
        }
        Drag::LaneHeight { .. } | Drag::Pan => {}
    }
    if let Some(edit) = drag::preview(drag, map.id, round, layout, at) {
        actions.push(Action::Preview(edit));
    }
    let released = response.drag_stopped() || !ui.input(|input| input.pointer.any_down());
    if !released {
        return;
    }
    let drag = canvas.drag.take();
    match &drag {
        Some(Drag::Band { from, now, add }) => band(state, layout, Rect::from_points(*from, *now), *add, actions),
        Some(Drag::Score { kind, .. }) => actions.push(Action::CommitDrag(rate_label(*kind))),
        Some(Drag::LaneHeight { .. }) => actions.push(Action::CommitDrag("resize-lane")),
        Some(drag) => {
            if let Some(edit) = drag::landed(drag, map.id, layout) {
                actions.push(Action::Edit { edit, merge: None });
            }
        }
        None => {}
    }
    let _ = view;
}

fn rate_label(kind: ScoreKind) -> &'static str {
    match kind {
        ScoreKind::Expectation => "rate-expectation",
        ScoreKind::Fulfilment => "rate-fulfilment",
        ScoreKind::Competition => "rate-competition",
        ScoreKind::Relevance => "rate-relevance",
    }
}

fn band(state: &State, layout: &MapLayout, band: Rect, add: bool, actions: &mut Vec<Action>) {
    let Some(map) = state.map() else { return };
    let reach = layout.places.card_width() / 2.0;
    let caught = layout
        .places
        .cards_between(band.x0 - reach, band.x1 + reach)
        .filter(|card| card.rect.is_some_and(|rect| rect.overlaps(band)))
        .map(|card| Selected::Touchpoint(card.id));
    let selection = if add {
        let mut selection = state.open.document.selection.clone();
        selection.elements.extend(caught);
        selection.lead = selection.lead.or(selection.elements.first().copied());
        selection
    } else {
        Selection::many(map.id, caught)
    };
    actions.push(Action::Select(selection));
}

fn element(over: Over) -> Option<Selected> {
    match over {
        Over::Card(id) | Over::Score(id, _) => Some(Selected::Touchpoint(id)),
        Over::Stage(id) => Some(Selected::Stage(id)),
        Over::LaneEdge(id) | Over::LaneName(id) => Some(Selected::Lane(id)),
        Over::Title => Some(Selected::Map),
        Over::Cell(..) | Over::Nothing => None,
    }
}

fn click(ui: &Ui, state: &State, layout: &MapLayout, over: Over, actions: &mut Vec<Action>) {
    let _ = layout;
    let Some(map) = state.map() else { return };
    if state.look.editing.is_some() {
        actions.push(Action::FinishEditing);
    }
    let several = ui.input(|input| input.modifiers.shift || input.modifiers.command);
    let selection = match element(over) {
        Some(element) if several => {
            let mut selection = state.open.document.selection.clone();
            selection.toggle(element);
            selection
        }
        Some(element) => Selection::one(map.id, element),
        None if several => return,
        None => Selection::nothing(map.id),
    };
    actions.push(Action::Select(selection));
    if let Over::Score(_, kind) = over {
        actions.push(Action::Command(Command::SetActiveScore(kind)));
    }
}

fn double_click(state: &State, layout: &MapLayout, view: &View, over: Over, at: Point, actions: &mut Vec<Action>) {
    let Some(map) = state.map() else { return };
    match over {
        Over::Card(id) => actions.push(Action::StartEditing(EditTarget::TouchpointTitle(id))),
        Over::Stage(id) => actions.push(Action::StartEditing(EditTarget::StageName(id))),
        Over::LaneName(id) | Over::LaneEdge(id) => actions.push(Action::StartEditing(EditTarget::LaneName(id))),
        Over::Cell(lane, cell) => actions.push(match super::drop::picture_cell(state, layout, view, at) {
            Some((own, None)) => Action::AskPicture(own),
            Some((_, Some(_))) | None => Action::StartEditing(EditTarget::Cell(lane, cell)),
        }),
        Over::Title => actions.push(Action::StartEditing(EditTarget::MapName(map.id))),
        Over::Nothing => {
            // A double-click on free ground adds a touchpoint just there.
            let on_cards = layout.places.lane_at(at.y).is_some_and(|lane| lane.media.is_some());
            if let (true, Some(landing)) = (on_cards, drag::landing(layout, at, &[])) {
                actions.push(Action::AddTouchpoint(NewTouchpoint {
                    stage: Some(landing.stage),
                    before: landing.before,
                    media: landing.media,
                    ..NewTouchpoint::default()
                }));
            }
        }
        Over::Score(..) => {}
    }
}

fn select_for_menu(state: &State, over: Over, actions: &mut Vec<Action>) {
    let Some(map) = state.map() else { return };
    match element(over) {
        Some(element) if !state.open.document.selection.contains(element) => {
            actions.push(Action::Select(Selection::one(map.id, element)));
        }
        Some(_) => {}
        None => actions.push(Action::Select(Selection::nothing(map.id))),
    }
}

/// A touchpoint dragged here from the catalogue.
fn catalogue_drop(ui: &Ui, layout: &MapLayout, view: &View, response: &Response, actions: &mut Vec<Action>, state: &State) {
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else { return };
    let at = view.scene_from_screen(pointer);
    if response.dnd_hover_payload::<CatalogueDrag>().is_some()
        && let Some(landing) = drag::landing(layout, at, &[])
    {
        let theme = crate::scene::Theme::of(state.program.settings.theme);
        let half = layout.places.card_width() / 2.0;
        let drag = Drag::Cards { ids: Vec::new(), grabbed: at, now: at };
        drag::paint(&ui.painter().with_clip_rect(view.area), &drag, state, layout, view, &theme);
        let _ = (landing, half);
    }
    if let Some(dropped) = response.dnd_release_payload::<CatalogueDrag>()
        && let Some(landing) = drag::landing(layout, at, &[])
    {
        let place = NewTouchpoint { stage: Some(landing.stage), before: landing.before, media: landing.media, ..NewTouchpoint::default() };
        actions.push(Action::AddFromCatalogue { title: dropped.title.clone(), area: dropped.area, channel: dropped.channel, place });
        response.request_focus();
    }
}
