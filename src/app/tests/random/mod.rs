//! Random work: nothing panics, the invariants hold, undoing everything leads back to the start; kept values equal freshly computed ones;
//! hidden votes stay hidden; and nothing of one file or map outlives it.

mod deeds;
mod long_day;

use super::{project, state_of, wished_copy};
use crate::app::open::tests::{Place, Program};
use crate::app::{Action, Answer, Command, Dialog, MapAction, OpenAction, OpenDialog, Pick, State, VoteStep, update};
use crate::method::Analysis;
use crate::model::{Map, Project};
use deeds::{Deed, action, deed};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;
use proptest::test_runner::TestRunner;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// The content without the time of its last change.
fn content(project: &Project) -> Project {
    Project { changed: None, ..project.clone() }
}

/// What is true after every action.
fn is_sound(state: &State, after: &str) -> Result<(), TestCaseError> {
    prop_assert_eq!(state.open.document.project().problems(), Vec::new(), "after {}", after);
    let selection = &state.open.document.selection;
    let mut pruned = selection.clone();
    pruned.prune(state.open.document.project());
    prop_assert_eq!(selection, &pruned, "a selection of what is not there after {}", after);
    prop_assert!(state.map().is_some_and(|map: &Arc<Map>| !map.stages.is_empty()), "after {}", after);
    let (map, round) = (state.map().unwrap(), state.round().unwrap());
    // Kept values equal freshly computed ones.
    let fresh = Analysis::of(state.project(), map, round);
    prop_assert_eq!(&*state.analysis().unwrap(), &fresh, "the analysis after {}", after);
    let unrated = fresh.touchpoints.iter().filter(|judged| !judged.assessment.is_rated()).count();
    prop_assert_eq!(state.unrated(), unrated, "the number of those that are not rated after {}", after);
    if let Some(matching) = state.matching() {
        let matcher = state.look.filter.matcher();
        let ids: BTreeSet<_> = fresh
            .judged(map)
            .filter(|(stage, touchpoint, judged)| matcher.matches(stage, touchpoint, judged))
            .map(|(_, touchpoint, _)| touchpoint.id)
            .collect();
        prop_assert_eq!(matching.ids.iter().copied().collect::<BTreeSet<_>>(), ids, "what matches the filter after {}", after);
    }
    // Nothing of another map outlives it.
    let foreign = state.look.filter.stages.iter().find(|stage| map.stage(**stage).is_none());
    prop_assert_eq!(foreign, None, "a filter by a stage of another map after {}", after);
    let rows = state.grid.rows(state);
    prop_assert!(rows.ids().iter().all(|id| map.touchpoint(*id).is_some()), "a row of what is not there after {}", after);
    prop_assert_eq!(rows.ids().iter().collect::<BTreeSet<_>>().len(), rows.len(), "a row twice after {}", after);
    is_covered(state, after)
}

/// While a vote is in progress, nothing that is shown, compared or exported contains an answer to what it asks.
fn is_covered(state: &State, after: &str) -> Result<(), TestCaseError> {
    let Some(ballot) = state.ballot() else { return Ok(()) };
    let hidden = |project: &Project, what: &str| {
        let shown = project.maps.iter().flat_map(|map| map.touchpoints());
        let mut seen = shown.filter(|touchpoint| ballot.touchpoints.contains(&touchpoint.id)).flat_map(|touchpoint| {
            touchpoint.votes_in(ballot.round).filter(|vote| ballot.scores.iter().any(|kind| vote.scores.get(*kind).is_some()))
        });
        prop_assert_eq!(seen.next(), None, "{} shows a hidden vote after {}", what, after);
        Ok(())
    };
    hidden(state.project(), "the project")?;
    if let Some(job) = state.compare_job() {
        hidden(&job.left.project, "the comparison")?;
        hidden(&job.right.project, "the comparison")?;
    }
    if let Some(job) = state.export_job() {
        hidden(&job.project, "the export")?;
    }
    Ok(())
}

/// Ends everything that has been started.
fn come_to_an_end(state: &mut State) {
    update(state, Action::Map(MapAction::FinishEditing));
    // What the grid refuses stays open.
    update(state, Action::Map(MapAction::CancelEditing));
    update(state, Action::CommitDrag);
    update(state, Action::Vote(VoteStep::Reveal));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn random_work_keeps_the_invariants_and_can_be_undone(deeds in prop::collection::vec(deed(), 1..60)) {
        let mut state = state_of(project(&[("Search", &["a", "b", "c"]), ("Buy", &["d", "e"]), ("Use", &[])]));
        let start = content(state.project());
        let mut copied = String::new();
        for deed in deeds {
            let Some(action) = action(&state, deed, &copied) else { continue };
            let shown = format!("{action:?}");
            update(&mut state, action);
            if let Some(text) = wished_copy(&mut state) {
                copied = text;
            }
            is_sound(&state, &shown)?;
        }
        come_to_an_end(&mut state);
        let end = content(state.project());
        let steps = state.open.document.undo_steps();
        prop_assert!(steps < 500);
        for _ in 0..steps {
            update(&mut state, Action::Command(Command::Undo));
            is_sound(&state, "undoing")?;
        }
        prop_assert_eq!(content(state.project()), start);
        prop_assert!(state.open.document.is_saved());
        // Not until nothing is left: the random work may have ended with an undo.
        for _ in 0..steps {
            update(&mut state, Action::Command(Command::Redo));
        }
        prop_assert_eq!(content(state.project()), end);
    }
}

