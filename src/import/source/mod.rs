//! What a file holds: one table or several, each as rows of cells that know where they are. A format is told by a file's content, never by its
//! name. Never looks for a header, and never reads a cell for its meaning: a format that is no table (a diagram, a board) gives a table with
//! the names of Wegmarke's own columns.

mod board;
mod cjml;
mod drawio;
mod entity;
mod excalidraw;
mod literal;
mod mermaid;
mod notes_csv;
mod xml;

use super::decode::{Decoded, decode};
use super::dialect::{Records, records};
use super::grid::Row;
use super::note::{NoteKind, Notes};
use super::vocabulary::Vocabulary;
use super::{ErrorKind, MAX_BYTES, TooLarge};
use crate::letters::Encoding;

/// One table of a file.
#[derive(Debug)]
pub(super) struct Part {
    /// What the file calls it, where that may be the name of a map.
    pub(super) name: Option<String>,
    /// Its rows as they came, without blank ones.
    pub(super) rows: Vec<Row>,
    /// It was made here of something that is no table: its first row is the header, all others are rows, and every letter counts.
    pub(super) literal: bool,
}

/// How a form is told by its beginning, and how it is read.
type Form = (fn(&str) -> bool, fn(&str) -> Result<Vec<Part>, ErrorKind>);

/// The forms of other tools.
const BOARDS: [Form; 3] = [(excalidraw::is_board, excalidraw::parts), (drawio::is_board, drawio::parts), (cjml::is_journey, cjml::parts)];

/// The tables of a file. `source`: its number among those that are read together. `lenient`: read on after damage as far as possible.
///
/// # Errors
/// It is too large, no table, or damaged.
pub(super) fn parts(source: usize, bytes: &[u8], lenient: bool, notes: &mut Notes) -> Result<Vec<Part>, ErrorKind> {
    if bytes.len() > MAX_BYTES {
        return Err(ErrorKind::TooLarge(TooLarge::Bytes));
    }
    let decoded = decode(bytes)?;
    note_letters(source, &decoded, notes);
    if decoded.text.trim_start().starts_with("Wegmarke(format:") {
        return Err(ErrorKind::Map);
    }
    if let Some(parts) = mermaid::parts(source, &decoded.text, lenient, notes)? {
        return Ok(parts);
    }
    for (is_own, parts) in BOARDS {
        if is_own(&decoded.text) {
            return parts(&decoded.text);
        }
    }
    let Records { rows, open_quotes } = records(&decoded.text, Vocabulary::bundled(), lenient)?;
    for place in open_quotes {
        notes.add(source, Some(place), NoteKind::OpenQuote);
    }
    if let Some(board) = notes_csv::board(&rows) {
        return Ok(vec![board?]);
    }
    Ok(vec![Part { name: None, rows, literal: false }])
}

/// Whether a text is in the form of another program, and no table.
pub fn is_foreign(text: &str) -> bool {
    mermaid::is_diagram(text) || BOARDS.iter().any(|(is_own, _)| is_own(text))
}

fn note_letters(source: usize, decoded: &Decoded<'_>, notes: &mut Notes) {
    if let Encoding::Guessed(name) = decoded.encoding {
        notes.add(source, None, NoteKind::Encoding(name));
    }
    for place in &decoded.bad {
        notes.add(source, Some(*place), NoteKind::BadLetter);
    }
}
