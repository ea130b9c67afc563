//! One sheet of a workbook while it is read: its cells, wherever they are, and what is merged and hidden. Grows only as far as a table may; never
//! opens a file, and never asks what a cell means.

use crate::import::grid::Row;
use crate::import::note::NoteKind;
use crate::import::notes::Notes;
use crate::import::{ErrorKind, MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Place, TooLarge};
use std::ops::RangeInclusive;

pub(super) use crate::method::spreadsheet_number as number_text;

/// Most cells of a sheet, filled ones of merged regions among them.
pub(in crate::import) const MAX_CELLS: usize = 3_000_000;
/// Most sheets of a workbook.
pub(in crate::import) const MAX_SHEETS: usize = 250;
/// Most bytes of text of a sheet: a text that is stored once may be in every cell.
const MAX_TEXT: usize = 2 * MAX_BYTES;

/// Rows and columns, from 0.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Region {
    pub(super) rows: RangeInclusive<u32>,
    pub(super) columns: RangeInclusive<u32>,
}

/// A sheet as its file has it.
#[derive(Debug, Default)]
pub(super) struct Sheet {
    pub(super) name: String,
    pub(super) is_hidden: bool,
    /// Row and column of a cell, from 0, and its text.
    cells: Vec<(u32, u32, String)>,
    text: usize,
    pub(super) merged: Vec<Region>,
    pub(super) hidden_rows: Vec<RangeInclusive<u32>>,
    pub(super) hidden_columns: Vec<RangeInclusive<u32>>,
    /// The first of the cells that no table reaches, and how many they are.
    far: Option<((u32, u32), usize)>,
    /// The same of formulas without a result.
    pub(super) unsolved: Option<((u32, u32), usize)>,
}

/// The sheets of a workbook, which together hold no more than one table may.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    sheets: Vec<Sheet>,
    cells: usize,
    text: usize,
}

impl Sheets {
    /// Adds a sheet.
    ///
    /// # Errors
    /// More than a workbook may have.
    pub(super) fn push(&mut self, sheet: Sheet) -> Result<(), ErrorKind> {
        self.cells += sheet.cells.len();
        self.text += sheet.text;
        self.sheets.push(sheet);
        match (self.sheets.len(), self.cells, self.text) {
            (sheets, ..) if sheets > MAX_SHEETS => Err(ErrorKind::TooLarge(TooLarge::Sheets)),
            (_, cells, _) if cells > MAX_CELLS => Err(ErrorKind::TooLarge(TooLarge::Cells)),
            (.., text) if text > MAX_TEXT => Err(ErrorKind::TooLarge(TooLarge::Bytes)),
            _ => Ok(()),
        }
    }

    pub(super) fn into_sheets(self) -> Vec<Sheet> {
        self.sheets
    }
}

impl Sheet {
    pub(super) fn new(name: String, is_hidden: bool) -> Self {
        Self { name, is_hidden, ..Self::default() }
    }

    /// Writes into a cell. What is blank is not kept.
    ///
    /// # Errors
    /// More than a table may have.
    pub(super) fn set(&mut self, row: u32, column: u32, text: impl Into<String>) -> Result<(), ErrorKind> {
        let text = text.into();
        if text.trim().is_empty() {
            return Ok(());
        }
        if column as usize >= MAX_COLUMNS {
            self.far.get_or_insert(((row, column), 0)).1 += 1;
            return Ok(());
        }
        self.text += text.len();
        if self.cells.len() >= MAX_CELLS {
            return Err(ErrorKind::TooLarge(TooLarge::Cells));
        }
        if self.text > MAX_TEXT {
            return Err(ErrorKind::TooLarge(TooLarge::Bytes));
        }
        self.cells.push((row, column, text));
        Ok(())
    }

    /// Whether nothing is in it.
    pub(super) fn is_blank(&self) -> bool {
        self.cells.is_empty()
    }

