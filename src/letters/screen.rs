//! Texts as a screen of letters, a terminal, may be given them: nothing in them gives it an order, and nothing turns the direction of reading round. Where
//! such a sign was, another one stands that can be seen. Never for a file: there a text stays what it is.

use std::borrow::Cow;

/// What is shown for a letter that is not shown as it is.
enum Shown {
    Nothing,
    Other(char),
}

/// What is shown for a letter; none: the letter itself.
fn shown(letter: char) -> Option<Shown> {
    Some(match letter {
        // The ends of lines in other places and times, and what moves a printer.
        '\n' | '\r' | '\t' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Shown::Other(' '),
        // Each has a picture of its own.
        '\0'..='\u{1f}' => Shown::Other(char::from_u32(0x2400 + u32::from(letter)).unwrap_or(char::REPLACEMENT_CHARACTER)),
        '\u{7f}' => Shown::Other('␡'),
        // Embeddings, overrides and isolates, and their forerunners.
        '\u{80}'..='\u{9f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' => Shown::Other(char::REPLACEMENT_CHARACTER),
        // Marks that Arabic and Hebrew texts hold in good faith: they are never seen.
        '\u{61c}' | '\u{200e}' | '\u{200f}' => Shown::Nothing,
        _ => return None,
    })
}

/// A text of several lines for a screen. Line feeds and tabs stay; a return before a line feed goes.
pub fn for_screen(text: &str) -> Cow<'_, str> {
    let stays = |letter: char| matches!(letter, '\n' | '\t') || shown(letter).is_none();
    if text.chars().all(stays) {
        return Cow::Borrowed(text);
    }
    let mut harmless = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '\r' {
            // Alone, it would write over what stands before it.
            if letters.peek() != Some(&'\n') {
                harmless.push('␍');
            }
        } else if stays(letter) {
            harmless.push(letter);
        } else if let Some(Shown::Other(sign)) = shown(letter) {
            harmless.push(sign);
        }
    }
    Cow::Owned(harmless)
}

/// A text for a screen on one line, so that nothing in it looks like a line of its own.
pub fn line_for_screen(text: &str) -> Cow<'_, str> {
    if text.chars().all(|letter| shown(letter).is_none()) {
        return Cow::Borrowed(text);
    }
    let sign = |letter: char| match shown(letter) {
        None => Some(letter),
        Some(Shown::Other(sign)) => Some(sign),
        Some(Shown::Nothing) => None,
    };
    Cow::Owned(text.chars().filter_map(sign).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_steers_a_screen_is_a_sign_that_can_be_seen() {
        for (text, lines, line) in [
            ("a\u{1b}[2Jb", "a␛[2Jb", "a␛[2Jb"),
            ("a\0b\u{7}c\u{8}", "a␀b␇c␈", "a␀b␇c␈"),
            ("a\u{7f}b\u{9b}31mc", "a␡b\u{fffd}31mc", "a␡b\u{fffd}31mc"),
            ("a\nb\tc", "a\nb\tc", "a b c"),
            ("a\r\nb\rc", "a\nb␍c", "a  b c"),
            ("a\u{85}b\u{2028}c\u{2029}d\u{b}e\u{c}f", "a b c d e f", "a b c d e f"),
            ("\u{202e}gnp.exe\u{202c}", "\u{fffd}gnp.exe\u{fffd}", "\u{fffd}gnp.exe\u{fffd}"),
            ("\u{2066}a\u{2069}\u{206a}", "\u{fffd}a\u{fffd}\u{fffd}", "\u{fffd}a\u{fffd}\u{fffd}"),
            ("\u{200f}שלום\u{200e}\u{61c}!", "שלום!", "שלום!"),
        ] {
            assert_eq!((&*for_screen(text), &*line_for_screen(text)), (lines, line), "{text:?}");
        }
        for calm in ["", "Häuser 👩\u{200d}👧 – نص", "e\u{301}\u{a0}\u{ad}"] {
            assert!(matches!((for_screen(calm), line_for_screen(calm)), (Cow::Borrowed(_), Cow::Borrowed(_))), "{calm:?}");
        }
    }
}
