//! A map in several systems: how wide and how high each of them is, and then where everything is. What is measured here is what is drawn, so that
//! a composition can be judged without drawing it. Never which composition is chosen.

use super::composition::{Composed, Composition, LanesShown, PanelsPlace};
use super::frame::{self, Column, TitleBlock};
use super::panels::{self, Arrangement, Explained, Panels};
use super::places::{LanePlace, Places, ROW_GAP, StagePlace, SystemPlace};
use super::sections::{self, Sections, StageSection};
use super::{Kit, Layouter, OWN_LANES, Subject, curves, metric_lane};
use crate::method::{Assessment, JudgedMap};
use crate::model::{FreePer, FreeStyle, Lane, LaneKind, Map, Media};
use crate::scene::{Node, Point, Rect, Size, Vec2};
use std::ops::Range;
use std::sync::Arc;
use uuid::Uuid;

/// Room between two systems, and between the last one and panels, in points.
const BETWEEN: f64 = 22.0;
/// The steps of the width of panels beside the last system, in points.
const STEP_BESIDE: f64 = 12.0;
/// Room below the title block, in points.
const BELOW_TITLE: f64 = 12.0;
/// Room that the arrow at the end of a system that goes on takes, in points.
const ONWARD: f64 = 14.0;
/// The most by which stages are spread to fill the width.
const MOST_SPREAD: f64 = 1.6;
/// Room above and below the cards of a lane together, in points.
const AROUND_CARDS: f64 = 14.0;
/// Height of a lane of the emotion curve, as a part of that of the scores' curves.
const EMOTION: f64 = 0.7;

/// The height of a lane in a system.
#[derive(Debug, Clone, Copy, PartialEq)]
struct LaneHeight {
    height: f64,
    card_height: f64,
    rows: usize,
}

/// One system before it has its place.
struct SystemPlan {
    stages: Range<usize>,
    /// Height of its chevrons, and of what is below them.
    heads: (f64, f64),
    lanes: Vec<LaneHeight>,
}

/// A page before it is drawn.
pub(super) struct Plan {
    title: TitleBlock,
    /// The stages, spread.
    sections: Vec<Arc<StageSection>>,
    systems: Vec<SystemPlan>,
    /// What the drawing takes; at least what the composition says.
    size: Size,
    /// Height that it needs.
    pub needed: f64,
    /// The upper edge of the first system.
    pub top: f64,
    /// The upper edge of the last one.
    pub last_top: f64,
    /// Width that is left for panels beside it.
    pub beside: f64,
    /// By how much the stages of a system are wider than it has room for, at most.
    overflow: f64,
}

impl Plan {
    /// Whether every system has room for its stages.
    pub(super) fn is_wide_enough(&self) -> bool {
        self.overflow <= 1e-6
    }

    /// Height of the heads of each system, and of each of its lanes.
    pub(super) fn heights(&self) -> impl Iterator<Item = Vec<f64>> {
        self.systems.iter().map(|system| {
            let lanes = system.lanes.iter().map(|lane| lane.height);
            [system.heads.0 + system.heads.1].into_iter().chain(lanes).collect()
        })
    }
}

impl SystemPlan {
    fn height(&self) -> f64 {
        self.heads.0 + self.heads.1 + self.lanes.iter().map(|lane| lane.height).sum::<f64>()
    }
}

/// The lanes of a map that are drawn.
pub(super) fn drawn_lanes<'a>(kit: &Kit<'_>, judged: &'a JudgedMap) -> Vec<&'a Arc<Lane>> {
    judged.map.lanes.iter().filter(|lane| !lane.hidden && is_drawn(kit, judged, lane)).collect()
}

/// In whose lane the cards of each media kind are if all that are shown are in one: in the first that has any.
pub(super) fn one_lane(map: &Map) -> [Media; 3] {
    let is_shown = |media: Media| map.lanes.iter().any(|lane| !lane.hidden && lane.kind == LaneKind::Cards(media));
    let occurs = |media: &Media| map.touchpoints().any(|touchpoint| touchpoint.media() == *media);
    let cards = map.lanes.iter().filter_map(|lane| if let LaneKind::Cards(media) = lane.kind { Some(media) } else { None });
    let first = cards.filter(|media| is_shown(*media)).find(occurs);
    OWN_LANES.map(|media| first.filter(|_| is_shown(media)).unwrap_or(media))
}

