//! Typefaces and lines: one [`FontSet`] for the window, the measuring and every exporter, and a [`Measurer`] that measures and breaks
//! texts without a window, with the window's own engine.
//!
//! Texts are measured once, at one size, because glyph advances grow linearly with the size: breaks are the same at every zoom, in every
//! export and on every run. What is broken into lines here is clean: no control characters, no direction overrides, no tabs, so that the window and
//! the exporters draw the same letters.
//!
//! Words that are too wide for a line are broken with a hyphen at a syllable, where the language is known, and the pieces of a line in which
//! letters are written from right to left are put in their order: both once, here.
//!
//! This room never paints, never chooses a colour and never reads a file, except that it looks up system fonts for letters that the
//! bundled face lacks, and only once such a letter turns up.

mod block;
mod breaking;
mod compounds;
mod direction;
mod engine;
mod face;
mod hyphenation;
mod measure;
mod prepared;

pub use block::{HorizontalAlign, VerticalAlign};
pub use breaking::{hyphens, is_never_drawn};
pub use direction::as_drawn;
pub use face::{Face, FontSet, SystemFace};
pub use hyphenation::Syllables;
pub use measure::{Broken, Line, LineMetrics, Measurer, Run};
