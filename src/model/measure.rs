//! Measures: what is done at touchpoints, by whom, when and at what cost (`method.md` §5). They belong to the project and refer to touchpoints by
//! identity, so that one holds in every map that has them. Pure data: what a measure is worth is `method/`'s business.

use super::fields::Rule::{LastWriter, Set};
use super::fields::{Form, MeasureForm, Vocabulary, columns, fields};
use super::{Channel, Days, Effect, Goal, MeasureId, MeasureKind, Money, Pin, SegmentId, Status, Tenths, TouchpointId, limits};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// Something that is done to make touchpoints better.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// Its identity.
    pub id: MeasureId,
    /// What it is called.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What sort of thing it is.
    #[serde(default = "Measure::default_kind")]
    pub kind: MeasureKind,
    /// Where, in every map that has these touchpoints; each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub touchpoints: Vec<TouchpointId>,
    /// The core message.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub core_message: String,
    /// The content.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub content: String,
    /// By what means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// For whom; none: everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// What it costs; none: not given, counts as 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<Money>,
    /// How many days of work it takes; none: not given, counts as 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<Days>,
    /// By how much fulfilment is expected to rise; none: not given, counts as 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lift: Option<Tenths>,
    /// How lastingly it binds; none: not given, counts as 10.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retention: Option<Tenths>,
    /// What it does for the offer, each once, in the order of the words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<Effect>,
    /// The goals it serves, each once, in the order of the words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// Who sees to it; several are separated by `,`, `;` or `&`; empty: nobody yet.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Date>,
    /// When to look at what became of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review: Option<Date>,
    /// The day it went live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub live_on: Option<Date>,
    /// Money spent on it so far; none: not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spent: Option<Money>,
    /// How far it has come.
    #[serde(default = "Measure::default_status")]
    pub status: Status,
    /// For a test: what is supposed.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hypothesis: String,
    /// For a test: how it is measured.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub measured_by: String,
    /// For a test: what came out.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub result: String,
    /// For a test: what was learned.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub learning: String,
    /// Whether a selection must or must never have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pin: Option<Pin>,
    /// The measures that it needs, each once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<MeasureId>,
    /// Of measures with the same group at most one is chosen; empty: none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
}

impl Measure {
    /// An idea of which only the title is known.
    pub fn new(id: MeasureId, title: impl Into<String>) -> Self {
        Self {
            id,
            title: title.into(),
            kind: Self::default_kind(),
            touchpoints: Vec::new(),
            core_message: String::new(),
            content: String::new(),
            channel: None,
            segment: None,
            cost: None,
            effort: None,
            lift: None,
            retention: None,
            effects: Vec::new(),
            goals: Vec::new(),
            owner: String::new(),
            due: None,
            review: None,
            live_on: None,
            spent: None,
            status: Self::default_status(),
            hypothesis: String::new(),
            measured_by: String::new(),
            result: String::new(),
            learning: String::new(),
            pin: None,
            needs: Vec::new(),
            group: String::new(),
        }
    }

    /// Whether it was given up: it is kept, but on no map.
    pub fn is_dropped(&self) -> bool {
        self.status == Status::Dropped
    }

    /// Whether a touchpoint of a map shows it.
    pub fn is_at(&self, touchpoint: TouchpointId) -> bool {
        !self.is_dropped() && self.touchpoints.contains(&touchpoint)
    }

    /// Whether its day has passed and it still has to become live.
    pub fn is_overdue(&self, today: Date) -> bool {
        let is_open = !matches!(self.status, Status::Live | Status::Done | Status::Dropped);
        is_open && self.due.is_some_and(|due| due < today)
    }

    fn default_kind() -> MeasureKind {
        MeasureKind::Other
    }

    fn default_status() -> Status {
        Status::Idea
    }
}

