//! Edits to a map's lanes: order, height, visibility, and the user's own lanes with their words. Never to what lanes show of touchpoints.

use super::{EditError, Scope, StepName, index_before, map_mut, move_before};
use crate::model::{FreeLane, FreePer, FreeStyle, Lane, LaneId, LaneKind, Map, MapId, Project};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// One thing a person did to the lanes of a map.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum LaneEdit {
    /// Added a free lane.
    Add {
        /// In which map.
        map: MapId,
        /// Identity of the new lane.
        lane: LaneId,
        /// What it is called.
        name: String,
        /// How its words are shown.
        style: FreeStyle,
        /// What its cells belong to.
        per: FreePer,
        /// The lane it comes before; none: the end.
        #[serde(default)]
        before: Option<LaneId>,
    },
    /// Added a lane that shows a metric.
    AddMetric {
        /// In which map.
        map: MapId,
        /// Identity of the new lane.
        lane: LaneId,
        /// The name of the metric.
        metric: String,
        /// The lane it comes before; none: the end.
        #[serde(default)]
        before: Option<LaneId>,
    },
    /// Let a lane of a metric show another one.
    SetMetric {
        /// In which map.
        map: MapId,
        /// Which.
        lane: LaneId,
        /// The name of the metric.
        metric: String,
    },
    /// Gave a free lane another name.
    Rename {
        /// In which map.
        map: MapId,
        /// Which.
        lane: LaneId,
        /// The name.
        name: String,
    },
    /// Showed a free lane's words in another style.
    SetStyle {
        /// In which map.
        map: MapId,
        /// Which.
        lane: LaneId,
        /// The style.
        style: FreeStyle,
    },
    /// Wrote into a cell of a free lane.
    SetCell {
        /// In which map.
        map: MapId,
        /// Which lane.
        lane: LaneId,
        /// The stage or touchpoint of the cell.
        cell: Uuid,
        /// The words; empty: none.
        text: String,
    },
    /// Deleted a free lane, or one of a metric.
    Delete {
        /// In which map.
        map: MapId,
        /// Which.
        lane: LaneId,
    },
    /// Moved a lane up or down.
    Move {
        /// In which map.
        map: MapId,
        /// Which.
        lane: LaneId,
        /// The lane it comes before; none: the end.
        #[serde(default)]
        before: Option<LaneId>,
    },
    /// Hid a lane or showed it again.
    SetHidden {
        /// In which map.
        map: MapId,
        /// Which.
        lane: LaneId,
        /// Whether it is hidden.
        hidden: bool,
    },
    /// Gave a lane a height.
    SetHeight {
        /// In which map.
        map: MapId,
        /// Which.
        lane: LaneId,
        /// In points, 24–600; none: as high as needed.
        height: Option<f64>,
    },
}

impl LaneEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Add { .. } | Self::AddMetric { .. } => StepName::AddLane,
            Self::SetMetric { .. } => StepName::SetLaneMetric,
            Self::Rename { .. } => StepName::RenameLane,
            Self::SetStyle { .. } => StepName::SetLaneStyle,
            Self::SetCell { .. } => StepName::WriteLane,
            Self::Delete { .. } => StepName::DeleteLane,
            Self::Move { .. } => StepName::MoveLane,
            Self::SetHidden { hidden: true, .. } => StepName::HideLane,
            Self::SetHidden { .. } => StepName::ShowLane,
            Self::SetHeight { .. } => StepName::ResizeLane,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Add { map, lane, name, style, per, before } => {
                let map = map_mut(project, *map)?;
                let at = index_before(&map.lanes, *before, |lane| lane.id, EditError::UnknownLane)?;
                let free = FreeLane::new(name.clone(), *style, *per);
                map.lanes.insert(at, Arc::new(Lane::new(*lane, LaneKind::Free(free))));
            }
            Self::AddMetric { map, lane, metric, before } => {
                let map = map_mut(project, *map)?;
                let at = index_before(&map.lanes, *before, |lane| lane.id, EditError::UnknownLane)?;
                map.lanes.insert(at, Arc::new(Lane::new(*lane, LaneKind::Metric(metric.clone()))));
            }
            Self::SetMetric { map, lane, metric } => match &mut lane_mut(map_mut(project, *map)?, *lane)?.kind {
                LaneKind::Metric(shown) => shown.clone_from(metric),
                _ => return Err(EditError::BuiltInLane),
            },
            Self::Rename { map, lane, name } => free_mut(map_mut(project, *map)?, *lane)?.name.clone_from(name),
            Self::SetStyle { map, lane, style } => free_mut(map_mut(project, *map)?, *lane)?.style = *style,
            Self::SetCell { map, lane, cell, text } => {
                let cells = &mut free_mut(map_mut(project, *map)?, *lane)?.cells;
                if text.is_empty() {
                    cells.remove(cell);
                } else {
                    cells.insert(*cell, text.clone());
                }
            }
            Self::Delete { map, lane } => {
                let map = map_mut(project, *map)?;
                // A lane of a metric is added by hand, too.
                if !matches!(lane_mut(map, *lane)?.kind, LaneKind::Metric(_)) {
                    free_mut(map, *lane)?;
                }
                map.lanes.retain(|other| other.id != *lane);
            }
            Self::Move { map, lane, before } => {
                move_before(&mut map_mut(project, *map)?.lanes, *lane, *before, |lane| lane.id, EditError::UnknownLane)?;
            }
            Self::SetHidden { map, lane, hidden } => lane_mut(map_mut(project, *map)?, *lane)?.hidden = *hidden,
            Self::SetHeight { map, lane, height } => lane_mut(map_mut(project, *map)?, *lane)?.height = *height,
        }
        Ok(Scope::Everything)
    }
}

fn lane_mut(map: &mut Map, id: LaneId) -> Result<&mut Lane, EditError> {
    map.lanes.iter_mut().find(|lane| lane.id == id).map(Arc::make_mut).ok_or(EditError::UnknownLane(id))
}

pub(super) fn free_mut(map: &mut Map, id: LaneId) -> Result<&mut FreeLane, EditError> {
    match &mut lane_mut(map, id)?.kind {
        LaneKind::Free(free) => Ok(free),
        LaneKind::Cards(_) | LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences | LaneKind::Measures | LaneKind::Metric(_) => {
            Err(EditError::BuiltInLane)
        }
    }
}
