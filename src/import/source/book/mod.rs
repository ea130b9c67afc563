//! Workbooks: which of their sheets are read, and their rows as they came. Told by their content. Nothing in them is run, followed or drawn;
//! formulas count by what they came to when they were saved.

mod archive;
mod layout;
mod ods;
mod sheet;
mod xls;
mod xlsx;
mod xml;

use super::Part;
use crate::import::failure::WorkbookError;
use crate::import::note::NoteKind;
use crate::import::notes::Notes;
use crate::import::{ErrorKind, TableChoice};
use archive::Archive;
use sheet::Sheet;
pub(in crate::import) use sheet::{MAX_CELLS, MAX_SHEETS};

/// How packed files begin.
const PACKED: &[u8] = b"PK\x03\x04";
/// How files of office programs began before they were packed.
const OLD: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

/// Whether a file may be a workbook: it begins as one, and is nothing else that is read.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(PACKED) || bytes.starts_with(OLD)
}

/// The sheets of a workbook that are to be read: those that somebody chose, else all that are not hidden.
pub(super) fn parts(file: usize, bytes: &[u8], choice: &TableChoice, notes: &mut Notes) -> Result<Vec<Part>, ErrorKind> {
    let is_wanted = |name: &str, is_hidden: bool| match choice.sheets.as_slice() {
        [] => !is_hidden || choice.hidden == Some(true),
        _ => choice.is_chosen(name),
    };
    let sheets = sheets(bytes, is_wanted)?;
    let hidden: Vec<String> =
        sheets.iter().filter(|sheet| sheet.is_hidden && !is_wanted(&sheet.name, true)).map(|sheet| sheet.name.clone()).collect();
    let mut parts = Vec::new();
    let of_file = notes.begin(file, None);
    if !hidden.is_empty() && choice.sheets.is_empty() {
        notes.add(of_file, None, NoteKind::HiddenSheets(hidden));
    }
    for sheet in sheets.into_iter().filter(|sheet| is_wanted(&sheet.name, sheet.is_hidden) && !sheet.is_blank()) {
        let table = notes.begin(file, Some(&sheet.name));
        let name = sheet.name.clone();
        let rows = sheet.rows(table, choice.hidden != Some(false), notes)?;
        parts.push(Part { table, name: Some(name), is_sheet: true, rows, literal: false });
    }
    Ok(parts)
}

/// The names of a workbook's sheets; none of what cannot be read.
pub(in crate::import) fn names(bytes: &[u8]) -> Vec<String> {
    let found = if is_one(bytes) { sheets(bytes, |_, _| false) } else { Ok(Vec::new()) };
    found.unwrap_or_default().into_iter().map(|sheet| sheet.name).collect()
}

/// Whether a sheet's name says nothing, as programs give it.
pub(in crate::import) fn is_generic(name: &str) -> bool {
    const NAMES: [&str; 16] = [
        "sheet",
        "tabelle",
        "table",
        "blatt",
        "worksheet",
        "arbeitsblatt",
        "feuil",
        "feuille",
        "hoja",
        "foglio",
        "planilha",
        "data",
        "daten",
        "touchpoints",
        "kontaktpunkte",
        "touchpoint",
    ];
    let bare = name.trim().trim_end_matches(|letter: char| letter.is_ascii_digit() || matches!(letter, ' ' | '(' | ')' | '_' | '-'));
    bare.is_empty() || NAMES.contains(&bare.to_lowercase().as_str())
}

fn sheets(bytes: &[u8], is_wanted: impl Fn(&str, bool) -> bool) -> Result<Vec<Sheet>, ErrorKind> {
    if bytes.starts_with(OLD) {
        return Ok(xls::sheets(bytes, is_wanted)?.into_sheets());
    }
    let mut archive = Archive::open(bytes)?;
    if ods::is_one(&mut archive)? {
        return Ok(ods::sheets(&mut archive, is_wanted)?.into_sheets());
    }
    match xlsx::sheets(bytes, &mut archive, is_wanted)? {
        Some(sheets) => Ok(sheets.into_sheets()),
        None => Err(ErrorKind::Workbook(WorkbookError::Other)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_programs_give_are_none() {
        assert!(["Sheet1", "Tabelle 2", "Sheet1 (2)", "Feuil3", "", "12", "Data", "Touchpoints"].into_iter().all(is_generic));
        assert!(!["Today", "Journey 2", "Tabellen der Reise", "Blattgold"].into_iter().any(is_generic));
    }
}
