//! Names for screen readers and tests: what is painted by hand would not have any. One name for the canvas, and one for each stage, card, measure and
//! cell of own words; and which of them the keys are at, so that it is spoken.

use super::sheet::Sheet;
use crate::app::{Action, LookAction, State};
use crate::edit::{LaneCell, Selected};
use crate::layout::word;
use crate::method::JudgedMap;
use crate::model::{FreeLane, FreePer, FreeStyle, Lane, LaneKind, Map, Place};
use crate::ui::kit::focus;
use egui::{Id, Response, Role, Sense, Ui, WidgetInfo, accesskit};
use uuid::Uuid;

/// Maximum number of touchpoints that all have a name, in view or not.
const MOST_NAMED: usize = 400;

/// Names the canvas and its elements, in the order of the journey: each stage with its touchpoints, whether they are in view or not, then the words and
/// the measures in view. What a screen reader presses is selected.
pub(super) fn name_elements(ui: &Ui, sheet: &Sheet<'_>, response: &Response, actions: &mut Vec<Action>) {
    let Sheet { state, layout, .. } = *sheet;
    let texts = &state.program.texts;
    let map_name = state.map().map_or("", |map| map.name.as_str());
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, texts.canvas_name(map_name)));
    // Giving every card its own rectangle takes time; without a screen reader nobody would notice it.
    if ui.ctx().accesskit_node_builder(response.id, |_| ()).is_none() {
        return;
    }
    let Some(judged) = state.seen_judged() else { return };
    name_journey(ui, sheet, &judged, actions);
    let map = &judged.map;
    for lane in map.lanes.iter().filter(|lane| layout.places.lane(lane.id).is_some()) {
        if let LaneKind::Free(free) = &lane.kind {
            name_cells(ui, sheet, map, (lane, free));
        }
    }
    name_measures(ui, sheet, map);
    if let Some(lead) = state.open.document.selection.lead {
        let shown = matches!(lead, Selected::Stage(_) | Selected::Touchpoint(_) | Selected::Cell(_) | Selected::Measure(_));
        // Only what is in view has a name that could be spoken.
        if shown && sheet.seen_at(lead).is_some_and(|(rect, sight)| rect.intersect(sight).is_positive()) {
            focus::speak(ui, id_of(lead));
        }
    }
}

/// Names the stages with their touchpoints. On a map with very many only those that are in view: nobody hears a thousand names, and each costs time.
fn name_journey(ui: &Ui, sheet: &Sheet<'_>, judged: &JudgedMap, actions: &mut Vec<Action>) {
    let Sheet { state, layout, view, names, .. } = *sheet;
    let (texts, map) = (&state.program.texts, &judged.map);
    let is_whole = map.touchpoint_count() <= MOST_NAMED;
    let seen = |rect: egui::Rect, sight: egui::Rect| {
        let shown = rect.intersect(sight);
        if shown.is_positive() { Some(shown) } else { is_whole.then_some(rect) }
    };
    for (index, (stage, place)) in map.stages.iter().zip(&layout.places.stages).enumerate() {
        let element = Selected::Stage(stage.id);
        if let Some(rect) = sheet.seen_at(Selected::Stage(place.id)).and_then(|(rect, sight)| seen(rect, sight)) {
            let label = texts.canvas_stage_name(&stage.name, stage.touchpoints.len() as i64);
            name_element(ui, state, (element, rect), (&label, None), actions);
        }
        for (at, touchpoint) in stage.touchpoints.iter().enumerate() {
            let Some(card) = layout.places.card(touchpoint.id) else { continue };
            let Some(rect) = card.rect.and_then(|rect| seen(view.screen_rect(rect), names.content(view))) else { continue };
            let Some(said) = judged.at(Place { stage: index, index: at }) else { continue };
            let lane = texts.term("lane", crate::model::Code::code(card.media));
            let label = texts.canvas_card_name(&touchpoint.title, lane, word(texts, said.verdict));
            let more = state.touchpoint_in_words(touchpoint.id);
            name_element(ui, state, (Selected::Touchpoint(touchpoint.id), rect), (&label, more.as_deref()), actions);
        }
    }
}

