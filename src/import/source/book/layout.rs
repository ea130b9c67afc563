//! What the cells of an XLSX workbook's sheets are surrounded by and the reader of their values does not tell: where each sheet is, what is merged
//! and hidden, which cells hold pictures or failed formulas. Looks at every reference, too, before that reader does, which calculates with them
//! unchecked. One pass over each part; memory for what is found only.

use super::archive::{Archive, DAMAGED};
use super::sheet::{Region, Sheet};
use super::xml::{Xml, attribute, is_set, number};
use crate::import::ErrorKind;
use crate::import::failure::WorkbookError;
use quick_xml::events::Event;
use std::collections::{HashMap, HashSet};
use std::ops::RangeInclusive;

/// Rows and columns that a sheet may have.
const ROWS: u32 = 1_048_576;
const COLUMNS: u32 = 16_384;
/// Most merged regions, ranges of hidden rows, and cells with errors or pictures that are looked at.
const MOST_FOUND: usize = 500_000;

/// A sheet of the workbook before its cells are read.
pub(super) struct Listed {
    pub(super) name: String,
    /// The part that it is in.
    pub(super) part: String,
    pub(super) is_hidden: bool,
    /// Whether it has cells: a sheet may be a chart.
    pub(super) has_cells: bool,
}

/// What surrounds the cells of a sheet.
#[derive(Default)]
pub(super) struct Layout {
    pub(super) merged: Vec<Region>,
    pub(super) hidden_rows: Vec<RangeInclusive<u32>>,
    pub(super) hidden_columns: Vec<RangeInclusive<u32>>,
    /// Cells that show a picture, for which older programs show an error.
    pub(super) pictures: HashSet<(u32, u32)>,
    /// What failed formulas show.
    pub(super) errors: Vec<(u32, u32, String)>,
    /// The first of the formulas without a result, and how many they are.
    unsolved: Option<((u32, u32), usize)>,
}

impl Layout {
    /// Gives a sheet what surrounds its cells.
    pub(super) fn surround(self, sheet: &mut Sheet) {
        (sheet.merged, sheet.hidden_rows, sheet.hidden_columns) = (self.merged, self.hidden_rows, self.hidden_columns);
        sheet.unsolved = self.unsolved;
    }
}

/// The sheets of a workbook in their order; none: the file is no such workbook.
pub(super) fn list(archive: &mut Archive<'_>) -> Result<Option<Vec<Listed>>, ErrorKind> {
    let kind = "/officeDocument";
    let Some((_, book)) = relations(archive, "_rels/.rels")?.into_values().find(|(of, _)| of.ends_with(kind)) else { return Ok(None) };
    let book = book.trim_start_matches('/').to_owned();
    let (folder, file) = book.rsplit_once('/').map_or(("", book.as_str()), |(folder, file)| (folder, file));
    if file.to_ascii_lowercase().ends_with(".bin") {
        return Err(ErrorKind::Workbook(WorkbookError::Form("XLSB")));
    }
    let within = |target: &str| match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None if folder.is_empty() => target.to_owned(),
        None => format!("{folder}/{target}"),
    };
    let relations = relations(archive, &within(&format!("_rels/{file}.rels")))?;
    let Some(part) = archive.part(&book)? else { return Err(DAMAGED) };
    let (mut xml, mut sheets, mut is_book) = (Xml::new(part), Vec::new(), false);
    while let Some(event) = xml.next()? {
        let Event::Start(element) = event else { continue };
        match element.local_name().as_ref() {
            "workbook" => is_book = true,
            "sheet" if is_book => {
                let id = attribute(&element, "id")?.ok_or(DAMAGED)?;
                let (kind, target) = relations.get(&id).ok_or(DAMAGED)?;
                sheets.push(Listed {
                    name: attribute(&element, "name")?.unwrap_or_default(),
                    part: within(target),
                    is_hidden: attribute(&element, "state")?.is_some_and(|state| state != "visible"),
                    has_cells: kind.ends_with("/worksheet"),
                });
            }
            _ => {}
        }
    }
    Ok(is_book.then_some(sheets))
}

/// What a part is related to, by the names of the relations: kind and target.
fn relations(archive: &mut Archive<'_>, name: &str) -> Result<HashMap<String, (String, String)>, ErrorKind> {
    let mut found = HashMap::new();
    let Some(part) = archive.part(name)? else { return Ok(found) };
    let mut xml = Xml::new(part);
    while let Some(event) = xml.next()? {
        if let Event::Start(element) = event
            && element.local_name().as_ref() == "Relationship"
            && let (Some(id), Some(kind), Some(target)) =
                (attribute(&element, "Id")?, attribute(&element, "Type")?, attribute(&element, "Target")?)
        {
            found.insert(id, (kind, target));
        }
    }
    Ok(found)
}

