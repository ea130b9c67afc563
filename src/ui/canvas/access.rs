//! Names for screen readers and tests: what is painted by hand would not have any. One name for the canvas, and one for each visible card,
//! stage, measure and cell of own words; and which of them the keys are at, so that it is spoken.

use super::sheet::Sheet;
use crate::edit::{LaneCell, Selected};
use crate::layout::word;
use crate::model::{FreeLane, FreePer, FreeStyle, Lane, LaneKind, Map};
use egui::{Id, Response, Role, Sense, Ui, WidgetInfo};
use uuid::Uuid;

/// Names the canvas and everything in view that can be selected.
pub(super) fn name_elements(ui: &Ui, sheet: &Sheet<'_>, response: &Response) {
    let Sheet { state, layout, view, names, .. } = *sheet;
    let texts = &state.program.texts;
    let map_name = state.map().map_or("", |map| map.name.as_str());
    response.widget_info(|| WidgetInfo::labeled(Role::Canvas, true, texts.canvas_name(map_name)));
    // Giving every card its own rectangle takes time; without a screen reader nobody would notice it.
    if ui.ctx().accesskit_node_builder(response.id, |_| ()).is_none() {
        return;
    }
    let Some(judged) = state.seen_judged() else { return };
    let map = &judged.map;
    let visible = view.visible();
    for (stage, place) in map.stages.iter().zip(&layout.places.stages) {
        let rect = sheet.seen_at(Selected::Stage(place.id)).map_or(egui::Rect::NOTHING, |(rect, sight)| rect.intersect(sight));
        if rect.is_positive() {
            let selected = state.open.document.selection.contains(Selected::Stage(stage.id));
            let response = ui.interact(rect, id_of(Selected::Stage(stage.id)), Sense::hover());
            let label = texts.canvas_stage_name(&stage.name, stage.touchpoints.len() as i64);
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &label));
        }
    }
    let reach = layout.places.card_width() / 2.0;
    for card in layout.places.cards_in(visible.inflate(reach, 0.0)) {
        let Some(rect) = card.rect.map(|rect| view.screen_rect(rect).intersect(names.content(view))).filter(|rect| rect.is_positive())
        else {
            continue;
        };
        let (Some(touchpoint), Some(said)) = (map.at(card.place), judged.at(card.place)) else { continue };
        let selected = state.open.document.selection.contains(Selected::Touchpoint(card.id));
        let response = ui.interact(rect, id_of(Selected::Touchpoint(card.id)), Sense::hover());
        let label =
            texts.canvas_card_name(&touchpoint.title, texts.term("lane", crate::model::Code::code(card.media)), word(texts, said.verdict));
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &label));
    }
    for lane in map.lanes.iter().filter(|lane| layout.places.lane(lane.id).is_some()) {
        if let LaneKind::Free(free) = &lane.kind {
            name_cells(ui, sheet, map, (lane, free));
        }
    }
    name_measures(ui, sheet, map);
    if let Some(lead) = state.open.document.selection.lead {
        let id = id_of(lead).accesskit_id();
        let shown = matches!(lead, Selected::Stage(_) | Selected::Touchpoint(_) | Selected::Cell(_) | Selected::Measure(_));
        // Only what is in view has a name that could be spoken.
        if shown && sheet.seen_at(lead).is_some_and(|(rect, sight)| rect.intersect(sight).is_positive()) {
            ui.ctx().accesskit_node_builder(response.id, |canvas| canvas.set_active_descendant(id));
        }
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