/// Whether a lane is drawn: on paper only where something is in it.
fn is_drawn(kit: &Kit<'_>, judged: &JudgedMap, lane: &Lane) -> bool {
    match kit.lanes() {
        LanesShown::Filled => {}
        LanesShown::Every | LanesShown::FirstLines => return true,
        LanesShown::NoWords | LanesShown::NoNotes => return !kit.lanes().leaves_out(&lane.kind),
    }
    let map = &judged.map;
    match &lane.kind {
        LaneKind::Cards(lane) => kit.media_in(*lane).any(|media| map.touchpoints().any(|touchpoint| touchpoint.media() == media)),
        LaneKind::Curves | LaneKind::Emotion => {
            let any = |said: &Assessment| [said.expectation, said.fulfilment, said.competition].into_iter().any(|score| score.is_some());
            judged.said().any(any)
        }
        LaneKind::Metric(metric) => !kit.bars.is_empty(metric),
        LaneKind::Experiences => map.touchpoints().any(|touchpoint| !touchpoint.experiences.is_empty()),
        LaneKind::Measures => !kit.measures.is_empty(),
        LaneKind::Free(free) => {
            let of_touchpoints = free.style == FreeStyle::Picture && free.per == FreePer::Touchpoint;
            let filled = |id: Uuid| free.cells.contains_key(&id) || free.pictures.contains_key(&id);
            match free.per {
                FreePer::Stage => map.stages.iter().any(|stage| filled(stage.id.0)),
                FreePer::Touchpoint => {
                    map.touchpoints().any(|touchpoint| filled(touchpoint.id.0) || of_touchpoints && touchpoint.picture.is_some())
                }
            }
        }
    }
}

/// Width that is not the stages', in a drawing of so many systems.
pub(super) fn beside_stages(panels: Option<PanelsPlace>, systems: usize) -> f64 {
    let panels = if let Some(PanelsPlace::Right(width)) = panels { width + BETWEEN } else { 0.0 };
    let onward = if systems > 1 { ONWARD } else { 0.0 };
    Column::PAGE.left + panels + onward
}

/// Width that is left for panels beside the last of so many systems, whose stages have a width before they are spread, in a drawing of a width. It is
/// taken in steps, because panels are set anew for each.
pub(super) fn room_beside(natural: f64, width: f64, systems: usize) -> f64 {
    let room = width - beside_stages(None, systems);
    let left = room - natural * (room / natural).clamp(1.0, MOST_SPREAD) - BETWEEN;
    (left / STEP_BESIDE).floor() * STEP_BESIDE
}

/// The height that somebody gave a lane: it counts in the window, not on paper.
pub(super) fn own_height(lanes: LanesShown, lane: &Lane) -> Option<f64> {
    lane.height.filter(|_| lanes != LanesShown::Filled)
}

/// Height of a lane of curves, if it is one, where that of the scores' curves has a height.
pub(super) fn curve_height(lanes: LanesShown, lane: &Lane, curves: f64) -> Option<f64> {
    let own = own_height(lanes, lane).map(|own| own.max(curves::LEAST_HEIGHT));
    let usual = match lane.kind {
        LaneKind::Curves => Some(curves),
        LaneKind::Emotion => Some((curves * EMOTION).max(curves::LEAST_HEIGHT)),
        LaneKind::Cards(_) | LaneKind::Experiences | LaneKind::Measures | LaneKind::Metric(_) | LaneKind::Free(_) => None,
    };
    usual.map(|usual| own.unwrap_or(usual))
}

/// Width that the stages of a system can have at most.
fn room_for_stages(composition: &Composition) -> f64 {
    composition.size.width - beside_stages(composition.panels, composition.systems.len())
}