    /// Its rows that are not blank, with merged cells filled. `hidden`: read hidden rows and columns, too. `table`: the number by which notes know it.
    ///
    /// # Errors
    /// More than a table may have.
    pub(super) fn rows(mut self, table: usize, hidden: bool, notes: &mut Notes) -> Result<Vec<Row>, ErrorKind> {
        self.sort();
        (self.hidden_rows, self.hidden_columns) = (in_order(self.hidden_rows), in_order(self.hidden_columns));
        self.note_hidden(table, hidden, notes);
        let place = |(row, column): (u32, u32)| Some(Place { line: u64::from(row) + 1, column: u64::from(column) + 1 });
        if let Some((first, count)) = self.far {
            notes.add(table, place(first), NoteKind::FarCells(count));
        }
        if let Some((first, count)) = self.unsolved {
            notes.add(table, place(first), NoteKind::NoResults(count));
        }
        self.fill()?;
        if !hidden {
            let (rows, columns) = (&self.hidden_rows, &self.hidden_columns);
            self.cells.retain(|(row, column, _)| !holds(rows, *row) && !holds(columns, *column));
        }
        let mut rows: Vec<Row> = Vec::new();
        // Where the row above ended, had it been followed by another.
        let mut next = 0;
        for cells in self.cells.chunk_by(|one, other| one.0 == other.0) {
            let Some((number, ..)) = cells.first() else { continue };
            if rows.len() > MAX_ROWS {
                return Err(ErrorKind::TooLarge(TooLarge::Rows));
            }
            let mut texts = Vec::new();
            for (_, column, text) in cells {
                texts.resize(*column as usize, "");
                texts.push(text);
            }
            let after_blank = *number > next && !(next..*number).all(|row| !hidden && holds(&self.hidden_rows, row));
            rows.push(Row::of_sheet(u64::from(*number) + 1, texts.into_iter(), after_blank && next > 0));
            next = number + 1;
        }
        Ok(rows)
    }

    /// Its cells row by row; of two that say where they are in the same way, the last counts.
    fn sort(&mut self) {
        self.cells.sort_by_key(|(row, column, _)| (*row, *column));
        self.cells.dedup_by(|later, earlier| {
            let same = (later.0, later.1) == (earlier.0, earlier.1);
            if same {
                std::mem::swap(later, earlier);
            }
            same
        });
    }

    fn note_hidden(&self, table: usize, taken: bool, notes: &mut Notes) {
        let mut rows: Vec<u32> = self.cells.iter().map(|(row, ..)| *row).filter(|row| holds(&self.hidden_rows, *row)).collect();
        let mut columns: Vec<u32> =
            self.cells.iter().map(|(_, column, _)| *column).filter(|one| holds(&self.hidden_columns, *one)).collect();
        rows.dedup();
        columns.sort_unstable();
        columns.dedup();
        if !rows.is_empty() || !columns.is_empty() {
            let kind = NoteKind::Hidden { sheet: self.name.clone(), rows: rows.len(), columns: columns.len(), taken };
            notes.add(table, None, kind);
        }
    }

    /// Writes what a merged region says into all its cells in rows that say something. A region alone in its rows is a heading, not a value of each
    /// column, and stays where it is.
    fn fill(&mut self) -> Result<(), ErrorKind> {
        /// Most rows that are looked at, whatever regions lie over each other.
        const MOST_STEPS: usize = 5_000_000;
        let regions = std::mem::take(&mut self.merged);
        let (mut steps, mut added) = (0, Vec::new());
        for region in &regions {
            let Region { rows, columns } = region;
            let begin = self.cells.partition_point(|(row, ..)| row < rows.start());
            let end = self.cells.partition_point(|(row, ..)| row <= rows.end());
            let Some(inside) = self.cells.get(begin..end) else { continue };
            steps += inside.len();
            if steps > MOST_STEPS {
                return Err(ErrorKind::TooLarge(TooLarge::Cells));
            }
            let value = inside.iter().find(|(row, column, _)| row == rows.start() && column == columns.start());
            let Some((.., value)) = value else { continue };
            let is_own = |cell: &(u32, u32, String)| columns.contains(&cell.1);
            for cells in inside.chunk_by(|one, other| one.0 == other.0) {
                // In other rows, what is beside the region makes the row; in the first, what tells it from a heading.
                if cells.iter().all(is_own) {
                    continue;
                }
                let last = cells.last().map_or(0, |(_, column, _)| *column).max(*columns.start());
                let width = if cells.last().is_some_and(is_own) { *columns.end() } else { last.min(*columns.end()) };
                let width = width.min(MAX_COLUMNS as u32 - 1);
                let Some((row, ..)) = cells.first() else { continue };
                for column in *columns.start()..=width {
                    if !cells.iter().any(|cell| cell.1 == column) {
                        added.push((*row, column, value.clone()));
                        self.text += value.len();
                        if self.cells.len() + added.len() > MAX_CELLS || self.text > MAX_TEXT {
                            return Err(ErrorKind::TooLarge(TooLarge::Cells));
                        }
                    }
                }
            }
        }
        self.cells.append(&mut added);
        self.sort();
        Ok(())
    }
}

