//! The contact plan in the window: planned from the map and from the empty plan, typed, contents beside each other, written and proposed.

use super::hands::{click, press, type_text};
use super::{Shown, program, unplanned, window_in_steps};
use crate::app::{Action, Command, MeasureTab, Settings, View, update};
use crate::edit::{Edit, TouchpointChange, TouchpointEdit};
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::model::Channel;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;

const SIZE: [f32; 2] = [1366.0, 900.0];

/// The contact plan; `planned`: with an entry for the first touchpoint, which has two channels and a core message.
fn shown(settings: Settings, planned: bool) -> Shown {
    let mut state = unplanned(settings);
    if planned {
        update(&mut state, Action::Command(Command::First));
        let (map, first) = (state.map().unwrap().id, state.open.document.selection.lead_touchpoint().unwrap());
        for change in [
            TouchpointChange::Channel(Some(Channel::EMail)),
            TouchpointChange::FurtherChannels(vec![Channel::App]),
            TouchpointChange::ContentVariants(Vec::new()),
            TouchpointChange::CoreMessage("We call you back on the very same day, whatever it is that you would like to know".to_owned()),
        ] {
            let edit = Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints: vec![first], change });
            update(&mut state, Action::Edit { edit, merge: None });
        }
        update(&mut state, Action::Command(Command::AddContact));
    }
    update(&mut state, Action::Command(Command::ShowMeasures(MeasureTab::Contacts)));
    let mut harness = window_in_steps(state, SIZE, 1.0 / 60.0);
    harness.run_steps(3);
    harness
}

fn plain() -> Settings {
    Settings { inspector_open: false, ..Settings::default() }
}

#[test]
fn the_empty_plan_plans_the_whole_map() {
    let mut harness = shown(plain(), false);
    harness.get_by_label("Plan all touchpoints of this map").click();
    harness.run_steps(3);
    let map = program(&harness).map().unwrap();
    assert_eq!(program(&harness).project().contacts.len(), map.touchpoint_count(), "the map has a segment");
    assert!(program(&harness).project().contacts.iter().all(|contact| contact.segment == map.segment));
}

#[test]
fn contents_are_written_beside_each_other_and_proposed() {
    let mut harness = shown(plain(), true);
    assert_eq!(program(&harness).project().contacts.len(), 1);
    let title = program(&harness).contents().unwrap().touchpoint.title.clone();
    harness.get_by_label_contains(&format!("Contents at {title}"));
    assert_eq!(harness.query_all_by(|node| node.role() == Role::MultilineTextInput).count(), 2, "one for each channel");
    harness.get_by_label("Propose a content: e-mail").click();
    harness.run_steps(3);
    let said = program(&harness).contents().unwrap().channels[0].own.clone();
    assert!(said.starts_with("We call you back") && said.ends_with('…') && said.chars().count() <= 60, "{said}");
    let field = harness.get_by(|node| node.role() == Role::MultilineTextInput && node.label().as_deref() == Some("Content: app"));
    let at = field.rect().center();
    harness.hover_at(at);
    harness.drag_at(at);
    harness.run_steps(1);
    harness.drop_at(at);
    harness.run_steps(2);
    type_text(&mut harness, "Hello");
    assert_eq!(program(&harness).contents().unwrap().channels[1].own, "Hello");
    // How much fits into a channel is changed where it is shown; what is too long is counted.
    let letters = harness.get_by(|node| node.role() == Role::TextInput && node.label().as_deref() == Some("Characters that fit: app"));
    let at = letters.rect().center();
    harness.hover_at(at);
    harness.drag_at(at);
    harness.run_steps(1);
    harness.drop_at(at);
    harness.run_steps(2);
    harness.key_press_modifiers(egui::Modifiers::COMMAND, Key::A);
    harness.run_steps(2);
    type_text(&mut harness, "3");
    assert_eq!(program(&harness).project().letters.get(&Channel::App), Some(&3));
    harness.run_steps(2);
    harness.get_by_label_contains("2 characters too many");
}

#[test]
fn a_channel_is_fixed_and_a_time_is_typed() {
    let mut harness = shown(plain(), true);
    let title = program(&harness).contents().unwrap().touchpoint.title.clone();
    click(&mut harness, &title, "Channel");
    type_text(&mut harness, "phon");
    press(&mut harness, Key::Enter);
    click(&mut harness, &title, "When");
    type_text(&mut harness, "two days later");
    press(&mut harness, Key::Enter);
    let contact = &program(&harness).project().contacts[0];
    assert_eq!((contact.channel, contact.when.as_str()), (Some(Channel::Phone), "two days later"));
    harness.get_by(|node| node.role() == Role::Cell && node.label().is_some_and(|label| label.contains("Proposed channel: ")));
}

#[test]
fn the_plan_shows_in_every_theme_language_and_size_of_type() {
    for theme in [ThemeName::Light, ThemeName::Dark, ThemeName::Projector] {
        for language in Language::ALL {
            for (text_scale, planned) in [(0.8, true), (1.5, true), (1.0, false)] {
                let settings = Settings { theme, text_scale, language: Some(*language), ..Settings::default() };
                let harness = shown(settings, planned);
                assert_eq!(program(&harness).program.view, View::Measures);
            }
        }
    }
}
