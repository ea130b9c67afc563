//! The journey's path: one soft line behind the cards through their centres, solid where the contact is physical and dashed where it is
//! digital. Never the cards themselves.

use super::Kit;
use super::places::{Places, SystemPlace};
use super::sections::StageSection;
use crate::model::{Map, World};
use crate::scene::{BezPath, CubicBez, Node, Outline, ParamCurve as _, Point, Shape, Stroke, Vec2};
use std::sync::Arc;

/// A point of the path, and how the contact is made there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stop {
    /// Centre of the card.
    pub center: Point,
    /// The world of the contact; none: drawn solid.
    pub world: Option<World>,
}

/// How the path comes into a stage and goes on after it, in coordinates of the stage's left edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Way {
    /// The last stop before the stage.
    before: Option<Stop>,
    /// The first stop after it, if the stage ends a system.
    after: Option<Stop>,
    /// Where the system begins and ends: nothing is drawn beyond.
    ends: (f64, f64),
}

/// What is before and after a system, as if all systems were joined edge to edge.
pub(super) struct Beyond {
    /// The last stop before it, seen from an x of the drawing.
    pub before: Option<(f64, Stop)>,
    after: Option<(f64, Stop)>,
    ends: (f64, f64),
}

impl Beyond {
    /// That of a system.
    pub(super) fn of(map: &Map, sections: &[Arc<StageSection>], places: &Places, system: &SystemPlace) -> Self {
        let (start, end) = (system.stages.start, system.stages.end);
        // Where a neighbour's card would be if it were in this system.
        let seen = |stage: usize, index: usize| {
            let (section, touchpoint) = (&sections[stage], map.stages[stage].touchpoints.get(index)?);
            let y = system.cards_lane(touchpoint.media())?.row_middle(section.row(index));
            let stop = Stop { center: Point::new(*section.axis.centers.get(index)?, y), world: touchpoint.world() };
            Some((places.joined_left(stage, system), stop))
        };
        let count = |stage: usize| map.stages[stage].touchpoints.len();
        let before = (0..start).rev().find_map(|stage| (0..count(stage)).rev().find_map(|index| seen(stage, index)));
        let after = (end..sections.len()).find_map(|stage| (0..count(stage)).find_map(|index| seen(stage, index)));
        let ends = (
            if before.is_some() { places.joined_left(start, system) } else { f64::NEG_INFINITY },
            if after.is_some() { places.joined_left(end, system) } else { f64::INFINITY },
        );
        Self { before, after, ends }
    }

    /// The way through a stage that begins at an x, from a stop that is seen from another x.
    pub(super) fn way(&self, left: f64, before: Option<(f64, Stop)>, is_last: bool) -> Way {
        let seen = |(origin, stop): (f64, Stop)| Stop { center: stop.center + Vec2::new(origin - left, 0.0), ..stop };
        Way { before: before.map(seen), after: self.after.filter(|_| is_last).map(seen), ends: (self.ends.0 - left, self.ends.1 - left) }
    }
}

/// The pieces that lead to the stops of a stage, from the last stop before it on.
pub(super) fn path(kit: &Kit<'_>, way: Way, stops: &[Stop]) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut run: Option<(bool, BezPath)> = None;
    let mut last = way.before;
    for stop in stops.iter().chain(way.after.as_ref()) {
        if let Some(from) = last {
            let dashed = stop.world == Some(World::Digital);
            if run.as_ref().is_none_or(|(other, _)| *other != dashed) {
                nodes.extend(run.take().map(|(dashed, path)| line(kit, dashed, path)));
                run = Some((dashed, BezPath::new()));
            }
            if let Some((_, path)) = &mut run {
                let middle = (from.center.x + stop.center.x) / 2.0;
                let whole = CubicBez::new(from.center, Point::new(middle, from.center.y), Point::new(middle, stop.center.y), stop.center);
                let piece = within(whole, way.ends);
                if path.elements().is_empty() {
                    path.move_to(piece.p0);
                }
                path.curve_to(piece.p1, piece.p2, piece.p3);
            }
        }
        last = Some(*stop);
    }
    nodes.extend(run.map(|(dashed, path)| line(kit, dashed, path)));
    nodes
}

/// The part of a curve that grows to the right between two x.
fn within(curve: CubicBez, (from, to): (f64, f64)) -> CubicBez {
    if curve.p0.x >= from && curve.p3.x <= to {
        return curve;
    }
    let at = |x: f64| {
        let (mut low, mut high) = (0.0, 1.0);
        for _ in 0..40 {
            let middle = (low + high) / 2.0;
            if curve.eval(middle).x < x { low = middle } else { high = middle }
        }
        low
    };
    let begin = if curve.p0.x < from { at(from) } else { 0.0 };
    let end = if curve.p3.x > to { at(to) } else { 1.0 };
    curve.subsegment(begin..end)
}

/// A piece of the path.
pub(super) fn line(kit: &Kit<'_>, dashed: bool, path: BezPath) -> Node {
    let width = 2.5 * kit.theme.line_weight;
    let stroke = Stroke::solid(kit.theme.path, width).rounded();
    let stroke = if dashed { Stroke { dash: vec![width * 2.2, width * 2.2], ..stroke } } else { stroke };
    Shape::stroked(Outline::Path(path), stroke).into()
}
