//! A scene as shapes of a slide: one for each outline and each text, a group for each element, so that moving a card takes its words along; the way
//! between two cards is a connector that is glued to both. Never what is far out only, and never a picture of words.

use super::geometry::{edge, fill, outline, own, place};
use super::package::Relations;
use super::words::Written;
use super::xml::{Xml, emu};
use super::{Deck, ElementName, SlidePart};
use crate::scene::{Affine, Detail, Element, Group, Image, ImageFormat, Node, Outline, Point, Rect, Scene, Shape, Stroke, TextBlock};
use kurbo::PathEl;
use std::collections::HashMap;
use uuid::Uuid;

/// What the foot of a drawing is called, which the slide has itself, and what is behind the lanes of a stage, which is no thing to be moved.
const FOOT: &str = "foot";
const COLUMN: &str = "stage-column";
/// The kind of a touchpoint's card.
const CARD: &str = "card";
/// How far the end of a way may be from the middle of its card, in points of the scene.
const NEAR: f64 = 1.0;

/// The pictures of a presentation, each kept once.
#[derive(Default)]
pub(super) struct Pictures {
    names: HashMap<Uuid, String>,
    /// The parts in order: name, media type, bytes.
    pub(super) parts: Vec<(String, &'static str, std::sync::Arc<[u8]>)>,
}

/// Whether a group of a drawing is on a slide.
fn is_drawn(group: &Group) -> bool {
    group.detail != Detail::FarOnly && group.element.is_none_or(|element| element.kind.name != FOOT)
}

impl Pictures {
    /// Those of a deck, in the order of its slides.
    pub(super) fn of(deck: &Deck) -> Self {
        let mut pictures = Self::default();
        for part in deck.slides.iter().flat_map(|slide| &slide.parts) {
            if let SlidePart::Drawing { scene, .. } = part {
                pictures.find(&scene.nodes);
            }
        }
        pictures
    }

    fn find(&mut self, nodes: &[Node]) {
        for node in nodes {
            match node {
                Node::Group(group) if is_drawn(group) => self.find(&group.children),
                Node::Image(image) => self.keep(image),
                Node::Group(_) | Node::Shape(_) | Node::Text(_) => {}
            }
        }
    }

    fn keep(&mut self, image: &Image) {
        let next = self.parts.len() + 1;
        let parts = &mut self.parts;
        self.names.entry(image.id).or_insert_with(|| {
            let ending = match image.format {
                ImageFormat::Png => "png",
                ImageFormat::Jpeg => "jpeg",
            };
            let name = format!("image{next}.{ending}");
            parts.push((format!("ppt/media/{name}"), image.format.media(), std::sync::Arc::clone(&image.data)));
            name
        });
    }

    /// The name of the part with a picture.
    fn part(&self, image: &Image) -> &str {
        self.names.get(&image.id).map_or("", String::as_str)
    }
}

/// The face of a card to which ways are glued.
struct Face {
    element: Element,
    id: u32,
    /// In points of the slide.
    rect: Rect,
}

/// The shapes of one slide.
pub(super) struct Canvas<'a> {
    pub(super) xml: Xml,
    pub(super) deck: &'a Deck,
    pub(super) relations: &'a mut Relations,
    pub(super) pictures: &'a Pictures,
    next: u32,
    faces: Vec<Face>,
}

impl<'a> Canvas<'a> {
    /// A slide without a shape.
    pub(super) fn new(deck: &'a Deck, relations: &'a mut Relations, pictures: &'a Pictures) -> Self {
        // The tree itself is the first.
        Self { xml: Xml::fragment(), deck, relations, pictures, next: 2, faces: Vec::new() }
    }

    /// The number of the next shape.
    pub(super) fn id(&mut self) -> u32 {
        self.next += 1;
        self.next - 1
    }

