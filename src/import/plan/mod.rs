//! Tables of measures, open questions, metrics and the contact plan: what they are, and the edits that they ask for in a project that has all its
//! maps. Nothing is deleted; what a table does not say stays.

mod contacts;
mod lookup;
mod measures;
mod metrics;
mod questions;
mod rows;

pub use lookup::MapNames;
pub(super) use metrics::MetricRow;
use rows::{Cells, PlainRow};

use super::columns::{Meaning, Recognised, recognise_by};
use super::grid::Grid;
use super::measure::Found;
use super::note::NoteKind;
use super::notes::Notes;
use super::proposal::TableEdit;
use super::vocabulary::Vocabulary;
use super::{ErrorKind, Place, TableKind, TooLarge};
use crate::model::table::{Column, ContactColumn, MeasureColumn, MetricColumn, QuestionColumn};
use crate::model::{MapId, Project, RoundId, SegmentId, TouchpointId};
use lookup::Lookup;

/// The rows of such tables.
#[derive(Debug, Default)]
pub(super) struct Plan {
    measures: Vec<PlainRow<MeasureColumn>>,
    questions: Vec<PlainRow<QuestionColumn>>,
    /// Those know their round, which the project may get only through them.
    pub(super) metrics: Vec<MetricRow>,
    contacts: Vec<PlainRow<ContactColumn>>,
}

/// What placing them gives.
pub(super) struct Placed {
    pub(super) edits: Vec<TableEdit>,
    /// How many rows were understood, also those that change nothing.
    pub(super) accepted: usize,
}

/// What is known and collected while rows are placed.
struct Placing<'a> {
    project: &'a Project,
    lookup: Lookup<'a>,
    notes: &'a mut Notes,
    rounded: Vec<(usize, String, Place, usize)>,
    edits: Vec<TableEdit>,
    accepted: usize,
}

impl Placing<'_> {
    fn cells<'c, C>(&'c mut self, row: &'c PlainRow<C>) -> Cells<'c, C> {
        Cells { row, notes: self.notes, rounded: &mut self.rounded }
    }

    /// The map that a row names. An empty cell means the map of such rows, unless the table is an export: there it is a map without a name.
    fn map<C>(&self, row: &PlainRow<C>, name: &str) -> Option<MapId> {
        self.lookup.map(Some(name).filter(|name| row.faithful || !name.is_empty()))
    }

    /// The touchpoint that a row names in a map; what is not there or not clear is refused at the column of its title.
    fn touchpoint<C: Copy + Eq>(
        &mut self,
        row: &PlainRow<C>,
        column: C,
        map: Option<MapId>,
        (stage, title): (&str, &str),
    ) -> Option<TouchpointId> {
        let kind = match map.map_or(Found::Nothing, |map| self.lookup.touchpoint(map, stage, title)) {
            Found::One(id) => return Some(id),
            Found::Several => NoteKind::Ambiguous { column: self.cells(row).header(column), value: title.to_owned() },
            Found::Nothing => NoteKind::NoTouchpoint(title.to_owned()),
        };
        self.cells(row).refuse(column, kind);
        None
    }

    /// The segment that a row names, if it names one. One that is not there is refused: for everybody it would say something else.
    fn segment<C: Copy + Eq>(&mut self, row: &PlainRow<C>, column: C, name: &str) -> Option<Option<SegmentId>> {
        if name.is_empty() {
            return Some(None);
        }
        let segment = self.lookup.segment(name);
        if segment.is_none() {
            self.cells(row).refuse_word(column, name);
        }
        segment.map(Some)
    }
}

/// Refuses more of a kind than a project may have.
fn room_for(count: usize, most: usize) -> Result<(), ErrorKind> {
    if count > most { Err(ErrorKind::TooLarge(TooLarge::Plan { most })) } else { Ok(()) }
}

