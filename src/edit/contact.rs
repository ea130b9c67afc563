//! Edits to the contact plan. Several changes as one step are an [`Edit::Together`](super::Edit::Together).

use super::bounds::{at_most, room_for};
use super::{EditError, Elements, Scope, StepName};
use crate::model::{Channel, Contact, ContactId, MapId, Project, SegmentId, TouchpointId, limits};
use serde::{Deserialize, Serialize};

/// One thing a person did to the contact plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ContactEdit {
    /// Added entries.
    Add {
        /// The new entries, in order.
        #[serde(deserialize_with = "at_most::<_, _, { limits::CONTACTS }>")]
        contacts: Vec<Contact>,
        /// The one they come before; none: the end.
        #[serde(default)]
        before: Option<ContactId>,
    },
    /// Moved entries to another place in the plan; they keep their order.
    Move {
        /// Which, in any order.
        contacts: Vec<ContactId>,
        /// The one they come before; none: the end.
        #[serde(default)]
        before: Option<ContactId>,
    },
    /// Deleted entries.
    Delete {
        /// Which.
        contacts: Vec<ContactId>,
    },
    /// Changed one field of one or several entries.
    Change {
        /// Which.
        contacts: Vec<ContactId>,
        /// What.
        change: ContactChange,
    },
}

/// A new value for one field of an entry of the contact plan; see [`Contact`] for what each means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the field of the same name")]
pub enum ContactChange {
    Segment(Option<SegmentId>),
    Touchpoint(MapId, TouchpointId),
    Channel(Option<Channel>),
    When(String),
    Content(String),
}

impl ContactEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Add { .. } => StepName::AddContact,
            Self::Move { .. } => StepName::MoveContact,
            Self::Delete { .. } => StepName::DeleteContact,
            Self::Change { .. } => StepName::ChangeContact,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        if let Self::Change { contacts, change } = self {
            room_for(project, contacts.len(), change)?;
        }
        let mut list = Elements { list: &mut project.contacts, id: |contact: &Contact| contact.id, unknown: EditError::UnknownContact };
        match self {
            Self::Add { contacts, before } => list.add(contacts, *before)?,
            Self::Move { contacts, before } => list.move_before(contacts, *before)?,
            Self::Delete { contacts } => drop(list.take_out(contacts)?),
            Self::Change { contacts, change } => list.change(contacts, |contact| change.apply(contact))?,
        }
        Ok(Scope::Everything)
    }
}

impl ContactChange {
    /// Gives an entry the value.
    pub(crate) fn apply(&self, contact: &mut Contact) {
        match self {
            Self::Segment(segment) => contact.segment = *segment,
            Self::Touchpoint(map, touchpoint) => (contact.map, contact.touchpoint) = (*map, *touchpoint),
            Self::Channel(channel) => contact.channel = *channel,
            Self::When(text) => contact.when.clone_from(text),
            Self::Content(text) => contact.content.clone_from(text),
        }
    }
}
