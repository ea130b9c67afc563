//! Edits to the pictures of elements. A picture is part of its edit and is kept once, whatever shows it; what nothing shows any more
//! leaves the project.

use super::lane::free_mut;
use super::stage::stage_mut;
use super::touchpoint::touchpoint_mut;
use super::{EditError, Scope, StepName, map_mut};
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
    /// Gave an element a picture, replacing the one it had.
    Set {
        /// Which element.
        at: PictureAt,
        /// The picture.
        picture: Picture,
    },
    /// Removed an element's picture.
    Remove {
        /// Which element.
        at: PictureAt,
    },
    /// Added pictures for elements that are added in the same step.
    Bring {
        /// The pictures.
        pictures: Vec<Picture>,
    },
}

impl PictureEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Set { .. } | Self::Bring { .. } => StepName::SetPicture,
            Self::Remove { .. } => StepName::RemovePicture,
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
    /// The element's own picture, if it is there and has one.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{Document, Edit};
    use crate::model::{Area, FreeLane, FreePer, FreeStyle, Lane, LaneKind, Map, Round, RoundId, Stage, Touchpoint};
    use jiff::Timestamp;

    const MAP: &str = "map";

    fn document() -> Document {
        let mut map = Map::new(MapId::named(MAP), "Map");
        let mut stage = Stage::new(StageId::named("s"), "Stage");
        stage.touchpoints.push(Arc::new(Touchpoint::new(TouchpointId::named("t"), "Shop", Area::Service)));
        map.stages.push(Arc::new(stage));
        let free = FreeLane::new("Screens", FreeStyle::Picture, FreePer::Touchpoint);
        map.lanes.push(Arc::new(Lane::new(LaneId::named("l"), LaneKind::Free(free))));
        Document::saved(Project::new("P", Round { id: RoundId::named("r"), label: "R".into(), date: None }, map))
    }

    fn apply(document: &mut Document, edit: PictureEdit) -> Result<bool, EditError> {
        document.apply(&Edit::Picture(edit), None, Timestamp::UNIX_EPOCH)
    }

    #[test]
    fn every_place_takes_a_picture_gives_it_back_and_keeps_it_once() {
        let (map, touchpoint) = (MapId::named(MAP), TouchpointId::named("t"));
        let places = [
            PictureAt::Map(map),
            PictureAt::Stage(map, StageId::named("s")),
            PictureAt::Touchpoint(map, touchpoint),
            PictureAt::Cell(map, LaneId::named("l"), touchpoint.0),
        ];
        let mut document = document();
        for at in places {
            assert_eq!(apply(&mut document, PictureEdit::Set { at, picture: Picture::logo() }), Ok(true));
            assert_eq!(at.picture(document.project()), Some(Picture::logo().id()));
            assert_eq!(document.project().pictures.len(), 1);
            assert_eq!(apply(&mut document, PictureEdit::Set { at, picture: Picture::logo() }), Ok(false), "no second step");
        }
        assert_eq!(apply(&mut document, PictureEdit::Set { at: places[0], picture: Picture::photo() }), Ok(true));
        assert_eq!(document.project().pictures.len(), 2);
        for at in places {
            assert_eq!(apply(&mut document, PictureEdit::Remove { at }), Ok(true));
            assert_eq!(at.picture(document.project()), None);
        }
        assert!(document.project().pictures.is_empty(), "what nobody shows leaves the project");
        assert!(document.is_saved(), "nothing is left of them");
        while document.undo().is_some() {}
        assert!(document.is_saved());
    }

    #[test]
    fn what_is_not_there_gets_none() {
        let mut document = document();
        let picture = Picture::logo;
        let map = MapId::named(MAP);
        for at in [
            PictureAt::Map(MapId::named("gone")),
            PictureAt::Stage(map, StageId::named("gone")),
            PictureAt::Touchpoint(map, TouchpointId::named("gone")),
            PictureAt::Segment(SegmentId::named("gone")),
            PictureAt::Cell(map, LaneId::named("gone"), TouchpointId::named("t").0),
            PictureAt::Cell(map, LaneId::named("l"), TouchpointId::named("gone").0),
            PictureAt::Cell(map, Lane::standard(map)[0].id, TouchpointId::named("t").0),
        ] {
            assert!(apply(&mut document, PictureEdit::Set { at, picture: picture() }).is_err(), "{at:?}");
            assert!(document.is_saved());
        }
    }
}
