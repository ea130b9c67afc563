//! The touchpoint table in the window: chances are adopted by key and by click, touchpoints are added and renamed in place.

use super::hands::press;
use super::{Shown, example, program, window_in_steps};
use crate::app::{Action, Command, Settings, View, update};
use crate::edit::StepName;
use crate::model::{Area, Touchpoint};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use std::sync::Arc;

fn table() -> Shown {
    let mut state = example(Settings { inspector_open: false, ..Settings::default() });
    update(&mut state, Action::Command(Command::ShowView(View::Table)));
    let mut harness = window_in_steps(state, [1366.0, 1200.0], 1.0 / 60.0);
    harness.run_steps(3);
    harness
}

fn named(harness: &Shown, title: &str) -> Option<Arc<Touchpoint>> {
    program(harness).map().unwrap().touchpoints().find(|touchpoint| touchpoint.title == title).map(Arc::clone)
}

fn taken(harness: &Shown, title: &str) -> Vec<String> {
    let id = named(harness, title).unwrap().id;
    let state = program(harness);
    state.taken_chances().unwrap().at(id).map(|taken| taken.title.to_owned()).collect()
}

#[test]
fn a_chance_is_taken_over_with_one_key_and_given_up_with_the_same() {
    let mut harness = table();
    press(&mut harness, Key::Home);
    assert_eq!(
        program(&harness).open.document.selection.lead_touchpoint(),
        Some(named(&harness, "Outdoor poster at the station").unwrap().id)
    );
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowRight);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::Enter);
    assert_eq!(taken(&harness, "Search ad"), ["Discount"]);
    harness.event(Event::Text("+".to_owned()));
    harness.run_steps(3);
    assert!(taken(&harness, "Search ad").is_empty());
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_steps(3);
    assert_eq!(taken(&harness, "Search ad"), ["Discount"]);
}

#[test]
fn a_chance_is_taken_over_by_a_click_for_the_selected_touchpoint() {
    let mut harness = table();
    harness.get_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with("Test ride,"))).click();
    harness.run_steps(3);
    harness.get_by_label("Add “Welcome package” to Test ride").click();
    harness.run_steps(3);
    assert_eq!(taken(&harness, "Test ride"), ["Welcome package"]);
    harness.get_by_label("Remove “Welcome package” from Test ride");
    assert_eq!(program(&harness).open.document.undo_name(), Some(StepName::TakeChance));
}

#[test]
fn touchpoints_are_added_to_an_area_and_renamed_in_place() {
    let mut harness = table();
    harness.get_by_label("Add touchpoint: Influence on consumers").click();
    harness.run_steps(3);
    harness.event(Event::Text("Radio spot".to_owned()));
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    assert_eq!(named(&harness, "Radio spot").map(|touchpoint| touchpoint.area), Some(Area::Influence));
    press(&mut harness, Key::F2);
    harness.get_by_role_and_label(Role::TextInput, "Title of the touchpoint");
    harness.event(Event::Text("TV spot".to_owned()));
    harness.run_steps(2);
    press(&mut harness, Key::Enter);
    assert!(named(&harness, "TV spot").is_some() && named(&harness, "Radio spot").is_none());
    assert_eq!(program(&harness).program.view, View::Table);
    press(&mut harness, Key::Delete);
    assert!(named(&harness, "TV spot").is_none());
}

#[test]
fn a_double_click_leads_to_the_map() {
    let mut harness = table();
    let node = harness.get_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with("Bike app,")));
    let at = node.rect().center();
    harness.hover_at(at);
    for _ in 0..2 {
        harness.drag_at(at);
        harness.drop_at(at);
        harness.run_steps(1);
    }
    harness.run_steps(2);
    assert_eq!(program(&harness).program.view, View::Map);
}

/// Everything that was written in the last frame.
fn written(harness: &Shown) -> Vec<String> {
    use egui::epaint::Shape;
    fn texts_in(shape: &Shape, found: &mut Vec<String>) {
        match shape {
            Shape::Text(text) if !text.galley.elided => found.push(text.galley.job.text.clone()),
            Shape::Vec(shapes) => shapes.iter().for_each(|shape| texts_in(shape, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    harness.output().shapes.iter().for_each(|clipped| texts_in(&clipped.shape, &mut found));
    found
}

#[test]
fn titles_and_stages_are_whole_whatever_the_width() {
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>();
    for (width, scale) in [(820.0, 1.0), (1024.0, 1.0), (1024.0, 1.5), (2560.0, 1.0)] {
        let language = Some(crate::i18n::Language::German);
        let mut state = example(Settings { inspector_open: false, text_scale: scale, language, ..Settings::default() });
        let mut project = crate::catalogue::sample("de");
        let stage = Arc::make_mut(&mut Arc::make_mut(&mut project.maps[0]).stages[0]);
        Arc::make_mut(&mut stage.touchpoints[0]).title = "Terminvereinbarungsbestätigung per Kurznachricht am selben Abend".to_owned();
        state.open.document = crate::edit::Document::saved(project);
        update(&mut state, Action::Command(Command::ShowView(View::Table)));
        let mut harness = window_in_steps(state, [width, 3_000.0], 1.0 / 60.0);
        harness.run_steps(3);
        let said: Vec<String> = written(&harness).iter().map(|text| letters(text)).collect();
        let map = program(&harness).map().unwrap();
        // With large type a narrow table has no room for a column of stages.
        let names = map.stages.iter().map(|stage| &stage.name).filter(|_| scale == 1.0);
        for whole in map.touchpoints().map(|touchpoint| &touchpoint.title).chain(names) {
            assert!(said.contains(&letters(whole)), "{whole} at {width} × {scale}");
        }
    }
}
