//! Each dialog as a person uses it, through accessible names and keys: what it says, what it pushes, and that nothing extends beyond the
//! window.

mod exports;
mod merging;
mod safety;
mod tables;
mod views;

use super::{DialogsState, dialogs_ui};
use crate::app::{
    Action, Answer, Command, CopyPlan, Dialog, ExchangeAction, ExchangeDialog, ExportChoice, ExportWhat, ImportTarget, MapAction,
    MapDialog, MergingDialog, NewProject, Next, OpenAction, OpenDialog, Pick, Settings, Sheets, Start, State, StepsDialog, Together, View,
    ViewsDialog, Wish, update,
};
use crate::catalogue::sample;
use crate::edit::Document;
use crate::export::Format;
use crate::file::{Draft, Finding, FindingKind, Home, Journal, Unsaved};
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::text::FontSet;
use egui::{Key, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, Node};
use jiff::Timestamp;
use std::path::PathBuf;
use std::sync::Arc;

/// A dialog with the program behind it; what it pushes is recorded and carried out.
struct Bench {
    state: State,
    dialogs: DialogsState,
    pushed: Vec<Action>,
    dressed: bool,
}

fn state(language: Language) -> State {
    let settings = Settings { language: Some(language), started_before: true, ..Settings::default() };
    State::new(Document::saved(sample(language.code())), settings, Box::new(|| Timestamp::UNIX_EPOCH))
}

fn show(ui: &mut egui::Ui, bench: &mut Bench) {
    if !bench.dressed {
        ui.ctx().set_fonts(FontSet::definitions());
        crate::ui::theme::apply(ui.ctx(), bench.state.program.settings.theme, bench.state.program.settings.text_scale);
        bench.dressed = true;
        ui.ctx().request_repaint();
        return;
    }
    let mut actions = Vec::new();
    dialogs_ui(ui, &bench.state, &mut bench.dialogs, &mut actions);
    for action in actions {
        bench.pushed.push(action.clone());
        update(&mut bench.state, action);
    }
    bench.state.poll();
}

fn harness_of<'a>(state: State) -> Harness<'a, Bench> {
    let bench = Bench { state, dialogs: DialogsState::default(), pushed: Vec::new(), dressed: false };
    let mut harness = Harness::builder().with_size(vec2(1366.0, 768.0)).with_max_steps(30).build_ui_state(show, bench);
    harness.run_steps(5);
    harness
}

/// The dialog over the worked example in English.
fn open<'a>(dialog: Dialog) -> Harness<'a, Bench> {
    let mut state = state(Language::English);
    state.dialog = Some(dialog);
    harness_of(state)
}

fn press(harness: &mut Harness<'_, Bench>, label: &str) {
    button(harness, label).click();
    harness.run_steps(3);
}

fn button<'a>(harness: &'a Harness<'_, Bench>, label: &'a str) -> Node<'a> {
    harness.get_by_role_and_label(egui::Role::Button, label)
}

fn key(harness: &mut Harness<'_, Bench>, key: Key) {
    harness.key_press(key);
    harness.run_steps(3);
}

fn type_text(harness: &mut Harness<'_, Bench>, text: &str) {
    harness.event(egui::Event::Text(text.to_owned()));
    harness.run_steps(2);
}

/// Whether some words can be read.
fn says(harness: &Harness<'_, Bench>, words: &str) -> bool {
    let has = |text: Option<String>| text.is_some_and(|text| text.contains(words));
    harness.query_all_by(|node| has(node.label()) || has(node.value())).next().is_some()
}

/// Takes steps until something is seen; drawing and reading in the background takes time.
fn wait_for(harness: &mut Harness<'_, Bench>, what: &str, seen: impl Fn(&Harness<'_, Bench>) -> bool) {
    for _ in 0..30 {
        harness.run_steps(1);
        if seen(harness) {
            return;
        }
        harness.state().state.background().settle();
    }
    panic!("{what} never came");
}

fn answers(dialog: &Dialog, label: &str) -> Vec<Action> {
    let mut harness = open(dialog.clone());
    press(&mut harness, label);
    harness.state().pushed.clone()
}

/// The question about a text that was refused.
fn text_not_taken() -> Dialog {
    let (text, reason) = ("carrier pigeon".to_owned(), "“carrier pigeon” is no channel.".to_owned());
    Dialog::Open(OpenDialog::TextNotTaken { next: Next::Quit, text, reason })
}

