//! The resolved drawing: what the window paints and every exporter writes.
//!
//! A [`Scene`] is computed once by `layout/` and then only read. Lengths are points (1/72 inch), x to the right, y down, colours are
//! resolved, texts are already broken into lines with baselines. Every consumer matches [`Node`] and [`Outline`] without `_`, so that a
//! new kind of node makes the compiler name each exporter.
//!
//! This room never knows the model, measures a text or chooses a colour by meaning: it holds what was decided. Selection, hover and drop
//! targets are painted by the canvas over the scene and are never part of it.

mod color;
mod icon;
mod image;
mod ink;
mod scaled;

pub use color::Color;
pub use icon::Icon;
pub use image::{Image, ImageFormat, Pixels};
pub use scaled::scaled;

pub use kurbo::{Affine, BezPath, CubicBez, ParamCurve, Point, Rect, Size, Vec2};
use std::num::NonZeroU16;
use std::ops::Deref;
use std::sync::Arc;
use uuid::Uuid;

/// A whole drawing, ready to be painted or written.
#[derive(Debug, Clone, PartialEq)]
pub struct Scene {
    /// Width and height in points; everything is within (0, 0)–(width, height).
    pub size: Size,
    /// The paper.
    pub background: Color,
    /// Title for the document's properties (PDF title, SVG `<title>`).
    pub title: String,
    /// BCP 47 language of the words the program itself wrote.
    pub language: String,
    /// What is drawn, back to front.
    pub nodes: Vec<Node>,
}

/// One thing drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Node {
    /// Several nodes that belong together.
    Group(Group),
    /// A filled and / or stroked outline.
    Shape(Shape),
    /// Words, already broken into lines.
    Text(TextBlock),
    /// A picture of pixels.
    Image(Image),
}

/// Nodes that belong together: an element of the map, or a level of detail.
#[derive(Debug, Clone, PartialEq)]
pub struct Group {
    /// The element it stands for, for accessible names and names in exported files.
    pub element: Option<Element>,
    /// What it shows, in words for those who cannot see it, where no words in it say so. What is inside then counts as one picture.
    pub said: Option<Arc<str>>,
    /// How far out it is still drawn on the canvas. Exports draw every group but [`Detail::FarOnly`].
    pub detail: Detail,
    /// Where the origin of what is inside is, in points, seen from the surrounding group. Offsets of nested groups add up. What is inside is
    /// measured from there, so that a group can move without being laid out again.
    pub offset: Vec2,
    /// What is inside, back to front.
    pub children: Nodes,
}

/// Nodes, back to front, and their extent. Copies share them, so that scenes share what did not change.
#[derive(Debug, Clone, PartialEq)]
pub struct Nodes {
    nodes: Arc<[Node]>,
    bounds: Rect,
}

/// Which element a group stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Element {
    /// Which kind of element, and which part of it.
    pub kind: Kind,
    /// The element's identity, unique within its kind.
    pub id: Uuid,
}

/// A kind of element, as far as a drawing and a file have to know it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Kind {
    /// What it is called in exported files: small letters and hyphens.
    pub name: &'static str,
    /// Which heading its words are, 1 being that of the whole drawing; none: they are no heading.
    pub heading: Option<NonZeroU16>,
    /// What it is among the words of a page, for files that say so.
    pub role: Role,
}

/// What something is among the words of a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Role {
    /// Words as any others.
    #[default]
    Plain,
    /// A table, whose children are rows.
    Table,
    /// A row, whose children are cells.
    Row,
    /// A cell that says what is in its column.
    Head,
    /// A cell.
    Cell,
    /// A list, whose children are entries.
    List,
    /// An entry of a list.
    Entry,
    /// What every page has around its words: it is not read aloud.
    Around,
}

/// Level of detail on the canvas, by zoom. Exports show everything except [`Detail::FarOnly`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Detail {
    /// Always drawn: stage names, lane names, curves, tints.
    Always,
    /// Small print (11 pt and less): first to go.
    SmallPrint,
    /// Words on cards: second to go.
    Words,
    /// Cards with outlines: last to go; then only ticks are left.
    Cards,
    /// Coloured ticks that replace cards far out; never exported.
    FarOnly,
}

/// An outline with fill and stroke.
#[derive(Debug, Clone, PartialEq)]
pub struct Shape {
    /// Where.
    pub outline: Outline,
    /// Inside, if filled (non-zero winding).
    pub fill: Option<Color>,
    /// Edge, if stroked (centred on the outline).
    pub stroke: Option<Stroke>,
}

/// The geometry of a shape, in points. Simple kinds are kept apart from paths so that each consumer can draw them natively.
#[derive(Debug, Clone, PartialEq)]
pub enum Outline {
    /// A rectangle with equally rounded corners (radius 0: sharp).
    Rect {
        /// The rectangle.
        rect: Rect,
        /// Corner radius in points, at most half of the shorter side.
        radius: f64,
    },
    /// A circle.
    Circle {
        /// Its centre.
        center: Point,
        /// Its radius in points.
        radius: f64,
    },
    /// Straight pieces from point to point; closed: an area.
    Polyline {
        /// At least two points.
        points: Vec<Point>,
        /// Whether the last point joins the first.
        closed: bool,
    },
    /// Anything else (curves, icons).
    Path(BezPath),
}

