//! The table as it came: above each column what it is taken for, every row with its number, what was refused marked in place and to be typed anew
//! there. Only what is in sight is painted, however large the table is. Never what a cell means.

use super::meaning::{has_lanes, meaning_box, scale_box, scale_now, words};
use super::{Changes, ImportState};
use crate::app::{ImportChange, Proposed, State};
use crate::i18n::Texts;
use crate::import::{ColumnChoice, Place, Recognised, RowUse, SeenTable};
use crate::scene::Weight;
use crate::text::FontSet;
use crate::ui::kit::clipped::paint_clipped;
use crate::ui::kit::letters::Letters;
use crate::ui::kit::rows::{Even, Stack};
use crate::ui::kit::scale::scale;
use egui::{
    Align, EventFilter, FontId, Id, Key, Layout, Modifiers, Popup, Rect, Response, Role, ScrollArea, Sense, Stroke, StrokeKind, TextEdit,
    TextStyle, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2,
};

/// Least and greatest width of a column, what a list is wider than its words, width of a letter and of the numbers of rows, in points at the normal size of type.
const NARROW: f32 = 130.0;
const WIDE: f32 = 260.0;
const HEAD: f32 = 46.0;
const LETTER: f32 = 7.2;
const NUMBERS: f32 = 46.0;
/// Rows that are looked at for the width of a column.
const SAMPLE: usize = 60;

/// What is remembered of the table.
#[derive(Default)]
pub(super) struct TableState {
    /// The cell that is being typed: row and column, and its text so far.
    editing: Option<(usize, usize, String)>,
    /// Whether it has just been opened.
    fresh: bool,
    /// Whether it has been shown: a table begins at its beginning, wherever the one before was scrolled to.
    shown: bool,
    /// What is to be brought into sight.
    wanted: Option<(Option<usize>, usize)>,
    /// The row whose menu is open.
    menu: Option<usize>,
    /// The cell at which the keyboard is: row and column.
    cursor: (usize, usize),
}

impl TableState {
    /// Opens a cell to be typed, and brings it into sight.
    pub(super) fn open(&mut self, table: &SeenTable, place: Place) {
        let cells = |row: usize| (0..table.rows[row].width().max(table.columns.len())).map(move |column| (row, column));
        let mut all = (0..table.rows.len()).flat_map(cells);
        let found = all.find(|(row, column)| table.rows[*row].place(*column) == place);
        if let Some((row, column)) = found {
            self.begin(table, row, column);
        }
    }

    fn begin(&mut self, table: &SeenTable, row: usize, column: usize) {
        self.editing = Some((row, column, table.rows[row].cell(column).to_owned()));
        self.fresh = true;
        self.cursor = (row, column);
        self.wanted = Some((Some(row), column));
    }
}

/// How wide the columns of a table are, in points at the normal size of type.
pub(super) fn widths(texts: &Texts, table: &SeenTable) -> Vec<f32> {
    // What a column is taken for stands in one line, too.
    let said = |index: usize, one: &Recognised| {
        let scale = if one.is_score() { scale_now(texts, one).chars().count() + 1 } else { 0 };
        words(texts, table, (index, one), false).chars().count().max(scale)
    };
    let head = |index: usize| table.columns.get(index).map_or(0, |one| said(index, one));
    let letters = |index: usize| {
        let cells = table.rows.iter().take(SAMPLE).map(|row| row.cell(index).lines().next().unwrap_or_default().chars().count());
        cells.max().unwrap_or_default()
    };
    let width = |index: usize| (letters(index) as f32 * LETTER + 16.0).max(head(index) as f32 * LETTER + HEAD).clamp(NARROW, WIDE);
    (0..table.width()).map(width).collect()
}

/// Where everything of the table is.
struct Places {
    columns: Stack,
    rows: Even,
    /// Of what is scrolled.
    body: Rect,
    scrolled: Vec2,
}

impl Places {
    fn cell(&self, row: usize, column: usize) -> Rect {
        let ((left, right), (top, bottom)) = (self.columns.span(column), self.rows.span(row));
        let origin = self.body.min - self.scrolled;
        Rect::from_min_max(origin + vec2(left, top), origin + vec2(right, bottom))
    }

