//! Lists of rows of any kind: in which order they are, how they stay in place while their cells change, and which rows and columns are between
//! two. Never what is in a cell, never a change.

use super::kind::Key;
use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// An order of rows other than their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort<C> {
    /// The column to sort by.
    pub column: C,
    /// From the largest to the smallest; cells without a value come last either way.
    pub descending: bool,
}

impl<C: PartialEq> Sort<C> {
    /// The order after a column was chosen again: ascending, the next time descending, the third time none.
    pub(super) fn next(before: Option<Self>, column: C) -> Option<Self> {
        match before {
            Some(sort) if sort.column == column => (!sort.descending).then_some(Self { column, descending: true }),
            _ => Some(Self { column, descending: false }),
        }
    }
}

/// The rows that are shown: what each shows, and where that is in the project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows<I: Eq + Hash, P> {
    ids: Vec<I>,
    places: Vec<P>,
    index: HashMap<I, usize>,
    /// How many there are in total, shown or not.
    pub total: usize,
}

/// No rows at all.
impl<I: Copy + Eq + Hash, P: Copy> Default for Rows<I, P> {
    fn default() -> Self {
        Self::new(Vec::new(), 0)
    }
}

impl<I: Copy + Eq + Hash, P: Copy> Rows<I, P> {
    /// These rows, out of a total number.
    pub(super) fn new(rows: Vec<(I, P)>, total: usize) -> Self {
        let index = rows.iter().enumerate().map(|(row, (id, _))| (*id, row)).collect();
        let (ids, places) = rows.into_iter().unzip();
        Self { ids, places, index, total }
    }

    /// These rows in another order; equal rows keep theirs.
    pub(super) fn sorted(rows: &[(I, P)], keys: &[Key], descending: bool) -> Vec<(I, P)> {
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by(|one, two| keys[*one].compare(&keys[*two], descending));
        order.into_iter().map(|index| rows[index]).collect()
    }

    /// Whether there are as many as before, and every row is where it was.
    pub(super) fn are_all_in_place(&self, total: usize, is_there: impl Fn(I, P) -> bool) -> bool {
        self.total == total && self.ids.iter().zip(&self.places).all(|(id, place)| is_there(*id, *place))
    }

    /// The same rows after a change: what is gone is removed, what is new is always shown, at the end if the rows are sorted. `known` is
    /// what existed when the rows were chosen; `now` is everything that exists, in its own order.
    pub(super) fn carried_over(&self, known: &HashSet<I>, now: impl Iterator<Item = (I, P)>, sorted: bool) -> Self {
        let mut rows: Vec<(I, P)> = Vec::with_capacity(self.len());
        let mut total = 0;
        for (id, place) in now {
            total += 1;
            if self.index.contains_key(&id) || !known.contains(&id) {
                rows.push((id, place));
            }
        }
        if sorted {
            rows.sort_by_key(|(id, _)| self.index.get(id).copied().unwrap_or(usize::MAX));
        }
        Self::new(rows, total)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// What the rows show, from top to bottom.
    pub fn ids(&self) -> &[I] {
        &self.ids
    }

    /// What a row shows, counted from 0.
    pub fn id(&self, row: usize) -> Option<I> {
        self.ids.get(row).copied()
    }

    /// Where that is in the project.
    pub fn place(&self, row: usize) -> Option<P> {
        self.places.get(row).copied()
    }

    /// The row that shows something, counted from 0.
    pub fn row_of(&self, id: I) -> Option<usize> {
        self.index.get(&id).copied()
    }

    /// All rows from one to another, whichever comes first; none if one of them is not shown.
    pub(super) fn between(&self, one: I, two: I) -> Option<&[I]> {
        let (one, two) = (self.row_of(one)?, self.row_of(two)?);
        self.ids.get(one.min(two)..=one.max(two))
    }
}

/// All columns from one to another, whichever comes first. One that is not shown counts as the first.
pub(super) fn columns_between<C: Copy + PartialEq>(columns: &[C], one: C, two: C) -> &[C] {
    let at = |column| columns.iter().position(|other| *other == column).unwrap_or(0);
    let (one, two) = (at(one), at(two));
    columns.get(one.min(two)..=one.max(two)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::grid::GridStep;
    use crate::model::RaterId;

    /// Raters, with their name and their group.
    type Raters = Rows<RaterId, usize>;

    #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
    enum RaterColumn {
        #[default]
        Name,
        Group,
    }

    fn raters(names: &[&str]) -> Vec<(RaterId, usize)> {
        names.iter().enumerate().map(|(at, name)| (RaterId::named(name), at)).collect()
    }

    fn names(rows: &Raters) -> String {
        let known = ["Ann", "Bob", "Eve", "Kim"];
        rows.ids().iter().filter_map(|id| known.iter().find(|name| RaterId::named(name) == *id)).copied().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn rows_of_another_kind_are_sorted_and_stay_when_others_come_and_go() {
        let all = raters(&["Ann", "Bob", "Eve"]);
        let groups = [Key::Text("sales".into()), Key::Nothing, Key::Text("board".into())];
        let by_group = |descending| Raters::new(Raters::sorted(&all, &groups, descending), all.len());
        assert_eq!([names(&by_group(false)), names(&by_group(true))], ["Eve Ann Bob", "Ann Eve Bob"], "nothing comes last in any case");
        let known: HashSet<RaterId> = all.iter().map(|(id, _)| *id).collect();
        let rows = by_group(false);
        let later = raters(&["Kim", "Bob", "Eve"]);
        assert!(!rows.are_all_in_place(later.len(), |id, at| later[at].0 == id));
        let carried = rows.carried_over(&known, later.iter().copied(), true);
        assert_eq!((names(&carried).as_str(), carried.total), ("Eve Bob Kim", 3), "what is new comes at the end");
        assert!(carried.are_all_in_place(later.len(), |id, at| later[at].0 == id));
        // One that was known and left out stays left out.
        let few = Raters::new(raters(&["Eve"]), 3);
        assert_eq!(names(&few.carried_over(&known, all.iter().copied(), false)), "Eve");
    }

    #[test]
    fn the_cursor_goes_over_rows_and_columns_of_another_kind() {
        let rows = Raters::new(raters(&["Ann", "Bob", "Eve"]), 3);
        let columns = [RaterColumn::Name, RaterColumn::Group];
        let step = |step: GridStep, from| step.leads_to(from, (rows.len(), columns.len()));
        assert_eq!(step(GridStep::Next, (0, 1)), (1, 0));
        assert_eq!(step(GridStep::Previous, (0, 0)), (0, 0));
        assert_eq!(step(GridStep::Last, (0, 0)), (2, 1));
        assert_eq!(step(GridStep::PageDown(7), (1, 1)), (2, 1));
        let id = RaterId::named;
        assert_eq!(rows.between(id("Eve"), id("Bob")), Some(&[id("Bob"), id("Eve")][..]));
        assert_eq!(rows.between(id("Eve"), id("Kim")), None);
        assert_eq!(columns_between(&columns, RaterColumn::Group, RaterColumn::Name), columns);
    }

    #[test]
    fn a_column_sorts_upwards_then_downwards_then_not() {
        let once = Sort::next(None, RaterColumn::Group);
        let twice = Sort::next(once, RaterColumn::Group);
        assert_eq!(twice, Some(Sort { column: RaterColumn::Group, descending: true }));
        assert_eq!(Sort::next(twice, RaterColumn::Group), None);
        assert_eq!(Sort::next(twice, RaterColumn::Name), Some(Sort { column: RaterColumn::Name, descending: false }));
    }
}
