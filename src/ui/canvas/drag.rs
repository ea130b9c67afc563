//! What can be dragged on the map, where it would land, and what landing there does. The document changes only on release (cards, stages,
//! lanes) or as a preview (scores, lane heights).

use super::color32;
use super::overlay::tag;
use super::view::View;
use crate::app::State;
use crate::edit::{Edit, LaneEdit, ScoreEdit, StageEdit, TouchpointEdit};
use crate::layout::{LanePlace, MapLayout, Scale};
use crate::model::{Code as _, Lane, LaneId, MapId, Media, RoundId, Score, ScoreKind, StageId, TouchpointId};
use crate::scene::{Point, Rect, Theme, Vec2};
use egui::{Painter, Stroke, StrokeKind};

/// What is being dragged.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Drag {
    /// Cards to another place (sorted, as they lie in the selection); where they were grabbed, and where the pointer is.
    Cards { ids: Vec<TouchpointId>, grabbed: Point, now: Point },
    /// A stage to another place.
    Stage { id: StageId, grabbed: Point, now: Point },
    /// A lane to another place.
    Lane { id: LaneId, now: Point },
    /// The lower edge of a lane.
    LaneHeight { id: LaneId },
    /// A score on its curve.
    Score { id: TouchpointId, kind: ScoreKind, value: Score },
    /// A rubber band.
    Band { from: Point, now: Point, add: bool },
    /// The whole view.
    Pan,
}

/// Where dragged cards would land.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Landing {
    pub stage: StageId,
    pub before: Option<TouchpointId>,
    pub media: Option<Media>,
    /// Place on the axis of the mark that shows it.
    pub x: f64,
}

/// Where cards dropped at a point of the scene would land; `moved` (sorted) are taken out first.
pub(super) fn landing(layout: &MapLayout, at: Point, moved: &[TouchpointId]) -> Option<Landing> {
    let places = &layout.places;
    let stage_index = places.stages.iter().position(|stage| at.x < stage.left + stage.width).or(places.stages.len().checked_sub(1))?;
    let stage = &places.stages[stage_index];
    let media = nearest_card_lane(layout, at.y);
    let staying: Vec<_> = places
        .cards_between(stage.left, stage.left + stage.width)
        .filter(|card| card.place.stage == stage_index && moved.binary_search(&card.id).is_err())
        .collect();
    let next = staying.iter().position(|card| card.x > at.x);
    let x = match next {
        Some(0) => (staying[0].x - places.card_width() / 2.0 - 6.0).max(stage.left + 4.0),
        Some(next) => (staying[next - 1].x + staying[next].x) / 2.0,
        None => {
            staying.last().map_or(stage.left + 12.0, |card| (card.x + places.card_width() / 2.0 + 6.0).min(stage.left + stage.width - 4.0))
        }
    };
    Some(Landing { stage: stage.id, before: next.map(|next| staying[next].id), media, x })
}

/// The media kind of the lane of cards at or nearest to a y.
pub(super) fn nearest_card_lane(layout: &MapLayout, y: f64) -> Option<Media> {
    let distance = |lane: &&LanePlace| (lane.top + lane.height / 2.0 - y).abs();
    let nearest =
        layout.places.lanes.iter().filter(|lane| lane.media.is_some()).min_by(|one, two| distance(one).total_cmp(&distance(two)))?;
    // Far below the cards the lane is not meant: then each keeps its own.
    (distance(&nearest) < nearest.height).then_some(nearest.media).flatten()
}

/// The stage before which a dragged stage would land (none: the end), and the x of the mark.
pub(super) fn stage_landing(layout: &MapLayout, x: f64) -> (Option<StageId>, f64) {
    let stages = &layout.places.stages;
    match stages.iter().find(|stage| x < stage.left + stage.width / 2.0) {
        Some(stage) => (Some(stage.id), stage.left),
        None => (None, stages.last().map_or(0.0, |stage| stage.left + stage.width)),
    }
}

/// The lane before which a dragged lane would land (none: the end), and the y of the mark.
pub(super) fn lane_landing(layout: &MapLayout, y: f64) -> (Option<LaneId>, f64) {
    let lanes = &layout.places.lanes;
    match lanes.iter().find(|lane| y < lane.top + lane.height / 2.0) {
        Some(lane) => (Some(lane.id), lane.top),
        None => (None, lanes.last().map_or(0.0, |lane| lane.top + lane.height)),
    }
}

/// The score a point of the lane of curves stands for.
pub(super) fn score_at(lane: &LanePlace, y: f64) -> Score {
    Score::nearest(Scale::scores(lane.height).value_at(y - lane.top))
}