/// Names one element, with what is said of it after its name.
fn name_element(
    ui: &Ui,
    state: &State,
    (element, rect): (Selected, egui::Rect),
    (label, more): (&str, Option<&str>),
    actions: &mut Vec<Action>,
) {
    let selected = state.open.document.selection.contains(element);
    let id = id_of(element);
    let response = ui.interact(rect, id, Sense::hover());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, label));
    let _told = ui.ctx().accesskit_node_builder(id, |node| {
        node.add_action(accesskit::Action::Click);
        if let Some(more) = more {
            node.set_description(more);
        }
    });
    if ui.input(|input| input.has_accesskit_action_request(id, accesskit::Action::Click)) {
        actions.push(Action::Look(LookAction::GoTo(element)));
        ui.memory_mut(|memory| memory.request_focus(focus::main_surface()));
    }
}

/// The identity of an element's name.
fn id_of(element: Selected) -> Id {
    Id::unique(("name on the map", element))
}

/// Names the measures that are in view, each under each of its touchpoints. The one that keys are at is the one that is spoken.
fn name_measures(ui: &Ui, sheet: &Sheet<'_>, map: &Map) {
    let Sheet { state, view, names, .. } = *sheet;
    let texts = &state.program.texts;
    for (id, under, rect) in sheet.places().measures() {
        let rect = view.screen_rect(rect).intersect(names.content(view));
        let (Some(measure), Some(touchpoint)) = (state.project().measure(id).filter(|_| rect.is_positive()), map.touchpoint(under)) else {
            continue;
        };
        let element = Selected::Measure(id);
        let here = state.column_of_measure(id) == Some(under);
        let response = ui.interact(rect, if here { id_of(element) } else { Id::unique(("name on the map", id, under)) }, Sense::hover());
        let label = texts.canvas_measure_name(&measure.title, word(texts, measure.status), &touchpoint.title);
        let selected = state.open.document.selection.contains(element);
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &label));
    }
}

/// Names the cells of a lane that are in view; in a list, each of its entries.
fn name_cells(ui: &Ui, sheet: &Sheet<'_>, map: &Map, (lane, free): (&Lane, &FreeLane)) {
    let texts = &sheet.state.program.texts;
    let selection = &sheet.state.open.document.selection;
    let visible = sheet.view.visible();
    let cells: Vec<(Uuid, &str)> = match free.per {
        FreePer::Stage => {
            let stages = map.stages.iter().zip(&sheet.places().stages);
            let seen = stages.filter(|(_, place)| place.right() >= visible.x0 && place.left <= visible.x1);
            seen.map(|(stage, _)| (stage.id.0, stage.name.as_str())).collect()
        }
        FreePer::Touchpoint => {
            let reach = sheet.places().card_width() / 2.0;
            let seen = sheet.places().cards_in(visible.inflate(reach, 0.0));
            seen.filter_map(|card| map.at(card.place)).map(|touchpoint| (touchpoint.id.0, touchpoint.title.as_str())).collect()
        }
    };
    for (of, name) in cells {
        let text = free.cells.get(&of).map_or("", String::as_str);
        let entries: Vec<&str> = if free.style == FreeStyle::List { FreeLane::entries_of(text).collect() } else { Vec::new() };
        for entry in 0..entries.len().max(1) {
            let element = Selected::Cell(LaneCell { lane: lane.id, of, entry });
            let Some(rect) = sheet.seen_at(element).map(|(rect, sight)| rect.intersect(sight)).filter(|rect| rect.is_positive()) else {
                continue;
            };
            let label = match entries.get(entry) {
                Some(words) => texts.canvas_entry_name(&free.name, name, &texts.integer((entry + 1) as i64), entries.len() as i64, words),
                None if text.trim().is_empty() => texts.canvas_cell_empty(&free.name, name),
                None => texts.canvas_cell_name(&free.name, name, text),
            };
            let selected = selection.contains(element);
            let response = ui.interact(rect, id_of(element), Sense::hover());
            response.widget_info(|| WidgetInfo::selected(Role::Cell, true, selected, &label));
        }
    }
}
