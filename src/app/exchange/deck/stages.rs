//! The slides of the stages: each with the whole journey on a strip on top, its cards and curves, and beside them what the user's own lanes say of it; on as
//! many slides as its type needs to be read. Never how a stage is laid out, which is the layout's.

use super::maps::{Print, Without, composed, drawing, options, part_of};
use super::paged::paged;
use super::{Subject, fitted, words};
use crate::app::side_by_side::side_by_side;
use crate::export::pptx::{PANEL_PADDING, Slide, SlideCell, SlideColumn, SlideKind, SlideParagraph, SlidePart, SlideTable};
use crate::layout::{Composed, PanelSet, Sheet, Strip, Theme};
use crate::method::JudgedMap;
use crate::model::{FreeLane, FreePer, FreeStyle, LaneKind, Map, Stage, StepShows, TouchpointId};
use crate::scene::{Rect, Scene, Size, TextStyle, Weight};
use std::sync::Arc;

/// What all type of a stage has at least, and what it has where there is room for it, in points of the slide.
const LEAST_PRINT: f64 = 10.0;
const LARGER: [f64; 3] = [14.0, 12.5, 11.0];
/// With more touchpoints there is none.
const MOST_LARGER: usize = 6;
/// The part of a slide that the panel of words takes, and room beside it, in points.
const PANEL: f64 = 0.29;
const BESIDE: f64 = 16.0;
/// The narrowest room in which a drawing can be read beside the panel, in points.
const LEAST_BESIDE: f64 = 540.0;
/// The sizes in which the panel is tried, in points.
const PANEL_SIZES: [f64; 4] = [13.0, 12.0, 11.0, 10.0];
/// From line to line, in ems.
const LINE: f64 = 1.2;
/// The least room that a touchpoint takes from left to right, in points.
const LEAST_CARD: f64 = 60.0;

/// A part of a stage that is on a slide of its own.
struct Part {
    stage: usize,
    judged: JudgedMap,
    composed: Composed,
    /// What is said beside it, and how large.
    said: Option<(Vec<SlideParagraph>, f64)>,
    /// What has no room beside it: the lane and its words.
    left: Vec<(String, String)>,
    /// Which part of how many.
    number: (usize, usize),
}

/// Each stage with touchpoints.
pub(super) fn slides(subject: &Subject<'_>) -> Vec<Slide> {
    let room = subject.design.body(false);
    let map = subject.map;
    // What a strip takes is the same on every slide, up to a line of a name.
    let first = Sheet { stage: map.stages.first().map(|stage| stage.id), number: 1, of: 1 };
    let below = Size::new(room.width(), room.height() - strip(subject, first, room.width()).height() - 2.0);
    let filled = map.stages.iter().enumerate().filter(|(_, stage)| !stage.touchpoints.is_empty());
    let filled: Vec<(usize, &Arc<Stage>)> = filled.collect();
    let parts: Vec<Part> = side_by_side(&filled, |(at, stage)| parts(subject, *at, stage, below)).into_iter().flatten().collect();
    let of = parts.len();
    let mut slides: Vec<Slide> = parts.iter().enumerate().map(|(at, part)| slide(subject, part, (at + 1, of))).collect();
    slides.extend(words_alone(subject, &parts));
    slides
}

/// The slide of a part.
fn slide(subject: &Subject<'_>, part: &Part, (number, of): (usize, usize)) -> Slide {
    let (job, room) = (subject.job, subject.design.body(false));
    let stage = &subject.map.stages[part.stage];
    let strip = strip(subject, Sheet { stage: Some(stage.id), number, of }, room.width());
    let height = strip.height();
    let empty = Scene {
        size: Size::new(room.width(), 0.0),
        background: Theme::of(job.choice.theme).paper,
        title: String::new(),
        language: job.texts.language().code().to_owned(),
        nodes: Vec::new(),
    };
    let strip = SlidePart::Drawing {
        scene: Arc::new(strip.above(&empty, 0.0)),
        area: Rect::from_origin_size(room.origin(), (room.width(), height)),
    };
    let scene = drawing(subject, &part.judged, &part.composed);
    let whole = Rect { y0: room.y0 + height, ..room };
    let rest = if part.said.is_some() { Rect { x1: whole.x0 + beside(whole.width()), ..whole } } else { whole };
    let area = fitted(scene.size, rest);
    // What is smaller than its room begins at the left, like all others.
    let area = Rect::from_origin_size((rest.x0, area.y0), area.size());
    let mut on = vec![strip, SlidePart::Drawing { area, scene }];
    let height_of = |paragraphs: &[SlideParagraph], size: f64| self::height(subject, paragraphs, room.width() * PANEL, size);
    on.extend(part.said.clone().map(|(paragraphs, size)| SlidePart::Panel {
        size,
        area: Rect::from_origin_size((rest.x1 + BESIDE, area.y0), (whole.x1 - rest.x1 - BESIDE, height_of(&paragraphs, size))),
        paragraphs,
    }));
    Slide {
        kind: SlideKind::Content,
        title: words::part(&job.texts, &subject.title(&stage.name), part.number),
        subtitle: String::new(),
        parts: on,
        notes: {
            // What is said at the stage is said once, what is said at a touchpoint where that is.
            let is_here = |id: TouchpointId| part.judged.map.touchpoint(id).is_some();
            let said = words::said_at(subject, |shows| match shows {
                StepShows::Stage(id) => *id == stage.id && part.number.0 == 1,
                StepShows::Touchpoint(id) => is_here(*id),
                _ => false,
            });
            said.into_iter().chain(words::of_stage(subject, stage, &part.judged)).collect()
        },
    }
}

