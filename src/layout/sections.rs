//! What is drawn of each stage in each lane, kept from one layout to the next. A section is drawn again only when its stage, its lane or
//! what it is drawn with has changed; shared pointers of the model show that they are the same. Never a place in the scene.

use super::curves::{self, Around, Layers, Rated};
use super::notes::{self, Notes};
use super::packing::{self, Axis, Packing};
use super::path::{self, Stop};
use super::places::{self, Index, LanePlace, Places};
use super::{Kit, card, frame, measures, metric_lane};
use crate::layout::ThemeName;
use crate::method::JudgedStage;
use crate::model::{FreeStyle, Lane, LaneId, LaneKind, Map, MapId, Measure, Media, RoundId, Stage, StageId, Thresholds, TouchpointId};
use crate::scene::{Node, Nodes, Point, Vec2};
use crate::text::Syllables;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Room that a lane of cards has above and below them together, at least, in points.
const AROUND_CARDS: f64 = 14.0;
/// Height of a lane of cards unless the user has set one or its cards need more, in points.
const CARDS_HEIGHT: f64 = 96.0;
/// Height of a lane of notes that has none, in points.
const EMPTY_NOTES: f64 = 44.0;

/// One stage: the place of each touchpoint, and its assessment.
#[derive(Debug)]
pub(super) struct StageSection {
    pub axis: Axis,
    pub rated: Vec<Rated>,
    /// The touchpoints in journey order, each with its lane.
    pub cards: Vec<(TouchpointId, Media)>,
    /// Height that the cards of each media kind need for their whole titles, in points.
    heights: [f64; 3],
}

/// Height of the cards of each media kind in points: all of a lane are as high as the highest of them.
pub(super) fn card_heights(stages: &[Arc<StageSection>]) -> [f64; 3] {
    let highest = |media: usize| stages.iter().map(|stage| stage.heights[media]).fold(card::CARD_HEIGHT, f64::max);
    [highest(0), highest(1), highest(2)]
}

/// A piece of the path.
pub(super) struct PathPiece {
    pub nodes: Nodes,
    /// The last stop on a shown lane, in stage coordinates.
    pub last: Option<Stop>,
}

/// What sections were drawn with; another environment empties the store.
#[derive(PartialEq)]
struct Environment {
    map: MapId,
    theme: ThemeName,
    language: &'static str,
    syllables: Option<Syllables>,
    round: RoundId,
    thresholds: Thresholds,
    /// Where metrics propose a break.
    proposed: HashSet<TouchpointId>,
}

struct KeptSection {
    stage: Arc<Stage>,
    value: Arc<StageSection>,
}

struct KeptNotes {
    stage: Arc<Stage>,
    lane: Arc<Lane>,
    /// What a lane of measures shows besides.
    measures: Vec<Arc<Measure>>,
    notes: Arc<Notes>,
}

struct KeptContent {
    stage: Arc<Stage>,
    lane: Arc<Lane>,
    /// What a lane of measures was drawn from besides.
    measures: Vec<Arc<Measure>>,
    /// What a lane of a metric was drawn from besides.
    bars: Vec<Option<metric_lane::Bar>>,
    height: f64,
    card_height: f64,
    around: Around,
    layers: Layers,
}

struct KeptPath {
    stage: Arc<Stage>,
    middles: [Option<f64>; 3],
    before: Option<Stop>,
    piece: Arc<PathPiece>,
}

/// The store of drawn sections.
#[derive(Default)]
pub(super) struct Sections {
    environment: Option<Environment>,
    stages: HashMap<StageId, KeptSection>,
    notes: HashMap<(LaneId, StageId), KeptNotes>,
    contents: HashMap<(LaneId, StageId), KeptContent>,
    paths: HashMap<StageId, KeptPath>,
    /// The place of each touchpoint, and the stages for which that is true.
    index: Arc<Index>,
    indexed: Vec<Arc<StageSection>>,
}

impl Sections {
    /// Empties the store if what it was drawn with is no longer the same, and forgets what a map no longer has.
    pub(super) fn renew(&mut self, kit: &Kit<'_>, map: &Map) {
        let environment = Environment {
            map: map.id,
            theme: kit.theme.name,
            language: kit.texts.language().code(),
            syllables: kit.syllables,
            round: kit.round,
            thresholds: *kit.thresholds,
            proposed: kit.proposed.clone(),
        };
        if self.environment.as_ref() != Some(&environment) {
            *self = Self { environment: Some(environment), ..Self::default() };
        } else if self.stages.len() > 2 * map.stages.len() + 16 || self.contents.len() > 2 * map.stages.len() * map.lanes.len() + 64 {
            // In long sessions with many deleted stages and lanes, start over rather than grow.
            let environment = self.environment.take();
            *self = Self { environment, ..Self::default() };
        }
    }