/// What changes while a drag goes on; none for those that only change on release.
pub(super) fn preview(drag: &Drag, map: MapId, round: RoundId, layout: &MapLayout, at: Point) -> Option<Edit> {
    match drag {
        Drag::Score { id, kind, value } => {
            Some(Edit::Score(ScoreEdit::Agree { map, touchpoints: vec![*id], round, kind: *kind, score: Some(*value) }))
        }
        Drag::LaneHeight { id } => {
            let lane = layout.places.lane(*id)?;
            let height = (at.y - lane.top).round().clamp(Lane::MIN_HEIGHT, Lane::MAX_HEIGHT);
            Some(Edit::Lane(LaneEdit::SetHeight { map, lane: *id, height: Some(height) }))
        }
        Drag::Cards { .. } | Drag::Stage { .. } | Drag::Lane { .. } | Drag::Band { .. } | Drag::Pan => None,
    }
}

/// What a drag does when it is released; none where nothing changes or the preview is committed instead.
pub(super) fn landed(drag: &Drag, map: MapId, layout: &MapLayout) -> Option<Edit> {
    match drag {
        Drag::Cards { ids, now, .. } => {
            let landing = landing(layout, *now, ids)?;
            Some(Edit::Touchpoint(TouchpointEdit::Move {
                map,
                touchpoints: ids.clone(),
                stage: landing.stage,
                before: landing.before,
                media: landing.media,
            }))
        }
        Drag::Stage { id, now, .. } => Some(Edit::Stage(StageEdit::Move { map, stage: *id, before: stage_landing(layout, now.x).0 })),
        Drag::Lane { id, now } => Some(Edit::Lane(LaneEdit::Move { map, lane: *id, before: lane_landing(layout, now.y).0 })),
        Drag::LaneHeight { .. } | Drag::Score { .. } | Drag::Band { .. } | Drag::Pan => None,
    }
}

/// Paints what is dragged and where it would land.
pub(super) fn paint(painter: &Painter, drag: &Drag, state: &State, layout: &MapLayout, view: &View, theme: &Theme) {
    let accent = color32(theme.accent);
    let strong = Stroke::new(3.0, accent);
    match drag {
        Drag::Cards { ids, grabbed, now } => {
            let moved = *now - *grabbed;
            let sight = view.visible().inflate(4.0, 4.0);
            for rect in ids.iter().filter_map(|id| layout.places.card(*id)?.rect).map(|rect| rect + moved) {
                if rect.overlaps(sight) {
                    ghost(painter, view.screen_rect(rect), theme);
                }
            }
            if let Some(landing) = landing(layout, *now, ids) {
                let media = landing.media;
                let lane = layout.places.lanes.iter().find(|lane| lane.media.is_some() && (media.is_none() || lane.media == media));
                if let Some(lane) = lane {
                    vertical(painter, view, landing.x, lane.top + 4.0, lane.top + lane.height - 4.0, strong);
                }
                if let Some(stage) = state.map().and_then(|map| map.stage(landing.stage)) {
                    let words = match media {
                        Some(media) => format!("{} · {}", state.program.texts.term("lane", media.code()), stage.name),
                        None => stage.name.clone(),
                    };
                    tag(painter, view.screen_from_scene(*now), &words, theme);
                }
            }
        }
        Drag::Stage { id, grabbed, now } => {
            if let Some(stage) = layout.places.stage(*id) {
                ghost(painter, view.screen_rect(stage.chevron + Vec2::new(now.x - grabbed.x, 0.0)), theme);
            }
            let (_, x) = stage_landing(layout, now.x);
            let top = layout.places.stages.first().map_or(0.0, |stage| stage.chevron.y0);
            vertical(painter, view, x, top - 4.0, layout.places.foot.y, strong);
        }
        Drag::Lane { now, .. } => {
            let (_, y) = lane_landing(layout, now.y);
            let (left, right) = (view.area.min.x, view.area.max.x);
            painter.hline(left..=right, view.screen_from_scene(Point::new(0.0, y)).y, strong);
        }
        Drag::Score { id, kind, value } => {
            let Some(card) = layout.places.card(*id) else { return };
            let Some(lane) = super::overlay::curve_lane(state, layout) else { return };
            let y = lane.top + Scale::scores(lane.height).y(f64::from(*value));
            let words = format!("{} {}", state.program.texts.term("score", kind.code()), value.value());
            tag(painter, view.screen_from_scene(Point::new(card.x, y)), &words, theme);
        }
        Drag::Band { from, now, .. } => {
            let rect = view.screen_rect(Rect::from_points(*from, *now));
            painter.rect(rect, 2.0, accent.gamma_multiply(0.12), Stroke::new(1.0, accent), StrokeKind::Inside);
        }
        Drag::LaneHeight { .. } | Drag::Pan => {}
    }
}

fn ghost(painter: &Painter, rect: egui::Rect, theme: &Theme) {
    let accent = color32(theme.accent);
    painter.rect(rect, 8.0, accent.gamma_multiply(0.18), Stroke::new(1.5, accent), StrokeKind::Inside);
}

fn vertical(painter: &Painter, view: &View, x: f64, top: f64, bottom: f64, stroke: Stroke) {
    let (top, bottom) = (view.screen_from_scene(Point::new(x, top)), view.screen_from_scene(Point::new(x, bottom)));
    painter.line_segment([top, bottom], stroke);
}
