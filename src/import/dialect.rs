//! Text to rows of cells, however a program wrote them: which sign separates cells, how quotation marks are meant, where each row begins in
//! the file. With limited memory whatever the text; never a meaning.

use super::columns;
use super::grid::Row;
use super::vocabulary::Vocabulary;
use super::{ErrorKind, MAX_COLUMNS, MAX_ROWS, Place, TooLarge};
use csv::StringRecord;
use std::ops::Range;

/// What a text is made of.
#[derive(Debug)]
pub(super) struct Records {
    /// Rows with at least one cell that is not blank.
    pub(super) rows: Vec<Row>,
    /// The quotation marks that are never closed, which are letters like any other.
    pub(super) open_quotes: Vec<Place>,
}

/// The signs that may separate cells, the usual ones first.
const SEPARATORS: [u8; 7] = *b",;\t|^~\x1f";

/// How quotation marks are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Quotes {
    /// As in RFC 4180: a quoted cell ends with its mark, and two marks in it are one.
    Doubled,
    /// As people and other programs write them: blanks around a quoted cell do not count, and a mark in a cell may be a letter.
    Loose,
    /// Loose, with a backslash before marks in a cell.
    Backslash,
}

/// How the cells of a text are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Dialect {
    separator: u8,
    quotes: Quotes,
}

/// The rows of a text whose separator is not known. `lenient`: read on however many quotation marks are never closed.
pub(super) fn records(text: &str, vocabulary: &Vocabulary, lenient: bool) -> Result<Records, ErrorKind> {
    let (text, named, lines_before) = separator_line(text);
    let dialect = match named {
        Some(separator) => Dialect { separator, quotes: quotes_of(text, separator) },
        None => likely(text, vocabulary)?,
    };
    let mut reader = Reader::new(text, dialect, lines_before + 1);
    reader.patient = lenient;
    let mut rows = Vec::new();
    while let Some(row) = reader.row()? {
        if rows.len() > MAX_ROWS {
            return Err(ErrorKind::TooLarge(TooLarge::Rows));
        }
        rows.push(row);
    }
    Ok(Records { rows, open_quotes: reader.open_quotes })
}

/// A first line `sep=;` as Excel writes and reads it, in whatever spelling: the text below, the separator, and the one line that was taken.
fn separator_line(text: &str) -> (&str, Option<u8>, u64) {
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    let first = first.trim_end_matches('\r').trim_matches(|letter| matches!(letter, '"' | '\'' | ' '));
    let named = first.get(..3).filter(|word| word.eq_ignore_ascii_case("sep")).and_then(|_| {
        let sign = first.get(3..)?.trim_start_matches(' ').strip_prefix('=')?.trim_matches(|letter| matches!(letter, '"' | '\'' | ' '));
        match sign.as_bytes() {
            _ if sign.eq_ignore_ascii_case("\\t") || sign.eq_ignore_ascii_case("tab") => Some(b'\t'),
            // Programs fill the line up to the width of the table with the sign itself.
            [sign, others @ ..]
                if sign.is_ascii() && !sign.is_ascii_alphanumeric() && *sign != b'"' && others.iter().all(|other| other == sign) =>
            {
                Some(*sign)
            }
            _ => None,
        }
    });
    if named.is_some() { (rest, named, 1) } else { (text, None, 0) }
}

/// The separator with which most columns are recognised, then most rows are equally wide, then the rows have most columns.
fn likely(text: &str, vocabulary: &Vocabulary) -> Result<Dialect, ErrorKind> {
    /// Rows that are looked at.
    const SAMPLE: usize = 50;
    let mut best = None;
    let mut refused = ErrorKind::Empty;
    for separator in SEPARATORS {
        if !text.as_bytes().contains(&separator) && separator != b',' {
            continue;
        }
        let dialect = Dialect { separator, quotes: quotes_of(text, separator) };
        let mut reader = Reader::new(text, dialect, 1);
        let mut rows = Vec::new();
        let read = loop {
            match reader.row() {
                Ok(Some(row)) if rows.len() < SAMPLE => rows.push(row),
                Ok(_) => break Ok(()),
                Err(kind) => break Err(kind),
            }
        };
        if let Err(kind) = read {
            refused = kind;
            continue;
        }
        let known = rows.iter().map(|row| columns::known_names(row.texts(), vocabulary)).max();
        let Some(known) = known else { continue };
        let width = rows.iter().map(Row::width).max().unwrap_or_default();
        let fitting = rows.iter().filter(|row| row.width() == rows[0].width()).count();
        // Words of a sentence are no columns: blanks part columns where most rows have as many as the first.
        let known = if separator == b' ' && fitting * 2 < rows.len() { 0 } else { known };
        let merit = (known, fitting, width);
        if best.as_ref().is_none_or(|(most, _)| merit > *most) {
            best = Some((merit, dialect));
        }
    }
    best.map(|(_, dialect)| dialect).ok_or(refused)
}