#[test]
fn each_question_has_its_answers() {
    let path = PathBuf::from("/maps/shop.wegmarke");
    let answer = |answer: Answer| vec![Action::Answer(answer)];
    for (dialog, label, expected) in [
        (Dialog::Open(OpenDialog::Unsaved(Next::Quit)), "Save", Answer::Save),
        (Dialog::Open(OpenDialog::Unsaved(Next::Quit)), "Don’t save", Answer::Discard),
        (Dialog::Open(OpenDialog::Unsaved(Next::Close)), "Cancel", Answer::Cancel),
        (text_not_taken(), "Back to the text", Answer::Cancel),
        (text_not_taken(), "Go on without it", Answer::Discard),
        (Dialog::Replace(Pick::SaveAs, path.clone()), "Replace", Answer::Yes),
        (Dialog::Replace(Pick::SaveAs, path.clone()), "Cancel", Answer::Cancel),
        (Dialog::SeveralNames(Pick::SaveAs, path.clone(), 3), "Write here", Answer::Yes),
        (Dialog::SeveralNames(Pick::SaveAs, path.clone(), 3), "Save as…", Answer::SaveAs),
        (Dialog::Open(OpenDialog::MayNotWrite(path, String::new())), "Save as…", Answer::SaveAs),
        (Dialog::Open(OpenDialog::SaveOverDamage), "Overwrite", Answer::Yes),
        (Dialog::Open(OpenDialog::SaveOverDamage), "Save as…", Answer::SaveAs),
        (safety::conflict(true), "Keep both", Answer::KeepBoth),
        (safety::conflict(true), "Overwrite", Answer::Yes),
        (safety::conflict(false), "Reload", Answer::Reload),
        (safety::conflict(true), "Compare", Answer::Compare),
        (safety::conflict(false), "Later", Answer::Cancel),
    ] {
        assert_eq!(answers(&dialog, label), answer(expected), "{dialog:?} {label}");
    }
}

#[test]
fn enter_is_the_main_button_and_never_destroys_what_cannot_be_had_back() {
    let path = PathBuf::from("/maps/shop.wegmarke");
    for (dialog, expected) in [
        (Dialog::Open(OpenDialog::Unsaved(Next::Quit)), Answer::Save),
        (text_not_taken(), Answer::Cancel),
        (Dialog::Open(OpenDialog::SaveOverDamage), Answer::SaveAs),
        (Dialog::SeveralNames(Pick::SaveAs, path, 2), Answer::SaveAs),
        (safety::conflict(true), Answer::KeepBoth),
        (Dialog::Open(OpenDialog::Damaged([].into())), Answer::Cancel),
        (Dialog::Open(OpenDialog::NotEntered(not_entered())), Answer::Cancel),
    ] {
        let mut harness = open(dialog.clone());
        key(&mut harness, Key::Enter);
        assert_eq!(harness.state().pushed, [Action::Answer(expected)], "{dialog:?}");
    }
}

#[test]
fn enter_presses_the_button_that_has_the_focus() {
    let mut harness = open(Dialog::Open(OpenDialog::Unsaved(Next::Quit)));
    button(&harness, "Cancel").focus();
    harness.run_steps(2);
    key(&mut harness, Key::Enter);
    assert_eq!(harness.state().pushed, [Action::Answer(Answer::Cancel)]);
}

#[test]
fn a_key_that_is_still_held_answers_nothing() {
    let mut harness = harness_of(state(Language::English));
    harness.key_down(Key::Enter);
    harness.run_steps(2);
    harness.state_mut().state.dialog = Some(Dialog::Replace(Pick::SaveAs, PathBuf::from("/maps/shop.wegmarke")));
    harness.run_steps(3);
    harness.key_down(Key::Enter);
    harness.run_steps(3);
    assert_eq!(harness.state().pushed, []);
    harness.key_up(Key::Enter);
    key(&mut harness, Key::Enter);
    assert_eq!(harness.state().pushed, [Action::Answer(Answer::Yes)]);
}

#[test]
fn escape_leaves_everything_as_it_is() {
    for dialog in every_dialog() {
        let state = prepared(Language::English, dialog);
        let dialog = state.dialog.clone().unwrap();
        let mut harness = harness_of(state);
        key(&mut harness, Key::Escape);
        assert_eq!(harness.state().pushed, [Action::Answer(Answer::Cancel)], "{dialog:?}");
        assert_eq!(harness.state().state.dialog, None, "{dialog:?}");
    }
}

