//! Tables of the presentation itself: columns as wide as what is in them, rows over as many slides as it takes. Never what is in a cell.

use super::drawing::Canvas;
use super::geometry::{color, fill};
use super::words::RunStyle;
use super::xml::{Xml, emu};
use crate::scene::{Color, Rect, Size, TextStyle, Weight};
use crate::text::Measurer;
use std::ops::Range;

/// Room beside and above the words of a cell, in points.
pub(super) const BESIDE: f64 = 5.0;
pub(super) const ABOVE: f64 = 3.0;
/// The smallest type of a table, in points.
const LEAST_SIZE: f64 = 9.0;
/// From line to line, in ems.
const LINE: f64 = 1.2;
/// How much wider a text is measured than it is in the face of the theme.
const NARROWER: f64 = 1.03;
/// The most of a table's width that a column asks for.
const MOST: f64 = 0.42;

/// A table, described.
#[derive(Debug, Clone, PartialEq)]
pub struct SlideTable {
    /// Its columns.
    pub columns: Vec<SlideColumn>,
    /// Its rows, each with a cell for every column.
    pub rows: Vec<Vec<SlideCell>>,
    /// Size of its type in points.
    pub size: f64,
}

/// A column.
#[derive(Debug, Clone, PartialEq)]
pub struct SlideColumn {
    /// Its head.
    pub head: String,
    /// Whether it has figures, which end at the right.
    pub figures: bool,
    /// Its width in points, once it is known.
    pub width: f64,
}

/// A cell.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct SlideCell {
    /// What is in it.
    pub text: String,
    /// Its ink, if it is not that of the others.
    pub ink: Option<Color>,
    /// Whether it is set off.
    pub bold: bool,
}

impl SlideColumn {
    /// A column of words.
    pub fn words(head: &str) -> Self {
        Self { head: head.to_owned(), figures: false, width: 0.0 }
    }

    /// A column of figures.
    pub fn figures(head: &str) -> Self {
        Self { figures: true, ..Self::words(head) }
    }
}

impl From<&str> for SlideCell {
    fn from(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }
}

impl From<String> for SlideCell {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

impl SlideTable {
    pub(super) fn style(&self, bold: bool) -> TextStyle {
        TextStyle::new(if bold { Weight::SemiBold } else { Weight::Regular }, self.size)
    }

    /// The same with the width of every column for a table of a width, in points: what is in them, long texts broken.
    fn fitted(&self, width: f64, measurer: &Measurer) -> Self {
        let widest = |text: &str, bold: bool| {
            let lines = text.lines().map(|line| measurer.break_lines(line, self.style(bold), f64::INFINITY, 1).width());
            lines.fold(0.0, f64::max) + 2.0 * BESIDE + 1.0
        };
        let longest_word = |text: &str, bold: bool| {
            let words = text.split_whitespace().map(|word| measurer.break_lines(word, self.style(bold), f64::INFINITY, 1).width());
            words.fold(0.0, f64::max) + 2.0 * BESIDE + 1.0
        };
        let mut table = self.clone();
        let count = table.columns.len().max(1) as f64;
        let (mut wanted, mut least) = (Vec::new(), Vec::new());
        for (at, column) in self.columns.iter().enumerate() {
            let cells = || self.rows.iter().filter_map(|row| row.get(at));
            let most = cells().map(|cell| widest(&cell.text, cell.bold)).fold(widest(&column.head, true), f64::max);
            // Words stay whole as far as there is room for all of them.
            let word = cells().map(|cell| longest_word(&cell.text, cell.bold)).fold(longest_word(&column.head, true), f64::max);
            wanted.push(most.min(width * MOST).max(word.min(width / count * 1.5)));
            least.push(word.min(width / count * 1.5));
        }
        let sum: f64 = wanted.iter().sum();
        let spare: f64 = wanted.iter().zip(&least).map(|(wanted, least)| (wanted - least).max(0.0)).sum();
        let words: f64 = self.columns.iter().zip(&wanted).filter(|(column, _)| !column.figures).map(|(_, wanted)| wanted).sum();
        for (at, column) in table.columns.iter_mut().enumerate() {
            column.width = if sum <= width {
                // What is left goes to columns of words.
                let share = if column.figures { 0.0 } else { (width - sum) * wanted[at] / words.max(1.0) };
                wanted[at] + if words > 0.0 { share } else { (width - sum) / count }
            } else if sum - spare <= width {
                wanted[at] - (sum - width) * (wanted[at] - least[at]).max(0.0) / spare.max(1e-6)
            } else {
                wanted[at] * width / sum
            };
        }
        table
    }

