//! A chart on its way to the clipboard. Never how it is drawn.

use crate::export::{Note, Pixels};

/// A chart on its way to the clipboard.
#[derive(Debug)]
pub(crate) enum Copied {
    /// As pixels.
    Picture(Pixels),
    /// As the text of an SVG file, and what a reader should know about it.
    Svg(String, Vec<Note>),
}
