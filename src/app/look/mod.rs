//! How one map is looked at: what is filtered, what is being typed, what the canvas shows. Never saved, never
//! exported.

pub(crate) mod action;
pub(crate) mod camera;
mod cells;
pub(crate) mod derived;
pub(crate) mod direction;
pub(crate) mod filter;
pub(crate) mod filtering;
pub(crate) mod find;
pub(crate) mod hit;
pub(crate) mod shown;
mod sight;
pub(crate) mod walk;

use crate::app::look::camera::Camera;
use crate::app::map::text::Editing;
use crate::app::open::Open;
use crate::app::open::identity::{DocumentId, Stamp};
use crate::app::typed::Typed;
use crate::method::Filter;
use crate::model::{MapId, TouchpointId};

/// The look at the shown map.
#[derive(Debug)]
pub struct Look {
    /// The document and the map that this look belongs to; none: a project without maps.
    pub(crate) of: Option<(DocumentId, MapId)>,
    /// Which touchpoints are shown: the map dims the rest, the grid leaves it out.
    pub filter: Filter,
    /// Whether the row of filters is shown.
    pub filter_open: bool,
    /// Whether it is shown how sure everything is.
    pub asks_how_sure: bool,
    /// The score that was typed last.
    pub(crate) typed: Option<Typed>,
    /// The text being edited in place.
    pub editing: Option<Editing>,
    /// The state of the project in which a new element was given up: undo may be meant for that, and undoes the step before.
    pub(crate) given_up: Option<Stamp>,
    /// The touchpoint in whose column the arrow keys go up and down where a cell is as wide as its stage.
    pub(crate) column: Option<TouchpointId>,
    /// What the canvas shows, as it last reported.
    pub camera: Camera,
}

impl Look {
    /// The look that the program starts with.
    pub(crate) fn at(open: &Open) -> Self {
        Self::new(open.document.map().map(|map| (open.id, map.id)))
    }

    /// The document and the map that this look belongs to.
    pub(crate) fn of(&self) -> Option<(DocumentId, MapId)> {
        self.of
    }

    fn new(of: Option<(DocumentId, MapId)>) -> Self {
        Self {
            of,
            filter: Filter::default(),
            filter_open: false,
            asks_how_sure: false,
            typed: None,
            editing: None,
            given_up: None,
            column: None,
            camera: Camera::default(),
        }
    }

    /// The look at a map, coming from the previous look. Within one document, the filter is kept, except for its
    /// stages, and so are its row and the question how sure everything is; a text being edited is not. The camera always stays, so that twins can
    /// be compared. Another document gets a new look.
    pub(crate) fn of_map(of: Option<(DocumentId, MapId)>, before: &Self) -> Self {
        let document = |look: Option<(DocumentId, MapId)>| look.map(|(document, _)| document);
        let is_same = document(of) == document(before.of);
        let fresh = Self { camera: before.camera, ..Self::new(of) };
        if !is_same {
            return fresh;
        }
        let filter = Filter { stages: Vec::new(), ..before.filter.clone() };
        Self { filter, filter_open: before.filter_open, asks_how_sure: before.asks_how_sure, ..fresh }
    }
}
