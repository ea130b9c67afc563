//! Draws a plane: areas, lines and curves, touchpoints moved apart, labels that touch nothing, and the scales around it. Never more
//! labels than fit, never a dot outside its meaning.

use super::choice::Curve;
use super::description::{Axis, AxisMarks, Dot, Line, Meaning, Plane, Reference, Region, Target};
use super::draw::{Drawn, Handle, Mark, Pen, PlaneFrame, PlaneView, SMALL, SMALL_STRONG, TINY, line};
use super::draw_several;
use super::spread::{Placed, Wanted, spread};
use crate::layout::curves::areas as between;
use crate::layout::labels::{LabelPlace, Reach, Room};
use crate::layout::marks::{verdict_ink, verdict_mark};
use crate::layout::{Part, Theme};
use crate::method::{Quadrant, Verdict};
use crate::model::Code as _;
use crate::scene::{Color, Group, Node, Outline, Point, Rect, Shape, Size, Stroke, Vec2};
use crate::text::{Broken, HorizontalAlign, VerticalAlign};
use std::sync::Arc;

/// Room for the numbers left of the plane, in points.
const NUMBERS: f64 = 30.0;
/// Room for the names of curves right of the plane, in points.
const NAMES: f64 = 92.0;
/// At most this many dots try to get a label.
const MOST_LABELS: usize = 400;
/// The beginning of a title that every dot gets if there is room for so much, in points.
const BEGINNING: f64 = 150.0;
/// A title that is wider than this many points has several lines rather than one.
const LONG: f64 = 240.0;
/// The lines of a label at most.
const MOST_LINES: usize = 3;
/// The lines of a stage's name at most: it has room above the plane wherever the plane is, and no other place.
const STAGE_LINES: usize = 4;
/// The narrowest form that is tried for a label with several lines, in points, unless its words are shorter.
const LEAST_LABEL: f64 = 30.0;
/// So many of them get it before all others, wherever there is room.
const TOP: usize = 3;
/// At most this many problems get their label before areas and lines get their names.
const MOST_URGENT: usize = 6;
/// With more dots than this in sight, curves have none.
const MOST_CURVE_DOTS: usize = 250;

/// Draws a plane into an area.
pub(super) fn plane(pen: &mut Pen<'_>, plane: &Plane, room: Rect, view: Option<PlaneView>) -> Drawn {
    let journey = matches!(plane.x.marks, AxisMarks::Stages(_));
    let whole = room;
    // Below the curves of several stands where they part.
    let list = plane.partings.as_ref().map(|list| (list, draw_several::list_room(list, room)));
    let room = list.as_ref().map_or(room, |(_, below)| Rect { y1: below.y0 - 6.0, ..room });
    let right = match &list {
        Some(_) => draw_several::names_width(room.width()),
        None if journey => NAMES,
        None => 8.0,
    };
    let (left, right) = (room.x0 + NUMBERS, (room.x1 - right).max(room.x0 + NUMBERS + 40.0));
    let names = stage_names_height(pen, &plane.x, right - left);
    let (above, below) = if journey { (25.0 + names, 8.0) } else { (20.0, 36.0) };
    let area = Rect::new(left, room.y0 + above, right, (room.y1 - below).max(room.y0 + above + 40.0));
    let view = view.unwrap_or(PlaneView { x: plane.x.range, y: plane.y.range });
    let frame = PlaneFrame { area, view };
    let mut drawn = Drawn { plane: Some(frame), end: Point::new(whole.x1, whole.y1), ..Drawn::default() };
    // What is clipped at the edges is drawn with the same pen, separately.
    let outer = std::mem::take(&mut pen.nodes);
    let mut taken = Room::new(area);
    let placed = if journey { Vec::new() } else { place_dots(plane, &frame, &mut taken) };
    keep_clear(plane, &frame, &mut taken);
    // What is most urgent is named before areas and lines are.
    let mut labelled = by_weight(pen, &placed);
    let urgent = labelled.partition_point(|one| one.urgent);
    first_labels(pen, &mut labelled[..urgent], &mut taken);
    regions(pen, &plane.regions, &frame, &mut taken);
    if let AxisMarks::Stages(bands) = &plane.x.marks {
        for band in bands.iter().skip(1).step_by(2) {
            let (from, to) = (frame.place(band.span.0, 0.0).x.max(area.x0), frame.place(band.span.1, 0.0).x.min(area.x1));
            pen.fill(Rect::new(from, area.y0, to, area.y1), 0.0, pen.theme.tint);
        }
    }
    grid(pen, plane, &frame);
    let handles = references(pen, &plane.references, &frame, &mut taken);
    if let Some((list, below)) = &list {
        draw_several::connections(pen, list, draw_several::shown(*below), &frame);
    } else if journey && frame.scale().0 >= 3.0 {
        areas(pen, &plane.lines, &frame);
    }
    for curve in &plane.lines {
        draw_curve(pen, curve, &frame, &mut taken);
    }
    let marks = if let Some((list, below)) = &list {
        several_dots(pen, plane, draw_several::shown(*below).min(list.rows.len()), &frame, &mut taken)
    } else if journey {
        curve_dots(pen, plane, &frame, &mut taken)
    } else {
        let marks = paint_dots(pen, placed);
        first_labels(pen, &mut labelled[urgent..], &mut taken);
        paint_labels(pen, labelled, &mut taken);
        marks
    };
    drawn.inner = std::mem::replace(&mut pen.nodes, outer);
    drawn.marks = marks;
    drawn.handles = handles;
    scales(pen, plane, &frame, above);
    if let Some((list, below)) = list {
        stage_names(pen, &plane.x, &frame, names, &mut drawn.marks);
        draw_several::names(pen, &plane.lines, &frame, whole.x1);
        draw_several::list(pen, list, below, &mut drawn.marks);
    } else if journey {
        stage_names(pen, &plane.x, &frame, names, &mut drawn.marks);
        curve_names(pen, &plane.lines, &frame);
    }
    drawn
}

