//! A table as rows of cells, each of which knows where it is in its file. Never a meaning.

use super::Place;
use super::dialect::line_ends;
use crate::model::table;
use csv::StringRecord;

/// A table: its header and the rows below it.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) header: Vec<String>,
    /// Where the names of the columns are.
    pub(super) header_places: Vec<Place>,
    /// Rows with at least one cell that is not blank.
    pub(super) rows: Vec<Row>,
}

impl Grid {
    /// Where the name of a column is.
    pub(super) fn header_place(&self, index: usize) -> Place {
        let line = || self.header_places.first().map_or(1, |place| place.line);
        self.header_places.get(index).copied().unwrap_or_else(|| Place { line: line(), column: index as u64 + 1 })
    }
}

/// One row.
#[derive(Debug, Clone)]
pub(super) struct Row {
    line: u64,
    cells: StringRecord,
    after_blank: bool,
    places: Places,
    /// It comes from a sheet, wherever its cells are now.
    is_of_sheet: bool,
}

/// Where the cells of a row are.
#[derive(Debug, Clone)]
enum Places {
    /// Beside each other in a line of a text.
    Line,
    /// Behind each other in a text, each below the lines of those before it.
    Lines,
    /// Beside each other on a sheet, whatever is in them.
    Sheet,
    /// Anywhere in the file.
    Each(Vec<Place>),
}

impl Row {
    /// A row that begins in a line, counted from 1. `after_blank`: a blank one is above it.
    pub(super) fn new(line: u64, cells: StringRecord, after_blank: bool) -> Self {
        let spans_lines = cells.iter().any(|cell| cell.contains(['\n', '\r']));
        let places = if spans_lines { Places::Lines } else { Places::Line };
        Self { line, cells, after_blank, places, is_of_sheet: false }
    }

    /// A row of a sheet, by its number from 1; its cells begin in the first column.
    pub(super) fn of_sheet<'c>(number: u64, cells: impl Iterator<Item = &'c str>, after_blank: bool) -> Self {
        Self { line: number, cells: cells.collect(), after_blank, places: Places::Sheet, is_of_sheet: true }
    }

    /// A row whose cells are anywhere in the file.
    pub(super) fn of_cells<'c>(cells: impl Iterator<Item = (&'c str, Place)>, after_blank: bool) -> Self {
        let (mut record, mut places) = (StringRecord::new(), Vec::new());
        for (text, place) in cells {
            record.push_field(text);
            places.push(place);
        }
        Self {
            line: places.first().map_or(1, |place| place.line),
            cells: record,
            after_blank,
            places: Places::Each(places),
            is_of_sheet: false,
        }
    }

    /// A row that was made of cells of another one is of a sheet if that is.
    pub(super) fn made_of(self, other: Option<&Self>) -> Self {
        Self { is_of_sheet: other.is_some_and(Self::is_of_sheet), ..self }
    }

    /// The row of a number, of a table whose rows have no lines of their own.
    pub(super) fn numbered(self, number: u64) -> Self {
        Self { line: number, ..self }
    }

    /// A row of one cell that holds a text.
    pub(super) fn of_text(text: &str) -> Self {
        Self::new(1, StringRecord::from(vec![table::guard(text)]), false)
    }

    /// A cell as it is in the file; empty beyond the end of the row.
    pub(super) fn raw(&self, index: usize) -> &str {
        self.cells.get(index).unwrap_or_default()
    }

    /// The text of a cell, without the apostrophe that guards it; empty beyond the end of the row.
    pub(super) fn cell(&self, index: usize) -> &str {
        table::unguard(self.cells.get(index).unwrap_or_default())
    }

    /// The texts of its cells, without the apostrophes that guard them.
    pub(super) fn texts(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(table::unguard)
    }

    /// Whether a cell says nothing.
    pub(super) fn is_blank(&self, index: usize) -> bool {
        self.cells.get(index).is_none_or(|cell| cell.trim().is_empty())
    }

    /// Writes into a cell.
    pub(super) fn set(&mut self, index: usize, text: &str) {
        let count = self.cells.len().max(index + 1);
        let own = |at: usize| self.cells.get(at).unwrap_or_default();
        let guarded = table::guard(text);
        let cells: StringRecord = (0..count).map(|at| if at == index { guarded.as_ref() } else { own(at) }).collect();
        self.cells = cells;
    }

    /// Its cells stay where they are, whatever is written into them.
    pub(super) fn keep_places(&mut self) {
        if matches!(self.places, Places::Lines) {
            self.places = Places::Each((0..self.cells.len()).map(|index| self.place(index)).collect());
        }
    }

    /// Its number among the rows of a table: its line, or its column in a table that lies on its side.
    pub(super) fn number(&self, turned: bool) -> u64 {
        if turned { self.place(0).column } else { self.line }
    }

    /// How many cells it has, without blank ones at the end.
    pub(super) fn width(&self) -> usize {
        self.content().len()
    }

    /// Whether a blank row is above it.
    pub(super) fn is_after_blank(&self) -> bool {
        self.after_blank
    }

    /// The place of a cell: cells before it may span lines.
    pub(super) fn place(&self, index: usize) -> Place {
        let above: u64 = match &self.places {
            Places::Each(places) => match places.get(index) {
                Some(place) => return *place,
                None => 0,
            },
            Places::Line | Places::Sheet => 0,
            Places::Lines => self.cells.iter().take(index).map(line_ends).sum(),
        };
        Place { line: self.line + above, column: index as u64 + 1 }
    }

    /// Whether it comes from a sheet.
    pub(super) fn is_of_sheet(&self) -> bool {
        self.is_of_sheet
    }

    /// The line the row begins in, from 1.
    pub(super) fn line(&self) -> u64 {
        self.line
    }

    /// The cells as they are in the file, without blank ones at the end.
    pub(super) fn content(&self) -> Vec<&str> {
        let mut cells: Vec<&str> = self.cells.iter().collect();
        while cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            cells.pop();
        }
        cells
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::dialect::records;
    use crate::import::vocabulary::Vocabulary;

    #[test]
    fn cells_know_their_lines() {
        let rows = records("\r\nstage,touchpoint,why\r\n\r\n\"a\nb\",\"c\n\nd\",e\r\nf,g,h", Vocabulary::bundled(), false).unwrap().rows;
        let places: Vec<Place> = rows.iter().flat_map(|row| (0..3).map(|index| row.place(index))).collect();
        assert_eq!(places.iter().map(|place| place.line).collect::<Vec<_>>(), [2, 2, 2, 4, 5, 7, 8, 8, 8]);
        assert_eq!(places[5].column, 3);
    }

    #[test]
    fn what_is_written_into_a_cell_is_read_from_it() {
        let mut row = Row::of_text("a");
        row.set(3, "=1");
        assert_eq!((row.cell(0), row.cell(1), row.cell(3), row.width()), ("a", "", "=1", 4));
    }
}
