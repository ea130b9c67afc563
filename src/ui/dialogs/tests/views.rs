//! Saved views: what is shown is named with the keyboard alone, and the list is gone through, renamed in place, moved and emptied with keys.

use super::{Bench, harness_of, key, press, says, state, type_text};
use crate::app::{Action, Command, Dialog, State, View, ViewsDialog, update};
use crate::i18n::Language;
use egui::{Key, Modifiers};
use egui_kittest::Harness;

fn names(harness: &Harness<'_, Bench>) -> Vec<String> {
    harness.state().state.project().views.iter().map(|view| view.name.clone()).collect()
}

/// The program with a view of the map and one of a chart.
pub(super) fn with_views(language: Language) -> State {
    let mut state = state(language);
    for (view, name) in [(View::Map, "All of it"), (View::Analysis, "What counts")] {
        update(&mut state, Action::Command(Command::ShowView(view)));
        let how =
            crate::app::SaveAs { name: name.to_owned(), only_stages: false, sheet: false, arrangement: crate::model::Arrangement::Whole };
        update(&mut state, Action::Views(crate::app::ViewsAction::Save(how)));
    }
    state
}

#[test]
fn what_is_shown_is_named_with_the_keyboard_alone() {
    let mut state = state(Language::English);
    update(&mut state, Action::Command(Command::SaveView));
    let mut harness = harness_of(state);
    assert!(says(&harness, "In the lines") || says(&harness, "One line"), "the map can be laid out in several ways");
    type_text(&mut harness, "To start with");
    key(&mut harness, Key::Enter);
    assert_eq!(names(&harness), ["To start with"]);
    assert_eq!(harness.state().state.dialog, None);
}

#[test]
fn the_list_is_used_with_keys() {
    let mut state = with_views(Language::English);
    update(&mut state, Action::Command(Command::SavedViews));
    let mut harness = harness_of(state);
    assert_eq!(names(&harness), ["All of it", "What counts"]);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    harness.run_steps(3);
    assert_eq!(names(&harness), ["What counts", "All of it"], "the marked one moves");
    key(&mut harness, Key::F2);
    type_text(&mut harness, "Everything");
    key(&mut harness, Key::Enter);
    assert_eq!(names(&harness), ["What counts", "Everything"]);
    assert_eq!(harness.state().state.dialog, Some(Dialog::Views(ViewsDialog::List)), "Enter ends the name, not the list");
    key(&mut harness, Key::F2);
    type_text(&mut harness, "Nothing");
    key(&mut harness, Key::Escape);
    assert_eq!(names(&harness), ["What counts", "Everything"], "Escape keeps the name");
    assert!(harness.state().state.dialog.is_some());
    key(&mut harness, Key::ArrowUp);
    key(&mut harness, Key::Delete);
    assert_eq!(names(&harness), ["Everything"]);
    key(&mut harness, Key::Enter);
    assert_eq!((harness.state().state.dialog.clone(), harness.state().state.program.view), (None, View::Map));
}

#[test]
fn an_empty_list_says_how_to_fill_it() {
    let mut state = state(Language::English);
    update(&mut state, Action::Command(Command::SavedViews));
    let mut harness = harness_of(state);
    assert!(says(&harness, "Nothing is saved yet"));
    press(&mut harness, "Save what is shown…");
    assert!(matches!(harness.state().state.dialog, Some(Dialog::Views(ViewsDialog::Save { .. }))));
}