/// The colour of a curve.
pub(super) fn curve_ink(theme: &Theme, curve: Curve) -> Color {
    match curve {
        Curve::Expectation | Curve::Gap => theme.expectation,
        Curve::Fulfilment => theme.fulfilment,
        Curve::Competition => theme.competition,
        Curve::Relevance => theme.paid,
    }
}

fn meaning_ink(theme: &Theme, meaning: Meaning) -> (Color, Color, u8) {
    let (verdict, strength) = match meaning {
        Meaning::Verdict(verdict @ Verdict::DealBreaker) => (verdict, 34),
        Meaning::Verdict(verdict @ (Verdict::PainPoint | Verdict::MagicMoment)) => (verdict, 28),
        Meaning::Verdict(verdict @ Verdict::Solid) => (verdict, 14),
        Meaning::Verdict(verdict) => (verdict, 7),
        Meaning::Quadrant(Quadrant::Concentrate) => (Verdict::PainPoint, 28),
        Meaning::Quadrant(Quadrant::KeepUp) => (Verdict::MagicMoment, 28),
        Meaning::Quadrant(Quadrant::LowPriority) => (Verdict::Neutral, 7),
        Meaning::Quadrant(Quadrant::Overkill) => (Verdict::Overdelivered, 16),
    };
    let ink = verdict_ink(theme, verdict);
    (ink.mark, ink.word, strength)
}

/// Tinted areas with their names in the corner that is farthest from the middle.
fn regions(pen: &mut Pen<'_>, regions: &[Region], frame: &PlaneFrame, taken: &mut Room) {
    for region in regions {
        let (one, two) = (frame.place(region.x.0, region.y.0), frame.place(region.x.1, region.y.1));
        let rect = Rect::from_points(one, two).intersect(frame.area);
        if rect.width() <= 0.0 || rect.height() <= 0.0 {
            continue;
        }
        let (mark, ink, strength) = meaning_ink(pen.theme, region.meaning);
        pen.fill(rect, 0.0, mark.with_alpha(strength).over(pen.theme.paper));
        let symbol = if matches!(region.meaning, Meaning::Verdict(_)) { 14.0 } else { 0.0 };
        // On two lines where one has no room.
        let name = pen.label(&region.name, SMALL_STRONG, (rect.width() - 12.0 - symbol).max(1.0), 2);
        let (width, high) = (name.width() + symbol, name.height().max(14.0));
        if name.truncated || name.torn || high + 4.0 > rect.height() {
            continue;
        }
        // The corner farthest from the middle; if something is there, another one.
        let outward = (rect.center().x < frame.area.center().x, rect.center().y < frame.area.center().y + 1.0);
        let corner = |left: bool, top: bool| {
            let x = if left { rect.x0 + 7.0 } else { rect.x1 - 7.0 - width };
            let y = if top { rect.y0 + 4.0 } else { rect.y1 - 4.0 - high };
            Rect::new(x, y, x + width, y + high)
        };
        let corners = [(true, true), (false, true), (true, false), (false, false)].map(|(x, y)| corner(outward.0 == x, outward.1 == y));
        let Some(row) = corners.into_iter().find(|row| taken.is_free(*row)) else { continue };
        if let Meaning::Verdict(verdict) = region.meaning {
            pen.verdict(verdict, Point::new(row.x0 + 4.5, row.y0 + 7.0), 9.0);
        }
        let words = Rect { x0: row.x0 + symbol, ..row };
        pen.nodes.push(name.within(words, HorizontalAlign::Left, VerticalAlign::Middle, ink).into());
        taken.take(row);
    }
}

/// Keeps words clear of the lines that mean something: thresholds, and the zero of a scale with a sign.
fn keep_clear(plane: &Plane, frame: &PlaneFrame, taken: &mut Room) {
    for reference in &plane.references {
        if let Some((from, to)) = line_of(reference, frame) {
            taken.keep_clear(Rect::from_points(from, to).inflate(0.5, 0.5));
        }
    }
    if plane.y.marks == AxisMarks::Signed {
        let y = frame.place(0.0, 0.0).y;
        taken.keep_clear(Rect::new(frame.area.x0, y - 0.5, frame.area.x1, y + 0.5));
    }
}

/// Where the line of a value is, if it is in sight.
fn line_of(reference: &Reference, frame: &PlaneFrame) -> Option<(Point, Point)> {
    let (area, at) = (frame.area, frame.place(reference.value, reference.value));
    if reference.upright {
        (at.x >= area.x0 && at.x <= area.x1).then_some((Point::new(at.x, area.y0), Point::new(at.x, area.y1)))
    } else {
        (at.y >= area.y0 && at.y <= area.y1).then_some((Point::new(area.x0, at.y), Point::new(area.x1, at.y)))
    }
}

