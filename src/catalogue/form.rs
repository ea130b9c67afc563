//! The form of a catalogue file, both the bundled one and users' own. Reading only; never what is done with it.

use super::words::Words;
use crate::model::{Area, Channel, MeasureKind, limits};
use serde::de::Error;
use serde::{Deserialize, Deserializer};

/// What is said where a template has no stages, or too many: for the code that reads the error, not for people.
pub(super) const STAGES: &str = "stages";

/// A catalogue file.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Form {
    pub starting: Option<StartingForm>,
    pub templates: Vec<TemplateForm>,
    pub touchpoints: Vec<TouchpointForm>,
    pub chances: Vec<ChanceForm>,
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
