//! Questions and lists about the file and its earlier versions, and what of lost work differs.

use super::{Bench, harness_of, open, prepared, press, says, wait_for};
use crate::app::{
    Action, Conflict, Dialog, Differences, FromVersion, KeptVersion, OpenAction, OpenDialog, Settings, Start, State, VersionStep,
};
use crate::catalogue::sample;
use crate::file::{Fingerprint, Home, Journal, Unsaved, Version, read_file, write};
use crate::i18n::Language;
use crate::model::Project;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use jiff::Timestamp;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The question what becomes of two versions.
pub(super) fn conflict(at_save: bool) -> Dialog {
    let (there, here) =
        (Differences { changed: 2, ..Differences::default() }, Differences { added: 1, other: true, ..Differences::default() });
    Dialog::Open(OpenDialog::Conflict(Arc::new(Conflict {
        path: PathBuf::from("/maps/a-rather-long-name-of-a-file-for-a-map.wegmarke"),
        at_save,
        is_readable: true,
        since: Some((there, here)),
        found: None,
    })))
}

fn kept(hours: i64, size: u64, changed: Option<Differences>, path: PathBuf) -> KeptVersion {
    let replaced = Timestamp::from_second(1_800_000_000 - hours * 3_600).unwrap();
    KeptVersion { version: Version { replaced, size, path }, changed, is_readable: true }
}

pub(super) fn old_versions(_: &State) -> Dialog {
    let changed = Some(Differences { added: 3, changed: 1, ..Differences::default() });
    Dialog::Open(OpenDialog::OldVersions(Arc::new([
        kept(1, 12_000, changed, "/kept".into()),
        kept(3, 8_000, Some(Differences::default()), "/kept".into()),
        KeptVersion { is_readable: false, ..kept(5, 2_900, None, "/kept".into()) },
    ])))
}

/// Elements of a version of the worked example, which are not there or different in another project.
pub(super) fn take_from(state: &State) -> Dialog {
    let (then, mut now) = (sample("en"), Project::clone(state.project()));
    Arc::make_mut(&mut now.maps[0]).stages.pop();
    now.name = "Another".to_owned();
    Dialog::Open(OpenDialog::TakeFrom(Arc::new(FromVersion::of(Timestamp::from_second(1_800_000_000).unwrap(), then, &now))))
}

#[test]
fn a_conflict_says_what_was_changed_on_either_side() {
    let harness = open(conflict(true));
    assert!(says(&harness, "Changed there: 2 touchpoints changed"));
    assert!(says(&harness, "Changed here: 1 touchpoint added · names, stages, lanes or rounds changed"));
    let Dialog::Open(OpenDialog::Conflict(known)) = conflict(true) else { panic!() };
    let unreadable = Conflict { is_readable: false, since: None, ..Conflict::clone(&known) };
    let harness = open(Dialog::Open(OpenDialog::Conflict(Arc::new(unreadable))));
    assert!(says(&harness, "cannot be read as a map"));
    assert!(harness.query_by_label("Compare").is_none() && harness.query_by_label("Reload").is_none());
}

#[test]
fn each_button_does_its_own_with_the_marked_version() {
    let first = |index: usize| -> [(&str, VersionStep); 4] {
        [
            ("Restore", VersionStep::Restore(index)),
            ("Compare", VersionStep::Compare(index)),
            ("Single elements…", VersionStep::Choose(index)),
            ("Open", VersionStep::Open(index)),
        ]
    };
    for (label, step) in first(1) {
        let mut harness = harness_of(prepared(Language::English, old_versions));
        let second = |node: &egui_kittest::kittest::AccessKitNode<'_>| node.label().is_some_and(|label| label.contains("8 kB"));
        harness.get_by(second).click();
        harness.run_steps(2);
        assert!(says(&harness, "Changed in it: 3 touchpoints added · 1 touchpoint changed"));
        press(&mut harness, label);
        assert_eq!(harness.state().pushed, [Action::Open(OpenAction::Version(step))]);
    }
    let mut harness = harness_of(prepared(Language::English, old_versions));
    harness.get_by(|node| node.label().is_some_and(|label| label.contains("3 kB"))).click();
    harness.run_steps(2);
    assert!(harness.query_by_label("Compare").is_none(), "what cannot be read can only be opened, which says why");
}

