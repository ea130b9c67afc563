//! Workbooks of Excel 97 to 2003. Read here and not by calamine, which makes room for as many cells as a record says, indexes what may not be there,
//! and tells neither percent nor what is hidden. Whatever the bytes are, nothing is believed that is not there.

use super::archive::DAMAGED;
use super::sheet::{Region, Sheet, Sheets, duration_text, moment_text, number_text, percent_text, shows_percent};
use crate::import::ErrorKind;
use crate::import::failure::WorkbookError;
use calamine::{ExcelDateTime, ExcelDateTimeType};
use std::collections::HashMap;
use std::io::{Cursor, Read as _};

/// Kinds of records, by the names of the format's description.
mod kind {
    pub(super) const FORMULA: u16 = 0x0006;
    pub(super) const EOF: u16 = 0x000A;
    pub(super) const DATE_MODE: u16 = 0x0022;
    pub(super) const FILE_PASS: u16 = 0x002F;
    pub(super) const CONTINUE: u16 = 0x003C;
    pub(super) const COL_INFO: u16 = 0x007D;
    pub(super) const BOUND_SHEET: u16 = 0x0085;
    pub(super) const MUL_RK: u16 = 0x00BD;
    pub(super) const RICH_LABEL: u16 = 0x00D6;
    pub(super) const XF: u16 = 0x00E0;
    pub(super) const MERGE_CELLS: u16 = 0x00E5;
    pub(super) const SST: u16 = 0x00FC;
    pub(super) const LABEL_SST: u16 = 0x00FD;
    pub(super) const NUMBER: u16 = 0x0203;
    pub(super) const LABEL: u16 = 0x0204;
    pub(super) const BOOL_ERR: u16 = 0x0205;
    pub(super) const STRING: u16 = 0x0207;
    pub(super) const ROW: u16 = 0x0208;
    pub(super) const RK: u16 = 0x027E;
    pub(super) const FORMAT: u16 = 0x041E;
    pub(super) const BOF: u16 = 0x0809;
}

/// The version of the format that is read.
const BIFF8: u16 = 0x0600;

/// The sheets of a workbook, those that are not wanted without their cells.
pub(super) fn sheets(bytes: &[u8], is_wanted: impl Fn(&str, bool) -> bool) -> Result<Sheets, ErrorKind> {
    let mut file = cfb::CompoundFile::open(Cursor::new(bytes)).map_err(|_| DAMAGED)?;
    if file.is_stream("/EncryptedPackage") {
        return Err(ErrorKind::Workbook(WorkbookError::Locked));
    }
    let Some(name) = ["/Workbook", "/Book"].into_iter().find(|name| file.is_stream(name)) else {
        return Err(ErrorKind::Workbook(WorkbookError::Other));
    };
    let mut book = Vec::new();
    let stream = file.open_stream(name).map_err(|_| DAMAGED)?;
    // A stream that says it is longer than its file goes round in a circle.
    stream.take(bytes.len() as u64 + 1).read_to_end(&mut book).map_err(|_| DAMAGED)?;
    let globals = Globals::read(&book)?;
    let mut sheets = Sheets::default();
    for listed in &globals.sheets {
        let mut sheet = Sheet::new(listed.name.clone(), listed.is_hidden);
        if listed.has_cells && is_wanted(&listed.name, listed.is_hidden) {
            let records = Records(book.get(listed.at..).ok_or(DAMAGED)?);
            cells(records, &globals, &mut sheet)?;
        }
        sheets.push(sheet)?;
    }
    Ok(sheets)
}

/// A record: its kind and what is in it.
type Record<'b> = (u16, &'b [u8]);

/// Records behind each other.
struct Records<'b>(&'b [u8]);

impl<'b> Iterator for Records<'b> {
    type Item = Record<'b>;

    fn next(&mut self) -> Option<Record<'b>> {
        let (kind, length) = (u16_at(self.0, 0)?, u16_at(self.0, 2)?);
        let end = 4 + usize::from(length);
        let data = self.0.get(4..end)?;
        self.0 = self.0.get(end..)?;
        Some((kind, data))
    }
}

impl<'b> Records<'b> {
    /// What continues the record that came last.
    fn continued(&mut self) -> Option<&'b [u8]> {
        let is_next = u16_at(self.0, 0) == Some(kind::CONTINUE);
        if is_next { self.next().map(|(_, data)| data) } else { None }
    }
}

fn u16_at(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..at + 2).and_then(|bytes| bytes.try_into().ok()).map(u16::from_le_bytes)
}

fn u32_at(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes)
}

