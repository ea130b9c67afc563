//! The slides that show a map: an overview, on as many slides as its titles need to be read, and what it says. Never how a map is laid
//! out, which is the layout's.

use super::{Subject, fitted, words};
use crate::export::pptx::{Slide, SlideKind, SlidePart};
use crate::layout::{Area, Composed, Form, Layouter, MapOptions, PanelSet, Wishes, compose, panel_sheet};
use crate::method::JudgedMap;
use crate::model::{Lane, LaneKind, Map};
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
/// With more than that there is nothing to be seen at a glance.
const MOST_AT_A_GLANCE: usize = 160;

/// The overview and what the map says.
pub(super) fn slides(subject: &Subject<'_>) -> Vec<Slide> {
    let mut slides = overview(subject);
    slides.extend(says(subject));
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

/// A map composed for a room, and how many points of the slide are one of its drawing.
pub(super) fn composed(
    subject: &Subject<'_>,
    judged: &JudgedMap,
    room: Size,
    (target, one_scale): (f64, Option<f64>),
    (panels, one_lane): (PanelSet, bool),
) -> (Composed, f64) {
    let area = Area { size: room, target, cut_below: None, one_scale, is_slide: true };
    let wishes = Wishes { panels, bare: true, one_lane, ..Wishes::default() };
    let composed = compose(&subject.job.project, judged, &options(subject), &area, &wishes);
    let scale = (room.width / composed.composition.size.width).min(room.height / composed.composition.size.height);
    (composed, scale)
}

pub(super) fn drawing(subject: &Subject<'_>, judged: &JudgedMap, composed: &Composed) -> Arc<Scene> {
    let options = MapOptions { form: Form::Composed(composed), ..options(subject) };
    Layouter::default().layout(&subject.job.project, judged, &options).scene
}

/// The map on as few slides as its titles can be read on: first lanes of words give way, then there are more slides.
fn overview(subject: &Subject<'_>) -> Vec<Slide> {
    let (map, room) = (subject.map, subject.design.body(false));
    let target = (LEAST_TITLE + 0.05) * PRINT / TITLE;
    let count = map.touchpoint_count();
    let findings = PanelSet { findings: true, ..PanelSet::NONE };
    let all = 0..map.stages.len();
    let tried = |without: Without, panels: PanelSet, stages: std::ops::Range<usize>| {
        let part = part_of(map, without, stages);
        let judged = JudgedMap::of(&subject.job.project, &part, subject.job.round);
        let (composed, scale) = composed(subject, &judged, room.size(), (target, None), (panels, subject.job.choice.one_lane));
        (scale * TITLE >= LEAST_TITLE, judged, composed)
    };
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
        let (fits, judged, composed) = tried(without, panels, all.clone());
        if fits || count == 0 {
            return vec![overview_slide(subject, &judged, &composed, (1, 1))];
        }
    }
    if count > MOST_AT_A_GLANCE {
        return Vec::new();
    }
    // As many slides as it takes, none with much more than the others.
    let filled = map.stages.iter().filter(|stage| !stage.touchpoints.is_empty()).count().max(2);
    let least = count.div_ceil(MOST_WITH_WORDS).clamp(2, filled);
    let on = |slides: usize, without: Without, whatever: bool| -> Option<Vec<(JudgedMap, Composed)>> {
        let parts = shared(map, slides).into_iter().map(|stages| {
            let (fits, judged, composed) = tried(without, PanelSet::NONE, stages);
            (fits || whatever).then_some((judged, composed))
        });
        parts.collect()
    };
    let found =
        (least..=filled).find_map(|slides| [Without::Words, Without::Notes].into_iter().find_map(|without| on(slides, without, false)));
    // Stages that alone are too large are smaller here; they have slides of their own.
    let found = found.or_else(|| on(filled, Without::Notes, true)).unwrap_or_default();
    let of = found.len();
    let slide = |(at, (judged, composed)): (usize, &(JudgedMap, Composed))| overview_slide(subject, judged, composed, (at + 1, of));
    found.iter().enumerate().map(slide).collect()
}

/// The stages in so many parts with about as many touchpoints each.
fn shared(map: &Map, parts: usize) -> Vec<std::ops::Range<usize>> {
    let all = map.touchpoint_count().max(1);
    let (mut ranges, mut first, mut seen) = (Vec::new(), 0, 0);
    for (at, stage) in map.stages.iter().enumerate() {
        let middle = seen + stage.touchpoints.len().div_ceil(2);
        let part = (middle * parts / all).min(parts - 1);
        if part > ranges.len() && at > first {
            ranges.push(first..at);
            first = at;
        }
        seen += stage.touchpoints.len();
    }
    ranges.push(first..map.stages.len());
    ranges
}

fn overview_slide(subject: &Subject<'_>, judged: &JudgedMap, composed: &Composed, (number, of): (usize, usize)) -> Slide {
    let texts = &*subject.job.texts;
    let scene = drawing(subject, judged, composed);
    let area = fitted(scene.size, subject.design.body(false));
    let title = subject.title(texts.deck_overview());
    Slide {
        kind: SlideKind::Content,
        title: words::part(texts, &title, (number, of)),
        subtitle: String::new(),
        parts: vec![SlidePart::Drawing { scene, area }],
        notes: words::of_map(subject, judged),
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
