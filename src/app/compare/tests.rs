//! What is compared when nobody has said it, and what a new to-be map does to what was said.

use super::CompareAction;
use crate::app::tests::{project, run, small, state_of};
use crate::app::{Action, Command, CompareChoice, State, View, update};
use crate::edit::{Edit, MapEdit};
use crate::model::{MapId, Variant};

/// The names of the maps, and whether the rounds differ.
fn compared(state: &State) -> (String, String, bool) {
    let choice = state.compare_choice().unwrap();
    let name = |map: Option<MapId>| state.project().map(map.unwrap()).unwrap().name.clone();
    (name(choice.left.map), name(choice.right.map), choice.left.round != choice.right.round)
}

fn names(left: &str, right: &str, rounds: bool) -> (String, String, bool) {
    (left.to_owned(), right.to_owned(), rounds)
}

#[test]
fn a_to_be_map_that_was_made_is_proposed_whatever_was_compared_before() {
    let mut state = small();
    run(&mut state, Command::AddRound);
    run(&mut state, Command::CompareRounds);
    assert_eq!(compared(&state), names("Map", "Map", true));
    run(&mut state, Command::DuplicateMap);
    assert_eq!(compared(&state), names("Map", "Map (to-be)", false));
    // Undone, it is as it was; and once more.
    run(&mut state, Command::Undo);
    assert_eq!(compared(&state), names("Map", "Map", true));
    run(&mut state, Command::Redo);
    run(&mut state, Command::ShowView(View::Compare));
    assert_eq!(compared(&state), names("Map", "Map (to-be)", false));
    // What is chosen from now on counts again.
    let choice = state.compare_choice().unwrap();
    let swapped = CompareChoice { left: choice.right, right: choice.left, ..choice };
    update(&mut state, Action::Compare(CompareAction::Choose(swapped)));
    assert_eq!(compared(&state), names("Map (to-be)", "Map", false));
    run(&mut state, Command::CompareRounds);
    assert!(compared(&state).2);
    // A map that is called to-be later is one that was made, too.
    run(&mut state, Command::PreviousMap);
    run(&mut state, Command::CompareRounds);
    update(
        &mut state,
        Action::Map(crate::app::MapAction::CreateMap(crate::app::NewProject { name: "Wish".into(), template: String::new() })),
    );
    assert!(compared(&state).2);
    let map = state.map().unwrap().id;
    update(&mut state, Action::Edit { edit: Edit::Map(MapEdit::SetVariant { map, variant: Variant::ToBe }), merge: None });
    assert_eq!(compared(&state).1, "Wish");
}

#[test]
fn without_the_to_be_map_that_was_compared_it_is_the_last_two_rounds_again() {
    let mut state = small();
    run(&mut state, Command::AddRound);
    run(&mut state, Command::DuplicateMap);
    run(&mut state, Command::ShowView(View::Compare));
    assert_eq!(compared(&state), names("Map", "Map (to-be)", false));
    run(&mut state, Command::Undo);
    run(&mut state, Command::ShowView(View::Compare));
    assert_eq!(compared(&state), names("Map", "Map", true));
}

#[test]
fn a_copy_is_compared_with_what_it_was_copied_from() {
    let mut state = state_of(project(&[("Search", &["a"])]));
    update(
        &mut state,
        Action::Map(crate::app::MapAction::CreateMap(crate::app::NewProject { name: "Other".into(), template: String::new() })),
    );
    run(&mut state, Command::AddTouchpoint);
    update(&mut state, Action::Map(crate::app::MapAction::EditingChanged("x".to_owned())));
    update(&mut state, Action::Map(crate::app::MapAction::FinishEditing));
    run(&mut state, Command::DuplicateMap);
    assert_eq!(compared(&state), names("Other", "Other (to-be)", false));
    run(&mut state, Command::ShowMap(MapId::named("map")));
    run(&mut state, Command::DuplicateMap);
    assert_eq!(compared(&state), names("Map", "Map (to-be)", false));
    // From either side.
    let other = state.project().maps.iter().find(|map| map.name == "Other").unwrap().id;
    run(&mut state, Command::ShowMap(other));
    assert_eq!(compared(&state), names("Other", "Other (to-be)", false));
}
