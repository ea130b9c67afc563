//! The slides that show a map: an overview, on as many slides as its titles need to be read, and what it says. Never how a map is laid
//! out, which is the layout's.

use super::{Subject, fitted, words};
use crate::export::pptx::{Slide, SlideKind, SlidePart};
use crate::layout::{Area, Composed, Form, Layouter, MapOptions, PanelSet, Wishes, compose, compose_reaching, panel_sheet};
use crate::method::JudgedMap;
use crate::model::{Lane, LaneKind, Map, Stage, StepShows, Touchpoint};
use crate::scene::{Scene, Size};
use std::sync::Arc;

/// Size of titles on cards in points of a drawing.
const TITLE: f64 = 12.5;
/// Size of everything else.
const PRINT: f64 = 12.0;
/// What titles of an overview have at least, in points of the slide.
const LEAST_TITLE: f64 = 8.0;
/// More touchpoints than that are not tried with all lanes on one slide.
const MOST_WITH_WORDS: usize = 16;
const MOST_ON_ONE: usize = 40;
/// The most slides of an overview.
pub(super) const MOST_SLIDES: usize = 12;

/// The overview and what the map says.
pub(super) fn slides(subject: &Subject<'_>) -> Vec<Slide> {
    let mut slides = words::saying(overview(subject), words::said_at(subject, |shows| *shows == StepShows::Whole));
    slides.extend(words::saying(says(subject), words::said_at(subject, |shows| *shows == StepShows::Says)));
    slides
}

/// Which lanes an overview does without: none, those of the user's own words, those and measures, all but cards, curves and emotions.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Without {
    Nothing,
    Words,
    Measures,
    Notes,
}

impl Without {
    fn leaves_out(self, lane: &Lane) -> bool {
        match self {
            Self::Nothing => false,
            Self::Words => lane.kind.is_own_words(),
            Self::Measures => lane.kind.is_own_words() || lane.kind == LaneKind::Measures,
            Self::Notes => !matches!(lane.kind, LaneKind::Cards(_) | LaneKind::Curves | LaneKind::Emotion),
        }
    }
}

/// A map without some of its lanes, and with some of its stages.
pub(super) fn part_of(map: &Arc<Map>, without: Without, stages: std::ops::Range<usize>) -> Arc<Map> {
    let mut part = Map::clone(map);
    for lane in &mut part.lanes {
        if without.leaves_out(lane) {
            Arc::make_mut(lane).hidden = true;
        }
    }
    part.stages = part.stages.get(stages).unwrap_or_default().to_vec();
    Arc::new(part)
}

pub(super) fn options<'a>(subject: &'a Subject<'_>) -> MapOptions<'a> {
    MapOptions {
        theme: subject.job.choice.theme,
        texts: &subject.job.texts,
        measurer: &subject.job.measurer,
        file_name: "",
        date: subject.date,
        form: Form::Line,
    }
}

/// What type a drawing has on a slide, in points of the slide.
#[derive(Clone, Copy)]
pub(super) struct Print {
    /// At least.
    pub least: f64,
    /// If there is room for it, the largest first.
    pub larger: &'static [f64],
    /// Whether it is drawn all the same if there is no room for the least.
    pub whatever: bool,
}

/// A map composed for a room, and how many points of the slide are one of its drawing. None, if its type cannot be so large and that matters.
pub(super) fn composed(
    subject: &Subject<'_>,
    judged: &JudgedMap,
    room: Size,
    Print { least, larger, whatever }: Print,
    (panels, one_lane): (PanelSet, bool),
) -> Option<(Composed, f64)> {
    let area = Area { size: room, target: least, cut_below: None, one_scale: None, is_slide: true };
    let wishes = Wishes { panels, bare: true, one_lane, ..Wishes::default() };
    let (project, options) = (&subject.job.project, options(subject));
    let reaching = compose_reaching(project, judged, &options, (&area, larger), &wishes);
    let composed = reaching.or_else(|| whatever.then(|| compose(project, judged, &options, &area, &wishes)))?;
    let scale = (room.width / composed.composition.size.width).min(room.height / composed.composition.size.height);
    Some((composed, scale))
}

pub(super) fn drawing(subject: &Subject<'_>, judged: &JudgedMap, composed: &Composed) -> Arc<Scene> {
    let options = MapOptions { form: Form::Composed(composed), ..options(subject) };
    Layouter::default().layout(&subject.job.project, judged, &options).scene
}

/// A way of showing a part of the map on a slide.
struct Overview {
    judged: JudgedMap,
    composed: Composed,
    /// Size of its titles in points of the slide.
    title: f64,
}

impl Overview {
    /// None, if its titles cannot be read and that matters.
    fn of(subject: &Subject<'_>, map: &Arc<Map>, room: Size, (without, panels): (Without, PanelSet), whatever: bool) -> Option<Self> {
        let part = part_of(map, without, 0..map.stages.len());
        let judged = JudgedMap::of(&subject.job.project, &part, subject.job.round);
        let print = Print { least: (LEAST_TITLE + 0.05) * PRINT / TITLE, larger: &[], whatever };
        let (composed, scale) = composed(subject, &judged, room, print, (panels, subject.job.choice.one_lane))?;
        let shown = Self { judged, composed, title: scale * TITLE };
        (whatever || shown.can_be_read()).then_some(shown)
    }

    /// Whether its titles can be read.
    fn can_be_read(&self) -> bool {
        self.title >= LEAST_TITLE
    }
}