#[test]
fn a_project_is_named_and_its_stages_chosen_by_keys() {
    let mut harness = open(Dialog::Open(OpenDialog::NewProject(NewProject::default())));
    assert!(harness.get_by_role_and_label(egui::Role::TextInput, "Name").is_focused());
    type_text(&mut harness, "Café");
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::ArrowUp);
    let second = harness.state().state.program.catalogue.templates()[1].code.clone();
    key(&mut harness, Key::Enter);
    assert_eq!(harness.state().pushed, [Action::Open(OpenAction::CreateProject(NewProject { name: "Café".to_owned(), template: second }))]);
    assert_eq!(harness.state().state.project().name, "Café");
}

#[test]
fn a_project_goes_on_with_what_had_been_filled_in() {
    let template = state(Language::English).program.catalogue.templates()[2].code.clone();
    let begun = NewProject { name: "Buying a bike".to_owned(), template };
    let mut harness = open(Dialog::Open(OpenDialog::NewProject(begun.clone())));
    let field = harness.get_by_role_and_label(egui::Role::TextInput, "Name");
    assert!(field.is_focused() && field.value().as_deref() == Some("Buying a bike"));
    key(&mut harness, Key::Enter);
    assert_eq!(harness.state().pushed, [Action::Open(OpenAction::CreateProject(begun))]);
}

#[test]
fn a_map_is_made_with_the_mouse_too() {
    let mut harness = open(Dialog::Map(MapDialog::New));
    let blank = harness.state().state.program.catalogue.template("blank").unwrap().name.clone();
    harness.get_by(|node| node.role() == egui::Role::Button && node.label().is_some_and(|label| label.starts_with(&blank))).click();
    harness.run_steps(2);
    press(&mut harness, "Create");
    assert_eq!(
        harness.state().pushed,
        [Action::Map(MapAction::CreateMap(NewProject { name: String::new(), template: "blank".to_owned() }))]
    );
}

#[test]
fn a_path_is_completed_and_taken() {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path());
    crate::file::save_settings(&home, &Settings::default()).unwrap();
    crate::file::write_atomically(&folder.path().join("mine.csv"), b"a", crate::file::Expected::Nothing, None).unwrap();
    let mut state = state(Language::English);
    state.program.settings.last_folder = Some(folder.path().to_owned());
    state.dialog = Some(Dialog::Path(Pick::Import));
    let mut harness = harness_of(state);
    wait_for(&mut harness, "the folder", |harness| harness.query_by_label("mine.csv").is_some());
    assert!(harness.query_by_label("settings.ron").is_none(), "not a table");
    assert!(harness.get_by_role_and_label(egui::Role::TextInput, "Path of the file").is_focused());
    type_text(&mut harness, "mi");
    key(&mut harness, Key::Tab);
    let whole = folder.path().join("mine.csv").display().to_string();
    assert_eq!(harness.get_by_role_and_label(egui::Role::TextInput, "Path of the file").value(), Some(whole.clone()));
    key(&mut harness, Key::Enter);
    assert_eq!(harness.state().pushed, [Action::Open(OpenAction::PathTyped(Pick::Import, whole))]);
}

#[test]
fn typing_replaces_the_suggested_name_and_keeps_the_folder() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = state(Language::English);
    state.program.settings.last_folder = Some(folder.path().to_owned());
    state.dialog = Some(Dialog::Path(Pick::SaveAs));
    let mut harness = harness_of(state);
    type_text(&mut harness, "mine");
    let wanted = folder.path().join("mine.wegmarke").display().to_string();
    assert_eq!(harness.get_by_role_and_label(egui::Role::TextInput, "Path of the file").value(), Some(wanted));
}

