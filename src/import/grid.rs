//! Text to rows of cells: which sign separates, where each row begins in the file. With limited memory whatever the text; never a meaning.

use super::decode::place_of;
use super::vocabulary::Vocabulary;
use super::{ErrorKind, MAX_COLUMNS, MAX_ROWS, Place, TooLarge, columns};
use crate::model::table;
use csv::StringRecord;

/// A table: its header and the rows below it.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) header: Vec<String>,
    /// Line of the header, from 1.
    pub(super) header_line: u64,
    /// Rows with at least one cell that is not blank.
    pub(super) rows: Vec<Row>,
    /// The quotation mark that is never closed, if the text was read to the end anyway.
    pub(super) open_quote: Option<Place>,
}

/// One row.
#[derive(Debug)]
pub(super) struct Row {
    line: u64,
    cells: StringRecord,
}

impl Row {
    /// The text of a cell, without the apostrophe that guards it; empty beyond the end of the row.
    pub(super) fn cell(&self, index: usize) -> &str {
        table::unguard(self.cells.get(index).unwrap_or_default())
    }

    /// A row of one cell that holds a text.
    pub(super) fn of_text(text: &str) -> Self {
        Self { line: 1, cells: StringRecord::from(vec![table::guard(text)]) }
    }

    /// The place of a cell: cells before it may span lines.
    pub(super) fn place(&self, index: usize) -> Place {
        let above: u64 = self.cells.iter().take(index).map(line_ends).sum();
        Place { line: self.line + above, column: index as u64 + 1 }
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

/// Reads a table whose separator is not known.
pub(super) fn read(text: &str, vocabulary: &Vocabulary, lenient: bool) -> Result<Grid, ErrorKind> {
    let (text, hint, lines_before) = separator_line(text);
    let (delimiter, open_quote) = match hint {
        Some(delimiter) => (delimiter, scan(text, delimiter)?),
        None => likely_delimiter(text, vocabulary)?,
    };
    let open_quote = open_quote.map(|place| Place { line: place.line + lines_before, ..place });
    if let (Some(place), false) = (open_quote, lenient) {
        return Err(ErrorKind::OpenQuote(place));
    }
    let (mut line, mut counted) = (lines_before + 1, 0);
    let mut rows = records(text, delimiter).filter(|record| !is_blank(record)).map(|cells| {
        let begin = begin_of(text, &cells);
        line += line_ends(text.get(counted..begin).unwrap_or_default());
        counted = begin;
        Row { line, cells }
    });
    let header = rows.next().ok_or(ErrorKind::Empty)?;
    Ok(Grid { header: header_cells(&header.cells), header_line: header.line, rows: rows.collect(), open_quote })
}

/// Where a record begins in the text, in bytes: the reader counts the line ends before it as its own.
fn begin_of(text: &str, record: &StringRecord) -> usize {
    let offset = record.position().and_then(|position| usize::try_from(position.byte()).ok()).unwrap_or_default();
    let rest = text.get(offset..).unwrap_or_default();
    text.len() - rest.trim_start_matches(['\r', '\n']).len()
}

/// How many lines end in a text, whether with a line feed, a return or both.
fn line_ends(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let ends = |(index, byte): (usize, &u8)| *byte == b'\n' || (*byte == b'\r' && bytes.get(index + 1) != Some(&b'\n'));
    bytes.iter().enumerate().filter(|one| ends(*one)).count() as u64
}

fn header_cells(record: &StringRecord) -> Vec<String> {
    record.iter().map(|cell| table::unguard(cell).to_owned()).collect()
}

/// A first line `sep=;` as Excel writes and reads it: the text below, the separator, and the one line that was taken.
fn separator_line(text: &str) -> (&str, Option<u8>, u64) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_end_matches('\r').trim_matches('"');
    let hint = match first.strip_prefix("sep=").or_else(|| first.strip_prefix("SEP=")) {
        Some(",") => Some(b','),
        Some(";") => Some(b';'),
        Some("\t") => Some(b'\t'),
        _ => None,
    };
    if hint.is_some() { (rest, hint, 1) } else { (text, None, 0) }
}

/// The separator with which most columns are recognised, then most rows are as wide as the header, then the header has most columns; and
/// the quotation mark that it leaves open.
fn likely_delimiter(text: &str, vocabulary: &Vocabulary) -> Result<(u8, Option<Place>), ErrorKind> {
    /// Rows that are looked at.
    const SAMPLE: usize = 50;
    let mut best = None;
    let mut refused = ErrorKind::Empty;
    for delimiter in [b',', b';', b'\t'] {
        // Before anything is read, so that hostile texts cost no memory.
        let open_quote = match scan(text, delimiter) {
            Ok(open_quote) => open_quote,
            Err(kind) => {
                refused = kind;
                continue;
            }
        };
        let mut sample = records(text, delimiter).filter(|record| !is_blank(record)).take(SAMPLE);
        let Some(header) = sample.next() else { continue };
        let width = header.len();
        let known = columns::recognise(&header_cells(&header), vocabulary).iter().filter(|one| one.meaning.is_some()).count();
        let fitting = sample.filter(|record| record.len() == width).count();
        let merit = (known, fitting, width);
        if best.as_ref().is_none_or(|(most, _)| merit > *most) {
            best = Some((merit, (delimiter, open_quote)));
        }
    }
    best.map(|(_, found)| found).ok_or(refused)
}

fn records(text: &str, delimiter: u8) -> impl Iterator<Item = StringRecord> {
    let reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes());
    // The text is in memory and in UTF-8, and rows may differ in width: nothing can fail any more.
    reader.into_records().map_while(Result::ok)
}

