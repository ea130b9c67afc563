//! PNG and JPEG: read within limits, turned, scaled down, rewritten.

use super::{MOST_PIXELS, PictureError};
use crate::model::{Picture, limits};
use image::codecs::jpeg::JpegEncoder;
use image::codecs::png::{CompressionType, FilterType as PngFilter, PngEncoder};
use image::imageops::FilterType;
use image::{DynamicImage, ExtendedColorType, ImageDecoder as _, ImageEncoder as _, ImageFormat, ImageReader, Limits};
use std::io::Cursor;

/// Quality of photographs as they are kept, 1–100: what is lost cannot be seen.
const QUALITY: u8 = 88;
/// An opaque picture without loss that takes more bytes is a photograph.
const LARGE: usize = 700_000;
/// Smallest side to which a picture that remains too large is scaled down.
const LEAST_SIDE: u32 = 100;

/// Where pixels come from, which says how they are best kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Source {
    /// A screen, a drawing: sharp edges.
    Drawn,
    /// A camera.
    Photograph,
}

/// Reads a PNG or JPEG. Its size is checked before anything is decoded.
pub(super) fn read(bytes: &[u8], format: ImageFormat) -> Result<Picture, PictureError> {
    let (width, height) = ImageReader::with_format(Cursor::new(bytes), format).into_dimensions().map_err(damaged)?;
    if u64::from(width) * u64::from(height) > MOST_PIXELS {
        return Err(PictureError::TooManyPixels { width, height, most: MOST_PIXELS });
    }
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_image_width = Some(width);
    limits.max_image_height = Some(height);
    // Four channels of two bytes, and some to work with.
    limits.max_alloc = Some(MOST_PIXELS * 8 + (64 << 20));
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(damaged)?;
    let turned = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(damaged)?;
    image.apply_orientation(turned);
    keep(image, if format == ImageFormat::Jpeg { Source::Photograph } else { Source::Drawn })
}

/// The pixels as a picture that may be kept: as large as the limits allow, and no larger than they are.
pub(super) fn keep(image: DynamicImage, source: Source) -> Result<Picture, PictureError> {
    let mut side = limits::PICTURE_SIDE;
    let mut image = image;
    loop {
        image = fitted(image, side);
        let bytes = written(&image, source)?;
        if bytes.len() <= limits::PICTURE_BYTES || side <= LEAST_SIDE {
            return Picture::new(bytes).map_err(|error| PictureError::Damaged(error.to_string()));
        }
        side = side * 3 / 4;
    }
}

/// Scaled down to at most this many pixels along a side.
fn fitted(image: DynamicImage, side: u32) -> DynamicImage {
    let longest = image.width().max(image.height());
    if longest <= side {
        return image;
    }
    // Far larger ones are first reduced quickly, then scaled well.
    let near = if longest > side * 3 { image.thumbnail(side * 2, side * 2) } else { image };
    near.resize(side, side, FilterType::CatmullRom)
}

fn written(image: &DynamicImage, source: Source) -> Result<Vec<u8>, PictureError> {
    let rgba = image.to_rgba8();
    let is_opaque = rgba.pixels().all(|pixel| pixel.0[3] == 255);
    if !is_opaque {
        return png(rgba.as_raw(), image, ExtendedColorType::Rgba8);
    }
    let rgb = image.to_rgb8();
    let photograph = || {
        let mut bytes = Vec::new();
        let encoder = JpegEncoder::new_with_quality(&mut bytes, QUALITY);
        encoder.write_image(rgb.as_raw(), image.width(), image.height(), ExtendedColorType::Rgb8).map_err(damaged).map(|()| bytes)
    };
    if source == Source::Photograph {
        return photograph();
    }
    let drawn = png(rgb.as_raw(), image, ExtendedColorType::Rgb8)?;
    if drawn.len() <= LARGE {
        return Ok(drawn);
    }
    let photograph = photograph()?;
    Ok(if photograph.len() * 2 < drawn.len() { photograph } else { drawn })
}

fn png(pixels: &[u8], image: &DynamicImage, color: ExtendedColorType) -> Result<Vec<u8>, PictureError> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Default, PngFilter::Adaptive);
    encoder.write_image(pixels, image.width(), image.height(), color).map_err(damaged)?;
    Ok(bytes)
}

fn damaged(error: impl std::fmt::Display) -> PictureError {
    PictureError::Damaged(error.to_string())
}
