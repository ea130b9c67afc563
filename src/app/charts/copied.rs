//! A chart on its way to the clipboard. Never how it is drawn.

use crate::export::Pixels;

/// A chart on its way to the clipboard.
#[derive(Debug)]
pub(crate) enum Copied {
    /// As pixels.
    Picture(Pixels),
    /// As the text of an SVG file.
    Svg(String),
}
