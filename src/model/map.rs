//! A journey map: stages in order, each with its touchpoints in the order they are met, and the lanes they are shown in. Pure data: never how it is
//! drawn.

use super::fields::Rule::LastWriter;
use super::fields::fields;
use super::{
    Area, FreeLane, FreePer, Lane, LaneId, LaneKind, MapId, Media, PictureId, SegmentId, StageId, Touchpoint, TouchpointId, Variant,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;
use uuid::Uuid;

/// How a customer meets a brand over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Map {
    /// Its identity.
    pub id: MapId,
    /// What the tab and the title say.
    pub name: String,
    /// Today's journey, tomorrow's, or something else.
    pub variant: Variant,
    /// Whose journey; none: everybody's.
    pub segment: Option<SegmentId>,
    /// A line under the title; may be empty.
    pub subtitle: String,
    /// Shown at the right of the title: the client's logo.
    pub picture: Option<PictureId>,
    /// From left to right.
    pub stages: Vec<Arc<Stage>>,
    /// From top to bottom.
    pub lanes: Vec<Arc<Lane>>,
}

/// One part of the journey.
#[derive(Debug, Clone, PartialEq)]
pub struct Stage {
    /// Its identity.
    pub id: StageId,
    /// What the chevron says.
    pub name: String,
    /// What it is for, in a line; may be empty.
    pub description: String,
    /// Shown under the chevron.
    pub picture: Option<PictureId>,
    /// In the order the customer meets them.
    pub touchpoints: Vec<Arc<Touchpoint>>,
}

/// The place of a touchpoint in a map: indices of its stage and within its stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// Index of the stage, from 0.
    pub stage: usize,
    /// Index among the stage's touchpoints, from 0.
    pub index: usize,
}

impl Map {
    /// A map with the standard lanes and no stages yet.
    pub fn new(id: MapId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            variant: Variant::AsIs,
            segment: None,
            subtitle: String::new(),
            picture: None,
            stages: Vec::new(),
            lanes: Lane::standard(id),
        }
    }

    /// All touchpoints in journey order.
    pub fn touchpoints(&self) -> impl DoubleEndedIterator<Item = &Arc<Touchpoint>> {
        self.stages.iter().flat_map(|stage| stage.touchpoints.iter())
    }

    /// All touchpoints in journey order, each with its stage.
    pub fn touchpoints_with_stage(&self) -> impl DoubleEndedIterator<Item = (&Arc<Stage>, &Arc<Touchpoint>)> {
        self.stages.iter().flat_map(|stage| stage.touchpoints.iter().map(move |touchpoint| (stage, touchpoint)))
    }

    /// How many touchpoints it has.
    pub fn touchpoint_count(&self) -> usize {
        self.stages.iter().map(|stage| stage.touchpoints.len()).sum()
    }

    /// The place of a touchpoint.
    pub fn place_of(&self, id: TouchpointId) -> Option<Place> {
        self.stages.iter().enumerate().find_map(|(stage, content)| {
            content.touchpoints.iter().position(|touchpoint| touchpoint.id == id).map(|index| Place { stage, index })
        })
    }

    /// The touchpoint at a place; takes no search.
    pub fn at(&self, place: Place) -> Option<&Arc<Touchpoint>> {
        self.stages.get(place.stage)?.touchpoints.get(place.index)
    }

    /// The touchpoint with this id.
    pub fn touchpoint(&self, id: TouchpointId) -> Option<&Arc<Touchpoint>> {
        self.touchpoints().find(|touchpoint| touchpoint.id == id)
    }

    /// The stage with this id.
    pub fn stage(&self, id: StageId) -> Option<&Arc<Stage>> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// Index of the stage with this id, from 0.
    pub fn stage_index(&self, id: StageId) -> Option<usize> {
        self.stages.iter().position(|stage| stage.id == id)
    }

    /// The lane with this id.
    pub fn lane(&self, id: LaneId) -> Option<&Arc<Lane>> {
        self.lanes.iter().find(|lane| lane.id == id)
    }

    /// The stages or touchpoints that have a cell in a lane of own words, from left to right.
    pub fn cells_of(&self, lane: &FreeLane) -> Vec<Uuid> {
        match lane.per {
            FreePer::Stage => self.stages.iter().map(|stage| stage.id.0).collect(),
            FreePer::Touchpoint => self.touchpoints().map(|touchpoint| touchpoint.id.0).collect(),
        }
    }

    /// Index of the stage that a cell of a lane of own words is in, from 0.
    pub fn stage_of_cell(&self, lane: &FreeLane, cell: Uuid) -> Option<usize> {
        match lane.per {
            FreePer::Stage => self.stage_index(StageId(cell)),
            FreePer::Touchpoint => self.place_of(TouchpointId(cell)).map(|place| place.stage),
        }
    }

    /// A lane of own words that is shown.
    pub fn shown_free_lane(&self, id: LaneId) -> Option<&FreeLane> {
        match self.lane(id).filter(|lane| !lane.hidden).map(|lane| &lane.kind) {
            Some(LaneKind::Free(free)) => Some(free),
            _ => None,
        }
    }

    /// The area a new touchpoint gets: the area of the card it follows, else owned by the channel rule (`method.md` §1).
    pub fn area_for_new(&self, after: Option<TouchpointId>) -> Area {
        after.and_then(|id| self.touchpoint(id)).map_or_else(|| Media::Owned.default_area(None, None), |touchpoint| touchpoint.area)
    }
}

impl Stage {
    /// A stage without touchpoints.
    pub fn new(id: StageId, name: impl Into<String>) -> Self {
        Self { id, name: name.into(), description: String::new(), picture: None, touchpoints: Vec::new() }
    }
}

fields! {
    /// A field of a map.
    MapField of Map {
        key { id }
        lists { lanes: Vec<Arc<Lane>>, stages: Vec<Arc<Stage>> }
        Name = name, "map", LastWriter, since 1;
        Variant = variant, "variant", LastWriter, since 1;
        Segment = segment, "segment", LastWriter, since 1;
        Subtitle = subtitle, "subtitle", LastWriter, since 1;
        Picture = picture, "picture", LastWriter, since 2;
    }

    /// A field of a stage.
    StageField of Stage {
        key { id }
        lists { touchpoints: Vec<Arc<Touchpoint>> }
        Name = name, "stage", LastWriter, since 1;
        Description = description, "description", LastWriter, since 1;
        Picture = picture, "picture", LastWriter, since 2;
    }
}
