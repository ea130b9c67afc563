//! Voting on this computer without a window: nothing shows before it is revealed, and everything is undone by rater.

use crate::app::tests::{id, run, small, touchpoint};
use crate::app::{Action, Command, State, VotePlan, VoteScope, VoteStep, update};
use crate::method::Counting;
use crate::model::{RaterId, Score, ScoreKind};

fn step(state: &mut State, step: VoteStep) {
    update(state, Action::Vote(step));
}

fn give(state: &mut State, value: u8) {
    step(state, VoteStep::Give(Score::new(value).ok()));
}

/// Two raters, asked for fulfilment and relevance at everything.
fn begun() -> (State, Vec<RaterId>) {
    let mut state = small();
    run(&mut state, Command::StartVote);
    for (name, group) in [("Ann", "Sales"), ("Bob", "customer")] {
        step(&mut state, VoteStep::AddRater { name: name.into(), group: group.into() });
    }
    let plan = state.votes.plan.clone().unwrap();
    step(&mut state, VoteStep::Plan(VotePlan { kinds: vec![ScoreKind::Fulfilment, ScoreKind::Relevance], ..plan.clone() }));
    step(&mut state, VoteStep::Begin);
    (state, plan.raters)
}

#[test]
fn votes_are_hidden_from_everything_that_is_shown_until_they_are_revealed() {
    let (mut state, raters) = begun();
    step(&mut state, VoteStep::Ready(raters[0]));
    give(&mut state, 3);
    give(&mut state, 10);
    let round = state.round().unwrap();
    let shown = |state: &State| Counting::of(state.map().unwrap().touchpoint(id(state, "a")).unwrap(), round).fulfilment;
    let kept = |state: &State| state.open.document.map().unwrap().touchpoint(id(state, "a")).unwrap().votes.len();
    assert_eq!((shown(&state), kept(&state)), (None, 1), "the vote is kept but not shown");
    assert_eq!(state.analysis().unwrap().touchpoints[0].votes, 0);
    assert_eq!(state.own_vote(ScoreKind::Fulfilment), Score::new(3).ok(), "but to the one who votes");
    assert!(state.export_job().unwrap().maps[0].touchpoints().all(|touchpoint| touchpoint.votes.is_empty()), "nor exported");
    step(&mut state, VoteStep::Done);
    assert_eq!(state.own_vote(ScoreKind::Fulfilment), None);
    step(&mut state, VoteStep::Ready(raters[0]));
    assert!(state.open.voting.as_ref().unwrap().turn.is_none(), "who is done is not asked again");
    step(&mut state, VoteStep::Reveal);
    assert_eq!(shown(&state), Some(3.0));
    assert_eq!(state.analysis().unwrap().touchpoints[0].votes, 1);
    assert!(state.open.voting.is_none());
}

#[test]
fn earlier_votes_on_the_same_questions_are_hidden_too() {
    let (mut state, raters) = begun();
    step(&mut state, VoteStep::Ready(raters[0]));
    give(&mut state, 3);
    step(&mut state, VoteStep::Reveal);
    run(&mut state, Command::StartVote);
    step(&mut state, VoteStep::Plan(VotePlan { raters: vec![raters[1]], kinds: vec![ScoreKind::Fulfilment], scope: VoteScope::All }));
    step(&mut state, VoteStep::Begin);
    assert!(touchpoint(&state, "a").votes.is_empty());
    step(&mut state, VoteStep::Reveal);
    assert_eq!(touchpoint(&state, "a").votes.len(), 1);
}

