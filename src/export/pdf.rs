//! Scenes as pages of a PDF: vector outlines, selectable text with embedded subset faces (shapes, where a face's licence bits forbid
//! embedding), bookmarks, and tags in the order of reading, as PDF/UA-1 wants them. Drawn straight from
//! the scene. Never reads a clock: the same scenes and the same date give the same bytes.

mod outline;
mod tags;

use super::page::cut_marks;
use super::shaping::{Shaped, Shaper, soft_hyphen};
use super::typeset::{Typesetter, first_words};
use super::{ExportError, Exported, NotEmbedded, Page, Paging};
use crate::scene::{
    Color, Detail, Group, Image, ImageFormat, LineEnd, Node, Pixels, Rect, Role, Scene, Shape, Stroke, TextBlock, TextLine, Vec2,
};
use crate::text::{Face, Measurer, Run};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::Destination;
use krilla::error::KrillaError;
use krilla::geom::{Path, PathBuilder, Point, Transform};
use krilla::metadata::{DateTime, Metadata};
use krilla::num::NormalizedF32;
use krilla::page::PageSettings;
use krilla::paint::{Fill, FillRule, LineCap, LineJoin, StrokeDash};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, BBox, ContentTag, Identifier, SpanTag, Tag, TagGroup};
use krilla::text::{GlyphId, KrillaGlyph};
use krilla::{Document, SerializeSettings};
use kurbo::{BezPath, PathEl};
use outline::{bookmarks, outline_of, place};
use std::collections::{HashMap, HashSet};
use std::num::NonZeroU16;
use tags::Tags;
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

/// A hyphen that is no part of the words.
const SOFT_HYPHEN: &str = "\u{ad}";
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

