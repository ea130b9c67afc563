//! Where the grid's cursor goes, and which cells are selected with it. Only the selection changes.

use super::kind::RowKind;
use super::{Grid, Run};
use crate::app::desk::Desk;
use crate::edit::Selection;

/// A step of the cursor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GridStep {
    /// One cell to the left.
    Left,
    /// One cell to the right.
    Right,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// This many rows up.
    PageUp(usize),
    /// This many rows down.
    PageDown(usize),
    /// To the first column.
    RowStart,
    /// To the last column.
    RowEnd,
    /// To the first row.
    Top,
    /// To the last row.
    Bottom,
    /// To the very first cell.
    First,
    /// To the very last cell.
    Last,
    /// One cell to the right; from the last one, to the next row.
    Next,
    /// One cell to the left; from the first one, to the row above.
    Previous,
}

impl GridStep {
    /// The row and column that it leads to from a cell, in a grid with this many rows and columns.
    pub(super) fn leads_to(self, (row, at): (usize, usize), (rows, columns): (usize, usize)) -> (usize, usize) {
        let (last_row, last_column) = (rows.saturating_sub(1), columns.saturating_sub(1));
        match self {
            Self::Left => (row, at.saturating_sub(1)),
            Self::Right => (row, (at + 1).min(last_column)),
            Self::Up => (row.saturating_sub(1), at),
            Self::Down => ((row + 1).min(last_row), at),
            Self::PageUp(count) => (row.saturating_sub(count), at),
            Self::PageDown(count) => ((row + count).min(last_row), at),
            Self::RowStart => (row, 0),
            Self::RowEnd => (row, last_column),
            Self::Top => (0, at),
            Self::Bottom => (last_row, at),
            Self::First => (0, 0),
            Self::Last => (last_row, last_column),
            Self::Next if at == last_column => {
                if row == last_row {
                    (row, at)
                } else {
                    (row + 1, 0)
                }
            }
            Self::Next => (row, at + 1),
            Self::Previous if at == 0 => {
                if row == 0 {
                    (row, at)
                } else {
                    (row - 1, last_column)
                }
            }
            Self::Previous => (row, at - 1),
        }
    }
}

impl<K: RowKind> Grid<K> {
    /// Moves the cursor, or the other end of the selected cells.
    pub(super) fn step(&mut self, desk: &mut Desk, step: GridStep, extend: bool) {
        let rows = self.rows(desk);
        let columns = self.columns(desk);
        let lead = K::lead(desk).and_then(|id| rows.row_of(id));
        let Some(lead) = lead else {
            // No selected row is shown: the cursor appears at the top.
            if let Some(id) = rows.id(0) {
                self.go_to(desk, id, self.column, false);
            }
            return;
        };
        let (row, column) =
            if extend { (self.until_row.and_then(|id| rows.row_of(id)).unwrap_or(lead), self.until) } else { (lead, self.column) };
        let at = columns.iter().position(|other| *other == column).unwrap_or(0);
        let (row, at) = step.leads_to((row, at), (rows.len(), columns.len()));
        if let (Some(id), Some(column)) = (rows.id(row), columns.get(at)) {
            self.go_to(desk, id, *column, extend);
        }
    }

    /// Moves the cursor to another column; the selected rows stay selected.
    pub(super) fn step_within(&mut self, desk: &Desk, step: GridStep) {
        let columns = self.columns(desk);
        let at = columns.iter().position(|other| *other == self.column).unwrap_or(0);
        let (_, at) = step.leads_to((0, at), (1, columns.len()));
        if let Some(column) = columns.get(at) {
            (self.column, self.until, self.whole_rows) = (*column, *column, false);
        }
    }

    /// Puts the cursor into a cell, or the other end of the selected cells.
    pub(super) fn go_to(&mut self, desk: &mut Desk, row: K::Id, column: K::Column, extend: bool) {
        let Some(map) = desk.map_id() else { return };
        self.whole_rows = false;
        self.until = column;
        if extend && self.select_to(desk, row) {
            return;
        }
        self.column = column;
        self.until_row = None;
        desk.select(Selection::one(map, K::selected(row)));
    }

    /// Selects all rows from the cursor's to this one. False if there is no cursor.
    fn select_to(&mut self, desk: &mut Desk, row: K::Id) -> bool {
        let rows = self.rows(desk);
        let lead = K::lead(desk);
        let (Some(map), Some(lead)) = (desk.map_id(), lead) else { return false };
        let Some(between) = rows.between(lead, row) else { return false };
        let elements = std::iter::once(lead).chain(between.iter().copied()).map(K::selected);
        desk.select(Selection::many(map, elements));
        self.until_row = Some(row);
        true
    }

    /// Selects a whole row.
    pub(super) fn select_row(&mut self, desk: &mut Desk, row: K::Id, extend: bool, toggle: bool) {
        let columns = self.columns(desk);
        let (Some(map), Some(first), Some(last)) = (desk.map_id(), columns.first(), columns.last()) else { return };
        let lead = K::lead(desk);
        if toggle && let Some(lead) = lead.filter(|lead| *lead != row) {
            let mut others: Vec<K::Id> = K::all_selected(desk).filter(|id| *id != lead).collect();
            match others.iter().position(|id| *id == row) {
                Some(at) => drop(others.remove(at)),
                None => others.push(row),
            }
            desk.select(Selection::many(map, std::iter::once(lead).chain(others).map(K::selected)));
        } else if !(extend && self.select_to(desk, row)) {
            desk.select(Selection::one(map, K::selected(row)));
            self.until_row = None;
        }
        self.column = *first;
        self.until = *last;
        self.whole_rows = true;
    }

    /// Something else was done since scores were typed.
    pub(crate) fn forget_typed(&mut self) {
        self.run = None;
    }

    /// A step right after typing starts at the cell that was typed, wherever the cursor has gone on to since: so a score with Tab or an arrow
    /// key after it fills the next cell, as in any spreadsheet. Up and down lead to the column where typing began.
    pub(super) fn back_to_typed(&mut self, desk: &mut Desk, step: GridStep) {
        let Some(Run { begun, last: (row, column) }) = self.run.take() else { return };
        let Some(map) = desk.map_id() else { return };
        let column = match step {
            GridStep::Up | GridStep::Down => begun,
            GridStep::Left | GridStep::Right | GridStep::Next | GridStep::Previous => column,
            _ => return,
        };
        if K::lead(desk) != Some(row) {
            desk.select(Selection::one(map, K::selected(row)));
        }
        (self.column, self.until) = (column, column);
    }
}
