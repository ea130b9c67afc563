//! How much of a sheet a drawing uses: the share of its tiles that hold ink. An estimate from shapes and words; never renders anything.

use super::{Color, Detail, Node, Outline, Point, Rect, Scene, Shape, Stroke, TextBlock, Vec2};
use kurbo::{ParamCurve as _, ParamCurveArclen as _, Shape as _};

/// Tiles of a sheet, across and down.
const TILES: (usize, usize) = (48, 34);
/// As on a screen: pixels in a point of paper.
const PIXELS: f64 = 60.0 / 72.0;
/// What is darker than this, of 255, is ink.
const PAPER: f64 = 238.0;

impl Scene {
    /// The share of the tiles of a sheet that hold something darker than paper, 0 to 1. `sheet` is the whole sheet in points of the scene, `scale`
    /// the points of paper for each of them.
    pub fn inked(&self, sheet: Rect, scale: f64) -> f64 {
        let mut ink = Ink { sheet, scale, tiles: vec![false; TILES.0 * TILES.1] };
        ink.nodes(&self.nodes, Vec2::ZERO);
        ink.tiles.iter().filter(|tile| **tile).count() as f64 / ink.tiles.len() as f64
    }
}

struct Ink {
    sheet: Rect,
    scale: f64,
    tiles: Vec<bool>,
}

impl Ink {
    fn nodes(&mut self, nodes: &[Node], offset: Vec2) {
        for node in nodes {
            match node {
                Node::Group(group) if group.detail == Detail::FarOnly => {}
                Node::Group(group) => self.nodes(&group.children, offset + group.offset),
                Node::Shape(shape) => self.shape(shape, offset),
                Node::Text(text) => self.text(text, offset),
                Node::Image(image) => self.area(image.rect + offset),
            }
        }
    }

    fn text(&mut self, text: &TextBlock, offset: Vec2) {
        for line in text.lines.iter().filter(|line| !line.text.trim().is_empty()) {
            let base = line.origin + offset;
            self.area(Rect::new(base.x, base.y - 0.7 * text.style.size, base.x + line.width, base.y));
        }
    }

    fn shape(&mut self, shape: &Shape, offset: Vec2) {
        let stroke = shape.stroke.as_ref().filter(|stroke| shade(stroke.color, self.covered(stroke, &shape.outline)) < PAPER);
        let fill = shape.fill.filter(|color| shade(*color, 1.0) < PAPER);
        if let (Outline::Rect { rect, .. }, Some(_)) = (&shape.outline, fill) {
            return self.area(*rect + offset);
        }
        if stroke.is_none() && fill.is_none() {
            return;
        }
        let path = shape.outline.to_path();
        let step = self.tile().x.min(self.tile().y) / 2.0;
        for segment in path.segments() {
            let steps = (segment.arclen(1.0) / step).ceil().clamp(1.0, 1e4) as usize;
            for at in 0..=steps {
                self.point(segment.eval(at as f64 / steps as f64) + offset);
            }
        }
        if fill.is_some() {
            let bounds = path.bounding_box() + offset;
            for row in 0..TILES.1 {
                for column in 0..TILES.0 {
                    let middle = self.sheet.origin() + Vec2::new((column as f64 + 0.5) * self.tile().x, (row as f64 + 0.5) * self.tile().y);
                    if bounds.contains(middle) && path.winding(middle - offset) != 0 {
                        self.point(middle);
                    }
                }
            }
        }
    }

    /// How much of a pixel a line covers at most. Renderers make fine lines that are level or upright as wide as a pixel, lest they vanish.
    fn covered(&self, stroke: &Stroke, outline: &Outline) -> f64 {
        let is_straight = |points: &[Point]| points.windows(2).all(|pair| pair[0].x == pair[1].x || pair[0].y == pair[1].y);
        match outline {
            Outline::Polyline { points, .. } if is_straight(points) => 1.0,
            Outline::Rect { .. } => 1.0,
            Outline::Polyline { .. } | Outline::Circle { .. } | Outline::Path(_) => (stroke.width * self.scale * PIXELS).min(1.0),
        }
    }

