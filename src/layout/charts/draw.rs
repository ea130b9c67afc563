//! From the description of a chart to its drawing: the sheet with title, explanation, legend and foot, and what the kinds of charts share
//! for drawing. The same drawing is painted in the window and written by the exporters. Never what a chart says.

use super::description::{Body, Chart, Target, Threshold};
use super::{draw_lists, draw_plane, draw_tables, frontier, funnel, spend};
use crate::i18n::Texts;
use crate::layout::marks::{verdict_ink, verdict_mark};
use crate::layout::words::own_syllables;
use crate::layout::{Theme, ThemeName, word};
use crate::method::Verdict;
use crate::scene::{Color, Node, Outline, Point, Rect, Scene, Shape, Size, Stroke, TextStyle, Weight};
use crate::text::{Broken, HorizontalAlign, Measurer, Syllables, VerticalAlign};
use std::sync::Arc;

/// White around everything, in points.
pub(super) const MARGIN: f64 = 22.0;
/// Narrowest drawing, in points.
pub const LEAST_WIDTH: f64 = 420.0;
/// Lowest plane, in points.
pub const LEAST_HEIGHT: f64 = 320.0;
/// Lowest curve of the frontier, in points; lower than a plane it has no explanation.
pub const LEAST_CURVE: f64 = 200.0;
/// The size in points that a chart is exported in; lists are as high as they need to be.
pub const EXPORT_SIZE: Size = Size::new(960.0, 600.0);

/// The narrowest drawing of a page, in points.
pub(super) const LEAST_PAGE: f64 = 560.0;
/// The widest one: wider, the ends of a list's rows are too far from each other.
pub(super) const WIDEST_PAGE: f64 = 1_600.0;

pub(super) const TITLE: TextStyle = TextStyle::new(Weight::SemiBold, 18.0);
pub(super) const STRONG: TextStyle = TextStyle::new(Weight::SemiBold, 12.5);
pub(super) const SMALL_STRONG: TextStyle = TextStyle::new(Weight::SemiBold, 11.0);
pub(super) const SMALL: TextStyle = TextStyle::new(Weight::Regular, 11.0);
/// The smallest type of all.
pub(super) const TINY: TextStyle = TextStyle::new(Weight::Regular, 10.0);

/// What a chart is drawn with.
#[derive(Clone, Copy)]
pub struct ChartOptions<'a> {
    /// The palette.
    pub theme: ThemeName,
    /// The words of verdicts, and how numbers are written.
    pub texts: &'a Texts,
    /// Measures and breaks texts.
    pub measurer: &'a Measurer,
}

/// How a chart is looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Look {
    /// Room in points; lists take the height they need.
    pub size: Size,
    /// The visible part of a plane, from left to right and from bottom to top, in its own units; none: all of it.
    pub view: Option<PlaneView>,
    /// The part of a list that is drawn, in points from its top; none: all of it. The drawing has the same size in either case.
    pub band: Option<(f64, f64)>,
    /// Whether the foot shows map, round and date.
    pub foot: bool,
}

/// A part of a plane in its own units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlaneView {
    /// From left to right.
    pub x: (f64, f64),
    /// From bottom to top.
    pub y: (f64, f64),
}

impl Look {
    /// What is exported.
    pub const EXPORT: Self = Self { size: EXPORT_SIZE, view: None, band: None, foot: true };
}

/// A drawn chart, and where in it is what can be pointed at.
#[derive(Debug, Clone)]
pub struct Drawing {
    /// Everything that is not clipped.
    pub outer: Scene,
    /// What is in the plane and must be clipped at its edges while only a part of it is visible; as large as `outer`.
    pub inner: Scene,
    /// The plane, if the chart is one.
    pub plane: Option<PlaneFrame>,
    /// What can be pointed at, back to front.
    pub marks: Vec<Mark>,
    /// Lines that can be moved.
    pub handles: Vec<Handle>,
}

/// Where a plane is, and which part of it is visible.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlaneFrame {
    /// Where it is, in points.
    pub area: Rect,
    /// The visible part of it.
    pub view: PlaneView,
}

/// Something that can be pointed at.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Where, in points.
    pub rect: Rect,
    /// Whether it is the ellipse in the box; else it is the box.
    pub round: bool,
    /// What it represents.
    pub target: Target,
    /// What screen readers say, where that is not the touchpoint's own name and scores.
    pub name: Option<String>,
}

/// A line that can be moved.
#[derive(Debug, Clone, PartialEq)]
pub struct Handle {
    /// What it represents.
    pub threshold: Threshold,
    /// Its ends, in points.
    pub line: (Point, Point),
    /// Whether it is vertical.
    pub upright: bool,
    /// Its name and value.
    pub name: String,
}

impl Drawing {
    /// The whole drawing as one scene.
    pub fn into_scene(self) -> Scene {
        let Self { outer, inner, .. } = self;
        let mut nodes = inner.nodes;
        nodes.extend(outer.nodes);
        Scene { nodes, ..outer }
    }
}

