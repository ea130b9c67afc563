//! Moving along the journey with the keys: from card to card, from lane to lane, from stage to stage. Only the selection changes. The cells of
//! lanes of own words are in `cells`.

use crate::app::desk::Desk;
use crate::app::look::camera::CameraRequest;
use crate::app::look::cells::{self, Ground};
use crate::app::look::direction::Direction;
use crate::app::view::{View, WindowArea};
use crate::edit::{LaneCell, Selected, Selection};
use crate::model::{LaneKind, Map, MeasureId, Media, ScoreKind, StageId, TouchpointId};

impl Desk {
    /// Selects one element of the shown map and scrolls it into view.
    pub(crate) fn select_one(&mut self, element: Selected) {
        let Some(map) = self.map_id() else { return };
        self.select(Selection::one(map, element));
        self.reveal(element);
    }

    /// Selects one element of the shown map and scrolls it into view on the map itself, whatever view is shown.
    pub(crate) fn go_to_map(&mut self, element: Selected) {
        self.program.view = View::Map;
        self.program.focus = WindowArea::Canvas;
        self.unhide(element);
        self.select_one(element);
    }

    /// Takes over a selection. At another touchpoint, digits start again.
    pub(crate) fn select(&mut self, mut selection: Selection) {
        selection.prune(self.open.document.project());
        let other = selection.lead != self.open.document.selection.lead;
        self.open.document.selection = selection;
        if other {
            self.open.document.marker = self.first_mark();
        }
        self.open.document.seal();
        self.settle_look();
    }

    pub(crate) fn walk(&mut self, direction: Direction) {
        let Some(seen) = self.seen_map() else { return };
        let map = &*seen;
        let on = Ground { project: self.open.document.project(), map };
        let target = match self.open.document.selection.lead {
            Some(Selected::Touchpoint(id)) => from_touchpoint(on, id, direction),
            Some(Selected::Stage(id)) => from_stage(on, id, direction),
            Some(Selected::Lane(id)) => cells::from_lane(on, id, direction),
            Some(Selected::Cell(cell)) => cells::from_cell(on, cell, self.look.column, direction),
            Some(Selected::Measure(id)) if cells::measure_column(on, id, None).is_some() => {
                let there = cells::from_measure(on, id, self.look.column, direction);
                if let Some((target, column)) = there {
                    self.look.column = column;
                    self.select_one(target);
                }
                return;
            }
            Some(
                Selected::Project
                | Selected::Map
                | Selected::Segment(_)
                | Selected::Round(_)
                | Selected::Measure(_)
                | Selected::Question(_)
                | Selected::Contact(_)
                | Selected::Day(_),
            )
            | None => {
                let touchpoint = match direction {
                    Direction::Left => map.touchpoints().next_back(),
                    Direction::Right | Direction::Up | Direction::Down => map.touchpoints().next(),
                };
                touchpoint
                    .map(|touchpoint| Selected::Touchpoint(touchpoint.id))
                    .or_else(|| map.stages.first().map(|stage| Selected::Stage(stage.id)))
            }
        };
        if let Some(target) = target {
            self.look.column = self.column_of(target);
            self.select_one(target);
        }
    }

    /// The touchpoint in whose column a step goes up or down. A cell of a whole stage keeps the one that the way came from.
    fn column_of(&self, element: Selected) -> Option<TouchpointId> {
        match element {
            Selected::Touchpoint(id) => Some(id),
            Selected::Cell(cell) => {
                let id = TouchpointId(cell.of);
                self.open.document.map()?.touchpoint(id).map(|_| id).or(self.column())
            }
            Selected::Measure(id) => {
                let map = self.open.document.map()?;
                cells::measure_column(Ground { project: self.open.document.project(), map }, id, self.column())
            }
            _ => None,
        }
    }

    /// The touchpoint of the shown map under which a measure is selected.
    pub(crate) fn column_of_measure(&self, id: MeasureId) -> Option<TouchpointId> {
        let map = self.open.document.map()?;
        cells::measure_column(Ground { project: self.open.document.project(), map }, id, self.look.column)
    }