fn f64_at(data: &[u8], at: usize) -> Option<f64> {
    data.get(at..at + 8).and_then(|bytes| bytes.try_into().ok()).map(f64::from_le_bytes)
}

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Shown {
    Number,
    Percent,
    Moment,
    Duration,
}

struct Listed {
    name: String,
    at: usize,
    is_hidden: bool,
    has_cells: bool,
}

/// What all sheets share.
struct Globals {
    sheets: Vec<Listed>,
    texts: Vec<String>,
    /// How numbers of each style are shown.
    styles: Vec<Shown>,
    is_1904: bool,
}

impl Globals {
    fn read(book: &[u8]) -> Result<Self, ErrorKind> {
        let mut records = Records(book);
        let (mut formats, mut styles): (HashMap<u16, String>, Vec<u16>) = (HashMap::new(), Vec::new());
        let mut found = Self { sheets: Vec::new(), texts: Vec::new(), styles: Vec::new(), is_1904: false };
        match records.next() {
            Some((kind::BOF, data)) if u16_at(data, 0) == Some(BIFF8) => {}
            Some((kind::BOF, _)) => return Err(ErrorKind::Workbook(WorkbookError::Form("XLS 95"))),
            _ => return Err(DAMAGED),
        }
        while let Some((kind, data)) = records.next() {
            match kind {
                kind::EOF => break,
                kind::FILE_PASS => return Err(ErrorKind::Workbook(WorkbookError::Locked)),
                kind::DATE_MODE => found.is_1904 = u16_at(data, 0) == Some(1),
                kind::XF => styles.extend(u16_at(data, 2)),
                kind::FORMAT => {
                    let text = data.get(2..).and_then(|data| Text::new(vec![data]).text());
                    formats.extend(u16_at(data, 0).zip(text));
                }
                kind::BOUND_SHEET => found.sheets.push(listed(data).ok_or(DAMAGED)?),
                kind::SST => {
                    let mut parts = vec![data.get(8..).ok_or(DAMAGED)?];
                    parts.extend(std::iter::from_fn(|| records.continued()));
                    let mut text = Text::new(parts);
                    found.texts.extend(std::iter::from_fn(|| text.text()));
                }
                _ => {}
            }
        }
        let shown = |format: &u16| match formats.get(format) {
            Some(format) => shown(format),
            None => match format {
                9 | 10 => Shown::Percent,
                14..=22 | 27..=36 | 45 | 47 | 50..=58 => Shown::Moment,
                46 => Shown::Duration,
                _ => Shown::Number,
            },
        };
        found.styles = styles.iter().map(shown).collect();
        Ok(found)
    }

    /// A number as a cell of a style shows it.
    fn number(&self, style: Option<u16>, value: f64) -> String {
        let shown = style.and_then(|style| self.styles.get(usize::from(style)));
        match shown {
            Some(Shown::Percent) => percent_text(value),
            Some(Shown::Duration) => duration_text(value),
            Some(Shown::Moment) if (0.0..1.0).contains(&value) => duration_text(value),
            Some(Shown::Moment) => {
                let moment = ExcelDateTime::new(value, ExcelDateTimeType::DateTime, self.is_1904);
                let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
                moment_text((year, month, day), (hour, minute, second))
            }
            _ => number_text(value),
        }
    }
}

/// How a number format shows numbers.
fn shown(format: &str) -> Shown {
    if shows_percent(format) {
        return Shown::Percent;
    }
    let (mut is_text, mut bracket, mut letters) = (false, None::<String>, format.chars());
    while let Some(letter) = letters.next() {
        match (letter, &mut bracket) {
            ('"', None) => is_text = !is_text,
            _ if is_text => {}
            ('\\' | '_' | '*', None) => {
                letters.next();
            }
            ('[', None) => bracket = Some(String::new()),
            (']', Some(inside)) => {
                if !inside.is_empty() && inside.chars().all(|letter| matches!(letter, 'h' | 'H' | 'm' | 'M' | 's' | 'S')) {
                    return Shown::Duration;
                }
                bracket = None;
            }
            (letter, Some(inside)) => inside.push(letter),
            (';', None) => return Shown::Number,
            ('d' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S', None) => return Shown::Moment,
            _ => {}
        }
    }
    Shown::Number
}

fn listed(data: &[u8]) -> Option<Listed> {
    let (at, state, kind) = (u32_at(data, 0)?, *data.get(4)?, *data.get(5)?);
    let count = usize::from(*data.get(6)?);
    let name = Text::new(vec![data.get(7..)?]).letters(count)?;
    Some(Listed { name: name.replace('\0', ""), at: at as usize, is_hidden: state & 3 != 0, has_cells: kind == 0 })
}

/// Texts in a record and those that continue it.
struct Text<'b> {
    parts: std::collections::VecDeque<&'b [u8]>,
}