    /// The place of each touchpoint in a stage, and its assessment.
    pub(super) fn stage(&mut self, kit: &Kit<'_>, stage: &Arc<Stage>, judged: &JudgedStage) -> Arc<StageSection> {
        if let Some(kept) = self.stages.get(&stage.id).filter(|kept| Arc::ptr_eq(&kept.stage, stage)) {
            return Arc::clone(&kept.value);
        }
        let axis = packing::pack(stage, &Packing::line(kit.card_width), frame::chevron_width(kit, stage));
        let all = stage.touchpoints.iter().zip(&axis.centers).zip(&judged.said);
        let rated = all.map(|((touchpoint, x), said)| Rated { x: *x, id: touchpoint.id, said: *said }).collect();
        let cards = stage.touchpoints.iter().map(|touchpoint| (touchpoint.id, touchpoint.media())).collect();
        let mut heights = [card::CARD_HEIGHT; 3];
        for touchpoint in &stage.touchpoints {
            let height = &mut heights[touchpoint.media() as usize];
            *height = card::height_for(kit, touchpoint).max(*height);
        }
        let section = Arc::new(StageSection { axis, rated, cards, heights });
        self.stages.insert(stage.id, KeptSection { stage: Arc::clone(stage), value: Arc::clone(&section) });
        section
    }

    /// The place of each touchpoint. Most changes leave all of them where they are.
    pub(super) fn index(&mut self, stages: &[Arc<StageSection>]) -> Arc<Index> {
        let same = |one: &StageSection, two: &StageSection| {
            one.cards.len() == two.cards.len() && one.cards.iter().zip(&two.cards).all(|(one, two)| one.0 == two.0)
        };
        let fits = stages.len() == self.indexed.len()
            && stages.iter().zip(&self.indexed).all(|(one, two)| Arc::ptr_eq(one, two) || same(one, two));
        if !fits {
            self.index = Arc::new(places::index(stages));
        }
        self.indexed = stages.to_vec();
        Arc::clone(&self.index)
    }

    /// Height of a lane in points: as the user set it, but never less than its content needs.
    pub(super) fn lane_height(&mut self, kit: &Kit<'_>, lane: &Arc<Lane>, map: &Map, stages: &[Arc<StageSection>]) -> f64 {
        let (usual, least) = match &lane.kind {
            LaneKind::Cards(media) => {
                let least = card_heights(stages)[*media as usize] + AROUND_CARDS;
                (CARDS_HEIGHT, least)
            }
            LaneKind::Curves => (curves::HEIGHT, curves::LEAST_HEIGHT),
            LaneKind::Emotion => (curves::EMOTION_HEIGHT, curves::LEAST_HEIGHT),
            LaneKind::Metric(_) => (metric_lane::HEIGHT, metric_lane::LEAST_HEIGHT.max(frame::lane_name_height(kit, lane))),
            LaneKind::Experiences | LaneKind::Measures | LaneKind::Free(_) => {
                let needed = map.stages.iter().zip(stages).map(|(stage, section)| self.notes(kit, lane, stage, section).height);
                let needed = needed.fold(0.0, f64::max).max(frame::lane_name_height(kit, lane));
                (needed.max(EMPTY_NOTES), needed)
            }
        };
        lane.height.unwrap_or(usual).max(least)
    }

    /// Where the entries of a lane of lists, or its measures, are, stage by stage; nothing for any other lane.
    pub(super) fn lists(&mut self, kit: &Kit<'_>, lane: &Arc<Lane>, map: &Map, stages: &[Arc<StageSection>]) -> Vec<Arc<Notes>> {
        match &lane.kind {
            LaneKind::Measures => map.stages.iter().zip(stages).map(|(stage, section)| self.notes(kit, lane, stage, section)).collect(),
            LaneKind::Free(free) if free.style == FreeStyle::List => {
                map.stages.iter().zip(stages).map(|(stage, section)| self.notes(kit, lane, stage, section)).collect()
            }
            _ => Vec::new(),
        }
    }

    fn notes(&mut self, kit: &Kit<'_>, lane: &Arc<Lane>, stage: &Arc<Stage>, section: &StageSection) -> Arc<Notes> {
        let (key, of_measures) = ((lane.id, stage.id), shown_measures(kit, lane, stage));
        if let Some(kept) = self.notes.get(&key)
            && Arc::ptr_eq(&kept.stage, stage)
            && Arc::ptr_eq(&kept.lane, lane)
            && measures::same(&kept.measures, &of_measures)
        {
            return Arc::clone(&kept.notes);
        }
        let notes = match &lane.kind {
            LaneKind::Experiences => notes::experiences(kit, stage, &section.axis.centers, section.axis.width),
            LaneKind::Measures => measures::measures(kit, stage, &section.axis.centers, section.axis.width),
            LaneKind::Free(free) => notes::free(kit, free, lane.height, stage, &section.axis.centers, section.axis.width),
            LaneKind::Cards(_) | LaneKind::Curves | LaneKind::Emotion | LaneKind::Metric(_) => Notes::default(),
        };
        let notes = Arc::new(notes);
        let kept = KeptNotes { stage: Arc::clone(stage), lane: Arc::clone(lane), measures: of_measures, notes: Arc::clone(&notes) };
        self.notes.insert(key, kept);
        notes
    }

