//! What a step was about, as something that can be selected. Never an answer of a vote that is still covered.

use super::revert::touchpoint_of;
use super::{Selected, Selection};
use crate::model::fields::{Element, changes};
use crate::model::{MapId, Project};

/// An element that people select, and the map that it is on, if it is on one.
type Touched = (Option<MapId>, Selected);

/// The selection after a step was done again: what was selected before it was undone if the step touched any of it, else the first element that it
/// touched and that is there. So one always sees what was done again.
pub(super) fn selected_again(old: &Project, new: &Project, mut selection: Selection) -> Selection {
    let touched: Vec<Touched> = changes(old, new).iter().filter_map(|row| of(row.element)).filter(|(_, one)| is_there(new, *one)).collect();
    let is_selected = |(map, element): &Touched| selection.contains(*element) && (map.is_none() || *map == selection.map);
    if !touched.iter().any(is_selected)
        && let Some((map, element)) = touched.first()
        && let Some(map) = map.or(selection.map)
    {
        selection = Selection::one(map, *element);
    }
    selection
}

fn of(element: Element) -> Option<Touched> {
    match element {
        Element::Stage(map, id) => Some((Some(map), Selected::Stage(id))),
        Element::Lane(map, id) | Element::Cell(map, id, _) => Some((Some(map), Selected::Lane(id))),
        Element::Segment(id) => Some((None, Selected::Segment(id))),
        Element::Measure(id) => Some((None, Selected::Measure(id))),
        Element::Question(id) => Some((None, Selected::Question(id))),
        // What somebody votes while it is covered says nothing about where.
        Element::BallotVote(..) => None,
        other => touchpoint_of(other).map(|(map, id)| (Some(map), Selected::Touchpoint(id))),
    }
}

fn is_there(project: &Project, element: Selected) -> bool {
    match element {
        Selected::Stage(id) => project.maps.iter().any(|map| map.stage(id).is_some()),
        Selected::Touchpoint(id) => project.maps.iter().any(|map| map.touchpoint(id).is_some()),
        Selected::Lane(id) => project.maps.iter().any(|map| map.lane(id).is_some()),
        Selected::Segment(id) => project.segment(id).is_some(),
        Selected::Measure(id) => project.measure(id).is_some(),
        Selected::Question(id) => project.questions.iter().any(|question| question.id == id),
        _ => false,
    }
}
