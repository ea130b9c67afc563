//! The inspector: everything about what is selected, as a form. One file per element. It reads the state and pushes actions; it never
//! changes the project and knows no rule of the method.

mod contact;
mod day;
mod form;
mod history;
mod lane;
mod lists;
mod map;
mod measure;
mod measures;
mod metrics;
mod overview;
mod picture;
mod planned;
mod project;
mod questions;
mod round;
mod scores;
mod segment;
mod slider;
mod stage;
mod touchpoint;

use crate::app::{Action, Field, LookAction, State, WindowArea};
use crate::edit::{LaneCell, Selected, Selection};
use crate::model::{About, Map, Measure, Touchpoint};
use crate::scene::Icon;
use crate::ui::icon::{icon_button, paint_inline};
use crate::ui::kit::heard;
use crate::ui::kit::scale::modest;
use egui::{Align, Frame, Layout, Margin, RichText, ScrollArea, Ui};
use form::Form;
pub(super) use metrics::break_proposed;
use std::sync::Arc;

/// Shows everything about what is selected. `take_focus`: whether the first field takes the keyboard.
/// `wanted`: the field that is to get the keyboard, until it has it.
pub(super) fn inspector_ui(ui: &mut Ui, state: &State, take_focus: bool, wanted: &mut Option<Field>, actions: &mut Vec<Action>) {
    let (Some(map), Some(round)) = (state.map(), state.round()) else { return };
    // The words of the map are to grow first.
    modest(ui);
    // A field requested by name takes precedence over the first one.
    let mut form = Form { state, actions, take_focus: take_focus && wanted.is_none(), wanted };
    let texts = &state.program.texts;
    let touchpoints: Vec<&Arc<Touchpoint>> =
        if state.open.document.selection.touchpoints().next().is_some() { selected(map, state) } else { Vec::new() };
    let lead = state.open.document.selection.lead;
    let (icon, kind) = match (touchpoints.len(), lead) {
        (0, Some(Selected::Stage(_))) => (Icon::Stage, texts.inspector_stage().to_owned()),
        (0, Some(Selected::Lane(_) | Selected::Cell(_))) => (Icon::Lane, texts.inspector_lane().to_owned()),
        (0, Some(Selected::Segment(_))) => (Icon::Segment, texts.inspector_segment().to_owned()),
        (0, Some(Selected::Round(_))) => (Icon::Round, texts.inspector_round().to_owned()),
        (0, Some(Selected::Measure(_))) => match measures(state).len() {
            0 | 1 => (Icon::Measure, texts.inspector_measure().to_owned()),
            count => (Icon::Measure, texts.inspector_measures_several(count as i64)),
        },
        (0, Some(Selected::Question(_))) => (Icon::Help, texts.inspector_question().to_owned()),
        (0, Some(Selected::Contact(_))) => (Icon::Messenger, texts.inspector_contact().to_owned()),
        (0, Some(Selected::Day(_))) => (Icon::History, texts.term("record", "day").to_owned()),
        (0, Some(Selected::Project)) => (Icon::Project, texts.inspector_project().to_owned()),
        (1, _) => (Icon::Touchpoint, texts.inspector_touchpoint().to_owned()),
        (0, _) => (Icon::Map, texts.inspector_map().to_owned()),
        (count, _) => (Icon::Touchpoint, texts.inspector_several(i64::try_from(count).unwrap_or(i64::MAX))),
    };
    heading(ui, &mut form, icon, &kind, map);
    // The scroll position belongs to what is shown, so that another element starts at its top.
    let lane_or_element = |lead| match lead {
        Selected::Cell(cell) => Selected::Lane(cell.lane),
        element => element,
    };
    let shown = touchpoints.first().map(|touchpoint| Selected::Touchpoint(touchpoint.id)).or(lead.map(lane_or_element));
    // Another project, or another map as a whole, begins at its top.
    let whole = matches!(shown, None | Some(Selected::Map)).then_some(map.id);
    ScrollArea::vertical().id_salt(("inspector", state.open.id, whole, shown)).auto_shrink([false, false]).show(ui, |ui| {
        Frame::NONE.inner_margin(Margin { left: 2, right: 8, top: 2, bottom: 12 }).show(ui, |ui| {
            ui.set_max_width(ui.available_width());
            match (touchpoints.as_slice(), lead) {
                ([one], _) => touchpoint::touchpoint_ui(ui, &mut form, map, one, round),
                ([_, ..], _) => touchpoint::several_ui(ui, &mut form, map, &touchpoints, round),
                ([], Some(Selected::Stage(id))) => {
                    if let Some(stage) = map.stage(id) {
                        stage::stage_ui(ui, &mut form, map, stage);
                    }
                }
                ([], Some(Selected::Lane(id) | Selected::Cell(LaneCell { lane: id, .. }))) => {
                    if let Some(lane) = map.lane(id) {
                        lane::lane_ui(ui, &mut form, map, lane);
                    }
                }
                ([], Some(Selected::Segment(id))) => {
                    if let Some(segment) = state.project().segment(id) {
                        segment::segment_ui(ui, &mut form, segment);
                    }
                }
                ([], Some(Selected::Round(id))) => {
                    if let Some(round) = state.project().round(id) {
                        round::round_ui(ui, &mut form, map, round);
                    }
                }
                ([], Some(Selected::Measure(_))) => measure::measure_ui(ui, &mut form, &measures(state)),
                ([], Some(Selected::Question(id))) => {
                    if let Some(question) = state.project().question(id) {
                        questions::question_form(ui, &mut form, question);
                    }
                }
                ([], Some(Selected::Contact(id))) => {
                    if let Some(contact) = state.project().contact(id) {
                        contact::contact_ui(ui, &mut form, contact);
                    }
                }
                ([], Some(Selected::Day(id))) => {
                    if let Some(part) = state.project().day_step(id) {
                        day::day_ui(ui, &mut form, part);
                    }
                }
                ([], Some(Selected::Project)) => project::project_ui(ui, &mut form, map.id),
                ([], Some(Selected::Map | Selected::Touchpoint(_)) | None) => {
                    map::map_ui(ui, &mut form, map);
                    planned::map_ui(ui, &form);
                    overview::overview_ui(ui, &mut form, map);
                    let count = metrics::count(&form, None);
                    form.section(ui, "metrics", texts.metrics_section_map(), count, |ui, form| {
                        metrics::map_metrics(ui, form, map.id, round);
                    });
                    questions::section_ui(ui, &mut form, About::Map(map.id));
                    map::lanes_ui(ui, &mut form, map);
                }
            }
        });
    });
}

