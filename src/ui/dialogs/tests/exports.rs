//! The export dialog by purposes, several exports at once, and the copy for clients, as a person uses them.

use super::{Bench, button, harness_of, key, prepared, press, says, state, wait_for};
use crate::app::{
    Action, Answer, Copied, CopyPlan, Dialog, ExchangeAction, ExchangeDialog, ExportWhat, Part, Pick, Purpose, State, Together, Wish,
};
use crate::export::Format;
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::merge::Removable;
use egui::{Key, Pos2, Rect, Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use std::path::PathBuf;
use std::sync::Arc;

/// What a copy of the worked example lost.
pub(super) fn copied(state: &State) -> Dialog {
    let copy = state.client_copy(&std::collections::BTreeSet::new()).unwrap();
    let path = PathBuf::from("/maps/a-rather-long-name-of-a-file-for-a-map - Client copy.wegmarke");
    Dialog::Exchange(ExchangeDialog::Copied(Copied { path, report: Arc::new(copy.report.clone()) }))
}

/// Unfolds what is seldom changed.
pub(super) fn open_more(harness: &mut Harness<'_, Bench>) {
    let more =
        harness.query_all_by(|node| node.label().is_some_and(|label| label == "More choices" || label == "Weitere Einstellungen")).next();
    more.expect("more choices").click();
    harness.run_steps(30);
}

/// The row of a purpose says what it is for, too.
pub(super) fn choose_purpose(harness: &mut Harness<'_, Bench>, name: &str) {
    purpose(harness, name).click();
    harness.run_steps(4);
}

fn purpose<'a>(harness: &'a Harness<'_, Bench>, name: &'a str) -> egui_kittest::Node<'a> {
    harness.get_by(move |node| node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(name)))
}

fn exporting<'a>() -> Harness<'a, Bench> {
    harness_of(prepared(Language::English, |_| Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map))))
}

#[test]
fn a_purpose_is_chosen_by_mouse_and_by_keyboard_and_brings_its_choices() {
    let mut harness = exporting();
    assert_eq!(harness.state().state.exchange.purpose(), Purpose::TakeHome);
    choose_purpose(&mut harness, "Table");
    assert_eq!(harness.state().state.exchange.choice().format, Format::Csv);
    wait_for(&mut harness, "the beginning of the table", |harness| says(harness, "map,stage,touchpoint"));
    assert!(harness.query_by_label("More choices").is_none(), "a table has no colours");
    purpose(&harness, "Poster").focus();
    harness.run_steps(2);
    key(&mut harness, Key::Space);
    assert_eq!(harness.state().state.exchange.purpose(), Purpose::Poster);
    wait_for(&mut harness, "the preview", |harness| says(harness, "841 "));
    // As many purposes as there are formats for.
    assert!(Purpose::of(ExportWhat::Map).count() >= 6);
}

#[test]
fn what_is_ticked_is_exported_together() {
    let mut harness = exporting();
    for name in ["Export together: Poster", "Export together: Table"] {
        harness.get_by_role_and_label(Role::CheckBox, name).click();
        harness.run_steps(3);
    }
    press(&mut harness, "Export all (2)…");
    let bench = harness.state();
    assert!(bench.state.wishes.contain(&Wish::Pick(Pick::ExportFolder)));
    assert_eq!(bench.pushed.last(), Some(&Action::Exchange(ExchangeAction::ExportTicked)));
}

#[test]
fn the_list_says_what_became_of_each_file() {
    let list = Together::example();
    let mut state = state(Language::English);
    state.dialog = Some(Dialog::Exchange(ExchangeDialog::Together(list.clone())));
    let mut harness = harness_of(state);
    for words in ["1 of 3 files written", "the disk is full", "There is a file of this name already"] {
        assert!(says(&harness, words), "{words}");
    }
    assert!(list.parts().iter().any(|(_, part)| *part == Part::Exists));
    press(&mut harness, "Close");
    assert_eq!(harness.state().pushed, [Action::Answer(Answer::Cancel)]);
}

