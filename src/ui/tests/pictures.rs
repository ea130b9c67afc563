//! Pictures in the window: dropped where the pointer is, or on what is selected if the position is unknown; pasted; shown and removed in
//! the inspector.

use super::{Shown, example, program, window_in_steps};
use crate::app::{Action, ExchangeAction, LookAction, Settings};
use crate::edit::{PictureAt, Selected, Selection, StepName};
use crate::model::{LaneKind, Map, PictureId};
use crate::ui::window::Window;
use egui::{Event, Pos2, vec2};
use egui_kittest::kittest::Queryable as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file that was dropped.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        Err("the program reads it itself".to_owned())
    }
}

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)
}

fn shown() -> Shown {
    window_in_steps(example(Settings::default()), [1600.0, 900.0], 1.0 / 60.0)
}

fn map(harness: &Shown) -> &Map {
    program(harness).map().unwrap()
}

fn place(harness: &Shown, name: &str) -> Pos2 {
    harness.get_all_by(|node| node.label().is_some_and(|label| label.starts_with(name))).next().unwrap().rect().center()
}

/// Holds a file over the window and drops it.
fn drop(harness: &mut Shown, file: &str) {
    let path = fixture(file);
    harness.input_mut().hovered_files = vec![egui::HoveredFile { path: Some(path.clone()), ..egui::HoveredFile::default() }];
    harness.run_steps(2);
    harness.input_mut().hovered_files.clear();
    harness.input_mut().dropped_files.push(Arc::new(Dropped(path)));
    harness.run_steps(2);
}

/// Continues until an element has a picture.
fn wait_for(harness: &mut Shown, at: PictureAt) -> PictureId {
    // If the position of the pointer is not reported, the map waits for a moment before it takes what was dropped.
    for _ in 0..200 {
        program(harness).background().settle();
        harness.run_steps(1);
        if at.picture(program(harness).project()).is_some() {
            harness.run_steps(2);
            break;
        }
    }
    at.picture(program(harness).project()).unwrap_or_else(|| panic!("{at:?} never got a picture: {:?}", program(harness).notices))
}

fn act(harness: &mut Shown, action: Action) {
    harness.state_mut().as_mut().map(|window: &mut Window| window.act(action)).unwrap();
    harness.run_steps(3);
}

#[test]
fn a_picture_goes_to_what_it_is_dropped_on() {
    let mut harness = shown();
    let id = map(&harness).id;
    let (card, stage) = (map(&harness).touchpoints().next().unwrap().clone(), map(&harness).stages[1].clone());
    let at = place(&harness, &format!("{}, ", card.title));
    harness.hover_at(at);
    harness.run_steps(1);
    drop(&mut harness, "photo.jpg");
    let photo = wait_for(&mut harness, PictureAt::Touchpoint(id, card.id));
    let is_of_pictures = |kind: &LaneKind| matches!(kind, LaneKind::Free(free) if free.name == "Pictures");
    assert!(map(&harness).lanes.iter().any(|lane| is_of_pictures(&lane.kind)), "the first picture of a touchpoint brings its lane");
    assert_eq!(program(&harness).open.document.undo_steps(), 1);
    assert_eq!(program(&harness).open.document.undo_name(), Some(StepName::SetPicture));

    let at = place(&harness, &format!("Stage {}, ", stage.name));
    harness.hover_at(at);
    harness.run_steps(1);
    drop(&mut harness, "logo.svg");
    let logo = wait_for(&mut harness, PictureAt::Stage(id, stage.id));
    assert_ne!(photo, logo);

    // Free space in a stage's column belongs to the stage, the title to the map.
    let column = place(&harness, &format!("Stage {}, ", map(&harness).stages[0].name)) + vec2(0.0, 40.0);
    harness.hover_at(column);
    harness.run_steps(1);
    drop(&mut harness, "photo.jpg");
    let first = map(&harness).stages[0].id;
    assert_eq!(wait_for(&mut harness, PictureAt::Stage(id, first)), photo, "the same picture is kept once");
    assert_eq!(program(&harness).project().pictures.len(), 2);
}

#[test]
fn where_nobody_knows_the_pointer_what_is_selected_gets_the_picture() {
    let mut harness = shown();
    let id = map(&harness).id;
    let second = map(&harness).touchpoints().nth(1).unwrap().id;
    act(&mut harness, Action::Look(LookAction::Select(Selection::one(id, Selected::Touchpoint(second)))));
    harness.event(Event::PointerGone);
    harness.run_steps(2);
    drop(&mut harness, "logo.png");
    wait_for(&mut harness, PictureAt::Touchpoint(id, second));
    act(&mut harness, Action::Look(LookAction::Select(Selection::nothing(id))));
    drop(&mut harness, "logo.png");
    wait_for(&mut harness, PictureAt::Map(id));
}

#[test]
fn an_image_of_the_clipboard_is_pasted_onto_what_is_selected() {
    let mut harness = shown();
    let id = map(&harness).id;
    let stage = map(&harness).stages[2].id;
    act(&mut harness, Action::Look(LookAction::Select(Selection::one(id, Selected::Stage(stage)))));
    harness.event(Event::PasteImage(Arc::new(egui::ColorImage::filled([40, 20], egui::Color32::RED))));
    let pasted = wait_for(&mut harness, PictureAt::Stage(id, stage));
    let picture = program(&harness).project().picture(pasted).unwrap();
    assert_eq!((picture.width(), picture.height()), (40, 20));
}

#[test]
fn the_inspector_shows_a_picture_and_takes_it_away() {
    let mut harness = shown();
    let id = map(&harness).id;
    let stage = map(&harness).stages[0].clone();
    act(&mut harness, Action::Look(LookAction::Select(Selection::one(id, Selected::Stage(stage.id)))));
    let add = harness.get_by_label("Add picture…").rect().center();
    assert!(add.x > 1_000.0, "in the inspector");
    act(&mut harness, Action::Exchange(ExchangeAction::DropPicture(PictureAt::Stage(id, stage.id), fixture("photo.jpg"))));
    wait_for(&mut harness, PictureAt::Stage(id, stage.id));
    let image = harness.get_by(|node| node.role() == egui::Role::Image && node.label().as_deref() == Some(stage.name.as_str()));
    assert!(image.rect().width() > 60.0 && image.rect().height() > 40.0, "{:?}", image.rect());
    harness.get_by_label("Remove picture").click();
    harness.run_steps(3);
    assert_eq!(PictureAt::Stage(id, stage.id).picture(program(&harness).project()), None);
    assert!(program(&harness).project().pictures.is_empty(), "what nobody shows leaves the project");
    assert!(harness.query_by_label("Remove picture").is_none());
}
