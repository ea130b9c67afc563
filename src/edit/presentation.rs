//! Edits to the steps of presentations. What they show is referred to, so no other edit changes them, whatever it deletes, but that of their map.

use super::bounds::{at_most, room_for};
use super::{EditError, Elements, Scope, StepName};
use crate::model::{PresentationStep, Project, StepId, StepShows, limits};
use serde::{Deserialize, Serialize};

/// One thing a person did to the steps of presentations.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PresentationEdit {
    /// Added steps.
    Add {
        /// The new steps, in order.
        #[serde(deserialize_with = "at_most::<_, _, { limits::STEPS }>")]
        steps: Vec<PresentationStep>,
        /// The one they come before; none: the end.
        #[serde(default)]
        before: Option<StepId>,
    },
    /// Moved steps to another place in the list; they keep their order.
    Move {
        /// Which, in any order.
        steps: Vec<StepId>,
        /// The one they come before; none: the end.
        #[serde(default)]
        before: Option<StepId>,
    },
    /// Deleted steps.
    Delete {
        /// Which.
        steps: Vec<StepId>,
    },
    /// Changed one field of one or several steps.
    Change {
        /// Which.
        steps: Vec<StepId>,
        /// What.
        change: StepChange,
    },
}

/// A new value for one field of a step; see [`PresentationStep`] for what each means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the field of the same name")]
pub enum StepChange {
    Shows(StepShows),
    Note(String),
    Minutes(u16),
}

impl PresentationEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Add { .. } => StepName::AddStep,
            Self::Move { .. } => StepName::MoveStep,
            Self::Delete { .. } => StepName::DeleteStep,
            Self::Change { change: StepChange::Note(_), .. } => StepName::NoteStep,
            Self::Change { .. } => StepName::ChangeStep,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        if let Self::Change { steps, change } = self {
            room_for(project, steps.len(), change)?;
        }
        let mut list = Elements { list: &mut project.presentation, id: |step: &PresentationStep| step.id, unknown: EditError::UnknownStep };
        match self {
            Self::Add { steps, before } => list.add(steps, *before)?,
            Self::Move { steps, before } => list.move_before(steps, *before)?,
            Self::Delete { steps } => drop(list.take_out(steps)?),
            Self::Change { steps, change } => list.change(steps, |step| change.apply(step))?,
        }
        Ok(Scope::Everything)
    }
}

impl StepChange {
    /// Gives a step the value.
    fn apply(&self, step: &mut PresentationStep) {
        match self {
            Self::Shows(shows) => step.shows.clone_from(shows),
            Self::Note(note) => step.note.clone_from(note),
            Self::Minutes(minutes) => step.minutes = *minutes,
        }
    }
}
