//! What can be dragged on the map and what dropping it does. The project changes only on release (cards, stages, lanes) or as a preview
//! (scores, heights of lanes); never how it is shown.

use crate::app::{Action, LookAction, MapAction};
use crate::edit::{Edit, LaneEdit, ScoreEdit, Selected, Selection, StageEdit, TouchpointEdit};
use crate::layout::{InLane, Over, Places};
use crate::model::{Lane, LaneId, MapId, MeasureId, RoundId, Score, ScoreKind, StageId, TouchpointId};
use crate::scene::{Point, Rect};

/// Where a measure would be dropped.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeasureLanding {
    /// At which touchpoint.
    pub touchpoint: TouchpointId,
    /// How many of its other measures are above it then.
    pub at: usize,
    /// The height in the scene at which it comes, and how far it reaches to both sides.
    pub y: f64,
    /// From left to right.
    pub x: (f64, f64),
}

/// Where a measure that is dropped at a point of the scene would go; none where there is no touchpoint above.
pub fn measure_landing(places: &Places, id: MeasureId, at: Point) -> Option<MeasureLanding> {
    let touchpoint = places.touchpoint_column(at)?;
    let lane = places.system_at(at.y).lanes.iter().find(|lane| lane.content == InLane::Measures)?;
    let center = places.card(touchpoint)?.x;
    let half = places.card_width() / 2.0 - 4.0;
    let (mut above, mut y) = (0, lane.top + 3.0);
    for (measure, _, rect) in places.measures().filter(|(_, other, _)| *other == touchpoint) {
        if rect.center().y > at.y {
            break;
        }
        above += usize::from(measure != id);
        y = rect.y1 + 2.5;
    }
    Some(MeasureLanding { touchpoint, at: above, y, x: (center - half, center + half) })
}

/// What is being dragged, in points of the scene.
#[derive(Debug, Clone, PartialEq)]
pub enum Drag {
    /// Cards to another place (sorted, as in the selection).
    Cards {
        /// Which cards.
        ids: Vec<TouchpointId>,
        /// Where they were grabbed.
        grabbed: Point,
        /// Where the pointer is.
        now: Point,
    },
    /// A stage to another place.
    Stage {
        /// Which stage.
        id: StageId,
        /// Where it was grabbed.
        grabbed: Point,
        /// Where the pointer is.
        now: Point,
    },
    /// A lane to another place.
    Lane {
        /// Which lane.
        id: LaneId,
        /// Where the pointer is.
        now: Point,
    },
    /// A measure to another touchpoint, or to another place at its own.
    Measure {
        /// Which measure.
        id: MeasureId,
        /// Under which touchpoint it was grabbed.
        from: TouchpointId,
        /// Where it was grabbed.
        grabbed: Point,
        /// Where the pointer is.
        now: Point,
    },
    /// The lower edge of a lane.
    LaneHeight {
        /// Which lane.
        id: LaneId,
        /// In which system it was grabbed.
        system: usize,
        /// The height it is dragged to; none: not moved yet.
        height: Option<f64>,
    },
    /// A score on its curve.
    Score {
        /// Which touchpoint's.
        id: TouchpointId,
        /// Which of its scores.
        kind: ScoreKind,
        /// What it is dragged to.
        value: Score,
    },
    /// A rubber band.
    Band {
        /// Where it began.
        from: Point,
        /// Where the pointer is.
        now: Point,
        /// Whether what it encloses is added to the selection.
        add: bool,
    },
    /// The whole view.
    Pan {
        /// Where the paper was grabbed: it stays under the pointer.
        grabbed: Point,
    },
}

impl Drag {
    /// What is grabbed at a point, and what that selects. With `add`, a rubber band adds to the selection.
    pub fn begin(over: Over, at: Point, places: &Places, map: MapId, selection: &Selection, add: bool) -> (Self, Option<Selection>) {
        let only = |id: TouchpointId| Some(Selection::one(map, Selected::Touchpoint(id)));
        match over {
            Over::Score(id, kind) => {
                let value = places.curves_at(at.y).map_or(Score::MAX, |lane| lane.score_at(at.y));
                (Self::Score { id, kind, value }, only(id))
            }
            Over::Card(id) if selection.contains(Selected::Touchpoint(id)) => {
                (Self::Cards { ids: selection.touchpoints().collect(), grabbed: at, now: at }, None)
            }
            Over::Card(id) => (Self::Cards { ids: vec![id], grabbed: at, now: at }, only(id)),
            Over::Stage(id) => (Self::Stage { id, grabbed: at, now: at }, None),
            Over::LaneEdge(id) => (Self::LaneHeight { id, system: places.system_index_at(at.y), height: None }, None),
            Over::LaneName(id) => (Self::Lane { id, now: at }, None),
            Over::Measure(id, from) => (Self::Measure { id, from, grabbed: at, now: at }, Some(Selection::one(map, Selected::Measure(id)))),
            Over::Title | Over::Cell(..) | Over::Nothing => (Self::Band { from: at, now: at, add }, None),
        }
    }