    fn tile(&self) -> Vec2 {
        Vec2::new(self.sheet.width() / TILES.0 as f64, self.sheet.height() / TILES.1 as f64)
    }

    fn area(&mut self, rect: Rect) {
        let step = self.tile() * 0.5;
        let (across, down) = ((rect.width() / step.x).ceil().clamp(1.0, 200.0), (rect.height() / step.y).ceil().clamp(1.0, 200.0));
        for row in 0..=down as usize {
            for column in 0..=across as usize {
                let share = Vec2::new(column as f64 / across * rect.width(), row as f64 / down * rect.height());
                self.point(rect.origin() + share);
            }
        }
    }

    fn point(&mut self, at: Point) {
        let (column, row) = ((at.x - self.sheet.x0) / self.tile().x, (at.y - self.sheet.y0) / self.tile().y);
        if column >= 0.0 && row >= 0.0 && (column as usize) < TILES.0 && (row as usize) < TILES.1 {
            self.tiles[row as usize * TILES.0 + column as usize] = true;
        }
    }
}

/// How light a colour is on white paper, 0 to 255, where it covers so much of a pixel.
fn shade(color: Color, covered: f64) -> f64 {
    let light = 0.299 * f64::from(color.r) + 0.587 * f64::from(color.g) + 0.114 * f64::from(color.b);
    255.0 - (255.0 - light) * covered * f64::from(color.a) / 255.0
}

#[cfg(test)]
mod tests {
    use crate::scene::{Color, Group, Node, Outline, Point, Rect, Scene, Shape, Size, Stroke, Vec2};

    fn inked(nodes: Vec<Node>) -> f64 {
        let size = Size::new(480.0, 340.0);
        let scene = Scene { size, background: Color::hex(0xff_ff_ff), title: String::new(), language: "en".to_owned(), nodes };
        scene.inked(size.to_rect(), 1.0)
    }

    #[test]
    fn tiles_with_ink_are_counted_wherever_they_are() {
        let black = Color::hex(0);
        let rect = |x0, y0, x1, y1| Outline::Rect { rect: Rect::new(x0, y0, x1, y1), radius: 0.0 };
        assert_eq!(inked(Vec::new()), 0.0);
        assert!((inked(vec![Shape::filled(rect(1.0, 1.0, 239.0, 339.0), black).into()]) - 0.5).abs() < 1e-9);
        // A tint is paper; so is a slanted line that is too fine.
        assert_eq!(inked(vec![Shape::filled(rect(1.0, 1.0, 239.0, 339.0), Color::hex(0xf5_f7_fa)).into()]), 0.0);
        let points = vec![Point::new(5.0, 5.0), Point::new(475.0, 5.0)];
        let slanted = vec![Point::new(5.0, 5.0), Point::new(475.0, 9.0)];
        let line_through = |points: &[Point], width| {
            Node::from(Shape::stroked(Outline::Polyline { points: points.to_vec(), closed: false }, Stroke::solid(black, width)))
        };
        let line = |width| line_through(&points, width);
        assert!((inked(vec![line(2.0)]) - 1.0 / 34.0).abs() < 1e-9);
        assert!((inked(vec![line(0.05)]) - 1.0 / 34.0).abs() < 1e-9, "level, it is drawn as a pixel");
        assert_eq!(inked(vec![line_through(&slanted, 0.05)]), 0.0);
        assert!((inked(vec![line_through(&slanted, 2.0)]) - 1.0 / 34.0).abs() < 1e-9);
        // A group that is moved takes its ink along; what lies beside the sheet does not count.
        let moved = |by| inked(vec![Group::new(vec![line(2.0)]).at(by).into()]);
        assert!((moved(Vec2::new(0.0, 100.0)) - 1.0 / 34.0).abs() < 1e-9);
        assert_eq!(moved(Vec2::new(0.0, -100.0)), 0.0);
        // Inside of an area, not only along its edge.
        let points = vec![Point::new(1.0, 1.0), Point::new(479.0, 1.0), Point::new(479.0, 339.0), Point::new(1.0, 339.0)];
        assert!((inked(vec![Shape::filled(Outline::Polyline { points, closed: true }, black).into()]) - 1.0).abs() < 1e-9);
    }
}
