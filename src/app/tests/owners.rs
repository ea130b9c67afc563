//! What belongs to one file or one map goes with it: nothing outlives its owner, and results from the background reach the document
//! that asked for them or nobody.

use super::{id, journey, project, run, select, state_of, wished_pick, wishes_to_quit};
use crate::app::open::tests::{Place, Program, read, write};
use crate::app::{
    Action, Answer, Command, CompareAction, CompareChoice, CompareHand, ComparedSide, Dialog, ExchangeAction, ExchangeDialog, LookAction,
    MapAction, NewProject, NoticeKind, OpenAction, OpenDialog, Pick, State, update,
};
use crate::edit::{PictureAt, Selected};
use crate::method::Filter;
use crate::method::compare::Which;
use crate::model::{Area, Map, MapId, Media, Stage, StageId, Touchpoint, TouchpointId};
use std::sync::Arc;

/// Two maps, each with its own stages; the first is shown.
fn two_maps() -> State {
    let mut project = project(&[("Search", &["a", "b"]), ("Buy", &["c"])]);
    let mut second = Map::new(MapId::named("second"), "Second");
    let mut stage = Stage::new(StageId::named("other"), "Other");
    stage.touchpoints.push(Arc::new(Touchpoint::new(TouchpointId::named("far"), "far away", Area::Service)));
    second.stages.push(Arc::new(stage));
    project.maps.push(Arc::new(second));
    state_of(project)
}

/// Shows only the stage Search, and only what is owned or earned.
fn only_search(state: &mut State) {
    let filter = Filter { stages: vec![StageId::named("Search")], media: vec![Media::Owned, Media::Earned], ..Filter::default() };
    update(state, Action::Look(LookAction::FilterChanged(filter)));
    assert!(state.matching().is_some());
}

/// Whether the look belongs to the shown map: its filter contains no stage of another map, and its grid no row.
fn look_is_its_own(state: &State) -> bool {
    let map = state.map().unwrap();
    let stages = state.look.filter.stages.iter().all(|stage| map.stage(*stage).is_some());
    let row = state.grid.until_row.is_none_or(|row| map.touchpoint(row).is_some());
    stages && row
}

fn go_to_second(state: &mut State) {
    update(state, Action::Map(MapAction::ShowMap(MapId::named("second"))));
    assert_eq!(journey(state), "far away");
}