/// The edge of a shape.
#[derive(Debug, Clone, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub color: Color,
    /// Its width in points.
    pub width: f64,
    /// Lengths of dash and gap in turn, in points; empty: solid.
    pub dash: Vec<f64>,
    /// Round ends and joins instead of flat ends and mitred joins.
    pub round: bool,
}

/// Words in one style, already broken into lines.
#[derive(Debug, Clone, PartialEq)]
pub struct TextBlock {
    /// The lines, top to bottom.
    pub lines: Vec<TextLine>,
    /// Weight and size.
    pub style: TextStyle,
    /// Ink.
    pub color: Color,
    /// Where its lines are to each other, for those who change the words.
    pub align: TextAlign,
}

/// Where the lines of a text are between the left and the right edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TextAlign {
    /// All begin at the left edge.
    Left,
    /// Each is in the middle.
    Center,
    /// All end at the right edge.
    Right,
}

/// One line of a text block.
#[derive(Debug, Clone, PartialEq)]
pub struct TextLine {
    /// Left end of the baseline, in points (alignment is already resolved).
    pub origin: Point,
    /// The words as drawn; may begin with a space.
    pub text: String,
    /// Measured width in points.
    pub width: f64,
    /// Its pieces in reading order, if letters are written from right to left in it; none: all of it is written from left to right.
    pub pieces: Vec<TextPiece>,
    /// How it goes on in the next line.
    pub end: LineEnd,
}

/// Where a line ends, for those who hear or copy the words rather than see the lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LineEnd {
    /// Between two words, or with the text.
    #[default]
    Words,
    /// Within a word, which goes on as it is: after a hyphen that its writer wrote, or where nothing else fitted.
    Within,
    /// Within a word, with a hyphen that is not in the text.
    Hyphen,
}

/// Words of a line that are written in one direction, and drawn by one face.
#[derive(Debug, Clone, PartialEq)]
pub struct TextPiece {
    /// Its left end, in points from that of the line.
    pub x: f64,
    /// The words, in reading order.
    pub text: String,
    /// Whether they are written from right to left.
    pub right_to_left: bool,
}

/// Weight and size of a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TextStyle {
    /// Weight of the bundled face.
    pub weight: Weight,
    /// Size in points (of the em).
    pub size: f64,
}

/// The weights that are bundled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weight {
    /// 400
    Regular,
    /// 600
    SemiBold,
    /// 700
    Bold,
}

impl Scene {
    /// Calls `visit` for every node, parents first, back to front.
    pub fn walk<'a>(&'a self, visit: &mut impl FnMut(&'a Node)) {
        fn inner<'a>(nodes: &'a [Node], visit: &mut impl FnMut(&'a Node)) {
            for node in nodes {
                visit(node);
                if let Node::Group(group) = node {
                    inner(&group.children, visit);
                }
            }
        }
        inner(&self.nodes, visit);
    }

    /// The smallest size in points of any text drawn, or none where there is no text. Multiplied by the scale of a page it is what the reader
    /// sees on paper.
    pub fn smallest_text(&self) -> Option<f64> {
        let mut smallest: Option<f64> = None;
        self.walk(&mut |node| {
            if let Node::Text(text) = node {
                smallest = Some(smallest.map_or(text.style.size, |size| size.min(text.style.size)));
            }
        });
        smallest
    }
}

impl TextBlock {
    /// Its words on one line, as they were before they were broken.
    pub fn words(&self) -> String {
        let mut words = String::new();
        for line in &self.lines {
            let text = line.text.trim();
            match line.end {
                LineEnd::Hyphen => words.push_str(text.strip_suffix('-').unwrap_or(text)),
                LineEnd::Within => words.push_str(text),
                LineEnd::Words if text.is_empty() => {}
                LineEnd::Words => {
                    words.push_str(text);
                    words.push(' ');
                }
            }
        }
        words.truncate(words.trim_end().len());
        words
    }
}

impl Shape {
    /// An area without an edge.
    pub fn filled(outline: Outline, fill: Color) -> Self {
        Self { outline, fill: Some(fill), stroke: None }
    }

    /// An edge without an area.
    pub fn stroked(outline: Outline, stroke: Stroke) -> Self {
        Self { outline, fill: None, stroke: Some(stroke) }
    }
}

