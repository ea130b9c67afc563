//! The curves of a composed page: as in one line, but fulfilment twice as strong as expectation, what falls short hatched, a lone competition value as
//! a tick, and lines that go on to the edge where the journey goes on in another system. Besides, what is written at them: the names of the
//! findings at their dots and each stage's mean gap.

use super::curves::{Around, GAP_DOT, Layers, Rated, Scale, dots, gap_dots, pieces, radius};
use super::labels::{Reach, Room};
use super::numbers::{Numbered, badge, badge_radius};
use super::{Kit, hatch};
use crate::method::{Assessment, Side};
use crate::model::{LaneKind, Stage};
use crate::scene::{Color, Detail, Group, Node, Outline, Point, Rect, Shape, Size, Stroke, TextStyle, Vec2, Weight};
use crate::text::{Broken, HorizontalAlign, VerticalAlign};
use std::sync::Arc;

/// Width of the lines of expectation and competition, in points; that of fulfilment is twice as strong.
const THIN: f64 = 1.3;
/// Width of the emotion curve, in points.
const EMOTION: f64 = 2.2;
/// Half the height of a tick, in points.
const TICK: f64 = 5.0;
/// Half the length of another lone value's stroke, in points.
const ALONE: f64 = 7.0;
/// Height of the line in which mean gaps stand, at the lower edge of a lane, in points.
const MEANS: f64 = 17.0;
/// Room between a badge and the name beside it, in points.
const BESIDE_BADGE: f64 = 4.0;
/// The widths in points that the name of a finding is tried in, on one line and then on two.
const NAME_WIDTHS: [f64; 4] = [84.0, 104.0, 128.0, 160.0];

const NAME: TextStyle = TextStyle::new(Weight::SemiBold, 12.0);
const MEAN: TextStyle = TextStyle::new(Weight::Regular, 12.0);

/// A stage of a system as its curves are drawn.
pub(super) struct Along<'a> {
    /// Its left edge, in points.
    pub left: f64,
    /// What it is.
    pub stage: &'a Stage,
    /// Its touchpoints, from its left edge.
    pub rated: &'a [Rated],
    /// Its neighbours, from its left edge.
    pub around: Around,
}

/// The expectation lane of one stage.
pub(super) fn score_curves(kit: &Kit<'_>, height: f64, around: Around, rated: &[Rated]) -> Layers {
    let scale = Scale::scores(height);
    let along = |value: fn(&Assessment) -> Option<f64>| points(around, rated, &|said| value(said).map(|value| scale.y(value)));
    let [expectation, fulfilment, competition] =
        [along(|said| said.expectation), along(|said| said.fulfilment), along(|said| said.competition)];
    let goes_on = goes_on(around);
    let mut nodes = areas(kit, around.left, &expectation, &fulfilment);
    let [strong, thin, dashed] = strokes(kit);
    nodes.extend(line(&competition, goes_on(|said| said.competition), &dashed, Lone::Tick));
    nodes.extend(line(&expectation, goes_on(|said| said.expectation), &thin, Lone::Stroke));
    nodes.extend(line(&fulfilment, goes_on(|said| said.fulfilment), &strong, Lone::Stroke));
    Layers { under: nodes.into(), over: dots(kit, scale, rated).into() }
}

/// How the curves of fulfilment, expectation and competition are drawn.
pub(super) fn strokes(kit: &Kit<'_>) -> [Stroke; 3] {
    let (theme, weight) = (kit.theme, kit.theme.line_weight);
    [
        Stroke::solid(theme.fulfilment, 2.0 * THIN * weight).rounded(),
        Stroke::solid(theme.expectation, THIN * weight),
        Stroke::dashed(theme.competition, THIN * weight, &[5.0, 4.0]),
    ]
}

/// The emotion lane of one stage.
pub(super) fn emotion_curve(kit: &Kit<'_>, height: f64, around: Around, rated: &[Rated]) -> Layers {
    let (scale, theme) = (Scale::gaps(height), kit.theme);
    let gap = points(around, rated, &|said| said.gap.map(|gap| scale.y(gap)));
    let zero = points(around, rated, &|said| said.gap.map(|_| scale.y(0.0)));
    let mut nodes = areas(kit, around.left, &zero, &gap);
    let stroke = Stroke::solid(theme.ink, EMOTION * theme.line_weight).rounded();
    nodes.extend(line(&gap, goes_on(around)(|said| said.gap), &stroke, Lone::Stroke));
    Layers { under: nodes.into(), over: gap_dots(kit, scale, rated).into() }
}

