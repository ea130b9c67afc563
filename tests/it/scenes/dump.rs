//! A drawing as lines of text, one per node: everything that decides how it looks. Never judges it.

use std::fmt::Write as _;
use wegmarke::layout::Part;
use wegmarke::scene::{BezPath, Color, Kind, Node, Outline, Point, Rect, Scene, Shape, Stroke, TextBlock, Vec2};

/// The drawing as lines of text. Places are those on the paper; they and the widths of words are rounded to whole points, the shapes of
/// curves to tenths, so that the last digit of a float does not matter.
pub(crate) fn dump(scene: &Scene) -> String {
    let size = scene.size;
    let mut out = format!("{:.0} x {:.0} on {} {:?} {:?}\n", size.width, size.height, ink(scene.background), scene.language, scene.title);
    nodes(&scene.nodes, Vec2::ZERO, 0, &mut out);
    out
}

fn nodes(nodes_of_group: &[Node], offset: Vec2, depth: usize, out: &mut String) {
    let pad = "  ".repeat(depth);
    for node in nodes_of_group {
        match node {
            Node::Group(group) => {
                let part = group.element.map_or(String::new(), |element| format!(" {:?}", part(element.kind)));
                let _ = writeln!(out, "{pad}group{part} {:?}", group.detail);
                nodes(&group.children, offset + group.offset, depth + 1, out);
            }
            Node::Shape(shape) => {
                let _ = writeln!(out, "{pad}{}", described(shape, offset));
            }
            Node::Image(image) => {
                let _ = writeln!(out, "{pad}image {} {:?}", place(image.rect + offset), image.name);
            }
            Node::Text(text) => lines(text, offset, &pad, out),
        }
    }
}

/// The part of a map that a group stands for.
fn part(kind: Kind) -> Part {
    *Part::ALL.iter().find(|part| Kind::from(**part) == kind).expect("a part of the layout")
}

fn lines(text: &TextBlock, offset: Vec2, pad: &str, out: &mut String) {
    let (style, color) = (text.style, ink(text.color));
    for line in &text.lines {
        let at = line.origin + offset;
        let _ = writeln!(
            out,
            "{pad}text {} {} wide {} {} {:?} {color} {:?}",
            whole(at.x),
            whole(at.y),
            whole(line.width),
            style.size,
            style.weight,
            line.text
        );
    }
}

fn described(shape: &Shape, offset: Vec2) -> String {
    let bounds = shape.outline.bounds();
    let corner = bounds.origin().to_vec2();
    let form = match &shape.outline {
        Outline::Rect { radius, .. } if *radius > 0.0 => format!("rect {} round {}", place(bounds + offset), tenths(*radius)),
        Outline::Rect { .. } => format!("rect {}", place(bounds + offset)),
        Outline::Circle { .. } => format!("circle {}", place(bounds + offset)),
        Outline::Polyline { points, closed } => {
            let points: Vec<String> = points.iter().map(|point| point_text(*point - corner)).collect();
            format!("line {}{} [{}]", place(bounds + offset), if *closed { " closed" } else { "" }, points.join(" "))
        }
        Outline::Path(path) => format!("path {} [{}]", place(bounds + offset), path_text(path, corner)),
    };
    let fill = shape.fill.map_or("-".to_owned(), ink);
    format!("{form} fill {fill} stroke {}", shape.stroke.as_ref().map_or("-".to_owned(), stroke_text))
}

fn stroke_text(stroke: &Stroke) -> String {
    let dash = if stroke.dash.is_empty() { String::new() } else { format!(" dash {:?}", stroke.dash) };
    format!("{} {}{dash}{}", ink(stroke.color), stroke.width, if stroke.round { " round" } else { "" })
}

/// What an SVG path would say, seen from the corner of its box: so the same icon is the same text wherever it is.
fn path_text(path: &BezPath, corner: Vec2) -> String {
    use kurbo::PathEl;
    let parts = path.elements().iter().map(|element| match *element {
        PathEl::MoveTo(to) => format!("M{}", point_text(to - corner)),
        PathEl::LineTo(to) => format!("L{}", point_text(to - corner)),
        PathEl::QuadTo(by, to) => format!("Q{} {}", point_text(by - corner), point_text(to - corner)),
        PathEl::CurveTo(one, two, to) => {
            format!("C{} {} {}", point_text(one - corner), point_text(two - corner), point_text(to - corner))
        }
        PathEl::ClosePath => "Z".to_owned(),
    });
    parts.collect::<Vec<_>>().join(" ")
}

fn ink(color: Color) -> String {
    if color.a == u8::MAX { color.to_hex() } else { format!("{}/{}", color.to_hex(), color.a) }
}

