//! Everything about the project: its names, its rounds, segments and raters, and the thresholds of the verdicts.

use super::form::{Form, Text, quiet};
use crate::app::{Action, Command, LookAction};
use crate::edit::{Edit, ProjectEdit, RaterEdit, Selected, Selection};
use crate::model::{Code as _, Currency, MapId, Project, Rater, Thresholds, WordLanguage};
use crate::scene::Icon;
use crate::ui::canvas::color32;
use crate::ui::kit::hyphens::{Told as _, WordsOf};
use crate::ui::kit::scale::scale;
use crate::ui::kit::words::alone;
use egui::{Button, Ui};
use uuid::Uuid;

/// Maximum number of raters shown as fields.
const MOST_RATERS: usize = 300;

/// What fields of the project merge with: there is only one project.
const PROJECT: Uuid = Uuid::nil();

/// Shows the project.
pub(super) fn project_ui(ui: &mut Ui, form: &mut Form<'_>, map: MapId) {
    let texts = form.texts();
    let project = form.state.project().clone();
    let field = |name, text, hint, what| Text { name, text, hint, what, element: PROJECT };
    form.line(ui, &field(texts.inspector_field_name(), &project.name, "", "project-name"), |text| Edit::Project(ProjectEdit::Rename(text)));
    let client = field(texts.inspector_client(), &project.client, texts.inspector_client_hint(), "client");
    form.line(ui, &client, |text| Edit::Project(ProjectEdit::SetClient(text)));
    form.paragraph(ui, &field(texts.inspector_notes(), &project.notes, "", "project-notes"), |text| {
        Edit::Project(ProjectEdit::SetNotes(text))
    });
    language(ui, form, project.language);
    currency(ui, form, &project);
    form.section(ui, "rounds", texts.inspector_section_rounds(), project.rounds.len(), |ui, form| rounds(ui, form, &project, map));
    form.section(ui, "segments", texts.inspector_section_segments(), project.segments.len(), |ui, form| {
        segments(ui, form, &project, map);
    });
    form.section(ui, "raters", texts.inspector_section_raters(), project.raters.len(), |ui, form| raters(ui, form, &project));
    form.section(ui, "thresholds", texts.inspector_section_thresholds(), 0, |ui, form| thresholds(ui, form, project.thresholds));
}

/// The language of the project's words.
fn language(ui: &mut Ui, form: &mut Form<'_>, now: Option<WordLanguage>) {
    let texts = form.texts();
    let program = texts.inspector_word_language_program(texts.language().own_name());
    let options = WordLanguage::ALL.iter().map(|language| (Some(*language), alone(texts, *language)));
    let options = std::iter::once((None, program.clone())).chain(options);
    let shown = now.map_or_else(|| program.clone(), |language| alone(texts, language));
    if let Some(chosen) = form.choice(ui, texts.inspector_word_language(), &shown, options, Some(now)) {
        form.edit(Edit::Project(ProjectEdit::SetLanguage(chosen)));
    }
}

/// What its money is in. Amounts are not converted.
fn currency(ui: &mut Ui, form: &mut Form<'_>, project: &Project) {
    let now = project.currency();
    let label = |currency: Currency| format!("{} · {}", currency.code(), currency.name());
    let mut all = Currency::all();
    // What is chosen most often comes first.
    let usual = |currency: &Currency| !["EUR", "CHF", "USD", "GBP"].contains(&currency.code());
    all.sort_by_key(usual);
    let options = all.into_iter().map(|currency| (currency, label(currency)));
    if let Some(chosen) = form.choice(ui, form.texts().inspector_currency(), now.code(), options, Some(now)) {
        form.edit(Edit::Project(ProjectEdit::SetCurrency(chosen)));
    }
}

fn rounds(ui: &mut Ui, form: &mut Form<'_>, project: &Project, map: MapId) {
    let texts = form.texts();
    for round in &project.rounds {
        let date = round.date.map(|date| format!(" · {}", texts.date(date))).unwrap_or_default();
        let shown = form.state.round() == Some(round.id);
        let label = format!("{}{date}", round.label);
        if ui.add(Button::selectable(shown, label).truncate()).told(&texts.inspector_go_to(&round.label), WordsOf::Project).clicked() {
            form.actions.push(Action::Look(LookAction::Select(Selection::one(map, Selected::Round(round.id)))));
        }
    }
    if form.add_button(ui, Icon::Add, &Command::AddRound.label(form.state)) {
        form.actions.push(Action::Command(Command::AddRound));
    }
}