#[test]
fn a_whole_path_typed_in_place_of_the_suggested_name_is_taken_as_it_is() {
    let (usual, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let whole = other.path().join("mine").display().to_string();
    let mut state = state(Language::English);
    state.program.settings.last_folder = Some(usual.path().to_owned());
    state.dialog = Some(Dialog::Path(Pick::SaveAs));
    let mut harness = harness_of(state);
    for letter in whole.chars() {
        type_text(&mut harness, &letter.to_string());
    }
    let field = |harness: &Harness<'_, Bench>| harness.get_by_role_and_label(egui::Role::TextInput, "Path of the file").value();
    assert_eq!(field(&harness), Some(whole.clone()));
    wait_for(&mut harness, "the folder", |harness| says(harness, &other.path().display().to_string()));
    press(&mut harness, "Save");
    assert_eq!(harness.state().pushed, [Action::Open(OpenAction::PathTyped(Pick::SaveAs, whole))]);
}

#[test]
fn a_folder_that_is_not_there_is_said_and_forbids_to_go_on() {
    let mut state = state(Language::English);
    state.program.settings.last_folder = Some("/no/such/folder".into());
    state.dialog = Some(Dialog::Path(Pick::SaveAs));
    let mut harness = harness_of(state);
    wait_for(&mut harness, "the complaint", |harness| says(harness, "This folder does not exist"));
    assert!(button(&harness, "Save").accesskit_node().is_disabled());
    key(&mut harness, Key::Enter);
    assert_eq!(harness.state().pushed, []);
    assert!(harness.get_by_role_and_label(egui::Role::TextInput, "Path of the file").is_focused());
}

#[test]
fn findings_are_listed_with_line_and_column() {
    let mut harness = harness_of(prepared(Language::English, |state| Dialog::Open(OpenDialog::Damaged(state.findings().into()))));
    harness.get_by_label("Line 12, column 7");
    harness.get_by_label("2 problems");
    button(&harness, "Copy the list").click();
    let copied = (0..5).find_map(|_| {
        harness.run_steps(1);
        harness.output().platform_output.commands.iter().find_map(|command| match command {
            egui::OutputCommand::CopyText(text) => Some(text.clone()),
            _ => None,
        })
    });
    assert_eq!(copied.unwrap().lines().count(), 2);
    press(&mut harness, "Show the map");
    assert_eq!(harness.state().pushed, [Action::Answer(Answer::Cancel)]);
}

#[test]
fn unsaved_work_says_what_differs_and_is_discarded_only_on_the_second_press() {
    let folder = tempfile::tempdir().unwrap();
    let mut state = with_unsaved_work(Home::at(folder.path()));
    state.dialog = None;
    let mut harness = harness_of(state);
    wait_for(&mut harness, "the offer", |harness| harness.query_by_label("Unsaved work found").is_some());
    let name = harness.state().state.recoveries()[0].name.clone().unwrap();
    let row = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
        node.label().is_some_and(|label| label.starts_with(&name) && label.contains("Never saved to a file"))
    };
    harness.get_by(row);
    press(&mut harness, "Discard");
    assert_eq!(harness.state().state.recoveries().len(), 1);
    press(&mut harness, "Discard for good");
    assert_eq!(harness.state().pushed, [Action::Open(OpenAction::DiscardRecovery(0))]);
    assert!(harness.state().state.recoveries().is_empty());
    assert_eq!(harness.state().state.dialog, None);
}

#[test]
fn unsaved_work_is_taken_up() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = harness_of(with_unsaved_work(Home::at(folder.path())));
    wait_for(&mut harness, "the offer", |harness| harness.query_by_label("Restore").is_some());
    press(&mut harness, "Restore");
    assert_eq!(harness.state().pushed, [Action::Open(OpenAction::Recover(0))]);
    assert!(!harness.state().state.open.document.is_saved());
}

#[test]
fn tables_and_the_sheet_of_a_segment_are_exported_from_the_same_dialog() {
    let mut harness = open(Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map)));
    export_as(&mut harness.state_mut().state, |choice| choice.format = Format::Csv);
    harness.run_steps(3);
    harness.get_by_role_and_label(egui::Role::ComboBox, "Table").click();
    harness.run_steps(3);
    harness.get_by_role_and_label(egui::Role::Button, "Segments").click();
    harness.run_steps(3);
    assert!(says(&harness, "2 rows"));
    assert!(harness.state().state.suggested_name(&Pick::Export(ExportWhat::Map, Format::Csv)).ends_with(" - Segments.csv"));
    let segment = harness.state().state.project().segments[0].id;
    harness.state_mut().state.ask_export(ExportWhat::Segment(segment));
    harness.run_steps(4);
    harness.get_by_label("Export the sheet of “Everyday commuters”");
    assert_eq!(harness.state().state.exchange.choice().format, Format::Pdf, "a drawing is no table");
    wait_for(&mut harness, "the preview", |harness| says(harness, "1 page"));
    assert!(
        harness
            .state()
            .state
            .suggested_name(&Pick::Export(ExportWhat::Segment(segment), Format::Pdf))
            .ends_with(" - Everyday commuters.pdf")
    );
}

