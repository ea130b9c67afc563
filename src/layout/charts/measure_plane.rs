//! The plane of measures, value over effort or cost: where each measure is, four fields with a name, labels that touch nothing. What finds no room for its
//! title has a number, for a list beside the plane. What is seen and where it is divided can be held while a point is dragged. Never a value of its own, never what dragging changes.

use super::draw::{ChartOptions, Pen, PlaneFrame, PlaneView, SMALL, SMALL_STRONG, TINY, line};
use super::spread::{Placed, Wanted, spread};
use crate::layout::labels::{LabelPlace, Reach, Room};
use crate::layout::marks::verdict_ink;
use crate::layout::{Part, Theme, status_mark};
use crate::method::Verdict;
use crate::model::{MeasureId, Status};
use crate::scene::{Color, Group, Node, Outline, Point, Rect, Scene, Shape, Size, Stroke, Vec2};
use crate::text::{Broken, HorizontalAlign, Syllables, VerticalAlign};
use std::sync::Arc;

/// White around everything, in points.
const MARGIN: f64 = 14.0;
/// Room for the numbers left of the plane, in points.
const NUMBERS: f64 = 34.0;
/// Width of a label's lines at most, in points.
const LABEL: f64 = 150.0;
/// The smallest and the largest radius of a point, in points.
const RADIUS: (f64, f64) = (5.5, 13.0);
/// At most this many points try to get a label.
const MOST_LABELS: usize = 300;
/// Width that a list beside the plane takes from it, in points, from the least to the most.
const BESIDE: (f64, f64) = (150.0, 230.0);
/// So narrow a plane has its list below it, unless it would get too low for that, in points.
const NARROW: (f64, f64) = (400.0, 260.0);
/// Height that a list below the plane takes from it, as a share.
const BELOW: f64 = 0.34;

/// A measure on the plane.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasurePoint {
    /// Which.
    pub id: MeasureId,
    /// What it is called.
    pub title: String,
    /// What it takes: days, or money in wholes of the currency; at least 0.
    pub x: f64,
    /// What it is worth, at least 0.
    pub y: f64,
    /// How large it is, at least 0.
    pub size: f64,
    /// Its symbol.
    pub status: Status,
    /// Whether what it takes was given; else it is at 0 because nothing is known.
    pub is_given: bool,
}

/// The plane of measures, described.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasurePlane {
    /// Those that have a place.
    pub points: Vec<MeasurePoint>,
    /// What is from left to right.
    pub x_title: String,
    /// What is from bottom to top.
    pub y_title: String,
    /// The names of the fields: worth much for little, much for much, little for little, little for much.
    pub regions: [String; 4],
    /// What is left out, in words, if anything is.
    pub left_out: Option<String>,
}

/// Where a plane is divided.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlaneCross {
    /// From left to right.
    pub x: f64,
    /// From bottom to top.
    pub y: f64,
}

/// A drawn plane of measures.
#[derive(Debug, Clone)]
pub struct MeasureDrawing {
    /// All of it.
    pub scene: Scene,
    /// Where what is.
    pub frame: PlaneFrame,
    /// Where it is divided.
    pub cross: PlaneCross,
    /// Where the points are, in points of the scene.
    pub marks: Vec<(MeasureId, Rect)>,
    /// Points without room for a title, in the order of their numbers, which begin with 1.
    pub numbered: Vec<MeasureId>,
    /// Where the list of these belongs, in points of the room for both; none: every point has its title.
    pub list: Option<Rect>,
}

/// What is held while a point is dragged.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlaneHeld {
    /// What is seen.
    pub view: PlaneView,
    /// Where it is divided.
    pub cross: PlaneCross,
    /// Whether there is a list.
    pub list: bool,
}

impl MeasurePlane {
    /// The point of a measure.
    pub fn point(&self, id: MeasureId) -> Option<&MeasurePoint> {
        self.points.iter().find(|point| point.id == id)
    }

