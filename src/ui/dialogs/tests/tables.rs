//! The view of an import: what is said about tables there.

use super::{Bench, addition, harness_of, import, key, prepared, press, wait_for};
use crate::app::{Action, Answer, Dialog, ExchangeDialog, ImportTarget, State};
use crate::i18n::Language;
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

#[test]
fn an_import_shows_its_columns_and_notes_before_anything_happens() {
    let mut harness = harness_of(prepared(Language::English, import));
    harness.get_by_label("Import “shop.csv”");
    let value = |harness: &Harness<'_, Bench>, name: &str| harness.get_by_label(name).value();
    assert_eq!(value(&harness, "What the column “Zufriedenheit (1-5)” is").as_deref(), Some("Fulfilment"));
    assert_eq!(value(&harness, "Scale of “Zufriedenheit (1-5)”").as_deref(), Some("1 to 5"));
    assert_eq!(value(&harness, "What the column “Gefühl” is").as_deref(), Some("own lane"));
    harness.get_by_label("1 map · 2 touchpoints · 1 value skipped");
    let maps = harness.state().state.project().maps.len();
    harness.get_by_label("Another map in this project").click();
    harness.run_steps(2);
    wait_for(&mut harness, "the reading", is_read);
    press(&mut harness, "Add to this project");
    assert_eq!(harness.state().pushed.last(), Some(&Action::Answer(Answer::Yes)));
    assert_eq!(harness.state().state.project().maps.len(), maps + 1);
}

/// Whether the tables were read as somebody chose.
fn is_read(harness: &Harness<'_, Bench>) -> bool {
    matches!(&harness.state().state.dialog, Some(Dialog::Exchange(ExchangeDialog::Import(proposed))) if proposed.is_current())
}

#[test]
fn what_a_column_is_can_be_said_in_the_import() {
    let mut harness = harness_of(prepared(Language::English, import));
    let column = "What the column “Gefühl” is";
    harness.get_by_label(column).click();
    harness.run_steps(3);
    harness.get_by_role_and_label(egui::Role::Button, "Notes").click_accesskit();
    harness.run_steps(3);
    wait_for(&mut harness, "the reading", |harness| harness.get_by_label(column).value().as_deref() == Some("Notes"));
    // A refused cell is reached and typed by the keyboard.
    harness.get_by_role(egui::Role::Table).focus();
    harness.run_steps(2);
    for pressed in [Key::ArrowDown, Key::ArrowDown, Key::ArrowRight, Key::ArrowRight, Key::ArrowRight, Key::Enter] {
        key(&mut harness, pressed);
        harness.run_steps(2);
    }
    harness.event(egui::Event::Text("9".to_owned()));
    harness.run_steps(2);
    key(&mut harness, Key::Enter);
    wait_for(&mut harness, "the reading", is_read);
    let refused = |harness: &Harness<'_, Bench>| match &harness.state().state.dialog {
        Some(Dialog::Exchange(ExchangeDialog::Import(proposed))) => proposed.proposal().map(|proposal| proposal.refused),
        _ => None,
    };
    assert_eq!(refused(&harness), Some(0));
    // It is kept under a name, and the next table of its shape is read by it.
    press(&mut harness, "Keep these columns…");
    harness.run_steps(2);
    press(&mut harness, "Keep");
    wait_for(&mut harness, "the mapping", |harness| harness.query_by_role_and_label(egui::Role::ComboBox, "Read by").is_some());
    let again = import(&harness.state().state);
    let Dialog::Exchange(ExchangeDialog::Import(proposed)) = &again else { unreachable!() };
    assert_eq!(proposed.choice.mapping.as_deref(), Some("shop"));
    let first = &proposed.proposal().unwrap().project.maps[0].touchpoints().next().unwrap().notes;
    assert_eq!(first, "neugierig");
}

#[test]
fn a_survey_is_told_its_scale_once() {
    let survey = |state: &State| {
        let answers: String = (0..9).map(|nth| format!("{nth},{},{},{}\n", 1 + nth % 5, 5 - nth % 5, 5)).collect();
        let table = format!("Nr,Satisfaction [Shop],Satisfaction [Till],Importance [Shop]\n{answers}");
        Dialog::Exchange(ExchangeDialog::Import(state.proposed_of("/tables/survey.csv", &[table.as_bytes()], ImportTarget::Project)))
    };
    let mut harness = harness_of(prepared(Language::English, survey));
    let value = |harness: &Harness<'_, Bench>, name: &str| harness.get_by_label(name).value();
    let layout = harness.get_by_role_and_label(egui::Role::ComboBox, "Layout").value();
    assert_eq!(layout.as_deref(), Some("A row for each person who answered"));
    assert_eq!(value(&harness, "What the column “Importance [Shop]” is").as_deref(), Some("Relevance"));
    harness.get_by_label("Scale of “Satisfaction [Shop]”").click();
    harness.run_steps(3);
    harness.get_by_role_and_label(egui::Role::Button, "1 to 5").click_accesskit();
    harness.run_steps(3);
    wait_for(&mut harness, "the scale of the other column", |harness| {
        value(harness, "Scale of “Satisfaction [Till]”").as_deref() == Some("1 to 5")
    });
    let Some(Dialog::Exchange(ExchangeDialog::Import(proposed))) = &harness.state().state.dialog else { unreachable!() };
    assert_eq!((proposed.proposal().unwrap().votes().len(), proposed.proposal().unwrap().refused), (18, 0));
    press(&mut harness, "New project");
    assert_eq!(harness.state().pushed.last(), Some(&Action::Answer(Answer::Yes)));
}

#[test]
fn votes_for_the_open_project_are_shown_before_anything_happens() {
    let mut harness = harness_of(prepared(Language::English, addition));
    harness.get_by_label("Import “votes.csv”");
    harness.get_by_label("New rounds: Herbst · New raters: Ann · 1 vote · 1 value skipped");
    assert_eq!(harness.get_by_label("What the column “Laune” is").value().as_deref(), Some("left out"));
    let rounds = harness.state().state.project().rounds.len();
    press(&mut harness, "Add to this project");
    assert_eq!(harness.state().pushed, [Action::Answer(Answer::Yes)]);
    assert_eq!(harness.state().state.project().rounds.len(), rounds + 1);
}
