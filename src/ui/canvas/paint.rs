//! Paints a scene with egui: only what is in view, and only as much detail as can be seen at the zoom. Every kind of node is matched, so
//! that the compiler points here when a new one is added. Never what is selected or hovered.

use super::letters::{Letters, Look, with_letters};
use super::pieces::{self, Made, Pieces};
use super::view::View;
use crate::layout::{End, LEGEND_WORD, MapLayout, Part, Staying};
use crate::scene::{self, BezPath, Detail, Group, Icon, Kind, Node, Outline, Scene, TextBlock};
use crate::text::as_drawn;
use crate::ui::pictures::texture;
use earcut::Earcut;
use egui::epaint::{CircleShape, Mesh, PathShape, PathStroke, RectShape, StrokeKind};
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, pos2, vec2};
use scene::Vec2;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock};

/// From this zoom on, small print (11 pt) is drawn: it is about 6 points high on the screen.
const SMALL_PRINT_ZOOM: f64 = 0.55;
/// From this zoom on, the words on cards are drawn.
const WORDS_ZOOM: f64 = 0.42;
/// From this zoom on, cards are drawn; when zoomed out further, ticks replace them.
const CARDS_ZOOM: f64 = 0.14;
/// Texts smaller than this many screen points are left out.
const LEAST_TEXT: f64 = 3.5;
/// The same in the preview of an export, where smaller words show where words will be.
const LEAST_EXPORTED: f64 = 1.5;
/// By how much farther out a map that is laid out for the canvas keeps small print and words.
const COMPOSED: f64 = 1.3;
/// How far a flattened curve may be from the curve, in screen points; and so many steps of the zoom between one and its double.
const FLAT: f64 = 0.15;
const ZOOM_STEPS: f64 = 2.0;
/// A hatch whose lines are nearer to each other than this, in screen points, is left out.
const LEAST_HATCH: f64 = 1.5;
/// Dots smaller than this many screen points are left out.
const LEAST_DOT: f32 = 0.9;

/// The egui colour for a colour of the scene.
pub(crate) fn color32(color: scene::Color) -> Color32 {
    Color32::from_rgba_unmultiplied(color.r, color.g, color.b, color.a)
}

/// Paints a scene as a view shows it.
pub(super) fn paint_scene(painter: &Painter, scene: &Scene, view: &View) {
    with_brush(painter, view, |brush| {
        for node in &scene.nodes {
            brush.node(node, Vec2::ZERO);
        }
    });
}

/// Paints a scene as it is exported: what the canvas leaves out far away is there.
pub(super) fn paint_exported(painter: &Painter, scene: &Scene, view: &View) {
    with_brush(painter, view, |brush| {
        brush.exported = true;
        for node in &scene.nodes {
            brush.node(node, Vec2::ZERO);
        }
    });
}

