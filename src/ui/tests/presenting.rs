//! A presentation in the window: begun, led and ended by keys alone, those of remotes among them; changed in the list of its steps.

use super::{Shown, example, program, window};
use crate::app::{Action, PresentAction};
use crate::app::{Command, PresentSettings, Settings, State, Tool, update};
use crate::i18n::Language;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

fn begun(state: State) -> Shown {
    let mut harness = window(state, [1366.0, 768.0]);
    harness.key_press(Key::F5);
    harness.run_steps(6);
    harness
}

fn key(harness: &mut Shown, key: Key) {
    harness.key_press(key);
    harness.run_steps(4);
}

fn letter(harness: &mut Shown, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run_steps(4);
}

/// Which step is shown, and what it is called; or that nothing is.
fn at(harness: &Shown) -> String {
    let state = program(harness);
    if !state.open.presenting.on {
        return "over".to_owned();
    }
    let (at, steps) = state.presented().unwrap();
    format!("{} {}", at + 1, state.title_of_step(state.presented_aside().unwrap_or(&steps[at].shows)))
}

#[test]
fn keys_of_a_remote_lead_through_a_presentation() {
    let state = example(Settings::default());
    let (first, stages) = (state.map().unwrap().name.clone(), state.map().unwrap().stages.clone());
    let mut harness = begun(state);
    assert_eq!(at(&harness), format!("1 {first}"));
    assert!(harness.query_all_by_label(&first).next().is_some(), "those who cannot see the wall hear what is on it");
    assert!(harness.query_by_label("File").is_none(), "nothing else is on it");
    for on in [Key::PageDown, Key::ArrowRight, Key::Space] {
        key(&mut harness, on);
    }
    assert_eq!(at(&harness), format!("4 {}", stages[2].name));
    for back in [Key::PageUp, Key::ArrowLeft] {
        key(&mut harness, back);
    }
    assert_eq!(at(&harness), format!("2 {}", stages[0].name));
    letter(&mut harness, "b");
    assert!(program(&harness).open.presenting.blank);
    letter(&mut harness, ".");
    assert!(!program(&harness).open.presenting.blank);
    // Keys that rate, type or delete elsewhere do nothing.
    let before = program(&harness).project().clone();
    for text in ["7", "x", "Q"] {
        letter(&mut harness, text);
    }
    key(&mut harness, Key::Delete);
    assert_eq!(*program(&harness).project(), before);
    letter(&mut harness, "l");
    assert_eq!(program(&harness).open.presenting.tool, Tool::Spotlight);
    letter(&mut harness, "/");
    for text in ["s", "a", "y", "s"] {
        letter(&mut harness, text);
    }
    key(&mut harness, Key::Enter);
    assert!(at(&harness).ends_with("What the map says"), "{}", at(&harness));
    letter(&mut harness, "/");
    key(&mut harness, Key::Escape);
    assert_ne!(at(&harness), "over", "Escape first ends the jump");
    key(&mut harness, Key::Escape);
    assert_eq!(at(&harness), "over");
    assert!(harness.query_by_label("File").is_some());
    key(&mut harness, Key::F5);
    assert!(at(&harness).ends_with("What the map says"), "on where it was");
}

#[test]
fn the_pointer_goes_on_draws_and_wipes() {
    let mut harness = begun(example(Settings::default()));
    let middle = egui::pos2(700.0, 400.0);
    let click = |harness: &mut Shown, button| {
        for pressed in [true, false] {
            harness.event(Event::PointerMoved(middle));
            harness.event(Event::PointerButton { pos: middle, button, pressed, modifiers: Modifiers::NONE });
            harness.run_steps(2);
        }
    };
    click(&mut harness, egui::PointerButton::Primary);
    assert!(at(&harness).starts_with("2 "), "{}", at(&harness));
    click(&mut harness, egui::PointerButton::Secondary);
    assert!(at(&harness).starts_with("1 "), "{}", at(&harness));
    letter(&mut harness, "p");
    let before = harness.output().shapes.len();
    click(&mut harness, egui::PointerButton::Primary);
    assert!(at(&harness).starts_with("1 "), "a pen draws");
    assert!(harness.output().shapes.len() > before, "and what it draws is seen");
    click(&mut harness, egui::PointerButton::Secondary);
    assert_eq!(harness.output().shapes.len(), before, "until it is wiped");
}

#[test]
fn steps_are_changed_in_their_list_with_keys() {
    let mut state = example(Settings::default());
    update(&mut state, Action::Command(Command::PresentationSteps));
    let mut harness = window(state, [1366.0, 768.0]);
    let titles = |harness: &Shown| -> Vec<String> {
        let state = program(harness);
        state.steps().iter().map(|step| state.title_of_step(&step.shows)).collect()
    };
    let before = titles(&harness);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    harness.run_steps(4);
    assert_eq!(titles(&harness)[..2], [before[1].clone(), before[0].clone()], "the marked one moves");
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::Delete);
    assert_eq!(titles(&harness).len(), before.len() - 1);
    harness.get_by_role_and_label(egui::accesskit::Role::MultilineTextInput, "Speaker notes").click();
    harness.run_steps(3);
    letter(&mut harness, "Ask around");
    let noted: Vec<_> = program(&harness).steps().iter().filter(|step| step.note == "Ask around").map(|step| step.id).collect();
    assert_eq!(noted, [program(&harness).steps()[2].id], "the one behind that which was deleted");
    key(&mut harness, Key::Escape);
    assert_eq!(program(&harness).dialog, None);
}

#[test]
fn the_list_fits_small_windows_in_both_languages() {
    for (language, size) in [(Language::English, [1024.0, 700.0]), (Language::German, [1024.0, 700.0]), (Language::German, [720.0, 480.0])]
    {
        let mut state = example(Settings { language: Some(language), ..Settings::default() });
        update(&mut state, Action::Present(PresentAction::Choose(PresentSettings { only_reached: true, ..PresentSettings::default() })));
        update(&mut state, Action::Command(Command::PresentationSteps));
        let harness = window(state, size);
        let main = if language == Language::German { "Präsentieren" } else { "Present" };
        let button = harness.get_by_role_and_label(egui::accesskit::Role::Button, main).rect();
        assert!(button.max.x <= size[0] && button.max.y <= size[1], "{language:?} {size:?}: {button:?}");
    }
}
