//! The tooltip of the element under the pointer: the full title, the scores and what follows from them. Never anything that cannot
//! also be read in the inspector.

use super::sheet::Sheet;
use crate::app::{State, View, picture_cell};
use crate::edit::PictureAt;
use crate::layout::{Over, word};
use crate::model::{Code as _, ScoreKind, TouchpointId};
use crate::ui::inspector::break_proposed;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::pictures::picture_ui;
use egui::{Response, RichText, Ui, vec2};

/// Shows the tooltip.
pub(super) fn tell(ui: &Ui, sheet: &Sheet<'_>, response: &Response) {
    let state = sheet.state;
    let Some(pointer) = ui.input(|input| input.pointer.hover_pos()).filter(|_| response.hovered()) else { return };
    let over = sheet.over(pointer);
    match over {
        Over::Card(id) | Over::Score(id, _) => {
            response.clone().on_hover_ui_at_pointer(|ui| touchpoint(ui, state, id));
        }
        Over::Stage(id) => {
            if let Some(stage) = state.map().and_then(|map| map.stage(id)) {
                response.clone().on_hover_ui_at_pointer(|ui| {
                    ui.set_max_width(320.0);
                    hyphens::label(ui, RichText::new(&stage.name).strong(), WordsOf::Project);
                    if !stage.description.is_empty() {
                        hyphens::label(ui, &stage.description, WordsOf::Project);
                    }
                    ui.label(state.program.texts.canvas_touchpoints(stage.touchpoints.len() as i64));
                });
            }
        }
        Over::LaneEdge(_) => {
            response.clone().on_hover_text_at_pointer(state.program.texts.canvas_lane_edge());
        }
        Over::Cell(..) => {
            let cell = state.map().and_then(|map| picture_cell(over, sheet.places(), map.id, state.project()));
            if let Some(cell) = cell {
                tell_cell(state, cell.shown, response);
            }
        }
        Over::Measure(id, _) => {
            if let Some(measure) = state.project().measure(id) {
                response.clone().on_hover_ui_at_pointer(|ui| {
                    let texts = &state.program.texts;
                    ui.set_max_width(320.0);
                    hyphens::label(ui, RichText::new(&measure.title).strong(), WordsOf::Project);
                    hyphens::label(ui, format!("{} · {}", word(texts, measure.kind), word(texts, measure.status)), WordsOf::Program);
                    let due = measure.due.map(|date| texts.date(date));
                    let who: Vec<&str> =
                        [Some(measure.owner.as_str()), due.as_deref()].into_iter().flatten().filter(|part| !part.is_empty()).collect();
                    if !who.is_empty() {
                        hyphens::label(ui, who.join(" · "), WordsOf::Project);
                    }
                });
            }
        }
        Over::LaneName(_) | Over::Title | Over::Nothing => {}
    }
}

/// The picture of a cell, larger; or how to get one.
fn tell_cell(state: &State, shown: Option<PictureAt>, response: &Response) {
    let texts = &state.program.texts;
    let picture = shown.and_then(|at| at.picture(state.project())).and_then(|id| state.project().picture(id));
    let (Some(picture), Some(at)) = (picture, shown) else {
        response.clone().on_hover_text_at_pointer(texts.canvas_picture_cell());
        return;
    };
    response.clone().on_hover_ui_at_pointer(|ui| {
        picture_ui(ui, picture, vec2(640.0, 440.0), &state.picture_place(at));
        ui.label(RichText::new(texts.canvas_picture_caption()).small().weak());
    });
}

/// The tooltip of a touchpoint, wherever it is pointed at.
pub(crate) fn touchpoint(ui: &mut Ui, state: &State, id: TouchpointId) {
    // On the map, what the map shows.
    let judged = if state.program.view == View::Map { state.seen_judged() } else { state.judged() };
    let Some(judged) = judged else { return };
    let (Some(touchpoint), Some(said)) = (judged.map.touchpoint(id), judged.find(id)) else { return };
    let texts = &state.program.texts;
    ui.set_max_width(320.0);
    hyphens::label(ui, RichText::new(&touchpoint.title).strong(), WordsOf::Project);
    let mut line = vec![word(texts, touchpoint.area).to_owned()];
    line.extend(touchpoint.channel.map(|channel| word(texts, channel).to_owned()));
    hyphens::label(ui, line.join(" · "), WordsOf::Program);
    let scores = ScoreKind::ALL.iter().map(|kind| {
        let value = said.score(*kind).map_or_else(|| "–".to_owned(), |value| texts.score(value));
        format!("{} {value}", word(texts, *kind))
    });
    ui.label(scores.collect::<Vec<_>>().join(" · "));
    let mut verdict = word(texts, said.verdict).to_owned();
    if let Some(gap) = said.judged_gap() {
        verdict = format!("{verdict} ({})", texts.signed(gap));
    }
    ui.label(RichText::new(verdict).strong());
    if let Some(picture) = touchpoint.picture.and_then(|id| state.project().picture(id)) {
        ui.add_space(4.0);
        picture_ui(ui, picture, vec2(300.0, 200.0), &touchpoint.title);
    }
    if let Some(broken) = touchpoint.break_.as_ref().filter(|broken| !broken.cause.is_empty()) {
        hyphens::label(ui, format!("{}: {}", texts.term("field", "break"), broken.cause), WordsOf::Project);
    }
    if let Some(flow) = state.measured().map(|measured| measured.flow(id)).filter(|flow| flow.break_proposed) {
        ui.label(break_proposed(texts, &flow, state.project().thresholds.drop_off));
    }
}
