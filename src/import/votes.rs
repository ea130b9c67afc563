//! A votes table: who said what where and when, and the places its votes take. Refuses value by value, each with its place; never adds a
//! touchpoint that is not there.

use super::cell::read_day;
use super::columns::Recognised;
use super::grid::{Grid, Row};
use super::matching::{Raters, RoundName, Rounds, Touchpoints};
use super::note::NoteKind;
use super::notes::Notes;
use super::touchpoint::{SCORES, is_longer, nearest_score};
use super::value::{Reading, number_in};
use super::vocabulary::Vocabulary;
use super::{ErrorKind, Origin, Place, Seen, note_fractions, note_left_out, note_scales};
use crate::model::table::VoteColumn;
use crate::model::{Code as _, MapId, RaterId, RoundId, ScoreKind, Scores, TouchpointId, Vote, limits};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

/// A vote as a table has it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct VoteRow {
    pub(super) source: usize,
    pub(super) place: Place,
    /// Every character counts: the table is an earlier export.
    pub(super) faithful: bool,
    /// What the round is called; empty in a table without rounds.
    pub(super) round: String,
    pub(super) date: Option<Date>,
    pub(super) rater: String,
    pub(super) group: String,
    /// None: the first map.
    pub(super) map: Option<String>,
    pub(super) stage: String,
    pub(super) touchpoint: String,
    pub(super) scores: Scores,
}

/// How a row names its touchpoint: map, stage, title.
pub(super) type VoteKey<'a> = (Option<&'a str>, &'a str, &'a str);

impl VoteRow {
    /// The cell it is known by.
    pub(super) fn origin(&self) -> Origin {
        Origin { source: self.source, place: self.place }
    }

    /// How it names its round.
    pub(super) fn round(&self) -> RoundName<'_> {
        RoundName { label: &self.round, date: self.date, faithful: self.faithful, origin: self.origin() }
    }

    /// How it names its touchpoint.
    pub(super) fn key(&self) -> VoteKey<'_> {
        (self.map.as_deref(), &self.stage, &self.touchpoint)
    }
}

/// A vote in its place.
#[derive(Debug, Clone, Copy)]
pub(super) struct PlacedVote {
    pub(super) map: MapId,
    pub(super) touchpoint: TouchpointId,
    pub(super) vote: Vote,
    pub(super) origin: Origin,
}

/// The rounds that votes name which have a place.
pub(super) fn rounds<'r>(rows: &'r [VoteRow], touchpoints: &Touchpoints<'_>) -> impl Iterator<Item = RoundName<'r>> {
    rows.iter().filter(|row| !row.scores.is_empty() && !touchpoints.of(row).is_empty()).map(VoteRow::round)
}

/// Finds for each vote its round, rater and touchpoint. In the order of the tables; none twice.
pub(super) fn place(
    rows: &[VoteRow],
    touchpoints: &Touchpoints<'_>,
    rounds: &mut Rounds<'_>,
    raters: &mut Raters<'_>,
    notes: &mut Notes,
) -> Result<Vec<PlacedVote>, ErrorKind> {
    let mut placed: Vec<PlacedVote> = Vec::new();
    let mut cast: HashMap<(MapId, TouchpointId, RoundId, RaterId), (usize, u64)> = HashMap::new();
    let mut met: HashMap<(VoteKey<'_>, RoundId, RaterId), usize> = HashMap::new();
    for row in rows {
        let found = touchpoints.of(row);
        if found.is_empty() {
            let kind = NoteKind::NoSuchTouchpoint { title: row.touchpoint.clone(), stage: row.stage.clone() };
            notes.add(row.source, Some(row.place), kind);
            continue;
        }
        if row.scores.is_empty() {
            continue;
        }
        let (round, rater) = (rounds.of(row)?, raters.of(row)?);
        // Of several touchpoints of one name the first row means the first, the second the second …
        let nth = met.entry((row.key(), round, rater)).or_default();
        let (map, touchpoint) = found[(*nth).min(found.len() - 1)];
        *nth += 1;
        let vote = PlacedVote { map, touchpoint, vote: Vote { round, rater, scores: row.scores }, origin: row.origin() };
        match cast.get_mut(&(map, touchpoint, round, rater)) {
            Some((index, line)) => {
                notes.add(row.source, Some(row.place), NoteKind::VotedBefore(*line));
                placed[*index] = vote;
                *line = row.place.line;
            }
            None => {
                cast.insert((map, touchpoint, round, rater), (placed.len(), row.place.line));
                placed.push(vote);
            }
        }
    }
    Ok(placed)
}

/// What the columns of a votes table are taken for; none if it is not one.
pub(super) fn recognise(header: &[String], vocabulary: &Vocabulary) -> Option<Vec<Recognised>> {
    let columns = super::columns::recognise_by(header, |name| vocabulary.vote_column(name).map(super::Meaning::Vote));
    let has = |column| columns.iter().any(|one| one.vote_column() == Some(column));
    (has(VoteColumn::Rater) && has(VoteColumn::Touchpoint)).then_some(columns)
}

/// Reads the rows of a votes table.
pub(super) fn read(source: usize, grid: &Grid, columns: &[Recognised], vocabulary: &Vocabulary, notes: &mut Notes) -> Vec<VoteRow> {
    let is_number = |one: &Recognised| ScoreKind::ALL.iter().any(|kind| one.vote_column() == Some(VoteColumn::of(*kind)));
    note_scales(source, grid, columns, is_number, notes);
    note_left_out(source, grid, columns, notes);
    let index = |column| columns.iter().position(|one| one.vote_column() == Some(column));
    let faithful = VoteColumn::ALL.iter().all(|column| {
        let at = index(*column).and_then(|index| grid.header.get(index));
        at.is_some_and(|name| name == column.name())
    });
    let mut seen = Seen::default();
    let mut fractions: BTreeMap<usize, (Place, usize)> = BTreeMap::new();
    let mut rows = Vec::new();
    for row in &grid.rows {
        // Two touchpoints of one name have equal rows in an export.
        if !faithful && seen.is_repeated(source, row, notes) {
            continue;
        }
        super::note_beyond(source, row, columns.len(), notes);
        let mut reader = Reader { source, row, columns, vocabulary, faithful, notes };
        rows.extend(reader.vote(&mut fractions));
    }
    note_fractions(source, columns, &fractions, notes);
    rows
}

struct Reader<'a> {
    source: usize,
    row: &'a Row,
    columns: &'a [Recognised],
    vocabulary: &'a Vocabulary,
    faithful: bool,
    notes: &'a mut Notes,
}

