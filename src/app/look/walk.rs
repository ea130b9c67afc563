//! Moving along the journey with the keys: from card to card, from lane to lane, from stage to stage. Only the selection changes.

use crate::app::desk::Desk;
use crate::app::look::camera::CameraRequest;
use crate::app::view::{View, WindowArea};
use crate::edit::{Selected, Selection};
use crate::model::{LaneKind, Map, Media, ScoreKind, StageId, TouchpointId};

/// A direction on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Left,
    Right,
    Up,
    Down,
}

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
        let Some(map) = self.open.document.map() else { return };
        let target = match self.open.document.selection.lead {
            Some(Selected::Touchpoint(id)) => from_touchpoint(map, id, direction),
            Some(Selected::Stage(id)) => from_stage(map, id, direction),
            Some(Selected::Lane(id)) => {
                let at = map.lanes.iter().position(|lane| lane.id == id);
                let step = |at: usize| match direction {
                    Direction::Up => at.checked_sub(1),
                    Direction::Down => Some(at + 1),
                    Direction::Left | Direction::Right => None,
                };
                at.and_then(step).and_then(|at| map.lanes.get(at)).map(|lane| Selected::Lane(lane.id))
            }
            Some(Selected::Project | Selected::Map | Selected::Segment(_) | Selected::Round(_)) | None => {
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
            self.select_one(target);
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
            Selected::Touchpoint(id) => from_touchpoint(map, id, direction),
            Selected::Stage(id) => from_stage(map, id, direction),
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

fn from_stage(map: &Map, id: StageId, direction: Direction) -> Option<Selected> {
    let at = map.stage_index(id)?;
    let stage = match direction {
        Direction::Left => map.stages.get(at.checked_sub(1)?)?,
        Direction::Right => map.stages.get(at + 1)?,
        Direction::Down => return map.stages[at].touchpoints.first().map(|touchpoint| Selected::Touchpoint(touchpoint.id)),
        Direction::Up => return None,
    };
    Some(Selected::Stage(stage.id))
}

fn from_touchpoint(map: &Map, id: TouchpointId, direction: Direction) -> Option<Selected> {
    let all: Vec<_> = map.touchpoints_with_stage().collect();
    let at = all.iter().position(|(_, touchpoint)| touchpoint.id == id)?;
    match direction {
        Direction::Left => Some(Selected::Touchpoint(all[at.checked_sub(1)?].1.id)),
        Direction::Right => Some(Selected::Touchpoint(all.get(at + 1)?.1.id)),
        Direction::Up | Direction::Down => {
            let lanes = shown_card_lanes(map);
            let lane = lanes.iter().position(|media| *media == all[at].1.media());
            let further: Vec<Media> = match (direction, lane) {
                (Direction::Up, Some(lane)) => lanes[..lane].iter().rev().copied().collect(),
                (_, Some(lane)) => lanes[lane + 1..].to_vec(),
                (_, None) => lanes,
            };
            let stage = all[at].0.id;
            let nearest = further.into_iter().find_map(|media| {
                let in_stage = all.iter().enumerate().filter(|(_, (other, _))| other.id == stage);
                let in_lane = in_stage.filter(|(_, (_, touchpoint))| touchpoint.media() == media);
                in_lane.min_by_key(|(index, _)| index.abs_diff(at)).map(|(_, (_, touchpoint))| Selected::Touchpoint(touchpoint.id))
            });
            // Above the topmost card is the stage itself.
            nearest.or_else(|| (direction == Direction::Up).then_some(Selected::Stage(stage)))
        }
    }
}

/// Media kinds in the order in which their lanes are shown; hidden ones are left out.
pub(crate) fn shown_card_lanes(map: &Map) -> Vec<Media> {
    let cards = map.lanes.iter().filter(|lane| !lane.hidden).filter_map(|lane| match lane.kind {
        LaneKind::Cards(media) => Some(media),
        LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences | LaneKind::Free(_) => None,
    });
    cards.collect()
}