fn segments(ui: &mut Ui, form: &mut Form<'_>, project: &Project, map: MapId) {
    let texts = form.texts();
    if project.segments.is_empty() {
        quiet(ui, texts.inspector_no_segments());
    }
    for segment in &project.segments {
        ui.horizontal(|ui| {
            let color = segment.color.map_or(form.theme().muted, crate::scene::Color::hex);
            super::form::dot(ui, color32(color));
            if ui
                .add(Button::selectable(false, segment.name.as_str()).truncate())
                .told(&texts.inspector_go_to(&segment.name), WordsOf::Project)
                .clicked()
            {
                form.actions.push(Action::Look(LookAction::Select(Selection::one(map, Selected::Segment(segment.id)))));
            }
        });
    }
    if form.add_button(ui, Icon::Add, &Command::AddSegment.label(form.state)) {
        form.actions.push(Action::Command(Command::AddSegment));
    }
}

fn raters(ui: &mut Ui, form: &mut Form<'_>, project: &Project) {
    let texts = form.texts();
    if project.raters.is_empty() {
        quiet(ui, texts.inspector_no_raters());
    }
    // The group of customers has a code, so that it is recognised in every language.
    let customer = texts.inspector_rater_customer();
    for (index, rater) in project.raters.iter().enumerate().take(MOST_RATERS) {
        let count = i64::try_from(index + 1).unwrap_or(i64::MAX);
        let id = rater.id;
        ui.horizontal(|ui| {
            let room = ui.available_width() - ui.spacing().interact_size.y - ui.spacing().item_spacing.x * 3.0 - 20.0;
            let field = Text { name: &texts.inspector_rater_name(count), text: &rater.name, hint: "", what: "rater-name", element: id.0 };
            form.bare_line(ui, &field, room * 0.55, |name| Edit::Rater(RaterEdit::Rename { rater: id, name }));
            let field = Text {
                name: &texts.inspector_rater_group(count),
                text: if rater.group == Rater::CUSTOMER { customer } else { &rater.group },
                hint: texts.inspector_rater_group_hint(),
                what: "rater-group",
                element: id.0,
            };
            form.bare_line(ui, &field, room * 0.45, |typed| {
                let group = if typed == customer { Rater::CUSTOMER.to_owned() } else { typed };
                Edit::Rater(RaterEdit::SetGroup { rater: id, group })
            });
            if form.remove_button(ui, &texts.inspector_remove(&rater.name)) {
                form.edit(Edit::Rater(RaterEdit::Delete { rater: id }));
            }
        });
    }
    if form.add_button(ui, Icon::Add, &Command::AddRater.label(form.state)) {
        form.actions.push(Action::Command(Command::AddRater));
    }
}

fn thresholds(ui: &mut Ui, form: &mut Form<'_>, now: Thresholds) {
    let texts = form.texts();
    type Part = (fn(&Thresholds) -> f64, fn(&mut Thresholds, f64));
    let rows: [(&str, &str, Part); 8] = [
        ("relevant", texts.inspector_threshold_relevant(), (|all| all.relevant, |all, value| all.relevant = value)),
        ("delight", texts.inspector_threshold_delight(), (|all| all.delight, |all, value| all.delight = value)),
        ("failing", texts.inspector_threshold_failing(), (|all| all.failing, |all, value| all.failing = value)),
        ("severe", texts.inspector_threshold_severe(), (|all| all.severe, |all, value| all.severe = value)),
        ("loss-aversion", texts.inspector_threshold_loss_aversion(), (|all| all.loss_aversion, |all, value| all.loss_aversion = value)),
        ("agreement", texts.inspector_threshold_agreement(), (|all| all.agreement, |all, value| all.agreement = value)),
        ("group-distance", texts.inspector_threshold_group_distance(), (|all| all.group_distance, |all, value| all.group_distance = value)),
        ("drop-off", texts.inspector_threshold_drop_off(), (|all| all.drop_off * 100.0, |all, value| all.drop_off = value / 100.0)),
    ];
    for (code, name, (get, put)) in rows {
        ui.horizontal(|ui| {
            let field = 56.0 * scale(ui);
            let room = (ui.available_width() - field - 18.0).max(40.0);
            let size = egui::vec2(room, ui.spacing().interact_size.y);
            ui.allocate_ui_with_layout(size, egui::Layout::left_to_right(egui::Align::Center), |ui| {
                ui.set_min_width(room);
                ui.add(egui::Label::new(name).truncate());
            });
            if let Some(Some(value)) = form.number(ui, name, ("threshold", code), Some(get(&now)), "", 56.0) {
                let mut wanted = now;
                put(&mut wanted, value);
                // A half-typed number ("-") should not be refused.
                if wanted.are_sound() {
                    form.merge(Edit::Project(ProjectEdit::SetThresholds(wanted)), "thresholds", PROJECT);
                }
            }
        });
    }
    if now != Thresholds::default() && form.add_button(ui, Icon::Undo, texts.inspector_thresholds_reset()) {
        form.edit(Edit::Project(ProjectEdit::SetThresholds(Thresholds::default())));
    }
}
