//! Which touchpoints the grid shows and in which order. Filter and order are applied when they are chosen and stay until they are chosen
//! anew: a row never jumps away because one of its cells has changed. Never a change of the map's own order.

use super::{Grid, GridColumn, Sort, cell_shown};
use crate::app::desk::Desk;
use crate::app::memo::Memo;
use crate::app::open::identity::Stamp;
use crate::export::Words;
use crate::method::{Filter, Judged};
use crate::model::table::Column;
use crate::model::{Map, MapId, Place, Stage, Touchpoint, TouchpointId};
use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// The rows of the grid.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct GridRows {
    ids: Vec<TouchpointId>,
    places: Vec<Place>,
    index: HashMap<TouchpointId, usize>,
    /// How many touchpoints the map has, shown or not.
    pub total: usize,
}

/// Rows as they were computed last.
pub(super) type KeptRows = Memo<(Stamp, Applied), Rows>;

/// What filter and order were applied, and to which map; a change of the map alone does not apply them anew.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Applied {
    map: MapId,
    filter: Filter,
    sort: Option<Sort>,
    count: u64,
}

/// The rows and what they were chosen from.
#[derive(Debug)]
pub(super) struct Rows {
    /// Every touchpoint the map had when filter and order were applied, as far as it is still there.
    known: Arc<HashSet<TouchpointId>>,
    shown: Arc<GridRows>,
}

impl GridRows {
    fn new(rows: Vec<(TouchpointId, Place)>, total: usize) -> Self {
        let index = rows.iter().enumerate().map(|(row, (id, _))| (*id, row)).collect();
        let (ids, places) = rows.into_iter().unzip();
        Self { ids, places, index, total }
    }

    /// Whether every row still stands where it stood, and the map has as many touchpoints as before.
    fn are_all_in_place(&self, map: &Map) -> bool {
        let stands = |id: &TouchpointId, place: &Place| {
            let found = map.stages.get(place.stage).and_then(|stage| stage.touchpoints.get(place.index));
            found.is_some_and(|touchpoint| touchpoint.id == *id)
        };
        self.total == map.touchpoint_count() && self.ids.iter().zip(&self.places).all(|(id, place)| stands(id, place))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The touchpoints from top to bottom.
    pub fn ids(&self) -> &[TouchpointId] {
        &self.ids
    }

    /// The touchpoint of a row, from 0.
    pub fn id(&self, row: usize) -> Option<TouchpointId> {
        self.ids.get(row).copied()
    }

    /// Where the touchpoint of a row stands in the map.
    pub fn place(&self, row: usize) -> Option<Place> {
        self.places.get(row).copied()
    }

    /// The row of a touchpoint, from 0.
    pub fn row_of(&self, id: TouchpointId) -> Option<usize> {
        self.index.get(&id).copied()
    }

    /// Stage and touchpoint of a row.
    pub fn get<'a>(&self, map: &'a Map, row: usize) -> Option<(&'a Arc<Stage>, &'a Arc<Touchpoint>)> {
        let place = self.place(row)?;
        let stage = map.stages.get(place.stage)?;
        Some((stage, stage.touchpoints.get(place.index)?))
    }
}

impl Rows {
    /// The rows after a change of the map alone.
    fn after_change(&self, map: &Map, sorted: bool) -> Self {
        if self.shown.are_all_in_place(map) {
            return Self { known: Arc::clone(&self.known), shown: Arc::clone(&self.shown) };
        }
        // What was deleted is forgotten: when it comes back, by undoing, it is shown like anything new.
        let there = map.touchpoints().map(|touchpoint| touchpoint.id);
        let known: HashSet<TouchpointId> = there.filter(|id| self.known.contains(id)).collect();
        let shown = Arc::new(carried_over(&self.shown, &known, map, sorted));
        Self { known: Arc::new(known), shown }
    }
}

impl Grid {
    /// The rows that the grid shows; computed once per change.
    pub fn rows(&self, desk: &Desk) -> Arc<GridRows> {
        let Some(map) = desk.map() else { return Arc::default() };
        let applied = Applied { map: map.id, filter: desk.look.filter.clone(), sort: self.sort, count: self.applied };
        let rows = self.rows.renew((desk.open.stamp(), applied.clone()), |before| match before {
            Some(((_, as_before), rows)) if as_before == applied => rows.after_change(map, applied.sort.is_some()),
            _ => Rows {
                known: Arc::new(map.touchpoints().map(|touchpoint| touchpoint.id).collect()),
                shown: Arc::new(self.compute_rows(desk, map)),
            },
        });
        Arc::clone(&rows.shown)
    }