/// Paints with a brush that keeps nothing but laid-out words.
fn with_brush(painter: &Painter, view: &View, paint: impl FnOnce(&mut Brush<'_>)) {
    with_letters(painter.ctx(), |letters| {
        let mut flattened = Flattened::default();
        let mut brush = Brush::new(painter, view, &mut flattened, letters);
        paint(&mut brush);
        brush.finish();
    });
}

/// Like [`paint_scene`], for a drawing that is shown frame after frame: its curves are flattened once for each zoom. `zooming`: whether the
/// zoom is one of many that follow each other.
pub(super) fn paint_layout(painter: &Painter, layout: &Arc<MapLayout>, (view, zooming): (&View, bool), flattened: &mut Flattened) {
    let is_known = flattened.keep_for(layout, view.zoom);
    with_letters(painter.ctx(), |letters| {
        // Nobody goes nearer to see the words of a map that is laid out for the canvas: they are there as long as they can be made out.
        let nearer = if layout.places.is_composed { COMPOSED } else { 1.0 };
        let mut brush = Brush { zooming, nearer, ..Brush::new(painter, view, flattened, letters) };
        brush.shapes.reserve(1024);
        let nodes = &layout.scene.nodes;
        if !zooming && layout.places.is_composed && Pieces::are_worth(nodes.len(), layout.scene.size, view) {
            brush.pieces(nodes, is_known);
        } else {
            brush.flattened.pieces = Pieces::default();
            for node in nodes {
                match node {
                    Node::Group(group) => match staying(layout, group) {
                        Some(staying) => brush.at_both_ends(group, staying),
                        None => brush.node(node, Vec2::ZERO),
                    },
                    _ => brush.node(node, Vec2::ZERO),
                }
            }
        }
        brush.finish();
    });
}

/// What of the title block or the foot stays in sight, if a group is one of them.
pub(super) fn staying<'a>(layout: &'a MapLayout, group: &Group) -> Option<&'a Staying> {
    let kind = group.element?.kind;
    let all = [(Part::MapTitle, &layout.places.title_words), (Part::Foot, &layout.places.foot_words)];
    all.into_iter().find(|(part, _)| kind == Kind::from(*part)).map(|(_, staying)| staying)
}

/// Whether what is drawn only at some zooms is there at this one.
pub(super) fn is_seen(detail: Detail, zoom: f64) -> bool {
    match detail {
        Detail::Always => true,
        Detail::SmallPrint => zoom >= SMALL_PRINT_ZOOM,
        Detail::Words => zoom >= WORDS_ZOOM,
        Detail::Cards => zoom >= CARDS_ZOOM,
        Detail::FarOnly => zoom < CARDS_ZOOM,
    }
}

/// Paints words that are given in points of a scene.
pub(super) fn paint_text(painter: &Painter, text: &TextBlock, view: &View) {
    with_brush(painter, view, |brush| brush.text(text, Vec2::ZERO));
}

/// Paints an icon into a square that is given in screen points.
pub(crate) fn stroke_icon(painter: &Painter, icon: Icon, square: Rect, stroke: Stroke) {
    let scale = square.width() / Icon::BOX as f32;
    for line in icon_lines(icon) {
        let points = line.points.iter().map(|point| square.min + vec2(point.x as f32, point.y as f32) * scale).collect();
        painter.add(open_path(points, line.closed, stroke));
    }
}

/// Paints a round-stroked path that is given in screen points.
pub(crate) fn stroke_path(painter: &Painter, path: &BezPath, stroke: Stroke) {
    for line in flatten(path, 0.1) {
        let points = line.points.iter().map(|point| pos2(point.x as f32, point.y as f32)).collect();
        painter.add(open_path(points, line.closed, stroke));
    }
}

fn open_path(points: Vec<Pos2>, closed: bool, stroke: Stroke) -> PathShape {
    PathShape { points, closed, fill: Color32::TRANSPARENT, stroke: PathStroke::new(stroke.width, stroke.color) }
}

/// The strokes of an icon in its box, flattened once: fine enough for twice the size that icons of the window have.
fn icon_lines(icon: Icon) -> &'static [FlatLine] {
    static LINES: OnceLock<Vec<OnceLock<Vec<FlatLine>>>> = OnceLock::new();
    let all = LINES.get_or_init(|| Icon::ALL.iter().map(|_| OnceLock::new()).collect());
    all[icon as usize].get_or_init(|| flatten(icon.path(), 0.06))
}

/// One sub-path without curves.
#[derive(Debug, Clone)]
struct FlatLine {
    points: Vec<scene::Point>,
    closed: bool,
}

/// The curves of the drawing that was painted last, flattened finely enough for its zoom. It keeps that drawing, so that no other path can
/// have the same address; and the triangles of a large one.
#[derive(Default)]
pub(super) struct Flattened {
    of: Option<(Arc<MapLayout>, i32)>,
    paths: HashMap<usize, Vec<FlatLine>>,
    pub(super) pieces: Pieces,
}