/// Refuses a list of shared texts that says it is longer than it can be: the reader would make room for all of them.
pub(super) fn check_texts(archive: &mut Archive<'_>) -> Result<(), ErrorKind> {
    let lists: Vec<String> =
        archive.names().filter(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml")).map(str::to_owned).collect();
    for list in lists {
        let Some(part) = archive.part(&list)? else { continue };
        let (mut xml, mut said, mut there) = (Xml::new(part), 0, 0);
        while let Some(event) = xml.next()? {
            let Event::Start(element) = event else { continue };
            match element.local_name().as_ref() {
                "sst" => {
                    said = attribute(&element, "uniqueCount")?.map_or(Ok(0), |count| count.trim().parse::<u64>().map_err(|_| DAMAGED))?;
                }
                "si" => there += 1,
                _ => {}
            }
        }
        if said > there * 2 + 10_000 {
            return Err(DAMAGED);
        }
    }
    Ok(())
}

/// What surrounds the cells of a sheet.
pub(super) fn layout(archive: &mut Archive<'_>, name: &str) -> Result<Layout, ErrorKind> {
    let Some(part) = archive.part(name)? else { return Err(DAMAGED) };
    let mut xml = Xml::new(part);
    let mut found = Layout::default();
    let (mut row, mut column) = (0, 0);
    // The cell with an error whose value comes next.
    let mut failed: Option<(u32, u32)> = None;
    let mut is_value = false;
    // The cell with a formula of which no value was met yet; a text may be empty.
    let mut is_result = false;
    let (mut place, mut is_text, mut solved): ((u32, u32), bool, Option<bool>) = ((0, 0), false, None);
    while let Some(event) = xml.next()? {
        match event {
            Event::Start(element) => match element.local_name().as_ref() {
                "c" => {
                    if let Some(place) = attribute(&element, "r")? {
                        (row, column) = cell(&place).ok_or(DAMAGED)?;
                    }
                    let kind = attribute(&element, "t")?;
                    (place, is_text, solved) = ((row, column), kind.as_deref() == Some("str"), None);
                    if kind.as_deref() == Some("e") {
                        if attribute(&element, "vm")?.is_some() {
                            found.pictures.insert((row, column));
                        } else {
                            failed = Some((row, column));
                        }
                    }
                    column += 1;
                }
                "f" => solved = Some(false),
                "v" => (is_value, is_result) = (failed.is_some(), true),
                "row" => {
                    if let Some(number) = number(&element, "r")? {
                        row = number.checked_sub(1).filter(|row| *row < ROWS).ok_or(DAMAGED)?;
                    }
                    column = 0;
                    if is_set(&element, "hidden")? {
                        found.hidden_rows.push(row..=row);
                    }
                }
                "col" if is_set(&element, "hidden")? => {
                    let (first, last) = (number(&element, "min")?.unwrap_or(1), number(&element, "max")?.unwrap_or(COLUMNS));
                    found.hidden_columns.push(first.saturating_sub(1)..=last.saturating_sub(1));
                }
                "dimension" => {
                    attribute(&element, "ref")?.as_deref().and_then(region).ok_or(DAMAGED)?;
                }
                "mergeCell" => {
                    let merged = attribute(&element, "ref")?.as_deref().and_then(region).ok_or(DAMAGED)?;
                    found.merged.push(merged);
                }
                _ => {}
            },
            Event::Text(text) if is_result => {
                solved = solved.map(|_| true);
                if !is_value {
                    continue;
                }
                if let Some((row, column)) = failed.take() {
                    found.errors.push((row, column, text.trim().chars().take(40).collect()));
                }
                is_value = false;
            }
            Event::End(element) if element.local_name().as_ref() == "row" => {
                row += 1;
                column = 0;
            }
            Event::End(element) if element.local_name().as_ref() == "v" => is_result = false,
            Event::End(element) if element.local_name().as_ref() == "c" => {
                (failed, is_value) = (None, false);
                if solved.take() == Some(false) && !is_text {
                    found.unsolved.get_or_insert((place, 0)).1 += 1;
                }
            }
            _ => {}
        }
        let count = found.merged.len().max(found.hidden_rows.len()).max(found.hidden_columns.len());
        if count.max(found.pictures.len()).max(found.errors.len()) > MOST_FOUND {
            return Err(ErrorKind::Workbook(WorkbookError::Swollen));
        }
        // Joined at once: a filter hides rows by the thousand.
        join(&mut found.hidden_rows);
    }
    Ok(found)
}

/// Joins the last two ranges, if they touch.
fn join(ranges: &mut Vec<RangeInclusive<u32>>) {
    if let [.., before, last] = ranges.as_slice()
        && before.end().checked_add(1) == Some(*last.start())
    {
        let joined = *before.start()..=*last.end();
        ranges.pop();
        ranges.pop();
        ranges.push(joined);
    }
}

/// The row and column of a reference like `B7`, from 0; none where no sheet reaches.
fn cell(reference: &str) -> Option<(u32, u32)> {
    let reference = reference.trim();
    let digits = reference.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, digits) = (reference.get(..digits)?, reference.get(digits..)?);
    if letters.is_empty() || letters.len() > 3 || digits.len() > 7 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let column = letters.bytes().try_fold(0, |column, letter| {
        let letter = letter.to_ascii_uppercase();
        letter.is_ascii_uppercase().then(|| column * 26 + u32::from(letter - b'A') + 1)
    })?;
    let row: u32 = digits.parse().ok()?;
    ((1..=ROWS).contains(&row) && (1..=COLUMNS).contains(&column)).then(|| (row - 1, column - 1))
}

/// The rows and columns of a reference like `A1:B7`.
fn region(reference: &str) -> Option<Region> {
    let (begin, end) = reference.split_once(':').unwrap_or((reference, reference));
    let (begin, end) = (cell(begin)?, cell(end)?);
    (begin.0 <= end.0 && begin.1 <= end.1).then_some(Region { rows: begin.0..=end.0, columns: begin.1..=end.1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_reach_as_far_as_sheets_and_no_further() {
        assert_eq!((cell("A1"), cell("xfd1048576"), cell("AA10")), (Some((0, 0)), Some((1_048_575, 16_383)), Some((9, 26))));
        for wrong in ["", "A", "1", "A0", "XFE1", "A1048577", "ZZZZZZZZ1", "A99999999999", "Ä1", "A1B", "$A$1", "A-1"] {
            assert_eq!(cell(wrong), None, "{wrong}");
        }
        assert_eq!((region("A1:B2").map(|region| region.columns), region("B5:A1")), (Some(0..=1), None));
    }
}
