//! Edits to a map's stages. Deleting a stage deletes its touchpoints and whatever refers to them.

use super::touchpoint::forget_touchpoints;
use super::{EditError, Scope, StepName, index_before, map_mut, move_before};
use crate::model::{LaneKind, Map, MapId, Project, Stage, StageId, TouchpointId};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::sync::Arc;

/// One thing a person did to the stages of a map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum StageEdit {
    /// Added a stage.
    Add {
        /// In which map.
        map: MapId,
        /// Identity of the new stage.
        stage: StageId,
        /// Its name.
        name: String,
        /// The stage it comes before; none: the end.
        #[serde(default)]
        before: Option<StageId>,
    },
    /// Gave a stage another name.
    Rename {
        /// In which map.
        map: MapId,
        /// Which.
        stage: StageId,
        /// The name.
        name: String,
    },
    /// Described what a stage is for.
    Describe {
        /// In which map.
        map: MapId,
        /// Which.
        stage: StageId,
        /// The line.
        description: String,
    },
    /// Moved a stage with all its touchpoints.
    Move {
        /// In which map.
        map: MapId,
        /// Which.
        stage: StageId,
        /// The stage it comes before; none: the end.
        #[serde(default)]
        before: Option<StageId>,
    },
    /// Deleted stages with all their touchpoints.
    Delete {
        /// In which map.
        map: MapId,
        /// Which.
        stages: Vec<StageId>,
    },
}

impl StageEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Add { .. } => StepName::AddStage,
            Self::Rename { .. } => StepName::RenameStage,
            Self::Describe { .. } => StepName::DescribeStage,
            Self::Move { .. } => StepName::MoveStage,
            Self::Delete { .. } => StepName::DeleteStage,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Add { map, stage, name, before } => {
                let map = map_mut(project, *map)?;
                let at = index_before(&map.stages, *before, |stage| stage.id, EditError::UnknownStage)?;
                map.stages.insert(at, Arc::new(Stage::new(*stage, name.clone())));
            }
            Self::Rename { map, stage, name } => stage_mut(map_mut(project, *map)?, *stage)?.name.clone_from(name),
            Self::Describe { map, stage, description } => {
                stage_mut(map_mut(project, *map)?, *stage)?.description.clone_from(description);
            }
            Self::Move { map, stage, before } => {
                move_before(&mut map_mut(project, *map)?.stages, *stage, *before, |stage| stage.id, EditError::UnknownStage)?;
            }
            Self::Delete { map, stages } => delete(map_mut(project, *map)?, stages)?,
        }
        Ok(Scope::Everything)
    }
}

/// The stage to change, copied first if a snapshot still shares it.
pub(super) fn stage_mut(map: &mut Map, id: StageId) -> Result<&mut Stage, EditError> {
    map.stages.iter_mut().find(|stage| stage.id == id).map(Arc::make_mut).ok_or(EditError::UnknownStage(id))
}

fn delete(map: &mut Map, ids: &[StageId]) -> Result<(), EditError> {
    let wanted: HashSet<StageId> = ids.iter().copied().collect();
    let there: HashSet<StageId> = map.stages.iter().map(|stage| stage.id).collect();
    if let Some(unknown) = ids.iter().find(|id| !there.contains(id)) {
        return Err(EditError::UnknownStage(*unknown));
    }
    let gone: HashSet<TouchpointId> = map
        .stages
        .iter()
        .filter(|stage| wanted.contains(&stage.id))
        .flat_map(|stage| stage.touchpoints.iter().map(|touchpoint| touchpoint.id))
        .collect();
    map.stages.retain(|stage| !wanted.contains(&stage.id));
    if map.stages.is_empty() {
        return Err(EditError::LastOne);
    }
    for lane in &mut map.lanes {
        let has_cell = |lane: &LaneKind| matches!(lane, LaneKind::Free(free) if wanted.iter().any(|id| free.has_cell(id.0)));
        if has_cell(&lane.kind)
            && let LaneKind::Free(free) = &mut Arc::make_mut(lane).kind
        {
            free.retain(|id| !wanted.contains(&StageId(id)));
        }
    }
    forget_touchpoints(map, &gone);
    Ok(())
}