/// What kind of element it is, with buttons to go to the map and the project.
fn heading(ui: &mut Ui, form: &mut Form<'_>, icon: Icon, kind: &str, map: &Map) {
    let texts = form.texts();
    ui.horizontal(|ui| {
        paint_inline(ui, icon, ui.visuals().weak_text_color());
        let section = egui::TextStyle::Name(super::theme::SECTION.into());
        heard::heading(&ui.label(RichText::new(kind).text_style(section).color(ui.visuals().weak_text_color())), 2);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let lead = form.state.open.document.selection.lead;
            let on_project = lead == Some(Selected::Project);
            let on_map = matches!(lead, None | Some(Selected::Map));
            if icon_button(ui, Icon::Project, texts.inspector_project(), true, on_project).clicked() {
                form.actions.push(Action::Look(LookAction::Select(Selection::one(map.id, Selected::Project))));
                form.actions.push(Action::Focused(WindowArea::Inspector));
            }
            if icon_button(ui, Icon::Map, texts.inspector_map(), true, on_map).clicked() {
                form.actions.push(Action::Look(LookAction::Select(Selection::one(map.id, Selected::Map))));
                form.actions.push(Action::Focused(WindowArea::Inspector));
            }
        });
    });
    ui.add_space(2.0);
}

/// The selected measures in their order, the leading one first.
fn measures(state: &State) -> Vec<Arc<Measure>> {
    let selection = &state.open.document.selection;
    let all = state.project().measures.iter().filter(|measure| selection.contains(Selected::Measure(measure.id)));
    let mut found: Vec<Arc<Measure>> = all.map(Arc::clone).collect();
    if let Some(at) = found.iter().position(|measure| Some(Selected::Measure(measure.id)) == selection.lead) {
        found[..=at].rotate_right(1);
    }
    found
}

/// The selected touchpoints in journey order, the leading one first.
fn selected<'a>(map: &'a Map, state: &State) -> Vec<&'a Arc<Touchpoint>> {
    let selection = &state.open.document.selection;
    let lead = selection.lead_touchpoint();
    if let (1, Some(id)) = (selection.elements.len(), lead) {
        return map.touchpoint(id).into_iter().collect();
    }
    let mut found: Vec<&Arc<Touchpoint>> =
        map.touchpoints().filter(|touchpoint| selection.contains(Selected::Touchpoint(touchpoint.id))).collect();
    if let Some(at) = found.iter().position(|touchpoint| Some(touchpoint.id) == lead) {
        found[..=at].rotate_right(1);
    }
    found
}
