//! Tables as they are read: what each is, and its rows as maps, votes, segments, measures … One pass; never what a project makes of them.

use super::blanks::fill_down;
use super::choice::{ColumnChoice, PartAt, RowsAre, TableChoice};
use super::columns::{Meaning, Recognised, Scale, recognise};
use super::frame::{Framed, frame, is_turned, leave_out};
use super::grid::{Grid, Row};
use super::maps::{DraftTouchpoint, Fraction, Maps};
use super::note::NoteKind;
use super::notes::Notes;
use super::plan::{self, Plan};
use super::purpose::{self, Purpose};
use super::seen::SeenTable;
use super::segments::{self, SegmentRow};
use super::source::{Part, is_generic, parts, sheet_names};
use super::stages::{are_stages, take_apart};
use super::touchpoint::{Fractions, RowReader, Sheet, name_experiences};
use super::vocabulary::Vocabulary;
use super::votes::{self, VoteRow};
use super::{ErrorKind, ImportError, Options, Origin, Place, events, people};
use crate::model::fields::Form;
use crate::model::table::Column;
use crate::model::{Code as _, FreePer, FreeStyle, RoundId, TouchpointId, WordLanguage, limits};
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
    /// The number by which notes know each.
    pub(super) sources: Vec<usize>,
    pub(super) recognised: Vec<Vec<Recognised>>,
    pub(super) maps: Maps,
    pub(super) votes: Vec<VoteRow>,
    pub(super) segments: Vec<SegmentRow>,
    pub(super) plan: Plan,
    pub(super) words: Words,
    /// The round whose scores the touchpoints have, where a workbook of this program says so.
    pub(super) scores_of: Option<RoundId>,
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

/// What was seen in tables, and what was read of them.
#[derive(Debug)]
pub struct Survey {
    /// Each table as it came, if [`Options::keep_rows`] says so.
    pub seen: Vec<SeenTable>,
    /// What was read, or why it is refused.
    pub tables: Result<Tables, ImportError>,
}

/// Reads tables; their columns tell what each is about.
///
/// # Errors
/// A table that is not text, not a table, none of the program's tables, damaged or too large. Single values are never a reason: they are
/// refused one by one with a note.
pub fn read_tables(tables: &[&[u8]], options: &Options<'_>) -> Result<Tables, ImportError> {
    survey(tables, options).tables
}

/// Reads tables as [`read_tables`] does, and says what each looked like, also where it is refused.
pub fn survey(tables: &[&[u8]], options: &Options<'_>) -> Survey {
    let mut read = Tables {
        kinds: Vec::new(),
        sources: Vec::new(),
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
        scores_of: None,
        notes: Notes::default(),
    };
    let (mut seen, mut refused) = (Vec::new(), None::<(usize, ErrorKind)>);
    for (file, bytes) in tables.iter().enumerate() {
        let parts = match parts(file, bytes, &options.choices.all, options.lenient, &mut read.notes) {
            Ok(parts) => parts,
            Err(kind) => {
                refused.get_or_insert((file, kind));
                break;
            }
        };
        let kept = if options.keep_rows { Some(&mut seen) } else { None };
        if let Err(kind) = read.take(file, parts, options, kept) {
            refused.get_or_insert((file, kind));
        }
        if refused.is_some() && !options.keep_rows {
            break;
        }
    }
    if let (None, Some(kind)) = (&refused, missing_sheet(tables, &options.choices.all)) {
        refused = Some((0, kind));
    }
    let headers = || read.recognised.iter().flatten().map(|one| one.header.as_str());
    let unknown = options.choices.all.headers().find(|name| !headers().any(|header| super::choice::is_same(header, name)));
    if let (Some(name), None) = (unknown, &refused) {
        refused = Some((0, ErrorKind::NoSuchColumn { name: name.to_owned(), columns: headers().map(str::to_owned).collect() }));
    }
    let tables = match refused {
        Some((source_index, kind)) => Err(ImportError { source_index, kind, notes: read.notes.finish().0 }),
        None => Ok(read),
    };
    Survey { seen, tables }
}

