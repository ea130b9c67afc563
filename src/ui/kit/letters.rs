//! The text of a field, in which Backspace and Delete remove what a reader calls a letter: a flag, a family, a letter with its accents. Every
//! field of the window is made with it. Never a field itself.

use egui::TextBuffer;
use egui::text::{ByteIndex, CCursor, CCursorRange, CharIndex};
use std::any::TypeId;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation as _;

/// A text that is edited letter by letter.
pub(crate) struct Letters<'a>(pub &'a mut String);

impl Letters<'_> {
    /// The characters of the letter that ends at, or contains, a character.
    fn around(&self, at: usize) -> Range<usize> {
        let mut start = 0;
        for letter in self.0.graphemes(true) {
            let end = start + letter.chars().count();
            if at < end {
                return start..end;
            }
            start = end;
        }
        start..start
    }

    fn remove(&mut self, range: Range<usize>) -> CCursor {
        let start = CCursor::new(range.start);
        self.delete_selected(&CCursorRange::two(start, CCursor::new(range.end)));
        start
    }
}

impl TextBuffer for Letters<'_> {
    fn is_mutable(&self) -> bool {
        true
    }

    fn as_str(&self) -> &str {
        self.0
    }

    fn insert_text(&mut self, text: &str, char_index: CharIndex) -> usize {
        self.0.insert_text(text, char_index)
    }

    fn delete_char_range(&mut self, char_range: Range<CharIndex>) {
        self.0.delete_char_range(char_range);
    }

    fn byte_index_from_char_index(&self, char_index: CharIndex) -> ByteIndex {
        self.0.byte_index_from_char_index(char_index)
    }

    fn delete_previous_char(&mut self, cursor: CCursor) -> CCursor {
        let at: usize = cursor.index.into();
        let Some(before) = at.checked_sub(1) else { return cursor };
        // From the middle of a letter only what is before the cursor.
        self.remove(self.around(before).start..at)
    }

    fn delete_next_char(&mut self, cursor: CCursor) -> CCursor {
        let at: usize = cursor.index.into();
        self.remove(at..self.around(at).end.max(at))
    }

    fn type_id(&self) -> TypeId {
        TypeId::of::<Letters<'static>>()
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;
    use egui::TextBuffer as _;
    use egui::text::CCursor;

    fn backspace(text: &str, at: usize) -> (String, usize) {
        let mut text = text.to_owned();
        let cursor = Letters(&mut text).delete_previous_char(CCursor::new(at));
        (text, cursor.index.into())
    }

    #[test]
    fn backspace_removes_what_a_reader_calls_a_letter() {
        for letter in ["a", "é", "e\u{301}", "🇩🇪", "👨\u{200d}👩\u{200d}👧", "👍🏽", "नि", "한", "\r\n"] {
            let count = letter.chars().count();
            assert_eq!(backspace(&format!("x{letter}"), 1 + count), ("x".to_owned(), 1), "{letter}");
            assert_eq!(backspace(&format!("x{letter}y"), 2 + count), (format!("x{letter}"), 1 + count), "{letter}");
            let mut text = format!("x{letter}y");
            let cursor = Letters(&mut text).delete_next_char(CCursor::new(1));
            assert_eq!((text.as_str(), usize::from(cursor.index)), ("xy", 1), "{letter}");
        }
    }

    #[test]
    fn at_the_ends_of_a_text_nothing_is_removed() {
        assert_eq!(backspace("ab", 0), ("ab".to_owned(), 0));
        let mut text = "ab".to_owned();
        assert_eq!(Letters(&mut text).delete_next_char(CCursor::new(2)), CCursor::new(2));
        assert_eq!(text, "ab");
        assert_eq!(backspace("🇩🇪", 1), ("\u{1f1ea}".to_owned(), 0), "from its middle only what is before the cursor");
    }
}
