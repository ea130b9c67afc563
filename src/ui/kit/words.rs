//! Words as they are shown, where their place asks for more than the message holds.

/// A word at the start of a line.
pub(crate) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
