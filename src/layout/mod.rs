//! From a map to its drawing: where everything is and how it is drawn, once for the window and every export.
//!
//! A [`Layouter`] keeps what it drew for each stage and lane and draws again only what changed. This room never touches a window or a
//! file and never changes the model; it is the first room that turns codes into words.

pub mod account;
mod card;
mod card_foot;
pub mod charts;
mod compare;
mod composition;
mod curve_words;
mod curves;
mod frame;
mod hatch;
mod hit;
mod labels;
pub mod leaves;
mod marks;
mod measures;
mod metric_lane;
mod notes;
mod numbers;
mod packing;
mod page_curves;
mod panels;
mod part;
mod path;
mod picture;
mod places;
mod proposed;
mod returns;
mod sections;
mod segment_sheet;
mod staying;
mod strip;
mod sureness;
mod systems;
#[cfg(test)]
mod tests;
mod theme;
mod words;
mod workshop;

pub use card::{channel_icon, media_ink};
pub use compare::{
    CompareLayout, CompareOptions, CompareView, DrawnSide, EXPORT_WIDTH, FieldWords, LEAST_WIDTH, PlacedRow, compare_layout, counted,
    field_words, rated_in_both,
};
pub use composition::{
    Area, Composed, Composition, Form, LanesShown, Outcome, PanelsPlace, Wishes, compose, compose_fit, compose_reaching, compose_sheet,
    outcome, panel_sheet, recomposed,
};
pub use curves::Scale;
pub(crate) use frame::{
    CHEVRON_PADDING, LEGEND_WORD, STAGE as STAGE_NAME, TIP as CHEVRON_TIP, lane_words, legend_line, scale_figures, subtitle_line,
};
pub use hit::{Landing, Over, Reach};
pub(crate) use marks::is_strong;
pub use marks::{icon, verdict_ink, verdict_mark};
pub use measures::status_mark;
pub use metric_lane::{metric_figure, metric_move};
pub use panels::PanelSet;
pub use part::Part;
pub use places::{CardPlace, InLane, LanePlace, Places, StagePlace, SystemPlace};
pub use returns::{mean, money, returns_sentence};
pub use segment_sheet::segment_sheet;
pub use staying::{End, Staying};
pub use strip::{Sheet, Strip};
pub use sureness::{of_hundred, sure_of_all, sure_sentences, threshold_value};
pub use theme::{Theme, ThemeName, VerdictInk};
pub use words::{Rated, balance_rests, balance_sentence, capital, lane_name, map_in_words, stage_sentences, switches, word};
pub use workshop::{blank_poster, cut_out_cards};

use crate::i18n::Texts;
use crate::method::{Findings, JudgedMap, Verdict};
use crate::model::{Currency, Lane, LaneId, LaneKind, Map, Media, Picture, Project, RoundId, Thresholds, TouchpointId};
use crate::scene::{Group, Node, Point, Scene, Size, TextStyle, Vec2};
use crate::text::{Broken, Measurer, Syllables};
use card_foot::CardFoot;
use packing::Packing;
use proposed::Proposed;
use sections::{Sections, StageSection};
use std::cell::{OnceCell, RefCell};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// Width of the outline of magic moments, pain points and deal-breakers, in points.
const LINE_WEIGHT_STRONG: f64 = 1.8;

/// The cards of each media kind are in a lane of their own.
const OWN_LANES: [Media; 3] = [Media::Paid, Media::Owned, Media::Earned];
/// The one size of type on a page besides titles, in points of the scene.
const PAGE_TYPE: f64 = 12.0;

/// What a map is drawn with, besides itself.
pub struct MapOptions<'a> {
    /// The palette.
    pub theme: ThemeName,
    /// The language of the words the program writes.
    pub texts: &'a Texts,
    /// Measures and breaks texts.
    pub measurer: &'a Measurer,
    /// File name for the foot; empty: none.
    pub file_name: &'a str,
    /// Date for the foot, as it is to be written; empty: none.
    pub date: &'a str,
    /// What the drawing is for.
    pub form: Form<'a>,
}

/// A map's drawing, and where its elements are in it.
#[derive(Debug, Clone)]
pub struct MapLayout {
    /// The drawing.
    pub scene: Arc<Scene>,
    /// Where elements are.
    pub places: Places,
}