    /// The pointer has moved to another point.
    pub fn move_to(&mut self, at: Point, places: &Places) {
        match self {
            Self::Cards { now, .. }
            | Self::Stage { now, .. }
            | Self::Lane { now, .. }
            | Self::Measure { now, .. }
            | Self::Band { now, .. } => *now = at,
            Self::Score { id, value, .. } => {
                if let Some(lane) = places.card(*id).as_ref().and_then(|card| places.curves_of(card)) {
                    *value = lane.score_at(at.y);
                }
            }
            Self::LaneHeight { id, system, height } => {
                if let Some(lane) = places.systems.get(*system).and_then(|system| system.lane(*id)) {
                    // The lane is as high in every system, and those above push this one down.
                    let above = *system as f64;
                    let wanted = (at.y - lane.top + above * lane.height) / (above + 1.0);
                    *height = Some(wanted.round().clamp(Lane::MIN_HEIGHT, Lane::MAX_HEIGHT));
                }
            }
            Self::Pan { .. } => {}
        }
    }

    /// What changes while the drag goes on; none for drags that change something only on release.
    pub fn preview(&self, map: MapId, round: RoundId) -> Option<Edit> {
        match self {
            Self::Score { id, kind, value } => {
                Some(Edit::Score(ScoreEdit::Agree { map, touchpoints: vec![*id], round, kind: *kind, score: Some(*value) }))
            }
            Self::LaneHeight { id, height: Some(height), .. } => {
                Some(Edit::Lane(LaneEdit::SetHeight { map, lane: *id, height: Some(*height) }))
            }
            Self::LaneHeight { height: None, .. }
            | Self::Cards { .. }
            | Self::Stage { .. }
            | Self::Lane { .. }
            | Self::Measure { .. }
            | Self::Band { .. }
            | Self::Pan { .. } => None,
        }
    }

    /// The action when the drag is released.
    pub fn released(&self, map: MapId, places: &Places, selection: &Selection) -> Option<Action> {
        match self {
            Self::Band { .. } => self.caught(map, places, selection).map(|selection| Action::Look(LookAction::Select(selection))),
            Self::Score { .. } | Self::LaneHeight { .. } => Some(Action::CommitDrag),
            Self::Measure { id, from, now, .. } => {
                let MeasureLanding { touchpoint, at, .. } = measure_landing(places, *id, *now)?;
                Some(Action::Map(MapAction::MoveMeasure { measure: *id, from: *from, to: touchpoint, at: Some(at) }))
            }
            Self::Cards { .. } | Self::Stage { .. } | Self::Lane { .. } | Self::Pan { .. } => {
                self.landed(map, places).map(|edit| Action::Edit { edit, merge: None })
            }
        }
    }

    /// What the drag does when it is released; none if nothing changes or the preview is committed instead.
    fn landed(&self, map: MapId, places: &Places) -> Option<Edit> {
        match self {
            Self::Cards { ids, now, .. } => {
                let landing = places.landing(*now, ids)?;
                let touchpoints = ids.clone();
                let (stage, before, media) = (landing.stage, landing.before, landing.media);
                Some(Edit::Touchpoint(TouchpointEdit::Move { map, touchpoints, stage, before, media }))
            }
            Self::Stage { id, now, .. } => Some(Edit::Stage(StageEdit::Move { map, stage: *id, before: places.stage_landing(*now).0 })),
            Self::Lane { id, now } => Some(Edit::Lane(LaneEdit::Move { map, lane: *id, before: places.lane_landing(now.y).0 })),
            Self::Measure { .. } | Self::LaneHeight { .. } | Self::Score { .. } | Self::Band { .. } | Self::Pan { .. } => None,
        }
    }

    /// What a rubber band selects; none for any other drag.
    fn caught(&self, map: MapId, places: &Places, selection: &Selection) -> Option<Selection> {
        let Self::Band { from, now, add } = self else { return None };
        let band = Rect::from_points(*from, *now);
        let reach = places.card_width() / 2.0;
        let caught = places
            .cards_in(band.inflate(reach, 0.0))
            .filter(|card| card.rect.is_some_and(|rect| rect.overlaps(band)))
            .map(|card| Selected::Touchpoint(card.id));
        if !add {
            return Some(Selection::many(map, caught));
        }
        let mut selection = selection.clone();
        selection.elements.extend(caught);
        selection.lead = selection.lead.or(selection.elements.first().copied());
        Some(selection)
    }
}