impl Reader<'_> {
    fn vote(&mut self, fractions: &mut BTreeMap<usize, (Place, usize)>) -> Option<VoteRow> {
        let (rater, touchpoint) = (self.name(VoteColumn::Rater)?, self.name(VoteColumn::Touchpoint)?);
        if rater.is_empty() && !self.faithful {
            let column = self.header(VoteColumn::Rater);
            self.refuse(VoteColumn::Rater, NoteKind::Nameless { column });
            return None;
        }
        let mut scores = Scores::default();
        for kind in ScoreKind::ALL {
            *scores.get_mut(*kind) = self.score(*kind, fractions);
        }
        let group = self.name(VoteColumn::Group)?;
        let group = if self.faithful { group } else { self.vocabulary.rater_group(&group).to_owned() };
        let map = self.name(VoteColumn::Map)?;
        Some(VoteRow {
            source: self.source,
            place: self.index(VoteColumn::Touchpoint).map_or_else(|| self.row.place(0), |index| self.row.place(index)),
            faithful: self.faithful,
            round: self.name(VoteColumn::Round)?,
            date: self.date(),
            rater,
            group,
            map: (self.faithful || !map.is_empty()).then_some(map),
            stage: self.name(VoteColumn::Stage)?,
            touchpoint,
            scores,
        })
    }

    fn index(&self, column: VoteColumn) -> Option<usize> {
        self.columns.iter().position(|one| one.vote_column() == Some(column))
    }

    fn header(&self, column: VoteColumn) -> String {
        self.index(column).and_then(|index| self.columns.get(index)).map(|one| one.header.clone()).unwrap_or_default()
    }

    fn refuse(&mut self, column: VoteColumn, kind: NoteKind) {
        let place = self.index(column).map(|index| self.row.place(index));
        self.notes.add(self.source, place, kind);
    }

    fn cell(&self, column: VoteColumn) -> &str {
        self.index(column).map_or("", |index| self.row.cell(index))
    }

    /// A name; none, and the row is refused, if it is too long.
    fn name(&mut self, column: VoteColumn) -> Option<String> {
        let cell = self.cell(column);
        if is_longer(cell, limits::TITLE_CHARS) {
            let kind = NoteKind::TooLong { column: self.header(column), limit: limits::TITLE_CHARS };
            self.refuse(column, kind);
            return None;
        }
        Some(if self.faithful { cell.to_owned() } else { cell.trim().to_owned() })
    }

    fn date(&mut self) -> Option<Date> {
        let cell = self.cell(VoteColumn::Date).trim().to_owned();
        let date = read_day(&cell);
        if date.is_none() && !cell.is_empty() {
            let kind = NoteKind::NotADate { column: self.header(VoteColumn::Date), value: cell };
            self.refuse(VoteColumn::Date, kind);
        }
        date
    }

    fn score(&mut self, kind: ScoreKind, fractions: &mut BTreeMap<usize, (Place, usize)>) -> Option<crate::model::Score> {
        let column = VoteColumn::of(kind);
        let index = self.index(column)?;
        let recognised = self.columns.get(index)?;
        let cell = self.row.cell(index);
        match number_in(cell, recognised, SCORES, true) {
            Ok(reading) => {
                let Reading { value, own } = reading?;
                if own {
                    self.notes.read_as((self.source, &recognised.header), self.row.place(index), cell);
                } else if recognised.scale.is_none() && value.fract() != 0.0 {
                    fractions.entry(index).or_insert((self.row.place(index), 0)).1 += 1;
                }
                Some(nearest_score(value))
            }
            Err(refusal) => {
                self.refuse(column, refusal);
                None
            }
        }
    }
}
