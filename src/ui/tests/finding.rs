//! The search over a view, from the first key to the last: where the keyboard is, and what stays selected.

use super::hands::press;
use super::{Shown, example, program, window};
use crate::app::{Command, Settings, View, WindowArea};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

const SIZE: [f32; 2] = [1366.0, 768.0];

fn find(harness: &mut Shown) {
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F);
    harness.run_steps(4);
}

fn typed(harness: &mut Shown, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run_steps(4);
}

fn query(harness: &Shown) -> Option<&str> {
    program(harness).open.find.as_ref().map(|find| find.query.as_str())
}

fn has_keyboard(harness: &Shown, name: &str) -> bool {
    harness.get_by_role_and_label(Role::TextInput, name).accesskit_node().is_focused()
}

#[test]
fn escape_closes_the_search_and_what_was_found_stays_selected() {
    for view in [View::Map, View::Grid] {
        let mut harness = window(example(Settings::default()), SIZE);
        harness.state_mut().as_mut().unwrap().act(crate::app::Action::Command(Command::ShowView(view)));
        harness.run_steps(4);
        find(&mut harness);
        typed(&mut harness, "e");
        press(&mut harness, Key::ArrowDown);
        press(&mut harness, Key::Enter);
        let found = program(&harness).open.document.selection.clone();
        assert!(found.lead.is_some(), "{view:?}");
        press(&mut harness, Key::Escape);
        assert_eq!(query(&harness), None, "{view:?}");
        assert_eq!(program(&harness).open.document.selection, found, "{view:?}");
        assert_eq!(program(&harness).program.focus, WindowArea::Canvas, "{view:?}");
        // The view has the keyboard at once.
        press(&mut harness, Key::ArrowRight);
        assert_eq!(query(&harness), None);
        find(&mut harness);
        typed(&mut harness, "x");
        assert_eq!(query(&harness), Some("x"), "{view:?}");
    }
}

#[test]
fn the_key_of_an_open_search_leads_back_to_its_field() {
    let mut harness = window(example(Settings::default()), SIZE);
    find(&mut harness);
    typed(&mut harness, "e");
    // To the map, where it stays open.
    harness.state_mut().as_mut().unwrap().act(crate::app::Action::Command(Command::First));
    harness.ctx.memory_mut(|memory| memory.request_focus(crate::ui::kit::focus::main_surface()));
    harness.run_steps(4);
    find(&mut harness);
    typed(&mut harness, "x");
    assert_eq!(query(&harness), Some("ex"));
    assert!(program(&harness).look.editing.is_none());
    // From the map too, Escape closes the search before it does anything else.
    harness.ctx.memory_mut(|memory| memory.request_focus(crate::ui::kit::focus::main_surface()));
    harness.run_steps(4);
    press(&mut harness, Key::Escape);
    assert_eq!(query(&harness), None);
    assert!(program(&harness).open.document.selection.lead.is_some());
}

#[test]
fn escape_leaves_the_filter_and_keeps_the_selection() {
    let mut harness = window(example(Settings::default()), SIZE);
    harness.state_mut().as_mut().unwrap().act(crate::app::Action::Command(Command::First));
    harness.state_mut().as_mut().unwrap().act(crate::app::Action::Command(Command::ToggleFilter));
    harness.run_steps(4);
    let name = program(&harness).program.texts.filter_text().to_owned();
    if !has_keyboard(&harness, &name) {
        harness.get_by_role_and_label(Role::TextInput, &name).focus();
        harness.run_steps(3);
    }
    let selection = program(&harness).open.document.selection.clone();
    assert!(selection.lead.is_some());
    typed(&mut harness, "e");
    press(&mut harness, Key::Escape);
    assert_eq!(program(&harness).open.document.selection, selection);
    assert!(!has_keyboard(&harness, &name));
    assert_eq!(program(&harness).look.filter.text, "e");
    press(&mut harness, Key::Escape);
    assert_eq!(program(&harness).open.document.selection.lead, None, "now it is the map's key");
}

#[test]
fn the_key_of_the_filter_leads_into_it_and_does_not_close_it() {
    let mut harness = window(example(Settings::default()), SIZE);
    for _ in 0..3 {
        harness.key_press_modifiers(Modifiers::CTRL | Modifiers::SHIFT, Key::F);
        harness.run_steps(3);
        assert!(program(&harness).shows_filter());
        assert!(harness.ctx.memory(|memory| memory.has_focus(crate::ui::filter::text_field())));
        harness.key_press(Key::Escape);
        harness.run_steps(3);
        assert!(!harness.ctx.memory(|memory| memory.has_focus(crate::ui::filter::text_field())));
    }
}

#[test]
fn every_press_of_an_arrow_key_counts_in_a_list() {
    let mut harness = window(example(Settings::default()), SIZE);
    let act = |harness: &mut Shown, action| harness.state_mut().as_mut().unwrap().act(action);
    let press = |harness: &mut Shown, keys: &[Key]| {
        for key in keys {
            for pressed in [true, false] {
                let event = Event::Key { key: *key, physical_key: None, pressed, repeat: false, modifiers: Modifiers::NONE };
                // All in one frame: separate events would be separate frames.
                harness.input_mut().events.push(event);
            }
        }
        harness.run_steps(3);
    };
    let third = program(&harness).commands_for("theme")[2].command;
    act(&mut harness, crate::app::Action::Command(Command::Palette));
    harness.run_steps(3);
    harness.event(Event::Text("theme".into()));
    harness.run_steps(3);
    press(&mut harness, &[Key::ArrowDown, Key::ArrowDown, Key::ArrowDown, Key::ArrowUp, Key::Enter]);
    assert_eq!(third.is_on(program(&harness)), Some(true), "{third:?}");
}

#[test]
fn a_card_that_is_deleted_by_name_is_offered_back() {
    let mut state = example(Settings::default());
    crate::app::update(&mut state, crate::app::Action::Command(Command::First));
    let mut harness = window(state, SIZE);
    let count = |harness: &Shown| program(harness).map().unwrap().touchpoint_count();
    let before = count(&harness);
    harness.state_mut().as_mut().unwrap().act(crate::app::Action::Command(Command::Palette));
    harness.run_steps(3);
    typed(&mut harness, "delete touchpoint");
    press(&mut harness, Key::Enter);
    assert_eq!(count(&harness), before - 1);
    assert!(program(&harness).notices.iter().any(|notice| notice.undo.is_some()));
}