    /// Height of a row in points.
    fn height<'a>(&self, cells: impl Iterator<Item = (&'a str, bool)>, measurer: &Measurer) -> f64 {
        let lines = cells.zip(&self.columns).map(|((text, bold), column)| {
            // The face of the theme is narrower than the one that is measured.
            let room = (column.width - 2.0 * BESIDE).max(self.size) * NARROWER;
            measurer.break_lines(text, self.style(bold), room, usize::MAX).lines.len()
        });
        lines.max().unwrap_or(1) as f64 * self.size * LINE + 2.0 * ABOVE
    }

    pub(super) fn head_height(&self, measurer: &Measurer) -> f64 {
        self.height(self.columns.iter().map(|column| (column.head.as_str(), true)), measurer)
    }

    pub(super) fn row_height(&self, row: &[SlideCell], measurer: &Measurer) -> f64 {
        self.height(row.iter().map(|cell| (cell.text.as_str(), cell.bold)), measurer)
    }

    /// The tables that fit into a room, each with the head, about as long as each other; in somewhat smaller type, if that saves a slide. A row that alone is
    /// higher than the room ends it.
    pub fn pages(&self, room: Size, measurer: &Measurer) -> Vec<(Self, Size)> {
        /// How much smaller, in points.
        const SMALLER: [f64; 4] = [0.0, 0.5, 1.0, 1.5];
        let sized = |less: f64| Self { size: (self.size - less).max(LEAST_SIZE), ..self.clone() };
        let tables = SMALLER.map(|less| sized(less).fitted(room.width, measurer));
        let split = tables.iter().map(|table| (table, table.split(room.height, measurer)));
        // The first of those with the fewest, if they are few.
        let best = split.reduce(|best, next| if next.1.len() < best.1.len() && best.1.len() < 4 { next } else { best });
        let Some((table, parts)) = best else { return Vec::new() };
        // As low as they can be without being more.
        let (mut fitting, mut beyond) = (room.height, 0.0);
        while fitting - beyond > 2.0 {
            let middle = f64::midpoint(fitting, beyond);
            *(if table.split(middle, measurer).len() > parts.len() { &mut beyond } else { &mut fitting }) = middle;
        }
        let page = |rows: Range<usize>| {
            let page = Self { rows: table.rows.get(rows).unwrap_or_default().to_vec(), ..table.clone() };
            let rows: f64 = page.rows.iter().map(|row| page.row_height(row, measurer)).sum();
            let size = Size::new(room.width, page.head_height(measurer) + rows);
            (page, size)
        };
        table.split(fitting, measurer).into_iter().map(page).collect()
    }

    /// The rows that fit below each other with the head.
    fn split(&self, room: f64, measurer: &Measurer) -> Vec<Range<usize>> {
        let head = self.head_height(measurer);
        let (mut parts, mut first, mut height) = (Vec::new(), 0, head);
        for (at, row) in self.rows.iter().enumerate() {
            let needed = self.row_height(row, measurer);
            if height + needed > room && at > first {
                parts.push(first..at);
                (first, height) = (at, head);
            }
            height += needed;
        }
        parts.push(first..self.rows.len());
        parts
    }
}

/// A table on a slide.
pub(super) fn table(canvas: &mut Canvas<'_>, table: &SlideTable, area: Rect, said: &str, measurer: &Measurer) {
    let id = canvas.id();
    let (deck, written) = (canvas.deck, canvas.written());
    let colors = &deck.colors;
    let xml = &mut canvas.xml;
    xml.open("p:graphicFrame", &[]).open("p:nvGraphicFramePr", &[]);
    xml.empty("p:cNvPr", &[("id", &id), ("name", &format!("table-{id}")), ("descr", &said)]);
    xml.open("p:cNvGraphicFramePr", &[]).empty("a:graphicFrameLocks", &[("noGrp", &"1")]).close("p:cNvGraphicFramePr");
    xml.empty("p:nvPr", &[]).close("p:nvGraphicFramePr");
    super::geometry::place(xml, "p:xfrm", area, (false, false));
    xml.open("a:graphic", &[]).open("a:graphicData", &[("uri", &"http://schemas.openxmlformats.org/drawingml/2006/table")]);
    xml.open("a:tbl", &[]).empty("a:tblPr", &[("firstRow", &"1")]).open("a:tblGrid", &[]);
    for column in &table.columns {
        xml.empty("a:gridCol", &[("w", &emu(column.width))]);
    }
    xml.close("a:tblGrid");
    let mut row = |height: f64, cells: &[SlideCell], is_head: bool| {
        xml.open("a:tr", &[("h", &emu(height))]);
        for (column, cell) in table.columns.iter().zip(cells) {
            xml.open("a:tc", &[]).open("a:txBody", &[]).empty("a:bodyPr", &[]).empty("a:lstStyle", &[]);
            let ink = cell.ink.unwrap_or(if is_head { colors.paper } else { colors.ink });
            let style = RunStyle { size: Some(table.size), bold: cell.bold || is_head, color: Some(ink) };
            written.paragraph(xml, &cell.text, style, if column.figures { "r" } else { "l" });
            xml.close("a:txBody");
            let (beside, above) = (emu(BESIDE), emu(ABOVE));
            xml.open("a:tcPr", &[("marL", &beside), ("marR", &beside), ("marT", &above), ("marB", &above), ("anchor", &"t")]);
            for side in ["a:lnL", "a:lnR", "a:lnT"] {
                xml.open(side, &[("w", &0)]).empty("a:noFill", &[]).close(side);
            }
            rule(xml, colors.hairline, colors);
            fill(xml, colors, is_head.then_some(colors.ink));
            xml.close("a:tcPr").close("a:tc");
        }
        xml.close("a:tr");
    };
    let head: Vec<SlideCell> = table.columns.iter().map(|column| SlideCell::from(column.head.as_str())).collect();
    row(table.head_height(measurer), &head, true);
    for cells in &table.rows {
        row(table.row_height(cells, measurer), cells, false);
    }
    canvas.xml.close("a:tbl").close("a:graphicData").close("a:graphic").close("p:graphicFrame");
}

/// The line below a row.
fn rule(xml: &mut Xml, ink: Color, colors: &super::DeckColors) {
    xml.open("a:lnB", &[("w", &emu(0.75))]).open("a:solidFill", &[]);
    color(xml, colors, ink);
    xml.close("a:solidFill").close("a:lnB");
}