impl Sections {
    /// What a page measures: every height that its drawing has; with its title, if it is drawn.
    pub(super) fn plan(&mut self, subject: &Subject<'_>, composition: &Composition, is_drawn: bool) -> Plan {
        let room = room_for_stages(composition);
        let mut spread: Vec<Arc<StageSection>> = Vec::with_capacity(subject.stages.len());
        let (mut overflow, mut last): (f64, f64) = (0.0, 0.0);
        for system in &composition.systems {
            let stages = &subject.stages[system.clone()];
            let width: f64 = stages.iter().map(|stage| stage.axis.width).sum();
            overflow = overflow.max(width - room);
            let factor = (room / width).clamp(1.0, MOST_SPREAD);
            last = width;
            spread.extend(stages.iter().map(|stage| Arc::new(stage.spread(factor))));
        }
        let width = composition.size.width + overflow;
        let title = frame::page_title(subject, Size::new(width, composition.size.height), composition.legend, is_drawn);
        let systems: Vec<SystemPlan> =
            composition.systems.iter().map(|stages| self.system(subject, composition, stages.clone(), &spread)).collect();
        let all: f64 = systems.iter().map(|system| system.height() + BETWEEN).sum();
        let at_foot = if let Some(PanelsPlace::Foot(height)) = composition.panels { height + BETWEEN } else { 0.0 };
        let top = title.bottom + BELOW_TITLE;
        let needed = top + all + at_foot + frame::PAGE_FOOT;
        let size = Size::new(width, needed.max(composition.size.height));
        let last_top = top + all - systems.last().map_or(0.0, |last| last.height() + BETWEEN);
        let beside = room_beside(last, width, systems.len());
        Plan { title, sections: spread, systems, size, needed, top, last_top, beside, overflow }
    }

    fn system(
        &mut self,
        subject: &Subject<'_>,
        composition: &Composition,
        stages: Range<usize>,
        spread: &[Arc<StageSection>],
    ) -> SystemPlan {
        let (kit, map) = (subject.kit, subject.map);
        let (of_map, of_system) = (&map.stages[stages.clone()], &spread[stages.clone()]);
        let chevrons = frame::heads_height(kit, of_map, of_system.iter().map(|stage| stage.axis.width));
        let heads = (chevrons, frame::below_heads(kit, of_map, of_system.iter().map(|stage| stage.axis.width)));
        let lanes = subject.lanes.iter().map(|lane| self.height_in(subject, composition, lane, &stages, of_system)).collect();
        SystemPlan { stages, heads, lanes }
    }

    /// Height of a lane in a system.
    fn height_in(
        &mut self,
        subject: &Subject<'_>,
        composition: &Composition,
        lane: &Arc<Lane>,
        stages: &Range<usize>,
        sections: &[Arc<StageSection>],
    ) -> LaneHeight {
        let kit = subject.kit;
        let name = frame::lane_name_height(kit, lane);
        let own = own_height(kit.lanes(), lane).unwrap_or(0.0);
        let only = |height: f64| LaneHeight { height: height.max(name), card_height: 0.0, rows: 1 };
        match &lane.kind {
            LaneKind::Cards(media) => {
                let rows = sections.iter().filter_map(|stage| stage.last_row(kit, *media)).max();
                let Some(rows) = rows.map(|last| last + 1) else {
                    return LaneHeight { height: own.max(name), card_height: name - AROUND_CARDS / 2.0, rows: 1 };
                };
                let card_height = sections::card_heights(kit, sections)[*media as usize];
                let cards = rows as f64 * card_height + (rows - 1) as f64 * ROW_GAP;
                let needed = cards + AROUND_CARDS;
                let usual = needed + composition.row_room * rows as f64;
                LaneHeight { height: if own > 0.0 { own.max(needed) } else { usual }, card_height, rows }
            }
            LaneKind::Curves | LaneKind::Emotion => only(curve_height(kit.lanes(), lane, composition.curve_height).unwrap_or_default()),
            LaneKind::Metric(metric) if kit.bars.is_empty(metric) => only(own),
            LaneKind::Metric(_) => only(if own > 0.0 { own.max(metric_lane::LEAST_HEIGHT) } else { metric_lane::HEIGHT }),
            LaneKind::Experiences | LaneKind::Measures | LaneKind::Free(_) => {
                let needed = self.needed_for_notes(kit, lane, &subject.map.stages[stages.clone()], sections);
                let usual = if needed > 0.0 { needed + composition.text_room } else { 0.0 };
                only(if own > 0.0 { own.max(needed) } else { usual })
            }
        }
    }
}

