//! What more money buys: the value of the best selections at budgets from nothing to everything, where the curve bends, and where the budget is now.
//! Described and drawn; never a figure of its own.

use super::describe::Subject;
use super::description::{Body, FrontierCurve, FrontierNow, FrontierPoint, Target};
use super::draw::{Drawn, Mark, Pen, PlaneFrame, PlaneView, SMALL, SMALL_STRONG};
use crate::layout::labels::Room;
use crate::method::portfolio::{Frontier, Limits, Portfolio};
use crate::model::{Money, Project};
use crate::scene::{Outline, Point, Rect, Shape, Stroke, TextStyle};
use crate::text::HorizontalAlign;

/// Room below the plot for figures and the name of the axis, in points.
const BELOW: f64 = 42.0;
/// Radius of a point, in points.
const DOT: f64 = 3.4;
/// What is pointed at is larger than what is drawn.
const REACH: f64 = 7.0;

/// What is known of the frontier.
#[derive(Debug, Clone, Copy)]
pub enum FrontierFigures<'a> {
    /// All that is asked.
    Known {
        /// The frontier.
        frontier: &'a Frontier,
        /// Cost in whole minor units and value of the best selection within the budget, if that is known.
        now: Option<(i64, f64)>,
        /// Whether it answers the question of a moment ago.
        is_stale: bool,
    },
    /// It is being computed.
    Coming,
    /// Somebody stopped that.
    Stopped,
}

impl FrontierFigures<'_> {
    /// The same, computed here and now: for exports, which are made in the background anyway.
    pub(super) fn computed(subject: &Subject<'_>, within: Limits) -> Body {
        let portfolio = Portfolio::of(subject.project, subject.map, subject.analysis.round);
        let Ok(frontier) = portfolio.frontier(within.effort, &|| false) else {
            return Body::Empty(subject.texts.chart_frontier_stopped().to_owned());
        };
        let best = portfolio.plan(within, &|| false).ok().map(|plan| (plan.best.cost, plan.best.value));
        frontier_body(subject, within, FrontierFigures::Known { frontier: &frontier, now: best, is_stale: false })
    }
}

/// Whether there is anything to choose from.
pub(super) fn has_candidates(subject: &Subject<'_>) -> bool {
    Portfolio::of(subject.project, subject.map, subject.analysis.round).candidates() > 0
}

/// An amount in whole minor units as a number of wholes.
fn wholes(project: &Project, minor: i64) -> f64 {
    Money::new(minor.unsigned_abs()).map_or(minor as f64, |amount| project.currency().wholes(amount))
}

/// The description of what is known.
pub(super) fn frontier_body(subject: &Subject<'_>, within: Limits, figures: FrontierFigures<'_>) -> Body {
    let (texts, project) = (subject.texts, subject.project);
    let (frontier, now, is_stale) = match figures {
        FrontierFigures::Known { frontier, .. } if frontier.points.is_empty() => {
            return Body::Empty(texts.portfolio_contradiction_budget().to_owned());
        }
        FrontierFigures::Known { frontier, now, is_stale } => (frontier, now, is_stale),
        FrontierFigures::Coming => return Body::Empty(texts.chart_frontier_working().to_owned()),
        FrontierFigures::Stopped => return Body::Empty(texts.chart_frontier_stopped().to_owned()),
    };
    let currency = project.currency();
    let (decimals, sign) = (currency.decimals() as usize, currency.sign());
    let money = |amount: f64| texts.money(amount, decimals, &sign);
    let points: Vec<FrontierPoint> = frontier
        .points
        .iter()
        .map(|point| {
            let cost = wholes(project, point.cost);
            let count = i64::try_from(point.chosen.iter().filter(|chosen| **chosen).count()).unwrap_or(i64::MAX);
            let name = texts.chart_frontier_point(count, &money(cost), &texts.number(point.value, 2));
            FrontierPoint { minor: point.cost, cost, value: point.value, name }
        })
        .collect();
    let knee = frontier.knee.and_then(|at| points.get(at).map(|point| (at, point)));
    let knee = knee.map(|(at, point)| (at, texts.chart_frontier_knee(&money(point.cost), &texts.number(point.value, 2))));
    let budget = (within.budget < i64::MAX).then(|| wholes(project, within.budget));
    let now = now.map(|(cost, value)| {
        let (cost, said) = (wholes(project, cost), texts.number(value, 2));
        let name = match budget {
            Some(budget) => texts.chart_frontier_now(&money(budget), &said),
            None => texts.chart_frontier_now_free(&money(cost), &said),
        };
        FrontierNow { cost, value, name }
    });
    let days = within.effort.map(|hundredths| texts.chart_frontier_days(&texts.number(hundredths as f64 / 100.0, 2)));
    let horizontal = match days {
        Some(days) => format!("{}, {days}", texts.chart_frontier_budget()),
        None => texts.chart_frontier_budget().to_owned(),
    };
    Body::Frontier(FrontierCurve {
        axes: [horizontal, texts.chart_frontier_value().to_owned()],
        points,
        knee,
        budget,
        now,
        money: (decimals, sign),
        is_stale,
    })
}

