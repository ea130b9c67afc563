//! Journals with real files in a folder of their own: written, left behind, cut, taken away, found again.

use super::*;
use crate::file::sample::project;
use crate::file::write;

fn at(when: &str) -> Timestamp {
    when.parse().unwrap()
}

/// A state without a file.
fn untitled(project: &Project) -> Unsaved<'_> {
    let when = at("2026-11-22T12:00:00Z");
    Unsaved { path: None, base: None, asks: false, when, project, damaged: &[], drafts: &[] }
}

fn home() -> (tempfile::TempDir, Home) {
    let folder = tempfile::tempdir().unwrap();
    let home = Home::at(folder.path());
    (folder, home)
}

/// The files of all journals and their locks.
fn files(home: &Home) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder(home))
        .map_or_else(|_| Vec::new(), |entries| entries.flatten().map(|entry| entry.file_name().into_string().unwrap()).collect());
    names.sort();
    names
}

fn named(name: &str) -> Project {
    Project { name: name.to_owned(), ..project() }
}

#[test]
fn work_of_a_window_that_is_gone_is_offered_until_somebody_chooses() {
    let (_folder, home) = home();
    assert!(pending(&home).is_empty());
    let project = project();
    let base = Some(Fingerprint::of(b"old"));
    let path = Path::new("/maps/Straße \"1\".wegmarke");
    let mut journal = Journal::begin(&home).unwrap();
    let when = at("2026-11-22T12:00:00Z");
    let drafts = [Draft { place: "title".to_owned(), name: "Title".to_owned(), text: "half ty".to_owned() }];
    journal.write(&Unsaved { path: Some(path), base, asks: true, when, project: &project, damaged: &[], drafts: &drafts }).unwrap();
    assert!(pending(&home).is_empty(), "its window is still there");
    // What a crash leaves: the file, and a lock that nobody holds.
    drop(journal);
    let found = pending(&home);
    assert_eq!(found.len(), 1);
    assert!(pending(&home).is_empty(), "another window holds it");
    assert_eq!((found[0].path.as_deref(), found[0].base, found[0].when), (Some(path), base, when));
    assert_eq!((found[0].drafts.as_slice(), found[0].asks), (drafts.as_slice(), true));
    assert_eq!(found[0].open().unwrap().project, project);
    drop(found);
    let [recovery] = <[Recovery; 1]>::try_from(pending(&home)).unwrap();
    let mut journal = recovery.into_journal();
    assert!(pending(&home).is_empty());
    journal.clear().unwrap();
    drop(journal);
    assert!(pending(&home).is_empty());
    assert_eq!(files(&home), Vec::<String>::new());
}

#[test]
fn a_later_state_is_one_more_line_and_counts_by_its_number() {
    let (_folder, home) = home();
    let mut journal = Journal::begin(&home).unwrap();
    let length = |journal: &Journal| fs::metadata(&journal.written.as_ref().unwrap().path).unwrap().len();
    journal.write(&untitled(&named("first"))).unwrap();
    let first = length(&journal);
    let two = named("second");
    // The clock was set back in between.
    journal.write(&Unsaved { when: at("2020-01-01T00:00:00Z"), ..untitled(&two) }).unwrap();
    assert!(length(&journal) - first < 1_000, "what differs, and nothing else");
    assert_eq!(files(&home).len(), 2);
    drop(journal);
    assert_eq!(pending(&home)[0].open().unwrap().project.name, "second");
}

#[test]
fn recovered_work_goes_on_in_the_same_journal_and_is_never_there_twice() {
    let (_folder, home) = home();
    let mut journal = Journal::begin(&home).unwrap();
    journal.write(&untitled(&named("one"))).unwrap();
    journal.write(&untitled(&named("two"))).unwrap();
    drop(journal);
    for name in ["three", "four"] {
        let [recovery] = <[Recovery; 1]>::try_from(pending(&home)).unwrap();
        let mut journal = recovery.into_journal();
        journal.write(&untitled(&named(name))).unwrap();
    }
    let found = pending(&home);
    assert_eq!((found.len(), found[0].open().unwrap().project.name.as_str()), (1, "four"));
    assert_eq!(files(&home).len(), 2, "one journal and its lock");
}

#[test]
fn lines_that_outgrow_the_first_state_begin_anew() {
    let (_folder, home) = home();
    let mut journal = Journal::begin(&home).unwrap();
    journal.write(&untitled(&named("first"))).unwrap();
    let begun = journal.written.as_ref().unwrap().path.clone();
    for number in 0..30 {
        journal.write(&untitled(&Project { notes: format!("{number}").repeat(40_000), ..named("long") })).unwrap();
    }
    let now = journal.written.as_ref().unwrap();
    assert_ne!(now.path, begun);
    assert!(fs::metadata(&now.path).unwrap().len() < 2 * 1024 * 1024);
    assert_eq!(files(&home).len(), 2);
    drop(journal);
    assert!(pending(&home)[0].open().unwrap().project.notes.starts_with("29"));
}

