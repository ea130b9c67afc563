//! Where the elements of a drawn map are: for hit tests, drops, zooming to a part. Only numbers that follow from the layout; never a node.

use super::Kit;
use super::frame::TitleBlock;
use super::notes::Notes;
use super::sections::StageSection;
use super::staying::Staying;
use crate::method::Assessment;
use crate::model::{FreePer, FreeStyle, Lane, LaneId, LaneKind, MeasureId, Media, Place, StageId, TouchpointId};
use crate::scene::{Point, Rect, Vec2};
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;
use uuid::Uuid;

/// Room between two rows of cards, in points.
pub(super) const ROW_GAP: f64 = 8.0;

/// The place of each touchpoint in a map.
pub(super) type Index = HashMap<TouchpointId, Place>;

/// Where the elements of a drawn map are, all in points of the scene. Cards are not listed one by one: their place follows from their
/// stage, so that a change costs no more than the stages it touches.
#[derive(Debug, Clone)]
pub struct Places {
    /// The title block.
    pub title: Rect,
    /// The picture at the left of the title, of the segment whose journey it is.
    pub portrait: Option<Rect>,
    /// The picture at the right of the title, the map's own.
    pub logo: Option<Rect>,
    /// The stages, in the order of the journey.
    pub stages: Vec<StagePlace>,
    /// Whether it is laid out on an area, so that names stand beside each system and heights of lanes follow from what is in them.
    pub is_composed: bool,
    /// The systems, from top to bottom: at least one.
    pub systems: Vec<SystemPlace>,
    /// The upper left corner of the foot: where the lanes end.
    pub foot: Point,
    /// What of the title block stays in sight while the map is scrolled sideways.
    pub title_words: Staying,
    /// The same of the foot.
    pub foot_words: Staying,
    sections: Vec<Arc<StageSection>>,
    /// What lanes of lists and of measures show of each stage, for each lane; empty for others.
    lists: Vec<Vec<Arc<Notes>>>,
    index: Arc<Index>,
    card_width: f64,
}

/// Where a system is: a band of whole stages with all lanes below it.
#[derive(Debug, Clone, PartialEq)]
pub struct SystemPlace {
    /// Which stages are in it.
    pub stages: Range<usize>,
    /// The upper edge of its chevrons.
    pub top: f64,
    /// The lanes that are shown, from top to bottom: in every system the same.
    pub lanes: Vec<LanePlace>,
    /// Which of its lanes has the cards of each media kind, in their order.
    cards: [Option<usize>; 3],
}

/// Where a stage is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StagePlace {
    /// Which.
    pub id: StageId,
    /// In which system.
    pub system: usize,
    /// Its left edge.
    pub left: f64,
    /// Its width.
    pub width: f64,
    /// Its chevron.
    pub chevron: Rect,
}

/// Where a lane is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LanePlace {
    /// Which.
    pub id: LaneId,
    /// What is in it.
    pub content: InLane,
    /// Its upper edge.
    pub top: f64,
    /// Its height.
    pub height: f64,
    /// Height of its cards, if it is a lane of cards; else 0.
    pub card_height: f64,
    /// How many rows its cards are in.
    pub rows: usize,
}

/// What is in a lane and can be pointed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InLane {
    /// Cards of a media kind.
    Cards(Media),
    /// The curves of the scores.
    Curves,
    /// The user's own cells.
    Cells(FreePer, FreeStyle),
    /// Measures, each under its touchpoints.
    Measures,
    /// Nothing that could be taken hold of.
    Nothing,
}

/// Where a touchpoint is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CardPlace {
    /// Which.
    pub id: TouchpointId,
    /// Its place in the map.
    pub place: Place,
    /// Its media kind.
    pub media: Media,
    /// Its place on the axis.
    pub x: f64,
    /// Its card; none if its lane is hidden.
    pub rect: Option<Rect>,
}

impl InLane {
    /// What is in a lane of this kind.
    fn of(kind: &LaneKind) -> Self {
        match kind {
            LaneKind::Cards(media) => Self::Cards(*media),
            LaneKind::Curves => Self::Curves,
            LaneKind::Free(free) => Self::Cells(free.per, free.style),
            LaneKind::Measures => Self::Measures,
            LaneKind::Emotion | LaneKind::Experiences | LaneKind::Metric(_) => Self::Nothing,
        }
    }
}

impl LanePlace {
    /// `cards`: how high those of each media kind are.
    pub(super) fn new(lane: &Lane, top: f64, height: f64, cards: [f64; 3]) -> Self {
        let content = InLane::of(&lane.kind);
        let card_height = if let InLane::Cards(media) = content { cards[media as usize] } else { 0.0 };
        Self { id: lane.id, content, top, height, card_height, rows: 1 }
    }

