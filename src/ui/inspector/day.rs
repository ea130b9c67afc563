//! Everything about a part of the day's plan. Never when it begins: that follows from those before it.

use super::form::{Form, Text, Typed, quiet};
use crate::app::{Action, DayAction, DayColumn, DayParts, RowColumn as _, RowKind as _};
use crate::edit::{DayChange, DayEdit, Edit};
use crate::model::DayStep;
use crate::model::fields::DayField as Field;
use crate::scene::Icon;
use egui::{Id, Ui};

/// Shows a part of the day's plan.
pub(super) fn day_ui(ui: &mut Ui, form: &mut Form<'_>, part: &DayStep) {
    let texts = form.texts();
    let id = part.id;
    let name = |field| DayColumn::Field(field).name(texts);
    let change = |change| Edit::Day(DayEdit::Change { parts: vec![id], change });
    let title = Text { name: name(Field::Title), text: &part.title, hint: "", what: "day-title", element: id.0 };
    form.wrapped_line(ui, &title, f32::INFINITY, |text| change(DayChange::Title(text)));
    ui.add_space(2.0);
    ui.horizontal(|ui| {
        form.side_caption(ui, name(Field::Minutes));
        let typed = Typed {
            name: name(Field::Minutes),
            id: Id::unique(("day-minutes", id)),
            hint: "",
            width: 70.0,
            most: 12,
            centred: false,
            field: None,
        };
        let Some(sheet) = DayParts::sheet(form.state) else { return };
        let heading = DayParts::heading(&sheet, DayColumn::Field(Field::Minutes));
        let read = |text: &str| DayParts::read(&sheet, heading.as_ref()?, text).ok();
        if let Some(minutes) = form.typed(ui, &typed, || part.minutes.to_string(), read) {
            form.merge(change(minutes), "day-minutes", id.0);
        }
    });
    if let Some(sheet) = DayParts::sheet(form.state) {
        quiet(ui, format!("{}: {}", DayColumn::Begins.name(texts), DayParts::text(&sheet, part, DayColumn::Begins)));
    }
    let who = Text { name: name(Field::Who), text: &part.who, hint: texts.question_owner_hint(), what: "day-who", element: id.0 };
    form.line(ui, &who, |text| change(DayChange::Who(text)));
    let note = Text { name: name(Field::Note), text: &part.note, hint: "", what: "day-note", element: id.0 };
    form.paragraph(ui, &note, |text| change(DayChange::Note(text)));
    ui.add_space(6.0);
    if form.add_button(ui, Icon::Right, texts.day_start_here()) {
        form.actions.push(Action::Day(DayAction::Start(id)));
    }
    if form.add_button(ui, Icon::Delete, texts.day_delete()) {
        form.actions.push(Action::Day(DayAction::Delete(id)));
    }
}
