//! Copying cells to the clipboard in the form that spreadsheets accept: tabs and lines, with words and decimals in the window's language.
//! Never changes anything.

use super::{Grid, GridColumn, cell_text};
use crate::app::desk::Desk;
use crate::app::wish::Wish;
use crate::export::{Words, tsv};
use crate::model::table::list_in_one_line;

impl Grid {
    /// Copies the selected cells to the clipboard; whole columns with their headers. Returns whether there were any.
    pub(crate) fn copy(&mut self, desk: &mut Desk) -> bool {
        let (Some(map), Some(analysis)) = (desk.open.document.map(), desk.analysis()) else { return false };
        let rows = self.rows(desk);
        let columns: Vec<GridColumn> = if self.whole_rows { desk.grid_columns() } else { self.range(desk) };
        let selected = self.selected(desk);
        if selected.is_empty() || columns.is_empty() {
            return false;
        }
        let words = Words(&desk.program.texts);
        let mut lines: Vec<Vec<String>> = Vec::with_capacity(selected.len() + 1);
        if selected.len() == rows.len() && rows.len() > 1 {
            lines.push(columns.iter().map(|column| column.name(&desk.program.texts).to_owned()).collect());
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
        desk.wishes.push(Wish::CopyText(text));
        true
    }
}