impl Flattened {
    /// Whether it is the drawing that was painted last.
    fn keep_for(&mut self, layout: &Arc<MapLayout>, zoom: f64) -> bool {
        let step = zoom_step(zoom);
        let is_known = self.of.as_ref().is_some_and(|(kept, _)| Arc::ptr_eq(kept, layout));
        if !is_known || self.of.as_ref().is_some_and(|(_, at)| *at != step) {
            self.paths.clear();
            self.of = Some((Arc::clone(layout), step));
        }
        is_known
    }

    fn lines(&mut self, path: &BezPath, zoom: f64) -> &[FlatLine] {
        let lines = || flatten(path, FLAT / (f64::from(zoom_step(zoom)) / ZOOM_STEPS).exp2());
        self.paths.entry(std::ptr::from_ref(path).addr()).or_insert_with(lines)
    }
}

/// The number of the next step of the zoom: what is flattened for a step is fine enough for all zooms from the step before on.
fn zoom_step(zoom: f64) -> i32 {
    (zoom.log2() * ZOOM_STEPS).ceil() as i32
}

/// What of a drawing is painted.
#[derive(Clone, Copy, PartialEq)]
enum Layer {
    All,
    /// What is no word and no picture.
    Shapes,
    Words,
}

/// What there is of a drawing besides shapes.
#[derive(Clone, Copy, Default)]
struct Met {
    words: bool,
    pictures: bool,
}

struct Brush<'a> {
    painter: &'a Painter,
    view: &'a View,
    visible: scene::Rect,
    /// The same on the screen.
    sight: Rect,
    layer: Layer,
    /// What there was beside what was painted of shapes alone.
    met: Met,
    zoom: f32,
    shapes: Vec<Shape>,
    /// Areas without smooth edges, collected into one mesh as long as nothing else comes in between.
    flat: Mesh,
    earcut: Earcut<f32>,
    triangles: Vec<u32>,
    flattened: &'a mut Flattened,
    letters: &'a mut Letters,
    /// Whether the zoom is one of many that follow each other.
    zooming: bool,
    /// Whether everything is painted that is exported, however small it is.
    exported: bool,
    /// As if the canvas were nearer by this factor, small print and words are there.
    nearer: f64,
}

impl<'a> Brush<'a> {
    fn new(painter: &'a Painter, view: &'a View, flattened: &'a mut Flattened, letters: &'a mut Letters) -> Self {
        Self {
            painter,
            view,
            flattened,
            letters,
            zooming: false,
            exported: false,
            nearer: 1.0,
            visible: view.visible(),
            sight: view.area,
            layer: Layer::All,
            met: Met::default(),
            zoom: view.zoom as f32,
            shapes: Vec::new(),
            flat: Mesh::default(),
            earcut: Earcut::new(),
            triangles: Vec::new(),
        }
    }

    fn finish(mut self) {
        self.flush();
        self.painter.extend(self.shapes);
    }

    fn flush(&mut self) {
        if !self.flat.is_empty() {
            self.shapes.push(Shape::Mesh(Arc::new(std::mem::take(&mut self.flat))));
        }
    }

    fn add(&mut self, shape: impl Into<Shape>) {
        self.flush();
        self.shapes.push(shape.into());
    }

    fn node(&mut self, node: &Node, offset: Vec2) {
        match node {
            Node::Group(group) => self.group(group, offset),
            Node::Shape(shape) if self.layer != Layer::Words => self.shape(shape, offset),
            Node::Text(text) if self.layer != Layer::Shapes => self.text(text, offset),
            Node::Image(image) if self.layer == Layer::All => self.image(image, offset),
            Node::Shape(_) => {}
            Node::Text(text) => self.met.words |= self.is_legible(text),
            Node::Image(_) => self.met.pictures = true,
        }
    }