/// The parts one after the other as one PDF file. It says that those can read it who have it read aloud (PDF/UA-1), as far as the library finds nothing
/// that speaks against it.
///
/// # Errors
/// A page without extent; a fault of the PDF library.
pub fn pdf(parts: &[PdfPart<'_>], options: &PdfOptions, measurer: &Measurer) -> Result<Exported, ExportError> {
    match written(parts, options, measurer, true) {
        // What is left that the library refuses: no title at all, or letters that some face shapes into signs of which nobody knows what they stand for.
        // Nothing in the drawing could mend that, and a file that claims nothing is better than none.
        Err(Refused::Claim) => written(parts, options, measurer, false),
        done => done,
    }
    .map_err(|refused| match refused {
        Refused::Claim => ExportError::Failed { format: "pdf", detail: "refused without a claim".to_owned() },
        Refused::Else(error) => error,
    })
}

/// Why there is no file.
enum Refused {
    /// It is not what it would claim to be.
    Claim,
    /// Whatever it claims.
    Else(ExportError),
}

impl From<ExportError> for Refused {
    fn from(error: ExportError) -> Self {
        Self::Else(error)
    }
}

/// How the file is written; `claims`: it has to be what PDF/UA-1 asks for.
fn settings(claims: bool) -> SerializeSettings {
    let claim = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    let configuration = claim.ok().filter(|_| claims).unwrap_or_default();
    SerializeSettings { configuration, ..SerializeSettings::default() }
}

fn written(parts: &[PdfPart<'_>], options: &PdfOptions, measurer: &Measurer, claims: bool) -> Result<Exported, Refused> {
    let mut document = Document::new_with(settings(claims));
    let mut typesetter = Typesetter::new(measurer);
    let mut shaper = Shaper::default();
    let mut pictures = HashMap::new();
    let outside = if options.bleed > 0.0 { options.bleed + MARKS } else { 0.0 };
    // Places are in points of the paper, which is inside of what is cut off.
    let moved = |place: PdfPlace| PdfPlace { at: place.at + Vec2::new(outside, outside), ..place };
    let bookmarks_there: Vec<PdfBookmark> =
        options.bookmarks.iter().map(|bookmark| PdfBookmark { to: moved(bookmark.to), ..bookmark.clone() }).collect();
    let mut outline = outline_of(&bookmarks_there);
    let mut tags = Tags::new(parts.first().map(|part| part.scene.language.clone()));
    let mut count = 0;
    for part in parts {
        if options.bookmarks.is_empty() {
            outline.push_child(bookmarks(part, count, outside));
        }
        let mut read = HashSet::new();
        for page in &part.paging.pages {
            let settings = page_settings(page, options.bleed, outside).ok_or(ExportError::SizeNotPositive)?;
            let mut sheet = document.start_page_with(settings);
            let mut links = Vec::new();
            for link in options.links.iter().filter(|link| link.page == count) {
                let rect = link.rect + Vec2::new(outside, outside);
                let Some(area) = boxed(rect) else { continue };
                let target = Target::Destination(Destination::Xyz(place(moved(link.to))));
                let annotation = Annotation::new_link(LinkAnnotation::new(area, target), Some(link.said.clone()));
                links.push((rect, Some(sheet.add_tagged_annotation(annotation))));
            }
            let mut surface = sheet.surface();
            let mut painter = Painter {
                surface: &mut surface,
                typesetter: &mut typesetter,
                shaper: &mut shaper,
                pictures: &mut pictures,
                tags: &mut tags,
                read: (part.paging.pages.len() > 1).then_some(&mut read),
                links: &mut links,
                page: count,
                to_paper: (1.0, Vec2::new(outside, outside)),
                artifact: None,
                around: None,
                in_picture: false,
                // On tiles, what is outside is left out; on a page of its own nothing is.
                seen: if page.bleeds { EVERYWHERE } else { page.source },
                heading: None,
                below: part.below,
            };
            if outside > 0.0 {
                painter.surface.push_transform(&Transform::from_translate(outside as f32, outside as f32));
            }
            painter.page(part.scene, page, part.paging.scale, options.bleed);
            if outside > 0.0 {
                painter.seen = EVERYWHERE;
                painter.around = Some(ArtifactType::Page);
                painter.nodes(&cut_marks(page.paper.to_rect(), options.bleed, MARKS * 0.6), Vec2::ZERO);
                painter.end_artifact();
                painter.surface.pop();
            }
            surface.finish();
            // Where there are no words to lead from, the place alone does.
            for link in links.into_iter().filter_map(|(_, link)| link) {
                let mut group = TagGroup::new(Tag::Link);
                group.push(link);
                tags.push(group);
            }
            sheet.finish();
            count += 1;
        }
    }
    document.set_outline(outline);
    document.set_tag_tree(tags.finish());
    document.set_metadata(metadata(parts, options));
    let bytes = document.finish().map_err(|error| match error {
        KrillaError::Validation(_) => Refused::Claim,
        error => Refused::Else(ExportError::Failed { format: "pdf", detail: format!("{error:?}") }),
    })?;
    Ok(Exported { bytes, notes: typesetter.notes() })
}

/// A box as the library wants it.
fn boxed(rect: Rect) -> Option<krilla::geom::Rect> {
    krilla::geom::Rect::from_ltrb(rect.x0 as f32, rect.y0 as f32, rect.x1 as f32, rect.y1 as f32)
}

fn metadata(parts: &[PdfPart<'_>], options: &PdfOptions) -> Metadata {
    let mut metadata = Metadata::new().creator(concat!("Wegmarke ", env!("CARGO_PKG_VERSION")).to_owned());
    if let Some(part) = parts.first() {
        let title = Some(part.scene.title.trim()).filter(|title| !title.is_empty()).map(str::to_owned);
        let title = title.or_else(|| first_words(&part.scene.nodes)).unwrap_or_default();
        metadata = metadata.title(title).language(part.scene.language.clone());
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

/// Words or a picture at a place: which, and where.
type Known = (usize, u64, u64);

struct Painter<'a, 's, 't> {
    surface: &'a mut Surface<'s>,
    typesetter: &'a mut Typesetter<'t>,
    shaper: &'a mut Shaper,
    /// The pictures as the library wants them, each read once; none for those that cannot be.
    pictures: &'a mut HashMap<Uuid, Option<krilla::image::Image>>,
    tags: &'a mut Tags,
    /// What is read aloud already, where a drawing is on several pages: what lies across two of them is read once.
    read: Option<&'a mut HashSet<Known>>,
    /// Places on the page that lead to others, each until its first words have been drawn.
    links: &'a mut Vec<(Rect, Option<Identifier>)>,
    /// The page, from 0.
    page: usize,
    /// From the drawing to the paper: points of it for each of the drawing's own, and where the drawing begins.
    to_paper: (f64, Vec2),
    /// Which decoration what is being drawn is marked as.
    artifact: Option<ArtifactType>,
    /// What everything inside is that is on every page, and not read aloud.
    around: Option<ArtifactType>,
    /// Whether what is being drawn is part of one picture that has words of its own.
    in_picture: bool,
    /// The part of the scene that this page shows, in points of the scene.
    seen: Rect,
    /// Which heading the texts inside are.
    heading: Option<NonZeroU16>,
    /// How many levels headings are below those of the document.
    below: u16,
}

impl Painter<'_, '_, '_> {
    fn page(&mut self, scene: &Scene, page: &Page, scale: f64, bleed: f64) {
        let sheet = if page.bleeds { page.paper.to_rect().inflate(bleed, bleed) } else { page.area };
        self.begin_artifact();
        self.fill(&path(&rectangle(sheet), Vec2::ZERO), Some(scene.background), None);
        self.end_artifact();
        let outside = self.to_paper.1;
        if let Some(area) = path(&rectangle(page.area), Vec2::ZERO) {
            self.to_paper = (scale, outside + page.offset);
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
        self.to_paper = (1.0, outside);
        self.seen = EVERYWHERE;
        self.around = Some(ArtifactType::PageNumber);
        self.nodes(&page.marks, Vec2::ZERO);
        self.end_artifact();
        self.around = None;
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
        let (heading, around) = (self.heading, self.around);
        let role = group.element.map_or(Role::Plain, |element| element.kind.role);
        self.heading = group.element.and_then(|element| element.kind.heading).map(|level| level.saturating_add(self.below)).or(heading);
        if role == Role::Around {
            self.around = Some(ArtifactType::Footer);
        }
        let is_read = !self.in_picture && self.around.is_none();
        let has_tags = is_read && self.tags.begin(role);
        if has_tags {
            self.end_artifact();
        }
        match &group.said {
            Some(words) if is_read && !group.children.is_empty() => self.picture(group, offset + group.offset, words),
            Some(_) | None => self.nodes(&group.children, offset + group.offset),
        }
        if has_tags {
            self.end_artifact();
            self.tags.end(role);
        }
        (self.heading, self.around) = (heading, around);
    }

    /// Draws a group as one picture, which its words describe.
    fn picture(&mut self, group: &Group, offset: Vec2, words: &str) {
        let is_new = self.is_new(std::ptr::from_ref(group).addr(), offset);
        self.end_artifact();
        let piece = if is_new { Some(self.surface.start_tagged(ContentTag::Other)) } else { self.decoration() };
        self.in_picture = true;
        self.nodes(&group.children, offset);
        self.in_picture = false;
        self.surface.end_tagged();
        if let Some(piece) = piece {
            self.figure(piece, words, group.bounds() + offset);
        }
    }

    /// Begins what is not read aloud, and has nothing that tags could name.
    fn decoration(&mut self) -> Option<Identifier> {
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Other)));
        None
    }

    /// A picture with its words and its box on the paper.
    fn figure(&mut self, piece: Identifier, words: &str, bounds: Rect) {
        let area = self.on_paper(bounds.intersect(self.seen));
        let mut figure = TagGroup::new(Tag::Figure(Some(words.to_owned())).with_bbox(boxed(area).map(|rect| BBox::new(self.page, rect))));
        figure.push(piece);
        self.tags.push(figure);
    }

    /// A box of the drawing on the paper.
    fn on_paper(&self, rect: Rect) -> Rect {
        let (scale, offset) = self.to_paper;
        Rect::new(rect.x0 * scale, rect.y0 * scale, rect.x1 * scale, rect.y1 * scale) + offset
    }

    /// Whether something is not read aloud yet. It is told from others by its address, since scenes share what is in them, and its place.
    fn is_new(&mut self, address: usize, offset: Vec2) -> bool {
        self.read.as_mut().is_none_or(|read| read.insert((address, offset.x.to_bits(), offset.y.to_bits())))
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
        let is_read = !self.in_picture && self.around.is_none() && self.is_new(std::ptr::from_ref(block).addr(), offset);
        let mut pieces = Vec::with_capacity(block.lines.len());
        for (number, line) in block.lines.iter().enumerate() {
            let mut runs = self.typesetter.runs(line, block.style);
            if runs.iter().all(|run| run.text.trim().is_empty()) {
                continue;
            }
            // A word that does not go on ends at the end of its line, for those who do not see that there is another line.
            if let Some(last) = runs.last_mut()
                && number + 1 < block.lines.len()
                && line.end == LineEnd::Words
                && matches!(last.face, Face::Bundled(_))
                && !last.right_to_left
            {
                last.text.push(' ');
            }
            self.surface.set_fill(Some(paint(block.color)));
            self.surface.set_stroke(None);
            if is_read {
                self.end_artifact();
                self.line(line, &runs, block, offset, &mut pieces);
            } else {
                self.begin_artifact();
                runs.iter().for_each(|run| self.run(line, run, false, block.style.size, offset));
            }
        }
        if pieces.is_empty() {
            return;
        }
        let mut group = match self.heading {
            Some(level) => self.tags.heading(level, block.words()),
            None => TagGroup::new(Tag::P),
        };
        match self.link_at(block, offset) {
            Some(link) => {
                let mut leading = TagGroup::new(Tag::Link);
                leading.push(link);
                pieces.into_iter().for_each(|piece| leading.push(piece));
                group.push(leading);
            }
            None => pieces.into_iter().for_each(|piece| group.push(piece)),
        }
        self.tags.push(group);
    }

    /// The link whose first words these are.
    fn link_at(&mut self, block: &TextBlock, offset: Vec2) -> Option<Identifier> {
        if self.links.is_empty() {
            return None;
        }
        let (scale, begin) = self.to_paper;
        let at = ((block.lines.first()?.origin + offset).to_vec2() * scale + begin).to_point();
        self.links.iter_mut().find(|(rect, _)| rect.contains(at))?.1.take()
    }

    /// A line that is read aloud.
    fn line(&mut self, line: &TextLine, runs: &[Run], block: &TextBlock, offset: Vec2, pieces: &mut Vec<Identifier>) {
        // What is drawn as shapes is not text to anybody who does not see it.
        let is_drawn = |painter: &mut Self, run: &Run| {
            painter.shaper.shape(run).is_some_and(|shaped| !shaped.embedded || shaped.glyphs.iter().any(is_box))
        };
        let is_drawn = runs.iter().any(|run| is_drawn(self, run));
        let span = SpanTag::empty().with_actual_text(is_drawn.then_some(line.text.as_str()));
        pieces.push(self.surface.start_tagged(ContentTag::Span(span)));
        let last = runs.len() - 1;
        for (at, run) in runs.iter().enumerate() {
            // The hyphen at the end is no part of the word, which goes on in the next line.
            let is_soft = at == last && line.end == LineEnd::Hyphen && run.text.ends_with('-') && !run.right_to_left;
            self.run(line, run, is_soft, block.style.size, offset);
        }
        self.surface.end_tagged();
    }

    /// The letters of a line that one face draws; if the hyphen at their end is soft, it is written as such.
    fn run(&mut self, line: &TextLine, run: &Run, is_soft: bool, size: f64, offset: Vec2) {
        let Some(Shaped { font, glyphs, embedded }) = self.shaper.shape(run) else { return };
        if let (Face::System(face), false) = (&run.face, embedded) {
            self.typesetter.leave_out(face, NotEmbedded::Outlined);
        }
        let (mut x, y) = ((line.origin.x + run.x + offset.x) as f32, (line.origin.y + offset.y) as f32);
        let soft = glyphs.last().filter(|_| is_soft).zip(soft_hyphen(&run.face));
        let shown = if soft.is_some() { &glyphs[..glyphs.len() - 1] } else { &glyphs[..] };
        // The box for a letter that no face has is a shape: it stands for nothing that a reader could say.
        for piece in shown.chunk_by(|one, two| is_box(one) == is_box(two)) {
            let as_shapes = !embedded || piece.iter().any(is_box);
            self.surface.draw_glyphs(Point::from_xy(x, y), piece, font.clone(), &run.text, size as f32, as_shapes);
            x += piece.iter().map(|glyph| glyph.x_advance * size as f32).sum::<f32>();
        }
        if let Some((hyphen, sign)) = soft {
            let hyphen = KrillaGlyph { glyph_id: sign, text_range: 0..SOFT_HYPHEN.len(), ..hyphen.clone() };
            self.surface.draw_glyphs(Point::from_xy(x, y), &[hyphen], font, SOFT_HYPHEN, size as f32, !embedded);
        }
    }

    fn image(&mut self, image: &Image, offset: Vec2) {
        let Some(picture) = self.pictures.entry(image.id).or_insert_with(|| picture(image)).clone() else { return };
        let rect = image.rect + offset;
        let Some(size) = krilla::geom::Size::from_wh(rect.width() as f32, rect.height() as f32) else { return };
        let is_read = !image.name.is_empty() && !self.in_picture && self.around.is_none();
        let piece = if is_read && self.is_new(std::ptr::from_ref(image).addr(), offset) {
            self.end_artifact();
            Some(self.surface.start_tagged(ContentTag::Other))
        } else {
            self.begin_artifact();
            None
        };
        self.surface.push_transform(&Transform::from_translate(rect.x0 as f32, rect.y0 as f32));
        self.surface.draw_image(picture, size);
        self.surface.pop();
        if let Some(piece) = piece {
            self.surface.end_tagged();
            self.figure(piece, &image.name, rect);
        }
    }

    fn begin_artifact(&mut self) {
        let kind = self.around.unwrap_or(ArtifactType::Other);
        if self.in_picture || self.artifact == Some(kind) {
            return;
        }
        self.end_artifact();
        self.artifact = Some(kind);
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    }

    fn end_artifact(&mut self) {
        if self.artifact.take().is_some() {
            self.surface.end_tagged();
        }
    }
}

/// Whether this is what is drawn for a letter that a face has not.
fn is_box(glyph: &KrillaGlyph) -> bool {
    glyph.glyph_id == GlyphId::new(0)
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