/// How quotation marks are meant in a text: as the standard says where that makes sense of all of them, else in the way that leaves the
/// fewest over.
fn quotes_of(text: &str, separator: u8) -> Quotes {
    if !text.contains('"') || is_standard(text, separator) {
        return Quotes::Doubled;
    }
    if !text.contains("\\\"") {
        return Quotes::Loose;
    }
    let odd = |quotes| {
        let mut reader = Reader::new(text, Dialect { separator, quotes }, 1);
        while let Ok(Some(_)) = reader.row() {}
        reader.odd
    };
    if odd(Quotes::Backslash) < odd(Quotes::Loose) { Quotes::Backslash } else { Quotes::Loose }
}

/// Whether every quoted cell begins right after a separator and ends right before one.
fn is_standard(text: &str, separator: u8) -> bool {
    #[derive(Clone, Copy, PartialEq)]
    enum State {
        Begin,
        Blanks,
        Cell,
        Quoted,
        Mark,
    }
    let mut state = State::Begin;
    for byte in text.bytes() {
        state = match (state, byte) {
            (State::Begin, b'"') => State::Quoted,
            (State::Quoted, b'"') => State::Mark,
            (State::Mark, b'"') | (State::Quoted, _) => State::Quoted,
            (State::Blanks, b'"') => return false,
            (_, b'\n' | b'\r') => State::Begin,
            (_, byte) if byte == separator => State::Begin,
            (State::Mark, _) => return false,
            (State::Begin | State::Blanks, b' ') => State::Blanks,
            _ => State::Cell,
        };
    }
    state != State::Quoted
}

/// A cell as it was found.
enum Cell {
    /// What is in its quotation marks.
    Quoted(String),
    /// Where it is in the text.
    Plain(Range<usize>),
}

/// Walks through a text row by row.
struct Reader<'t> {
    text: &'t str,
    dialect: Dialect,
    at: usize,
    line: u64,
    after_blank: bool,
    open_quotes: Vec<Place>,
    /// Quotation marks that did not mean what they should.
    odd: usize,
    patient: bool,
}

impl<'t> Reader<'t> {
    /// Most quotation marks that are looked for the end of in vain: each may cost a walk to the end of the text.
    const MOST_OPEN: usize = 50;

    fn new(text: &'t str, dialect: Dialect, line: u64) -> Self {
        Self { text, dialect, at: 0, line, after_blank: false, open_quotes: Vec::new(), odd: 0, patient: false }
    }

    fn byte(&self, at: usize) -> Option<u8> {
        self.text.as_bytes().get(at).copied()
    }

    /// The next row that is not blank.
    fn row(&mut self) -> Result<Option<Row>, ErrorKind> {
        while self.at < self.text.len() {
            let begin = self.line;
            let (mut cells, mut blanks, mut index) = (StringRecord::new(), 0, 0);
            loop {
                let cell = self.cell(index)?;
                let text = match &cell {
                    Cell::Quoted(text) => text.as_str(),
                    Cell::Plain(span) => self.text.get(span.clone()).unwrap_or_default(),
                };
                // Empty cells count once another one follows: sheets come with any number of empty columns.
                if text.is_empty() {
                    blanks += 1;
                } else {
                    if index >= MAX_COLUMNS && !text.trim().is_empty() {
                        return Err(ErrorKind::TooLarge(TooLarge::Columns));
                    }
                    if index < MAX_COLUMNS {
                        (0..blanks).for_each(|_| cells.push_field(""));
                        blanks = 0;
                        cells.push_field(text);
                    }
                }
                self.line += line_ends(text);
                index += 1;
                match self.byte(self.at) {
                    Some(byte) if byte == self.dialect.separator => self.at += 1,
                    Some(b'\r') => {
                        self.at += if self.byte(self.at + 1) == Some(b'\n') { 2 } else { 1 };
                        self.line += 1;
                        break;
                    }
                    Some(_) => {
                        self.at += 1;
                        self.line += 1;
                        break;
                    }
                    None => break,
                }
            }
            if cells.iter().all(|cell| cell.trim().is_empty()) {
                self.after_blank = true;
                continue;
            }
            return Ok(Some(Row::new(begin, cells, std::mem::take(&mut self.after_blank))));
        }
        Ok(None)
    }

