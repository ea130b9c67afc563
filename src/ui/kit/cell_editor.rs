//! The field in which a value of a row is typed, right where it is, with a list to choose from if only a few words are possible: a cell of the
//! grid, or below a card. Enter keeps it and, in the grid, moves down; Tab moves right; Escape discards it. Never the only copy of what is typed:
//! every key goes to the program at once.

use super::hyphens::{WordsOf, laid};
use crate::app::{Action, CellKind, EditTarget, GridAction, GridStep, MapAction, RowColumn as _, State};
use crate::layout::Theme;
use crate::model::table::list_entries;
use crate::scene::Weight;
use crate::text::FontSet;
use crate::ui::canvas::color32;
use crate::ui::grid::kind::GridKind;
use crate::ui::kit::in_place::{InPlace, Lines, Told, is_behind_a_dialog};
use crate::ui::kit::list::list as kit_list;
use crate::ui::kit::typed::put_cursor;
use egui::{
    Area, Button, Color32, Event, FontId, Frame, Id, Key, Margin, Modifiers, Order, Rect, RichText, Stroke, StrokeKind, TextStyle, Ui,
    pos2, vec2,
};

/// Maximum number of words that the list shows at once; typing finds the others.
const MOST_CHOICES: usize = 300;
/// Height from which the list of words scrolls, in points.
const MOST: f32 = 320.0;
/// What the list is higher than its words, and how far it is from the window's edge at least, in points.
const AROUND: f32 = 14.0;
const APART: f32 = 8.0;

/// Where a value is typed.
pub(crate) struct Cell<'a, K: GridKind> {
    pub(crate) state: &'a State,
    pub(crate) theme: &'a Theme,
    /// Which value.
    pub(crate) column: K::Column,
    /// Where it is on the screen.
    pub(crate) place: Rect,
    /// What belongs to it and is not to be covered by the words to choose from: of a field below a card, the card.
    pub(crate) of: Rect,
    /// What the field stays in.
    pub(crate) area: Rect,
    /// How large the type is, of its normal size.
    pub(crate) scale: f32,
    /// Whether there are other cells to go on to.
    pub(crate) steps: bool,
}

/// What the editor remembers between frames.
#[derive(Debug, Default)]
pub(crate) struct EditorState {
    open: Option<EditTarget>,
    /// Whether it was opened by typing: arrow keys then leave the cell instead of moving in its text.
    typed: bool,
    /// The text it was opened with: the whole list is shown until it changes.
    first: String,
    /// The chosen entry of the list.
    chosen: Option<usize>,
}

impl EditorState {
    pub(crate) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Nothing is being typed.
    pub(crate) fn close(&mut self) {
        self.open = None;
    }
}

/// How a key ends editing.
enum Ending {
    Keep(GridStep),
    GiveUp,
}

