//! One drawing in two themes: the drawing once, with numbers of inks instead of colours, and what each ink is in both. Never a meaning of a colour.

use crate::scene::{Color, Group, Node, Scene, Shape, Stroke, TextBlock};
use std::collections::HashMap;
use std::fmt::Write as _;

/// The same drawing on light and on dark paper.
#[derive(Debug, Clone, Copy)]
pub struct Pair<'a> {
    /// On light paper.
    pub light: &'a Scene,
    /// On dark paper, with the same shapes and words.
    pub dark: &'a Scene,
}

/// The inks of a page, in the order in which they are first needed.
#[derive(Debug, Default)]
pub(super) struct Inks {
    pairs: Vec<(Color, Color)>,
    numbers: HashMap<(Color, Color), usize>,
}

impl Inks {
    /// The drawing with numbers of inks instead of colours. Where the two are not alike, the light one counts.
    pub(super) fn drawing(&mut self, pair: Pair<'_>) -> Scene {
        let Pair { light, dark } = pair;
        Scene { background: self.ink(light.background, dark.background), nodes: self.nodes(&light.nodes, &dark.nodes), ..light.clone() }
    }

    fn nodes(&mut self, light: &[Node], dark: &[Node]) -> Vec<Node> {
        let dark = if light.len() == dark.len() { dark } else { light };
        light.iter().zip(dark).map(|(light, dark)| self.node(light, dark)).collect()
    }

    fn node(&mut self, light: &Node, dark: &Node) -> Node {
        match (light, dark) {
            (Node::Group(light), Node::Group(dark)) => {
                Group { children: self.nodes(&light.children, &dark.children).into(), ..light.clone() }.into()
            }
            (Node::Shape(light), Node::Shape(dark)) => {
                let fill = light.fill.map(|fill| self.ink(fill, dark.fill.unwrap_or(fill)));
                let stroke = light.stroke.as_ref().map(|stroke| {
                    let other = dark.stroke.as_ref().map_or(stroke.color, |stroke| stroke.color);
                    Stroke { color: self.ink(stroke.color, other), ..stroke.clone() }
                });
                Shape { outline: light.outline.clone(), fill, stroke }.into()
            }
            (Node::Text(light), Node::Text(dark)) => TextBlock { color: self.ink(light.color, dark.color), ..light.clone() }.into(),
            (Node::Image(light), _) => light.clone().into(),
            (light @ (Node::Group(_) | Node::Shape(_) | Node::Text(_)), _) => self.node(light, light),
        }
    }

    /// The number of an ink, as a colour.
    fn ink(&mut self, light: Color, dark: Color) -> Color {
        let number = *self.numbers.entry((light, dark)).or_insert_with(|| {
            self.pairs.push((light, dark));
            self.pairs.len() - 1
        });
        Color::hex(u32::try_from(number).unwrap_or_default())
    }

    /// What the inks are, as declarations of variables: in the light, in the dark.
    pub(super) fn declarations(&self) -> (String, String) {
        let (mut light, mut dark) = (String::new(), String::new());
        for (number, pair) in self.pairs.iter().enumerate() {
            let name = ink_name(Color::hex(u32::try_from(number).unwrap_or_default()));
            declare(&mut light, &name, pair.0);
            declare(&mut dark, &name, pair.1);
        }
        (light, dark)
    }
}

/// The name of an ink's variable, without the dashes in front.
pub(super) fn ink_name(number: Color) -> String {
    let number = u32::from(number.r) << 16 | u32::from(number.g) << 8 | u32::from(number.b);
    format!("i{number}")
}

/// Declares a variable.
pub(super) fn declare(out: &mut String, name: &str, color: Color) {
    let _ = write!(out, "--{name}:{}", color.to_hex());
    if color.a < 255 {
        let _ = write!(out, "{:02x}", color.a);
    }
    out.push(';');
}

#[cfg(test)]
mod tests {
    use super::{Inks, Pair};
    use crate::scene::{Color, Group, Node, Outline, Rect, Scene, Shape, Size, Stroke};

    fn scene(colors: &[u32]) -> Scene {
        let outline = Outline::Rect { rect: Rect::new(0.0, 0.0, 1.0, 1.0), radius: 0.0 };
        let square = |color: &u32| Node::Shape(Shape::filled(outline.clone(), Color::hex(*color)));
        let inside = Group::new(colors.iter().map(square).collect::<Vec<_>>());
        let edge = Shape::stroked(outline.clone(), Stroke::solid(Color::hex(colors[0]).with_alpha(128), 1.0));
        Scene {
            size: Size::new(1.0, 1.0),
            background: Color::hex(colors[0]),
            title: String::new(),
            language: "en".to_owned(),
            nodes: vec![inside.into(), edge.into()],
        }
    }

    #[test]
    fn what_is_alike_in_the_light_may_differ_in_the_dark() {
        let mut inks = Inks::default();
        let (light, dark) = (scene(&[0xffffff, 0xffffff, 0x000000]), scene(&[0x111111, 0xeeeeee, 0xeeeeee]));
        inks.drawing(Pair { light: &light, dark: &dark });
        let declared = "--i0:#ffffff;--i1:#ffffff;--i2:#000000;--i3:#ffffff80;";
        assert_eq!(inks.declarations(), (declared.to_owned(), "--i0:#111111;--i1:#eeeeee;--i2:#eeeeee;--i3:#11111180;".to_owned()));
    }

    #[test]
    fn a_drawing_that_is_not_the_same_is_drawn_in_the_light() {
        let mut inks = Inks::default();
        inks.drawing(Pair { light: &scene(&[0xffffff, 0x000000]), dark: &scene(&[0x111111]) });
        assert!(inks.declarations().1.starts_with("--i0:#111111;--i1:#ffffff;--i2:#000000;"), "{:?}", inks.declarations());
    }
}
