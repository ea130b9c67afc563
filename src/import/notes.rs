//! Collects the notes of an import, and puts them in order at its end. Never words them.

use super::note::{Note, NoteKind, Place};
use std::collections::BTreeMap;

/// Where a table comes from.
#[derive(Debug, Clone)]
struct TableOf {
    /// The index of its file.
    file: usize,
    /// Its number in the file; none: all of the file.
    part: Option<usize>,
    /// The sheet that it is.
    sheet: Option<String>,
}

/// Collects notes: keeps the first `MAX_NOTES`, counts all.
#[derive(Debug, Clone, Default)]
pub(super) struct Notes {
    /// By its number: what is known of a table.
    tables: Vec<TableOf>,
    kept: Vec<Note>,
    more: usize,
    refused: usize,
    /// By table and column: where the first value of a form of its own is, how many there are, and that one.
    forms: BTreeMap<(usize, String), (Place, usize, String)>,
}

impl Notes {
    /// The number of the next table, which is in a file and may be a sheet of a workbook.
    pub(super) fn begin(&mut self, file: usize, sheet: Option<&str>) -> usize {
        self.tables.push(TableOf { file, part: None, sheet: sheet.map(str::to_owned) });
        self.tables.len() - 1
    }

    /// A table has this number in its file.
    pub(super) fn is_part(&mut self, table: usize, part: usize) {
        if let Some(of) = self.tables.get_mut(table) {
            of.part = Some(part);
        }
    }

    /// The index of the file that a table is in.
    pub(super) fn file_of(&self, table: usize) -> usize {
        self.tables.get(table).map_or(table, |of| of.file)
    }

    /// Forgets everything that was noted since `before` was this, but for the numbers of tables.
    pub(super) fn back_to(&mut self, before: Self) {
        let tables = std::mem::take(&mut self.tables);
        *self = Self { tables, ..before };
    }

    pub(super) fn add(&mut self, source: usize, place: Option<Place>, kind: NoteKind) {
        self.refused += usize::from(kind.is_refusal());
        if self.kept.len() < super::MAX_NOTES {
            self.kept.push(Note { source, part: None, sheet: None, place, kind });
        } else {
            self.more += 1;
        }
    }

    /// Notes a value of a form of its own; there is one note for each column.
    pub(super) fn read_as(&mut self, (source, column): (usize, &str), place: Place, example: &str) {
        match self.forms.get_mut(&(source, column.to_owned())) {
            Some((_, count, _)) => *count += 1,
            None => {
                self.forms.insert((source, column.to_owned()), (place, 1, example.trim().to_owned()));
            }
        }
    }

    /// The notes in the order of tables, lines and cells, what concerns a whole table before its lines; and how many refusals there were.
    pub(super) fn finish(mut self) -> (Vec<Note>, usize) {
        for ((source, column), (place, count, example)) in std::mem::take(&mut self.forms) {
            self.add(source, Some(place), NoteKind::ReadAs { column, count, example });
        }
        self.kept.sort_by_key(|note| (note.source, note.place));
        if self.more > 0 {
            let source = self.kept.last().map_or(0, |note| note.source);
            self.kept.push(Note { source, part: None, sheet: None, place: None, kind: NoteKind::More(self.more) });
        }
        for note in &mut self.kept {
            if let Some(of) = self.tables.get(note.source) {
                (note.source, note.part) = (of.file, of.part);
                note.sheet = of.sheet.clone().filter(|_| note.place.is_some());
            }
        }
        (self.kept, self.refused)
    }
}