/// Height of a drawing whose panels have an upper edge and a height, in points.
pub(super) fn height_with_panels(top: f64, height: f64) -> f64 {
    top + height + BETWEEN + frame::PAGE_FOOT
}

/// What panels stand beside or below, in points.
struct Edges {
    /// The upper edge of the first system.
    top: f64,
    /// The upper edge of the last one, and where the room beside it begins.
    last: Point,
    /// Where the room below all of them begins.
    below: f64,
}

/// Panels in their place, in the largest type that they have room for: at the right of the systems, from the upper edge of the first on; beside the
/// last one; or from the lower edge of the last one down. A page that is too low for them becomes higher: nothing is ever cut.
fn panels_in(panels: &Panels<'_>, place: PanelsPlace, edges: &Edges, size: &mut Size) -> Vec<Node> {
    if panels.is_empty() {
        return Vec::new();
    }
    let bottom = size.height - frame::PAGE_FOOT - BETWEEN;
    let (left, top, arrangement) = match place {
        PanelsPlace::Right(width) => (size.width - width, edges.top, Arrangement::Stacked),
        PanelsPlace::Foot(_) => (0.0, edges.below, Arrangement::Columns),
        PanelsPlace::Beside => (edges.last.x, edges.last.y, Arrangement::Columns),
    };
    let room = Size::new(size.width - left, bottom - top);
    let most = panels::MOST_TYPE * frame::grown(size.height);
    let words = panels.largest(room, arrangement, most).unwrap_or(panels::LEAST_TYPE);
    let height = panels.height_for(room.width, arrangement, words).max(room.height);
    size.height = size.height.max(height_with_panels(top, height));
    panels.draw(Rect::from_origin_size((left, top), (room.width, height)), arrangement, words)
}

impl Layouter {
    /// A map laid out as a composition says.
    pub(super) fn composed(&mut self, subject: &Subject<'_>, composed: &Composed) -> (Size, Vec<Node>, Places) {
        let kit = subject.kit;
        let Plan { title, sections, systems, mut size, top: first_top, last_top, beside, .. } =
            self.sections.plan(subject, &composed.composition, true);
        let subject = &Subject { stages: &sections, ..*subject };
        let lists = subject.lanes.iter().map(|lane| self.sections.lists(kit, lane, subject.map, &sections)).collect();

        let mut y = first_top;
        let (mut stages, mut bands) = (Vec::with_capacity(sections.len()), Vec::with_capacity(systems.len()));
        for (index, plan) in systems.into_iter().enumerate() {
            let (top, bottom) = (y, y + plan.heads.0);
            let mut left = kit.column().left;
            for stage in plan.stages.clone() {
                let width = sections[stage].axis.width;
                let chevron = Rect::new(left, top, left + width, bottom);
                stages.push(StagePlace { id: subject.map.stages[stage].id, system: index, left, width, chevron });
                left += width;
            }
            y = bottom + plan.heads.1;
            let mut lanes = Vec::with_capacity(plan.lanes.len());
            for (lane, LaneHeight { height, card_height, rows }) in subject.lanes.iter().zip(plan.lanes) {
                lanes.push(LanePlace::new(lane, y, height, [card_height; 3]).in_rows(rows));
                y += height;
            }
            bands.push(SystemPlace::new(plan.stages, top, lanes, kit.card_lanes));
            y += BETWEEN;
        }
        let place = composed.composition.panels;
        let panels = place.map_or_else(Vec::new, |place| {
            let verdicts = !composed.composition.legend;
            let explained = Explained { project: subject.project, judged: subject.judged, verdicts };
            let edges = Edges { top: first_top, last: Point::new(size.width - beside, last_top), below: y };
            panels_in(&Panels::of(kit, &explained, kit.panels()), place, &edges, &mut size)
        });
        let foot = Point::new(0.0, size.height - frame::PAGE_FOOT);
        let index = self.sections.index(&sections);
        let places = Places::new(&title, (stages, bands), &sections, lists, index, foot, kit);
        let mut nodes = vec![title.node];
        for index in 0..places.systems.len() {
            let system = &places.systems[index];
            let right = system.stages.clone().next_back().map_or(kit.column().left, |last| places.stages[last].right());
            nodes.extend(frame::behind(subject, system, &places, (0.0, right, right)));
            nodes.extend(self.paths(subject, index, &places));
            nodes.extend(frame::onward(kit, index, &places));
            let beside = |lane: &Lane, place: &LanePlace| {
                let mut nodes = vec![frame::lane_head(kit, lane, place)];
                nodes.extend(frame::curve_names_beside(subject, lane, place));
                nodes
            };
            self.system_nodes(subject, system, &places, &beside, &mut nodes);
        }
        nodes.extend(panels);
        if !composed.bare {
            nodes.push(frame::page_foot(subject, size, composed.thresholds));
        }
        (size, nodes, places)
    }

