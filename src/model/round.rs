//! A round: one measurement of the scores. Pure data.

use super::RoundId;
use super::fields::Rule::LastWriter;
use super::fields::fields;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One measurement: a workshop, a survey, a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Its identity.
    pub id: RoundId,
    /// What it is called.
    pub label: String,
    /// When it was taken, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
}

fields! {
    /// A field of a round.
    RoundField of Round {
        key { id }
        lists {}
        Label = label, "round", LastWriter, since 1;
        Date = date, "date", LastWriter, since 1;
    }
}
