//! The grid without a window, for rows of any kind: which rows and columns it shows, where its cursor is, and what is done to its cells. What a
//! row is, what is in its cells and what a text in a cell means is up to its kind ([`RowKind`]). The selected rows are part of the document's
//! selection; only the columns are kept here. Never a change except through edits.

mod any;
pub(crate) mod column;
mod copy;
pub(crate) mod dialog;
mod fill;
pub(crate) mod kind;
mod list;
mod paste;
pub(crate) mod plan;
mod rows;
mod steps;
mod target;
#[cfg(test)]
mod tests;
pub(crate) mod touchpoints;

pub(crate) use any::AnyGrid;
pub use column::{CellKind, RowColumn};
pub use kind::{Key, RowKind};
pub use list::Sort;
pub use plan::{PastePlan, PlannedCell, RefusedCell};
pub use rows::RowsOf;
pub use steps::GridStep;
pub use touchpoints::Touchpoints;
pub use touchpoints::column::GridColumn;

use super::desk::Desk;
use super::dialog::Dialog;
use crate::app::grid::dialog::GridDialog;
use crate::app::open::identity::DocumentId;
use crate::app::view::View;
use crate::edit::Selection;
use crate::model::{BallotId, MapId};
use list::columns_between;
use std::sync::Arc;

/// What the grid knows besides the selected rows.
#[derive(Debug)]
pub struct Grid<K: RowKind = Touchpoints> {
    /// Column of the cursor; its row is the leading one.
    pub column: K::Column,
    /// Column at the other end of the selected cells.
    pub until: K::Column,
    /// Row at the other end of the selected cells; none: the cursor's row.
    pub until_row: Option<K::Id>,
    /// Whether whole rows were selected: deleting then deletes what they show.
    pub whole_rows: bool,
    /// How the rows are sorted; none: in their own order.
    pub sort: Option<Sort<K::Column>>,
    /// The scores that were just typed.
    run: Option<Run<K>>,
    /// Counts how often filter and order have been applied again.
    pub(crate) applied: u64,
    rows: rows::KeptRows<K>,
    /// The look that this grid belongs to, and which vote was in progress when it was made.
    of: Option<(DocumentId, MapId)>,
    covered: Option<BallotId>,
}

impl<K: RowKind> Default for Grid<K> {
    fn default() -> Self {
        let (column, until) = (K::Column::default(), K::Column::default());
        let (sort, run, rows) = (None, None, rows::KeptRows::<K>::default());
        Self { column, until, until_row: None, whole_rows: false, sort, run, applied: 0, rows, of: None, covered: None }
    }
}

/// Scores that were typed without anything in between.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Run<K: RowKind> {
    /// The column of the first.
    begun: K::Column,
    /// The cell of the last.
    last: (K::Id, K::Column),
}

/// An action on the grid.
#[derive(Debug, Clone, PartialEq)]
pub enum GridAction<K: RowKind = Touchpoints> {
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
        row: K::Id,
        /// The column.
        column: K::Column,
        /// Whether the cursor stays and the selection grows.
        extend: bool,
    },
    /// Select a whole row.
    Row {
        /// Which.
        row: K::Id,
        /// Whether all rows from the cursor's to this one are selected.
        extend: bool,
        /// Whether this row joins the selected ones or leaves them.
        toggle: bool,
    },
    /// Select all cells of a column.
    WholeColumn(K::Column),
    /// Select all cells.
    All,
    /// Sort by a column: ascending, the next time descending, the third time not at all.
    Sort(K::Column),
    /// Sort this way, or not at all.
    SortSo(Option<Sort<K::Column>>),
    /// Apply filter and order again: until then, rows stay where they are while their cells change.
    ApplyAgain,
    /// Show a column or hide it.
    Show(K::Column, bool),
    /// Show every column.
    ShowAll,
    /// Set a column's width, in points at the normal size of type.
    Width(K::Column, f32),
    /// Edit the cursor's cell; letters replace what it contains.
    Edit(Option<String>),
    /// Keep the edited text and move on. If the text is refused, the cell stays open.
    Finish(Option<GridStep>),
    /// Set all selected cells of the cursor's column to this text.
    Fill(String),
    /// Clear the selected cells.
    Clear,
    /// Whether pasted rows beyond the last one are added.
    PasteNewRows(bool),
}

