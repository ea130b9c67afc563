//! The panels, through their accessible names.

use super::{example, window};
use crate::app::{Action, Settings, update};
use crate::edit::{Selected, Selection};
use crate::model::{ScoreKind, Touchpoint};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use std::sync::Arc;

type Shown = Harness<'static, Option<super::Window>>;

/// The worked example with its first touchpoint selected.
fn first_selected() -> Shown {
    let mut state = example(Settings::default());
    let map = Arc::clone(state.map().unwrap());
    let first = map.touchpoints().next().unwrap().id;
    update(&mut state, Action::Select(Selection::one(map.id, Selected::Touchpoint(first))));
    window(state, [1366.0, 768.0])
}

fn first(harness: &Shown) -> Arc<Touchpoint> {
    let state = harness.state().as_ref().unwrap().state();
    Arc::clone(state.map().unwrap().touchpoints().next().unwrap())
}

#[test]
fn a_title_is_typed_in_the_inspector_as_one_step() {
    let mut harness = first_selected();
    let steps = harness.state().as_ref().unwrap().state().document.undo_steps();
    let field = harness.get_by_role_and_label(Role::TextInput, "Title");
    field.focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Title").type_text("X");
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, "Title").type_text("Y");
    harness.run_steps(2);
    assert!(first(&harness).title.ends_with("XY"), "{}", first(&harness).title);
    assert_eq!(harness.state().as_ref().unwrap().state().document.undo_steps(), steps + 1);
}

#[test]
fn a_score_is_set_by_its_slider_and_cleared_by_its_button() {
    let mut harness = first_selected();
    let round = harness.state().as_ref().unwrap().state().round().unwrap();
    harness.get_by_label("expectation, slider").focus();
    harness.run_steps(2);
    harness.key_press(egui::Key::Delete);
    harness.run_steps(2);
    assert_eq!(first(&harness).agreed_in(round).get(ScoreKind::Expectation), None);
    harness.event(egui::Event::Text("8".to_owned()));
    harness.run_steps(2);
    assert_eq!(first(&harness).agreed_in(round).expectation.map(u8::from), Some(8));
    harness.get_by_label("Clear expectation: not rated").click();
    harness.run_steps(2);
    assert_eq!(first(&harness).agreed_in(round).expectation, None);
}

#[test]
fn a_score_is_typed_as_a_number() {
    let mut harness = first_selected();
    let round = harness.state().as_ref().unwrap().state().round().unwrap();
    harness.get_by_label("relevance, 0 to 10").focus();
    harness.run_steps(2);
    harness.get_by_label("relevance, 0 to 10").type_text("4");
    harness.run_steps(2);
    assert_eq!(first(&harness).agreed_in(round).relevance.map(u8::from), Some(4));
}
