//! Two maps side by side as a drawing: what they are, their fulfilment curves over each other, and their touchpoints as cards in rows,
//! matching ones side by side; or what differs as a list. The window shows the same drawing that is exported. What differs is
//! `method/compare`'s business.

mod curves;
mod head;
mod list;
mod pages;
mod rows;
#[cfg(test)]
mod tests;
mod words;

pub use head::{counted, rated_in_both};
pub use words::{FieldWords, field_words};

use crate::i18n::Texts;
use crate::layout::words::{own_syllables, syllables};
use crate::layout::{Theme, ThemeName};
use crate::method::compare::{Comparison, Standing};
use crate::model::{Map, Project, Round, RoundId, Touchpoint};
use crate::scene::{Color, Group, Node, Point, Rect, Scene, Size, TextStyle, Weight};
use crate::text::{Broken, Measurer};
use std::sync::Arc;

/// Room around everything, in points.
const MARGIN: f64 = 24.0;
/// Width of the column between the two sides, in points.
const MIDDLE: f64 = 118.0;
/// The width that exports are drawn in, in points: on an A4 sheet the smallest type is readable then.
pub const EXPORT_WIDTH: f64 = 880.0;
/// The narrowest drawing, in points.
pub const LEAST_WIDTH: f64 = 640.0;

const HEADING: TextStyle = TextStyle::new(Weight::Bold, 20.0);
const SECTION: TextStyle = TextStyle::new(Weight::SemiBold, 14.0);
const STRONG: TextStyle = TextStyle::new(Weight::SemiBold, 12.5);
const BODY: TextStyle = TextStyle::new(Weight::Regular, 12.5);
const SMALL: TextStyle = TextStyle::new(Weight::Regular, 11.0);
const SMALL_STRONG: TextStyle = TextStyle::new(Weight::SemiBold, 11.0);

/// One side as it is drawn.
#[derive(Debug, Clone, Copy)]
pub struct DrawnSide<'a> {
    /// The project.
    pub project: &'a Project,
    /// The map.
    pub map: &'a Map,
    /// The round whose scores are shown.
    pub round: RoundId,
    /// The file it is from, where that is another than the open one; else empty.
    pub file: &'a str,
}

/// What a comparison is drawn with, besides itself.
pub struct CompareOptions<'a> {
    /// The palette.
    pub theme: ThemeName,
    /// The language of the words the program writes.
    pub texts: &'a Texts,
    /// Measures and breaks texts.
    pub measurer: &'a Measurer,
    /// Width of the drawing in points, at least [`LEAST_WIDTH`].
    pub width: f64,
    /// Side by side, or as a list.
    pub view: CompareView,
    /// Side by side: leaves out what is the same on both sides.
    pub only_differences: bool,
}

/// The two drawings of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum CompareView {
    /// Both sides' touchpoints as cards in rows.
    #[default]
    SideBySide,
    /// What became better, worse, other; what was added, removed, moved, changed.
    List,
}

/// A drawn comparison, and where its rows are.
#[derive(Debug, Clone)]
pub struct CompareLayout {
    /// The drawing.
    pub scene: Arc<Scene>,
    /// What can be pointed at, from top to bottom.
    pub rows: Vec<PlacedRow>,
    /// Nodes of the drawing, by index, that stay on one page with what follows them: bars of stages and headings.
    bars: Vec<usize>,
}

/// Something that can be pointed at: a touchpoint or a stage of one side or both.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedRow {
    /// Which.
    pub element: crate::method::compare::Element,
    /// Where, in points of the drawing.
    pub bounds: Rect,
    /// The part of it that belongs to the left side.
    pub left: Option<Rect>,
    /// The part of it that belongs to the right side.
    pub right: Option<Rect>,
    /// Its words for screen readers.
    pub told: String,
}