    fn at(&self, point: egui::Pos2) -> Option<(usize, usize)> {
        let inside = point - self.body.min + self.scrolled;
        let column = self.columns.in_sight(inside.x, inside.x).next()?;
        let row = (inside.y / self.rows.height).floor() as usize;
        (self.body.contains(point) && row < self.rows.count).then_some((row, column))
    }
}

/// Shows the table.
pub(super) fn table_ui(
    ui: &mut Ui,
    state: &State,
    proposed: &Proposed,
    table: &SeenTable,
    remembered: &mut ImportState,
    changes: &mut Changes,
) {
    let texts = &*state.program.texts;
    let big = scale(ui);
    let widths: Vec<f32> = remembered.looked().map(|looked| looked.widths.iter().map(|width| width * big).collect()).unwrap_or_default();
    let asked = remembered.looked().map(|looked| looked.asked.clone()).unwrap_or_default();
    let line = ui.spacing().interact_size.y;
    let has_scales = table.columns.iter().any(|column| column.is_score()) || !asked.is_empty();
    let head = if has_scales { 2.0 * (line + 3.0) } else { line + 3.0 } + 3.0;
    let whole = ui.available_rect_before_wrap();
    let body = Rect::from_min_max(pos2(whole.left() + NUMBERS * big, whole.top() + head), whole.max);
    let columns = Stack::new(widths.iter().copied());
    let rows = Even { count: table.rows.len(), height: (TextStyle::Body.resolve(ui.style()).size * 1.6).round() };
    let size = vec2(columns.height(), rows.height * rows.count as f32);
    ui.allocate_rect(whole, Sense::hover());
    ui.painter().rect_filled(whole, 4.0, ui.visuals().extreme_bg_color);
    // What is wanted comes into sight before anything is painted.
    let id = Id::unique(("import table", table.at));
    let mut area = ScrollArea::both().id_salt(id).auto_shrink([false, false]);
    let mut inner = ui.new_child(UiBuilder::new().max_rect(body).id_salt("import table"));
    if !std::mem::replace(&mut remembered.table.shown, true) {
        area = area.scroll_offset(Vec2::ZERO);
    }
    if let Some((row, column)) = remembered.table.wanted.take() {
        let before = inner.data(|data| data.get_temp::<Vec2>(id)).unwrap_or_default();
        let into = |from: f32, to: f32, seen: f32, length: f32| {
            if from < seen {
                from
            } else if to > seen + length {
                (to - length).min(from)
            } else {
                seen
            }
        };
        let (left, right) = columns.span(column);
        area = area.horizontal_scroll_offset(into(left, right, before.x, body.width() - 14.0));
        if let Some(row) = row {
            let (top, bottom) = rows.span(row);
            area = area.vertical_scroll_offset(into(top - rows.height, bottom + rows.height, before.y, body.height() - 14.0).max(0.0));
        }
    }
    let shown = area.show_viewport(&mut inner, |ui, viewport| {
        ui.set_min_size(size);
        let places = Places { columns: columns.clone(), rows, body, scrolled: viewport.min.to_vec2() };
        let response = ui.interact(body, cells_id(), Sense::click());
        response.widget_info(|| {
            WidgetInfo::labeled(Role::Table, true, texts.dialog_import_cells(&rows.count.to_string(), &widths.len().to_string()))
        });
        paint_cells(ui, table, &places, proposed, remembered);
        if response.clicked()
            && let Some((row, column)) = response.interact_pointer_pos().and_then(|at| places.at(at))
        {
            remembered.table.begin(table, row, column);
        }
        walk(ui, table, &places, &response, remembered);
        let hovered = response.hover_pos().and_then(|at| places.at(at)).filter(|_| remembered.table.editing.is_none());
        if let Some((row, column)) = hovered {
            let cell = &table.rows[row];
            let reason = remembered.looked().and_then(|looked| looked.refused.get(&cell.place(column)));
            let text = cell.cell(column);
            let is_cut =
                text.contains('\n') || text.chars().count() as f32 * LETTER * big > widths.get(column).copied().unwrap_or_default();
            if reason.is_some() || is_cut {
                let words = reason.map_or_else(|| text.chars().take(600).collect(), |reason| format!("{text}\n{reason}"));
                response.on_hover_text_at_pointer(words);
            }
        }
        edit_cell(ui, texts, table, &places, remembered, changes);
        viewport.min.to_vec2()
    });
    let scrolled = shown.inner;
    ui.data_mut(|data| data.insert_temp(id, scrolled));
    let places = Places { columns, rows, body, scrolled };
    paint_numbers(ui, texts, table, &places, whole, (remembered, changes));
    let heads = Rect::from_min_max(pos2(body.left(), whole.top()), pos2(whole.right(), body.top()));
    heads_ui(ui, texts, proposed, table, &places, (heads, &asked), remembered, changes);
    ui.painter().rect_stroke(whole, 4.0, ui.visuals().widgets.noninteractive.bg_stroke, StrokeKind::Inside);
}