/// The points of a curve through a stage: from the touchpoint before it, or from where its system begins, to its own last one, or to where the
/// system ends. None where there is no value.
fn points(around: Around, rated: &[Rated], y: &dyn Fn(&Assessment) -> Option<f64>) -> Vec<Option<Point>> {
    let at = |rated: &Rated| y(&rated.said).map(|y| Point::new(rated.x, y));
    let (Some(first), Some(last)) = (rated.first(), rated.last()) else { return Vec::new() };
    // A segment across a break is cut at the edge.
    let cut = |inside: &Rated, outside: &Rated, x: f64| {
        let (inside, outside) = (at(inside)?, at(outside)?);
        let way = outside.x - inside.x;
        Some(if way.abs() < 1e-9 { inside } else { inside.lerp(outside, (x - inside.x) / way) })
    };
    let before = around.before.map(|before| match around.begin {
        Some(begin) => cut(first, &before, begin),
        None => at(&before),
    });
    let after = around.end.zip(around.after).map(|(end, after)| cut(last, &after, end));
    before.into_iter().chain(rated.iter().map(at)).chain(after).collect()
}

/// Whether a curve goes on in the next stage, which then draws the segment to there.
fn goes_on(around: Around) -> impl Fn(fn(&Assessment) -> Option<f64>) -> bool {
    move |value| around.end.is_none() && around.after.is_some_and(|after| value(&after.said).is_some())
}

/// How a value without neighbours is drawn.
#[derive(Clone, Copy)]
enum Lone {
    /// As a short stroke along the axis.
    Stroke,
    /// As a short stroke across it.
    Tick,
}

/// A line through the values that are there.
fn line(points: &[Option<Point>], goes_on: bool, stroke: &Stroke, lone: Lone) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut drawn = 0;
    for run in points.split(Option::is_none) {
        let run_points: Vec<Point> = run.iter().copied().flatten().collect();
        let ends_here = drawn + run.len() == points.len();
        drawn += run.len() + 1;
        let (run_points, stroke) = match (run_points.as_slice(), lone) {
            ([], _) => continue,
            ([_], _) if ends_here && goes_on => continue,
            ([only], Lone::Stroke) => (vec![*only - (ALONE, 0.0), *only + (ALONE, 0.0)], stroke.clone()),
            ([only], Lone::Tick) => {
                let solid = Stroke { dash: Vec::new(), width: stroke.width * 1.4, ..stroke.clone() };
                (vec![*only - (0.0, TICK), *only + (0.0, TICK)], solid)
            }
            (_, _) => (run_points, stroke.clone()),
        };
        nodes.push(Shape::stroked(Outline::Polyline { points: run_points, closed: false }, stroke).into());
    }
    nodes
}

/// The areas between two curves; what is below has a hatch.
fn areas(kit: &Kit<'_>, left: f64, base: &[Option<Point>], curve: &[Option<Point>]) -> Vec<Node> {
    let both: Vec<(Option<Point>, Option<Point>)> = base.iter().copied().zip(curve.iter().copied()).collect();
    let drawn = pieces(None, &both, |both| both.0, |both| both.1).into_iter().flat_map(|piece| {
        let lines = (!piece.is_above).then(|| hatch::hatch(&piece.points, left, kit.theme).into());
        let fill = if piece.is_above { kit.theme.above } else { kit.theme.below_on_paper };
        let face = Shape::filled(Outline::Polyline { points: piece.points, closed: true }, fill);
        [Some(face.into()), lines].into_iter().flatten()
    });
    drawn.collect()
}

