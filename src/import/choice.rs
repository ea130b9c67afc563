//! What somebody says about a table before it is read: where its header is, which way it lies, what its columns are. Never guesses.

use super::columns::Scale;
use super::matching::plain;

/// What somebody says about tables; by default nothing, so that all of it is guessed.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TableChoice<'a> {
    /// The line of the file, from 1, in which the header begins.
    pub header_line: Option<u64>,
    /// Whether the table lies on its side, with a column for each row.
    pub turned: Option<bool>,
    /// What columns are, by their headers.
    pub columns: &'a [(String, ColumnChoice)],
    /// The scales of columns, by their headers; a header that names one itself has that.
    pub scales: &'a [(String, Scale)],
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

impl TableChoice<'_> {
    /// The names by which columns are recognised.
    pub(super) fn names(&self, header: &[String]) -> Vec<String> {
        let named = |name: &String| match self.of(name) {
            Some(ColumnChoice::Named(other)) => other.clone(),
            Some(ColumnChoice::Lane | ColumnChoice::Ignored) => String::new(),
            None => name.clone(),
        };
        header.iter().map(named).collect()
    }

    /// Whether somebody wants a column left out.
    pub(super) fn is_ignored(&self, header: &str) -> bool {
        self.of(header) == Some(&ColumnChoice::Ignored)
    }

    /// The scale of a column.
    pub(super) fn scale(&self, header: &str) -> Option<Scale> {
        self.scales.iter().find(|(name, _)| is_same(name, header)).map(|(_, scale)| *scale)
    }

    /// The headers that are spoken of.
    pub(super) fn headers(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(|(name, _)| name.as_str()).chain(self.scales.iter().map(|(name, _)| name.as_str()))
    }

    fn of(&self, header: &str) -> Option<&ColumnChoice> {
        self.columns.iter().find(|(name, _)| is_same(name, header)).map(|(_, choice)| choice)
    }
}

/// Whether two headers are the same but for letter case, accents and blanks.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    plain(one) == plain(other)
}
