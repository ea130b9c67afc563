//! The guide beside the map, as people use it.

use super::hands::press;
use super::{Shown, example, program, window};
use crate::app::{Command, Settings, View, WindowArea};
use crate::i18n::Language;
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

const SIZE: [f32; 2] = [1366.0, 768.0];

fn open() -> Shown {
    let mut harness = window(example(Settings::default()), SIZE);
    press(&mut harness, Key::F1);
    harness
}

/// The page of the guide that is shown.
fn page(harness: &Shown) -> String {
    harness.get_by_role(Role::Document).accesskit_node().label().unwrap_or_default()
}

fn is_focused(harness: &Shown, role: Role, name: &str) -> bool {
    harness.get_by_role_and_label(role, name).accesskit_node().is_focused()
}

#[test]
fn f1_opens_it_at_the_view_and_closing_gives_the_keyboard_back() {
    let mut harness = open();
    assert_eq!(page(&harness), "Page: The map and the keyboard");
    assert!(is_focused(&harness, Role::TextInput, "Search the guide"));
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_role(Role::Document).is_none());
    assert_eq!(program(&harness).program.focus, WindowArea::Canvas);
    // The map takes keys again at once.
    let steps = program(&harness).open.document.undo_steps();
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Num8);
    assert_eq!(program(&harness).open.document.undo_steps(), steps + 1);

    // From a field of the inspector and back into it.
    harness.get_by_role_and_label(Role::TextInput, "Title").focus();
    harness.run_steps(3);
    press(&mut harness, Key::F1);
    assert!(is_focused(&harness, Role::TextInput, "Search the guide"));
    press(&mut harness, Key::F1);
    assert!(is_focused(&harness, Role::TextInput, "Title"));
    assert_eq!(program(&harness).program.focus, WindowArea::Inspector);
}

#[test]
fn the_map_is_worked_on_while_it_is_open() {
    let mut harness = open();
    press(&mut harness, Key::F6);
    assert_eq!(program(&harness).program.focus, WindowArea::Canvas);
    let steps = program(&harness).open.document.undo_steps();
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::Num7);
    assert_eq!(program(&harness).open.document.undo_steps(), steps + 1);
    assert_eq!(page(&harness), "Page: The map and the keyboard");
    press(&mut harness, Key::F1);
    assert!(is_focused(&harness, Role::TextInput, "Search the guide"), "the key leads back into it");
}

#[test]
fn words_are_found_and_gone_to_from_the_keyboard_and_back_again() {
    let mut harness = open();
    harness.event(egui::Event::Text("soft hyphen".to_owned()));
    harness.run_steps(3);
    assert!(program(&harness).guide.listing);
    harness.get_by_label_contains("The map and the keyboard › Long words");
    harness.event(egui::Event::Key { key: Key::A, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::COMMAND });
    harness.run_steps(2);
    harness.event(egui::Event::Text("votes".to_owned()));
    harness.run_steps(3);
    let second = program(&harness).guide.hits[1].place;
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert_eq!((program(&harness).guide.at().place, program(&harness).guide.listing), (second, false));
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    harness.run_steps(4);
    assert_eq!(page(&harness), "Page: The map and the keyboard");
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    harness.run_steps(4);
    assert_eq!(program(&harness).guide.at().place, second);
    // Escape empties the field first, and closes then.
    press(&mut harness, Key::Escape);
    assert_eq!((program(&harness).guide.query.as_str(), program(&harness).guide.open), ("", true));
    assert!(is_focused(&harness, Role::TextInput, "Search the guide"));
    press(&mut harness, Key::Escape);
    assert!(!program(&harness).guide.open);
}

#[test]
fn keys_scroll_and_links_lead_to_pages_and_headings() {
    let mut harness = open();
    let heading = |harness: &Shown| harness.get_by_role_and_label(Role::Heading, "Adding touchpoints").rect().top();
    let top = heading(&harness);
    press(&mut harness, Key::ArrowDown);
    assert!(heading(&harness) < top - 20.0);
    press(&mut harness, Key::End);
    let link = harness.get_by_role_and_label(Role::Link, "this guide");
    assert!(link.rect().bottom() < SIZE[1], "the end is in sight");
    link.click();
    harness.run_steps(4);
    assert_eq!(page(&harness), "Page: Guide");
    let arrived = harness.get_by_role_and_label(Role::Heading, "In the program").rect();
    let field = harness.get_by_role_and_label(Role::TextInput, "Search the guide").rect();
    assert!(arrived.top() >= field.bottom() && arrived.bottom() < SIZE[1], "{arrived:?}");
    // After clicking a link, people read on with the keys.
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowLeft);
    harness.run_steps(4);
    assert_eq!(page(&harness), "Page: The map and the keyboard");
    assert!(harness.get_by_role_and_label(Role::Link, "this guide").rect().bottom() < SIZE[1], "where one was");
    press(&mut harness, Key::Home);
    assert_eq!(heading(&harness), top);
}

