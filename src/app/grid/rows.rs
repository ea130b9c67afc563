//! Which touchpoints the grid shows and in which order. Filter and order are applied when they are chosen and stay as they are until they
//! are chosen again: a row never jumps away because one of its cells has changed. Never changes the map's own order.

use super::kind::{Key, Rows, Sort, Touchpoints};
use super::{Grid, GridColumn, cell_shown};
use crate::app::desk::Desk;
use crate::app::memo::Memo;
use crate::app::open::identity::Stamp;
use crate::export::Words;
use crate::letters::Folded;
use crate::method::{Filter, Judged};
use crate::model::fields::{Fields as _, Form, Value};
use crate::model::table::Column;
use crate::model::{Map, MapId, Place, Stage, Touchpoint, TouchpointId};
use std::collections::HashSet;
use std::sync::Arc;

/// The rows of touchpoints.
pub type GridRows = Rows<Touchpoints>;

/// Rows as they were computed last.
pub(super) type KeptRows = Memo<(Stamp, Applied), Chosen>;

/// Which filter and order were applied, and to which map; a change of the map alone does not apply them again.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Applied {
    map: MapId,
    filter: Filter,
    sort: Option<Sort>,
    count: u64,
}

/// The rows and what they were chosen from.
#[derive(Debug)]
pub(super) struct Chosen {
    /// Every touchpoint that the map had when filter and order were applied, as far as it still exists.
    known: Arc<HashSet<TouchpointId>>,
    shown: Arc<GridRows>,
}

impl GridRows {
    /// Stage and touchpoint of a row.
    pub fn get<'a>(&self, map: &'a Map, row: usize) -> Option<(&'a Arc<Stage>, &'a Arc<Touchpoint>)> {
        let place = self.place(row)?;
        let stage = map.stages.get(place.stage)?;
        Some((stage, stage.touchpoints.get(place.index)?))
    }
}

impl Chosen {
    /// The rows after only the map has changed.
    fn after_change(&self, map: &Map, sorted: bool) -> Self {
        let is_there = |id, place| map.at(place).is_some_and(|touchpoint| touchpoint.id == id);
        if self.shown.are_all_in_place(map.touchpoint_count(), is_there) {
            return Self { known: Arc::clone(&self.known), shown: Arc::clone(&self.shown) };
        }
        // What was deleted is forgotten: if undo brings it back, it is shown like anything new.
        let there = map.touchpoints().map(|touchpoint| touchpoint.id);
        let known: HashSet<TouchpointId> = there.filter(|id| self.known.contains(id)).collect();
        let shown = Arc::new(self.shown.carried_over(&known, placed(map).map(|(_, place, touchpoint)| (touchpoint.id, place)), sorted));
        Self { known: Arc::new(known), shown }
    }
}

impl Grid {
    /// The rows that the grid shows; computed once per change.
    pub fn rows(&self, desk: &Desk) -> Arc<GridRows> {
        let Some(map) = desk.map() else { return Arc::default() };
        let applied = Applied { map: map.id, filter: desk.look.filter.clone(), sort: self.sort, count: self.applied };
        let stamp = desk.open.stamp();
        let rows = self.rows.renew((stamp, applied.clone()), |before| match before {
            Some(((_, as_before), rows)) if as_before == applied => rows.after_change(map, applied.sort.is_some()),
            before => {
                // Known are touchpoints of the map: as many as it has are all of them.
                let count = map.touchpoint_count();
                let same = before.filter(|((at, as_before), rows)| (*at, as_before.map) == (stamp, map.id) && rows.known.len() == count);
                let known = same.map_or_else(
                    || Arc::new(map.touchpoints().map(|touchpoint| touchpoint.id).collect()),
                    |(_, rows)| Arc::clone(&rows.known),
                );
                Chosen { known, shown: Arc::new(self.compute_rows(desk, map)) }
            }
        });
        Arc::clone(&rows.shown)
    }

    fn compute_rows(&self, desk: &Desk, map: &Arc<Map>) -> GridRows {
        let Some(analysis) = desk.analysis() else { return GridRows::default() };
        let matcher = (!desk.look.filter.is_empty()).then(|| desk.look.filter.matcher());
        let matching: Vec<(Place, &Arc<Touchpoint>, &Judged)> = placed(map)
            .filter_map(|(stage, place, touchpoint)| Some((stage, place, touchpoint, analysis.at(place)?)))
            .filter(|(stage, _, touchpoint, judged)| matcher.as_ref().is_none_or(|matcher| matcher.matches(stage, touchpoint, judged)))
            .map(|(_, place, touchpoint, judged)| (place, touchpoint, judged))
            .collect();
        let mut rows: Vec<(TouchpointId, Place)> = matching.iter().map(|(place, touchpoint, _)| (touchpoint.id, *place)).collect();
        if let Some(sort) = self.sort {
            let keys: Vec<Key> =
                matching.iter().map(|(place, touchpoint, judged)| desk.key(map, sort.column, *place, touchpoint, judged)).collect();
            rows = GridRows::sorted(&rows, &keys, sort.descending);
        }
        GridRows::new(rows, map.touchpoint_count())
    }
}

impl Desk {
    fn key(&self, map: &Map, column: GridColumn, place: Place, touchpoint: &Touchpoint, judged: &Judged) -> Key {
        let number = |value: Option<f64>| value.map_or(Key::Nothing, Key::Number);
        let position = |value: usize| Key::Number(value as f64);
        match column {
            GridColumn::Gap => number(judged.assessment.gap),
            GridColumn::Verdict => position(judged.assessment.verdict as usize),
            GridColumn::Opportunity => number(judged.assessment.opportunity),
            GridColumn::Priority => judged.priority.map_or(Key::Nothing, position),
            GridColumn::Field(column) => match (column.form(), column.field().map(|field| field.get(touchpoint))) {
                (Form::Stage, _) => position(place.stage),
                (Form::Score(kind), _) => number(judged.assessment.score(kind)),
                (_, Some(Value::Flag(flag))) => position(usize::from(!flag)),
                (_, Some(Value::Number(value))) => Key::Number(value),
                (_, None) if column == Column::Media => position(touchpoint.media() as usize),
                // Words are in their own order, but for channels, which have none.
                (Form::Word(words), Some(Value::Word(_, code))) if column != Column::Channel => {
                    words.position(code).map_or(Key::Nothing, position)
                }
                _ => {
                    let Some(stage) = map.stages.get(place.stage) else { return Key::Nothing };
                    let text = cell_shown(GridColumn::Field(column), stage, touchpoint, judged, Words(&self.program.texts));
                    if text.is_empty() { Key::Nothing } else { Key::Text(Folded::new(&text).plain().to_owned()) }
                }
            },
        }
    }
}

/// Every touchpoint in journey order with its place.
fn placed(map: &Map) -> impl Iterator<Item = (&Arc<Stage>, Place, &Arc<Touchpoint>)> {
    map.stages.iter().enumerate().flat_map(|(stage, content)| {
        content.touchpoints.iter().enumerate().map(move |(index, touchpoint)| (content, Place { stage, index }, touchpoint))
    })
}