impl PlaneFrame {
    /// The place of a value, in points.
    pub fn place(&self, x: f64, y: f64) -> Point {
        let PlaneView { x: (left, right), y: (bottom, top) } = self.view;
        Point::new(
            self.area.x0 + (x - left) / (right - left) * self.area.width(),
            self.area.y1 - (y - bottom) / (top - bottom) * self.area.height(),
        )
    }

    /// The value at a place in points.
    pub fn value(&self, at: Point) -> (f64, f64) {
        let PlaneView { x: (left, right), y: (bottom, top) } = self.view;
        (
            left + (at.x - self.area.x0) / self.area.width() * (right - left),
            bottom + (self.area.y1 - at.y) / self.area.height() * (top - bottom),
        )
    }

    /// Points per unit, across and up.
    pub(super) fn scale(&self) -> (f64, f64) {
        let PlaneView { x: (left, right), y: (bottom, top) } = self.view;
        (self.area.width() / (right - left), self.area.height() / (top - bottom))
    }
}

impl Chart {
    /// Draws the chart.
    pub fn draw(&self, options: &ChartOptions<'_>, look: &Look) -> Drawing {
        // Of a curve alone one sees enough where there is little room, without its explanation.
        let least = if matches!(self.body, Body::Frontier(_)) { LEAST_CURVE } else { LEAST_HEIGHT };
        let size = Size::new(look.size.width.max(LEAST_WIDTH), look.size.height.max(least));
        let theme = Theme::of(options.theme);
        let mut pen = Pen { theme, texts: options.texts, measurer: options.measurer, syllables: self.syllables, nodes: Vec::new() };
        let top = self.header(&mut pen, size.width, size.height >= LEAST_HEIGHT);
        let bottom = if look.foot || self.left_out.is_some() { 34.0 } else { 14.0 };
        let room = Rect::new(MARGIN, top, size.width - MARGIN, (size.height - bottom).max(top + 1.0));
        let drawn = match &self.body {
            Body::Empty(sentence) => {
                let words = pen.label(sentence, TextStyle::new(Weight::Regular, 14.0), room.width().min(460.0), 6);
                pen.nodes.push(words.within(room, HorizontalAlign::Center, VerticalAlign::Middle, theme.muted).into());
                Drawn { end: Point::new(size.width, size.height), ..Drawn::default() }
            }
            Body::Plane(plane) => draw_plane::plane(&mut pen, plane, room, look.view),
            Body::Groups(groups) => draw_tables::groups(&mut pen, groups, room),
            Body::Balance(sides) => draw_lists::balance(&mut pen, sides, room),
            Body::Coverage(table) => draw_tables::coverage(&mut pen, table, room),
            Body::Priorities(list) => draw_lists::priorities(&mut pen, list, room, look.band),
            Body::Funnel(list) => funnel::draw(&mut pen, list, room, look.band),
            Body::Frontier(curve) => frontier::draw(&mut pen, curve, room),
            Body::Spend(table) => spend::draw(&mut pen, table, room, look.band),
        };
        let fixed = matches!(self.body, Body::Empty(_) | Body::Plane(_) | Body::Frontier(_));
        let size = if fixed { size } else { Size::new(drawn.end.x.max(size.width), drawn.end.y + bottom) };
        self.foot(&mut pen, size, look.foot);
        let scene = |nodes| Scene { size, background: theme.paper, title: self.title.clone(), language: self.language.to_owned(), nodes };
        Drawing { outer: scene(pen.nodes), inner: scene(drawn.inner), plane: drawn.plane, marks: drawn.marks, handles: drawn.handles }
    }

    /// The drawing that is exported, as a scene.
    pub fn scene(&self, options: &ChartOptions<'_>) -> Arc<Scene> {
        Arc::new(self.draw(options, &Look::EXPORT).into_scene())
    }

    /// The drawing that is exported, in the shape of a page's room, which it fills: planes take the shape, lists that would be higher than the
    /// page at the usual width become wider.
    pub fn scene_on(&self, options: &ChartOptions<'_>, room: Size) -> Arc<Scene> {
        let shape = room.width / room.height;
        let width = (EXPORT_SIZE.area() * shape).sqrt().clamp(LEAST_PAGE, WIDEST_PAGE);
        let of = |width: f64| self.draw(options, &Look { size: Size::new(width, width / shape), ..Look::EXPORT }).into_scene();
        let mut scene = of(width);
        let wider = scene.size.height * shape;
        if wider > scene.size.width + 1.0 {
            scene = of(wider.min(WIDEST_PAGE));
        } else if scene.size.height < width / shape {
            // A short list stays at the top of its page, with its foot at the end.
            scene = of((wider * 1.1).clamp(LEAST_PAGE, width));
        }
        Arc::new(scene)
    }

