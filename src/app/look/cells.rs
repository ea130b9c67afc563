//! Walking through lanes: into cells of own words, along the stages, through the entries of a list and the measures of a touchpoint, and on to
//! the next lane that is shown. Only where a step leads; the selection changes in `walk`.

use super::direction::Direction;
use crate::edit::{LaneCell, Selected};
use crate::model::{FreeLane, FreePer, Lane, LaneId, LaneKind, Map, MeasureId, Project, TouchpointId};
use std::sync::Arc;

/// What one walks on: a map, with the measures of its project.
#[derive(Clone, Copy)]
pub(super) struct Ground<'a> {
    pub(super) project: &'a Project,
    pub(super) map: &'a Map,
}

/// Where a step from the name of a lane leads: to the name of the next lane that is shown, or into the lane.
pub(super) fn from_lane(on: Ground<'_>, id: LaneId, direction: Direction) -> Option<Selected> {
    let Ground { project, map } = on;
    let at = map.lanes.iter().position(|lane| lane.id == id)?;
    match direction {
        Direction::Up | Direction::Down => further(map, Some(at), direction).next().map(|lane| Selected::Lane(lane.id)),
        Direction::Left => None,
        Direction::Right => match &map.lanes[at].kind {
            LaneKind::Cards(media) => {
                map.touchpoints().find(|touchpoint| touchpoint.media() == *media).map(|touchpoint| Selected::Touchpoint(touchpoint.id))
            }
            LaneKind::Free(lane) if !map.lanes[at].hidden => {
                map.cells_of(lane).first().map(|of| Selected::Cell(LaneCell { lane: id, of: *of, entry: 0 }))
            }
            LaneKind::Measures if !map.lanes[at].hidden => {
                map.touchpoints().find_map(|touchpoint| project.measures_at(touchpoint.id).next()).map(|first| Selected::Measure(first.id))
            }
            LaneKind::Free(_) | LaneKind::Measures | LaneKind::Metric(_) | LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences => {
                None
            }
        },
    }
}

/// Where a step from a cell leads. `column`: the touchpoint in whose column the way goes up and down.
pub(super) fn from_cell(on: Ground<'_>, cell: LaneCell, column: Option<TouchpointId>, direction: Direction) -> Option<Selected> {
    let map = on.map;
    let at = map.lanes.iter().position(|lane| lane.id == cell.lane)?;
    let lane = map.shown_free_lane(cell.lane)?;
    match direction {
        Direction::Left | Direction::Right => {
            let all = map.cells_of(lane);
            let here = all.iter().position(|of| *of == cell.of)?;
            let Some(there) = (if direction == Direction::Right { Some(here + 1) } else { here.checked_sub(1) }) else {
                return Some(Selected::Lane(cell.lane));
            };
            let of = *all.get(there)?;
            Some(Selected::Cell(LaneCell { of, entry: cell.entry.min(lane.entries(of).saturating_sub(1)), ..cell }))
        }
        Direction::Up if cell.entry > 0 => Some(Selected::Cell(LaneCell { entry: cell.entry - 1, ..cell })),
        Direction::Down if cell.entry + 1 < lane.entries(cell.of) => Some(Selected::Cell(LaneCell { entry: cell.entry + 1, ..cell })),
        Direction::Up | Direction::Down => {
            let stage = map.stage_of_cell(lane, cell.of)?;
            let column = if lane.per == FreePer::Touchpoint { Some(TouchpointId(cell.of)) } else { column };
            let near = column.and_then(|id| map.place_of(id)).filter(|place| place.stage == stage).map(|place| place.index);
            beyond(on, Some(at), stage, near, direction)
        }
    }
}

/// Where a step from a measure leads, and the touchpoint under which it is then: up and down through those of a touchpoint and on, left and right to
/// those of the touchpoints beside it. `column`: the touchpoint under which it is selected.
pub(super) fn from_measure(
    on: Ground<'_>,
    id: MeasureId,
    column: Option<TouchpointId>,
    direction: Direction,
) -> Option<(Selected, Option<TouchpointId>)> {
    let Ground { project, map } = on;
    let lane = map.lanes.iter().position(|lane| !lane.hidden && lane.kind == LaneKind::Measures)?;
    let here = measure_column(on, id, column)?;
    let place = map.place_of(here)?;
    let at = project.measures_at(here).position(|measure| measure.id == id)?;
    let among = |touchpoint: TouchpointId, at: usize| {
        let all: Vec<MeasureId> = project.measures_at(touchpoint).map(|measure| measure.id).collect();
        Some((Selected::Measure(*all.get(at.min(all.len().checked_sub(1)?))?), Some(touchpoint)))
    };
    let further = || beyond(on, Some(lane), place.stage, Some(place.index), direction).map(|element| (element, Some(here)));
    match direction {
        Direction::Up if at > 0 => among(here, at - 1),
        Direction::Down if at + 1 < project.measures_at(here).count() => among(here, at + 1),
        Direction::Up | Direction::Down => further(),
        Direction::Left => {
            let mut before = map.touchpoints().rev().skip_while(|touchpoint| touchpoint.id != here).skip(1);
            before.find_map(|touchpoint| among(touchpoint.id, at)).or(Some((Selected::Lane(map.lanes[lane].id), None)))
        }
        Direction::Right => {
            map.touchpoints().skip_while(|touchpoint| touchpoint.id != here).skip(1).find_map(|touchpoint| among(touchpoint.id, at))
        }
    }
}