    /// The next cell: what is in quotation marks, else where it is in the text. Ends at a separator, a line end or the end of the text.
    fn cell(&mut self, index: usize) -> Result<Cell, ErrorKind> {
        let begin = self.at;
        let mut first = begin;
        if self.dialect.quotes != Quotes::Doubled {
            while self.byte(first) == Some(b' ') {
                first += 1;
            }
        }
        let is_quoted = self.byte(first) == Some(b'"');
        if is_quoted && let Some((cell, end)) = self.quoted(first) {
            self.at = end;
            return Ok(Cell::Quoted(cell));
        }
        let separator = self.dialect.separator;
        let rest = self.text.as_bytes().get(begin..).unwrap_or_default();
        let length = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r') || *byte == separator).unwrap_or(rest.len());
        self.at = begin + length;
        let span = begin..self.at;
        // A mark with a partner in its cell is one that somebody wrote there.
        if is_quoted && rest.iter().take(length).filter(|byte| **byte == b'"').count() % 2 == 1 {
            self.odd += 1;
            self.open_quotes.push(Place { line: self.line, column: index as u64 + 1 });
            if self.open_quotes.len() > Self::MOST_OPEN && !self.patient {
                return Err(ErrorKind::OpenQuote(self.open_quotes[0]));
            }
        }
        Ok(Cell::Plain(span))
    }

    /// A cell whose quotation mark opens here, and where it ends; none if the mark is never closed.
    fn quoted(&mut self, opened: usize) -> Option<(String, usize)> {
        // Where so many are open, no walk to the end is worth while.
        if self.open_quotes.len() > Self::MOST_OPEN {
            return None;
        }
        let backslash = self.dialect.quotes == Quotes::Backslash;
        let (mut cell, mut at, mut lines) = (String::new(), opened + 1, false);
        loop {
            let rest = self.text.get(at..)?;
            let mark = rest.find(|letter| letter == '"' || (backslash && letter == '\\'))?;
            let inside = rest.get(..mark)?;
            cell.push_str(inside);
            lines |= inside.contains(['\n', '\r']);
            let mark = at + mark;
            if self.byte(mark) == Some(b'\\') {
                let next = self.text.get(mark + 1..)?.chars().next()?;
                if !matches!(next, '"' | '\\') {
                    cell.push('\\');
                }
                cell.push(next);
                at = mark + 1 + next.len_utf8();
                continue;
            }
            let mut end = mark + 1;
            if self.dialect.quotes != Quotes::Doubled {
                while self.byte(end) == Some(b' ') {
                    end += 1;
                }
            }
            if self.byte(end).is_none_or(|byte| matches!(byte, b'\n' | b'\r') || byte == self.dialect.separator) {
                return Some((cell, end));
            }
            let begins_a_cell = self.byte(mark - 1).is_some_and(|byte| matches!(byte, b'\n' | b'\r') || byte == self.dialect.separator);
            if self.byte(mark + 1) == Some(b'"') {
                let after = self.byte(mark + 2);
                // An empty cell in a later line: so this one was never closed.
                let is_empty_cell =
                    begins_a_cell && after.is_none_or(|byte| matches!(byte, b'\n' | b'\r') || byte == self.dialect.separator);
                if self.dialect.quotes != Quotes::Doubled && lines && is_empty_cell {
                    return None;
                }
                cell.push('"');
                at = mark + 2;
                continue;
            }
            // Another cell opens in a later line: so this one was never closed.
            if lines && begins_a_cell {
                return None;
            }
            self.odd += 1;
            cell.push('"');
            at = mark + 1;
        }
    }
}

