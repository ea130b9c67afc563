//! Text, whoever wrote it: bytes that hold letters in one encoding or another, words as people type and search for them, and where a written notation cannot be read. Never knows what a map
//! is, never draws a letter and never has a word for people.

mod decode;
mod fit;
mod fold;
mod screen;
mod unreadable;

pub use decode::{Decoded, Encoding, decode, to_utf8};
pub use fit::Fit;
pub use fold::Folded;
pub use screen::{for_screen, line_for_screen};
pub use unreadable::Unreadable;

/// A word as a sentence quotes it: whoever wrote it may have written it as long as they liked.
pub fn shortened(word: &str) -> String {
    const MOST: usize = 80;
    match word.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &word[..end]),
        None => word.to_owned(),
    }
}

/// A text without line breaks and other control characters, which do not belong in a title.
pub fn one_line(text: &str) -> String {
    text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect()
}
