//! Everything about an entry of the contact plan: where, with whom, by what means and why, when and with what. Never a rule of the plan.

use super::form::{Form, Text, quiet};
use super::measures::link;
use crate::app::{Action, ContactColumn, Contacts, LookAction, MeasureAction, RowColumn as _, RowKind as _};
use crate::edit::{ContactChange, ContactEdit, Edit, Selected};
use crate::layout::word;
use crate::model::fields::ContactField as Field;
use crate::model::{Channel, Code as _, Contact};
use crate::scene::Icon;
use egui::Ui;

/// Shows an entry of the contact plan.
pub(super) fn contact_ui(ui: &mut Ui, form: &mut Form<'_>, contact: &Contact) {
    let texts = form.texts();
    let id = contact.id;
    let name = |field| ContactColumn::Field(field).name(texts);
    let change = |change| Edit::Contact(ContactEdit::Change { contacts: vec![id], change });
    let Some(sheet) = Contacts::sheet(form.state) else { return };
    let Some(row) = Contacts::place_of(&sheet, id).and_then(|place| Contacts::row(&sheet, place)) else { return };
    let place = Contacts::text(&sheet, row, ContactColumn::Field(Field::Touchpoint));
    if link(ui, form, &place, &texts.inspector_go_to(&place)) && form.state.map().is_some_and(|map| map.id == contact.map) {
        form.actions.push(Action::Look(LookAction::GoToMap(Selected::Touchpoint(contact.touchpoint))));
    }
    let project = form.state.project();
    let everybody = texts.inspector_everybody();
    let shown = contact.segment.and_then(|id| project.segment(id)).map_or(everybody, |segment| segment.name.as_str());
    let segments = project.segments.iter().map(|segment| (Some(segment.id), segment.name.clone()));
    let options = [(None, everybody.to_owned())].into_iter().chain(segments);
    if let Some(segment) = form.choice(ui, name(Field::Segment), shown, options, Some(contact.segment)) {
        form.edit(change(ContactChange::Segment(segment)));
    }
    let proposed = Contacts::text(&sheet, row, ContactColumn::Proposed);
    let as_proposed = texts.contact_as_proposed();
    let shown = contact.channel.map_or(as_proposed, |channel| word(texts, channel));
    let channels = Channel::ALL.iter().map(|channel| (Some(*channel), word(texts, *channel).to_owned()));
    let options = [(None, as_proposed.to_owned())].into_iter().chain(channels);
    if let Some(channel) = form.choice(ui, name(Field::Channel), shown, options, Some(contact.channel)) {
        form.edit(change(ContactChange::Channel(channel)));
    }
    quiet(ui, format!("{}: {proposed}", ContactColumn::Proposed.name(texts)));
    let when = Text { name: name(Field::When), text: &contact.when, hint: texts.contact_when_hint(), what: "contact-when", element: id.0 };
    form.line(ui, &when, |text| change(ContactChange::When(text)));
    let content = Text {
        name: name(Field::Content),
        text: &contact.content,
        hint: if contact.content.is_empty() && !row.said.trim().is_empty() { row.said } else { texts.contact_own_hint() },
        what: "contact-content",
        element: id.0,
    };
    form.paragraph(ui, &content, |text| change(ContactChange::Content(text)));
    let letters = Contacts::text(&sheet, row, ContactColumn::Letters);
    quiet(ui, format!("{}: {letters}", ContactColumn::Letters.name(texts)));
    ui.add_space(6.0);
    if form.add_button(ui, Icon::Delete, texts.contact_delete()) {
        form.actions.push(Action::Measures(MeasureAction::DeleteContact(id)));
    }
}
