//! A picture in the drawing: which, where, and its pixels when they are needed. Decoding is limited, and what cannot be decoded is left out
//! by whoever draws; never where a picture comes from.

use kurbo::{Rect, Size};
use std::sync::Arc;
use uuid::Uuid;

/// A picture, drawn into a rectangle of its own proportions.
#[derive(Debug, Clone)]
pub struct Image {
    /// The identity of its bytes: pictures of one identity are the same wherever they are drawn.
    pub id: Uuid,
    /// How its bytes are written.
    pub format: ImageFormat,
    /// Pixels across and down.
    pub pixels: (u32, u32),
    /// Whether what is behind may show through.
    pub transparent: bool,
    /// The whole PNG or JPEG file.
    pub data: Arc<[u8]>,
    /// Where it is drawn, in points.
    pub rect: Rect,
    /// What it shows, for those who do not see it; empty: decoration.
    pub name: String,
}

/// How the bytes of a picture are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ImageFormat {
    /// Without loss; may be transparent.
    Png,
    /// Photographs.
    Jpeg,
}

/// Decoded pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pixels {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Red, green, blue and opacity of each pixel, row by row, not multiplied.
    pub rgba: Vec<u8>,
}

impl PartialEq for Image {
    fn eq(&self, other: &Self) -> bool {
        (self.id, self.rect, &self.name) == (other.id, other.rect, &other.name)
    }
}

impl ImageFormat {
    /// Its media type.
    pub const fn media(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

impl Image {
    /// The largest size with the picture's proportions that fits into an area of points; one pixel never becomes more than one point.
    pub fn size_within(pixels: (u32, u32), room: Size) -> Size {
        let size = Size::new(f64::from(pixels.0.max(1)), f64::from(pixels.1.max(1)));
        let scale = (room.width / size.width).min(room.height / size.height).clamp(0.0, 1.0);
        size * scale
    }
}

impl Pixels {
    /// Decodes a PNG or JPEG that should have this size; none if it cannot be decoded or has another. With `longest`, scaled down
    /// to at most that many pixels along a side.
    pub fn decode(data: &[u8], expected: (u32, u32), longest: Option<u32>) -> Option<Self> {
        let mut reader = image::ImageReader::new(std::io::Cursor::new(data)).with_guessed_format().ok()?;
        let mut limits = image::Limits::default();
        limits.max_image_width = Some(expected.0);
        limits.max_image_height = Some(expected.1);
        // Four channels of two bytes, and as much again to work with.
        limits.max_alloc = Some(u64::from(expected.0) * u64::from(expected.1) * 16 + (1 << 20));
        reader.limits(limits);
        let decoded = reader.decode().ok().filter(|decoded| (decoded.width(), decoded.height()) == expected)?;
        let decoded = match longest {
            Some(longest) if expected.0.max(expected.1) > longest => decoded.thumbnail(longest, longest),
            _ => decoded,
        };
        Some(Self { width: decoded.width(), height: decoded.height(), rgba: decoded.into_rgba8().into_raw() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOGO: &[u8] = include_bytes!("../../tests/fixtures/logo.png");
    const PHOTO: &[u8] = include_bytes!("../../tests/fixtures/photo.jpg");

    #[test]
    fn pictures_keep_their_proportions_and_are_never_blown_up() {
        let within = |pixels, width, height| Image::size_within(pixels, Size::new(width, height));
        assert_eq!(within((200, 100), 100.0, 100.0), Size::new(100.0, 50.0));
        assert_eq!(within((100, 200), 100.0, 100.0), Size::new(50.0, 100.0));
        assert_eq!(within((20, 10), 100.0, 100.0), Size::new(20.0, 10.0));
        assert_eq!(within((0, 10), -5.0, 100.0), Size::ZERO);
    }

    #[test]
    fn pixels_are_as_they_were_drawn() {
        let logo = Pixels::decode(LOGO, (120, 40), None).unwrap();
        let at = |x: usize, y: usize| &logo.rgba[(y * 120 + x) * 4..][..4];
        assert_eq!((at(0, 0), at(20, 20), at(60, 35)), (&[0, 0, 0, 0][..], &[255, 255, 255, 255][..], &[0x0b, 0x7a, 0x5c, 255][..]));
        let small = Pixels::decode(PHOTO, (90, 60), Some(30)).unwrap();
        assert_eq!((small.width, small.height, small.rgba.len()), (30, 20, 2_400));
    }

    #[test]
    fn what_lies_or_is_damaged_is_left_out() {
        assert!(Pixels::decode(LOGO, (121, 40), None).is_none());
        assert!(Pixels::decode(LOGO, (1, 1), None).is_none());
        assert!(Pixels::decode(&LOGO[..LOGO.len() / 2], (120, 40), None).is_none());
        assert!(Pixels::decode(b"no picture", (10, 10), None).is_none());
    }
}
