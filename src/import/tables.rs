//! Tables as they are read: what each is, and its rows as maps, votes, segments, measures … One pass; never what a project makes of them.

use super::columns::{Recognised, Scale, recognise};
use super::decode::decode;
use super::grid::{Grid, Row, read};
use super::maps::{DraftTouchpoint, Fraction, Maps};
use super::note::{NoteKind, Notes};
use super::plan::{self, Plan};
use super::segments::{self, SegmentRow};
use super::touchpoint::{Fractions, RowReader, Sheet, name_experiences};
use super::vocabulary::Vocabulary;
use super::votes::{self, VoteRow};
use super::{ErrorKind, ImportError, MAX_BYTES, Options, Origin, Place, TooLarge};
use crate::letters::Encoding;
use crate::model::fields::Form;
use crate::model::table::Column;
use crate::model::{Code as _, RoundId, TouchpointId, WordLanguage, limits};
use std::collections::hash_map::Entry;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What a table is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableKind {
    /// Touchpoints, a row each.
    Touchpoints,
    /// Votes, a row each.
    Votes,
    /// Segments, a row each.
    Segments,
    /// Measures, a row each.
    Measures,
    /// Open questions, a row each.
    Questions,
    /// Values of metrics, a row each.
    Metrics,
    /// Entries of the contact plan, a row each.
    Contacts,
}

/// Tables that were read, before it is known what becomes of them.
#[derive(Debug)]
pub struct Tables {
    /// What each is about.
    pub kinds: Vec<TableKind>,
    pub(super) recognised: Vec<Vec<Recognised>>,
    pub(super) maps: Maps,
    pub(super) votes: Vec<VoteRow>,
    pub(super) segments: Vec<SegmentRow>,
    pub(super) plan: Plan,
    pub(super) words: Words,
    pub(super) notes: Notes,
}

/// Names that the program gives where a table has none.
#[derive(Debug)]
pub(super) struct Words {
    /// The project.
    pub(super) name: String,
    pub(super) round: String,
    pub(super) stage: String,
    /// The language of the tables' own words.
    pub(super) language: Option<WordLanguage>,
}

/// Reads tables; their columns tell what each is about.
///
/// # Errors
/// A table that is not text, not a table, none of the program's tables, damaged or too large. Single values are never a reason: they are
/// refused one by one with a note.
pub fn read_tables(tables: &[&[u8]], options: &Options<'_>) -> Result<Tables, ImportError> {
    let mut read = Tables {
        kinds: Vec::new(),
        recognised: Vec::new(),
        maps: Maps::default(),
        votes: Vec::new(),
        segments: Vec::new(),
        plan: Plan::default(),
        words: Words {
            name: shortened(options.name),
            round: options.texts.import_round().to_owned(),
            stage: options.texts.import_stage().to_owned(),
            language: WordLanguage::from_code(options.texts.language().code()),
        },
        notes: Notes::default(),
    };
    for (source, bytes) in tables.iter().enumerate() {
        let mut table = Table { source, options, read: &mut read };
        match table.read(bytes) {
            Ok((kind, columns)) => {
                read.kinds.push(kind);
                read.recognised.push(columns);
            }
            Err(kind) => return Err(ImportError { source_index: source, kind, notes: read.notes.finish().0 }),
        }
    }
    Ok(read)
}

impl Tables {
    /// Whether any of them is about touchpoints, so that a project can be made of them.
    pub fn has_touchpoints(&self) -> bool {
        self.kinds.contains(&TableKind::Touchpoints)
    }
}

/// The round that imported scores belong to.
pub(super) fn round() -> RoundId {
    RoundId::named("import")
}

fn shortened(name: &str) -> String {
    name.chars().take(limits::TITLE_CHARS).collect()
}

/// Reads one table into the maps.
struct Table<'a> {
    source: usize,
    options: &'a Options<'a>,
    read: &'a mut Tables,
}

