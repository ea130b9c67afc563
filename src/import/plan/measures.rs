//! Measures of a table: found by identity, else by title; what the table says of them is changed, others are added.

use super::lookup::Lookup;
use super::rows::PlainRow;
use super::{Placing, room_for};
use crate::edit::{Edit, MeasureChange, MeasureEdit};
use crate::import::matching::{free, plain};
use crate::import::measure::{Found, MeasureNames, Refusal, Written, measure_named, read_measure};
use crate::import::note::NoteKind;
use crate::import::proposal::TableEdit;
use crate::import::{ErrorKind, Origin};
use crate::model::fields::{Fields as _, MeasureField, Value};
use crate::model::table::{MeasureColumn, is_cell_of};
use crate::model::{MapId, Measure, MeasureId, Project, SegmentId, TouchpointId, limits};
use std::collections::HashMap;

/// A measure that a row is about.
struct Target {
    id: MeasureId,
    is_new: bool,
    /// As it is now, and what has been changed of it.
    now: Measure,
    changes: Vec<(MeasureChange, Origin)>,
    origin: Origin,
}

pub(super) fn place(rows: &[PlainRow<MeasureColumn>], placing: &mut Placing<'_>) -> Result<(), ErrorKind> {
    let project = placing.project;
    let mut targets: Vec<Target> = Vec::new();
    let mut met: HashMap<String, usize> = HashMap::new();
    let mut needs: Vec<(usize, &PlainRow<MeasureColumn>)> = Vec::new();
    for row in rows {
        let Some(at) = target(row, project, &mut targets, &mut met, placing) else { continue };
        placing.accepted += 1;
        for column in MeasureColumn::ALL {
            // A measure may need one of a row below.
            let is_later = *column == MeasureColumn::Needs;
            let Some(change) = (if is_later { None } else { change(*column, row, &[], placing) }) else { continue };
            let origin = placing.cells(row).origin(*column);
            targets[at].put(change, origin);
        }
        needs.push((at, row));
    }
    let changed: HashMap<MeasureId, String> = targets.iter().map(|target| (target.id, target.now.title.clone())).collect();
    let untouched = project.measures.iter().filter(|measure| !changed.contains_key(&measure.id));
    let all: Vec<(MeasureId, &str)> = untouched
        .map(|measure| (measure.id, measure.title.as_str()))
        .chain(changed.iter().map(|(id, title)| (*id, title.as_str())))
        .collect();
    for (at, row) in needs {
        if let Some(MeasureChange::Needs(mut ids)) = change(MeasureColumn::Needs, row, &all, placing) {
            let own = targets[at].id;
            ids.retain(|id| *id != own);
            let origin = placing.cells(row).origin(MeasureColumn::Needs);
            targets[at].put(MeasureChange::Needs(ids), origin);
        }
    }
    room_for(project.measures.len() + targets.iter().filter(|target| target.is_new).count(), limits::MEASURES)?;
    let (new, changed): (Vec<Target>, Vec<Target>) = targets.into_iter().partition(|target| target.is_new);
    if !new.is_empty() {
        let (measures, origins) = new.into_iter().map(|target| (target.now, target.origin)).unzip();
        placing.edits.push(TableEdit { edit: Edit::Measure(MeasureEdit::Add { measures, before: None }), origins });
    }
    for target in changed {
        for (change, origin) in target.changes {
            let edit = Edit::Measure(MeasureEdit::Change { measures: vec![target.id], change });
            placing.edits.push(TableEdit { edit, origins: vec![origin] });
        }
    }
    Ok(())
}

impl Target {
    fn put(&mut self, change: MeasureChange, origin: Origin) {
        let mut after = self.now.clone();
        change.apply(&mut after);
        if after != self.now && !is_held(&after, &self.now) {
            self.now = after;
            self.changes.push((change, origin));
        }
    }
}

/// Whether what differs is only texts of which a cell of a workbook holds all that it can.
fn is_held(said: &Measure, now: &Measure) -> bool {
    let differing = MeasureColumn::ALL.iter().filter_map(|column| column.field()).filter(|field| field.get(said) != field.get(now));
    let held = differing.map(|field| match (field.get(said), field.get(now)) {
        (Value::Text(said), Value::Text(now)) => is_cell_of(&said, &now),
        _ => false,
    });
    // What no column holds differs otherwise.
    let mut seen = false;
    held.inspect(|_| seen = true).all(|held| held) && seen
}

