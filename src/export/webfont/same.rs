//! Whether a small font draws words as the font does that it was made from: the same glyphs in the same places. Kerning may differ, since lines
//! keep their measured width anyway. Never makes a font.

use super::Words;
use crate::export::shaping::{Plans, shaped};
use crate::export::unseen::is_drawn;
use skrifa::metrics::BoundingBox;
use skrifa::prelude::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider as _};

/// What is seen of a glyph.
#[derive(Debug, PartialEq)]
struct Seen {
    advance: Option<f32>,
    bounds: Option<BoundingBox>,
    in_pixels: bool,
    in_colour: bool,
    /// How far it is moved from where it would be by itself.
    moved: (i32, i32),
}

/// Whether `small` draws all of the words as `whole` does.
pub(super) fn draws_the_same<'a>(whole: &FontRef<'_>, small: &FontRef<'_>, words: impl IntoIterator<Item = &'a Words>) -> bool {
    let (mut whole_plans, mut small_plans) = (Plans::default(), Plans::default());
    words.into_iter().all(|words| seen(whole, words, &mut whole_plans) == seen(small, words, &mut small_plans))
}

fn seen(font: &FontRef<'_>, words: &Words, plans: &mut Plans) -> Vec<Seen> {
    let (glyphs, _) = shaped(&words.text, words.right_to_left, font, plans);
    let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let (pixels, colours) = (font.bitmap_strikes(), font.color_glyphs());
    let all = glyphs.glyph_infos().iter().zip(glyphs.glyph_positions()).enumerate();
    all.filter(|(at, _)| is_drawn(&glyphs, *at))
        .map(|(_, (info, place))| {
            let glyph = GlyphId::new(info.glyph_id);
            Seen {
                advance: metrics.advance_width(glyph),
                bounds: metrics.bounds(glyph),
                in_pixels: pixels.glyph_for_size(Size::unscaled(), glyph).is_some(),
                in_colour: colours.get(glyph).is_some(),
                moved: (place.x_offset, place.y_offset),
            }
        })
        .collect()
}
