//! The pointer over the cells: clicks move the cursor there, drags select, row numbers select rows. Never which rows are between two.

use super::GridState;
use super::kind::GridKind;
use super::paint::Table;
use crate::app::{Action, GridAction, RowColumn as _};
use crate::scene::Icon;
use crate::ui::canvas::color32;
use crate::ui::icon::paint_inline;
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::{CursorIcon, Response, RichText, Stroke, Ui};

/// What the pointer is dragging.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Drag<C> {
    /// A selection of cells.
    Cells,
    /// A selection of rows.
    Rows,
    /// The selected rows to another place: before the row with this number, once they have been moved at all.
    Moved(Option<usize>),
    /// The width of a column, starting from this width.
    Width(C, f32),
}

/// Turns what the pointer does into actions.
pub(super) fn pointer<K: GridKind>(
    ui: &Ui,
    table: &Table<'_, '_, K>,
    kept: &mut GridState<K>,
    response: &Response,
    actions: &mut Vec<Action>,
) {
    let places = table.places;
    let held = ui.input(|input| input.modifiers);
    let pressed = response.contains_pointer() && ui.input(|input| input.pointer.primary_pressed());
    let at = ui.input(|input| input.pointer.interact_pos());
    let row_at = |y: f32| places.row_at(y).and_then(|row| table.rows.id(row));
    if pressed && let Some(at) = at.filter(|at| places.is_on_rows(*at)) {
        response.request_focus();
        if let Some(row) = row_at(at.y) {
            if places.is_gutter(at) {
                let moves = K::is_movable(table.state) && !held.shift && !held.command;
                kept.drag = Some(if moves { Drag::Moved(None) } else { Drag::Rows });
                let grid = K::grid(table.state);
                // Several that are selected go together.
                if !moves || !grid.whole_rows || !grid.is_selected(table.state, row) {
                    actions.push(K::act(GridAction::Row { row, extend: held.shift, toggle: held.command }));
                }
            } else {
                kept.drag = Some(Drag::Cells);
                let column = places.columns[places.column_at(at.x)];
                actions.push(K::act(GridAction::To { row, column, extend: held.shift }));
            }
        }
    } else if pressed {
        response.request_focus();
    }
    if let Some(Drag::Moved(to)) = &mut kept.drag {
        move_rows(ui, table, response, to, actions);
    } else if response.dragged()
        && let Some(at) = at
        && let Some(row) = row_at(at.y)
    {
        let state = table.state;
        let grid = K::grid(state);
        let end = grid.until_row.or_else(|| K::lead(state));
        match kept.drag {
            Some(Drag::Cells) => {
                let column = places.columns[places.column_at(at.x)];
                if end != Some(row) || grid.until != column {
                    actions.push(K::act(GridAction::To { row, column, extend: true }));
                }
            }
            Some(Drag::Rows) if end != Some(row) => actions.push(K::act(GridAction::Row { row, extend: true, toggle: false })),
            Some(Drag::Rows | Drag::Moved(_) | Drag::Width(..)) | None => {}
        }
        // At the edges, the rows keep scrolling by themselves.
        ui.ctx().request_repaint();
    }
    if !ui.input(|input| input.pointer.primary_down()) && matches!(kept.drag, Some(Drag::Cells | Drag::Rows | Drag::Moved(_))) {
        kept.drag = None;
    }
    if response.double_clicked()
        && let Some(at) = at.filter(|at| places.is_on_rows(*at))
        && let Some(row) = row_at(at.y)
    {
        if places.is_gutter(at) {
            actions.extend(K::follow(row));
        } else {
            actions.push(K::act(GridAction::Edit(None)));
        }
    }
    if response.secondary_clicked()
        && let Some(row) = at.filter(|at| places.is_on_rows(*at)).and_then(|at| row_at(at.y))
        && !K::grid(table.state).is_selected(table.state, row)
        && let Some(at) = at
    {
        let column = places.columns[places.column_at(at.x)];
        actions.push(K::act(GridAction::To { row, column, extend: false }));
    }
    response.context_menu(|ui| {
        let state = table.state;
        crate::ui::menu::items(ui, state, &K::menu(state).items, actions);
    });
    hover(ui, table, response);
}

/// Rows that are dragged by their numbers: a line shows where they would go; once they are let go, they go there. A click without a drag selects one row.
fn move_rows<K: GridKind>(ui: &Ui, table: &Table<'_, '_, K>, response: &Response, to: &mut Option<usize>, actions: &mut Vec<Action>) {
    let places = table.places;
    if response.dragged()
        && let Some(at) = ui.input(|input| input.pointer.interact_pos())
    {
        ui.set_cursor_icon(CursorIcon::Grabbing);
        let above = (0..table.rows.len()).find(|row| at.y < places.row(*row).center().y).unwrap_or(table.rows.len());
        // The pointer has to leave the row first.
        let start = ui.input(|input| input.pointer.press_origin()).and_then(|start| places.row_at(start.y));
        if to.is_some() || places.row_at(at.y) != start {
            *to = Some(above);
        }
        ui.request_repaint();
    }
    if let Some(above) = *to {
        let y = places.row(above).top();
        let painter = ui.painter().with_clip_rect(places.body().expand(2.0));
        painter.hline(places.area.x_range(), y, Stroke::new(2.5, color32(table.theme.accent)));
    }
    let let_go = ui.input(|input| input.pointer.primary_released());
    match *to {
        Some(above) if let_go => {
            let rows: Vec<K::Id> = K::grid(table.state).selected(table.state);
            let after = (above..table.rows.len()).filter_map(|row| table.rows.id(row));
            let before = after.into_iter().find(|id| !rows.contains(id));
            actions.extend(K::move_to(rows, before));
        }
        None if let_go => {
            let at = ui.input(|input| input.pointer.interact_pos());
            if let Some(row) = at.and_then(|at| places.row_at(at.y)).and_then(|row| table.rows.id(row)) {
                actions.push(K::act(GridAction::Row { row, extend: false, toggle: false }));
            }
        }
        _ => {}
    }
}

/// Shows the full text of a cell that is too long for it, and what a row number is for.
fn hover<K: GridKind>(ui: &Ui, table: &Table<'_, '_, K>, response: &Response) {
    let places = table.places;
    let Some(at) = response.hover_pos().filter(|at| places.is_on_rows(*at) && !response.dragged()) else { return };
    let texts = &table.state.program.texts;
    if places.is_gutter(at) {
        ui.set_cursor_icon(CursorIcon::PointingHand);
        response.clone().on_hover_text(K::words(texts).row_tip);
        return;
    }
    ui.set_cursor_icon(CursorIcon::Cell);
    let column = places.columns[places.column_at(at.x)];
    let Some(row) = places.row_at(at.y).and_then(|row| table.row(row)) else { return };
    let text = K::shown(table.sheet, row, column);
    // Short words fit into their cells.
    let room = places.span(places.column_at(at.x)).span() / (7.0 * places.scale);
    if text.chars().count() as f32 <= room {
        return;
    }
    response.clone().on_hover_ui_at_pointer(|ui| {
        ui.set_max_width(420.0);
        ui.horizontal(|ui| {
            let weak = ui.visuals().weak_text_color();
            paint_inline(ui, Icon::Grid, weak);
            ui.label(RichText::new(column.name(texts)).weak());
        });
        hyphens::label(ui, text, WordsOf::Program);
    });
}