impl Tables {
    /// Reads the tables of a file, and says what each looked like. Of several, those are left out that are none of the program's, unless somebody spoke of
    /// them; each with touchpoints is a map of its own.
    fn take(
        &mut self,
        file: usize,
        parts: Vec<Part>,
        options: &Options<'_>,
        mut seen: Option<&mut Vec<SeenTable>>,
    ) -> Result<(), ErrorKind> {
        let several = parts.len() > 1;
        let is_own = parts.iter().any(|part| part.rows.first().is_some_and(|row| Purpose::is_own_header(row.texts())));
        let maps_before = several.then_some(self.maps.drafts.len());
        let names: Vec<String> = parts.iter().filter(|part| part.is_sheet).filter_map(|part| part.name.clone()).collect();
        let (mut left_out, mut none, mut refused, mut read) = (Vec::new(), Vec::new(), None, 0);
        for (nth, part) in parts.into_iter().enumerate() {
            let at = PartAt { source: file, part: nth };
            let (source, is_sheet, first) = (part.table, part.is_sheet, part.rows.first().map(|row| row.place(0)));
            let name = part.name.clone().filter(|name| !name.trim().is_empty()).unwrap_or_else(|| (nth + 1).to_string());
            let is_meant = options.choices.own.contains_key(&at) || (is_sheet && options.choices.all.is_chosen(&name));
            let is_of_people = is_own && !is_meant && purpose::is_of_no_table(&part);
            if is_of_people {
                self.scores_of = self.scores_of.or_else(|| purpose::round_of_scores(&part));
            }
            self.notes.is_part(source, nth);
            let before = self.notes.clone();
            let choice = options.choices.of(at);
            let mut table = Table { source, options, choice, read: self, title: None, literal: false, own_map: None, maps_before };
            let (mut found, kind) = table.read(at, part, is_of_people);
            match kind {
                Ok(Some(kind)) => {
                    self.kinds.push(kind);
                    self.sources.push(source);
                    self.recognised.push(found.columns.clone());
                    read += 1;
                }
                Ok(None) => read += usize::from(choice.left_out),
                Err(kind @ (ErrorKind::NoTitles { .. } | ErrorKind::OtherTable(_) | ErrorKind::Empty)) if several && !is_meant => {
                    self.notes.back_to(before);
                    found.left_out = true;
                    match is_sheet {
                        true => left_out.push(name),
                        false => self.notes.add(source, first, NoteKind::TableLeftOut(name)),
                    }
                    none.push(kind);
                }
                Err(kind) => {
                    refused.get_or_insert(kind);
                }
            }
            match &mut seen {
                Some(seen) => seen.push(found),
                None if refused.is_some() => break,
                None => {}
            }
        }
        match (refused, read, none.len()) {
            (Some(kind), ..) => Err(kind),
            (None, 0, 1) => Err(none.remove(0)),
            // Nothing at all: a workbook whose sheets are blank, hidden or not chosen, which is said once all files are read.
            (None, 0, 0) if options.choices.all.sheets.is_empty() => Err(ErrorKind::Empty),
            (None, 0, count) if count > 1 => Err(if names.is_empty() { none.remove(0) } else { ErrorKind::NoSheet(names) }),
            _ => {
                if !left_out.is_empty() {
                    let of_file = self.notes.begin(file, None);
                    self.notes.add(of_file, None, NoteKind::SheetsLeftOut(left_out));
                }
                Ok(())
            }
        }
    }

    /// The index of the first file that has a table of a kind.
    pub(super) fn file_of_kind(&self, kind: TableKind) -> Option<usize> {
        let at = self.kinds.iter().position(|one| *one == kind)?;
        self.sources.get(at).map(|source| self.notes.file_of(*source))
    }

    /// How many maps they name.
    pub fn map_count(&self) -> usize {
        self.maps.drafts.len()
    }

    /// Whether any of them is about touchpoints, so that a project can be made of them.
    pub fn has_touchpoints(&self) -> bool {
        self.kinds.contains(&TableKind::Touchpoints)
    }
}