/// Lines at whole numbers.
fn grid(pen: &mut Pen<'_>, plane: &Plane, frame: &PlaneFrame) {
    let area = frame.area;
    let (per_x, per_y) = frame.scale();
    // Only to guide the eye: where hairlines are strong, as on a projector, they would dominate what is drawn over them.
    let color = pen.theme.hairline.with_alpha(if plane.regions.is_empty() { 150 } else { 110 });
    let stroke = Stroke::solid(color, 0.6 * pen.theme.line_weight);
    for value in ticks(frame.view.y, per_y) {
        let y = frame.place(0.0, value).y;
        let zero = value == 0.0 && plane.y.marks == AxisMarks::Signed;
        let stroke = if zero { Stroke::solid(pen.theme.muted, 1.0 * pen.theme.line_weight) } else { stroke.clone() };
        pen.line(Point::new(area.x0, y), Point::new(area.x1, y), stroke);
    }
    if !matches!(plane.x.marks, AxisMarks::Stages(_)) {
        for value in ticks(frame.view.x, per_x) {
            let x = frame.place(value, 0.0).x;
            pen.line(Point::new(x, area.y0), Point::new(x, area.y1), stroke.clone());
        }
    }
}

/// Round numbers within a range, at least 24 points apart; parts of a whole only where there is much room.
fn ticks(range: (f64, f64), scale: f64) -> Vec<f64> {
    let fits = |step: f64| step * scale >= if step < 1.0 { 60.0 } else { 24.0 };
    let step = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0].into_iter().find(|step| fits(*step)).unwrap_or(20.0);
    let (first, last) = ((range.0 / step).ceil() as i64, (range.1 / step).floor() as i64);
    (first..=last).map(|index| index as f64 * step).collect()
}

/// Lines at values, each with its name at its end.
fn references(pen: &mut Pen<'_>, references: &[Reference], frame: &PlaneFrame, taken: &mut Room) -> Vec<Handle> {
    let area = frame.area;
    let mut handles = Vec::new();
    for reference in references {
        let Some(line) = line_of(reference, frame) else { continue };
        let at = line.0;
        let dashed = Stroke::dashed(pen.theme.muted, 1.1 * pen.theme.line_weight, &[5.0, 3.5]);
        pen.line(line.0, line.1, dashed);
        let width = pen.measurer.width(&reference.name, TINY);
        // Beside the line, on the side that it belongs to, near one of its ends if nothing is there.
        let mut rows = (0..=12).map(|step| {
            let share = [0.0, 1.0, 0.08, 0.92, 0.16, 0.84, 0.25, 0.75, 0.33, 0.67, 0.41, 0.59, 0.5][step];
            if reference.upright {
                let y = area.y1 - 16.0 - (area.height() - 19.0) * share;
                let x = if at.x + width + 10.0 < area.x1 { at.x + 5.0 } else { at.x - 5.0 - width };
                Rect::new(x, y, x + width, y + 13.0)
            } else {
                let x = area.x0 + 6.0 + (area.width() - width - 12.0) * share;
                let y = if reference.with_above { at.y - 14.0 } else { at.y + 1.5 };
                Rect::new(x, y, x + width, y + 12.5)
            }
        });
        if let Some(row) = rows.find(|row| taken.is_free(*row)) {
            // On the tint of an area as well as on paper: muted words would be too faint there.
            pen.words(&reference.name, TINY, row, HorizontalAlign::Left, pen.theme.ink);
            taken.take(row);
        }
        if let Some(threshold) = reference.threshold {
            handles.push(Handle { threshold, line, upright: reference.upright, name: reference.name.clone() });
        }
    }
    handles
}

/// Radius of a dot in points: by relevance, smaller where there are many.
fn radius(dot: &Dot, count: usize) -> f64 {
    let crowd = match count {
        0..=60 => 1.0,
        61..=300 => 0.82,
        _ => 0.62,
    };
    (3.6 + dot.relevance * 0.26) * crowd
}

