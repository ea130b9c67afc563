//! Which letters of a text are written into files of markup. Never how they are escaped.

use crate::text::is_never_drawn;
use std::borrow::Cow;

/// Whether a letter is written: control characters are forbidden in XML, and what is never drawn only turns other words around.
pub(super) fn is_written(letter: char) -> bool {
    matches!(letter, '\n' | '\t') || !is_never_drawn(letter)
}

/// A text without letters that are not written.
pub(super) fn written(text: &str) -> Cow<'_, str> {
    if text.chars().all(is_written) { Cow::Borrowed(text) } else { Cow::Owned(text.chars().filter(|letter| is_written(*letter)).collect()) }
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn what_xml_forbids_and_what_turns_words_around_is_left_out() {
        assert_eq!(written("a\u{0}\u{b}\u{1b}b\u{fffe}\u{7f}\u{85}\tc\n\u{202e}d\u{10ffff}"), "ab\tc\nd");
        assert!(matches!(written("Überblick – 日本 😀\n"), std::borrow::Cow::Borrowed(_)));
    }
}
