//! The differences in the form that scripts rely on: the JSON of `diff` (`interfaces.md`).

use super::Differences;
use serde::Serialize;

/// The JSON object of `diff`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DiffReport<'a> {
    /// Titles of what only the right side has.
    pub added: Vec<&'a str>,
    /// Titles of what only the left side has.
    pub removed: Vec<&'a str>,
    /// What is somewhere else.
    pub moved: Vec<MoveReport<'a>>,
    /// What has changed.
    pub changed: Vec<ChangeReport<'a>>,
}

/// Something that is somewhere else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MoveReport<'a> {
    /// Its title on the left.
    pub element: &'a str,
    /// Where it was.
    pub from: &'a str,
    /// Where it is.
    pub to: &'a str,
}

/// A field that has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ChangeReport<'a> {
    /// The element's title on the left.
    pub element: &'a str,
    /// The table column's name.
    pub field: &'a str,
    /// What it said, as in the table; empty: nothing.
    pub from: &'a str,
    /// What it says.
    pub to: &'a str,
}

impl<'a> DiffReport<'a> {
    /// The report of some differences.
    pub fn new(differences: &'a Differences) -> Self {
        Self {
            added: differences.added.iter().map(|named| named.title.as_str()).collect(),
            removed: differences.removed.iter().map(|named| named.title.as_str()).collect(),
            moved: differences.moved.iter().map(|moved| MoveReport { element: &moved.title, from: &moved.from, to: &moved.to }).collect(),
            changed: differences
                .changed
                .iter()
                .map(|changed| ChangeReport { element: &changed.title, field: changed.field.name(), from: &changed.from, to: &changed.to })
                .collect(),
        }
    }
}