/// A touchpoint, or several that are counted, in its place.
enum Stands<'a> {
    One(&'a Dot, Point, f64),
    Several(Vec<&'a Dot>, Point, f64),
}

/// Touchpoints, moved apart.
fn place_dots<'a>(plane: &'a Plane, frame: &PlaneFrame, taken: &mut Room) -> Vec<Stands<'a>> {
    let (per_x, per_y) = frame.scale();
    let sight = frame.area.inflate(per_x.min(90.0), per_y.min(90.0));
    let seen: Vec<&Dot> = plane.dots.iter().filter(|dot| sight.contains(frame.place(dot.x, dot.y))).collect();
    // What has no room is counted per whole unit, or per as many units as a circle with a number needs.
    let unit = |scale: f64| [1.0, 2.0, 5.0, 10.0].into_iter().find(|unit| unit * scale >= 17.0).unwrap_or(20.0);
    let units = (unit(per_x), unit(per_y));
    let wanted: Vec<Wanted> = seen
        .iter()
        .map(|dot| {
            let (within, side) = side_of(plane, frame, dot);
            let bin = ((dot.x / units.0).round() as i64, (dot.y / units.1).round() as i64, side);
            Wanted { at: frame.place(dot.x, dot.y), radius: radius(dot, seen.len()), within, bin }
        })
        .collect();
    let placed = spread(&wanted, Vec2::new((per_x * 0.62).min(70.0), (per_y * 0.62).min(70.0)));
    // Counted marks keep clear of each other, too.
    let radius = |count: usize| (7.5 + (count as f64).sqrt() * 0.7).min((per_x * units.0).min(per_y * units.1) * 0.46).clamp(8.0, 15.0);
    let counted: Vec<(&[usize], Wanted)> = placed
        .iter()
        .filter_map(|placed| match placed {
            Placed::Dot { .. } => None,
            Placed::Count { indices, at } => {
                let first = wanted.get(*indices.first()?)?;
                let bin = i64::try_from(*indices.first()?).unwrap_or(0);
                Some((indices.as_slice(), Wanted { at: *at, radius: radius(indices.len()), bin: (bin, -1, 0), ..*first }))
            }
        })
        .collect();
    let circles: Vec<Wanted> = counted.iter().map(|(_, circle)| *circle).collect();
    let clear = spread(&circles, Vec2::new(per_x * units.0 * 0.8, per_y * units.1 * 0.8));
    let mut places: Vec<Point> = circles.iter().map(|circle| circle.at).collect();
    for placed in clear {
        if let Placed::Dot { index, at } = placed {
            places[index] = at;
        }
    }
    let ones = placed.iter().filter_map(|placed| match placed {
        Placed::Dot { index, at } => Some(Stands::One(seen[*index], *at, wanted[*index].radius)),
        Placed::Count { .. } => None,
    });
    let several = counted
        .iter()
        .zip(places)
        .map(|((indices, circle), at)| Stands::Several(indices.iter().map(|index| seen[*index]).collect(), at, circle.radius));
    let stands = ones.chain(several);
    let stands: Vec<Stands<'a>> = stands.collect();
    for stand in &stands {
        let (Stands::One(_, at, radius) | Stands::Several(_, at, radius)) = stand;
        taken.take(Rect::from_center_size(*at, (radius * 2.0, radius * 2.0)));
    }
    stands
}

/// Paints what has a place.
fn paint_dots(pen: &mut Pen<'_>, stands: Vec<Stands<'_>>) -> Vec<Mark> {
    let mut marks = Vec::with_capacity(stands.len());
    for stand in stands {
        let (target, at, radius) = match stand {
            Stands::One(dot, at, radius) => {
                pen.nodes.push(mark(pen.theme, dot, at, radius));
                (Target::Touchpoint(dot.touchpoint.id), at, radius)
            }
            Stands::Several(dots, at, radius) => {
                count(pen, &dots.iter().map(|dot| dot.verdict).collect::<Vec<_>>(), at, radius);
                (Target::Touchpoints(dots.iter().map(|dot| dot.touchpoint.id).collect()), at, radius)
            }
        };
        marks.push(Mark { rect: Rect::from_center_size(at, (radius * 2.0, radius * 2.0)), round: true, target, name: None });
    }
    marks
}

/// Where a dot may be without seeming to mean something else, and a number for that side of all lines.
fn side_of(plane: &Plane, frame: &PlaneFrame, dot: &Dot) -> (Rect, u64) {
    let mut within = frame.area.inflate(1e6, 1e6);
    let mut side = 0;
    for (index, reference) in plane.references.iter().enumerate() {
        let value = if reference.upright { dot.x } else { dot.y };
        let at = frame.place(reference.value, reference.value);
        // As the method compares: what is on the line belongs to one side of it.
        let above = if reference.with_above {
            value - reference.value >= -crate::method::TOLERANCE
        } else {
            value - reference.value > crate::method::TOLERANCE
        };
        side |= u64::from(above) << index;
        match (reference.upright, above) {
            (true, true) => within.x0 = within.x0.max(at.x),
            (true, false) => within.x1 = within.x1.min(at.x),
            (false, true) => within.y1 = within.y1.min(at.y),
            (false, false) => within.y0 = within.y0.max(at.y),
        }
    }
    (within, side)
}

/// A touchpoint's mark: its verdict's symbol on a small background of its own.
fn mark(theme: &Theme, dot: &Dot, at: Point, radius: f64) -> Node {
    let paper = Shape::filled(Outline::Circle { center: at, radius }, theme.paper.with_alpha(215));
    let mut children: Vec<Node> = vec![paper.into()];
    children.extend(verdict_mark(dot.verdict, at, radius * 1.8, verdict_ink(theme, dot.verdict).mark));
    Group::new(children).of(Part::ChartPoint, dot.touchpoint.id.0).into()
}

