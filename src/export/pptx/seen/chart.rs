//! A chart of the presentation program about as that draws it: axes, bars, curves, points, and what they are called. Never a figure of its own.

use super::super::DeckColors;
use super::super::chart::{BarSeries, LineSeries, PLOT, ScatterSeries, SlideChart};
use super::super::labels::labels;
use crate::scene::{Color, Node, Outline, Point, Rect, Shape, Size, Stroke, TextStyle, Weight};
use crate::text::{HorizontalAlign, Measurer, VerticalAlign};

/// Words of axes and points, and of the legend, in points.
const SMALL: TextStyle = TextStyle::new(Weight::Regular, 10.0);
const WORDS: TextStyle = TextStyle::new(Weight::Regular, 11.0);
/// Room below a chart for what its series are called.
const LEGEND: f64 = 26.0;
/// The side of what stands for a series beside its name, and the radius of a point.
const SWATCH: f64 = 8.0;
const DOT: f64 = 4.5;

/// The drawing of a chart in a frame of a size.
pub(super) fn drawn(chart: &SlideChart, size: Size, colors: &DeckColors, measurer: &Measurer) -> Vec<Node> {
    let mut drawing = Drawing { nodes: Vec::new(), size, colors, measurer };
    match chart {
        SlideChart::Lines { names, series, range } => drawing.lines(names, series, *range),
        SlideChart::Scatter { series, axes, ranges } => drawing.scatter(series, axes, *ranges),
        SlideChart::Bars { names, series, stacked, lying, decimals } => drawing.bars((names, series), (*stacked, *lying), *decimals),
    }
    drawing.nodes
}

struct Drawing<'a> {
    nodes: Vec<Node>,
    size: Size,
    colors: &'a DeckColors,
    measurer: &'a Measurer,
}

/// An axis with round steps: where it begins and ends, and how far its marks are from each other.
fn axis(values: impl Iterator<Item = f64>) -> (f64, f64, f64) {
    let (least, most) =
        values.filter(|value| value.is_finite()).fold((0.0_f64, 0.0_f64), |(least, most), value| (least.min(value), most.max(value)));
    let span = (most - least).max(1e-9);
    let power = 10_f64.powf((span / 6.0).log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0].into_iter().map(|step| step * power).find(|step| span / step <= 8.0).unwrap_or(span);
    ((least / step).floor() * step, (most / step).ceil().max(1.0) * step, step)
}

