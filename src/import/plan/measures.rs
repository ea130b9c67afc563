//! Measures of a table: found by identity, else by title; what the table says of them is changed, others are added.

use super::lookup::Found;
use super::rows::PlainRow;
use super::{Placing, room_for};
use crate::edit::{Edit, MeasureChange, MeasureEdit};
use crate::import::matching::{free, plain};
use crate::import::note::NoteKind;
use crate::import::proposal::TableEdit;
use crate::import::{ErrorKind, Origin};
use crate::model::fields::{Form, MeasureForm, Value};
use crate::model::table::MeasureColumn;
use crate::model::{Days, Measure, MeasureId, Project, Tenths, TouchpointId, limits};
use std::collections::{HashMap, HashSet};

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
            let Some(change) = change(*column, row, placing) else { continue };
            let origin = placing.cells(row).origin(*column);
            targets[at].put(change, origin);
        }
        needs.push((at, row));
    }
    // A measure may need one of a row below.
    for (at, row) in needs {
        if let Some(ids) = needed(row, targets[at].id, project, &targets, placing) {
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
        if after != self.now {
            self.now = after;
            self.changes.push((change, origin));
        }
    }
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

/// What a column's cell says of a measure; needs are read when all measures are known.
fn change(column: MeasureColumn, row: &PlainRow<MeasureColumn>, placing: &mut Placing<'_>) -> Option<MeasureChange> {
    let currency = placing.project.currency();
    let field = column.field()?;
    let value = match column.form() {
        Form::Line | Form::Name => Value::Text(placing.cells(row).name(column)?.into()),
        Form::Text => Value::Text(placing.cells(row).text(column)?.into()),
        Form::Word(words) => {
            let code = placing.cells(row).code(column, words)?;
            code.map_or(Value::Nothing, |code| Value::Word(words.name, code))
        }
        Form::Words(words) => Value::Words(words.name, placing.cells(row).codes(column, words)?),
        Form::OfMeasure(form) => match form {
            MeasureForm::Touchpoints => return touchpoints(row, placing).map(MeasureChange::Touchpoints),
            MeasureForm::Segment => {
                let name = placing.cells(row).name(column)?;
                return placing.segment(row, column, &name).map(MeasureChange::Segment);
            }
            MeasureForm::Money => placing.cells(row).money(column, currency)?.map_or(Value::Nothing, Value::Amount),
            MeasureForm::Date => placing.cells(row).date(column)?.map_or(Value::Nothing, Value::Day),
            MeasureForm::Days => number(column, row, Days::MOST, |number| Days::nearest(number).map(Days::value), placing)?,
            MeasureForm::Tenths => number(column, row, Tenths::MOST, |number| Tenths::nearest(number).map(Tenths::value), placing)?,
            // When all measures are known.
            MeasureForm::Measures => return None,
        },
        // No measure has these.
        Form::Map | Form::Stage | Form::Id | Form::Flag | Form::Percent | Form::Score(_) | Form::Cause => return None,
        Form::Influencers | Form::PassedOn | Form::Experiences(_) => return None,
    };
    // Status and kind are never empty: an empty cell says nothing.
    MeasureChange::of(field, &value)
}

fn number(
    column: MeasureColumn,
    row: &PlainRow<MeasureColumn>,
    most: f64,
    kept: impl Fn(f64) -> Option<f64>,
    placing: &mut Placing<'_>,
) -> Option<Value<'static>> {
    let Some(number) = placing.cells(row).number(column, most)? else { return Some(Value::Nothing) };
    let kept = kept(number)?;
    if (kept - number).abs() > 1e-9 {
        placing.cells(row).note_rounded(column);
    }
    Some(Value::Number(kept))
}

fn touchpoints(row: &PlainRow<MeasureColumn>, placing: &mut Placing<'_>) -> Option<Vec<TouchpointId>> {
    let column = MeasureColumn::Touchpoints;
    let entries = placing.cells(row).list(column)?;
    let map_name = placing.cells(row).name(MeasureColumn::Map).unwrap_or_default();
    let map = placing.map(row, &map_name);
    let mut found: Vec<TouchpointId> = Vec::new();
    for entry in entries {
        let anywhere = || entry.trim().parse().ok().filter(|id| placing.lookup.has(*id));
        match map.map_or(Found::Nothing, |map| placing.lookup.touchpoint(map, "", &entry)) {
            Found::One(id) => found.push(id),
            Found::Several => {
                let kind = NoteKind::Ambiguous { column: placing.cells(row).header(column), value: entry };
                placing.cells(row).refuse(column, kind);
            }
            Found::Nothing => match anywhere() {
                Some(id) => found.push(id),
                None => placing.cells(row).refuse_word(column, &entry),
            },
        }
    }
    let mut seen = HashSet::new();
    found.retain(|id| seen.insert(*id));
    Some(found)
}

/// The measures that a row's measure needs: of the project or of the table.
fn needed(
    row: &PlainRow<MeasureColumn>,
    own: MeasureId,
    project: &Project,
    targets: &[Target],
    placing: &mut Placing<'_>,
) -> Option<Vec<MeasureId>> {
    let column = MeasureColumn::Needs;
    let entries = placing.cells(row).list(column)?;
    let changed: HashMap<MeasureId, &str> = targets.iter().map(|target| (target.id, target.now.title.as_str())).collect();
    let untouched = project.measures.iter().filter(|measure| !changed.contains_key(&measure.id));
    let all: Vec<(MeasureId, &str)> =
        untouched.map(|measure| (measure.id, measure.title.as_str())).chain(changed.iter().map(|(id, title)| (*id, *title))).collect();
    let mut found: Vec<MeasureId> = Vec::new();
    for entry in entries {
        let by_id = entry.trim().parse().ok().filter(|id| all.iter().any(|(other, _)| other == id));
        let exact: Vec<MeasureId> = all.iter().filter(|(_, title)| *title == entry).map(|(id, _)| *id).collect();
        let similar = || all.iter().filter(|(_, title)| plain(title) == plain(&entry)).map(|(id, _)| *id).collect();
        let titled: Vec<MeasureId> = if exact.is_empty() { similar() } else { exact };
        match (by_id, titled.as_slice()) {
            (Some(id), _) => found.push(id),
            (None, [one]) => found.push(*one),
            (None, []) => placing.cells(row).refuse_word(column, &entry),
            (None, _) => {
                let kind = NoteKind::Ambiguous { column: placing.cells(row).header(column), value: entry };
                placing.cells(row).refuse(column, kind);
            }
        }
    }
    let mut seen = HashSet::new();
    found.retain(|id| *id != own && seen.insert(*id));
    Some(found)
}
