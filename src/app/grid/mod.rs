//! The grid without a window: which touchpoints and columns it shows, where its cursor is, and what is done to its cells. The selected
//! rows are the selected touchpoints of the document; only the columns are kept here. Never a change except through edits.

mod cells;
pub(crate) mod column;
mod copy;
mod fill;
mod kind;
mod paste;
pub(crate) mod plan;
mod rows;
pub(crate) mod score;
mod steps;
#[cfg(test)]
mod tests;

pub use cells::cell_shown;
pub(crate) use cells::cell_text;
pub use column::{CellKind, GridColumn};
pub use kind::Sort;
pub use plan::{PastePlan, PlannedCell, RefusedCell};
pub use rows::GridRows;
pub use steps::GridStep;

use super::desk::Desk;
use super::dialog::Dialog;
use crate::app::open::identity::DocumentId;
use crate::edit::Selection;
use crate::model::table::Column;
use crate::model::{BallotId, MapId, TouchpointId};
use kind::columns_between;
use std::sync::Arc;

/// What the grid knows besides the selected touchpoints.
#[derive(Debug, Default)]
pub struct Grid {
    /// Column of the cursor; its row is the leading touchpoint.
    pub column: GridColumn,
    /// Column at the other end of the selected cells.
    pub until: GridColumn,
    /// Row at the other end of the selected cells; none: the cursor's row.
    pub until_row: Option<TouchpointId>,
    /// Whether whole rows were selected: deleting then deletes the touchpoints.
    pub whole_rows: bool,
    /// How the rows are sorted; none: in journey order.
    pub sort: Option<Sort>,
    /// The scores that were just typed.
    run: Option<score::Run>,
    /// Counts how often filter and order have been applied again.
    pub(crate) applied: u64,
    rows: rows::KeptRows,
    /// The look that this grid belongs to, and which vote was in progress when it was made.
    of: Option<(DocumentId, MapId)>,
    covered: Option<BallotId>,
}

/// An action on the grid.
#[derive(Debug, Clone, PartialEq)]
pub enum GridAction {
    /// Move the cursor, or with `extend` the other end of the selected cells.
    Step {
        /// Where to.
        step: GridStep,
        /// Whether the cursor stays and the selection grows.
        extend: bool,
    },
    /// Put the cursor into a cell, or with `extend` the other end of the selected cells.
    To {
        /// The row.
        row: TouchpointId,
        /// The column.
        column: GridColumn,
        /// Whether the cursor stays and the selection grows.
        extend: bool,
    },
    /// Select a whole row.
    Row {
        /// Which.
        row: TouchpointId,
        /// Whether all rows from the cursor's to this one are selected.
        extend: bool,
        /// Whether this row joins the selected ones or leaves them.
        toggle: bool,
    },
    /// Select all cells of a column.
    WholeColumn(GridColumn),
    /// Select all cells.
    All,
    /// Sort by a column: ascending, the next time descending, the third time not at all.
    Sort(GridColumn),
    /// Sort this way, or not at all.
    SortSo(Option<Sort>),
    /// Apply filter and order again: until then, rows stay where they are while their cells change.
    ApplyAgain,
    /// Show a column or hide it.
    Show(GridColumn, bool),
    /// Show every column.
    ShowAll,
    /// Set a column's width, in points at the normal size of type.
    Width(GridColumn, f32),
    /// Edit the cursor's cell; letters replace what it contains.
    Edit(Option<String>),
    /// Keep the edited text and move on. If the text is refused, the cell stays open.
    Finish(Option<GridStep>),
    /// Set all selected cells of the cursor's column to this text.
    Fill(String),
    /// Clear the selected cells.
    Clear,
    /// Whether pasted rows beyond the last one become touchpoints.
    PasteNewRows(bool),
}

impl GridAction {
    /// Whether a text that is being edited in place stays open, or is ended by the action itself.
    pub(crate) fn keeps_editing(&self) -> bool {
        match self {
            Self::Finish(_) | Self::Width(..) => true,
            Self::Step { .. }
            | Self::To { .. }
            | Self::Row { .. }
            | Self::WholeColumn(_)
            | Self::All
            | Self::Sort(_)
            | Self::SortSo(_)
            | Self::ApplyAgain
            | Self::Show(..)
            | Self::ShowAll
            | Self::Edit(_)
            | Self::Fill(_)
            | Self::Clear
            | Self::PasteNewRows(_) => false,
        }
    }
}

impl Grid {
    /// Makes sure that this is the grid of the map that is now shown. On another map the cursor stays in its column, and the rows are the
    /// map's own; the order is kept within one document. Where votes were covered or uncovered, other scores are shown: order and rows that
    /// were chosen from the earlier ones are forgotten.
    pub(crate) fn settle(&mut self, desk: &Desk) {
        let (of, covered) = (desk.look.of(), desk.ballot().map(|ballot| ballot.id));
        if self.of == of && self.covered == covered {
            return;
        }
        let document = |of: Option<(DocumentId, MapId)>| of.map(|(document, _)| document);
        let sort = self.sort.filter(|_| document(self.of) == document(of) && self.covered == covered);
        *self = Self { column: self.column, until: self.column, sort, applied: self.applied + 1, of, covered, ..Self::default() };
    }
}

