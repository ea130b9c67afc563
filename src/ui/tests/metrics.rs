//! Metrics and funnels in the inspector, through their accessible names.

use super::{Shown, program, unplanned, window};
use crate::app::{Action, Command, LookAction, Settings, update};
use crate::edit::{Selected, Selection};
use crate::i18n::Language;
use crate::model::{Figure, Metric, Touchpoint};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable as _;
use std::sync::Arc;

/// The worked example with its first touchpoint selected, without the sections above the metrics.
fn shown(language: Language) -> Shown {
    let folded = ["scores", "place", "message", "experiences", "passed-on", "influencers", "measures"].map(str::to_owned).to_vec();
    let mut state = unplanned(Settings { language: Some(language), folded, ..Settings::default() });
    let map = Arc::clone(state.map().unwrap());
    let first = map.touchpoints().next().unwrap().id;
    update(&mut state, Action::Look(LookAction::Select(Selection::one(map.id, Selected::Touchpoint(first)))));
    window(state, [1366.0, 1400.0])
}

fn type_into(harness: &mut Shown, name: &str, text: &str) {
    harness.get_by_role_and_label(Role::TextInput, name).focus();
    harness.run_steps(2);
    harness.get_by_role_and_label(Role::TextInput, name).type_text(text);
    harness.run_steps(3);
}

fn metrics(harness: &Shown) -> Vec<Arc<Metric>> {
    program(harness).project().metrics.clone()
}

fn first(harness: &Shown) -> Arc<Touchpoint> {
    Arc::clone(program(harness).map().unwrap().touchpoints().next().unwrap())
}

#[test]
fn contacts_and_completions_are_typed_and_the_proposed_break_is_confirmed_with_its_cause() {
    let mut harness = shown(Language::English);
    let steps = program(&harness).open.document.undo_steps();
    type_into(&mut harness, "Contacts: value", "2000");
    type_into(&mut harness, "Completions: value", "1,000");
    assert_eq!(program(&harness).open.document.undo_steps(), steps + 2, "one step for each field");
    let values: Vec<Figure> = metrics(&harness).iter().map(|metric| metric.value).collect();
    assert_eq!(values, [Figure::Number(2000.0), Figure::Number(1000.0)]);
    type_into(&mut harness, "Contacts: number of answers", "120");
    harness.get_by_role_and_label(Role::MultilineTextInput, "Contacts: source").focus();
    harness.run_steps(2);
    harness.event(egui::Event::Text("Web shop".to_owned()));
    harness.run_steps(3);
    assert_eq!((metrics(&harness)[0].answers, metrics(&harness)[0].source.as_str()), (Some(120), "Web shop"));
    harness.get_by_label("Drop-off 50%: 1,000 of 2,000 go on");
    harness.get_by_label("Proposed break: 50% do not go on, more than 40%");
    harness.get_by_label("Confirm proposed break").click();
    harness.run_steps(4);
    harness.event(egui::Event::Text("no signal".to_owned()));
    harness.run_steps(3);
    assert_eq!(first(&harness).break_.as_ref().map(|known| known.cause.as_str()), Some("no signal"));
    harness.get_by_label("Remove Contacts").click();
    harness.run_steps(3);
    assert_eq!(metrics(&harness).len(), 1);
}

#[test]
fn another_metric_is_named_and_money_has_its_sign() {
    let mut harness = shown(Language::German);
    harness.get_by_label("Kennzahl hinzufügen").click();
    harness.run_steps(3);
    harness.get_by_label("Ausgaben").click();
    harness.run_steps(3);
    harness.event(egui::Event::Text("1.250,50 €".to_owned()));
    harness.run_steps(3);
    assert!(matches!(metrics(&harness)[0].value, Figure::Amount(amount) if amount.minor() == 125_050), "{:?}", metrics(&harness));
    harness.get_by_label("Kennzahl hinzufügen").click();
    harness.run_steps(3);
    harness.get_by_label("Andere Kennzahl …").click();
    harness.run_steps(3);
    harness.event(egui::Event::Text("Wartezeit".to_owned()));
    harness.run_steps(2);
    harness.key_press(egui::Key::Enter);
    harness.run_steps(4);
    harness.event(egui::Event::Text("12,5".to_owned()));
    harness.run_steps(3);
    let last = metrics(&harness).last().cloned().unwrap();
    assert_eq!((last.metric.as_str(), last.value), ("Wartezeit", Figure::Number(12.5)));
}

#[test]
fn a_funnel_is_renamed_for_all_of_its_touchpoints_and_never_becomes_another_on_the_way() {
    let mut state = unplanned(Settings { folded: vec!["scores".into(), "place".into()], ..Settings::default() });
    let map = Arc::clone(state.map().unwrap());
    let ids: Vec<_> = map.touchpoints().map(|touchpoint| Selected::Touchpoint(touchpoint.id)).collect();
    update(&mut state, Action::Look(LookAction::Select(Selection::one(map.id, ids[4]))));
    update(&mut state, Action::Command(Command::MarkFunnel));
    let two = Selection::many(map.id, ids[..2].to_vec());
    update(&mut state, Action::Look(LookAction::Select(two)));
    update(&mut state, Action::Command(Command::MarkFunnel));
    let mut harness = window(state, [1366.0, 1400.0]);
    // The cursor is in the name of the new funnel.
    for text in ["Funnel", " 1", "2"] {
        harness.event(egui::Event::Text(text.to_owned()));
        harness.run_steps(2);
    }
    let names: Vec<String> = program(&harness).map().unwrap().touchpoints().map(|touchpoint| touchpoint.funnel.clone()).collect();
    assert_eq!(names[..5], ["Funnel 12", "Funnel 12", "", "", "Funnel 1"]);
}