    /// A large drawing that is in sight as a whole, or nearly so: its triangles are made once.
    fn pieces(&mut self, nodes: &[Node], is_known: bool) {
        let mut kept = std::mem::take(&mut self.flattened.pieces);
        let made_for = (self.painter.pixels_per_point(), self.nearer);
        kept.begin(self.view, made_for, Pieces::split(nodes).count(), is_known);
        for (index, piece) in Pieces::split(nodes).enumerate() {
            let view = self.view;
            match kept.painted(index, piece, view, || self.made(piece)) {
                None => piece.iter().for_each(|node| self.node(node, Vec2::ZERO)),
                Some((shape, has_words)) => {
                    self.add(shape);
                    if has_words {
                        self.layer = Layer::Words;
                        piece.iter().for_each(|node| self.node(node, Vec2::ZERO));
                        self.layer = Layer::All;
                    }
                }
            }
        }
        self.flattened.pieces = kept;
    }

    /// The triangles of some nodes, also where they are out of sight.
    fn made(&mut self, nodes: &[Node]) -> Option<Made> {
        let everywhere = scene::Rect::new(f64::NEG_INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::INFINITY);
        let mut brush = Brush {
            visible: everywhere,
            sight: Rect::EVERYTHING,
            layer: Layer::Shapes,
            nearer: self.nearer,
            ..Brush::new(self.painter, self.view, self.flattened, self.letters)
        };
        for node in nodes {
            brush.node(node, Vec2::ZERO);
        }
        brush.flush();
        let (Met { words: has_words, pictures }, shapes) = (brush.met, brush.shapes);
        (!pictures).then(|| Made { mesh: Arc::new(pieces::triangles(self.painter.ctx(), shapes)), has_words })
    }

    fn image(&mut self, image: &scene::Image, offset: Vec2) {
        let rect = self.view.screen_rect(image.rect + offset);
        if !rect.intersects(self.view.area) {
            return;
        }
        if let Some(texture) = texture(self.painter.ctx(), image.id, &image.data, image.pixels, rect.size()) {
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            self.add(Shape::image(texture, rect, whole, Color32::WHITE));
        }
    }

    fn group(&mut self, group: &Group, offset: Vec2) {
        let seen = is_seen(group.detail, if self.exported { 1.0 } else { self.view.zoom * self.nearer });
        let offset = offset + group.offset;
        let bounds = group.bounds() + offset;
        let touches =
            bounds.x1 >= self.visible.x0 && bounds.x0 <= self.visible.x1 && bounds.y1 >= self.visible.y0 && bounds.y0 <= self.visible.y1;
        if seen && touches {
            for child in group.children.iter() {
                self.node(child, offset);
            }
        }
    }

    /// A row whose ends go with what is in sight.
    fn at_both_ends(&mut self, group: &Group, staying: &Staying) {
        let (at_left, at_right) = self.view.moved(staying);
        for child in group.children.iter() {
            let bounds = child.bounds().map(|bounds| bounds + group.offset);
            let moved = match bounds.and_then(|bounds| staying.end_of(bounds)) {
                Some(End::Left) => at_left,
                Some(End::Right) => {
                    // A word goes with the mark before it.
                    let before = if matches!(child, Node::Text(_)) { LEGEND_WORD } else { 0.0 };
                    if bounds.is_some_and(|bounds| staying.covers(bounds, before, (at_left, at_right))) {
                        continue;
                    }
                    -at_right
                }
                None => 0.0,
            };
            self.node(child, group.offset + Vec2::new(moved, 0.0));
        }
    }

    fn at(&self, point: scene::Point, offset: Vec2) -> Pos2 {
        self.view.screen_from_scene(point + offset)
    }