/// What every part of the layout draws with.
pub(crate) struct Kit<'a> {
    theme: &'a Theme,
    texts: &'a Texts,
    measurer: &'a Measurer,
    /// Of the project's words.
    syllables: Option<Syllables>,
    round: RoundId,
    thresholds: &'a Thresholds,
    pictures: &'a [Arc<Picture>],
    measures: measures::AtTouchpoints<'a>,
    bars: metric_lane::Bars,
    currency: Currency,
    card_width: f64,
    form: Form<'a>,
    /// In whose lane the cards of each media kind are: in their own, or all in one.
    card_lanes: [Media; 3],
    /// What a page says first; nothing where no panel says it.
    findings: Arc<Findings>,
    /// The numbers of findings; none in one line.
    numbers: numbers::Numbers,
    /// Where metrics propose a break.
    proposed: HashSet<TouchpointId>,
    /// The marks on the map with their words, and how high the name of each lane is: asked for again and again while a map is composed.
    legend: OnceCell<frame::Legend>,
    lane_names: RefCell<HashMap<LaneId, f64>>,
    /// The feet of cards on a page, by verdict, whether there is a gap, and width.
    feet: RefCell<HashMap<(Verdict, bool, u64), CardFoot>>,
}

/// A map with its drawing options and assessments.
pub(crate) struct Subject<'a> {
    kit: &'a Kit<'a>,
    project: &'a Project,
    map: &'a Map,
    judged: &'a JudgedMap,
    options: &'a MapOptions<'a>,
    stages: &'a [Arc<StageSection>],
    /// The lanes that are drawn.
    lanes: &'a [&'a Arc<Lane>],
}

impl<'a> Kit<'a> {
    fn new(theme: &'a Theme, project: &'a Project, round: RoundId, options: &MapOptions<'a>) -> Self {
        Self {
            theme,
            texts: options.texts,
            measurer: options.measurer,
            syllables: words::syllables(project, options.texts),
            round,
            thresholds: &project.thresholds,
            pictures: &project.pictures,
            measures: measures::AtTouchpoints::default(),
            bars: metric_lane::Bars::default(),
            currency: project.currency(),
            card_width: match options.form {
                Form::Line | Form::Seen(_) => card::card_width(options.texts, options.measurer),
                Form::Composed(composed) => composed.composition.card_width,
            },
            form: options.form,
            card_lanes: OWN_LANES,
            findings: Arc::default(),
            numbers: numbers::Numbers::default(),
            proposed: HashSet::new(),
            legend: OnceCell::new(),
            lane_names: RefCell::default(),
            feet: RefCell::default(),
        }
    }

    /// What a map is drawn with.
    fn of_map(project: &'a Project, judged: &JudgedMap, options: &MapOptions<'a>, proposed: &mut Proposed) -> Self {
        Self::knowing(project, judged, options, proposed, || Arc::new(Findings::of(judged)))
    }

    /// The same where somebody may know the findings already.
    fn knowing(
        project: &'a Project,
        judged: &JudgedMap,
        options: &MapOptions<'a>,
        proposed: &mut Proposed,
        findings: impl FnOnce() -> Arc<Findings>,
    ) -> Self {
        let mut kit = Self::new(Theme::of(options.theme), project, judged.round, options);
        kit.measures = measures::AtTouchpoints::of(project, &judged.map);
        kit.bars = metric_lane::Bars::of(project, &judged.map, judged.round);
        kit.proposed = proposed.at(project, judged);
        if kit.page().is_some_and(|page| page.one_lane) {
            kit.card_lanes = systems::one_lane(&judged.map);
        }
        if kit.panels().findings {
            kit.findings = findings();
            kit.numbers = numbers::Numbers::of(&kit.findings);
        }
        kit
    }

    /// The panels of a page.
    fn panels(&self) -> PanelSet {
        match self.form {
            Form::Composed(composed) if composed.composition.panels.is_some() => composed.panels,
            Form::Line | Form::Seen(_) | Form::Composed(_) => PanelSet::NONE,
        }
    }

    /// Which lanes there are.
    fn lanes(&self) -> LanesShown {
        match self.form {
            Form::Composed(composed) => composed.lanes,
            Form::Line | Form::Seen(_) => LanesShown::Every,
        }
    }

