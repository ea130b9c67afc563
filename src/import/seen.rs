//! What was seen in a table: its rows as they came, what each was used for, what the columns were taken for. For showing it; never a decision.

use super::choice::{PartAt, RowsAre};
use super::columns::Recognised;
use super::grid::Row;
use super::tables::TableKind;
use super::{ErrorKind, Place};
use std::collections::HashSet;

/// A table, whatever became of it.
#[derive(Debug, Clone)]
pub struct SeenTable {
    /// Which of those that were read together.
    pub at: PartAt,
    /// What its file calls it; none where the file is one table.
    pub name: Option<String>,
    /// What it is about; none: nobody can tell.
    pub kind: Option<TableKind>,
    /// Whether it lay on its side.
    pub turned: bool,
    /// What its rows are.
    pub rows_are: RowsAre,
    /// Its rows, turned where it lay on its side. None but blank ones are missing.
    pub rows: Vec<SeenRow>,
    /// What its columns were taken for.
    pub columns: Vec<Recognised>,
    /// Whether somebody wants it left out.
    pub left_out: bool,
    /// The columns that say whose contact a row is and when it was, where its rows were grouped.
    pub contacts: Option<(Option<usize>, Option<usize>)>,
}

/// A row of a table as it came.
#[derive(Debug, Clone)]
pub struct SeenRow {
    pub(super) row: Row,
    /// What it was used for.
    pub used: RowUse,
    /// By this number it is spoken of in [`super::TableChoice`].
    pub number: u64,
}

/// What a row was used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowUse {
    /// Nothing: it is above the header.
    Above,
    /// The names of the columns.
    Header,
    /// It was read.
    Read,
    /// Nothing: it is a total, a remark, another header, or below the end.
    LeftOut,
}

impl SeenRow {
    /// The text of a cell, from 0; empty beyond the end of the row.
    pub fn cell(&self, index: usize) -> &str {
        self.row.cell(index)
    }

    /// Where a cell is in the file.
    pub fn place(&self, index: usize) -> Place {
        self.row.place(index)
    }

    /// How many cells it has, without blank ones at the end.
    pub fn width(&self) -> usize {
        self.row.width()
    }
}

impl SeenTable {
    /// The greatest number of cells in a row.
    pub fn width(&self) -> usize {
        self.rows.iter().map(SeenRow::width).max().unwrap_or_default().max(self.columns.len())
    }

    /// The row with the names of the columns.
    pub fn header(&self) -> Option<&SeenRow> {
        self.rows.iter().find(|row| row.used == RowUse::Header)
    }

    /// What it is about is known.
    pub(super) fn is(&mut self, kind: TableKind) -> Result<TableKind, ErrorKind> {
        self.kind = Some(kind);
        Ok(kind)
    }

    /// A table of these rows, of which nothing is known yet.
    pub(super) fn of_rows(at: PartAt, name: Option<String>, turned: bool, rows: &[Row]) -> Self {
        let seen = |row: &Row| SeenRow { row: row.clone(), used: RowUse::LeftOut, number: row.number(turned) };
        Self {
            at,
            name,
            kind: None,
            turned,
            rows_are: RowsAre::Touchpoints,
            rows: rows.iter().map(seen).collect(),
            columns: Vec::new(),
            left_out: false,
            contacts: None,
        }
    }

    /// Marks what its rows were used for. `above`: how many are above the header; `heads`: how many that has; `read`: where those begin that were read in the end.
    pub(super) fn mark(&mut self, (above, heads): (usize, usize), read: impl Iterator<Item = Place>) {
        let read: HashSet<Place> = read.collect();
        for (index, row) in self.rows.iter_mut().enumerate() {
            row.used = match index {
                index if index < above => RowUse::Above,
                index if index < above + heads => RowUse::Header,
                _ if read.contains(&row.row.place(0)) => RowUse::Read,
                _ => RowUse::LeftOut,
            };
        }
    }
}
