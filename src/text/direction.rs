//! Order of text in which letters are written from right to left (UAX #9). Pure: knows no font and no width.

use harfrust::{Direction, UnicodeBuffer};
use icu_properties::CodePointMapData;
use icu_properties::props::BidiMirroringGlyph;
use std::borrow::Cow;
use std::ops::Range;
use unicode_bidi::{BidiClass, Level, ParagraphBidiInfo, bidi_class, get_base_direction};
use unicode_segmentation::UnicodeSegmentation as _;

/// Bytes of a line that are read in one direction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stretch {
    pub range: Range<usize>,
    pub right_to_left: bool,
}

/// Whether a text needs bidirectional ordering at all.
pub(super) fn is_mixed(text: &str) -> bool {
    // Nothing before the Hebrew letters is written from right to left.
    text.chars().any(|letter| letter >= '\u{590}' && matches!(bidi_class(letter), BidiClass::R | BidiClass::AL | BidiClass::AN))
}

/// Where a paragraph begins: at the right if its first letter is one of those that are written from there.
pub(super) fn base(paragraph: &str) -> Level {
    match get_base_direction(paragraph) {
        unicode_bidi::Direction::Rtl => Level::rtl(),
        unicode_bidi::Direction::Ltr | unicode_bidi::Direction::Mixed => Level::ltr(),
    }
}

/// The stretches of a line from left to right, in a paragraph that begins where `base` says.
pub(super) fn stretches(line: &str, base: Level) -> Vec<Stretch> {
    if line.is_empty() {
        return Vec::new();
    }
    let (levels, runs) = ParagraphBidiInfo::new(line, Some(base)).visual_runs(0..line.len());
    let is_rtl = |at: usize| levels.get(at).is_some_and(Level::is_rtl);
    runs.into_iter().map(|range| Stretch { right_to_left: is_rtl(range.start), range }).collect()
}

/// Words of one direction, as they are handed to an engine that guesses the direction from the letters and knows no other order: it draws
/// the brackets of Hebrew from left to right, and Arabic digits from right to left.
pub fn as_drawn(words: &str, right_to_left: bool) -> Cow<'_, str> {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(words);
    buffer.guess_segment_properties();
    if (buffer.direction() == Direction::RightToLeft) == right_to_left {
        return Cow::Borrowed(words);
    }
    Cow::Owned(words.graphemes(true).rev().flat_map(str::chars).map(mirrored).collect())
}

/// A bracket as it looks in a text from right to left; any other letter is itself.
fn mirrored(letter: char) -> char {
    CodePointMapData::<BidiMirroringGlyph>::new().get(letter).mirroring_glyph.unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::{as_drawn, base, is_mixed, stretches};

    /// The stretches from left to right, those from right to left as they are read there.
    fn seen(text: &str) -> Vec<String> {
        stretches(text, base(text)).iter().map(|stretch| as_seen(&text[stretch.range.clone()], stretch.right_to_left)).collect()
    }

    fn as_seen(text: &str, right_to_left: bool) -> String {
        if right_to_left { text.chars().rev().collect() } else { text.to_owned() }
    }

    #[test]
    fn only_texts_with_such_letters_are_looked_at() {
        for text in ["Überweisung 12 (neu)", "日本語", "→ …", ""] {
            assert!(!is_mixed(text), "{text}");
        }
        for text in ["שלום", "a خ b", "١٢"] {
            assert!(is_mixed(text), "{text}");
        }
    }

    #[test]
    fn words_come_in_reading_order() {
        // From right to left: the first word is at the right.
        assert_eq!(seen("שירות טוב").concat(), "בוט תוריש");
        // The words around it go from left to right, since the first one does.
        assert_eq!(seen("Shop שלום עולם 12 (new)").concat(), "Shop 12 םלוע םולש (new)");
        assert_eq!(seen("אתר example.com, 24/7").concat(), "example.com, 24/7 רתא");
    }

    #[test]
    fn an_engine_that_guesses_is_given_what_it_draws_rightly() {
        assert_eq!(as_drawn("שלום", true), "שלום");
        assert_eq!(as_drawn(" (", true), ") ");
        assert_eq!(as_drawn("12", false), "12");
        assert_eq!(as_drawn("١٢٣", false), "٣٢١");
        assert_eq!(as_drawn("!e\u{301}", true), "e\u{301}!");
    }
}
