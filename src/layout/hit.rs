//! What is under a point of a drawn map, and where something dropped there would land. Geometry only: it takes a layout and a point and
//! gives an element or a place in the order of things; it never changes anything and knows no pointer.

use super::curves::Scale;
use super::places::{InLane, LanePlace, Places, StagePlace};
use crate::model::{FreePer, LaneId, MeasureId, Media, Score, ScoreKind, StageId, TouchpointId};
use crate::scene::{Point, Rect};
use uuid::Uuid;

/// What a point is over.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Over {
    /// A score on its curve.
    Score(TouchpointId, ScoreKind),
    /// A card.
    Card(TouchpointId),
    /// A chevron.
    Stage(StageId),
    /// The lower edge of a lane, at its name.
    LaneEdge(LaneId),
    /// The name of a lane.
    LaneName(LaneId),
    /// A cell of a free lane; the cell is named by its stage or touchpoint.
    Cell(LaneId, Uuid),
    /// A measure, and the touchpoint under which it is.
    Measure(MeasureId, TouchpointId),
    /// The title.
    Title,
    /// Nothing that can be dragged.
    Nothing,
}

/// How near a point must be to what is too small to be hit exactly, in points of the scene.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reach {
    /// To a score on its curve; none: the curves are too small to be dragged.
    pub score: Option<f64>,
    /// To the lower edge of a lane.
    pub edge: f64,
}

/// Where cards dropped at a point would land.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Landing {
    /// In which stage.
    pub stage: StageId,
    /// Before which touchpoint; none: at the stage's end.
    pub before: Option<TouchpointId>,
    /// In the lane of which media kind; none: each card keeps its own.
    pub media: Option<Media>,
    /// Place on the axis of the mark that shows it.
    pub x: f64,
}

impl Places {
    /// What is under a point.
    pub fn over(&self, at: Point, reach: Reach) -> Over {
        if let Some((id, kind)) = self.score_near(at, reach) {
            return Over::Score(id, kind);
        }
        if let Some(card) = self.card_at(at) {
            return Over::Card(card.id);
        }
        if let Some(stage) = self.stages.iter().find(|stage| stage.chevron.contains(at)) {
            return Over::Stage(stage.id);
        }
        if self.title.contains(at) {
            return Over::Title;
        }
        let left = self.stages.first().map_or(0.0, |stage| stage.left);
        if at.x < left {
            return self.name_at(at.y, reach);
        }
        if let Some((measure, touchpoint)) = self.measure_at(at) {
            return Over::Measure(measure, touchpoint);
        }
        self.cell_at(at).map_or(Over::Nothing, |(lane, cell)| Over::Cell(lane, cell))
    }

    /// What is at a y of the column with the names of lanes.
    pub fn name_at(&self, y: f64, reach: Reach) -> Over {
        let edge = self.system_at(y).lanes.iter().find(|lane| (lane.bottom() - y).abs() < reach.edge);
        match (edge, self.lane_at(y)) {
            (Some(lane), _) => Over::LaneEdge(lane.id),
            (None, Some(lane)) => Over::LaneName(lane.id),
            (None, None) => Over::Nothing,
        }
    }

    /// The lane of the curves in the system at a y, if it is shown.
    pub fn curves_at(&self, y: f64) -> Option<&LanePlace> {
        self.system_at(y).curves()
    }

    /// The score near a point: fulfilment, then expectation, then competition.
    fn score_near(&self, at: Point, reach: Reach) -> Option<(TouchpointId, ScoreKind)> {
        let (lane, reach) = (self.curves_at(at.y).filter(|lane| lane.contains(at.y))?, reach.score?);
        let scale = Scale::scores(lane.height);
        let mut best: Option<(f64, TouchpointId, ScoreKind)> = None;
        for card in self.cards_between(self.system_at(at.y), at.x - reach, at.x + reach) {
            let Some(said) = self.said(card.place) else { continue };
            for kind in [ScoreKind::Fulfilment, ScoreKind::Expectation, ScoreKind::Competition] {
                let Some(value) = said.score(kind) else { continue };
                let distance = at.distance(Point::new(card.x, lane.top + scale.y(value)));
                if distance <= reach && best.is_none_or(|(least, ..)| distance + 1e-6 < least) {
                    best = Some((distance, card.id, kind));
                }
            }
        }
        best.map(|(_, id, kind)| (id, kind))
    }

