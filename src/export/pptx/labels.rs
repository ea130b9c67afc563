//! Which points of a plane are named, and at which side: the most important first, none over another name or point. Never what a name says.

use super::chart::{PLOT, ScatterSeries};
use crate::scene::{Point, Rect, Size, TextStyle, Weight};
use crate::text::Measurer;
use std::collections::HashMap;

/// Radius of a point, and room around a name, in points.
const DOT: f64 = 4.5;
const AROUND: f64 = 1.5;
/// The most names.
const MOST: usize = 28;

/// Which side of its point each name is at, by series and place in it.
pub(super) fn labels(
    series: &[ScatterSeries],
    (x, y): ((f64, f64), (f64, f64)),
    frame: Size,
    size: f64,
    measurer: &Measurer,
) -> HashMap<(usize, usize), &'static str> {
    let plot = Rect::new(PLOT.x0 * frame.width, PLOT.y0 * frame.height, PLOT.x1 * frame.width, PLOT.y1 * frame.height);
    let at = |point: (f64, f64)| {
        let across = (point.0 - x.0) / (x.1 - x.0).max(1e-9);
        let up = (point.1 - y.0) / (y.1 - y.0).max(1e-9);
        Point::new(plot.x0 + across * plot.width(), plot.y1 - up * plot.height())
    };
    let style = TextStyle::new(Weight::Regular, size);
    let mut taken: Vec<Rect> = Vec::new();
    let mut wanted = Vec::new();
    let mut found = HashMap::new();
    if y.0 < 0.0 && y.1 > 0.0 {
        taken.push(Rect::from_points(at((x.0, 0.0)), at((x.1, 0.0))).inflate(0.5, 0.5));
    }
    // Lines have their names at their second point, which nothing else may cover.
    for (of, line) in series.iter().enumerate().filter(|(_, series)| series.line == Some(true)) {
        let [first, named, last] = line.points.as_slice() else { continue };
        let (named_at, width, height) = (at((named.x, named.y)), measurer.width(&named.name, style), size * 1.25);
        let (from, to) = (at((first.x, first.y)), at((last.x, last.y)));
        let is_upright = (from.x - to.x).abs() < 1.0;
        let (side, corner) = if is_upright {
            ("r", (named_at.x + 2.0, named_at.y - height / 2.0))
        } else {
            ("t", (named_at.x - width / 2.0, named_at.y - height - 2.0))
        };
        taken.push(Rect::from_origin_size(corner, (width, height)));
        taken.push(Rect::from_points(from, to).inflate(0.5, 0.5));
        found.insert((of, 1), side);
    }
    for (of, series) in series.iter().enumerate().filter(|(_, series)| series.line.is_none()) {
        for (index, point) in series.points.iter().enumerate() {
            let center = at((point.x, point.y));
            taken.push(Rect::from_center_size(center, (2.0 * DOT, 2.0 * DOT)));
            wanted.push((point.weight, (of, index), center, &point.name));
        }
    }
    // The first of equal ones is first.
    wanted.sort_by(|one, two| two.0.total_cmp(&one.0));
    for (_, key, center, name) in wanted {
        if found.len() == MOST {
            break;
        }
        let (width, height) = (measurer.width(name, style), size * 1.25);
        let beside = DOT + 2.0;
        let places = [
            ("r", Rect::from_origin_size((center.x + beside, center.y - height / 2.0), (width, height))),
            ("l", Rect::from_origin_size((center.x - beside - width, center.y - height / 2.0), (width, height))),
            ("t", Rect::from_origin_size((center.x - width / 2.0, center.y - beside - height), (width, height))),
            ("b", Rect::from_origin_size((center.x - width / 2.0, center.y + beside), (width, height))),
        ];
        let own = Rect::from_center_size(center, (2.0 * DOT, 2.0 * DOT));
        let is_free = |rect: &Rect| plot.contains_rect(*rect) && !taken.iter().any(|other| *other != own && touches(*other, *rect));
        if let Some((side, rect)) = places.into_iter().find(|(_, rect)| is_free(&rect.inflate(AROUND, AROUND / 2.0))) {
            taken.push(rect);
            found.insert(key, side);
        }
    }
    found
}

fn touches(one: Rect, two: Rect) -> bool {
    one.x0 < two.x1 && two.x0 < one.x1 && one.y0 < two.y1 && two.y0 < one.y1
}
