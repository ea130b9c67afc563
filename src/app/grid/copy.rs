//! Cells to the clipboard, as spreadsheets take them: tabs and lines, words and decimals of the window's language. Never a change.

use super::{GridColumn, cell_text};
use crate::app::desk::Desk;
use crate::app::wish::Wish;
use crate::export::{Words, tsv};
use crate::model::table::list_in_one_line;

impl Desk {
    /// Puts the selected cells on the clipboard; whole columns with their headers. Returns whether there were any.
    pub(crate) fn copy_cells(&mut self) -> bool {
        let (Some(map), Some(analysis)) = (self.open.document.map(), self.analysis()) else { return false };
        let rows = self.grid_rows();
        let columns: Vec<GridColumn> = if self.look.grid.whole_rows { self.grid_columns() } else { self.grid_range() };
        let selected = self.grid_selected();
        if selected.is_empty() || columns.is_empty() {
            return false;
        }
        let words = Words(&self.program.texts);
        let mut lines: Vec<Vec<String>> = Vec::with_capacity(selected.len() + 1);
        if selected.len() == rows.len() && rows.len() > 1 {
            lines.push(columns.iter().map(|column| column.name(&self.program.texts).to_owned()).collect());
        }
        for id in &selected {
            let Some(place) = rows.row_of(*id).and_then(|row| rows.place(row)) else { continue };
            let Some((stage, judged)) = map.stages.get(place.stage).zip(analysis.at(place)) else { continue };
            let Some(touchpoint) = stage.touchpoints.get(place.index) else { continue };
            let cell = |column: &GridColumn| {
                let text = cell_text(*column, stage, touchpoint, judged, words);
                if column.is_list() { list_in_one_line(&text) } else { text }
            };
            lines.push(columns.iter().map(cell).collect());
        }
        let Ok(text) = tsv(lines) else { return false };
        self.wishes.push(Wish::CopyText(text));
        true
    }
}
