//! Two lanes of curves: expectation against fulfilment with competition and relevance, and the gap along the journey. Lines have gaps where
//! nothing is rated; never a value that nobody gave.

use super::marks::verdict_ink;
use super::{Kit, Part};
use crate::method::{Assessment, Verdict};
use crate::model::TouchpointId;
use crate::scene::{Color, Group, Node, Nodes, Outline, Point, Shape, Stroke};

/// Least height of a curve lane, in points.
pub(super) const LEAST_HEIGHT: f64 = 110.0;
/// Height of the expectation lane unless the user has set one, in points.
pub(super) const HEIGHT: f64 = 200.0;
/// Height of the emotion lane unless the user has set one, in points.
pub(super) const EMOTION_HEIGHT: f64 = 150.0;
/// Radius of a dot on the emotion curve, in points.
pub(super) const GAP_DOT: f64 = 4.0;
/// Room above the highest and below the lowest value, in points.
const PADDING: f64 = 24.0;

/// A touchpoint on the axis with its assessment.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Rated {
    /// Place on the axis, in points from the stage's left edge.
    pub x: f64,
    /// Whose.
    pub id: TouchpointId,
    /// Its assessment.
    pub said: Assessment,
}

/// The touchpoints right before and right after a stage, so that lines go on from stage to stage.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Around {
    /// The last touchpoint before the stage; its `x` is negative.
    pub before: Option<Rated>,
    /// The first touchpoint after the stage.
    pub after: Option<Rated>,
    /// Where the stage's system begins, if `before` is in the one above: nothing is drawn left of it.
    pub begin: Option<f64>,
    /// Where the stage's system ends, if `after` is in the one below: the line goes on to there.
    pub end: Option<f64>,
    /// Where the stage begins on a page; in one line 0, so that a stage that only moved is not drawn again.
    pub left: f64,
}

/// What is drawn of a stage in a lane, in two layers: the upper one is drawn over the lower ones of all stages.
#[derive(Debug, Clone, Default)]
pub(super) struct Layers {
    pub under: Nodes,
    pub over: Nodes,
}

/// The scale of a lane: which value is at the top, which at the bottom.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale {
    /// The value at the top line.
    pub top_value: f64,
    /// The value at the bottom line.
    pub bottom_value: f64,
    /// Height of the lane, in points.
    pub height: f64,
}

impl Scale {
    /// Scores 0–10 in a lane of this height in points.
    pub fn scores(height: f64) -> Self {
        Self { top_value: 10.0, bottom_value: 0.0, height }
    }

    /// Gaps −10…10 in a lane of this height in points.
    pub(crate) fn gaps(height: f64) -> Self {
        Self { top_value: 10.0, bottom_value: -10.0, height }
    }

    /// Place of a value, in points from the lane's top.
    pub fn y(&self, value: f64) -> f64 {
        let share = (self.top_value - value) / (self.top_value - self.bottom_value);
        PADDING + share * (self.height - 2.0 * PADDING)
    }

    /// The value at a place, not limited to the scale.
    pub(crate) fn value_at(&self, y: f64) -> f64 {
        let share = (y - PADDING) / (self.height - 2.0 * PADDING);
        self.top_value - share * (self.top_value - self.bottom_value)
    }
}

/// The expectation lane of one stage: areas by sign and three lines; and separately the dots, which are drawn over the next stage's lines too.
pub(super) fn score_curves(kit: &Kit<'_>, height: f64, around: Around, rated: &[Rated]) -> Layers {
    let scale = Scale::scores(height);
    let theme = kit.theme;
    let weight = theme.line_weight;
    let point =
        |value: fn(&Assessment) -> Option<f64>| move |rated: &Rated| value(&rated.said).map(|value| Point::new(rated.x, scale.y(value)));
    let expectation = point(|said| said.expectation);
    let fulfilment = point(|said| said.fulfilment);
    let competition = point(|said| said.competition);
    let mut nodes = areas(around.before.as_ref(), rated, expectation, fulfilment, theme.above, theme.below);
    let dashed = Stroke::dashed(theme.competition, 1.3 * weight, &[5.0, 4.0]);
    nodes.extend(line(around, rated, competition, &dashed));
    nodes.extend(line(around, rated, expectation, &Stroke::solid(theme.expectation, 1.3 * weight)));
    nodes.extend(line(around, rated, fulfilment, &Stroke::solid(theme.fulfilment, 2.2 * weight).rounded()));
    Layers { over: dots(kit, scale, rated).into(), under: nodes.into() }
}

/// The emotion lane of one stage: the gap as one line, areas above and below zero; and separately the dots.
pub(super) fn emotion_curve(kit: &Kit<'_>, height: f64, around: Around, rated: &[Rated]) -> Layers {
    let scale = Scale::gaps(height);
    let theme = kit.theme;
    let gap = |rated: &Rated| rated.said.gap.map(|gap| Point::new(rated.x, scale.y(gap)));
    let zero = |rated: &Rated| rated.said.gap.map(|_| Point::new(rated.x, scale.y(0.0)));
    let mut nodes = areas(around.before.as_ref(), rated, zero, gap, theme.above, theme.below);
    nodes.extend(line(around, rated, gap, &Stroke::solid(theme.ink, 1.8 * theme.line_weight).rounded()));
    Layers { over: gap_dots(kit, scale, rated).into(), under: nodes.into() }
}

/// The dots on the fulfilment curve, coloured by verdict; the more relevant, the larger.
pub(super) fn dots(kit: &Kit<'_>, scale: Scale, rated: &[Rated]) -> Vec<Node> {
    let dot = |rated: &Rated| {
        let center = Point::new(rated.x, scale.y(rated.said.fulfilment?));
        Some(dot(kit, (center, radius(&rated.said)), Part::FulfilmentPoint, rated))
    };
    rated.iter().filter_map(dot).collect()
}

