//! Slides as drawings, to be looked at before they are written: title, drawings, words, tables and charts where they will be. What a client's template
//! shows besides is not seen, and turned names stand upright where there is room. Never what is written.

mod chart;

use super::design::{BAR, OPENING_SIZES, SlideDesign};
use super::slide::{subtitle_size, title_size};
use super::table::{ABOVE, BESIDE};
use super::{Deck, PANEL_PADDING, Slide, SlideCell, SlideKind, SlideParagraph, SlidePart, SlideTable};
use crate::scene::{Color, Group, Node, Outline, Point, Rect, Scene, Shape, Stroke, TextStyle, Weight, scaled};
use crate::text::{HorizontalAlign, Measurer, VerticalAlign};

/// Size of the foot in points.
const FOOT_SIZE: f64 = 10.0;

/// A slide of a deck by its place, as it will be; none: there are fewer.
pub fn slide_seen(deck: &Deck, design: &SlideDesign, at: usize, measurer: &Measurer) -> Option<Scene> {
    let slide = deck.slides.get(at)?;
    let mut seen = Seen { deck, design, measurer, nodes: Vec::new() };
    seen.head(slide);
    for part in &slide.parts {
        match part {
            SlidePart::Drawing { scene, area } => {
                let scale = (area.width() / scene.size.width).min(area.height() / scene.size.height);
                seen.nodes.push(Group::new(scaled(&scene.nodes, scale)).at(area.origin().to_vec2()).into());
            }
            SlidePart::Table { table, area } => seen.table(table, *area),
            SlidePart::Chart { chart, area, .. } => {
                let nodes = chart::drawn(chart, area.size(), &deck.colors, measurer);
                seen.nodes.push(Group::new(nodes).at(area.origin().to_vec2()).into());
            }
            SlidePart::Panel { paragraphs, area, size } => seen.panel(paragraphs, *area, *size),
        }
    }
    if slide.kind == SlideKind::Content {
        seen.foot(at + 1);
    }
    Some(Scene {
        size: design.size(),
        background: deck.colors.paper,
        title: slide.title.clone(),
        language: deck.language.to_owned(),
        nodes: seen.nodes,
    })
}

/// What is seen of a slide so far.
struct Seen<'a> {
    deck: &'a Deck,
    design: &'a SlideDesign,
    measurer: &'a Measurer,
    nodes: Vec<Node>,
}

