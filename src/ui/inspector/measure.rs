//! One measure: its title, how far it has come, who sees to it, where it is. Never what it is worth.

use super::form::{Form, Text, filling, quiet};
use super::lists::date_field;
use super::measures::{link, status_choice};
use crate::app::{Action, LookAction, MapAction};
use crate::edit::{Edit, MeasureChange, MeasureEdit, Selected};
use crate::layout::word;
use crate::model::{Code as _, Map, Measure, MeasureKind, Tenths};
use crate::scene::Icon;
use crate::ui::icon::paint_inline;
use crate::ui::kit::words::capital;
use crate::ui::verdict::status_ui;
use egui::{Id, Ui};

/// Shows one measure.
pub(super) fn measure_ui(ui: &mut Ui, form: &mut Form<'_>, map: &Map, measure: &Measure) {
    let texts = form.texts();
    let (id, element) = (measure.id, measure.id.0);
    let change = |change| Edit::Measure(MeasureEdit::Change { measures: vec![id], change });
    let title =
        Text { name: texts.inspector_title(), text: &measure.title, hint: texts.measure_title_hint(), what: "measure-title", element };
    form.wrapped_line(ui, &title, f32::INFINITY, |text| change(MeasureChange::Title(text)));
    ui.add_space(4.0);
    ui.horizontal(|ui| {
        form.side_caption(ui, texts.measure_status());
        status_ui(ui, form.theme(), measure.status);
        let width = ui.available_width();
        status_choice(ui, form, measure, texts.measure_status(), width);
    });
    let kinds = MeasureKind::ALL.iter().map(|kind| (*kind, capital(word(texts, *kind))));
    if let Some(kind) = form.choice(ui, texts.measure_kind(), &capital(word(texts, measure.kind)), kinds, Some(measure.kind)) {
        form.edit(change(MeasureChange::Kind(kind)));
    }
    ui.horizontal(|ui| {
        form.side_caption(ui, texts.measure_lift());
        let lift = measure.lift.map(Tenths::value);
        if let Some(lift) = form.number(ui, texts.measure_lift(), ("lift", element), lift, "—", 52.0)
            && lift.is_none_or(|lift| (0.0..=10.0).contains(&lift))
        {
            form.merge(change(MeasureChange::Lift(lift.and_then(Tenths::nearest))), "measure-lift", element);
        }
        quiet(ui, texts.measure_lift_unit());
    });
    let owner =
        Text { name: texts.measure_owner(), text: &measure.owner, hint: texts.measure_owner_hint(), what: "measure-owner", element };
    form.line(ui, &owner, |text| change(MeasureChange::Owner(text)));
    ui.horizontal(|ui| {
        form.side_caption(ui, texts.measure_due());
        if let Some(date) = date_field(ui, form, texts.measure_due(), measure.due, Id::unique(("measure due", element)), 92.0) {
            form.merge(change(MeasureChange::Due(date)), "measure-due", element);
        }
    });
    let message = Text {
        name: texts.term("field", "core-message"),
        text: &measure.core_message,
        hint: texts.inspector_core_message_hint(),
        what: "measure-core-message",
        element,
    };
    form.paragraph(ui, &message, |text| change(MeasureChange::CoreMessage(text)));
    form.section(ui, "measure-touchpoints", texts.inspector_section_touchpoints(), measure.touchpoints.len(), |ui, form| {
        touchpoints(ui, form, map, measure);
    });
}

/// Where a measure is: the touchpoints of the shown map, those of other maps by name, and a box to add one.
fn touchpoints(ui: &mut Ui, form: &mut Form<'_>, map: &Map, measure: &Measure) {
    let texts = form.texts();
    let change = |ids| Edit::Measure(MeasureEdit::Change { measures: vec![measure.id], change: MeasureChange::Touchpoints(ids) });
    let maps = &form.state.project().maps;
    for id in &measure.touchpoints {
        ui.push_id(id, |ui| {
            ui.horizontal(|ui| {
                paint_inline(ui, Icon::Touchpoint, ui.visuals().weak_text_color());
                let here = map.touchpoint(*id);
                let title = here.or_else(|| maps.iter().find_map(|map| map.touchpoint(*id))).map_or("", |found| found.title.as_str());
                if here.is_some() {
                    if link(ui, form, title, &texts.inspector_go_to(title)) {
                        form.actions.push(Action::Look(LookAction::GoTo(Selected::Touchpoint(*id))));
                    }
                } else {
                    filling(ui, &texts.measure_elsewhere(title));
                }
                if form.remove_button(ui, &texts.inspector_remove(title)) {
                    form.actions.push(Action::Map(MapAction::UnlinkMeasure { measure: measure.id, touchpoint: *id }));
                }
            });
        });
    }
    // A box with ten thousand entries is no help to anybody.
    let others = map.touchpoints().filter(|touchpoint| !measure.touchpoints.contains(&touchpoint.id)).take(300);
    let options = others.map(|touchpoint| (touchpoint.id, touchpoint.title.clone()));
    let width = ui.available_width();
    if let Some(chosen) = form.bare_choice(ui, texts.measure_add_touchpoint(), texts.measure_add_touchpoint(), options, None, width) {
        form.edit(change(measure.touchpoints.iter().copied().chain([chosen]).collect()));
    }
}
