//! Words under their touchpoint or stage: experiences and the user's own lanes, stacked so that neighbours do not overlap.

use super::{Kit, LanesShown, Part, picture};
use crate::model::{FreeLane, FreePer, FreeStyle, MeasureId, PictureId, Stage, Tone, Touchpoint, TouchpointId};
use crate::scene::{Group, Node, Point, Rect, Size, TextStyle, Vec2, Weight};
use crate::text::{HorizontalAlign, VerticalAlign};
use uuid::Uuid;

/// Widest note under a touchpoint, in points.
const NOTE_WIDTH: f64 = 130.0;
/// Room between notes, in points.
const ROOM: f64 = 8.0;
/// Room between a note and the edge of its stage, in points.
const EDGE: f64 = 4.0;
/// Room above the first and below the last note, in points.
const PADDING: f64 = 12.0;
/// The same on a page, and the widest note there where its neighbours leave room.
const PAGE_PADDING: f64 = 7.0;
const PAGE_NOTE_WIDTH: f64 = 210.0;
/// Most lines of one note; beyond them an ellipsis (the inspector shows all).
const LINES: usize = 12;

/// Height of a picture where the user has not set the lane's, in points.
const PICTURE_HEIGHT: f64 = 110.0;
/// Least height a picture gets, in points.
const LEAST_PICTURE: f64 = 40.0;

const WORDS: TextStyle = TextStyle::new(Weight::Regular, 11.5);
const SIGN: TextStyle = TextStyle::new(Weight::Bold, 12.5);

/// The notes of one stage in one lane.
#[derive(Debug, Clone, Default)]
pub(super) struct Notes {
    /// Height they need, in points; 0 if there are none.
    pub height: f64,
    /// The notes, in stage coordinates.
    pub nodes: Vec<Node>,
    /// Where the entries of lists are, by the stage or touchpoint of their cell, in stage coordinates.
    pub entries: Vec<(Uuid, Vec<Rect>)>,
    /// Where measures are, under which touchpoint, in stage coordinates.
    pub measures: Vec<(MeasureId, TouchpointId, Rect)>,
}

/// A note before it has its place.
pub(super) struct Note {
    pub part: Part,
    pub id: Uuid,
    pub center: f64,
    pub width: f64,
    pub height: f64,
    pub nodes: Vec<Node>,
    /// Where the entries of a list are, from the note's corner.
    pub entries: Vec<Rect>,
}

/// Nodes, unless something is only measured: that is done far more often, and words are copied where they are drawn.
pub(super) struct Drawing(Option<Vec<Node>>);

impl Drawing {
    pub(super) fn new(is_drawn: bool) -> Self {
        Self(is_drawn.then(Vec::new))
    }

    pub(super) fn add(&mut self, node: impl FnOnce() -> Node) {
        if let Some(nodes) = &mut self.0 {
            nodes.push(node());
        }
    }

    pub(super) fn nodes(self) -> Vec<Node> {
        self.0.unwrap_or_default()
    }
}

/// One cell's words.
struct Cell {
    nodes: Vec<Node>,
    width: f64,
    height: f64,
    /// Where the entries of a list are, from the cell's corner.
    entries: Vec<Rect>,
}

