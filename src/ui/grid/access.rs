//! Names for screen readers and tests: cells are painted by hand and would not have any. Only visible cells get one, and only while a
//! screen reader is listening.

use super::paint::Table;
use crate::app::cell_shown;
use crate::edit::Selected;
use crate::export::Words;
use egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo};

/// Names the grid, its row numbers and its cells.
pub(super) fn name_cells(ui: &Ui, table: &Table<'_>, response: &Response) {
    let texts = &table.state.program.texts;
    response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, texts.grid_name()));
    if ui.ctx().accesskit_node_builder(response.id, |_| ()).is_none() {
        return;
    }
    let places = table.places;
    let range = table.state.grid.range(table.state);
    for row in places.rows_in_sight() {
        let Some((stage, touchpoint)) = table.rows.get(table.map, row) else { continue };
        let Some(judged) = table.rows.place(row).and_then(|place| table.analysis.at(place)) else { continue };
        let selected = table.state.open.document.selection.contains(Selected::Touchpoint(touchpoint.id));
        let rect = places.row(row).intersect(places.body());
        if !rect.is_positive() {
            continue;
        }
        let number = Rect::from_x_y_ranges(rect.left()..=rect.left() + places.gutter, rect.y_range());
        let name = texts.grid_row(&(row + 1).to_string(), &touchpoint.title);
        let whole = selected && table.state.grid.whole_rows;
        ui.interact(number, Id::unique(("grid row", touchpoint.id)), Sense::hover())
            .widget_info(|| WidgetInfo::selected(Role::RowHeader, true, whole, &name));
        for index in places.columns_in_sight() {
            let column = places.columns[index];
            let cell = places.cell(row, index).intersect(places.clip(index)).intersect(places.body());
            if !cell.is_positive() {
                continue;
            }
            let value = cell_shown(column, stage, touchpoint, judged, Words(texts));
            let header = column.name(texts);
            let name = match value.as_str() {
                "" => texts.grid_cell_empty(&touchpoint.title, header),
                value => texts.grid_cell(&touchpoint.title, header, value),
            };
            let on = selected && range.contains(&column);
            ui.interact(cell, Id::unique(("grid cell", touchpoint.id, column.code())), Sense::hover())
                .widget_info(|| WidgetInfo::selected(Role::Cell, true, on, &name));
        }
    }
}
