//! Metrics of a table: each takes the place of the value for the same round, map, touchpoint, segment and metric; of several in the table the last
//! counts.

use super::rows::{Cells, PlainRow};
use super::{Placing, room_for};
use crate::edit::{Edit, MetricEdit};
use crate::import::matching::RoundName;
use crate::import::note::NoteKind;
use crate::import::notes::Notes;
use crate::import::proposal::TableEdit;
use crate::import::vocabulary::Vocabulary;
use crate::import::{ErrorKind, Origin};
use crate::model::table::MetricColumn as C;
use crate::model::{Code as _, Figure, KnownMetric, Metric, MetricId, RoundId, limits};
use jiff::civil::Date;
use std::collections::HashMap;

/// A value as a table has it, with the name of its round.
#[derive(Debug, Clone)]
pub(in crate::import) struct MetricRow {
    row: PlainRow<C>,
    round: String,
    date: Option<Date>,
}

impl MetricRow {
    pub(super) fn new(row: PlainRow<C>, notes: &mut Notes) -> Self {
        let mut cells = Cells { row: &row, notes, rounded: &mut Vec::new() };
        let (round, date) = (cells.name(C::Round).unwrap_or_default(), cells.date(C::Date).flatten());
        Self { row, round, date }
    }

    /// How it names its round.
    pub(in crate::import) fn round(&self) -> RoundName<'_> {
        let origin = Origin { source: self.row.source, place: self.row.place };
        RoundName { label: &self.round, date: self.date, faithful: self.row.faithful, origin }
    }
}

pub(super) fn place(rows: &[MetricRow], rounds: &[RoundId], placing: &mut Placing<'_>) -> Result<(), ErrorKind> {
    let mut entered: Vec<(Metric, Origin)> = Vec::new();
    let mut met: HashMap<String, (usize, u64)> = HashMap::new();
    for (MetricRow { row, .. }, round) in rows.iter().zip(rounds) {
        let Some(metric) = metric(row, *round, placing) else { continue };
        placing.accepted += 1;
        let origin = Origin { source: row.source, place: row.place };
        let key = key(&metric);
        match met.get_mut(&key) {
            Some((at, line)) => {
                placing.notes.add(row.source, Some(row.place), NoteKind::MeasuredBefore(*line));
                entered[*at] = (metric, origin);
                *line = row.place.line;
            }
            None => {
                met.insert(key, (entered.len(), row.place.line));
                entered.push((metric, origin));
            }
        }
    }
    let project = placing.project;
    // Of several values for the same the last counts.
    let known: HashMap<String, &Metric> = project.metrics.iter().map(|metric| (key(metric), &**metric)).collect();
    let is_there = |metric: &Metric| known.get(&key(metric)).is_some_and(|known| Metric { id: known.id, ..metric.clone() } == **known);
    entered.retain(|(metric, _)| !is_there(metric));
    room_for(project.metrics.len() + entered.iter().filter(|(metric, _)| !known.contains_key(&key(metric))).count(), limits::METRICS)?;
    if !entered.is_empty() {
        let (metrics, origins) = entered.into_iter().unzip();
        placing.edits.push(TableEdit { edit: Edit::Metric(MetricEdit::Enter { metrics }), origins });
    }
    Ok(())
}

/// What a value belongs to, as a text from which its identity is made.
fn key(metric: &Metric) -> String {
    let Metric { round, map, touchpoint, segment, metric, .. } = metric;
    let touchpoint = touchpoint.map(|id| id.to_string()).unwrap_or_default();
    let segment = segment.map(|id| id.to_string()).unwrap_or_default();
    format!("import\u{1f}{round}\u{1f}{map}\u{1f}{touchpoint}\u{1f}{segment}\u{1f}{metric}")
}

/// The value of a row; none if the row was refused.
fn metric(row: &PlainRow<C>, round: RoundId, placing: &mut Placing<'_>) -> Option<Metric> {
    let currency = placing.project.currency();
    let mut cells = placing.cells(row);
    let name = cells.name(C::Metric)?;
    let known = Vocabulary::bundled().value::<KnownMetric>(&name);
    let name = known.map_or(name, |known| known.code().to_owned());
    if name.is_empty() {
        let kind = NoteKind::Nameless { column: cells.header(C::Metric) };
        cells.refuse(C::Metric, kind);
        return None;
    }
    let value = match known {
        Some(KnownMetric::Spend) => Figure::Amount(cells.money(C::Value, currency)??),
        _ => Figure::Number(cells.any_number(C::Value)??),
    };
    let (stage, title) = (cells.name(C::Stage).unwrap_or_default(), cells.name(C::Touchpoint).unwrap_or_default());
    let map_name = cells.name(C::Map).unwrap_or_default();
    let segment_name = cells.name(C::Segment).unwrap_or_default();
    let answers = cells.number(C::Answers, 1e12).flatten().map(|count| count as u64);
    let source = cells.name(C::Source).unwrap_or_default();
    let measured_on = cells.date(C::MeasuredOn).flatten();
    let map = placing.map(row, &map_name);
    let touchpoint = match known {
        Some(KnownMetric::Base) => None,
        _ => Some(placing.touchpoint(row, C::Touchpoint, map, (&stage, &title))?),
    };
    let segment = placing.segment(row, C::Segment, &segment_name)?;
    let mut metric =
        Metric { id: MetricId::named(""), round, map: map?, touchpoint, segment, metric: name, value, answers, source, measured_on };
    metric.id = MetricId::named(&key(&metric));
    Some(metric)
}
