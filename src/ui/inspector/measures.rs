//! The measures of a touchpoint: how far each has come, what leads to it, and a field to add one. Never what a measure is worth.

use super::form::{Form, quiet};
use crate::app::{Action, Field, LookAction, MapAction};
use crate::model::{Code as _, Measure, Status, Touchpoint, TouchpointId};
use crate::ui::canvas::color32;
use crate::ui::kit::hyphens::{self, WordsOf};
use crate::ui::kit::words::alone;
use crate::ui::verdict::status_ui;
use egui::{RichText, Sense, Ui, vec2};

/// Shows the measures of a touchpoint, those that were dropped too, and a field to add one.
pub(super) fn of_touchpoint(ui: &mut Ui, form: &mut Form<'_>, touchpoint: &Touchpoint) {
    let texts = form.texts();
    let project = form.state.project();
    for measure in project.measures.iter().filter(|measure| measure.touchpoints.contains(&touchpoint.id)) {
        ui.push_id(measure.id, |ui| {
            ui.horizontal(|ui| {
                status_ui(ui, form.theme(), measure.status);
                let go = texts.measure_go_to(&measure.title);
                if link(ui, form, &measure.title, &go) {
                    form.actions.push(Action::Look(LookAction::GoToMeasure(measure.id, touchpoint.id)));
                }
                if form.remove_button(ui, &texts.measure_unlink(&measure.title)) {
                    form.actions.push(Action::Map(MapAction::UnlinkMeasure { measure: measure.id, touchpoint: touchpoint.id }));
                }
            });
            ui.horizontal(|ui| {
                ui.add_space(ui.spacing().interact_size.y);
                let name = format!("{}: {}", texts.measure_status(), measure.title);
                let width = (ui.available_width() * 0.5).max(90.0);
                status_choice(ui, form, measure, &name, width);
                if !measure.owner.is_empty() {
                    quiet(ui, &measure.owner);
                }
            });
        });
    }
    add_field(ui, form, touchpoint.id);
}

/// A title that leads to its measure.
pub(super) fn link(ui: &mut Ui, form: &Form<'_>, title: &str, told: &str) -> bool {
    let height = ui.spacing().interact_size.y;
    let room = (ui.available_width() - height - ui.spacing().item_spacing.x - 4.0).max(30.0);
    let shown = if title.is_empty() { form.texts().measure_untitled() } else { title };
    let words = RichText::new(shown).color(color32(form.theme().ink));
    let layout = egui::Layout::left_to_right(egui::Align::Center);
    let response = ui.allocate_ui_with_layout(vec2(room, height), layout, |ui| {
        ui.set_min_width(room);
        let words = hyphens::wrapped(ui, words, WordsOf::Project).sense(Sense::click());
        ui.add(words)
    });
    response.inner.on_hover_cursor(egui::CursorIcon::PointingHand).on_hover_text(told).clicked()
}

/// The field in which the title of a new measure is typed: Enter adds it and leaves the field open for the next one.
fn add_field(ui: &mut Ui, form: &mut Form<'_>, touchpoint: TouchpointId) {
    let field = Field { what: "new-measure", element: touchpoint.0 };
    let texts = form.texts();
    if let Some(title) = form.next_title(ui, field, texts.measure_add(), texts.measure_add_hint()) {
        form.actions.push(Action::Map(MapAction::AddMeasure { touchpoint, title }));
    }
}

/// How far a measure has come.
pub(super) fn status_choice(ui: &mut Ui, form: &mut Form<'_>, measure: &Measure, name: &str, width: f32) {
    let texts = form.texts();
    let options = Status::ALL.iter().map(|status| (*status, alone(texts, *status)));
    let shown = alone(texts, measure.status);
    if let Some(status) = form.bare_choice(ui, name, &shown, options, Some(measure.status), width) {
        form.actions.push(Action::Map(MapAction::SetMeasureStatus(measure.id, status)));
    }
}
