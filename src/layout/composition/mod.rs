//! How a map is laid out on an area: in which systems, how tightly, with what beside it. A composition is numbers alone; what is drawn follows from them.
//! Never a node, and never what is on the paper besides the map.

mod breaks;
mod candidates;
mod choice;
mod cut;
mod door;
mod fill;
mod measured;
mod sheet;
#[cfg(test)]
mod tests;

pub(super) use cut::cut;
pub use door::{Area, Outcome, Wishes, compose, compose_fit, compose_reaching, outcome, panel_sheet, recomposed};
pub use sheet::compose_sheet;

use super::PanelSet;
use crate::model::LaneKind;
use crate::scene::Size;
use std::ops::Range;

/// How a map is laid out: which stages are in which system, and how tightly. Lengths are points of the scene.
#[derive(Debug, Clone, PartialEq)]
pub struct Composition {
    /// Where stages that alone are too wide are cut. Each cut is a stage and the touchpoint in it before which it is; the parts count as
    /// stages of their own.
    pub cuts: Vec<(usize, usize)>,
    /// The stages of each system; together all stages in order.
    pub systems: Vec<Range<usize>>,
    /// The most rows of cards in a lane, 1–3.
    pub rows: usize,
    /// Least distance between the centres of neighbouring cards.
    pub distance: f64,
    /// Width of every card.
    pub card_width: f64,
    /// Whether cards bear the word of their verdict besides its mark.
    pub verdict_words: bool,
    /// Type of what is neither a title nor a finding.
    pub small_print: f64,
    /// The whole drawing: it has the shape of the area, so that it fills it.
    pub size: Size,
    /// Height of the lane of the scores' curves.
    pub curve_height: f64,
    /// What every row of cards gets besides what it needs.
    pub row_room: f64,
    /// What every lane of words gets besides what it needs.
    pub text_room: f64,
    /// Where room for panels is kept; none: there are no panels.
    pub panels: Option<PanelsPlace>,
    /// Whether the marks are explained beside the title.
    pub legend: bool,
    /// Whether the cards of all media are in one lane, where they are told apart by their bars.
    pub one_lane: bool,
}

/// Where panels are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PanelsPlace {
    /// At the right of all systems, so wide.
    Right(f64),
    /// Below the last system, so high.
    Foot(f64),
    /// Beside the last system, which is so short that it cannot be spread to the full width.
    Beside,
}

/// Which lanes a composed map has, and how much of the words in the user's own lanes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum LanesShown {
    /// On paper: those with something in them, with all their words.
    #[default]
    Filled,
    /// In the window: every one, so that something can be put into it, as high as somebody made it.
    Every,
    /// The same, with the first line of each cell of the user's own lanes of words.
    FirstLines,
    /// The same without the user's own lanes of words.
    NoWords,
    /// Cards and what their scores say: also without experiences, measures and pictures.
    NoNotes,
}

impl LanesShown {
    /// Whether a lane is left out, whatever is in it.
    pub fn leaves_out(self, lane: &LaneKind) -> bool {
        match self {
            Self::Filled | Self::Every | Self::FirstLines => false,
            Self::NoWords => lane.is_own_words(),
            Self::NoNotes => matches!(lane, LaneKind::Free(_) | LaneKind::Experiences | LaneKind::Measures),
        }
    }
}

/// A composition with what the drawing shows besides.
#[derive(Debug, Clone, PartialEq)]
pub struct Composed {
    /// How the map is laid out.
    pub composition: Composition,
    /// Which lanes there are.
    pub lanes: LanesShown,
    /// Which panels there are, where room for them is kept.
    pub panels: PanelSet,
    /// Whether the foot says which limits the verdicts follow from.
    pub thresholds: bool,
    /// Whether the title and the foot are on the page already.
    pub bare: bool,
}

/// What a map's drawing is for.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub enum Form<'a> {
    /// One line, as long as the journey.
    #[default]
    Line,
    /// The same, of which a window shows this width at a time, in points.
    Seen(f64),
    /// Laid out on an area.
    Composed(&'a Composed),
}