#[test]
fn a_turn_is_one_step_of_undo_and_nobody_undoes_the_one_before() {
    let (mut state, raters) = begun();
    let steps = state.open.document.undo_steps();
    for rater in &raters {
        step(&mut state, VoteStep::Ready(*rater));
        for _ in 0..5 {
            give(&mut state, 7);
            give(&mut state, 8);
            step(&mut state, VoteStep::Next);
        }
        assert_eq!(state.open.voting.as_ref().unwrap().answered(state.open.document.project(), *rater), 10);
        assert!(!Command::Undo.is_enabled(&state));
        step(&mut state, VoteStep::Done);
    }
    assert_eq!(state.open.document.undo_steps(), steps + 2);
    step(&mut state, VoteStep::Reveal);
    run(&mut state, Command::Undo);
    let voted = |state: &State| {
        let votes = touchpoint(state, "e").votes;
        raters.iter().copied().filter(|rater| votes.iter().any(|vote| vote.rater == *rater)).collect::<Vec<_>>()
    };
    assert_eq!(voted(&state), [raters[0]]);
    run(&mut state, Command::Redo);
    assert_eq!(voted(&state), raters);
}

#[test]
fn answers_are_taken_back_and_given_again() {
    let (mut state, raters) = begun();
    step(&mut state, VoteStep::Ready(raters[0]));
    let answers = |state: &State| [ScoreKind::Fulfilment, ScoreKind::Relevance].map(|kind| state.own_vote(kind).map(Score::value));
    give(&mut state, 3);
    // Nothing to take back at relevance: fulfilment was meant.
    step(&mut state, VoteStep::Give(None));
    assert_eq!(answers(&state), [None, None]);
    assert_eq!(state.open.voting.as_ref().unwrap().turn.unwrap().kind, ScoreKind::Fulfilment);
    give(&mut state, 4);
    give(&mut state, 0);
    give(&mut state, 1);
    assert_eq!(answers(&state), [Some(4), Some(1)], "the last score stays the active one");
    step(&mut state, VoteStep::Next);
    assert_eq!(answers(&state), [None, None]);
    step(&mut state, VoteStep::Back);
    assert_eq!(answers(&state), [Some(4), Some(1)]);
    step(&mut state, VoteStep::Interrupt);
    assert_eq!(state.open.voting.as_ref().unwrap().waiting().count(), 2, "who interrupts is asked again");
    step(&mut state, VoteStep::Set(ScoreKind::Fulfilment, Score::new(9).ok()));
    step(&mut state, VoteStep::Ready(raters[0]));
    assert_eq!(answers(&state), [Some(4), Some(1)], "between the raters nothing is voted");
    step(&mut state, VoteStep::Set(ScoreKind::Competition, Score::new(9).ok()));
    assert_eq!(state.own_vote(ScoreKind::Competition), None, "it is not asked for");
}

#[test]
fn a_vote_goes_on_without_what_was_deleted_and_ends_without_anything_to_vote_on() {
    let (mut state, raters) = begun();
    step(&mut state, VoteStep::Ready(raters[0]));
    step(&mut state, VoteStep::Next);
    crate::app::tests::select(&mut state, "a");
    run(&mut state, Command::Delete);
    let voting = state.open.voting.clone().unwrap();
    assert_eq!((voting.touchpoints.len(), voting.touchpoint()), (4, Some(id(&state, "b"))));
    let delete = |rater| Action::Edit { edit: crate::edit::Edit::Rater(crate::edit::RaterEdit::Delete { rater }), merge: None };
    update(&mut state, delete(raters[0]));
    assert_eq!(state.open.voting.as_ref().unwrap().turn, None);
    update(&mut state, delete(raters[1]));
    assert!(state.open.voting.is_none());
}

#[test]
fn a_vote_needs_somebody_something_and_a_question() {
    let mut state = small();
    run(&mut state, Command::StartVote);
    step(&mut state, VoteStep::Begin);
    assert!(state.open.voting.is_none() && state.votes.plan.is_some(), "nobody votes");
    step(&mut state, VoteStep::AddRater { name: "  ".into(), group: String::new() });
    assert!(state.project().raters.is_empty());
    step(&mut state, VoteStep::AddRater { name: "Ann".into(), group: String::new() });
    let plan = state.votes.plan.clone().unwrap();
    for refused in [VotePlan { kinds: Vec::new(), ..plan.clone() }, VotePlan { scope: VoteScope::ToDiscuss, ..plan.clone() }] {
        step(&mut state, VoteStep::Plan(refused));
        step(&mut state, VoteStep::Begin);
        assert!(state.open.voting.is_none());
    }
    step(&mut state, VoteStep::Plan(plan));
    step(&mut state, VoteStep::Begin);
    assert_eq!(state.open.voting.as_ref().unwrap().questions(), 15);
}

