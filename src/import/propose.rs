//! Tables to a proposal: what each table is, and its rows into maps. One pass, nothing kept besides what is proposed.

use super::columns::{Recognised, Scale, recognise};
use super::decode::{Encoding, decode};
use super::grid::{Grid, Row, read};
use super::maps::Maps;
use super::note::{NoteKind, Notes};
use super::touchpoint::{Rounded, RowReader, Sheet, name_experiences};
use super::vocabulary::Vocabulary;
use super::{ErrorKind, ImportError, MAX_BYTES, Options, Place, Proposal, TooLarge};
use crate::model::table::Column;
use crate::model::{Project, Round, RoundId, TouchpointId, limits};
use std::collections::{BTreeMap, HashMap, HashSet};

/// What tables of touchpoints would become: maps of one project, with the scores as agreed scores of its only round.
///
/// # Errors
/// A table that is no text, no table, not a touchpoints table, damaged or too large, or of which no row is left. Single values are never a
/// reason: they are refused one by one with a note.
pub fn propose(tables: &[&[u8]], options: &Options<'_>) -> Result<Proposal, ImportError> {
    let mut notes = Notes::default();
    let mut maps = Maps::default();
    let mut recognised = Vec::new();
    for (source, bytes) in tables.iter().enumerate() {
        let mut table = Table { source, options, maps: &mut maps, notes: &mut notes };
        match table.read(bytes) {
            Ok(columns) => recognised.push(columns),
            Err(kind) => return Err(ImportError { source_index: source, kind, notes: notes.finish().0 }),
        }
    }
    let maps = maps.finish(options.texts);
    let (notes, refused) = notes.finish();
    let mut maps = maps.into_iter();
    let Some(first) = maps.next() else {
        return Err(ImportError { source_index: tables.len().saturating_sub(1), kind: ErrorKind::NothingLeft, notes });
    };
    let round = Round { id: round(), label: options.texts.import_round().to_owned(), date: None };
    let mut project = Project::new(shortened(options.name), round, (*first).clone());
    project.maps.extend(maps);
    Ok(Proposal { project, tables: recognised, notes, refused })
}

/// The round that imported scores belong to.
fn round() -> RoundId {
    RoundId::named("import")
}

fn shortened(name: &str) -> String {
    name.chars().take(limits::TITLE_CHARS).collect()
}

/// Reads one table into the maps.
struct Table<'a> {
    source: usize,
    options: &'a Options<'a>,
    maps: &'a mut Maps,
    notes: &'a mut Notes,
}