#[test]
fn a_table_is_written_for_excel_in_the_language_of_the_window() {
    for (language, label) in [(Language::English, "For Excel"), (Language::German, "Für Excel")] {
        let mut state = state(language);
        state.dialog = Some(Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map)));
        export_as(&mut state, |choice| choice.format = Format::Csv);
        let mut harness = harness_of(state);
        harness.get_by_role_and_label(egui::Role::CheckBox, label).click();
        harness.run_steps(3);
        let state = &harness.state().state;
        assert_eq!(state.exchange.choice().csv, crate::app::csv_form_for(language));
        let written = String::from_utf8(state.export_job().unwrap().run().unwrap().bytes).unwrap();
        assert!(written.starts_with("\u{feff}map"), "{language:?}");
        assert_eq!(written.lines().next().unwrap().contains(';'), language == Language::German);
        harness.get_by_role_and_label(egui::Role::CheckBox, label).click();
        harness.run_steps(3);
        assert_eq!(harness.state().state.exchange.choice().csv, crate::export::CsvForm::default());
    }
}

/// Chooses something in the export dialog.
fn export_as(state: &mut State, change: impl FnOnce(&mut ExportChoice)) {
    let mut choice = state.exchange.choice().clone();
    change(&mut choice);
    state.choose_export(ExportWhat::Map, choice);
}

#[test]
fn only_what_applies_to_a_drawing_can_be_chosen_for_it() {
    for (what, view) in [
        (ExportWhat::Map, View::Map),
        (ExportWhat::Chart, View::Analysis),
        (ExportWhat::Map, View::Analysis),
        (ExportWhat::Comparison, View::Compare),
    ] {
        let mut state = state(Language::English);
        state.program.view = view;
        export_as(&mut state, |choice| choice.sheets = Sheets::Tiles);
        state.ask_export(what);
        let mut harness = harness_of(state);
        exports::open_more(&mut harness);
        let offered = |words: &str| harness.query_all_by_label(words).next().is_some();
        let is_map = what == ExportWhat::Map;
        assert_eq!((offered("Sheets"), offered("All maps of the project")), (is_map, is_map), "{what:?} in {view:?}");
        assert!(offered("Page") && offered("Theme"), "{what:?}");
    }
}

#[test]
fn an_export_is_previewed_and_its_choices_kept() {
    let mut harness = open(Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map)));
    wait_for(&mut harness, "the preview", |harness| says(harness, "420 "));
    harness.run_steps(4);
    exports::choose_purpose(&mut harness, "Picture for a document");
    assert_eq!(harness.state().state.exchange.choice().format, Format::Png);
    harness.get_by_label("Width").click();
    harness.run_steps(3);
    assert!(says(&harness, "1,600 × "));
    press(&mut harness, "Export…");
    assert_eq!(harness.state().pushed.last(), Some(&Action::Exchange(ExchangeAction::Export)));
    assert!(harness.state().state.wishes.contain(&Wish::Pick(Pick::Export(ExportWhat::Map, Format::Png))));
}

#[test]
fn a_page_is_looked_at_more_closely_with_mouse_keys_and_buttons() {
    let mut harness = open(Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map)));
    wait_for(&mut harness, "the preview", |harness| says(harness, "420 "));
    harness.run_steps(4);
    let size = |harness: &Harness<'_, Bench>| {
        let text = |text: Option<String>| text.filter(|text| text.ends_with("of real size"));
        let words = harness.get_all_by(|node| text(node.label()).or(text(node.value())).is_some());
        let words = words.map(|node| node.accesskit_node().label().or(node.accesskit_node().value())).next().flatten();
        words.and_then(|words| words.split('%').next()?.parse::<f64>().ok()).unwrap()
    };
    let whole = size(&harness);
    assert!(whole < 70.0, "{whole}");
    let click = |harness: &mut Harness<'_, Bench>| {
        harness.get_by(|node| node.label().is_some_and(|label| label.starts_with("Preview: "))).click();
        harness.run_steps(3);
    };
    click(&mut harness);
    assert_eq!(size(&harness), 100.0);
    key(&mut harness, Key::Plus);
    assert_eq!(size(&harness), 140.0);
    key(&mut harness, Key::ArrowRight);
    key(&mut harness, Key::Minus);
    assert_eq!(size(&harness), 100.0);
    click(&mut harness);
    assert_eq!(size(&harness), whole);
    press(&mut harness, "Nearer");
    let near = size(&harness);
    assert!(near > whole, "{near}");
    press(&mut harness, "All of it");
    assert_eq!(size(&harness), whole);
}