fn place(rect: Rect) -> String {
    format!("{} {} {} {}", whole(rect.x0), whole(rect.y0), whole(rect.x1), whole(rect.y1))
}

fn point_text(point: Point) -> String {
    format!("{},{}", tenths(point.x), tenths(point.y))
}

/// To whole points, without a minus before nothing.
fn whole(value: f64) -> f64 {
    value.round() + 0.0
}

fn tenths(value: f64) -> f64 {
    (value * 10.0).round() / 10.0 + 0.0
}

/// The same drawing with something done to every node.
fn changed(scene: &Scene, change: &dyn Fn(&mut Node)) -> Scene {
    fn inner(nodes: &[Node], change: &dyn Fn(&mut Node)) -> Vec<Node> {
        let mut nodes = nodes.to_vec();
        for node in &mut nodes {
            change(node);
            if let Node::Group(group) = node {
                group.children = inner(&group.children, change).into();
            }
        }
        nodes
    }
    Scene { nodes: inner(&scene.nodes, change), ..scene.clone() }
}

#[test]
fn whatever_changes_the_look_changes_the_text() {
    use wegmarke::catalogue::sample;
    use wegmarke::i18n::Language;
    use wegmarke::layout::ThemeName;
    use wegmarke::scene::Weight;
    use wegmarke::text::{FontSet, Measurer};
    const RED: Color = Color::hex(0xff0000);
    let measurer = Measurer::new(FontSet::new());
    let scene = super::map(&sample("en"), Language::English, ThemeName::Light, &measurer);
    let on_text = |change: fn(&mut TextBlock)| -> Box<dyn Fn(&mut Node)> {
        Box::new(move |node| {
            if let Node::Text(text) = node {
                change(text);
            }
        })
    };
    let on_shape = |change: fn(&mut Shape)| -> Box<dyn Fn(&mut Node)> {
        Box::new(move |node| {
            if let Node::Shape(shape) = node {
                change(shape);
            }
        })
    };
    fn on_stroke(shape: &mut Shape, change: fn(&mut Stroke)) {
        if let Some(stroke) = &mut shape.stroke {
            change(stroke);
        }
    }
    let changes = [
        ("everything bold", on_text(|text| text.style.weight = Weight::Bold)),
        ("larger letters", on_text(|text| text.style.size += 0.5)),
        ("red letters", on_text(|text| text.color = RED)),
        ("fainter letters", on_text(|text| text.color.a /= 2)),
        ("wider words", on_text(|text| text.lines.iter_mut().for_each(|line| line.width *= 1.1))),
        ("words elsewhere", on_text(|text| text.lines.iter_mut().for_each(|line| line.origin.y += 2.0))),
        ("other fill", on_shape(|shape| shape.fill = shape.fill.map(|_| RED))),
        ("red lines", on_shape(|shape| on_stroke(shape, |stroke| stroke.color = RED))),
        ("thicker lines", on_shape(|shape| on_stroke(shape, |stroke| stroke.width += 0.5))),
        ("no dashes", on_shape(|shape| on_stroke(shape, |stroke| stroke.dash.clear()))),
        ("other dashes", on_shape(|shape| on_stroke(shape, |stroke| stroke.dash.reverse()))),
        ("other ends", on_shape(|shape| on_stroke(shape, |stroke| stroke.round = !stroke.round))),
        (
            "sharp corners",
            on_shape(|shape| {
                if let Outline::Rect { radius, .. } = &mut shape.outline {
                    *radius = 0.0;
                }
            }),
        ),
        (
            "straight curves, of the same box",
            on_shape(|shape| {
                if let Outline::Path(path) = &mut shape.outline {
                    let straight = path.elements().iter().map(|element| match *element {
                        kurbo::PathEl::CurveTo(_, _, to) => kurbo::PathEl::LineTo(to),
                        other => other,
                    });
                    *path = straight.collect();
                }
            }),
        ),
        (
            "lines the other way round, of the same box",
            on_shape(|shape| {
                if let Outline::Polyline { points, .. } = &mut shape.outline {
                    points.reverse();
                }
            }),
        ),
        (
            "groups elsewhere",
            Box::new(|node| {
                if let Node::Group(group) = node {
                    group.offset.x += 1.0;
                }
            }),
        ),
    ];
    let told = dump(&scene);
    for (what, change) in changes {
        let changed = changed(&scene, &*change);
        assert_ne!(changed, scene, "{what}: nothing of that kind is in the example");
        assert_ne!(dump(&changed), told, "{what}: not told");
    }
}
