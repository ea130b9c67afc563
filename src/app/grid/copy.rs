//! Copying cells to the clipboard in the form that spreadsheets accept: tabs and lines, with words and decimals in the window's language.
//! Never changes anything.

use super::Grid;
use super::column::RowColumn as _;
use super::kind::RowKind;
use crate::app::desk::Desk;
use crate::app::wish::Wish;
use crate::export::tsv;
use crate::model::table::list_in_one_line;

impl<K: RowKind> Grid<K> {
    /// Copies the selected cells to the clipboard; whole columns with their headers. Returns whether there were any.
    pub(crate) fn copy(&mut self, desk: &mut Desk) -> bool {
        let Some(sheet) = K::sheet(desk) else { return false };
        let rows = self.rows(desk);
        let columns = if self.whole_rows { self.columns(desk) } else { self.range(desk) };
        let selected = self.selected(desk);
        if selected.is_empty() || columns.is_empty() {
            return false;
        }
        let mut lines: Vec<Vec<String>> = Vec::with_capacity(selected.len() + 1);
        if selected.len() == rows.len() && rows.len() > 1 {
            lines.push(columns.iter().map(|column| column.name(&desk.program.texts).to_owned()).collect());
        }
        for id in &selected {
            let Some(row) = rows.row_of(*id).and_then(|row| rows.place(row)).and_then(|place| K::row(&sheet, place)) else { continue };
            let cell = |column: &K::Column| {
                let text = K::text(&sheet, row, *column);
                if column.is_list() { list_in_one_line(&text) } else { text }
            };
            lines.push(columns.iter().map(cell).collect());
        }
        drop(sheet);
        let Ok(text) = tsv(lines) else { return false };
        desk.wishes.push(Wish::CopyText(text));
        true
    }
}