#[test]
fn a_filter_by_stage_ends_on_the_way_to_another_map_whatever_the_way() {
    type Way = (&'static str, fn(&mut State));
    let ways: [Way; 4] = [
        ("tab", go_to_second),
        ("next map", |state| run(state, Command::NextMap)),
        ("search hit", |state| {
            run(state, Command::Find);
            update(state, Action::Look(LookAction::Search("far away".to_owned())));
            update(state, Action::Look(LookAction::GoToHit(0)));
        }),
        ("comparison", |state| {
            let choice = state.compare_choice().unwrap();
            let right = ComparedSide { map: Some(MapId::named("second")), ..choice.right };
            update(state, Action::Compare(CompareAction::Choose(CompareChoice { right, ..choice })));
            update(state, Action::Compare(CompareAction::GoTo(CompareHand::Right, Which::Touchpoint(TouchpointId::named("far")))));
        }),
    ];
    for (way, go) in ways {
        let mut state = two_maps();
        only_search(&mut state);
        select(&mut state, "b");
        go(&mut state);
        assert_eq!(journey(&state), "far away", "{way}");
        assert!(look_is_its_own(&state), "{way}: {:?}", state.look.filter);
        assert_eq!(state.look.filter.media, [Media::Owned, Media::Earned], "{way}: what every map has stays filtered");
    }
}

#[test]
fn a_filter_by_stage_ends_where_undo_and_redo_lead_into_another_map() {
    let mut state = two_maps();
    select(&mut state, "a");
    run(&mut state, Command::ToggleCritical);
    go_to_second(&mut state);
    update(&mut state, Action::Look(LookAction::FilterChanged(Filter { stages: vec![StageId::named("other")], ..Filter::default() })));
    run(&mut state, Command::Undo);
    assert_eq!(journey(&state), "a b|c");
    assert!(look_is_its_own(&state), "{:?}", state.look.filter);
    assert!(state.matching().is_none());
    go_to_second(&mut state);
    only_search_of_second(&mut state);
    run(&mut state, Command::Redo);
    assert!(look_is_its_own(&state), "{:?}", state.look.filter);
}

fn only_search_of_second(state: &mut State) {
    update(state, Action::Look(LookAction::FilterChanged(Filter { stages: vec![StageId::named("other")], ..Filter::default() })));
}

#[test]
fn another_file_shows_all_of_its_touchpoints_whatever_was_filtered_before() {
    let place = Place::new();
    let mut program = place.with_file("one.wegmarke");
    let one = program.state.map().unwrap().stages[0].id;
    program.create();
    program.add("another");
    program.save_as(&place.path("two.wegmarke"));
    let filter = Filter { stages: vec![program.state.map().unwrap().stages[0].id], text: "another".to_owned(), ..Filter::default() };
    program.act(Action::Look(LookAction::FilterChanged(filter)));
    // The same file opened again is another document too: its maps have the identities they had.
    for (name, journey_there) in [("one.wegmarke", "first"), ("two.wegmarke", "another"), ("two.wegmarke", "another")] {
        program.act(Action::Open(OpenAction::FilesDropped(vec![place.path(name)])));
        assert_eq!(journey(&program.state), journey_there);
        assert!(program.state.matching().is_none(), "{name}: {:?}", program.state.look.filter);
        assert!(program.state.look.filter.is_empty());
        let here = program.state.map().unwrap().stages[0].id;
        program.act(Action::Look(LookAction::FilterChanged(Filter { stages: vec![here, one], ..Filter::default() })));
    }
}

#[test]
fn nothing_of_one_document_is_left_in_the_next() {
    let place = Place::new();
    let mut program = place.with_file("one.wegmarke");
    let state = &mut program.state;
    select(state, "first");
    run(state, Command::Find);
    update(state, Action::Look(LookAction::Search("first".to_owned())));
    run(state, Command::StartVote);
    let before = state.open.stamp();
    program.act(Action::Command(Command::NewEmpty));
    let state = &program.state;
    assert_ne!(state.open.stamp(), before);
    assert!(state.open.find.is_none() && state.votes.plan.is_none() && state.ballot().is_none());
    assert!(state.open.compared.file().is_none() && state.path().is_none() && state.findings().is_empty());
    assert!(state.look.editing.is_none() && state.dialog.is_none());
}

/// A program whose file is being written, with `second` in it, while a new project has replaced the saved one.
fn left_while_saving(place: &Place) -> Program {
    let mut program = place.with_file("old.wegmarke");
    program.add("second");
    run(&mut program.state, Command::Save);
    // The result of the save is not looked at before the next project is open.
    update(
        &mut program.state,
        Action::Open(OpenAction::CreateProject(NewProject { name: "Next".to_owned(), template: "blank".to_owned() })),
    );
    update(&mut program.state, Action::Answer(Answer::Discard));
    assert_eq!(program.state.path(), None);
    program
}

#[test]
fn a_slow_save_never_binds_the_next_project_to_the_old_file() {
    let place = Place::new();
    let old = place.path("old.wegmarke");
    let mut program = left_while_saving(&place);
    program.settle();
    assert!(read(&old).contains("second"), "what was being saved is saved");
    assert!(program.said(NoticeKind::Done));
    assert_eq!(program.state.path(), None, "the next project has no file");
    assert!(!program.state.open.document.is_saved());
    program.add("of the next project");
    program.run(Command::Save);
    assert_eq!(wished_pick(&mut program.state), Some(Pick::SaveAs));
    assert!(!read(&old).contains("of the next project"));
}

#[test]
fn a_save_that_fails_after_its_project_was_left_is_told_and_asks_nothing() {
    let place = Place::new();
    let old = place.path("old.wegmarke");
    let mut program = place.with_file("old.wegmarke");
    let theirs = read(&old).replace("first", "theirs");
    write(&old, &theirs);
    program.add("second");
    run(&mut program.state, Command::Save);
    update(
        &mut program.state,
        Action::Open(OpenAction::CreateProject(NewProject { name: "Next".to_owned(), template: "blank".to_owned() })),
    );
    update(&mut program.state, Action::Answer(Answer::Discard));
    program.settle();
    assert_eq!(program.state.dialog, None, "yes would write the next project over the old file");
    assert!(program.said(NoticeKind::Error));
    assert_eq!(read(&old), theirs);
}

#[test]
fn what_is_saved_while_the_file_of_the_project_before_is_written_is_saved_after_it() {
    let place = Place::new();
    let mut program = left_while_saving(&place);
    let next = place.path("next.wegmarke");
    update(&mut program.state, Action::Open(OpenAction::Picked(Pick::SaveAs, Some(next.clone()))));
    program.settle();
    assert_eq!(program.state.path(), Some(next.as_path()));
    assert!(program.state.open.document.is_saved());
    assert!(read(&place.path("old.wegmarke")).contains("second"));
    assert!(!read(&next).contains("second"));
}

#[test]
fn a_file_that_is_chosen_while_another_is_written_is_written_after_it() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    program.add("second");
    run(&mut program.state, Command::Save);
    let other = place.path("other.wegmarke");
    update(&mut program.state, Action::Open(OpenAction::Picked(Pick::SaveAs, Some(other.clone()))));
    program.settle();
    assert!(read(&other).contains("second"));
    assert_eq!(program.state.path(), Some(other.as_path()));
    assert!(program.state.open.document.is_saved());
}