    pub(super) fn written(&self) -> Written<'a> {
        Written { colors: &self.deck.colors, language: self.deck.language }
    }

    /// A scene in an area of its shape.
    pub(super) fn scene(&mut self, scene: &Scene, area: Rect) {
        let scale = (area.width() / scene.size.width).min(area.height() / scene.size.height);
        let to = Affine::translate(area.origin().to_vec2()) * Affine::scale(scale);
        self.faces.clear();
        self.find_faces(&scene.nodes, to);
        self.nodes(&scene.nodes, to, &Around::default());
    }

    /// Gives the faces of cards their numbers, since ways are drawn before them.
    fn find_faces(&mut self, nodes: &[Node], to: Affine) {
        for node in nodes {
            let Node::Group(group) = node else { continue };
            let to = to * Affine::translate(group.offset);
            match group.element.filter(|element| element.kind.name == CARD) {
                Some(element) => {
                    if let Some(shape) = first_shape(&group.children, Affine::IDENTITY) {
                        let id = self.id();
                        self.faces.push(Face { element, id, rect: to.transform_rect_bbox(shape) });
                    }
                }
                None => self.find_faces(&group.children, to),
            }
        }
    }

    fn nodes(&mut self, nodes: &[Node], to: Affine, around: &Around<'_>) {
        for node in nodes {
            match node {
                Node::Group(group) => self.group(group, to, around),
                Node::Shape(shape) => self.shape(shape, to, around),
                Node::Text(text) => self.text(text, to),
                Node::Image(image) => self.image(image, to, around),
            }
        }
    }

    fn group(&mut self, group: &Group, to: Affine, around: &Around<'_>) {
        if !is_drawn(group) {
            return;
        }
        let inside = to * Affine::translate(group.offset);
        let named = group.element.and_then(|element| self.deck.names.get(&element.id));
        let is_card = group.element.is_some_and(|element| element.kind.name == CARD);
        let is_one = (group.element.is_some_and(|element| element.kind.name != COLUMN) || group.said.is_some())
            && (is_card || leaves(&group.children) > 1);
        let around = Around { face: None, named, said: group.said.as_deref(), in_group: around.in_group || is_one };
        if !is_one {
            self.nodes(&group.children, inside, &around);
            return;
        }
        let id = self.id();
        let name = named.map_or_else(|| format!("group-{id}"), |named| named.name.clone());
        let said = group.said.as_deref().or_else(|| named.filter(|_| is_card).map(|named| named.said.as_str())).unwrap_or(&name);
        let bounds = inside.transform_rect_bbox(group.bounds());
        self.xml.open("p:grpSp", &[]).open("p:nvGrpSpPr", &[]);
        self.xml.empty("p:cNvPr", &[("id", &id), ("name", &name), ("descr", &said)]);
        self.xml.empty("p:cNvGrpSpPr", &[]).empty("p:nvPr", &[]).close("p:nvGrpSpPr").open("p:grpSpPr", &[]).open("a:xfrm", &[]);
        for (place, size) in [("a:off", "a:ext"), ("a:chOff", "a:chExt")] {
            self.xml.empty(place, &[("x", &emu(bounds.x0)), ("y", &emu(bounds.y0))]);
            self.xml.empty(size, &[("cx", &emu(bounds.width())), ("cy", &emu(bounds.height()))]);
        }
        self.xml.close("a:xfrm").close("p:grpSpPr");
        let mut around = Around { said: None, ..around };
        if is_card {
            around.face = group.element.and_then(|element| self.faces.iter().find(|face| face.element == element)).map(|face| face.id);
            self.card(&group.children, inside, &mut around);
        } else {
            self.nodes(&group.children, inside, &around);
        }
        self.xml.close("p:grpSp");
    }

    /// What is on a card; its first shape is the face.
    fn card(&mut self, nodes: &[Node], to: Affine, around: &mut Around<'_>) {
        for node in nodes {
            match node {
                Node::Group(group) if group.detail == Detail::FarOnly => {}
                Node::Group(group) if group.element.is_none() && group.said.is_none() => {
                    self.card(&group.children, to * Affine::translate(group.offset), around);
                }
                Node::Shape(shape) => {
                    self.shape(shape, to, around);
                    around.face = None;
                }
                other => self.nodes(std::slice::from_ref(other), to, around),
            }
        }
    }

    /// The name and the words of a shape that is not part of a group.
    fn about(&mut self, id: u32, kind: &str, around: &Around<'_>) {
        let name = match (around.named, around.in_group) {
            (Some(named), false) => named.name.clone(),
            _ => format!("{kind}-{id}"),
        };
        match around.said {
            Some(said) if !around.in_group => {
                self.xml.empty("p:cNvPr", &[("id", &id), ("name", &name), ("descr", &said)]);
            }
            _ if around.in_group => {
                self.xml.empty("p:cNvPr", &[("id", &id), ("name", &name)]);
            }
            _ => {
                // What says nothing by itself is left out by screen readers.
                self.xml.open("p:cNvPr", &[("id", &id), ("name", &name)]).fixed(DECORATIVE).close("p:cNvPr");
            }
        }
    }

    fn shape(&mut self, shape: &Shape, to: Affine, around: &Around<'_>) {
        if shape.fill.is_none() && shape.stroke.is_none() {
            return;
        }
        let scale = to.as_coeffs()[0];
        match (&shape.outline, &shape.stroke, shape.fill) {
            (Outline::Polyline { points, closed: false }, Some(stroke), None) if points.len() == 2 => {
                self.line((to * points[0], to * points[1]), stroke, scale, around);
                return;
            }
            (Outline::Path(path), Some(stroke), None) if self.way(path.elements(), stroke, to, around) => return,
            _ => {}
        }
        let id = around.face.unwrap_or_else(|| self.id());
        self.xml.open("p:sp", &[]).open("p:nvSpPr", &[]);
        self.about(id, "shape", around);
        self.xml.empty("p:cNvSpPr", &[]).empty("p:nvPr", &[]).close("p:nvSpPr").open("p:spPr", &[]);
        outline(&mut self.xml, &shape.outline, to, shape.fill.is_some());
        fill(&mut self.xml, &self.deck.colors, shape.fill);
        edge(&mut self.xml, &self.deck.colors, shape.stroke.as_ref(), scale);
        self.xml.close("p:spPr").close("p:sp");
    }

    /// A straight line.
    fn line(&mut self, (from, to): (Point, Point), stroke: &Stroke, scale: f64, around: &Around<'_>) {
        let id = self.id();
        self.xml.open("p:cxnSp", &[]).open("p:nvCxnSpPr", &[]);
        self.about(id, "line", around);
        self.xml.empty("p:cNvCxnSpPr", &[]).empty("p:nvPr", &[]).close("p:nvCxnSpPr").open("p:spPr", &[]);
        place(&mut self.xml, "a:xfrm", Rect::from_points(from, to), (false, (to.x - from.x) * (to.y - from.y) < 0.0));
        own(&mut self.xml, "line", &[]);
        edge(&mut self.xml, &self.deck.colors, Some(stroke), scale);
        self.xml.close("p:spPr").close("p:cxnSp");
    }

    /// The way from card to card, if that is what a path is: a connector for each piece that joins two, a free form for each that leaves the drawing.
    fn way(&mut self, elements: &[PathEl], stroke: &Stroke, to: Affine, around: &Around<'_>) -> bool {
        let Some((PathEl::MoveTo(first), rest)) = elements.split_first() else { return false };
        let near = NEAR * to.as_coeffs()[0];
        let at = |faces: &[Face], point: Point| faces.iter().position(|face| face.rect.center().distance(point) < near);
        let mut from = to * *first;
        let mut pieces = Vec::new();
        for element in rest {
            let PathEl::CurveTo(one, two, end) = element else { return false };
            let (one, two, end) = (to * *one, to * *two, to * *end);
            pieces.push((from, one, two, end, at(&self.faces, from).zip(at(&self.faces, end))));
            from = end;
        }
        if pieces.iter().all(|(.., joined)| joined.is_none()) {
            return false;
        }
        let scale = to.as_coeffs()[0];
        for (from, one, two, end, joined) in pieces {
            match joined {
                Some((start, goal)) => self.connector(start, goal, stroke, scale, around),
                None => {
                    let mut path = crate::scene::BezPath::new();
                    path.move_to(from);
                    path.curve_to(one, two, end);
                    let loose = Stroke {
                        width: stroke.width * scale,
                        dash: stroke.dash.iter().map(|dash| dash * scale).collect(),
                        ..stroke.clone()
                    };
                    self.free_form(&Shape::stroked(Outline::Path(path), loose), around);
                }
            }
        }
        true
    }

    fn free_form(&mut self, shape: &Shape, around: &Around<'_>) {
        let id = self.id();
        self.xml.open("p:sp", &[]).open("p:nvSpPr", &[]);
        self.about(id, "shape", around);
        self.xml.empty("p:cNvSpPr", &[]).empty("p:nvPr", &[]).close("p:nvSpPr").open("p:spPr", &[]);
        outline(&mut self.xml, &shape.outline, Affine::IDENTITY, false);
        fill(&mut self.xml, &self.deck.colors, None);
        edge(&mut self.xml, &self.deck.colors, shape.stroke.as_ref(), 1.0);
        self.xml.close("p:spPr").close("p:sp");
    }

    /// A soft connector that is glued to two cards.
    fn connector(&mut self, start: usize, goal: usize, stroke: &Stroke, scale: f64, around: &Around<'_>) {
        let id = self.id();
        let (start, goal) = (&self.faces[start], &self.faces[goal]);
        let joint = Joint::between(start.rect, goal.rect);
        let (begin, end) = ((start.id, joint.sites.0), (goal.id, joint.sites.1));
        self.xml.open("p:cxnSp", &[]).open("p:nvCxnSpPr", &[]);
        self.about(id, "way", around);
        self.xml.open("p:cNvCxnSpPr", &[]);
        self.xml.empty("a:stCxn", &[("id", &begin.0), ("idx", &begin.1)]).empty("a:endCxn", &[("id", &end.0), ("idx", &end.1)]);
        self.xml.close("p:cNvCxnSpPr").empty("p:nvPr", &[]).close("p:nvCxnSpPr").open("p:spPr", &[]);
        joint.place(&mut self.xml);
        edge(&mut self.xml, &self.deck.colors, Some(stroke), scale);
        self.xml.close("p:spPr").close("p:cxnSp");
    }

    fn text(&mut self, text: &TextBlock, to: Affine) {
        let Some((rect, paragraph)) = self.written().block(text, to) else { return };
        let id = self.id();
        self.xml.open("p:sp", &[]).open("p:nvSpPr", &[]);
        self.xml.empty("p:cNvPr", &[("id", &id), ("name", &format!("text-{id}"))]);
        self.xml.empty("p:cNvSpPr", &[("txBox", &"1")]).empty("p:nvPr", &[]).close("p:nvSpPr").open("p:spPr", &[]);
        place(&mut self.xml, "a:xfrm", rect, (false, false));
        own(&mut self.xml, "rect", &[]);
        self.xml.empty("a:noFill", &[]).close("p:spPr").open("p:txBody", &[]).fixed(TEXT_BODY).fixed(&paragraph);
        self.xml.close("p:txBody").close("p:sp");
    }

    fn image(&mut self, image: &Image, to: Affine, around: &Around<'_>) {
        let part = self.pictures.part(image);
        let relation = self.relations.add("image", format!("../media/{part}"));
        let id = self.id();
        self.xml.open("p:pic", &[]).open("p:nvPicPr", &[]);
        if image.name.is_empty() {
            self.about(id, "picture", around);
        } else {
            self.xml.empty("p:cNvPr", &[("id", &id), ("name", &format!("picture-{id}")), ("descr", &image.name)]);
        }
        self.xml.open("p:cNvPicPr", &[]).empty("a:picLocks", &[("noChangeAspect", &"1")]).close("p:cNvPicPr");
        self.xml.empty("p:nvPr", &[]).close("p:nvPicPr").open("p:blipFill", &[]).empty("a:blip", &[("r:embed", &relation)]);
        self.xml.open("a:stretch", &[]).empty("a:fillRect", &[]).close("a:stretch").close("p:blipFill").open("p:spPr", &[]);
        place(&mut self.xml, "a:xfrm", to.transform_rect_bbox(image.rect), (false, false));
        own(&mut self.xml, "rect", &[]);
        self.xml.close("p:spPr").close("p:pic");
    }
}

