//! The fields of a map, its stages and its lanes.

use super::Rule::{LastWriter, Ours};
use super::fields;
use super::lists::Listed;
use crate::model::{FreeLane, FreePer, FreeStyle, Lane, LaneId, LaneKind, Map, MapId, PictureId, Stage, StageId, Touchpoint, Variant};
use std::collections::BTreeMap;
use std::sync::Arc;
use uuid::Uuid;

fields! {
    /// A field of a map.
    MapField of Map {
        key { id }
        lists { lanes: Vec<Arc<Lane>>, stages: Vec<Arc<Stage>> }
        Name = name, "map", LastWriter;
        Variant = variant, "variant", LastWriter;
        Segment = segment, "segment", LastWriter;
        Subtitle = subtitle, "subtitle", LastWriter;
        Picture = picture, "picture", LastWriter;
    }

    /// A field of a stage.
    StageField of Stage {
        key { id }
        lists { touchpoints: Vec<Arc<Touchpoint>> }
        Name = name, "stage", LastWriter;
        Description = description, "description", LastWriter;
        Picture = picture, "picture", LastWriter;
    }

    /// A field of a lane.
    LaneField of Lane {
        key { id }
        lists {}
        /// What it shows; what a lane of own words holds is in [`FreeField`].
        Kind = kind, "kind", LastWriter;
        Hidden = hidden, "hidden", Ours;
        Height = height, "height", Ours;
    }

    /// A field of a lane of own words. Its cells are elements of their own.
    FreeField of FreeLane {
        key {}
        lists { cells: BTreeMap<Uuid, String>, pictures: BTreeMap<Uuid, PictureId> }
        Name = name, "name", LastWriter;
        Style = style, "style", LastWriter;
        Per = per, "per", LastWriter;
    }
}

/// A lane of own words without anything.
pub(super) fn blank_free() -> FreeLane {
    FreeLane::new("", FreeStyle::Text, FreePer::Stage)
}

impl Listed for Map {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self {
            id: MapId(id),
            name: String::new(),
            variant: Variant::AsIs,
            segment: None,
            subtitle: String::new(),
            picture: None,
            stages: Vec::new(),
            lanes: Vec::new(),
        }
    }
}

impl Listed for Stage {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::new(StageId(id), "")
    }
}

impl Listed for Lane {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::new(LaneId(id), LaneKind::Curves)
    }
}
