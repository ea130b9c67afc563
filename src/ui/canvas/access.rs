//! Names for screen readers and tests: what is painted by hand would not have any. One name for the canvas, and one for each visible card
//! and stage.

use super::sheet::Sheet;
use crate::edit::Selected;
use crate::layout::word;
use egui::{Id, Response, Role, Sense, Ui, WidgetInfo};

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
    let Some(judged) = state.judged() else { return };
    let map = &judged.map;
    let visible = view.visible();
    for (stage, place) in map.stages.iter().zip(&layout.places.stages) {
        let rect = sheet.seen_at(Selected::Stage(place.id)).map_or(egui::Rect::NOTHING, |(rect, sight)| rect.intersect(sight));
        if rect.is_positive() {
            let selected = state.open.document.selection.contains(Selected::Stage(stage.id));
            let response = ui.interact(rect, Id::unique(("stage name", stage.id)), Sense::hover());
            let label = texts.canvas_stage_name(&stage.name, stage.touchpoints.len() as i64);
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &label));
        }
    }
    let reach = layout.places.card_width() / 2.0;
    for card in layout.places.cards_between(visible.x0 - reach, visible.x1 + reach) {
        let Some(rect) = card.rect.map(|rect| view.screen_rect(rect).intersect(names.content(view))).filter(|rect| rect.is_positive())
        else {
            continue;
        };
        let (Some(touchpoint), Some(said)) = (map.at(card.place), judged.at(card.place)) else { continue };
        let selected = state.open.document.selection.contains(Selected::Touchpoint(card.id));
        let response = ui.interact(rect, Id::unique(("card name", card.id)), Sense::hover());
        let label =
            texts.canvas_card_name(&touchpoint.title, texts.term("lane", crate::model::Code::code(card.media)), word(texts, said.verdict));
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, selected, &label));
    }
}