    /// All of it, with some room at the edges.
    fn view(&self) -> PlaneView {
        let top = |value: fn(&MeasurePoint) -> f64, least: f64| {
            let most = self.points.iter().map(value).fold(0.0, f64::max);
            round_up((most * 1.06).max(least))
        };
        let (x, y) = (top(|point| point.x, 5.0), top(|point| point.y, 2.0));
        PlaneView { x: (-x * 0.035, x), y: (-y * 0.06, y) }
    }

    /// The medians: half of the points are on each side.
    fn cross(&self) -> PlaneCross {
        let median = |value: fn(&MeasurePoint) -> f64| {
            let mut all: Vec<f64> = self.points.iter().map(value).collect();
            all.sort_by(f64::total_cmp);
            match all.len() {
                0 => 0.0,
                count if count % 2 == 1 => all[count / 2],
                count => (all[count / 2 - 1] + all[count / 2]) / 2.0,
            }
        };
        PlaneCross { x: median(|point| point.x), y: median(|point| point.y) }
    }

    /// Draws it into a room, of which it leaves a part for a list if not every title has a place. `language`: that of the titles. `held`: what is not
    /// to follow the points.
    pub fn draw(&self, options: &ChartOptions<'_>, language: &str, room: Size, held: Option<PlaneHeld>) -> MeasureDrawing {
        let whole = held.is_none_or(|held| !held.list).then(|| self.draw_in(options, language, room, held));
        match whole {
            Some(drawn) if held.is_some() || drawn.numbered.is_empty() => drawn,
            _ => {
                let (size, list) = beside(room);
                MeasureDrawing { list: Some(list), ..self.draw_in(options, language, size, held) }
            }
        }
    }

    fn draw_in(&self, options: &ChartOptions<'_>, language: &str, size: Size, held: Option<PlaneHeld>) -> MeasureDrawing {
        let theme = Theme::of(options.theme);
        let syllables = Syllables::of(language);
        let mut pen = Pen { theme, texts: options.texts, measurer: options.measurer, syllables, nodes: Vec::new() };
        let (view, cross) = held.map_or_else(|| (self.view(), self.cross()), |held| (held.view, held.cross));
        let left_out = pen.label(self.left_out.as_deref().unwrap_or_default(), TINY, size.width - 2.0 * MARGIN, 3);
        let below = 39.0 + left_out.height().max(13.0);
        let area = Rect::new(
            MARGIN + NUMBERS,
            MARGIN + 22.0,
            (size.width - MARGIN).max(MARGIN + NUMBERS + 80.0),
            (size.height - below).max(100.0),
        );
        let frame = PlaneFrame { area, view };
        let mut taken = Room::new(area);
        let placed = place(&self.points, &frame, &mut taken);
        keep_clear(&frame, cross, &mut taken);
        fields(&mut pen, self, &frame, cross, &mut taken);
        grid(&mut pen, &frame);
        divide(&mut pen, &frame, cross);
        for (point, at, radius) in &placed {
            pen.nodes.push(mark(theme, point, *at, *radius));
        }
        let numbered = labels(&mut pen, &placed, &mut taken);
        scales(&mut pen, self, &frame, (&*left_out, size));
        let marks =
            placed.iter().map(|(point, at, radius)| (point.id, Rect::from_center_size(*at, (2.0 * radius, 2.0 * radius)))).collect();
        let title = format!("{} / {}", self.y_title, self.x_title);
        let scene = Scene { size, background: theme.paper, title, language: options.texts.language().code().to_owned(), nodes: pen.nodes };
        MeasureDrawing { scene, frame, cross, marks, numbered, list: None }
    }
}

