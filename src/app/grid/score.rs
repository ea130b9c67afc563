//! Scores typed into the grid: the cursor is the marker, it goes on to the next score of its row and from the last one to the next row. Never what a
//! key means: that is the rule of typed scores.

use super::fill::step;
use super::{Grid, GridColumn, GridStep};
use crate::app::desk::Desk;
use crate::app::map::rate::TYPED;
use crate::app::typed::{Board, Mark};
use crate::edit::{CellChange, CellValue, CellsEdit, Edit, MergeKey, Selected, Selection};
use crate::model::{Score, TouchpointId};

/// Scores that were typed without anything in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Run {
    /// The column of the first.
    begun: GridColumn,
    /// The cell of the last.
    last: (TouchpointId, GridColumn),
}

/// The grid's cells as a place to type scores into.
pub(crate) struct Cells<'a> {
    pub(crate) grid: &'a mut Grid,
    pub(crate) desk: &'a mut Desk,
}

impl Cells<'_> {
    fn lead(&self) -> Option<TouchpointId> {
        self.desk.open.document.selection.lead_touchpoint()
    }

    /// The columns of scores that are shown.
    fn scores(&self) -> Vec<GridColumn> {
        self.desk.grid_columns().into_iter().filter(|column| column.score().is_some()).collect()
    }

    fn put(&mut self, column: GridColumn) {
        (self.grid.column, self.grid.until, self.grid.whole_rows) = (column, column, false);
    }

    /// Goes one score on or back; over the end of a single row to its neighbour.
    fn go(&mut self, on: bool) {
        let scores = self.scores();
        let Some(at) = scores.iter().position(|column| *column == self.grid.column) else { return };
        let one = self.desk.open.document.selection.touchpoints().nth(1).is_none();
        let to = if on { Some(at + 1) } else { at.checked_sub(1) };
        if let Some(column) = to.and_then(|to| scores.get(to)) {
            return self.put(*column);
        }
        let end = if on { scores.first() } else { scores.last() }.copied().unwrap_or(self.grid.column);
        if !one {
            return self.put(end);
        }
        let rows = self.grid.rows(self.desk);
        let row = self.lead().and_then(|id| rows.row_of(id));
        let other = row.and_then(|row| if on { Some(row + 1) } else { row.checked_sub(1) }).and_then(|row| rows.id(row));
        if let Some(row) = other {
            self.grid.go_to(self.desk, row, end, false);
        }
    }
}

impl Board for Cells<'_> {
    fn mark(&self) -> Option<Mark> {
        self.grid.column.score()?;
        Some(Mark::Grid(self.lead()?, self.grid.column))
    }

    fn go_back(&mut self, mark: Mark) {
        let Mark::Grid(row, column) = mark else { return };
        if self.lead() == Some(row) {
            self.put(column);
        } else {
            self.grid.go_to(self.desk, row, column, false);
        }
    }

    fn score(&self) -> Option<Score> {
        self.desk.agreed(self.grid.column.score()?)
    }

    fn give(&mut self, score: Option<Score>, same_step: bool) -> bool {
        let (Some(kind), Some(lead)) = (self.grid.column.score(), self.lead()) else { return false };
        let (Some(map), Some(round)) = (self.desk.map_id(), self.desk.round()) else { return false };
        if !same_step {
            self.desk.open.document.seal();
        }
        let cell = |touchpoint| CellChange { touchpoint, value: CellValue::Score(kind, score) };
        let changes: Vec<CellChange> = self.grid.selected(self.desk).into_iter().map(cell).collect();
        let Some(first) = changes.first() else { return false };
        let label = step(&first.value);
        let begun = self.grid.run.map_or(self.grid.column, |run| run.begun);
        self.grid.run = Some(Run { begun, last: (lead, self.grid.column) });
        self.desk.apply(&Edit::Cells(CellsEdit { map, round, label, changes }), Some(MergeKey { what: TYPED, element: lead.0 }))
    }

    fn take_back(&mut self, _before: Option<Score>) {
        self.desk.open.document.retract();
    }

    fn next(&mut self) {
        self.go(true);
    }

    fn previous(&mut self) {
        self.go(false);
    }

    fn clear(&mut self) {
        self.grid.clear(self.desk);
    }

    fn refuse_decimals(&mut self) {
        self.desk.refuse_decimals();
    }
}

impl Grid {
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
        if desk.open.document.selection.lead_touchpoint() != Some(row) {
            desk.select(Selection::one(map, Selected::Touchpoint(row)));
        }
        (self.column, self.until) = (column, column);
    }
}
