//! Slides that people can edit: a deck is described by what is on each slide, and becomes a presentation of shapes, texts, tables and charts of the
//! presentation program itself. Never a picture of words, never an order or a word of its own, and never a clock: the same deck gives the same bytes.

mod chart;
mod chart_book;
mod design;
mod drawing;
mod geometry;
mod labels;
mod notes;
mod package;
mod presentation;
mod seen;
mod slide;
mod table;
mod template;
#[cfg(test)]
mod tests;
mod words;
mod xml;

pub use chart::{BarSeries, LineDash, LineSeries, ScatterPoint, ScatterSeries, SlideChart};
pub use design::SlideDesign;
pub use seen::slide_seen;
pub use table::{SlideCell, SlideColumn, SlideTable};
pub use template::TemplateError;

use super::{ExportError, Exported, SideBySide};
use crate::scene::{Color, Rect, Scene};
use crate::text::Measurer;
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

/// A presentation, described.
#[derive(Debug, Clone)]
pub struct Deck {
    /// What it is called.
    pub title: String,
    /// BCP 47 language of its words.
    pub language: &'static str,
    /// The file's own date; none: none is written.
    pub date: Option<Date>,
    /// Its colours.
    pub colors: DeckColors,
    /// What is said at the foot of every slide.
    pub foot: String,
    /// The slides in order.
    pub slides: Vec<Slide>,
    /// What elements of drawings are called.
    pub names: HashMap<Uuid, ElementName>,
}

/// The colours of a deck. Those with a part in the theme give way to those of a client's template; the others keep their meaning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeckColors {
    /// Background.
    pub paper: Color,
    /// Words.
    pub ink: Color,
    /// Quieter words.
    pub muted: Color,
    /// Areas behind others.
    pub tint: Color,
    /// Lines between rows.
    pub hairline: Color,
    /// The six accents.
    pub accents: [Color; 6],
    /// Colours with a meaning, and what they are called.
    pub named: Vec<(String, Color)>,
}

/// What an element of a drawing is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ElementName {
    /// Its name.
    pub name: String,
    /// What there is to know about it, for those who cannot see it.
    pub said: String,
}

/// A slide.
#[derive(Debug, Clone)]
pub struct Slide {
    /// What it is for.
    pub kind: SlideKind,
    /// What it is called: read first by screen readers, and shown in the outline.
    pub title: String,
    /// The line below the title; empty: none.
    pub subtitle: String,
    /// What is on it.
    pub parts: Vec<SlidePart>,
    /// What the speaker reads, paragraph by paragraph.
    pub notes: Vec<String>,
}

/// What a slide is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SlideKind {
    /// It opens the deck.
    Opening,
    /// It shows something below a title.
    Content,
}

/// Something on a slide.
#[derive(Debug, Clone)]
pub enum SlidePart {
    /// A drawing in an area, which has its shape; with what it shows, in words.
    Drawing {
        /// What is drawn.
        scene: Arc<Scene>,
        /// Where, in points of the slide.
        area: Rect,
    },
    /// A table.
    Table {
        /// Its rows, as many as fit.
        table: SlideTable,
        /// Where, in points of the slide.
        area: Rect,
    },
    /// A chart with its figures.
    Chart {
        /// What it shows.
        chart: SlideChart,
        /// Where, in points of the slide.
        area: Rect,
        /// What it shows, in words.
        said: String,
    },
    /// Words on a panel.
    Panel {
        /// What is said, paragraph by paragraph.
        paragraphs: Vec<SlideParagraph>,
        /// Where, in points of the slide.
        area: Rect,
        /// Size in points.
        size: f64,
    },
}

/// A paragraph of a panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SlideParagraph {
    /// What it says.
    pub text: String,
    /// Whether it is the head of what follows.
    pub is_head: bool,
}

/// Room inside the edges of a panel, and above each of its heads, in points.
pub const PANEL_PADDING: f64 = 10.0;

/// A deck as a presentation; the same bytes however its parts are made.
///
/// # Errors
/// A fault of the packing library or that of workbooks.
pub fn pptx(deck: &Deck, design: &SlideDesign, measurer: &Measurer, side_by_side: SideBySide<'_>) -> Result<Exported, ExportError> {
    let bytes = presentation::presentation(deck, design, measurer, side_by_side)?;
    Ok(Exported { bytes, notes: Vec::new() })
}