    fn compute_rows(&self, desk: &Desk, map: &Arc<Map>) -> GridRows {
        let Some(analysis) = desk.analysis() else { return GridRows::default() };
        let matching: Vec<(Place, &Arc<Touchpoint>, &Judged)> = placed(map)
            .filter_map(|(stage, place, touchpoint)| Some((stage, place, touchpoint, analysis.at(place)?)))
            .filter(|(stage, _, touchpoint, judged)| desk.look.filter.is_empty() || desk.look.filter.matches(stage, touchpoint, judged))
            .map(|(_, place, touchpoint, judged)| (place, touchpoint, judged))
            .collect();
        let mut rows: Vec<(TouchpointId, Place)> = matching.iter().map(|(place, touchpoint, _)| (touchpoint.id, *place)).collect();
        if let Some(sort) = self.sort {
            let keys: Vec<Key> =
                matching.iter().map(|(place, touchpoint, judged)| desk.key(map, sort.column, *place, touchpoint, judged)).collect();
            let mut order: Vec<usize> = (0..rows.len()).collect();
            // Stable: rows alike stay in journey order.
            order.sort_by(|one, two| keys[*one].compare(&keys[*two], sort.descending));
            rows = order.into_iter().map(|index| rows[index]).collect();
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
            GridColumn::Field(column) => match column {
                Column::Stage => position(place.stage),
                Column::Media => position(touchpoint.media() as usize),
                Column::Area => position(touchpoint.area as usize),
                Column::Control => position(touchpoint.control as usize),
                Column::Critical => position(usize::from(!touchpoint.critical)),
                Column::Reach => number(touchpoint.reach),
                _ => match GridColumn::Field(column).score() {
                    Some(kind) => number(judged.assessment.score(kind)),
                    None => {
                        let Some(stage) = map.stages.get(place.stage) else { return Key::Nothing };
                        let text = cell_shown(GridColumn::Field(column), stage, touchpoint, judged, Words(&self.program.texts));
                        if text.is_empty() { Key::Nothing } else { Key::Text(text.to_lowercase()) }
                    }
                },
            },
        }
    }
}

/// What a row is sorted by.
enum Key {
    Number(f64),
    Text(String),
    Nothing,
}

impl Key {
    fn compare(&self, other: &Self, descending: bool) -> Ordering {
        let turned = |order: Ordering| if descending { order.reverse() } else { order };
        match (self, other) {
            (Self::Number(one), Self::Number(two)) => turned(one.total_cmp(two)),
            (Self::Text(one), Self::Text(two)) => turned(one.cmp(two)),
            (Self::Nothing, Self::Nothing) => Ordering::Equal,
            (Self::Nothing, _) => Ordering::Greater,
            (_, Self::Nothing) => Ordering::Less,
            (Self::Number(_), Self::Text(_)) => Ordering::Less,
            (Self::Text(_), Self::Number(_)) => Ordering::Greater,
        }
    }
}

/// Every touchpoint in journey order with its place.
fn placed(map: &Map) -> impl Iterator<Item = (&Arc<Stage>, Place, &Arc<Touchpoint>)> {
    map.stages.iter().enumerate().flat_map(|(stage, content)| {
        content.touchpoints.iter().enumerate().map(move |(index, touchpoint)| (content, Place { stage, index }, touchpoint))
    })
}

/// The same rows after a change of the map: what is gone leaves, what is new is shown in any case, in a sorted grid at its end.
fn carried_over(before: &GridRows, known: &HashSet<TouchpointId>, map: &Map, sorted: bool) -> GridRows {
    let mut rows: Vec<(TouchpointId, Place)> = Vec::with_capacity(before.len());
    let mut total = 0;
    for (_, place, touchpoint) in placed(map) {
        total += 1;
        if before.index.contains_key(&touchpoint.id) || !known.contains(&touchpoint.id) {
            rows.push((touchpoint.id, place));
        }
    }
    if sorted {
        rows.sort_by_key(|(id, _)| before.index.get(id).copied().unwrap_or(usize::MAX));
    }
    GridRows::new(rows, total)
}