impl Grid {
    /// The selected columns, from left to right.
    pub fn range(&self, desk: &Desk) -> Vec<GridColumn> {
        columns_between(&desk.grid_columns(), self.column, self.until).to_vec()
    }

    /// The selected touchpoints in the order of the rows; those that are not shown are left out.
    pub(crate) fn selected(&self, desk: &Desk) -> Vec<TouchpointId> {
        let rows = self.rows(desk);
        let mut selected: Vec<(usize, TouchpointId)> =
            desk.open.document.selection.touchpoints().filter_map(|id| rows.row_of(id).map(|row| (row, id))).collect();
        selected.sort_unstable();
        selected.into_iter().map(|(_, id)| id).collect()
    }

    /// Carries out an action on the grid.
    pub(crate) fn update(&mut self, desk: &mut Desk, action: GridAction) {
        if !matches!(action, GridAction::Step { extend: false, .. } | GridAction::Width(..)) {
            self.run = None;
        }
        match action {
            GridAction::Step { step, extend } => {
                self.back_to_typed(desk, step);
                self.step(desk, step, extend);
            }
            GridAction::To { row, column, extend } => self.go_to(desk, row, column, extend),
            GridAction::Row { row, extend, toggle } => self.select_row(desk, row, extend, toggle),
            GridAction::WholeColumn(column) => self.select_all(desk, column, column),
            GridAction::All => {
                let columns = desk.grid_columns();
                if let (Some(first), Some(last)) = (columns.first(), columns.last()) {
                    self.select_all(desk, *first, *last);
                }
            }
            GridAction::Sort(column) => {
                self.sort = Sort::next(self.sort, column);
                self.applied += 1;
            }
            GridAction::SortSo(sort) => {
                self.sort = sort;
                self.applied += 1;
            }
            GridAction::ApplyAgain => self.applied += 1,
            GridAction::Show(column, shown) => self.show_column(desk, column, shown),
            GridAction::ShowAll => desk.program.settings.grid_hidden.clear(),
            GridAction::Width(column, width) => desk.program.settings.widen_column(column.code(), width),
            GridAction::Edit(letters) => self.edit_cell(desk, letters),
            GridAction::Finish(step) => self.finish_cell(desk, step),
            GridAction::Fill(text) => self.fill(desk, &text),
            GridAction::Clear => self.clear(desk),
            GridAction::PasteNewRows(add) => {
                if let Some(Dialog::PasteCells(plan)) = &mut desk.dialog {
                    Arc::make_mut(plan).add = add;
                }
            }
        }
    }

    fn show_column(&mut self, desk: &mut Desk, column: GridColumn, shown: bool) {
        if column == GridColumn::TITLE {
            return;
        }
        desk.program.settings.grid_hidden.retain(|code| code != column.code());
        if !shown {
            desk.program.settings.grid_hidden.push(column.code().to_owned());
            for end in [&mut self.column, &mut self.until] {
                if *end == column {
                    *end = GridColumn::TITLE;
                }
            }
        }
    }

    /// Selects all rows from one column to another; the cursor stays in its row.
    fn select_all(&mut self, desk: &mut Desk, from: GridColumn, until: GridColumn) {
        let rows = self.rows(desk);
        let (Some(map), Some(first)) = (desk.map_id(), rows.id(0)) else { return };
        let lead = desk.open.document.selection.lead_touchpoint().filter(|id| rows.row_of(*id).is_some()).unwrap_or(first);
        let all = rows.ids().iter().copied();
        desk.select(Selection::many(map, std::iter::once(lead).chain(all).map(crate::edit::Selected::Touchpoint)));
        self.column = from;
        self.until = until;
        self.until_row = None;
        self.whole_rows = false;
    }
}

impl Desk {
    /// The columns that are shown, from left to right; the title is always the first.
    pub fn grid_columns(&self) -> Vec<GridColumn> {
        let hidden = |column: &GridColumn| self.program.settings.grid_hidden.iter().any(|code| code == column.code());
        GridColumn::all().iter().copied().filter(|column| *column == GridColumn::TITLE || !hidden(column)).collect()
    }

    /// The row and column of the text being edited, if it belongs to a cell that is shown.
    pub fn edited_cell(&self) -> Option<(TouchpointId, GridColumn)> {
        match self.look.editing.as_ref()?.target {
            super::EditTarget::TouchpointTitle(id) => Some((id, GridColumn::TITLE)),
            super::EditTarget::Field(id, column) => Some((id, GridColumn::Field(column))),
            _ => None,
        }
    }

    /// The name of a column in the language of the window.
    pub fn column_name(&self, column: Column) -> &str {
        GridColumn::Field(column).name(&self.program.texts)
    }
}