/// Radius in points of a touchpoint's dot on the fulfilment curve.
pub(super) fn radius(said: &Assessment) -> f64 {
    2.6 + said.relevance.unwrap_or(0.0) * 0.4
}

/// The dots on the emotion curve.
pub(super) fn gap_dots(kit: &Kit<'_>, scale: Scale, rated: &[Rated]) -> Vec<Node> {
    let dot = |rated: &Rated| Some(dot(kit, (Point::new(rated.x, scale.y(rated.said.gap?)), GAP_DOT), Part::GapPoint, rated));
    rated.iter().filter_map(dot).collect()
}

fn verdict_color(kit: &Kit<'_>, said: &Assessment) -> Color {
    let verdict = if said.gap.is_none() { Verdict::NotRated } else { said.verdict };
    verdict_ink(kit.theme, verdict).mark
}

fn dot(kit: &Kit<'_>, (center, radius): (Point, f64), part: Part, rated: &Rated) -> Node {
    let (fill, stroke) = (Some(verdict_color(kit, &rated.said)), Some(Stroke::solid(kit.theme.paper, 1.5)));
    Group::new(vec![Shape { outline: Outline::Circle { center, radius }, fill, stroke }.into()]).of(part, rated.id.0).into()
}

/// The areas between two curves, coloured by which is above. Neighbouring pieces of one sign are one area, so that no seam shows.
pub(super) fn areas<T>(
    before: Option<&T>,
    rated: &[T],
    base: impl Fn(&T) -> Option<Point>,
    curve: impl Fn(&T) -> Option<Point>,
    above: Color,
    below: Color,
) -> Vec<Node> {
    let filled = |piece: Piece| {
        let color = if piece.is_above { above } else { below };
        Shape::filled(Outline::Polyline { points: piece.points, closed: true }, color).into()
    };
    pieces(before, rated, base, curve).into_iter().map(filled).collect()
}

/// A piece of the area between two curves.
pub(super) struct Piece {
    /// Its corners.
    pub points: Vec<Point>,
    /// Whether the curve is above its base.
    pub is_above: bool,
}

/// The pieces of the area between two curves, each with one of them above.
pub(super) fn pieces<T>(
    before: Option<&T>,
    rated: &[T],
    base: impl Fn(&T) -> Option<Point>,
    curve: impl Fn(&T) -> Option<Point>,
) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut open = Area::default();
    let mut close = |area: &mut Area| pieces.extend(std::mem::take(area).into_piece());
    let both = |rated: &T| Some((base(rated)?, curve(rated)?));
    let mut last = before.and_then(both);
    for rated in rated {
        let here = both(rated);
        match (last, here) {
            (Some((base0, curve0)), Some((base1, curve1))) => {
                // y grows downwards: positive means that the curve is above its base.
                let (rise0, rise1) = (base0.y - curve0.y, base1.y - curve1.y);
                let meeting = (rise0 * rise1 < 0.0).then(|| curve0.lerp(curve1, rise0 / (rise0 - rise1)));
                for (rise, from, to) in match meeting {
                    Some(meet) => vec![(rise0, (base0, curve0), (meet, meet)), (rise1, (meet, meet), (base1, curve1))],
                    None => vec![(rise0 + rise1, (base0, curve0), (base1, curve1))],
                } {
                    if rise.abs() < 1e-9 || (open.rise != 0.0 && (open.rise > 0.0) != (rise > 0.0)) {
                        close(&mut open);
                    }
                    if rise.abs() >= 1e-9 {
                        open.add(rise, from, to);
                    }
                }
            }
            _ => close(&mut open),
        }
        last = here;
    }
    close(&mut open);
    pieces
}

/// An area between two curves while it grows to the right.
#[derive(Default)]
struct Area {
    rise: f64,
    base: Vec<Point>,
    curve: Vec<Point>,
}

impl Area {
    fn add(&mut self, rise: f64, from: (Point, Point), to: (Point, Point)) {
        if self.base.is_empty() {
            self.rise = rise;
            self.base.push(from.0);
            self.curve.push(from.1);
        }
        self.base.push(to.0);
        self.curve.push(to.1);
    }

    fn into_piece(self) -> Option<Piece> {
        if self.base.is_empty() {
            return None;
        }
        let mut points = self.curve;
        points.extend(self.base.into_iter().rev());
        points.dedup();
        Some(Piece { points, is_above: self.rise > 0.0 })
    }
}

/// A line through the values that are there; a single one becomes a short stroke.
fn line(around: Around, rated: &[Rated], value: impl Fn(&Rated) -> Option<Point>, stroke: &Stroke) -> Vec<Node> {
    const ALONE: f64 = 7.0;
    let goes_on = around.after.as_ref().and_then(&value).is_some();
    let values: Vec<Option<Point>> = around.before.iter().chain(rated).map(&value).collect();
    let mut nodes = Vec::new();
    let mut drawn = 0;
    for run in values.split(Option::is_none) {
        let points: Vec<Point> = run.iter().copied().flatten().collect();
        let ends_here = drawn + run.len() == values.len();
        let starts_before = drawn == 0 && around.before.is_some();
        drawn += run.len() + 1;
        let points = match points.as_slice() {
            [] => continue,
            [only] if !(starts_before || ends_here && goes_on) => vec![*only - (ALONE, 0.0), *only + (ALONE, 0.0)],
            [_] => continue,
            _ => points,
        };
        nodes.push(Shape::stroked(Outline::Polyline { points, closed: false }, stroke.clone()).into());
    }
    nodes
}
