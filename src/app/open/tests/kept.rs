//! Unsaved work and open texts: kept, offered after a crash, taken up again, left on purpose.

use super::{Place, read, write};
use crate::app::tests::{journey, run, touchpoint, wishes_to_quit};
use crate::app::{Action, Answer, Command, Dialog, EditTarget, MapAction, NoticeKind, OpenAction, OpenDialog, TypedText, update};
use crate::edit::{Edit, TouchpointEdit};

#[test]
fn unsaved_work_is_kept_and_offered_after_a_crash() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    program.add("unsaved");
    program.keep();
    // A title that is being typed is kept too.
    program.run(Command::AddTouchpoint);
    update(&mut program.state, Action::Map(MapAction::EditingChanged("half typed".to_owned())));
    program.keep();
    drop(program);

    let mut next = place.start(None);
    assert!(matches!(next.state.dialog, Some(Dialog::Open(OpenDialog::Recovery(_)))));
    assert_eq!(next.state.recoveries().len(), 1);
    let offer = &next.state.recoveries()[0];
    assert_eq!(offer.path.as_deref(), Some(place.path("map.wegmarke").as_path()));
    assert!(!offer.file_changed);
    assert_eq!(offer.differs.unwrap().added, 2);
    // Deciding later keeps it.
    next.act(Action::CloseOverlay);
    drop(next);

    let mut third = place.start(None);
    third.act(Action::Open(OpenAction::Recover(0)));
    // It was not entered: the field is open again.
    assert!(!journey(&third.state).contains("half"), "{}", journey(&third.state));
    assert_eq!(third.state.look.editing.as_ref().map(|editing| editing.draft.as_str()), Some("half typed"));
    assert!(!third.state.open.document.is_saved());
    assert_eq!(third.state.path(), Some(place.path("map.wegmarke").as_path()));
    third.run(Command::Save);
    assert!(third.state.open.document.is_saved(), "{:?} {:?}", third.state.dialog, third.state.notices);
    assert_eq!(journey(&third.state), "first unsaved half typed");
    third.run(Command::Quit);
    drop(third);
    assert!(place.start(None).state.recoveries().is_empty());
}

#[test]
fn a_text_that_is_open_in_a_saved_file_is_kept_and_open_again() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    let first = touchpoint(&program.state, "first").id;
    program.act(Action::Map(MapAction::StartEditing(EditTarget::TouchpointTitle(first))));
    program.keep();
    assert!(program.state.open.document.is_saved());
    drop(program);
    assert!(place.start(None).state.recoveries().is_empty(), "nothing has been typed yet");

    let mut program = place.start(Some(place.path("map.wegmarke")));
    program.act(Action::Map(MapAction::StartEditing(EditTarget::TouchpointTitle(first))));
    update(&mut program.state, Action::Map(MapAction::EditingChanged("first and f".to_owned())));
    assert_eq!(program.state.drafts()[0].name, "“first” · Touchpoint");
    program.keep();
    drop(program);
    // Also where that very file is open already.
    let mut next = place.start(Some(place.path("map.wegmarke")));
    next.act(Action::Open(OpenAction::Recover(0)));
    assert!(!next.state.is_read_only());
    let editing = next.state.look.editing.as_ref().unwrap();
    assert_eq!((editing.target, editing.draft.as_str()), (EditTarget::TouchpointTitle(first), "first and f"));
    assert_eq!(journey(&next.state), "first", "nothing was entered by force");
    next.act(Action::Map(MapAction::CancelEditing));
    next.keep();
    assert_eq!(journey(&next.state), "first");
}

#[test]
fn a_text_whose_field_is_gone_is_listed_until_somebody_has_seen_it() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    let typed = TypedText { name: "New measure".to_owned(), text: "A board at the".to_owned() };
    program.act(Action::Open(OpenAction::TextsTyped(vec![typed])));
    program.keep();
    drop(program);
    for again in [true, false] {
        let mut next = place.start(None);
        next.act(Action::Open(OpenAction::Recover(0)));
        let Some(Dialog::Open(OpenDialog::NotEntered(drafts))) = &next.state.dialog else { panic!("{:?}", next.state.dialog) };
        assert_eq!((drafts[0].name.as_str(), drafts[0].text.as_str()), ("New measure", "A board at the"));
        if again {
            next.keep();
        } else {
            next.act(Action::Answer(Answer::Cancel));
            next.run(Command::Save);
            next.keep();
        }
    }
    assert!(place.start(None).state.recoveries().is_empty());
}