/// What the random work achieved: whether the test above tries what it should.
#[test]
fn random_work_does_everything_now_and_then() {
    let (generator, mut runner) = (deed(), TestRunner::deterministic());
    let mut done = BTreeSet::new();
    for _ in 0..400 {
        let mut state = state_of(project(&[("Search", &["a", "b", "c"]), ("Buy", &["d", "e"]), ("Use", &[])]));
        let mut copied = String::new();
        for _ in 0..60 {
            let (was_voting, map) = (state.ballot().is_some(), state.map().unwrap().id);
            let deed = generator.new_tree(&mut runner).unwrap().current();
            let in_grid = matches!(deed, Deed::Grid(..));
            let revision = state.open.document.revision();
            let Some(action) = action(&state, deed, &copied) else { continue };
            let takes_chance = matches!(action, Action::Map(MapAction::ToggleChance { .. }));
            update(&mut state, action);
            copied = wished_copy(&mut state).unwrap_or(copied);
            let voted = state.open.document.project().maps.iter().any(|map| map.touchpoints().any(|one| !one.votes.is_empty()));
            let changed = state.open.document.revision() > revision;
            for (what, is_so) in [
                ("a vote goes on", state.ballot().is_some()),
                ("somebody votes", state.ballot().is_some_and(|ballot| !ballot.votes.is_empty())),
                ("votes are revealed", was_voting && state.ballot().is_none() && voted),
                (
                    "a filter leaves something out",
                    state.matching().is_some_and(|found| found.ids.len() < state.map().unwrap().touchpoint_count()),
                ),
                ("cells are changed in the grid", in_grid && changed),
                ("the grid is sorted", state.grid.sort.is_some()),
                ("two sides are compared", state.compare_job().is_some_and(|job| !job.is_one())),
                ("a chance is taken", takes_chance && changed),
                ("another map is shown", state.map().unwrap().id != map),
                ("a map is deleted or undone away", state.project().map(map).is_none()),
            ] {
                if is_so {
                    done.insert(what);
                }
            }
        }
    }
    assert_eq!(done.len(), 10, "only: {done:?}");
}

/// How somebody goes from one file to another.
#[derive(Debug, Clone)]
enum Move {
    Deed(Deed),
    Open(usize),
    Compare(usize),
    Example,
    NewEmpty,
    Save,
}

fn file_move() -> impl Strategy<Value = Move> {
    prop_oneof![
        14 => deed().prop_map(Move::Deed),
        2 => any::<usize>().prop_map(Move::Open),
        1 => any::<usize>().prop_map(Move::Compare),
        1 => Just(Move::Example),
        1 => Just(Move::NewEmpty),
        1 => Just(Move::Save),
    ]
}

/// Leaves what is open for something else, whatever has not been saved.
fn leave(program: &mut Program, action: Action) {
    program.act(Action::CloseOverlay);
    program.act(action);
    if matches!(program.state.dialog, Some(Dialog::Open(OpenDialog::TextNotTaken { .. }))) {
        program.act(Action::Answer(Answer::Discard));
    }
    if matches!(program.state.dialog, Some(Dialog::Open(OpenDialog::Unsaved(_)))) {
        program.act(Action::Answer(Answer::Discard));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn nothing_of_one_file_reaches_another(moves in prop::collection::vec(file_move(), 1..50)) {
        let place = Place::new();
        let files: Vec<PathBuf> = ["one.wegmarke", "two.wegmarke"].map(|name| place.path(name)).to_vec();
        let mut program = place.with_file("one.wegmarke");
        drop(place.with_file("two.wegmarke"));
        for step in moves {
            let shown = format!("{step:?}");
            let before = program.state.open.id;
            match step {
                Move::Deed(deed) => {
                    let Some(action) = action(&program.state, deed, "") else { continue };
                    program.act(action);
                }
                Move::Open(number) => leave(&mut program, Action::Open(OpenAction::Picked(Pick::Open, Some(files[number % 2].clone())))),
                Move::Compare(number) => program.act(Action::Open(OpenAction::PathTyped(Pick::Compare, files[number % 2].display().to_string()))),
                Move::Example => leave(&mut program, Action::Command(Command::OpenExample)),
                Move::NewEmpty => leave(&mut program, Action::Command(Command::NewEmpty)),
                Move::Save => program.run(Command::Save),
            }
            is_sound(&program.state, &shown)?;
            let state = &program.state;
            if state.open.id != before {
                prop_assert!(state.look.filter.is_empty(), "a filter of another file after {}", shown);
                prop_assert!(state.look.editing.is_none(), "a text of another file after {}", shown);
            }
            let raters = &state.project().raters;
            let turn = state.open.turn;
            prop_assert!(turn.is_none_or(|turn| raters.iter().any(|rater| rater.id == turn.rater)), "a turn of another file after {}", shown);
        }
    }
}