/// The measure that a row is about, as an index; none if it has no title.
fn target(
    row: &PlainRow<MeasureColumn>,
    project: &Project,
    targets: &mut Vec<Target>,
    met: &mut HashMap<String, usize>,
    placing: &mut Placing<'_>,
) -> Option<usize> {
    let mut cells = placing.cells(row);
    let title = cells.name(MeasureColumn::Measure)?;
    if title.is_empty() && !row.faithful {
        let kind = NoteKind::Nameless { column: cells.header(MeasureColumn::Measure) };
        cells.refuse(MeasureColumn::Measure, kind);
        return None;
    }
    let id: Option<MeasureId> = cells.id(MeasureColumn::Id);
    let origin = cells.origin(MeasureColumn::Measure);
    // Of several with one title the first row means the first, the second the second …
    let nth = met.entry(title.clone()).or_default();
    *nth += 1;
    let by_title = || {
        let exact = project.measures.iter().filter(|measure| measure.title == title).nth(*nth - 1);
        let similar = || project.measures.iter().filter(|measure| plain(&measure.title) == plain(&title)).nth(*nth - 1);
        exact.or_else(|| if row.faithful { None } else { similar() })
    };
    let known = match id {
        Some(id) => project.measures.iter().find(|measure| measure.id == id),
        None => by_title(),
    };
    let is_taken = |id: MeasureId, targets: &[Target]| targets.iter().any(|target| target.id == id);
    if let Some(known) = known {
        if let Some(at) = targets.iter().position(|target| target.id == known.id) {
            return Some(at);
        }
        targets.push(Target { id: known.id, is_new: false, now: Measure::clone(known), changes: Vec::new(), origin });
        return Some(targets.len() - 1);
    }
    let is_free = |id| project.measures.iter().all(|measure| measure.id != id) && !is_taken(id, targets);
    let named = |nth| MeasureId::named(&format!("import\u{1f}{title}\u{1f}{nth}"));
    let id = id.filter(|id| is_free(*id)).unwrap_or_else(|| free(named, is_free));
    targets.push(Target { id, is_new: true, now: Measure::new(id, title), changes: Vec::new(), origin });
    Some(targets.len() - 1)
}

/// What names mean in a row: in the map that it names, else by identity anywhere; measures of the project and of the table.
struct RowNames<'a> {
    lookup: &'a Lookup<'a>,
    map: Option<MapId>,
    measures: &'a [(MeasureId, &'a str)],
}

impl MeasureNames for RowNames<'_> {
    fn touchpoint(&self, entry: &str) -> Found<TouchpointId> {
        let found = self.map.map_or(Found::Nothing, |map| self.lookup.touchpoint(map, "", entry));
        found.or(|| entry.trim().parse().ok().filter(|id| self.lookup.has(*id)).map_or(Found::Nothing, Found::One))
    }

    fn measure(&self, entry: &str) -> Found<MeasureId> {
        measure_named(&self.measures.iter().copied(), entry)
    }

    fn segment(&self, name: &str) -> Option<SegmentId> {
        self.lookup.segment(name)
    }
}

/// What a column's cell says of a measure; needs only where all measures are known.
fn change(
    column: MeasureColumn,
    row: &PlainRow<MeasureColumn>,
    measures: &[(MeasureId, &str)],
    placing: &mut Placing<'_>,
) -> Option<MeasureChange> {
    let field = column.field()?;
    let map_name =
        if field == MeasureField::Touchpoints { placing.cells(row).name(MeasureColumn::Map).unwrap_or_default() } else { String::new() };
    let map = placing.map(row, &map_name);
    let written = if row.faithful { Written::Exported } else { Written::InTable };
    let names = RowNames { lookup: &placing.lookup, map, measures };
    let currency = placing.project.currency();
    let (text, _) = row.cell(column)?;
    let read = read_measure(field, text, written, currency, &names);
    let mut cells = placing.cells(row);
    for refusal in read.refused {
        let (name, code) = (cells.header(column), currency.code());
        let kind = match refusal {
            Refusal::TooLong(limit) => NoteKind::TooLong { column: name, limit },
            Refusal::TooManyEntries(limit) => NoteKind::TooManyEntries { column: name, limit },
            Refusal::NoWord(value) | Refusal::NoTouchpoint(value) | Refusal::NoMeasure(value) | Refusal::NoSegment(value) => {
                NoteKind::UnknownWord { column: name, value }
            }
            Refusal::Several(value) => NoteKind::Ambiguous { column: name, value },
            Refusal::NotANumber(value) => NoteKind::NotANumber { column: name, value },
            Refusal::OutOfRange(value, to) => NoteKind::OutOfRange { column: name, value, from: 0.0, to },
            Refusal::OtherCurrency(_) | Refusal::NotMoney(_) => {
                NoteKind::NotMoney { column: name, value: text.trim().to_owned(), currency: code }
            }
            Refusal::NotADay(value) => NoteKind::NotADate { column: name, value },
        };
        cells.refuse(column, kind);
    }
    if read.rounded {
        cells.note_rounded(column);
    }
    read.change
}
