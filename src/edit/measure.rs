//! Edits to the project's measures. Deleting one leaves the others without the need for it. Several changes as one step are an
//! [`Edit::Together`](super::Edit::Together).

use super::bounds::{at_most, room_for};
use super::{EditError, Elements, Scope, StepName};
use crate::model::{
    Channel, Days, Effect, Goal, Measure, MeasureId, MeasureKind, Money, Pin, Project, SegmentId, Status, Tenths, TouchpointId, limits,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::sync::Arc;

/// One thing a person did to the measures.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum MeasureEdit {
    /// Added measures: typed, pasted, from a table or the catalogue.
    Add {
        /// The new measures, in order.
        #[serde(deserialize_with = "at_most::<_, _, { limits::MEASURES }>")]
        measures: Vec<Measure>,
        /// The one they come before; none: the end.
        #[serde(default)]
        before: Option<MeasureId>,
    },
    /// Moved measures to another place in the list; they keep their order.
    Move {
        /// Which, in any order.
        measures: Vec<MeasureId>,
        /// The one they come before; none: the end.
        #[serde(default)]
        before: Option<MeasureId>,
    },
    /// Deleted measures.
    Delete {
        /// Which.
        measures: Vec<MeasureId>,
    },
    /// Changed one field of one or several measures.
    Change {
        /// Which.
        measures: Vec<MeasureId>,
        /// What.
        change: MeasureChange,
    },
}

/// A new value for one field of a measure; see [`Measure`] for what each means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the field of the same name")]
pub enum MeasureChange {
    Title(String),
    Kind(MeasureKind),
    Touchpoints(Vec<TouchpointId>),
    CoreMessage(String),
    Content(String),
    Channel(Option<Channel>),
    Segment(Option<SegmentId>),
    Cost(Option<Money>),
    Effort(Option<Days>),
    Lift(Option<Tenths>),
    Retention(Option<Tenths>),
    Effects(Vec<Effect>),
    Goals(Vec<Goal>),
    Owner(String),
    Due(Option<Date>),
    Review(Option<Date>),
    LiveOn(Option<Date>),
    Spent(Option<Money>),
    /// The status, and the day on which a measure that becomes live does so, if known; a day that is set already stays.
    Status(Status, #[serde(default)] Option<Date>),
    Hypothesis(String),
    MeasuredBy(String),
    Result(String),
    Learning(String),
    Pin(Option<Pin>),
    Needs(Vec<MeasureId>),
    Group(String),
}

impl MeasureEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Add { .. } => StepName::AddMeasure,
            Self::Move { .. } => StepName::MoveMeasure,
            Self::Delete { .. } => StepName::DeleteMeasure,
            Self::Change { change, .. } => change.step(),
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        if let Self::Change { measures, change } = self {
            room_for(project, measures.len(), change)?;
        }
        let mut list = Elements { list: &mut project.measures, id: |measure: &Measure| measure.id, unknown: EditError::UnknownMeasure };
        match self {
            Self::Add { measures, before } => list.add(measures, *before)?,
            Self::Move { measures, before } => list.move_before(measures, *before)?,
            Self::Delete { measures } => {
                list.take_out(measures)?;
                let gone: HashSet<MeasureId> = measures.iter().copied().collect();
                for measure in project.measures.iter_mut().filter(|measure| measure.needs.iter().any(|id| gone.contains(id))) {
                    Arc::make_mut(measure).needs.retain(|id| !gone.contains(id));
                }
            }
            Self::Change { measures, change } => list.change(measures, |measure| change.apply(measure))?,
        }
        Ok(Scope::Everything)
    }
}

impl MeasureChange {
    /// The name of the step that makes it.
    pub fn step(&self) -> StepName {
        match self {
            Self::Title(_) => StepName::RenameMeasure,
            Self::Status(..) => StepName::SetMeasureStatus,
            _ => StepName::ChangeMeasure,
        }
    }

    /// Gives a measure the value.
    pub(crate) fn apply(&self, measure: &mut Measure) {
        match self {
            Self::Title(text) => measure.title.clone_from(text),
            Self::Kind(kind) => measure.kind = *kind,
            Self::Touchpoints(ids) => measure.touchpoints.clone_from(ids),
            Self::CoreMessage(text) => measure.core_message.clone_from(text),
            Self::Content(text) => measure.content.clone_from(text),
            Self::Channel(channel) => measure.channel = *channel,
            Self::Segment(segment) => measure.segment = *segment,
            Self::Cost(cost) => measure.cost = *cost,
            Self::Effort(days) => measure.effort = *days,
            Self::Lift(lift) => measure.lift = *lift,
            Self::Retention(retention) => measure.retention = *retention,
            Self::Effects(effects) => measure.effects = each_in_order(effects),
            Self::Goals(goals) => measure.goals = each_in_order(goals),
            Self::Owner(owner) => measure.owner.clone_from(owner),
            Self::Due(date) => measure.due = *date,
            Self::Review(date) => measure.review = *date,
            Self::LiveOn(date) => measure.live_on = *date,
            Self::Spent(spent) => measure.spent = *spent,
            Self::Status(status, on) => {
                if *status == Status::Live && measure.status != Status::Live {
                    measure.live_on = measure.live_on.or(*on);
                }
                measure.status = *status;
            }
            Self::Hypothesis(text) => measure.hypothesis.clone_from(text),
            Self::MeasuredBy(text) => measure.measured_by.clone_from(text),
            Self::Result(text) => measure.result.clone_from(text),
            Self::Learning(text) => measure.learning.clone_from(text),
            Self::Pin(pin) => measure.pin = *pin,
            Self::Needs(ids) => measure.needs.clone_from(ids),
            Self::Group(name) => measure.group.clone_from(name),
        }
    }
}

/// Machine words, each once and in their order.
fn each_in_order<T: Copy + Ord>(words: &[T]) -> Vec<T> {
    let mut words = words.to_vec();
    words.sort_unstable();
    words.dedup();
    words
}