/// The experiences of a stage's touchpoints, each with its sign; without nodes, if they are not to be drawn.
pub(super) fn experiences(kit: &Kit<'_>, stage: &Stage, centers: &[f64], stage_width: f64, is_drawn: bool) -> Notes {
    let all = || stage.touchpoints.iter().zip(centers).filter(|(touchpoint, _)| !touchpoint.experiences.is_empty());
    let taken: Vec<f64> = all().map(|(_, center)| *center).collect();
    let notes = all().map(|(touchpoint, center)| {
        let room = if kit.page().is_some() { room_at(&taken, *center, (NOTE_WIDTH, PAGE_NOTE_WIDTH)) } else { NOTE_WIDTH };
        let room = in_stage(kit, room, stage_width);
        let mut nodes = Drawing::new(is_drawn);
        let (mut y, mut width): (f64, f64) = (0.0, 0.0);
        for experience in &touchpoint.experiences {
            let (sign, color) = match experience.tone {
                Tone::Positive => ("+", kit.theme.positive),
                Tone::Negative => ("−", kit.theme.negative),
                Tone::Neutral => ("", kit.theme.muted),
            };
            let words = kit.words(&experience.text, kit.small(WORDS), room - 12.0, LINES);
            nodes.add(|| {
                let sign = kit.measurer.break_lines(sign, kit.small(SIGN), f64::INFINITY, 1);
                sign.at(Point::new(0.0, y - 0.8), color).into()
            });
            nodes.add(|| words.at(Point::new(12.0, y), kit.theme.ink).into());
            width = width.max(12.0 + words.width());
            y += words.height() + 2.0;
        }
        let nodes = nodes.nodes();
        Note { part: Part::Experiences, id: touchpoint.id.0, center: *center, width, height: y, nodes, entries: Vec::new() }
    });
    stack(kit, notes.collect(), stage_width, is_drawn)
}

/// The cells of a user's lane that belong to a stage or to its touchpoints; without nodes, if they are not to be drawn. `height` is the lane's as the
/// user set it.
pub(super) fn free(
    kit: &Kit<'_>,
    lane: &FreeLane,
    height: Option<f64>,
    stage: &Stage,
    (centers, stage_width): (&[f64], f64),
    is_drawn: bool,
) -> Notes {
    if lane.style == FreeStyle::Picture {
        return pictures(kit, lane, height, stage, centers, stage_width);
    }
    match lane.per {
        FreePer::Stage => {
            let Some(text) = lane.cells.get(&stage.id.0) else { return Notes::default() };
            let width = stage_width - 28.0;
            let Cell { nodes, height, entries, .. } = cell(kit, lane.style, text, (width, HorizontalAlign::Left), is_drawn);
            let padding = padding(kit);
            if !is_drawn {
                return Notes { height: height + 2.0 * padding, ..Notes::default() };
            }
            let corner = Vec2::new(14.0, padding);
            let group = Group::new(nodes).of(Part::FreeCell, stage.id.0).at(corner);
            let entries = vec![(stage.id.0, moved(&entries, corner))];
            Notes { height: height + 2.0 * padding, nodes: vec![group.into()], entries, ..Notes::default() }
        }
        FreePer::Touchpoint => {
            let align = match lane.style {
                FreeStyle::Text | FreeStyle::Picture => HorizontalAlign::Center,
                FreeStyle::List => HorizontalAlign::Left,
            };
            let notes = stage.touchpoints.iter().zip(centers).filter_map(|(touchpoint, center)| {
                let text = lane.cells.get(&touchpoint.id.0)?;
                let room = (in_stage(kit, NOTE_WIDTH, stage_width), align);
                let Cell { nodes, width, height, entries } = cell(kit, lane.style, text, room, is_drawn);
                Some(Note { part: Part::FreeCell, id: touchpoint.id.0, center: *center, width, height, nodes, entries })
            });
            stack(kit, notes.collect(), stage_width, is_drawn)
        }
    }
}

