//! Somebody else changes the file of the open project, takes it away or puts something else there: it is noticed, and nothing is lost whatever the answer.

use super::{Place, Program, read, system, write};
use crate::app::tests::{journey, wished_pick, wishes_to_quit};
use crate::app::{Action, Answer, Command, Conflict, Dialog, Differences, NoticeKind, OpenAction, OpenDialog, Pick, View};
use crate::file;
use std::path::Path;

/// The question about the file, which is open.
fn asked(program: &Program) -> &Conflict {
    match &program.state.dialog {
        Some(Dialog::Open(OpenDialog::Conflict(conflict))) => conflict,
        other => panic!("{other:?} is no conflict"),
    }
}

fn focus(program: &mut Program) {
    program.act(Action::Open(OpenAction::WindowFocused));
}

/// The contents of all kept versions of a file.
fn kept(place: &Place, path: &Path) -> Vec<String> {
    file::old_versions(&place.home(), path).unwrap().iter().map(|version| read(&version.path)).collect()
}

#[test]
fn what_somebody_else_wrote_is_not_overwritten_without_asking() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = place.with_file("map.wegmarke");
    let theirs = read(&path).replace("first", "theirs");
    write(&path, &theirs);
    program.add("mine");
    program.run(Command::Save);
    assert!(asked(&program).at_save && asked(&program).path == path);
    assert_eq!(read(&path), theirs);
    program.act(Action::Answer(Answer::Cancel));
    assert_eq!(read(&path), theirs);
    assert!(!program.state.open.document.is_saved());
    program.run(Command::Save);
    program.act(Action::Answer(Answer::Yes));
    assert!(read(&path).contains("mine"));
    assert!(program.state.open.document.is_saved());
    assert!(kept(&place, &path).contains(&theirs), "what was overwritten is kept");
}

#[test]
fn the_question_says_what_was_changed_on_either_side() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = place.with_file("map.wegmarke");
    write(&path, &read(&path).replace("first", "theirs"));
    program.add("mine");
    program.run(Command::Save);
    let there = Differences { changed: 1, ..Differences::default() };
    let here = Differences { added: 1, ..Differences::default() };
    assert_eq!(asked(&program).since, Some((there, here)));
    assert!(asked(&program).is_readable);
}

#[test]
fn what_comes_while_it_is_asked_is_not_overwritten_either() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = place.with_file("map.wegmarke");
    program.add("mine");
    write(&path, &read(&path).replace("first", "theirs"));
    program.run(Command::Save);
    let again = read(&path).replace("theirs", "again");
    write(&path, &again);
    program.act(Action::Answer(Answer::Yes));
    assert!(asked(&program).at_save, "asked once more");
    assert_eq!(read(&path), again);
}

#[test]
fn rubbish_that_is_overwritten_is_kept_too() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = place.with_file("map.wegmarke");
    write(&path, "something else altogether");
    program.add("mine");
    program.run(Command::Save);
    assert!(!asked(&program).is_readable);
    program.act(Action::Answer(Answer::Yes));
    assert!(read(&path).contains("mine"));
    assert!(kept(&place, &path).contains(&"something else altogether".to_owned()));
}

#[test]
fn both_are_kept_side_by_side() {
    let place = Place::new();
    let (path, beside) = (place.path("map.wegmarke"), place.path("map (2).wegmarke"));
    let mut program = place.with_file("map.wegmarke");
    let theirs = read(&path).replace("first", "theirs");
    write(&path, &theirs);
    program.add("mine");
    program.run(Command::Quit);
    program.act(Action::Answer(Answer::Save));
    assert!(!wishes_to_quit(&program.state));
    program.act(Action::Answer(Answer::KeepBoth));
    assert_eq!(read(&path), theirs);
    assert!(read(&beside).contains("mine"));
    assert_eq!(program.state.path(), Some(beside.as_path()));
    assert!(wishes_to_quit(&program.state), "what was to follow follows");
}

#[test]
fn reloading_gives_up_nothing_that_is_not_kept() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = place.with_file("map.wegmarke");
    write(&path, &read(&path).replace("first", "theirs"));
    program.add("mine");
    program.run(Command::Save);
    program.act(Action::Answer(Answer::Reload));
    assert_eq!(journey(&program.state), "theirs");
    assert!(program.said(NoticeKind::Info) && program.state.open.document.is_saved());
    assert!(kept(&place, &path)[0].contains("mine"), "the work that was given up is an earlier version");
}

#[test]
fn comparing_shows_the_other_version_and_saving_asks_again() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = place.with_file("map.wegmarke");
    let theirs = read(&path).replace("first", "theirs");
    write(&path, &theirs);
    program.add("mine");
    program.run(Command::Save);
    program.act(Action::Answer(Answer::Compare));
    assert_eq!((program.state.program.view, journey(&program.state).as_str()), (View::Compare, "first mine"));
    let other = program.state.open.compared.file().unwrap();
    assert!(other.project.maps[0].touchpoints().any(|touchpoint| touchpoint.title == "theirs"));
    assert_eq!(read(&path), theirs);
    program.run(Command::Save);
    assert!(asked(&program).at_save);
}

#[test]
fn a_change_by_others_is_noticed_when_the_window_gets_the_focus_and_said_once() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = place.with_file("map.wegmarke");
    focus(&mut program);
    assert_eq!(program.state.dialog, None);
    let theirs = read(&path).replace("first", "theirs");
    write(&path, &theirs);
    focus(&mut program);
    assert!(!asked(&program).at_save);
    program.act(Action::Answer(Answer::Cancel));
    focus(&mut program);
    assert_eq!(program.state.dialog, None);
    write(&path, &theirs.replace("theirs", "again"));
    focus(&mut program);
    program.act(Action::Answer(Answer::Reload));
    assert_eq!(journey(&program.state), "again");
    assert!(!program.state.is_read_only(), "the window's own lock is no reason");
}

