//! What the blocks of an account look like on a page: room around them, lists, charts. Never where on which page they are.

use super::chart::{REDUCED, WHITE, chart_scene};
use super::flow::{Of, Piece};
use super::setting::{BODY, LEADING, LONGEST, PART, PageShape, SECTION, SMALL, STRONG, Setting, spaced};
use super::table;
use crate::layout::Part;
use crate::layout::account::{Block, Drawing, Drawn, Point as Entry, Table};
use crate::layout::charts::{Chart, ChartOptions};
use crate::layout::marks::{verdict_ink, verdict_mark};
use crate::layout::words::own_syllables;
use crate::scene::{Color, Group, Node, Outline, Point, Shape, Size, Vec2, scaled};
use crate::text::Broken;
use std::sync::Arc;
use uuid::Uuid;

/// What blocks are set with on pages of a shape.
pub(super) struct Set<'a> {
    setting: &'a Setting<'a>,
    shape: PageShape,
}

impl<'a> Set<'a> {
    pub(super) fn new(setting: &'a Setting<'a>, shape: PageShape) -> Self {
        Self { setting, shape }
    }

    /// What a section needs at least to begin on a page that is begun.
    pub(super) fn room_for_section(&self) -> f64 {
        self.shape.height() * 0.4
    }

    fn reading(&self) -> f64 {
        self.shape.width().min(LONGEST)
    }

    pub(super) fn section_heading(&self, text: &str) -> Piece {
        let lines = self.setting.own(text, SECTION, self.shape.width());
        let block = lines.at(Point::ORIGIN, self.setting.theme.ink);
        let nodes = vec![Group::new(vec![block.into()]).of(Part::SectionHeading, Uuid::nil()).into()];
        let height = lines.height() + 8.0;
        Piece { nodes, height, above: 30.0, keeps: true, heading: Some((1, text.to_owned())), ..Piece::default() }
    }

    /// The pieces of a block. `above`: the heading it is below.
    pub(super) fn block(&self, block: &Block, above: Option<&str>) -> Vec<Piece> {
        match block {
            Block::Heading(text) => vec![self.part_heading(text)],
            Block::Sentence(text) => self.paragraph(
                &self.setting.measurer.break_words(text, own_syllables(self.setting.texts), BODY, self.reading(), usize::MAX),
                0.0,
            ),
            Block::Words { label, text } => self.labelled(label, text),
            Block::Points(points) => self.points(points),
            Block::Table(of) => self.table(of),
            Block::Drawing(drawing) => self.drawing(drawing, above),
        }
    }

    fn part_heading(&self, text: &str) -> Piece {
        let lines = self.setting.words(text, PART, self.shape.width());
        let block = lines.at(Point::ORIGIN, self.setting.theme.ink);
        let nodes = vec![Group::new(vec![block.into()]).of(Part::PartHeading, Uuid::nil()).into()];
        Piece { nodes, height: lines.height() + 3.0, above: 16.0, keeps: true, heading: Some((2, text.to_owned())), ..Piece::default() }
    }

    /// A paragraph, divided between its lines where it is long, but never so that one line is alone.
    fn paragraph(&self, broken: &Arc<Broken>, indent: f64) -> Vec<Piece> {
        self.lines(&spaced(broken, LEADING), indent, 5.0, self.setting.theme.ink)
    }

    fn lines(&self, broken: &Broken, indent: f64, above: f64, color: Color) -> Vec<Piece> {
        let all = broken.lines.len();
        let parts: Vec<std::ops::Range<usize>> = if all <= 5 {
            std::iter::once(0..all).collect()
        } else {
            let middle = (2..all - 2).map(|line| line..line + 1);
            std::iter::once(0..2).chain(middle).chain(std::iter::once(all - 2..all)).collect()
        };
        let piece = |range: std::ops::Range<usize>| {
            let lines = Broken { lines: broken.lines[range.clone()].to_vec(), ..broken.clone() };
            let above = if range.start == 0 { above } else { 0.0 };
            Piece { nodes: vec![lines.at(Point::new(indent, 0.0), color).into()], height: lines.height(), above, ..Piece::default() }
        };
        parts.into_iter().map(piece).collect()
    }

    /// Somebody's words below what they are.
    fn labelled(&self, label: &str, text: &str) -> Vec<Piece> {
        let mut pieces = Vec::new();
        if !label.is_empty() {
            let lines = self.setting.own(label, SMALL, self.reading());
            let nodes = vec![lines.at(Point::ORIGIN, self.setting.theme.muted).into()];
            pieces.push(Piece { nodes, height: lines.height(), above: 7.0, keeps: true, ..Piece::default() });
        }
        let broken = self.setting.measurer.break_words(text.trim(), self.setting.syllables, BODY, self.reading(), usize::MAX);
        let above = if label.is_empty() { 5.0 } else { 0.0 };
        pieces.extend(self.lines(&spaced(&broken, LEADING), 0.0, above, self.setting.theme.ink));
        pieces
    }

