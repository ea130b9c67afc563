//! Entries of the contact plan of a table: found by identity, else by whom, where, by what means and when; others are added.

use super::rows::PlainRow;
use super::{Placing, room_for};
use crate::edit::{ContactChange, ContactEdit, Edit};
use crate::import::matching::free;
use crate::import::proposal::TableEdit;
use crate::import::{ErrorKind, Origin};
use crate::model::fields::Vocabulary;
use crate::model::table::{ContactColumn as C, is_cell_of};
use crate::model::{Channel, Code as _, Contact, ContactId, MapId, SegmentId, TouchpointId, limits};
use std::collections::{HashMap, HashSet};

pub(super) fn place(rows: &[PlainRow<C>], placing: &mut Placing<'_>) -> Result<(), ErrorKind> {
    let project = placing.project;
    // Of several that are the same the first is meant.
    let by_key: HashMap<_, &Contact> = project.contacts.iter().rev().map(|contact| (key(contact), &**contact)).collect();
    let by_id: HashMap<ContactId, &Contact> = project.contacts.iter().map(|contact| (contact.id, &**contact)).collect();
    let mut taken: HashSet<ContactId> = by_id.keys().copied().collect();
    let mut new: Vec<(Contact, Origin)> = Vec::new();
    for row in rows {
        let Some((contact, said)) = contact(row, placing) else { continue };
        placing.accepted += 1;
        let origin = Origin { source: row.source, place: row.place };
        let known = match said {
            Some(id) => by_id.get(&id),
            None => by_key.get(&key(&contact)),
        };
        let Some(known) = known.copied() else {
            let Contact { segment, map, touchpoint, channel, when, .. } = &contact;
            let named = |nth| {
                ContactId::named(&format!("import\u{1f}{segment:?}\u{1f}{map}\u{1f}{touchpoint}\u{1f}{channel:?}\u{1f}{when}\u{1f}{nth}"))
            };
            let id = said.filter(|id| !taken.contains(id)).unwrap_or_else(|| free(named, |id| !taken.contains(&id)));
            taken.insert(id);
            new.push((Contact { id, ..contact }, origin));
            continue;
        };
        let changes = [
            (known.segment != contact.segment).then_some(ContactChange::Segment(contact.segment)),
            ((known.map, known.touchpoint) != (contact.map, contact.touchpoint))
                .then_some(ContactChange::Touchpoint(contact.map, contact.touchpoint)),
            (known.channel != contact.channel).then_some(ContactChange::Channel(contact.channel)),
            (!is_cell_of(&contact.when, &known.when)).then(|| ContactChange::When(contact.when.clone())),
            (!is_cell_of(&contact.content, &known.content)).then(|| ContactChange::Content(contact.content.clone())),
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

/// By what an entry is found that a table names without its identity.
fn key(contact: &Contact) -> (Option<SegmentId>, MapId, TouchpointId, Option<Channel>, &str) {
    (contact.segment, contact.map, contact.touchpoint, contact.channel, &contact.when)
}

/// What a row says, and its identity if it names one; none if the row was refused.
fn contact(row: &PlainRow<C>, placing: &mut Placing<'_>) -> Option<(Contact, Option<ContactId>)> {
    let mut cells = placing.cells(row);
    let id: Option<ContactId> = cells.id(C::Id);
    let (stage, title) = (cells.name(C::Stage).unwrap_or_default(), cells.name(C::Touchpoint).unwrap_or_default());
    let map_name = cells.name(C::Map).unwrap_or_default();
    let segment_name = cells.name(C::Segment).unwrap_or_default();
    let channel = cells.code(C::Channel, Vocabulary::of::<Channel>()).flatten().and_then(Channel::from_code);
    let (when, content) = (cells.name(C::When).unwrap_or_default(), cells.text(C::Content).unwrap_or_default());
    let map = placing.map(row, &map_name);
    let touchpoint = placing.touchpoint(row, C::Touchpoint, map, (&stage, &title))?;
    let segment = placing.segment(row, C::Segment, &segment_name)?;
    Some((Contact { segment, channel, when, content, ..Contact::new(ContactId::named(""), map?, touchpoint) }, id))
}
