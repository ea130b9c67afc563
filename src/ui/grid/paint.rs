//! The visible cells: their words, numbers and symbols, what is selected, and the cursor. Never a cell out of view.

use super::kind::{CellBrush, GridKind};
use super::place::Places;
use crate::app::{RowsOf, State};
use crate::layout::Theme;
use crate::ui::canvas::color32;
use crate::ui::kit::clipped::clipped;
use crate::ui::kit::focus::main_surface;
use egui::{Align, Align2, FontId, Painter, Rect, Response, Stroke, StrokeKind, TextStyle, Ui, pos2, vec2};

/// Space between a cell's edge and its words.
const PADDING: f32 = 7.0;

/// Everything that painting needs.
pub(super) struct Table<'a, 's, K: GridKind> {
    pub(super) state: &'a State,
    pub(super) sheet: &'a K::Sheet<'s>,
    pub(super) rows: &'a RowsOf<K>,
    pub(super) places: &'a Places<K::Column>,
    pub(super) theme: &'a Theme,
}

impl<'a, K: GridKind> Table<'a, '_, K> {
    /// What a row shows.
    pub(super) fn row(&self, row: usize) -> Option<K::Row<'a>> {
        K::row(self.sheet, self.rows.place(row)?)
    }
}

/// Paints all visible cells, the row numbers and what is selected.
pub(super) fn cells<K: GridKind>(ui: &Ui, table: &Table<'_, '_, K>, response: &Response) {
    let places = table.places;
    let body = places.body();
    let painter = ui.painter().with_clip_rect(body);
    let columns = places.columns_in_sight();
    let theme = table.theme;
    let font = TextStyle::Body.resolve(ui.style());
    let hairline = Stroke::new(theme.line_weight as f32, color32(theme.hairline));
    let grid = K::grid(table.state);
    let range = grid.range(table.state);
    let tint = theme.accent.with_alpha(34).over(theme.paper);
    let hovered = response.hover_pos().filter(|at| places.is_on_rows(*at)).and_then(|at| places.row_at(at.y));
    for row in places.rows_in_sight() {
        let rect = places.row(row);
        let Some(content_of) = table.row(row) else { continue };
        let selected = grid.is_selected(table.state, K::id(content_of));
        if hovered == Some(row) && !selected {
            painter.rect_filled(rect, 0.0, color32(theme.tint));
        }
        for index in columns.iter().rev() {
            let column = places.columns[*index];
            let cell = places.cell(row, *index);
            let painter = painter.with_clip_rect(places.clip(*index).intersect(body));
            if *index == 0 {
                let under = if hovered == Some(row) && !selected { theme.tint } else { theme.paper };
                painter.rect_filled(cell, 0.0, color32(under));
            }
            if selected && range.contains(&column) {
                painter.rect_filled(cell, 0.0, color32(tint));
            }
            let painter = painter.with_clip_rect(painter.clip_rect().intersect(cell));
            content(&painter, table, content_of, column, cell, &font);
        }
        painter.hline(rect.x_range(), rect.bottom(), hairline);
        number(ui, table, row, selected);
    }
    let bottom = places.row(places.rows_in_sight().end.saturating_sub(1)).bottom().min(body.bottom());
    for index in columns {
        let painter = ui.painter().with_clip_rect(places.clip(index).expand(1.0).intersect(body.expand(1.0)));
        let line = if index == 0 { Stroke::new(hairline.width * 1.5, color32(theme.path)) } else { hairline };
        painter.vline(places.span(index).max, body.top()..=bottom, line);
    }
    cursor(ui, table);
}

/// The row's number.
fn number<K: GridKind>(ui: &Ui, table: &Table<'_, '_, K>, row: usize, selected: bool) {
    let places = table.places;
    let theme = table.theme;
    let rect = places.row(row);
    let rect = Rect::from_x_y_ranges(rect.left()..=rect.left() + places.gutter, rect.y_range());
    let painter = ui.painter().with_clip_rect(places.body());
    let whole = selected && K::grid(table.state).whole_rows;
    let fill = if whole {
        theme.accent
    } else if selected {
        theme.accent.with_alpha(46).over(theme.panel)
    } else {
        theme.panel
    };
    painter.rect_filled(rect, 0.0, color32(fill));
    painter.hline(rect.x_range(), rect.bottom(), Stroke::new(theme.line_weight as f32, color32(theme.hairline)));
    let color = if whole {
        theme.paper
    } else if selected {
        theme.ink
    } else {
        theme.muted
    };
    let font = TextStyle::Small.resolve(ui.style());
    painter.text(rect.right_center() - vec2(6.0, 0.0), Align2::RIGHT_CENTER, row + 1, font, color32(color));
}

/// A frame around the selected cells and a stronger one around the cursor.
fn cursor<K: GridKind>(ui: &Ui, table: &Table<'_, '_, K>) {
    let (state, places) = (table.state, table.places);
    let lead = K::lead(state).and_then(|id| table.rows.row_of(id));
    let (Some(row), Some(column)) = (lead, places.column(K::grid(state).column)) else { return };
    let clip = places.clip(column).intersect(places.body()).expand(1.0);
    let focused = ui.memory(|memory| memory.has_focus(main_surface())) || state.look.editing.is_some();
    let color = if focused { table.theme.accent } else { table.theme.muted };
    let stroke = Stroke::new(2.0 * table.theme.line_weight as f32, color32(color));
    ui.painter().with_clip_rect(clip).rect_stroke(places.cell(row, column), 1.0, stroke, StrokeKind::Inside);
}

/// The content of a cell.
fn content<K: GridKind>(painter: &Painter, table: &Table<'_, '_, K>, row: K::Row<'_>, column: K::Column, cell: Rect, body: &FontId) {
    let (state, theme) = (table.state, table.theme);
    let mut text = K::shown(table.sheet, row, column);
    let at_cursor = column == K::grid(state).column && K::lead(state) == Some(K::id(row));
    if at_cursor && K::scores().is_some_and(|field| state.is_score_open(field)) {
        // A 1 that may still become a 10.
        text.push('…');
    }
    let left = cell.left() + PADDING;
    let mut brush = CellBrush { painter, theme, cell, left, color: color32(theme.ink), font: body.clone(), align: Align::Min };
    K::paint(&mut brush, table.sheet, row, column);
    if text.is_empty() {
        return;
    }
    let CellBrush { left: begin, color, font, align, .. } = brush;
    let width = cell.right() - begin - PADDING * 0.6;
    // Where only the icon has room, no stump of a word stands beside it.
    if begin > left + font.size && width < font.size * 1.6 {
        return;
    }
    let galley = clipped(painter, &text, font, color, width);
    let x = match align {
        Align::Min => begin,
        Align::Center => cell.center().x - galley.size().x / 2.0,
        Align::Max => cell.right() - PADDING - galley.size().x,
    };
    painter.galley(pos2(x, cell.center().y - galley.size().y / 2.0), galley, color);
}
