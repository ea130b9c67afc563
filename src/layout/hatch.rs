//! The fine hatch at 45° of areas where fulfilment is below expectation, so that they differ from the others without colour. Pure geometry: never
//! which areas have one.

use super::Theme;
use crate::scene::{BezPath, Outline, Point, Shape, Stroke};

/// From line to line, across them, in points.
const STEP: f64 = 4.0;
/// Width of a line, in points.
const WIDTH: f64 = 0.8;

/// The lines of the hatch within a polygon. `left`: where its coordinates begin in the drawing, so that the lines of neighbours meet.
pub(super) fn hatch(polygon: &[Point], left: f64, theme: &Theme) -> Shape {
    let mut path = BezPath::new();
    for (from, to) in lines(polygon, left) {
        path.move_to(from);
        path.line_to(to);
    }
    Shape::stroked(Outline::Path(path), Stroke::solid(theme.hatch, WIDTH * theme.line_weight))
}

/// The pieces inside, from the lower left to the upper right.
fn lines(polygon: &[Point], left: f64) -> Vec<(Point, Point)> {
    // Along a line x + y is the same.
    let step = STEP * std::f64::consts::SQRT_2;
    let along = |point: &Point| point.x + left + point.y;
    let (first, last) =
        polygon.iter().map(along).fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), sum| (low.min(sum), high.max(sum)));
    let mut lines = Vec::new();
    if first >= last {
        return lines;
    }
    // Half a step aside, so that corners, whose coordinates are often whole, are never met exactly.
    let mut number = (first / step - 0.487).ceil();
    while (number + 0.487) * step < last {
        let sum = (number + 0.487) * step;
        let mut crossings: Vec<Point> = Vec::new();
        for (index, from) in polygon.iter().enumerate() {
            let to = &polygon[(index + 1) % polygon.len()];
            let (before, after) = (along(from) - sum, along(to) - sum);
            if (before < 0.0) != (after < 0.0) {
                crossings.push(from.lerp(*to, before / (before - after)));
            }
        }
        crossings.sort_by(|one, two| one.x.total_cmp(&two.x));
        lines.extend(crossings.chunks_exact(2).map(|pair| (pair[0], pair[1])).filter(|(from, to)| from.distance(*to) > 0.3));
        number += 1.0;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{STEP, lines};
    use crate::scene::Point;

    #[test]
    fn lines_are_at_45_degrees_within_the_area_and_fill_it() {
        // Not convex: a line has two pieces.
        let polygon = [(0.0, 0.0), (60.0, 0.0), (60.0, 40.0), (30.0, 10.0), (0.0, 40.0)].map(Point::from);
        let found = lines(&polygon, 0.0);
        for (from, to) in &found {
            assert!(((to.x - from.x) + (to.y - from.y)).abs() < 1e-9 && from.x < to.x, "{from:?} {to:?}");
            for point in [from.lerp(*to, 0.01), from.midpoint(*to), from.lerp(*to, 0.99)] {
                let roof = 10.0 + (point.x - 30.0).abs();
                assert!(point.y >= -1e-9 && point.y <= roof + 1e-9, "{point:?}");
            }
        }
        let length: f64 = found.iter().map(|(from, to)| from.distance(*to)).sum();
        // Area over distance.
        assert!((length * STEP / 1500.0 - 1.0).abs() < 0.05, "{length}");
    }

    #[test]
    fn the_lines_of_neighbours_meet() {
        let square = |x: f64| [(x, 0.0), (x + 20.0, 0.0), (x + 20.0, 20.0), (x, 20.0)].map(Point::from);
        let one = lines(&[(0.0, 0.0), (40.0, 0.0), (40.0, 20.0), (0.0, 20.0)].map(Point::from), 0.0);
        let ends: Vec<f64> = lines(&square(0.0), 20.0).iter().filter(|(from, _)| from.x < 1e-9).map(|(from, _)| from.y).collect();
        assert!(!ends.is_empty());
        for y in ends {
            let meets = |(from, to): &(Point, Point)| from.x < 20.0 && to.x > 20.0 && (from.y - (20.0 - from.x) - y).abs() < 1e-9;
            assert!(one.iter().any(meets), "{y}");
        }
        assert!(lines(&[], 0.0).is_empty() && lines(&square(0.0)[..1], 0.0).is_empty());
    }
}
