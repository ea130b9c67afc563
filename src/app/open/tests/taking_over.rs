//! Two windows with one file: the second one looks, and takes the file over once the first is gone.

use super::{Place, read};
use crate::app::tests::{journey, select};
use crate::app::{Action, Answer, Command, MapAction, NoticeKind, OpenAction};

#[test]
fn a_second_window_on_the_same_file_only_looks() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut first = place.with_file("map.wegmarke");
    let mut second = place.start(Some(path.clone()));
    assert_eq!(journey(&second.state), "first");
    assert!(second.state.is_read_only());
    assert!(second.said(NoticeKind::Warning));
    select(&mut second.state, "first");
    second.run(Command::Delete);
    assert_eq!(journey(&second.state), "first");
    assert!(!Command::AddTouchpoint.is_enabled(&second.state));
    second.run(Command::AddTouchpoint);
    assert!(second.state.look.editing.is_none());
    let new = Action::Map(MapAction::AddTouchpoint(crate::app::NewTouchpoint::default()));
    second.act(new);
    assert!(second.state.look.editing.is_none());
    // Under another name it is the window's own.
    second.save_as(&place.path("copy.wegmarke"));
    assert!(!second.state.is_read_only());
    second.add("mine");
    second.run(Command::Save);
    assert!(second.state.open.document.is_saved());
    // The first window continues undisturbed.
    first.add("more");
    first.run(Command::Save);
    assert!(first.state.open.document.is_saved());
    assert!(!read(&path).contains("mine"));
}

#[test]
fn a_window_takes_the_file_over_once_the_other_is_gone_with_what_that_saved_last() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut first = place.with_file("map.wegmarke");
    let mut second = place.start(Some(path.clone()));
    assert!(second.state.is_read_only() && Command::TakeOver.is_enabled(&second.state));
    assert!(!Command::TakeOver.is_enabled(&first.state));
    second.state.notices.clear();
    second.run(Command::TakeOver);
    assert!(second.state.is_read_only() && second.said(NoticeKind::Info), "the other one still has it");
    first.add("last words");
    first.run(Command::Save);
    // Not closed but gone, as after a crash.
    drop(first);
    second.run(Command::TakeOver);
    assert!(!second.state.is_read_only());
    assert_eq!(journey(&second.state), "first last words");
    second.add("mine");
    second.run(Command::Save);
    assert_eq!(second.state.dialog, None);
    assert!(read(&path).contains("last words") && read(&path).contains("mine"));
    assert!(place.start(Some(path)).state.is_read_only(), "it is this window's now");
}

#[test]
fn that_the_other_window_is_gone_is_noticed_without_asking() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut first = place.with_file("map.wegmarke");
    let mut second = place.start(Some(path));
    let wait = second.state.poll().expect("it looks again");
    assert!(wait.as_millis() <= 5_000, "{wait:?}");
    second.pass(5_100);
    second.settle();
    assert!(second.state.is_read_only(), "it is still open there");
    first.run(Command::Close);
    second.pass(5_100);
    second.settle();
    assert!(!second.state.is_read_only() && second.said(NoticeKind::Info));
    let third = place.start(Some(place.path("map.wegmarke")));
    assert!(third.state.is_read_only());
    second.run(Command::Close);
    let mut third = third;
    third.act(Action::Open(OpenAction::WindowFocused));
    assert!(!third.state.is_read_only(), "also when it gets the focus");
}

#[test]
fn recovered_work_of_a_file_that_was_open_elsewhere_is_not_lost_by_taking_over() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    let mut lost = place.with_file("map.wegmarke");
    lost.add("unsaved");
    lost.keep();
    drop(lost);
    let mut first = place.start(Some(path.clone()));
    first.act(Action::Answer(Answer::Cancel));
    drop(first);
    let other = place.start(Some(path.clone()));
    // The other start has the offers; once it is gone they are here.
    drop(other);
    let mut second = place.start(None);
    let mut holder = place.start(None);
    holder.act(Action::Open(OpenAction::FilesDropped(vec![path.clone()])));
    second.act(Action::Open(OpenAction::Recover(0)));
    assert!(second.state.is_read_only());
    assert_eq!(journey(&second.state), "first unsaved");
    holder.add("theirs");
    holder.run(Command::Save);
    drop(holder);
    second.run(Command::TakeOver);
    assert!(!second.state.is_read_only());
    assert_eq!(journey(&second.state), "first unsaved", "what is unsaved here stays");
    assert!(read(&path).contains("theirs"));
}
