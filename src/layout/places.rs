//! Where the elements of a drawn map lie: for hit tests, drops, zooming to a part. Only numbers that follow from the layout; never a node.

use super::card::CARD_HEIGHT;
use super::frame::{self, Frame};
use super::sections::StageSection;
use crate::model::{LaneId, Map, Media, Place, StageId, TouchpointId};
use crate::scene::{Point, Rect};
use std::collections::HashMap;
use std::sync::Arc;

/// Where the elements of a drawn map lie, all in points of the scene.
#[derive(Debug, Clone)]
pub struct Places {
    /// The title block.
    pub title: Rect,
    /// The stages, from left to right.
    pub stages: Vec<StagePlace>,
    /// The lanes that are shown, from top to bottom.
    pub lanes: Vec<LanePlace>,
    /// The touchpoints in journey order, those of hidden lanes too (their `rect` is none).
    pub cards: Vec<CardPlace>,
    /// The foot's left end.
    pub foot: Point,
    index: HashMap<TouchpointId, usize>,
    card_width: f64,
}

/// Where a stage lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StagePlace {
    /// Which.
    pub id: StageId,
    /// Its left edge.
    pub left: f64,
    /// Its width.
    pub width: f64,
    /// Its chevron.
    pub chevron: Rect,
}

/// Where a lane lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LanePlace {
    /// Which.
    pub id: LaneId,
    /// The media kind of its cards, if it is a lane of cards.
    pub media: Option<Media>,
    /// Its upper edge.
    pub top: f64,
    /// Its height.
    pub height: f64,
}

/// Where a touchpoint lies.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CardPlace {
    /// Which.
    pub id: TouchpointId,
    /// Where it stands in the map.
    pub place: Place,
    /// Its media kind.
    pub media: Media,
    /// Its place on the axis.
    pub x: f64,
    /// Its card; none if its lane is hidden.
    pub rect: Option<Rect>,
}

impl Places {
    pub(super) fn new(frame: &Frame, map: &Map, stages: &[Arc<StageSection>], card_width: f64) -> Self {
        let mut left = frame::LEFT;
        let mut places = Vec::with_capacity(stages.len());
        for (stage, section) in map.stages.iter().zip(stages) {
            let width = section.axis.width;
            let chevron = Rect::new(left, frame.chevrons_top, left + width, frame.chevrons_top + frame::CHEVRON_HEIGHT);
            places.push(StagePlace { id: stage.id, left, width, chevron });
            left += width;
        }
        Self {
            title: frame.title_area(),
            stages: places,
            lanes: Vec::new(),
            cards: Vec::new(),
            foot: Point::ZERO,
            index: HashMap::new(),
            card_width,
        }
    }

    pub(super) fn set_cards(&mut self, map: &Map, stages: &[Arc<StageSection>]) {
        let count = map.touchpoint_count();
        self.cards = Vec::with_capacity(count);
        self.index = HashMap::with_capacity(count);
        let lane_tops = [Media::Paid, Media::Owned, Media::Earned]
            .map(|media| self.lanes.iter().find(|lane| lane.media == Some(media)).map(|lane| lane.top + (lane.height - CARD_HEIGHT) / 2.0));
        for (stage_index, (stage, section)) in map.stages.iter().zip(stages).enumerate() {
            let left = self.stages[stage_index].left;
            for (index, (touchpoint, center)) in stage.touchpoints.iter().zip(&section.axis.centers).enumerate() {
                let media = touchpoint.media();
                let x = left + center;
                let rect = lane_tops[media as usize]
                    .map(|top| Rect::new(x - self.card_width / 2.0, top, x + self.card_width / 2.0, top + CARD_HEIGHT));
                self.index.insert(touchpoint.id, self.cards.len());
                self.cards.push(CardPlace { id: touchpoint.id, place: Place { stage: stage_index, index }, media, x, rect });
            }
        }
        self.foot = Point::new(frame::MARGIN, self.lanes.last().map_or(0.0, |lane| lane.top + lane.height));
    }

    /// Where a touchpoint lies.
    pub fn card(&self, id: TouchpointId) -> Option<&CardPlace> {
        self.index.get(&id).map(|index| &self.cards[*index])
    }

    /// Where a stage lies.
    pub fn stage(&self, id: StageId) -> Option<&StagePlace> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// Where a lane lies, if it is shown.
    pub fn lane(&self, id: LaneId) -> Option<&LanePlace> {
        self.lanes.iter().find(|lane| lane.id == id)
    }

    /// The topmost card at a point.
    pub fn card_at(&self, point: Point) -> Option<&CardPlace> {
        self.cards_between(point.x - self.card_width / 2.0, point.x + self.card_width / 2.0)
            .iter()
            .rev()
            .find(|card| card.rect.is_some_and(|rect| rect.contains(point)))
    }

    /// The touchpoints whose place on the axis lies between two x, in journey order. Quick: places grow along the journey.
    pub fn cards_between(&self, from: f64, to: f64) -> &[CardPlace] {
        let first = self.cards.partition_point(|card| card.x < from);
        let last = self.cards.partition_point(|card| card.x <= to);
        &self.cards[first..last.max(first)]
    }

    /// The stage at an x; left of the first the first, right of the last the last.
    pub fn stage_at(&self, x: f64) -> Option<&StagePlace> {
        self.stages.iter().find(|stage| x < stage.left + stage.width).or(self.stages.last())
    }

    /// The lane at a y.
    pub fn lane_at(&self, y: f64) -> Option<&LanePlace> {
        self.lanes.iter().find(|lane| (lane.top..lane.top + lane.height).contains(&y))
    }

    /// Width of every card.
    pub fn card_width(&self) -> f64 {
        self.card_width
    }
}