impl Drawing<'_> {
    fn shape(&mut self, outline: Outline, fill: Color) {
        self.nodes.push(Shape::filled(outline, fill).into());
    }

    fn line(&mut self, points: Vec<Point>, stroke: Stroke) {
        self.nodes.push(Shape::stroked(Outline::Polyline { points, closed: false }, stroke).into());
    }

    /// Words in one line in a place; what is wider than that ends with an ellipsis.
    fn word(&mut self, text: &str, style: TextStyle, place: Rect, align: HorizontalAlign, ink: Color) {
        let broken = self.measurer.break_lines(text, style, place.width(), 1);
        self.nodes.push(broken.within(place, align, VerticalAlign::Middle, ink).into());
    }

    fn number(value: f64) -> String {
        // Minus zero is zero.
        let rounded = (value * 100.0).round() / 100.0 + 0.0;
        rounded.to_string().replace('-', "\u{2212}")
    }

    /// The names of series side by side in the middle below the chart, as far as there is room.
    fn legend(&mut self, series: &[(&str, Color)]) {
        let width = |name: &str| SWATCH + 5.0 + self.measurer.width(name, WORDS) + 16.0;
        let all: f64 = series.iter().map(|(name, _)| width(name)).sum();
        let mut x = ((self.size.width - all) / 2.0).max(0.0);
        let y = self.size.height - LEGEND / 2.0;
        let widths: Vec<f64> = series.iter().map(|(name, _)| width(name)).collect();
        for ((name, color), width) in series.iter().zip(widths) {
            if x + width > self.size.width + 16.0 {
                break;
            }
            let swatch = Rect::from_center_size((x + SWATCH / 2.0, y), (SWATCH, SWATCH));
            self.shape(Outline::Rect { rect: swatch, radius: 0.0 }, *color);
            let place = Rect::new(x + SWATCH + 5.0, y - 8.0, x + width, y + 8.0);
            self.word(name, WORDS, place, HorizontalAlign::Left, self.colors.ink);
            x += width;
        }
    }

    /// The marks of an axis of values. `upright`: it stands, else it lies.
    fn values(&mut self, plot: Rect, (from, to, step): (f64, f64, f64), upright: bool, grid: bool) {
        let marks = ((to - from) / step).round() as usize;
        for mark in 0..=marks.min(60) {
            let value = from + mark as f64 * step;
            let part = (value - from) / (to - from).max(1e-9);
            let (ends, place, align) = if upright {
                let y = plot.y1 - part * plot.height();
                let place = Rect::new(0.0, y - 8.0, plot.x0 - 5.0, y + 8.0);
                ([Point::new(plot.x0, y), Point::new(plot.x1, y)], place, HorizontalAlign::Right)
            } else {
                let x = plot.x0 + part * plot.width();
                let place = Rect::new(x - 30.0, plot.y1 + 3.0, x + 30.0, plot.y1 + 19.0);
                ([Point::new(x, plot.y0), Point::new(x, plot.y1)], place, HorizontalAlign::Center)
            };
            if grid {
                self.line(ends.to_vec(), Stroke::solid(self.colors.hairline, 0.5));
            }
            self.word(&Self::number(value), SMALL, place, align, self.colors.ink);
        }
    }

    /// Names along the lower edge, as many as have room upright.
    fn names_below(&mut self, plot: Rect, names: &[String]) {
        let each = plot.width() / names.len().max(1) as f64;
        let mut free = f64::NEG_INFINITY;
        for (at, name) in names.iter().enumerate() {
            let middle = plot.x0 + (at as f64 + 0.5) * each;
            let half = (self.measurer.width(name, SMALL) / 2.0 + 1.0).min((each * 1.5).max(45.0));
            if middle - half < free {
                continue;
            }
            let place = Rect::new(middle - half, plot.y1 + 4.0, middle + half, plot.y1 + 20.0);
            self.word(name, SMALL, place, HorizontalAlign::Center, self.colors.ink);
            free = middle + half + 6.0;
        }
    }

    fn lines(&mut self, names: &[String], series: &[LineSeries], range: (f64, f64)) {
        // Turned names take room.
        let below = LEGEND + if names.len() > 6 { 70.0 } else { 24.0 };
        let plot = Rect::new(34.0, 8.0, self.size.width - 8.0, self.size.height - below);
        let step = if range.1 - range.0 > 12.0 { 5.0 } else { 1.0 };
        self.values(plot, (range.0, range.1, step), true, true);
        let zero = plot.y1 - (0.0 - range.0) / (range.1 - range.0).max(1e-9) * plot.height();
        self.line(vec![Point::new(plot.x0, zero), Point::new(plot.x1, zero)], Stroke::solid(self.colors.muted, 0.75));
        self.names_below(plot, names);
        let each = plot.width() / names.len().max(1) as f64;
        for one in series {
            let dash: Vec<f64> = one.dash.lengths().iter().map(|length| length * one.width).collect();
            let stroke =
                if dash.is_empty() { Stroke::solid(one.color, one.width).rounded() } else { Stroke::dashed(one.color, one.width, &dash) };
            let at = |(index, value): (usize, &Option<f64>)| {
                let part = ((*value)? - range.0) / (range.1 - range.0).max(1e-9);
                Some(Point::new(plot.x0 + (index as f64 + 0.5) * each, plot.y1 - part * plot.height()))
            };
            let points: Vec<Option<Point>> = one.values.iter().enumerate().map(at).collect();
            for run in points.split(Option::is_none) {
                let run: Vec<Point> = run.iter().flatten().copied().collect();
                if one.dots {
                    run.iter().for_each(|center| self.shape(Outline::Circle { center: *center, radius: 3.0 }, one.color));
                }
                if run.len() > 1 {
                    self.line(run, stroke.clone());
                }
            }
        }
        self.legend(&series.iter().map(|one| (one.name.as_str(), one.color)).collect::<Vec<_>>());
    }

    fn scatter(&mut self, series: &[ScatterSeries], axes: &[String; 2], ranges: [(f64, f64); 2]) {
        let (width, height) = (self.size.width, self.size.height);
        let plot = Rect::new(PLOT.x0 * width, PLOT.y0 * height, PLOT.x1 * width, PLOT.y1 * height);
        let span = |range: (f64, f64)| {
            if range.1 - range.0 > 25.0 { axis([range.0, range.1].into_iter()).2 } else { ((range.1 - range.0) / 10.0).ceil() }
        };
        for (range, upright) in [(ranges[0], false), (ranges[1], true)] {
            self.values(plot, (range.0, range.1, span(range).max(1e-6)), upright, false);
        }
        let at = |x: f64, y: f64| {
            let part = |value: f64, (from, to): (f64, f64)| (value - from) / (to - from).max(1e-9);
            Point::new(plot.x0 + part(x, ranges[0]) * plot.width(), plot.y1 - part(y, ranges[1]) * plot.height())
        };
        let zero = at(0.0, 0.0_f64.clamp(ranges[1].0, ranges[1].1)).y;
        self.line(vec![Point::new(plot.x0, zero), Point::new(plot.x1, zero)], Stroke::solid(self.colors.muted, 0.75));
        self.line(vec![Point::new(plot.x0, plot.y0), Point::new(plot.x0, plot.y1)], Stroke::solid(self.colors.muted, 0.75));
        let below = Rect::new(plot.x0, plot.y1 + 20.0, plot.x1, plot.y1 + 38.0);
        self.word(&axes[0], WORDS, below, HorizontalAlign::Center, self.colors.ink);
        // Beside the axis it would be turned.
        let above = Rect::new(plot.x0 + 4.0, 0.0, plot.x1, 16.0);
        self.word(&axes[1], WORDS, above, HorizontalAlign::Left, self.colors.ink);
        let named = labels(series, (ranges[0], ranges[1]), self.size, SMALL.size, self.measurer);
        for (of, one) in series.iter().enumerate() {
            let points: Vec<Point> = one.points.iter().map(|point| at(point.x, point.y)).collect();
            match one.line {
                Some(true) => self.line(points.clone(), Stroke::dashed(one.color, 1.0, &[4.0, 3.0])),
                Some(false) => self.line(points.clone(), Stroke::solid(one.color, 2.5).rounded()),
                None => points.iter().for_each(|center| self.shape(Outline::Circle { center: *center, radius: DOT }, one.color)),
            }
            for (index, (point, center)) in one.points.iter().zip(&points).enumerate() {
                let Some(side) = named.get(&(of, index)) else { continue };
                let half = self.measurer.width(&point.name, SMALL) + 1.0;
                let (place, align) = match *side {
                    "l" => (
                        Rect::new(center.x - DOT - 2.0 - half, center.y - 8.0, center.x - DOT - 2.0, center.y + 8.0),
                        HorizontalAlign::Right,
                    ),
                    "t" => (Rect::new(center.x - half, center.y - DOT - 16.0, center.x + half, center.y - DOT), HorizontalAlign::Center),
                    "b" => (Rect::new(center.x - half, center.y + DOT, center.x + half, center.y + DOT + 16.0), HorizontalAlign::Center),
                    _ => (
                        Rect::new(center.x + DOT + 2.0, center.y - 8.0, center.x + DOT + 2.0 + half, center.y + 8.0),
                        HorizontalAlign::Left,
                    ),
                };
                self.word(&point.name, SMALL, place, align, self.colors.ink);
            }
        }
        let in_legend = series.iter().filter(|one| one.line != Some(true));
        self.legend(&in_legend.map(|one| (one.name.as_str(), one.color)).collect::<Vec<_>>());
    }

    fn bars(&mut self, (names, series): (&[String], &[BarSeries]), (stacked, lying): (bool, bool), decimals: Option<usize>) {
        let of = |at: usize| series.iter().filter_map(move |one| one.values.get(at).copied().flatten());
        let ends = (0..names.len()).flat_map(|at| {
            let (up, down) = of(at).fold((0.0, 0.0), |(up, down), value| if value > 0.0 { (up + value, down) } else { (up, down + value) });
            let single: Vec<f64> = of(at).collect();
            if stacked { vec![up, down] } else { single }
        });
        let (from, to, step) = axis(ends);
        let below = if series.len() > 1 { LEGEND } else { 4.0 } + 24.0;
        let left = if lying {
            let widest = names.iter().map(|name| self.measurer.width(name, SMALL)).fold(0.0, f64::max);
            (widest + 10.0).min(self.size.width * 0.35)
        } else {
            34.0
        };
        let plot = Rect::new(left, 8.0, self.size.width - 12.0, self.size.height - below);
        self.values(plot, (from, to, step), !lying, true);
        let along = if lying { plot.width() } else { plot.height() };
        let length = |value: f64| (value - from) / (to - from).max(1e-9) * along;
        let across = if lying { plot.height() } else { plot.width() };
        let each = across / names.len().max(1) as f64;
        // The gap beside the bars of a name, in parts of a bar.
        let (beside, gap) = if stacked { (1.0, 0.45) } else { (series.len().max(1) as f64, 0.6) };
        let thick = each / (beside + gap);
        for (at, name) in names.iter().enumerate() {
            let first = at as f64 * each + thick * gap / 2.0;
            let (mut up, mut down) = (0.0, 0.0);
            for (number, one) in series.iter().enumerate() {
                let Some(value) = one.values.get(at).copied().flatten() else { continue };
                let start = if !stacked {
                    0.0
                } else if value > 0.0 {
                    up += value;
                    up - value
                } else {
                    down += value;
                    down - value
                };
                let across = first + if stacked { 0.0 } else { number as f64 * thick };
                let (near, far) = (length(start.min(start + value)), length(start.max(start + value)));
                let bar = if lying {
                    Rect::new(plot.x0 + near, plot.y0 + across, plot.x0 + far, plot.y0 + across + thick)
                } else {
                    Rect::new(plot.x0 + across, plot.y1 - far, plot.x0 + across + thick, plot.y1 - near)
                };
                self.shape(Outline::Rect { rect: bar, radius: 0.0 }, one.color);
                if let Some(decimals) = decimals.filter(|_| value.abs() > 1e-9) {
                    let text = format!("{value:.decimals$}").replace('-', "\u{2212}");
                    let middle = if stacked { bar.center() } else { Point::new(bar.center().x, bar.y0 - 8.0) };
                    let ink = if stacked { self.colors.paper } else { self.colors.ink };
                    self.word(&text, SMALL, Rect::from_center_size(middle, (40.0, 14.0)), HorizontalAlign::Center, ink);
                }
            }
            if lying {
                let place = Rect::new(0.0, plot.y0 + at as f64 * each, plot.x0 - 6.0, plot.y0 + (at + 1) as f64 * each);
                self.word(name, SMALL, place, HorizontalAlign::Right, self.colors.ink);
            }
        }
        let zero = length(0.0);
        let base = if lying {
            vec![Point::new(plot.x0 + zero, plot.y0), Point::new(plot.x0 + zero, plot.y1)]
        } else {
            vec![Point::new(plot.x0, plot.y1 - zero), Point::new(plot.x1, plot.y1 - zero)]
        };
        self.line(base, Stroke::solid(self.colors.muted, 0.75));
        if !lying {
            self.names_below(plot, names);
        }
        if series.len() > 1 {
            self.legend(&series.iter().map(|one| (one.name.as_str(), one.color)).collect::<Vec<_>>());
        }
    }
}