/// What a text box of a drawing is like: its lines are its own, also where the face of a template is wider than the one that was measured.
const TEXT_BODY: &str = concat!(
    r#"<a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:noAutofit/></a:bodyPr>"#,
    "<a:lstStyle/>"
);
/// What says that a shape is decoration.
const DECORATIVE: &str = concat!(
    r#"<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">"#,
    r#"<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>"#
);

/// What is known where a shape is drawn.
#[derive(Default)]
struct Around<'a> {
    named: Option<&'a ElementName>,
    said: Option<&'a str>,
    in_group: bool,
    /// The number that the next shape has because it is the face of a card.
    face: Option<u32>,
}

/// Where a connector goes from one card to another, and at which of their sides it is glued: 0 above, 1 left, 2 below, 3 right.
struct Joint {
    sites: (u8, u8),
    /// Where there is no room for a bend.
    is_straight: bool,
    from: Point,
    to: Point,
}

impl Joint {
    fn between(start: Rect, goal: Rect) -> Self {
        /// The least room for a bend, in points: with less, other programs lead it around the cards.
        const BEND: f64 = 30.0;
        let (one, two) = (start.center(), goal.center());
        let joint = |sites, from: (f64, f64), to: (f64, f64), room: f64| Self {
            sites,
            is_straight: room < BEND,
            from: Point::new(from.0, from.1),
            to: Point::new(to.0, to.1),
        };
        if goal.x0 >= start.x1 - 0.5 {
            joint((3, 1), (start.x1, one.y), (goal.x0, two.y), goal.x0 - start.x1)
        } else if goal.x1 <= start.x0 + 0.5 {
            joint((1, 3), (start.x0, one.y), (goal.x1, two.y), start.x0 - goal.x1)
        } else if two.y >= one.y {
            joint((2, 0), (one.x, start.y1), (two.x, goal.y0), goal.y0 - start.y1)
        } else {
            joint((0, 2), (one.x, start.y0), (two.x, goal.y1), start.y0 - goal.y1)
        }
    }

