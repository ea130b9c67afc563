//! Scenes as pages of a PDF: vector outlines, selectable text with embedded subset faces (shapes, where a face's licence bits forbid
//! embedding), reading order and bookmarks. Drawn straight from
//! the scene. Never reads a clock: the same scenes and the same date give the same bytes.

use super::page::cut_marks;
use super::shaping::{Shaped, Shaper};
use super::typeset::{Typesetter, first_words};
use super::{ExportError, Exported, NotEmbedded, Page, Paging};
use crate::scene::{Color, Detail, Group, Image, ImageFormat, Node, Pixels, Rect, Role, Scene, Shape, Stroke, TextBlock, Vec2};
use crate::text::{Face, Measurer};
use krilla::annotation::LinkAnnotation;
use krilla::geom::{Path, PathBuilder, Point, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, ListNumbering, SpanTag, TableHeaderScope, Tag, TagGroup, TagTree};
use krilla::{Document, SerializeSettings};
use kurbo::{BezPath, PathEl};
use std::collections::HashMap;
use std::num::NonZeroU16;
use uuid::Uuid;

const EVERYWHERE: Rect = Rect::new(f64::NEG_INFINITY, f64::NEG_INFINITY, f64::INFINITY, f64::INFINITY);

/// What a PDF says about itself besides title and language, which its first scene has.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PdfOptions {
    /// Who made it.
    pub author: Option<String>,
    /// When it was made; none is written if none is given.
    pub created: Option<jiff::civil::DateTime>,
    /// How far paper and tints go over the edge of the page, in points, to be cut off; 0: not at all, and no marks where to cut.
    pub bleed: f64,
    /// The bookmarks; none: one for each part, with its headings below.
    pub bookmarks: Vec<PdfBookmark>,
    /// Places that lead to others.
    pub links: Vec<PdfLink>,
}

/// A place on a page, in points of the paper.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PdfPlace {
    /// The page, from 0.
    pub page: usize,
    /// Where on it.
    pub at: kurbo::Point,
}

/// A bookmark.
#[derive(Debug, Clone, PartialEq)]
pub struct PdfBookmark {
    /// From 1 on; those of a higher level are below the one before.
    pub level: u16,
    /// What it says.
    pub text: String,
    /// Where it leads.
    pub to: PdfPlace,
}

/// What leads to a place.
#[derive(Debug, Clone, PartialEq)]
pub struct PdfLink {
    /// On which page it is.
    pub page: usize,
    /// Where on it, in points of the paper.
    pub rect: Rect,
    /// Where it leads.
    pub to: PdfPlace,
    /// What it says, for those who cannot see it.
    pub said: String,
}

/// Room for the marks where to cut, outside of what is cut off, in points.
const MARKS: f64 = 8.0 * 72.0 / 25.4;

/// A scene and its pages.
#[derive(Debug, Clone, Copy)]
pub struct PdfPart<'a> {
    /// What is drawn.
    pub scene: &'a Scene,
    /// Its pages, laid out for the scene's size.
    pub paging: &'a Paging,
    /// How many levels its headings are below those of the document.
    pub below: u16,
}