    fn shape(&mut self, shape: &scene::Shape, offset: Vec2) {
        match &shape.outline {
            Outline::Rect { rect, radius } => self.rect(shape, *rect + offset, *radius),
            Outline::Circle { center, radius } => {
                let radius = *radius as f32 * self.zoom;
                if radius >= LEAST_DOT {
                    let center = self.at(*center, offset);
                    let fill = shape.fill.map_or(Color32::TRANSPARENT, color32);
                    let stroke = shape.stroke.as_ref().map_or(Stroke::NONE, |stroke| self.stroke(stroke));
                    self.add(CircleShape { center, radius, fill, stroke });
                }
            }
            Outline::Polyline { points, closed } => {
                let points = self.thinned(points, offset);
                self.path(points, *closed, shape);
            }
            Outline::Path(path) => {
                let view = self.view;
                let place = |line: &FlatLine| {
                    let points: Vec<Pos2> = line.points.iter().map(|point| view.screen_from_scene(*point + offset)).collect();
                    (points, line.closed)
                };
                let flat = self.flattened.lines(path, view.zoom);
                if !self.exported && shape.fill.is_none() && across_hatch(flat).is_some_and(|step| step * view.zoom < LEAST_HATCH) {
                    // So near each other they would be one dark area.
                    return;
                }
                let lines: Vec<(Vec<Pos2>, bool)> = flat.iter().map(place).collect();
                for (points, closed) in lines {
                    self.path(points, closed, shape);
                }
            }
        }
    }

    /// The points on the screen, without those that coincide with the previous one.
    fn thinned(&self, points: &[scene::Point], offset: Vec2) -> Vec<Pos2> {
        let mut kept: Vec<Pos2> = Vec::with_capacity(points.len());
        for (index, point) in points.iter().enumerate() {
            let here = self.at(*point, offset);
            let apart = kept.last().is_none_or(|last| (here.x - last.x).abs() + (here.y - last.y).abs() > 0.7);
            if apart || index + 1 == points.len() {
                kept.push(here);
            }
        }
        kept
    }

    fn stroke(&self, stroke: &scene::Stroke) -> Stroke {
        let width = stroke.width as f32 * self.zoom;
        // Without words, cards are their edges: thinner than a point they fade.
        let width = if self.view.zoom < WORDS_ZOOM { width.max(1.0) } else { width };
        Stroke::new(width, color32(stroke.color))
    }

    fn rect(&mut self, shape: &scene::Shape, rect: scene::Rect, radius: f64) {
        let rect = self.view.screen_rect(rect);
        let fill = shape.fill.map_or(Color32::TRANSPARENT, color32);
        match &shape.stroke {
            None if radius <= 0.0 => {
                // At least a hairline wide, so that ticks do not disappear when zoomed far out.
                let rect = if rect.width() < 1.0 { Rect::from_center_size(rect.center(), vec2(1.0, rect.height())) } else { rect };
                self.flat.add_colored_rect(rect, fill);
            }
            Some(stroke) if !stroke.dash.is_empty() => {
                let radius = (radius as f32 * self.zoom).round() as u8;
                self.add(RectShape::filled(rect, radius, fill));
                let path = Outline::Rect {
                    rect: scene::Rect::new(rect.min.x.into(), rect.min.y.into(), rect.max.x.into(), rect.max.y.into()),
                    radius: f64::from(radius),
                }
                .to_path();
                for line in flatten(&path, 0.2) {
                    let mut points: Vec<Pos2> = line.points.iter().map(|point| pos2(point.x as f32, point.y as f32)).collect();
                    if line.closed {
                        points.extend(points.first().copied());
                    }
                    self.dashed(&points, stroke);
                }
            }
            stroke => {
                let stroke = stroke.as_ref().map_or(Stroke::NONE, |stroke| self.stroke(stroke));
                let radius = (radius as f32 * self.zoom).round().clamp(0.0, 255.0) as u8;
                self.add(RectShape::new(rect, radius, fill, stroke, StrokeKind::Middle));
            }
        }
    }

