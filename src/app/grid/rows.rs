//! Which rows the grid shows and in which order. Filter and order are applied when they are chosen and stay as they are until they are chosen
//! again: a row never jumps away because one of its cells has changed. Never changes the rows' own order.

use super::Grid;
use super::kind::{Key, RowKind};
use super::list::{Rows, Sort};
use crate::app::desk::Desk;
use crate::app::memo::Memo;
use std::collections::HashSet;
use std::sync::Arc;

/// The rows of a kind.
pub type RowsOf<K> = Rows<<K as RowKind>::Id, <K as RowKind>::Place>;

/// Rows as they were computed last.
pub(super) type KeptRows<K> = Memo<Applied<K>, Chosen<K>>;

/// Which filter and order were applied, and to whose rows; a change of the project alone does not apply them again.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Applied<K: RowKind> {
    of: K::Of,
    filter: K::Filter,
    sort: Option<Sort<K::Column>>,
    count: u64,
}

/// The rows and what they were chosen from.
#[derive(Debug)]
pub(super) struct Chosen<K: RowKind> {
    /// Everything that there was when filter and order were applied, as far as it still exists.
    known: Arc<HashSet<K::Id>>,
    shown: Arc<RowsOf<K>>,
}

impl<K: RowKind> Chosen<K> {
    /// The rows after only the project has changed.
    fn after_change(&self, sheet: &K::Sheet<'_>, sorted: bool) -> Self {
        if self.shown.are_all_in_place(K::count(sheet), |id, place| K::is_at(sheet, id, place)) {
            return Self { known: Arc::clone(&self.known), shown: Arc::clone(&self.shown) };
        }
        // What was deleted is forgotten: if undo brings it back, it is shown like anything new.
        let known: HashSet<K::Id> = K::all(sheet).map(|(id, _)| id).filter(|id| self.known.contains(id)).collect();
        let shown = Arc::new(self.shown.carried_over(&known, K::all(sheet), sorted));
        Self { known: Arc::new(known), shown }
    }
}

impl<K: RowKind> Grid<K> {
    /// The rows that the grid shows; computed once per change.
    pub fn rows(&self, desk: &Desk) -> Arc<RowsOf<K>> {
        let Some(of) = K::of(desk) else { return Arc::default() };
        let applied = Applied::<K> { of, filter: K::filter(desk).clone(), sort: self.sort, count: self.applied };
        let stamp = desk.open.stamp();
        let rows = self.rows.renew((stamp, applied.clone()), |before| {
            let Some(sheet) = K::sheet(desk) else { return Chosen { known: Arc::default(), shown: Arc::default() } };
            match before {
                Some(((_, as_before), rows)) if as_before == applied => rows.after_change(&sheet, applied.sort.is_some()),
                before => {
                    // Known are rows that there are: as many as there are in total are all of them.
                    let count = K::count(&sheet);
                    let same = before.filter(|((at, as_before), rows)| (*at, as_before.of) == (stamp, of) && rows.known.len() == count);
                    let known =
                        same.map_or_else(|| Arc::new(K::all(&sheet).map(|(id, _)| id).collect()), |(_, rows)| Arc::clone(&rows.known));
                    Chosen { known, shown: Arc::new(self.compute_rows(desk, &sheet)) }
                }
            }
        });
        Arc::clone(&rows.shown)
    }

    fn compute_rows(&self, desk: &Desk, sheet: &K::Sheet<'_>) -> RowsOf<K> {
        let matching = K::matching(sheet, K::filter(desk));
        let mut rows: Vec<(K::Id, K::Place)> = matching.iter().map(|(id, place, _)| (*id, *place)).collect();
        if let Some(sort) = self.sort {
            let keys: Vec<Key> = matching.iter().map(|(_, place, row)| K::key(sheet, *row, *place, sort.column)).collect();
            rows = Rows::sorted(&rows, &keys, sort.descending);
        }
        Rows::new(rows, K::count(sheet))
    }
}
