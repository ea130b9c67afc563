//! Everything about a lane: whether it is shown, how high it is, and for a free lane its name, style and cells.

use super::form::{Form, Text, quiet};
use super::picture;
use crate::edit::{Edit, LaneEdit, PictureAt};
use crate::layout::{lane_name, metric_figure, metric_move};
use crate::method::moved::{Moved, sums};
use crate::model::{Code as _, FreeLane, FreePer, FreeStyle, KnownMetric, Lane, LaneId, LaneKind, Map};
use crate::ui::kit::heard;
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
        LaneKind::Metric(metric) => metric_ui(ui, form, map, id, metric),
        LaneKind::Cards(_) | LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences | LaneKind::Measures => {
            heard::heading(&ui.label(RichText::new(lane_name(texts, &lane.kind)).heading()), 3);
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

/// Which metric a lane shows, and how it moved over the whole map from round to round.
fn metric_ui(ui: &mut Ui, form: &mut Form<'_>, map: &Map, lane: LaneId, metric: &str) {
    let texts = form.texts();
    let project = form.state.project();
    let named = |metric: &str| lane_name(texts, &LaneKind::Metric(metric.to_owned())).to_owned();
    let known = KnownMetric::ALL.iter().filter(|known| **known != KnownMetric::Base).map(|known| known.code().to_owned());
    let others = form.state.measured().map(|measured| measured.other_names.iter().cloned().collect::<Vec<_>>()).unwrap_or_default();
    let mut all: Vec<String> = known.chain(others).collect();
    if !all.iter().any(|one| one == metric) {
        all.push(metric.to_owned());
    }
    let options: Vec<(usize, String)> = all.iter().map(|one| named(one)).enumerate().collect();
    let current = all.iter().position(|one| one == metric);
    if let Some(chosen) = form.choice(ui, texts.metric_lane_shows(), &named(metric), options, current)
        && let Some(metric) = all.get(chosen)
    {
        form.edit(Edit::Lane(LaneEdit::SetMetric { map: map.id, lane, metric: metric.clone() }));
    }
    let sums = sums(project, map, metric);
    if sums.is_empty() {
        quiet(ui, texts.metric_lane_nothing());
    }
    let mut before: Option<f64> = None;
    for sum in sums {
        let label = project.round(sum.round).map_or("", |round| round.label.as_str());
        let figure = metric_figure(texts, project.currency(), metric, sum.sum);
        let change = metric_move(texts, Moved { now: sum.sum, before });
        let count = texts.metric_lane_of(sum.touchpoints as i64);
        let said = if change.is_empty() { format!("{figure} {count}") } else { format!("{figure} ({change}) {count}") };
        ui.horizontal(|ui| {
            form.side_caption(ui, label);
            ui.add(egui::Label::new(said).wrap());
        });
        before = Some(sum.sum);
    }
    ui.add_space(4.0);
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