    /// Fills and strokes points that are already in screen coordinates.
    fn path(&mut self, points: Vec<Pos2>, closed: bool, shape: &scene::Shape) {
        if points.len() < 2 {
            return;
        }
        if let Some(fill) = shape.fill.filter(|_| points.len() > 2) {
            self.fill(&points, color32(fill));
        }
        let Some(stroke) = &shape.stroke else { return };
        if stroke.dash.is_empty() {
            let stroke = self.stroke(stroke);
            let stroke = PathStroke::new(stroke.width, stroke.color);
            self.add(PathShape { points, closed, fill: Color32::TRANSPARENT, stroke });
        } else {
            let mut points = points;
            if closed {
                points.extend(points.first().copied());
            }
            self.dashed(&points, stroke);
        }
    }

    fn dashed(&mut self, points: &[Pos2], stroke: &scene::Stroke) {
        let line = self.stroke(stroke);
        let (Some(dash), Some(gap)) = (stroke.dash.first(), stroke.dash.get(1)) else { return };
        // Below about two points, dashes can no longer be told apart.
        if (dash + gap) as f32 * self.zoom < 2.0 {
            self.add(Shape::line(points.to_vec(), Stroke::new(line.width, line.color.gamma_multiply(0.6))));
            return;
        }
        self.flush();
        let (dash, gap) = (*dash as f32 * self.zoom, *gap as f32 * self.zoom);
        if stroke.round && dash < line.width {
            self.shapes.extend(Shape::dotted_line(points, line.color, dash + gap, line.width / 2.0));
        } else {
            // Round ends make a dash longer by its width; egui draws flat ends.
            let more = if stroke.round { line.width } else { 0.0 };
            let (dash, gap) = (dash + more, (gap - more).max(0.5));
            // A line across a large map has tens of thousands of dashes; only those in view are made.
            let sight = self.sight.expand(dash + gap + line.width);
            for (run, before) in in_sight(points, sight) {
                let period = dash + gap;
                let offset = (period - before % period) % period;
                Shape::dashed_line_many_with_offset(&run, line, &[dash], &[gap], offset, &mut self.shapes);
            }
        }
    }

    fn fill(&mut self, points: &[Pos2], color: Color32) {
        let far = self.view.zoom < CARDS_ZOOM * 2.0;
        if points.len() <= 4 && !far {
            self.add(Shape::convex_polygon(points.to_vec(), color, Stroke::NONE));
            return;
        }
        self.triangles.clear();
        self.earcut.earcut(points.iter().map(|point| [point.x, point.y]), &[], &mut self.triangles);
        let first = self.flat.vertices.len() as u32;
        for point in points {
            self.flat.colored_vertex(*point, color);
        }
        for triangle in self.triangles.chunks_exact(3) {
            self.flat.add_triangle(first + triangle[0], first + triangle[1], first + triangle[2]);
        }
        if !far {
            // Triangles have hard edges: a hairline of the same colour along them smooths the visible edge.
            self.add(PathShape::closed_line(points.to_vec(), PathStroke::new(0.6, color)));
        }
    }

    fn is_legible(&self, text: &TextBlock) -> bool {
        text.style.size * self.view.zoom >= if self.exported { LEAST_EXPORTED } else { LEAST_TEXT }
    }

    fn text(&mut self, text: &TextBlock, offset: Vec2) {
        if !self.is_legible(text) {
            return;
        }
        let size = text.style.size * self.view.zoom;
        let look = Look { weight: text.style.weight, size: size as f32, color: color32(text.color), passing: self.zooming };
        for line in text.lines.iter().filter(|line| !line.text.is_empty()) {
            let origin = self.at(line.origin, offset);
            if line.pieces.is_empty() {
                let shape = self.letters.shape(self.painter, (&line.text, 0, || line.text.as_str()), origin, look);
                self.add(shape);
            }
            // The words of each piece, as the window's engine draws them in their order.
            for (index, piece) in line.pieces.iter().enumerate() {
                let at = pos2(origin.x + piece.x as f32 * self.zoom, origin.y);
                let drawn = || as_drawn(&piece.text, piece.right_to_left);
                let shape = self.letters.shape(self.painter, (&line.text, index, drawn), at, look);
                self.add(shape);
            }
        }
    }
}

