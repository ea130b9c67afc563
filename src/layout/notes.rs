//! Words under their touchpoint or stage: experiences and the user's own lanes, stacked so that neighbours do not overlap.

use super::Kit;
use crate::model::{FreeLane, FreePer, FreeStyle, Stage, Tone};
use crate::scene::{Group, Node, Part, Point, Rect, TextStyle, Vec2, Weight};
use crate::text::{HorizontalAlign, VerticalAlign};
use uuid::Uuid;

/// Widest note under a touchpoint, in points.
const NOTE_WIDTH: f64 = 130.0;
/// Room between notes, in points.
const ROOM: f64 = 8.0;
/// Room above the first and below the last note, in points.
const PADDING: f64 = 12.0;
/// Most lines of one note; beyond them an ellipsis (the inspector shows all).
const LINES: usize = 12;

const WORDS: TextStyle = TextStyle::new(Weight::Regular, 11.5);
const SIGN: TextStyle = TextStyle::new(Weight::Bold, 12.5);

/// The notes of one stage in one lane.
#[derive(Debug, Clone, Default)]
pub(super) struct Notes {
    /// Height they need, in points; 0 if there are none.
    pub height: f64,
    /// The notes, in stage coordinates.
    pub nodes: Vec<Node>,
}

/// A note before it has its place.
struct Note {
    part: Part,
    id: Uuid,
    center: f64,
    width: f64,
    height: f64,
    nodes: Vec<Node>,
}

/// The experiences of a stage's touchpoints, each with its sign.
pub(super) fn experiences(kit: &Kit<'_>, stage: &Stage, centers: &[f64], stage_width: f64) -> Notes {
    let notes =
        stage.touchpoints.iter().zip(centers).filter(|(touchpoint, _)| !touchpoint.experiences.is_empty()).map(|(touchpoint, center)| {
            let mut nodes = Vec::new();
            let (mut y, mut width): (f64, f64) = (0.0, 0.0);
            for experience in &touchpoint.experiences {
                let (sign, color) = match experience.tone {
                    Tone::Positive => ("+", kit.theme.positive),
                    Tone::Negative => ("−", kit.theme.negative),
                    Tone::Neutral => ("", kit.theme.muted),
                };
                let sign = kit.measurer.break_lines(sign, SIGN, f64::INFINITY, 1);
                let words = kit.measurer.break_lines(&experience.text, WORDS, NOTE_WIDTH - 12.0, LINES);
                nodes.push(sign.at(Point::new(0.0, y - 0.8), color).into());
                nodes.push(words.at(Point::new(12.0, y), kit.theme.ink).into());
                width = width.max(12.0 + words.width());
                y += words.height() + 2.0;
            }
            Note { part: Part::Experiences, id: touchpoint.id.0, center: *center, width, height: y, nodes }
        });
    stack(notes.collect(), stage_width)
}

/// The cells of a user's lane that belong to a stage or to its touchpoints.
pub(super) fn free(kit: &Kit<'_>, lane: &FreeLane, stage: &Stage, centers: &[f64], stage_width: f64) -> Notes {
    match lane.per {
        FreePer::Stage => {
            let Some(text) = lane.cells.get(&stage.id.0) else { return Notes::default() };
            let width = stage_width - 28.0;
            let (nodes, _, height) = cell(kit, lane.style, text, width, HorizontalAlign::Left);
            let group = Group::new(nodes).of(Part::FreeCell, stage.id.0).at(Vec2::new(14.0, PADDING));
            Notes { height: height + 2.0 * PADDING, nodes: vec![group.into()] }
        }
        FreePer::Touchpoint => {
            let align = match lane.style {
                FreeStyle::Text => HorizontalAlign::Center,
                FreeStyle::List => HorizontalAlign::Left,
            };
            let notes = stage.touchpoints.iter().zip(centers).filter_map(|(touchpoint, center)| {
                let text = lane.cells.get(&touchpoint.id.0)?;
                let (nodes, width, height) = cell(kit, lane.style, text, NOTE_WIDTH, align);
                Some(Note { part: Part::FreeCell, id: touchpoint.id.0, center: *center, width, height, nodes })
            });
            stack(notes.collect(), stage_width)
        }
    }
}

/// One cell: its nodes, how wide and how high it is.
fn cell(kit: &Kit<'_>, style: FreeStyle, text: &str, width: f64, align: HorizontalAlign) -> (Vec<Node>, f64, f64) {
    let ink = kit.theme.ink;
    match style {
        FreeStyle::Text => {
            let words = kit.measurer.break_lines(text, WORDS, width, 3 * LINES);
            let used = words.width();
            let area = Rect::new(0.0, 0.0, used, words.height());
            (vec![words.within(area, align, VerticalAlign::Top, ink).into()], used, words.height())
        }
        FreeStyle::List => {
            let (mut nodes, mut y, mut used): (Vec<Node>, f64, f64) = (Vec::new(), 0.0, 0.0);
            for entry in text.lines().filter(|line| !line.trim().is_empty()).take(3 * LINES) {
                let bullet = kit.measurer.break_lines("•", WORDS, f64::INFINITY, 1);
                let words = kit.measurer.break_lines(entry.trim(), WORDS, width - 11.0, LINES);
                nodes.push(bullet.at(Point::new(0.0, y), kit.theme.muted).into());
                nodes.push(words.at(Point::new(11.0, y), ink).into());
                used = used.max(11.0 + words.width());
                y += words.height() + 2.0;
            }
            (nodes, used, y)
        }
    }
}

/// Gives every note the highest place where it overlaps none before it, within its stage.
fn stack(notes: Vec<Note>, stage_width: f64) -> Notes {
    let mut taken: Vec<Rect> = Vec::new();
    let mut result = Notes::default();
    for note in notes {
        let left = (note.center - note.width / 2.0).clamp(4.0, (stage_width - 4.0 - note.width).max(4.0));
        let mut y = PADDING;
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
        result.height = result.height.max(y + note.height + PADDING);
        result.nodes.push(Group::new(note.nodes).of(note.part, note.id).at(Vec2::new(left, y)).into());
    }
    result
}