fields! {
    /// A field of a measure.
    MeasureField of Measure {
        key { id }
        lists {}
        Title = title, "measure", LastWriter, since 3;
        Touchpoints = touchpoints, "touchpoints", Set, since 3;
        Kind = kind, "kind", LastWriter, since 3;
        Cost = cost, "cost", LastWriter, since 3;
        Effort = effort, "effort_days", LastWriter, since 3;
        Lift = lift, "lift", LastWriter, since 3;
        Retention = retention, "retention", LastWriter, since 3;
        Status = status, "status", LastWriter, since 3;
        Pin = pin, "pin", LastWriter, since 3;
        Needs = needs, "needs", Set, since 3;
        Group = group, "group", LastWriter, since 3;
        Effects = effects, "effects", Set, since 3;
        Segment = segment, "segment", LastWriter, since 3;
        Channel = channel, "channel", LastWriter, since 3;
        CoreMessage = core_message, "core_message", LastWriter, since 3;
        Content = content, "content", LastWriter, since 3;
        Owner = owner, "owner", LastWriter, since 3;
        Due = due, "due", LastWriter, since 3;
        Hypothesis = hypothesis, "hypothesis", LastWriter, since 3;
        MeasuredBy = measured_by, "measured_by", LastWriter, since 3;
        Result = result, "result", LastWriter, since 3;
        Learning = learning, "learning", LastWriter, since 3;
        Goals = goals, "goals", Set, since 3;
        Review = review, "review", LastWriter, since 3;
        LiveOn = live_on, "live_on", LastWriter, since 3;
        Spent = spent, "spent", LastWriter, since 3;
    }
}

columns! {
    /// A column of the measures table, in the order of the table: its name, how its cells are written, and the field they hold.
    MeasureColumn of MeasureField {
        /// Name of the map in which the touchpoints are looked up.
        Map = "map", Form::Map;
        /// Title.
        Measure = "measure", Form::Line, Title;
        /// A list.
        Touchpoints = "touchpoints", Form::OfMeasure(MeasureForm::Touchpoints), Touchpoints;
        /// What sort of thing it is.
        Kind = "kind", Form::Word(Vocabulary::of::<MeasureKind>()), Kind;
        /// Money.
        Cost = "cost", Form::OfMeasure(MeasureForm::Money), Cost;
        /// Days.
        EffortDays = "effort_days", Form::OfMeasure(MeasureForm::Days), Effort;
        /// 0–10.
        Lift = "lift", Form::OfMeasure(MeasureForm::Tenths), Lift;
        /// 0–10.
        Retention = "retention", Form::OfMeasure(MeasureForm::Tenths), Retention;
        /// How far it has come.
        Status = "status", Form::Word(Vocabulary::of::<Status>()), Status;
        /// Whether it must or must never be chosen.
        Pin = "pin", Form::Word(Vocabulary::of::<Pin>()), Pin;
        /// A list of measures.
        Needs = "needs", Form::OfMeasure(MeasureForm::Measures), Needs;
        /// Of each group at most one is chosen.
        Group = "group", Form::Name, Group;
        /// A list.
        Effects = "effects", Form::Words(Vocabulary::of::<Effect>()), Effects;
        /// For whom.
        Segment = "segment", Form::OfMeasure(MeasureForm::Segment), Segment;
        /// By what means.
        Channel = "channel", Form::Word(Vocabulary::of::<Channel>()), Channel;
        /// Text.
        CoreMessage = "core_message", Form::Text, CoreMessage;
        /// Text.
        Content = "content", Form::Text, Content;
        /// Who sees to it.
        Owner = "owner", Form::Name, Owner;
        /// By when.
        Due = "due", Form::OfMeasure(MeasureForm::Date), Due;
        /// Text.
        Hypothesis = "hypothesis", Form::Text, Hypothesis;
        /// Text.
        MeasuredBy = "measured_by", Form::Text, MeasuredBy;
        /// Text.
        Result = "result", Form::Text, Result;
        /// Text.
        Learning = "learning", Form::Text, Learning;
        /// The measure's identity.
        Id = "id", Form::Id;
        /// A list.
        Goals = "goals", Form::Words(Vocabulary::of::<Goal>()), Goals;
        /// When to look at what became of it.
        Review = "review", Form::OfMeasure(MeasureForm::Date), Review;
        /// The day it went live.
        LiveOn = "live_on", Form::OfMeasure(MeasureForm::Date), LiveOn;
        /// Money.
        Spent = "spent", Form::OfMeasure(MeasureForm::Money), Spent;
    }
}

impl MeasureField {
    /// How many characters a text may have there.
    pub(crate) fn limit(self) -> usize {
        if matches!(self, Self::Title | Self::Group | Self::Owner) { limits::TITLE_CHARS } else { limits::TEXT_CHARS }
    }
}