    /// Title, explanation and legend; returns where what follows begins.
    fn header(&self, pen: &mut Pen<'_>, width: f64, explains: bool) -> f64 {
        let room = width - 2.0 * MARGIN;
        let mut y = 16.0;
        let lines = [(&self.title, TITLE, pen.theme.ink, 1), (&self.why, SMALL, pen.theme.muted, 3)];
        // A report has the title and the explanation above the drawing.
        let said = lines.into_iter().filter(|(words, ..)| !words.is_empty());
        for (words, style, color, most) in said.take(if explains { 2 } else { 1 }) {
            let broken = pen.label(words, style, room, most);
            pen.nodes.push(broken.at(Point::new(MARGIN, y), color).into());
            y += broken.height() + 2.0;
        }
        if self.verdicts.is_empty() {
            return y + 10.0;
        }
        y += 6.0;
        let mut x = MARGIN;
        for (verdict, count) in &self.verdicts {
            let words = format!("{} {count}", word(pen.texts, *verdict));
            let wide = pen.measurer.width(&words, SMALL);
            if x > MARGIN && x + 15.0 + wide > width - MARGIN {
                x = MARGIN;
                y += 17.0;
            }
            pen.verdict(*verdict, Point::new(x + 5.0, y + 7.5), 10.0);
            let row = Rect::new(x + 15.0, y, x + 15.0 + wide, y + 15.0);
            pen.words(&words, SMALL, row, HorizontalAlign::Left, verdict_ink(pen.theme, *verdict).word);
            x += 15.0 + wide + 18.0;
        }
        y + 27.0
    }

    fn foot(&self, pen: &mut Pen<'_>, size: Size, with_map: bool) {
        let row = Rect::new(MARGIN, size.height - 26.0, size.width - MARGIN, size.height - 12.0);
        let left_out = self.left_out.as_deref().filter(|_| !matches!(self.body, Body::Empty(_))).unwrap_or_default();
        let room = row.width() - pen.measurer.width(left_out, TINY) - 20.0;
        let muted = pen.theme.muted;
        if with_map && room > 60.0 {
            let foot = pen.measurer.break_lines(&self.foot, TINY, room, 1);
            pen.nodes.push(foot.within(row, HorizontalAlign::Left, VerticalAlign::Middle, muted).into());
        }
        pen.words(left_out, TINY, row, HorizontalAlign::Right, muted);
    }
}

/// What a kind of chart has drawn besides what went through the pen.
#[derive(Default)]
pub(super) struct Drawn {
    pub inner: Vec<Node>,
    pub plane: Option<PlaneFrame>,
    pub marks: Vec<Mark>,
    pub handles: Vec<Handle>,
    /// How far it extends to the right and down, in points.
    pub end: Point,
}

/// What charts draw with.
pub(super) struct Pen<'a> {
    pub theme: &'a Theme,
    pub texts: &'a Texts,
    pub measurer: &'a Measurer,
    /// Of the project's words.
    pub syllables: Option<Syllables>,
    pub nodes: Vec<Node>,
}

impl Pen<'_> {
    /// Words of the project, broken into lines.
    pub(super) fn broken(&self, text: &str, style: TextStyle, width: f64, most: usize) -> Arc<Broken> {
        self.measurer.break_words(text, self.syllables, style, width, most)
    }

    /// Words of the program, broken into lines.
    pub(super) fn label(&self, text: &str, style: TextStyle, width: f64, most: usize) -> Arc<Broken> {
        self.measurer.break_words(text, own_syllables(self.texts), style, width, most)
    }

    /// One line of words in the middle of a row; what does not fit is cut with an ellipsis. Returns its width.
    pub(super) fn words(&mut self, words: &str, style: TextStyle, row: Rect, align: HorizontalAlign, color: Color) -> f64 {
        if words.is_empty() || row.width() <= 0.0 {
            return 0.0;
        }
        // A tiny bit more, so that words in a row of their own width are not cut.
        let broken = self.measurer.break_lines(words, style, row.width() + 0.1, 1);
        self.nodes.push(broken.within(row, align, VerticalAlign::Middle, color).into());
        broken.width()
    }

    /// A verdict's symbol.
    pub(super) fn verdict(&mut self, verdict: Verdict, center: Point, size: f64) {
        self.nodes.extend(verdict_mark(verdict, center, size, verdict_ink(self.theme, verdict).mark));
    }

    /// A straight line.
    pub(super) fn line(&mut self, from: Point, to: Point, stroke: Stroke) {
        self.nodes.push(line(from, to, stroke));
    }

    /// A hairline.
    pub(super) fn hairline(&mut self, from: Point, to: Point) {
        let stroke = Stroke::solid(self.theme.hairline, 0.8 * self.theme.line_weight);
        self.line(from, to, stroke);
    }

    /// A filled box.
    pub(super) fn fill(&mut self, rect: Rect, radius: f64, color: Color) {
        if rect.width() > 0.0 && rect.height() > 0.0 {
            let radius = radius.min(rect.width() / 2.0).min(rect.height() / 2.0);
            self.nodes.push(Shape::filled(Outline::Rect { rect, radius }, color).into());
        }
    }
}

/// A straight line.
pub(super) fn line(from: Point, to: Point, stroke: Stroke) -> Node {
    Shape::stroked(Outline::Polyline { points: vec![from, to], closed: false }, stroke).into()
}