/// Ranges in order, those that touch as one.
fn in_order(mut ranges: Vec<RangeInclusive<u32>>) -> Vec<RangeInclusive<u32>> {
    ranges.sort_unstable_by_key(|range| *range.start());
    let mut joined: Vec<RangeInclusive<u32>> = Vec::new();
    for range in ranges {
        match joined.last_mut() {
            Some(last) if *range.start() <= last.end().saturating_add(1) => *last = *last.start()..=*last.end().max(range.end()),
            _ => joined.push(range),
        }
    }
    joined
}

/// Whether one of some ranges, which are in order, holds a number.
fn holds(ranges: &[RangeInclusive<u32>], number: u32) -> bool {
    let behind = ranges.partition_point(|range| *range.start() <= number);
    behind.checked_sub(1).and_then(|at| ranges.get(at)).is_some_and(|range| range.contains(&number))
}

/// A number that is shown in percent.
pub(super) fn percent_text(value: f64) -> String {
    format!("{}%", number_text(value * 100.0))
}

/// A moment as a table holds it: the day in the form of ISO 8601, the time of day where there is one.
pub(super) fn moment_text((year, month, day): (u16, u8, u8), (hour, minute, second): (u8, u8, u8)) -> String {
    let time = match (hour, minute, second) {
        (0, 0, 0) => String::new(),
        (_, _, 0) => format!(" {hour:02}:{minute:02}"),
        _ => format!(" {hour:02}:{minute:02}:{second:02}"),
    };
    format!("{year:04}-{month:02}-{day:02}{time}")
}

/// A moment in the form of ISO 8601 as a table holds it: without a time of day that says nothing.
pub(super) fn iso_text(moment: &str) -> String {
    let Some((day, time)) = moment.split_once('T') else { return moment.to_owned() };
    // Seconds and their parts count where there are any.
    let time = match time.split_once('.').unwrap_or((time, "")).0 {
        "00:00:00" | "00:00" => "",
        time if time.len() == 8 => time.strip_suffix(":00").unwrap_or(time),
        time => time,
    };
    format!("{day} {time}").trim_end().to_owned()
}

/// Days and parts of a day as hours, minutes and seconds.
pub(super) fn duration_text(days: f64) -> String {
    let seconds = (days.abs() * 86_400.0).round();
    let sign = if days < 0.0 && seconds > 0.0 { "-" } else { "" };
    if seconds >= 1e12 {
        return number_text(days);
    }
    let seconds = seconds as u64;
    let (hours, minutes, rest) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    if rest == 0 { format!("{sign}{hours:02}:{minutes:02}") } else { format!("{sign}{hours:02}:{minutes:02}:{rest:02}") }
}

