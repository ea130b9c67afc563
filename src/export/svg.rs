//! A scene as SVG: real text, groups named after the elements they stand for, short numbers. Well-formed whatever people typed. Never
//! rasterises, never measures.

use super::pair::ink_name;
use super::typeset::{Typesetter, families, first_words, own_family};
use super::unseen::drawn;
use super::{ExportError, Exported, Paging, webfont};
use crate::scene::{
    BezPath, Color, Detail, Element, Group, Image, Node, Outline, Scene, Shape, Size, Stroke, TextBlock, TextLine, TextStyle, Vec2, Weight,
};
use crate::text::{Face, FontSet, Measurer, Run, as_drawn};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD as BASE64;
use kurbo::PathEl;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use unicode_bidi::{BidiClass, bidi_class};
use uuid::Uuid;

/// The scene as an SVG file, as large as it is (points), with every line of text kept at its measured width, so that it stays in its
/// place even where neither the embedded letters nor the typeface can be used.
///
/// # Errors
/// None today; the signature is that of all exporters.
pub fn svg(scene: &Scene, measurer: &Measurer) -> Result<Exported, ExportError> {
    let mut typesetter = Typesetter::new(measurer);
    let text = write(scene, scene.size, &mut typesetter, Purpose::File);
    Ok(Exported { bytes: text.into_bytes(), notes: typesetter.notes() })
}

/// The first page of a scene as an SVG file of the size of its paper.
///
/// # Errors
/// As [`svg`].
pub fn svg_page(scene: &Scene, paging: &Paging, measurer: &Measurer) -> Result<Exported, ExportError> {
    let Some(page) = paging.pages.first() else { return svg(scene, measurer) };
    let mut typesetter = Typesetter::new(measurer);
    let text = write(&page.alone(scene, paging.scale), page.paper, &mut typesetter, Purpose::File);
    Ok(Exported { bytes: text.into_bytes(), notes: typesetter.notes() })
}

/// What the SVG is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be kept: with names, titles and fixed widths.
    File,
    /// To be rasterised at once: only what is drawn, one unit per point.
    Picture,
    /// Part of a page of the web, whose styles have the faces and the colours: the colours of the scene are numbers of inks.
    Page,
}

/// A drawing of a page of the web.
pub(super) struct Inlined<'a> {
    /// The element that holds it, with its attributes: `svg` or `symbol`. Everything in it is escaped already.
    pub opening: String,
    /// The drawing, in numbers of inks.
    pub scene: &'a Scene,
    /// Room that is left free around it, in points.
    pub around: f64,
}

