//! A scene as a picture of pixels: its own SVG, piece by piece, rasterised and packed. Never larger than memory allows, and the same bytes however many pieces
//! are read at once.

use super::svg::{Purpose, write};
use super::typeset::{Typesetter, own_family};
use super::{ExportError, Exported, ONE_AFTER_THE_OTHER, Paging, SideBySide};
use crate::scene::{self, Group, Image, ImageFormat, Node, Scene, Weight};
use crate::text::{FontSet, Measurer};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, OnceLock};
use usvg::fontdb::{Database, Source};
use uuid::Uuid;

/// The most pixels of a picture; each takes four bytes while it is drawn.
const MOST_PIXELS: u64 = 120_000_000;
/// The most pixels along one side; viewers give up not far beyond.
const LONGEST_SIDE: f64 = 65_000.0;
/// So many nodes are read at a time: reading the words takes two thirds of the time.
const PIECE: usize = 48;
/// Points in a metre, for the size in print that the file names.
const POINTS_PER_METRE: f64 = 72.0 / 0.0254;

/// How many pixels a picture gets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PixelSize {
    /// Pixels per point.
    Scale(f64),
    /// Pixels across.
    Width(u32),
}

impl PixelSize {
    /// Pixels across and down, and pixels per point, for a scene of `size` points.
    ///
    /// # Errors
    /// A scale that is not positive, a scene without extent, too many pixels.
    pub fn resolve(self, size: kurbo::Size) -> Result<(u32, u32, f64), ExportError> {
        let scale = match self {
            Self::Scale(scale) => scale,
            Self::Width(width) => f64::from(width) / size.width,
        };
        if !(scale.is_finite() && scale > 0.0 && size.width > 0.0 && size.height > 0.0) {
            return Err(ExportError::SizeNotPositive);
        }
        // A scene that is a tiny bit larger than whole pixels gets no further row.
        let pixels = |length: f64| (length * scale - 0.01).ceil().max(1.0);
        let (width, height) = (pixels(size.width), pixels(size.height));
        if !(width <= LONGEST_SIDE && height <= LONGEST_SIDE) {
            return Err(ExportError::PictureTooLong { width, height, most: LONGEST_SIDE });
        }
        if width * height > MOST_PIXELS as f64 {
            return Err(ExportError::PictureTooLarge { width, height, most: MOST_PIXELS });
        }
        Ok((width as u32, height as u32, scale))
    }
}

/// A picture in memory.
#[derive(Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Red, green, blue and straight (not premultiplied) opacity of each, row by row.
    pub rgba: Vec<u8>,
}

impl std::fmt::Debug for Pixels {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pixels").field("width", &self.width).field("height", &self.height).finish_non_exhaustive()
    }
}

/// The scene as a PNG file.
///
/// # Errors
/// A size that is not positive or too large.
pub fn png(scene: &Scene, size: PixelSize, measurer: &Measurer, side_by_side: SideBySide<'_>) -> Result<Exported, ExportError> {
    let mut typesetter = Typesetter::new(measurer);
    let (pixmap, scale) = render(scene, size, &mut typesetter, side_by_side)?;
    Ok(Exported { bytes: pack(&pixmap, scale, &scene.title)?, notes: typesetter.notes() })
}

/// The first page of a scene as a PNG file: the size is that of the paper.
///
/// # Errors
/// A size that is not positive or too large.
pub fn png_page(
    scene: &Scene,
    paging: &Paging,
    size: PixelSize,
    measurer: &Measurer,
    side_by_side: SideBySide<'_>,
) -> Result<Exported, ExportError> {
    let Some(page) = paging.pages.first() else { return png(scene, size, measurer, side_by_side) };
    let size = match size {
        PixelSize::Scale(scale) => PixelSize::Scale(scale * paging.scale),
        PixelSize::Width(width) => PixelSize::Width(width),
    };
    let mut typesetter = Typesetter::new(measurer);
    let (pixmap, scale) = render(&page.alone(scene, paging.scale), size, &mut typesetter, side_by_side)?;
    Ok(Exported { bytes: pack(&pixmap, scale / paging.scale, &scene.title)?, notes: typesetter.notes() })
}

