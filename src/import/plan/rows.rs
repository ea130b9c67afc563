//! Rows of tables whose cells are understood only when it is known what they name. Refuses value by value, each with its place.

use crate::import::cell::read_day;
use crate::import::columns::Recognised;
use crate::import::columns::parse_number;
use crate::import::grid::Grid;
use crate::import::measure::read_money;
use crate::import::note::NoteKind;
use crate::import::notes::Notes;
use crate::import::touchpoint::is_longer;
use crate::import::vocabulary::Vocabulary;
use crate::import::{Origin, Place, Seen, note_beyond, note_left_out};
use crate::model::{Currency, Money, fields, limits};
use jiff::civil::Date;
use std::str::FromStr;
use std::sync::Arc;

/// A row as a table has it.
#[derive(Debug, Clone)]
pub(in crate::import) struct PlainRow<C> {
    pub(super) source: usize,
    /// Where it begins.
    pub(super) place: Place,
    /// Every character counts: the table is an earlier export.
    pub(super) faithful: bool,
    cells: Vec<(C, String, Place)>,
    heads: Arc<Heads<C>>,
}

/// What the rows of a table share.
#[derive(Debug)]
struct Heads<C> {
    names: Vec<(C, String)>,
}

/// Reads the rows of a table. `all`: its columns, which an earlier export has by exactly these names.
pub(super) fn read<C: Copy + Eq>(
    (source, grid): (usize, &Grid),
    columns: &[Recognised],
    column_of: impl Fn(&Recognised) -> Option<C>,
    all: &[(C, &'static str)],
    notes: &mut Notes,
) -> Vec<PlainRow<C>> {
    note_left_out(source, grid, columns, notes);
    let known: Vec<(usize, C)> = columns.iter().enumerate().filter_map(|(index, one)| Some((index, column_of(one)?))).collect();
    let names = known.iter().map(|(index, column)| (*column, columns[*index].header.clone())).collect();
    let heads = Arc::new(Heads { names });
    let is_own = |(column, name): &(C, &'static str)| known.iter().any(|(index, other)| other == column && grid.header[*index] == *name);
    let faithful = all.iter().all(is_own);
    let mut seen = Seen::default();
    let mut rows = Vec::new();
    for row in &grid.rows {
        if !faithful && seen.is_repeated(source, row, notes) {
            continue;
        }
        note_beyond(source, row, columns.len(), notes);
        let cells = known.iter().map(|(index, column)| (*column, row.cell(*index).to_owned(), row.place(*index))).collect();
        rows.push(PlainRow { source, place: row.place(0), faithful, cells, heads: Arc::clone(&heads) });
    }
    rows
}

impl<C: Copy + Eq> PlainRow<C> {
    /// What the cell of a column contains, and where it is; none: there is no such column.
    pub(super) fn cell(&self, column: C) -> Option<(&str, Place)> {
        self.cells.iter().find(|(other, ..)| *other == column).map(|(_, text, place)| (text.as_str(), *place))
    }
}

/// Reads the cells of a row. What a method gives is none where there is no such column or the cell was refused: then nothing is said.
pub(super) struct Cells<'a, C> {
    pub(super) row: &'a PlainRow<C>,
    pub(super) notes: &'a mut Notes,
    /// How many numbers of each column had to be rounded, and where the first is.
    pub(super) rounded: &'a mut Vec<(usize, String, Place, usize)>,
}

impl<C: Copy + Eq> Cells<'_, C> {
    fn raw(&self, column: C) -> Option<(&str, Place)> {
        self.row.cell(column)
    }

    /// Where a column's cell is; without such a column, where the row begins.
    pub(super) fn origin(&self, column: C) -> Origin {
        Origin { source: self.row.source, place: self.raw(column).map_or(self.row.place, |(_, place)| place) }
    }

    pub(super) fn header(&self, column: C) -> String {
        self.row.heads.names.iter().find(|(other, _)| *other == column).map(|(_, header)| header.clone()).unwrap_or_default()
    }

    pub(super) fn refuse(&mut self, column: C, kind: NoteKind) {
        let Origin { source, place } = self.origin(column);
        self.notes.add(source, Some(place), kind);
    }

    pub(super) fn refuse_word(&mut self, column: C, value: &str) {
        let kind = NoteKind::UnknownWord { column: self.header(column), value: value.to_owned() };
        self.refuse(column, kind);
    }

    /// The identity that a row names; none if it names none, or something that is no identity, which is said.
    pub(super) fn id<I: FromStr>(&mut self, column: C) -> Option<I> {
        let written = self.name(column).filter(|id| !id.trim().is_empty())?;
        let id = written.trim().parse().ok();
        if id.is_none() {
            self.refuse(column, NoteKind::NotAnId(written));
        }
        id
    }

    fn limited(&mut self, column: C, limit: usize) -> Option<String> {
        let text = self.raw(column)?.0;
        if is_longer(text, limit) {
            let kind = NoteKind::TooLong { column: self.header(column), limit };
            self.refuse(column, kind);
            return None;
        }
        Some(text.to_owned())
    }

    /// A name or title.
    pub(super) fn name(&mut self, column: C) -> Option<String> {
        let name = self.limited(column, limits::TITLE_CHARS)?;
        Some(if self.row.faithful { name } else { name.trim().to_owned() })
    }

    pub(super) fn text(&mut self, column: C) -> Option<String> {
        self.limited(column, limits::TEXT_CHARS)
    }

    pub(super) fn date(&mut self, column: C) -> Option<Option<Date>> {
        let cell = self.raw(column)?.0.trim().to_owned();
        let date = read_day(&cell);
        if date.is_none() && !cell.is_empty() {
            let kind = NoteKind::NotADate { column: self.header(column), value: cell };
            self.refuse(column, kind);
            return None;
        }
        Some(date)
    }

    /// A machine word; none in an empty cell.
    pub(super) fn code(&mut self, column: C, words: fields::Vocabulary) -> Option<Option<&'static str>> {
        let cell = self.raw(column)?.0.trim().to_owned();
        let code = Vocabulary::bundled().code(words, &cell);
        if code.is_none() && !cell.is_empty() {
            self.refuse_word(column, &cell);
            return None;
        }
        Some(code)
    }

    /// Whether a word means yes; an empty cell is no.
    pub(super) fn flag(&mut self, column: C) -> Option<bool> {
        let cell = self.raw(column)?.0.trim().to_owned();
        let answer = Vocabulary::bundled().answer(&cell);
        if answer.is_none() && !cell.is_empty() {
            self.refuse_word(column, &cell);
            return None;
        }
        Some(answer.unwrap_or_default())
    }

    /// A number from 0 to a most; none in an empty cell.
    pub(super) fn number(&mut self, column: C, most: f64) -> Option<Option<f64>> {
        let value = self.any_number(column)?;
        match value.filter(|value| !(0.0..=most).contains(value)) {
            None => Some(value),
            Some(_) => {
                let value = self.raw(column)?.0.trim().to_owned();
                let kind = NoteKind::OutOfRange { column: self.header(column), value, from: 0.0, to: most };
                self.refuse(column, kind);
                None
            }
        }
    }

    /// Any number; none in an empty cell.
    pub(super) fn any_number(&mut self, column: C) -> Option<Option<f64>> {
        let cell = self.raw(column)?.0.trim().to_owned();
        if cell.is_empty() {
            return Some(None);
        }
        let number = parse_number(&cell);
        if number.is_none() {
            let kind = NoteKind::NotANumber { column: self.header(column), value: cell };
            self.refuse(column, kind);
            return None;
        }
        Some(number)
    }

    /// An amount of the project's currency; none in an empty cell.
    pub(super) fn money(&mut self, column: C, currency: Currency) -> Option<Option<Money>> {
        let cell = self.raw(column)?.0.trim().to_owned();
        if cell.is_empty() {
            return Some(None);
        }
        let Ok((amount, rounded)) = read_money(&cell, currency) else {
            let kind = NoteKind::NotMoney { column: self.header(column), value: cell, currency: currency.code() };
            self.refuse(column, kind);
            return None;
        };
        if rounded {
            self.note_rounded(column);
        }
        Some(Some(amount))
    }

    /// Notes that a number had to be rounded.
    pub(super) fn note_rounded(&mut self, column: C) {
        let (header, Origin { source, place }) = (self.header(column), self.origin(column));
        match self.rounded.iter_mut().find(|(other, name, ..)| *other == source && *name == header) {
            Some((.., count)) => *count += 1,
            None => self.rounded.push((source, header, place, 1)),
        }
    }
}