/// Round numbers from 0 to a highest, at most so many.
fn ticks(most: f64, count: f64) -> (f64, Vec<f64>) {
    let least = most.max(1e-9) / count.max(1.0);
    let power = 10_f64.powf(least.log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|factor| factor * power).find(|step| *step >= least * (1.0 - 1e-9));
    let step = step.unwrap_or(least);
    let last = (most / step * (1.0 + 1e-9)).floor() as i64;
    (step, (0..=last).map(|index| index as f64 * step).collect())
}

/// Draws the curve into an area.
pub(super) fn draw(pen: &mut Pen<'_>, curve: &FrontierCurve, room: Rect) -> Drawn {
    let highest = curve.points.iter().map(|point| point.value).chain(curve.now.as_ref().map(|now| now.value)).fold(0.0, f64::max);
    let dearest = curve.points.iter().map(|point| point.cost).chain(curve.now.as_ref().map(|now| now.cost)).fold(0.0, f64::max);
    // A budget far beyond everything there is to buy would leave the curve no room.
    let budget = curve.budget.filter(|budget| *budget <= dearest * 1.5);
    let view = PlaneView { x: (0.0, budget.unwrap_or(0.0).max(dearest).max(1e-6) * 1.04), y: (0.0, highest.max(1e-6) * 1.12) };
    let (step, values) = ticks(view.y.1, ((room.height() - BELOW) / 34.0).floor());
    let decimals = if step < 0.1 {
        2
    } else if step < 1.0 {
        1
    } else {
        0
    };
    let figures: Vec<String> = values.iter().map(|value| pen.texts.number(*value, decimals)).collect();
    let wide = figures.iter().map(|figure| pen.measurer.width(figure, SMALL)).fold(0.0, f64::max);
    let area = Rect::new(room.x0 + wide + 10.0, room.y0 + 18.0, room.x1 - 8.0, (room.y1 - BELOW).max(room.y0 + 60.0));
    let frame = PlaneFrame { area, view };
    let (muted, ink) = (pen.theme.muted, pen.theme.ink);
    let accent = if curve.is_stale { pen.theme.muted } else { pen.theme.accent };
    let faint = Stroke::solid(pen.theme.hairline.with_alpha(150), 0.6 * pen.theme.line_weight);
    pen.words(&curve.axes[1], SMALL_STRONG, Rect::new(room.x0, room.y0, room.x1, room.y0 + 14.0), HorizontalAlign::Left, muted);
    for (value, figure) in values.iter().zip(&figures) {
        let y = frame.place(0.0, *value).y;
        pen.line(Point::new(area.x0, y), Point::new(area.x1, y), faint.clone());
        pen.words(figure, SMALL, Rect::new(room.x0, y - 7.0, area.x0 - 6.0, y + 7.0), HorizontalAlign::Right, muted);
    }
    amounts(pen, curve, &frame, &faint);
    let row = Rect::new(room.x0, area.y1 + 24.0, area.x1, area.y1 + 38.0);
    pen.words(&curve.axes[0], SMALL_STRONG, row, HorizontalAlign::Right, muted);

    // Money between two points buys what the cheaper one does: steps, not slopes.
    let mut steps: Vec<Point> = Vec::with_capacity(curve.points.len() * 2 + 1);
    for point in &curve.points {
        let at = frame.place(point.cost, point.value);
        steps.extend(steps.last().map(|last| Point::new(at.x, last.y)));
        steps.push(at);
    }
    steps.extend(steps.last().map(|last| Point::new(area.x1, last.y)));
    let mut taken = Room::new(area);
    for (one, two) in steps.iter().zip(steps.iter().skip(1)) {
        // No words hide what they are about.
        taken.keep_clear(Rect::new(one.x.min(two.x) - 1.0, one.y.min(two.y) - 1.0, one.x.max(two.x) + 1.0, one.y.max(two.y) + 1.0));
    }
    if let (Some(first), Some(last)) = (steps.first().copied(), steps.last().copied()) {
        let floor = [Point::new(last.x, area.y1), Point::new(first.x, area.y1)];
        let below: Vec<Point> = steps.iter().copied().chain(floor).collect();
        pen.nodes
            .push(Shape::filled(Outline::Polyline { points: below, closed: true }, accent.with_alpha(26).over(pen.theme.paper)).into());
        let stroke = Stroke::solid(accent, 1.8 * pen.theme.line_weight);
        pen.nodes.push(Shape::stroked(Outline::Polyline { points: steps, closed: false }, stroke).into());
    }
    if let Some(budget) = budget {
        let x = frame.place(budget, 0.0).x;
        pen.line(Point::new(x, area.y0), Point::new(x, area.y1), Stroke::dashed(ink, 1.2 * pen.theme.line_weight, &[5.0, 3.5]));
        taken.keep_clear(Rect::new(x - 0.5, area.y0, x + 0.5, area.y1));
    }
    let mut marks = Vec::with_capacity(curve.points.len());
    for (index, point) in curve.points.iter().enumerate() {
        let at = frame.place(point.cost, point.value);
        let is_knee = curve.knee.as_ref().is_some_and(|(knee, _)| *knee == index);
        let radius = if is_knee { DOT + 2.6 } else { DOT };
        let stroke = Stroke::solid(if is_knee { ink } else { pen.theme.paper }, 1.2 * pen.theme.line_weight);
        pen.nodes.push(Shape { outline: Outline::Circle { center: at, radius }, fill: Some(accent), stroke: Some(stroke) }.into());
        taken.take(Rect::from_center_size(at, (radius * 2.0, radius * 2.0)));
        let rect = Rect::from_center_size(at, (REACH * 2.0, REACH * 2.0));
        marks.push(Mark { rect, round: true, target: Target::Budget(point.minor), name: Some(point.name.clone()) });
    }
    if let Some(now) = &curve.now {
        let at = frame.place(now.cost, now.value);
        let ring = Stroke::solid(ink, 2.0 * pen.theme.line_weight);
        pen.nodes.push(Shape::stroked(Outline::Circle { center: at, radius: DOT + 4.0 }, ring).into());
        taken.take(Rect::from_center_size(at, (16.0, 16.0)));
    }
    let knee = curve.knee.as_ref().and_then(|(at, name)| Some((curve.points.get(*at)?, name)));
    let is_at_knee = |now: &FrontierNow| knee.is_some_and(|(point, _)| (point.cost, point.value) == (now.cost, now.value));
    match &curve.now {
        // One point has one label.
        Some(now) if is_at_knee(now) => {
            let both = pen.texts.chart_frontier_now_knee(&now.name);
            label(pen, &both, frame.place(now.cost, now.value), area, &mut taken, SMALL_STRONG, ink);
        }
        now => {
            if let Some((point, name)) = knee {
                label(pen, name, frame.place(point.cost, point.value), area, &mut taken, SMALL, muted);
            }
            if let Some(now) = now {
                label(pen, &now.name, frame.place(now.cost, now.value), area, &mut taken, SMALL_STRONG, ink);
            }
        }
    }
    Drawn { marks, end: Point::new(room.x1, room.y1), ..Drawn::default() }
}

