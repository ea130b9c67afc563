//! What surrounds a lane: its name at the left, the scale of its curves, the curves' names at the right. Never what is in it.

use super::{Column, SMALL};
use crate::i18n::Texts;
use crate::layout::curves::Scale;
use crate::layout::places::LanePlace;
use crate::layout::words::{lane_name, own_syllables, syllables};
use crate::layout::{Kit, Part, Subject, Theme, card, page_curves};
use crate::method::Assessment;
use crate::model::{Code as _, Lane, LaneKind, Media, Project};
use crate::scene::{Color, Detail, Group, Node, Outline, Point, Rect, Shape, Stroke, TextBlock, TextStyle, Weight};
use crate::text::{Broken, HorizontalAlign, Measurer, Syllables, VerticalAlign};
use std::sync::Arc;

/// Room between the upper edge of a lane and its name on a page, in points.
const BELOW_EDGE: f64 = 8.0;

/// In the one lane of all cards, from the name of one media kind to the next, and size and room of the bar before it, in points.
const MEDIA_STEP: f64 = 16.0;
const MEDIA_BAR: (f64, f64) = (8.0, 12.0);
const AFTER_MEDIA_BAR: f64 = 6.0;

const LANE: TextStyle = TextStyle::new(Weight::SemiBold, 14.0);
const LANE_SMALL: TextStyle = TextStyle::new(Weight::SemiBold, 12.5);

/// The height a lane needs for its name.
pub(in crate::layout) fn lane_name_height(kit: &Kit<'_>, lane: &Lane) -> f64 {
    let height = || name_lines(kit, lane).height() + MEDIA_STEP * media_told_apart(kit, lane).len() as f64 + 16.0;
    *kit.lane_names.borrow_mut().entry(lane.id).or_insert_with(height)
}

/// The media kinds that are told apart by their bars, because their cards are in one lane.
fn media_told_apart(kit: &Kit<'_>, lane: &Lane) -> Vec<Media> {
    let LaneKind::Cards(media) = lane.kind else { return Vec::new() };
    let all: Vec<Media> = kit.media_in(media).collect();
    if all.len() > 1 { all } else { Vec::new() }
}

fn name_lines(kit: &Kit<'_>, lane: &Lane) -> Arc<Broken> {
    if !media_told_apart(kit, lane).is_empty() {
        let Column { margin, left } = kit.column();
        return kit.label(kit.texts.map_one_lane(), LANE, left - margin - 8.0, usize::MAX);
    }
    lines_of_name((kit.texts, kit.measurer), kit.syllables, kit.column(), lane, usize::MAX)
}

/// The name of a lane as it is drawn beside it, in at most so many lines.
pub(crate) fn lane_words(project: &Project, texts: &Texts, measurer: &Measurer, lane: &Lane, most: usize) -> Arc<Broken> {
    lines_of_name((texts, measurer), syllables(project, texts), Column::LINE, lane, most)
}

fn lines_of_name(
    (texts, measurer): (&Texts, &Measurer),
    words: Option<Syllables>,
    Column { margin, left }: Column,
    lane: &Lane,
    most: usize,
) -> Arc<Broken> {
    let room = left - margin;
    let (style, room, lines, syllables) = match lane.kind {
        LaneKind::Cards(_) => (LANE, room - 20.0, 2, own_syllables(texts)),
        // The scale's figures are at the right of the name.
        LaneKind::Curves | LaneKind::Emotion => (LANE_SMALL, room - 40.0, 4, own_syllables(texts)),
        LaneKind::Experiences | LaneKind::Measures => (LANE_SMALL, room - 8.0, 4, own_syllables(texts)),
        // A metric has a name that somebody may have given it.
        LaneKind::Metric(_) | LaneKind::Free(_) => (LANE_SMALL, room - 8.0, 4, words),
    };
    // On paper no name is cut.
    let lines = if left == Column::PAGE.left { usize::MAX } else { lines };
    measurer.break_words(lane_name(texts, &lane.kind), syllables, style, room, most.min(lines))
}

/// A lane's name at the left; lanes of cards have a bar in their media's colour.
pub(in crate::layout) fn lane_head(kit: &Kit<'_>, lane: &Lane, place: &LanePlace) -> Node {
    let name = name_lines(kit, lane);
    let Column { margin, left } = kit.column();
    let middle = place.middle();
    let told_apart = media_told_apart(kit, lane);
    let nodes: Vec<Node> = match lane.kind {
        LaneKind::Cards(_) if !told_apart.is_empty() => all_cards_head(kit, &name, &told_apart, middle),
        LaneKind::Cards(media) => {
            let ink = card::media_ink(kit.theme, media);
            let half = place.cards_height() / 2.0 - 2.0;
            let bar = Rect::new(margin, middle - half, margin + 5.0, middle + half);
            let area = Rect::new(margin + 16.0, middle - 20.0, left - 8.0, middle + 20.0);
            vec![
                Shape::filled(Outline::Rect { rect: bar, radius: 2.5 }, ink).into(),
                name.within(area, HorizontalAlign::Left, VerticalAlign::Middle, ink).into(),
            ]
        }
        LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences | LaneKind::Measures | LaneKind::Metric(_) | LaneKind::Free(_) => {
            let above = if kit.page().is_some() { BELOW_EDGE } else { 14.0 };
            vec![name.at(Point::new(margin, place.top + above), kit.theme.ink).into()]
        }
    };
    Group::new(nodes).of(Part::LaneName, lane.id.0).into()
}

