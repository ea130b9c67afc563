//! What is drawn of each stage in each lane, kept from one layout to the next. A section is drawn again only when its stage, its lane or
//! what it is drawn with has changed; shared pointers of the model show that they are the same. Never a place in the scene.

use super::curves::{self, Around, Layers, Rated};
use super::notes::{self, Notes};
use super::numbers::Numbers;
use super::packing::{self, Axis, Packing};
use super::path::{self, Stop, Way};
use super::places::{self, Index, LanePlace, Places};
use super::{Kit, LanesShown, OWN_LANES, card, curve_words, frame, measures, metric_lane, page_curves};
use crate::layout::ThemeName;
use crate::method::JudgedStage;
use crate::model::{
    FreeStyle, Lane, LaneId, LaneKind, Map, MapId, Measure, Media, RoundId, Stage, StageId, Thresholds, Touchpoint, TouchpointId,
};
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

impl StageSection {
    /// The row of a card in its lane, counted from 0.
    pub(super) fn row(&self, index: usize) -> usize {
        usize::from(self.axis.rows[index])
    }

    /// The last row that has cards in the lane of a media kind; none: there are none.
    pub(super) fn last_row(&self, kit: &Kit<'_>, lane: Media) -> Option<usize> {
        let in_lane = self.cards.iter().enumerate().filter(|(_, (_, of))| kit.card_lanes[*of as usize] == lane);
        in_lane.map(|(index, _)| self.row(index)).max()
    }

    /// The same with everything as much farther apart.
    pub(super) fn spread(&self, factor: f64) -> Self {
        let centers = self.axis.centers.iter().map(|center| center * factor).collect();
        let axis = Axis { width: self.axis.width * factor, centers, rows: self.axis.rows.clone() };
        let rated = self.rated.iter().map(|rated| Rated { x: rated.x * factor, ..*rated }).collect();
        Self { axis, rated, cards: self.cards.clone(), heights: self.heights }
    }
}

/// Height of the cards in the lane of each media kind in points: all of a lane are as high as the highest of them.
pub(super) fn card_heights(kit: &Kit<'_>, stages: &[Arc<StageSection>]) -> [f64; 3] {
    let of_media = |media: Media| stages.iter().map(move |stage| stage.heights[media as usize]);
    OWN_LANES.map(|lane| kit.media_in(lane).flat_map(of_media).fold(card::least_height(kit), f64::max))
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
    /// Which touchpoints are findings.
    numbers: Numbers,
    /// How tightly a page is laid out, whether verdicts have words, and how small print is.
    tight: Option<(Packing, bool, f64)>,
    /// How much of the words there is.
    lanes: LanesShown,
}

struct KeptSection {
    stage: Arc<Stage>,
    value: Arc<StageSection>,
}

struct KeptNotes {
    stage: Arc<Stage>,
    lane: Arc<Lane>,
    /// Width of the stage: by it stages are spread.
    width: f64,
    /// What a lane of measures shows besides.
    measures: Vec<Arc<Measure>>,
    notes: Arc<Notes>,
}

/// How high notes are that are not drawn.
struct KeptHeight {
    stage: Arc<Stage>,
    lane: Arc<Lane>,
    width: f64,
    measures: Vec<Arc<Measure>>,
    height: f64,
}

struct KeptContent {
    stage: Arc<Stage>,
    lane: Arc<Lane>,
    /// Width of the stage.
    width: f64,
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
    /// Width of the stage.
    width: f64,
    lanes: [Option<LanePlace>; 3],
    way: Way,
    piece: Arc<PathPiece>,
}

