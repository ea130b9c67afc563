//! What surrounds a lane: its name at the left, the scale of its curves, the curves' names at the right. Never what is in it.

use super::{LEFT, MARGIN, SMALL};
use crate::layout::curves::Scale;
use crate::layout::places::LanePlace;
use crate::layout::words::lane_name;
use crate::layout::{Kit, Part, Subject, card};
use crate::method::Assessment;
use crate::model::{Lane, LaneKind};
use crate::scene::{Color, Detail, Group, Node, Outline, Point, Rect, Shape, Stroke, TextStyle, Weight};
use crate::text::{Broken, HorizontalAlign, VerticalAlign};
use std::sync::Arc;

const LANE: TextStyle = TextStyle::new(Weight::SemiBold, 14.0);
const LANE_SMALL: TextStyle = TextStyle::new(Weight::SemiBold, 12.5);

/// The height a lane needs for its name.
pub(in crate::layout) fn lane_name_height(kit: &Kit<'_>, lane: &Lane) -> f64 {
    name_lines(kit, lane).height() + 16.0
}

fn name_lines(kit: &Kit<'_>, lane: &Lane) -> Arc<Broken> {
    let name = lane_name(kit.texts, &lane.kind);
    match lane.kind {
        LaneKind::Cards(_) => kit.label(name, LANE, LEFT - MARGIN - 20.0, 2),
        // The scale's figures are at the right of the name.
        LaneKind::Curves | LaneKind::Emotion => kit.label(name, LANE_SMALL, LEFT - MARGIN - 40.0, 4),
        LaneKind::Experiences => kit.label(name, LANE_SMALL, LEFT - MARGIN - 8.0, 4),
        LaneKind::Free(_) => kit.words(name, LANE_SMALL, LEFT - MARGIN - 8.0, 4),
    }
}

/// A lane's name at the left; lanes of cards have a bar in their media's colour.
pub(super) fn lane_head(kit: &Kit<'_>, lane: &Lane, place: &LanePlace) -> Node {
    let name = name_lines(kit, lane);
    let middle = place.middle();
    let nodes: Vec<Node> = match lane.kind {
        LaneKind::Cards(media) => {
            let ink = card::media_ink(kit.theme, media);
            let bar = Rect::new(MARGIN, middle - 35.0, MARGIN + 5.0, middle + 35.0);
            let area = Rect::new(MARGIN + 16.0, middle - 20.0, LEFT - 8.0, middle + 20.0);
            vec![
                Shape::filled(Outline::Rect { rect: bar, radius: 2.5 }, ink).into(),
                name.within(area, HorizontalAlign::Left, VerticalAlign::Middle, ink).into(),
            ]
        }
        LaneKind::Curves | LaneKind::Emotion | LaneKind::Experiences | LaneKind::Free(_) => {
            vec![name.at(Point::new(MARGIN, place.top + 14.0), kit.theme.ink).into()]
        }
    };
    Group::new(nodes).of(Part::LaneName, lane.id.0).into()
}

/// Lines, as far as the stages reach, and figures of a curve lane's scale.
pub(super) fn scale(kit: &Kit<'_>, lane: &Lane, place: &LanePlace, stages_right: f64) -> Vec<Node> {
    let (scale, values): (Scale, [(f64, String); 3]) = match lane.kind {
        LaneKind::Curves => (Scale::scores(place.height), [0.0, 5.0, 10.0].map(|value| (value, kit.texts.score(value)))),
        LaneKind::Emotion => (Scale::gaps(place.height), [-10.0, 0.0, 10.0].map(|value| (value, kit.texts.signed(value)))),
        LaneKind::Cards(_) | LaneKind::Experiences | LaneKind::Free(_) => return Vec::new(),
    };
    let mut nodes = Vec::new();
    for (value, label) in values {
        let y = place.top + scale.y(value);
        let dash = Stroke::dashed(kit.theme.hairline, 1.0, &[2.0, 3.0]);
        let points = vec![Point::new(LEFT, y), Point::new(stages_right, y)];
        nodes.push(Shape::stroked(Outline::Polyline { points, closed: false }, dash).into());
        let label = kit.measurer.break_lines(&label, SMALL, f64::INFINITY, 1);
        let area = Rect::new(LEFT - 40.0, y - 8.0, LEFT - 8.0, y + 8.0);
        let label = label.within(area, HorizontalAlign::Right, VerticalAlign::Middle, kit.theme.muted);
        nodes.push(Group::new(vec![label.into()]).detail(Detail::SmallPrint).into());
    }
    nodes
}

/// The names of the curves with their colours: fulfilment, expectation, competition.
pub(super) fn curve_labels(kit: &Kit<'_>) -> [(Color, Arc<Broken>); 3] {
    [("fulfilment", kit.theme.fulfilment), ("expectation", kit.theme.expectation), ("competition", kit.theme.competition)]
        .map(|(code, color)| (color, kit.measurer.break_lines(kit.texts.term("score", code), SMALL, f64::INFINITY, 1)))
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
