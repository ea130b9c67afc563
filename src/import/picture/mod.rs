//! Pictures from elsewhere, prepared for a project: recognised by their content (never by their name), read within limits,
//! turned as the camera says, scaled down and rewritten, so that nothing hidden in a file (places, names of cameras) and nothing hostile
//! comes in with it. A drawing (SVG) becomes pixels too: what is kept can request nothing. Never a path, a font of the system or a network.

mod check;
mod raster;
mod svg;
#[cfg(test)]
mod tests;

use super::decode::decode;
use crate::i18n::Texts;
use crate::model::Picture;
use image::ImageFormat;

/// Most bytes of a picture's file.
pub const MAX_PICTURE_BYTES: u64 = 64 << 20;
/// Most pixels of a picture as it comes.
const MOST_PIXELS: u64 = 60_000_000;

/// Why a picture was refused.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PictureError {
    /// A file without content, or a drawing in which nothing is drawn.
    #[error("empty")]
    Empty,
    /// Neither PNG nor JPEG nor SVG.
    #[error("neither PNG nor JPEG nor SVG")]
    Unknown,
    /// More pixels than are read; what the header says, before anything is decoded.
    #[error("{width} x {height} pixels, most {most}")]
    TooManyPixels {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
        /// The most pixels in all.
        most: u64,
    },
    /// It cannot be decoded. The library's words, for logs.
    #[error("damaged: {0}")]
    Damaged(String),
    /// A drawing that is not as SVG should be. The library's words, for logs.
    #[error("damaged drawing: {0}")]
    DamagedDrawing(String),
    /// A drawing that hides its content in declarations, or names other files by them.
    #[error("declarations")]
    Declarations,
    /// A drawing so deeply nested, so large or so complex that it cannot be drawn in reasonable time.
    #[error("too laborious: {what}, most {most}")]
    TooLaborious {
        /// What there is too much of, a word for messages.
        what: &'static str,
        /// The most there may be; 0 if it is not a matter of how much.
        most: usize,
    },
}

impl PictureError {
    /// A word for the error, for tests.
    #[cfg(test)]
    pub(super) fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Unknown => "unknown",
            Self::TooManyPixels { .. } => "too-many-pixels",
            Self::Damaged(_) => "damaged",
            Self::DamagedDrawing(_) => "damaged-drawing",
            Self::Declarations => "declarations",
            Self::TooLaborious { .. } => "too-laborious",
        }
    }

    /// Why, for people.
    pub fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::Empty => texts.picture_empty().to_owned(),
            Self::Unknown => texts.picture_unknown().to_owned(),
            Self::TooManyPixels { width, height, most } => {
                let whole = |number: u64| texts.integer(i64::try_from(number).unwrap_or(i64::MAX));
                texts.picture_too_many_pixels(&whole(u64::from(*width)), &whole(u64::from(*height)), &whole(most / 1_000_000))
            }
            Self::Damaged(_) => texts.picture_damaged().to_owned(),
            Self::DamagedDrawing(_) => texts.picture_damaged_drawing().to_owned(),
            Self::Declarations => texts.picture_declarations().to_owned(),
            Self::TooLaborious { what, most } => {
                let most = if matches!(*what, "letters" | "tile") { most / 1_000_000 } else { *most };
                texts.picture_too_laborious(what, &texts.integer(i64::try_from(most).unwrap_or(i64::MAX)))
            }
        }
    }
}

/// The picture in a file, ready to be kept. May take seconds: do not call it on the interface thread.
///
/// # Errors
/// See [`PictureError`].
pub fn picture(bytes: &[u8]) -> Result<Picture, PictureError> {
    if bytes.trim_ascii().is_empty() {
        return Err(PictureError::Empty);
    }
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        raster::read(bytes, ImageFormat::Png)
    } else if bytes.starts_with(&[0xff, 0xd8, 0xff]) {
        raster::read(bytes, ImageFormat::Jpeg)
    } else {
        svg::read(&drawing(bytes).ok_or(PictureError::Unknown)?)
    }
}

/// The picture of pixels as the clipboard gives them: red, green, blue and opacity of each, row by row, not multiplied.
///
/// # Errors
/// No pixels, not as many as there should be, or too many.
pub fn picture_of_pixels(width: u32, height: u32, rgba: Vec<u8>) -> Result<Picture, PictureError> {
    let most = MOST_PIXELS;
    if u64::from(width) * u64::from(height) > most {
        return Err(PictureError::TooManyPixels { width, height, most });
    }
    let image = image::RgbaImage::from_raw(width, height, rgba).filter(|image| image.width() > 0 && image.height() > 0);
    raster::keep(image.ok_or(PictureError::Empty)?.into(), raster::Source::Drawn)
}

/// The text of an SVG file, if it is one.
fn drawing(bytes: &[u8]) -> Option<String> {
    let text = decode(bytes).ok()?.text;
    let begin = text.trim_start();
    let begins = ["<?xml", "<svg", "<!DOCTYPE", "<!--"].iter().any(|known| begin.starts_with(known));
    (begins && (text.contains("<svg") || text.contains(":svg"))).then(|| text.into_owned())
}