fn is_ignored(proposed: &Proposed, table: &SeenTable, index: usize, column: &Recognised) -> bool {
    let said = proposed.read.choice.choices.of(table.at);
    match said.column(index, &column.header) {
        Some(choice) => *choice == ColumnChoice::Ignored,
        None => column.meaning.is_none() && said.unknown == Some(false),
    }
}

fn paint_cells(ui: &Ui, table: &SeenTable, places: &Places, proposed: &Proposed, remembered: &ImportState) {
    let clip = places.body.intersect(ui.clip_rect());
    let painter = ui.painter().with_clip_rect(clip);
    let visuals = ui.visuals();
    let font = TextStyle::Body.resolve(ui.style());
    let bold = FontId::new(font.size, FontSet::family(Weight::SemiBold));
    let (from, to) = (places.scrolled, places.scrolled + places.body.size());
    let columns = places.columns.in_sight(from.x, to.x);
    let line = Stroke::new(1.0, visuals.widgets.noninteractive.bg_stroke.color.gamma_multiply(0.6));
    let refused = remembered.looked().map(|looked| &looked.refused);
    let said = &proposed.choice.choices.of(table.at).cells;
    for index in places.rows.in_sight(from.y, to.y) {
        let row = &table.rows[index];
        for column in columns.clone() {
            let place = places.cell(index, column);
            let at = row.place(column);
            let ignored = table.columns.get(column).is_some_and(|one| one.meaning.is_none() && is_ignored(proposed, table, column, one));
            let (font, color) = match row.used {
                RowUse::Header => (bold.clone(), visuals.strong_text_color()),
                RowUse::Read if !ignored => (font.clone(), visuals.text_color()),
                RowUse::Read | RowUse::Above | RowUse::LeftOut => (font.clone(), visuals.weak_text_color()),
            };
            if row.used == RowUse::Header {
                painter.rect_filled(place, 0.0, visuals.faint_bg_color);
            }
            let mut ink = color;
            if refused.is_some_and(|refused| refused.contains_key(&at)) && row.used != RowUse::LeftOut {
                painter.rect_filled(place, 0.0, visuals.error_fg_color.gamma_multiply(0.16));
                painter.hline(place.x_range(), place.bottom() - 1.0, Stroke::new(2.0, visuals.error_fg_color));
                ink = visuals.strong_text_color();
            } else if said.contains_key(&at) {
                painter.hline(place.x_range(), place.bottom() - 1.0, Stroke::new(2.0, visuals.selection.stroke.color));
            }
            let text = row.cell(column).replace(['\n', '\r'], " ⏎ ");
            if !text.is_empty() {
                paint_clipped(&painter, pos2(place.left() + 6.0, place.center().y), place.width() - 10.0, &text, font, ink);
            }
            painter.vline(place.right(), place.y_range(), line);
        }
        let below = places.cell(index, columns.start).bottom();
        painter.hline(places.body.x_range(), below, line);
    }
}

fn cells_id() -> Id {
    Id::unique("import cells")
}