#[test]
fn a_client_copy_asks_about_names_in_titles_and_says_what_it_lost() {
    let mut state = state(Language::English);
    let mut project = (**state.project()).clone();
    let rater = "Zoraida".to_owned();
    Arc::make_mut(&mut project.raters[0]).name.clone_from(&rater);
    let map = Arc::make_mut(&mut project.maps[0]);
    let stage = Arc::make_mut(&mut map.stages[0]);
    Arc::make_mut(&mut stage.touchpoints[0]).title = format!("{rater} at the door");
    state = crate::app::tests::state_of(project);
    state.dialog = Some(Dialog::Exchange(ExchangeDialog::ClientCopy(CopyPlan::default())));
    let mut harness = harness_of(state);
    let title = format!("{rater} at the door: {rater}");
    harness.get_by_role_and_label(Role::CheckBox, &title).click();
    harness.run_steps(3);
    let count = harness.state().state.project().raters.len();
    harness.get_by_role_and_label(Role::CheckBox, &format!("Names of raters: {count}")).focus();
    harness.run_steps(2);
    key(&mut harness, Key::Space);
    let plan = |harness: &Harness<'_, Bench>| match &harness.state().state.dialog {
        Some(Dialog::Exchange(ExchangeDialog::ClientCopy(plan))) => plan.clone(),
        other => panic!("{other:?}"),
    };
    assert!(plan(&harness).keep.contains(&Removable::Raters), "kept on purpose");
    assert!(harness.query_by_label(&title).is_none(), "then its name may be in titles");
    press(&mut harness, "Write the copy…");
    assert_eq!(harness.state().pushed.last(), Some(&Action::Answer(Answer::Yes)));
    let mut harness = harness_of(prepared(Language::English, copied));
    assert!(says(&harness, "Not in the copy") && says(&harness, "Names of raters: "));
    press(&mut harness, "Save this list…");
    assert_eq!(harness.state().pushed, [Action::Answer(Answer::Save)]);
}

#[test]
fn the_box_of_a_client_copy_takes_effect_on_what_is_exported() {
    let mut harness = exporting();
    harness.get_by_role_and_label(Role::CheckBox, "As a client copy").click();
    harness.run_steps(3);
    let job = harness.state().state.export_job().unwrap();
    assert!(job.project.raters.iter().all(|rater| rater.name.starts_with("Rater ")));
    wait_for(&mut harness, "the preview", |harness| says(harness, "420 "));
}

#[test]
fn the_dialogs_of_exports_fit_small_windows_and_large_type() {
    let dialogs: [super::Made; 4] = [
        |_| Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map)),
        |_| Dialog::Exchange(ExchangeDialog::Together(Together::example())),
        |_| Dialog::Exchange(ExchangeDialog::ClientCopy(CopyPlan::default())),
        copied,
    ];
    let window = Rect::from_min_size(Pos2::ZERO, vec2(1024.0, 700.0));
    for language in Language::ALL {
        for (theme, text_scale) in
            [(ThemeName::Light, 1.0), (ThemeName::Dark, 1.5), (ThemeName::Projector, 1.0), (ThemeName::Projector, 1.5)]
        {
            for dialog in dialogs {
                let mut state = prepared(*language, dialog);
                let code = state.dialog.as_ref().unwrap().code();
                (state.program.settings.theme, state.program.settings.text_scale) = (theme, text_scale);
                let mut harness = harness_of(state);
                harness.set_size(window.size());
                harness.run_steps(6);
                let place = harness.ctx.memory(|memory| memory.area_rect(egui::Id::unique(("dialog", code)))).unwrap();
                let seen = format!("{code} {language:?} {theme:?} {text_scale}");
                assert!(window.contains_rect(place), "{seen}: {place:?}");
                for node in harness.get_all_by_role(Role::Button) {
                    let rect = node.rect();
                    assert!(rect.min.x >= place.min.x && rect.max.x <= place.max.x, "{seen}: {:?} {rect:?}", node.accesskit_node().label());
                }
            }
        }
    }
}

#[test]
fn where_there_is_no_room_the_purposes_are_in_a_list_that_opens() {
    let mut state = prepared(Language::English, |_| Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map)));
    state.program.settings.text_scale = 1.5;
    let mut harness = harness_of(state);
    harness.set_size(vec2(1024.0, 700.0));
    harness.run_steps(6);
    harness.get_by_role_and_label(Role::ComboBox, "What for").click();
    harness.run_steps(4);
    button(&harness, "Table").click();
    harness.run_steps(4);
    assert_eq!(harness.state().state.exchange.purpose(), Purpose::Table);
}