impl Seen<'_> {
    /// Words in an area, broken to its width.
    fn words(&mut self, text: &str, style: TextStyle, area: Rect, align: (HorizontalAlign, VerticalAlign), ink: Color) -> f64 {
        let (mut blocks, mut height) = (Vec::new(), 0.0);
        for line in text.lines() {
            let broken = self.measurer.break_lines(line, style, area.width(), usize::MAX);
            blocks.push((height, broken.height(), broken));
            height += blocks.last().map_or(0.0, |(_, own, _)| *own);
        }
        let top = match align.1 {
            VerticalAlign::Top => area.y0,
            VerticalAlign::Middle => area.y0 + (area.height() - height) / 2.0,
            VerticalAlign::Bottom => area.y1 - height,
        };
        for (y, own, broken) in blocks {
            let place = Rect::from_origin_size((area.x0, top + y), (area.width(), own));
            self.nodes.push(broken.within(place, align.0, VerticalAlign::Top, ink).into());
        }
        height
    }

    fn head(&mut self, slide: &Slide) {
        let (colors, left) = (&self.deck.colors, HorizontalAlign::Left);
        let (ink, muted) = (colors.ink, colors.muted);
        match slide.kind {
            SlideKind::Opening => {
                let [title, subtitle] = self.design.own_opening();
                if self.design.template.is_none() {
                    let bar = Outline::Rect { rect: Rect::new(0.0, 0.0, BAR, self.design.size().height), radius: 0.0 };
                    self.nodes.push(Shape::filled(bar, colors.accents[0]).into());
                }
                let [large, small] = OPENING_SIZES;
                self.words(&slide.title, TextStyle::new(Weight::Bold, large), title, (left, VerticalAlign::Bottom), ink);
                self.words(&slide.subtitle, TextStyle::new(Weight::Regular, small), subtitle, (left, VerticalAlign::Top), muted);
            }
            SlideKind::Content => {
                let size = title_size(self.design, slide, self.measurer);
                let (room, _) = self.design.title();
                self.words(&slide.title, TextStyle::new(Weight::Bold, size), room, (left, VerticalAlign::Middle), ink);
                let below = self.design.subtitle();
                if let Some(size) = subtitle_size(&slide.subtitle, below.width(), self.measurer) {
                    self.words(&slide.subtitle, TextStyle::new(Weight::Regular, size), below, (left, VerticalAlign::Top), muted);
                }
            }
        }
    }

    fn foot(&mut self, number: usize) {
        let (area, ink) = (self.design.own_foot(), self.deck.colors.muted);
        let style = TextStyle::new(Weight::Regular, FOOT_SIZE);
        self.words(&self.deck.foot, style, area, (HorizontalAlign::Left, VerticalAlign::Middle), ink);
        self.words(&number.to_string(), style, area, (HorizontalAlign::Right, VerticalAlign::Middle), ink);
    }

    fn panel(&mut self, paragraphs: &[SlideParagraph], area: Rect, size: f64) {
        let ground = Outline::Rect { rect: area, radius: 0.025 * area.width().min(area.height()) };
        self.nodes.push(Shape::filled(ground, self.deck.colors.tint).into());
        let room = area.inset(-PANEL_PADDING);
        let mut y = room.y0;
        for (at, paragraph) in paragraphs.iter().enumerate() {
            y += if paragraph.is_head && at > 0 { PANEL_PADDING } else { 0.0 };
            let weight = if paragraph.is_head { Weight::SemiBold } else { Weight::Regular };
            let place = Rect { y0: y, ..room };
            let style = TextStyle::new(weight, size);
            y += self.words(&paragraph.text, style, place, (HorizontalAlign::Left, VerticalAlign::Top), self.deck.colors.ink);
        }
    }

    fn table(&mut self, table: &SlideTable, area: Rect) {
        let colors = &self.deck.colors;
        let (paper, ink, hairline) = (colors.paper, colors.ink, colors.hairline);
        let head: Vec<SlideCell> =
            table.columns.iter().map(|column| SlideCell { bold: true, ink: Some(paper), text: column.head.clone() }).collect();
        let rows = std::iter::once((&head, table.head_height(self.measurer), true))
            .chain(table.rows.iter().map(|row| (row, table.row_height(row, self.measurer), false)));
        let (mut y, width) = (area.y0, table.columns.iter().map(|column| column.width).sum::<f64>());
        for (cells, height, is_head) in rows {
            let row = Rect::from_origin_size((area.x0, y), (width, height));
            if is_head {
                self.nodes.push(Shape::filled(Outline::Rect { rect: row, radius: 0.0 }, ink).into());
            }
            let below = vec![Point::new(row.x0, row.y1), Point::new(row.x1, row.y1)];
            self.nodes.push(Shape::stroked(Outline::Polyline { points: below, closed: false }, Stroke::solid(hairline, 0.75)).into());
            let mut x = row.x0;
            for (column, cell) in table.columns.iter().zip(cells) {
                let place = Rect::new(x + BESIDE, y + ABOVE, x + column.width - BESIDE, row.y1);
                let align = if column.figures { HorizontalAlign::Right } else { HorizontalAlign::Left };
                let style = table.style(cell.bold);
                self.words(&cell.text, style, place, (align, VerticalAlign::Top), cell.ink.unwrap_or(ink));
                x += column.width;
            }
            y = row.y1;
        }
    }
}