/// The parts of a line inside a rectangle, each with the length of the line before it, so that dashes stay in place
/// during panning.
fn in_sight(points: &[Pos2], sight: Rect) -> Vec<(Vec<Pos2>, f32)> {
    let mut runs: Vec<(Vec<Pos2>, f32)> = Vec::new();
    let (mut length, mut goes_on) = (0.0, false);
    for pair in points.windows(2) {
        let (from, way) = (pair[0], pair[1] - pair[0]);
        // Where the segment enters and leaves the rectangle (Liang & Barsky 1984).
        let (mut enters, mut leaves) = (0.0_f32, 1.0_f32);
        for (start, step, least, most) in [(from.x, way.x, sight.min.x, sight.max.x), (from.y, way.y, sight.min.y, sight.max.y)] {
            if step == 0.0 {
                if start < least || start > most {
                    leaves = -1.0;
                }
            } else {
                let (one, two) = ((least - start) / step, (most - start) / step);
                enters = enters.max(one.min(two));
                leaves = leaves.min(one.max(two));
            }
        }
        if enters < leaves {
            let (first, last) = (from + way * enters, from + way * leaves);
            match runs.last_mut().filter(|_| goes_on && enters == 0.0) {
                Some((run, _)) => run.push(last),
                None => runs.push((vec![first, last], length + way.length() * enters)),
            }
        }
        goes_on = enters < leaves && leaves == 1.0;
        length += way.length();
    }
    runs
}

/// From line to line of a hatch, across them; none for what is none: all lines of a hatch go up at 45°.
fn across_hatch(lines: &[FlatLine]) -> Option<f64> {
    let goes_up = |line: &FlatLine| match line.points.as_slice() {
        [from, to] => to.x > from.x && (to.x - from.x + to.y - from.y).abs() < 1e-6,
        _ => false,
    };
    // Along a line x + y is the same; a line may have several pieces.
    let sum = |line: &FlatLine| line.points.first().map(|point| point.x + point.y);
    let first = lines.first().and_then(sum).filter(|_| lines.iter().all(goes_up))?;
    lines.iter().filter_map(sum).map(|sum| (sum - first) / std::f64::consts::SQRT_2).find(|across| *across > 1e-6)
}

/// A path without its curves, one line per sub-path.
fn flatten(path: &BezPath, tolerance: f64) -> Vec<FlatLine> {
    let mut lines: Vec<FlatLine> = Vec::new();
    kurbo::flatten(path.iter(), tolerance, |element| match element {
        kurbo::PathEl::MoveTo(to) => lines.push(FlatLine { points: vec![to], closed: false }),
        kurbo::PathEl::LineTo(to) => {
            if let Some(line) = lines.last_mut() {
                line.points.push(to);
            }
        }
        kurbo::PathEl::ClosePath => {
            if let Some(line) = lines.last_mut() {
                if line.points.len() > 2 && line.points.first() == line.points.last() {
                    line.points.pop();
                }
                line.closed = true;
            }
        }
        // Flattening produces only straight segments.
        kurbo::PathEl::QuadTo(..) | kurbo::PathEl::CurveTo(..) => {}
    });
    lines
}

#[cfg(test)]
mod tests {
    use super::{View, across_hatch, flatten, in_sight, paint_scene};
    use crate::app::Settings;
    use crate::scene::{Color, Point, Scene, Size, TextStyle, Weight};
    use crate::text::FontSet;
    use crate::ui::tests::example;
    use egui::{Rect, Shape, pos2};