impl<K: RowKind> GridAction<K> {
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

impl<K: RowKind> Grid<K> {
    /// Makes sure that this is the grid of the map that is now shown. On another map the cursor stays in its column, and the rows are the
    /// map's own; the order is kept within one document. Where votes were covered or uncovered, other scores are shown: order and rows that
    /// were chosen from the earlier ones are forgotten.
    /// The score of the cursor's column is the one that the inspector marks.
    pub(crate) fn settle(&mut self, desk: &mut Desk) {
        if desk.program.view == View::Grid
            && let CellKind::Score(kind) = self.column.kind()
        {
            desk.open.document.marker = kind;
        }
        let (of, covered) = (desk.look.of(), desk.ballot().map(|ballot| ballot.id));
        if self.of == of && self.covered == covered {
            return;
        }
        let document = |of: Option<(DocumentId, MapId)>| of.map(|(document, _)| document);
        let sort = self.sort.filter(|_| document(self.of) == document(of) && self.covered == covered);
        *self = Self { column: self.column, until: self.column, sort, applied: self.applied + 1, of, covered, ..Self::default() };
    }
}

impl<K: RowKind> Grid<K> {
    /// The selected columns, from left to right.
    pub fn range(&self, desk: &Desk) -> Vec<K::Column> {
        columns_between(&self.columns(desk), self.column, self.until).to_vec()
    }

    /// The columns that are shown, from left to right; the one that names the row is always the first.
    pub fn columns(&self, desk: &Desk) -> Vec<K::Column> {
        let hidden = |column: &K::Column| desk.program.settings.grid_hidden.iter().any(|code| code == column.code());
        K::Column::all().iter().copied().filter(|column| *column == K::Column::default() || !hidden(column)).collect()
    }

    /// The row and column of the text being edited, if it belongs to a cell that is shown.
    pub fn edited_cell(&self, desk: &Desk) -> Option<(K::Id, K::Column)> {
        K::cell(desk.look.editing.as_ref()?.target)
    }

    /// The row of the cursor.
    pub fn lead(&self, desk: &Desk) -> Option<K::Id> {
        K::lead(desk)
    }

    /// Whether a row is selected.
    pub fn is_selected(&self, desk: &Desk, row: K::Id) -> bool {
        desk.open.document.selection.contains(K::selected(row))
    }

    /// The selected rows in the order of the rows; those that are not shown are left out.
    pub(crate) fn selected(&self, desk: &Desk) -> Vec<K::Id> {
        let rows = self.rows(desk);
        let mut selected: Vec<(usize, K::Id)> = K::all_selected(desk).filter_map(|id| rows.row_of(id).map(|row| (row, id))).collect();
        selected.sort_unstable();
        selected.into_iter().map(|(_, id)| id).collect()
    }

    /// Carries out an action on the grid.
    pub(crate) fn update(&mut self, desk: &mut Desk, action: GridAction<K>) {
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
                let columns = self.columns(desk);
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
                if let Some(Dialog::Grid(GridDialog::Paste(plan))) = &mut desk.dialog {
                    Arc::make_mut(plan).add = add;
                }
            }
        }
    }

    fn show_column(&mut self, desk: &mut Desk, column: K::Column, shown: bool) {
        if column == K::Column::default() {
            return;
        }
        desk.program.settings.grid_hidden.retain(|code| code != column.code());
        if !shown {
            desk.program.settings.grid_hidden.push(column.code().to_owned());
            for end in [&mut self.column, &mut self.until] {
                if *end == column {
                    *end = K::Column::default();
                }
            }
        }
    }

    /// Selects all rows from one column to another; the cursor stays in its row.
    fn select_all(&mut self, desk: &mut Desk, from: K::Column, until: K::Column) {
        let rows = self.rows(desk);
        let (Some(map), Some(first)) = (desk.map_id(), rows.id(0)) else { return };
        let lead = K::lead(desk).filter(|id| rows.row_of(*id).is_some()).unwrap_or(first);
        let all = rows.ids().iter().copied();
        desk.select(Selection::many(map, std::iter::once(lead).chain(all).map(K::selected)));
        self.column = from;
        self.until = until;
        self.until_row = None;
        self.whole_rows = false;
    }
}