/// Why there is no sheet that somebody chose.
fn missing_sheet(tables: &[&[u8]], choice: &TableChoice) -> Option<ErrorKind> {
    if choice.sheets.is_empty() {
        return None;
    }
    let sheets: Vec<String> = tables.iter().flat_map(|bytes| sheet_names(bytes)).collect();
    let is_there = |name: &String| sheets.iter().any(|sheet| super::choice::is_same(sheet, name));
    let name = choice.sheets.iter().find(|name| !is_there(name))?.clone();
    Some(ErrorKind::NoSuchSheet { name, sheets })
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
    choice: &'a TableChoice,
    read: &'a mut Tables,
    /// What the lines above the header call the map.
    title: Option<String>,
    /// Every letter counts, although it is no export.
    literal: bool,
    /// The map of rows that name none, in a table that is one of several of its file.
    own_map: Option<String>,
    /// How many maps there were before its file, where that has several tables.
    maps_before: Option<usize>,
}

impl Table<'_> {
    /// Reads a table: what it looked like, and what it is about or why it is refused; none if it is to be left out. `is_of_people`: it is of this
    /// program's own sheets that are no table.
    fn read(&mut self, at: PartAt, part: Part, is_of_people: bool) -> (SeenTable, Result<Option<TableKind>, ErrorKind>) {
        let vocabulary = Vocabulary::bundled();
        let mut rows = part.rows;
        self.choice.write_cells(&mut rows);
        let turned = is_turned(&rows, part.literal, vocabulary, self.choice);
        self.literal = part.literal;
        if turned {
            rows = super::frame::turned(&rows);
        }
        let kept = if self.options.keep_rows { &*rows } else { &[] };
        let mut seen = SeenTable::of_rows(at, part.name.clone(), turned, kept);
        if self.choice.left_out || is_of_people {
            seen.left_out = true;
            return (seen, Ok(None));
        }
        let framed = frame(self.source, (rows, part.literal), turned, vocabulary, self.choice, &mut self.read.notes);
        let Framed { mut grid, title, above, heads } = match framed {
            Ok(framed) => framed,
            Err(kind) => return (seen, Err(kind)),
        };
        // What becomes of a list of contacts has other rows than those that came.
        let read: Vec<Place> = grid.rows.iter().map(|row| row.place(0)).collect();
        // A diagram may be called by a number, a sheet is only counted by it.
        let called = part.name.filter(|name| !(part.is_sheet && is_generic(name)));
        let (kind, is_grouped) = self.take(&mut grid, (title, called), &mut seen);
        match is_grouped {
            true => seen.mark((above, heads), read.into_iter()),
            false => seen.mark((above, heads), grid.rows.iter().map(|row| row.place(0))),
        }
        (seen, kind.map(Some))
    }

    /// Takes in what a table says, and whether its rows were grouped. `called`: what the lines above it and its file call it.
    fn take(
        &mut self,
        grid: &mut Grid,
        called: (Option<String>, Option<String>),
        seen: &mut SeenTable,
    ) -> (Result<TableKind, ErrorKind>, bool) {
        let vocabulary = Vocabulary::bundled();
        if let Some(kind) = vocabulary.other_table(&grid.header) {
            return (Err(ErrorKind::OtherTable(kind.to_owned())), false);
        }
        let names = self.choice.names(&grid.header);
        let is_own = || self.literal || Purpose::is_own_header(grid.header.iter().map(String::as_str));
        let asked = if is_own() { None } else { people::recognise(&names, grid, self.choice, vocabulary) };
        if let Some(asked) = asked {
            return (self.take_answers(grid, &asked, called, seen), true);
        }
        let log = if self.literal { None } else { events::recognise(&names, grid, self.choice, vocabulary) };
        let Some(log) = log else {
            return (self.take_rows(grid, &names, called, seen), false);
        };
        seen.contacts = Some(log.who_and_when());
        let events::Grouped { mut touchpoints, metrics } = log.group(self.source, grid, &mut self.read.notes);
        let taken = self.take_touchpoints(&mut touchpoints, &log.names(names), called, seen);
        if taken.is_ok() {
            self.contacts(metrics);
        }
        (taken, true)
    }

    /// Takes in what people answered: touchpoints and votes.
    fn take_answers(
        &mut self,
        grid: &Grid,
        asked: &people::Asked,
        called: (Option<String>, Option<String>),
        seen: &mut SeenTable,
    ) -> Result<TableKind, ErrorKind> {
        (seen.columns, seen.kind, seen.rows_are) = (asked.columns.clone(), Some(TableKind::Votes), RowsAre::People);
        asked.fits(grid)?;
        let people::Answers { mut touchpoints, votes } = asked.take_apart(self.source, grid, self.options.texts, &mut self.read.notes);
        let names = touchpoints.header.clone();
        let mut made = seen.clone();
        let taken = self.take_touchpoints(&mut touchpoints, &names, called, &mut made)?;
        self.read.votes.extend(votes.into_iter().map(|vote| VoteRow { map: self.own_map.clone(), ..vote }));
        Ok(taken)
    }

    /// Keeps how many contacts there were with the touchpoints that were read last.
    fn contacts(&mut self, mut contacts: Grid) {
        if let Some(map) = &self.own_map {
            contacts.rows.iter_mut().filter(|row| row.is_blank(0)).for_each(|row| row.set(0, map));
        }
        if let Some((kind, columns)) = plan::recognise(&contacts.header, Vocabulary::bundled()) {
            self.read.plan.read(kind, (self.source, &contacts), &columns, &mut self.read.notes);
        }
    }

    /// Takes in a table whose rows are what they seem to be.
    fn take_rows(
        &mut self,
        grid: &mut Grid,
        names: &[String],
        called: (Option<String>, Option<String>),
        seen: &mut SeenTable,
    ) -> Result<TableKind, ErrorKind> {
        let vocabulary = Vocabulary::bundled();
        if let Some((kind, columns)) = plan::recognise(names, vocabulary) {
            seen.columns = self.settled(grid, columns, &Purpose::of(kind));
            self.read.plan.read(kind, (self.source, grid), &seen.columns, &mut self.read.notes);
            return seen.is(kind);
        }
        if let Some(columns) = votes::recognise(names, vocabulary) {
            seen.columns = self.settled(grid, columns, &Purpose::of(TableKind::Votes));
            let rows = votes::read(self.source, grid, &seen.columns, vocabulary, &mut self.read.notes);
            self.read.votes.extend(rows);
            return seen.is(TableKind::Votes);
        }
        if let Some(columns) = segments::recognise(names, vocabulary) {
            seen.columns = self.settled(grid, columns, &Purpose::of(TableKind::Segments));
            let rows = segments::read(self.source, grid, &seen.columns, &mut self.read.notes);
            self.read.segments.extend(rows);
            return seen.is(TableKind::Segments);
        }
        self.take_touchpoints(grid, names, called, seen)
    }

    /// Takes in a table of touchpoints.
    fn take_touchpoints(
        &mut self,
        grid: &mut Grid,
        names: &[String],
        called: (Option<String>, Option<String>),
        seen: &mut SeenTable,
    ) -> Result<TableKind, ErrorKind> {
        let vocabulary = Vocabulary::bundled();
        let mut columns = recognise(names, vocabulary);
        for (one, name) in columns.iter_mut().zip(names).filter(|(one, _)| one.meaning.is_none() && !one.repeated) {
            one.meaning = super::columns::lane(name).map(|(per, style, _)| Meaning::Lane(per, style));
        }
        let has = |column| columns.iter().any(|one| one.column() == Some(column));
        let only_stages = || has(Column::Stage) && grid.rows.iter().all(|row| is_stage(&columns, row));
        if !has(Column::Touchpoint) && !only_stages() {
            let refused = no_titles(grid, &columns);
            seen.columns = columns;
            return Err(refused);
        }
        let own = || Purpose::of(TableKind::Touchpoints).is_own(&grid.header.iter().map(String::as_str).collect());
        if self.choice.rows.map_or_else(|| !self.literal && !own() && are_stages(grid, &columns), |rows| rows == RowsAre::Stages) {
            seen.rows_are = RowsAre::Stages;
            take_apart(self.source, grid, &mut columns, &mut self.read.notes);
        }
        seen.columns = self.settled(grid, columns, &Purpose::of(TableKind::Touchpoints));
        let columns = &*seen.columns;
        note_scales(self.source, grid, columns, |one| one.column().is_some_and(is_number), &mut self.read.notes);
        let sheet = Sheet { source: self.source, recognised: columns, vocabulary, faithful: false };
        let sheet = Sheet { faithful: self.literal || is_export(&sheet, grid), ..sheet };
        if !columns.iter().any(|one| one.column() == Some(Column::Map)) {
            let (title, called) = called;
            self.name_map(title, called);
        }
        self.rows(&sheet, grid)?;
        seen.is(TableKind::Touchpoints)
    }

    /// Settles what the map of a table is called that names none: as the lines above its header say, else as its sheet is called. Of a file's further
    /// tables each has a map of its own, if it has a name.
    fn name_map(&mut self, title: Option<String>, called: Option<String>) {
        let maps = &mut self.read.maps;
        if maps.drafts.is_empty() {
            if let Some(title) = title.as_ref().filter(|_| !self.literal) {
                self.read.notes.add(self.source, None, NoteKind::MapNamed(title.clone()));
            }
            self.title = title.or(called).map(|name| shortened(&name));
            return;
        }
        if self.maps_before.is_some_and(|before| maps.drafts.len() > before)
            && let Some(name) = called.or(title)
        {
            let name = shortened(&name);
            let is_free = |name: &String| maps.drafts.iter().all(|map| map.name != *name);
            let nth = |nth: usize| if nth == 1 { name.clone() } else { shortened(&format!("{nth} {name}")) };
            self.own_map = Some((1..).map(nth).find(is_free).unwrap_or_default());
            // The first is found by its name from now on, too: it is one of several.
            maps.drafts.iter_mut().for_each(|map| map.is_named = true);
        }
    }

    /// The columns with their headers as they are in the table, with the scales that are known of them, in a table without what is no row of it. What
    /// this program wrote is left as it is.
    fn settled(&mut self, grid: &mut Grid, mut columns: Vec<Recognised>, purpose: &Purpose) -> Vec<Recognised> {
        for (one, name) in columns.iter_mut().zip(&grid.header) {
            one.header = name.split_whitespace().collect::<Vec<_>>().join(" ");
        }
        let (source, vocabulary, notes) = (self.source, Vocabulary::bundled(), &mut self.read.notes);
        let is_own = self.literal || purpose.is_own(&grid.header.iter().map(String::as_str).collect());
        if !is_own {
            refuse_errors(source, grid, vocabulary, notes);
            let index = |meaning: Meaning| columns.iter().position(|one| one.meaning == Some(meaning));
            if let Some(title) = index(purpose.title) {
                // Nothing is called by a dash.
                for row in grid.rows.iter_mut().filter(|row| vocabulary.is_no_value(row.cell(title))) {
                    row.set(title, "");
                }
                leave_out(source, grid, title, vocabulary, notes);
            }
            // A date goes on with its round, and a group with its rater: alone they say nothing of the rows below.
            let of = |group: &Vec<Meaning>| match group.first().and_then(|first| index(*first)) {
                Some(_) => group.iter().filter_map(|one| index(*one)).collect(),
                None => Vec::new(),
            };
            for chain in &purpose.merged {
                let groups: Vec<Vec<usize>> = chain.iter().map(of).collect();
                fill_down(source, grid, &groups, notes);
            }
        }
        super::scales::settle((source, grid), &mut columns, (purpose, is_own), self.choice, notes);
        columns
    }

    fn rows(&mut self, sheet: &Sheet<'_>, grid: &Grid) -> Result<(), ErrorKind> {
        let lanes = self.lanes(grid, sheet.recognised);
        let own_name = self.title.clone().unwrap_or_else(|| shortened(self.options.name));
        let reserved: HashSet<TouchpointId> = grid.rows.iter().filter_map(|row| sheet.cell(row, Column::Id).trim().parse().ok()).collect();
        let mut seen = Seen::default();
        let mut spellings: HashSet<String> = HashSet::new();
        let mut used: BTreeMap<usize, bool> = BTreeMap::new();
        for row in &grid.rows {
            let is_stage = is_stage(sheet.recognised, row);
            // Two empty stages of one name are two rows alike in an export.
            if !(sheet.faithful && (is_stage || self.literal)) && seen.is_repeated(self.source, row, &mut self.read.notes) {
                continue;
            }
            note_beyond(self.source, row, sheet.recognised.len(), &mut self.read.notes);
            if !is_stage && !sheet.faithful && sheet.cell(row, Column::Touchpoint).trim().is_empty() {
                let place = sheet.index(Column::Touchpoint).map(|index| row.place(index));
                self.read.notes.add(self.source, place, NoteKind::Untitled);
                continue;
            }
            let mut fractions = Fractions::new();
            let mut reader = RowReader { sheet, row, notes: &mut self.read.notes, fractions: &mut fractions };
            let touchpoint = if is_stage { None } else { Some(reader.touchpoint(round())) };
            if touchpoint.as_ref().is_some_and(Option::is_none) {
                continue;
            }
            let (map_name, stage_name) = (reader.name(Column::Map), reader.name(Column::Stage));
            let map_name =
                Some(map_name.as_str()).filter(|name| (sheet.faithful && !self.literal) || !name.is_empty()).or(self.own_map.as_deref());
            let map = self.read.maps.map(map_name, &own_name)?;
            let origin = |index: usize| Origin { source: self.source, place: row.place(index) };
            let of_stage = origin(sheet.index(Column::Stage).unwrap_or_default());
            // A list without headings says nothing of stages.
            let stage = match (sheet.faithful && sheet.index(Column::Stage).is_some(), is_stage) {
                (true, true) => map.empty_stage(&stage_name, of_stage)?,
                (true, false) => map.stage_in_order(&stage_name, of_stage)?,
                (false, _) => map.stage_named(&stage_name, self.options.texts, of_stage)?,
            };
            let (stage_id, first) = map.stage(stage);
            if !sheet.faithful && !stage_name.is_empty() && first != stage_name && !spellings.contains(&stage_name) {
                let kind = NoteKind::StageSpelling { written: stage_name.clone(), stage: first.to_owned() };
                self.read.notes.add(self.source, Some(of_stage.place), kind);
                spellings.insert(stage_name);
            }
            let mut added = None;
            if let Some(mut touchpoint) = touchpoint.flatten() {
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
                added = Some(touchpoint.id);
                let fractions = fractions.into_iter().map(|(index, kind, value)| {
                    let column = sheet.recognised.get(index).map(|one| one.header.clone()).unwrap_or_default();
                    Fraction { origin: origin(index), column, kind, value }
                });
                let of_touchpoint = origin(sheet.index(Column::Touchpoint).unwrap_or_default());
                let filled = sheet.recognised.iter().enumerate().filter(|(index, _)| !row.is_blank(*index));
                let said = filled.filter_map(|(_, one)| one.column()).collect();
                map.add(stage, DraftTouchpoint { touchpoint, origin: of_touchpoint, said, fractions: fractions.collect() })?;
            }
            for lane in &lanes {
                let cell = match lane.per {
                    FreePer::Stage => stage_id.0,
                    FreePer::Touchpoint => match added {
                        Some(touchpoint) => touchpoint.0,
                        None => continue,
                    },
                };
                let mut unused = Fractions::new();
                let mut reader = RowReader { sheet, row, notes: &mut self.read.notes, fractions: &mut unused };
                let text = reader.free_text(lane.index);
                if !text.trim().is_empty() {
                    let heading = Origin { source: self.source, place: grid.header_place(lane.index) };
                    let is_kept = lane.column != LaneColumn::Ignored;
                    let written = is_kept && map.write((&lane.name, lane.per, lane.style), heading, cell, text, origin(lane.index));
                    *used.entry(lane.index).or_insert(true) &= written;
                }
            }
        }
        self.note_lanes(grid, &used, &lanes);
        Ok(())
    }

    /// The columns that become lanes, each with a name of its own: those that nobody knows, and the lanes of an export.
    fn lanes(&self, grid: &Grid, columns: &[Recognised]) -> Vec<ColumnLane> {
        let mut taken: HashSet<(FreePer, String)> = HashSet::new();
        let mut numbers: HashMap<(FreePer, String), usize> = HashMap::new();
        let mut lanes: Vec<ColumnLane> = Vec::new();
        for (index, one) in columns.iter().enumerate() {
            let header = grid.header.get(index).map(String::as_str).unwrap_or_default();
            let (name, per, style, column) = match (one.meaning, super::columns::lane(header)) {
                (Some(Meaning::Lane(..)), Some((per, style, name))) => {
                    // A second lane of a name has a number in the header only.
                    let base = name.rsplit_once(" (").filter(|(base, number)| {
                        number.strip_suffix(')').is_some_and(|number| number.parse::<u8>().is_ok())
                            && taken.contains(&(per, (*base).to_owned()))
                    });
                    (base.map_or(name, |(base, _)| base).to_owned(), per, style, LaneColumn::Own)
                }
                (None, _) => {
                    let is_kept = self.choice.unknown.unwrap_or(self.options.keep_unknown);
                    let column = match self.choice.column(index, &one.header) {
                        Some(ColumnChoice::Ignored) => LaneColumn::Ignored,
                        None if !is_kept => LaneColumn::Ignored,
                        _ if one.repeated => LaneColumn::Repeated,
                        _ => LaneColumn::Unknown,
                    };
                    (one.header.clone(), FreePer::Touchpoint, FreeStyle::Text, column)
                }
                (Some(_), _) => continue,
            };
            let name = shortened(name.trim());
            let name = if name.is_empty() { self.options.texts.import_column(&(index + 1).to_string()) } else { name };
            let mut own = name.clone();
            // A table may have a thousand columns of one name.
            let number = numbers.entry((per, name.clone())).or_insert(2_usize);
            while !taken.insert((per, own.clone())) {
                if column == LaneColumn::Own {
                    break;
                }
                own = shortened(&format!("{number} {name}"));
                *number += 1;
            }
            lanes.push(ColumnLane { index, name: own, per, style, column });
        }
        lanes
    }

    fn note_lanes(&mut self, grid: &Grid, used: &BTreeMap<usize, bool>, lanes: &[ColumnLane]) {
        for lane in lanes {
            let name = lane.name.clone();
            let kind = match (used.get(&lane.index), lane.column) {
                (Some(true), LaneColumn::Own) | (None, _) => continue,
                (Some(true), LaneColumn::Repeated) => NoteKind::RepeatedColumn(name),
                (Some(true), LaneColumn::Unknown) => NoteKind::NewLane(name),
                (Some(_), _) => NoteKind::LeftOut(name),
            };
            self.read.notes.add(self.source, Some(grid.header_place(lane.index)), kind);
        }
    }
}