    /// The same with its cards in so many rows.
    pub(super) fn in_rows(self, rows: usize) -> Self {
        Self { rows: rows.max(1), ..self }
    }

    /// Height of all rows of its cards together.
    pub(super) fn cards_height(&self) -> f64 {
        self.rows as f64 * self.card_height + (self.rows - 1) as f64 * ROW_GAP
    }

    /// The middle of the cards of a row, counted from 0.
    pub(super) fn row_middle(&self, row: usize) -> f64 {
        let from_middle = row as f64 - (self.rows - 1) as f64 / 2.0;
        self.middle() + from_middle * (self.card_height + ROW_GAP)
    }

    /// The upper edge of the cards of a row, from the lane's.
    pub(super) fn card_top(&self, row: usize) -> f64 {
        let row = row as f64 - (self.rows - 1) as f64 / 2.0;
        (self.height - self.card_height) / 2.0 + row * (self.card_height + ROW_GAP)
    }

    /// The upper and lower edges of the cards of a row.
    fn card_edges(&self, row: usize) -> (f64, f64) {
        let middle = self.row_middle(row);
        (middle - self.card_height / 2.0, middle + self.card_height / 2.0)
    }

    /// The media kind of its cards, if it is a lane of cards.
    pub fn media(&self) -> Option<Media> {
        match self.content {
            InLane::Cards(media) => Some(media),
            InLane::Curves | InLane::Cells(..) | InLane::Measures | InLane::Nothing => None,
        }
    }

    /// Its lower edge.
    pub fn bottom(&self) -> f64 {
        self.top + self.height
    }

    /// Halfway between its edges.
    pub fn middle(&self) -> f64 {
        self.top + self.height / 2.0
    }

    /// Whether a y is in it.
    pub fn contains(&self, y: f64) -> bool {
        (self.top..self.bottom()).contains(&y)
    }
}

impl SystemPlace {
    /// `card_lanes`: in whose lane the cards of each media kind are.
    pub(super) fn new(stages: Range<usize>, top: f64, lanes: Vec<LanePlace>, card_lanes: [Media; 3]) -> Self {
        let cards = card_lanes.map(|media| lanes.iter().position(|lane| lane.media() == Some(media)));
        Self { stages, top, lanes, cards }
    }

    /// Where its lanes end; without lanes its upper edge.
    pub fn bottom(&self) -> f64 {
        self.lanes.last().map_or(self.top, LanePlace::bottom)
    }

    /// A lane, if it is shown.
    pub fn lane(&self, id: LaneId) -> Option<&LanePlace> {
        self.lanes.iter().find(|lane| lane.id == id)
    }

    /// The lane of the cards of a media kind, if it is shown.
    pub fn cards_lane(&self, media: Media) -> Option<&LanePlace> {
        self.lanes.get(self.cards[media as usize]?)
    }

    /// The lane of the curves, if it is shown.
    pub fn curves(&self) -> Option<&LanePlace> {
        self.lanes.iter().find(|lane| lane.content == InLane::Curves)
    }
}

impl StagePlace {
    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.left + self.width
    }
}

impl Places {
    /// `title`: the title block. `lists`: what lanes of lists show of each stage, for each lane.
    pub(super) fn new(
        title: &TitleBlock,
        (stages, systems): (Vec<StagePlace>, Vec<SystemPlace>),
        sections: &[Arc<StageSection>],
        lists: Vec<Vec<Arc<Notes>>>,
        index: Arc<Index>,
        foot: Point,
        kit: &Kit<'_>,
    ) -> Self {
        Self {
            title: title.area,
            portrait: title.portrait,
            logo: title.logo,
            stages,
            systems,
            foot,
            title_words: title.staying.clone(),
            foot_words: Staying::default(),
            is_composed: kit.page().is_some(),
            sections: sections.to_vec(),
            lists,
            index,
            card_width: kit.card_width,
        }
    }

    /// The touchpoints in journey order, those of hidden lanes too (their `rect` is none).
    pub fn cards(&self) -> impl DoubleEndedIterator<Item = CardPlace> {
        (0..self.sections.len())
            .flat_map(move |stage| (0..self.sections[stage].cards.len()).filter_map(move |index| self.card_in(Place { stage, index })))
    }

    /// Whether there is no touchpoint at all.
    pub fn is_empty(&self) -> bool {
        self.index.is_empty()
    }

    /// Where the touchpoint at a place of the map is.
    pub(crate) fn card_in(&self, place: Place) -> Option<CardPlace> {
        let (stage, section) = (self.stages.get(place.stage)?, self.sections.get(place.stage)?);
        let (id, media) = *section.cards.get(place.index)?;
        let x = stage.left + section.axis.centers.get(place.index)?;
        let edges = self.systems[stage.system].cards_lane(media).map(|lane| lane.card_edges(section.row(place.index)));
        let rect = edges.map(|(top, bottom)| Rect::new(x - self.card_width / 2.0, top, x + self.card_width / 2.0, bottom));
        Some(CardPlace { id, place, media, x, rect })
    }