/// The drawings of a page of the web, and the faces that they and the words set with the same typesetter need. Cards whose elements have a name
/// are links to `#t-ID`; what else belongs to such an element bears its id, and is drawn for the eyes only.
pub(super) fn inlined(drawings: &[Inlined<'_>], names: &BTreeMap<Uuid, String>, typesetter: &mut Typesetter<'_>) -> (Vec<String>, String) {
    let mut writer = Writer::new(typesetter, Purpose::Page, names);
    for drawing in drawings {
        writer.inlined(drawing);
        writer.out.push(NEXT_DRAWING);
    }
    let faces = writer.faces();
    let mut written: Vec<String> = writer.out.split(NEXT_DRAWING).map(str::to_owned).collect();
    written.truncate(drawings.len());
    (written, faces)
}

/// Writes the whole document, on paper of a size in points.
pub(super) fn write(scene: &Scene, paper: Size, typesetter: &mut Typesetter<'_>, purpose: Purpose) -> String {
    let names = BTreeMap::new();
    let mut writer = Writer::new(typesetter, purpose, &names);
    writer.document(scene, paper);
    writer.out
}

struct Writer<'a, 'b> {
    out: String,
    typesetter: &'a mut Typesetter<'b>,
    purpose: Purpose,
    /// How often an id was wanted, so that each is given once.
    ids: HashMap<String, usize>,
    /// The pictures that are drawn more than once; the file has each once.
    shared: BTreeMap<Uuid, Image>,
    /// The names of the system's faces in the order in which they occur.
    system_faces: Vec<String>,
    /// What the elements are called that a page knows.
    names: &'a BTreeMap<Uuid, String>,
    /// Whether what is written is for the eyes only, or named already.
    silent: bool,
}

/// Stands around the number of a face of the system where the name is to be that the face gets once all of its letters are known. No text
/// contains it: XML forbids it.
const NAME_OF_FACE: char = '\u{1}';
/// Stands after each drawing of a page. No text contains it either.
const NEXT_DRAWING: char = '\u{2}';
/// The kind of element that is a link in a page.
const CARD: &str = "card";

impl<'a, 'b> Writer<'a, 'b> {
    fn new(typesetter: &'a mut Typesetter<'b>, purpose: Purpose, names: &'a BTreeMap<Uuid, String>) -> Self {
        Self {
            out: String::with_capacity(64 * 1024),
            typesetter,
            purpose,
            ids: HashMap::new(),
            shared: BTreeMap::new(),
            system_faces: Vec::new(),
            names,
            silent: false,
        }
    }

    /// A drawing of a page, without paper: that is the page's.
    fn inlined(&mut self, drawing: &Inlined<'_>) {
        let (around, size) = (drawing.around, drawing.scene.size);
        let (from, width, height) = (Number(-around), Number(size.width + 2.0 * around), Number(size.height + 2.0 * around));
        let _ = writeln!(self.out, "<{} viewBox=\"{from} {from} {width} {height}\">", drawing.opening);
        self.find_pictures(drawing.scene);
        self.shared_pictures();
        self.spoken(&drawing.scene.nodes);
        let element = drawing.opening.split(' ').next().unwrap_or_default();
        let _ = writeln!(self.out, "</{element}>");
    }

    /// Nodes of a page: what has no card in it is hidden from those who listen, since the page says all of it in tables.
    fn spoken(&mut self, nodes: &[Node]) {
        if self.silent {
            nodes.iter().for_each(|node| self.node(node));
            return;
        }
        for node in nodes {
            let silent = !self.has_card(node);
            if silent != self.silent {
                self.out.push_str(if silent { "<g aria-hidden=\"true\">\n" } else { "</g>\n" });
                self.silent = silent;
            }
            self.node(node);
        }
        if std::mem::take(&mut self.silent) {
            self.out.push_str("</g>\n");
        }
    }

    /// The name of the card that a group is, if a page knows it.
    fn card(&self, group: &Group) -> Option<&'a str> {
        let card = group.element.filter(|element| element.kind.name == CARD)?;
        self.names.get(&card.id).map(String::as_str)
    }

    fn has_card(&self, node: &Node) -> bool {
        match node {
            Node::Group(group) => self.card(group).is_some() || group.children.iter().any(|child| self.has_card(child)),
            Node::Shape(_) | Node::Text(_) | Node::Image(_) => false,
        }
    }

    /// A group of a page: what is in it, in a group if it is moved or of an element that the page knows; a link over it, if it is a card. The words of
    /// the card are for the eyes: the link has its name.
    fn page_group(&mut self, group: &Group) {
        let known = group.element.filter(|element| self.names.contains_key(&element.id));
        let moved = group.offset != Vec2::ZERO;
        let link = self.card(group).filter(|_| !self.silent);
        if known.is_none() && !moved {
            return self.spoken(&group.children);
        }
        self.out.push_str("<g");
        if let Some(Element { kind, id }) = known {
            let _ = write!(self.out, " data-part=\"{}\" data-id=\"{id}\"", kind.name);
        }
        if link.is_some() {
            self.out.push_str(" aria-hidden=\"true\"");
        }
        let Vec2 { x, y } = group.offset;
        if moved {
            let _ = write!(self.out, " transform=\"translate({} {})\"", Number(x), Number(y));
        }
        self.out.push_str(">\n");
        let before = self.silent;
        self.silent |= link.is_some();
        self.spoken(&group.children);
        self.silent = before;
        self.out.push_str("</g>\n");
        if let (Some(name), Some(Element { id, .. })) = (link, known) {
            let place = group.bounds();
            let _ = writeln!(
                self.out,
                "<a href=\"#t-{id}\" data-id=\"{id}\" aria-label=\"{}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"6\"/></a>",
                Escaped(name),
                Number(place.x0 + x),
                Number(place.y0 + y),
                Number(place.width()),
                Number(place.height()),
            );
        }
    }

    fn document(&mut self, scene: &Scene, paper: Size) {
        let (width, height) = (Number(scene.size.width), Number(scene.size.height));
        let unit = if self.purpose == Purpose::File { "pt" } else { "" };
        let family = families(&Face::Bundled(Weight::Regular));
        let (across, down) = (Number(paper.width), Number(paper.height));
        let _ = write!(
            self.out,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{across}{unit}\" height=\"{down}{unit}\" \
             viewBox=\"0 0 {width} {height}\" font-family=\"{family}\""
        );
        let pictures = self.find_pictures(scene);
        if pictures {
            self.out.push_str(" xmlns:xlink=\"http://www.w3.org/1999/xlink\"");
        }
        if self.purpose == Purpose::File {
            // Viewers would round how wide letters are to their pixels, and words of several faces would close up or run into each other.
            let _ = write!(self.out, " text-rendering=\"geometricPrecision\" xml:lang=\"{}\"", Escaped(&scene.language));
        }
        self.out.push_str(">\n");
        if self.purpose == Purpose::File {
            let _ = writeln!(self.out, "<title>{}</title>", Escaped(&scene.title));
        }
        self.shared_pictures();
        let faces_at = self.out.len();
        if self.purpose != Purpose::Picture {
            // Who draws it at once has painted the paper.
            let _ = write!(self.out, "<rect width=\"{width}\" height=\"{height}\"");
            self.paint("fill", scene.background);
            self.out.push_str("/>\n");
        }
        for node in &scene.nodes {
            self.node(node);
        }
        if self.purpose == Purpose::File {
            let faces = self.faces();
            if !faces.is_empty() {
                self.out.insert_str(faces_at, &format!("<style>\n{faces}</style>\n"));
            }
        }
        self.out.push_str("</svg>\n");
    }

    /// The letters that were drawn, for viewers on machines without the typefaces; the places of the names of the system's faces are filled in.
    fn faces(&mut self) -> String {
        let mut out = String::new();
        for (weight, letters) in self.typesetter.bundled_letters() {
            if let Some(font) = webfont::of_bundled(weight, letters) {
                font_face(&mut out, FontSet::BUNDLED_FAMILY, &number(weight).to_string(), &font);
            }
        }
        let mut names = Vec::with_capacity(self.system_faces.len());
        for name in &self.system_faces {
            let Some(used) = self.typesetter.used_faces().get_mut(name) else { continue };
            names.push(match webfont::of_system(&used.face, &used.words) {
                Ok(font) => {
                    let family = own_name(used.face.family(), &font);
                    // The window draws it alike in every weight.
                    font_face(&mut out, &family, "1 1000", &font);
                    format!("{family}, ")
                }
                Err(reason) => {
                    used.left_out = Some(reason);
                    String::new()
                }
            });
        }
        if !names.is_empty() {
            let parts = self.out.split(NAME_OF_FACE).enumerate();
            let filled = parts.map(|(index, part)| match index % 2 {
                0 => part,
                _ => part.parse().ok().and_then(|index: usize| names.get(index)).map_or("", String::as_str),
            });
            self.out = filled.collect();
        }
        out
    }

    fn node(&mut self, node: &Node) {
        match node {
            Node::Group(group) => self.group(group),
            Node::Shape(shape) => self.shape(shape),
            Node::Text(text) => self.text(text),
            Node::Image(image) => self.image(image),
        }
    }

    /// Whether there are pictures; notes those that are drawn more than once.
    fn find_pictures(&mut self, scene: &Scene) -> bool {
        let mut seen: BTreeMap<Uuid, usize> = BTreeMap::new();
        let mut shared = BTreeMap::new();
        scene.walk(&mut |node| {
            if let Node::Image(image) = node {
                let count = seen.entry(image.id).or_default();
                *count += 1;
                if *count == 2 {
                    shared.insert(image.id, image.clone());
                }
            }
        });
        self.shared = shared;
        !seen.is_empty()
    }

    fn shared_pictures(&mut self) {
        if self.shared.is_empty() {
            return;
        }
        self.out.push_str("<defs>\n");
        for image in std::mem::take(&mut self.shared).into_values() {
            let (width, height) = image.pixels;
            let _ = write!(self.out, "<image id=\"picture-{}\" width=\"{width}\" height=\"{height}\"", image.id);
            self.picture_data(&image);
            self.out.push_str("/>\n");
            self.shared.insert(image.id, image);
        }
        self.out.push_str("</defs>\n");
    }

    fn picture_data(&mut self, image: &Image) {
        let data = BASE64.encode(&image.data);
        // For programs that only know SVG 1.
        let _ = write!(self.out, " preserveAspectRatio=\"none\" xlink:href=\"data:{};base64,{data}\"", image.format.media());
    }

    fn image(&mut self, image: &Image) {
        let rect = image.rect;
        let named = self.purpose == Purpose::File && !image.name.is_empty();
        let close = if named { format!("><title>{}</title>", Escaped(&image.name)) } else { String::new() };
        if self.shared.contains_key(&image.id) {
            let scale = |length: f64, pixels: u32| (length / f64::from(pixels.max(1)) * 1e6).round() / 1e6;
            let (across, down) = (scale(rect.width(), image.pixels.0), scale(rect.height(), image.pixels.1));
            let (x, y) = (Number(rect.x0), Number(rect.y0));
            let _ = write!(self.out, "<use xlink:href=\"#picture-{}\" transform=\"translate({x} {y}) scale({across} {down})\"", image.id);
            self.out.push_str(&if named { format!("{close}</use>\n") } else { "/>\n".to_owned() });
            return;
        }
        let (x, y, width, height) = (Number(rect.x0), Number(rect.y0), Number(rect.width()), Number(rect.height()));
        let _ = write!(self.out, "<image x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"");
        self.picture_data(image);
        self.out.push_str(&if named { format!("{close}</image>\n") } else { "/>\n".to_owned() });
    }

    fn group(&mut self, group: &Group) {
        match group.detail {
            Detail::FarOnly => return,
            Detail::Always | Detail::SmallPrint | Detail::Words | Detail::Cards => {}
        }
        if self.purpose == Purpose::Page {
            return self.page_group(group);
        }
        let named = group.element.filter(|_| self.purpose == Purpose::File);
        let said = group.said.as_deref().filter(|_| self.purpose == Purpose::File);
        let moved = group.offset != Vec2::ZERO;
        if named.is_none() && said.is_none() && !moved {
            for child in group.children.iter() {
                self.node(child);
            }
            return;
        }
        self.out.push_str("<g");
        if let Some(element) = named {
            let id = self.unique(element);
            let _ = write!(self.out, " id=\"{id}\" data-element=\"{}\"", element.kind.name);
        }
        if let Some(words) = said {
            let _ = write!(self.out, " role=\"img\" aria-label=\"{}\"", Escaped(words));
        }
        if moved {
            let _ = write!(self.out, " transform=\"translate({} {})\"", Number(group.offset.x), Number(group.offset.y));
        }
        self.out.push_str(">\n");
        if named.is_some()
            && let Some(title) = first_words(&group.children)
        {
            let _ = writeln!(self.out, "<title>{}</title>", Escaped(&title));
        }
        for child in group.children.iter() {
            self.node(child);
        }
        self.out.push_str("</g>\n");
    }

    fn unique(&mut self, element: Element) -> String {
        let id = format!("{}-{}", element.kind.name, element.id);
        let count = self.ids.entry(id.clone()).or_default();
        *count += 1;
        if *count == 1 { id } else { format!("{id}-{count}") }
    }

    fn shape(&mut self, shape: &Shape) {
        match &shape.outline {
            Outline::Rect { rect, radius } => {
                let (x, y, width, height) = (Number(rect.x0), Number(rect.y0), Number(rect.width()), Number(rect.height()));
                let _ = write!(self.out, "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\"");
                if *radius > 0.0 {
                    let _ = write!(self.out, " rx=\"{}\"", Number(*radius));
                }
            }
            Outline::Circle { center, radius } => {
                let _ = write!(self.out, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"", Number(center.x), Number(center.y), Number(*radius));
            }
            Outline::Polyline { points, closed } => {
                self.out.push_str(if *closed { "<polygon points=\"" } else { "<polyline points=\"" });
                for (index, point) in points.iter().enumerate() {
                    let gap = if index == 0 { "" } else { " " };
                    let _ = write!(self.out, "{gap}{},{}", Number(point.x), Number(point.y));
                }
                self.out.push('"');
            }
            Outline::Path(path) => {
                self.out.push_str("<path d=\"");
                self.path(path);
                self.out.push('"');
            }
        }
        match shape.fill {
            Some(fill) => self.paint("fill", fill),
            None => self.out.push_str(" fill=\"none\""),
        }
        if let Some(stroke) = &shape.stroke {
            self.stroke(stroke);
        }
        self.out.push_str("/>\n");
    }

    fn path(&mut self, path: &BezPath) {
        for element in path.elements() {
            let _ = match element {
                PathEl::MoveTo(to) => write!(self.out, "M{} {}", Number(to.x), Number(to.y)),
                PathEl::LineTo(to) => write!(self.out, "L{} {}", Number(to.x), Number(to.y)),
                PathEl::QuadTo(one, to) => write!(self.out, "Q{} {} {} {}", Number(one.x), Number(one.y), Number(to.x), Number(to.y)),
                PathEl::CurveTo(one, two, to) => {
                    let (one_x, one_y, two_x, two_y) = (Number(one.x), Number(one.y), Number(two.x), Number(two.y));
                    write!(self.out, "C{one_x} {one_y} {two_x} {two_y} {} {}", Number(to.x), Number(to.y))
                }
                PathEl::ClosePath => write!(self.out, "Z"),
            };
        }
    }

    fn stroke(&mut self, stroke: &Stroke) {
        self.paint("stroke", stroke.color);
        let _ = write!(self.out, " stroke-width=\"{}\"", Number(stroke.width));
        if !stroke.dash.is_empty() {
            let lengths: Vec<String> = stroke.dash.iter().map(|length| Number(*length).to_string()).collect();
            let _ = write!(self.out, " stroke-dasharray=\"{}\"", lengths.join(" "));
        }
        if stroke.round {
            self.out.push_str(" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
        }
    }

    fn paint(&mut self, attribute: &str, color: Color) {
        if self.purpose == Purpose::Page {
            let _ = write!(self.out, " {attribute}=\"var(--{})\"", ink_name(color));
            return;
        }
        let _ = write!(self.out, " {attribute}=\"{}\"", color.to_hex());
        if color.a < 255 {
            let opacity = (f64::from(color.a) / 255.0 * 1000.0).round() / 1000.0;
            let _ = write!(self.out, " {attribute}-opacity=\"{opacity}\"");
        }
    }

    fn text(&mut self, block: &TextBlock) {
        for line in &block.lines {
            let runs = self.typesetter.runs(line, block.style);
            if runs.iter().all(|run| run.text.trim().is_empty()) {
                continue;
            }
            if line.pieces.is_empty() {
                self.line(line, &runs, block);
            } else {
                // Each in a text of its own, since viewers order all letters of one text among themselves.
                for run in runs {
                    let run = Run { text: isolated(&run.text, run.right_to_left), ..run };
                    self.line(&TextLine { width: 0.0, ..line.clone() }, &[run], block);
                }
            }
        }
    }

    fn line(&mut self, line: &TextLine, runs: &[Run], block: &TextBlock) {
        let alone = runs.len() == 1;
        // A page says in its styles that spaces are kept.
        self.out.push_str(if self.purpose == Purpose::Page { "<text" } else { "<text xml:space=\"preserve\"" });
        if let [run] = runs {
            self.run_attributes(run, line, alone);
        }
        let TextStyle { weight, size } = block.style;
        let _ = write!(self.out, " font-size=\"{}\"", Number(size));
        if weight != Weight::Regular {
            let _ = write!(self.out, " font-weight=\"{}\"", number(weight));
        }
        self.paint("fill", block.color);
        self.out.push('>');
        for run in runs {
            if alone {
                let _ = write!(self.out, "{}", Escaped(&self.words(run)));
            } else {
                self.out.push_str("<tspan");
                self.run_attributes(run, line, alone);
                let _ = write!(self.out, ">{}</tspan>", Escaped(&self.words(run)));
            }
        }
        self.out.push_str("</text>\n");
    }

    /// The words of a run: a picture of them shows what the window shows, a file keeps them as they are.
    fn words<'r>(&self, run: &'r Run) -> Cow<'r, str> {
        if self.purpose == Purpose::Picture { drawn(run) } else { Cow::Borrowed(&run.text) }
    }

    fn run_attributes(&mut self, run: &Run, line: &TextLine, alone: bool) {
        let _ = write!(self.out, " x=\"{}\" y=\"{}\"", Number(line.origin.x + run.x), Number(line.origin.y));
        match &run.face {
            Face::Bundled(_) => {}
            Face::System(face) => {
                self.out.push_str(" font-family=\"");
                if self.purpose == Purpose::Picture {
                    let _ = write!(self.out, "'{}', ", Escaped(&own_family(face)));
                } else {
                    let index = self.system_faces.iter().position(|name| name == face.name()).unwrap_or_else(|| {
                        self.system_faces.push(face.name().to_owned());
                        self.system_faces.len() - 1
                    });
                    let _ = write!(self.out, "{NAME_OF_FACE}{index}{NAME_OF_FACE}");
                }
                let _ = write!(self.out, "{}\"", Escaped(&families(&run.face)));
            }
        }
        let width = if alone { line.width } else { run.width };
        // A page has the letters of the bundled faces with it.
        let fixed = match self.purpose {
            Purpose::File => true,
            Purpose::Picture => false,
            Purpose::Page => matches!(run.face, Face::System(_)),
        };
        if fixed && width > 0.0 {
            let _ = write!(self.out, " textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", Number(width));
        }
    }
}