/// Several touchpoints in one mark: how many, edged in the colour of the verdict that most of them have.
fn count(pen: &mut Pen<'_>, verdicts: &[Verdict], at: Point, radius: f64) {
    let most = Verdict::ALL.iter().max_by_key(|verdict| {
        // Of equally frequent ones the first rule counts.
        let position = Verdict::ALL.iter().position(|other| other == *verdict).unwrap_or(0);
        (verdicts.iter().filter(|other| other == verdict).count(), std::cmp::Reverse(position))
    });
    let ink = verdict_ink(pen.theme, most.copied().unwrap_or(Verdict::Neutral));
    let face = ink.mark.with_alpha(30).over(pen.theme.paper);
    let stroke = Stroke::solid(ink.mark, 1.4 * pen.theme.line_weight);
    pen.nodes.push(Shape { outline: Outline::Circle { center: at, radius }, fill: Some(face), stroke: Some(stroke) }.into());
    let words = verdicts.len().to_string();
    let broken = pen.measurer.break_lines(&words, TINY, f64::INFINITY, 1);
    let box_ = Rect::from_center_size(at, (2.0 * radius, 2.0 * radius));
    pen.nodes.push(broken.within(box_, HorizontalAlign::Center, VerticalAlign::Middle, pen.theme.ink).into());
}

/// A dot that gets a label if there is room for one.
struct Labelled<'a> {
    dot: &'a Dot,
    at: Point,
    radius: f64,
    /// Whether it is one of the first problems, so that its label may take more room than others.
    urgent: bool,
    label: Option<Placement>,
}

/// The words of a label and where they are.
type Placement = (Arc<Broken>, LabelPlace);

impl<'a> Labelled<'a> {
    fn title(&self) -> &'a str {
        &self.dot.touchpoint.title
    }

    /// How far from its dot its label may be at most.
    fn reach(&self) -> Reach {
        if self.urgent { Reach::Far } else { Reach::Near }
    }

    /// Room for these words, which is then taken.
    fn place(&self, words: Arc<Broken>, reach: Reach, taken: &mut Room) -> Option<Placement> {
        let size = Size::new(words.width() + 3.0, words.height());
        taken.label(self.at, self.radius, size, reach).map(|place| (words, place))
    }

    /// Gets a label if there is room: at least the beginning of the title, in one line or, where that has no room, in several.
    fn begin(&mut self, pen: &Pen<'_>, reach: Reach, taken: &mut Room) {
        let beginning = pen.broken(self.title(), SMALL, BEGINNING, 1);
        let (height, wide) = (beginning.height(), beginning.width());
        self.label = self.place(beginning, reach, taken);
        // All other forms are higher and at least that wide: where that has no room, none has, and in a crowd that is most often so.
        let least = Size::new(wide.min(LEAST_LABEL), 2.0 * height);
        if self.label.is_none() && taken.has_room(self.at, self.radius, least, reach) {
            let narrow = (2..=MOST_LINES).map(|lines| pen.broken(self.title(), SMALL, BEGINNING / 2.0, lines));
            let mut higher = whole(pen, self.title(), MOST_LINES).chain(narrow).filter(|words| words.lines.len() > 1);
            self.label = higher.find_map(|words| self.place(words, reach, taken));
        }
    }
}

/// What has a place of its own and a title, the most important first.
fn by_weight<'a>(pen: &Pen<'_>, stands: &[Stands<'a>]) -> Vec<Labelled<'a>> {
    let dots = stands.iter().filter_map(|stand| match stand {
        Stands::One(dot, at, radius) => Some((*dot, *at, *radius)),
        Stands::Several(..) => None,
    });
    sorted(pen, dots.collect())
}

fn sorted<'a>(pen: &Pen<'_>, mut dots: Vec<(&'a Dot, Point, f64)>) -> Vec<Labelled<'a>> {
    // Sorting is stable: equal ones stay in the order of the journey.
    dots.sort_by(|one, two| two.0.weight.total_cmp(&one.0.weight));
    let dots = dots.into_iter().take(MOST_LABELS).filter(|(dot, ..)| pen.measurer.width(&dot.touchpoint.title, SMALL) > 0.0);
    let is_problem = |dot: &Dot| matches!(dot.verdict, Verdict::DealBreaker | Verdict::PainPoint | Verdict::Contested);
    let labelled = dots.enumerate().map(|(index, (dot, at, radius))| {
        let urgent = index < MOST_URGENT && is_problem(dot);
        Labelled { dot, at, radius, urgent, label: None }
    });
    labelled.collect()
}

/// A label for each, as far as there is room: at least the beginning of the title. So a long title never takes the place of another one.
fn first_labels(pen: &Pen<'_>, labelled: &mut [Labelled<'_>], taken: &mut Room) {
    let top = labelled.partition_point(|one| one.urgent).min(TOP);
    let (top, others) = labelled.split_at_mut(top);
    for group in [top, others] {
        // No line to a label takes the room right beside another problem.
        for one in group.iter_mut().filter(|one| one.urgent) {
            one.begin(pen, Reach::Beside, taken);
        }
        for one in group.iter_mut().filter(|one| one.label.is_none()) {
            one.begin(pen, one.reach(), taken);
        }
    }
}

/// Writes more of what is only begun, as far as there is room, and paints the labels.
fn paint_labels(pen: &mut Pen<'_>, mut labelled: Vec<Labelled<'_>>, taken: &mut Room) {
    for one in &mut labelled {
        let Some((_, place)) = one.label.as_ref().filter(|(words, _)| words.truncated) else { continue };
        taken.release(place);
        let beginnings = (1..=MOST_LINES).rev().map(|lines| pen.broken(one.title(), SMALL, BEGINNING, lines));
        // A whole title may be farther away than a beginning: what has no room beside its dot may have it elsewhere.
        let mut forms = Vec::new();
        let near = whole(pen, one.title(), MOST_LINES)
            .inspect(|words| forms.push(Arc::clone(words)))
            .find_map(|words| one.place(words, one.reach(), taken));
        // In a small plane, a higher form may have room where no wider one has.
        let higher = whole(pen, one.title(), MOST_LINES + 2).filter(|words| words.lines.len() > MOST_LINES);
        let far = || forms.into_iter().chain(higher).find_map(|words| one.place(words, Reach::Wide, taken));
        let more = near.or_else(far).or_else(|| beginnings.into_iter().find_map(|words| one.place(words, one.reach(), taken)));
        if more.is_some() {
            one.label = more;
        }
    }
    for (words, place) in labelled.into_iter().filter_map(|one| one.label) {
        if let Some((from, to)) = place.leader {
            pen.nodes.push(line(from, to, Stroke::solid(pen.theme.muted, 0.7 * pen.theme.line_weight)));
        }
        let ink = pen.theme.ink;
        pen.nodes.push(words.within(place.rect, HorizontalAlign::Center, VerticalAlign::Middle, ink).into());
    }
}

/// A whole title in one line or so many about equally long ones at most, the best form first.
fn whole<'a>(pen: &'a Pen<'_>, title: &'a str, most: usize) -> impl Iterator<Item = Arc<Broken>> + use<'a> {
    let (measurer, syllables) = (pen.measurer, pen.syllables);
    let broken = move |width: f64, lines: usize| measurer.break_words(title, syllables, SMALL, width, lines);
    let one = broken(f64::INFINITY, 1);
    let width = one.width();
    // No narrower than the longest word, or than a line that one likes to read.
    let longest = title.split_whitespace().map(|word| measurer.width(word, SMALL)).fold(LEAST_LABEL, f64::max);
    let least = longest.min(BEGINNING / 2.0);
    let several = (2..=most).filter_map(move |lines| {
        // Lines end with words or syllables, so they need somewhat more than their share.
        let wide = [1.05, 1.2, 1.4].map(|more| (width / lines as f64 * more).max(least));
        wide.into_iter().map(|wide| broken(wide, lines)).find(|words| !words.truncated && !words.torn)
    });
    let (first, last) = if width > LONG { (None, Some(one)) } else { (Some(one), None) };
    first.into_iter().chain(several).chain(last).filter(|words| !words.truncated)
}

