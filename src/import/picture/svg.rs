//! A drawing becomes pixels, once and for good. Text is drawn with the bundled face unless it is outlines, as logos should be. Files and
//! networks are never asked for anything, and what would take too long is refused before it is drawn.

use super::check::check;
use super::raster::{Source, keep};
use super::{MOST_PIXELS, PictureError};
use crate::model::Picture;
use crate::scene::Weight;
use crate::text::FontSet;
use image::{ImageReader, RgbaImage};
use resvg::tiny_skia::{Pixmap, Transform};
use std::io::Cursor;
use std::sync::Arc;
use usvg::filter::Kind;
use usvg::fontdb::{Database, Source as FontSource};
use usvg::{Group, ImageHrefResolver, ImageKind, Node, Tree};

/// Most characters of a drawing.
const MOST_CHARS: usize = 16_000_000;
/// Pixels along the longer side.
const LONGEST: f32 = 1_200.0;
/// Most shapes, counted as often as they are drawn.
const MOST_NODES: usize = 200_000;
/// Most layers (groups that are drawn apart first), filters and embedded pictures.
const MOST_LAYERS: usize = 600;
const MOST_FILTERS: usize = 60;
const MOST_IMAGES: usize = 60;
/// What the library gave up on.
const UNDRAWABLE: PictureError = PictureError::TooLaborious { what: "other", most: 0 };
/// Stack of the thread that reads and draws: the library works by recursion.
const STACK: usize = 64 << 20;

/// Draws an SVG and keeps the pixels.
pub(super) fn read(text: &str) -> Result<Picture, PictureError> {
    if text.len() > MOST_CHARS {
        return Err(PictureError::TooLaborious { what: "letters", most: MOST_CHARS });
    }
    check(text)?;
    // A thread of its own has the stack for it, and a fault of the library ends there.
    let drawn = std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name("drawing".to_owned()).stack_size(STACK).spawn_scoped(scope, || draw(text));
        thread.map(std::thread::ScopedJoinHandle::join)
    });
    match drawn {
        Ok(Ok(drawn)) => keep(drawn?.into(), Source::Drawn),
        Ok(Err(_)) | Err(_) => Err(UNDRAWABLE),
    }
}

fn draw(text: &str) -> Result<RgbaImage, PictureError> {
    let tree = Tree::from_str(text, &options()).map_err(|error| PictureError::DamagedDrawing(error.to_string()))?;
    let size = tree.size();
    let scale = LONGEST / size.width().max(size.height());
    let pixels = |length: f32| (length * scale).round().max(1.0) as u32;
    Effort { scale: f64::from(scale), ..Effort::default() }.of(&tree)?;
    let (width, height) = (pixels(size.width()), pixels(size.height()));
    let mut pixmap = Pixmap::new(width, height).ok_or(UNDRAWABLE)?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixmap.as_mut());
    let mut rgba = Vec::with_capacity(pixmap.pixels().len() * 4);
    for pixel in pixmap.pixels() {
        let color = pixel.demultiply();
        rgba.extend_from_slice(&[color.red(), color.green(), color.blue(), color.alpha()]);
    }
    // A drawing of nothing would be a picture that nobody finds again.
    if rgba.chunks_exact(4).all(|pixel| pixel[3] == 0) {
        return Err(PictureError::Empty);
    }
    RgbaImage::from_raw(width, height, rgba).ok_or(UNDRAWABLE)
}

/// Only the bundled face, no files, no network, and embedded pictures only of a size that can be decoded.
fn options() -> usvg::Options<'static> {
    let mut faces = Database::new();
    for weight in [Weight::Regular, Weight::SemiBold, Weight::Bold] {
        faces.load_font_source(FontSource::Binary(Arc::new(FontSet::bundled(weight))));
    }
    let embedded = |_: &str, data: Arc<Vec<u8>>, _: &usvg::Options<'_>| {
        let reader = ImageReader::new(Cursor::new(data.as_slice())).with_guessed_format().ok()?;
        let format = reader.format()?;
        let (width, height) = reader.into_dimensions().ok()?;
        if u64::from(width) * u64::from(height) > MOST_PIXELS / 4 {
            return None;
        }
        match format {
            image::ImageFormat::Png => Some(ImageKind::PNG(data)),
            image::ImageFormat::Jpeg => Some(ImageKind::JPEG(data)),
            _ => None,
        }
    };
    usvg::Options {
        resources_dir: None,
        font_family: FontSet::BUNDLED_FAMILY.to_owned(),
        fontdb: Arc::new(faces),
        image_href_resolver: ImageHrefResolver { resolve_data: Box::new(embedded), resolve_string: Box::new(|_, _| None) },
        ..usvg::Options::default()
    }
}

/// What drawing would take, counted before it is done.
#[derive(Default)]
struct Effort {
    /// Pixels per unit of the drawing.
    scale: f64,
    nodes: usize,
    layers: usize,
    filters: usize,
    images: usize,
    /// The largest scale of any group, for the tiles of patterns.
    largest: f64,
}

impl Effort {
    fn of(mut self, tree: &Tree) -> Result<(), PictureError> {
        let allowed = |kind: &Kind| {
            matches!(
                kind,
                Kind::Blend(_)
                    | Kind::ColorMatrix(_)
                    | Kind::ComponentTransfer(_)
                    | Kind::Composite(_)
                    | Kind::DropShadow(_)
                    | Kind::Flood(_)
                    | Kind::GaussianBlur(_)
                    | Kind::Merge(_)
                    | Kind::Offset(_)
            )
        };
        let filters = tree.filters().iter().flat_map(|filter| filter.primitives());
        if filters.into_iter().any(|primitive| !allowed(primitive.kind())) {
            return Err(PictureError::TooLaborious { what: "effect", most: 0 });
        }
        self.group(tree.root())?;
        let scale = self.scale * self.largest.max(1.0);
        let tile = |pattern: &Arc<usvg::Pattern>| {
            let rect = pattern.rect();
            f64::from(rect.width()) * f64::from(rect.height()) * scale * scale
        };
        let too_large = tree.patterns().iter().any(|pattern| tile(pattern) > MOST_PIXELS as f64);
        if too_large { Err(PictureError::TooLaborious { what: "tile", most: MOST_PIXELS as usize }) } else { Ok(()) }
    }

    /// Counts a group with everything in it, up to the first limit that is met.
    fn group(&mut self, group: &Group) -> Result<(), PictureError> {
        let (across, down) = group.abs_transform().get_scale();
        self.largest = self.largest.max(f64::from(across)).max(f64::from(down));
        self.layers += usize::from(group.should_isolate());
        self.filters += group.filters().len();
        for node in group.children() {
            self.nodes += 1;
            self.images += usize::from(matches!(node, Node::Image(_)));
            for (what, count, most) in [
                ("shapes", self.nodes, MOST_NODES),
                ("layers", self.layers, MOST_LAYERS),
                ("filters", self.filters, MOST_FILTERS),
                ("pictures", self.images, MOST_IMAGES),
            ] {
                if count > most {
                    return Err(PictureError::TooLaborious { what, most });
                }
            }
            if let Node::Group(inner) = node {
                self.group(inner)?;
            }
            let mut inside = Ok(());
            node.subroots(|root| {
                if inside.is_ok() {
                    inside = self.group(root);
                }
            });
            inside?;
        }
        Ok(())
    }
}
