//! What a text says around its tables: counted, so that it can be said that it was left out. Never reads it for its meaning.

use crate::import::Place;
use crate::import::note::NoteKind;

/// Words outside every table.
#[derive(Debug, Default)]
pub(super) struct Around {
    words: usize,
    /// Where they begin, and with what.
    first: Option<(Place, String)>,
}

impl Around {
    /// Counts the words of a text that begins in a line.
    pub(super) fn add(&mut self, text: &str, line: u64) {
        let words = text.split_whitespace().count();
        self.words += words;
        if words > 0 && self.first.is_none() {
            let begin = text.split_whitespace().take(12).collect::<Vec<_>>().join(" ");
            self.first = Some((Place { line, column: 1 }, begin));
        }
    }

    /// Whether there was nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.first.is_none()
    }

    /// What there is to say of it, and where; nothing, if there was nothing.
    pub(super) fn note(self) -> Option<(Place, NoteKind)> {
        let (place, begin) = self.first?;
        Some((place, NoteKind::TextAround { words: self.words, begin }))
    }
}
