//! Workbooks of LibreOffice and everything that writes OpenDocument. Read here and not by calamine, which runs for ever on a table that does not
//! end, makes room for every repeated cell, and tells neither percent nor what is merged and hidden. One pass over the one part that has it
//! all; repeated blank rows and cells cost nothing.

use super::archive::{Archive, DAMAGED};
use super::sheet::{Region, Sheet, Sheets, duration_text, iso_text, number_text, percent_text};
use super::xml::{Xml, attribute, letter};
use crate::import::failure::WorkbookError;
use crate::import::{ErrorKind, MAX_COLUMNS, MAX_ROWS};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;
use std::io::{BufRead, Read as _};

/// What a file says it is in its part `mimetype`.
const KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";
/// Most blanks that one element stands for.
const MOST_BLANKS: u32 = 1_000;

/// Whether the file says that it is such a workbook, or a template of one.
pub(super) fn is_one(archive: &mut Archive<'_>) -> Result<bool, ErrorKind> {
    let Some(mut part) = archive.part("mimetype")? else { return Ok(false) };
    let mut said = Vec::new();
    part.by_ref().take(KIND.len() as u64).read_to_end(&mut said).map_err(|_| DAMAGED)?;
    Ok(said == KIND.as_bytes())
}

/// The sheets of a workbook, those that are not wanted without their cells.
pub(super) fn sheets(archive: &mut Archive<'_>, is_wanted: impl Fn(&str, bool) -> bool) -> Result<Sheets, ErrorKind> {
    refuse_locked(archive)?;
    let Some(part) = archive.part("content.xml")? else { return Err(DAMAGED) };
    let mut xml = Xml::new(part);
    let (mut sheets, mut hidden, mut style) = (Sheets::default(), HashSet::new(), None);
    while let Some(event) = xml.next()? {
        let Event::Start(element) = event else { continue };
        match element.local_name().as_ref() {
            "style" => style = attribute(&element, "name")?,
            "table-properties" if attribute(&element, "display")?.as_deref() == Some("false") => hidden.extend(style.take()),
            "table" => {
                let is_hidden = attribute(&element, "style-name")?.is_some_and(|style| hidden.contains(&style));
                let mut sheet = Sheet::new(attribute(&element, "name")?.unwrap_or_default(), is_hidden);
                let wanted = is_wanted(&sheet.name, is_hidden);
                Table { xml: &mut xml, sheet: &mut sheet, wanted, row: 0 }.read()?;
                sheets.push(sheet)?;
            }
            _ => {}
        }
    }
    Ok(sheets)
}

fn refuse_locked(archive: &mut Archive<'_>) -> Result<(), ErrorKind> {
    let Some(part) = archive.part("META-INF/manifest.xml")? else { return Ok(()) };
    let mut xml = Xml::new(part);
    while let Some(event) = xml.next()? {
        if matches!(event, Event::Start(element) if element.local_name().as_ref() == "encryption-data") {
            return Err(ErrorKind::Workbook(WorkbookError::Locked));
        }
    }
    Ok(())
}

/// What an element stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Part {
    Row { times: u32, hidden: bool },
    Column { times: u32, hidden: bool },
    Other,
}

struct Table<'a, R> {
    xml: &'a mut Xml<R>,
    sheet: &'a mut Sheet,
    wanted: bool,
    row: u32,
}

/// A cell and what is said about it.
#[derive(Debug, Default)]
struct Value {
    times: u32,
    /// What its attributes say; none: its text does.
    said: Option<String>,
    spans: (u32, u32),
}