fn is_blank(record: &StringRecord) -> bool {
    record.iter().all(|cell| cell.trim().is_empty())
}

/// The state of the reader with respect to quotation marks.
#[derive(Clone, Copy, PartialEq)]
enum State {
    CellBegins,
    InCell,
    InQuotes,
    QuoteInQuotes,
}

/// Walks through the text before it is read: refuses what has too many rows or columns, finds a quotation mark that is never closed.
fn scan(text: &str, delimiter: u8) -> Result<Option<Place>, ErrorKind> {
    let (mut state, mut columns, mut rows, mut opened) = (State::CellBegins, 1, 0, 0);
    for (offset, byte) in text.bytes().enumerate() {
        state = match (state, byte) {
            (State::CellBegins, b'"') => {
                opened = offset;
                State::InQuotes
            }
            (State::InQuotes, b'"') => State::QuoteInQuotes,
            (State::QuoteInQuotes, b'"') | (State::InQuotes, _) => State::InQuotes,
            (_, b'\n' | b'\r') => {
                rows += usize::from(state != State::CellBegins || columns > 1);
                columns = 1;
                State::CellBegins
            }
            (_, byte) if byte == delimiter => {
                columns += 1;
                State::CellBegins
            }
            _ => State::InCell,
        };
        if columns > MAX_COLUMNS {
            return Err(ErrorKind::TooLarge(TooLarge::Columns));
        }
        // One more for the header.
        if rows > MAX_ROWS + 1 {
            return Err(ErrorKind::TooLarge(TooLarge::Rows));
        }
    }
    Ok((state == State::InQuotes).then(|| place_of(text, opened)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn grid(text: &str) -> Grid {
        read(text, Vocabulary::bundled(), false).unwrap()
    }

    #[test]
    fn the_separator_is_recognised() {
        for text in [
            "stage,touchpoint\nNeed,Ad; print\n",
            "stage;touchpoint\nNeed;\"Ad; print\"\n",
            "stage\ttouchpoint\r\nNeed\tAd; print\r\n",
            "sep=;\r\nstage;touchpoint\r\nNeed;\"Ad; print\"\r\n",
            "\n,,\nstage,touchpoint\n\n  ,\nNeed,Ad; print",
        ] {
            let grid = grid(text);
            assert_eq!(grid.header, ["stage", "touchpoint"], "{text:?}");
            assert_eq!(grid.rows.len(), 1, "{text:?}");
            assert_eq!(grid.rows[0].content(), ["Need", "Ad; print"], "{text:?}");
        }
        assert_eq!(grid("touchpoint\nShop, new\nCall, old\n").rows[1].content(), ["Call, old"]);
    }

    #[test]
    fn cells_know_their_lines() {
        let grid = grid("\r\nstage,touchpoint,why\r\n\r\n\"a\nb\",\"c\n\nd\",e\r\nf,g,h");
        assert_eq!(grid.header_line, 2);
        let places: Vec<Place> = grid.rows.iter().flat_map(|row| (0..3).map(|index| row.place(index))).collect();
        let lines: Vec<u64> = places.iter().map(|place| place.line).collect();
        assert_eq!(lines, [4, 5, 7, 8, 8, 8]);
        assert_eq!(places[2].column, 3);
        let with_hint = read("sep=,\nstage,touchpoint\na,b\n", Vocabulary::bundled(), false).unwrap();
        assert_eq!((with_hint.header_line, with_hint.rows[0].line()), (2, 3));
    }

    #[test]
    fn damage_and_excess_are_refused() {
        let refused = |text: &str| read(text, Vocabulary::bundled(), false).map(|grid| grid.rows.len());
        assert_eq!(refused(""), Err(ErrorKind::Empty));
        assert_eq!(refused("stage,touchpoint\na,\"b\nc,d\n"), Err(ErrorKind::OpenQuote(Place { line: 2, column: 3 })));
        assert_eq!(refused("stage,touchpoint\na,5\" screen\n"), Ok(1));
        assert_eq!(refused(&format!("sep=,\n{}", ",".repeat(MAX_COLUMNS))), Err(ErrorKind::TooLarge(TooLarge::Columns)));
        assert_eq!(refused(&format!("stage\n{}", "a\n".repeat(MAX_ROWS + 1))), Err(ErrorKind::TooLarge(TooLarge::Rows)));
        let lenient = read("stage,touchpoint\na,\"b\nc,d\n", Vocabulary::bundled(), true).unwrap();
        assert_eq!(lenient.open_quote, Some(Place { line: 2, column: 3 }));
        assert_eq!(lenient.rows.len(), 1);
    }
}