impl Table<'_> {
    fn read(&mut self, bytes: &[u8]) -> Result<(TableKind, Vec<Recognised>), ErrorKind> {
        if bytes.len() > MAX_BYTES {
            return Err(ErrorKind::TooLarge(TooLarge::Bytes));
        }
        let (text, encoding) = decode(bytes)?;
        if encoding == Encoding::Windows1252 {
            self.read.notes.add(self.source, None, NoteKind::Windows1252);
        }
        let vocabulary = Vocabulary::bundled();
        let grid = read(&text, vocabulary, self.options.lenient)?;
        if let Some(place) = grid.open_quote {
            self.read.notes.add(self.source, Some(place), NoteKind::OpenQuote);
        }
        if let Some(kind) = vocabulary.other_table(&grid.header) {
            return Err(ErrorKind::OtherTable(kind.to_owned()));
        }
        if let Some((kind, columns)) = plan::recognise(&grid.header, vocabulary) {
            self.read.plan.read(kind, (self.source, &grid), &columns, &mut self.read.notes);
            return Ok((kind, columns));
        }
        if let Some(columns) = votes::recognise(&grid.header, vocabulary) {
            let rows = votes::read(self.source, &grid, &columns, vocabulary, &mut self.read.notes);
            self.read.votes.extend(rows);
            return Ok((TableKind::Votes, columns));
        }
        if let Some(columns) = segments::recognise(&grid.header, vocabulary) {
            let rows = segments::read(self.source, &grid, &columns, &mut self.read.notes);
            self.read.segments.extend(rows);
            return Ok((TableKind::Segments, columns));
        }
        let columns = recognise(&grid.header, vocabulary);
        let has = |column| columns.iter().any(|one| one.column() == Some(column));
        if !has(Column::Touchpoint) && !has(Column::Stage) {
            return Err(ErrorKind::UnknownTable);
        }
        note_scales(self.source, &grid, &columns, |one| one.column().is_some_and(is_number), &mut self.read.notes);
        let sheet = Sheet { source: self.source, recognised: &columns, vocabulary, faithful: false };
        let sheet = Sheet { faithful: is_export(&sheet, &grid), ..sheet };
        self.rows(&sheet, &grid)?;
        Ok((TableKind::Touchpoints, columns))
    }

    fn rows(&mut self, sheet: &Sheet<'_>, grid: &Grid) -> Result<(), ErrorKind> {
        let lanes = self.lanes(sheet.recognised);
        let reserved: HashSet<TouchpointId> = grid.rows.iter().filter_map(|row| sheet.cell(row, Column::Id).trim().parse().ok()).collect();
        let mut seen = Seen::default();
        let mut used_lanes: BTreeMap<usize, bool> = BTreeMap::new();
        for row in &grid.rows {
            let is_stage = is_stage(sheet, row);
            // Two empty stages of one name are two rows alike in an export.
            if !(is_stage && sheet.faithful) && seen.is_repeated(self.source, row, &mut self.read.notes) {
                continue;
            }
            note_beyond(self.source, row, sheet.recognised.len(), &mut self.read.notes);
            let mut fractions = Fractions::new();
            let mut reader = RowReader { sheet, row, notes: &mut self.read.notes, fractions: &mut fractions };
            let touchpoint = if is_stage { None } else { Some(reader.touchpoint(round())) };
            if touchpoint.as_ref().is_some_and(Option::is_none) {
                continue;
            }
            let (map_name, stage_name) = (reader.name(Column::Map), reader.name(Column::Stage));
            let map_name = Some(map_name.as_str()).filter(|name| sheet.faithful || !name.is_empty());
            let map = self.read.maps.map(map_name, &shortened(self.options.name))?;
            let origin = |index: usize| Origin { source: self.source, place: row.place(index) };
            let of_stage = origin(sheet.index(Column::Stage).unwrap_or_default());
            let Some(mut touchpoint) = touchpoint.flatten() else {
                if sheet.faithful {
                    map.empty_stage(&stage_name, of_stage)?;
                } else {
                    map.stage_named(&stage_name, self.options.texts, of_stage).map(drop)?;
                }
                continue;
            };
            let stage = if sheet.faithful {
                map.stage_in_order(&stage_name, of_stage)?
            } else {
                map.stage_named(&stage_name, self.options.texts, of_stage)?
            };
            let mut unused = Fractions::new();
            let mut reader = RowReader { sheet, row, notes: &mut self.read.notes, fractions: &mut unused };
            touchpoint.id = match reader.id() {
                Some(id) if !map.has(id) => id,
                Some(id) => {
                    let place = sheet.index(Column::Id).map(|index| row.place(index));
                    reader.notes.add(self.source, place, NoteKind::IdTaken(id.to_string()));
                    map.fresh_id(stage, &touchpoint.title, &reserved)
                }
                None => map.fresh_id(stage, &touchpoint.title, &reserved),
            };
            name_experiences(&mut touchpoint);
            let id = touchpoint.id;
            let fractions = fractions.into_iter().map(|(index, kind, value)| {
                let column = sheet.recognised.get(index).map(|one| one.header.clone()).unwrap_or_default();
                Fraction { origin: origin(index), column, kind, value }
            });
            let of_touchpoint = origin(sheet.index(Column::Touchpoint).unwrap_or_default());
            map.add(stage, DraftTouchpoint { touchpoint, origin: of_touchpoint, fractions: fractions.collect() })?;
            for (index, lane) in &lanes {
                let text = reader.free_text(*index);
                if !text.trim().is_empty() {
                    let heading = Origin { source: self.source, place: header_place(grid, *index) };
                    let written = self.options.keep_unknown && map.write(lane, heading, id, text, origin(*index));
                    *used_lanes.entry(*index).or_insert(true) &= written;
                }
            }
        }
        self.note_columns(grid, &used_lanes, &lanes);
        Ok(())
    }

    /// The unknown columns and the lanes they become, each with a name of its own.
    fn lanes(&self, columns: &[Recognised]) -> Vec<(usize, String)> {
        let mut taken = HashSet::new();
        let unknown = columns.iter().enumerate().filter(|(_, one)| one.meaning.is_none());
        unknown
            .map(|(index, one)| {
                let header = shortened(&one.header);
                let name = if header.is_empty() { self.options.texts.import_column(&(index + 1).to_string()) } else { header };
                let mut own = name.clone();
                let mut number = 2;
                while !taken.insert(own.clone()) {
                    own = shortened(&format!("{number} {name}"));
                    number += 1;
                }
                (index, own)
            })
            .collect()
    }

    fn note_columns(&mut self, grid: &Grid, used_lanes: &BTreeMap<usize, bool>, lanes: &[(usize, String)]) {
        for (index, lane) in lanes {
            let kind = match used_lanes.get(index) {
                Some(true) => NoteKind::NewLane(lane.clone()),
                Some(false) => NoteKind::LeftOut(lane.clone()),
                None => continue,
            };
            self.read.notes.add(self.source, Some(header_place(grid, *index)), kind);
        }
    }
}