/// Goes from cell to cell by the arrow keys; Enter opens one.
fn walk(ui: &Ui, table: &SeenTable, places: &Places, response: &Response, remembered: &mut ImportState) {
    if !response.has_focus() || remembered.table.editing.is_some() || table.rows.is_empty() {
        return;
    }
    let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let (row, column) = remembered.table.cursor;
    let (last_row, last_column) = (table.rows.len() - 1, table.width().saturating_sub(1));
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let to = if pressed(Key::ArrowUp) {
        (row.saturating_sub(1), column)
    } else if pressed(Key::ArrowDown) {
        ((row + 1).min(last_row), column)
    } else if pressed(Key::ArrowLeft) {
        (row, column.saturating_sub(1))
    } else if pressed(Key::ArrowRight) {
        (row, (column + 1).min(last_column))
    } else {
        (row.min(last_row), column.min(last_column))
    };
    if to != (row, column) {
        remembered.table.cursor = to;
        remembered.table.wanted = Some((Some(to.0), to.1));
    }
    if pressed(Key::Enter) || pressed(Key::F2) {
        remembered.table.begin(table, to.0, to.1);
    }
    let painter = ui.painter().with_clip_rect(places.body.intersect(ui.clip_rect()));
    painter.rect_stroke(places.cell(to.0, to.1), 2.0, Stroke::new(2.0, ui.visuals().selection.stroke.color), StrokeKind::Inside);
}

/// The field in which a cell is typed.
fn edit_cell(ui: &mut Ui, texts: &Texts, table: &SeenTable, places: &Places, remembered: &mut ImportState, changes: &mut Changes) {
    let fresh = std::mem::take(&mut remembered.table.fresh);
    let Some((row, column, draft)) = &mut remembered.table.editing else { return };
    let (row, column) = (*row, *column);
    let Some(seen) = table.rows.get(row) else {
        remembered.table.editing = None;
        return;
    };
    // Before the field sees them, and before the dialog does.
    let (kept, given_up, along) = ui.input_mut(|input| {
        let kept = input.consume_key(Modifiers::NONE, Key::Enter);
        (kept, input.consume_key(Modifiers::NONE, Key::Escape), input.consume_key(Modifiers::NONE, Key::Tab))
    });
    let place = places.cell(row, column);
    let lines = draft.lines().count().max(1) as f32;
    let height = (place.height() * lines).min(places.body.height() * 0.6);
    let width = place.width().max(160.0).min(places.body.width());
    let left = place.left().min(places.body.right() - width).max(places.body.left());
    let top = place.top().min(places.body.bottom() - height);
    let field = Rect::from_min_size(pos2(left, top), vec2(width, height));
    let id = Id::unique("import cell");
    let header = table.columns.get(column).map(|one| one.header.clone()).filter(|header| !header.is_empty());
    let name = texts.dialog_import_cell_of(&header.unwrap_or_else(|| (column + 1).to_string()), &seen.number.to_string());
    let mut letters = Letters(draft);
    let shown = ui.put(field, TextEdit::multiline(&mut letters).id(id).desired_rows(1).margin(vec2(5.0, 2.0)));
    shown.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, &name));
    if fresh {
        shown.request_focus();
        crate::ui::kit::typed::select_whole(ui, id, draft);
    }
    let left_it = shown.lost_focus() || (!fresh && !shown.has_focus());
    if kept || given_up {
        // The keyboard goes on from the cell.
        ui.memory_mut(|memory| memory.request_focus(cells_id()));
    }
    if given_up {
        remembered.table.editing = None;
    } else if kept || along || left_it {
        if *draft != seen.cell(column) {
            changes.push(ImportChange::Cell(table.at, seen.place(column), draft.clone()));
        }
        remembered.table.editing = None;
        if along && column + 1 < table.width() {
            remembered.table.begin(table, row, column + 1);
        }
    }
}

