//! Words as they are shown, if their place needs a different form than the message has.

/// A word with a capital letter, for the start of a line.
pub(crate) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