/// What is written at the curves of a lane of a system from its left edge to a width: the mean gap of each stage, and the names of the findings at
/// their dots, clear of every line, dot and label; where there is no room for a name, its number alone.
pub(super) fn labels(kit: &Kit<'_>, kind: &LaneKind, (left, size): (f64, Size), stages: &[Along<'_>]) -> Vec<Node> {
    let mean = |along: &Along<'_>| mean_gap(kit, along, size.height);
    let small_print = |mean: Node| Group::new(vec![mean]).detail(Detail::SmallPrint).into();
    let is_named = |along: &Along<'_>| along.rated.iter().any(|rated| kit.numbers.of_touchpoint(rated.id).is_some());
    if !stages.iter().any(is_named) {
        // Without names nothing has to give way, and looking for what is free takes longer than all the rest of a lane.
        return stages.iter().filter_map(mean).map(small_print).collect();
    }
    let area = Rect::from_origin_size((left, 0.0), size).inset(-2.0);
    // Names are not written over areas if that can be helped, and never over a hatch.
    let (mut strict, mut loose) = (Room::new(area), Room::new(area));
    let mut nodes = Vec::new();
    let mut dots: Vec<Dot<'_>> = Vec::new();
    for along in stages {
        if let Some(mean) = mean(along) {
            for room in [&mut strict, &mut loose] {
                mean.bounds().into_iter().for_each(|bounds| room.take(bounds));
            }
            nodes.push(small_print(mean));
        }
        let curves = Curves::of(kind, size.height, along);
        for line in &curves.lines {
            steps(line, |spot| [&mut strict, &mut loose].into_iter().for_each(|room| room.take(spot)));
        }
        for piece in pieces(None, &curves.both(), |both| both.0, |both| both.1) {
            columns(&piece.points, |column| {
                strict.take(column);
                if !piece.is_above {
                    loose.take(column);
                }
            });
        }
        for (rated, center) in along.rated.iter().zip(&curves.dots) {
            let Some(center) = *center else { continue };
            let radius = if *kind == LaneKind::Emotion { GAP_DOT } else { radius(&rated.said) };
            let numbered = kit.numbers.of_touchpoint(rated.id);
            // The number of a finding may have to stand on its dot.
            let radius = if numbered.is_some() { radius.max(badge_radius(NAME.size)) } else { radius };
            let spot = Rect::from_center_size(center, (2.0 * radius, 2.0 * radius));
            [&mut strict, &mut loose].into_iter().for_each(|room| room.take(spot));
            if let Some(numbered) = numbered {
                let title = along.stage.touchpoints.iter().find(|touchpoint| touchpoint.id == rated.id);
                dots.push(Dot { center, radius, numbered, title: title.map_or("", |touchpoint| &touchpoint.title) });
            }
        }
    }
    dots.sort_by_key(|dot| (dot.numbered.number, dot.numbered.side == Side::First));
    for dot in dots {
        nodes.extend(name(kit, &dot, &mut strict, &mut loose));
    }
    nodes
}

/// The dot of a finding.
struct Dot<'a> {
    center: Point,
    radius: f64,
    numbered: Numbered,
    title: &'a str,
}

/// The number of a finding at its dot, with its name if there is room.
fn name(kit: &Kit<'_>, dot: &Dot<'_>, strict: &mut Room, loose: &mut Room) -> Vec<Node> {
    let diameter = 2.0 * badge_radius(NAME.size);
    let with_name = |lines: Arc<Broken>| {
        let size = Size::new(diameter + BESIDE_BADGE + lines.width(), lines.height().max(diameter));
        (Some(lines), size)
    };
    let names: Vec<(Option<Arc<Broken>>, Size)> = in_two_lines(kit, dot.title).into_iter().map(with_name).collect();
    let alone = [(None, Size::new(diameter, diameter))];
    let mut find = |wanted: &[(Option<Arc<Broken>>, Size)], reach: Reach| {
        wanted.iter().find_map(|(lines, size)| {
            if let Some(place) = strict.label(dot.center, dot.radius, *size, reach) {
                loose.take_label(&place);
                return Some((lines.clone(), place));
            }
            let place = loose.label(dot.center, dot.radius, *size, reach)?;
            strict.take_label(&place);
            Some((lines.clone(), place))
        })
    };
    // A name a little away, with a line to its dot, is better than a number beside it.
    let found = find(&names, Reach::Beside).or_else(|| find(&names, Reach::Near));
    let found = found.or_else(|| find(&alone, Reach::Beside)).or_else(|| find(&alone, Reach::Near));
    let mut nodes = Vec::new();
    let Some((lines, place)) = found else {
        // On the dot itself there is always room.
        return vec![Group::new(badge(kit, dot.numbered, dot.center, NAME.size)).into()];
    };
    if let Some((from, to)) = place.leader {
        let stroke = Stroke::solid(kit.theme.muted, 0.8 * kit.theme.line_weight);
        nodes.push(Shape::stroked(Outline::Polyline { points: vec![from, to], closed: false }, stroke).into());
    }
    let middle = Point::new(place.rect.x0 + diameter / 2.0, place.rect.center().y);
    nodes.extend(badge(kit, dot.numbered, middle, NAME.size));
    if let Some(lines) = lines {
        let area = Rect { x0: place.rect.x0 + diameter + BESIDE_BADGE, ..place.rect };
        nodes.push(lines.within(area, HorizontalAlign::Left, VerticalAlign::Middle, ink(kit, dot.numbered.side)).into());
    }
    vec![Group::new(nodes).detail(Detail::SmallPrint).into()]
}

fn ink(kit: &Kit<'_>, side: Side) -> Color {
    match side {
        Side::Strongest => kit.theme.positive,
        Side::First => kit.theme.negative,
    }
}

/// A name on one line or two, whole, the ways in which it is least wide first.
fn in_two_lines(kit: &Kit<'_>, title: &str) -> Vec<Arc<Broken>> {
    let whole = |width: f64, most: usize| {
        let lines = kit.words(title, NAME, width, most);
        (!lines.truncated && !lines.torn).then_some(lines)
    };
    let mut ways: Vec<Arc<Broken>> = Vec::new();
    for way in NAME_WIDTHS.into_iter().flat_map(|width| [whole(width, 1), whole(width, 2)]).flatten() {
        if ways.last().is_none_or(|last| **last != *way) {
            ways.push(way);
        }
    }
    ways
}

