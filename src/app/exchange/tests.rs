//! Pictures without a window: read in the background, refused with a reason, undone, saved, recovered, copied along with cards.

use crate::app::open::tests::{Place, Program};
use crate::app::tests::{id, run, select, select_stage, small, state_of, touchpoint, wished_copy, wished_pick};
use crate::app::{Action, Command, Dialog, ExchangeAction, LookAction, NoticeKind, OpenAction, PastedPicture, Pick, State, update};
use crate::edit::{Edit, PictureAt, PictureEdit, Selected, Selection};
use crate::file;
use crate::model::{LaneKind, Picture, Project, limits};
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

fn first(state: &State) -> PictureAt {
    let map = state.map().unwrap();
    PictureAt::Touchpoint(map.id, map.touchpoints().next().unwrap().id)
}

fn said(program: &Program, kind: NoticeKind, words: &str) -> bool {
    program.state.notices.iter().any(|notice| notice.kind == kind && notice.text.contains(words))
}

fn set(state: &mut State, at: PictureAt, picture: Picture) {
    update(state, Action::Edit { edit: Edit::Picture(PictureEdit::Set { at, picture }), merge: None });
}

#[test]
fn a_chosen_picture_is_one_step_and_survives_saving_and_a_crash() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    program.act(Action::Look(LookAction::Select(Selection::one(
        program.state.map().unwrap().id,
        Selected::Touchpoint(id(&program.state, "first")),
    ))));
    let at = first(&program.state);
    assert!(!Command::RemovePicture.is_enabled(&program.state));
    program.run(Command::AddPicture);
    assert_eq!(wished_pick(&mut program.state), Some(Pick::Picture(at)));
    program.act(Action::Open(OpenAction::PickUnavailable(Pick::Picture(at))));
    assert_eq!(program.state.dialog, Some(Dialog::Path(Pick::Picture(at))));
    let steps = program.state.open.document.undo_steps();
    program.act(Action::Open(OpenAction::PathTyped(Pick::Picture(at), fixture("logo.svg").display().to_string())));
    assert!(said(&program, NoticeKind::Done, "first"), "{:?}", program.state.notices);
    assert_eq!(program.state.open.document.undo_steps(), steps + 1, "the lane that shows it comes with it");
    let lanes = |state: &State| state.map().unwrap().lanes.iter().filter(|lane| matches!(lane.kind, LaneKind::Free(_))).count();
    assert_eq!(lanes(&program.state), 1);
    program.run(Command::Undo);
    assert_eq!((lanes(&program.state), first(&program.state).picture(program.state.project())), (0, None));
    program.run(Command::Redo);
    let kept = first(&program.state).picture(program.state.project()).unwrap();

    // Killed after the journal was written: the work is offered together with its picture.
    program.keep();
    drop(program);
    let mut next = place.start(None);
    assert_eq!(next.state.recoveries().len(), 1);
    next.act(Action::Open(OpenAction::Recover(0)));
    assert_eq!(first(&next.state).picture(next.state.project()), Some(kept));
    next.run(Command::Save);
    next.run(Command::Close);
    next.run(Command::OpenRecent(0));
    assert_eq!(first(&next.state).picture(next.state.project()), Some(kept));
    assert_eq!(next.state.project().picture(kept).unwrap().width(), 1_200);

    next.act(Action::Look(LookAction::Select(Selection::one(
        next.state.map().unwrap().id,
        Selected::Touchpoint(id(&next.state, "first")),
    ))));
    next.run(Command::RemovePicture);
    assert!(next.state.project().pictures.is_empty());
    next.run(Command::Save);
    let old = file::old_versions(&place.home(), &place.path("map.wegmarke")).unwrap();
    let with = |version: &file::Version| !file::open(&version.path).unwrap().loaded.project.pictures.is_empty();
    assert!(old.iter().any(with), "an earlier version still has it");
}

#[test]
fn what_is_no_picture_is_refused_with_a_sentence_and_changes_nothing() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    let at = first(&program.state);
    let before = Arc::clone(program.state.project());
    let written = |name: &str, bytes: &[u8]| {
        let path = place.path(name);
        file::write_atomically(&path, bytes, file::Expected::Anything, None).unwrap();
        path
    };
    for (path, words) in [
        (written("table.png", b"stage,touchpoint\n"), "neither PNG nor JPEG nor SVG"),
        (written("empty.svg", b""), "it is empty"),
        (written("cut.png", &Picture::logo().data()[..300]), "damaged"),
        (written("bomb.svg", b"<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><svg>&x;</svg>"), "could hide an attack"),
        (place.path("gone.png"), "gone.png"),
        (place.path("home"), "folder"),
    ] {
        program.state.notices.clear();
        program.act(Action::Exchange(ExchangeAction::DropPicture(at, path.clone())));
        assert!(said(&program, NoticeKind::Error, words), "{path:?}: {:?}", program.state.notices);
        assert!(Arc::ptr_eq(program.state.project(), &before));
    }
}