impl Table<'_> {
    fn read(&mut self, bytes: &[u8]) -> Result<Vec<Recognised>, ErrorKind> {
        if bytes.len() > MAX_BYTES {
            return Err(ErrorKind::TooLarge(TooLarge::Bytes));
        }
        let (text, encoding) = decode(bytes)?;
        if encoding == Encoding::Windows1252 {
            self.notes.add(self.source, None, NoteKind::Windows1252);
        }
        let vocabulary = Vocabulary::bundled();
        let grid = read(&text, vocabulary, self.options.lenient)?;
        if let Some(place) = grid.open_quote {
            self.notes.add(self.source, Some(place), NoteKind::OpenQuote);
        }
        let columns = recognise(&grid.header, vocabulary);
        let has = |column| columns.iter().any(|one| one.column == Some(column));
        if let Some(kind) = vocabulary.other_table(&grid.header) {
            return Err(ErrorKind::OtherTable(kind.to_owned()));
        }
        if !has(Column::Touchpoint) && !has(Column::Stage) {
            return Err(ErrorKind::UnknownTable);
        }
        self.note_scales(&columns, &grid);
        let sheet = Sheet { source: self.source, recognised: &columns, vocabulary, faithful: false };
        let sheet = Sheet { faithful: is_export(&sheet, &grid), ..sheet };
        self.rows(&sheet, &grid)?;
        Ok(columns)
    }

    fn note_scales(&mut self, columns: &[Recognised], grid: &Grid) {
        for (index, one) in columns.iter().enumerate() {
            let usual = if one.column == Some(Column::Reach) { Scale::new(0.0, 100.0) } else { Scale::new(0.0, 10.0) };
            if let Some(scale) = one.scale.filter(|scale| *scale != usual && one.column.is_some_and(is_number)) {
                let kind = NoteKind::Scaled { column: one.header.clone(), from: scale.from, to: scale.to, onto: usual.to };
                self.notes.add(self.source, Some(header_place(grid, index)), kind);
            }
        }
    }

    fn rows(&mut self, sheet: &Sheet<'_>, grid: &Grid) -> Result<(), ErrorKind> {
        let lanes = self.lanes(sheet.recognised);
        let reserved: HashSet<TouchpointId> = grid.rows.iter().filter_map(|row| sheet.cell(row, Column::Id).trim().parse().ok()).collect();
        let mut seen: HashMap<Vec<&str>, u64> = HashMap::with_capacity(grid.rows.len());
        let mut rounded = Rounded::new();
        let mut used_lanes: BTreeMap<usize, bool> = BTreeMap::new();
        for row in &grid.rows {
            let is_stage = is_stage(sheet, row);
            // Two empty stages of one name are two rows alike in an export.
            if !(is_stage && sheet.faithful) {
                if let Some(first) = seen.get(&row.content()) {
                    self.notes.add(self.source, Some(row.place(0)), NoteKind::Repeated(*first));
                    continue;
                }
                seen.insert(row.content(), row.line());
            }
            self.beyond_the_header(sheet, row);
            let mut reader = RowReader { sheet, row, notes: self.notes, rounded: &mut rounded };
            let touchpoint = if is_stage { None } else { Some(reader.touchpoint(round())) };
            if touchpoint.as_ref().is_some_and(Option::is_none) {
                continue;
            }
            let (map_name, stage_name) = (reader.name(Column::Map), reader.name(Column::Stage));
            let map_name = Some(map_name.as_str()).filter(|name| sheet.faithful || !name.is_empty());
            let map = self.maps.map(map_name, &shortened(self.options.name))?;
            let Some(mut touchpoint) = touchpoint.flatten() else {
                if sheet.faithful {
                    map.empty_stage(&stage_name)?;
                } else {
                    map.stage_named(&stage_name, self.options.texts).map(drop)?;
                }
                continue;
            };
            let stage = if sheet.faithful { map.stage_in_order(&stage_name)? } else { map.stage_named(&stage_name, self.options.texts)? };
            let mut reader = RowReader { sheet, row, notes: self.notes, rounded: &mut rounded };
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
            map.add(stage, touchpoint)?;
            for (index, lane) in &lanes {
                let text = reader.free_text(*index);
                if !text.trim().is_empty() {
                    let written = self.options.keep_unknown && map.write(lane, id, text);
                    *used_lanes.entry(*index).or_insert(true) &= written;
                }
            }
        }
        self.note_columns(sheet, grid, &rounded, &used_lanes, &lanes);
        Ok(())
    }

    /// The columns nobody knows and the lanes they become, each with a name of its own.
    fn lanes(&self, columns: &[Recognised]) -> Vec<(usize, String)> {
        let mut taken = HashSet::new();
        let unknown = columns.iter().enumerate().filter(|(_, one)| one.column.is_none());
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

    fn beyond_the_header(&mut self, sheet: &Sheet<'_>, row: &Row) {
        for (index, cell) in row.content().iter().enumerate().skip(sheet.recognised.len()) {
            if !cell.trim().is_empty() {
                self.notes.add(self.source, Some(row.place(index)), NoteKind::NoColumn((*cell).to_owned()));
            }
        }
    }

    fn note_columns(
        &mut self,
        sheet: &Sheet<'_>,
        grid: &Grid,
        rounded: &Rounded,
        used_lanes: &BTreeMap<usize, bool>,
        lanes: &[(usize, String)],
    ) {
        for (index, (place, count)) in rounded {
            let column = sheet.recognised.get(*index).map(|one| one.header.clone()).unwrap_or_default();
            self.notes.add(self.source, Some(*place), NoteKind::Rounded { column, count: *count });
        }
        for (index, lane) in lanes {
            let kind = match used_lanes.get(index) {
                Some(true) => NoteKind::NewLane(lane.clone()),
                Some(false) => NoteKind::LeftOut(lane.clone()),
                None => continue,
            };
            self.notes.add(self.source, Some(header_place(grid, *index)), kind);
        }
    }
}

fn header_place(grid: &Grid, index: usize) -> Place {
    Place { line: grid.header_line, column: index as u64 + 1 }
}

fn is_number(column: Column) -> bool {
    matches!(column, Column::Expectation | Column::Fulfilment | Column::Competition | Column::Relevance | Column::Reach)
}

/// Whether a row only keeps an empty stage: nothing stands in it besides map and stage.
fn is_stage(sheet: &Sheet<'_>, row: &Row) -> bool {
    let of_stage = |index: usize| sheet.recognised.get(index).is_some_and(|one| matches!(one.column, Some(Column::Map | Column::Stage)));
    row.content().iter().enumerate().all(|(index, cell)| cell.trim().is_empty() || of_stage(index))
}

/// Whether a table is an earlier export: all columns by their exact names, and every touchpoint with its identity. Then every character of
/// it counts; else it was written by people.
fn is_export(sheet: &Sheet<'_>, grid: &Grid) -> bool {
    let complete = Column::ALL.iter().all(|column| {
        let index = sheet.index(*column);
        index.and_then(|index| grid.header.get(index)).is_some_and(|name| name == column.name())
    });
    complete && grid.rows.iter().all(|row| is_stage(sheet, row) || sheet.cell(row, Column::Id).parse::<TouchpointId>().is_ok())
}