#[test]
fn a_preview_that_fails_says_so_and_never_passes_the_old_one_for_the_new() {
    let mut harness = open(Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map)));
    wait_for(&mut harness, "the preview", |harness| says(harness, "420 "));
    harness.state().state.background().panic_in(Some("preview"));
    export_as(&mut harness.state_mut().state, |choice| choice.theme = ThemeName::Dark);
    wait_for(&mut harness, "the sentence", |harness| says(harness, "The preview could not be drawn"));
    assert!(!says(&harness, "420 ") && !says(&harness, "Drawing the preview"));
    // Another choice is drawn again.
    harness.state().state.background().panic_in(None);
    export_as(&mut harness.state_mut().state, |choice| choice.theme = ThemeName::Projector);
    wait_for(&mut harness, "the preview", |harness| says(harness, "420 "));
}

#[test]
fn small_type_is_warned_of() {
    let mut state = prepared(Language::English, |_| Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map)));
    export_as(&mut state, |choice| choice.page = crate::export::PageSize::A4);
    let mut harness = harness_of(state);
    wait_for(&mut harness, "the warning", |harness| says(harness, "should have 6 pt"));
}

#[test]
fn a_wrong_date_is_said_and_forbids_the_export() {
    let mut harness = open(Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map)));
    exports::open_more(&mut harness);
    harness.get_by_role_and_label(egui::Role::TextInput, "Date in the PDF").focus();
    harness.run_steps(2);
    type_text(&mut harness, "2026-13-01");
    harness.get_by_label("That is not a date. Write it like this: 12 May 2026 or 2026-05-12.");
    assert!(button(&harness, "Export…").accesskit_node().is_disabled());
    assert_eq!(harness.state().state.exchange.choice().date, None);
}

#[test]
fn a_date_is_read_as_people_write_it() {
    for (language, field) in [(Language::English, "Date in the PDF"), (Language::German, "Datum im PDF")] {
        for typed in ["31.12.2026", "2026-12-31"] {
            let mut harness = harness_of(prepared(language, |_| Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map))));
            exports::open_more(&mut harness);
            harness.get_by_role_and_label(egui::Role::TextInput, field).focus();
            harness.run_steps(2);
            type_text(&mut harness, typed);
            assert_eq!(harness.state().state.exchange.choice().date, Some(jiff::civil::date(2026, 12, 31)), "{typed}");
        }
    }
}

#[test]
fn shortcuts_are_searched_by_command_and_by_key() {
    let mut harness = open(Dialog::Shortcuts);
    harness.get_by_label("Save as…");
    harness.get_by_label("Ctrl+Y or Ctrl+Shift+Z");
    type_text(&mut harness, "ctrl+s");
    harness.get_by_label("Save");
    assert!(harness.query_by_label("Undo").is_none());
    type_text(&mut harness, " xyz");
    harness.get_by_label("No matching command or key");
}

#[test]
fn the_program_says_what_it_is_and_what_it_never_does() {
    let mut harness = open(Dialog::About);
    harness.get_by_label(&format!("Wegmarke {}", env!("CARGO_PKG_VERSION")));
    assert!(says(&harness, "Nothing leaves this computer"));
    harness.get_by_label("Typeface: Inter, SIL Open Font License 1.1").click();
    harness.run_steps(60);
    assert!(says(&harness, "SIL OPEN FONT LICENSE"));
    press(&mut harness, "Close");
    assert_eq!(harness.state().state.dialog, None);
}

#[test]
fn nothing_leaves_the_window_in_any_language_theme_or_size_of_type() {
    let window = egui::Rect::from_min_size(egui::Pos2::ZERO, vec2(1366.0, 768.0));
    for language in Language::ALL {
        for (theme, text_scale) in [(ThemeName::Light, 1.0), (ThemeName::Projector, 1.6)] {
            for dialog in every_dialog() {
                let mut state = prepared(*language, dialog);
                let dialog = state.dialog.clone().unwrap();
                (state.program.settings.theme, state.program.settings.text_scale) = (theme, text_scale);
                let harness = harness_of(state);
                let id = egui::Id::unique(("dialog", dialog.code()));
                let place = harness.ctx.memory(|memory| memory.area_rect(id)).unwrap();
                assert!(window.contains_rect(place), "{dialog:?} {language:?} {text_scale}: {place:?}");
                for node in harness.get_all_by_role(egui::Role::Button) {
                    let rect = node.rect();
                    let inside = rect.min.x >= place.min.x && rect.max.x <= place.max.x;
                    assert!(inside, "{dialog:?} {language:?} {text_scale}: {:?} {rect:?} not in {place:?}", node.accesskit_node().label());
                }
            }
        }
    }
}