    /// The composition of a page.
    fn page(&self) -> Option<&'a Composition> {
        match self.form {
            Form::Line | Form::Seen(_) => None,
            Form::Composed(composed) => Some(&composed.composition),
        }
    }

    /// Whether the title and the foot are on the page already.
    fn is_bare(&self) -> bool {
        matches!(self.form, Form::Composed(composed) if composed.bare)
    }

    /// How much of a width is seen at a time, in points.
    fn seen(&self, width: f64) -> f64 {
        match self.form {
            Form::Seen(seen) => seen.min(width),
            Form::Line | Form::Composed(_) => width,
        }
    }

    /// Whether it is drawn for a window, in which people work.
    fn is_seen(&self) -> bool {
        matches!(self.form, Form::Seen(_))
    }

    /// How tightly cards are packed.
    fn packing(&self) -> Packing {
        self.page().map_or_else(|| Packing::line(self.card_width), |page| Packing::page(page, self.card_lanes))
    }

    /// The media kinds whose cards are in the lane of one of them.
    fn media_in(&self, lane: Media) -> impl Iterator<Item = Media> {
        OWN_LANES.into_iter().filter(move |media| self.card_lanes[*media as usize] == lane)
    }

    /// Small type: on a page there is one size, and nothing is smaller, but on a wall small print is.
    fn small(&self, style: TextStyle) -> TextStyle {
        let on_page = |page: &Composition| style.size.max(PAGE_TYPE) * page.small_print / PAGE_TYPE;
        self.page().map_or(style, |page| TextStyle { size: on_page(page), ..style })
    }

    /// Words of the project, broken into lines.
    fn words(&self, text: &str, style: TextStyle, width: f64, most: usize) -> Arc<Broken> {
        self.measurer.break_words(text, self.syllables, style, width, most)
    }

    /// Words of the program, broken into lines.
    fn label(&self, text: &str, style: TextStyle, width: f64, most: usize) -> Arc<Broken> {
        self.measurer.break_words(text, words::own_syllables(self.texts), style, width, most)
    }
}

/// Whether the findings of a page are named in a lane: at the curves of the scores, and where those are not shown, at the emotion curve.
fn names_findings(subject: &Subject<'_>, lane: &Lane) -> bool {
    let has_curves = subject.lanes.iter().any(|lane| lane.kind == LaneKind::Curves);
    lane.kind == if has_curves { LaneKind::Curves } else { LaneKind::Emotion }
}

/// Draws maps, keeping what did not change from one drawing to the next.
#[derive(Default)]
pub struct Layouter {
    sections: Sections,
    proposed: Proposed,
}

impl Layouter {
    /// The drawing of a map of a project with the assessment of its touchpoints.
    pub fn layout(&mut self, project: &Project, judged: &JudgedMap, options: &MapOptions<'_>) -> MapLayout {
        let cut_map = match options.form {
            Form::Line | Form::Seen(_) => None,
            Form::Composed(composed) => Some(&composed.composition.cuts).filter(|cuts| !cuts.is_empty()),
        };
        let cut_map = cut_map.map(|cuts| composition::cut(project, judged, cuts, options.texts));
        let judged = cut_map.as_ref().unwrap_or(judged);
        let (theme, map) = (Theme::of(options.theme), &*judged.map);
        let kit = Kit::of_map(project, judged, options, &mut self.proposed);
        self.sections.renew(&kit, map);
        let all = map.stages.iter().zip(&judged.stages);
        let stages: Vec<Arc<StageSection>> = all.map(|(stage, judged)| self.sections.stage(&kit, stage, judged)).collect();

        let lanes = systems::drawn_lanes(&kit, judged);
        let subject = Subject { kit: &kit, project, map, judged, options, stages: &stages, lanes: &lanes };
        let (size, nodes, places) = match options.form {
            Form::Line | Form::Seen(_) => self.line(&subject),
            Form::Composed(composed) => self.composed(&subject, composed),
        };
        let scene =
            Scene { size, background: theme.paper, title: map.name.clone(), language: options.texts.language().code().to_owned(), nodes };
        MapLayout { scene: Arc::new(scene), places }
    }

