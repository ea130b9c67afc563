//! A field for a value that cannot be parsed yet while it is being typed ("-", "0,", "2026-0"): what was typed is kept until the focus
//! leaves.

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::{TextEditOutput, TextEditState};
use egui::{Id, Response, Ui};

/// What such a field shows: the half-typed text, or else its value.
pub(crate) fn shown(ui: &Ui, id: Id, held: impl FnOnce() -> String) -> String {
    ui.data(|data| data.get_temp(id)).unwrap_or_else(held)
}

/// Handles what was done to such a field: keeps the text during typing, forgets it when the focus leaves. Returns whether it changed.
pub(crate) fn take_in(ui: &Ui, id: Id, response: &Response, text: &str) -> bool {
    if response.lost_focus() {
        ui.data_mut(|data| data.remove::<String>(id));
    }
    let changed = response.changed();
    if changed {
        ui.data_mut(|data| data.insert_temp(id, text.to_owned()));
    }
    changed
}

/// Reads a text as an optional value: none if it cannot be read.
pub(crate) fn read<T>(text: &str, parse: impl FnOnce(&str) -> Option<T>) -> Option<Option<T>> {
    match text.trim() {
        "" => Some(None),
        text => parse(text).map(Some),
    }
}

/// Selects the text of a field on one line that has just got the keyboard, so that typing replaces it: wherever a field is opened, and where
/// Tab leads into one. A click puts the cursor where it clicked.
pub(crate) fn select_opened(ui: &Ui, response: &Response, text: &str) {
    if response.gained_focus() && !ui.input(|input| input.pointer.any_down() || input.pointer.any_released()) {
        select_whole(ui, response.id, text);
    }
}

/// Selects the text of a field that the program gives the keyboard, so that typing replaces it.
pub(crate) fn select_whole(ui: &Ui, id: Id, text: &str) {
    put_cursor(ui, id, 0, text.chars().count());
}

/// Selects all of a text field's text, so that typing replaces it.
pub(crate) fn select_all(ui: &Ui, output: &TextEditOutput, text: &str) {
    select(ui, output, text, true);
}

/// Puts the cursor at the end of a text field's text; with `all`, everything before it is selected.
pub(crate) fn select(ui: &Ui, output: &TextEditOutput, text: &str, all: bool) {
    let end = CCursor::new(text.chars().count());
    let start = if all { CCursor::default() } else { end };
    let mut state = output.state.clone();
    state.cursor.set_char_range(Some(CCursorRange::two(start, end)));
    state.store(ui.ctx(), output.response.response.id);
}

/// Selects a part of the text of a field that is about to be shown, from and to in characters, with the cursor at its end: what is typed in this
/// very frame goes there.
pub(crate) fn put_cursor(ui: &Ui, id: Id, from: usize, to: usize) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(from), CCursor::new(to))));
    state.store(ui.ctx(), id);
}
