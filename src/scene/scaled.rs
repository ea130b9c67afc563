//! Drawings in another size. Never another drawing.

use super::{Affine, Group, Image, Node, Outline, Point, Rect, Shape, Stroke, TextBlock, TextLine, TextPiece, TextStyle};

/// Nodes, so many times as large.
pub fn scaled(nodes: &[Node], by: f64) -> Vec<Node> {
    nodes.iter().map(|node| scaled_node(node, by)).collect()
}

fn scaled_node(node: &Node, by: f64) -> Node {
    let point = |point: Point| (point.to_vec2() * by).to_point();
    let rect = |rect: Rect| Rect::from_points(point(rect.origin()), point(Point::new(rect.x1, rect.y1)));
    match node {
        Node::Group(group) => Group { offset: group.offset * by, children: scaled(&group.children, by).into(), ..group.clone() }.into(),
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