#[test]
fn a_picture_is_shown_large_and_escape_closes_only_that() {
    let mut harness = window(example(Settings { language: Some(Language::German), ..Settings::default() }), SIZE);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Num7);
    harness.run_steps(3);
    assert_eq!(program(&harness).program.view, View::Analysis);
    press(&mut harness, Key::F1);
    assert_eq!(page(&harness), "Seite: Analyse");
    harness.get_all_by_label_contains(": vergrößern").next().unwrap().click();
    harness.run_steps(3);
    let large = harness.get_by_label("Bild schließen").rect();
    assert!(large.width() > 1000.0, "{large:?}");
    press(&mut harness, Key::Escape);
    assert!(harness.query_by_label("Bild schließen").is_none());
    assert!(program(&harness).guide.open && program(&harness).guide.enlarged.is_none());
}

#[test]
fn every_page_is_shown_in_narrow_and_large_type_without_leaving_its_panel() {
    for language in [Language::English, Language::German] {
        let mut harness = window(example(Settings { language: Some(language), text_scale: 1.5, ..Settings::default() }), [1024.0, 700.0]);
        press(&mut harness, Key::F1);
        for index in 0..crate::guide::Book::of(language).pages.len() {
            let place = crate::guide::Place { language, page: index, heading: 0 };
            harness.state_mut().as_mut().unwrap().act(crate::app::Action::Guide(crate::app::GuideAction::Go(place)));
            harness.run_steps(3);
            let panel = harness.get_by_role(Role::Document).rect();
            for node in harness.get_all_by_role(Role::Label).chain(harness.query_all_by_role(Role::Link)) {
                let rect = node.rect();
                if panel.contains(rect.left_center()) {
                    assert!(rect.right() <= panel.right() + 0.5, "page {index}: {:?} {rect:?} {panel:?}", node.accesskit_node().label());
                }
            }
        }
    }
}

#[test]
fn the_sheet_of_shortcuts_is_on_control_f1_and_knows_the_guide() {
    let mut harness = window(example(Settings::default()), SIZE);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::F1);
    harness.run_steps(3);
    harness.get_by_label("Guide");
    harness.get_by_label("Ctrl+F1");
    assert!(Command::Guide.shortcut().is_some());
}

#[test]
fn opened_from_a_text_on_the_map_it_has_the_keyboard_and_gives_it_back_to_the_card() {
    for view in [View::Map, View::Grid] {
        let mut harness = window(example(Settings::default()), SIZE);
        for command in [Command::First, Command::ShowView(view)] {
            harness.state_mut().as_mut().unwrap().act(crate::app::Action::Command(command));
            harness.run_steps(4);
        }
        let steps = program(&harness).open.document.undo_steps();
        let selection = program(&harness).open.document.selection.clone();
        assert!(selection.lead.is_some());
        press(&mut harness, Key::F2);
        harness.event(egui::Event::Text("Janus".to_owned()));
        harness.run_steps(4);
        assert!(program(&harness).look.editing.is_some(), "{view:?}");
        press(&mut harness, Key::F1);
        assert!(program(&harness).look.editing.is_none());
        assert_eq!(program(&harness).open.document.undo_steps(), steps + 1, "{view:?}: the text is kept");
        assert!(is_focused(&harness, Role::TextInput, "Search the guide"), "{view:?}");
        press(&mut harness, Key::Escape);
        assert!(!program(&harness).guide.open, "{view:?}");
        assert_eq!(program(&harness).open.document.selection, selection, "{view:?}");
        assert_eq!(program(&harness).program.focus, WindowArea::Canvas);
        press(&mut harness, Key::F2);
        assert!(program(&harness).look.editing.is_some(), "{view:?}: the view takes keys again");
    }
}

#[test]
fn f1_in_the_palette_or_a_menu_opens_it() {
    let mut harness = window(example(Settings::default()), SIZE);
    for closed in [true, false] {
        if closed {
            assert!(harness.query_by_role(Role::Document).is_none());
        }
        harness.key_press_modifiers(Modifiers::COMMAND, Key::P);
        harness.run_steps(4);
        assert!(program(&harness).open.palette);
        press(&mut harness, Key::F1);
        assert!(!program(&harness).open.palette, "the guide takes its place");
        assert_eq!(page(&harness), "Page: The map and the keyboard");
        assert!(is_focused(&harness, Role::TextInput, "Search the guide"));
    }
    press(&mut harness, Key::F1);
    assert!(harness.query_by_role(Role::Document).is_none());

    harness.get_by_role_and_label(Role::Button, "File").click();
    harness.run_steps(3);
    let open = |harness: &Shown| harness.query_by_label_contains("Earlier versions…").is_some();
    assert!(open(&harness));
    press(&mut harness, Key::F1);
    assert!(!open(&harness));
    assert!(is_focused(&harness, Role::TextInput, "Search the guide"));
}