    /// The column of what leads the selection.
    fn column(&self) -> Option<TouchpointId> {
        self.open.document.selection.lead_touchpoint().or(self.look.column)
    }

    /// Goes to the next cell of the lane, or to the one before; after the last one to the next lane of own words.
    pub(crate) fn walk_cells(&mut self, back: bool) {
        let Some((map, cell)) = self.open.document.map().zip(self.open.document.selection.lead_cell()) else { return };
        if let Some(target) = cells::next(map, cell, back) {
            self.select_one(Selected::Cell(target));
        }
    }

    /// Goes from the name of a lane to its first cell in sight.
    pub(crate) fn enter_lane(&mut self) {
        let (Some(map), Some(Selected::Lane(id))) = (self.open.document.map(), self.open.document.selection.lead) else { return };
        let cells = map.shown_free_lane(id).map(|lane| map.cells_of(lane)).unwrap_or_default();
        if let Some(of) = self.first_in_sight(&cells).or_else(|| cells.first().copied()) {
            self.select_one(Selected::Cell(LaneCell { lane: id, of, entry: 0 }));
        }
    }

    /// Extends the selection from its lead to the next element in a direction, with everything between: touchpoints in the order of the journey, or
    /// stages. The lead stays.
    pub(crate) fn extend(&mut self, direction: Direction) {
        let Some(map) = self.open.document.map() else { return };
        let selection = &self.open.document.selection;
        let (map_id, lead) = (map.id, selection.lead);
        let all: Vec<Selected> = match lead {
            Some(Selected::Touchpoint(_)) => map.touchpoints().map(|touchpoint| Selected::Touchpoint(touchpoint.id)).collect(),
            Some(Selected::Stage(_)) => map.stages.iter().map(|stage| Selected::Stage(stage.id)).collect(),
            _ => return self.walk(direction),
        };
        let place = |element: Selected| all.iter().position(|other| *other == element);
        let Some(from) = lead.and_then(place) else { return };
        // The end that moves is the one that is farthest from the lead.
        let selected = all.iter().enumerate().filter(|(_, element)| selection.contains(**element)).map(|(at, _)| at);
        let end = selected.max_by_key(|at| at.abs_diff(from)).unwrap_or(from);
        let next = match all[end] {
            Selected::Touchpoint(id) => beside_touchpoint(map, id, direction),
            Selected::Stage(id) => from_stage(Ground { project: self.open.document.project(), map }, id, direction),
            _ => None,
        };
        let Some(to) = next.and_then(place) else { return };
        let between = all[from.min(to)..=from.max(to)].iter().copied();
        let selection = Selection::many(map_id, lead.into_iter().chain(between));
        let end = all[to];
        self.select(selection);
        self.reveal(end);
    }

    /// Goes to the first touchpoint of the stage `step` further on, or to the stage itself if it is empty.
    pub(crate) fn walk_stage(&mut self, step: isize) {
        let Some(map) = self.open.document.map() else { return };
        let target = match self.selected_stage().and_then(|id| map.stage_index(id)) {
            Some(at) => at.checked_add_signed(step),
            None if step > 0 => Some(0),
            None => map.stages.len().checked_sub(1),
        };
        let Some(stage) = target.and_then(|at| map.stages.get(at)) else { return };
        let element = stage.touchpoints.first().map_or(Selected::Stage(stage.id), |touchpoint| Selected::Touchpoint(touchpoint.id));
        self.select_one(element);
    }

    pub(crate) fn walk_to_end(&mut self, last: bool) {
        let Some(map) = self.open.document.map() else { return };
        let touchpoint = if last { map.touchpoints().next_back() } else { map.touchpoints().next() };
        let touchpoint = touchpoint.map(|touchpoint| touchpoint.id);
        // All of the beginning, or of the end, and in it the card.
        self.look_at(if last { CameraRequest::End } else { CameraRequest::Beginning });
        if let Some(id) = touchpoint {
            self.select_one(Selected::Touchpoint(id));
        }
    }