/// The name of the one lane of all cards around a middle, with the bars by which its media kinds are told apart.
fn all_cards_head(kit: &Kit<'_>, name: &Broken, media: &[Media], middle: f64) -> Vec<Node> {
    let margin = kit.column().margin;
    let top = middle - (name.height() + MEDIA_STEP * media.len() as f64) / 2.0;
    let mut nodes: Vec<Node> = vec![name.at(Point::new(margin, top), kit.theme.ink).into()];
    for (index, media) in media.iter().enumerate() {
        let middle = top + name.height() + MEDIA_STEP * (index as f64 + 0.5);
        let (width, height) = MEDIA_BAR;
        let bar = Rect::new(margin, middle - height / 2.0, margin + width, middle + height / 2.0);
        let ink = card::media_ink(kit.theme, *media);
        nodes.push(Shape::filled(Outline::Rect { rect: bar, radius: 1.5 }, ink).into());
        nodes.extend(card::stripe(kit.theme, *media, bar.x1, (bar.y0, bar.y1)));
        let words = kit.measurer.break_lines(kit.texts.term("lane", media.code()), kit.small(SMALL), f64::INFINITY, 1);
        let area = Rect::from_origin_size((margin + width + AFTER_MEDIA_BAR, middle - MEDIA_STEP / 2.0), (words.width(), MEDIA_STEP));
        nodes.push(words.within(area, HorizontalAlign::Left, VerticalAlign::Middle, ink).into());
    }
    nodes
}

/// Lines, as far as the stages reach, and figures of a curve lane's scale.
pub(super) fn scale(kit: &Kit<'_>, lane: &Lane, place: &LanePlace, stages_right: f64) -> Vec<Node> {
    let left = kit.column().left;
    let line = |(y, _): &(f64, String)| {
        let dash = Stroke::dashed(kit.theme.hairline, 1.0, &[2.0, 3.0]);
        let points = vec![Point::new(left, *y), Point::new(stages_right, *y)];
        Node::from(Shape::stroked(Outline::Polyline { points, closed: false }, dash))
    };
    let mut nodes: Vec<Node> = values(kit.texts, lane, place).iter().map(line).collect();
    let figures = figures((kit.texts, kit.measurer), kit.theme, (lane, place), (left, kit.small(SMALL)));
    nodes.extend(figures.into_iter().map(|figure| Group::new(vec![figure.into()]).detail(Detail::SmallPrint).into()));
    nodes
}

/// The figures of a curve lane's scale, at the right of its name.
pub(crate) fn scale_figures(texts: &Texts, measurer: &Measurer, theme: &Theme, lane: &Lane, place: &LanePlace) -> Vec<TextBlock> {
    figures((texts, measurer), theme, (lane, place), (Column::LINE.left, SMALL))
}

/// The figures of a curve lane's scale, right before an x.
fn figures(
    (texts, measurer): (&Texts, &Measurer),
    theme: &Theme,
    (lane, place): (&Lane, &LanePlace),
    (left, style): (f64, TextStyle),
) -> Vec<TextBlock> {
    let figure = |(y, figure): (f64, String)| {
        let area = Rect::new(left - 40.0, y - 8.0, left - 8.0, y + 8.0);
        let words = measurer.break_lines(&figure, style, f64::INFINITY, 1);
        words.within(area, HorizontalAlign::Right, VerticalAlign::Middle, theme.muted)
    };
    values(texts, lane, place).into_iter().map(figure).collect()
}

/// The values of a curve lane's scale that are named, each with its place.
fn values(texts: &Texts, lane: &Lane, place: &LanePlace) -> Vec<(f64, String)> {
    let (scale, values): (Scale, [(f64, String); 3]) = match lane.kind {
        LaneKind::Curves => (Scale::scores(place.height), [0.0, 5.0, 10.0].map(|value| (value, texts.score(value)))),
        LaneKind::Emotion => (Scale::gaps(place.height), [-10.0, 0.0, 10.0].map(|value| (value, texts.signed(value)))),
        LaneKind::Cards(_) | LaneKind::Experiences | LaneKind::Measures | LaneKind::Metric(_) | LaneKind::Free(_) => return Vec::new(),
    };
    values.into_iter().map(|(value, figure)| (place.top + scale.y(value), figure)).collect()
}