impl<R: BufRead> Table<'_, R> {
    /// Reads to the end of the table.
    fn read(mut self) -> Result<(), ErrorKind> {
        let mut column = 0_u32;
        while let Some(event) = self.xml.next()? {
            let part = match event {
                Event::Start(element) => part(&element)?,
                Event::End(element) if element.local_name().as_ref() == "table" => return Ok(()),
                _ => continue,
            };
            match part {
                Part::Column { times, hidden } => {
                    let end = column.saturating_add(times);
                    if hidden && times > 0 {
                        self.sheet.hidden_columns.push(column..=end - 1);
                    }
                    column = end;
                }
                Part::Row { times, hidden } => self.row(times, hidden)?,
                Part::Other => {}
            }
        }
        Err(DAMAGED)
    }

    /// Reads to the end of a row that is there so many times.
    fn row(&mut self, times: u32, hidden: bool) -> Result<(), ErrorKind> {
        let (mut column, mut cells) = (0_u32, Vec::new());
        loop {
            let Some(event) = self.xml.next()? else { return Err(DAMAGED) };
            let (value, is_covered) = match event {
                Event::Start(element) if element.local_name().as_ref() == "table-cell" => (value(&element)?, false),
                // What is under a merged cell is not seen.
                Event::Start(element) if element.local_name().as_ref() == "covered-table-cell" => (value(&element)?, true),
                Event::End(element) if element.local_name().as_ref() == "table-row" => break,
                _ => continue,
            };
            let text = self.text()?;
            let text = value.said.unwrap_or(text);
            if value.spans != (1, 1) {
                let rows = self.row..=self.row.saturating_add(value.spans.0 - 1);
                self.sheet.merged.push(Region { rows, columns: column..=column.saturating_add(value.spans.1 - 1) });
            }
            if !text.trim().is_empty() && !is_covered {
                // One more than there may be: so it is noticed.
                let end = column.saturating_add(value.times).min(column.saturating_add(MAX_COLUMNS as u32 + 1));
                cells.extend((column..end).map(|column| (column, text.clone())));
                if cells.len() > 4 * MAX_COLUMNS {
                    return Err(ErrorKind::Workbook(WorkbookError::Swollen));
                }
            }
            column = column.saturating_add(value.times);
        }
        let end = self.row.saturating_add(times);
        if hidden && times > 0 {
            self.sheet.hidden_rows.push(self.row..=end - 1);
        }
        if self.wanted && !cells.is_empty() {
            for row in self.row..end.min(self.row.saturating_add(MAX_ROWS as u32 + 2)) {
                for (column, text) in &cells {
                    self.sheet.set(row, *column, text.clone())?;
                }
            }
        }
        self.row = end;
        Ok(())
    }

    /// The text of a cell, to its end: paragraphs as lines; without remarks and what is drawn over it.
    fn text(&mut self) -> Result<String, ErrorKind> {
        let (mut text, mut paragraphs, mut depth, mut aside) = (String::new(), 0, 0_u32, 0_u32);
        loop {
            let Some(event) = self.xml.next()? else { return Err(DAMAGED) };
            match event {
                Event::Start(element) => {
                    depth += 1;
                    let name = element.local_name();
                    if aside > 0 || matches!(name.as_ref(), "annotation" | "frame" | "custom-shape" | "shapes" | "table") {
                        aside += 1;
                        continue;
                    }
                    match name.as_ref() {
                        "p" | "h" => {
                            if paragraphs > 0 {
                                text.push('\n');
                            }
                            paragraphs += 1;
                        }
                        "s" => {
                            let count = attribute(&element, "c")?.and_then(|count| count.parse().ok()).unwrap_or(1).min(MOST_BLANKS);
                            (0..count).for_each(|_| text.push(' '));
                        }
                        "tab" => text.push('\t'),
                        "line-break" => text.push('\n'),
                        _ => {}
                    }
                }
                Event::End(_) if depth == 0 => return Ok(text),
                Event::End(_) => {
                    depth -= 1;
                    aside = aside.saturating_sub(1);
                }
                Event::Text(part) if aside == 0 && paragraphs > 0 => text.push_str(&part.xml10_content()),
                Event::GeneralRef(reference) if aside == 0 => text.extend(letter(&reference)),
                _ => {}
            }
            if text.len() > crate::import::MAX_BYTES {
                return Err(ErrorKind::Workbook(WorkbookError::Swollen));
            }
        }
    }
}

fn part(element: &BytesStart<'_>) -> Result<Part, ErrorKind> {
    let hidden = || attribute(element, "visibility").map(|said| said.is_some_and(|said| said != "visible"));
    Ok(match element.local_name().as_ref() {
        "table-row" => Part::Row { times: count(element, "number-rows-repeated")?, hidden: hidden()? },
        "table-column" => Part::Column { times: count(element, "number-columns-repeated")?, hidden: hidden()? },
        _ => Part::Other,
    })
}

/// How many times something is there; what is no number is once.
fn count(element: &BytesStart<'_>, name: &str) -> Result<u32, ErrorKind> {
    Ok(attribute(element, name)?.map_or(1, |said| said.trim().parse::<u64>().map_or(1, |count| count.min(u64::from(u32::MAX)) as u32)))
}

/// What the attributes of a cell say.
fn value(element: &BytesStart<'_>) -> Result<Value, ErrorKind> {
    let kind = attribute(element, "value-type")?.unwrap_or_default();
    let number = |show: fn(f64) -> String| Ok(attribute(element, "value")?.and_then(|said| said.trim().parse().ok()).map(show));
    // LibreOffice says of an error that it is an empty text, and shows it.
    let said = match kind.as_str() {
        "percentage" => number(percent_text)?,
        "float" | "currency" => number(number_text)?,
        "date" => attribute(element, "date-value")?.map(|said| iso_text(&said)),
        "time" => attribute(element, "time-value")?.map(|said| duration(&said).map_or(said, duration_text)),
        "boolean" => attribute(element, "boolean-value")?.map(|said| said.to_uppercase()),
        _ => attribute(element, "string-value")?.filter(|said| !said.is_empty()),
    };
    let spans = (count(element, "number-rows-spanned")?.max(1), count(element, "number-columns-spanned")?.max(1));
    Ok(Value { times: count(element, "number-columns-repeated")?, said, spans })
}

/// Days of a duration like `PT09H30M00S`.
fn duration(text: &str) -> Option<f64> {
    let (mut seconds, mut number) = (0.0, String::new());
    for letter in text.strip_prefix("PT")?.chars() {
        let unit = match letter {
            'H' => 3_600.0,
            'M' => 60.0,
            'S' => 1.0,
            _ => {
                number.push(letter);
                continue;
            }
        };
        seconds += number.replace(',', ".").parse::<f64>().ok()? * unit;
        number.clear();
    }
    number.is_empty().then_some(seconds / 86_400.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_times_of_day() {
        assert_eq!(
            ["PT09H30M00S", "PT26H00M00.5S"].map(|text| duration(text).map(duration_text)),
            [Some("09:30".into()), Some("26:00:01".into())]
        );
        assert_eq!([duration("09:30"), duration("PTxH"), duration("PT5")], [None; 3]);
    }
}
