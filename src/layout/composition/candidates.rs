//! The ways in which a map may be composed, and which of them is the better one of two. Only numbers; never how high
//! anything is.

use std::ops::Range;

/// How tightly cards are packed, and how wide they are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Tightness {
    /// Rows of cards in a lane.
    pub rows: usize,
    /// Least distance between the centres of neighbouring cards, in points.
    pub distance: f64,
    /// Width of a card, in points.
    pub card_width: f64,
    /// Whether cards bear the word of their verdict.
    pub verdict_words: bool,
}

/// Where the panels are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Side {
    /// Beside the last system, where it is too short to be spread to the full width.
    Beside,
    /// In a row below the map.
    Foot,
    /// In a column at the right of it.
    Right,
    /// There are none.
    Nowhere,
}

/// One way to compose a map. Where its systems break follows from the widths of its stages.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Candidate {
    pub tightness: Tightness,
    /// Number of systems.
    pub systems: usize,
    pub panels: Side,
    /// Height of a lane of curves before anything is filled, in points.
    pub curve: f64,
}

/// What is left of words on cards of a tightness.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Words {
    /// Titles with a word that is broken without a hyphen, or with one near its ends, because nothing else fits.
    pub torn: usize,
    /// Titles with a hyphen that their writer did not write.
    pub hyphenated: usize,
    /// Whether the word of a verdict takes more than one line.
    pub broken: bool,
}

/// Least height of a lane of curves that a page should have, in points.
pub(super) const CURVE: f64 = 200.0;
/// Heights that a lane of curves may have before it is filled, in points, the best first.
pub(super) const CURVES: [f64; 5] = [CURVE, 180.0, 160.0, 140.0, LOWEST_CURVE];
/// The least of them.
pub(super) const LOWEST_CURVE: f64 = 120.0;
/// The distance of a map in one line, in points.
const USUAL_DISTANCE: f64 = 76.0;

/// As roomy as can be.
pub(super) fn roomy() -> Tightness {
    Tightness { rows: 1, distance: USUAL_DISTANCE, card_width: 192.0, verdict_words: true }
}

/// What is tried first.
pub(super) fn usual() -> impl Iterator<Item = Tightness> {
    let packed = [(1, 76.0), (2, 76.0), (1, 60.0), (2, 60.0)];
    packed.into_iter().flat_map(|(rows, distance)| {
        let widths = [132.0, 144.0, 156.0, 168.0, 180.0, 192.0];
        widths.map(|card_width| Tightness { rows, distance, card_width, verdict_words: true })
    })
}

/// What is tried besides where nothing usual is large enough to be read.
pub(super) fn tight() -> impl Iterator<Item = Tightness> {
    let closest = usual().filter(|tightness| tightness.rows == 1 && tightness.distance == USUAL_DISTANCE);
    let closest = closest.map(|tightness| Tightness { rows: 3, distance: 48.0, ..tightness });
    let packed = [(1, 76.0), (2, 76.0), (1, 60.0), (2, 60.0), (3, 48.0)];
    let narrow = packed
        .into_iter()
        .flat_map(|(rows, distance)| [96.0, 108.0, 120.0].map(|card_width| Tightness { rows, distance, card_width, verdict_words: false }));
    closest.chain(narrow)
}

/// What is good about a candidate whose type is as large as it need be, the most important first: the less, the better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Merit {
    /// Panels that somebody wishes are never left out for the sake of a hyphen.
    without_panels: bool,
    /// A word that is broken anywhere is read as two.
    pub(super) torn: usize,
    /// Words of verdicts: whole, broken, left out.
    verdict_words: u8,
    hyphenated: usize,
    /// What the curves lack, in points.
    curve_lacks: u32,
    /// From the usual distance, in points.
    closer: u32,
    pub(super) systems: usize,
    rows: usize,
}

impl Merit {
    pub(super) fn of(candidate: &Candidate, words: Words) -> Self {
        let Candidate { tightness, systems, panels, curve } = *candidate;
        Self {
            without_panels: panels == Side::Nowhere,
            torn: words.torn,
            verdict_words: if !tightness.verdict_words { 2 } else { u8::from(words.broken) },
            hyphenated: words.hyphenated,
            curve_lacks: (CURVE - curve).max(0.0) as u32,
            closer: (USUAL_DISTANCE - tightness.distance).abs() as u32,
            systems,
            rows: tightness.rows,
        }
    }
}

/// A candidate with its breaks, and how wide its drawing has to be for the area.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Found {
    pub candidate: Candidate,
    pub breaks: Vec<Range<usize>>,
    /// Width of the drawing in whole points; the narrower, the larger the type on paper.
    pub width: u32,
}

impl Found {
    /// What decides where all else is the same: larger type, earlier breaks, panels beside the last system or else at the foot, narrower cards.
    pub(super) fn rest(&self) -> (u32, Vec<usize>, Side, u32) {
        let ends = self.breaks.iter().map(|stages| stages.end).collect();
        (self.width, ends, self.candidate.panels, self.candidate.tightness.card_width as u32)
    }
}