    /// What is in a system, in the order in which it is read aloud: the lanes of cards stage by stage along the journey, then every other lane.
    /// `beside`: what is written beside a lane.
    pub(super) fn system_nodes(
        &mut self,
        subject: &Subject<'_>,
        system: &SystemPlace,
        places: &Places,
        beside: &dyn Fn(&Lane, &LanePlace) -> Vec<Node>,
        nodes: &mut Vec<Node>,
    ) {
        let Subject { kit, map, .. } = *subject;
        let (cards, others): (Vec<_>, Vec<_>) = subject.lanes.iter().zip(&system.lanes).partition(|(_, place)| place.media().is_some());
        nodes.extend(cards.iter().flat_map(|(lane, place)| beside(lane, place)));
        let heads = frame::stage_heads(kit, &map.stages[system.stages.clone()], &places.stages[system.stages.clone()]);
        for (index, head) in system.stages.clone().zip(heads) {
            nodes.extend(head);
            if kit.page().is_some() && subject.stages[index].cards.is_empty() {
                nodes.push(frame::empty_stage(kit, &places.stages[index], places));
            }
            nodes.extend(self.cards_along_the_journey(subject, &cards, index, places));
        }
        for (lane, place) in others {
            nodes.extend(beside(lane, place));
            nodes.extend(self.lane_nodes(subject, (lane, place), system, places));
        }
    }

    /// The cards of a stage in the order of the journey, whatever lane they are in.
    fn cards_along_the_journey(
        &mut self,
        subject: &Subject<'_>,
        lanes: &[(&&Arc<Lane>, &LanePlace)],
        index: usize,
        places: &Places,
    ) -> Vec<Node> {
        let (stage, section, left) = (&subject.map.stages[index], &subject.stages[index], places.stages[index].left);
        let mut drawn: [std::vec::IntoIter<Node>; 3] = Default::default();
        for (lane, place) in lanes {
            let Some(media) = place.media() else { continue };
            let cards = self.sections.content(subject.kit, lane, stage, section, place, curves::Around::default());
            let moved = |node: &Node| match node {
                Node::Group(group) => group.clone().at(group.offset + Vec2::new(left, place.top)).into(),
                Node::Shape(_) | Node::Text(_) | Node::Image(_) => node.clone(),
            };
            drawn[media as usize] = cards.under.iter().map(moved).collect::<Vec<Node>>().into_iter();
        }
        section.cards.iter().filter_map(|(_, media)| drawn[subject.kit.card_lanes[*media as usize] as usize].next()).collect()
    }
}
