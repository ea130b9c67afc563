//! What views ask of the look at the shown map: what is selected, filtered, searched for and seen. In a file of its own, because the look is part of
//! the desk and must not know its actions. Never a change of the project.

use crate::app::desk::Desk;
use crate::app::look::camera::Camera;
use crate::app::wish::Wish;
use crate::edit::{Selected, Selection};
use crate::method::Filter;
use crate::model::{MeasureId, TouchpointId};

/// An action on the look at the shown map.
#[derive(Debug, Clone, PartialEq)]
pub enum LookAction {
    /// The selection changed.
    Select(Selection),
    /// Select one element of the shown map and scroll it into view.
    GoTo(Selected),
    /// Select one element of the shown map and scroll it into view on the map itself, whatever view is shown.
    GoToMap(Selected),
    /// Select one measure as it is seen under one of its touchpoints.
    GoToMeasure(MeasureId, TouchpointId),
    /// From this touchpoint the way goes up and down on the map.
    Column(TouchpointId),
    /// Another filter was chosen.
    FilterChanged(Filter),
    /// Put the cursor into the text of the filter that is shown.
    EnterFilter,
    /// The query of the open search has changed to this.
    Search(String),
    /// Go to a hit of the search, by its index.
    GoToHit(usize),
    /// What the canvas shows now.
    Camera(Camera),
    /// The width and height of the canvas that maps are laid out for, in points of the screen.
    Canvas(u32, u32),
}

impl LookAction {
    /// Whether a text that is being edited in place stays open.
    pub(crate) fn keeps_editing(&self) -> bool {
        matches!(self, Self::Camera(_) | Self::Canvas(..))
    }

    /// Whether it leaves a text that is being edited in place for something else.
    pub(crate) fn goes_elsewhere(&self) -> bool {
        match self {
            Self::Select(_) | Self::GoTo(_) | Self::GoToMap(_) | Self::GoToMeasure(..) | Self::Column(_) | Self::GoToHit(_) => true,
            Self::FilterChanged(_) | Self::EnterFilter | Self::Search(_) | Self::Camera(_) | Self::Canvas(..) => false,
        }
    }
}

/// Carries out what a view asks for.
pub(crate) fn update(desk: &mut Desk, action: LookAction) {
    match action {
        LookAction::Select(selection) => desk.select(selection),
        LookAction::GoTo(element) => desk.select_one(element),
        LookAction::GoToMap(element) => desk.go_to_map(element),
        LookAction::GoToMeasure(id, touchpoint) => {
            desk.look.column = Some(touchpoint);
            desk.select_one(Selected::Measure(id));
        }
        LookAction::Column(touchpoint) => desk.look.column = Some(touchpoint),
        LookAction::FilterChanged(filter) => desk.look.filter = filter,
        LookAction::EnterFilter => desk.wishes.push(Wish::Filter),
        LookAction::Search(query) => desk.find(query),
        LookAction::GoToHit(index) => desk.go_to_hit(index),
        LookAction::Camera(camera) => desk.look.camera = camera,
        LookAction::Canvas(width, height) => desk.program.canvas = (width, height),
    }
}