/// Refuses what failed formulas show, each where it is; what stands for no answer in a text is one.
fn refuse_errors(source: usize, grid: &mut Grid, vocabulary: &Vocabulary, notes: &mut Notes) {
    for row in &mut grid.rows {
        let failed: Vec<usize> = row.texts().enumerate().filter(|(_, text)| vocabulary.is_error(text)).map(|(index, _)| index).collect();
        for index in failed {
            let value = row.cell(index).trim().to_owned();
            if !row.is_of_sheet() && vocabulary.is_no_value(&value) {
                continue;
            }
            let column = grid.header.get(index).map(|name| name.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default();
            notes.add(source, Some(row.place(index)), NoteKind::ErrorValue { column, value });
            row.keep_places();
            row.set(index, "");
        }
    }
}

/// A column that becomes a lane.
#[derive(Debug)]
struct ColumnLane {
    index: usize,
    name: String,
    per: FreePer,
    style: FreeStyle,
    column: LaneColumn,
}

/// Why a column becomes a lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LaneColumn {
    /// Its header says so, as an export does.
    Own,
    /// Nobody knows it.
    Unknown,
    /// An earlier column means the same.
    Repeated,
    /// Somebody wants it left out.
    Ignored,
}

/// Why a table without a column of titles is refused: the columns it has, and those that look like titles.
fn no_titles(grid: &Grid, columns: &[Recognised]) -> ErrorKind {
    const LIKELY: usize = 3;
    const NAMED: usize = 30;
    let merit = |index: usize| {
        let texts: Vec<&str> = grid.rows.iter().map(|row| row.cell(index).trim()).filter(|cell| !cell.is_empty()).collect();
        let words = texts.iter().filter(|text| text.chars().any(char::is_alphabetic) && text.chars().count() <= 120).count();
        let distinct = texts.iter().collect::<HashSet<_>>().len();
        (words * 2 > texts.len()).then_some(words.min(distinct))
    };
    let mut likely: Vec<(usize, usize)> = (0..columns.len())
        .filter(|index| columns[*index].meaning.is_none() && !columns[*index].header.is_empty())
        .filter_map(|index| Some((merit(index).filter(|merit| *merit > 0)?, index)))
        .collect();
    // Stable: of equal ones the first.
    likely.sort_by_key(|(merit, _)| std::cmp::Reverse(*merit));
    let name = |index: usize| columns[index].header.clone();
    ErrorKind::NoTitles {
        columns: (0..columns.len()).map(name).filter(|name| !name.is_empty()).take(NAMED).collect(),
        likely: likely.into_iter().take(LIKELY).map(|(_, index)| name(index)).collect(),
    }
}

