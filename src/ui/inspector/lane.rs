//! Everything about a lane: whether it is shown, how high it is, and for a free lane its name, style and cells.

use super::form::{Form, Text, quiet};
use super::picture;
use crate::edit::{Edit, LaneEdit, PictureAt};
use crate::layout::lane_name;
use crate::model::{FreeLane, FreePer, FreeStyle, Lane, LaneId, LaneKind, Map};
use egui::{RichText, Ui};
use uuid::Uuid;

/// Maximum number of cells shown as fields; the rest is edited on the map.
const MOST_CELLS: usize = 60;

/// Shows a lane.
pub(super) fn lane_ui(ui: &mut Ui, form: &mut Form<'_>, map: &Map, lane: &Lane) {
    let texts = form.texts();
    let (map_id, id) = (map.id, lane.id);
    match &lane.kind {
        LaneKind::Free(free) => {
            let name = Text { name: texts.inspector_field_name(), text: &free.name, hint: "", what: "lane-name", element: id.0 };
            form.line(ui, &name, |name| Edit::Lane(LaneEdit::Rename { map: map_id, lane: id, name }));
            ui.add_space(4.0);
            style_choice(ui, form, map, id, free);
        }
        LaneKind::Cards(_) | LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences | LaneKind::Measures => {
            ui.label(RichText::new(lane_name(texts, &lane.kind)).heading());
        }
    }
    ui.horizontal(|ui| {
        form.side_caption(ui, texts.inspector_height());
        if let Some(height) = form.number(ui, texts.inspector_height(), ("lane height", id), lane.height, "—", 52.0)
            && height.is_none_or(|height| (Lane::MIN_HEIGHT..=Lane::MAX_HEIGHT).contains(&height))
        {
            form.merge(Edit::Lane(LaneEdit::SetHeight { map: map_id, lane: id, height }), "lane-height", id.0);
        }
        if lane.height.is_none() {
            quiet(ui, texts.inspector_height_auto());
        }
    });
    if let Some(hidden) = form.switch(ui, texts.inspector_hidden(), lane.hidden) {
        form.edit(Edit::Lane(LaneEdit::SetHidden { map: map_id, lane: id, hidden }));
    }
    if let LaneKind::Free(free) = &lane.kind {
        form.section(ui, "cells", texts.inspector_section_cells(), free.cells.len(), |ui, form| cells(ui, form, map, id, free));
    }
}

fn style_choice(ui: &mut Ui, form: &mut Form<'_>, map: &Map, id: LaneId, free: &FreeLane) {
    let texts = form.texts();
    let label = |style| match style {
        FreeStyle::Text => texts.inspector_style_text(),
        FreeStyle::List => texts.inspector_style_list(),
        FreeStyle::Picture => texts.inspector_style_picture(),
    };
    let options = [FreeStyle::Text, FreeStyle::List, FreeStyle::Picture].map(|style| (style, label(style).to_owned()));
    if let Some(style) = form.choice(ui, texts.inspector_style(), label(free.style), options, Some(free.style)) {
        form.edit(Edit::Lane(LaneEdit::SetStyle { map: map.id, lane: id, style }));
    }
    quiet(
        ui,
        match free.per {
            FreePer::Stage => texts.inspector_per_stage(),
            FreePer::Touchpoint => texts.inspector_per_touchpoint(),
        },
    );
}

fn cells(ui: &mut Ui, form: &mut Form<'_>, map: &Map, lane: LaneId, free: &FreeLane) {
    let of: Vec<(Uuid, &str)> = match free.per {
        FreePer::Stage => map.stages.iter().map(|stage| (stage.id.0, stage.name.as_str())).collect(),
        FreePer::Touchpoint => map.touchpoints().map(|touchpoint| (touchpoint.id.0, touchpoint.title.as_str())).collect(),
    };
    for (cell, name) in of.into_iter().take(MOST_CELLS) {
        let text = free.cells.get(&cell).map_or("", String::as_str);
        let element = Uuid::new_v5(&lane.0, cell.as_bytes());
        let field = Text { name, text, hint: "", what: "cell", element };
        form.paragraph(ui, &field, |text| Edit::Lane(LaneEdit::SetCell { map: map.id, lane, cell, text }));
        if free.style == FreeStyle::Picture {
            picture::bare(ui, form, PictureAt::Cell(map.id, lane, cell), name);
            ui.add_space(6.0);
        }
    }
}