    /// The cell of a free lane at a point.
    fn cell_at(&self, at: Point) -> Option<(LaneId, Uuid)> {
        let lane = self.lane_at(at.y)?;
        let InLane::Cells(per, _) = lane.content else { return None };
        let cell = match per {
            FreePer::Stage => self.column_at(at)?.0,
            FreePer::Touchpoint => self.touchpoint_column(at)?.0,
        };
        Some((lane.id, cell))
    }

    /// Where a cell of a free lane is.
    pub fn cell(&self, lane: LaneId, cell: Uuid) -> Option<Rect> {
        let InLane::Cells(per, _) = self.lane(lane)?.content else { return None };
        let (stage, left, right) = match per {
            FreePer::Stage => {
                let stage = self.stage(StageId(cell))?;
                (stage, stage.left, stage.right())
            }
            FreePer::Touchpoint => {
                let (card, half) = (self.card(TouchpointId(cell))?, self.card_width() / 2.0);
                (self.stages.get(card.place.stage)?, card.x - half, card.x + half)
            }
        };
        let lane = self.system_of(stage).lane(lane)?;
        Some(Rect::new(left, lane.top + 2.0, right, lane.bottom() - 2.0))
    }

    /// The stages of the system at a y.
    fn stages_at(&self, y: f64) -> &[StagePlace] {
        &self.stages[self.system_at(y).stages.clone()]
    }

    /// The stage whose column a point is in.
    fn column_at(&self, at: Point) -> Option<StageId> {
        self.stages_at(at.y).iter().find(|stage| (stage.left..stage.right()).contains(&at.x)).map(|stage| stage.id)
    }

    /// The stage in whose column, from its chevron down to the end of the lanes, a point is.
    pub fn stage_column(&self, at: Point) -> Option<StageId> {
        let (top, bottom) = self.column(self.stages_at(at.y).first()?);
        (top..bottom).contains(&at.y).then(|| self.column_at(at)).flatten()
    }

    /// Where a stage's column begins and ends, from its chevron down.
    pub fn column(&self, stage: &StagePlace) -> (f64, f64) {
        let end = if self.is_composed { stage.chevron.y1 } else { self.foot.y };
        let bottom = self.system_of(stage).lanes.last().map_or(end, LanePlace::bottom);
        (stage.chevron.y0, bottom)
    }

    /// A stage's own part: its chevron and what is between it and the first lane.
    pub fn stage_head(&self, id: StageId) -> Option<Rect> {
        let stage = self.stage(id)?;
        let bottom = self.system_of(stage).lanes.first().map_or(stage.chevron.y1, |lane| lane.top);
        Some(Rect::new(stage.left, stage.chevron.y0, stage.right(), bottom))
    }

    /// Where cards dropped at a point would land; `moved` (sorted) are taken out first.
    pub fn landing(&self, at: Point, moved: &[TouchpointId]) -> Option<Landing> {
        let system = self.system_at(at.y);
        let stages = &self.stages[system.stages.clone()];
        let index = stages.iter().position(|stage| at.x < stage.right()).or(stages.len().checked_sub(1))?;
        let (stage, index) = (&stages[index], system.stages.start + index);
        let staying: Vec<_> = self
            .cards_between(system, stage.left, stage.right())
            .filter(|card| card.place.stage == index && moved.binary_search(&card.id).is_err())
            .collect();
        let next = staying.iter().position(|card| card.x > at.x);
        let beside = self.card_width() / 2.0 + 6.0;
        let x = match next {
            Some(0) => (staying[0].x - beside).max(stage.left + 4.0),
            Some(next) => (staying[next - 1].x + staying[next].x) / 2.0,
            None => staying.last().map_or(stage.left + 12.0, |card| (card.x + beside).min(stage.right() - 4.0)),
        };
        Some(Landing { stage: stage.id, before: next.map(|next| staying[next].id), media: self.nearest_cards(at.y), x })
    }

    /// The media kind of the lane of cards at or nearest to a y.
    fn nearest_cards(&self, y: f64) -> Option<Media> {
        let distance = |lane: &&LanePlace| (lane.middle() - y).abs();
        let cards = self.system_at(y).lanes.iter().filter(|lane| lane.media().is_some());
        let nearest = cards.min_by(|one, two| distance(one).total_cmp(&distance(two)))?;
        // Far below the cards the lane is not meant: then each keeps its own.
        nearest.media().filter(|_| distance(&nearest) < nearest.height)
    }