#[test]
fn a_picture_has_a_place_whatever_is_selected_except_a_lane() {
    let mut state = small();
    let map = state.map().unwrap().id;
    assert_eq!(state.picture_target(), Some(PictureAt::Map(map)));
    select(&mut state, "b");
    assert_eq!(state.picture_target(), Some(PictureAt::Touchpoint(map, id(&state, "b"))));
    select_stage(&mut state, "Buy");
    assert!(matches!(state.picture_target(), Some(PictureAt::Stage(..))));
    run(&mut state, Command::AddSegment);
    assert!(matches!(state.picture_target(), Some(PictureAt::Segment(_))));
    let lane = state.map().unwrap().lanes[0].id;
    update(&mut state, Action::Look(LookAction::Select(Selection::one(map, Selected::Lane(lane)))));
    assert_eq!(state.picture_target(), None);
    assert!(!Command::AddPicture.is_enabled(&state));
    update(&mut state, Action::Exchange(ExchangeAction::PastePicture(PastedPicture { width: 1, height: 1, rgba: Arc::new(vec![255; 4]) })));
    assert!(state.notices.iter().any(|notice| notice.text.contains("Select one first")));
}

#[test]
fn a_project_holds_no_more_pictures_than_it_may() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    let map = program.state.map().unwrap().id;
    let stage = program.state.map().unwrap().stages[0].id;
    run(&mut program.state, Command::AddLane(crate::model::FreeStyle::Picture, crate::model::FreePer::Touchpoint));
    let lane = program.state.map().unwrap().lanes.last().unwrap().id;
    let mut full = Project::clone(program.state.project());
    full.pictures = (0..limits::PICTURES as u32).map(|number| Arc::new(Picture::numbered(number))).collect();
    let content = Arc::make_mut(&mut full.maps[0]);
    let new = |number: usize| {
        crate::model::Touchpoint::new(crate::model::TouchpointId::named(&number.to_string()), "t", crate::model::Area::Service)
    };
    let cells: Vec<_> = (0..limits::PICTURES).map(new).map(Arc::new).collect();
    let free = content.lanes.iter_mut().find(|other| other.id == lane).map(Arc::make_mut).unwrap();
    if let LaneKind::Free(free) = &mut free.kind {
        free.pictures = cells.iter().zip(&full.pictures).map(|(cell, picture)| (cell.id.0, picture.id())).collect();
    }
    Arc::make_mut(&mut content.stages[0]).touchpoints = cells;
    assert_eq!(full.problems(), []);
    program.state.open.document = crate::edit::Document::saved(full);
    program.act(Action::Exchange(ExchangeAction::DropPicture(PictureAt::Stage(map, stage), fixture("photo.jpg"))));
    assert!(said(&program, NoticeKind::Error, "more than 400 pictures"), "{:?}", program.state.notices);
    // In place of another one it fits.
    let cell = program.state.map().unwrap().touchpoints().next().unwrap().id.0;
    program.act(Action::Exchange(ExchangeAction::DropPicture(PictureAt::Cell(map, lane, cell), fixture("photo.jpg"))));
    assert_eq!(program.state.project().pictures.len(), limits::PICTURES);
    assert!(program.state.open.document.undo_name().is_some());
}

#[test]
fn copied_cards_and_stages_bring_their_pictures_into_another_project() {
    let mut state = small();
    let map = state.map().unwrap().id;
    let (a, stage) = (id(&state, "a"), state.map().unwrap().stages[0].id);
    set(&mut state, PictureAt::Touchpoint(map, a), Picture::logo());
    set(&mut state, PictureAt::Stage(map, stage), Picture::photo());
    let copied = |state: &mut State| {
        run(state, Command::Copy);
        wished_copy(state).unwrap()
    };
    select(&mut state, "a");
    let card = copied(&mut state);
    select_stage(&mut state, "Search");
    let stage = copied(&mut state);
    let mut other = state_of(crate::app::tests::project(&[("One", &["x"])]));
    update(&mut other, Action::Paste(card.clone()));
    assert_eq!(touchpoint(&other, "a").picture, Some(Picture::logo().id()));
    update(&mut other, Action::Paste(card));
    assert_eq!(other.project().pictures.len(), 1, "the same picture is kept once");
    update(&mut other, Action::Paste(stage));
    let pasted = other.map().unwrap().stages.iter().find(|stage| stage.name == "Search").unwrap();
    assert_eq!(pasted.picture, Some(Picture::photo().id()));
    assert!(other.project().problems().is_empty());
    for _ in 0..3 {
        run(&mut other, Command::Undo);
    }
    assert!(other.project().pictures.is_empty());
    // A duplicate in the same project shows the same pictures.
    select_stage(&mut state, "Search");
    run(&mut state, Command::Duplicate);
    let copies = state.map().unwrap().stages.iter().filter(|stage| stage.picture == Some(Picture::photo().id())).count();
    assert_eq!((copies, state.project().pictures.len()), (2, 2));
}

