//! Lanes of metrics without a window: added, changed, hidden, deleted, each one step.

use crate::app::tests::{run, small};
use crate::app::{Action, Command, State, update};
use crate::edit::{Edit, LaneEdit, Selected, StepName};
use crate::model::{KnownMetric, Lane, LaneKind};
use std::sync::Arc;

fn last(state: &State) -> Arc<Lane> {
    Arc::clone(state.map().unwrap().lanes.last().unwrap())
}

#[test]
fn a_lane_of_a_metric_is_added_changed_hidden_and_deleted() {
    let mut state = small();
    let count = state.map().unwrap().lanes.len();
    run(&mut state, Command::AddMetricLane(KnownMetric::Contacts));
    let lane = last(&state);
    assert_eq!((&lane.kind, state.open.document.undo_name()), (&LaneKind::Metric("contacts".to_owned()), Some(StepName::AddLane)));
    assert_eq!(state.open.document.selection.lead, Some(Selected::Lane(lane.id)));
    let map = state.map().unwrap().id;
    let other = LaneEdit::SetMetric { map, lane: lane.id, metric: "Calls".to_owned() };
    update(&mut state, Action::Edit { edit: Edit::Lane(other), merge: None });
    assert_eq!(last(&state).kind, LaneKind::Metric("Calls".to_owned()));
    run(&mut state, Command::ToggleLane(lane.id));
    assert!(last(&state).hidden);
    run(&mut state, Command::Undo);
    run(&mut state, Command::Undo);
    assert_eq!(last(&state).kind, LaneKind::Metric("contacts".to_owned()));
    run(&mut state, Command::Delete);
    assert_eq!(state.map().unwrap().lanes.len(), count);
    // Another lane comes below the selected one.
    run(&mut state, Command::Undo);
    let first = state.map().unwrap().lanes[0].id;
    update(&mut state, Action::Look(crate::app::LookAction::GoTo(Selected::Lane(first))));
    run(&mut state, Command::AddMetricLane(KnownMetric::Spend));
    assert_eq!(state.map().unwrap().lanes[1].kind, LaneKind::Metric("spend".to_owned()));
    assert!(state.project().problems().is_empty());
}