/// The names of the curves with their colours: fulfilment, expectation, competition.
pub(super) fn curve_labels(kit: &Kit<'_>) -> [(Color, Arc<Broken>); 3] {
    [("fulfilment", kit.theme.fulfilment), ("expectation", kit.theme.expectation), ("competition", kit.theme.competition)]
        .map(|(code, color)| (color, kit.measurer.break_lines(kit.texts.term("score", code), kit.small(SMALL), f64::INFINITY, 1)))
}

/// The curves' names at their right ends, apart from each other.
pub(super) fn curve_names(subject: &Subject<'_>, place: &LanePlace, labels: &[(Color, Arc<Broken>); 3], stages_right: f64) -> Vec<Node> {
    let scale = Scale::scores(place.height);
    let last = |value: fn(&Assessment) -> Option<f64>| {
        subject.stages.iter().rev().find_map(|stage| stage.rated.iter().rev().find_map(|rated| value(&rated.said)))
    };
    let ends = [last(|said| said.fulfilment), last(|said| said.expectation), last(|said| said.competition)];
    let mut names: Vec<(f64, usize)> =
        ends.iter().enumerate().filter_map(|(index, end)| end.map(|value| (scale.y(value), index))).collect();
    names.sort_by(|one, two| one.0.total_cmp(&two.0));
    const STEP: f64 = 14.0;
    for index in 1..names.len() {
        names[index].0 = names[index].0.max(names[index - 1].0 + STEP);
    }
    // Pushed out at the bottom: move all of them up together.
    let out = names.last().map_or(0.0, |(y, _)| (y - (place.height - 10.0)).max(0.0));
    names
        .into_iter()
        .map(|(y, index)| {
            let (color, label) = &labels[index];
            let y = place.top + y - out;
            let x = stages_right + 10.0;
            let area = Rect::new(x, y - 8.0, x + label.width(), y + 8.0);
            label.within(area, HorizontalAlign::Left, VerticalAlign::Middle, *color).into()
        })
        .collect()
}

/// On a page, the names of the curves that occur below the name of their lane, each with a piece of its line.
pub(in crate::layout) fn curve_names_beside(subject: &Subject<'_>, lane: &Lane, place: &LanePlace) -> Vec<Node> {
    /// From name to name, how long a piece of a line is, and the room after it, in points.
    const STEP: f64 = 16.0;
    const PIECE: f64 = 10.0;
    const AFTER: f64 = 3.0;
    /// Room between a name and a figure of the scale beside it, and between their middles where there is less.
    const BESIDE: f64 = 16.0;
    const APART: f64 = 11.0;
    let kit = subject.kit;
    if lane.kind != LaneKind::Curves {
        return Vec::new();
    }
    let scores: [fn(&Assessment) -> Option<f64>; 3] = [|said| said.fulfilment, |said| said.expectation, |said| said.competition];
    let occurs = |value: fn(&Assessment) -> Option<f64>| {
        subject.stages.iter().any(|stage| stage.rated.iter().any(|rated| value(&rated.said).is_some()))
    };
    let left_of = |figure: &str| kit.column().left - 8.0 - kit.measurer.width(figure, kit.small(SMALL));
    let figures: Vec<(f64, f64)> = values(kit.texts, lane, place).into_iter().map(|(y, figure)| (y, left_of(&figure))).collect();
    let curves = ["fulfilment", "expectation", "competition"].into_iter().zip(page_curves::strokes(kit)).zip(scores);
    let margin = kit.column().margin;
    let rows: Vec<(Arc<Broken>, Stroke)> = curves
        .filter(|(_, value)| occurs(*value))
        .map(|((code, stroke), _)| (kit.measurer.break_lines(kit.texts.term("score", code), kit.small(SMALL), f64::INFINITY, 1), stroke))
        .collect();
    let first = place.top + BELOW_EDGE + name_lines(kit, lane).height() + STEP * 0.75;
    // A figure right after a name would be read as its value.
    let is_clear = |first: &f64| {
        let middles =
            rows.iter().enumerate().map(|(index, (name, _))| (first + STEP * index as f64, margin + PIECE + AFTER + name.width()));
        let beside = |middle: f64, right: f64| figures.iter().any(|(y, left)| (middle - y).abs() < APART && right + BESIDE > *left);
        first + STEP * rows.len() as f64 <= place.bottom() + STEP / 2.0 && !middles.into_iter().any(|(middle, right)| beside(middle, right))
    };
    let mut middle = (0..16).map(|step| first + f64::from(step) * 2.0).find(is_clear).unwrap_or(first);
    let mut nodes: Vec<Node> = Vec::new();
    for (name, stroke) in rows {
        let points = vec![Point::new(margin, middle), Point::new(margin + PIECE, middle)];
        let area = Rect::from_origin_size((margin + PIECE + AFTER, middle - STEP / 2.0), (name.width(), STEP));
        nodes.push(name.within(area, HorizontalAlign::Left, VerticalAlign::Middle, stroke.color).into());
        nodes.push(Shape::stroked(Outline::Polyline { points, closed: false }, stroke).into());
        middle += STEP;
    }
    vec![Group::new(nodes).detail(Detail::SmallPrint).into()]
}
