//! Earlier versions: listed with what was changed in each, opened, compared, taken back whole or in parts.

use super::{Place, Program, read, system};
use crate::app::tests::journey;
use crate::app::{
    Action, Answer, Command, Dialog, Differences, FromVersion, KeptVersion, Next, NoticeKind, OpenAction, OpenDialog, Progress,
    VersionStep, View,
};
use crate::edit::StepName;
use crate::file;

/// The versions that are offered.
fn offered(program: &Program) -> &[KeptVersion] {
    match &program.state.dialog {
        Some(Dialog::Open(OpenDialog::OldVersions(versions))) => versions,
        other => panic!("{other:?} is no list of versions"),
    }
}

fn versions(program: &Program) -> usize {
    offered(program).len()
}

/// The elements that are offered.
fn elements(program: &Program) -> &FromVersion {
    match &program.state.dialog {
        Some(Dialog::Open(OpenDialog::TakeFrom(from))) => from,
        other => panic!("{other:?} is no list of elements"),
    }
}

fn step(program: &mut Program, step: VersionStep) {
    program.run(Command::OldVersions);
    program.act(Action::Open(OpenAction::Version(step)));
}

/// A program whose file was saved with `first`, then with `second`, then with `third` as well.
fn three(place: &Place) -> Program {
    let mut program = place.with_file("map.wegmarke");
    for title in ["second", "third"] {
        program.add(title);
        program.pass(10_000);
        program.run(Command::Save);
    }
    program
}

#[test]
fn earlier_versions_are_listed_with_what_was_changed_in_each() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    program.run(Command::OldVersions);
    assert!(program.said(NoticeKind::Info), "there is none yet");
    let other = Place::new();
    let mut program = three(&other);
    program.run(Command::OldVersions);
    let added = |added| Some(Differences { added, ..Differences::default() });
    let known: Vec<_> = offered(&program).iter().map(|one| (one.changed, one.is_readable, one.version.size > 0)).collect();
    assert_eq!(known, [(added(1), true, true), (None, true, true)], "of the oldest nothing before is known");
    assert!(offered(&program)[0].version.replaced > offered(&program)[1].version.replaced);
    // How the marked one looks.
    let version = offered(&program)[1].version.clone();
    let look = loop {
        if let Progress::Ready(look) = program.state.look_of_version(&version) {
            break look;
        }
        program.state.background().settle();
    };
    assert!(look.scene.as_ref().is_some_and(|scene| scene.size.width > 100.0));
    assert_eq!(look.differs, Some(Differences { removed: 2, ..Differences::default() }));
}

#[test]
fn a_version_that_cannot_be_read_is_listed_as_such() {
    let place = Place::new();
    let mut program = three(&place);
    let kept = file::old_versions(&place.home(), &place.path("map.wegmarke")).unwrap();
    system("truncate", &["-s".as_ref(), "1".as_ref(), kept[0].path.as_path()]);
    program.run(Command::OldVersions);
    assert_eq!(offered(&program).iter().map(|one| one.is_readable).collect::<Vec<_>>(), [false, true]);
    program.act(Action::Open(OpenAction::Version(VersionStep::Restore(0))));
    assert!(program.said(NoticeKind::Error));
    assert_eq!(journey(&program.state), "first second third");
}

#[test]
fn a_version_is_restored_in_one_step_and_saved_over_the_file_only_on_demand() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = three(&place);
    program.add("unsaved");
    step(&mut program, VersionStep::Restore(1));
    assert_eq!(journey(&program.state), "first");
    assert_eq!(program.state.open.document.undo_name(), Some(StepName::RestoreVersion));
    assert_eq!(program.state.path(), Some(path.as_path()));
    assert!(read(&path).contains("third"));
    program.run(Command::Undo);
    assert_eq!(journey(&program.state), "first second third unsaved");
    program.run(Command::Redo);
    program.pass(10_000);
    program.run(Command::Save);
    assert!(!read(&path).contains("third"));
    program.run(Command::OldVersions);
    assert_eq!(versions(&program), 3, "what it replaced is kept too");
}