#[test]
fn the_marked_version_has_a_picture_and_what_differs() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("kept.wegmarke");
    crate::file::write_atomically(&path, &write(&sample("en")).unwrap(), crate::file::Expected::Nothing, None).unwrap();
    let mut state = prepared(Language::English, old_versions);
    state.dialog = Some(Dialog::Open(OpenDialog::OldVersions(Arc::new([kept(1, 12_000, None, path)]))));
    let mut harness = harness_of(state);
    wait_for(&mut harness, "the picture", |harness| says(harness, "It is as what is open now."));
    harness.get_by_role_and_label(egui::Role::Image, "The map as it was in this version");
}

#[test]
fn elements_of_a_version_are_chosen() {
    let mut harness = harness_of(prepared(Language::English, take_from));
    let labels = |harness: &Harness<'_, Bench>| harness.get_all_by_role(egui::Role::CheckBox).count();
    assert!(labels(&harness) > 2);
    assert!(says(&harness, "no longer here") && says(&harness, "Project"));
    let first = harness.get_all_by_role(egui::Role::CheckBox).next().unwrap();
    first.click();
    harness.run_steps(2);
    press(&mut harness, "Take 1 element");
    assert_eq!(harness.state().pushed, [Action::Open(OpenAction::TakeFrom(vec![0]))]);
    let mut harness = harness_of(prepared(Language::English, take_from));
    let all = labels(&harness);
    press(&mut harness, "All");
    assert!(harness.query_by_label(&format!("Take {all} elements")).is_some());
}

/// A program that starts after a window with a file was lost, in which a touchpoint had another title.
fn with_lost_changes(folder: &Path) -> State {
    let home = Home::at(&folder.join("home"));
    let path = folder.join("map.wegmarke");
    let mut project = sample("en");
    crate::file::write_atomically(&path, &write(&project).unwrap(), crate::file::Expected::Nothing, None).unwrap();
    let base = Some(Fingerprint::of(&read_file(&path, crate::file::MAX_BYTES).unwrap()));
    let stage = &mut Arc::make_mut(&mut project.maps[0]).stages[0];
    Arc::make_mut(&mut Arc::make_mut(stage).touchpoints[0]).title = "Renamed".to_owned();
    let mut journal = Journal::begin(&home).unwrap();
    let when = Timestamp::UNIX_EPOCH;
    journal.write(&Unsaved { path: Some(path.as_path()), base, asks: false, when, project: &project, damaged: &[], drafts: &[] }).unwrap();
    drop(journal);
    let settings = Settings { language: Some(Language::English), started_before: true, ..Settings::default() };
    crate::file::save_settings(&home, &settings).unwrap();
    State::start(Start { home: Some(home), file: None, country: None, clock: Box::new(|| Timestamp::UNIX_EPOCH), wake: Arc::new(|| {}) })
}

#[test]
fn lost_work_is_compared_with_its_file_before_anybody_chooses() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = harness_of(with_lost_changes(folder.path()));
    wait_for(&mut harness, "the offer", |harness| harness.query_by_label("Compare").is_some());
    press(&mut harness, "Compare");
    assert!(says(&harness, "What differs from the file") && says(&harness, "Touchpoint “Renamed”"));
    assert!(says(&harness, "different: Touchpoint"));
    press(&mut harness, "Back");
    assert!(harness.query_by_label("Later").is_some());
    press(&mut harness, "Compare");
    press(&mut harness, "Restore");
    assert_eq!(harness.state().pushed, [Action::Open(OpenAction::Recover(0))]);
}
