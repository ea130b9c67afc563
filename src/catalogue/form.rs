//! The form of a catalogue file, both the bundled one and users' own. Reading only; never what is done with it.

use super::words::Words;
use crate::model::{Area, Channel, MeasureKind, limits};
use jiff::civil::Time;
use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// What is said where a template has no stages, or too many: for the code that reads the error, not for people.
pub(super) const STAGES: &str = "stages";
/// The same where a plan of a day has no parts, too many or too long ones.
pub(super) const PARTS: &str = "parts";

/// A catalogue file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Form {
    pub starting: Option<StartingForm>,
    pub templates: Vec<TemplateForm>,
    pub touchpoints: Vec<TouchpointForm>,
    pub chances: Vec<ChanceForm>,
    pub days: Vec<DayForm>,
}

/// Names of what a new project begins with.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StartingForm {
    pub project: Words,
    pub map: Words,
    pub round: Words,
}

/// A stage template.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TemplateForm {
    pub code: String,
    pub name: Words,
    #[serde(deserialize_with = "stages")]
    pub stages: Vec<StageForm>,
}

/// A stage of a template.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StageForm {
    pub name: Words,
    #[serde(default)]
    pub description: Option<Words>,
}

/// A touchpoint to pick.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TouchpointForm {
    pub title: Words,
    pub area: Area,
    #[serde(default)]
    pub channel: Option<Channel>,
    /// Other words it is found by.
    #[serde(default)]
    pub also: Option<Words>,
}

/// A chance to delight.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChanceForm {
    pub title: Words,
    pub area: Area,
    /// What sort of measure it becomes.
    #[serde(default = "other")]
    pub kind: MeasureKind,
}

/// A template of a day's plan.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DayForm {
    pub code: String,
    pub name: Words,
    /// When it usually begins: `"09:00"`.
    #[serde(default)]
    pub begins: Option<Time>,
    #[serde(deserialize_with = "parts")]
    pub parts: Vec<DayPartForm>,
}

/// A part of such a plan.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DayPartForm {
    pub title: Words,
    pub minutes: u16,
    #[serde(default)]
    pub who: Option<Words>,
    #[serde(default)]
    pub note: Option<Words>,
}

fn other() -> MeasureKind {
    MeasureKind::Other
}

/// A map has at least one stage and no more than the limit.
fn stages<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<StageForm>, D::Error> {
    let stages = Vec::<StageForm>::deserialize(deserializer)?;
    if stages.is_empty() || stages.len() > limits::STAGES {
        return Err(Error::custom(STAGES));
    }
    Ok(stages)
}

/// A plan has at least one part and no more than the limit, and none is longer than a day.
fn parts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<DayPartForm>, D::Error> {
    let parts = Vec::<DayPartForm>::deserialize(deserializer)?;
    if parts.is_empty() || parts.len() > limits::DAY_STEPS || parts.iter().any(|part| part.minutes > limits::STEP_MINUTES) {
        return Err(Error::custom(PARTS));
    }
    Ok(parts)
}
