//! House rules in the window: chosen with the keyboard and with the mouse, with their numbers; what is broken leads there, from the list and from the way
//! of working; nothing is cut.

use super::cut::ask;
use super::{Shown, example, program, window};
use crate::app::{Action, Command, Dialog, Pick, Settings, State, WayAction, WayDialog, update};
use crate::edit::Selected;
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::model::{Code as _, HouseRule, RuleKind};
use egui::accesskit::{Role, Toggled};
use egui::{Key, Modifiers};
use egui_kittest::Node;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

const SIZE: [f32; 2] = [1366.0, 768.0];
const MEASURE: &str = "Every deal-breaker has a measure";
const DISCUSS: &str = "Touchpoints still to discuss, at most";

fn rules(harness: &Shown) -> Vec<HouseRule> {
    program(harness).project().rules.clone()
}

fn open(state: State) -> Shown {
    let mut harness = window(state, SIZE);
    act(&mut harness, Action::Command(Command::HouseRules));
    assert_eq!(program(&harness).dialog, Some(Dialog::Way(WayDialog::Rules)));
    harness
}

fn act(harness: &mut Shown, action: Action) {
    harness.state_mut().as_mut().unwrap().act(action);
    harness.run_steps(4);
}

fn tick<'a>(harness: &'a Shown, label: &'a str) -> Node<'a> {
    harness.get_by_role_and_label(Role::CheckBox, label)
}

/// Takes steps until a dialog is open and has its keyboard: that the system has no file dialog is found out in the background.
fn wait_for(harness: &mut Shown, dialog: &Dialog) {
    for _ in 0..30 {
        program(harness).background().settle();
        harness.run_steps(1);
        if program(harness).dialog.as_ref() == Some(dialog) {
            harness.run_steps(3);
            return;
        }
    }
    panic!("{dialog:?} never came");
}

fn press(harness: &mut Shown, key: Key) {
    harness.key_press(key);
    harness.run_steps(3);
}

/// What can be pressed and says this.
fn place<'a>(harness: &'a Shown, words: &'a str) -> Node<'a> {
    harness.get_by(move |node| node.role() == Role::Button && node.label().is_some_and(|label| label.contains(words)))
}

fn says(harness: &Shown, words: &str) -> bool {
    let has = |text: Option<String>| text.is_some_and(|text| text.contains(words));
    harness.query_all_by(|node| has(node.label()) || has(node.value())).next().is_some()
}

#[test]
fn rules_are_ticked_with_the_mouse_and_numbers_are_typed() {
    let mut harness = open(example(Settings::default()));
    assert!(says(&harness, "No house rule applies to this project yet."));
    tick(&harness, MEASURE).click();
    harness.run_steps(3);
    tick(&harness, DISCUSS).click();
    harness.run_steps(3);
    assert_eq!(rules(&harness), [HouseRule::EveryDealBreakerHasMeasure, HouseRule::ToDiscussAtMost(0)]);
    assert_eq!(tick(&harness, MEASURE).accesskit_node().toggled(), Some(Toggled::True));
    harness.get_by_role_and_label(Role::TextInput, DISCUSS).focus();
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(1);
    for letter in ["1", "2", "x"] {
        harness.event(egui::Event::Text(letter.to_owned()));
        harness.run_steps(2);
    }
    assert_eq!(rules(&harness)[1], HouseRule::ToDiscussAtMost(12), "what is no number does not count");
    press(&mut harness, Key::Backspace);
    assert!(says(&harness, "kept"));
    tick(&harness, MEASURE).click();
    harness.run_steps(3);
    assert_eq!(rules(&harness), [HouseRule::ToDiscussAtMost(12)]);
    press(&mut harness, Key::Escape);
    assert_eq!(program(&harness).dialog, None);
    for expected in [2, 2, 1, 0] {
        act(&mut harness, Action::Command(Command::Undo));
        assert_eq!(rules(&harness).len(), expected, "each choice is a step, and so is a number");
    }
}

#[test]
fn rules_are_ticked_with_the_keyboard() {
    let mut harness = open(example(Settings::default()));
    for _ in 0..40 {
        if tick(&harness, MEASURE).is_focused() {
            break;
        }
        press(&mut harness, Key::Tab);
    }
    assert!(tick(&harness, MEASURE).is_focused(), "the keyboard reaches it");
    press(&mut harness, Key::Space);
    assert_eq!(rules(&harness), [HouseRule::EveryDealBreakerHasMeasure]);
    press(&mut harness, Key::Space);
    assert_eq!(rules(&harness), []);
}

#[test]
fn a_place_that_breaks_a_rule_is_gone_to() {
    let mut state = example(Settings::default());
    update(&mut state, Action::Command(Command::Last));
    update(&mut state, Action::Command(Command::AddTouchpoint));
    update(&mut state, Action::Map(crate::app::MapAction::EditingChanged("Kiosk".into())));
    update(&mut state, Action::Map(crate::app::MapAction::FinishEditing));
    let kiosk = state.open.document.selection.lead;
    assert!(matches!(kiosk, Some(Selected::Touchpoint(_))));
    update(&mut state, Action::Command(Command::First));
    update(&mut state, Action::Way(WayAction::SetRule(HouseRule::NothingUnrated)));
    let mut harness = open(state);
    place(&harness, "“Kiosk” is not rated.").click();
    harness.run_steps(4);
    assert_eq!((program(&harness).dialog.clone(), program(&harness).open.document.selection.lead), (None, kiosk));
    // From the way of working as well.
    act(&mut harness, Action::Command(Command::First));
    harness.get_by_label_contains("Understand:").click();
    harness.run_steps(3);
    assert!(says(&harness, "House rules: 0 of 1 kept"));
    place(&harness, "“Kiosk”").click();
    harness.run_steps(4);
    assert_eq!(program(&harness).open.document.selection.lead, kiosk);
    harness.get_by_label_contains("Understand:").click();
    harness.run_steps(3);
    place(&harness, "House rules…").click();
    harness.run_steps(4);
    assert_eq!(program(&harness).dialog, Some(Dialog::Way(WayDialog::Rules)));
}

#[test]
fn saving_asks_for_a_file_in_place_of_the_list_and_loading_beside_it() {
    let mut state = example(Settings::default());
    update(&mut state, Action::Way(WayAction::SetRule(HouseRule::NoEmptyStage)));
    let mut harness = open(state);
    place(&harness, "Load…").click();
    // There is no file dialog here, so the path is typed; afterwards the rules are there again.
    wait_for(&mut harness, &Dialog::Path(Pick::Rules));
    press(&mut harness, Key::Escape);
    assert_eq!(program(&harness).dialog, Some(Dialog::Way(WayDialog::Rules)));
    place(&harness, "Save…").click();
    wait_for(&mut harness, &Dialog::Path(Pick::SaveRules));
    press(&mut harness, Key::Escape);
    assert_eq!(program(&harness).dialog, None);
}

#[test]
fn nothing_is_cut() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        for theme in [ThemeName::Light, ThemeName::Projector] {
            let settings = Settings { language: Some(*language), theme, text_scale: 1.5, started_before: true, ..Settings::default() };
            let mut state = example(settings);
            for kind in RuleKind::ALL {
                update(&mut state, Action::Way(WayAction::SetRule(kind.usual())));
            }
            let mut harness = window(state, [1024.0, 700.0]);
            act(&mut harness, Action::Command(Command::HouseRules));
            ask(&harness, &format!("{language:?} {theme:?}"), &mut faults);
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}