    /// One line, as long as the journey.
    fn line(&mut self, subject: &Subject<'_>) -> (Size, Vec<Node>, Places) {
        let Subject { kit, map, stages, .. } = *subject;
        let frame = frame::Frame::new(subject);
        let mut lanes = Vec::with_capacity(map.lanes.len());
        let mut lists = Vec::with_capacity(map.lanes.len());
        let mut y = frame.lanes_top;
        let card_heights = sections::card_heights(kit, stages);
        for lane in subject.lanes {
            let height = self.sections.lane_height(kit, lane, map, stages);
            lanes.push(LanePlace::new(lane, y, height, card_heights));
            lists.push(self.sections.lists(kit, lane, map, stages));
            y += height;
        }
        let top = frame.stages.first().map_or(frame.lanes_top, |stage| stage.chevron.y0);
        let system = SystemPlace::new(0..stages.len(), top, lanes, kit.card_lanes);
        let foot = Point::new(kit.column().margin, system.lanes.last().map_or(frame.lanes_top, LanePlace::bottom));
        let index = self.sections.index(stages);
        let mut places = Places::new(&frame.title, (frame.stages.clone(), vec![system]), stages, lists, index, foot, kit);
        let size = Size::new(frame.width, y + frame::FOOT_HEIGHT);
        let mut nodes = frame.behind(subject, &places);
        if kit.is_seen() {
            // What is in front stays where it is while the lanes go by.
            nodes.extend(self.content(subject, &places));
            let (front, foot) = frame.front(subject, &places);
            nodes.extend(front);
            places.foot_words = foot;
        } else {
            let mut content = self.paths(subject, 0, &places);
            self.system_nodes(subject, &places.systems[0], &places, &|lane, place| frame.beside(subject, lane, place), &mut content);
            let (title, foot, foot_words) = frame.ends(subject, &places);
            nodes.push(title);
            nodes.extend(content);
            nodes.push(foot);
            places.foot_words = foot_words;
        }
        (size, nodes, places)
    }

    /// What is in the lanes of one line.
    fn content(&mut self, subject: &Subject<'_>, places: &Places) -> Vec<Node> {
        let mut nodes = self.paths(subject, 0, places);
        let system = &places.systems[0];
        for (lane, place) in subject.lanes.iter().zip(&system.lanes) {
            nodes.extend(self.lane_nodes(subject, (lane, place), system, places));
        }
        nodes
    }

    /// What is in a lane of a system.
    fn lane_nodes(
        &mut self,
        subject: &Subject<'_>,
        (lane, place): (&Arc<Lane>, &LanePlace),
        system: &SystemPlace,
        places: &Places,
    ) -> Vec<Node> {
        let Subject { kit, map, stages, .. } = *subject;
        let (mut nodes, mut over) = (Vec::new(), Vec::new());
        for index in system.stages.clone() {
            let around = sections::around(kit, stages, places, index);
            let layers = self.sections.content(kit, lane, &map.stages[index], &stages[index], place, around);
            let offset = Vec2::new(places.stages[index].left, place.top);
            for (children, layer) in [(layers.under, &mut nodes), (layers.over, &mut over)] {
                if !children.is_empty() {
                    layer.push(Group::new(children).at(offset).into());
                }
            }
        }
        nodes.append(&mut over);
        if kit.page().is_some() && names_findings(subject, lane) {
            let along = system.stages.clone().map(|index| page_curves::Along {
                left: places.stages[index].left,
                stage: &map.stages[index],
                rated: &stages[index].rated,
                around: sections::around(kit, stages, places, index),
            });
            let along: Vec<page_curves::Along<'_>> = along.collect();
            let (left, right) = (kit.column().left, system.stages.clone().map(|index| places.stages[index].right()).fold(0.0, f64::max));
            let labels = page_curves::labels(kit, &lane.kind, (left, Size::new(right - left, place.height)), &along);
            nodes.push(Group::new(labels).at(Vec2::new(0.0, place.top)).into());
        }
        nodes
    }

    /// The path behind the cards of a system, stage by stage.
    fn paths(&mut self, subject: &Subject<'_>, system: usize, places: &Places) -> Vec<Node> {
        let Subject { kit, map, stages, .. } = *subject;
        let system = &places.systems[system];
        let lanes = [Media::Paid, Media::Owned, Media::Earned].map(|media| system.cards_lane(media).copied());
        let mut nodes = Vec::new();
        let beyond = path::Beyond::of(map, stages, places, system);
        let mut before = beyond.before;
        for index in system.stages.clone() {
            let left = places.stages[index].left;
            let way = beyond.way(left, before, index + 1 == system.stages.end);
            let piece = self.sections.path(kit, &map.stages[index], &stages[index], lanes, way);
            if let Some(last) = piece.last {
                before = Some((left, last));
            }
            if !piece.nodes.is_empty() {
                nodes.push(Group::new(piece.nodes.clone()).at(Vec2::new(left, 0.0)).into());
            }
        }
        nodes
    }
}