/// Writes a font that a viewer reads from the file.
fn font_face(out: &mut String, family: &str, weight: &str, font: &[u8]) {
    let (media, format) = if font.starts_with(b"OTTO") { ("otf", "opentype") } else { ("ttf", "truetype") };
    let data = BASE64.encode(font);
    let _ = writeln!(
        out,
        "@font-face{{font-family:{family};font-weight:{weight};src:url(data:font/{media};base64,{data}) format(\"{format}\")}}"
    );
}

/// A name for letters of a family that no other letters have, be it in this file or in a page that shows several: after the family, and
/// after the letters.
fn own_name(family: &str, font: &[u8]) -> String {
    let name: String = family.chars().filter(char::is_ascii_alphabetic).collect();
    let digest = Uuid::new_v5(&Uuid::NAMESPACE_OID, font).simple().to_string();
    format!("{}-{}", if name.is_empty() { "Letters" } else { &name }, &digest[..8])
}

/// Words that keep their direction on their own: right-to-left marks go around signs that would land at the wrong end.
fn isolated(words: &str, right_to_left: bool) -> String {
    let is_sure = |letter: Option<char>| letter.is_some_and(|letter| matches!(bidi_class(letter), BidiClass::R | BidiClass::AL));
    if !right_to_left {
        return words.to_owned();
    }
    match as_drawn(words, true) {
        // Nothing but signs: in visual order.
        Cow::Owned(drawn) => drawn,
        Cow::Borrowed(words) => {
            let first = if is_sure(words.chars().next()) { "" } else { "\u{200f}" };
            let last = if is_sure(words.chars().next_back()) { "" } else { "\u{200f}" };
            format!("{first}{words}{last}")
        }
    }
}

