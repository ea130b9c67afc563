//! Names for screen readers and tests: cells are painted by hand and would not have any. Only visible cells get one, and only while a
//! screen reader is listening.

use super::kind::GridKind;
use super::paint::Table;
use crate::app::RowColumn as _;
use crate::ui::kit::focus;
use egui::{Id, Rect, Response, Role, Sense, Ui, WidgetInfo};

/// Names the grid, its row numbers and its cells.
pub(super) fn name_cells<K: GridKind>(ui: &Ui, table: &Table<'_, '_, K>, response: &Response) {
    let texts = &table.state.program.texts;
    response.widget_info(|| WidgetInfo::labeled(Role::Grid, true, K::words(texts).name));
    if ui.ctx().accesskit_node_builder(response.id, |_| ()).is_none() {
        return;
    }
    let places = table.places;
    let grid = K::grid(table.state);
    let range = grid.range(table.state);
    // The moving end of what is selected.
    let cursor = grid.until_row.or_else(|| grid.lead(table.state));
    for row in places.rows_in_sight() {
        let Some(content) = table.row(row) else { continue };
        let (id, title) = (K::id(content), K::title(content));
        let selected = grid.is_selected(table.state, id);
        let rect = places.row(row).intersect(places.body());
        if !rect.is_positive() {
            continue;
        }
        let number = Rect::from_x_y_ranges(rect.left()..=rect.left() + places.gutter, rect.y_range());
        let name = texts.grid_row(&(row + 1).to_string(), title);
        let whole = selected && grid.whole_rows;
        let named = ui.interact(number, Id::unique(("grid row", id)), Sense::hover());
        named.widget_info(|| WidgetInfo::selected(Role::RowHeader, true, whole, &name));
        if whole && cursor == Some(id) {
            focus::speak(ui, named.id);
        }
        for index in places.columns_in_sight() {
            let column = places.columns[index];
            let cell = places.cell(row, index).intersect(places.clip(index)).intersect(places.body());
            if !cell.is_positive() {
                continue;
            }
            let value = K::shown(table.sheet, content, column);
            let header = column.name(texts);
            let name = match value.as_str() {
                "" => texts.grid_cell_empty(title, header),
                value => texts.grid_cell(title, header, value),
            };
            let on = selected && range.contains(&column);
            let named = ui.interact(cell, Id::unique(("grid cell", id, column.code())), Sense::hover());
            named.widget_info(|| WidgetInfo::selected(Role::Cell, true, on, &name));
            if !grid.whole_rows && cursor == Some(id) && column == grid.until {
                focus::speak(ui, named.id);
            }
        }
    }
}