/// What the user's own lanes say, as far as there is no room for it beside the stages: a row for each stage, a column for each lane.
fn words_alone(subject: &Subject<'_>, parts: &[Part]) -> Vec<Slide> {
    /// More lanes are rows.
    const MOST_COLUMNS: usize = 5;
    let texts = &*subject.job.texts;
    let mut lanes: Vec<&str> = Vec::new();
    for (lane, _) in parts.iter().flat_map(|part| &part.left) {
        if !lanes.contains(&lane.as_str()) {
            lanes.push(lane);
        }
    }
    if lanes.is_empty() {
        return Vec::new();
    }
    let name = |part: &Part| SlideCell { bold: true, ..subject.map.stages[part.stage].name.as_str().into() };
    let with_words = || parts.iter().filter(|part| !part.left.is_empty());
    let stage = SlideColumn::words(texts.cli_column_stage());
    let (columns, rows): (Vec<SlideColumn>, Vec<Vec<SlideCell>>) = if lanes.len() <= MOST_COLUMNS {
        let cell = |part: &Part, lane: &str| part.left.iter().find(|(own, _)| own == lane).map_or("", |(_, text)| text).into();
        let row = |part: &Part| std::iter::once(name(part)).chain(lanes.iter().map(|lane| cell(part, lane))).collect();
        (std::iter::once(stage).chain(lanes.iter().map(|lane| SlideColumn::words(lane))).collect(), with_words().map(row).collect())
    } else {
        let rows =
            with_words().flat_map(|part| part.left.iter().map(|(lane, text)| vec![name(part), lane.as_str().into(), text.as_str().into()]));
        (vec![stage, SlideColumn::words(texts.deck_lane()), SlideColumn::words(texts.deck_words())], rows.collect())
    };
    let title = if lanes.len() <= MOST_COLUMNS { lanes.join(" · ") } else { texts.deck_words().to_owned() };
    paged(subject, &title, "", &SlideTable { columns, rows, size: 12.0 }, &[])
}

/// Width of a drawing beside the panel.
fn beside(width: f64) -> f64 {
    width * (1.0 - PANEL) - BESIDE
}

fn strip(subject: &Subject<'_>, sheet: Sheet, width: f64) -> Strip {
    Strip::new(&subject.job.project, &subject.judged, sheet, width, &options(subject))
}

/// A stage in as few parts as its type can be read in: first all cards share one lane, then measures are left to their own slides, then there are more slides.
fn parts(subject: &Subject<'_>, at: usize, stage: &Arc<Stage>, room: Size) -> Vec<Part> {
    let count = stage.touchpoints.len();
    let least = count.div_ceil((room.width / LEAST_CARD) as usize).max(1);
    let ways = [(subject.job.choice.one_lane, true), (true, true), (true, false)];
    let found = (least..=count).find_map(|of| ways.into_iter().find_map(|way| tried(subject, (at, stage), room, of, (way, false))));
    // One card that cannot be read is shown all the same.
    found.or_else(|| tried(subject, (at, stage), room, count, (ways[2], true))).unwrap_or_default()
}