    /// Where a touchpoint is.
    pub fn card(&self, id: TouchpointId) -> Option<CardPlace> {
        self.card_in(*self.index.get(&id)?)
    }

    /// Where a stage is.
    pub fn stage(&self, id: StageId) -> Option<&StagePlace> {
        self.stages.iter().find(|stage| stage.id == id)
    }

    /// The system that a stage is in.
    pub(super) fn system_of(&self, stage: &StagePlace) -> &SystemPlace {
        &self.systems[stage.system]
    }

    /// Where the left edge of a stage would be if all systems were joined edge to edge, and this one stayed where it is.
    pub(super) fn joined_left(&self, stage: usize, system: &SystemPlace) -> f64 {
        let width = |stages: Range<usize>| self.stages[stages].iter().map(|stage| stage.width).sum::<f64>();
        let Range { start, end } = system.stages;
        if stage < start {
            self.stages.get(start).map_or(0.0, |first| first.left) - width(stage..start)
        } else if stage < end {
            self.stages[stage].left
        } else {
            let right = end.checked_sub(1).and_then(|last| self.stages.get(last)).map_or(0.0, StagePlace::right);
            right + width(end..stage)
        }
    }

    /// The system at a y: above the first the first, below the last the last, and between two the nearer one.
    pub fn system_at(&self, y: f64) -> &SystemPlace {
        &self.systems[self.system_index_at(y)]
    }

    /// Which system that is, counted from the top.
    pub fn system_index_at(&self, y: f64) -> usize {
        self.systems.windows(2).take_while(|pair| (pair[0].bottom() + pair[1].top) / 2.0 <= y).count()
    }

    /// The first place of a lane, if it is shown.
    pub fn lane(&self, id: LaneId) -> Option<&LanePlace> {
        self.systems[0].lane(id)
    }

    /// The lane of the curves in the system where a card is, if it is shown.
    pub fn curves_of(&self, card: &CardPlace) -> Option<&LanePlace> {
        self.systems[self.stages[card.place.stage].system].curves()
    }

    /// All places of lanes, from top to bottom.
    pub fn lanes(&self) -> impl DoubleEndedIterator<Item = &LanePlace> {
        self.systems.iter().flat_map(|system| &system.lanes)
    }

    /// The assessment of the touchpoint at a place of the map.
    pub(super) fn said(&self, place: Place) -> Option<&Assessment> {
        self.sections.get(place.stage)?.rated.get(place.index).map(|rated| &rated.said)
    }

    /// The topmost card at a point.
    pub(crate) fn card_at(&self, point: Point) -> Option<CardPlace> {
        self.cards_between(self.system_at(point.y), point.x - self.card_width / 2.0, point.x + self.card_width / 2.0)
            .rev()
            .find(|card| card.rect.is_some_and(|rect| rect.contains(point)))
    }

    /// The touchpoints whose place on the axis is in a part of the drawing from left to right, of all systems that it touches; in journey order.
    pub fn cards_in(&self, part: Rect) -> impl DoubleEndedIterator<Item = CardPlace> {
        let first = self.systems.partition_point(|system| system.bottom() < part.y0);
        let last = self.systems.partition_point(|system| system.top <= part.y1);
        // Above and below all of them the nearest one counts.
        let first = first.min(self.systems.len() - 1);
        self.systems[first..last.max(first + 1)].iter().flat_map(move |system| self.cards_between(system, part.x0, part.x1))
    }

    /// The touchpoints of a system whose place on the axis is between two x, in journey order. Quick: places grow along the journey.
    pub(super) fn cards_between(&self, system: &SystemPlace, from: f64, to: f64) -> impl DoubleEndedIterator<Item = CardPlace> {
        let stages = &self.stages[system.stages.clone()];
        let first = system.stages.start + stages.partition_point(|stage| stage.right() < from);
        let last = system.stages.start + stages.partition_point(|stage| stage.left <= to);
        (first..last.max(first)).flat_map(move |stage| {
            let (left, centers) = (self.stages[stage].left, &self.sections[stage].axis.centers);
            let first = centers.partition_point(|center| left + center < from);
            let last = centers.partition_point(|center| left + center <= to);
            (first..last.max(first)).filter_map(move |index| self.card_in(Place { stage, index }))
        })
    }

    /// Where an entry of a list is, if it is drawn.
    pub fn entry(&self, lane: LaneId, cell: Uuid, entry: usize) -> Option<Rect> {
        self.entries(lane, cell).nth(entry)
    }

