//! Everything about a measure, or what several have in common. What is typed means the same as in the list: it is read by the list's kind of rows.

use super::form::{Form, Text, filling, quiet};
use super::measures::link;
use crate::app::{Action, LookAction, MeasureAction, MeasureColumn, Measures, RowColumn as _, RowKind as _};
use crate::edit::{Edit, MeasureChange, MeasureEdit, Selected};
use crate::method::returns::Unobserved;
use crate::model::fields::{Fields as _, MeasureField as Field};
use crate::model::table::{list_cell, list_entries};
use crate::model::{Measure, MeasureId, TouchpointId};
use crate::scene::Icon;
use crate::ui::kit::drafts;
use crate::ui::kit::dropdown::{Dropdown, option};
use crate::ui::kit::hyphens::WordsOf;
use crate::ui::kit::letters::Letters;
use crate::ui::kit::scale::scale;
use crate::ui::kit::typed;
use crate::ui::kit::words::capital;
use egui::{Id, RichText, TextEdit, Ui, vec2};
use std::sync::Arc;

/// Maximum number of entries that a list to choose from shows at once.
const MOST: usize = 300;

/// The measures that a form is about: the leading one first.
struct Of<'a> {
    all: &'a [Arc<Measure>],
    sheet: &'a <Measures as crate::app::RowKind>::Sheet<'a>,
}

impl Of<'_> {
    fn first(&self) -> &Measure {
        &self.all[0]
    }

    fn ids(&self) -> Vec<MeasureId> {
        self.all.iter().map(|measure| measure.id).collect()
    }

    /// The text of a field; none: they differ.
    fn text(&self, field: Field) -> Option<String> {
        let mut texts = self.all.iter().map(|measure| Measures::text(self.sheet, measure, MeasureColumn::Field(field)));
        let first = texts.next()?;
        texts.all(|text| text == first).then_some(first)
    }

    fn write(&self, form: &mut Form<'_>, field: Field, text: String) {
        form.actions.push(Action::Measures(MeasureAction::Write { measures: self.ids(), field, text }));
    }

    fn name<'b>(&self, form: &Form<'b>, field: Field) -> &'b str {
        MeasureColumn::Field(field).name(form.texts())
    }
}

/// Shows the selected measures, the leading one first.
pub(super) fn measure_ui(ui: &mut Ui, form: &mut Form<'_>, all: &[Arc<Measure>]) {
    let texts = form.texts();
    let Some(sheet) = Measures::sheet(form.state) else { return };
    if all.is_empty() {
        return;
    }
    let of = Of { all, sheet: &sheet };
    let is_one = all.len() == 1;
    if is_one {
        line(ui, form, &of, Field::Title);
    }
    choice(ui, form, &of, Field::Status);
    choice(ui, form, &of, Field::Kind);
    let count = if is_one { of.first().touchpoints.len() } else { 0 };
    form.section(ui, "measure-touchpoints", texts.term("field", "touchpoints"), count, |ui, form| {
        entries(ui, form, &of, Field::Touchpoints);
    });
    form.section(ui, "measure-plan", texts.inspector_measure_plan(), 0, |ui, form| {
        if is_one {
            line(ui, form, &of, Field::Owner);
        }
        for field in [Field::Due, Field::Review, Field::LiveOn, Field::Cost, Field::Spent, Field::Effort] {
            typed_ui(ui, form, &of, field);
        }
    });
    form.section(ui, "measure-effect", texts.inspector_measure_effect(), 0, |ui, form| {
        typed_ui(ui, form, &of, Field::Lift);
        typed_ui(ui, form, &of, Field::Retention);
        if is_one {
            outcome_ui(ui, form, &of);
        }
        for field in [Field::Effects, Field::Goals] {
            form.caption(ui, of.name(form, field));
            entries(ui, form, &of, field);
        }
    });
    form.section(ui, "measure-words", texts.inspector_measure_words(), 0, |ui, form| {
        if is_one {
            paragraph(ui, form, &of, Field::CoreMessage);
            paragraph(ui, form, &of, Field::Content);
        }
        choice(ui, form, &of, Field::Channel);
        choice(ui, form, &of, Field::Segment);
    });
    if is_one {
        form.section(ui, "measure-test", texts.inspector_measure_test(), 0, |ui, form| {
            for field in [Field::Hypothesis, Field::MeasuredBy, Field::Result, Field::Learning] {
                paragraph(ui, form, &of, field);
            }
        });
    }
    form.section(ui, "measure-selection", texts.inspector_measure_selection(), 0, |ui, form| {
        choice(ui, form, &of, Field::Pin);
        if is_one {
            form.caption(ui, of.name(form, Field::Needs));
            entries(ui, form, &of, Field::Needs);
            line(ui, form, &of, Field::Group);
        }
    });
    ui.add_space(6.0);
    if form.add_button(ui, Icon::Delete, texts.inspector_measure_delete()) {
        form.actions.push(Action::Measures(MeasureAction::Delete(of.ids())));
    }
}