#[test]
fn single_elements_are_taken_from_a_version() {
    let place = Place::new();
    let mut program = three(&place);
    for title in ["second", "third"] {
        crate::app::tests::select(&mut program.state, title);
        program.run(Command::Delete);
    }
    program.add("fourth");
    step(&mut program, VersionStep::Choose(0));
    let listed: Vec<(&str, &str)> = elements(&program).differing.iter().map(|one| (one.kind, one.name.as_str())).collect();
    assert_eq!(listed, [("touchpoint", "second")], "neither what is there nor what only came later");
    program.act(Action::Open(OpenAction::TakeFrom(vec![0])));
    assert_eq!(program.state.dialog, None);
    assert_eq!(journey(&program.state), "first second fourth");
    assert_eq!(program.state.open.document.undo_name(), Some(StepName::TakeFromVersion));
    program.run(Command::Undo);
    assert_eq!(journey(&program.state), "first fourth");
}

#[test]
fn a_version_opens_on_its_own_and_is_compared() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = three(&place);
    step(&mut program, VersionStep::Compare(1));
    assert_eq!(program.state.program.view, View::Compare);
    let other = program.state.open.compared.file().unwrap();
    assert!(other.name.starts_with("map.wegmarke, "), "{}", other.name);
    assert_eq!(other.project.maps[0].touchpoint_count(), 1);
    step(&mut program, VersionStep::Open(1));
    assert_eq!((journey(&program.state).as_str(), program.state.path()), ("first", None));
    assert!(!program.state.open.document.is_saved() && read(&path).contains("third"));
    program.run(Command::Quit);
    assert!(matches!(program.state.dialog, Some(Dialog::Open(OpenDialog::Unsaved(_)))));
}

#[test]
fn unsaved_work_is_asked_about_before_an_earlier_version_takes_its_place() {
    for (answer, on_disk) in [(Answer::Cancel, "second"), (Answer::Discard, "second"), (Answer::Save, "third")] {
        let place = Place::new();
        let mut program = place.with_file("map.wegmarke");
        program.add("second");
        program.pass(10_000);
        program.run(Command::Save);
        program.add("third");
        program.pass(10_000);
        step(&mut program, VersionStep::Open(0));
        assert!(
            matches!(program.state.dialog, Some(Dialog::Open(OpenDialog::Unsaved(Next::OpenVersion(..))))),
            "{:?}",
            program.state.dialog
        );
        assert_eq!(journey(&program.state), "first second third", "nothing has happened yet");
        program.act(Action::Answer(answer.clone()));
        let expected = if answer == Answer::Cancel { "first second third" } else { "first" };
        assert_eq!(journey(&program.state), expected, "{answer:?}");
        if answer == Answer::Cancel {
            assert_eq!(versions(&program), 1, "the list is there again");
            program.act(Action::Answer(Answer::Cancel));
        }
        assert_eq!(program.state.dialog, None);
        assert!(read(&place.path("map.wegmarke")).contains(on_disk), "{answer:?}");
        assert_eq!(read(&place.path("map.wegmarke")).contains("third"), answer == Answer::Save);
    }
}

#[test]
fn a_project_that_may_only_be_looked_at_takes_nothing_back() {
    let place = Place::new();
    let first = three(&place);
    let mut second = place.start(Some(place.path("map.wegmarke")));
    step(&mut second, VersionStep::Restore(0));
    assert_eq!(journey(&second.state), "first second third");
    assert!(second.said(NoticeKind::Warning));
    drop(first);
}

#[test]
fn while_a_vote_is_in_progress_nothing_is_taken_back() {
    let place = Place::new();
    let mut program = three(&place);
    program.run(Command::AddRater);
    program.run(Command::StartVote);
    program.act(Action::Vote(crate::app::VoteStep::Begin));
    assert!(program.state.ballot().is_some());
    let steps = program.state.open.document.undo_steps();
    step(&mut program, VersionStep::Restore(0));
    assert_eq!(program.state.open.document.undo_steps(), steps);
    assert!(program.said(NoticeKind::Warning));
}
