//! Single cells and blocks of cells, as the clipboard of a spreadsheet holds them. A cell means the same as in a CSV file. Never a
//! guess at what a whole table is, never a change of anything.

use super::columns::{Recognised, recognise};
use super::failure::{ErrorKind, TooLarge};
use super::grid::Row;
use super::note::NoteKind;
use super::notes::Notes;
use super::touchpoint::{CellContent, Fractions, RowReader, Sheet};
use super::vocabulary::Vocabulary;
use super::{MAX_BYTES, MAX_COLUMNS, MAX_ROWS};
use crate::i18n::{Language, Texts, Year};
use crate::model::{Code, table};
use jiff::civil::Date;
use std::sync::LazyLock;

/// What a column's cell says, and whether a score had to be rounded.
///
/// # Errors
/// Why it is refused. Of a list with one bad entry all is refused, so that nothing of it is lost unnoticed.
pub fn read_cell(column: &Recognised, text: &str) -> Result<(CellContent, bool), NoteKind> {
    let (mut notes, mut fractions) = (Notes::default(), Fractions::new());
    let row = Row::of_text(text);
    let sheet = Sheet { source: 0, recognised: std::slice::from_ref(column), vocabulary: Vocabulary::bundled(), faithful: false };
    let mut reader = RowReader { sheet: &sheet, row: &row, notes: &mut notes, fractions: &mut fractions };
    let content = column.column().and_then(|column| reader.content(column));
    match (content, notes.finish().0.into_iter().map(|note| note.kind).find(NoteKind::is_refusal)) {
        (_, Some(refusal)) => Err(refusal),
        (Some(content), None) => Ok((content, !fractions.is_empty())),
        (None, None) => Err(NoteKind::UnknownWord { column: column.header.clone(), value: text.to_owned() }),
    }
}

/// The word of a vocabulary that a text means: its machine word, or what people call it in any language.
pub fn read_word<C: Code>(text: &str) -> Option<C> {
    Vocabulary::bundled().value(text.trim())
}

/// Whether a text means yes or no, in any language.
pub fn read_answer(text: &str) -> Option<bool> {
    Vocabulary::bundled().answer(text.trim())
}

/// The day that a text means as people write it in any language, also with a time after it: `2026-05-12`, `12.05.2026`, `12 May 2026`,
/// `12. Mai 2026`, `2026-05-12T09:00`.
pub(super) fn read_day(text: &str) -> Option<Date> {
    languages().iter().find_map(|texts| texts.parse_date(text)).or_else(|| text.trim().parse().ok())
}

/// The same of somebody who types it today and may leave out the year: `30.9.`, `30 Sep`.
pub fn read_typed_day(text: &str, today: Date, year: Year) -> Option<Date> {
    read_day(text).or_else(|| languages().iter().find_map(|texts| texts.parse_day(text, today, year)))
}

fn languages() -> &'static [Texts] {
    static LANGUAGES: LazyLock<Vec<Texts>> = LazyLock::new(|| Language::ALL.iter().map(|language| Texts::new(*language)).collect());
    &LANGUAGES
}

/// What the cells of a first row are taken for, if they are a header.
pub fn recognise_columns(header: &[String]) -> Vec<Recognised> {
    recognise(header, Vocabulary::bundled())
}

/// Whether cells are the header of a table that can be read: of touchpoints if they name at least two of their columns, the titles among them; else of
/// measures, questions, metrics, contacts, votes or segments.
pub fn is_header(cells: &[String]) -> bool {
    let columns = recognise_columns(cells);
    let known = || columns.iter().filter_map(Recognised::column);
    let vocabulary = Vocabulary::bundled();
    (known().count() > 1 && known().any(|column| column == table::Column::Touchpoint))
        || super::plan::recognise(cells, vocabulary).is_some()
        || super::votes::recognise(cells, vocabulary).is_some()
        || super::segments::recognise(cells, vocabulary).is_some()
}

/// The rows of a block of cells: separated by tabs and line ends, in quotation marks where a cell has some of these itself. The apostrophe
/// that guards a cell is removed.
///
/// # Errors
/// More than a table may hold.
pub fn read_cells(text: &str) -> Result<Vec<Vec<String>>, ErrorKind> {
    if text.len() > MAX_BYTES {
        return Err(ErrorKind::TooLarge(TooLarge::Bytes));
    }
    let mut rows = vec![Vec::new()];
    let mut rest = text.strip_prefix('\u{feff}').unwrap_or(text);
    loop {
        let (cell, after) = quoted(rest).unwrap_or_else(|| plain(rest));
        let Some(row) = rows.last_mut() else { return Ok(rows) };
        row.push(table::unguard(&cell).to_owned());
        if row.len() > MAX_COLUMNS {
            return Err(ErrorKind::TooLarge(TooLarge::Columns));
        }
        if let Some(next) = after.strip_prefix('\t') {
            rest = next;
            continue;
        }
        rest = after.strip_prefix("\r\n").or_else(|| after.strip_prefix(['\n', '\r'])).unwrap_or(after);
        if rest.is_empty() {
            return Ok(rows);
        }
        if rows.len() > MAX_ROWS {
            return Err(ErrorKind::TooLarge(TooLarge::Rows));
        }
        rows.push(Vec::new());
    }
}