/// The pictures of a lane, each with its words below. A touchpoint that has none in the lane shows its own.
fn pictures(kit: &Kit<'_>, lane: &FreeLane, height: Option<f64>, stage: &Stage, centers: &[f64], stage_width: f64) -> Notes {
    let room = height.map_or(PICTURE_HEIGHT, |height| (height - 2.0 * PADDING).max(LEAST_PICTURE));
    let cell = |id: Uuid, picture: Option<PictureId>, name: &str, width: f64| {
        let text = lane.cells.get(&id).map_or("", String::as_str);
        let words = (!text.is_empty()).then(|| kit.words(text, kit.small(WORDS), width, LINES));
        let below = words.as_ref().map_or(0.0, |words| words.height() + 4.0);
        let image = picture::picture(kit, picture, Size::new(width, (room - below).max(LEAST_PICTURE)), name);
        (image.is_some() || words.is_some()).then_some((image, words))
    };
    match lane.per {
        FreePer::Stage => {
            let picture = lane.pictures.get(&stage.id.0).copied();
            let Some((image, words)) = cell(stage.id.0, picture, &stage.name, stage_width - 28.0) else { return Notes::default() };
            let mut nodes = Vec::new();
            let mut y = 0.0;
            if let Some(image) = image {
                y = image.rect.height();
                nodes.extend(picture::placed(kit, &image, Point::ZERO));
            }
            if let Some(words) = words {
                let top = if y > 0.0 { y + 4.0 } else { y };
                nodes.push(words.at(Point::new(0.0, top), kit.theme.ink).into());
                y = top + words.height();
            }
            let group = Group::new(nodes).of(Part::FreeCell, stage.id.0).at(Vec2::new(14.0, PADDING));
            Notes { height: y + 2.0 * PADDING, nodes: vec![group.into()], ..Notes::default() }
        }
        FreePer::Touchpoint => {
            // As wide as its card, but leaving room for its neighbours beside it.
            let shown = |touchpoint: &Touchpoint| lane.pictures.get(&touchpoint.id.0).copied().or(touchpoint.picture);
            let filled = |touchpoint: &Touchpoint| shown(touchpoint).is_some() || lane.cells.contains_key(&touchpoint.id.0);
            let taken: Vec<f64> =
                stage.touchpoints.iter().zip(centers).filter(|(touchpoint, _)| filled(touchpoint)).map(|(_, center)| *center).collect();
            let notes = stage.touchpoints.iter().zip(centers).filter_map(|(touchpoint, center)| {
                let id = touchpoint.id.0;
                let (shown, width) = (shown(touchpoint), room_at(&taken, *center, (LEAST_PICTURE, kit.card_width - 8.0)));
                let (image, words) = cell(id, shown, &touchpoint.title, width)?;
                let words_width = words.as_ref().map_or(0.0, |words| words.width());
                let used = image.as_ref().map_or(0.0, |image| image.rect.width()).max(words_width);
                let mut nodes = Vec::new();
                let mut y = 0.0;
                if let Some(image) = image {
                    let left = (used - image.rect.width()) / 2.0;
                    y = image.rect.height();
                    nodes.extend(picture::placed(kit, &image, Point::new(left, 0.0)));
                }
                if let Some(words) = words {
                    let top = if y > 0.0 { y + 4.0 } else { y };
                    let area = Rect::new(0.0, top, used, top + words.height());
                    nodes.push(words.within(area, HorizontalAlign::Center, VerticalAlign::Top, kit.theme.ink).into());
                    y = area.y1;
                }
                Some(Note { part: Part::FreeCell, id, center: *center, width: used, height: y, nodes, entries: Vec::new() })
            });
            stack(kit, notes.collect(), stage_width, true)
        }
    }
}

/// The most width of something around a centre that leaves its neighbours room beside it, between two limits.
fn room_at(taken: &[f64], center: f64, (least, most): (f64, f64)) -> f64 {
    let at = taken.partition_point(|other| *other < center);
    let neighbours = [at.checked_sub(1).and_then(|before| taken.get(before)), taken.get(at + 1)];
    let nearest = neighbours.into_iter().flatten().map(|other| (other - center).abs()).fold(f64::INFINITY, f64::min);
    (nearest - ROOM - 1.0).clamp(least, most)
}

/// The width of a note, on a page no wider than its stage: one with narrow cards may be narrower than a note.
pub(super) fn in_stage(kit: &Kit<'_>, width: f64, stage_width: f64) -> f64 {
    if kit.page().is_some() { width.min(stage_width - 2.0 * EDGE) } else { width }
}

