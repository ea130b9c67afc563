//! Tables from elsewhere, as a proposal: a project, what was recognised, and a note for everything that was refused or had to be guessed.
//! Never touches an open document or a disk; the same bytes always give the same proposal, identities included.
//!
//! Begin with [`propose`] for a project of its own, with [`read_tables`] for what is added to a given project.

mod addition;
mod cell;
mod columns;
mod decode;
mod grid;
mod join;
mod maps;
mod note;
mod picture;
mod propose;
mod segments;
mod touchpoint;
mod vocabulary;
mod votes;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_tables;

pub use addition::{Addition, ChangedSegment};
pub use cell::{read_cell, read_cells, recognise_columns};
pub use columns::{Meaning, Recognised, Scale};
pub use note::{ErrorKind, ImportError, Note, NoteKind, Place, TooLarge};
pub use picture::{MAX_PICTURE_BYTES, PictureError, picture, picture_of_pixels};
pub use propose::{TableKind, Tables, propose, read_tables};
use propose::{note_beyond, note_fractions, note_left_out, note_scales};
pub use touchpoint::CellContent;

use crate::i18n::Texts;
use crate::model::Project;

/// Largest table in bytes. Far above what people keep in one; it bounds the memory an import takes.
pub const MAX_BYTES: usize = 32 << 20;
/// Most rows of a table.
pub(crate) const MAX_ROWS: usize = 200_000;
/// Most columns of a table.
pub(crate) const MAX_COLUMNS: usize = 1_000;
/// Most notes that are kept; the rest is counted.
pub(crate) const MAX_NOTES: usize = 1_000;

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
}

/// What would be imported.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The maps with everything that was accepted. Sound.
    pub project: Project,
    /// Per table, what its columns were taken for.
    pub tables: Vec<Vec<Recognised>>,
    /// Refusals and guesses in the order of the tables, at most `MAX_NOTES` and one that counts the rest.
    pub notes: Vec<Note>,
    /// How many values or rows were refused.
    pub refused: usize,
}