/// What the columns of a table are taken for if it is one of these.
pub(super) fn recognise(header: &[String], vocabulary: &Vocabulary) -> Option<(TableKind, Vec<Recognised>)> {
    // A column of touchpoints that is not called so in the table at hand: then it is a table of touchpoints with a column more.
    let by = |meaning: &dyn Fn(&str) -> Option<Meaning>| recognise_by(header, meaning);
    let has = |columns: &[Recognised], wanted: Meaning| columns.iter().any(|one| one.meaning == Some(wanted));
    let mut measures = by(&|name| vocabulary.measure_column(name).map(Meaning::Measure));
    if let Some(at) = touchpoint_of_measures(&measures, header, vocabulary) {
        measures[at].meaning = Some(Meaning::Measure(MeasureColumn::Touchpoints));
    }
    let of_measures = |column| has(&measures, Meaning::Measure(column));
    let of_touchpoints = |one: &Recognised| one.meaning.is_none() && vocabulary.column(&one.header) == Some(Column::Touchpoint);
    let more = [MeasureColumn::Touchpoints, MeasureColumn::Cost, MeasureColumn::Status, MeasureColumn::Owner, MeasureColumn::Lift];
    if of_measures(MeasureColumn::Measure) && more.into_iter().any(of_measures) && !measures.iter().any(of_touchpoints) {
        return Some((TableKind::Measures, measures));
    }
    let metrics = by(&|name| vocabulary.metric_column(name).map(Meaning::Metric));
    if [MetricColumn::Metric, MetricColumn::Value].into_iter().all(|column| has(&metrics, Meaning::Metric(column))) {
        return Some((TableKind::Metrics, metrics));
    }
    let questions = by(&|name| vocabulary.question_column(name).map(Meaning::Question));
    let of_questions = |column| has(&questions, Meaning::Question(column));
    let more = [QuestionColumn::Owner, QuestionColumn::Due, QuestionColumn::Done];
    if of_questions(QuestionColumn::Question) && more.into_iter().any(of_questions) {
        return Some((TableKind::Questions, questions));
    }
    let contacts = by(&|name| vocabulary.contact_column(name).map(Meaning::Contact));
    let is_plan = [ContactColumn::Touchpoint, ContactColumn::When].into_iter().all(|column| has(&contacts, Meaning::Contact(column)));
    is_plan.then_some((TableKind::Contacts, contacts))
}

/// Which column says what each measure is for, where it is called by one touchpoint: behind the measure, in a table without stages and scores. Else it
/// is a table of touchpoints with a column more.
fn touchpoint_of_measures(measures: &[Recognised], header: &[String], vocabulary: &Vocabulary) -> Option<usize> {
    let index = |column| measures.iter().position(|one| one.meaning == Some(Meaning::Measure(column)));
    let others = super::columns::recognise(header, vocabulary);
    let touchpoint = others.iter().position(|one| one.column() == Some(Column::Touchpoint))?;
    let is_of_touchpoints = |one: &Recognised| one.is_score() || one.column() == Some(Column::Stage);
    let is_behind = index(MeasureColumn::Measure)? < touchpoint && index(MeasureColumn::Touchpoints).is_none();
    let is_free = measures[touchpoint].meaning.is_none() && !measures[touchpoint].repeated;
    (is_behind && is_free && !others.iter().any(is_of_touchpoints)).then_some(touchpoint)
}

impl Plan {
    pub(super) fn is_empty(&self) -> bool {
        self.measures.is_empty() && self.questions.is_empty() && self.metrics.is_empty() && self.contacts.is_empty()
    }

    /// Reads the rows of a table that was recognised.
    pub(super) fn read(&mut self, kind: TableKind, (source, grid): (usize, &Grid), columns: &[Recognised], notes: &mut Notes) {
        macro_rules! rows {
            ($meaning:ident, $column:ident) => {{
                let all: Vec<($column, &'static str)> = $column::ALL.iter().map(|column| (*column, column.name())).collect();
                let column_of = |one: &Recognised| match one.meaning {
                    Some(Meaning::$meaning(column)) => Some(column),
                    _ => None,
                };
                rows::read((source, grid), columns, column_of, &all, notes)
            }};
        }
        match kind {
            TableKind::Measures => self.measures.extend(rows!(Measure, MeasureColumn)),
            TableKind::Questions => self.questions.extend(rows!(Question, QuestionColumn)),
            TableKind::Metrics => {
                let rows = rows!(Metric, MetricColumn);
                self.metrics.extend(rows.into_iter().map(|row| MetricRow::new(row, notes)));
            }
            TableKind::Contacts => self.contacts.extend(rows!(Contact, ContactColumn)),
            TableKind::Touchpoints | TableKind::Votes | TableKind::Segments => {}
        }
    }

    /// The edits that the rows ask for. `map`: that of rows which name none; none: the first. `rounds`: those of the metrics.
    pub(super) fn place(&self, project: &Project, map: Option<MapId>, rounds: &[RoundId], notes: &mut Notes) -> Result<Placed, ErrorKind> {
        if self.is_empty() {
            return Ok(Placed { edits: Vec::new(), accepted: 0 });
        }
        let lookup = Lookup::of(project, map);
        let mut placing = Placing { project, lookup, notes, rounded: Vec::new(), edits: Vec::new(), accepted: 0 };
        measures::place(&self.measures, &mut placing)?;
        questions::place(&self.questions, &mut placing)?;
        metrics::place(&self.metrics, rounds, &mut placing)?;
        contacts::place(&self.contacts, &mut placing)?;
        let Placing { notes, rounded, edits, accepted, .. } = placing;
        for (source, column, place, count) in rounded {
            notes.add(source, Some(place), NoteKind::Decimals { column, count });
        }
        Ok(Placed { edits, accepted })
    }
}