/// The figures of the axis of money, as many as have room.
fn amounts(pen: &mut Pen<'_>, curve: &FrontierCurve, frame: &PlaneFrame, faint: &Stroke) {
    let (area, most) = (frame.area, frame.view.x.1);
    let (decimals, sign) = &curve.money;
    let figure = |pen: &Pen<'_>, amount: f64| pen.texts.money(amount, *decimals, sign);
    let widest = pen.measurer.width(&figure(pen, most.ceil()), SMALL) + 22.0;
    let (_, amounts) = ticks(most, (area.width() / widest).floor());
    for amount in amounts {
        let x = frame.place(amount, 0.0).x;
        pen.line(Point::new(x, area.y0), Point::new(x, area.y1), faint.clone());
        let words = figure(pen, amount);
        let half = pen.measurer.width(&words, SMALL) / 2.0 + 1.0;
        // Neither the first nor the last one leaves the sheet.
        let middle = x.min(area.x1 + 8.0 - half);
        pen.words(
            &words,
            SMALL,
            Rect::new(middle - half, area.y1 + 8.0, middle + half, area.y1 + 22.0),
            HorizontalAlign::Center,
            pen.theme.muted,
        );
    }
    pen.hairline(Point::new(area.x0, area.y1), Point::new(area.x1, area.y1));
}