/// What makes a dialog for a state.
pub(super) type Made = fn(&State) -> Dialog;

/// One dialog of each kind.
pub(super) fn every_dialog() -> Vec<Made> {
    fn path() -> PathBuf {
        PathBuf::from("/maps/a-rather-long-name-of-a-file-for-a-map.wegmarke")
    }
    vec![
        |_| Dialog::Open(OpenDialog::Unsaved(Next::Quit)),
        |_| Dialog::Open(OpenDialog::NewProject(NewProject::default())),
        |_| Dialog::Map(MapDialog::New),
        |_| Dialog::Map(MapDialog::Paste(Arc::new(crate::import::outline("• Shop\n  + friendly\n  − a long wait\n• Web shop")))),
        |_| Dialog::Path(Pick::SaveAs),
        |_| Dialog::Replace(Pick::SaveAs, path()),
        |_| Dialog::SeveralNames(Pick::SaveAs, path(), 2),
        |_| Dialog::Open(OpenDialog::MayNotWrite(path(), "You may not write it: it is write-protected.".to_owned())),
        |state| Dialog::Open(OpenDialog::Damaged(state.findings().into())),
        |_| Dialog::Open(OpenDialog::SaveOverDamage),
        |_| safety::conflict(true),
        |_| safety::conflict(false),
        safety::take_from,
        |_| Dialog::Open(OpenDialog::NotEntered(not_entered())),
        safety::old_versions,
        steps,
        |_| Dialog::Open(OpenDialog::Recovery(Vec::new())),
        import,
        addition,
        |_| Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map)),
        |_| Dialog::Exchange(ExchangeDialog::Together(Together::example())),
        |_| Dialog::Exchange(ExchangeDialog::ClientCopy(CopyPlan::default())),
        exports::copied,
        |_| Dialog::Views(ViewsDialog::Save { name: "Buying an e-bike – Search".to_owned() }),
        |_| Dialog::Views(ViewsDialog::List),
        merging::merge,
        |_| Dialog::Merging(MergingDialog::Conflicts),
        |_| Dialog::Merging(MergingDialog::Groups),
        |_| Dialog::Day(crate::app::DayDialog::Park),
        |_| Dialog::Way(crate::app::WayDialog::Rules),
        |_| Dialog::Shortcuts,
        |_| Dialog::About,
    ]
}

fn not_entered() -> Vec<Draft> {
    let draft = |name: &str, text: &str| Draft { place: "typed".to_owned(), name: name.to_owned(), text: text.to_owned() };
    vec![
        draft("New measure", "A board at the door that says how long the wait is"),
        draft("Cell of a lane", "curious at first,\nthen rather tired of reading the same sentence in every window of the shop"),
    ]
}

fn steps(state: &State) -> Dialog {
    Dialog::Steps(StepsDialog::Choose(Arc::new(state.step_list())))
}

fn import(state: &State) -> Dialog {
    let table = "stage,touchpoint,Zufriedenheit (1-5),relevance,Gefühl\nSuche,Anzeige,4,7,neugierig\nKauf,Kasse,2,99,gestresst\n";
    Dialog::Exchange(ExchangeDialog::Import(state.proposed_of("/tables/shop.csv", &[table.as_bytes()], ImportTarget::Project)))
}

fn addition(state: &State) -> Dialog {
    let title = &state.project().maps[0].stages[0].touchpoints[0].title;
    let votes = format!(
        "Runde,Bewerter,Gruppe,touchpoint,Zufriedenheit (1-5),Laune\nHerbst,Ann,Vertrieb,{title},5,gut\nHerbst,Bob,Kunde,{title},9,\n"
    );
    Dialog::Exchange(ExchangeDialog::Import(state.proposed_of("/tables/votes.csv", &[votes.as_bytes()], ImportTarget::Maps)))
}

/// The worked example with findings in its file and a dialog open.
pub(super) fn prepared(language: Language, dialog: Made) -> State {
    let mut state = state(language);
    let finding = |line, kind| Finding {
        line,
        column: 7,
        kind,
        record: "Touchpoint".to_owned(),
        excerpt: "Touchpoint(id: \"…\", titel: \"Kasse\")".to_owned(),
    };
    state.open.file.findings = vec![finding(12, FindingKind::UnknownField("titel".to_owned())), finding(40, FindingKind::Cut)];
    state.dialog = Some(dialog(&state));
    state
}

