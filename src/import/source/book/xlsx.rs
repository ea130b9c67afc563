//! Workbooks of Excel and everything that writes like it. Values come from calamine, cell by cell and never as a rectangle: between two far cells
//! there may be more than any memory holds. What it does not tell comes from [`super::layout`].

use super::archive::{Archive, DAMAGED};
use super::layout::{check_texts, layout, list};
use super::sheet::{Sheet, Sheets, duration_text, iso_text, moment_text, number_text, percent_text, shows_percent};
use crate::import::ErrorKind;
use calamine::{DataRef, ExcelDateTime, Reader as _, Xlsx, XlsxError};
use std::collections::HashSet;
use std::io::Cursor;

/// The sheets of a workbook, those that are not wanted without their cells; none: the file is no such workbook.
pub(super) fn sheets(bytes: &[u8], archive: &mut Archive<'_>, is_wanted: impl Fn(&str, bool) -> bool) -> Result<Option<Sheets>, ErrorKind> {
    let Some(listed) = list(archive)? else { return Ok(None) };
    check_texts(archive)?;
    let mut book: Xlsx<Cursor<&[u8]>> = Xlsx::new(Cursor::new(bytes)).map_err(|_| DAMAGED)?;
    let (mut names, mut parts) = (HashSet::new(), HashSet::new());
    let mut sheets = Sheets::default();
    for one in listed {
        // Values are found by the name of the sheet; and no part is read as often as somebody likes.
        if !names.insert(one.name.clone()) || !parts.insert(one.part.to_ascii_lowercase()) {
            return Err(DAMAGED);
        }
        let mut sheet = Sheet::new(one.name.clone(), one.is_hidden);
        if one.has_cells && is_wanted(&one.name, one.is_hidden) {
            let mut around = layout(archive, &one.part)?;
            cells(&mut book, &mut sheet, &around.pictures)?;
            for (row, column, text) in std::mem::take(&mut around.errors) {
                sheet.set(row, column, text)?;
            }
            around.surround(&mut sheet);
        }
        sheets.push(sheet)?;
    }
    Ok(Some(sheets))
}

fn cells(book: &mut Xlsx<Cursor<&[u8]>>, sheet: &mut Sheet, pictures: &HashSet<(u32, u32)>) -> Result<(), ErrorKind> {
    let mut reader = book.worksheet_cells_reader(&sheet.name).map_err(|_| DAMAGED)?;
    let formats = reader.styles().iter().map(|style| style.number_format.as_ref());
    let percent: Vec<bool> = formats.map(|format| format.is_some_and(|format| shows_percent(&format.format_code))).collect();
    loop {
        let (cell, style) = match reader.next_cell_with_style_id() {
            Ok(Some(found)) => found,
            Ok(None) => return Ok(()),
            // An error that the library does not know is one: what it says is known already.
            Err(XlsxError::CellError(_)) => continue,
            Err(_) => return Err(DAMAGED),
        };
        let (row, column) = cell.get_position();
        if pictures.contains(&(row, column)) {
            continue;
        }
        match cell.get_value() {
            DataRef::Float(value) if percent.get(style) == Some(&true) => sheet.set(row, column, percent_text(*value)),
            DataRef::Float(value) => sheet.set(row, column, number_text(*value)),
            DataRef::Int(value) => sheet.set(row, column, value.to_string()),
            DataRef::String(text) => sheet.set(row, column, plain_lines(text)),
            DataRef::SharedString(text) => sheet.set(row, column, plain_lines(text)),
            DataRef::Bool(value) => sheet.set(row, column, if *value { "TRUE" } else { "FALSE" }),
            DataRef::DateTime(moment) => sheet.set(row, column, moment_of(*moment)),
            DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => sheet.set(row, column, iso_text(text)),
            DataRef::Error(_) | DataRef::Empty => Ok(()),
        }?;
    }
}

/// A text with the line breaks of this program.
fn plain_lines(text: &str) -> String {
    text.replace("_x000D_", "").replace("\r\n", "\n").replace('\r', "\n")
}

/// A moment: a day, a time of day alone, or how long something took.
fn moment_of(moment: ExcelDateTime) -> String {
    let value = moment.as_f64();
    if moment.is_duration() || (0.0..1.0).contains(&value) {
        return duration_text(value);
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    moment_text((year, month, day), (hour, minute, second))
}
