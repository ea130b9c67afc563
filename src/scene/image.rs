//! A picture in the drawing: which, where, and its pixels when they are needed. Decoding is limited, and what cannot be decoded is not drawn; never
//! where a picture comes from.

use image::ImageEncoder as _;
use image::codecs::png::{CompressionType, FilterType as PngFilter};
use image::imageops::FilterType;
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
        let whole = Self { width: expected.0, height: expected.1, rgba: decoded.into_rgba8().into_raw() };
        let most = expected.0.max(expected.1);
        match longest {
            Some(longest) if most > longest => {
                let side = |side: u32| ((f64::from(side) * f64::from(longest) / f64::from(most)).round() as u32).max(1);
                whole.scaled(side(expected.0), side(expected.1))
            }
            _ => Some(whole),
        }
    }

    /// The same picture with fewer pixels, each made of all those that it takes the place of, so that thin letters stay readable; none if
    /// there is no pixel.
    pub fn scaled(self, width: u32, height: u32) -> Option<Self> {
        /// Beyond this many times the size, the mean of whole pixels first: as good there, and much faster.
        const FAR: u32 = 6;
        let mut pixels = image::RgbaImage::from_raw(self.width, self.height, self.rgba).filter(|_| width > 0 && height > 0)?;
        // Transparent pixels must not bleed their colour into their neighbours.
        let transparent = pixels.pixels().any(|pixel| pixel.0[3] < 255);
        let times = |value: u8, alpha: u8| ((u16::from(value) * u16::from(alpha) + 127) / 255) as u8;
        if transparent {
            for image::Rgba([red, green, blue, alpha]) in pixels.pixels_mut() {
                [*red, *green, *blue] = [*red, *green, *blue].map(|value| times(value, *alpha));
            }
        }
        if self.width > FAR * width && self.height > FAR * height {
            pixels = image::imageops::thumbnail(&pixels, width * FAR / 2, height * FAR / 2);
        }
        let mut pixels = image::imageops::resize(&pixels, width, height, FilterType::Lanczos3);
        if transparent {
            for image::Rgba([red, green, blue, alpha]) in pixels.pixels_mut() {
                let whole = |value: u8| (u16::from(value) * 255 / u16::from(*alpha).max(1)).min(255) as u8;
                [*red, *green, *blue] = [*red, *green, *blue].map(whole);
            }
        }
        Some(Self { width, height, rgba: pixels.into_raw() })
    }

    /// The picture as a PNG file; none if it cannot be packed.
    pub fn png(&self) -> Option<Vec<u8>> {
        let mut bytes = Vec::new();
        let encoder = image::codecs::png::PngEncoder::new_with_quality(&mut bytes, CompressionType::Fast, PngFilter::Adaptive);
        encoder.write_image(&self.rgba, self.width, self.height, image::ExtendedColorType::Rgba8).ok()?;
        Some(bytes)
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

    /// Black lines of one pixel, one in three, on nothing.
    fn lines(width: u32, height: u32) -> Pixels {
        let line = |x: u32| if x.is_multiple_of(3) { [0, 0, 0, 255] } else { [255, 255, 255, 0] };
        let rgba = (0..height).flat_map(|_| (0..width).flat_map(line)).collect();
        Pixels { width, height, rgba }
    }

    #[test]
    fn scaled_down_thin_lines_stay_evenly_visible() {
        for (width, factor) in [(900, 3), (900, 5), (1800, 20)] {
            let small = lines(width, 60).scaled(width / factor, 60 / factor).unwrap();
            let row = &small.rgba[(small.width * (small.height / 2) * 4) as usize..][..(small.width * 4) as usize];
            let inside = &row[16..row.len() - 16];
            let (least, most) = inside.chunks(4).fold((255, 0), |(least, most), pixel| (pixel[3].min(least), pixel[3].max(most)));
            assert!(least > 60 && most < 110, "a third of each: {least}–{most} at {factor}");
            assert!(inside.chunks(4).all(|pixel| pixel[..3].iter().all(|value| *value < 8)), "as black as the lines, nothing of the paper");
        }
    }

    #[test]
    fn a_packed_picture_is_the_same() {
        let small = lines(9, 4);
        assert_eq!(Pixels::decode(&small.png().unwrap(), (9, 4), None).unwrap(), small);
    }

    #[test]
    fn what_has_a_false_size_or_is_damaged_is_left_out() {
        assert!(Pixels::decode(LOGO, (121, 40), None).is_none());
        assert!(Pixels::decode(LOGO, (1, 1), None).is_none());
        assert!(Pixels::decode(&LOGO[..LOGO.len() / 2], (120, 40), None).is_none());
        assert!(Pixels::decode(b"no picture", (10, 10), None).is_none());
    }
}