    /// The stage before which a dragged stage would land (none: the end), and the line that shows it, from its upper end to its lower one.
    pub fn stage_landing(&self, at: Point) -> (Option<StageId>, Point, Point) {
        let system = self.system_at(at.y);
        let stages = &self.stages[system.stages.clone()];
        let found = stages.iter().find(|stage| at.x < stage.left + stage.width / 2.0);
        let (before, x) = match (found, stages.last()) {
            (Some(stage), _) => (Some(stage.id), stage.left),
            (None, Some(last)) => (self.stages.get(system.stages.end).map(|next| next.id), last.right()),
            (None, None) => (None, 0.0),
        };
        let (top, bottom) = stages.first().map_or((0.0, self.foot.y), |stage| self.column(stage));
        (before, Point::new(x, top), Point::new(x, bottom))
    }

    /// The lane before which a dragged lane would land (none: the end), and the y of the mark that shows it.
    pub fn lane_landing(&self, y: f64) -> (Option<LaneId>, f64) {
        let lanes = &self.system_at(y).lanes;
        match lanes.iter().find(|lane| y < lane.middle()) {
            Some(lane) => (Some(lane.id), lane.top),
            None => (None, lanes.last().map_or(0.0, |lane| lane.bottom())),
        }
    }
}

impl LanePlace {
    /// The score nearest to a y in the lane of the curves.
    pub fn score_at(&self, y: f64) -> Score {
        Score::nearest(Scale::scores(self.height).value_at(y - self.top))
    }
}

#[cfg(test)]
mod tests {
    use super::{Over, Reach};
    use crate::catalogue::sample;
    use crate::i18n::Language;
    use crate::layout::tests::layout;
    use crate::layout::{LanePlace, MapLayout, Scale, ThemeName};
    use crate::method::JudgedMap;
    use crate::model::{FreeLane, FreePer, FreeStyle, Lane, LaneId, LaneKind, Map, Media, Project, ScoreKind, TouchpointId};
    use crate::scene::Point;
    use std::sync::Arc;

    const REACH: Reach = Reach { score: Some(9.0), edge: 4.0 };

    /// The worked example with a free lane per stage and one per touchpoint.
    fn example() -> (Project, MapLayout) {
        let mut project = sample("en");
        let map = Arc::make_mut(&mut project.maps[0]);
        for (name, per) in [("stages", FreePer::Stage), ("touchpoints", FreePer::Touchpoint)] {
            let free = FreeLane::new(name, FreeStyle::Text, per);
            map.lanes.push(Arc::new(Lane::new(LaneId::named(name), LaneKind::Free(free))));
        }
        let layout = layout(&project, Language::English, ThemeName::Light);
        (project, layout)
    }

    fn middle_of(lane: &LanePlace, x: f64) -> Point {
        Point::new(x, lane.middle())
    }

    #[test]
    fn everything_is_found_at_its_own_middle() {
        let (project, layout) = example();
        let places = &layout.places;
        assert_eq!(places.over(places.title.center(), REACH), Over::Title);
        for card in places.cards() {
            assert_eq!(places.over(card.rect.unwrap().center(), REACH), Over::Card(card.id));
        }
        for stage in &places.stages {
            assert_eq!(places.over(stage.chevron.center(), REACH), Over::Stage(stage.id));
        }
        for lane in &places.systems[0].lanes {
            assert_eq!(places.over(middle_of(lane, 50.0), REACH), Over::LaneName(lane.id));
            assert_eq!(places.over(Point::new(50.0, lane.bottom() - 3.0), REACH), Over::LaneEdge(lane.id));
            assert_eq!(places.over(Point::new(50.0, lane.bottom() - 5.0), REACH), Over::LaneName(lane.id));
        }
        assert_eq!(places.over(Point::new(50.0, places.foot.y + 30.0), REACH), Over::Nothing);
        let (stages, touchpoints) = (LaneId::named("stages"), LaneId::named("touchpoints"));
        for stage in &project.maps[0].stages {
            let at = places.cell(stages, stage.id.0).unwrap().center();
            assert_eq!(places.over(at, REACH), Over::Cell(stages, stage.id.0));
            for touchpoint in &stage.touchpoints {
                let at = places.cell(touchpoints, touchpoint.id.0).unwrap().center();
                assert_eq!(places.over(at, REACH), Over::Cell(touchpoints, touchpoint.id.0));
            }
        }
    }