/// How many lines end in a text, whether with a line feed, a return or both.
pub(super) fn line_ends(text: &str) -> u64 {
    let bytes = text.as_bytes();
    let ends = |(index, byte): (usize, &u8)| *byte == b'\n' || (*byte == b'\r' && bytes.get(index + 1) != Some(&b'\n'));
    bytes.iter().enumerate().filter(|one| ends(*one)).count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<Vec<String>> {
        let records = records(text, Vocabulary::bundled(), false).unwrap();
        records.rows.iter().map(|row| row.content().into_iter().map(str::to_owned).collect()).collect()
    }

    fn open(text: &str) -> Vec<(u64, u64)> {
        records(text, Vocabulary::bundled(), false).unwrap().open_quotes.iter().map(|place| (place.line, place.column)).collect()
    }

    #[test]
    fn the_separator_is_recognised() {
        for (text, expected) in [
            ("stage,touchpoint\nNeed,Ad; print\n", [["stage", "touchpoint"], ["Need", "Ad; print"]]),
            ("stage;touchpoint\nNeed;\"Ad; print\"\n", [["stage", "touchpoint"], ["Need", "Ad; print"]]),
            ("stage\ttouchpoint\r\nNeed\tAd, print\r\n", [["stage", "touchpoint"], ["Need", "Ad, print"]]),
            ("stage|touchpoint\nNeed|Ad, print; big\n", [["stage", "touchpoint"], ["Need", "Ad, print; big"]]),
            ("\n,,\nstage,touchpoint\n\n  ,\nNeed,Ad; print", [["stage", "touchpoint"], ["Need", "Ad; print"]]),
            ("Title, with a comma\nstage;touchpoint\nNeed;Ad\n", [["Title, with a comma", ""], ["stage", "touchpoint"]]),
        ] {
            let found = read(text);
            let rows = expected.map(|row| row.into_iter().filter(|cell| !cell.is_empty()).map(str::to_owned).collect::<Vec<_>>());
            assert_eq!(found[..2], rows, "{text:?}");
        }
    }

    #[test]
    fn a_line_that_names_the_separator_is_no_data() {
        let spellings = ["sep=|", "SEP=|", "Sep = |", "\"sep=|\"", "sep=\"|\"", "sep=|||||", "sep=|\r"];
        for first in spellings {
            assert_eq!(read(&format!("{first}\nstage|touchpoint\nNeed|Ad,; print\n"))[1], ["Need", "Ad,; print"], "{first}");
        }
        for (first, sign) in [("sep=,", ","), ("sep=;", ";"), ("sep=\t", "\t"), ("sep=\\t", "\t"), ("sep=tab", "\t"), ("sep=#", "#")] {
            assert_eq!(read(&format!("{first}\nstage{sign}touchpoint\n"))[0], ["stage", "touchpoint"], "{first}");
        }
        assert_eq!(read("sepia,touchpoint\na,b\n")[0], ["sepia", "touchpoint"]);
        assert_eq!(records("sep=,\nstage,touchpoint\na,b\n", Vocabulary::bundled(), false).unwrap().rows[1].line(), 3);
    }

    #[test]
    fn quotation_marks_are_read_as_they_are_meant() {
        for (text, row) in [
            ("t,n\n\"a, \"\"b\"\"\",c\n", vec!["a, \"b\"", "c"]),
            ("t,n\na, \"b, c\" \n", vec!["a", "b, c"]),
            ("t,n\n\"say \\\"hello\\\", please\",nice\n", vec!["say \"hello\", please", "nice"]),
            ("t,n\n\"C:\\temp\",\"a \\\\ \\\"b\\\"\"\n", vec!["C:\\temp", "a \\ \"b\""]),
            ("t,n\n\"say \"hi\" there\",nice\n", vec!["say \"hi\" there", "nice"]),
            ("t,n\n\"Hello\" he said,nice\n", vec!["\"Hello\" he said", "nice"]),
            ("t,n\n5\" screen,nice\n", vec!["5\" screen", "nice"]),
            ("t,n\n\"two\nlines\",x\n", vec!["two\nlines", "x"]),
            ("t,n\n\"a\n,\"\",b\",x\n", vec!["a\n,\",b", "x"]),
        ] {
            assert_eq!(read(text)[1], row, "{text:?}");
            assert_eq!(open(text), [], "{text:?}");
        }
    }

    #[test]
    fn a_mark_that_is_never_closed_costs_nothing() {
        let text = "stage,touchpoint,n\nBuy,\"24 inch,nice\nBuy,Second,ok\nUse,\"30 inch,fine\nUse,Fourth,\"\"\n";
        assert_eq!(read(text).iter().map(Vec::len).collect::<Vec<_>>(), [3, 3, 3, 3, 2]);
        assert_eq!((read(text)[1][1].as_str(), open(text)), ("\"24 inch", vec![(2, 2), (4, 2)]));
        assert_eq!(open("t,n\nShop,\"a\nb\n"), [(2, 2)]);
        let many = format!("t,n\n{}", "a,\"b\n".repeat(200));
        assert_eq!(records(&many, Vocabulary::bundled(), false).unwrap_err(), ErrorKind::OpenQuote(Place { line: 2, column: 2 }));
        assert_eq!(records(&many, Vocabulary::bundled(), true).unwrap().rows.len(), 201);
    }

    #[test]
    fn blank_cells_at_the_end_are_none() {
        let wide = format!("stage,touchpoint\na,b{}\n{}\nc,d\n", ",".repeat(5000), ",".repeat(70_000));
        let records = records(&wide, Vocabulary::bundled(), false).unwrap();
        assert_eq!(records.rows.iter().map(Row::width).collect::<Vec<_>>(), [2, 2, 2]);
        assert_eq!(records.rows.iter().map(Row::is_after_blank).collect::<Vec<_>>(), [false, false, true]);
        let refused = |text: &str| super::records(text, Vocabulary::bundled(), false).unwrap_err();
        assert_eq!(refused(&format!("sep=,\na{}b\n", ",".repeat(MAX_COLUMNS))), ErrorKind::TooLarge(TooLarge::Columns));
        assert_eq!(refused(&format!("stage\n{}", "a\n".repeat(MAX_ROWS + 1))), ErrorKind::TooLarge(TooLarge::Rows));
    }
}
