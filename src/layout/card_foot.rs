//! The lower part of a card on a page: the verdict's mark and word, which wraps between words, and the gap at the right of its last row. Never a card of
//! one line, where all of it is on one row.

use super::Kit;
use super::card::{GAP_ROOM, MARK, verdict_style};
use super::marks::{verdict_ink, verdict_mark};
use super::words::word;
use crate::method::Assessment;
use crate::scene::{Node, Point, Rect, TextStyle, Weight};
use crate::text::{Broken, HorizontalAlign, VerticalAlign};
use std::sync::Arc;

/// Room between the mark and the word, in points.
const BESIDE_MARK: f64 = 4.0;

const GAP: TextStyle = TextStyle::new(Weight::Regular, 11.0);

/// What the foot of a card on a page says, in lines.
#[derive(Clone)]
pub(super) struct CardFoot {
    word: Option<Arc<Broken>>,
    /// Rows of words, and of the gap where it has none beside it.
    rows: usize,
    line: f64,
}

impl CardFoot {
    /// That of an assessment, in a width from the mark to the right edge.
    pub(super) fn of(kit: &Kit<'_>, said: &Assessment, width: f64) -> Self {
        // There are only a few, however many cards there are.
        let key = (said.verdict, said.gap.is_some(), width.to_bits());
        kit.feet.borrow_mut().entry(key).or_insert_with(|| Self::set(kit, said, width)).clone()
    }

    fn set(kit: &Kit<'_>, said: &Assessment, width: f64) -> Self {
        let style = kit.small(verdict_style(said.verdict));
        let words = word(kit.texts, said.verdict);
        // Beside a torn edge the longest word may need a little of the card's padding: it is never broken.
        let longest = words.split_whitespace().map(|word| kit.measurer.width(word, style)).fold(0.0, f64::max);
        let room = (width - MARK - BESIDE_MARK).max(longest + 0.01);
        let is_worded = kit.page().is_none_or(|page| page.verdict_words);
        let word = is_worded.then(|| kit.measurer.break_lines(words, style, room, usize::MAX));
        // Small print is lower than the mark.
        let line = kit.measurer.break_lines("0", style, f64::INFINITY, 1).height().max(MARK);
        let lines = word.as_ref().map_or(0, |word| word.lines.len());
        let last = word.as_ref().and_then(|word| Some(kit.measurer.width(&word.lines.last()?.text, style))).unwrap_or(0.0);
        // The gap is beside the last line, or else it has one of its own.
        let beside = said.gap.is_none() || last + GAP_ROOM <= room;
        Self { word, rows: if beside { lines.max(1) } else { lines + 1 }, line }
    }

    /// Whether the word takes more than one line.
    pub(super) fn is_broken(&self) -> bool {
        self.word.as_ref().is_some_and(|word| word.lines.len() > 1)
    }

    /// Its height in points.
    pub(super) fn height(&self) -> f64 {
        self.rows as f64 * self.line
    }

    /// Its drawing in a rectangle of that height.
    pub(super) fn nodes(&self, kit: &Kit<'_>, said: &Assessment, area: Rect) -> Vec<Node> {
        let ink = verdict_ink(kit.theme, said.verdict);
        let mut nodes = verdict_mark(said.verdict, Point::new(area.x0 + MARK / 2.0, area.y0 + self.line / 2.0), MARK, ink.mark);
        if let Some(word) = &self.word {
            nodes.push(word.at(Point::new(area.x0 + MARK + BESIDE_MARK, area.y0), ink.word).into());
        }
        if let Some(gap) = said.gap {
            let gap = kit.measurer.break_lines(&kit.texts.signed(gap), kit.small(GAP), f64::INFINITY, 1);
            nodes.push(gap.within(area, HorizontalAlign::Right, VerticalAlign::Bottom, kit.theme.muted).into());
        }
        nodes
    }
}
