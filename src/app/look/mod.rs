//! How one map is looked at: what is filtered, where the grid's cursor is, what is typed, what the canvas shows. Never saved, never
//! exported.

use super::camera::Camera;
use super::editing::Editing;
use super::grid::Grid;
use crate::method::Filter;
use crate::model::ScoreKind;

/// The look at the shown map.
#[derive(Debug)]
pub struct Look {
    /// What is shown of the touchpoints: the map dims the rest, the grid leaves it out.
    pub filter: Filter,
    /// The grid's own part: sorting, its cursor's column, what was pasted.
    pub grid: Grid,
    /// The score that digits rate.
    pub active_score: ScoreKind,
    /// The text that is edited in place.
    pub editing: Option<Editing>,
    /// What the canvas shows, as it last said.
    pub camera: Camera,
}

impl Look {
    pub(crate) fn new(active_score: ScoreKind) -> Self {
        Self { filter: Filter::default(), grid: Grid::default(), active_score, editing: None, camera: Camera::default() }
    }
}
