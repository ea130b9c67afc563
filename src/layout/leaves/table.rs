//! A table as rows that pages are made of: a header, hairlines, figures at the right, verdicts with their symbol. Rows that are too high for a page are
//! divided between lines. Never a column's width.

use super::column;
use super::flow::{Of, Piece};
use super::setting::{PageShape, Setting, mark_room};
use crate::layout::Part;
use crate::layout::account::{Cell, Holds, Table};
use crate::layout::marks::{verdict_ink, verdict_mark};
use crate::scene::{Group, Node, Outline, Point, Rect, Shape, Stroke, TextStyle};
use crate::text::Broken;
use std::sync::Arc;
use uuid::Uuid;

/// Room between two columns, and above and below the words of a row, in sizes of the words.
const BETWEEN: f64 = 1.15;
const AROUND: f64 = 0.42;
/// A table that is lower than this share of a page is not divided.
const WHOLE: f64 = 0.45;
/// A row with more lines than this is divided.
const MOST_LINES: usize = 24;

/// What a table is set with.
struct Rows<'a> {
    setting: &'a Setting<'a>,
    table: &'a Table,
    widths: Vec<f64>,
    width: f64,
    styles: [TextStyle; 2],
    of: Of,
}

/// The pieces of a table; the first is its header.
pub(super) fn pieces(setting: &Setting<'_>, table: &Table, shape: PageShape, number: usize) -> Vec<Piece> {
    let styles = setting.table_styles(table.columns.len(), shape.width());
    let between = styles[1].size * BETWEEN;
    let widths = column::widths(setting.measurer, table, shape.width(), styles, between);
    let width = widths.iter().sum::<f64>() + between * widths.len().saturating_sub(1) as f64;
    let rows = Rows { setting, table, widths, width, styles, of: Of { part: Part::Table, number } };
    let head = Arc::new(rows.head());
    let mut pieces = vec![Piece::clone(&head)];
    for row in &table.rows {
        pieces.extend(rows.row(row).into_iter().map(|piece| Piece { head: Some(Arc::clone(&head)), ..piece }));
    }
    // A table that is not long is not divided.
    if pieces.iter().map(|piece| piece.height).sum::<f64>() < shape.height() * WHOLE {
        let last = pieces.len() - 1;
        pieces[..last].iter_mut().for_each(|piece| piece.keeps = true);
    }
    pieces
}

impl Rows<'_> {
    fn size(&self) -> f64 {
        self.styles[1].size
    }

    /// Where a column is.
    fn column(&self, at: usize) -> (f64, f64) {
        let left = self.widths.iter().take(at).map(|width| width + self.size() * BETWEEN).sum::<f64>();
        (left, left + self.widths[at])
    }

    fn head(&self) -> Piece {
        let style = self.styles[0];
        let broken: Vec<Arc<Broken>> =
            (self.table.columns.iter().zip(&self.widths)).map(|(column, width)| self.setting.own(&column.head, style, *width)).collect();
        let high = broken.iter().map(|lines| lines.height()).fold(0.0, f64::max);
        let (above, below) = (self.size() * 0.5, self.size() * 0.45);
        let height = high + above + below;
        let mut nodes: Vec<Node> = vec![self.rule(height, 0.9)];
        for (at, lines) in broken.iter().enumerate() {
            let (left, right) = self.column(at);
            // Heads end at the same line, as what is below begins at one.
            let top = height - below - lines.height();
            let words = self.words(lines, at, Rect::new(left, top, right, height));
            nodes.push(Group::new(vec![words]).of(Part::Head, Uuid::nil()).into());
        }
        Piece { nodes, height, above: self.size(), keeps: true, of: Some(self.of), ..Piece::default() }
    }

    /// A row, in as many pieces as it takes.
    fn row(&self, row: &[Cell]) -> Vec<Piece> {
        let style = self.styles[1];
        let broken: Vec<Arc<Broken>> = row
            .iter()
            .zip(&self.widths)
            .enumerate()
            .map(|(at, (cell, width))| {
                let mark = if cell.verdict.is_some() { mark_room(style) } else { 0.0 };
                let is_name = self.table.columns.get(at).is_some_and(|column| column.holds == Holds::Name);
                let style = if is_name { self.styles[0] } else { style };
                self.setting.words(&cell.text, style, (width - mark).max(1.0))
            })
            .collect();
        let lines = broken.iter().map(|broken| broken.lines.len()).max().unwrap_or(1);
        let around = style.size * AROUND;
        let count = lines.div_ceil(MOST_LINES).max(1);
        let part = |index: usize| {
            let from = index * MOST_LINES;
            let shown = lines.saturating_sub(from).min(MOST_LINES);
            let (above, below) = (if index == 0 { around } else { 0.0 }, if index + 1 == count { around } else { 0.0 });
            let line = broken.first().map_or(style.size * 1.2, |broken| broken.metrics.line_height);
            let height = above + shown as f64 * line + below;
            let mut nodes: Vec<Node> = Vec::new();
            if index + 1 == count {
                nodes.push(self.rule(height, 0.5));
            }
            for (at, (cell, broken)) in row.iter().zip(&broken).enumerate() {
                let (left, right) = self.column(at);
                let lines = Broken { lines: broken.lines.iter().skip(from).take(shown).cloned().collect(), ..Broken::clone(broken) };
                let mut words = Vec::new();
                let mut from_left = left;
                if let Some(verdict) = cell.verdict {
                    from_left += mark_room(style);
                    if index == 0 {
                        let ink = verdict_ink(self.setting.theme, verdict);
                        let center = Point::new(left + style.size * 0.42, above + line / 2.0);
                        words.extend(verdict_mark(verdict, center, style.size * 0.84, ink.mark));
                    }
                }
                let block = self.words_of(&lines, at, cell, Rect::new(from_left, above, right, height));
                words.push(block);
                nodes.push(Group::new(words).of(Part::Cell, Uuid::nil()).into());
            }
            Piece { nodes, height, of: Some(self.of), ..Piece::default() }
        };
        (0..count).map(part).collect()
    }

    fn words(&self, lines: &Broken, at: usize, area: Rect) -> Node {
        self.setting.placed(lines, self.align(at), area, self.setting.theme.muted)
    }

    fn words_of(&self, lines: &Broken, at: usize, cell: &Cell, area: Rect) -> Node {
        let theme = self.setting.theme;
        let ink = cell.verdict.map_or(theme.ink, |verdict| verdict_ink(theme, verdict).word);
        self.setting.placed(lines, self.align(at), area, ink)
    }

    fn align(&self, at: usize) -> bool {
        self.table.columns.get(at).is_some_and(|column| column.holds == Holds::Figure)
    }

    /// The line below a row.
    fn rule(&self, y: f64, width: f64) -> Node {
        let points = vec![Point::new(0.0, y), Point::new(self.width, y)];
        let theme = self.setting.theme;
        let color = if width > 0.6 { theme.muted } else { theme.hairline };
        Shape::stroked(Outline::Polyline { points, closed: false }, Stroke::solid(color, width * theme.line_weight)).into()
    }
}
