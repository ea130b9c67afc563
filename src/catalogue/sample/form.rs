//! The form of the worked example's file: keys in place of identities, texts as pairs of languages. Reading only.

use crate::catalogue::words::Words;
use crate::model::{
    Area, Channel, Control, Days, Effect, FreeStyle, Goal, InfluencerKind, MeasureKind, Pin, Score, Status, Tenths, Tone, Variant,
};
use jiff::civil::Date;
use serde::Deserialize;
use std::collections::BTreeMap;

/// Expectation, fulfilment, competition, relevance.
pub(super) type FourScores = (Option<Score>, Option<Score>, Option<Score>, Option<Score>);

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SampleForm {
    /// Prefix of the names that all identities are made from.
    pub key: String,
    pub name: Words,
    pub client: Words,
    pub notes: Words,
    pub rounds: Vec<RoundForm>,
    pub current_round: String,
    pub segments: Vec<SegmentForm>,
    pub raters: Vec<RaterForm>,
    pub lanes: Vec<LaneForm>,
    pub map: MapForm,
    pub stages: Vec<StageForm>,
    pub to_be: MapForm,
    pub changes: Vec<ChangeForm>,
    pub additions: Vec<AdditionForm>,
    pub changed_cells: Vec<CellForm>,
    pub measures: Vec<MeasureForm>,
    pub questions: Vec<QuestionForm>,
    pub metrics: Vec<MetricForm>,
    pub contacts: Vec<ContactForm>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RoundForm {
    pub key: String,
    pub label: Words,
    pub date: Date,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SegmentForm {
    pub key: String,
    pub name: Words,
    pub interests: Words,
    pub behaviour: Words,
    pub goal: Words,
    pub why: Words,
    pub color: u32,
    pub preferences: BTreeMap<Channel, Score>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RaterForm {
    pub name: String,
    pub group: Words,
}

/// A lane of words per stage.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct LaneForm {
    pub key: String,
    pub name: Words,
    #[serde(deserialize_with = "style")]
    pub style: FreeStyle,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MapForm {
    pub key: String,
    pub name: Words,
    pub variant: Variant,
    pub segment: String,
    pub subtitle: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StageForm {
    pub key: String,
    pub name: Words,
    /// By the key of their lane.
    pub cells: BTreeMap<String, Words>,
    pub touchpoints: Vec<TouchpointForm>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TouchpointForm {
    pub key: String,
    pub title: Words,
    pub area: Area,
    pub channel: Channel,
    pub control: Control,
    pub expectation: Words,
    pub why: Words,
    #[serde(default)]
    pub further_channels: Vec<Channel>,
    #[serde(default)]
    pub influencers: Vec<InfluencerForm>,
    #[serde(default)]
    pub critical: bool,
    #[serde(default)]
    pub r#break: Option<Words>,
    /// The key of the touchpoint that raised the expectation.
    #[serde(default)]
    pub raised_by: Option<String>,
    #[serde(default)]
    pub core_message: Option<Words>,
    #[serde(default)]
    pub content: Option<Words>,
    #[serde(default)]
    pub content_variants: Vec<VariantForm>,
    #[serde(default)]
    pub passed_on: Vec<PassedOnForm>,
    #[serde(default)]
    pub experiences: Vec<ExperienceForm>,
    #[serde(default)]
    pub reach: Option<f64>,
    #[serde(default)]
    pub goals: Vec<Goal>,
    #[serde(default)]
    pub notes: Option<Words>,
    #[serde(default)]
    pub funnel: Option<Words>,
    /// By the key of their round.
    pub agreed: Vec<(String, FourScores)>,
    #[serde(default)]
    pub votes: Vec<VotesForm>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct InfluencerForm {
    pub kind: InfluencerKind,
    #[serde(default)]
    pub name: Option<Words>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VariantForm {
    #[serde(default)]
    pub segment: Option<String>,
    #[serde(default)]
    pub channel: Option<Channel>,
    pub text: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PassedOnForm {
    pub tone: Tone,
    pub text: Words,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ExperienceForm {
    pub tone: Tone,
    pub text: Words,
    #[serde(default)]
    pub date: Option<Date>,
    #[serde(default)]
    pub source: Option<Words>,
}

/// The votes of one round, each list in the order of the raters.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct VotesForm {
    pub round: String,
    pub expectation: Vec<Score>,
    pub fulfilment: Vec<Score>,
    pub relevance: Vec<Score>,
}

/// What is different at a touchpoint of the second map.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ChangeForm {
    pub key: String,
    pub target: FourScores,
    #[serde(default)]
    pub title: Option<Words>,
    #[serde(default)]
    pub channel: Option<Channel>,
    #[serde(default)]
    pub control: Option<Control>,
    #[serde(default)]
    pub core_message: Option<Words>,
}

/// A touchpoint that only the second map has.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AdditionForm {
    pub after: String,
    pub touchpoint: TouchpointForm,
}

/// A cell that reads differently in the second map.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CellForm {
    pub stage: String,
    pub lane: String,
    pub text: Words,
}

/// A measure; it is at touchpoints that it names by their keys.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MeasureForm {
    pub key: String,
    pub title: Words,
    pub at: Vec<String>,
    pub kind: MeasureKind,
    pub status: Status,
    /// In whole units of the currency.
    #[serde(default)]
    pub cost: Option<f64>,
    #[serde(default)]
    pub spent: Option<f64>,
    #[serde(default)]
    pub effort: Option<Days>,
    #[serde(default)]
    pub lift: Option<Tenths>,
    #[serde(default)]
    pub retention: Option<Tenths>,
    #[serde(default)]
    pub channel: Option<Channel>,
    #[serde(default)]
    pub segment: Option<String>,
    #[serde(default)]
    pub effects: Vec<Effect>,
    #[serde(default)]
    pub goals: Vec<Goal>,
    #[serde(default)]
    pub core_message: Option<Words>,
    #[serde(default)]
    pub content: Option<Words>,
    #[serde(default)]
    pub owner: Option<Words>,
    #[serde(default)]
    pub due: Option<Date>,
    #[serde(default)]
    pub review: Option<Date>,
    #[serde(default)]
    pub live_on: Option<Date>,
    #[serde(default)]
    pub hypothesis: Option<Words>,
    #[serde(default)]
    pub measured_by: Option<Words>,
    #[serde(default)]
    pub result: Option<Words>,
    #[serde(default)]
    pub learning: Option<Words>,
    #[serde(default)]
    pub pin: Option<Pin>,
    #[serde(default)]
    pub needs: Vec<String>,
    #[serde(default)]
    pub group: Option<Words>,
}

/// An open question about a touchpoint of the first map.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct QuestionForm {
    pub key: String,
    pub text: Words,
    pub about: String,
    #[serde(default)]
    pub owner: Option<Words>,
    #[serde(default)]
    pub due: Option<Date>,
    #[serde(default)]
    pub done: bool,
}

/// What was measured by one name, at touchpoints of the first map and in rounds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MetricForm {
    pub key: String,
    pub metric: Words,
    #[serde(default)]
    pub source: Option<Words>,
    #[serde(default)]
    pub answers: Option<u64>,
    /// By the key of a touchpoint, empty for the whole map; then by the key of a round.
    pub values: Vec<(String, Vec<(String, f64)>)>,
}

/// An entry of the contact plan of the first map.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ContactForm {
    pub segment: String,
    pub at: String,
    pub when: Words,
    #[serde(default)]
    pub channel: Option<Channel>,
    #[serde(default)]
    pub content: Option<Words>,
}

/// The style's word as text, like every other word of the file.
fn style<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<FreeStyle, D::Error> {
    let word = String::deserialize(deserializer)?;
    match word.as_str() {
        "text" => Ok(FreeStyle::Text),
        "list" => Ok(FreeStyle::List),
        other => Err(serde::de::Error::unknown_variant(other, &["text", "list"])),
    }
}