const fn number(weight: Weight) -> u16 {
    match weight {
        Weight::Regular => 400,
        Weight::SemiBold => 600,
        Weight::Bold => 700,
    }
}

/// A length with at most two decimals and nothing superfluous; what is not a number is 0.
struct Number(f64);

impl std::fmt::Display for Number {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // A drawing has tens of thousands of lengths: hundredths are whole numbers, which are written much faster than fractions.
        let length = if self.0.is_finite() { self.0 } else { 0.0 };
        let hundredths = (length * 100.0).round() as i64;
        let (sign, size) = (if hundredths < 0 { "-" } else { "" }, hundredths.unsigned_abs());
        formatter.write_str(sign)?;
        formatter.write_str(itoa::Buffer::new().format(size / 100))?;
        let digit = |value: u64| char::from(b'0' + (value % 10) as u8);
        let (tenths, last) = (size / 10 % 10, size % 10);
        if (tenths, last) != (0, 0) {
            formatter.write_char('.')?;
            formatter.write_char(digit(tenths))?;
        }
        if last != 0 { formatter.write_char(digit(last)) } else { Ok(()) }
    }
}

/// Text that is valid in XML, in attributes too: what XML forbids is left out, what it reserves is escaped.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (text, mut plain) = (self.0, 0);
        // Most letters are written as they are, many at a time.
        for (at, char) in text.char_indices() {
            let instead = match char {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                '\t' | '\n' | '\r' => " ",
                _ if char.is_control() || u32::from(char) & 0xfffe == 0xfffe => "",
                _ => continue,
            };
            formatter.write_str(text.get(plain..at).unwrap_or_default())?;
            formatter.write_str(instead)?;
            plain = at + char.len_utf8();
        }
        formatter.write_str(text.get(plain..).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests;