    #[test]
    fn words_from_right_to_left_are_painted_in_reading_order() {
        let state = example(Settings::default());
        let broken = state.program.measurer.break_lines("Shop שלום עולם (12) new", TextStyle::new(Weight::Regular, 13.0), f64::INFINITY, 1);
        let block = broken.at(Point::new(10.0, 10.0), Color::hex(0));
        let scene = Scene {
            size: Size::new(400.0, 60.0),
            background: Color::hex(0xff_ffff),
            title: String::new(),
            language: "en".to_owned(),
            nodes: vec![block.into()],
        };
        let ctx = egui::Context::default();
        ctx.set_fonts(FontSet::definitions());
        let area = Rect::from_min_size(pos2(0.0, 0.0), egui::vec2(400.0, 60.0));
        let mut output = ctx.run_ui(egui::RawInput { screen_rect: Some(area), ..Default::default() }, |ui| {
            paint_scene(ui.painter(), &scene, &View::new(area));
        });
        let texts = output.shapes.iter().filter_map(|clipped| match &clipped.shape {
            Shape::Text(text) => Some((text.pos.x, text.galley.job.text.clone())),
            _ => None,
        });
        let mut texts: Vec<(f32, String)> = texts.collect();
        output.textures_delta.clear();
        texts.sort_by(|one, two| one.0.total_cmp(&two.0));
        let words: Vec<String> = texts.into_iter().map(|(_, words)| words).collect();
        // If one font has both words, they are one text, which the engine reverses.
        let words = words.concat().replace("שלום עולם", "עולם שלום");
        assert_eq!(words.split_whitespace().collect::<String>(), "Shop(12)עולםשלוםnew");
    }

    #[test]
    fn only_what_is_in_sight_is_dashed_and_dashes_keep_their_place() {
        let sight = Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 100.0));
        assert_eq!(in_sight(&[pos2(-50.0, 50.0), pos2(150.0, 50.0)], sight), [(vec![pos2(0.0, 50.0), pos2(100.0, 50.0)], 50.0)]);
        assert_eq!(in_sight(&[pos2(-50.0, 150.0), pos2(150.0, 150.0)], sight), []);
        let corner = [pos2(10.0, 10.0), pos2(50.0, 10.0), pos2(50.0, 200.0), pos2(60.0, 200.0), pos2(60.0, 20.0)];
        let runs = in_sight(&corner, sight);
        assert_eq!(runs.len(), 2);
        assert_eq!(runs[0], (vec![pos2(10.0, 10.0), pos2(50.0, 10.0), pos2(50.0, 100.0)], 0.0));
        assert_eq!((runs[1].0.len(), runs[1].1), (2, 40.0 + 190.0 + 10.0 + 100.0));
    }

    #[test]
    fn the_lines_of_a_hatch_are_told_from_other_lines() {
        let path = |ends: &[[f64; 4]]| {
            let mut path = crate::scene::BezPath::new();
            for [x0, y0, x1, y1] in ends {
                path.move_to((*x0, *y0));
                path.line_to((*x1, *y1));
            }
            across_hatch(&flatten(&path, 0.1))
        };
        let step = path(&[[0.0, 10.0, 10.0, 0.0], [0.0, 15.0, 15.0, 0.0], [0.0, 20.0, 20.0, 0.0]]).unwrap();
        assert!((step - 5.0 / std::f64::consts::SQRT_2).abs() < 1e-9, "{step}");
        assert_eq!(path(&[[0.0, 10.0, 10.0, 0.0]]), None, "one line");
        assert_eq!(path(&[[0.0, 10.0, 4.0, 6.0], [6.0, 4.0, 10.0, 0.0], [0.0, 15.0, 15.0, 0.0]]), Some(step), "a line of two pieces");
        assert_eq!(path(&[[0.0, 10.0, 10.0, 0.0], [0.0, 0.0, 10.0, 10.0]]), None, "a cross");
    }
}