/// The sizes of a plane and of a list beside it, or below it where it would get too narrow.
fn beside(room: Size) -> (Size, Rect) {
    let width = room.width - (room.width * 0.36).clamp(BESIDE.0, BESIDE.1);
    let height = (room.height * (1.0 - BELOW)).round();
    if width >= NARROW.0 || height < NARROW.1 {
        (Size::new(width, room.height), Rect::new(width, 0.0, room.width, room.height))
    } else {
        (Size::new(room.width, height), Rect::new(0.0, height, room.width, room.height))
    }
}

/// A round number that is not less.
fn round_up(value: f64) -> f64 {
    let unit = 10f64.powf(value.log10().floor());
    let steps = [1.0, 1.2, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 6.0, 8.0, 10.0];
    steps.into_iter().map(|step| step * unit).find(|top| *top >= value - 1e-9).unwrap_or(10.0 * unit)
}

/// Round numbers from 0 on, at least `apart` points apart.
fn ticks(range: (f64, f64), scale: f64, apart: f64) -> Vec<f64> {
    let least = (apart / scale.max(1e-9)).max(1e-6);
    let unit = 10f64.powf(least.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|step| step * unit).find(|step| *step >= least - 1e-12).unwrap_or(10.0 * unit);
    (0..=(range.1 / step + 1e-9).floor() as usize).map(|index| index as f64 * step).collect()
}

/// Where the points are: moved apart as little as possible where they would overlap.
fn place<'a>(points: &'a [MeasurePoint], frame: &PlaneFrame, taken: &mut Room) -> Vec<(&'a MeasurePoint, Point, f64)> {
    let largest = points.iter().map(|point| point.size).fold(0.0, f64::max);
    let crowd = if points.len() > 80 { 0.75 } else { 1.0 };
    let radius = |point: &MeasurePoint| {
        let share = if largest > 0.0 { (point.size / largest).sqrt() } else { 0.3 };
        (RADIUS.0 + (RADIUS.1 - RADIUS.0) * share) * crowd
    };
    let within = frame.area.inflate(1e6, 1e6);
    let wanted: Vec<Wanted> = (0..)
        .zip(points)
        .map(|(index, point)| Wanted { at: frame.place(point.x, point.y), radius: radius(point), within, bin: (index, 0, 0) })
        .collect();
    let mut places: Vec<Point> = wanted.iter().map(|wanted| wanted.at).collect();
    for placed in spread(&wanted, Vec2::new(60.0, 60.0)) {
        // What finds no room stays where it belongs.
        if let Placed::Dot { index, at } = placed {
            places[index] = at;
        }
    }
    for (wanted, at) in wanted.iter().zip(&places) {
        taken.take(Rect::from_center_size(*at, (2.0 * wanted.radius, 2.0 * wanted.radius)));
    }
    points.iter().zip(places).zip(wanted).map(|((point, at), wanted)| (point, at, wanted.radius)).collect()
}

/// Keeps words clear of the lines that divide the plane.
fn keep_clear(frame: &PlaneFrame, cross: PlaneCross, taken: &mut Room) {
    let (area, at) = (frame.area, frame.place(cross.x, cross.y));
    taken.keep_clear(Rect::new(at.x - 0.5, area.y0, at.x + 0.5, area.y1));
    taken.keep_clear(Rect::new(area.x0, at.y - 0.5, area.x1, at.y + 0.5));
}

