//! A verdict in a panel: its symbol and its word, in its colour, as on the map; and the symbol of a measure's status. Never the rule behind it.

use super::canvas::color32;
use crate::i18n::Texts;
use crate::layout::{Theme, status_mark, verdict_ink, verdict_mark};
use crate::method::Verdict;
use crate::model::{Code as _, Status};
use crate::scene::{Color, Node, Outline, Point, Shape};
use egui::epaint::{PathShape, PathStroke};
use egui::{Color32, Mesh, Painter, Pos2, RichText, Sense, Stroke, Ui, pos2, vec2};

/// Shows a verdict's symbol and word.
pub(crate) fn verdict_ui(ui: &mut Ui, texts: &Texts, theme: &Theme, verdict: Verdict) {
    let side = ui.spacing().interact_size.y * 0.6;
    mark_ui(ui, theme, verdict, side);
    ui.label(RichText::new(texts.term(Verdict::KIND, verdict.code())).color(color32(verdict_ink(theme, verdict).word)));
}

/// Shows a verdict's symbol alone, in a square of `side` points.
pub(crate) fn mark_ui(ui: &mut Ui, theme: &Theme, verdict: Verdict, side: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    paint_mark(ui.painter(), theme, verdict, rect);
}

/// Shows the symbol of a status, as high as a line.
pub(crate) fn status_ui(ui: &mut Ui, theme: &Theme, status: Status) {
    let side = ui.spacing().interact_size.y * 0.62;
    let (rect, _) = ui.allocate_exact_size(vec2(side, side), Sense::hover());
    paint_status(ui.painter(), theme, status, rect);
}

/// Paints the symbol of a status into a square.
pub(crate) fn paint_status(painter: &Painter, theme: &Theme, status: Status, rect: egui::Rect) {
    let center = Point::new(f64::from(rect.center().x), f64::from(rect.center().y));
    for node in status_mark(status, center, f64::from(rect.width()), theme.ink) {
        if let Node::Shape(shape) = node {
            paint_shape(painter, &shape);
        }
    }
}

/// Paints a verdict's symbol into a square.
pub(crate) fn paint_mark(painter: &Painter, theme: &Theme, verdict: Verdict, rect: egui::Rect) {
    let center = Point::new(f64::from(rect.center().x), f64::from(rect.center().y));
    for node in verdict_mark(verdict, center, f64::from(rect.width()) * 0.8, verdict_ink(theme, verdict).mark) {
        if let Node::Shape(shape) = node {
            paint_shape(painter, &shape);
        }
    }
}

/// Paints a small shape that is given in screen points.
fn paint_shape(painter: &Painter, shape: &Shape) {
    let screen = |point: &Point| pos2(point.x as f32, point.y as f32);
    let stroke = shape.stroke.as_ref().map_or(Stroke::NONE, |stroke| Stroke::new(stroke.width as f32, color32(stroke.color)));
    let fill = shape.fill.map_or(Color32::TRANSPARENT, |color: Color| color32(color));
    match &shape.outline {
        Outline::Rect { rect, radius } => {
            let rect = egui::Rect::from_min_max(screen(&rect.origin()), pos2(rect.x1 as f32, rect.y1 as f32));
            painter.rect(rect, *radius as f32, fill, stroke, egui::StrokeKind::Middle);
        }
        Outline::Circle { center, radius } => {
            painter.circle(screen(center), *radius as f32, fill, stroke);
        }
        Outline::Polyline { points, closed } => polygon(painter, points.iter().map(screen).collect(), *closed, fill, stroke),
        Outline::Path(path) => super::canvas::stroke_path(painter, path, stroke),
    }
}

/// Fills and strokes a polygon; if it is star-shaped around its centre (all marks are), it is filled as a fan.
fn polygon(painter: &Painter, points: Vec<Pos2>, closed: bool, fill: Color32, stroke: Stroke) {
    if fill != Color32::TRANSPARENT && points.len() > 2 {
        let mut mesh = Mesh::default();
        let sum = points.iter().fold(egui::Vec2::ZERO, |sum, point| sum + point.to_vec2());
        mesh.colored_vertex((sum / points.len() as f32).to_pos2(), fill);
        let count = points.len() as u32;
        for (index, point) in (0..count).zip(&points) {
            mesh.colored_vertex(*point, fill);
            mesh.add_triangle(0, index + 1, (index + 1) % count + 1);
        }
        painter.add(mesh);
        // A mesh has hard edges; a thin line smooths them.
        painter.add(PathShape::closed_line(points.clone(), PathStroke::new(0.8, fill)));
    }
    painter.add(PathShape { points, closed, fill: Color32::TRANSPARENT, stroke: PathStroke::new(stroke.width, stroke.color) });
}