/// A stage in so many parts, with its cards in one lane or in several, with its measures or without them; none, if one of them cannot be read and that
/// matters.
fn tried(
    subject: &Subject<'_>,
    (at, stage): (usize, &Arc<Stage>),
    room: Size,
    of: usize,
    ((one_lane, measures), whatever): ((bool, bool), bool),
) -> Option<Vec<Part>> {
    let size = stage.touchpoints.len().div_ceil(of).max(1);
    let pieces: Vec<_> = stage.touchpoints.chunks(size).collect();
    let of = pieces.len();
    let mut parts = Vec::with_capacity(of);
    for (number, touchpoints) in pieces.into_iter().enumerate() {
        let alone = Arc::new(Stage { touchpoints: touchpoints.to_vec(), ..Stage::clone(stage) });
        let said = said(subject, &alone, number == 0);
        // On narrow slides they have one of their own.
        let (said, left) =
            if beside(room.width) < LEAST_BESIDE { (None, said) } else { set(subject, said, Size::new(room.width * PANEL, room.height)) };
        let width = if said.is_some() { beside(room.width) } else { room.width };
        let map = Arc::new(Map { stages: vec![alone], ..Map::clone(subject.map) });
        let map = part_of(&map, if measures { Without::Words } else { Without::Measures }, 0..1);
        let judged = JudgedMap::of(&subject.job.project, &map, subject.job.round);
        let room = Size::new(width, room.height);
        // What has room for it is larger.
        let print = Print { least: LEAST_PRINT, larger: if touchpoints.len() <= MOST_LARGER { &LARGER } else { &[] }, whatever };
        let (composed, scale) = composed(subject, &judged, room, print, (PanelSet::NONE, one_lane))?;
        let is_reached = scale * composed.composition.small_print >= LEAST_PRINT - 0.05 && composed.composition.verdict_words;
        if !is_reached && !whatever {
            return None;
        }
        parts.push(Part { stage: at, judged, composed, said, left, number: (number + 1, of) });
    }
    Some(parts)
}

/// What the user's own lanes say of a stage and its touchpoints: the name of each lane and its words.
fn said(subject: &Subject<'_>, stage: &Stage, with_stage: bool) -> Vec<(String, String)> {
    let free = |kind: &LaneKind| match kind {
        LaneKind::Free(free) if free.style != FreeStyle::Picture => Some(free.clone()),
        _ => None,
    };
    let listed = |free: &FreeLane, text: &str| match free.style {
        FreeStyle::List => FreeLane::entries_of(text).map(|entry| format!("• {entry}")).collect::<Vec<_>>().join("\n"),
        FreeStyle::Text | FreeStyle::Picture => text.trim().to_owned(),
    };
    let lanes = subject.map.lanes.iter().filter(|lane| !lane.hidden).filter_map(|lane| free(&lane.kind));
    let words = lanes.map(|free| {
        let text = match free.per {
            FreePer::Stage => free.cells.get(&stage.id.0).filter(|_| with_stage).map(|text| listed(&free, text)).unwrap_or_default(),
            FreePer::Touchpoint => {
                let cell = |(id, title): (uuid::Uuid, &str)| Some(format!("{title}: {}", listed(&free, free.cells.get(&id)?)));
                stage.touchpoints.iter().filter_map(|one| cell((one.id.0, &one.title))).collect::<Vec<_>>().join("\n")
            }
        };
        (free.name, text)
    });
    words.filter(|(_, text)| !text.trim().is_empty()).collect()
}

/// The words that have room on a panel, in the largest type, and those that have not: whole lanes, from the first on.
#[expect(clippy::type_complexity, reason = "what is on the panel, and what is not")]
fn set(
    subject: &Subject<'_>,
    mut words: Vec<(String, String)>,
    panel: Size,
) -> (Option<(Vec<SlideParagraph>, f64)>, Vec<(String, String)>) {
    let mut left = Vec::new();
    while !words.is_empty() {
        let paragraphs: Vec<SlideParagraph> = words
            .iter()
            .flat_map(|(lane, text)| {
                let head = SlideParagraph { text: lane.clone(), is_head: true };
                std::iter::once(head).chain(text.lines().map(|line| SlideParagraph { text: line.to_owned(), is_head: false }))
            })
            .collect();
        if let Some(size) = PANEL_SIZES.into_iter().find(|size| height(subject, &paragraphs, panel.width, *size) <= panel.height) {
            return (Some((paragraphs, size)), left);
        }
        left.splice(0..0, words.pop());
    }
    (None, left)
}

fn height(subject: &Subject<'_>, paragraphs: &[SlideParagraph], width: f64, size: f64) -> f64 {
    let room = width - 2.0 * PANEL_PADDING;
    let lines = |paragraph: &SlideParagraph| {
        let weight = if paragraph.is_head { Weight::SemiBold } else { Weight::Regular };
        let broken = subject.job.measurer.break_lines(&paragraph.text, TextStyle::new(weight, size), room, usize::MAX);
        broken.lines.len() as f64 * size * LINE + if paragraph.is_head { PANEL_PADDING } else { 0.0 }
    };
    paragraphs.iter().map(lines).sum::<f64>() + 2.0 * PANEL_PADDING
}
