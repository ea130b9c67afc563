//! Rows with all their fields, edited in place like a spreadsheet; what a row is depends on its kind ([`GridKind`]). It paints only the visible
//! cells, and turns keys and the pointer into actions. Never a change, never what a cell contains: that is defined in `app/grid`.
//!
//! One surface takes the pointer for all cells, so that ten thousand rows cost no more than the visible ones. A table widget that builds
//! widgets for each cell would have to be told by every one of them where a selection begins and ends.

mod access;
mod bar;
mod header;
mod keys;
pub(super) mod kind;
mod paint;
mod place;
mod pointer;
mod touchpoints;

use crate::app::{Action, CellKind, RowColumn as _, State};
use crate::ui::kit::cell_editor::{self, Cell, EditorState};
use crate::ui::kit::focus::{self, Hold};
use egui::scroll_area::ScrollSource;
use egui::{Rect, RichText, ScrollArea, Sense, Ui, UiBuilder, Vec2, vec2};
use kind::GridKind;
use place::Places;

/// What the view remembers between frames.
#[derive(Debug)]
pub(super) struct GridState<K: GridKind> {
    /// What the pointer is doing.
    drag: Option<pointer::Drag<K::Column>>,
    /// How far the cells are scrolled, in points.
    offset: Vec2,
    /// How much space the cells had, in points.
    room: Vec2,
    /// The cell that was last scrolled into view, and in which row it was.
    revealed: Option<(K::Id, K::Column, Option<usize>)>,
    editor: EditorState,
}

impl<K: GridKind> Default for GridState<K> {
    fn default() -> Self {
        Self { drag: None, offset: Vec2::ZERO, room: Vec2::ZERO, revealed: None, editor: EditorState::default() }
    }
}

/// Shows the view.
pub(super) fn grid_ui<K: GridKind>(ui: &mut Ui, state: &State, kept: &mut GridState<K>, actions: &mut Vec<Action>) {
    bar::bar_ui::<K>(ui, state, true, actions);
    ui.add_space(2.0);
    let area = ui.available_rect_before_wrap();
    ui.painter().rect_filled(area, 4.0, ui.visuals().extreme_bg_color);
    let Some(sheet) = K::sheet(state) else { return };
    let rows = K::grid(state).rows(state);
    let places = Places::new(ui, state, K::grid(state).columns(state), K::grid(state).sort.map(|sort| sort.column), rows.len());
    reveal(state, kept, &places);
    let sources = ScrollSource::SCROLL_BAR | ScrollSource::MOUSE_WHEEL;
    let scroll = ScrollArea::both().id_salt("grid").auto_shrink([false, false]).scroll_source(sources).animated(false);
    let scroll = scroll.scroll_offset(kept.offset);
    let mut child = ui.new_child(UiBuilder::new().max_rect(area));
    let shown = scroll.show_viewport(&mut child, |ui, viewport| {
        ui.set_min_size(places.size());
        let area = ui.clip_rect().intersect(area);
        let places = places.at(area, viewport.min.to_vec2());
        let response = ui.interact(area, focus::main_surface(), Sense::click_and_drag());
        let theme = state.theme();
        let table = paint::Table { state, sheet: &sheet, rows: &rows, places: &places, theme };
        paint::cells(ui, &table, &response);
        if rows.is_empty() {
            empty::<K>(ui, state, area, &places, rows.total);
        }
        focus::hold(ui, state, &response, Hold { back: kept.editor.is_open(), ..Hold::ARROWS_AND_TAB }, actions);
        keys::keys(ui, &table, &response, actions);
        pointer::pointer(ui, &table, kept, &response, actions);
        header::header(ui, &table, kept, actions);
        access::name_cells(ui, &table, &response);
        edited_ui(ui, &table, &mut kept.editor, actions);
        add_row::<K>(ui, state, &places, rows.len(), actions);
    });
    kept.offset = shown.state.clamped_offset();
    kept.room = shown.inner_rect.size();
}

/// Shows the filter of rows, for a view that shows them in another way.
pub(super) fn filter_row_ui<K: GridKind>(ui: &mut Ui, state: &State, actions: &mut Vec<Action>) {
    bar::bar_ui::<K>(ui, state, false, actions);
}

/// The field of the cell that is being edited.
fn edited_ui<K: GridKind>(ui: &mut Ui, table: &paint::Table<'_, '_, K>, editor: &mut EditorState, actions: &mut Vec<Action>) {
    let (state, places) = (table.state, table.places);
    let Some((id, column)) = K::grid(state).edited_cell(state) else { return editor.close() };
    if let (Some(row), Some(index)) = (table.rows.row_of(id), places.column(column)) {
        let (place, area, scale) = (places.cell(row, index), places.body(), places.scale);
        cell_editor::show(
            ui,
            &Cell::<K> { state, theme: table.theme, column, place, of: place, area, scale, steps: true },
            editor,
            actions,
        );
    }
}

/// Scrolls the cursor, or the moving end of the selection, into view if it has moved out.
fn reveal<K: GridKind>(state: &State, kept: &mut GridState<K>, places: &Places<K::Column>) {
    let grid = K::grid(state);
    let target = grid.edited_cell(state).or_else(|| K::lead(state).map(|lead| (grid.until_row.unwrap_or(lead), grid.until)));
    // A row that goes elsewhere takes the view with it.
    let target = target.map(|(id, column)| (id, column, grid.rows(state).row_of(id)));
    if kept.revealed == target || kept.room == Vec2::ZERO {
        return;
    }
    let first = kept.revealed.is_none();
    kept.revealed = target;
    let Some((_, column, Some(row))) = target else { return };
    // Whole rows have no particular column.
    let column = if grid.whole_rows && state.look.editing.is_none() { None } else { places.column(column) };
    kept.offset = places.revealing(kept.offset, kept.room, row, column, first);
}

/// What to do if there is nothing to see.
fn empty<K: GridKind>(ui: &Ui, state: &State, area: Rect, places: &Places<K::Column>, total: usize) {
    let words = K::words(&state.program.texts);
    let sentence = if total > 0 { words.no_match } else { words.none };
    let at = egui::pos2(area.left() + places.frozen() + 16.0, area.top() + places.header * 2.5);
    let font = egui::TextStyle::Body.resolve(ui.style());
    ui.painter().text(at, egui::Align2::LEFT_CENTER, sentence, font, ui.visuals().weak_text_color());
}

/// Below the last row: a place to add one.
fn add_row<K: GridKind>(ui: &mut Ui, state: &State, places: &Places<K::Column>, count: usize, actions: &mut Vec<Action>) {
    let rect = places.row(count);
    if state.is_read_only() || !rect.intersects(places.body()) || rect.top() + 4.0 < places.body().top() {
        return;
    }
    let rect = Rect::from_min_size(
        egui::pos2(places.area.left() + places.gutter + 2.0, rect.top() + 1.0),
        vec2(places.frozen() - places.gutter - 6.0, places.height - 2.0),
    );
    let atom = super::icon::atom(ui, crate::scene::Icon::Add);
    let weak = ui.visuals().weak_text_color();
    let button = egui::Button::new((atom, RichText::new(K::words(&state.program.texts).add).color(weak))).frame_when_inactive(false);
    if ui.put(rect, button).clicked() {
        actions.push(K::add_last(state));
    }
}

/// Whether typing letters on a column's cell opens it.
fn takes_letters<K: GridKind>(column: K::Column) -> bool {
    column.kind() != CellKind::Fixed
}
