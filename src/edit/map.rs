//! Edits to the list of maps and to a map's own fields. Never to stages, touchpoints or lanes of an existing map.

use super::ballot::copy_map;
use super::bounds::at_most;
use super::{EditError, Scope, StepName, index_before, map_mut, move_before};
use crate::model::{Map, MapId, Project, SegmentId, Stage, StageId, Variant, limits};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// One thing a person did to the list of maps or to a map's own fields.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum MapEdit {
    /// Added a map with the standard lanes.
    Add {
        /// Identity of the new map.
        map: MapId,
        /// Its name.
        name: String,
        /// Its stages: identity, name, description.
        #[serde(deserialize_with = "at_most::<_, _, { limits::STAGES }>")]
        stages: Vec<(StageId, String, String)>,
        /// The map it comes before; none: the end.
        #[serde(default)]
        before: Option<MapId>,
    },
    /// Copied a map with all ids and scores, so that the two can be compared; the copy comes right after it.
    Duplicate {
        /// The map that is copied.
        map: MapId,
        /// Identity of the copy.
        copy: MapId,
        /// Name of the copy.
        name: String,
        /// Variant of the copy.
        variant: Variant,
    },
    /// Deleted a map.
    Delete {
        /// Which.
        map: MapId,
    },
    /// Moved a map's tab.
    Move {
        /// Which.
        map: MapId,
        /// The map it comes before; none: the end.
        #[serde(default)]
        before: Option<MapId>,
    },
    /// Gave a map another name.
    Rename {
        /// Which.
        map: MapId,
        /// The name.
        name: String,
    },
    /// Wrote the line under the title.
    SetSubtitle {
        /// Which.
        map: MapId,
        /// The line.
        subtitle: String,
    },
    /// Set what a map shows: today, tomorrow …
    SetVariant {
        /// Which.
        map: MapId,
        /// The variant.
        variant: Variant,
    },
    /// Set whose journey it is.
    SetSegment {
        /// Which.
        map: MapId,
        /// The segment; none: everybody.
        segment: Option<SegmentId>,
    },
}

impl MapEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Add { .. } => StepName::AddMap,
            Self::Duplicate { .. } => StepName::DuplicateMap,
            Self::Delete { .. } => StepName::DeleteMap,
            Self::Move { .. } => StepName::MoveMap,
            Self::Rename { .. } => StepName::RenameMap,
            Self::SetSubtitle { .. } => StepName::SetSubtitle,
            Self::SetVariant { .. } => StepName::SetVariant,
            Self::SetSegment { .. } => StepName::SetMapSegment,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Add { map, name, stages, before } => {
                let at = index_before(&project.maps, *before, |map| map.id, EditError::UnknownMap)?;
                let mut new = Map::new(*map, name.clone());
                for (id, name, description) in stages {
                    new.stages.push(Arc::new(Stage { description: description.clone(), ..Stage::new(*id, name.clone()) }));
                }
                project.maps.insert(at, Arc::new(new));
            }
            Self::Duplicate { map, copy, name, variant } => {
                let at = project.maps.iter().position(|other| other.id == *map).ok_or(EditError::UnknownMap(*map))?;
                if project.weight_with(*map) > limits::FILE_BYTES {
                    return Err(EditError::TooLarge);
                }
                let twin = Map { id: *copy, name: name.clone(), variant: *variant, ..Map::clone(&project.maps[at]) };
                project.maps.insert(at + 1, Arc::new(twin));
                copy_map(project, *map, *copy);
            }
            Self::Delete { map } => {
                let at = project.maps.iter().position(|other| other.id == *map).ok_or(EditError::UnknownMap(*map))?;
                if project.maps.len() == 1 {
                    return Err(EditError::LastOne);
                }
                project.maps.remove(at);
            }
            Self::Move { map, before } => move_before(&mut project.maps, *map, *before, |map| map.id, EditError::UnknownMap)?,
            Self::Rename { map, name } => map_mut(project, *map)?.name.clone_from(name),
            Self::SetSubtitle { map, subtitle } => map_mut(project, *map)?.subtitle.clone_from(subtitle),
            Self::SetVariant { map, variant } => map_mut(project, *map)?.variant = *variant,
            Self::SetSegment { map, segment } => map_mut(project, *map)?.segment = *segment,
        }
        Ok(Scope::Everything)
    }
}