/// Whether a number format shows percent: a percent sign that is no letter of a text.
pub(super) fn shows_percent(format: &str) -> bool {
    let (mut is_text, mut letters) = (false, format.chars());
    while let Some(letter) = letters.next() {
        match letter {
            '"' => is_text = !is_text,
            '\\' | '_' | '*' if !is_text => {
                letters.next();
            }
            ';' if !is_text => return false,
            '%' if !is_text => return true,
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(sheet: Sheet) -> Vec<(u64, String)> {
        let rows = sheet.rows(0, true, &mut Notes::default()).unwrap();
        rows.iter().map(|row| (row.line(), row.texts().collect::<Vec<_>>().join("|"))).collect()
    }

    fn sheet(cells: &[(u32, u32, &str)], merged: &[(RangeInclusive<u32>, RangeInclusive<u32>)]) -> Sheet {
        let mut sheet = Sheet::default();
        for (row, column, text) in cells {
            sheet.set(*row, *column, *text).unwrap();
        }
        sheet.merged = merged.iter().map(|(rows, columns)| Region { rows: rows.clone(), columns: columns.clone() }).collect();
        sheet
    }

    #[test]
    fn merged_regions_say_the_same_in_every_row_and_column_but_headings_say_it_once() {
        let cells = [(0, 0, "Title"), (2, 0, "A"), (2, 2, "one"), (3, 2, "two"), (4, 1, "beside"), (4, 2, "three")];
        let found = rows(sheet(&cells, &[(0..=0, 0..=2), (2..=3, 0..=0), (5..=9, 0..=0)]));
        assert_eq!(found, [(1, "Title".into()), (3, "A||one".into()), (4, "A||two".into()), (5, "|beside|three".into())]);
        let found = rows(sheet(&[(0, 0, "stage"), (0, 1, "Search"), (1, 0, "step"), (1, 1, "a"), (1, 2, "b")], &[(0..=0, 1..=2)]));
        assert_eq!(found[0].1, "stage|Search|Search");
    }

    #[test]
    fn cells_of_any_order_and_place_are_bounded() {
        let mut far = sheet(&[(5, 1, "b"), (5, 0, "a"), (5, 0, "last")], &[(0..=u32::MAX, 0..=u32::MAX)]);
        far.set(1_048_575, 16_383, "x").unwrap();
        far.set(1_048_575, 0, "y").unwrap();
        let mut notes = Notes::default();
        let found: Vec<String> = far.rows(0, true, &mut notes).unwrap().iter().map(|row| row.texts().collect()).collect();
        assert_eq!(found, ["lastb", "y"]);
        let (notes, refused) = notes.finish();
        assert_eq!((notes[0].kind.clone(), notes[0].place.unwrap().cell(), refused), (NoteKind::FarCells(1), "XFD1048576".into(), 1));
        let text = "x".repeat(MAX_TEXT / 4);
        let mut full = Sheet::default();
        let refused = (0..5).map(|row| full.set(row, 0, text.clone())).find_map(Result::err);
        assert_eq!(refused, Some(ErrorKind::TooLarge(TooLarge::Bytes)));
    }

    #[test]
    fn numbers_have_no_noise_and_lose_nothing() {
        for (value, text) in [
            (0.1 + 0.2, "0.3"),
            (4.0, "4"),
            (-0.0, "0"),
            (25.0 / 3.0, "8.333333333333334"),
            (1_234_567.5, "1234567.5"),
            (1e300, "1e300"),
            (1.1 * 1.1, "1.21"),
        ] {
            assert_eq!(number_text(value), text);
        }
        assert_eq!((percent_text(0.8), percent_text(0.145), percent_text(1.0)), ("80%".into(), "14.5%".into(), "100%".into()));
        assert_eq!(["0%", "0.0 %", "0\\%", "\"%\"0", "0;0%"].map(shows_percent), [true, true, false, false, false]);
        assert_eq!((duration_text(1.5), duration_text(0.5 / 24.0)), ("36:00".into(), "00:30".into()));
        assert_eq!(moment_text((2026, 5, 12), (9, 30, 0)), "2026-05-12 09:30");
        let written = ["2026-05-12", "2026-05-12T00:00:00", "2026-05-12T09:30:00.000000000", "2026-05-12T09:30:05"].map(iso_text);
        assert_eq!(written, ["2026-05-12", "2026-05-12", "2026-05-12 09:30", "2026-05-12 09:30:05"]);
    }
}
