//! Edits to the project's raters. Deleting one deletes their votes in every map.

use super::{EditError, Scope, StepName};
use crate::model::{Project, Rater, RaterId, Touchpoint};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One thing a person did to the raters.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RaterEdit {
    /// Added a rater at the end.
    Add(Rater),
    /// Gave a rater another name.
    Rename {
        /// Which.
        rater: RaterId,
        /// The name.
        name: String,
    },
    /// Moved a rater to another group.
    SetGroup {
        /// Which.
        rater: RaterId,
        /// The group; empty: none.
        group: String,
    },
    /// Deleted a rater with all their votes.
    Delete {
        /// Which.
        rater: RaterId,
    },
}

impl RaterEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Add(_) => StepName::AddRater,
            Self::Rename { .. } => StepName::RenameRater,
            Self::SetGroup { .. } => StepName::SetRaterGroup,
            Self::Delete { .. } => StepName::DeleteRater,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Add(rater) => project.raters.push(Arc::new(rater.clone())),
            Self::Rename { rater, name } => rater_mut(project, *rater)?.name.clone_from(name),
            Self::SetGroup { rater, group } => rater_mut(project, *rater)?.group.clone_from(group),
            Self::Delete { rater } => delete(project, *rater)?,
        }
        Ok(Scope::Everything)
    }
}

fn rater_mut(project: &mut Project, id: RaterId) -> Result<&mut Rater, EditError> {
    project.raters.iter_mut().find(|rater| rater.id == id).map(Arc::make_mut).ok_or(EditError::UnknownRater(id))
}

fn delete(project: &mut Project, id: RaterId) -> Result<(), EditError> {
    let at = project.raters.iter().position(|rater| rater.id == id).ok_or(EditError::UnknownRater(id))?;
    project.raters.remove(at);
    let voted = |touchpoint: &Touchpoint| touchpoint.votes.iter().any(|vote| vote.rater == id);
    for map in project.maps.iter_mut().filter(|map| map.touchpoints().any(|touchpoint| voted(touchpoint))) {
        for stage in &mut Arc::make_mut(map).stages {
            if !stage.touchpoints.iter().any(|touchpoint| voted(touchpoint)) {
                continue;
            }
            for touchpoint in Arc::make_mut(stage).touchpoints.iter_mut().filter(|touchpoint| voted(touchpoint)) {
                Arc::make_mut(touchpoint).votes.retain(|vote| vote.rater != id);
            }
        }
    }
    Ok(())
}
