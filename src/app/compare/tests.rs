//! What is compared when nobody has said it, and what a new to-be map does to what was said.

use super::CompareAction;
use crate::app::tests::{project, run, small, state_of};
use crate::app::{Action, Command, CompareChoice, CompareHand, State, View, update};
use crate::edit::{Edit, MapEdit};
use crate::method::compare::{Element, Which};
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
    let map = state.map().unwrap().id;
    let call = |state: &mut State, variant| {
        update(state, Action::Edit { edit: Edit::Map(MapEdit::SetVariant { map, variant }), merge: None });
    };
    call(&mut state, Variant::Other);
    run(&mut state, Command::CompareRounds);
    assert!(compared(&state).2);
    call(&mut state, Variant::ToBe);
    assert_eq!(compared(&state), names("Map", "Map (to-be)", false));
}

/// A map with one touchpoint of its own, which is then shown.
fn create(state: &mut State, name: &str) {
    update(state, Action::Map(crate::app::MapAction::CreateMap(crate::app::NewProject { name: name.into(), template: String::new() })));
    run(state, Command::AddTouchpoint);
    update(state, Action::Map(crate::app::MapAction::EditingChanged("x".to_owned())));
    update(state, Action::Map(crate::app::MapAction::FinishEditing));
}

#[test]
fn a_map_of_another_journey_is_never_proposed() {
    let mut state = small();
    run(&mut state, Command::DuplicateMap);
    create(&mut state, "Other");
    run(&mut state, Command::ShowView(View::Compare));
    assert_eq!(compared(&state), names("Other", "Other", false), "there is nothing to compare it with");
    run(&mut state, Command::AddRound);
    assert_eq!(compared(&state), names("Other", "Other", true));
    // Nor a new one, or what was proposed for another journey.
    run(&mut state, Command::ShowMap(MapId::named("map")));
    assert_eq!(compared(&state), names("Map", "Map (to-be)", false));
    run(&mut state, Command::CompareRounds);
    let known = compared(&state);
    create(&mut state, "Third");
    let map = state.map().unwrap().id;
    update(&mut state, Action::Edit { edit: Edit::Map(MapEdit::SetVariant { map, variant: Variant::ToBe }), merge: None });
    assert_eq!(compared(&state), known);
    run(&mut state, Command::ShowMap(MapId::named("map")));
    assert_eq!(compared(&state), known);
}

#[test]
fn what_is_selected_in_the_comparison_changes_neither_the_shown_map_nor_what_is_compared() {
    let mut state = small();
    run(&mut state, Command::DuplicateMap);
    run(&mut state, Command::ShowMap(MapId::named("map")));
    run(&mut state, Command::ShowView(View::Compare));
    let before = compared(&state);
    let touchpoint = state.map().unwrap().touchpoints().next().unwrap().id;
    let which = Some(Which::Touchpoint(touchpoint));
    for hand in [CompareHand::Right, CompareHand::Left] {
        update(&mut state, Action::Compare(CompareAction::Select(hand, Element { left: which, right: which })));
        assert_eq!(state.map().unwrap().id, MapId::named("map"));
        assert_eq!(state.open.document.selection.lead_touchpoint(), Some(touchpoint));
        assert_eq!(compared(&state), before);
    }
    // What only the other map has cannot be selected in the shown one.
    update(&mut state, Action::Compare(CompareAction::Select(CompareHand::Right, Element { left: None, right: which })));
    assert_eq!((state.map().unwrap().id, state.open.document.selection.lead), (MapId::named("map"), None));
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
fn each_side_is_compared_in_the_last_round_in_which_it_was_rated() {
    let mut state = crate::app::tests::example_in(crate::i18n::Language::English);
    let spring = state.round();
    run(&mut state, Command::AddRound);
    run(&mut state, Command::First);
    run(&mut state, Command::Rate(crate::model::Score::new(7).unwrap()));
    run(&mut state, Command::ShowView(View::Compare));
    let choice = state.compare_choice().unwrap();
    assert_eq!((choice.left.round, choice.right.round), (state.round(), spring), "the targets are of the round before");
    // Where nothing is rated at all, it is the shown one.
    let mut state = small();
    run(&mut state, Command::AddRound);
    run(&mut state, Command::DuplicateMap);
    let choice = state.compare_choice().unwrap();
    assert_eq!((choice.left.round, choice.right.round), (state.round(), state.round()));
}

#[test]
fn a_copy_is_compared_with_what_it_was_copied_from() {
    let mut state = state_of(project(&[("Search", &["a"])]));
    create(&mut state, "Other");
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