/// The mean gap of a stage, at the lower edge of a lane of a height.
fn mean_gap(kit: &Kit<'_>, along: &Along<'_>, height: f64) -> Option<Node> {
    let gaps: Vec<f64> = along.rated.iter().filter_map(|rated| rated.said.gap).collect();
    if gaps.is_empty() {
        return None;
    }
    let mean = gaps.iter().sum::<f64>() / gaps.len() as f64;
    let words = kit.measurer.break_lines(&kit.texts.map_mean_gap(&kit.texts.signed(mean)), kit.small(MEAN), f64::INFINITY, 1);
    Some(words.at(Point::new(along.left + 8.0, height - MEANS), kit.theme.muted).into())
}

/// The curves of a stage in a lane, where they are in the system.
struct Curves {
    /// What no label may touch.
    lines: Vec<Vec<Option<Point>>>,
    /// What areas are between: the first and the second of the lines, or zero.
    base: Vec<Option<Point>>,
    /// The dots, one for each touchpoint of the stage.
    dots: Vec<Option<Point>>,
}

impl Curves {
    fn of(kind: &LaneKind, height: f64, along: &Along<'_>) -> Self {
        let in_system = |points: Vec<Option<Point>>| -> Vec<Option<Point>> {
            points.into_iter().map(|point| point.map(|point| point + Vec2::new(along.left, 0.0))).collect()
        };
        let through = |y: &dyn Fn(&Assessment) -> Option<f64>| in_system(points(along.around, along.rated, y));
        let dots = |y: &dyn Fn(&Assessment) -> Option<f64>| {
            let at = |rated: &Rated| y(&rated.said).map(|y| Point::new(along.left + rated.x, y));
            along.rated.iter().map(at).collect()
        };
        if *kind == LaneKind::Emotion {
            let scale = Scale::gaps(height);
            let gap = |said: &Assessment| said.gap.map(|gap| scale.y(gap));
            let zero = |said: &Assessment| said.gap.map(|_| scale.y(0.0));
            return Self { lines: vec![through(&gap)], base: through(&zero), dots: dots(&gap) };
        }
        let scale = Scale::scores(height);
        let fulfilment = |said: &Assessment| said.fulfilment.map(|value| scale.y(value));
        let expectation = through(&|said| said.expectation.map(|value| scale.y(value)));
        let competition = through(&|said| said.competition.map(|value| scale.y(value)));
        Self { lines: vec![through(&fulfilment), expectation.clone(), competition], base: expectation, dots: dots(&fulfilment) }
    }

    fn both(&self) -> Vec<(Option<Point>, Option<Point>)> {
        self.base.iter().copied().zip(self.lines[0].iter().copied()).collect()
    }
}

/// Boxes along a line, near enough to each other that nothing passes between them.
fn steps(line: &[Option<Point>], mut take: impl FnMut(Rect)) {
    const STEP: f64 = 3.0;
    let spot = |point: Point| Rect::from_center_size(point, (STEP + 1.5, STEP + 1.5));
    for (index, point) in line.iter().enumerate() {
        let Some(from) = *point else { continue };
        // A value alone is drawn as a short stroke.
        take(Rect::from_center_size(from, (2.0 * ALONE, 2.0 * TICK)));
        if let Some(Some(to)) = line.get(index + 1) {
            let count = (from.distance(*to) / STEP).ceil().max(1.0) as usize;
            (0..=count).for_each(|step| take(spot(from.lerp(*to, step as f64 / count as f64))));
        }
    }
}

/// Boxes that cover an area whose edges run from left to right.
fn columns(polygon: &[Point], mut take: impl FnMut(Rect)) {
    const STEP: f64 = 4.0;
    let (left, right) = polygon.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), point| (low.min(point.x), high.max(point.x)));
    let count = ((right - left) / STEP).ceil().max(0.0);
    for step in 0..count as usize {
        let x = left + (step as f64 + 0.5) * (right - left) / count;
        let mut crossings: Vec<f64> = Vec::new();
        for (index, from) in polygon.iter().enumerate() {
            let to = &polygon[(index + 1) % polygon.len()];
            if (from.x < x) != (to.x < x) {
                crossings.push(from.y + (to.y - from.y) * (x - from.x) / (to.x - from.x));
            }
        }
        crossings.sort_by(f64::total_cmp);
        for pair in crossings.chunks_exact(2) {
            take(Rect::new(x - STEP / 2.0, pair[0], x + STEP / 2.0, pair[1]));
        }
    }
}

#[cfg(test)]
mod tests;
