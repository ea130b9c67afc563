//! Open questions: those about an element, with a field to add one; and everything about one that is selected. Never what a text in a field means.

use super::form::{Form, Typed, quiet};
use super::measures::link;
use crate::app::{Action, Field, LookAction, MeasureAction, QuestionColumn, Questions, RowColumn as _, RowKind as _};
use crate::edit::{Edit, QuestionChange, QuestionEdit, Selected};
use crate::i18n::Year;
use crate::model::fields::QuestionField;
use crate::model::{About, OpenQuestion, QuestionId};
use crate::scene::Icon;
use crate::ui::canvas::color32;
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::{Checkbox, Id, RichText, Ui};
use std::sync::Arc;
use uuid::Uuid;

fn element(about: About) -> Uuid {
    match about {
        About::Map(id) => id.0,
        About::Stage(_, id) => id.0,
        About::Touchpoint(_, id) => id.0,
    }
}

/// The section with the open questions about an element.
pub(super) fn section_ui(ui: &mut Ui, form: &mut Form<'_>, about: About) {
    let all = form.state.project().questions.iter().filter(|question| question.about == Some(about));
    let mut all: Vec<Arc<OpenQuestion>> = all.map(Arc::clone).collect();
    // What is answered comes last.
    all.sort_by_key(|question| question.done);
    let count = all.iter().filter(|question| !question.done).count();
    form.section(ui, "questions", form.texts().questions_section(), count, |ui, form| {
        for question in &all {
            ui.push_id(question.id, |ui| question_ui(ui, form, question));
        }
        add_field(ui, form, about);
    });
}

/// One question about an element: whether it is answered, a way to it, whose it is and until when.
fn question_ui(ui: &mut Ui, form: &mut Form<'_>, question: &OpenQuestion) {
    let texts = form.texts();
    ui.horizontal(|ui| {
        done_ui(ui, form, question, &texts.question_done_named(&question.text));
        if link(ui, form, &question.text, &texts.question_go_to(&question.text)) {
            form.actions.push(Action::Measures(MeasureAction::Show(Selected::Question(question.id))));
        }
        if form.remove_button(ui, &texts.question_delete_named(&question.text)) {
            form.edit(Edit::Question(QuestionEdit::Delete { questions: vec![question.id] }));
        }
    });
    let sheet = Questions::sheet(form.state);
    let is_late = sheet.is_some_and(|sheet| sheet.is_overdue(question));
    let due = question.due.map_or_else(String::new, |date| texts.date(date));
    let due = if is_late { texts.tasks_late(&due) } else { due };
    let said: Vec<&str> = [question.owner.as_str(), &due].into_iter().filter(|part| !part.is_empty()).collect();
    if !said.is_empty() {
        ui.horizontal(|ui| {
            ui.add_space(ui.spacing().interact_size.y);
            let words = RichText::new(said.join(" · ")).small();
            let words = if is_late { words.color(color32(form.theme().negative)) } else { words.weak() };
            hyphens::label(ui, words, WordsOf::Project);
        });
    }
}

fn done_ui(ui: &mut Ui, form: &mut Form<'_>, question: &OpenQuestion, name: &str) {
    let mut done = question.done;
    let response = ui.add_enabled(form.is_open(), Checkbox::without_text(&mut done));
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::CheckBox, form.is_open(), done, name));
    if response.changed() {
        form.edit(Edit::Question(QuestionEdit::Change { questions: vec![question.id], change: QuestionChange::Done(done) }));
    }
}

/// The field in which a new question is typed: Enter adds it and leaves the field open for the next one.
fn add_field(ui: &mut Ui, form: &mut Form<'_>, about: About) {
    let field = Field { what: "new-question", element: element(about) };
    let texts = form.texts();
    if let Some(text) = form.next_title(ui, field, texts.question_add(), texts.question_add_hint()) {
        form.actions.push(Action::Measures(MeasureAction::AddQuestion { about, text }));
    }
}

