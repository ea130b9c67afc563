//! Edits to the pictures of elements. A picture travels inside its edit and is kept once, whoever shows it; what nobody shows any more
//! leaves the project.

use super::lane::free_mut;
use super::stage::stage_mut;
use super::touchpoint::touchpoint_mut;
use super::{EditError, Scope, map_mut};
use crate::model::{LaneId, MapId, Picture, PictureId, Project, SegmentId, StageId, TouchpointId};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// An element that can show a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PictureAt {
    /// A map, beside its title.
    Map(MapId),
    /// A stage of a map, under its chevron.
    Stage(MapId, StageId),
    /// A touchpoint of a map, in lanes of pictures.
    Touchpoint(MapId, TouchpointId),
    /// A segment, beside the title of its maps.
    Segment(SegmentId),
    /// The cell of a free lane that belongs to a stage or touchpoint.
    Cell(MapId, LaneId, Uuid),
}

/// One thing a person did to the picture of an element.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum PictureEdit {
    /// Gave an element a picture, in place of the one it had.
    Set {
        /// Which element.
        at: PictureAt,
        /// The picture.
        picture: Picture,
    },
    /// Took an element's picture away.
    Remove {
        /// Which element.
        at: PictureAt,
    },
    /// Brought pictures in for elements that are added in the same step.
    Bring {
        /// The pictures.
        pictures: Vec<Picture>,
    },
}

impl PictureEdit {
    pub(crate) fn label(&self) -> &'static str {
        match self {
            Self::Set { .. } | Self::Bring { .. } => "set-picture",
            Self::Remove { .. } => "remove-picture",
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Set { at, picture } => {
                bring(project, picture);
                set(project, *at, Some(picture.id()))?;
            }
            Self::Remove { at } => set(project, *at, None)?,
            Self::Bring { pictures } => {
                for picture in pictures {
                    bring(project, picture);
                }
                return Ok(Scope::Everything);
            }
        }
        let shown = project.shown_pictures();
        project.pictures.retain(|picture| shown.contains(&picture.id()));
        Ok(Scope::Everything)
    }
}

impl PictureAt {
    /// The picture that the element itself has, if it is there and has one.
    pub fn picture(self, project: &Project) -> Option<PictureId> {
        match self {
            Self::Map(map) => project.map(map)?.picture,
            Self::Stage(map, stage) => project.map(map)?.stage(stage)?.picture,
            Self::Touchpoint(map, touchpoint) => project.map(map)?.touchpoint(touchpoint)?.picture,
            Self::Segment(segment) => project.segment(segment)?.picture,
            Self::Cell(map, lane, cell) => match &project.map(map)?.lane(lane)?.kind {
                crate::model::LaneKind::Free(free) => free.pictures.get(&cell).copied(),
                _ => None,
            },
        }
    }
}

fn bring(project: &mut Project, picture: &Picture) {
    if project.picture(picture.id()).is_none() {
        project.pictures.push(Arc::new(picture.clone()));
    }
}

fn set(project: &mut Project, at: PictureAt, picture: Option<PictureId>) -> Result<(), EditError> {
    match at {
        PictureAt::Map(map) => map_mut(project, map)?.picture = picture,
        PictureAt::Stage(map, stage) => stage_mut(map_mut(project, map)?, stage)?.picture = picture,
        PictureAt::Touchpoint(map, touchpoint) => touchpoint_mut(map_mut(project, map)?, touchpoint)?.picture = picture,
        PictureAt::Segment(id) => {
            let segment = project.segments.iter_mut().find(|segment| segment.id == id).ok_or(EditError::UnknownSegment(id))?;
            Arc::make_mut(segment).picture = picture;
        }
        PictureAt::Cell(map, lane, cell) => {
            let pictures = &mut free_mut(map_mut(project, map)?, lane)?.pictures;
            match picture {
                Some(picture) => drop(pictures.insert(cell, picture)),
                None => drop(pictures.remove(&cell)),
            }
        }
    }
    Ok(())
}