    /// Goes to the next touchpoint, starting from the selected one and wrapping around, that lacks expectation, fulfilment or relevance,
    /// and makes the first missing one the active score.
    pub(crate) fn walk_to_unrated(&mut self) {
        let Some(judged) = self.judged() else { return };
        let all: Vec<_> = judged.map.touchpoints().zip(judged.said()).collect();
        let start = self
            .open
            .document
            .selection
            .lead_touchpoint()
            .and_then(|id| all.iter().position(|(touchpoint, _)| touchpoint.id == id))
            .map_or(0, |at| at + 1);
        let missing = |kinds: [(ScoreKind, Option<f64>); 3]| kinds.into_iter().find(|(_, score)| score.is_none()).map(|(kind, _)| kind);
        let found = (0..all.len()).map(|step| all[(start + step) % all.len()]).find_map(|(touchpoint, assessment)| {
            missing([
                (ScoreKind::Expectation, assessment.expectation),
                (ScoreKind::Fulfilment, assessment.fulfilment),
                (ScoreKind::Relevance, assessment.relevance),
            ])
            .map(|kind| (touchpoint.id, kind))
        });
        if let Some((id, kind)) = found {
            self.select_one(Selected::Touchpoint(id));
            self.open.document.marker = kind;
        }
    }
}

fn from_stage(on: Ground<'_>, id: StageId, direction: Direction) -> Option<Selected> {
    let map = on.map;
    let at = map.stage_index(id)?;
    let stage = match direction {
        Direction::Left => map.stages.get(at.checked_sub(1)?)?,
        Direction::Right => map.stages.get(at + 1)?,
        Direction::Down => {
            let first = map.stages[at].touchpoints.first();
            // Cells come first where their lane is above that of the first touchpoint.
            let lane = first.and_then(|first| shown_lane_of(map, first.media())).unwrap_or(map.lanes.len());
            let above = map.lanes[..lane].iter().find_map(|lane| cells::in_lane(on, lane, at, None, Direction::Down));
            return above.filter(|_| first.is_none() || lane < map.lanes.len()).or(first.map(|first| Selected::Touchpoint(first.id)));
        }
        Direction::Up => return None,
    };
    Some(Selected::Stage(stage.id))
}

fn from_touchpoint(on: Ground<'_>, id: TouchpointId, direction: Direction) -> Option<Selected> {
    let map = on.map;
    match direction {
        Direction::Left | Direction::Right => beside_touchpoint(map, id, direction),
        Direction::Up | Direction::Down => {
            let place = map.place_of(id)?;
            let lane = shown_lane_of(map, map.touchpoint(id)?.media());
            cells::beyond(on, lane, place.stage, Some(place.index), direction)
        }
    }
}

/// The touchpoint that a step leads to, whatever cells are in between.
fn beside_touchpoint(map: &Map, id: TouchpointId, direction: Direction) -> Option<Selected> {
    let all: Vec<_> = map.touchpoints_with_stage().collect();
    let at = all.iter().position(|(_, touchpoint)| touchpoint.id == id)?;
    match direction {
        Direction::Left => Some(Selected::Touchpoint(all[at.checked_sub(1)?].1.id)),
        Direction::Right => Some(Selected::Touchpoint(all.get(at + 1)?.1.id)),
        Direction::Up | Direction::Down => {
            let place = map.place_of(id)?;
            let lane = shown_lane_of(map, all[at].1.media());
            let mut further = cells::further(map, lane, direction);
            further.find_map(|lane| cells::card_in(map, lane, place.stage, Some(place.index)))
        }
    }
}

/// Index of the lane of a media kind, if it is shown.
fn shown_lane_of(map: &Map, media: Media) -> Option<usize> {
    map.lanes.iter().position(|lane| !lane.hidden && lane.kind == LaneKind::Cards(media))
}

/// Media kinds in the order in which their lanes are shown; hidden ones are left out.
pub(crate) fn shown_card_lanes(map: &Map) -> Vec<Media> {
    let cards = map.lanes.iter().filter(|lane| !lane.hidden).filter_map(|lane| match lane.kind {
        LaneKind::Cards(media) => Some(media),
        LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences | LaneKind::Measures | LaneKind::Metric(_) | LaneKind::Free(_) => None,
    });
    cards.collect()
}
