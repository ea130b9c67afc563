//! What a file holds: one table or several, each as rows of cells that know where they are. A format is told by a file's content, never by its
//! name. Never looks for a header, and never reads a cell for its meaning: a format that is no table (a diagram, a board) gives a table with
//! the names of Wegmarke's own columns.

mod around;
mod board;
mod book;
mod cjml;
mod drawio;
mod drawn;
mod entity;
mod excalidraw;
mod html;
mod list;
mod literal;
mod mermaid;
mod notes_csv;
mod xml;

use super::decode::{Decoded, decode};
use super::dialect::{Records, records};
use super::grid::Row;
use super::note::NoteKind;
use super::notes::Notes;
use super::vocabulary::Vocabulary;
use super::{ErrorKind, MAX_BYTES, TableChoice, TooLarge};
use crate::letters::Encoding;
pub(super) use book::{MAX_CELLS, MAX_SHEETS, is_generic, names as sheet_names};

/// One table of a file.
#[derive(Debug)]
pub(super) struct Part {
    /// The number by which notes know it.
    pub(super) table: usize,
    /// What the file calls it, where that may be the name of a map.
    pub(super) name: Option<String>,
    /// Whether it is a sheet of a workbook.
    pub(super) is_sheet: bool,
    /// Its rows as they came, without blank ones.
    pub(super) rows: Vec<Row>,
    /// It was made here of something that is no table: its first row is the header, all others are rows, and every letter counts.
    pub(super) literal: bool,
}

impl Part {
    /// The only table of a file, or one of several in a text.
    fn of_text(table: usize, name: Option<String>, rows: Vec<Row>) -> Self {
        Self { table, name, is_sheet: false, rows, literal: false }
    }
}

/// How a form is told by its beginning, and how it is read.
type Form = (fn(&str) -> bool, fn(&str) -> Result<Vec<Part>, ErrorKind>);

/// The forms of other tools.
const BOARDS: [Form; 3] = [(excalidraw::is_board, excalidraw::parts), (drawio::is_board, drawio::parts), (cjml::is_journey, cjml::parts)];

/// The tables of a file. `file`: its index among those that are read together. `lenient`: read on after damage as far as possible.
///
/// # Errors
/// It is too large, no table, or damaged.
pub(super) fn parts(file: usize, bytes: &[u8], choice: &TableChoice, lenient: bool, notes: &mut Notes) -> Result<Vec<Part>, ErrorKind> {
    if bytes.len() > MAX_BYTES {
        return Err(ErrorKind::TooLarge(TooLarge::Bytes));
    }
    if book::is_one(bytes) {
        return book::parts(file, bytes, choice, notes);
    }
    let decoded = decode(bytes)?;
    let table = notes.begin(file, None);
    note_letters(table, &decoded, notes);
    if decoded.text.trim_start().starts_with("Wegmarke(format:") {
        return Err(ErrorKind::Map);
    }
    let mut parts = of_text(table, &decoded.text, lenient, notes)?;
    // The first is known by the number of its file, others have their own.
    for (nth, part) in parts.iter_mut().enumerate() {
        part.table = if nth == 0 { table } else { notes.begin(file, None) };
    }
    Ok(parts)
}

/// The tables of a text, by whose number `table` notes know it so far.
fn of_text(table: usize, text: &str, lenient: bool, notes: &mut Notes) -> Result<Vec<Part>, ErrorKind> {
    if let Some(parts) = mermaid::parts(table, text, lenient, notes)? {
        return Ok(parts);
    }
    for (is_own, parts) in BOARDS {
        if is_own(text) {
            return parts(text);
        }
    }
    let drawn = match html::tables(text)? {
        Some(tables) => Some(tables),
        None => drawn::markdown(text)?,
    };
    if let Some((tables, around)) = drawn {
        if let Some((place, kind)) = around.note() {
            notes.add(table, Some(place), kind);
        }
        return Ok(tables.into_iter().map(|(name, rows)| Part::of_text(table, name, rows)).collect());
    }
    if let Some((part, around)) = list::part(text) {
        if let Some((place, kind)) = around.note() {
            notes.add(table, Some(place), kind);
        }
        return Ok(vec![part]);
    }
    let ruled = drawn::without_rules(text);
    let text = ruled.as_deref().unwrap_or(text);
    let Records { rows, open_quotes } = records(text, Vocabulary::bundled(), lenient)?;
    if let Some(rows) = drawn::fixed_width(text, &rows)? {
        return Ok(vec![Part::of_text(table, None, rows)]);
    }
    for place in open_quotes {
        notes.add(table, Some(place), NoteKind::OpenQuote);
    }
    if let Some(board) = notes_csv::board(&rows) {
        return Ok(vec![board?]);
    }
    Ok(vec![Part::of_text(table, None, rows)])
}

/// Whether a text is one that holds tables with their lines drawn: in Markdown or HTML. Whatever is in them.
pub(super) fn is_drawn(text: &str) -> bool {
    matches!(html::tables(text), Ok(Some((tables, _))) if !tables.is_empty()) || matches!(drawn::markdown(text), Ok(Some(_)))
}

/// Whether a text is a list with words around it, as in a mail, or with headings.
pub fn is_list_in_words(text: &str) -> bool {
    list::is_in_words(text)
}

/// Whether a text is in the form of another program, and no table.
pub fn is_foreign(text: &str) -> bool {
    mermaid::is_diagram(text) || BOARDS.iter().any(|(is_own, _)| is_own(text))
}

fn note_letters(table: usize, decoded: &Decoded<'_>, notes: &mut Notes) {
    if let Encoding::Guessed(name) = decoded.encoding {
        notes.add(table, None, NoteKind::Encoding(name));
    }
    for place in &decoded.bad {
        notes.add(table, Some(*place), NoteKind::BadLetter);
    }
}