/// The parts one after the other as one PDF file.
///
/// # Errors
/// A page without extent; a fault of the PDF library.
pub fn pdf(parts: &[PdfPart<'_>], options: &PdfOptions, measurer: &Measurer) -> Result<Exported, ExportError> {
    let mut document = Document::new_with(SerializeSettings::default());
    let mut typesetter = Typesetter::new(measurer);
    let mut shaper = Shaper::default();
    let mut pictures = HashMap::new();
    let outside = if options.bleed > 0.0 { options.bleed + MARKS } else { 0.0 };
    // Places are in points of the paper, which is inside of what is cut off.
    let moved = |place: PdfPlace| PdfPlace { at: place.at + Vec2::new(outside, outside), ..place };
    let bookmarks_there: Vec<PdfBookmark> =
        options.bookmarks.iter().map(|bookmark| PdfBookmark { to: moved(bookmark.to), ..bookmark.clone() }).collect();
    let mut outline = outline_of(&bookmarks_there);
    let mut tags = Tags { root: TagTree::new().with_lang(parts.first().map(|part| part.scene.language.clone())), open: Vec::new() };
    let mut count = 0;
    for part in parts {
        if options.bookmarks.is_empty() {
            outline.push_child(bookmarks(part, count, outside));
        }
        for page in &part.paging.pages {
            let settings = page_settings(page, options.bleed, outside).ok_or(ExportError::SizeNotPositive)?;
            let mut sheet = document.start_page_with(settings);
            let mut surface = sheet.surface();
            let mut painter = Painter {
                surface: &mut surface,
                typesetter: &mut typesetter,
                shaper: &mut shaper,
                pictures: &mut pictures,
                tags: &mut tags,
                in_artifact: false,
                in_picture: false,
                // On tiles, what is outside is left out; on a page of its own nothing is.
                seen: if page.bleeds { EVERYWHERE } else { page.source },
                heading: None,
                below: part.below,
                is_around: false,
            };
            if outside > 0.0 {
                painter.surface.push_transform(&Transform::from_translate(outside as f32, outside as f32));
            }
            painter.page(part.scene, page, part.paging.scale, options.bleed);
            if outside > 0.0 {
                painter.seen = EVERYWHERE;
                painter.nodes(&cut_marks(page.paper.to_rect(), options.bleed, MARKS * 0.6), Vec2::ZERO);
                painter.end_artifact();
                painter.surface.pop();
            }
            surface.finish();
            for link in options.links.iter().filter(|link| link.page == count) {
                let Some(rect) = krilla::geom::Rect::from_xywh(
                    (link.rect.x0 + outside) as f32,
                    (link.rect.y0 + outside) as f32,
                    link.rect.width() as f32,
                    link.rect.height() as f32,
                ) else {
                    continue;
                };
                let target = krilla::annotation::Target::Destination(krilla::destination::Destination::Xyz(place(moved(link.to))));
                let annotation = krilla::annotation::Annotation::new_link(LinkAnnotation::new(rect, target), Some(link.said.clone()));
                let mut group = TagGroup::new(Tag::Link);
                group.push(sheet.add_tagged_annotation(annotation));
                tags.push(group);
            }
            sheet.finish();
            count += 1;
        }
    }
    document.set_outline(outline);
    document.set_tag_tree(tags.root);
    document.set_metadata(metadata(parts, options));
    let bytes = document.finish().map_err(|error| ExportError::Failed { format: "pdf", detail: format!("{error:?}") })?;
    Ok(Exported { bytes, notes: typesetter.notes() })
}

fn metadata(parts: &[PdfPart<'_>], options: &PdfOptions) -> Metadata {
    let mut metadata = Metadata::new().creator(concat!("Wegmarke ", env!("CARGO_PKG_VERSION")).to_owned());
    if let Some(part) = parts.first() {
        metadata = metadata.title(part.scene.title.clone()).language(part.scene.language.clone());
    }
    if let Some(author) = &options.author {
        metadata = metadata.authors(vec![author.clone()]);
    }
    if let Some(created) = options.created {
        let small = |number: i8| number.unsigned_abs();
        let date = DateTime::new(created.year().unsigned_abs()).month(small(created.month())).day(small(created.day()));
        let time = date.hour(small(created.hour())).minute(small(created.minute())).second(small(created.second()));
        metadata = metadata.creation_date(time.utc_offset_hour(0));
    }
    metadata
}

/// Bookmarks as a tree.
fn outline_of(bookmarks: &[PdfBookmark]) -> Outline {
    let mut outline = Outline::new();
    let mut rest = bookmarks;
    while let Some((first, after)) = rest.split_first() {
        let count = after.iter().take_while(|bookmark| bookmark.level > first.level).count();
        outline.push_child(node_of(first, &after[..count]));
        rest = &after[count..];
    }
    outline
}

/// A bookmark with those below it.
fn node_of(bookmark: &PdfBookmark, below: &[PdfBookmark]) -> OutlineNode {
    let mut node = OutlineNode::new(bookmark.text.clone(), place(bookmark.to));
    let mut rest = below;
    while let Some((first, after)) = rest.split_first() {
        let count = after.iter().take_while(|bookmark| bookmark.level > first.level).count();
        node.push_child(node_of(first, &after[..count]));
        rest = &after[count..];
    }
    node
}

fn place(place: PdfPlace) -> krilla::destination::XyzDestination {
    krilla::destination::XyzDestination::new(place.page, Point::from_xy(place.at.x as f32, place.at.y as f32))
}

/// The tags of a document, and those that are not finished.
struct Tags {
    root: TagTree,
    open: Vec<TagGroup>,
}

impl Tags {
    fn push(&mut self, group: TagGroup) {
        match self.open.last_mut() {
            Some(parent) => parent.push(group),
            None => self.root.push(group),
        }
    }

    /// What is pushed until `end` is part of it.
    fn begin(&mut self, group: TagGroup) {
        self.open.push(group);
    }

    fn end(&mut self) {
        if let Some(group) = self.open.pop() {
            self.push(group);
        }
    }
}

/// The tag of a part of a page, if it has one.
fn tag_of(role: Role) -> Option<TagGroup> {
    match role {
        Role::Plain | Role::Around => None,
        Role::Table => Some(TagGroup::new(Tag::Table)),
        Role::Row => Some(TagGroup::new(Tag::TR)),
        Role::Head => Some(TagGroup::new(Tag::TH(TableHeaderScope::Column))),
        Role::Cell => Some(TagGroup::new(Tag::TD)),
        Role::List => Some(TagGroup::new(Tag::L(ListNumbering::None))),
        Role::Entry => Some(TagGroup::new(Tag::LI)),
    }
}

/// A page of its size; with what is cut off and the marks around it, if there is any.
fn page_settings(page: &Page, bleed: f64, outside: f64) -> Option<PageSettings> {
    let (width, height) = (page.paper.width, page.paper.height);
    let settings = PageSettings::from_wh((width + 2.0 * outside) as f32, (height + 2.0 * outside) as f32)?;
    if outside <= 0.0 {
        return Some(settings);
    }
    let around = |by: f64| {
        let (from, to) = ((outside - by) as f32, (outside + by) as f32);
        krilla::geom::Rect::from_ltrb(from, from, width as f32 + to, height as f32 + to)
    };
    Some(settings.with_bleed_box(Some(around(bleed)?)).with_trim_box(Some(around(0.0)?)))
}

/// One bookmark for the part, with one for each of its headings below.
fn bookmarks(part: &PdfPart<'_>, first_page: usize, outside: f64) -> OutlineNode {
    let destination = |at: kurbo::Point| destination(part, at, first_page, outside);
    let mut node = OutlineNode::new(part.scene.title.clone(), destination(kurbo::Point::ZERO)).with_open(true);
    headings(&part.scene.nodes, Vec2::ZERO, &mut |name, at| {
        node.push_child(OutlineNode::new(name, destination(at)));
    });
    node
}

fn destination(part: &PdfPart<'_>, at: kurbo::Point, first_page: usize, outside: f64) -> krilla::destination::XyzDestination {
    let pages = &part.paging.pages;
    let index = pages.iter().position(|page| page.source.contains(at)).unwrap_or(0);
    let offset = pages.get(index).map_or(Vec2::ZERO, |page| page.offset);
    let on_paper = (at.to_vec2() * part.paging.scale + offset + Vec2::new(outside, outside)).to_point();
    krilla::destination::XyzDestination::new(first_page + index, Point::from_xy(on_paper.x as f32, on_paper.y as f32))
}

/// Calls `found` with the words and the upper left corner of each heading below that of the whole drawing.
fn headings(nodes: &[Node], offset: Vec2, found: &mut impl FnMut(String, kurbo::Point)) {
    for node in nodes {
        match node {
            Node::Shape(_) | Node::Text(_) | Node::Image(_) => {}
            Node::Group(group) => {
                let offset = offset + group.offset;
                if group.element.is_some_and(|element| element.kind.heading > NonZeroU16::new(1))
                    && let Some(name) = first_words(&group.children)
                {
                    found(name, group.bounds().origin() + offset);
                } else {
                    headings(&group.children, offset, found);
                }
            }
        }
    }
}

struct Painter<'a, 's, 't> {
    surface: &'a mut Surface<'s>,
    typesetter: &'a mut Typesetter<'t>,
    shaper: &'a mut Shaper,
    /// The pictures as the library wants them, each read once; none for those that cannot be.
    pictures: &'a mut HashMap<Uuid, Option<krilla::image::Image>>,
    tags: &'a mut Tags,
    /// Whether what is being drawn is marked as decoration.
    in_artifact: bool,
    /// Whether what is being drawn is part of one picture that has words of its own.
    in_picture: bool,
    /// The part of the scene that this page shows, in points of the scene.
    seen: Rect,
    /// Which heading the texts inside are.
    heading: Option<NonZeroU16>,
    /// How many levels headings are below those of the document.
    below: u16,
    /// Whether the words inside are on every page, and not read aloud.
    is_around: bool,
}

impl Painter<'_, '_, '_> {
    fn page(&mut self, scene: &Scene, page: &Page, scale: f64, bleed: f64) {
        let sheet = if page.bleeds { page.paper.to_rect().inflate(bleed, bleed) } else { page.area };
        self.begin_artifact();
        self.fill(&path(&rectangle(sheet), Vec2::ZERO), Some(scene.background), None);
        self.end_artifact();
        if let Some(area) = path(&rectangle(page.area), Vec2::ZERO) {
            self.surface.push_clip_path(&area, &FillRule::NonZero);
            self.surface.push_transform(&Transform::from_row(
                scale as f32,
                0.0,
                0.0,
                scale as f32,
                page.offset.x as f32,
                page.offset.y as f32,
            ));
            self.nodes(&scene.nodes, Vec2::ZERO);
            self.end_artifact();
            self.surface.pop();
            self.surface.pop();
        }
        self.seen = EVERYWHERE;
        self.nodes(&page.marks, Vec2::ZERO);
        self.end_artifact();
    }

    fn nodes(&mut self, nodes: &[Node], offset: Vec2) {
        for node in nodes {
            // Measuring curves takes a while, and a page that shows everything does not need it.
            if self.seen != EVERYWHERE && node.bounds().is_none_or(|bounds| !touch(bounds + offset, self.seen)) {
                continue;
            }
            match node {
                Node::Group(group) => self.group(group, offset),
                Node::Shape(shape) => self.shape(shape, offset),
                Node::Text(text) => self.text(text, offset),
                Node::Image(image) => self.image(image, offset),
            }
        }
    }

    fn group(&mut self, group: &Group, offset: Vec2) {
        match group.detail {
            Detail::FarOnly => return,
            Detail::Always | Detail::SmallPrint | Detail::Words | Detail::Cards => {}
        }
        let (around, is_around) = (self.heading, self.is_around);
        let role = group.element.map_or(Role::Plain, |element| element.kind.role);
        self.heading = group.element.and_then(|element| element.kind.heading).map(|level| level.saturating_add(self.below)).or(around);
        self.is_around |= role == Role::Around;
        let tag = tag_of(role).filter(|_| !self.in_picture);
        let is_tagged = tag.is_some();
        if let Some(tag) = tag {
            self.end_artifact();
            self.tags.begin(tag);
        }
        match &group.said {
            Some(words) if !self.in_picture && !group.children.is_empty() => self.picture(group, offset + group.offset, words),
            Some(_) | None => self.nodes(&group.children, offset + group.offset),
        }
        if is_tagged {
            self.end_artifact();
            self.tags.end();
        }
        (self.heading, self.is_around) = (around, is_around);
    }

    /// Draws a group as one picture, which its words describe.
    fn picture(&mut self, group: &Group, offset: Vec2, words: &str) {
        self.end_artifact();
        let piece = self.surface.start_tagged(ContentTag::Other);
        self.in_picture = true;
        self.nodes(&group.children, offset);
        self.in_picture = false;
        self.surface.end_tagged();
        let mut figure = TagGroup::new(Tag::Figure(Some(words.to_owned())));
        figure.push(piece);
        self.tags.push(figure);
    }

    fn shape(&mut self, shape: &Shape, offset: Vec2) {
        self.begin_artifact();
        self.fill(&path(&shape.outline.to_path(), offset), shape.fill, shape.stroke.as_ref());
    }

    fn fill(&mut self, path: &Option<Path>, fill: Option<Color>, stroke: Option<&Stroke>) {
        let Some(path) = path else { return };
        self.surface.set_fill(fill.map(paint));
        self.surface.set_stroke(stroke.map(pen));
        self.surface.draw_path(path);
    }

    fn text(&mut self, block: &TextBlock, offset: Vec2) {
        let mut pieces = Vec::with_capacity(block.lines.len());
        for line in &block.lines {
            let runs = self.typesetter.runs(line, block.style);
            if runs.iter().all(|run| run.text.trim().is_empty()) {
                continue;
            }
            let is_read = !self.in_picture && !self.is_around;
            if is_read {
                self.end_artifact();
                pieces.push(self.surface.start_tagged(ContentTag::Span(SpanTag::empty())));
            } else {
                self.begin_artifact();
            }
            self.surface.set_fill(Some(paint(block.color)));
            self.surface.set_stroke(None);
            for run in runs {
                let Some(Shaped { font, glyphs, embedded }) = self.shaper.shape(&run) else { continue };
                if let (Face::System(face), false) = (&run.face, embedded) {
                    self.typesetter.leave_out(face, NotEmbedded::Outlined);
                }
                let start = Point::from_xy((line.origin.x + run.x + offset.x) as f32, (line.origin.y + offset.y) as f32);
                self.surface.draw_glyphs(start, &glyphs, font, &run.text, block.style.size as f32, !embedded);
            }
            if is_read {
                self.surface.end_tagged();
            }
        }
        if pieces.is_empty() {
            return;
        }
        let mut group = match self.heading {
            Some(level) => TagGroup::new(Tag::Hn(level, None)),
            None => TagGroup::new(Tag::P),
        };
        for piece in pieces {
            group.push(piece);
        }
        self.tags.push(group);
    }

    fn image(&mut self, image: &Image, offset: Vec2) {
        let Some(picture) = self.pictures.entry(image.id).or_insert_with(|| picture(image)).clone() else { return };
        let rect = image.rect + offset;
        let Some(size) = krilla::geom::Size::from_wh(rect.width() as f32, rect.height() as f32) else { return };
        let piece = if image.name.is_empty() || self.in_picture {
            self.begin_artifact();
            None
        } else {
            self.end_artifact();
            Some(self.surface.start_tagged(ContentTag::Other))
        };
        self.surface.push_transform(&Transform::from_translate(rect.x0 as f32, rect.y0 as f32));
        self.surface.draw_image(picture, size);
        self.surface.pop();
        if let Some(piece) = piece {
            self.surface.end_tagged();
            let mut group = TagGroup::new(Tag::Figure(Some(image.name.clone())));
            group.push(piece);
            self.tags.push(group);
        }
    }

    fn begin_artifact(&mut self) {
        if !self.in_artifact && !self.in_picture {
            self.in_artifact = true;
            self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
        }
    }

    fn end_artifact(&mut self) {
        if self.in_artifact {
            self.in_artifact = false;
            self.surface.end_tagged();
        }
    }
}

