//! What two people have changed differently and nobody has decided yet. It stays with the project until somebody does, through saving, undo and every
//! command. Pure data: never which side is right, never words for people.

use super::fields::Rule::LastWriter;
use super::fields::{Element, Field, Value, fields};
use super::{ConflictId, Project};
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::collections::HashSet;
use std::sync::Arc;

/// A field of an element that two people have changed differently. The project holds one value of it; whatever that becomes meanwhile, the
/// conflict is there until somebody decides.
#[derive(Debug, Clone, PartialEq)]
pub struct Conflict {
    /// Its identity, which follows from what it is about: there is one conflict about a field.
    pub id: ConflictId,
    /// What it is about.
    pub dispute: Dispute,
}

/// What a conflict is about, and what others have there.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispute {
    /// Whose field.
    pub element: Element,
    /// Which field.
    pub field: Field,
    /// What it was before anybody changed it; none: it was not there, or nobody knows.
    pub base: Option<Value<'static>>,
    /// What others made of it, each once, in the order in which they came.
    pub theirs: Vec<Value<'static>>,
}

impl Conflict {
    /// A conflict about a field.
    pub fn new(element: Element, field: Field, base: Option<Value<'static>>, theirs: Vec<Value<'static>>) -> Self {
        Self { id: ConflictId::about(element, field), dispute: Dispute { element, field, base, theirs } }
    }

    /// One of which only the identity is known.
    pub(super) fn unknown(id: ConflictId) -> Self {
        Self { id, dispute: Dispute { element: Element::Project, field: Field::Exists, base: None, theirs: Vec::new() } }
    }
}

impl ConflictId {
    /// The identity of the conflict about a field.
    fn about(element: Element, field: Field) -> Self {
        let path: Vec<String> = element.path().iter().map(ToString::to_string).collect();
        Self::named(&format!("{} {} {}", element.kind(), path.join(" "), field.written()))
    }
}

impl Project {
    /// The conflicts that are still to be decided: those whose element, or the list in it, is there. What is gone needs no decision any more.
    pub fn open_conflicts(&self) -> impl Iterator<Item = &Arc<Conflict>> {
        let there = (!self.conflicts.is_empty()).then(|| self.elements());
        self.conflicts.iter().filter(move |conflict| there.as_ref().is_some_and(|there| there.contains(&conflict.dispute.element)))
    }

    /// Every element there is.
    pub(crate) fn elements(&self) -> HashSet<Element> {
        super::fields::elements(self)
    }

    /// The conflict with this id.
    pub fn conflict(&self, id: ConflictId) -> Option<&Arc<Conflict>> {
        self.conflicts.iter().find(|conflict| conflict.id == id)
    }
}

/// A conflict as it is written: its field by its code.
#[derive(Serialize, Deserialize)]
#[serde(rename = "Conflict", deny_unknown_fields)]
struct Written {
    id: ConflictId,
    element: Element,
    field: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    base: Option<Value<'static>>,
    theirs: Vec<Value<'static>>,
}

impl Serialize for Conflict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { id, dispute: Dispute { element, field, base, theirs } } = self.clone();
        Written { id, element, field: field.written(), base, theirs }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Conflict {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Written { id, element, field, base, theirs } = Written::deserialize(deserializer)?;
        // The words that a field may be depend on the element: too many to list.
        let field = Field::of(element, &field).ok_or_else(|| D::Error::unknown_variant(&field, &[]))?;
        Ok(Self { id, dispute: Dispute { element, field, base, theirs } })
    }
}

fields! {
    /// A field of a conflict.
    ConflictField of Conflict {
        key { id }
        lists {}
        Dispute = dispute, "dispute", LastWriter, since 3;
    }
}