#[test]
fn what_was_read_for_a_project_that_is_gone_is_not_taken_for_the_next_one() {
    let place = Place::new();
    let table = place.path("journey.csv");
    write(&table, "stage,touchpoint\nNeed,Friend tells\n");
    let drawing = place.path("drawing.svg");
    write(&drawing, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><rect width=\"9\" height=\"9\"/></svg>");
    let mut program = place.with_file("map.wegmarke");
    program.add("second");
    program.pass(10_000);
    program.run(Command::Save);
    let touchpoint = id(&program.state, "first");
    let map = program.state.map().unwrap().id;
    for _ in 0..2 {
        run(&mut program.state, Command::OldVersions);
        update(&mut program.state, Action::Open(OpenAction::FilesDropped(vec![table.clone()])));
        update(&mut program.state, Action::Exchange(ExchangeAction::DropPicture(PictureAt::Touchpoint(map, touchpoint), drawing.clone())));
        update(&mut program.state, Action::Open(OpenAction::Picked(Pick::Compare, Some(place.path("map.wegmarke")))));
        run(&mut program.state, Command::OpenExample);
        program.settle();
        assert_eq!(program.state.dialog, None);
        assert!(program.state.open.compared.file().is_none());
        assert!(program.state.open.document.is_saved(), "no picture came into it");
        // The same again, with the same file replacing itself: its elements have the identities they had.
        program.act(Action::Open(OpenAction::FilesDropped(vec![place.path("map.wegmarke")])));
    }
}

#[test]
fn of_two_files_that_are_asked_for_the_later_one_opens() {
    let place = Place::new();
    let mut program = place.with_file("one.wegmarke");
    program.create();
    program.add("another");
    program.save_as(&place.path("two.wegmarke"));
    for (names, there) in [(["one", "two"], "another"), (["two", "one"], "first")] {
        for name in names {
            update(&mut program.state, Action::Open(OpenAction::FilesDropped(vec![place.path(&format!("{name}.wegmarke"))])));
        }
        program.settle();
        assert_eq!(journey(&program.state), there);
        assert_eq!(program.state.path(), Some(place.path(&format!("{}.wegmarke", names[1])).as_path()));
        assert!(!program.state.is_read_only(), "the lock of the other one was released");
    }
    // And a project that is created in the meantime stays.
    update(&mut program.state, Action::Open(OpenAction::FilesDropped(vec![place.path("two.wegmarke")])));
    run(&mut program.state, Command::NewEmpty);
    program.settle();
    assert_eq!((program.state.path(), journey(&program.state).as_str()), (None, ""));
}