/// Shows the field while the value is being edited.
pub(crate) fn show<K: GridKind>(ui: &mut Ui, cell: &Cell<'_, K>, editor: &mut EditorState, actions: &mut Vec<Action>) {
    let Cell { state, column, place: rect, .. } = *cell;
    let Some(editing) = &state.look.editing else { return editor.close() };
    let fresh = editor.open != Some(editing.target);
    if fresh {
        let typed = !editing.select_all;
        *editor = EditorState { open: Some(editing.target), typed, first: editing.draft.clone(), chosen: None };
    }
    let all = K::sheet(state).map(|sheet| K::choices(&sheet, column)).unwrap_or_default();
    let is_list = column.kind() == CellKind::Words;
    let untouched = !editor.typed && editing.draft == editor.first;
    // Of a list, the entry that is being typed; what it already has is not offered again.
    let (before, entry) = if is_list { last_entry(&editing.draft) } else { ("", editing.draft.as_str()) };
    let taken = if is_list { list_entries(if untouched { &editing.draft } else { before }, true) } else { Vec::new() };
    let wanted = if is_list && untouched { String::new() } else { entry.trim().to_lowercase() };
    let fits = |choice: &&String| (untouched || wanted.is_empty() || choice.to_lowercase().contains(&wanted)) && !taken.contains(choice);
    let choices: Vec<&String> = all.iter().filter(fits).take(MOST_CHOICES).collect();
    if fresh && untouched && !is_list {
        editor.chosen = choices.iter().position(|choice| choice.to_lowercase() == wanted);
    }
    let strict = column.kind() == CellKind::Choice || is_list && !wanted.is_empty();
    if strict && (editor.typed || !untouched && !wanted.is_empty()) && editor.chosen.is_none_or(|chosen| chosen >= choices.len()) {
        // Choices that begin with the letters come before those that only contain them.
        let begins = choices.iter().position(|choice| choice.to_lowercase().starts_with(&wanted));
        editor.chosen = begins.or(if choices.is_empty() { None } else { Some(0) });
    }
    let ending = keys(ui, editing.is_multiline(), editor, choices.len());
    let (draft, place) = field(ui, cell, fresh, !all.is_empty() && !is_list, actions);
    let field = if editing.is_multiline() { place } else { rect };
    let nothing = (strict && choices.is_empty()).then(|| state.program.texts.grid_choices_nothing());
    let picked = if all.is_empty() { None } else { list(ui, editor, (&choices, nothing), (field, field.union(cell.of))) };
    if draft.changed {
        editor.chosen = None;
    }
    // In a list, a choice becomes its last entry, and the next one can be typed.
    let chosen = || editor.chosen.and_then(|chosen| choices.get(chosen)).filter(|_| !draft.changed);
    let by_enter = matches!(ending, Some(Ending::Keep(GridStep::Down)));
    if let Some(choice) = picked.clone().or_else(|| chosen().filter(|_| by_enter).map(|choice| (*choice).clone())).filter(|_| is_list) {
        let with = match (untouched, before) {
            (true, _) if !editing.draft.trim().is_empty() => format!("{}\n{choice}\n", editing.draft.trim_end()),
            (_, before) => format!("{before}{choice}\n"),
        };
        let end = with.chars().count();
        let id = field_id(editing.target);
        ui.memory_mut(|memory| memory.request_focus(id));
        put_cursor(ui, id, end, end);
        editor.chosen = None;
        editor.typed = true;
        actions.push(Action::Map(MapAction::EditingChanged(with)));
        return;
    }
    if let Some(choice) = picked {
        actions.push(Action::Map(MapAction::EditingChanged(choice)));
        actions.push(K::act(GridAction::Finish(None)));
        return;
    }
    match ending {
        Some(Ending::Keep(step)) => {
            if let Some(choice) = chosen() {
                let with = if is_list { format!("{before}{choice}") } else { (*choice).clone() };
                actions.push(Action::Map(MapAction::EditingChanged(with)));
            }
            actions.push(K::act(GridAction::Finish(cell.steps.then_some(step))));
        }
        Some(Ending::GiveUp) => actions.push(Action::Map(MapAction::CancelEditing)),
        None if draft.left => actions.push(Action::Map(MapAction::FinishEditing)),
        None => {}
    }
}

fn field<K: GridKind>(ui: &mut Ui, cell: &Cell<'_, K>, fresh: bool, is_chosen: bool, actions: &mut Vec<Action>) -> (Told, Rect) {
    let Cell { state, theme, column, area, scale, .. } = *cell;
    let texts = &state.program.texts;
    let Some(editing) = &state.look.editing else { return (Told { changed: false, left: false }, cell.place) };
    let cell = cell.place;
    let long = editing.is_multiline();
    let body = TextStyle::Body.resolve(ui.style());
    let least = if long { 300.0 } else { 120.0 } * scale;
    let width = cell.width().max(least).min(area.width() - 8.0);
    let left = cell.left().max(area.left()).min(area.right() - width - 4.0);
    let weight = if column == K::Column::default() { Weight::SemiBold } else { Weight::Regular };
    let font = FontId::new(body.size, FontSet::family(weight));
    let lines = if long { lines_of(ui, &editing.draft, &font, width - 14.0) } else { 1 };
    let height = (lines as f32 * body.size * 1.35 + 9.0).max(cell.height()).min(area.height() - 8.0);
    let top = cell.top().min(area.bottom() - height - 4.0).max(area.top());
    let rect = Rect::from_min_size(pos2(left, top), vec2(width, height));
    let stroke = Stroke::new(2.0 * theme.line_weight as f32, color32(theme.accent));
    ui.painter().add(ui.visuals().popup_shadow.as_shape(rect, 2.0));
    ui.painter().rect(rect, 2.0, color32(theme.paper), stroke, StrokeKind::Outside);
    // A single line is where the cell's words were.
    let line = ui.fonts_mut(|fonts| fonts.row_height(&body));
    let above = ((height - lines as f32 * line) / 2.0).clamp(2.0, 12.0) as i8;
    let sheet = K::sheet(state);
    let row = sheet.as_ref().zip(K::cell(editing.target)).and_then(|(sheet, (id, _))| K::row(sheet, K::place_of(sheet, id)?));
    let title = row.map_or("", K::title);
    let field = InPlace {
        editing,
        id: field_id(editing.target),
        name: &texts.grid_editor(column.name(texts), title),
        place: rect,
        font,
        theme,
        margin: Margin::symmetric(6, above),
        width: width - 14.0,
        lines: if long { Lines::Several } else { Lines::One },
        fresh,
        select_all: editing.select_all && is_chosen,
        chosen: None,
    };
    let told = field.show(ui, actions);
    many::<K>(ui, state, theme, rect);
    (Told { left: told.left && !pressed_on_list(ui), ..told }, rect)
}