/// The numbers of the rows; each opens a menu.
fn paint_numbers(
    ui: &mut Ui,
    texts: &Texts,
    table: &SeenTable,
    places: &Places,
    whole: Rect,
    (remembered, changes): (&mut ImportState, &mut Changes),
) {
    let side = Rect::from_min_max(pos2(whole.left(), places.body.top()), pos2(places.body.left(), whole.bottom()));
    let painter = ui.painter().with_clip_rect(side.intersect(ui.clip_rect()));
    let font = TextStyle::Small.resolve(ui.style());
    let (weak, strong) = (ui.visuals().weak_text_color(), ui.visuals().strong_text_color());
    // By the keyboard, the fields above the table say the same.
    let response = ui.interact(side, ui.scope_id().with("row numbers"), Sense::CLICK);
    for index in places.rows.in_sight(places.scrolled.y, places.scrolled.y + places.body.height()) {
        let (row, place) = (&table.rows[index], places.cell(index, 0));
        let color = if row.used == RowUse::Header { strong } else { weak };
        painter.text(pos2(side.right() - 8.0, place.center().y), egui::Align2::RIGHT_CENTER, row.number.to_string(), font.clone(), color);
    }
    let response = response.on_hover_text_at_pointer(texts.dialog_import_row_tip());
    if response.clicked() {
        let at = response.interact_pointer_pos().and_then(|at| places.at(pos2(places.body.left() + 1.0, at.y)));
        remembered.table.menu = at.map(|(row, _)| row);
    }
    let Some(row) = remembered.table.menu.and_then(|row| table.rows.get(row)) else { return };
    Popup::menu(&response).at_pointer_fixed().show(|ui| {
        if ui.button(texts.dialog_import_header_here()).clicked() {
            changes.push(ImportChange::Header(table.at, row.number));
        }
        let is_below = table.header().is_some_and(|header| header.number <= row.number);
        if ui.add_enabled(is_below, egui::Button::new(texts.dialog_import_end_here())).clicked() {
            changes.push(ImportChange::End(table.at, Some(row.number)));
        }
    });
}

/// What each column is taken for.
#[expect(clippy::too_many_arguments, reason = "each is of another kind")]
fn heads_ui(
    ui: &mut Ui,
    texts: &Texts,
    proposed: &Proposed,
    table: &SeenTable,
    places: &Places,
    (area, asked): (Rect, &[usize]),
    remembered: &mut ImportState,
    changes: &mut Changes,
) {
    let seen = places.columns.in_sight(places.scrolled.x, places.scrolled.x + area.width());
    // One more on each side, so that Tab goes on beyond what is in sight.
    let all = seen.start.saturating_sub(1)..(seen.end + 1).min(table.columns.len());
    for index in all {
        let Some(column) = table.columns.get(index) else { continue };
        let (left, right) = places.columns.span(index);
        let place = Rect::from_min_max(
            pos2(area.left() + left - places.scrolled.x + 2.0, area.top() + 3.0),
            pos2(area.left() + right - places.scrolled.x - 2.0, area.bottom()),
        );
        let mut head =
            ui.new_child(UiBuilder::new().max_rect(place).layout(Layout::top_down(Align::Min)).id_salt(("import column", index)));
        head.set_clip_rect(area.intersect(ui.clip_rect()));
        head.spacing_mut().item_spacing.y = 3.0;
        let ignored = is_ignored(proposed, table, index, column);
        if column.meaning.is_none() {
            let warning = head.visuals().warn_fg_color;
            if !ignored && !column.header.is_empty() && has_lanes(table) {
                head.visuals_mut().widgets.inactive.fg_stroke.color = warning;
            }
        }
        let (response, chosen) = meaning_box(&mut head, texts, table, (index, column, ignored), place.width());
        if response.gained_focus() && !area.contains_rect(response.rect) {
            remembered.table.wanted = Some((None, index));
        }
        if let Some(choice) = chosen {
            changes.push(ImportChange::Column(table.at, index, choice));
        }
        if column.is_score() || asked.contains(&index) {
            head.style_mut().visuals.widgets.inactive.fg_stroke.color = ui.visuals().widgets.inactive.fg_stroke.color;
            if asked.contains(&index) {
                head.style_mut().visuals.widgets.inactive.fg_stroke.color = ui.visuals().warn_fg_color;
            }
            if let Some(scale) = scale_box(&mut head, texts, (index, column, asked.contains(&index)), place.width()) {
                changes.push(ImportChange::Scale(table.at, index, scale));
            }
        }
    }
}
