//! Edits to the project's rounds. Deleting one deletes its scores and votes in every map.

use super::{EditError, Scope, StepName};
use crate::model::{Project, Round, RoundId, Touchpoint};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One thing a person did to the rounds.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RoundEdit {
    /// Added a round at the end.
    Add(Round),
    /// Gave a round another name.
    Rename {
        /// Which.
        round: RoundId,
        /// The name.
        label: String,
    },
    /// Set when a round was taken.
    SetDate {
        /// Which.
        round: RoundId,
        /// The day; none: not known.
        date: Option<Date>,
    },
    /// Deleted a round with its scores and votes.
    Delete {
        /// Which.
        round: RoundId,
    },
    /// Chose the round that is shown and rated.
    Show {
        /// Which; none: always the latest.
        round: Option<RoundId>,
    },
}

impl RoundEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Add(_) => StepName::AddRound,
            Self::Rename { .. } => StepName::RenameRound,
            Self::SetDate { .. } => StepName::SetRoundDate,
            Self::Delete { .. } => StepName::DeleteRound,
            Self::Show { .. } => StepName::ShowRound,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Add(round) => project.rounds.push(Arc::new(round.clone())),
            Self::Rename { round, label } => round_mut(project, *round)?.label.clone_from(label),
            Self::SetDate { round, date } => round_mut(project, *round)?.date = *date,
            Self::Delete { round } => delete(project, *round)?,
            Self::Show { round } => {
                if let Some(id) = round.filter(|id| project.round(*id).is_none()) {
                    return Err(EditError::UnknownRound(id));
                }
                project.current_round = *round;
            }
        }
        Ok(Scope::Everything)
    }
}

fn round_mut(project: &mut Project, id: RoundId) -> Result<&mut Round, EditError> {
    project.rounds.iter_mut().find(|round| round.id == id).map(Arc::make_mut).ok_or(EditError::UnknownRound(id))
}

fn delete(project: &mut Project, id: RoundId) -> Result<(), EditError> {
    let at = project.rounds.iter().position(|round| round.id == id).ok_or(EditError::UnknownRound(id))?;
    if project.rounds.len() == 1 {
        return Err(EditError::LastOne);
    }
    project.rounds.remove(at);
    project.current_round = project.current_round.filter(|round| *round != id);
    let rated = |touchpoint: &Touchpoint| {
        touchpoint.agreed.iter().any(|agreed| agreed.round == id) || touchpoint.votes.iter().any(|vote| vote.round == id)
    };
    for map in project.maps.iter_mut().filter(|map| map.touchpoints().any(|touchpoint| rated(touchpoint))) {
        for stage in &mut Arc::make_mut(map).stages {
            if !stage.touchpoints.iter().any(|touchpoint| rated(touchpoint)) {
                continue;
            }
            for touchpoint in Arc::make_mut(stage).touchpoints.iter_mut().filter(|touchpoint| rated(touchpoint)) {
                let touchpoint = Arc::make_mut(touchpoint);
                touchpoint.agreed.retain(|agreed| agreed.round != id);
                touchpoint.votes.retain(|vote| vote.round != id);
            }
        }
    }
    Ok(())
}