#[test]
fn a_journal_whose_file_was_taken_away_begins_anew() {
    let (_folder, home) = home();
    let mut journal = Journal::begin(&home).unwrap();
    journal.write(&untitled(&named("first"))).unwrap();
    fs::remove_dir_all(folder(&home)).unwrap();
    journal.write(&untitled(&named("second"))).unwrap();
    drop(journal);
    assert_eq!(pending(&home)[0].open().unwrap().project.name, "second");
}

#[test]
fn what_could_not_be_written_leaves_the_state_before_and_the_next_one_is_written() {
    let (folder_of_test, home) = home();
    let mut journal = Journal::begin(&home).unwrap();
    journal.write(&untitled(&named("first"))).unwrap();
    // A file in the place of the folder: nothing can be made there.
    let (there, aside) = (folder(&home), folder_of_test.path().join("aside"));
    fs::rename(&there, &aside).unwrap();
    fs::write(&there, "").unwrap();
    for name in ["second", "third"] {
        assert!(journal.write(&untitled(&named(name))).is_err());
    }
    fs::remove_file(&there).unwrap();
    fs::rename(&aside, &there).unwrap();
    journal.write(&untitled(&named("fourth"))).unwrap();
    drop(journal);
    let found = pending(&home);
    assert_eq!((found.len(), found[0].open().unwrap().project.name.as_str()), (1, "fourth"));
}

#[test]
fn a_program_that_was_stopped_in_the_first_state_leaves_what_it_wrote() {
    let (_folder, home) = home();
    let drafts = [Draft { place: "title".to_owned(), name: "Title".to_owned(), text: "half ty".to_owned() }];
    let project = project();
    let bytes = form::first(1, &Unsaved { drafts: &drafts, ..untitled(&project) }, &write(&project).unwrap()).unwrap();
    make_folder(&folder(&home)).unwrap();
    fs::write(folder(&home).join(format!("{}.000000000001.{UNFINISHED}", Uuid::new_v4())), &bytes[..bytes.len() / 2]).unwrap();
    fs::write(folder(&home).join(format!("{}.000000000001.{UNFINISHED}", Uuid::new_v4())), "").unwrap();
    let found = pending(&home);
    assert_eq!((found.len(), found[0].drafts.as_slice()), (1, drafts.as_slice()));
    assert!(!found[0].open().unwrap().findings.is_empty());
}

#[test]
fn a_later_state_that_was_begun_does_not_hide_the_one_that_is_whole() {
    let (_folder, home) = home();
    let mut journal = Journal::begin(&home).unwrap();
    journal.write(&untitled(&named("whole"))).unwrap();
    let begun = folder(&home).join(format!("{}.000000000009.{UNFINISHED}", journal.id));
    let bytes = form::first(9, &untitled(&named("begun")), &write(&named("begun")).unwrap()).unwrap();
    fs::write(&begun, &bytes[..bytes.len() / 2]).unwrap();
    drop(journal);
    assert_eq!(pending(&home)[0].open().unwrap().project.name, "whole");
}

#[test]
fn what_the_file_holds_already_is_not_offered() {
    let (folder_of_test, home) = home();
    let project = project();
    let path = folder_of_test.path().join("map.wegmarke");
    let mut journal = Journal::begin(&home).unwrap();
    journal.write(&Unsaved { path: Some(&path), ..untitled(&project) }).unwrap();
    drop(journal);
    fs::write(&path, write(&named("other")).unwrap()).unwrap();
    assert_eq!(pending(&home).len(), 1);
    // The program was stopped between saving and clearing the journal.
    fs::write(&path, write(&project).unwrap()).unwrap();
    assert_eq!(pending(&home).len(), 0);
    assert_eq!(files(&home), Vec::<String>::new());
}

#[test]
#[cfg(unix)]
fn a_file_whose_name_is_no_text_is_known_again() {
    use std::os::unix::ffi::OsStrExt as _;
    let (_folder, home) = home();
    let path = Path::new(std::ffi::OsStr::from_bytes(b"/maps/Stra\xdfe.wegmarke"));
    let project = project();
    Journal::begin(&home).unwrap().write(&Unsaved { path: Some(path), ..untitled(&project) }).unwrap();
    assert_eq!(pending(&home)[0].path.as_deref(), Some(path));
}

#[test]
fn a_choice_against_it_removes_it() {
    let (_folder, home) = home();
    let project = project();
    for when in ["2026-11-22T12:00:00Z", "2026-11-22T12:00:01Z"] {
        Journal::begin(&home).unwrap().write(&Unsaved { when: at(when), ..untitled(&project) }).unwrap();
    }
    let mut found = pending(&home);
    assert!(found[0].when > found[1].when);
    found.remove(0).discard().unwrap();
    drop(found);
    assert_eq!(pending(&home).len(), 1);
    Journal::begin(&home).unwrap().end().unwrap();
    assert_eq!(files(&home).len(), 1);
}

#[test]
fn a_journal_with_a_damaged_beginning_is_still_offered() {
    let (_folder, home) = home();
    let mut bytes = b"(path: 1)\n".to_vec();
    bytes.extend(write(&project()).unwrap());
    home.write(&folder(&home).join(format!("{}.journal", Uuid::new_v4())), &bytes).unwrap();
    let found = pending(&home);
    assert_eq!(found[0].path, None);
    assert_eq!(found[0].open().unwrap().project, project());
}