    /// The entry of a list at a point, or else the nearest one.
    pub fn entry_at(&self, lane: LaneId, cell: Uuid, at: Point) -> Option<usize> {
        let distance = |rect: &Rect| (rect.y0 - at.y).max(at.y - rect.y1).max(0.0);
        let all = self.entries(lane, cell).enumerate();
        all.min_by(|(_, one), (_, two)| distance(one).total_cmp(&distance(two))).map(|(entry, _)| entry)
    }

    /// Where the entries of a list are that are drawn.
    fn entries(&self, lane: LaneId, cell: Uuid) -> impl Iterator<Item = Rect> {
        let at = self.systems[0].lanes.iter().position(|place| place.id == lane);
        let of_stages = at.and_then(|at| Some((at, self.lists.get(at)?)));
        of_stages.into_iter().flat_map(move |(at, stages)| {
            let found = self.stages.iter().zip(stages).find_map(|(stage, notes)| {
                let (_, entries) = notes.entries.iter().find(|(of, _)| *of == cell)?;
                Some((Vec2::new(stage.left, self.system_of(stage).lanes[at].top), entries))
            });
            found.into_iter().flat_map(|(corner, entries)| entries.iter().map(move |rect| *rect + corner))
        })
    }

    /// Where a measure is drawn: under each of its touchpoints, in journey order.
    pub fn measure(&self, id: MeasureId) -> impl Iterator<Item = (TouchpointId, Rect)> {
        self.measures().filter(move |(measure, ..)| *measure == id).map(|(_, touchpoint, rect)| (touchpoint, rect))
    }

    /// Where a measure is drawn under one of its touchpoints, or else under the first.
    pub fn measure_under(&self, id: MeasureId, near: Option<TouchpointId>) -> Option<Rect> {
        let mut all = self.measure(id);
        let first = all.next()?;
        let found = if Some(first.0) == near { None } else { all.find(|(touchpoint, _)| Some(*touchpoint) == near) };
        Some(found.unwrap_or(first).1)
    }

    /// The measure at a point, and the touchpoint under which it is.
    pub(super) fn measure_at(&self, at: Point) -> Option<(MeasureId, TouchpointId)> {
        self.measures().find(|(.., rect)| rect.contains(at)).map(|(measure, touchpoint, _)| (measure, touchpoint))
    }

    /// The measures that are drawn, each under each of its touchpoints, from left to right in each lane.
    pub fn measures(&self) -> impl Iterator<Item = (MeasureId, TouchpointId, Rect)> {
        let lanes = self.systems[0].lanes.iter().zip(&self.lists).enumerate().filter(|(_, (lane, _))| lane.content == InLane::Measures);
        lanes.flat_map(move |(at, (_, notes))| {
            self.stages.iter().zip(notes).flat_map(move |(stage, notes)| {
                let corner = Vec2::new(stage.left, self.system_of(stage).lanes[at].top);
                notes.measures.iter().map(move |(measure, touchpoint, rect)| (*measure, *touchpoint, *rect + corner))
            })
        })
    }

    /// The touchpoint whose column a point of the scene is in.
    pub fn touchpoint_column(&self, at: Point) -> Option<TouchpointId> {
        let reach = self.card_width() / 2.0;
        let near = self.cards_between(self.system_at(at.y), at.x - reach, at.x + reach);
        near.min_by(|one, two| (one.x - at.x).abs().total_cmp(&(two.x - at.x).abs())).map(|card| card.id)
    }

    /// The stage at a point; left of the first of its system the first, right of the last the last.
    pub fn stage_at(&self, at: Point) -> Option<&StagePlace> {
        let stages = &self.stages[self.system_at(at.y).stages.clone()];
        stages.iter().find(|stage| at.x < stage.right()).or(stages.last())
    }

    /// The lane at a y.
    pub fn lane_at(&self, y: f64) -> Option<&LanePlace> {
        self.system_at(y).lanes.iter().find(|lane| lane.contains(y))
    }

    /// Width of every card.
    pub fn card_width(&self) -> f64 {
        self.card_width
    }
}

/// The place of each touchpoint of these stages. Of touchpoints that share an identity, which no sound map has, the last one counts.
pub(super) fn index(stages: &[Arc<StageSection>]) -> Index {
    let mut index = Index::with_capacity(stages.iter().map(|stage| stage.cards.len()).sum());
    for (stage, section) in stages.iter().enumerate() {
        index.extend(section.cards.iter().enumerate().map(|(at, (id, _))| (*id, Place { stage, index: at })));
    }
    index
}

/// The media kinds in the order of the edges of their cards.
const _: () = assert!(Media::Paid as usize == 0 && Media::Owned as usize == 1 && Media::Earned as usize == 2);
