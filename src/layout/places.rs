//! Where the elements of a drawn map are: for hit tests, drops, zooming to a part. Only numbers that follow from the layout; never a node.

use super::frame::{self, Frame};
use super::notes::Notes;
use super::sections::StageSection;
use super::staying::Staying;
use crate::method::Assessment;
use crate::model::{FreePer, FreeStyle, Lane, LaneId, LaneKind, MeasureId, Media, Place, StageId, TouchpointId};
use crate::scene::{Point, Rect, Vec2};
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

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
    /// The stages, from left to right.
    pub stages: Vec<StagePlace>,
    /// The lanes that are shown, from top to bottom.
    pub lanes: Vec<LanePlace>,
    /// The upper left corner of the foot: where the lanes end.
    pub foot: Point,
    /// What of the title block stays in sight while the map is scrolled sideways.
    pub title_words: Staying,
    /// The same of the foot.
    pub foot_words: Staying,
    sections: Vec<Arc<StageSection>>,
    /// What lanes of lists and of measures show of each stage, for each lane; empty for others.
    lists: Vec<Vec<Arc<Notes>>>,
    /// Upper and lower edges of the cards of each media kind, in their order; none where their lane is hidden.
    card_edges: [Option<(f64, f64)>; 3],
    index: Arc<Index>,
    card_width: f64,
}

/// Where a stage is.
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
        Self { id: lane.id, content, top, height, card_height }
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

impl StagePlace {
    /// Its right edge.
    pub fn right(&self) -> f64 {
        self.left + self.width
    }
}

impl Places {
    /// `lanes`: with what those of lists show.
    pub(super) fn new(
        frame: &Frame,
        stages: &[Arc<StageSection>],
        (lanes, lists): (Vec<LanePlace>, Vec<Vec<Arc<Notes>>>),
        index: Arc<Index>,
        card_width: f64,
    ) -> Self {
        let foot = Point::new(frame::MARGIN, lanes.last().map_or(frame.lanes_top, LanePlace::bottom));
        let mut places = Self {
            title: frame.title.area,
            portrait: frame.title.portrait,
            logo: frame.title.logo,
            stages: frame.stages.clone(),
            lanes,
            foot,
            title_words: frame.title.staying.clone(),
            foot_words: Staying::default(),
            sections: stages.to_vec(),
            lists,
            card_edges: [None; 3],
            index,
            card_width,
        };
        let edges = |lane: &LanePlace| (lane.middle() - lane.card_height / 2.0, lane.middle() + lane.card_height / 2.0);
        places.card_edges = [Media::Paid, Media::Owned, Media::Earned].map(|media| places.cards_lane(media).map(edges));
        places
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
        let rect = self.card_edges[media as usize]
            .map(|(top, bottom)| Rect::new(x - self.card_width / 2.0, top, x + self.card_width / 2.0, bottom));
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

    /// Where a lane is, if it is shown.
    pub fn lane(&self, id: LaneId) -> Option<&LanePlace> {
        self.lanes.iter().find(|lane| lane.id == id)
    }

    /// Where the cards of a media kind are, if their lane is shown.
    pub fn cards_lane(&self, media: Media) -> Option<&LanePlace> {
        self.lanes.iter().find(|lane| lane.media() == Some(media))
    }

    /// The assessment of the touchpoint at a place of the map.
    pub(super) fn said(&self, place: Place) -> Option<&Assessment> {
        self.sections.get(place.stage)?.rated.get(place.index).map(|rated| &rated.said)
    }

    /// The topmost card at a point.
    pub(crate) fn card_at(&self, point: Point) -> Option<CardPlace> {
        self.cards_between(point.x - self.card_width / 2.0, point.x + self.card_width / 2.0)
            .rev()
            .find(|card| card.rect.is_some_and(|rect| rect.contains(point)))
    }

    /// The touchpoints whose place on the axis is between two x, in journey order. Quick: places grow along the journey.
    pub fn cards_between(&self, from: f64, to: f64) -> impl DoubleEndedIterator<Item = CardPlace> {
        let first = self.stages.partition_point(|stage| stage.right() < from);
        let last = self.stages.partition_point(|stage| stage.left <= to);
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
        let at = self.lanes.iter().position(|place| place.id == lane);
        let of_stages = at.and_then(|at| Some((self.lanes[at].top, self.lists.get(at)?)));
        of_stages.into_iter().flat_map(move |(top, stages)| {
            let found = self.stages.iter().zip(stages).find_map(|(stage, notes)| {
                let (_, entries) = notes.entries.iter().find(|(of, _)| *of == cell)?;
                Some((Vec2::new(stage.left, top), entries))
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
        let lanes = self.lanes.iter().zip(&self.lists).filter(|(lane, _)| lane.content == InLane::Measures);
        lanes.flat_map(move |(lane, notes)| {
            self.stages.iter().zip(notes).flat_map(move |(stage, notes)| {
                let corner = Vec2::new(stage.left, lane.top);
                notes.measures.iter().map(move |(measure, touchpoint, rect)| (*measure, *touchpoint, *rect + corner))
            })
        })
    }

    /// The touchpoint whose column a point of the scene is in.
    pub fn touchpoint_column(&self, x: f64) -> Option<TouchpointId> {
        let reach = self.card_width() / 2.0;
        let near = self.cards_between(x - reach, x + reach);
        near.min_by(|one, two| (one.x - x).abs().total_cmp(&(two.x - x).abs())).map(|card| card.id)
    }

    /// The stage at an x; left of the first the first, right of the last the last.
    pub fn stage_at(&self, x: f64) -> Option<&StagePlace> {
        self.stages.iter().find(|stage| x < stage.right()).or(self.stages.last())
    }

    /// The lane at a y.
    pub fn lane_at(&self, y: f64) -> Option<&LanePlace> {
        self.lanes.iter().find(|lane| lane.contains(y))
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