    fn points(&self, points: &[Entry]) -> Vec<Piece> {
        const INDENT: f64 = 16.0;
        let (setting, theme) = (self.setting, self.setting.theme);
        let of = Of { part: Part::List, number: setting.next_number() };
        let room = self.reading() - INDENT;
        let mut pieces = Vec::new();
        for point in points {
            let mut nodes: Vec<Node> = Vec::new();
            let line = BODY.size * LEADING;
            let center = Point::new(4.5, line / 2.0);
            match (point.number, point.verdict) {
                (Some(number), _) => {
                    let figure = setting.measurer.break_lines(&format!("{number}."), STRONG, INDENT, 1);
                    nodes.push(spaced(&figure, LEADING).at(Point::ORIGIN, theme.ink).into());
                }
                (None, Some(verdict)) => nodes.extend(verdict_mark(verdict, center, 8.0, verdict_ink(theme, verdict).mark)),
                (None, None) => {
                    let dot = Outline::Circle { center, radius: 1.6 };
                    nodes.push(Shape::filled(dot, theme.muted).into());
                }
            }
            let mut y = 0.0;
            if !point.title.trim().is_empty() {
                let mut left = INDENT;
                if let (Some(_), Some(verdict)) = (point.number, point.verdict) {
                    nodes.extend(verdict_mark(verdict, Point::new(INDENT + 4.0, line / 2.0), 8.0, verdict_ink(theme, verdict).mark));
                    left += 13.0;
                }
                let title = setting.measurer.break_words(&point.title, setting.syllables, STRONG, room - left + INDENT, usize::MAX);
                let title = spaced(&title, LEADING);
                nodes.push(title.at(Point::new(left, 0.0), theme.ink).into());
                y += title.height();
            }
            let text = setting.measurer.break_words(&point.text, setting.syllables, BODY, room, usize::MAX);
            let text = spaced(&text, LEADING);
            if point.text.trim().is_empty() {
                pieces.push(Piece { nodes, height: y, above: 5.0, of: Some(of), ..Piece::default() });
                continue;
            }
            // The title stays with its words; more words than a page has go on.
            let mut rest = self.lines(&text, INDENT, 0.0, theme.ink).into_iter();
            if let Some(first) = rest.next() {
                nodes.push(super::moved(first.nodes, Point::new(0.0, y)).into());
                pieces.push(Piece { nodes, height: y + first.height, above: 6.0, of: Some(of), ..Piece::default() });
            }
            pieces.extend(rest.map(|piece| Piece { of: Some(of), ..piece }));
        }
        pieces
    }

    fn table(&self, of: &Table) -> Vec<Piece> {
        table::pieces(self.setting, of, self.shape, self.setting.next_number())
    }

    /// A chart with what it shows; as a table where it would be higher than a page.
    fn drawing(&self, drawing: &Drawing, above: Option<&str>) -> Vec<Piece> {
        let Drawn::Chart(chart) = &drawing.what else { return Vec::new() };
        let caption = self.setting.own(&drawing.caption, SMALL, self.reading());
        let nodes = vec![caption.at(Point::ORIGIN, self.setting.theme.muted).into()];
        let mut pieces = vec![Piece { nodes, height: caption.height() + 2.0, above: 2.0, keeps: true, ..Piece::default() }];
        // It is below its title already.
        let is_named = above.is_some_and(|above| above == drawing.title);
        let title = if is_named { String::new() } else { chart.title.clone() };
        let shown = Chart { title, ..Chart::clone(chart) };
        let width = self.shape.width();
        let options = ChartOptions { theme: self.setting.name, texts: self.setting.texts, measurer: self.setting.measurer };
        let scene = chart_scene(&shown, Size::new(width, self.shape.height() * 0.7), &options);
        let by = 1.0 / REDUCED;
        let height = (scene.size.height - WHITE - 8.0) * by;
        if height > self.shape.height() - 60.0 || scene.size.width * by > width + 2.0 * WHITE {
            pieces.extend(drawing.table.iter().flat_map(|of| self.table(of)));
            return pieces;
        }
        let drawn = Group::new(scaled(&scene.nodes, by)).said(drawing.said.as_str()).of(Part::Figure, Uuid::nil());
        let nodes = vec![drawn.at(Vec2::new(-WHITE * by, -8.0 * by)).into()];
        pieces.push(Piece { nodes, height, above: 0.0, ..Piece::default() });
        pieces
    }
}