#[test]
fn what_others_saved_comes_in_and_what_was_done_here_can_still_be_undone() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = place.with_file("map.wegmarke");
    program.add("mine");
    program.run(Command::Save);
    let (document, steps) = (program.state.open.id, program.state.open.document.undo_steps());
    program.state.look.camera.zoom = 3.0;
    write(&path, &read(&path).replace("first", "theirs"));
    focus(&mut program);
    program.act(Action::Answer(Answer::Reload));
    assert_eq!(journey(&program.state), "theirs mine");
    let open = &program.state.open;
    assert_eq!((open.id, open.document.undo_steps(), program.state.look.camera.zoom), (document, steps, 3.0), "nothing of mine is lost");
    assert!(open.document.is_saved() && !program.state.is_read_only() && program.said(NoticeKind::Info));
    program.run(Command::Undo);
    assert_eq!(journey(&program.state), "theirs", "my step alone is taken back");
    assert!(!program.state.open.document.is_saved());
    program.run(Command::Redo);
    assert_eq!(journey(&program.state), "theirs mine");
    // It is the file that is known now: saving asks nothing.
    program.add("more");
    program.run(Command::Save);
    assert_eq!(program.state.dialog, None);
    assert!(read(&path).contains("theirs") && read(&path).contains("more"));
}

#[test]
fn unsaved_work_or_another_project_is_replaced_by_the_file_that_is_read_again() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = place.with_file("map.wegmarke");
    let theirs = read(&path).replace("first", "theirs");
    program.add("mine");
    write(&path, &theirs);
    focus(&mut program);
    program.act(Action::Answer(Answer::Reload));
    assert_eq!((journey(&program.state).as_str(), program.state.open.document.undo_steps()), ("theirs", 0), "as it was announced");
    let document = program.state.open.id;
    program.add("saved");
    program.run(Command::Save);
    let mut other = place.with_file("other.wegmarke");
    other.add("other");
    other.run(Command::Save);
    write(&path, &read(&place.path("other.wegmarke")));
    focus(&mut program);
    program.act(Action::Answer(Answer::Reload));
    assert_eq!(journey(&program.state), "first other");
    assert!(program.state.open.id != document && program.state.open.document.undo_steps() == 0);
}

#[test]
fn a_file_that_went_away_is_said_and_what_is_open_is_not_closed_without_a_question() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut program = place.with_file("map.wegmarke");
    let moved = place.path("moved.wegmarke");
    system("mv", &[&path, &moved]);
    program.state.notices.clear();
    focus(&mut program);
    assert!(program.said(NoticeKind::Error), "{:?}", program.state.notices);
    assert!(!program.state.open.document.is_saved(), "it is in no file now");
    program.state.notices.clear();
    focus(&mut program);
    assert!(program.state.notices.is_empty(), "said once");
    program.run(Command::Quit);
    assert!(matches!(program.state.dialog, Some(Dialog::Open(OpenDialog::Unsaved(_)))), "{:?}", program.state.dialog);
    program.act(Action::Answer(Answer::Cancel));
    // Put back as it was, it is saved as before.
    system("mv", &[&moved, &path]);
    focus(&mut program);
    assert!(program.state.open.document.is_saved() && program.said(NoticeKind::Info));
    // And saving writes it where it was.
    system("rm", &[&path]);
    focus(&mut program);
    program.run(Command::Save);
    assert!(read(&path).contains("first") && program.state.open.document.is_saved());
    focus(&mut program);
    assert!(program.state.open.document.is_saved());
}

#[cfg(unix)]
#[test]
fn what_took_the_place_of_the_file_is_said_and_left_alone() {
    for (what, make) in [("folder", "mkdir"), ("pipe", "mkfifo")] {
        let place = Place::new();
        let path = place.path("map.wegmarke");
        let mut program = place.with_file("map.wegmarke");
        system("rm", &[&path]);
        system(make, &[&path]);
        program.state.notices.clear();
        focus(&mut program);
        let sentence = &program.state.notices.last().expect(what).text;
        assert!(sentence.contains(what), "{sentence}");
        program.run(Command::Save);
        assert!(matches!(program.state.dialog, Some(Dialog::Open(OpenDialog::MayNotWrite(..)))), "{what}: {:?}", program.state.dialog);
        program.act(Action::Answer(Answer::SaveAs));
        assert_eq!(wished_pick(&mut program.state), Some(Pick::SaveAs));
        program.act(Action::Open(OpenAction::Picked(Pick::SaveAs, Some(place.path("elsewhere.wegmarke")))));
        assert!(read(&place.path("elsewhere.wegmarke")).contains("first"), "{what}");
        assert!(program.state.open.document.is_saved());
    }
}

#[test]
fn a_folder_that_is_gone_offers_another_place() {
    let place = Place::new();
    system("mkdir", &[&place.path("share")]);
    let path = place.path("share").join("map.wegmarke");
    let mut program = place.start(None);
    program.create();
    program.add("first");
    program.save_as(&path);
    system("mv", &[&place.path("share"), &place.path("unplugged")]);
    program.add("second");
    program.run(Command::Save);
    assert!(matches!(program.state.dialog, Some(Dialog::Open(OpenDialog::MayNotWrite(..)))), "{:?}", program.state.dialog);
    program.act(Action::Answer(Answer::Cancel));
    system("mv", &[&place.path("unplugged"), &place.path("share")]);
    program.run(Command::Save);
    assert!(read(&path).contains("second"));
}
