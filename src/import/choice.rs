//! What somebody says about tables before they are read: where a header is, which way a table lies, what its columns are. Never guesses.

use super::Place;
use super::columns::Scale;
use super::grid::Row;
use super::matching::plain;
use std::collections::BTreeMap;

/// A table among those that are read together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PartAt {
    /// The number of its file, from 0.
    pub source: usize,
    /// Its number in the file, from 0.
    pub part: usize,
}

/// What somebody says about several tables.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Choices {
    /// What holds for all of them.
    pub all: TableChoice,
    /// What holds for single ones instead.
    pub own: BTreeMap<PartAt, TableChoice>,
}

impl Choices {
    /// What is said about a table.
    pub fn of(&self, part: PartAt) -> &TableChoice {
        self.own.get(&part).unwrap_or(&self.all)
    }
}

/// What somebody says about a table; by default nothing, so that all of it is guessed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct TableChoice {
    /// Whether the whole table is left out.
    pub left_out: bool,
    /// The number of the row in which the header begins: its line in the file, or its column where the table lies on its side. From 1.
    pub header_row: Option<u64>,
    /// The number of the last row, counted the same way.
    pub last_row: Option<u64>,
    /// Whether the table lies on its side, with a column for each row.
    pub turned: Option<bool>,
    /// What each row is.
    pub rows: Option<RowsAre>,
    /// What columns are.
    pub columns: Vec<(ColumnAt, ColumnChoice)>,
    /// The scales of columns. One given by the name of its column gives way to what the header says.
    pub scales: Vec<(ColumnAt, Scale)>,
    /// What cells say instead of what is in the file.
    pub cells: BTreeMap<Place, String>,
    /// The sheets of workbooks that are read, hidden ones too; none: all that have the header of a table and are not hidden. Said of all tables only.
    pub sheets: Vec<String>,
    /// Whether hidden sheets, rows and columns are read. Where nobody says so, rows and columns are, and sheets are not. Said of all tables only.
    pub hidden: Option<bool>,
    /// Whether columns that nobody knows become lanes, unless something is said of the very column; none: they do.
    pub unknown: Option<bool>,
    /// Whether rows that speak of the same touchpoints again and again are contacts of customers with them, and grouped; none: as it looks.
    pub grouped: Option<bool>,
}

/// What the rows of a table about touchpoints are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowsAre {
    /// A touchpoint each.
    Touchpoints,
    /// A stage each, with a list of its touchpoints in a cell.
    Stages,
    /// Somebody who answered each, with a column for each touchpoint that was asked about.
    People,
}

/// Which column is spoken of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnAt {
    /// Each with this header, whatever its letter case, accents and blanks.
    Named(String),
    /// The one with this number, from 0.
    Nth(usize),
}

impl ColumnAt {
    fn is(&self, index: usize, header: &str) -> bool {
        match self {
            Self::Named(name) => is_same(name, header),
            Self::Nth(nth) => *nth == index,
        }
    }
}

/// What a column is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ColumnChoice {
    /// What a column of this name is.
    Named(String),
    /// A text lane.
    Lane,
    /// Nothing: it is left out.
    Ignored,
}

impl TableChoice {
    /// The names by which columns are recognised.
    pub(super) fn names(&self, header: &[String]) -> Vec<String> {
        let named = |(index, name): (usize, &String)| match self.column(index, name) {
            Some(ColumnChoice::Named(other)) => other.clone(),
            Some(ColumnChoice::Lane | ColumnChoice::Ignored) => String::new(),
            None => name.clone(),
        };
        header.iter().enumerate().map(named).collect()
    }

    /// What a column is said to be. What is said of the very column comes before what is said of all of its name.
    pub fn column(&self, index: usize, header: &str) -> Option<&ColumnChoice> {
        nearest(&self.columns, index, header)
    }

    /// The scale of a column. `declared`: what its header says.
    pub(super) fn scale(&self, index: usize, header: &str, declared: Option<Scale>) -> Option<Scale> {
        let own = self.scales.iter().rfind(|(at, _)| *at == ColumnAt::Nth(index)).map(|(_, scale)| *scale);
        own.or(declared).or_else(|| nearest(&self.scales, index, header).copied())
    }

    /// The headers that are spoken of.
    pub(super) fn headers(&self) -> impl Iterator<Item = &str> {
        let columns = self.columns.iter().map(|(at, _)| at).chain(self.scales.iter().map(|(at, _)| at));
        columns.filter_map(|at| if let ColumnAt::Named(name) = at { Some(name.as_str()) } else { None })
    }

    /// Whether somebody chose a sheet of this name.
    pub(super) fn is_chosen(&self, sheet: &str) -> bool {
        self.sheets.iter().any(|name| is_same(name, sheet))
    }

    /// Writes what somebody says into the cells of a table as it came.
    pub(super) fn write_cells(&self, rows: &mut [Row]) {
        for (place, text) in &self.cells {
            // A row begins where its line is; cells before may span lines.
            let row = rows.iter_mut().rev().find(|row| row.line() <= place.line);
            if let (Some(row), Some(index)) = (row, usize::try_from(place.column).ok().and_then(|column| column.checked_sub(1))) {
                // Where the other cells are does not depend on the new text.
                row.keep_places();
                row.set(index, text);
            }
        }
    }
}

fn nearest<'c, T>(said: &'c [(ColumnAt, T)], index: usize, header: &str) -> Option<&'c T> {
    let own = said.iter().rfind(|(at, _)| *at == ColumnAt::Nth(index));
    own.or_else(|| said.iter().find(|(at, _)| at.is(index, header))).map(|(_, choice)| choice)
}

/// Whether two headers are the same but for letter case, accents and blanks.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}