/// Where fulfilment is above and below expectation, if both are shown; of the gap, where it is above and below zero.
fn areas(pen: &mut Pen<'_>, lines: &[Line], frame: &PlaneFrame) {
    let values = |curve: Curve| lines.iter().find(|line| line.curve == curve).map(|line| line.values.as_slice());
    let (base, top) = match (values(Curve::Gap), values(Curve::Expectation), values(Curve::Fulfilment)) {
        (Some(gap), ..) => (None, gap),
        (None, Some(expectation), Some(fulfilment)) => (Some(expectation), fulfilment),
        _ => return,
    };
    let pairs = top.iter().enumerate().map(|(index, top)| {
        let base = base.map_or(Some(0.0), |base| base.get(index).copied().flatten())?;
        let x = index as f64;
        Some((frame.place(x, base), frame.place(x, (*top)?)))
    });
    let (above, below) = (pen.theme.above, pen.theme.below);
    let pairs: Vec<Option<(Point, Point)>> = pairs.collect();
    let (base, curve) = (|pair: &Option<(Point, Point)>| pair.map(|pair| pair.0), |pair: &Option<(Point, Point)>| pair.map(|pair| pair.1));
    pen.nodes.extend(between(None, &pairs, base, curve, above, below));
}

/// How many consecutive touchpoints one point of a curve represents: where they are closer than can be seen, their means are shown.
fn together(frame: &PlaneFrame) -> usize {
    let (per_x, _) = frame.scale();
    if per_x >= 2.0 { 1 } else { (5.0 / per_x.max(1e-6)).ceil() as usize }
}