    #[test]
    fn scores_are_found_on_their_curves_fulfilment_first_and_not_far_out() {
        let (project, layout) = example();
        let judged = JudgedMap::of(&project, &project.maps[0], project.shown_round().unwrap().id);
        let places = &layout.places;
        let lane = *places.systems[0].curves().unwrap();
        let scale = Scale::scores(lane.height);
        let mut shared = 0;
        for card in places.cards() {
            let said = judged.at(card.place).unwrap();
            for kind in [ScoreKind::Fulfilment, ScoreKind::Expectation, ScoreKind::Competition] {
                let Some(value) = said.score(kind) else { continue };
                let at = Point::new(card.x, lane.top + scale.y(value));
                let first = [ScoreKind::Fulfilment, ScoreKind::Expectation].into_iter().find(|kind| said.score(*kind) == Some(value));
                shared += usize::from(first.is_some_and(|first| first != kind));
                assert_eq!(places.over(at, REACH), Over::Score(card.id, first.unwrap_or(kind)));
                assert_eq!(places.over(at, Reach { score: None, ..REACH }), Over::Nothing);
            }
        }
        assert!(shared > 0, "somewhere two curves meet");
        for score in 0..=10 {
            assert_eq!(lane.score_at(lane.top + scale.y(f64::from(score))).value(), score);
        }
    }

    #[test]
    fn cards_land_before_the_next_one_in_the_lane_that_is_near() {
        let (project, layout) = example();
        let places = &layout.places;
        for stage in &project.maps[0].stages {
            let ids: Vec<TouchpointId> = stage.touchpoints.iter().map(|touchpoint| touchpoint.id).collect();
            for (index, id) in ids.iter().enumerate() {
                let x = places.card(*id).unwrap().x;
                for media in [Media::Paid, Media::Owned, Media::Earned] {
                    let lane = places.systems[0].cards_lane(media).unwrap();
                    let before = places.landing(middle_of(lane, x - 1.0), &[]).unwrap();
                    assert_eq!((before.stage, before.before, before.media), (stage.id, Some(*id), Some(media)));
                    assert!(before.x < x, "the mark is before the card");
                }
                let after = places.landing(Point::new(x + 1.0, places.foot.y + 500.0), &[]).unwrap();
                assert_eq!((after.before, after.media), (ids.get(index + 1).copied(), None), "far below every card keeps its lane");
                let itself = places.landing(Point::new(x - 1.0, 0.0), &[*id]).unwrap();
                assert_eq!(itself.before, ids.get(index + 1).copied(), "what is dragged is gone");
            }
        }
        let last = project.maps[0].stages.last().unwrap();
        assert_eq!(places.landing(Point::new(1e6, 0.0), &[]).unwrap().stage, last.id, "right of everything is the end of the last stage");
    }

    #[test]
    fn stages_and_lanes_land_on_the_nearer_side() {
        let (_, layout) = example();
        let places = &layout.places;
        for (index, stage) in places.stages.iter().enumerate() {
            let middle = stage.left + stage.width / 2.0;
            let landing = |x: f64| places.stage_landing(Point::new(x, stage.chevron.y0));
            let line = |x: f64| (Point::new(x, stage.chevron.y0), Point::new(x, places.foot.y));
            let ((before, after), next) = ((line(stage.left), line(stage.right())), places.stages.get(index + 1));
            assert_eq!(landing(middle - 1.0), (Some(stage.id), before.0, before.1));
            assert_eq!(landing(middle + 1.0), (next.map(|next| next.id), after.0, after.1));
        }
        for (index, lane) in places.systems[0].lanes.iter().enumerate() {
            assert_eq!(places.lane_landing(lane.middle() - 1.0), (Some(lane.id), lane.top));
            assert_eq!(
                places.lane_landing(lane.middle() + 1.0),
                (places.systems[0].lanes.get(index + 1).map(|next| next.id), lane.bottom())
            );
        }
    }

    #[test]
    fn a_map_without_stages_or_lanes_has_places_too() {
        let mut project = sample("en");
        let map = Arc::make_mut(&mut project.maps[0]);
        map.stages.clear();
        for lane in &mut map.lanes {
            Arc::make_mut(lane).hidden = true;
        }
        let layout = layout(&project, Language::English, ThemeName::Light);
        let places = &layout.places;
        assert_eq!(places.landing(Point::new(300.0, 300.0), &[]), None);
        assert_eq!((places.stage_landing(Point::ZERO).0, places.lane_landing(0.0).0), (None, None));
        assert_eq!(places.over(Point::new(300.0, 300.0), REACH), Over::Nothing);
        assert!(places.foot.y > places.title.y1, "the foot is below the title even where no lane is shown");
        let map: &Map = &project.maps[0];
        assert!(map.lanes.iter().all(|lane| places.lane(lane.id).is_none()));
    }
}