    /// What a lane shows of a stage, in coordinates of the stage's left and the lane's upper edge.
    pub(super) fn content(
        &mut self,
        kit: &Kit<'_>,
        lane: &Arc<Lane>,
        stage: &Arc<Stage>,
        section: &StageSection,
        place: &LanePlace,
        around: Around,
    ) -> Layers {
        let (key, of_measures) = ((lane.id, stage.id), shown_measures(kit, lane, stage));
        let of_metric = kit.bars.of_stage(&lane.kind, stage);
        let (height, card_height) = (place.height, place.card_height);
        let around = if matches!(lane.kind, LaneKind::Curves | LaneKind::Emotion) { around } else { Around::default() };
        if let Some(kept) = self.contents.get(&key)
            && Arc::ptr_eq(&kept.stage, stage)
            && Arc::ptr_eq(&kept.lane, lane)
            && measures::same(&kept.measures, &of_measures)
            && kept.bars == of_metric
            && kept.height == height
            && kept.card_height == card_height
            && kept.around == around
        {
            return kept.layers.clone();
        }
        let only = |under: Vec<Node>| Layers { under: under.into(), over: Nodes::default() };
        let layers = match &lane.kind {
            LaneKind::Cards(media) => only(cards(kit, *media, stage, section, (height, card_height))),
            LaneKind::Curves => curves::score_curves(kit, height, around, &section.rated),
            LaneKind::Emotion => curves::emotion_curve(kit, height, around, &section.rated),
            LaneKind::Metric(metric) => only(metric_lane::bars(kit, metric, stage, &of_metric, &section.axis.centers, height)),
            LaneKind::Experiences | LaneKind::Measures | LaneKind::Free(_) => only(self.notes(kit, lane, stage, section).nodes.clone()),
        };
        let kept = KeptContent {
            stage: Arc::clone(stage),
            lane: Arc::clone(lane),
            measures: of_measures,
            bars: of_metric,
            height,
            card_height,
            around,
            layers: layers.clone(),
        };
        self.contents.insert(key, kept);
        layers
    }

    /// The piece of the path that leads through a stage, in coordinates of the stage's left edge.
    pub(super) fn path(
        &mut self,
        kit: &Kit<'_>,
        stage: &Arc<Stage>,
        section: &StageSection,
        middles: [Option<f64>; 3],
        before: Option<Stop>,
    ) -> Arc<PathPiece> {
        if let Some(kept) = self.paths.get(&stage.id)
            && Arc::ptr_eq(&kept.stage, stage)
            && kept.middles == middles
            && kept.before == before
        {
            return Arc::clone(&kept.piece);
        }
        let stops: Vec<Stop> = stage
            .touchpoints
            .iter()
            .zip(&section.axis.centers)
            .filter_map(|(touchpoint, x)| {
                let y = middles[touchpoint.media() as usize]?;
                Some(Stop { center: Point::new(*x, y), world: touchpoint.world() })
            })
            .collect();
        let piece = Arc::new(PathPiece { nodes: path::path(kit, before, &stops).into(), last: stops.last().copied() });
        self.paths.insert(stage.id, KeptPath { stage: Arc::clone(stage), middles, before, piece: Arc::clone(&piece) });
        piece
    }
}

/// The measures that a lane shows of a stage; of any other lane none.
fn shown_measures(kit: &Kit<'_>, lane: &Lane, stage: &Stage) -> Vec<Arc<Measure>> {
    if lane.kind == LaneKind::Measures { kit.measures.of_stage(stage) } else { Vec::new() }
}

fn cards(kit: &Kit<'_>, media: Media, stage: &Stage, section: &StageSection, (lane_height, height): (f64, f64)) -> Vec<Node> {
    let top = (lane_height - height) / 2.0;
    stage
        .touchpoints
        .iter()
        .zip(&section.rated)
        .filter(|(touchpoint, _)| touchpoint.media() == media)
        .map(|(touchpoint, rated)| {
            card::card(kit, touchpoint, &rated.said, height).at(Vec2::new(rated.x - kit.card_width / 2.0, top)).into()
        })
        .collect()
}

/// The touchpoints right before and right after a stage, in coordinates of its left edge.
pub(super) fn around(stages: &[Arc<StageSection>], places: &Places, index: usize) -> Around {
    let left = places.stages[index].left;
    let seen_from_here = |other: usize, rated: &Rated| Rated { x: places.stages[other].left + rated.x - left, ..*rated };
    let before = (0..index).rev().find_map(|other| stages[other].rated.last().map(|rated| seen_from_here(other, rated)));
    let after = (index + 1..stages.len()).find_map(|other| stages[other].rated.first().map(|rated| seen_from_here(other, rated)));
    Around { before, after }
}