/// The four fields, each with its name in the corner that is farthest from the middle.
fn fields(pen: &mut Pen<'_>, plane: &MeasurePlane, frame: &PlaneFrame, cross: PlaneCross, taken: &mut Room) {
    let (area, theme) = (frame.area, pen.theme);
    let middle = frame.place(cross.x, cross.y);
    let (x, y) = (middle.x.clamp(area.x0, area.x1), middle.y.clamp(area.y0, area.y1));
    let quiet = verdict_ink(theme, Verdict::Neutral);
    let [good, large, bad] = [Verdict::MagicMoment, Verdict::Solid, Verdict::PainPoint].map(|verdict| verdict_ink(theme, verdict));
    let rects = [
        (Rect::new(area.x0, area.y0, x, y), good, 28),
        (Rect::new(x, area.y0, area.x1, y), large, 16),
        (Rect::new(area.x0, y, x, area.y1), quiet, 7),
        (Rect::new(x, y, area.x1, area.y1), bad, 18),
    ];
    for ((index, (rect, ink, strength)), name) in rects.into_iter().enumerate().zip(&plane.regions) {
        pen.fill(rect, 0.0, ink.mark.with_alpha(strength).over(theme.paper));
        let width = pen.measurer.width(name, SMALL_STRONG);
        if width + 14.0 > rect.width() || rect.height() < 20.0 {
            continue;
        }
        let corner = |left: bool, high: bool| {
            let x = if left { rect.x0 + 7.0 } else { rect.x1 - 7.0 - width };
            let y = if high { rect.y0 + 4.0 } else { rect.y1 - 18.0 };
            Rect::new(x, y, x + width, y + 14.0)
        };
        let outward = (index % 2 == 0, index < 2);
        let corners = [(true, true), (false, true), (true, false), (false, false)].map(|(x, y)| corner(outward.0 == x, outward.1 == y));
        let Some(row) = corners.into_iter().find(|row| taken.is_free(*row)) else { continue };
        pen.words(name, SMALL_STRONG, row, HorizontalAlign::Left, ink.word);
        taken.take(row);
    }
}

fn grid(pen: &mut Pen<'_>, frame: &PlaneFrame) {
    let (area, (per_x, per_y)) = (frame.area, frame.scale());
    let stroke = Stroke::solid(pen.theme.hairline.with_alpha(110), 0.6 * pen.theme.line_weight);
    for value in ticks(frame.view.y, per_y, 42.0) {
        let y = frame.place(0.0, value).y;
        pen.line(Point::new(area.x0, y), Point::new(area.x1, y), stroke.clone());
    }
    for value in ticks(frame.view.x, per_x, 60.0) {
        let x = frame.place(value, 0.0).x;
        pen.line(Point::new(x, area.y0), Point::new(x, area.y1), stroke.clone());
    }
}

/// The lines that divide the plane.
fn divide(pen: &mut Pen<'_>, frame: &PlaneFrame, cross: PlaneCross) {
    let (area, at) = (frame.area, frame.place(cross.x, cross.y));
    let dashed = Stroke::dashed(pen.theme.muted, 1.0 * pen.theme.line_weight, &[5.0, 3.5]);
    if (area.x0..=area.x1).contains(&at.x) {
        pen.line(Point::new(at.x, area.y0), Point::new(at.x, area.y1), dashed.clone());
    }
    if (area.y0..=area.y1).contains(&at.y) {
        pen.line(Point::new(area.x0, at.y), Point::new(area.x1, at.y), dashed);
    }
}

/// A point: the symbol of its status on a ground of its own; paler where nothing says what it takes.
fn mark(theme: &Theme, point: &MeasurePoint, at: Point, radius: f64) -> Node {
    let face = Shape::filled(Outline::Circle { center: at, radius }, theme.paper.with_alpha(235));
    let ink: Color = if point.is_given { theme.ink } else { theme.muted };
    let mut children: Vec<Node> = vec![face.into()];
    children.extend(status_mark(point.status, at, radius * 2.0, ink));
    Group::new(children).of(Part::Measure, point.id.0).into()
}