#[test]
fn an_edit_can_be_written_down_with_nothing_but_the_data() {
    let whole = ron::to_string(&Picture::logo()).unwrap();
    let data = whole.split("data:\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let map = crate::model::MapId::named("map");
    let text = format!("Picture(Set(at: Map(\"{map}\"), picture: (data: \"{data}\")))");
    let written: Edit = ron::from_str(&text).unwrap();
    assert_eq!(written, Edit::Picture(PictureEdit::Set { at: PictureAt::Map(map), picture: Picture::logo() }));
    assert!(ron::from_str::<Edit>(&text.replace("iVBOR", "AAAAA")).is_err());
}

#[test]
fn a_table_of_a_spreadsheet_updates_the_map_after_it_was_looked_at() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    let before = program.state.project().clone();
    let map = program.state.map().unwrap();
    let (stage, title) = (map.stages[0].name.clone(), map.touchpoints().next().unwrap().title.clone());
    program.act(Action::Paste(format!("Touchpoint\tPhase\tSatisfaction\r\n{title}\t{stage}\t7\r\nWeb\t{stage}\t3\r\n")));
    program.settle();
    assert!(matches!(program.state.dialog, Some(Dialog::Exchange(crate::app::ExchangeDialog::Import(_)))), "{:?}", program.state.dialog);
    assert_eq!(*program.state.project(), before, "nothing changes before the person has agreed");
    program.act(Action::Answer(crate::app::Answer::Yes));
    let round = program.state.round().unwrap();
    let score = |title: &str| touchpoint(&program.state, title).agreed_in(round).fulfilment.map(crate::model::Score::value);
    assert_eq!((score(&title), score("Web")), (Some(7), Some(3)));
    program.run(Command::Undo);
    assert_eq!(program.state.project().maps, before.maps, "one step");
}

#[test]
fn a_pasted_table_of_figures_or_measures_becomes_no_touchpoints() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    let (round, count) = (program.state.round().unwrap(), program.state.map().unwrap().touchpoint_count());
    let (id, title) =
        program.state.map().unwrap().touchpoints().next().map(|touchpoint| (touchpoint.id, touchpoint.title.clone())).unwrap();
    let mut paste = |text: String| {
        program.act(Action::Paste(text));
        program.settle();
        let asked = matches!(program.state.dialog, Some(Dialog::Exchange(crate::app::ExchangeDialog::Import(_))));
        assert!(asked, "{:?}", program.state.dialog);
        program.act(Action::Answer(crate::app::Answer::Yes));
    };
    paste(format!("Touchpoint\tKennzahl\tWert\n{title}\tKontakte\t2.100\n"));
    paste(format!("measure\ttouchpoints\tcost\nCall back\t{title}\t1200\n"));
    paste("Frage\tVerantwortlich\nWer ruft an?\tKim\n".to_owned());
    paste(format!("rater\ttouchpoint\tfulfilment\nAda\t{title}\t7\n"));
    let project = program.state.project();
    let metric = project.metrics.iter().find(|metric| metric.touchpoint == Some(id)).unwrap();
    assert_eq!((metric.metric.as_str(), metric.round), ("contacts", round), "of the shown round");
    assert_eq!(project.measures.last().map(|measure| measure.title.as_str()), Some("Call back"));
    assert_eq!(project.questions.last().map(|question| question.owner.as_str()), Some("Kim"));
    assert_eq!((project.raters.len(), program.state.map().unwrap().touchpoint_count()), (1, count));
}

#[test]
fn tables_in_markdown_and_html_are_pasted_as_tables() {
    let place = Place::new();
    let mut program = place.with_file("map.wegmarke");
    let stage = program.state.map().unwrap().stages[0].name.clone();
    for (text, title) in [
        (format!("| Phase | Touchpoint |\n|---|---|\n| {stage} | Marked |\n"), "Marked"),
        (format!("<table><tr><th>Phase<th>Touchpoint<tr><td>{stage}<td>Tagged</table>"), "Tagged"),
    ] {
        program.act(Action::Paste(text));
        program.settle();
        assert!(
            matches!(program.state.dialog, Some(Dialog::Exchange(crate::app::ExchangeDialog::Import(_)))),
            "{:?}",
            program.state.dialog
        );
        program.act(Action::Answer(crate::app::Answer::Yes));
        assert_eq!(touchpoint(&program.state, title).title, title);
    }
}