/// Notes the columns whose numbers were mapped from another scale.
pub(super) fn note_scales(source: usize, grid: &Grid, columns: &[Recognised], is_number: impl Fn(&Recognised) -> bool, notes: &mut Notes) {
    for (index, one) in columns.iter().enumerate() {
        let usual =
            if one.column().is_some_and(|column| column.form() == Form::Percent) { Scale::new(0.0, 100.0) } else { Scale::new(0.0, 10.0) };
        if let Some(scale) = one.scale.filter(|scale| *scale != usual && is_number(one)) {
            let kind = NoteKind::Scaled { column: one.header.clone(), from: scale.from, to: scale.to, onto: usual.to };
            notes.add(source, Some(grid.header_place(index)), kind);
        }
    }
}

/// Notes the unknown columns, where they become nothing.
pub(super) fn note_left_out(source: usize, grid: &Grid, columns: &[Recognised], notes: &mut Notes) {
    let filled = |index: usize| grid.rows.iter().any(|row| !row.cell(index).trim().is_empty());
    for (index, one) in columns.iter().enumerate().filter(|(index, one)| one.meaning.is_none() && filled(*index)) {
        notes.add(source, Some(grid.header_place(index)), NoteKind::LeftOut(one.header.clone()));
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

fn is_number(column: Column) -> bool {
    matches!(column.form(), Form::Score(_) | Form::Percent)
}

/// Whether a row only keeps an empty stage: it holds nothing besides map, stage and what lanes say of the stage.
fn is_stage(columns: &[Recognised], row: &Row) -> bool {
    let of_stage = |index: usize| {
        columns.get(index).is_some_and(|one| {
            matches!(one.meaning, Some(Meaning::Touchpoint(Column::Map | Column::Stage) | Meaning::Lane(FreePer::Stage, _)))
        })
    };
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
    complete && grid.rows.iter().all(|row| is_stage(sheet.recognised, row) || sheet.cell(row, Column::Id).parse::<TouchpointId>().is_ok())
}
