//! A grid whose kind of rows does not matter: what the commands for cells and the clipboard do in a view whose rows are a grid's. Never which view
//! that is.

use super::kind::RowKind;
use super::{Grid, GridAction};
use crate::app::desk::Desk;

/// A grid of some kind of rows.
pub(crate) trait AnyGrid {
    /// Whether a row is selected.
    fn has_row(&self, desk: &Desk) -> bool;
    /// Copies the selected cells. Returns whether there were any.
    fn copy(&mut self, desk: &mut Desk) -> bool;
    /// Clears the selected cells, or deletes the selected rows.
    fn clear(&mut self, desk: &mut Desk);
    /// Selects all cells.
    fn select_all(&mut self, desk: &mut Desk);
    /// Opens the cursor's cell.
    fn open(&mut self, desk: &mut Desk);
    /// Pastes cells.
    fn paste(&mut self, desk: &mut Desk, text: &str);
}

impl<K: RowKind> AnyGrid for Grid<K> {
    fn has_row(&self, desk: &Desk) -> bool {
        K::lead(desk).is_some()
    }

    fn copy(&mut self, desk: &mut Desk) -> bool {
        Self::copy(self, desk)
    }

    fn clear(&mut self, desk: &mut Desk) {
        Self::clear(self, desk);
    }

    fn select_all(&mut self, desk: &mut Desk) {
        self.update(desk, GridAction::All);
    }

    fn open(&mut self, desk: &mut Desk) {
        self.edit_cell(desk, None);
    }

    fn paste(&mut self, desk: &mut Desk, text: &str) {
        Self::paste(self, desk, text);
    }
}
