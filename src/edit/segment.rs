//! Edits to the project's segments. Deleting one leaves maps and contents without it, never deletes them.

use super::{EditError, Scope, StepName};
use crate::model::{Channel, Project, Score, Segment, SegmentId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One thing a person did to the segments.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum SegmentEdit {
    /// Added a segment at the end.
    Add(Segment),
    /// Changed one field.
    Change {
        /// Which.
        segment: SegmentId,
        /// What.
        change: SegmentChange,
    },
    /// Deleted a segment.
    Delete {
        /// Which.
        segment: SegmentId,
    },
}

/// A new value for one field of a segment; see [`Segment`] for what each means.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[allow(missing_docs, reason = "each is the field of the same name")]
pub enum SegmentChange {
    Name(String),
    Interests(String),
    Behaviour(String),
    Goal(String),
    Why(String),
    Color(Option<u32>),
    Preference(Channel, Option<Score>),
}

impl SegmentEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Add(_) => StepName::AddSegment,
            Self::Change { change: SegmentChange::Name(_), .. } => StepName::RenameSegment,
            Self::Change { .. } => StepName::ChangeSegment,
            Self::Delete { .. } => StepName::DeleteSegment,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Add(segment) => project.segments.push(Arc::new(segment.clone())),
            Self::Change { segment: id, change } => {
                let segment = project
                    .segments
                    .iter_mut()
                    .find(|segment| segment.id == *id)
                    .map(Arc::make_mut)
                    .ok_or(EditError::UnknownSegment(*id))?;
                change.apply(segment);
            }
            Self::Delete { segment } => delete(project, *segment)?,
        }
        Ok(Scope::Everything)
    }
}

impl SegmentChange {
    /// Gives a segment the value.
    pub(crate) fn apply(&self, segment: &mut Segment) {
        match self {
            Self::Name(text) => segment.name.clone_from(text),
            Self::Interests(text) => segment.interests.clone_from(text),
            Self::Behaviour(text) => segment.behaviour.clone_from(text),
            Self::Goal(text) => segment.goal.clone_from(text),
            Self::Why(text) => segment.why.clone_from(text),
            Self::Color(color) => segment.color = *color,
            Self::Preference(channel, Some(score)) => {
                segment.preferences.insert(*channel, *score);
            }
            Self::Preference(channel, None) => {
                segment.preferences.remove(channel);
            }
        }
    }
}

fn delete(project: &mut Project, id: SegmentId) -> Result<(), EditError> {
    let at = project.segments.iter().position(|segment| segment.id == id).ok_or(EditError::UnknownSegment(id))?;
    project.segments.remove(at);
    for map in &mut project.maps {
        let content = |touchpoint: &crate::model::Touchpoint| touchpoint.content_variants.iter().any(|variant| variant.segment == Some(id));
        if map.segment != Some(id) && !map.touchpoints().any(|touchpoint| content(touchpoint)) {
            continue;
        }
        let map = Arc::make_mut(map);
        map.segment = map.segment.filter(|segment| *segment != id);
        for stage in &mut map.stages {
            if !stage.touchpoints.iter().any(|touchpoint| content(touchpoint)) {
                continue;
            }
            for touchpoint in Arc::make_mut(stage).touchpoints.iter_mut().filter(|touchpoint| content(touchpoint)) {
                for variant in &mut Arc::make_mut(touchpoint).content_variants {
                    variant.segment = variant.segment.filter(|segment| *segment != id);
                }
            }
        }
    }
    Ok(())
}