    /// The soft connector of the presentation goes from the left above to the right below, leaving sideways; everything else is that, turned.
    fn place(&self, xml: &mut Xml) {
        let (across, down) = (self.to.x - self.from.x, self.to.y - self.from.y);
        let rect = Rect::from_points(self.from, self.to);
        if self.is_straight {
            place(xml, "a:xfrm", rect, (across < 0.0, down < 0.0));
            own(xml, "straightConnector1", &[]);
            return;
        }
        if self.sites.0 % 2 == 1 {
            place(xml, "a:xfrm", rect, (across < 0.0, down < 0.0));
        } else {
            let center = rect.center();
            let turned = Rect::from_center_size(center, (rect.height(), rect.width()));
            let (quarter, flipped) = (if down < 0.0 { 16_200_000 } else { 5_400_000 }, (down < 0.0) == (across < 0.0));
            let flip = i32::from(flipped);
            xml.open("a:xfrm", &[("rot", &quarter), ("flipV", &flip)]);
            xml.empty("a:off", &[("x", &emu(turned.x0)), ("y", &emu(turned.y0))]);
            xml.empty("a:ext", &[("cx", &emu(turned.width())), ("cy", &emu(turned.height()))]);
            xml.close("a:xfrm");
        }
        own(xml, "curvedConnector3", &[("adj1", 50_000)]);
    }
}

/// Where the first shape among some nodes is.
fn first_shape(nodes: &[Node], to: Affine) -> Option<Rect> {
    nodes.iter().find_map(|node| match node {
        Node::Shape(shape) => Some(to.transform_rect_bbox(shape.outline.bounds())),
        Node::Group(group) if group.detail != Detail::FarOnly => first_shape(&group.children, to * Affine::translate(group.offset)),
        Node::Group(_) | Node::Text(_) | Node::Image(_) => None,
    })
}

/// How many shapes, texts and pictures there are.
fn leaves(nodes: &[Node]) -> usize {
    let one = |node: &Node| match node {
        Node::Group(group) if group.detail == Detail::FarOnly => 0,
        Node::Group(group) => leaves(&group.children),
        Node::Shape(_) | Node::Text(_) | Node::Image(_) => 1,
    };
    nodes.iter().map(one).sum()
}