/// One curve: a line with gaps where nothing is rated.
fn draw_curve(pen: &mut Pen<'_>, curve: &Line, frame: &PlaneFrame, taken: &mut Room) {
    let weight = pen.theme.line_weight;
    let color = curve_ink(pen.theme, curve.curve);
    let stroke = match (curve.voice, curve.curve) {
        (Some(voice), _) => draw_several::stroke(pen.theme, voice),
        (None, Curve::Fulfilment) => Stroke::solid(color, 2.2 * weight).rounded(),
        (None, Curve::Gap) => Stroke::solid(color, 1.8 * weight).rounded(),
        (None, Curve::Expectation) => Stroke::solid(color, 1.3 * weight),
        (None, Curve::Competition) => Stroke::dashed(color, 1.3 * weight, &[5.0, 4.0]),
        (None, Curve::Relevance) => Stroke::dashed(color, 1.5 * weight, &[1.5, 3.5]),
    };
    let (per_x, _) = frame.scale();
    let count = together(frame);
    let last = curve.values.len().saturating_sub(1);
    // It begins at a multiple of what is taken together, so that panning changes no point.
    let first = (frame.view.x.0.floor().max(0.0) as usize).saturating_sub(count).min(last) / count * count;
    let end = (frame.view.x.1.ceil().max(0.0) as usize + count).min(last);
    let Some(values) = curve.values.get(first..=end) else { return };
    let points: Vec<Option<Point>> = values
        .chunks(count)
        .enumerate()
        .map(|(index, some)| {
            let given: Vec<f64> = some.iter().flatten().copied().collect();
            let x = (first + index * count) as f64 + (some.len() as f64 - 1.0) / 2.0;
            (!given.is_empty()).then(|| frame.place(x, given.iter().sum::<f64>() / given.len() as f64))
        })
        .collect();
    for run in points.split(Option::is_none) {
        let mut points: Vec<Point> = run.iter().flatten().copied().collect();
        if let [only] = points.as_slice() {
            let half = (per_x * 0.3).clamp(1.0, 7.0);
            points = vec![*only - (half, 0.0), *only + (half, 0.0)];
        }
        if points.len() < 2 {
            continue;
        }
        // Labels keep clear of lines as long as those are few enough to leave room.
        if per_x >= 8.0 {
            for pair in points.windows(2) {
                let steps = (pair[0].distance(pair[1]) / 7.0).ceil().clamp(1.0, 60.0);
                for step in 0..=steps as usize {
                    taken.take(Rect::from_center_size(pair[0].lerp(pair[1], step as f64 / steps), (3.0, 3.0)));
                }
            }
        }
        pen.nodes.push(Shape::stroked(Outline::Polyline { points, closed: false }, stroke.clone()).into());
    }
}

/// The touchpoints on the leading curve.
fn curve_dots(pen: &mut Pen<'_>, plane: &Plane, frame: &PlaneFrame, taken: &mut Room) -> Vec<Mark> {
    let sight = frame.area.inflate(12.0, 12.0);
    let places = plane.dots.iter().map(|dot| (dot, frame.place(dot.x, dot.y))).filter(|(_, at)| sight.contains(*at));
    let seen: Vec<(&Dot, Point)> = places.collect();
    if seen.len() > MOST_CURVE_DOTS {
        return Vec::new();
    }
    let mut marks = Vec::with_capacity(seen.len());
    let mut labelled = Vec::new();
    for (dot, at) in seen.iter().copied() {
        let radius = radius(dot, seen.len());
        pen.nodes.push(mark(pen.theme, dot, at, radius));
        let rect = Rect::from_center_size(at, (radius * 2.0, radius * 2.0));
        taken.take(rect);
        labelled.push((dot, at, radius));
        marks.push(Mark { rect, round: true, target: Target::Touchpoint(dot.touchpoint.id), name: None });
    }
    let mut labelled = sorted(pen, labelled);
    first_labels(pen, &mut labelled, taken);
    paint_labels(pen, labelled, taken);
    marks
}

/// The touchpoints on the curves of several. The first `named` places where they part get their titles, as far as there is room.
fn several_dots(pen: &mut Pen<'_>, plane: &Plane, named: usize, frame: &PlaneFrame, taken: &mut Room) -> Vec<Mark> {
    let marks = if together(frame) == 1 { draw_several::dots(pen, plane, frame, taken) } else { Vec::new() };
    let sight = frame.area.inflate(12.0, 12.0);
    let places = plane.dots.iter().take(named).map(|dot| (dot, frame.place(dot.x, dot.y), draw_several::RADIUS));
    let seen: Vec<(&Dot, Point, f64)> = places.filter(|(_, at, _)| sight.contains(*at)).collect();
    let mut labelled = sorted(pen, seen);
    first_labels(pen, &mut labelled, taken);
    paint_labels(pen, labelled, taken);
    marks
}

/// Numbers and names of the axes.
fn scales(pen: &mut Pen<'_>, plane: &Plane, frame: &PlaneFrame, above: f64) {
    let area = frame.area;
    let (per_x, per_y) = frame.scale();
    let muted = pen.theme.muted;
    pen.hairline(Point::new(area.x0, area.y1), Point::new(area.x1, area.y1));
    for value in ticks(frame.view.y, per_y).into_iter().filter(|value| seen(&plane.y, *value)) {
        let y = frame.place(0.0, value).y;
        let row = Rect::new(area.x0 - NUMBERS, y - 7.0, area.x0 - 6.0, y + 7.0);
        pen.words(&number(pen, &plane.y, value), SMALL, row, HorizontalAlign::Right, muted);
    }
    let above = above - if matches!(plane.x.marks, AxisMarks::Stages(_)) { 2.0 } else { 1.0 };
    let row = Rect::new(area.x0 - NUMBERS + 4.0, area.y0 - above, area.x1, area.y0 - above + 14.0);
    let wide = pen.words(&plane.y.title, SMALL_STRONG, row, HorizontalAlign::Left, muted);
    if matches!(plane.x.marks, AxisMarks::Stages(_)) {
        let count = together(frame);
        if count > 1 {
            let words = pen.texts.chart_curves_means(i64::try_from(count).unwrap_or(i64::MAX));
            pen.words(&words, TINY, Rect { x0: row.x0 + wide + 20.0, ..row }, HorizontalAlign::Right, muted);
        }
        return;
    }
    for value in ticks(frame.view.x, per_x).into_iter().filter(|value| seen(&plane.x, *value)) {
        let x = frame.place(value, 0.0).x;
        let row = Rect::new(x - 24.0, area.y1 + 3.0, x + 24.0, area.y1 + 17.0);
        pen.words(&number(pen, &plane.x, value), SMALL, row, HorizontalAlign::Center, muted);
    }
    let row = Rect::new(area.x0, area.y1 + 19.0, area.x1, area.y1 + 33.0);
    pen.words(&plane.x.title, SMALL_STRONG, row, HorizontalAlign::Right, muted);
}

