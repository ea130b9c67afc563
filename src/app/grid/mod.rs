//! The grid without a window: which touchpoints and columns it shows, where its cursor stands, and what is done to its cells. The selected
//! rows are the selected touchpoints of the document; here stand only the columns. Never a change except through edits.

mod cells;
mod column;
mod copy;
mod fill;
mod paste;
mod rows;
mod steps;

pub use cells::cell_shown;
pub(crate) use cells::cell_text;
pub use column::{CellKind, GridColumn};
pub use paste::{PastePlan, PlannedCell, RefusedCell};
pub use rows::GridRows;
pub use steps::GridStep;

use super::desk::Desk;
use super::dialog::Dialog;
use crate::edit::Selection;
use crate::model::table::Column;
use crate::model::{ScoreKind, TouchpointId};
use std::sync::Arc;

/// What the grid knows besides the selected touchpoints.
#[derive(Debug, Default)]
pub struct Grid {
    /// Column of the cursor, whose row is the leading touchpoint.
    pub column: GridColumn,
    /// Column at the other end of the selected cells.
    pub until: GridColumn,
    /// Row at the other end of the selected cells; none: the cursor's.
    pub until_row: Option<TouchpointId>,
    /// Whole rows were selected: deleting deletes the touchpoints.
    pub whole_rows: bool,
    /// How the rows are sorted; none: in journey order.
    pub sort: Option<Sort>,
    /// A 1 was typed into this cell and could become a 10.
    pub(crate) one_typed: Option<(TouchpointId, ScoreKind)>,
    /// Counts how often filter and order were to be applied again.
    pub(crate) applied: u64,
    rows: rows::KeptRows,
}

/// An order of rows that is not the journey's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// By which column.
    pub column: GridColumn,
    /// From the greatest to the least; cells without a value come last in any case.
    pub descending: bool,
}

/// What the grid asks for.
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
    /// Sort by a column: upwards, the next time downwards, the third time not at all.
    Sort(GridColumn),
    /// Sort so, or not at all.
    SortSo(Option<Sort>),
    /// Apply filter and order again: rows stay where they are while their cells change.
    ApplyAgain,
    /// Show a column or hide it.
    Show(GridColumn, bool),
    /// Show every column.
    ShowAll,
    /// Give a column another width, in points at the usual size of type.
    Width(GridColumn, f32),
    /// Edit the cursor's cell; with letters: they replace what stands there.
    Edit(Option<String>),
    /// Keep the text that is edited and go on. A text that is refused stays open.
    Finish(Option<GridStep>),
    /// Give all selected cells of the cursor's column this text.
    Fill(String),
    /// Rate all selected cells of the cursor's column; `digit`: typed, so that a 0 after a 1 is 10.
    Rate {
        /// 0–10.
        value: u8,
        /// Whether a digit was typed.
        digit: bool,
    },
    /// Empty the selected cells.
    Clear,
    /// Whether rows beyond the last one that were pasted become touchpoints.
    PasteNewRows(bool),
}

impl Grid {
    /// The grid on another map: the cursor stays in its column, rows are the other map's own. The order stays within one document.
    pub(crate) fn on_another_map(&self, is_same_document: bool) -> Self {
        let sort = self.sort.filter(|_| is_same_document);
        Self { column: self.column, until: self.column, sort, applied: self.applied + 1, ..Self::default() }
    }
}

impl Desk {
    /// The columns that are shown, from left to right; the title is always the first.
    pub fn grid_columns(&self) -> Vec<GridColumn> {
        let hidden = |column: &GridColumn| self.program.settings.grid_hidden.iter().any(|code| code == column.code());
        GridColumn::all().iter().copied().filter(|column| *column == GridColumn::TITLE || !hidden(column)).collect()
    }

    /// The selected columns, from left to right.
    pub fn grid_range(&self) -> Vec<GridColumn> {
        let columns = self.grid_columns();
        let at = |column| columns.iter().position(|other| *other == column).unwrap_or(0);
        let (one, two) = (at(self.look.grid.column), at(self.look.grid.until));
        columns.get(one.min(two)..=one.max(two)).map(<[GridColumn]>::to_vec).unwrap_or_default()
    }

