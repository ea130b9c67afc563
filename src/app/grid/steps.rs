//! Where the cursor of the grid goes, and which cells are selected with it. Only the selection changes.

use super::GridColumn;
use crate::app::desk::Desk;
use crate::edit::{Selected, Selection};
use crate::model::TouchpointId;

/// A way for the cursor to go.
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
    /// So many rows up.
    PageUp(usize),
    /// So many rows down.
    PageDown(usize),
    /// To the first column.
    RowStart,
    /// To the last column.
    RowEnd,
    /// To the first row.
    Top,
    /// To the last row.
    Bottom,
    /// To the first cell of all.
    First,
    /// To the last cell of all.
    Last,
    /// One cell to the right, after the last one to the next row.
    Next,
    /// One cell to the left, before the first one to the row above.
    Previous,
}

impl Desk {
    /// Moves the cursor, or the other end of the selected cells.
    pub(super) fn grid_step(&mut self, step: GridStep, extend: bool) {
        let rows = self.grid_rows();
        let columns = self.grid_columns();
        let Some(last_row) = rows.len().checked_sub(1) else { return };
        let Some(last_column) = columns.len().checked_sub(1) else { return };
        let lead = self.open.document.selection.lead_touchpoint().and_then(|id| rows.row_of(id));
        let Some(lead) = lead else {
            // Nothing selected that is shown: the cursor appears at the top.
            if let Some(id) = rows.id(0) {
                self.grid_to(id, self.look.grid.column, false);
            }
            return;
        };
        let (row, column) = if extend {
            (self.look.grid.until_row.and_then(|id| rows.row_of(id)).unwrap_or(lead), self.look.grid.until)
        } else {
            (lead, self.look.grid.column)
        };
        let at = columns.iter().position(|other| *other == column).unwrap_or(0);
        let (row, at) = match step {
            GridStep::Left => (row, at.saturating_sub(1)),
            GridStep::Right => (row, (at + 1).min(last_column)),
            GridStep::Up => (row.saturating_sub(1), at),
            GridStep::Down => ((row + 1).min(last_row), at),
            GridStep::PageUp(count) => (row.saturating_sub(count), at),
            GridStep::PageDown(count) => ((row + count).min(last_row), at),
            GridStep::RowStart => (row, 0),
            GridStep::RowEnd => (row, last_column),
            GridStep::Top => (0, at),
            GridStep::Bottom => (last_row, at),
            GridStep::First => (0, 0),
            GridStep::Last => (last_row, last_column),
            GridStep::Next if at == last_column => {
                if row == last_row {
                    (row, at)
                } else {
                    (row + 1, 0)
                }
            }
            GridStep::Next => (row, at + 1),
            GridStep::Previous if at == 0 => {
                if row == 0 {
                    (row, at)
                } else {
                    (row - 1, last_column)
                }
            }
            GridStep::Previous => (row, at - 1),
        };
        if let (Some(id), Some(column)) = (rows.id(row), columns.get(at)) {
            self.grid_to(id, *column, extend);
        }
    }

    /// Puts the cursor into a cell, or the other end of the selected cells.
    pub(super) fn grid_to(&mut self, row: TouchpointId, column: GridColumn, extend: bool) {
        let Some(map) = self.map_id() else { return };
        self.look.grid.whole_rows = false;
        self.look.grid.until = column;
        if extend && self.grid_select_to(row) {
            return;
        }
        self.look.grid.column = column;
        self.look.grid.until_row = None;
        self.select(Selection::one(map, Selected::Touchpoint(row)));
    }

    /// Selects all rows from the cursor's to this one. False if there is no cursor.
    fn grid_select_to(&mut self, row: TouchpointId) -> bool {
        let rows = self.grid_rows();
        let lead = self.open.document.selection.lead_touchpoint();
        let (Some(map), Some(lead), Some(to)) = (self.map_id(), lead, rows.row_of(row)) else { return false };
        let Some(from) = rows.row_of(lead) else { return false };
        let between = rows.ids().get(from.min(to)..=from.max(to)).unwrap_or_default();
        let elements = std::iter::once(lead).chain(between.iter().copied()).map(Selected::Touchpoint);
        self.select(Selection::many(map, elements));
        self.look.grid.until_row = Some(row);
        true
    }

    /// Selects a whole row.
    pub(super) fn grid_row(&mut self, row: TouchpointId, extend: bool, toggle: bool) {
        let columns = self.grid_columns();
        let (Some(map), Some(first), Some(last)) = (self.map_id(), columns.first(), columns.last()) else { return };
        let lead = self.open.document.selection.lead_touchpoint();
        if toggle && let Some(lead) = lead.filter(|lead| *lead != row) {
            let mut others: Vec<TouchpointId> = self.open.document.selection.touchpoints().filter(|id| *id != lead).collect();
            match others.iter().position(|id| *id == row) {
                Some(at) => drop(others.remove(at)),
                None => others.push(row),
            }
            self.select(Selection::many(map, std::iter::once(lead).chain(others).map(Selected::Touchpoint)));
        } else if !(extend && self.grid_select_to(row)) {
            self.select(Selection::one(map, Selected::Touchpoint(row)));
            self.look.grid.until_row = None;
        }
        self.look.grid.column = *first;
        self.look.grid.until = *last;
        self.look.grid.whole_rows = true;
    }
}