/// What a measure is worth by itself, and what was observed at each touchpoint since it is live, or why nothing was.
fn outcome_ui(ui: &mut Ui, form: &Form<'_>, of: &Of<'_>) {
    let (texts, measure) = (form.texts(), of.first());
    if let Some(value) = of.sheet.value(measure) {
        quiet(ui, texts.inspector_measure_value(&texts.number(value, 2)));
    }
    match of.sheet.observed(measure) {
        Ok(observed) => {
            form.caption(ui, MeasureColumn::Observed.name(texts));
            let project = form.state.project();
            let label = |id| project.round(id).map_or("", |round| round.label.as_str());
            for one in observed {
                let title = form.state.map().and_then(|map| map.touchpoint(one.touchpoint)).map_or("", |touchpoint| &touchpoint.title);
                let change = texts.signed(one.change);
                filling(ui, &texts.inspector_measure_observed(title, &change, label(one.before), label(one.after)), WordsOf::Project);
            }
        }
        Err(Unobserved::NotLive) => {}
        Err(why) => {
            quiet(ui, texts.inspector_measure_unobserved(texts.term("unobserved", why.code())));
        }
    }
}

/// The change of a field of plain words.
fn change(field: Field, text: String) -> MeasureChange {
    match field {
        Field::Owner => MeasureChange::Owner(text),
        Field::Group => MeasureChange::Group(text),
        Field::CoreMessage => MeasureChange::CoreMessage(text),
        Field::Content => MeasureChange::Content(text),
        Field::Hypothesis => MeasureChange::Hypothesis(text),
        Field::MeasuredBy => MeasureChange::MeasuredBy(text),
        Field::Result => MeasureChange::Result(text),
        Field::Learning => MeasureChange::Learning(text),
        _ => MeasureChange::Title(text),
    }
}

fn words(ui: &mut Ui, form: &mut Form<'_>, of: &Of<'_>, field: Field, several: bool) {
    let measure = of.first();
    let (name, text) = (of.name(form, field), field.text(measure).unwrap_or_default());
    let element = measure.id.0;
    let shown = Text { name, text, hint: "", what: MeasureColumn::Field(field).code(), element };
    let edit = |text| Edit::Measure(MeasureEdit::Change { measures: vec![measure.id], change: change(field, text) });
    if several {
        form.paragraph(ui, &shown, edit);
    } else if field == Field::Title {
        form.bare_line(ui, &shown, f32::INFINITY, edit);
    } else {
        form.line(ui, &shown, edit);
    }
}

fn line(ui: &mut Ui, form: &mut Form<'_>, of: &Of<'_>, field: Field) {
    words(ui, form, of, field, false);
}

fn paragraph(ui: &mut Ui, form: &mut Form<'_>, of: &Of<'_>, field: Field) {
    words(ui, form, of, field, true);
}

/// One of a few words; one that may be missing can be taken back.
fn choice(ui: &mut Ui, form: &mut Form<'_>, of: &Of<'_>, field: Field) {
    let texts = form.texts();
    let now = of.text(field);
    let choices = Measures::choices(of.sheet, MeasureColumn::Field(field));
    let none = (!matches!(field, Field::Status | Field::Kind)).then(|| (usize::MAX, texts.inspector_not_set().to_owned()));
    let current = now.as_ref().and_then(|now| choices.iter().position(|choice| choice == now));
    // A word stands alone here; the name of a segment is the person's own.
    let alone = |word: &String| if field == Field::Segment { word.clone() } else { capital(word) };
    let shown = match &now {
        None => texts.inspector_mixed().to_owned(),
        Some(now) if now.is_empty() => texts.inspector_not_set().to_owned(),
        Some(now) => alone(now),
    };
    let options = none.into_iter().chain(choices.iter().map(alone).enumerate());
    if let Some(chosen) = form.choice(ui, of.name(form, field), &shown, options, current) {
        of.write(form, field, choices.get(chosen).cloned().unwrap_or_default());
    }
}