/// The store of drawn sections.
#[derive(Default)]
pub(super) struct Sections {
    environment: Option<Environment>,
    stages: HashMap<StageId, KeptSection>,
    notes: HashMap<(LaneId, StageId), KeptNotes>,
    heights: HashMap<(LaneId, StageId), KeptHeight>,
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
            numbers: kit.numbers.clone(),
            tight: kit.page().map(|page| (kit.packing(), page.verdict_words, page.small_print)),
            lanes: kit.lanes(),
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
        let axis = packing::pack(stage, &kit.packing(), frame::chevron_width(kit, stage));
        let all = stage.touchpoints.iter().zip(&axis.centers).zip(&judged.said);
        let rated = all.map(|((touchpoint, x), said)| Rated { x: *x, id: touchpoint.id, said: *said }).collect();
        let cards = stage.touchpoints.iter().map(|touchpoint| (touchpoint.id, touchpoint.media())).collect();
        let mut heights = [card::least_height(kit); 3];
        for (touchpoint, said) in stage.touchpoints.iter().zip(&judged.said) {
            let height = &mut heights[touchpoint.media() as usize];
            *height = card::height_for(kit, touchpoint, said).max(*height);
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
                let least = card_heights(kit, stages)[*media as usize] + AROUND_CARDS;
                (CARDS_HEIGHT, least)
            }
            LaneKind::Curves => (curves::HEIGHT, curves::LEAST_HEIGHT),
            LaneKind::Emotion => (curves::EMOTION_HEIGHT, curves::LEAST_HEIGHT),
            LaneKind::Metric(_) => (metric_lane::HEIGHT, metric_lane::LEAST_HEIGHT.max(frame::lane_name_height(kit, lane))),
            LaneKind::Experiences | LaneKind::Measures | LaneKind::Free(_) => {
                let needed = self.needed_for_notes(kit, lane, &map.stages, stages).max(frame::lane_name_height(kit, lane));
                (needed.max(EMPTY_NOTES), needed)
            }
        };
        lane.height.unwrap_or(usual).max(least)
    }

    /// Height that the words of a lane need in some stages; 0 if there are none.
    pub(super) fn needed_for_notes(
        &mut self,
        kit: &Kit<'_>,
        lane: &Arc<Lane>,
        stages: &[Arc<Stage>],
        sections: &[Arc<StageSection>],
    ) -> f64 {
        let needed = stages.iter().zip(sections).map(|(stage, section)| {
            // What is composed is measured in widths in which it is never drawn.
            let drawn = kit.page().is_none();
            if drawn { self.notes(kit, lane, stage, section).height } else { self.notes_height(kit, lane, stage, section) }
        });
        needed.fold(0.0, f64::max)
    }

    /// Height of the words of a lane in a stage.
    fn notes_height(&mut self, kit: &Kit<'_>, lane: &Arc<Lane>, stage: &Arc<Stage>, section: &StageSection) -> f64 {
        let (key, of_measures, width) = ((lane.id, stage.id), shown_measures(kit, lane, stage), section.axis.width);
        let is_same = |kept: &KeptHeight| {
            Arc::ptr_eq(&kept.stage, stage)
                && Arc::ptr_eq(&kept.lane, lane)
                && kept.width == width
                && measures::same(&kept.measures, &of_measures)
        };
        if let Some(kept) = self.heights.get(&key).filter(|kept| is_same(kept)) {
            return kept.height;
        }
        let height = made_notes(kit, lane, stage, section, false).height;
        let kept = KeptHeight { stage: Arc::clone(stage), lane: Arc::clone(lane), width, measures: of_measures, height };
        self.heights.insert(key, kept);
        height
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
            && kept.width == section.axis.width
            && measures::same(&kept.measures, &of_measures)
        {
            return Arc::clone(&kept.notes);
        }
        let notes = Arc::new(made_notes(kit, lane, stage, section, true));
        let kept = KeptNotes {
            stage: Arc::clone(stage),
            lane: Arc::clone(lane),
            width: section.axis.width,
            measures: of_measures,
            notes: Arc::clone(&notes),
        };
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
            && kept.width == section.axis.width
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
            LaneKind::Cards(media) => only(cards(kit, *media, stage, section, place)),
            LaneKind::Curves | LaneKind::Emotion => {
                let rated = &section.rated;
                let drawn = match (&lane.kind, kit.page()) {
                    (LaneKind::Emotion, Some(_)) => page_curves::emotion_curve(kit, height, around, rated),
                    (LaneKind::Emotion, None) => curves::emotion_curve(kit, height, around, rated),
                    (_, Some(_)) => page_curves::score_curves(kit, height, around, rated),
                    (_, None) => curves::score_curves(kit, height, around, rated),
                };
                // The window tells what is on it in its own way.
                if kit.is_seen() { drawn } else { curve_words::told(kit, &lane.kind, stage, rated, drawn) }
            }
            LaneKind::Metric(metric) => only(metric_lane::bars(kit, metric, stage, &of_metric, &section.axis.centers, height)),
            LaneKind::Experiences | LaneKind::Measures | LaneKind::Free(_) => only(self.notes(kit, lane, stage, section).nodes.clone()),
        };
        let kept = KeptContent {
            stage: Arc::clone(stage),
            lane: Arc::clone(lane),
            width: section.axis.width,
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
        lanes: [Option<LanePlace>; 3],
        way: Way,
    ) -> Arc<PathPiece> {
        if let Some(kept) = self.paths.get(&stage.id)
            && Arc::ptr_eq(&kept.stage, stage)
            && kept.width == section.axis.width
            && kept.lanes == lanes
            && kept.way == way
        {
            return Arc::clone(&kept.piece);
        }
        let stops: Vec<Stop> = stage
            .touchpoints
            .iter()
            .zip(&section.axis.centers)
            .enumerate()
            .filter_map(|(index, (touchpoint, x))| {
                let y = lanes[touchpoint.media() as usize]?.row_middle(section.row(index));
                Some(Stop { center: Point::new(*x, y), world: touchpoint.world() })
            })
            .collect();
        let piece = Arc::new(PathPiece { nodes: path::path(kit, way, &stops).into(), last: stops.last().copied() });
        self.paths
            .insert(stage.id, KeptPath { stage: Arc::clone(stage), width: section.axis.width, lanes, way, piece: Arc::clone(&piece) });
        piece
    }
}

