//! Tables from elsewhere, as a proposal: edits, the project that comes of them, what was recognised, and a note for everything that was refused
//! or had to be guessed. Never touches an open document or a disk; the same bytes always give the same proposal for the same project,
//! identities included.
//!
//! Begin with [`propose`] for a project of its own, with [`read_tables`] for what is added to a given project.

mod blanks;
mod cell;
mod choice;
mod columns;
mod decode;
mod dialect;
mod events;
mod failure;
mod frame;
mod grid;
mod heads;
mod into;
mod labels;
mod maps;
mod matching;
mod measure;
mod note;
mod notes;
mod outline;
mod people;
mod picture;
mod plan;
mod proposal;
mod purpose;
mod scales;
mod seen;
mod segments;
mod source;
mod stages;
mod tables;
mod touchpoint;
mod value;
mod vocabulary;
mod votes;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_books;
#[cfg(test)]
mod tests_cases;
#[cfg(test)]
mod tests_drawn;
#[cfg(test)]
mod tests_events;
#[cfg(test)]
mod tests_into;
#[cfg(test)]
mod tests_sources;
#[cfg(test)]
mod tests_tables;
#[cfg(test)]
mod tests_wild;

pub use cell::{is_header, read_answer, read_cell, read_cells, read_typed_day, read_word, recognise_columns};
pub use choice::{Choices, ColumnAt, ColumnChoice, PartAt, RowsAre, TableChoice};
pub use columns::{Meaning, Recognised, Scale};
pub(crate) use columns::{is_column, read_scale};
pub use failure::{ErrorKind, ImportError, TooLarge, WorkbookError};
pub use matching::{Unnamed, UnnamedRound, segment_named};
pub use measure::{Found, MeasureNames, Refusal, Written, measure_named, read_measure, read_money};
pub use note::{DiagramFault, Note, NoteKind, Origin, Place};
pub use outline::{Outlined, outline};
pub use picture::{MAX_PICTURE_BYTES, PictureError, picture, picture_of_pixels};
pub use plan::MapNames;
pub use proposal::{Proposal, TableEdit, TouchpointCounts, propose};
pub use seen::{RowUse, SeenRow, SeenTable};
pub use source::{is_foreign, is_list_in_words};
use tables::{Seen, note_beyond, note_fractions, note_left_out, note_scales};
pub use tables::{Survey, TableKind, Tables, read_tables, survey};
pub use touchpoint::CellContent;
pub use value::Habit;

use crate::i18n::Texts;
use std::sync::LazyLock;

/// Largest table in bytes. Far above what people keep in one; it bounds the memory an import takes.
pub const MAX_BYTES: usize = 32 << 20;
/// Most rows of a table.
pub(crate) const MAX_ROWS: usize = 200_000;
/// Most columns of a table.
pub(crate) const MAX_COLUMNS: usize = 1_000;
/// Most notes that are kept; the rest is counted.
pub(crate) const MAX_NOTES: usize = 1_000;

/// Whether a text is a table with its lines drawn, in Markdown or HTML, whatever it is about.
pub fn is_drawn_table(text: &str) -> bool {
    text.len() <= MAX_BYTES && source::is_drawn(text)
}

/// Nothing is said about any table.
static NOTHING_SAID: LazyLock<Choices> = LazyLock::new(Choices::default);

/// How to import.
#[derive(Debug, Clone, Copy)]
pub struct Options<'a> {
    /// What the project is called, and its map where the table names none.
    pub name: &'a str,
    /// The language of names that the program gives: the round, a stage without a name, a lane of a column without a name. The tables' own
    /// words are taken to be in it, too.
    pub texts: &'a Texts,
    /// Make text lanes of columns that nobody knows; else they are left out, with a note.
    pub keep_unknown: bool,
    /// Read on after damage as far as possible.
    pub lenient: bool,
    /// What somebody said about the tables.
    pub choices: &'a Choices,
    /// Keep the rows as they came, to show them.
    pub keep_rows: bool,
}

impl<'a> Options<'a> {
    /// What holds where nobody says otherwise: unknown columns become lanes, damage is refused, everything about the tables is guessed.
    pub fn new(name: &'a str, texts: &'a Texts) -> Self {
        Self { name, texts, keep_unknown: true, lenient: false, choices: &NOTHING_SAID, keep_rows: false }
    }
}
