//! A table made here of something that is no table: a diagram, a board, a list. Its columns are Wegmarke's own, every cell knows its place in
//! the file, and every letter counts. Never a guess at what a text means.

use super::super::Place;
use super::super::grid::Row;
use super::Part;
use crate::model::table;
use std::cell::Cell;
use std::collections::BTreeMap;

/// Where the letters of a text are. Quick for places that follow each other.
#[derive(Debug)]
pub(super) struct Places<'t> {
    text: &'t str,
    /// The last offset that was asked for, with its place.
    last: Cell<(usize, Place)>,
}

impl<'t> Places<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self { text, last: Cell::new((0, Place { line: 1, column: 1 })) }
    }

    /// Line and character in the line of an offset, from 1.
    pub(super) fn at(&self, offset: usize) -> Place {
        let (from, before) = self.last.get();
        let (from, mut place) = if from <= offset { (from, before) } else { (0, Place { line: 1, column: 1 }) };
        for letter in self.text.get(from..offset).unwrap_or_default().chars() {
            if letter == '\n' {
                place = Place { line: place.line + 1, column: 1 };
            } else {
                place.column += 1;
            }
        }
        self.last.set((offset, place));
        place
    }
}

/// A table that grows row by row.
#[derive(Debug, Default)]
pub(super) struct Literal {
    columns: Vec<String>,
    rows: Vec<BTreeMap<usize, (String, Place)>>,
}

impl Literal {
    /// A table whose columns stand in this order; others follow as they come.
    pub(super) fn new(columns: &[&str]) -> Self {
        Self { columns: columns.iter().map(|name| (*name).to_owned()).collect(), rows: Vec::new() }
    }

    /// Begins a row.
    pub(super) fn row(&mut self) -> &mut Self {
        self.rows.push(BTreeMap::new());
        self
    }

    /// Writes into a cell of the last row. An empty text says nothing.
    pub(super) fn set(&mut self, column: &str, text: &str, place: Place) -> &mut Self {
        if text.is_empty() {
            return self;
        }
        let index = self.columns.iter().position(|name| name == column).unwrap_or_else(|| {
            self.columns.push(column.to_owned());
            self.columns.len() - 1
        });
        if let Some(row) = self.rows.last_mut() {
            row.insert(index, (text.to_owned(), place));
        }
        self
    }

    /// Writes a list into a cell of the last row, an entry per line.
    pub(super) fn list(&mut self, column: &str, entries: &[String], place: Place) -> &mut Self {
        self.set(column, &table::list_cell(entries), place)
    }

    /// Whether there is no row.
    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// The finished table. A cell that says nothing is where its row begins.
    pub(super) fn part(self) -> Part {
        let top = Place { line: 1, column: 1 };
        let first = self.rows.first().and_then(|row| row.values().map(|(_, place)| *place).min()).unwrap_or(top);
        let mut rows = vec![Row::of_cells(self.columns.iter().map(|name| (name.as_str(), first)), false).numbered(1)];
        for (index, row) in self.rows.iter().enumerate() {
            let begin = row.values().map(|(_, place)| *place).min().unwrap_or(first);
            let width = row.keys().next_back().map_or(0, |last| last + 1);
            let cells: Vec<_> = (0..width)
                .map(|index| row.get(&index).map_or((table::guard(""), begin), |(text, place)| (table::guard(text), *place)))
                .collect();
            let cells = cells.iter().map(|(text, place)| (text.as_ref(), *place));
            rows.push(Row::of_cells(cells, false).numbered(index as u64 + 2));
        }
        Part { table: 0, name: None, is_sheet: false, rows, literal: true }
    }
}