/// The words of a lane in a stage; without nodes, if they are not to be drawn.
fn made_notes(kit: &Kit<'_>, lane: &Lane, stage: &Stage, section: &StageSection, is_drawn: bool) -> Notes {
    let (centers, width) = (&section.axis.centers, section.axis.width);
    match &lane.kind {
        LaneKind::Experiences => notes::experiences(kit, stage, centers, width, is_drawn),
        LaneKind::Measures => measures::measures(kit, stage, centers, width, is_drawn),
        LaneKind::Free(free) => notes::free(kit, free, lane.height, stage, (centers, width), is_drawn),
        LaneKind::Cards(_) | LaneKind::Curves | LaneKind::Emotion | LaneKind::Metric(_) => Notes::default(),
    }
}

/// The measures that a lane shows of a stage; of any other lane none.
fn shown_measures(kit: &Kit<'_>, lane: &Lane, stage: &Stage) -> Vec<Arc<Measure>> {
    if lane.kind == LaneKind::Measures { kit.measures.of_stage(stage) } else { Vec::new() }
}

fn cards(kit: &Kit<'_>, media: Media, stage: &Stage, section: &StageSection, place: &LanePlace) -> Vec<Node> {
    let height = place.card_height;
    let is_in_lane = |touchpoint: &Touchpoint| kit.card_lanes[touchpoint.media() as usize] == media;
    let own = stage.touchpoints.iter().zip(&section.rated).enumerate().filter(|(_, (touchpoint, _))| is_in_lane(touchpoint));
    own.map(|(index, (touchpoint, rated))| {
        let corner = Vec2::new(rated.x - kit.card_width / 2.0, place.card_top(section.row(index)));
        card::card(kit, touchpoint, &rated.said, height).at(corner).into()
    })
    .collect()
}

/// The touchpoints right before and right after a stage, in coordinates of its left edge. On a page nothing goes through an empty stage.
pub(super) fn around(kit: &Kit<'_>, stages: &[Arc<StageSection>], places: &Places, index: usize) -> Around {
    let here = &places.stages[index];
    let system = places.system_of(here);
    let seen_from_here = |other: usize, rated: &Rated| {
        let left = places.joined_left(other, system);
        (other, Rated { x: left + rated.x - here.left, ..*rated })
    };
    let near = |other: &usize| kit.page().is_none() || other.abs_diff(index) == 1;
    let before = (0..index).rev().take_while(near).find_map(|other| Some(seen_from_here(other, stages[other].rated.last()?)));
    let after = (index + 1..stages.len()).take_while(near).find_map(|other| Some(seen_from_here(other, stages[other].rated.first()?)));
    let edge = |stage: usize| places.joined_left(stage, system) - here.left;
    let begin = before.filter(|(other, _)| *other < system.stages.start).map(|_| edge(system.stages.start));
    let end = after.filter(|(other, _)| *other >= system.stages.end).map(|_| edge(system.stages.end));
    let left = if kit.page().is_some() { here.left } else { 0.0 };
    Around { before: before.map(|(_, rated)| rated), after: after.map(|(_, rated)| rated), begin, end, left }
}
