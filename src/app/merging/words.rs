//! Conflicts in words. Machine words and values come from `merge/` and the model; never a covered answer.

use crate::i18n::Texts;
use crate::merge::FoundConflict;
use crate::method::naming::{name, top};
use crate::model::fields::{Element, Field};
use crate::model::{Conflict, Project};

/// A conflict in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictWords {
    /// What it is about.
    pub element: String,
    /// Which field of it.
    pub field: String,
    /// What it was.
    pub base: String,
    /// What the result holds.
    pub ours: String,
    /// What else there is.
    pub theirs: Vec<String>,
}

/// A conflict that a merge has found, in words.
pub fn conflict_words(texts: &Texts, found: &FoundConflict) -> ConflictWords {
    let kind = texts.term("element", found.kind);
    let value =
        |value: &Option<String>| value.clone().filter(|value| !value.is_empty()).unwrap_or_else(|| texts.merge_nothing().to_owned());
    ConflictWords {
        element: if found.element.is_empty() { kind.to_owned() } else { texts.differing_name(kind, &found.element) },
        field: field_word(texts, found.field),
        base: value(&found.base),
        ours: value(&found.ours),
        theirs: found.theirs.iter().map(value).collect(),
    }
}

/// What an open conflict is about: its element and its field.
pub fn conflict_subject(texts: &Texts, project: &Project, conflict: &Conflict) -> (String, String) {
    let (element, field) = (conflict.dispute.element, conflict.dispute.field);
    let kind = texts.term("element", element.kind());
    let called = if element == Element::Project { Some(project.name.clone()) } else { name(project, top(element)) };
    let called = called.filter(|name| !name.is_empty());
    (called.map_or_else(|| kind.to_owned(), |name| texts.differing_name(kind, &name)), field_name(texts, field))
}

/// The word for a field.
pub(crate) fn field_name(texts: &Texts, field: Field) -> String {
    field_word(texts, field.code())
}

/// The word for a field, by its code.
pub(crate) fn field_word(texts: &Texts, code: &str) -> String {
    let code = code.replace('_', "-");
    let kind = if texts.has_term("conflict-field", &code) { "conflict-field" } else { "field" };
    texts.term(kind, &code).to_owned()
}
