//! The workbook inside a chart: the figures that the chart shows, where it looks for them. Words are words, whatever they begin with. Never a formula.

use crate::export::ExportError;
use crate::export::written::written;
use crate::model::table::guard;
use jiff::civil::Date;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};
use std::borrow::Cow;
use std::ops::Range;

/// The most letters that a cell can have.
const MOST_LETTERS: usize = 32_000;

/// The workbook of a chart, which has one sheet.
pub(super) struct Book {
    book: Workbook,
    /// The next row of points.
    next: u32,
}

fn failed(error: &XlsxError) -> ExportError {
    ExportError::Failed { format: "pptx", detail: error.to_string() }
}

impl Book {
    /// A workbook of a date.
    pub(super) fn new(date: Option<Date>) -> Result<Self, ExportError> {
        let mut book = Workbook::new();
        let (year, month, day) = date.map_or((2_000, 1, 1), |date| (date.year(), date.month(), date.day()));
        let small = |number: i8| number.unsigned_abs();
        let created =
            ExcelDateTime::from_ymd(year.unsigned_abs().clamp(1_900, 9_999), small(month), small(day)).map_err(|error| failed(&error))?;
        book.set_properties(&DocProperties::new().set_creation_datetime(&created));
        book.add_worksheet().set_name("Sheet1").map_err(|error| failed(&error))?;
        Ok(Self { book, next: 1 })
    }

    fn word(&mut self, (row, column): (u32, u16), word: &str) -> Result<(), ExportError> {
        let word: String = written(word).chars().take(MOST_LETTERS).collect();
        let sheet = self.book.worksheet_from_index(0).map_err(|error| failed(&error))?;
        // Whoever edits the chart's figures would run it otherwise.
        let format = if matches!(guard(&word), Cow::Owned(_)) { Format::new().set_quote_prefix() } else { Format::new() };
        sheet.write_string_with_format(row, column, word, &format).map_err(|error| failed(&error))?;
        Ok(())
    }

    fn number(&mut self, (row, column): (u32, u16), number: f64) -> Result<(), ExportError> {
        let sheet = self.book.worksheet_from_index(0).map_err(|error| failed(&error))?;
        sheet.write_number(row, column, number).map_err(|error| failed(&error))?;
        Ok(())
    }

    /// The names in the first column, from the second row down.
    pub(super) fn names(&mut self, names: &[String]) -> Result<(), ExportError> {
        names.iter().enumerate().try_for_each(|(at, name)| self.word((at as u32 + 1, 0), name))
    }

    /// The head of a series, which is in the column after the names and the series before it.
    pub(super) fn series(&mut self, at: usize, name: &str) -> Result<(), ExportError> {
        self.word((0, at as u16 + 1), name)
    }

    /// The values of a series.
    pub(super) fn values(&mut self, at: usize, values: &[Option<f64>]) -> Result<(), ExportError> {
        let there = values.iter().enumerate().filter_map(|(row, value)| Some((row, value.filter(|value| value.is_finite())?)));
        there.into_iter().try_for_each(|(row, value)| self.number((row as u32 + 1, at as u16 + 1), value))
    }

    /// The heads of the first columns.
    pub(super) fn head(&mut self, heads: &[&str]) -> Result<(), ExportError> {
        heads.iter().enumerate().try_for_each(|(at, head)| self.word((0, at as u16), head))
    }

    /// Points below those before them, each with its name, and what they have in common beside the first; their rows, from 1.
    pub(super) fn points<'a>(&mut self, name: &str, points: impl Iterator<Item = (&'a str, f64, f64)>) -> Result<Range<u32>, ExportError> {
        let first = self.next;
        for (of, x, y) in points {
            self.word((self.next, 0), of)?;
            self.number((self.next, 1), x)?;
            self.number((self.next, 2), y)?;
            self.next += 1;
        }
        self.word((first, 3), name)?;
        Ok(first + 1..self.next + 1)
    }

    /// The packed workbook.
    pub(super) fn done(mut self) -> Result<Vec<u8>, ExportError> {
        self.book.save_to_buffer().map_err(|error| failed(&error))
    }
}
