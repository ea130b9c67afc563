//! Pictures in the drawing: found by their identity and fitted into their place. Never decoded, never larger than their pixels.

use super::Kit;
use crate::model::{PictureId, PictureKind};
use crate::scene::{Color, Image, ImageFormat, Node, Outline, Point, Rect, Shape, Size};

/// How far a plate stands out around its picture, in points.
const PLATE: f64 = 3.0;

/// A picture as large as fits into a room of points, its upper left corner at the origin; none if it is not in the project.
pub(super) fn picture(kit: &Kit<'_>, id: Option<PictureId>, room: Size, name: &str) -> Option<Image> {
    let id = id?;
    let picture = kit.pictures.iter().find(|picture| picture.id() == id)?;
    let pixels = (picture.width(), picture.height());
    let size = Image::size_within(pixels, room);
    let format = match picture.kind() {
        PictureKind::Png => ImageFormat::Png,
        PictureKind::Jpeg => ImageFormat::Jpeg,
    };
    let rect = Rect::from_origin_size(Point::ZERO, size);
    (!rect.is_zero_area()).then(|| Image {
        id: id.0,
        format,
        pixels,
        transparent: picture.may_be_transparent(),
        data: picture.data().clone(),
        rect,
        name: name.to_owned(),
    })
}

/// A picture with its upper left corner at a point. On dark paper a picture that may be transparent lies on a white plate: most logos are
/// drawn for white.
pub(super) fn placed(kit: &Kit<'_>, image: &Image, origin: Point) -> Vec<Node> {
    /// From this lightness down paper is dark.
    const DARK: f64 = 0.25;
    let image = Image { rect: Rect::from_origin_size(origin, image.rect.size()), ..image.clone() };
    let mut nodes = Vec::new();
    if image.transparent && kit.theme.paper.luminance() < DARK {
        let plate = Outline::Rect { rect: image.rect.inflate(PLATE, PLATE), radius: PLATE };
        nodes.push(Shape::filled(plate, Color::hex(0xffffff)).into());
    }
    nodes.push(image.into());
    nodes
}