/// The number of lines that a text takes at a width, with one that is about to be begun.
fn lines_of(ui: &Ui, text: &str, font: &FontId, width: f32) -> usize {
    let words = format!("{text}{}", if text.ends_with('\n') { "x" } else { "" });
    laid(ui, words, font.clone(), Color32::PLACEHOLDER, width, WordsOf::Project).rows.len().max(1)
}

/// Shows how many rows the text is for.
fn many<K: GridKind>(ui: &Ui, state: &State, theme: &Theme, rect: Rect) {
    let count = K::all_selected(state).count();
    let new = state.look.editing.as_ref().is_some_and(crate::app::Editing::is_new);
    if count < 2 || new {
        return;
    }
    let text = state.program.texts.grid_editor_many(count as i64);
    let painter = ui.ctx().layer_painter(egui::LayerId::new(Order::Foreground, Id::unique("grid many")));
    let font = TextStyle::Small.resolve(ui.style());
    let galley = painter.layout_no_wrap(text, font, color32(theme.paper));
    let place = Rect::from_min_size(
        pos2(rect.right() - galley.size().x - 10.0, rect.top() - galley.size().y - 5.0),
        galley.size() + vec2(10.0, 4.0),
    );
    painter.rect_filled(place, 3.0, color32(theme.accent));
    painter.galley(place.min + vec2(5.0, 2.0), galley, color32(theme.paper));
}

fn field_id(target: EditTarget) -> Id {
    Id::unique(("grid editor", target))
}

/// What is before the last entry of a list, and that entry.
fn last_entry(draft: &str) -> (&str, &str) {
    let at = draft.rfind(['\n', ';']).map_or(0, |at| at + 1);
    draft.split_at(at)
}

fn list_area() -> Id {
    Id::unique("grid choices")
}

/// Whether the pointer was pressed on the list: then the field keeps its content until the list has handled the click.
fn pressed_on_list(ui: &Ui) -> bool {
    let at = ui.input(|input| input.pointer.interact_pos());
    let rect = ui.ctx().memory(|memory| memory.area_rect(list_area()));
    at.zip(rect).is_some_and(|(at, rect)| rect.contains(at))
}

/// Where a list of a height has room, and the height it gets: below what is kept clear, else above it, else where there is more room.
fn beside(screen: Rect, kept: Rect, height: f32) -> (f32, f32) {
    let (below, above) = (screen.bottom() - kept.bottom() - APART, kept.top() - screen.top() - APART);
    let is_below = height <= below || below >= above;
    let height = height.min(below.max(above));
    (if is_below { kept.bottom() + 3.0 } else { kept.top() - height - 6.0 }, height)
}

