//! The day's plan: what a workshop does one after the other, for how long, and who leads it (`method.md` §9). When each part begins follows from the
//! minutes of those before it and from when the day begins ([`Project::day_starts`]). Pure data: never a clock.

use super::fields::Rule::LastWriter;
use super::fields::fields;
use super::{DayStepId, Project};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// A part of the day's plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename = "Day", deny_unknown_fields)]
pub struct DayStep {
    /// Its identity.
    pub id: DayStepId,
    /// What is done.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// For how many minutes.
    #[serde(default)]
    pub minutes: u16,
    /// Who leads it; several are separated by `,`, `;` or `&`; empty: nobody yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub who: String,
    /// Anything else; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl DayStep {
    /// A part of which only title and length are known.
    pub fn new(id: DayStepId, title: impl Into<String>, minutes: u16) -> Self {
        Self { id, title: title.into(), minutes, who: String::new(), note: String::new() }
    }
}

impl Project {
    /// The part of the day's plan with this id.
    pub fn day_step(&self, id: DayStepId) -> Option<&Arc<DayStep>> {
        self.day.iter().find(|step| step.id == id)
    }
}

fields! {
    /// A field of a part of the day's plan.
    DayField of DayStep {
        key { id }
        lists {}
        Title = title, "title", LastWriter, since 3;
        Minutes = minutes, "minutes", LastWriter, since 3;
        Who = who, "who", LastWriter, since 3;
        Note = note, "notes", LastWriter, since 3;
    }
}
