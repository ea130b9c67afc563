//! Edits to the day's plan. Never to the open questions, which are its parking lot and have edits of their own.

use super::bounds::{at_most, room_for};
use super::{EditError, Elements, Scope, StepName};
use crate::model::{DayStep, DayStepId, Project, limits};
use serde::{Deserialize, Serialize};

/// One thing a person did to the day's plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum DayEdit {
    /// Added parts.
    Add {
        /// The new parts, in order.
        #[serde(deserialize_with = "at_most::<_, _, { limits::DAY_STEPS }>")]
        parts: Vec<DayStep>,
        /// The one they come before; none: the end.
        #[serde(default)]
        before: Option<DayStepId>,
    },
    /// Moved parts to another place in the plan; they keep their order.
    Move {
        /// Which, in any order.
        parts: Vec<DayStepId>,
        /// The one they come before; none: the end.
        #[serde(default)]
        before: Option<DayStepId>,
    },
    /// Deleted parts.
    Delete {
        /// Which.
        parts: Vec<DayStepId>,
    },
    /// Changed one field of one or several parts.
    Change {
        /// Which.
        parts: Vec<DayStepId>,
        /// What.
        change: DayChange,
    },
    /// Said when the day begins, in minutes after midnight; none: not said.
    Start(Option<u16>),
}

/// A new value for one field of a part of the day's plan; see [`DayStep`] for what each means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the field of the same name")]
pub enum DayChange {
    Title(String),
    Minutes(u16),
    Who(String),
    Note(String),
}

impl DayEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Add { .. } => StepName::AddDayStep,
            Self::Move { .. } => StepName::MoveDayStep,
            Self::Delete { .. } => StepName::DeleteDayStep,
            Self::Change { .. } => StepName::ChangeDayStep,
            Self::Start(_) => StepName::StartDay,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        if let Self::Change { parts, change } = self {
            room_for(project, parts.len(), change)?;
        }
        let mut list = Elements { list: &mut project.day, id: |part: &DayStep| part.id, unknown: EditError::UnknownDayStep };
        match self {
            Self::Add { parts, before } => list.add(parts, *before)?,
            Self::Move { parts, before } => list.move_before(parts, *before)?,
            Self::Delete { parts } => drop(list.take_out(parts)?),
            Self::Change { parts, change } => list.change(parts, |part| change.apply(part))?,
            Self::Start(minutes) => project.day_starts = *minutes,
        }
        Ok(Scope::Everything)
    }
}

impl DayChange {
    /// Gives a part the value.
    pub(crate) fn apply(&self, part: &mut DayStep) {
        match self {
            Self::Title(title) => part.title.clone_from(title),
            Self::Minutes(minutes) => part.minutes = *minutes,
            Self::Who(who) => part.who.clone_from(who),
            Self::Note(note) => part.note.clone_from(note),
        }
    }
}
