//! A chart as a figure of a report: below its title and its explanation, which are words of the page. Never another chart than the one that is described.

use crate::layout::charts::{Chart, ChartOptions, Look};
use crate::scene::{Affine, Group, Image, Node, Outline, Rect, Scene, Shape, Size, Stroke, TextBlock, TextLine, TextPiece, TextStyle};

/// What a chart leaves free at each side, in points.
pub(super) const WHITE: f64 = 22.0;

/// A chart is drawn for so much more room than it has, so that names have room: its type is smaller than that of the text.
pub(super) const REDUCED: f64 = 1.4;

/// The drawing of a chart without its explanation, to be reduced to a room: planes are at most as high as it, lists as high as they need to be. What is
/// drawn is as wide as the room; the white at its sides is outside.
pub fn chart_scene(chart: &Chart, room: Size, options: &ChartOptions<'_>) -> Scene {
    let shown = Chart { why: String::new(), ..chart.clone() };
    let size = Size::new(room.width * REDUCED + 2.0 * WHITE, (room.width * 0.6).min(room.height) * REDUCED);
    shown.draw(options, &Look { size, foot: false, ..Look::EXPORT }).into_scene()
}

/// Nodes, reduced.
pub(super) fn reduced(nodes: &[Node], by: f64) -> Vec<Node> {
    nodes.iter().map(|node| reduced_node(node, by)).collect()
}

fn reduced_node(node: &Node, by: f64) -> Node {
    let point = |point: crate::scene::Point| (point.to_vec2() * by).to_point();
    let rect = |rect: Rect| Rect::from_points(point(rect.origin()), point(crate::scene::Point::new(rect.x1, rect.y1)));
    match node {
        Node::Group(group) => Group { offset: group.offset * by, children: reduced(&group.children, by).into(), ..group.clone() }.into(),
        Node::Shape(shape) => {
            let outline = match &shape.outline {
                Outline::Rect { rect: area, radius } => Outline::Rect { rect: rect(*area), radius: radius * by },
                Outline::Circle { center, radius } => Outline::Circle { center: point(*center), radius: radius * by },
                Outline::Polyline { points, closed } => {
                    Outline::Polyline { points: points.iter().map(|at| point(*at)).collect(), closed: *closed }
                }
                Outline::Path(path) => Outline::Path(Affine::scale(by) * path.clone()),
            };
            let stroke = shape.stroke.as_ref().map(|stroke| Stroke {
                width: stroke.width * by,
                dash: stroke.dash.iter().map(|length| length * by).collect(),
                ..stroke.clone()
            });
            Shape { outline, fill: shape.fill, stroke }.into()
        }
        Node::Text(text) => {
            let line = |line: &TextLine| TextLine {
                origin: point(line.origin),
                width: line.width * by,
                pieces: line.pieces.iter().map(|piece| TextPiece { x: piece.x * by, ..piece.clone() }).collect(),
                ..line.clone()
            };
            let style = TextStyle { size: text.style.size * by, ..text.style };
            TextBlock { lines: text.lines.iter().map(line).collect(), style, ..text.clone() }.into()
        }
        Node::Image(image) => Image { rect: rect(image.rect), ..image.clone() }.into(),
    }
}