#[test]
fn an_open_text_is_kept_where_a_file_is_left_once_it_is_saved() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    program.add("second");
    run(&mut program.state, Command::Quit);
    update(&mut program.state, Action::Answer(Answer::Save));
    // Before the file is written, somebody types.
    update(&mut program.state, Action::Command(Command::AddTouchpoint));
    update(&mut program.state, Action::Map(MapAction::EditingChanged("meanwhile".to_owned())));
    program.settle();
    assert!(matches!(program.state.dialog, Some(Dialog::Open(OpenDialog::Unsaved(_)))), "{:?}", program.state.dialog);
    assert!(!wishes_to_quit(&program.state));
    assert_eq!(journey(&program.state), "first second meanwhile");
}

#[test]
fn the_selected_element_stays_shown_where_only_the_look_is_new() {
    let mut state = two_maps();
    run(&mut state, Command::Find);
    update(&mut state, Action::Look(LookAction::Search("far away".to_owned())));
    update(&mut state, Action::Look(LookAction::GoToHit(0)));
    assert_eq!(state.open.document.selection.lead, Some(Selected::Touchpoint(TouchpointId::named("far"))));
}

#[test]
fn a_question_from_the_background_waits_for_the_one_that_is_open() {
    let place = Place::new();
    let table = place.path("journey.csv");
    write(&table, "stage,touchpoint\nNeed,Friend tells\n");
    let mut program = place.with_file("map.wegmarke");
    run(&mut program.state, Command::About);
    program.act(Action::Open(OpenAction::FilesDropped(vec![table])));
    assert_eq!(program.state.dialog, Some(Dialog::About));
    program.act(Action::Answer(Answer::Cancel));
    assert!(matches!(program.state.dialog, Some(Dialog::Exchange(ExchangeDialog::Import(_)))), "{:?}", program.state.dialog);
    program.add("second");
    program.act(Action::Answer(Answer::Yes));
    assert!(matches!(program.state.dialog, Some(Dialog::Open(OpenDialog::Unsaved(_)))));
    program.act(Action::Answer(Answer::Cancel));
    assert!(matches!(program.state.dialog, Some(Dialog::Exchange(ExchangeDialog::Import(_)))), "what led to the question is open again");
    program.act(Action::Answer(Answer::Cancel));
    assert_eq!(program.state.dialog, None);
}

#[test]
fn unsaved_work_that_is_offered_stays_offered_when_a_file_opens() {
    let place = Place::new();
    let mut lost = place.with_file("map.wegmarke");
    lost.add("unsaved");
    lost.keep();
    drop(lost);
    let mut program = place.start(None);
    assert_eq!(program.state.recoveries().len(), 1);
    program.act(Action::Open(OpenAction::FilesDropped(vec![place.path("map.wegmarke")])));
    assert_eq!(journey(&program.state), "first");
    assert_eq!(program.state.recoveries().len(), 1);
    program.act(Action::Open(OpenAction::Recover(0)));
    assert_eq!(journey(&program.state), "first unsaved");
}

#[test]
fn what_is_found_on_the_shown_map_comes_first() {
    let mut project = project(&[("Search", &["hotel"])]);
    let mut second = Map::new(MapId::named("second"), "Second");
    let mut stage = Stage::new(StageId::named("other"), "Other");
    stage.touchpoints.push(Arc::new(Touchpoint::new(TouchpointId::named("same"), "hotel", Area::Service)));
    second.stages.push(Arc::new(stage));
    project.maps.push(Arc::new(second));
    let mut state = state_of(project);
    update(&mut state, Action::Map(MapAction::ShowMap(MapId::named("second"))));
    let shown = state.map().unwrap().id;
    run(&mut state, Command::Find);
    update(&mut state, Action::Look(LookAction::Search("hotel".to_owned())));
    let maps: Vec<MapId> = state.open.find.as_ref().unwrap().hits.iter().map(|hit| hit.map).collect();
    assert_eq!((maps.len(), maps[0]), (2, shown));
    update(&mut state, Action::Look(LookAction::GoToHit(0)));
    assert_eq!(state.map().unwrap().id, shown);
}