/// The words to choose from, below the cell or above it, never over what is kept clear; or that there are none. Returns the one that was clicked.
fn list(ui: &Ui, editor: &mut EditorState, (choices, nothing): (&[&String], Option<&str>), (cell, kept): (Rect, Rect)) -> Option<String> {
    if choices.is_empty() && nothing.is_none() {
        return None;
    }
    let screen = ui.ctx().content_rect();
    // As wide as the longest of them, so that none takes a second line where there is room.
    let font = TextStyle::Button.resolve(ui.style());
    let longest = |choice: &&String| ui.painter().layout_no_wrap((**choice).clone(), font.clone(), Color32::PLACEHOLDER).size().x;
    let widest = choices.iter().map(longest).fold(0.0, f32::max) + 2.0 * ui.spacing().button_padding.x + 2.0;
    let width = cell.width().max(190.0).max(widest).min(screen.width() - 24.0);
    let line = ui.spacing().interact_size.y + 2.0;
    let (top, height) = beside(screen, kept, (choices.len().max(1) as f32 * line + AROUND).min(MOST));
    let mut picked = None;
    let area = Area::new(list_area()).order(Order::Foreground).fixed_pos(pos2(cell.left(), top));
    area.show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(4.0).show(ui, |ui| {
            // A list is as wide as it may be.
            ui.set_max_width(width);
            kit_list(ui, height - AROUND, |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                if let Some(nothing) = nothing {
                    ui.label(RichText::new(nothing).weak());
                }
                for (index, choice) in choices.iter().enumerate() {
                    let chosen = editor.chosen == Some(index);
                    let text = if choice.is_empty() { " " } else { choice.as_str() };
                    let button = Button::selectable(chosen, RichText::new(text)).min_size(vec2(ui.available_width(), 0.0));
                    let response = ui.add(button);
                    if chosen {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        picked = Some((*choice).clone());
                    }
                }
            });
        });
    });
    picked
}

/// The key that ends editing, taken before the field sees it; arrow keys that choose from the list are taken too.
fn keys(ui: &Ui, multiline: bool, editor: &mut EditorState, choices: usize) -> Option<Ending> {
    if is_behind_a_dialog(ui) {
        return None;
    }
    ui.input_mut(|input| {
        let mut ending = None;
        input.events.retain_mut(|event| {
            let Event::Key { key, pressed: true, modifiers, .. } = event else { return true };
            if ending.is_some() {
                return true;
            }
            let last = choices.checked_sub(1);
            match key {
                Key::Escape => ending = Some(Ending::GiveUp),
                Key::Enter if multiline && (modifiers.shift || modifiers.alt) => {
                    *modifiers = Modifiers::NONE;
                    return true;
                }
                // Such a cell cannot contain a line break.
                Key::Enter if modifiers.alt => {}
                Key::Enter if modifiers.shift => ending = Some(Ending::Keep(GridStep::Up)),
                Key::Enter => ending = Some(Ending::Keep(GridStep::Down)),
                Key::Tab if modifiers.shift => ending = Some(Ending::Keep(GridStep::Previous)),
                Key::Tab => ending = Some(Ending::Keep(GridStep::Next)),
                Key::ArrowDown if last.is_some() => {
                    editor.chosen = Some(editor.chosen.map_or(0, |chosen| (chosen + 1).min(last.unwrap_or(0))));
                }
                Key::ArrowUp if last.is_some() => editor.chosen = Some(editor.chosen.map_or(0, |chosen| chosen.saturating_sub(1))),
                Key::ArrowDown if editor.typed => ending = Some(Ending::Keep(GridStep::Down)),
                Key::ArrowUp if editor.typed => ending = Some(Ending::Keep(GridStep::Up)),
                Key::ArrowLeft if editor.typed => ending = Some(Ending::Keep(GridStep::Left)),
                Key::ArrowRight if editor.typed => ending = Some(Ending::Keep(GridStep::Right)),
                _ => return true,
            }
            false
        });
        ending
    })
}

#[cfg(test)]
mod tests {
    use super::beside;
    use egui::{Rect, pos2};

    #[test]
    fn a_list_never_covers_what_it_is_for() {
        let screen = Rect::from_min_max(pos2(0.0, 0.0), pos2(1024.0, 700.0));
        for top in 0..60 {
            let kept = Rect::from_min_max(pos2(300.0, top as f32 * 10.0), pos2(500.0, top as f32 * 10.0 + 90.0));
            for wanted in [60.0, 200.0, 320.0, 600.0] {
                let (from, height) = beside(screen, kept, wanted);
                assert!(from + height <= kept.top() || from >= kept.bottom(), "{kept:?} {wanted}: {from} {height}");
                assert!(from >= screen.top() && from + height <= screen.bottom(), "{kept:?} {wanted}: {from} {height}");
                assert!(height >= wanted.min(290.0), "{kept:?} {wanted}: {height}");
            }
        }
    }
}
