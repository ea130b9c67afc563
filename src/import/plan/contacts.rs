//! Entries of the contact plan of a table: found by identity, else by whom, where, by what means and when; others are added.

use super::lookup::Found;
use super::rows::PlainRow;
use super::{Placing, room_for};
use crate::edit::{ContactChange, ContactEdit, Edit};
use crate::import::matching::free;
use crate::import::note::NoteKind;
use crate::import::proposal::TableEdit;
use crate::import::{ErrorKind, Origin};
use crate::model::fields::Vocabulary;
use crate::model::table::ContactColumn as C;
use crate::model::{Channel, Code as _, Contact, ContactId, limits};

pub(super) fn place(rows: &[PlainRow<C>], placing: &mut Placing<'_>) -> Result<(), ErrorKind> {
    let project = placing.project;
    let mut new: Vec<(Contact, Origin)> = Vec::new();
    for row in rows {
        let Some((contact, said)) = contact(row, placing) else { continue };
        placing.accepted += 1;
        let origin = Origin { source: row.source, place: row.place };
        let is_same = |other: &Contact| {
            let key = |one: &Contact| (one.segment, one.map, one.touchpoint, one.channel, one.when.clone());
            key(other) == key(&contact)
        };
        let known = match said {
            Some(id) => project.contacts.iter().find(|other| other.id == id),
            None => project.contacts.iter().find(|other| is_same(other)),
        };
        let Some(known) = known else {
            let is_free =
                |id: ContactId| project.contacts.iter().all(|other| other.id != id) && new.iter().all(|(other, _)| other.id != id);
            let Contact { segment, map, touchpoint, channel, when, .. } = &contact;
            let named = |nth| {
                ContactId::named(&format!("import\u{1f}{segment:?}\u{1f}{map}\u{1f}{touchpoint}\u{1f}{channel:?}\u{1f}{when}\u{1f}{nth}"))
            };
            let id = said.filter(|id| is_free(*id)).unwrap_or_else(|| free(named, is_free));
            new.push((Contact { id, ..contact }, origin));
            continue;
        };
        let changes = [
            (known.segment != contact.segment).then_some(ContactChange::Segment(contact.segment)),
            ((known.map, known.touchpoint) != (contact.map, contact.touchpoint))
                .then_some(ContactChange::Touchpoint(contact.map, contact.touchpoint)),
            (known.channel != contact.channel).then_some(ContactChange::Channel(contact.channel)),
            (known.when != contact.when).then(|| ContactChange::When(contact.when.clone())),
            (known.content != contact.content).then(|| ContactChange::Content(contact.content.clone())),
        ];
        for change in changes.into_iter().flatten() {
            let edit = Edit::Contact(ContactEdit::Change { contacts: vec![known.id], change });
            placing.edits.push(TableEdit { edit, origins: vec![origin] });
        }
    }
    room_for(project.contacts.len() + new.len(), limits::CONTACTS)?;
    if !new.is_empty() {
        let (contacts, origins) = new.into_iter().unzip();
        placing.edits.push(TableEdit { edit: Edit::Contact(ContactEdit::Add { contacts, before: None }), origins });
    }
    Ok(())
}

/// What a row says, and its identity if it names one; none if the row was refused.
fn contact(row: &PlainRow<C>, placing: &mut Placing<'_>) -> Option<(Contact, Option<ContactId>)> {
    let mut cells = placing.cells(row);
    let written = cells.name(C::Id).filter(|id| !id.trim().is_empty());
    let id: Option<ContactId> = written.as_ref().and_then(|id| id.trim().parse().ok());
    if let (Some(written), None) = (written, id) {
        cells.refuse(C::Id, NoteKind::NotAnId(written));
    }
    let (stage, title) = (cells.name(C::Stage).unwrap_or_default(), cells.name(C::Touchpoint).unwrap_or_default());
    let map_name = cells.name(C::Map).unwrap_or_default();
    let segment_name = cells.name(C::Segment).unwrap_or_default();
    let channel = cells.code(C::Channel, Vocabulary::of::<Channel>()).flatten().and_then(Channel::from_code);
    let (when, content) = (cells.name(C::When).unwrap_or_default(), cells.text(C::Content).unwrap_or_default());
    let map = placing.lookup.map(Some(map_name.as_str()).filter(|name| row.faithful || !name.is_empty()));
    let touchpoint = match map.map_or(Found::Nothing, |map| placing.lookup.touchpoint(map, &stage, &title)) {
        Found::One(id) => id,
        found => {
            let column = placing.cells(row).header(C::Touchpoint);
            let kind = match found {
                Found::Several => NoteKind::Ambiguous { column, value: title },
                _ => NoteKind::NoTouchpoint(title),
            };
            placing.cells(row).refuse(C::Touchpoint, kind);
            return None;
        }
    };
    let segment = placing.lookup.segment(&segment_name).filter(|_| !segment_name.is_empty());
    if segment.is_none() && !segment_name.is_empty() {
        placing.cells(row).refuse_word(C::Segment, &segment_name);
        return None;
    }
    Some((Contact { segment, channel, when, content, ..Contact::new(ContactId::named(""), map?, touchpoint) }, id))
}