impl<'b> Text<'b> {
    fn new(parts: Vec<&'b [u8]>) -> Self {
        Self { parts: parts.into() }
    }

    /// The next bytes, which may be in several records.
    fn take(&mut self, mut count: usize) -> Option<Vec<u8>> {
        let mut taken = Vec::new();
        while count > 0 {
            let part = self.parts.front_mut()?;
            let here = count.min(part.len());
            taken.extend_from_slice(part.get(..here)?);
            *part = part.get(here..)?;
            count -= here;
            if part.is_empty() {
                self.parts.pop_front();
            }
        }
        Some(taken)
    }

    fn number(&mut self, bytes: usize) -> Option<usize> {
        Some(self.take(bytes)?.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
    }

    /// A text with its length and what is said about its looks.
    fn text(&mut self) -> Option<String> {
        let count = self.number(2)?;
        let flags = *self.take(1)?.first()?;
        let runs = if flags & 0x08 != 0 { self.number(2)? } else { 0 };
        let more = if flags & 0x04 != 0 { self.number(4)? } else { 0 };
        let text = self.letters_of(count, flags & 1 != 0)?;
        self.skip(runs * 4 + more)?;
        Some(text)
    }

    /// Letters behind the byte that says how each is stored.
    fn letters(&mut self, count: usize) -> Option<String> {
        let is_wide = self.take(1)?.first()? & 1 != 0;
        self.letters_of(count, is_wide)
    }

    /// So many letters; where another record begins, it says anew how each is stored.
    fn letters_of(&mut self, mut count: usize, mut is_wide: bool) -> Option<String> {
        let mut units: Vec<u16> = Vec::new();
        while count > 0 {
            let size = if is_wide { 2 } else { 1 };
            let part = self.parts.front_mut()?;
            let here = count.min(part.len() / size);
            let bytes = part.get(..here * size)?;
            match is_wide {
                true => units.extend(bytes.chunks_exact(2).filter_map(|two| two.try_into().ok()).map(u16::from_le_bytes)),
                false => units.extend(bytes.iter().map(|byte| u16::from(*byte))),
            }
            *part = part.get(here * size..)?;
            count -= here;
            if count > 0 {
                self.parts.pop_front();
                is_wide = self.take(1)?.first()? & 1 != 0;
            } else if part.is_empty() {
                self.parts.pop_front();
            }
        }
        Some(String::from_utf16_lossy(&units))
    }

    fn skip(&mut self, mut count: usize) -> Option<()> {
        while count > 0 {
            let part = self.parts.front_mut()?;
            let here = count.min(part.len());
            *part = part.get(here..)?;
            count -= here;
            if part.is_empty() {
                self.parts.pop_front();
            }
        }
        Some(())
    }
}

/// Reads the cells of a sheet, and what surrounds them.
fn cells(mut records: Records<'_>, globals: &Globals, sheet: &mut Sheet) -> Result<(), ErrorKind> {
    // Charts within the sheet have cells of their own.
    let mut depth = 0;
    // The formula whose text comes next.
    let mut formula = None;
    while let Some((kind, data)) = records.next() {
        match kind {
            kind::BOF => depth += 1,
            kind::EOF => {
                depth -= 1;
                if depth <= 0 {
                    return Ok(());
                }
            }
            _ if depth != 1 => {}
            kind::ROW => {
                if let (Some(row), Some(true)) = (u16_at(data, 0), u16_at(data, 12).map(|flags| flags & 0x20 != 0)) {
                    sheet.hidden_rows.push(u32::from(row)..=u32::from(row));
                }
            }
            kind::COL_INFO => {
                if let (Some(first), Some(last), Some(true)) =
                    (u16_at(data, 0), u16_at(data, 2), u16_at(data, 8).map(|flags| flags & 1 != 0))
                {
                    sheet.hidden_columns.push(u32::from(first)..=u32::from(last));
                }
            }
            kind::MERGE_CELLS => sheet.merged.extend(data.get(2..).unwrap_or_default().chunks_exact(8).filter_map(|one| {
                let at = |at: usize| u16_at(one, at).map(u32::from);
                let (first, last, left, right) = (at(0)?, at(2)?, at(4)?, at(6)?);
                (first <= last && left <= right).then_some(Region { rows: first..=last, columns: left..=right })
            })),
            kind::STRING => {
                let mut parts = vec![data];
                parts.extend(std::iter::from_fn(|| records.continued()));
                if let (Some((row, column)), Some(text)) = (formula.take(), Text::new(parts).text()) {
                    sheet.set(row, column, text)?;
                }
            }
            kind::MUL_RK => {
                let (row, first) = place(data).ok_or(DAMAGED)?;
                let values = data.get(4..data.len().saturating_sub(2)).unwrap_or_default().chunks_exact(6);
                for (column, one) in (first..).zip(values) {
                    let value = u32_at(one, 2).map(packed).ok_or(DAMAGED)?;
                    sheet.set(row, column, globals.number(u16_at(one, 0), value))?;
                }
            }
            kind::NUMBER | kind::RK | kind::LABEL | kind::RICH_LABEL | kind::LABEL_SST | kind::BOOL_ERR | kind::FORMULA => {
                let (row, column) = place(data).ok_or(DAMAGED)?;
                let content = data.get(6..).ok_or(DAMAGED)?;
                let style = u16_at(data, 4);
                let text = match kind {
                    kind::NUMBER => f64_at(content, 0).map(|value| globals.number(style, value)),
                    kind::RK => u32_at(content, 0).map(|value| globals.number(style, packed(value))),
                    kind::LABEL_SST => u32_at(content, 0).and_then(|index| globals.texts.get(index as usize)).cloned(),
                    kind::BOOL_ERR => content.first().zip(content.get(1)).map(|(value, is_error)| truth(*value, *is_error != 0)),
                    kind::FORMULA => match (u16_at(content, 6), content.first()) {
                        (Some(0xFFFF), Some(0)) => {
                            formula = Some((row, column));
                            None
                        }
                        (Some(0xFFFF), Some(kind @ (1 | 2))) => content.get(2).map(|value| truth(*value, *kind == 2)),
                        (Some(0xFFFF), _) => None,
                        _ => f64_at(content, 0).map(|value| globals.number(style, value)),
                    },
                    _ => Text::new(vec![content]).text(),
                };
                if let Some(text) = text {
                    sheet.set(row, column, text)?;
                }
            }
            _ => {}
        }
    }
    Err(DAMAGED)
}

fn place(data: &[u8]) -> Option<(u32, u32)> {
    Some((u32::from(u16_at(data, 0)?), u32::from(u16_at(data, 2)?)))
}

/// A number that is packed into four bytes: a whole one or the upper half of a float, perhaps a hundredth of it.
fn packed(value: u32) -> f64 {
    let number = match value & 2 {
        0 => f64::from_bits(u64::from(value & !3) << 32),
        _ => f64::from(value as i32 >> 2),
    };
    if value & 1 == 0 { number } else { number / 100.0 }
}

fn truth(value: u8, is_error: bool) -> String {
    let text = match (is_error, value) {
        (false, 0) => "FALSE",
        (false, _) => "TRUE",
        (true, 0x00) => "#NULL!",
        (true, 0x07) => "#DIV/0!",
        (true, 0x0F) => "#VALUE!",
        (true, 0x17) => "#REF!",
        (true, 0x1D) => "#NAME?",
        (true, 0x24) => "#NUM!",
        (true, _) => "#N/A",
    };
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_tell_dates_from_numbers() {
        for (format, expected) in [
            ("General", Shown::Number),
            ("0.00", Shown::Number),
            ("#,##0 \"days\"", Shown::Number),
            ("[Red]0.0", Shown::Number),
            ("0.0%", Shown::Percent),
            ("dd.mm.yyyy", Shown::Moment),
            ("[$-407]d. mmmm yyyy", Shown::Moment),
            ("hh:mm", Shown::Moment),
            ("[h]:mm", Shown::Duration),
        ] {
            assert_eq!(shown(format), expected, "{format}");
        }
    }

    #[test]
    fn packed_numbers_are_whole_or_halves_of_floats() {
        assert_eq!((packed(7 << 2 | 2), packed((-150_i32 as u32) << 2 | 3), packed((0.5_f64.to_bits() >> 32) as u32)), (7.0, -1.5, 0.5));
    }

    #[test]
    fn texts_go_on_in_the_next_record() {
        let mut text = Text::new(vec![&[5, 0, 0, b'a', b'b'], &[1, b'c', 0, b'd', 0], &[0, b'e', 1, 0, 0, b'x']]);
        assert_eq!((text.text().as_deref(), text.text().as_deref(), text.text()), (Some("abcde"), Some("x"), None));
        let mut rich = Text::new(vec![&[1, 0, 0x08, 2, 0, b'r', 0, 0, 0, 0], &[0, 0, 0, 0, 1, 0, 0, b'y']]);
        assert_eq!((rich.text().as_deref(), rich.text().as_deref()), (Some("r"), Some("y")));
    }
}