/// A picture as the library wants it. The library decodes later, when it is too late to leave a damaged one out.
fn picture(image: &Image) -> Option<krilla::image::Image> {
    Pixels::decode(&image.data, image.pixels, None)?;
    let data = krilla::Data::from(image.data.to_vec());
    match image.format {
        ImageFormat::Png => krilla::image::Image::from_png(data, true).ok(),
        ImageFormat::Jpeg => krilla::image::Image::from_jpeg(data, true).ok(),
    }
}

/// Whether two extents have a point in common; kurbo's own answer leaves out those without width or height.
fn touch(one: Rect, two: Rect) -> bool {
    one.x0 <= two.x1 && two.x0 <= one.x1 && one.y0 <= two.y1 && two.y0 <= one.y1
}

fn rectangle(rect: Rect) -> BezPath {
    use kurbo::Shape as _;
    rect.to_path(0.1)
}

fn path(outline: &BezPath, offset: Vec2) -> Option<Path> {
    let mut builder = PathBuilder::new();
    let place = |point: kurbo::Point| ((point.x + offset.x) as f32, (point.y + offset.y) as f32);
    for element in outline.elements() {
        match *element {
            PathEl::MoveTo(to) => {
                let (x, y) = place(to);
                builder.move_to(x, y);
            }
            PathEl::LineTo(to) => {
                let (x, y) = place(to);
                builder.line_to(x, y);
            }
            PathEl::QuadTo(control, to) => {
                let ((x1, y1), (x, y)) = (place(control), place(to));
                builder.quad_to(x1, y1, x, y);
            }
            PathEl::CurveTo(one, two, to) => {
                let ((x1, y1), (x2, y2), (x, y)) = (place(one), place(two), place(to));
                builder.cubic_to(x1, y1, x2, y2, x, y);
            }
            PathEl::ClosePath => builder.close(),
        }
    }
    builder.finish()
}

fn ink(color: Color) -> (krilla::color::rgb::Color, NormalizedF32) {
    let opacity = NormalizedF32::new(f32::from(color.a) / 255.0).unwrap_or(NormalizedF32::ONE);
    (krilla::color::rgb::Color::new(color.r, color.g, color.b), opacity)
}

fn paint(color: Color) -> Fill {
    let (color, opacity) = ink(color);
    Fill { paint: color.into(), opacity, rule: FillRule::NonZero }
}

fn pen(stroke: &Stroke) -> krilla::paint::Stroke {
    let (color, opacity) = ink(stroke.color);
    let dash =
        (!stroke.dash.is_empty()).then(|| StrokeDash { array: stroke.dash.iter().map(|length| *length as f32).collect(), offset: 0.0 });
    krilla::paint::Stroke {
        paint: color.into(),
        width: stroke.width as f32,
        opacity,
        line_cap: if stroke.round { LineCap::Round } else { LineCap::Butt },
        line_join: if stroke.round { LineJoin::Round } else { LineJoin::Miter },
        dash,
        ..krilla::paint::Stroke::default()
    }
}

#[cfg(test)]
mod tests;