/// Room above the first and below the last note.
fn padding(kit: &Kit<'_>) -> f64 {
    if kit.page().is_some() { PAGE_PADDING } else { PADDING }
}

/// Rectangles moved by an offset.
fn moved(rects: &[Rect], by: Vec2) -> Vec<Rect> {
    rects.iter().map(|rect| *rect + by).collect()
}

fn cell(kit: &Kit<'_>, style: FreeStyle, text: &str, (width, align): (f64, HorizontalAlign), is_drawn: bool) -> Cell {
    let ink = kit.theme.ink;
    let mut nodes = Drawing::new(is_drawn);
    let is_short = kit.lanes() == LanesShown::FirstLines;
    let most = |lines: usize| if is_short { 1 } else { lines };
    match style {
        FreeStyle::Text | FreeStyle::Picture => {
            let words = kit.words(text, kit.small(WORDS), width, most(3 * LINES));
            let used = words.width();
            let area = Rect::new(0.0, 0.0, used, words.height());
            nodes.add(|| words.within(area, align, VerticalAlign::Top, ink).into());
            Cell { nodes: nodes.nodes(), width: used, height: words.height(), entries: Vec::new() }
        }
        FreeStyle::List => {
            let (mut y, mut used): (f64, f64) = (0.0, 0.0);
            let mut entries = Vec::new();
            let goes_on = is_short && FreeLane::entries_of(text).count() > 1;
            for entry in FreeLane::entries_of(text).take(most(3 * LINES)) {
                let entry = if goes_on { format!("{entry} …") } else { entry.to_owned() };
                let words = kit.words(&entry, kit.small(WORDS), width - 11.0, most(LINES));
                nodes.add(|| {
                    let bullet = kit.measurer.break_lines("•", kit.small(WORDS), f64::INFINITY, 1);
                    bullet.at(Point::new(0.0, y), kit.theme.muted).into()
                });
                nodes.add(|| words.at(Point::new(11.0, y), ink).into());
                entries.push(Rect::new(0.0, y, 11.0 + words.width(), y + words.height()));
                used = used.max(11.0 + words.width());
                y += words.height() + 2.0;
            }
            Cell { nodes: nodes.nodes(), width: used, height: y, entries }
        }
    }
}

/// Gives every note the highest place where it overlaps none before it, within its stage; without nodes, if they are not to be drawn.
pub(super) fn stack(kit: &Kit<'_>, notes: Vec<Note>, stage_width: f64, is_drawn: bool) -> Notes {
    let padding = padding(kit);
    let mut taken: Vec<Rect> = Vec::new();
    let mut result = Notes::default();
    for note in notes {
        let left = (note.center - note.width / 2.0).clamp(EDGE, (stage_width - EDGE - note.width).max(EDGE));
        let mut y = padding;
        loop {
            let wanted = Rect::new(left - ROOM, y, left + note.width + ROOM, y + note.height + 2.0);
            // Rectangles that merely touch count as overlapping, so what ends at `y` must be left out, or this never ends.
            match taken.iter().filter(|other| other.y1 > y && other.overlaps(wanted)).map(|other| other.y1).reduce(f64::min) {
                Some(below) => y = below,
                None => break,
            }
        }
        taken.push(Rect::new(left, y, left + note.width, y + note.height + 4.0));
        if taken.len() > 8 {
            // Only near neighbours can overlap: centres are at least 76 pt apart.
            taken.remove(0);
        }
        result.height = result.height.max(y + note.height + padding);
        if !is_drawn {
            continue;
        }
        let corner = Vec2::new(left, y);
        if !note.entries.is_empty() {
            result.entries.push((note.id, moved(&note.entries, corner)));
        }
        result.nodes.push(Group::new(note.nodes).of(note.part, note.id).at(corner).into());
    }
    result
}