/// Titles, those that are worth most first, farther away where there is no room beside their points. What finds none gets a number. Returns the
/// measures of the numbers.
fn labels(pen: &mut Pen<'_>, placed: &[(&MeasurePoint, Point, f64)], taken: &mut Room) -> Vec<MeasureId> {
    let mut sorted: Vec<&(&MeasurePoint, Point, f64)> = placed.iter().collect();
    sorted.sort_by(|one, two| two.0.y.total_cmp(&one.0.y));
    let mut found: Vec<(Arc<Broken>, LabelPlace)> = Vec::new();
    let mut left = Vec::new();
    for (index, (point, at, radius)) in sorted.into_iter().enumerate() {
        let place = if index < MOST_LABELS && !point.title.is_empty() { title(pen, point, *at, *radius, taken) } else { None };
        match place {
            Some(place) => found.push(place),
            None => left.push((point.id, *at, *radius)),
        }
    }
    let mut numbered = Vec::with_capacity(left.len());
    for (id, at, radius) in left {
        numbered.push(id);
        let words = pen.broken(&numbered.len().to_string(), SMALL_STRONG, LABEL, 1);
        let size = Size::new(words.width() + 2.0, words.height());
        let reach = if numbered.len() <= MOST_LABELS { Reach::Far } else { Reach::Beside };
        found.extend(taken.label(at, radius, size, reach).map(|place| (words, place)));
    }
    for (words, place) in found {
        if let Some((from, to)) = place.leader {
            pen.nodes.push(line(from, to, Stroke::solid(pen.theme.muted, 0.7 * pen.theme.line_weight)));
        }
        pen.nodes.push(words.within(place.rect, HorizontalAlign::Center, VerticalAlign::Middle, pen.theme.ink).into());
    }
    numbered
}

/// A place for a title: whole titles before those that are cut, near ones before those with a longer line.
fn title(pen: &Pen<'_>, point: &MeasurePoint, at: Point, radius: f64, taken: &mut Room) -> Option<(Arc<Broken>, LabelPlace)> {
    // The last forms are for the long titles of measures: better four lines than an ellipsis.
    let forms = [(1.0, 1), (0.66, 2), (1.0, 2), (0.75, 3), (0.5, 3), (0.7, 1), (1.0, 3), (1.4, 2), (1.4, 3), (1.0, 4)];
    let forms = forms.map(|(share, lines)| (LABEL * share, lines));
    let words = forms.into_iter().map(|(width, lines)| pen.broken(&point.title, SMALL, width, lines));
    let (whole, cut): (Vec<Arc<Broken>>, Vec<Arc<Broken>>) = words.partition(|words| !words.truncated);
    for (words, reach) in [(&whole, Reach::Near), (&whole, Reach::Wide), (&cut, Reach::Near)] {
        let place = words.iter().find_map(|words| {
            let size = Size::new(words.width() + 3.0, words.height());
            taken.label(at, radius, size, reach).map(|place| (Arc::clone(words), place))
        });
        if place.is_some() {
            return place;
        }
    }
    None
}

/// Numbers and names of the axes, and what is left out.
fn scales(pen: &mut Pen<'_>, plane: &MeasurePlane, frame: &PlaneFrame, (left_out, size): (&Broken, Size)) {
    let (area, (per_x, per_y), muted) = (frame.area, frame.scale(), pen.theme.muted);
    pen.hairline(Point::new(area.x0, area.y1), Point::new(area.x1, area.y1));
    for value in ticks(frame.view.y, per_y, 42.0) {
        let y = frame.place(0.0, value).y;
        let row = Rect::new(area.x0 - NUMBERS, y - 7.0, area.x0 - 6.0, y + 7.0);
        pen.words(&number(pen, value), SMALL, row, HorizontalAlign::Right, muted);
    }
    for value in ticks(frame.view.x, per_x, 60.0) {
        let x = frame.place(value, 0.0).x;
        let row = Rect::new(x - 30.0, area.y1 + 3.0, x + 30.0, area.y1 + 17.0);
        pen.words(&number(pen, value), SMALL, row, HorizontalAlign::Center, muted);
    }
    let row = Rect::new(area.x0 - NUMBERS + 4.0, area.y0 - 24.0, area.x1, area.y0 - 10.0);
    pen.words(&plane.y_title, SMALL_STRONG, row, HorizontalAlign::Left, muted);
    let row = Rect::new(area.x0, area.y1 + 19.0, area.x1, area.y1 + 33.0);
    let wide = pen.words(&plane.x_title, SMALL_STRONG, row, HorizontalAlign::Right, muted);
    if plane.left_out.is_none() {
        return;
    }
    let high = left_out.height();
    let top = size.height - 5.0 - (high.max(13.0) + high) / 2.0;
    if top > area.y1 + 33.0 {
        pen.nodes.push(left_out.at(Point::new(MARGIN, top), muted).into());
    } else {
        let row = Rect::new(MARGIN, area.y1 + 19.0, area.x1 - wide - 16.0, area.y1 + 33.0);
        pen.words(plane.left_out.as_deref().unwrap_or_default(), TINY, row, HorizontalAlign::Left, muted);
    }
}