/// A program that starts after another window was lost with unsaved work.
pub(super) fn with_unsaved_work(home: Home) -> State {
    let project = sample("en");
    let mut journal = Journal::begin(&home).unwrap();
    let when = Timestamp::UNIX_EPOCH;
    journal.write(&Unsaved { path: None, base: None, asks: false, when, project: &project, damaged: &[], drafts: &[] }).unwrap();
    drop(journal);
    let settings = Settings { language: Some(Language::English), started_before: true, ..Settings::default() };
    crate::file::save_settings(&home, &settings).unwrap();
    State::start(Start { home: Some(home), file: None, country: None, clock: Box::new(|| Timestamp::UNIX_EPOCH), wake: Arc::new(|| {}) })
}

/// How high the open dialog is, in points: from its title or first field to its last button.
fn height(harness: &Harness<'_, Bench>) -> f32 {
    let places = harness.get_all_by(|node| node.bounding_box().is_some()).map(|node| node.rect());
    places.filter(|rect| rect.height() < 600.0).fold(egui::Rect::NOTHING, egui::Rect::union).height()
}

#[test]
fn a_dialog_has_its_size_after_each_change() {
    let mut harness = open(Dialog::Shortcuts);
    let whole = height(&harness);
    type_text(&mut harness, "qqqqq");
    key(&mut harness, Key::ArrowRight);
    let small = height(&harness);
    assert!(small < 220.0 && whole > 500.0, "{small} of {whole}");
    for _ in 0..5 {
        key(&mut harness, Key::Backspace);
    }
    assert_eq!(height(&harness), whole);
    // A table leaves more to say than a picture.
    let mut harness = open(Dialog::Exchange(ExchangeDialog::Export(ExportWhat::Map)));
    let mut high = |format: Format| {
        export_as(&mut harness.state_mut().state, |choice| choice.format = format);
        harness.run_steps(8);
        harness.get_by_role_and_label(egui::Role::Button, "Cancel").rect().bottom() - harness.get_by_label("Export").rect().top()
    };
    let (pdf, csv) = (high(Format::Pdf), high(Format::Csv));
    assert_eq!((high(Format::Pdf), high(Format::Csv)), (pdf, csv));
}

#[test]
fn tab_reaches_the_buttons_in_the_order_in_which_they_are_read() {
    for (dialog, labels) in [
        (Dialog::Open(OpenDialog::Unsaved(Next::Quit)), ["Cancel", "Don’t save", "Save"]),
        (Dialog::Open(OpenDialog::SaveOverDamage), ["Cancel", "Overwrite", "Save as…"]),
    ] {
        let mut harness = open(dialog);
        let lefts: Vec<f32> = labels.iter().map(|label| button(&harness, label).rect().left()).collect();
        assert!(lefts.is_sorted(), "{lefts:?}");
        assert!(button(&harness, labels[2]).is_focused());
        for label in labels {
            key(&mut harness, Key::Tab);
            assert!(button(&harness, label).is_focused(), "{label}");
        }
    }
}

#[test]
fn a_step_is_chosen_with_keys_and_with_the_mouse() {
    let stepped = || {
        let mut state = state(Language::English);
        for _ in 0..2 {
            update(&mut state, Action::Command(Command::AddRound));
        }
        update(&mut state, Action::Command(Command::Undo));
        update(&mut state, Action::Command(Command::Steps));
        assert_eq!(state.open.document.undo_steps(), 1);
        harness_of(state)
    };
    let went = |harness: &Harness<'_, Bench>| (harness.state().state.dialog.clone(), harness.state().state.open.document.undo_steps());
    let mut harness = stepped();
    assert!(says(&harness, "now") && says(&harness, "As it was at the beginning") && says(&harness, "Add round"));
    key(&mut harness, Key::Enter);
    assert!(harness.state().state.dialog.is_some(), "nothing is chosen yet");
    key(&mut harness, Key::ArrowUp);
    assert!(says(&harness, "One step forward"));
    key(&mut harness, Key::ArrowDown);
    key(&mut harness, Key::ArrowDown);
    assert!(says(&harness, "One step back"));
    key(&mut harness, Key::Enter);
    assert_eq!(went(&harness), (None, 0));
    let mut harness = stepped();
    press(&mut harness, "As it was at the beginning");
    press(&mut harness, "One step back");
    assert_eq!(went(&harness), (None, 0));
    let mut harness = stepped();
    key(&mut harness, Key::ArrowUp);
    press(&mut harness, "Cancel");
    assert_eq!(went(&harness), (None, 1));
}
