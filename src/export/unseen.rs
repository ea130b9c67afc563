//! Letters that no font has, drawn as the window draws them: one box for each letter that a reader would see. The renderers of pictures and PDFs
//! would draw one for each part of a letter, many of them without any width, over what follows. Never which font draws what.

use crate::text::{Face, FontSet, Run};
use harfrust::GlyphBuffer;
use icu_normalizer::ComposingNormalizerBorrowed;
use skrifa::charmap::Charmap;
use skrifa::{FontRef, MetadataProvider as _};
use std::borrow::Cow;
use unicode_segmentation::UnicodeSegmentation as _;

/// The letters of a run without those parts that would be boxes over others.
pub(super) fn drawn(run: &Run) -> Cow<'_, str> {
    let font = match &run.face {
        Face::Bundled(weight) => FontRef::from_index(FontSet::bundled(*weight), 0),
        Face::System(face) => FontRef::from_index(face.data().as_ref().as_ref(), face.index()),
    };
    let Some(letters) = font.ok().map(|font| font.charmap()).filter(|_| !run.text.is_ascii()) else { return Cow::Borrowed(&run.text) };
    if run.text.graphemes(true).all(|letter| is_whole(letter, &letters)) {
        return Cow::Borrowed(&run.text);
    }
    let kept = |letter: &str| -> String {
        let parts = letter.chars().enumerate();
        parts.filter(|(index, part)| *index == 0 || has(*part, &letters)).map(|(_, part)| part).collect()
    };
    run.text.graphemes(true).map(|letter| if is_whole(letter, &letters) { letter.to_owned() } else { kept(letter) }).collect()
}

/// Whether a letter is one box at most.
fn is_whole(letter: &str, letters: &Charmap<'_>) -> bool {
    letter.chars().nth(1).is_none()
        || letter.chars().all(|part| has(part, letters))
        // The SVG renderer combines accents and letters where the face has both as one glyph.
        || ComposingNormalizerBorrowed::new_nfc().normalize(letter).chars().all(|part| has(part, letters))
}

fn has(part: char, letters: &Charmap<'_>) -> bool {
    letters.map(part).is_some() || is_invisible(part)
}

/// Signs that say how others are drawn, and are not drawn themselves.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{34f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// Which of a run's glyphs are drawn: of boxes only one for each letter.
pub(super) fn is_drawn(glyphs: &GlyphBuffer, at: usize) -> bool {
    let infos = glyphs.glyph_infos();
    infos[at].glyph_id != 0 || at == 0 || infos[at - 1].cluster != infos[at].cluster
}

#[cfg(test)]
mod tests {
    use super::drawn;
    use crate::scene::Weight;
    use crate::text::{Face, Run};

    #[test]
    fn a_letter_that_no_font_has_is_one_box() {
        let of = |text: &str| {
            let run = Run {
                text: text.to_owned(),
                right_to_left: false,
                face: Face::Bundled(Weight::Regular),
                x: 0.0,
                width: 0.0,
                missing: true,
            };
            drawn(&run).into_owned()
        };
        for whole in ["Häuser", "e\u{301}\u{302}", "a\u{308}o", "x\u{200d}y", ""] {
            assert_eq!(of(whole), whole);
        }
        assert_eq!(of("🇩🇪 neu"), "\u{1f1e9} neu");
        assert_eq!(of("नि, a"), "न, a");
        assert_eq!(of("👩\u{200d}👩\u{200d}👧!").chars().filter(|letter| *letter > '\u{ffff}').count(), 1);
    }
}