fn number(pen: &Pen<'_>, value: f64) -> String {
    if value >= 1_000.0 { pen.texts.integer(value.round() as i64) } else { pen.texts.number(value, 2) }
}

#[cfg(test)]
mod tests {
    use super::{MeasurePlane, MeasurePoint, PlaneHeld, round_up, ticks};
    use crate::i18n::{Language, Texts};
    use crate::layout::ThemeName;
    use crate::layout::charts::ChartOptions;
    use crate::model::{MeasureId, Status};
    use crate::scene::{Node, Rect, Size};
    use crate::text::{FontSet, Measurer};

    fn plane(places: &[(f64, f64)]) -> MeasurePlane {
        let point = |(index, (x, y)): (usize, &(f64, f64))| MeasurePoint {
            id: MeasureId::named(&index.to_string()),
            title: format!("Lieferterminvereinbarungsbestätigung {index}"),
            x: *x,
            y: *y,
            size: index as f64,
            status: Status::Planned,
            is_given: true,
        };
        MeasurePlane {
            points: places.iter().enumerate().map(point).collect(),
            x_title: "Effort".into(),
            y_title: "Value".into(),
            regions: ["Quick wins", "Big bets", "On the side", "Think twice"].map(str::to_owned),
            left_out: None,
        }
    }

    #[test]
    fn scales_are_round() {
        assert_eq!([4.3, 11.0, 23.4, 5_300.0].map(round_up), [5.0, 12.0, 25.0, 6_000.0]);
        assert_eq!(ticks((-1.0, 20.0), 10.0, 60.0), [0.0, 10.0, 20.0]);
        assert_eq!(ticks((-0.1, 1.0), 300.0, 30.0).len(), 11);
    }

    #[test]
    fn what_is_dragged_moves_under_the_pointer_while_the_plane_stays() {
        let (texts, measurer) = (Texts::new(Language::German), Measurer::new(FontSet::new()));
        let options = ChartOptions { theme: ThemeName::Light, texts: &texts, measurer: &measurer };
        let before = plane(&[(1.0, 3.0), (9.0, 1.0), (4.0, 2.0)]);
        let size = Size::new(700.0, 420.0);
        let drawn = before.draw(&options, "de", size, None);
        let center = |drawn: &super::MeasureDrawing, index: usize| drawn.marks[index].1.center();
        let at = drawn.frame.value(center(&drawn, 0));
        assert!((at.0 - 1.0).abs() < 1e-6 && (at.1 - 3.0).abs() < 1e-6, "{at:?}");
        let after = plane(&[(30.0, 3.0), (9.0, 1.0), (4.0, 2.0)]);
        let keep = PlaneHeld { view: drawn.frame.view, cross: drawn.cross, list: drawn.list.is_some() };
        let held = after.draw(&options, "de", size, Some(keep));
        assert_eq!((center(&held, 1), held.cross), (center(&drawn, 1), drawn.cross));
        assert_ne!(center(&after.draw(&options, "de", size, None), 1), center(&drawn, 1));
    }