#[test]
fn what_the_raters_agree_on_is_agreed_in_one_step() {
    let (mut state, raters) = begun();
    for (rater, values) in raters.iter().zip([[6, 9], [7, 2]]) {
        step(&mut state, VoteStep::Ready(*rater));
        for value in values {
            give(&mut state, value);
        }
        step(&mut state, VoteStep::Done);
    }
    step(&mut state, VoteStep::Reveal);
    let steps = state.open.document.undo_steps();
    run(&mut state, Command::AgreeRest);
    let agreed = touchpoint(&state, "a").agreed_in(state.round().unwrap());
    assert_eq!(agreed.fulfilment.map(Score::value), Some(7), "6.5 is rounded up");
    assert_eq!(agreed.relevance, None, "what is to discuss stays open");
    assert_eq!(state.open.document.undo_steps(), steps + 1);
    assert!(!Command::AgreeRest.is_enabled(&state));
}

/// What a table of votes or segments would add to the open project, as after reading it.
fn propose(state: &mut State, table: &str) {
    let options = crate::import::Options { name: "table", texts: &state.program.texts, keep_unknown: true, lenient: true };
    let tables = crate::import::read_tables(&[table.as_bytes()], &options).unwrap();
    let addition = tables.add_to(state.open.document.project()).unwrap();
    let added = crate::app::Added { path: "/tables/votes.csv".into(), addition: std::sync::Arc::new(addition) };
    state.dialog = Some(crate::app::Dialog::ImportInto(added));
}

#[test]
fn a_table_of_votes_joins_the_open_project_in_one_step() {
    let mut state = small();
    let table =
        "round,rater,group,stage,touchpoint,fulfilment\nRound 1,Ann,Sales,Search,a,3\nRound 2,Ann,Sales,Buy,d,4\nRound 1,Bob,,Search,a,9\n";
    propose(&mut state, table);
    let steps = state.open.document.undo_steps();
    update(&mut state, Action::Answer(crate::app::Answer::Yes));
    assert_eq!(state.open.document.undo_steps(), steps + 1);
    assert_eq!((state.project().rounds.len(), state.project().raters.len()), (2, 2));
    assert_eq!((touchpoint(&state, "a").votes.len(), touchpoint(&state, "d").votes.len()), (2, 1));
    assert_eq!(state.program.view, crate::app::View::Agreement);
    assert!(state.dialog.is_none());
    run(&mut state, Command::Undo);
    assert_eq!((state.project().rounds.len(), state.project().raters.len()), (1, 0));
    assert!(touchpoint(&state, "a").votes.is_empty());
}

#[test]
fn a_table_that_is_not_agreed_to_changes_nothing() {
    let mut state = small();
    propose(&mut state, "rater,touchpoint,fulfilment\nAnn,a,3\n");
    update(&mut state, Action::Answer(crate::app::Answer::Cancel));
    assert!(state.dialog.is_none() && state.open.document.is_saved());
}

#[test]
fn a_table_of_segments_adds_and_changes_segments() {
    let mut state = small();
    propose(&mut state, "segment,interests,why,app\nCommuters,time,because,9\n");
    update(&mut state, Action::Answer(crate::app::Answer::Yes));
    propose(&mut state, "segment,interests,app\nCommuters,rest,\nTourers,nature,4\n");
    update(&mut state, Action::Answer(crate::app::Answer::Yes));
    let told: Vec<(&str, &str, &str, usize)> = state
        .project()
        .segments
        .iter()
        .map(|segment| (segment.name.as_str(), segment.interests.as_str(), segment.why.as_str(), segment.preferences.len()))
        .collect();
    assert_eq!(told, [("Commuters", "rest", "because", 0), ("Tourers", "nature", "", 1)]);
    assert_eq!(state.open.document.undo_steps(), 2);
}