    /// The selected touchpoints in the order of the rows; those that are not shown are left out.
    pub(crate) fn grid_selected(&self) -> Vec<TouchpointId> {
        let rows = self.grid_rows();
        let mut selected: Vec<(usize, TouchpointId)> =
            self.open.document.selection.touchpoints().filter_map(|id| rows.row_of(id).map(|row| (row, id))).collect();
        selected.sort_unstable();
        selected.into_iter().map(|(_, id)| id).collect()
    }

    /// Carries out what the grid asks for.
    pub(crate) fn on_grid(&mut self, action: GridAction) {
        if !matches!(action, GridAction::Rate { digit: true, .. } | GridAction::Width(..)) {
            self.look.grid.one_typed = None;
        }
        match action {
            GridAction::Step { step, extend } => self.grid_step(step, extend),
            GridAction::To { row, column, extend } => self.grid_to(row, column, extend),
            GridAction::Row { row, extend, toggle } => self.grid_row(row, extend, toggle),
            GridAction::WholeColumn(column) => self.grid_all(column, column),
            GridAction::All => {
                let columns = self.grid_columns();
                if let (Some(first), Some(last)) = (columns.first(), columns.last()) {
                    self.grid_all(*first, *last);
                }
            }
            GridAction::Sort(column) => {
                self.look.grid.sort = match self.look.grid.sort {
                    Some(Sort { column: by, descending: false }) if by == column => Some(Sort { column, descending: true }),
                    Some(Sort { column: by, descending: true }) if by == column => None,
                    _ => Some(Sort { column, descending: false }),
                };
                self.look.grid.applied += 1;
            }
            GridAction::SortSo(sort) => {
                self.look.grid.sort = sort;
                self.look.grid.applied += 1;
            }
            GridAction::ApplyAgain => self.look.grid.applied += 1,
            GridAction::Show(column, shown) => self.show_column(column, shown),
            GridAction::ShowAll => self.program.settings.grid_hidden.clear(),
            GridAction::Width(column, width) => self.program.settings.widen_column(column.code(), width),
            GridAction::Edit(letters) => self.edit_cell(letters),
            GridAction::Finish(step) => self.finish_cell(step),
            GridAction::Fill(text) => self.fill_cells(&text),
            GridAction::Rate { value, digit } => self.rate_cells(value, digit),
            GridAction::Clear => self.clear_cells(),
            GridAction::PasteNewRows(add) => {
                if let Some(Dialog::PasteCells(plan)) = &mut self.dialog {
                    Arc::make_mut(plan).add = add;
                }
            }
        }
    }

    fn show_column(&mut self, column: GridColumn, shown: bool) {
        if column == GridColumn::TITLE {
            return;
        }
        self.program.settings.grid_hidden.retain(|code| code != column.code());
        if !shown {
            self.program.settings.grid_hidden.push(column.code().to_owned());
            for end in [&mut self.look.grid.column, &mut self.look.grid.until] {
                if *end == column {
                    *end = GridColumn::TITLE;
                }
            }
        }
    }

    /// Selects all rows from one column to another; the cursor stays in its row.
    fn grid_all(&mut self, from: GridColumn, until: GridColumn) {
        let rows = self.grid_rows();
        let (Some(map), Some(first)) = (self.map_id(), rows.id(0)) else { return };
        let lead = self.open.document.selection.lead_touchpoint().filter(|id| rows.row_of(*id).is_some()).unwrap_or(first);
        let all = rows.ids().iter().copied();
        self.select(Selection::many(map, std::iter::once(lead).chain(all).map(crate::edit::Selected::Touchpoint)));
        self.look.grid.column = from;
        self.look.grid.until = until;
        self.look.grid.until_row = None;
        self.look.grid.whole_rows = false;
    }

    /// Other scores are shown from now on: order and rows chosen by those before are forgotten.
    pub(crate) fn forget_grid(&mut self) {
        self.look.grid =
            Grid { column: self.look.grid.column, until: self.look.grid.column, applied: self.look.grid.applied + 1, ..Grid::default() };
    }

    /// Whether the text that is edited belongs to a cell that is shown there: its row and column.
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