    #[test]
    fn many_measures_are_drawn_within_the_plane_and_equal_ones_beside_each_other() {
        let (texts, measurer) = (Texts::new(Language::German), Measurer::new(FontSet::new()));
        let options = ChartOptions { theme: ThemeName::Dark, texts: &texts, measurer: &measurer };
        let places: Vec<(f64, f64)> = (0..200).map(|index| (f64::from(index % 11), f64::from(index % 7) / 2.0)).collect();
        let drawn = plane(&places).draw(&options, "de", Size::new(900.0, 500.0), None);
        assert_eq!(drawn.marks.len(), 200);
        // Each has its title on the plane or its number in the list, and the list has room.
        let list = drawn.list.expect("not every title has a place");
        assert!(!drawn.numbered.is_empty() && drawn.numbered.len() < 200 && list.x0 >= drawn.scene.size.width && list.width() > 200.0);
        assert!(list.x1 <= 900.0 && drawn.marks.iter().all(|(_, rect)| rect.x1 <= list.x0 + 62.0));
        let near = drawn.frame.area.inflate(62.0, 62.0);
        assert!(drawn.marks.iter().all(|(_, rect)| near.contains_rect(*rect)));
        let overlaps = |one: &Rect, two: &Rect| one.inflate(-1.5, -1.5).overlaps(two.inflate(-1.5, -1.5));
        let pairs = (0..200).flat_map(|one| (0..one).map(move |two| (one, two)));
        let overlapping = pairs.filter(|(one, two)| overlaps(&drawn.marks[*one].1, &drawn.marks[*two].1)).count();
        assert!(overlapping < 60, "{overlapping} pairs overlap");
    }

    #[test]
    fn a_few_have_their_titles_and_no_list_and_in_a_narrow_room_the_list_is_below() {
        let (texts, measurer) = (Texts::new(Language::German), Measurer::new(FontSet::new()));
        let options = ChartOptions { theme: ThemeName::Light, texts: &texts, measurer: &measurer };
        let few = plane(&[(1.0, 3.0), (9.0, 1.0), (4.0, 2.0)]).draw(&options, "de", Size::new(700.0, 420.0), None);
        assert!(few.numbered.is_empty() && few.list.is_none());
        let crowd: Vec<(f64, f64)> = (0..40).map(|index| (f64::from(index % 5) / 3.0, f64::from(index % 3))).collect();
        let room = Size::new(500.0, 500.0);
        let drawn = plane(&crowd).draw(&options, "de", room, None);
        let list = drawn.list.unwrap();
        assert!(!drawn.numbered.is_empty() && list.y0 >= drawn.scene.size.height && list.y1 <= room.height && list.width() == room.width);
        let low = plane(&crowd).draw(&options, "de", Size::new(560.0, 250.0), None);
        assert!(
            low.list.is_some_and(|list| list.x0 >= low.scene.size.width && list.height() == 250.0),
            "too low for a list below: {:?}",
            low.list
        );
        // What is left out is said in as many lines as it needs.
        let mut few = plane(&[(1.0, 3.0)]);
        few.left_out =
            Some("Fünf Maßnahmen haben hier keinen Wert: schon live oder erledigt, oder wo sie wirken, ist nichts bewertet.".into());
        let mut said = Vec::new();
        let drawn = few.draw(&options, "de", Size::new(300.0, 300.0), None);
        drawn.scene.walk(&mut |node| {
            if let Node::Text(block) = node {
                said.extend(block.lines.iter().map(|line| line.text.clone()));
            }
        });
        assert!(said.iter().any(|line| line.ends_with("bewertet.")), "{said:?}");
        // What is dragged keeps the list where it is, even if it were no longer needed.
        let held = PlaneHeld { view: drawn.frame.view, cross: drawn.cross, list: true };
        assert_eq!(plane(&[(1.0, 3.0)]).draw(&options, "de", room, Some(held)).list, Some(list));
    }
}