/// The map on as few slides as its titles can be read on: first lanes of words give way, then there are more slides.
pub(super) fn overview(subject: &Subject<'_>) -> Vec<Slide> {
    let (map, room) = (subject.map, subject.design.body(false).size());
    let count = map.touchpoint_count();
    let findings = PanelSet { findings: true, ..PanelSet::NONE };
    let ways = [
        (Without::Nothing, findings, MOST_WITH_WORDS),
        (Without::Words, findings, MOST_WITH_WORDS),
        (Without::Words, PanelSet::NONE, MOST_ON_ONE),
        (Without::Notes, PanelSet::NONE, MOST_ON_ONE),
    ];
    for (without, panels, most) in ways {
        if count > most {
            continue;
        }
        if let Some(shown) = Overview::of(subject, map, room, (without, panels), count == 0) {
            return vec![overview_slide(subject, &shown, (1, 1))];
        }
    }
    // As many slides as it takes, none with much more than the others.
    let least = count.div_ceil(MOST_WITH_WORDS).clamp(2, MOST_SLIDES);
    let on = |slides: usize, without: Without| -> Option<Vec<Overview>> {
        shared(subject, slides).iter().map(|part| Overview::of(subject, part, room, (without, PanelSet::NONE), false)).collect()
    };
    let found =
        (least..=MOST_SLIDES).find_map(|slides| [Without::Words, Without::Notes].into_iter().find_map(|without| on(slides, without)));
    // What is too much for that is smaller here, and says so; stages have slides of their own.
    let found = found.unwrap_or_else(|| {
        let room = subject.design.body(true).size();
        let parts = shared(subject, MOST_SLIDES);
        parts.iter().filter_map(|part| Overview::of(subject, part, room, (Without::Notes, PanelSet::NONE), true)).collect()
    });
    let of = found.len();
    found.iter().enumerate().map(|(at, shown)| overview_slide(subject, shown, (at + 1, of))).collect()
}

/// The map in about so many parts with about as many touchpoints each: of whole stages, but what is much too large for one is in parts of its own.
fn shared(subject: &Subject<'_>, parts: usize) -> Vec<Arc<Map>> {
    let map = subject.map;
    let each = map.touchpoint_count().div_ceil(parts.max(1)).max(1);
    let is_large = |stage: &Arc<Stage>| stage.touchpoints.len() > each + each.div_ceil(4);
    let mut shares: Vec<Vec<Arc<Stage>>> = Vec::new();
    for run in map.stages.chunk_by(|one, next| !is_large(one) && !is_large(next)) {
        match run {
            [stage] if is_large(stage) => shares.extend(pieces(subject, stage, each)),
            run => shares.extend(runs(run, each)),
        }
    }
    shares.into_iter().map(|stages| Arc::new(Map { stages, ..Map::clone(map) })).collect()
}

/// A stage in parts of so many touchpoints at most, named by their number.
fn pieces(subject: &Subject<'_>, stage: &Stage, each: usize) -> Vec<Vec<Arc<Stage>>> {
    let of = stage.touchpoints.len().div_ceil(each);
    let pieces = stage.touchpoints.chunks(stage.touchpoints.len().div_ceil(of)).enumerate();
    let piece = |(at, touchpoints): (usize, &[Arc<Touchpoint>])| {
        let name = words::part(&subject.job.texts, &stage.name, (at + 1, of));
        vec![Arc::new(Stage { name, touchpoints: touchpoints.to_vec(), ..Stage::clone(stage) })]
    };
    pieces.map(piece).collect()
}

/// Whole stages, so that about as many touchpoints are together each time: a stage is where its middle is.
fn runs(stages: &[Arc<Stage>], each: usize) -> Vec<Vec<Arc<Stage>>> {
    let all = stages.iter().map(|stage| stage.touchpoints.len()).sum::<usize>().max(1);
    let parts = all.div_ceil(each);
    let (mut shares, mut seen): (Vec<Vec<Arc<Stage>>>, usize) = (vec![Vec::new()], 0);
    for stage in stages {
        let middle = seen + stage.touchpoints.len().div_ceil(2);
        let part = (middle * parts / all).min(parts - 1);
        if part >= shares.len() && shares.last().is_some_and(|share| !share.is_empty()) {
            shares.push(Vec::new());
        }
        if let Some(share) = shares.last_mut() {
            share.push(Arc::clone(stage));
        }
        seen += stage.touchpoints.len();
    }
    shares
}

fn overview_slide(subject: &Subject<'_>, shown: &Overview, (number, of): (usize, usize)) -> Slide {
    let texts = &*subject.job.texts;
    let scene = drawing(subject, &shown.judged, &shown.composed);
    let is_small = !shown.can_be_read() && shown.judged.map.touchpoint_count() > 0;
    let subtitle = if is_small { texts.deck_small_titles(&texts.number(shown.title, 1)) } else { String::new() };
    let area = fitted(scene.size, subject.design.body(is_small));
    let title = subject.title(texts.deck_overview());
    Slide {
        kind: SlideKind::Content,
        title: words::part(texts, &title, (number, of)),
        subtitle,
        parts: vec![SlidePart::Drawing { scene, area }],
        notes: words::of_map(subject, &shown.judged),
    }
}

/// What the map says, whose journey it is.
fn says(subject: &Subject<'_>) -> Vec<Slide> {
    let texts = &*subject.job.texts;
    let room = subject.design.body(false);
    let set = PanelSet { segment: true, findings: true, ..PanelSet::NONE };
    let scene = panel_sheet(&subject.job.project, &subject.judged, &options(subject), set, room.size());
    let slide = |scene: Scene| Slide {
        kind: SlideKind::Content,
        title: subject.title(texts.panels_says()),
        subtitle: String::new(),
        parts: vec![SlidePart::Drawing { area: fitted(scene.size, room), scene: Arc::new(scene) }],
        notes: words::of_findings(subject),
    };
    scene.map(slide).into_iter().collect()
}