/// A number, an amount or a day: what cannot be read is red and changes nothing.
fn typed_ui(ui: &mut Ui, form: &mut Form<'_>, of: &Of<'_>, field: Field) {
    let texts = form.texts();
    let name = of.name(form, field);
    let column = MeasureColumn::Field(field);
    let held = of.text(field).map(|text| match field {
        // With its groups and its sign, as everywhere: a field that is opened takes them, too.
        Field::Cost | Field::Spent => Measures::shown(of.sheet, of.first(), column),
        _ => text,
    });
    ui.horizontal(|ui| {
        form.side_caption(ui, name);
        let id = Id::unique((column.code(), of.first().id));
        let mut text = typed::shown(ui, id, || held.clone().unwrap_or_default());
        let read =
            |text: &str| Measures::heading(of.sheet, column).map_or(Err(String::new()), |heading| Measures::read(of.sheet, &heading, text));
        let problem = read(&text).err();
        if problem.is_some() {
            drafts::note(ui, name, &text);
        }
        let hint = match field {
            _ if held.is_none() => texts.inspector_mixed(),
            Field::Due | Field::Review | Field::LiveOn => texts.inspector_date_hint(),
            _ => "",
        };
        let weak = ui.visuals().weak_text_color();
        let mut letters = Letters(&mut text);
        let mut edit = TextEdit::singleline(&mut letters)
            .id(id)
            .desired_width((ui.available_width() - 14.0).min(150.0 * scale(ui)))
            .char_limit(40)
            .margin(vec2(6.0, 4.0))
            .interactive(form.is_open())
            .hint_text(RichText::new(hint).color(weak));
        if problem.is_some() {
            edit = edit.text_color(ui.visuals().error_fg_color);
        }
        let mut response = ui.add(edit).accessible_name(name);
        let is_wanted = |wanted: &mut crate::app::Field| (wanted.what, wanted.element) == (column.code(), of.first().id.0);
        if form.wanted.take_if(is_wanted).is_some() {
            response.request_focus();
        }
        typed::select_opened(ui, &response, &text);
        if let Some(problem) = problem {
            response = response.on_hover_text(problem);
        } else if !text.is_empty() {
            response = response.on_hover_text(Measures::shown(of.sheet, of.first(), column));
        }
        if response.lost_focus() {
            form.actions.push(Action::Seal);
        }
        if typed::take_in(ui, id, &response, &text) && read(&text).is_ok() {
            of.write(form, field, text);
        }
    });
}

/// The entries of a list, each with a button that removes it, and a list of what can be added.
fn entries(ui: &mut Ui, form: &mut Form<'_>, of: &Of<'_>, field: Field) {
    let texts = form.texts();
    let column = MeasureColumn::Field(field);
    let Some(text) = of.text(field) else {
        quiet(ui, texts.inspector_mixed());
        return;
    };
    let now = list_entries(&text, false);
    // Touchpoints of the shown map can be gone to.
    let is_here = |id: &TouchpointId| form.state.map().is_some_and(|map| map.touchpoint(*id).is_some());
    let here: Vec<Option<TouchpointId>> = match field {
        Field::Touchpoints => of.first().touchpoints.iter().map(|id| Some(*id).filter(is_here)).collect(),
        _ => Vec::new(),
    };
    for (at, entry) in now.iter().enumerate() {
        ui.horizontal(|ui| {
            match here.get(at).copied().flatten() {
                Some(id) if link(ui, form, entry, &texts.inspector_go_to(entry)) => {
                    form.actions.push(Action::Look(LookAction::GoTo(Selected::Touchpoint(id))));
                }
                Some(_) => {}
                None => filling(ui, entry, WordsOf::Project),
            }
            if form.remove_button(ui, &texts.inspector_remove(entry)) {
                let rest = now.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, entry)| entry);
                of.write(form, field, list_cell(rest));
            }
        });
    }
    let own = if of.all.len() == 1 { of.first().title.as_str() } else { "" };
    let mut left = Measures::choices(of.sheet, column);
    left.retain(|choice| !(now.contains(choice) || field == Field::Needs && choice == own));
    if left.is_empty() || !form.is_open() {
        if now.is_empty() {
            quiet(ui, texts.inspector_not_set());
        }
        return;
    }
    let label = texts.inspector_measure_add(column.name(texts));
    let mut added = None;
    Dropdown { name: &label, shown: texts.inspector_add_more(), width: Some(ui.available_width() - 8.0) }.show(ui, |ui| {
        for choice in left.iter().take(MOST) {
            if option(ui, false, choice) {
                added = Some(choice);
            }
        }
    });
    if let Some(added) = added {
        of.write(form, field, list_cell(now.iter().chain([added])));
    }
}
