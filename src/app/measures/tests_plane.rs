//! The plane without a window: what dragging and nudging change, in one step each, and what stays.

use super::tests::{add_all, measure, type_in};
use crate::app::tests::{id, run};
use crate::app::{
    Action, Command, Direction, MeasureAction, MeasureTab, PlaneAcross, PlaneAction, PlaneLook, State, WindowArea, Wish, update,
};
use crate::edit::{Edit, ScoreEdit, Selected, StepName};
use crate::model::fields::MeasureField as Field;
use crate::model::{Score, ScoreKind};
use crate::scene::Size;

fn plane(state: &mut State, action: PlaneAction) {
    update(state, Action::Measures(MeasureAction::Plane(action)));
}

/// Two measures where fulfilment is 5 and relevance 8, one where nothing is rated.
fn usual() -> State {
    let mut state = add_all(&["one", "two", "none"]);
    let (a, round, map) = (id(&state, "a"), state.round().unwrap(), state.map_id().unwrap());
    for (kind, value) in [(ScoreKind::Fulfilment, 5), (ScoreKind::Relevance, 8)] {
        let edit = Edit::Score(ScoreEdit::Agree { map, touchpoints: vec![a], round, kind, score: Score::new(value).ok() });
        update(&mut state, Action::Edit { edit, merge: None });
    }
    for (title, effort, lift) in [("one", "3", "2"), ("two", "10", "4.5")] {
        assert!(type_in(&mut state, title, Field::Touchpoints, "a") && type_in(&mut state, title, Field::Effort, effort));
        assert!(type_in(&mut state, title, Field::Lift, lift) && type_in(&mut state, title, Field::Cost, "1000"));
    }
    run(&mut state, Command::ShowMeasures(MeasureTab::Plane));
    run(&mut state, Command::SelectNothing);
    state
}

/// Days, money in wholes, lift.
fn has(state: &State, title: &str) -> (f64, f64, f64) {
    let one = measure(state, title);
    let cost = one.cost.map_or(0.0, |cost| cost.minor() as f64 / 100.0);
    (one.effort.map_or(0.0, |days| days.value()), cost, one.lift.map_or(0.0, |lift| lift.value()))
}

#[test]
fn a_point_that_is_dragged_changes_effort_and_lift_as_one_step() {
    let mut state = usual();
    let one = measure(&state, "one").id;
    let steps = state.open.document.undo_steps();
    let preview = |state: &mut State, across, value| plane(state, PlaneAction::Preview { measure: one, across, value });
    preview(&mut state, Some(6.2), Some(2.9));
    preview(&mut state, Some(7.3), Some(3.25));
    assert_eq!((has(&state, "one"), state.open.document.undo_steps()), ((7.5, 1000.0, 4.1), steps), "nothing is taken yet");
    // Only to the sides: the lift is what it was before.
    preview(&mut state, Some(8.0), None);
    assert_eq!(has(&state, "one"), (8.0, 1000.0, 2.0));
    update(&mut state, Action::CommitDrag);
    assert_eq!((state.open.document.undo_steps(), state.open.document.undo_name()), (steps + 1, Some(StepName::ChangeMeasure)));
    run(&mut state, Command::Undo);
    assert_eq!(has(&state, "one"), (3.0, 1000.0, 2.0));
    // More than what is left to ten gains nothing.
    preview(&mut state, None, Some(99.0));
    assert_eq!(has(&state, "one"), (3.0, 1000.0, 5.0));
    update(&mut state, Action::CancelDrag);
    assert_eq!(has(&state, "one"), (3.0, 1000.0, 2.0));
    plane(&mut state, PlaneAction::Across(PlaneAcross::Cost));
    preview(&mut state, Some(2_344.0), None);
    update(&mut state, Action::CommitDrag);
    assert_eq!(has(&state, "one"), (3.0, 2_300.0, 2.0), "an amount that people say");
}

#[test]
fn points_are_walked_through_nudged_and_typed_with_the_keys() {
    let mut state = usual();
    let lead = |state: &State| state.open.document.selection.lead;
    let at = |state: &State, title: &str| Some(Selected::Measure(measure(state, title).id));
    plane(&mut state, PlaneAction::Step(Direction::Right));
    assert_eq!(lead(&state), at(&state, "two"), "what is worth most comes first");
    plane(&mut state, PlaneAction::Step(Direction::Left));
    assert_eq!(lead(&state), at(&state, "one"));
    plane(&mut state, PlaneAction::Step(Direction::Left));
    assert_eq!(lead(&state), at(&state, "one"), "there is none farther left");
    let steps = state.open.document.undo_steps();
    for command in [Command::MoveRight, Command::MoveRight, Command::MoveRight] {
        run(&mut state, command);
    }
    run(&mut state, Command::MoveUp);
    assert_eq!((has(&state, "one"), state.open.document.undo_steps()), ((4.5, 1000.0, 2.1), steps + 2));
    plane(&mut state, PlaneAction::Across(PlaneAcross::Cost));
    run(&mut state, Command::MoveLeft);
    assert_eq!(has(&state, "one").1, 990.0);
    plane(&mut state, PlaneAction::Type);
    assert_eq!(state.program.focus, WindowArea::Inspector);
    let field = crate::app::Field { what: "measure-cost", element: measure(&state, "one").id.0 };
    assert!(state.wishes.contain(&Wish::Focus(field)));
    plane(&mut state, PlaneAction::End { last: true });
    run(&mut state, Command::Delete);
    assert_eq!(state.project().measures.len(), 2);
}

#[test]
fn what_has_no_value_is_left_out_and_the_drawing_is_kept_until_something_changes() {
    let mut state = usual();
    let look = PlaneLook { size: Size::new(700.0, 400.0), held: None };
    let drawn = state.measures.drawn_plane(&state, look).unwrap();
    let ids: Vec<_> = drawn.marks.iter().map(|(id, _)| *id).collect();
    assert_eq!(ids, [measure(&state, "one").id, measure(&state, "two").id]);
    assert!(std::sync::Arc::ptr_eq(&drawn, &state.measures.drawn_plane(&state, look).unwrap()));
    plane(&mut state, PlaneAction::Step(Direction::Right));
    assert!(std::sync::Arc::ptr_eq(&drawn, &state.measures.drawn_plane(&state, look).unwrap()), "selecting draws nothing");
    run(&mut state, Command::MoveUp);
    assert!(!std::sync::Arc::ptr_eq(&drawn, &state.measures.drawn_plane(&state, look).unwrap()));
}
