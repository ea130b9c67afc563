//! How one map is looked at: what is filtered, what is typed, what the canvas shows. Never saved, never
//! exported.

pub(crate) mod camera;
pub(crate) mod filter;
pub(crate) mod filtering;
pub(crate) mod find;
pub(crate) mod hit;
pub(crate) mod shown;
pub(crate) mod walk;

use crate::app::look::camera::Camera;
use crate::app::map::text::Editing;
use crate::app::open::Open;
use crate::app::open::identity::DocumentId;
use crate::method::Filter;
use crate::model::{MapId, ScoreKind};

/// The look at the shown map.
#[derive(Debug)]
pub struct Look {
    /// Of which document and which of its maps this is the look; none: a project without maps.
    pub(crate) of: Option<(DocumentId, MapId)>,
    /// What is shown of the touchpoints: the map dims the rest, the grid leaves it out.
    pub filter: Filter,
    /// The score that digits rate.
    pub active_score: ScoreKind,
    /// The text that is edited in place.
    pub editing: Option<Editing>,
    /// What the canvas shows, as it last said.
    pub camera: Camera,
}

impl Look {
    /// The look that the program begins with.
    pub(crate) fn at(open: &Open, first_score: ScoreKind) -> Self {
        Self::new(open.document.map().map(|map| (open.id, map.id)), first_score)
    }

    /// Of which document and which of its maps this is the look.
    pub(crate) fn of(&self) -> Option<(DocumentId, MapId)> {
        self.of
    }

    fn new(of: Option<(DocumentId, MapId)>, first_score: ScoreKind) -> Self {
        Self { of, filter: Filter::default(), active_score: first_score, editing: None, camera: Camera::default() }
    }

    /// The look at a map, coming from the look before. Within one document, what every map has stays filtered; stages and texts are the
    /// other map's own. The camera stays, so that twins can be compared. Another document is looked at anew.
    pub(crate) fn of_map(of: Option<(DocumentId, MapId)>, before: &Self, first_score: ScoreKind) -> Self {
        let document = |look: Option<(DocumentId, MapId)>| look.map(|(document, _)| document);
        let is_same = document(of) == document(before.of);
        let fresh = Self { camera: before.camera, ..Self::new(of, first_score) };
        if !is_same {
            return fresh;
        }
        Self { filter: Filter { stages: Vec::new(), ..before.filter.clone() }, active_score: before.active_score, ..fresh }
    }
}
