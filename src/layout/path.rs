//! The journey's path: one soft line behind the cards through their centres, solid where the contact is physical and dashed where it is
//! digital. Never the cards themselves.

use super::Kit;
use crate::model::World;
use crate::scene::{BezPath, Node, Outline, Point, Shape, Stroke};

/// A point of the path, and how the contact is made there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stop {
    /// Centre of the card.
    pub center: Point,
    /// The world of the contact; none: drawn solid.
    pub world: Option<World>,
}

/// The pieces that lead to the stops of a stage, from the last stop before it on.
pub(super) fn path(kit: &Kit<'_>, before: Option<Stop>, stops: &[Stop]) -> Vec<Node> {
    let mut nodes = Vec::new();
    let mut run: Option<(bool, BezPath)> = None;
    let mut last = before;
    for stop in stops {
        if let Some(from) = last {
            let dashed = stop.world == Some(World::Digital);
            if run.as_ref().is_none_or(|(other, _)| *other != dashed) {
                nodes.extend(run.take().map(|(dashed, path)| line(kit, dashed, path)));
                let mut path = BezPath::new();
                path.move_to(from.center);
                run = Some((dashed, path));
            }
            if let Some((_, path)) = &mut run {
                let middle = (from.center.x + stop.center.x) / 2.0;
                path.curve_to(Point::new(middle, from.center.y), Point::new(middle, stop.center.y), stop.center);
            }
        }
        last = Some(*stop);
    }
    nodes.extend(run.map(|(dashed, path)| line(kit, dashed, path)));
    nodes
}

fn line(kit: &Kit<'_>, dashed: bool, path: BezPath) -> Node {
    let width = 2.5 * kit.theme.line_weight;
    let stroke = Stroke::solid(kit.theme.path, width).rounded();
    let stroke = if dashed { Stroke { dash: vec![width * 2.2, width * 2.2], ..stroke } } else { stroke };
    Shape::stroked(Outline::Path(path), stroke).into()
}