#[test]
fn a_damaged_file_that_is_recovered_is_not_saved_over_without_the_question() {
    let place = Place::new();
    let path = place.path("map.wegmarke");
    drop(place.with_file("map.wegmarke"));
    let damaged = read(&path).replacen("Touchpoint(", "Touchpoint(\u{1}", 1);
    write(&path, &damaged);
    let mut program = place.start(Some(path.clone()));
    program.act(Action::Answer(Answer::Cancel));
    program.add("more");
    program.keep();
    drop(program);
    let mut next = place.start(None);
    next.act(Action::Open(OpenAction::Recover(0)));
    assert!(matches!(next.state.dialog, Some(Dialog::Open(OpenDialog::Damaged(_)))));
    next.act(Action::Answer(Answer::Cancel));
    next.run(Command::Save);
    assert_eq!(next.state.dialog, Some(Dialog::Open(OpenDialog::SaveOverDamage)));
    assert_eq!(read(&path), damaged);
    next.act(Action::Answer(Answer::Yes));
    assert!(read(&path).contains("more"));
}

#[test]
fn a_drag_that_never_ends_is_kept() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    program.add("second");
    program.run(Command::Save);
    let map = program.state.map().unwrap();
    let (map, stage, first) = (map.id, map.stages[0].id, touchpoint(&program.state, "first").id);
    let moved = TouchpointEdit::Move { map, touchpoints: vec![first], stage, before: None, media: None };
    update(&mut program.state, Action::Preview(Edit::Touchpoint(moved)));
    assert_eq!(journey(&program.state), "second first");
    program.keep();
    drop(program);
    let mut next = place.start(None);
    next.act(Action::Open(OpenAction::Recover(0)));
    assert_eq!(journey(&next.state), "second first");
}

#[test]
fn unsaved_work_is_offered_whatever_file_is_opened_and_can_be_asked_for_again() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    program.add("unsaved");
    program.keep();
    drop(program);
    let damaged = place.path("damaged.wegmarke");
    write(&damaged, &read(&place.path("map.wegmarke")).replacen("Touchpoint(", "Touchpoint(\u{1}", 1));
    for file in [place.path("map.wegmarke"), damaged, place.path("none.wegmarke")] {
        let mut next = place.start(Some(file.clone()));
        assert_eq!(next.state.recoveries().len(), 1, "{file:?}");
        // Put off, it can be had again; nobody else can have it meanwhile.
        while next.state.dialog.is_some() {
            next.act(Action::Answer(Answer::Cancel));
        }
        assert!(next.state.recoveries().is_empty());
        next.run(Command::UnsavedWork);
        assert_eq!(next.state.recoveries().len(), 1, "{file:?}");
        assert!(place.start(None).state.recoveries().is_empty(), "two windows never hold it both");
        next.run(Command::UnsavedWork);
        assert!(matches!(&next.state.dialog, Some(Dialog::Open(OpenDialog::Recovery(offers))) if offers.len() == 1));
    }
    let mut last = place.start(None);
    last.act(Action::Open(OpenAction::DiscardRecovery(0)));
    last.run(Command::UnsavedWork);
    assert!(last.state.dialog.is_none() && last.said(NoticeKind::Info));
}

#[test]
fn recovered_work_that_is_left_alone_survives_another_crash() {
    let place = Place::new();
    let mut program = place.start(None);
    program.create();
    program.add("never saved");
    program.keep();
    drop(program);
    let mut second = place.start(None);
    second.act(Action::Open(OpenAction::Recover(0)));
    drop(second);
    let mut third = place.start(None);
    assert_eq!(third.state.recoveries().len(), 1);
    third.act(Action::Open(OpenAction::DiscardRecovery(0)));
    assert_eq!(third.state.dialog, None);
    drop(third);
    assert!(place.start(None).state.recoveries().is_empty());
}

#[test]
fn saving_and_leaving_on_purpose_leave_nothing_to_recover() {
    for discard in [true, false] {
        let place = Place::new();
        let mut program = place.with_file("map.wegmarke");
        program.add("more");
        program.keep();
        program.run(Command::Quit);
        program.act(Action::Answer(if discard { Answer::Discard } else { Answer::Save }));
        assert!(wishes_to_quit(&program.state));
        drop(program);
        assert!(place.start(None).state.recoveries().is_empty());
    }
}

#[test]
fn a_journal_that_is_written_while_its_project_is_left_or_saved_leaves_nothing() {
    for save in [true, false] {
        let place = Place::new();
        let mut program = place.with_file("map.wegmarke");
        program.add("more");
        program.keep();
        program.add("and more");
        // It may be being written from here on.
        program.state.poll();
        if save {
            run(&mut program.state, Command::Save);
        } else {
            run(&mut program.state, Command::Close);
            update(&mut program.state, Action::Answer(Answer::Discard));
        }
        program.settle();
        program.keep();
        drop(program);
        assert!(place.start(None).state.recoveries().is_empty(), "save: {save}");
    }
}