/// Draws a comparison.
pub fn compare_layout(comparison: &Comparison, left: DrawnSide<'_>, right: DrawnSide<'_>, options: &CompareOptions<'_>) -> CompareLayout {
    let theme = Theme::of(options.theme);
    let width = if options.width.is_finite() { options.width.max(LEAST_WIDTH) } else { EXPORT_WIDTH };
    let mut sheet = Sheet {
        theme,
        texts: options.texts,
        measurer: options.measurer,
        width,
        left,
        right,
        y: MARGIN,
        nodes: Vec::new(),
        rows: Vec::new(),
        bars: Vec::new(),
    };
    head::head(&mut sheet, comparison);
    match options.view {
        CompareView::SideBySide => {
            curves::curves(&mut sheet, comparison);
            rows::rows(&mut sheet, comparison, options.only_differences);
        }
        CompareView::List => list::list(&mut sheet, comparison),
    }
    let Sheet { y, nodes, rows, bars, .. } = sheet;
    let title = options.texts.compare_title(&left.map.name, &right.map.name);
    let size = Size::new(width, y + MARGIN);
    let scene = Scene { size, background: theme.paper, title, language: options.texts.language().code().to_owned(), nodes };
    CompareLayout { scene: Arc::new(scene), rows, bars }
}

/// A drawing while it grows downwards.
struct Sheet<'a> {
    theme: &'a Theme,
    texts: &'a Texts,
    measurer: &'a Measurer,
    width: f64,
    left: DrawnSide<'a>,
    right: DrawnSide<'a>,
    /// Where the next thing begins.
    y: f64,
    nodes: Vec<Node>,
    rows: Vec<PlacedRow>,
    bars: Vec<usize>,
}

impl<'a> Sheet<'a> {
    /// Width of one side's column.
    fn column(&self) -> f64 {
        (self.width - 2.0 * MARGIN - MIDDLE) / 2.0
    }

    /// Left edge of the right side's column.
    fn right_edge(&self) -> f64 {
        MARGIN + self.column() + MIDDLE
    }

    /// Words of the program, broken into lines.
    fn lines(&self, text: &str, style: TextStyle, width: f64, most: usize) -> Arc<Broken> {
        self.measurer.break_words(text, own_syllables(self.texts), style, width, most)
    }

    /// Words of a side's project, broken into lines.
    fn lines_of(&self, side: &DrawnSide<'_>, text: &str, style: TextStyle, width: f64, most: usize) -> Arc<Broken> {
        self.measurer.break_words(text, syllables(side.project, self.texts), style, width, most)
    }

    /// Words at a place, mostly of the projects, whose language is taken to be the same; returns their node and height.
    fn words(&self, text: &str, style: TextStyle, at: Point, width: f64, most: usize, color: Color) -> (Node, f64) {
        let lines = self.lines_of(&self.right, text, style, width, most);
        (lines.at(at, color).into(), lines.height())
    }

    /// Adds nodes as one group, so that it is skipped as a whole when it is out of sight.
    fn add(&mut self, nodes: Vec<Node>) {
        if !nodes.is_empty() {
            self.nodes.push(Group::new(nodes).into());
        }
    }

    /// The same, for what stays on one page with what follows.
    fn add_bar(&mut self, nodes: Vec<Node>) {
        self.bars.push(self.nodes.len());
        self.add(nodes);
    }

    fn on_left(&self, standing: &Standing) -> Option<&'a Arc<Touchpoint>> {
        touchpoint(self.left.map, standing)
    }

    fn on_right(&self, standing: &Standing) -> Option<&'a Arc<Touchpoint>> {
        touchpoint(self.right.map, standing)
    }
}

fn touchpoint<'a>(map: &'a Map, standing: &Standing) -> Option<&'a Arc<Touchpoint>> {
    map.stages.get(standing.place.stage)?.touchpoints.get(standing.place.index)
}

impl<'a> DrawnSide<'a> {
    fn round(&self) -> Option<&'a Arc<Round>> {
        self.project.round(self.round)
    }
}