/// The touchpoint under which a measure is selected: the one in whose column the way goes if the measure is there, else its first on the map.
pub(super) fn measure_column(on: Ground<'_>, id: MeasureId, column: Option<TouchpointId>) -> Option<TouchpointId> {
    let measure = on.project.measure(id)?;
    let is_here = |touchpoint: &TouchpointId| measure.touchpoints.contains(touchpoint) && on.map.place_of(*touchpoint).is_some();
    column.filter(is_here).or_else(|| on.map.touchpoints().map(|touchpoint| touchpoint.id).find(is_here))
}

/// The next cell of the lane, or the one before; beyond its end the first, or last, of the next lane of own words.
pub(super) fn next(map: &Map, cell: LaneCell, back: bool) -> Option<LaneCell> {
    let shown = map.lanes.iter().filter(|lane| !lane.hidden);
    let all = shown.filter_map(|lane| match &lane.kind {
        LaneKind::Free(free) => Some((lane.id, map.cells_of(free))),
        _ => None,
    });
    let all: Vec<LaneCell> = all.flat_map(|(lane, cells)| cells.into_iter().map(move |of| LaneCell { lane, of, entry: 0 })).collect();
    let here = all.iter().position(|other| (other.lane, other.of) == (cell.lane, cell.of))?;
    all.get(if back { here.checked_sub(1)? } else { here + 1 }).copied()
}

/// The first thing above or below a lane in a stage: a card, a cell of own words, or a measure. Above everything is the stage itself. `near`: the index of
/// the touchpoint in whose column the way goes.
pub(super) fn beyond(on: Ground<'_>, lane: Option<usize>, stage: usize, near: Option<usize>, direction: Direction) -> Option<Selected> {
    let map = on.map;
    let found = further(map, lane, direction)
        .find_map(|lane| card_in(map, lane, stage, near).or_else(|| in_lane(on, lane, stage, near, direction)));
    let above = || map.stages.get(stage).filter(|_| direction == Direction::Up).map(|stage| Selected::Stage(stage.id));
    found.or_else(above)
}

/// The lanes that are shown above or below one, the nearest first; of one that is hidden, all of them.
pub(super) fn further(map: &Map, lane: Option<usize>, direction: Direction) -> impl Iterator<Item = &Arc<Lane>> {
    let (before, after) = match (lane, direction) {
        (Some(lane), Direction::Up) => (&map.lanes[..lane], &map.lanes[..0]),
        (Some(lane), _) => (&map.lanes[..0], &map.lanes[lane + 1..]),
        (None, _) => (&map.lanes[..0], &map.lanes[..]),
    };
    before.iter().rev().chain(after).filter(|lane| !lane.hidden)
}

/// The card of a stage in a lane of cards that is nearest to a column.
pub(super) fn card_in(map: &Map, lane: &Lane, stage: usize, near: Option<usize>) -> Option<Selected> {
    let LaneKind::Cards(media) = lane.kind else { return None };
    let cards = map.stages.get(stage)?.touchpoints.iter().enumerate().filter(|(_, touchpoint)| touchpoint.media() == media);
    cards.min_by_key(|(index, _)| index.abs_diff(near.unwrap_or(0))).map(|(_, touchpoint)| Selected::Touchpoint(touchpoint.id))
}

/// The cell of a stage in a lane of own words that is shown, of a list the entry that is met first; in the lane of measures the one of that column
/// that is met first, or of a whole stage the first one it has.
pub(super) fn in_lane(on: Ground<'_>, lane: &Lane, stage: usize, near: Option<usize>, direction: Direction) -> Option<Selected> {
    let stage = on.map.stages.get(stage).filter(|_| !lane.hidden)?;
    let free = match &lane.kind {
        LaneKind::Free(free) => free,
        LaneKind::Measures => {
            let of = |id| {
                let mut all = on.project.measures_at(id);
                if direction == Direction::Up { all.last() } else { all.next() }.map(|measure| Selected::Measure(measure.id))
            };
            return match near {
                Some(near) => of(stage.touchpoints.get(near)?.id),
                None => stage.touchpoints.iter().find_map(|touchpoint| of(touchpoint.id)),
            };
        }
        LaneKind::Cards(_) | LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences | LaneKind::Metric(_) => return None,
    };
    let of = match free.per {
        FreePer::Stage => stage.id.0,
        FreePer::Touchpoint => {
            let last = stage.touchpoints.len().checked_sub(1)?;
            stage.touchpoints[near.unwrap_or(0).min(last)].id.0
        }
    };
    Some(Selected::Cell(LaneCell { lane: lane.id, of, entry: met_first(free, of, direction) }))
}

fn met_first(lane: &FreeLane, of: uuid::Uuid, direction: Direction) -> usize {
    if direction == Direction::Up { lane.entries(of).saturating_sub(1) } else { 0 }
}
