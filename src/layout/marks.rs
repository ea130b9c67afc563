//! The symbols of the verdicts as outlines, so that every consumer draws the same mark and none depends on a font. The symbol alone tells
//! the verdicts apart, without colour.

use crate::layout::{Theme, VerdictInk};
use crate::method::Verdict;
use crate::scene::{BezPath, Color, Icon, Node, Outline, Point, Shape, Stroke};

/// The colours of a verdict.
pub fn verdict_ink(theme: &Theme, verdict: Verdict) -> VerdictInk {
    match verdict {
        Verdict::NotRated => theme.not_rated,
        Verdict::DealBreaker => theme.deal_breaker,
        Verdict::PainPoint => theme.pain_point,
        Verdict::MagicMoment => theme.magic_moment,
        Verdict::Contested => theme.contested,
        Verdict::Solid => theme.solid,
        Verdict::Overdelivered => theme.overdelivered,
        Verdict::MinorLetdown => theme.minor_letdown,
        Verdict::Neutral => theme.neutral,
    }
}

/// Whether a verdict has a stronger outline: magic moments, pain points and deal-breakers.
pub(crate) fn is_strong(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::MagicMoment | Verdict::PainPoint | Verdict::DealBreaker)
}

/// A verdict's symbol around a centre, `size` points wide.
pub fn verdict_mark(verdict: Verdict, center: Point, size: f64, color: Color) -> Vec<Node> {
    let half = size / 2.0;
    let at = |x: f64, y: f64| Point::new(center.x + x * half, center.y + y * half);
    let polygon = |points: &[(f64, f64)]| Outline::Polyline { points: points.iter().map(|(x, y)| at(*x, *y)).collect(), closed: true };
    let thin = Stroke::solid(color, size * 0.14).rounded();
    let node = match verdict {
        Verdict::MagicMoment => {
            let points = (0..10).map(|corner| {
                let angle = f64::from(corner) * std::f64::consts::PI / 5.0 - std::f64::consts::FRAC_PI_2;
                let reach = if corner % 2 == 0 { 1.08 } else { 0.46 };
                at(reach * angle.cos(), reach * angle.sin() + 0.06)
            });
            Shape::filled(Outline::Polyline { points: points.collect(), closed: true }, color)
        }
        Verdict::DealBreaker => {
            Shape::filled(polygon(&[(0.25, -1.05), (-0.7, 0.2), (-0.08, 0.2), (-0.3, 1.05), (0.7, -0.3), (0.05, -0.3)]), color)
        }
        Verdict::PainPoint => Shape::filled(polygon(&[(-0.95, -0.75), (0.95, -0.75), (0.0, 0.9)]), color),
        Verdict::Contested => return arrows(center, half, &thin),
        Verdict::Solid => Shape::filled(Outline::Circle { center, radius: half * 0.82 }, color),
        Verdict::Overdelivered => Shape::stroked(polygon(&[(-0.85, 0.7), (0.85, 0.7), (0.0, -0.8)]), thin),
        Verdict::MinorLetdown => Shape::stroked(polygon(&[(-0.85, -0.7), (0.85, -0.7), (0.0, 0.8)]), thin),
        Verdict::Neutral => Shape::stroked(Outline::Circle { center, radius: half * 0.78 }, thin),
        // What stands for a score that is missing, too. A question mark says something else: that nobody has looked yet who controls a touchpoint.
        Verdict::NotRated => Shape::stroked(Outline::Polyline { points: vec![at(-0.75, 0.0), at(0.75, 0.0)], closed: false }, thin),
    };
    vec![node.into()]
}

/// Two arrows past each other.
fn arrows(center: Point, half: f64, stroke: &Stroke) -> Vec<Node> {
    let at = |x: f64, y: f64| Point::new(center.x + x * half, center.y + y * half);
    let mut path = BezPath::new();
    for (y, tip) in [(-0.42, 1.0), (0.42, -1.0)] {
        path.move_to(at(-tip, y));
        path.line_to(at(tip, y));
        path.move_to(at(tip * 0.45, y - 0.42));
        path.line_to(at(tip, y));
        path.line_to(at(tip * 0.45, y + 0.42));
    }
    vec![Shape::stroked(Outline::Path(path), stroke.clone()).into()]
}

/// A question mark.
pub(super) fn question(center: Point, half: f64, stroke: &Stroke) -> Vec<Node> {
    let at = |x: f64, y: f64| Point::new(center.x + x * half, center.y + y * half);
    let mut path = BezPath::new();
    path.move_to(at(-0.5, -0.45));
    path.curve_to(at(-0.5, -1.15), at(0.6, -1.15), at(0.55, -0.45));
    path.curve_to(at(0.52, -0.05), at(0.0, -0.1), at(0.0, 0.35));
    let dot = Outline::Circle { center: at(0.0, 0.88), radius: stroke.width * 0.65 };
    vec![Shape::stroked(Outline::Path(path), stroke.clone()).into(), Shape::filled(dot, stroke.color).into()]
}

/// An icon in a square of `side` points whose top left corner is `origin`.
pub fn icon(icon: Icon, origin: Point, side: f64, color: Color) -> Node {
    Shape::stroked(Outline::Path(icon.path_at(origin, side)), Stroke::solid(color, side / 12.0).rounded()).into()
}