/// The scene as pixels, for the clipboard.
///
/// # Errors
/// A size that is not positive or too large.
pub fn pixels(scene: &Scene, size: PixelSize, measurer: &Measurer) -> Result<Pixels, ExportError> {
    let (pixmap, _) = render(scene, size, &mut Typesetter::new(measurer), ONE_AFTER_THE_OTHER)?;
    let straight = |pixel: &resvg::tiny_skia::PremultipliedColorU8| {
        let color = pixel.demultiply();
        [color.red(), color.green(), color.blue(), color.alpha()]
    };
    Ok(Pixels { width: pixmap.width(), height: pixmap.height(), rgba: pixmap.pixels().iter().flat_map(straight).collect() })
}

/// The scene drawn, with its pixels per point.
fn render(
    scene: &Scene,
    size: PixelSize,
    typesetter: &mut Typesetter<'_>,
    side_by_side: SideBySide<'_>,
) -> Result<(Pixmap, f64), ExportError> {
    let (width, height, scale) = size.resolve(scene.size)?;
    let scene = fitted(scene, scale);
    let mut sources: Vec<(String, OnceLock<Result<usvg::Tree, usvg::Error>>)> = Vec::new();
    for nodes in scene.nodes.chunks(PIECE) {
        let piece = Scene { nodes: nodes.to_vec(), title: String::new(), language: scene.language.clone(), ..*scene };
        sources.push((write(&piece, scene.size, typesetter, Purpose::Picture), OnceLock::new()));
    }
    let options = options(typesetter);
    side_by_side(sources.len(), &|at| {
        let (source, tree) = &sources[at];
        tree.get_or_init(|| usvg::Tree::from_str(source, &options));
    });
    let mut pixmap =
        Pixmap::new(width, height).ok_or(ExportError::PictureTooLarge { width: width.into(), height: height.into(), most: MOST_PIXELS })?;
    // The background reaches the edge even where the last pixel is only partly covered.
    let paper = scene.background;
    pixmap.fill(Color::from_rgba8(paper.r, paper.g, paper.b, paper.a));
    for tree in sources.into_iter().filter_map(|(_, tree)| tree.into_inner()) {
        resvg::render(&tree.map_err(failed)?, Transform::from_scale(scale as f32, scale as f32), &mut pixmap.as_mut());
    }
    Ok((pixmap, scale))
}

/// The scene with pictures of as many pixels as they get: the SVG renderer would skip pixels, and thin letters with them.
fn fitted(scene: &Scene, scale: f64) -> Cow<'_, Scene> {
    let mut found = false;
    scene.walk(&mut |node| found |= matches!(node, Node::Image(_)));
    if !found {
        return Cow::Borrowed(scene);
    }
    let mut known = Fitted::new();
    let nodes = scene.nodes.iter().map(|node| fitted_node(node, scale, &mut known)).collect();
    Cow::Owned(Scene { nodes, ..scene.clone() })
}

/// The files of pictures in their sizes, by picture, width and height; none where one cannot be decoded.
type Fitted = BTreeMap<(Uuid, u32, u32), Option<Arc<[u8]>>>;

fn fitted_node(node: &Node, scale: f64, known: &mut Fitted) -> Node {
    match node {
        Node::Group(group) => {
            let children: Vec<Node> = group.children.iter().map(|child| fitted_node(child, scale, known)).collect();
            Node::Group(Group { children: children.into(), ..group.clone() })
        }
        Node::Image(image) => {
            let side = |points: f64, most: u32| ((points * scale).round().max(1.0) as u32).min(most);
            let (width, height) = (side(image.rect.width(), image.pixels.0), side(image.rect.height(), image.pixels.1));
            if (width, height) == image.pixels {
                return node.clone();
            }
            let scaled = || scene::Pixels::decode(&image.data, image.pixels, None)?.scaled(width, height)?.png();
            let data = known.entry((image.id, width, height)).or_insert_with(|| scaled().map(Arc::from));
            // The SVG renderer leaves out one that cannot be decoded.
            let Some(data) = data else { return node.clone() };
            let id = Uuid::new_v5(&image.id, format!("{width} × {height}").as_bytes());
            let (pixels, format) = ((width, height), ImageFormat::Png);
            Node::Image(Image { id, pixels, format, data: Arc::clone(data), ..image.clone() })
        }
        Node::Shape(_) | Node::Text(_) => node.clone(),
    }
}