impl Outline {
    /// The outline as a path, for consumers without a native form of it.
    pub fn to_path(&self) -> BezPath {
        use kurbo::Shape as _;
        const TOLERANCE: f64 = 0.01;
        match self {
            Self::Rect { rect, radius } if *radius > 0.0 => rect.to_rounded_rect(*radius).to_path(TOLERANCE),
            Self::Rect { rect, .. } => rect.to_path(TOLERANCE),
            Self::Circle { center, radius } => kurbo::Circle::new(*center, *radius).to_path(TOLERANCE),
            Self::Polyline { points, closed } => {
                let mut path = BezPath::new();
                for (index, point) in points.iter().enumerate() {
                    if index == 0 {
                        path.move_to(*point);
                    } else {
                        path.line_to(*point);
                    }
                }
                if *closed && !points.is_empty() {
                    path.close_path();
                }
                path
            }
            Self::Path(path) => path.clone(),
        }
    }

    /// The extent in points, without the stroke.
    pub fn bounds(&self) -> Rect {
        use kurbo::Shape as _;
        match self {
            Self::Rect { rect, .. } => *rect,
            Self::Circle { center, radius } => Rect::from_center_size(*center, (2.0 * radius, 2.0 * radius)),
            Self::Polyline { points, .. } => {
                let mut points = points.iter();
                points
                    .next()
                    .map_or(Rect::ZERO, |first| points.fold(Rect::from_points(*first, *first), |bounds, point| bounds.union_pt(*point)))
            }
            Self::Path(path) => path.bounding_box(),
        }
    }
}

impl Stroke {
    /// A solid line with flat ends.
    pub fn solid(color: Color, width: f64) -> Self {
        Self { color, width, dash: Vec::new(), round: false }
    }

    /// A dashed line with flat ends.
    pub fn dashed(color: Color, width: f64, dash: &[f64]) -> Self {
        Self { color, width, dash: dash.to_vec(), round: false }
    }

    /// The same line with round ends and joins.
    pub fn rounded(mut self) -> Self {
        self.round = true;
        self
    }
}

impl TextStyle {
    /// A style of the given weight and size in points.
    pub const fn new(weight: Weight, size: f64) -> Self {
        Self { weight, size }
    }
}

impl Group {
    /// A group at the origin, without element, drawn at every zoom.
    pub fn new(children: impl Into<Nodes>) -> Self {
        Self { element: None, said: None, detail: Detail::Always, offset: Vec2::ZERO, children: children.into() }
    }

    /// The extent in points of everything inside, in the same coordinates (without `offset`); the canvas skips groups that are out of sight.
    pub fn bounds(&self) -> Rect {
        self.children.bounds
    }

    /// The same group, as that of an element.
    pub fn of(self, kind: impl Into<Kind>, id: Uuid) -> Self {
        Self { element: Some(Element { kind: kind.into(), id }), ..self }
    }

    /// The same group, with words for those who cannot see it.
    pub fn said(self, words: impl Into<Arc<str>>) -> Self {
        Self { said: Some(words.into()), ..self }
    }

    /// The same group, drawn only as far out as `detail` says.
    pub fn detail(self, detail: Detail) -> Self {
        Self { detail, ..self }
    }

    /// The same group, moved.
    pub fn at(self, offset: Vec2) -> Self {
        Self { offset, ..self }
    }
}

impl Nodes {
    /// Whether they are the same nodes in memory, not just like ones.
    pub fn is_shared_with(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.nodes, &other.nodes)
    }
}

impl From<Vec<Node>> for Nodes {
    fn from(nodes: Vec<Node>) -> Self {
        let bounds = nodes.iter().filter_map(Node::bounds).reduce(|one, two| one.union(two)).unwrap_or(Rect::ZERO);
        Self { nodes: nodes.into(), bounds }
    }
}

impl Default for Nodes {
    fn default() -> Self {
        Vec::new().into()
    }
}

impl Deref for Nodes {
    type Target = [Node];

    fn deref(&self) -> &[Node] {
        &self.nodes
    }
}

impl Node {
    /// The extent in points, as seen from the surrounding group; none for what draws nothing. Text counts from one size above its first
    /// baseline to a third below its last.
    pub fn bounds(&self) -> Option<Rect> {
        match self {
            Self::Group(group) if group.children.is_empty() => None,
            Self::Group(group) => Some(group.bounds() + group.offset),
            Self::Shape(shape) => {
                let spread = shape.stroke.as_ref().map_or(0.0, |stroke| stroke.width / 2.0);
                Some(shape.outline.bounds().inflate(spread, spread))
            }
            Self::Image(image) => Some(image.rect),
            Self::Text(text) => text
                .lines
                .iter()
                .map(|line| {
                    let (x, y, size) = (line.origin.x, line.origin.y, text.style.size);
                    Rect::new(x, y - size, x + line.width, y + size / 3.0)
                })
                .reduce(|one, two| one.union(two)),
        }
    }
}

impl From<Group> for Node {
    fn from(group: Group) -> Self {
        Self::Group(group)
    }
}

impl From<Shape> for Node {
    fn from(shape: Shape) -> Self {
        Self::Shape(shape)
    }
}

impl From<Image> for Node {
    fn from(image: Image) -> Self {
        Self::Image(image)
    }
}

impl From<TextBlock> for Node {
    fn from(text: TextBlock) -> Self {
        Self::Text(text)
    }
}
