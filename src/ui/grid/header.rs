//! The header of the grid: names, the order, edges to drag, and a menu for each column. Never how rows are sorted.

use super::GridState;
use super::bar::sort_items;
use super::kind::GridKind;
use super::paint::Table;
use super::place::{HEADING_EDGES, HEADING_LINES, heading_size};
use super::pointer::Drag;
use crate::app::{Action, GridAction, RowColumn as _, Sort};
use crate::scene::{Icon, Weight};
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::icon::paint_icon;
use crate::ui::kit::clipped::clipped;
use crate::ui::kit::focus;
use crate::ui::kit::hyphens::{WordsOf, laid};
use egui::{Color32, CursorIcon, FontId, Galley, Id, Rect, Role, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};
use std::sync::Arc;

/// Shows the header above the cells.
pub(super) fn header<K: GridKind>(ui: &mut Ui, table: &Table<'_, '_, K>, kept: &mut GridState<K>, actions: &mut Vec<Action>) {
    let places = table.places;
    let theme = table.theme;
    let area = places.area;
    let whole = Rect::from_min_max(area.min, pos2(area.right(), area.top() + places.header));
    ui.painter().rect_filled(whole, 0.0, color32(theme.panel));
    let line = Stroke::new(theme.line_weight as f32 * 1.5, color32(theme.path));
    let mut columns = places.columns_in_sight();
    // The first column last: it covers what scrolls underneath, for the pointer as well as for the eye.
    columns.reverse();
    for index in columns {
        let column = places.columns[index];
        let clip = places.clip(index).intersect(whole);
        let rect = Rect::from_x_y_ranges(places.span(index), whole.y_range());
        let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(("grid header", column.code())));
        child.shrink_clip_rect(clip);
        name(&mut child, table, column, rect, clip, actions);
        edge(&child, table, kept, column, rect, clip, actions);
    }
    let corner = Rect::from_min_max(whole.min, pos2(whole.left() + places.gutter, whole.bottom()));
    ui.painter().rect_filled(corner, 0.0, color32(theme.panel));
    ui.painter().hline(whole.x_range(), whole.bottom(), line);
}

fn name<K: GridKind>(ui: &mut Ui, table: &Table<'_, '_, K>, column: K::Column, rect: Rect, clip: Rect, actions: &mut Vec<Action>) {
    let (state, theme, texts) = (table.state, table.theme, &table.state.program.texts);
    let response = ui.interact(rect.intersect(clip), Id::unique(("grid header", column.code())), Sense::click());
    let label = texts.grid_header_sort(column.name(texts));
    response.widget_info(|| WidgetInfo::labeled(Role::ColumnHeader, true, &label));
    let current = K::grid(state).range(state).contains(&column) && K::lead(state).is_some();
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, 0.0, color32(theme.hover));
    } else if current {
        ui.painter().rect_filled(rect, 0.0, color32(theme.accent.with_alpha(46).over(theme.panel)));
    }
    ui.painter().vline(rect.right(), rect.y_range(), Stroke::new(1.0, color32(theme.hairline)));
    let size = heading_size(ui);
    let sorted = K::grid(state).sort.filter(|sort| sort.column == column);
    let arrow = if sorted.is_some() { size + 4.0 } else { 0.0 };
    let room = (rect.width() - HEADING_EDGES * table.places.scale - arrow).max(1.0);
    let color = color32(if sorted.is_some() { theme.accent } else { theme.ink });
    let font = FontId::new(size, FontSet::family(Weight::SemiBold));
    let galley = heading(ui, (column.name(texts), column.short_name(texts)), font, color, room);
    let centred = rect.width() < 80.0 * table.places.scale;
    let left = if centred { rect.center().x - (galley.size().x + arrow) / 2.0 } else { rect.left() + 7.0 };
    let top = rect.center().y - galley.size().y / 2.0;
    let width = galley.size().x;
    ui.painter().galley(pos2(left, top), galley, color);
    if let Some(Sort { descending, .. }) = sorted {
        let square = Rect::from_center_size(pos2(left + width + 3.0 + size / 2.0, rect.center().y), vec2(size, size));
        paint_icon(ui, if descending { Icon::Down } else { Icon::Up }, square, color);
    }
    if response.clicked() {
        actions.push(K::act(GridAction::Sort(column)));
    }
    response.context_menu(|ui| {
        sort_items::<K>(ui, state, column, actions);
        ui.separator();
        if ui.button(texts.grid_select_column()).clicked() {
            actions.push(K::act(GridAction::WholeColumn(column)));
            ui.close();
        }
        if column != K::Column::default() && ui.button(texts.grid_hide_column()).clicked() {
            actions.push(K::act(GridAction::Show(column, false)));
            ui.close();
        }
        if ui.button(texts.grid_columns_all()).clicked() {
            actions.push(K::act(GridAction::ShowAll));
            ui.close();
        }
    });
    response.on_hover_text(format!("{}\n{}", column.name(texts), texts.grid_header_tip()));
}

/// A heading in the room that it has: its name on one line, else the short one if there is any, else the name on two lines, else as much of it as
/// fits.
fn heading(ui: &Ui, (name, short): (&str, &str), font: FontId, color: Color32, room: f32) -> Arc<Galley> {
    let whole = ui.painter().layout_no_wrap(name.to_owned(), font.clone(), color);
    if whole.size().x <= room {
        return whole;
    }
    if short != name {
        return clipped(ui.painter(), short, font, color, room);
    }
    // A little more, so that words in a room of their own width are not torn.
    let broken = laid(ui, name.to_owned(), font.clone(), color, room + 1.0, WordsOf::Program);
    if broken.rows.len() <= HEADING_LINES { broken } else { clipped(ui.painter(), name, font, color, room) }
}

/// The right edge, which can be dragged; a double-click restores the default width.
fn edge<K: GridKind>(
    ui: &Ui,
    table: &Table<'_, '_, K>,
    kept: &mut GridState<K>,
    column: K::Column,
    rect: Rect,
    clip: Rect,
    actions: &mut Vec<Action>,
) {
    let strip = Rect::from_x_y_ranges(rect.right() - 4.0..=rect.right() + 4.0, rect.y_range());
    let strip = strip.intersect(clip.expand2(vec2(4.0, 0.0)));
    if !strip.is_positive() {
        return;
    }
    let response = ui.interact(strip, Id::unique(("grid edge", column.code())), Sense::click_and_drag());
    let response = response.on_hover_and_drag_cursor(CursorIcon::ResizeHorizontal);
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Splitter, true, table.state.program.texts.grid_width(column.name(&table.state.program.texts)))
    });
    let moved = focus::moved_edge(ui, &response);
    if moved != 0.0 {
        actions.push(K::act(GridAction::Width(column, (rect.width() + moved) / table.places.scale)));
    }
    if response.drag_started() {
        kept.drag = Some(Drag::Width(column, rect.width() / table.places.scale));
    }
    if let (Some(Drag::Width(of, start)), true) = (kept.drag, response.dragged())
        && of == column
        && let Some(total) = response.total_drag_delta()
    {
        actions.push(K::act(GridAction::Width(column, start + total.x / table.places.scale)));
    }
    if response.drag_stopped() {
        kept.drag = None;
    }
    if response.double_clicked() {
        actions.push(K::act(GridAction::Width(column, column.usual_width())));
    }
}