/// Notes the columns whose numbers were mapped from another scale.
pub(super) fn note_scales(source: usize, grid: &Grid, columns: &[Recognised], is_number: impl Fn(&Recognised) -> bool, notes: &mut Notes) {
    for (index, one) in columns.iter().enumerate() {
        let usual =
            if one.column().is_some_and(|column| column.form() == Form::Percent) { Scale::new(0.0, 100.0) } else { Scale::new(0.0, 10.0) };
        if let Some(scale) = one.scale.filter(|scale| *scale != usual && is_number(one)) {
            let kind = NoteKind::Scaled { column: one.header.clone(), from: scale.from, to: scale.to, onto: usual.to };
            notes.add(source, Some(header_place(grid, index)), kind);
        }
    }
}

/// Notes the unknown columns, where they become nothing.
pub(super) fn note_left_out(source: usize, grid: &Grid, columns: &[Recognised], notes: &mut Notes) {
    let filled = |index: usize| grid.rows.iter().any(|row| !row.cell(index).trim().is_empty());
    for (index, one) in columns.iter().enumerate().filter(|(index, one)| one.meaning.is_none() && filled(*index)) {
        notes.add(source, Some(header_place(grid, index)), NoteKind::LeftOut(one.header.clone()));
    }
}

/// The rows of a table so far, by what is in their cells.
#[derive(Debug, Default)]
pub(super) struct Seen<'g>(HashMap<Vec<&'g str>, u64>);

impl<'g> Seen<'g> {
    /// Refuses a row that repeats an earlier one in every cell.
    pub(super) fn is_repeated(&mut self, source: usize, row: &'g Row, notes: &mut Notes) -> bool {
        match self.0.entry(row.content()) {
            Entry::Occupied(first) => {
                notes.add(source, Some(row.place(0)), NoteKind::Repeated(*first.get()));
                true
            }
            Entry::Vacant(none) => {
                none.insert(row.line());
                false
            }
        }
    }
}

/// Refuses cells to the right of the last column.
pub(super) fn note_beyond(source: usize, row: &Row, columns: usize, notes: &mut Notes) {
    for (index, cell) in row.content().iter().enumerate().skip(columns) {
        if !cell.trim().is_empty() {
            notes.add(source, Some(row.place(index)), NoteKind::NoColumn((*cell).to_owned()));
        }
    }
}

/// Notes how many numbers of each column were rounded, and where the first one is.
pub(super) fn note_fractions(source: usize, columns: &[Recognised], fractions: &BTreeMap<usize, (Place, usize)>, notes: &mut Notes) {
    for (index, (place, count)) in fractions {
        let column = columns.get(*index).map(|one| one.header.clone()).unwrap_or_default();
        notes.add(source, Some(*place), NoteKind::Rounded { column, count: *count });
    }
}

fn header_place(grid: &Grid, index: usize) -> Place {
    Place { line: grid.header_line, column: index as u64 + 1 }
}

fn is_number(column: Column) -> bool {
    matches!(column.form(), Form::Score(_) | Form::Percent)
}

/// Whether a row only keeps an empty stage: it holds nothing besides map and stage.
fn is_stage(sheet: &Sheet<'_>, row: &Row) -> bool {
    let of_stage = |index: usize| sheet.recognised.get(index).is_some_and(|one| matches!(one.column(), Some(Column::Map | Column::Stage)));
    row.content().iter().enumerate().all(|(index, cell)| cell.trim().is_empty() || of_stage(index))
}

/// Whether a table is an earlier export: all columns by their exact names, and every touchpoint with its identity. Then every character of
/// it counts; else it was written by people.
fn is_export(sheet: &Sheet<'_>, grid: &Grid) -> bool {
    // Only a table with funnels has their column.
    let complete = Column::ALL.iter().filter(|column| **column != Column::Funnel).all(|column| {
        let index = sheet.index(*column);
        index.and_then(|index| grid.header.get(index)).is_some_and(|name| name == column.name())
    });
    complete && grid.rows.iter().all(|row| is_stage(sheet, row) || sheet.cell(row, Column::Id).parse::<TouchpointId>().is_ok())
}