/// No number beyond the ends of the scale.
fn seen(axis: &Axis, value: f64) -> bool {
    let least = if axis.marks == AxisMarks::Signed { -10.0 } else { 0.0 };
    value >= least - 1e-9 && value <= 10.0 + 1e-9
}

fn number(pen: &Pen<'_>, axis: &Axis, value: f64) -> String {
    if axis.marks == AxisMarks::Signed && value != 0.0 {
        let sign = if value > 0.0 { "+" } else { "" };
        return format!("{sign}{}", pen.texts.number(value, 2));
    }
    pen.texts.number(value, 2)
}

/// A stage's name over its part of the journey, broken into lines. Where there is room for three letters and an ellipsis there is none:
/// pointing at the place still names the stage.
fn stage_name(pen: &Pen<'_>, name: &str, width: f64) -> Option<Arc<Broken>> {
    let words = pen.broken(name, SMALL_STRONG, width + 0.1, STAGE_LINES);
    (width >= 44.0 || (words.lines.len() == 1 && !words.truncated)).then_some(words)
}

/// Room in points that the names of the stages need while the whole journey is in sight; so it stays the same when one zooms in.
fn stage_names_height(pen: &Pen<'_>, axis: &Axis, width: f64) -> f64 {
    let AxisMarks::Stages(bands) = &axis.marks else { return 0.0 };
    let per_unit = width / (axis.range.1 - axis.range.0).max(1e-6);
    let words = bands.iter().filter_map(|band| stage_name(pen, &band.name, (band.span.1 - band.span.0) * per_unit - 6.0));
    words.map(|words| words.height() + 1.7).fold(15.0, f64::max)
}

/// Stage names over their part of the journey, as far as that is in sight.
fn stage_names(pen: &mut Pen<'_>, axis: &Axis, frame: &PlaneFrame, high: f64, marks: &mut Vec<Mark>) {
    let AxisMarks::Stages(bands) = &axis.marks else { return };
    let area = frame.area;
    for band in bands {
        let from = frame.place(band.span.0, 0.0).x.max(area.x0);
        let to = frame.place(band.span.1, 0.0).x.min(area.x1);
        if to - from < 22.0 {
            continue;
        }
        let row = Rect::new(from + 3.0, area.y0 - 3.0 - high, to - 3.0, area.y0 - 3.0);
        if let Some(words) = stage_name(pen, &band.name, row.width()) {
            let lowest = Rect { y1: row.y1 - 0.85, ..row };
            pen.nodes.push(words.within(lowest, HorizontalAlign::Center, VerticalAlign::Bottom, pen.theme.ink).into());
        }
        marks.push(Mark { rect: row, round: false, target: Target::Stage(band.id), name: Some(band.name.clone()) });
    }
}

/// The names of the curves at their right ends, one below the other.
fn curve_names(pen: &mut Pen<'_>, lines: &[Line], frame: &PlaneFrame) {
    const HEIGHT: f64 = 14.0;
    let area = frame.area;
    let last = frame.view.x.1.floor().max(0.0) as usize;
    let mut names: Vec<(f64, &Line)> = lines
        .iter()
        .filter_map(|curve| {
            let values = curve.values.get(..=last.min(curve.values.len().saturating_sub(1)))?;
            let value = values.iter().rev().find_map(|value| *value)?;
            Some((frame.place(0.0, value).y.clamp(area.y0 + HEIGHT / 2.0, area.y1 - HEIGHT / 2.0), curve))
        })
        .collect();
    names.sort_by(|one, two| one.0.total_cmp(&two.0));
    let mut places: Vec<f64> = names.iter().map(|(y, _)| *y).collect();
    for index in 1..places.len() {
        places[index] = places[index].max(places[index - 1] + HEIGHT);
    }
    // What was pushed below the plane moves up again.
    let mut floor = area.y1 - HEIGHT / 2.0;
    for place in places.iter_mut().rev() {
        *place = place.min(floor);
        floor = *place - HEIGHT;
    }
    for ((_, curve), y) in names.into_iter().zip(places) {
        let row = Rect::new(area.x1 + 7.0, y - HEIGHT / 2.0, area.x1 + NAMES, y + HEIGHT / 2.0);
        let color = curve_ink(pen.theme, curve.curve);
        pen.words(&curve.name, SMALL_STRONG, row, HorizontalAlign::Left, color);
    }
}

#[cfg(test)]
mod tests {
    use super::ticks;

    #[test]
    fn numbers_on_a_scale_are_round_and_far_enough_apart() {
        assert_eq!(ticks((-0.45, 10.45), 80.0), (0..=10).map(f64::from).collect::<Vec<_>>());
        assert_eq!(ticks((-10.4, 10.4), 15.0), [-10.0, -8.0, -6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(ticks((4.9, 5.6), 130.0).len(), 2, "5 and 5.5");
    }
}
