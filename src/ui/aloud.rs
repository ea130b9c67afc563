//! What is only heard: the heading of a view with its sentence, and what has just been done, which is read aloud without taking the focus. While nobody
//! listens there is none of it. Never what is said: that is up to the program.

use super::kit::heard;
use super::views::code;
use crate::app::State;
use egui::{Id, Role, Ui};

/// What was said last.
#[derive(Debug, Default)]
pub(super) struct AloudState {
    /// Of what was done.
    number: Option<u64>,
    said: String,
}

/// The heading of the shown view, and what it says: before everything else in it.
pub(super) fn heading_ui(ui: &Ui, state: &State) {
    if !heard::is_heard(ui) {
        return;
    }
    let name = state.program.texts.term("view", code(state.program.view));
    let heading = heard::words(ui, Id::unique("heading of the view"), Role::Heading, &state.view_heading(name));
    heard::heading(&heading, 1);
    let sentence = state.view_in_words();
    if !sentence.is_empty() {
        heard::words(ui, Id::unique("sentence of the view"), Role::Label, &sentence);
    }
}

/// Says what has just been done.
pub(super) fn done_ui(ui: &Ui, state: &State, kept: &mut AloudState) {
    if !heard::is_heard(ui) {
        return;
    }
    let number = state.aloud_number();
    if kept.number != number {
        // As it is now: later it would say something else.
        kept.said = state.aloud().unwrap_or_default();
        kept.number = number;
    }
    let Some(number) = number.filter(|_| !kept.said.is_empty()) else { return };
    // Something new each time, so that the same words are said again.
    heard::aloud(ui, Id::unique(("what was done", number)), &kept.said);
}