/// Everything about an open question.
pub(super) fn question_form(ui: &mut Ui, form: &mut Form<'_>, question: &OpenQuestion) {
    let texts = form.texts();
    let id = question.id;
    let change = |change| Edit::Question(QuestionEdit::Change { questions: vec![id], change });
    let text = super::form::Text {
        name: QuestionColumn::Field(QuestionField::Text).name(texts),
        text: &question.text,
        hint: "",
        what: "question",
        element: id.0,
    };
    form.wrapped_line(ui, &text, f32::INFINITY, |text| change(QuestionChange::Text(text)));
    ui.add_space(2.0);
    if let Some(done) = form.switch(ui, QuestionColumn::Field(QuestionField::Done).name(texts), question.done) {
        form.edit(change(QuestionChange::Done(done)));
    }
    about_ui(ui, form, question);
    let owner = super::form::Text {
        name: QuestionColumn::Field(QuestionField::Owner).name(texts),
        text: &question.owner,
        hint: texts.question_owner_hint(),
        what: "question-owner",
        element: id.0,
    };
    form.line(ui, &owner, |owner| change(QuestionChange::Owner(owner)));
    for field in [QuestionField::Due, QuestionField::Review] {
        day_ui(ui, form, question, field);
    }
    ui.add_space(6.0);
    if form.add_button(ui, Icon::Delete, texts.question_delete()) {
        form.actions.push(Action::Measures(MeasureAction::DeleteQuestion(id)));
    }
}

/// What it concerns, as a list of the elements of the map; a touchpoint or stage of the shown map can be gone to.
fn about_ui(ui: &mut Ui, form: &mut Form<'_>, question: &OpenQuestion) {
    let texts = form.texts();
    let column = QuestionColumn::Field(QuestionField::About);
    let Some(sheet) = Questions::sheet(form.state) else { return };
    let now = Questions::text(&sheet, question, column);
    let choices = Questions::choices(&sheet, column);
    let shown = if now.is_empty() { texts.inspector_not_set() } else { &now };
    let none = [(usize::MAX, texts.inspector_not_set().to_owned())];
    let current = choices.iter().position(|choice| *choice == now);
    let options = none.into_iter().chain(choices.iter().cloned().enumerate());
    if let Some(chosen) = form.choice(ui, column.name(texts), shown, options, current) {
        write(form, question.id, QuestionField::About, choices.get(chosen).cloned().unwrap_or_default());
    }
    let map = form.state.map().map(|map| map.id);
    let there = match question.about {
        Some(About::Touchpoint(of, id)) if Some(of) == map => Some(Selected::Touchpoint(id)),
        Some(About::Stage(of, id)) if Some(of) == map => Some(Selected::Stage(id)),
        _ => None,
    };
    if let Some(there) = there
        && form.add_button(ui, Icon::ArrowRight, &texts.inspector_go_to(&now))
    {
        form.actions.push(Action::Look(LookAction::GoToMap(there)));
    }
}

/// A day: what cannot be read is red and changes nothing.
fn day_ui(ui: &mut Ui, form: &mut Form<'_>, question: &OpenQuestion, field: QuestionField) {
    let texts = form.texts();
    let column = QuestionColumn::Field(field);
    let day = if field == QuestionField::Due { question.due } else { question.review };
    ui.horizontal(|ui| {
        form.side_caption(ui, column.name(texts));
        let typed = Typed {
            name: column.name(texts),
            id: Id::unique((column.code(), question.id)),
            hint: texts.inspector_date_hint(),
            width: 130.0,
            most: 40,
            centred: false,
            field: None,
        };
        let (today, shown) = (form.state.today(), || day.map(|day| texts.date(day)).unwrap_or_default());
        let read = |text: &str| {
            let text = text.trim();
            if text.is_empty() { Some(String::new()) } else { texts.parse_day(text, today, Year::Coming).map(|date| date.to_string()) }
        };
        if let Some(text) = form.typed(ui, &typed, shown, read) {
            write(form, question.id, field, text);
        }
    });
    if field == QuestionField::Due && Questions::sheet(form.state).is_some_and(|sheet| sheet.is_overdue(question)) {
        quiet(ui, texts.question_overdue());
    }
}

fn write(form: &mut Form<'_>, question: QuestionId, field: QuestionField, text: String) {
    form.actions.push(Action::Measures(MeasureAction::WriteQuestion { question, field, text }));
}