/// A cell in quotation marks and what comes after it. None if there is no closing mark at the end of a cell: then the mark is a letter like
/// any other, as spreadsheets write it.
fn quoted(text: &str) -> Option<(String, &str)> {
    let mut rest = text.strip_prefix('"')?;
    let mut cell = String::new();
    loop {
        let (inside, after) = rest.split_once('"')?;
        cell.push_str(inside);
        match after.strip_prefix('"') {
            Some(after) => {
                cell.push('"');
                rest = after;
            }
            None if after.is_empty() || after.starts_with(['\t', '\n', '\r']) => return Some((cell, after)),
            None => return None,
        }
    }
}

fn plain(text: &str) -> (String, &str) {
    let end = text.find(['\t', '\n', '\r']).unwrap_or(text.len());
    let (cell, after) = text.split_at_checked(end).unwrap_or((text, ""));
    (cell.to_owned(), after)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fields::{TouchpointField as F, Value};
    use crate::model::table::Column;
    use crate::model::{Channel, Media, PassedOn, Score, ScoreKind, Tone};

    fn read(column: Column, text: &str) -> Result<CellContent, NoteKind> {
        let header = Recognised::of(crate::import::Meaning::Touchpoint(column));
        read_cell(&header, text).map(|(content, _)| content)
    }

    #[test]
    fn blocks_are_read_as_spreadsheets_write_them() {
        for (text, rows) in [
            ("a", vec![vec!["a"]]),
            ("a\tb\r\nc\td\r\n", vec![vec!["a", "b"], vec!["c", "d"]]),
            ("\"a\nb\"\t\"say \"\"x\"\"\"\n", vec![vec!["a\nb", "say \"x\""]]),
            ("\"Hello\" he said\tb", vec![vec!["\"Hello\" he said", "b"]]),
            ("\"open\tb\nc", vec![vec!["\"open", "b"], vec!["c"]]),
            ("5\" screen", vec![vec!["5\" screen"]]),
            ("\t\n\n x", vec![vec!["", ""], vec![""], vec![" x"]]),
            ("\u{feff}'=1+1\t'a", vec![vec!["=1+1", "'a"]]),
        ] {
            assert_eq!(read_cells(text).unwrap(), rows, "{text:?}");
        }
        assert_eq!(read_cells(&"\t".repeat(MAX_COLUMNS + 1)), Err(ErrorKind::TooLarge(TooLarge::Columns)));
        assert_eq!(read_cells(&"x\n".repeat(MAX_ROWS + 2)), Err(ErrorKind::TooLarge(TooLarge::Rows)));
    }

    #[test]
    fn a_cell_means_what_it_means_in_a_file() {
        let score = |score: Option<u8>| Ok(CellContent::Score(ScoreKind::Fulfilment, score.map(|score| Score::new(score).unwrap())));
        let field = |field, value| Ok(CellContent::Field(field, value));
        assert_eq!(read(Column::Channel, " Online-Shop "), Ok(CellContent::Channels(vec![Channel::WebShop])));
        assert_eq!(read(Column::Channel, "e-mail; Online-Shop"), Ok(CellContent::Channels(vec![Channel::EMail, Channel::WebShop])));
        assert_eq!(read(Column::Fulfilment, "7,4"), score(Some(7)));
        assert_eq!(read(Column::Fulfilment, ""), score(None));
        assert_eq!(read(Column::Critical, "Ja"), field(F::Critical, Value::Flag(true)));
        assert_eq!(read(Column::Touchpoint, "=1"), field(F::Title, Value::Text("=1".into())));
        assert_eq!(read(Column::Control, ""), field(F::Control, Value::Nothing));
        assert_eq!(read(Column::Media, "earned"), Ok(CellContent::Media(Media::Earned)));
        assert_eq!(read(Column::PassedOn, "+ a"), Ok(CellContent::PassedOn(vec![PassedOn::new(Tone::Positive, "a")])));
        assert_eq!(read(Column::Negatives, "a; b"), Ok(CellContent::Experiences(Tone::Negative, vec!["a".into(), "b".into()])));
        assert!(read(Column::Stage, "a").is_err() && read(Column::Media, "").is_err());
        assert!(matches!(read(Column::Fulfilment, "11"), Err(NoteKind::OutOfRange { .. })));
        assert!(matches!(read(Column::Fulfilment, "x"), Err(NoteKind::NotANumber { .. })));
        assert!(matches!(read(Column::Goals, "awareness; nonsense"), Err(NoteKind::UnknownWord { .. })));
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_a_block(text in "([\"'\t\r\n=a]|\\PC){0,40}") {
            let rows = read_cells(&text).unwrap();
            proptest::prop_assert!(rows.iter().all(|row| !row.is_empty()));
        }
    }
}