/// Words beside a point where nothing else is.
fn label(pen: &mut Pen<'_>, words: &str, at: Point, area: Rect, taken: &mut Room, style: TextStyle, color: crate::scene::Color) {
    let (wide, high) = (pen.measurer.width(words, style), 15.0);
    let right = |y: f64| Rect::new(at.x + 12.0, y, at.x + 12.0 + wide, y + high);
    let left = |y: f64| Rect::new(at.x - 12.0 - wide, y, at.x - 12.0, y + high);
    let tried = [8.0, -24.0, 26.0, -42.0, 44.0, 62.0, 80.0, -60.0, 98.0, 116.0];
    let places = tried.into_iter().flat_map(|down| [right(at.y + down), left(at.y + down)]);
    let inside = |rect: &Rect| rect.x0 >= area.x0 + 2.0 && rect.x1 <= area.x1 - 2.0 && rect.y0 >= area.y0 && rect.y1 <= area.y1 - 1.0;
    let all: Vec<Rect> = places.filter(inside).collect();
    let Some(place) = all.iter().copied().find(|rect| taken.is_free(*rect)).or_else(|| all.first().copied()) else { return };
    // Over the steps, words keep their ground.
    pen.fill(place.inflate(3.0, 0.0), 3.0, pen.theme.paper.with_alpha(225));
    pen.words(words, style, place, HorizontalAlign::Left, color);
    taken.take(place);
}

#[cfg(test)]
mod tests {
    use super::{draw, ticks};
    use crate::i18n::{Language, Texts};
    use crate::layout::charts::description::{FrontierCurve, FrontierNow, FrontierPoint};
    use crate::layout::charts::draw::Pen;
    use crate::layout::{Theme, ThemeName};
    use crate::scene::{Node, Rect};
    use crate::text::{FontSet, Measurer};

    /// The words of a drawn curve whose selection of now is the third of four points, and where each is.
    fn words(knee: usize) -> Vec<(String, Rect)> {
        let (texts, measurer) = (Texts::new(Language::German), Measurer::new(FontSet::new()));
        let point = |(cost, value): (f64, f64)| FrontierPoint { minor: cost as i64, cost, value, name: String::new() };
        let points: Vec<FrontierPoint> = [(0.0, 0.0), (20.0, 4.0), (45.0, 9.0), (90.0, 10.0)].map(point).to_vec();
        let curve = FrontierCurve {
            axes: ["Geld", "Wert"].map(str::to_owned),
            points,
            knee: Some((knee, "Knick: dort".to_owned())),
            budget: Some(50.0),
            now: Some(FrontierNow { cost: 45.0, value: 9.0, name: "Budget 50 €: Wert 9".to_owned() }),
            money: (0, "€".to_owned()),
            is_stale: false,
        };
        let mut pen = Pen { theme: Theme::of(ThemeName::Light), texts: &texts, measurer: &measurer, syllables: None, nodes: Vec::new() };
        draw(&mut pen, &curve, Rect::new(0.0, 0.0, 420.0, 260.0));
        let said = |node: &Node| match node {
            Node::Text(block) => node.bounds().zip(block.lines.first()).map(|(bounds, line)| (line.text.clone(), bounds)),
            _ => None,
        };
        pen.nodes.iter().filter_map(said).collect()
    }

    #[test]
    fn a_point_that_is_two_things_has_one_label_and_no_label_hides_another() {
        let one = words(2);
        assert!(one.iter().any(|(words, _)| words == "Budget 50 €: Wert 9 (Knick)"), "{one:?}");
        assert!(!one.iter().any(|(words, _)| words.starts_with("Knick")), "{one:?}");
        let two = words(1);
        let of = |begin: &str| two.iter().find(|(words, _)| words.starts_with(begin)).unwrap().1;
        assert!(!of("Budget").overlaps(of("Knick")), "{two:?}");
    }

    #[test]
    fn figures_of_an_axis_are_round_and_few() {
        assert_eq!(ticks(9.7, 5.0), (2.0, vec![0.0, 2.0, 4.0, 6.0, 8.0]));
        assert_eq!(ticks(100_000.0, 4.0).1, [0.0, 50_000.0, 100_000.0]);
        assert_eq!(ticks(0.3, 3.0).1.len(), 4);
        assert_eq!(ticks(0.0, 0.0).1[0], 0.0);
        for most in [1e-9, 0.07, 3.0, 12_345.0, 1e13] {
            let (step, all) = ticks(most, 6.0);
            assert!(step > 0.0 && all.len() <= 7, "{most}: {all:?}");
        }
    }
}
