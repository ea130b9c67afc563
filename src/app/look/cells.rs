//! Walking through lanes: into cells of own words, along the stages, through the entries of a list, and on to the next lane that is shown. Only
//! where a step leads; the selection changes in `walk`.

use super::direction::Direction;
use crate::edit::{LaneCell, Selected};
use crate::model::{FreeLane, FreePer, Lane, LaneId, LaneKind, Map, TouchpointId};
use std::sync::Arc;

/// Where a step from the name of a lane leads: to the name of the next lane that is shown, or into the lane.
pub(super) fn from_lane(map: &Map, id: LaneId, direction: Direction) -> Option<Selected> {
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
            LaneKind::Free(_) | LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences => None,
        },
    }
}

/// Where a step from a cell leads. `column`: the touchpoint in whose column the way goes up and down.
pub(super) fn from_cell(map: &Map, cell: LaneCell, column: Option<TouchpointId>, direction: Direction) -> Option<Selected> {
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
            beyond(map, Some(at), stage, near, direction)
        }
    }
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

/// The first thing above or below a lane in a stage: a card, or a cell of own words. Above everything is the stage itself. `near`: the index of
/// the touchpoint in whose column the way goes.
pub(super) fn beyond(map: &Map, lane: Option<usize>, stage: usize, near: Option<usize>, direction: Direction) -> Option<Selected> {
    let found = further(map, lane, direction)
        .find_map(|lane| card_in(map, lane, stage, near).or_else(|| in_lane(map, lane, stage, near, direction)));
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

/// The cell of a stage in a lane of own words that is shown; of a list the entry that is met first.
pub(super) fn in_lane(map: &Map, lane: &Lane, stage: usize, near: Option<usize>, direction: Direction) -> Option<Selected> {
    let LaneKind::Free(free) = &lane.kind else { return None };
    let stage = map.stages.get(stage).filter(|_| !lane.hidden)?;
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
