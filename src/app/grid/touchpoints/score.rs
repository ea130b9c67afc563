//! Scores typed into the grid: the cursor is the marker, it goes on to the next score of its row and from the last one to the next row. Never what a
//! key means: that is the rule of typed scores.

use super::Touchpoints;
use super::column::GridColumn;
use crate::app::desk::Desk;
use crate::app::grid::column::RowColumn as _;
use crate::app::grid::kind::RowKind as _;
use crate::app::grid::{Grid, Run};
use crate::app::map::rate::TYPED;
use crate::app::typed::{Board, Mark};
use crate::edit::{CellChange, CellValue, CellsEdit, Edit, MergeKey};
use crate::model::{Score, ScoreKind, TouchpointId};

/// The grid's cells as a place to type scores into.
pub(crate) struct Cells<'a> {
    pub(crate) grid: &'a mut Grid<Touchpoints>,
    pub(crate) desk: &'a mut Desk,
}

impl Cells<'_> {
    fn lead(&self) -> Option<TouchpointId> {
        self.desk.open.document.selection.lead_touchpoint()
    }

    /// The columns of scores that are shown.
    fn scores(&self) -> Vec<GridColumn> {
        self.grid.columns(self.desk).into_iter().filter(|column| column.score().is_some()).collect()
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

impl Grid<Touchpoints> {
    /// Puts the cursor into the column of a score; the selected rows stay selected. A column that was hidden is shown.
    pub(crate) fn go_to_score(&mut self, desk: &mut Desk, kind: ScoreKind) {
        let Some(column) = GridColumn::all().iter().copied().find(|column| column.score() == Some(kind)) else { return };
        desk.program.settings.grid_hidden.retain(|code| code != column.code());
        (self.column, self.until, self.whole_rows) = (column, column, false);
        self.forget_typed();
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
        let label = Touchpoints::step(&first.value);
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