/// Only the faces that the runs name: looking through the system's fonts again would take longer than drawing.
fn options(typesetter: &Typesetter<'_>) -> usvg::Options<'static> {
    let mut faces = Database::new();
    for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
        faces.load_font_source(Source::Binary(Arc::new(FontSet::bundled(weight))));
    }
    let mut own = HashMap::new();
    for face in typesetter.system_faces() {
        let data = SharedBytes(Arc::clone(face.data()));
        let loaded = faces.load_font_source(Source::Binary(Arc::new(data)));
        let of_run = loaded.iter().find(|id| faces.face(**id).is_some_and(|info| info.index == face.index()));
        own.extend(of_run.map(|id| (own_family(face), *id)));
    }
    let usual = usvg::FontResolver::default_font_selector();
    let font_resolver = usvg::FontResolver {
        // The very face that was measured, which the window draws with: of a family that was loaded in several weights, the weight would choose another.
        select_font: Box::new(move |font, faces| {
            let named = font.families().iter().find_map(|family| match family {
                usvg::FontFamily::Named(name) => own.get(name),
                _ => None,
            });
            named.copied().or_else(|| usual(font, faces))
        }),
        // Runs already name the face that has their letters; a letter that no font has stays a box.
        select_fallback: Box::new(|_, _, _| None),
    };
    usvg::Options {
        dpi: 72.0,
        font_family: FontSet::BUNDLED_FAMILY.to_owned(),
        font_resolver,
        fontdb: Arc::new(faces),
        ..usvg::Options::default()
    }
}

/// Font bytes as the font database wants them.
struct SharedBytes(epaint::text::Blob);

impl AsRef<[u8]> for SharedBytes {
    fn as_ref(&self) -> &[u8] {
        (*self.0).as_ref()
    }
}

/// Packs pixels fast rather than small: the paper is opaque, so three bytes a pixel will do.
fn pack(pixmap: &Pixmap, scale: f64, title: &str) -> Result<Vec<u8>, ExportError> {
    let opaque = pixmap.pixels().iter().all(|pixel| pixel.alpha() == 255);
    let channels = if opaque { 3 } else { 4 };
    let mut pixels = Vec::with_capacity(pixmap.pixels().len() * channels);
    for pixel in pixmap.pixels() {
        if opaque {
            pixels.extend_from_slice(&[pixel.red(), pixel.green(), pixel.blue()]);
        } else {
            let color = pixel.demultiply();
            pixels.extend_from_slice(&[color.red(), color.green(), color.blue(), color.alpha()]);
        }
    }
    let mut bytes = Vec::new();
    let mut encoder = ::png::Encoder::new(&mut bytes, pixmap.width(), pixmap.height());
    encoder.set_color(if opaque { ::png::ColorType::Rgb } else { ::png::ColorType::Rgba });
    encoder.set_depth(::png::BitDepth::Eight);
    encoder.set_compression(::png::Compression::Fast);
    let per_metre = (POINTS_PER_METRE * scale).round() as u32;
    encoder.set_pixel_dims(Some(::png::PixelDimensions { xppu: per_metre, yppu: per_metre, unit: ::png::Unit::Meter }));
    if !title.is_empty() {
        encoder.add_itxt_chunk("Title".to_owned(), title.replace('\0', "")).map_err(failed)?;
    }
    let mut writer = encoder.write_header().map_err(failed)?;
    writer.write_image_data(&pixels).map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(bytes)
}

fn failed(error: impl std::fmt::Display) -> ExportError {
    ExportError::Failed { format: "png", detail: error.to_string() }
}

#[cfg(test)]
mod tests;
