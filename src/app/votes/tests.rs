//! Voting on this computer without a window: nothing is shown before it is revealed, and everything can be undone per rater.

use crate::app::tests::{example_in, id, run, small, state_of, touchpoint, wished_copy};
use crate::app::{
    Action, Answer, Command, Dialog, ExchangeDialog, LookAction, ScoreAction, ScoreField, ScoreKey, State, View, VoteListStep, VotePlan,
    VoteScope, VoteStep, VotesDialog, update,
};
use crate::catalogue::sample;
use crate::edit::{Document, Edit, RaterEdit, Selected, Selection};
use crate::i18n::Language;
use crate::method::Counting;
use crate::model::table::Column;
use crate::model::{Code as _, RaterId, Score, ScoreKind, Touchpoint, TouchpointId};

pub(super) fn step(state: &mut State, step: VoteStep) {
    update(state, Action::Vote(step));
}

fn give(state: &mut State, value: u8) {
    press(state, ScoreField::Turn, ScoreKey::Give(Score::new(value).unwrap()));
}

fn press(state: &mut State, field: ScoreField, key: ScoreKey) {
    update(state, Action::Score(ScoreAction::Key(field, key)));
}

/// Two raters, asked about fulfilment and relevance at everything.
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
    let kept = |state: &State| state.ballot().unwrap().answered(raters[0]);
    assert_eq!((shown(&state), kept(&state)), (None, 2), "the vote is kept but not shown");
    assert_eq!(state.analysis().unwrap().touchpoints[0].votes, 0);
    assert_eq!(state.own_vote(ScoreKind::Fulfilment), Score::new(3).ok(), "but to the one who votes");
    assert!(state.export_job().unwrap().maps[0].touchpoints().all(|touchpoint| touchpoint.votes.is_empty()), "nor exported");
    step(&mut state, VoteStep::Done);
    assert_eq!(state.own_vote(ScoreKind::Fulfilment), None);
    step(&mut state, VoteStep::Ready(raters[0]));
    assert!(state.open.turn.is_none(), "who is done is not asked again");
    step(&mut state, VoteStep::Reveal);
    assert_eq!(shown(&state), Some(3.0));
    assert_eq!(state.analysis().unwrap().touchpoints[0].votes, 1);
    assert!(state.ballot().is_none());
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
        assert_eq!(state.ballot().unwrap().answered(*rater), 10);
        assert!(!Command::Undo.is_enabled(&state));
        step(&mut state, VoteStep::Done);
    }
    assert_eq!(state.open.document.undo_steps(), steps + 2);
    step(&mut state, VoteStep::Reveal);
    let voted = |state: &State| {
        let votes = touchpoint(state, "e").votes;
        raters.iter().copied().filter(|rater| votes.iter().any(|vote| vote.rater == *rater)).collect::<Vec<_>>()
    };
    assert_eq!(voted(&state), raters);
    // Once the reveal is undone, everything is covered again, and turn after turn can be undone.
    run(&mut state, Command::Undo);
    assert_eq!(voted(&state), []);
    let said = |state: &State| raters.iter().map(|rater| state.ballot().map_or(0, |ballot| ballot.answered(*rater))).collect::<Vec<_>>();
    assert_eq!(said(&state), [10, 10]);
    run(&mut state, Command::Undo);
    assert_eq!(said(&state), [10, 0]);
    assert_eq!(state.ballot().unwrap().waiting().collect::<Vec<_>>(), [raters[1]]);
    run(&mut state, Command::Redo);
    run(&mut state, Command::Redo);
    assert_eq!(voted(&state), raters);
}

#[test]
fn answers_are_taken_back_and_given_again() {
    let (mut state, raters) = begun();
    step(&mut state, VoteStep::Ready(raters[0]));
    let answers = |state: &State| [ScoreKind::Fulfilment, ScoreKind::Relevance].map(|kind| state.own_vote(kind).map(Score::value));
    give(&mut state, 3);
    // Nothing to clear at relevance: fulfilment was meant.
    press(&mut state, ScoreField::Turn, ScoreKey::Clear);
    assert_eq!(answers(&state), [None, None]);
    assert_eq!(state.open.turn.unwrap().kind, ScoreKind::Fulfilment);
    give(&mut state, 4);
    give(&mut state, 0);
    give(&mut state, 1);
    assert_eq!(answers(&state), [Some(4), Some(1)], "the last score stays the active one");
    step(&mut state, VoteStep::Next);
    assert_eq!(answers(&state), [None, None]);
    step(&mut state, VoteStep::Back);
    assert_eq!(answers(&state), [Some(4), Some(1)]);
    step(&mut state, VoteStep::Interrupt);
    assert_eq!(state.ballot().unwrap().waiting().count(), 2, "who interrupts is asked again");
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
    assert_eq!((state.ballot().unwrap().touchpoints.len(), state.asked_touchpoint()), (4, Some(id(&state, "b"))));
    let delete = |rater| Action::Edit { edit: Edit::Rater(RaterEdit::Delete { rater }), merge: None };
    update(&mut state, delete(raters[0]));
    assert_eq!(state.open.turn, None);
    update(&mut state, delete(raters[1]));
    assert!(state.ballot().is_none());
}

#[test]
fn a_vote_needs_somebody_something_and_a_question() {
    let mut state = small();
    run(&mut state, Command::StartVote);
    step(&mut state, VoteStep::Begin);
    assert!(state.ballot().is_none() && state.votes.plan.is_some(), "nobody votes");
    step(&mut state, VoteStep::AddRater { name: "  ".into(), group: String::new() });
    assert!(state.project().raters.is_empty());
    step(&mut state, VoteStep::AddRater { name: "Ann".into(), group: String::new() });
    let plan = state.votes.plan.clone().unwrap();
    for refused in [VotePlan { kinds: Vec::new(), ..plan.clone() }, VotePlan { scope: VoteScope::ToDiscuss, ..plan.clone() }] {
        step(&mut state, VoteStep::Plan(refused));
        step(&mut state, VoteStep::Begin);
        assert!(state.ballot().is_none());
    }
    step(&mut state, VoteStep::Plan(plan));
    step(&mut state, VoteStep::Begin);
    assert_eq!(state.ballot().unwrap().questions(), 15);
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

/// What a table of votes or segments would add to the open project, as if it had just been read.
fn propose(state: &mut State, table: &str) {
    let proposed = state.proposed_of("/tables/votes.csv", &[table.as_bytes()], crate::app::ImportTarget::Maps);
    state.dialog = Some(Dialog::Exchange(ExchangeDialog::Import(proposed)));
}

#[test]
fn a_table_of_votes_joins_the_open_project_in_one_step() {
    let mut state = small();
    let table =
        "round,rater,group,stage,touchpoint,fulfilment\nRound 1,Ann,Sales,Search,a,3\nRound 2,Ann,Sales,Buy,d,4\nRound 1,Bob,,Search,a,9\n";
    propose(&mut state, table);
    let steps = state.open.document.undo_steps();
    update(&mut state, Action::Answer(Answer::Yes));
    assert_eq!(state.open.document.undo_steps(), steps + 1);
    assert_eq!((state.project().rounds.len(), state.project().raters.len()), (2, 2));
    assert_eq!((touchpoint(&state, "a").votes.len(), touchpoint(&state, "d").votes.len()), (2, 1));
    assert_eq!(state.program.view, View::Agreement);
    assert!(state.dialog.is_none());
    run(&mut state, Command::Undo);
    assert_eq!((state.project().rounds.len(), state.project().raters.len()), (1, 0));
    assert!(touchpoint(&state, "a").votes.is_empty());
}

#[test]
fn a_table_of_touchpoints_with_votes_joins_the_people_of_the_open_project() {
    let mut state = small();
    propose(&mut state, "rater,group,touchpoint,fulfilment\nAnn,Sales,a,3\n");
    update(&mut state, Action::Answer(Answer::Yes));
    let read = [&b"map,stage,touchpoint,relevance\nFair,Buy,Stand,8\n"[..], b"rater,touchpoint,fulfilment\nann,Stand,4\n"];
    let proposed = state.proposed_of("/tables/fair.csv", &read, crate::app::ImportTarget::Maps);
    state.dialog = Some(Dialog::Exchange(ExchangeDialog::Import(proposed.clone())));
    // The open project counts as it is when the person agrees.
    let steps = state.open.document.undo_steps();
    update(&mut state, Action::Answer(Answer::Yes));
    assert_eq!(state.open.document.undo_steps(), steps + 1);
    assert_eq!((state.project().maps.len(), state.project().rounds.len(), state.project().raters.len()), (2, 1, 1));
    assert_eq!(state.map().unwrap().name, "Fair");
    let (stand, shown) = (touchpoint(&state, "Stand"), state.round().unwrap());
    assert_eq!((stand.votes[0].rater, stand.votes[0].round), (state.project().raters[0].id, shown));
    assert_eq!(stand.agreed_in(shown).relevance.map(Score::value), Some(8));
    run(&mut state, Command::Undo);
    assert_eq!((state.project().maps.len(), state.project().raters.len()), (1, 1));
    // What does not fit is refused in a sentence.
    let mut full = (**state.project()).clone();
    let map = std::sync::Arc::clone(&full.maps[0]);
    while full.maps.len() < crate::model::limits::MAPS {
        let id = crate::model::MapId::named(&full.maps.len().to_string());
        full.maps.push(std::sync::Arc::new(crate::model::Map { id, ..(*map).clone() }));
    }
    state.open.document.receive(full);
    state.dialog = Some(Dialog::Exchange(ExchangeDialog::Import(proposed)));
    update(&mut state, Action::Answer(Answer::Yes));
    assert_eq!(state.project().maps.len(), crate::model::limits::MAPS);
    assert!(state.notices.iter().any(|notice| notice.text.contains("fair.csv")));
}

#[test]
fn a_table_that_is_not_agreed_to_changes_nothing() {
    let mut state = small();
    propose(&mut state, "rater,touchpoint,fulfilment\nAnn,a,3\n");
    update(&mut state, Action::Answer(Answer::Cancel));
    assert!(state.dialog.is_none() && state.open.document.is_saved());
}

#[test]
fn a_table_of_segments_adds_and_changes_segments() {
    let mut state = small();
    propose(&mut state, "segment,interests,why,app\nCommuters,time,because,9\n");
    update(&mut state, Action::Answer(Answer::Yes));
    propose(&mut state, "segment,interests,app\nCommuters,rest,\nTourers,nature,4\n");
    update(&mut state, Action::Answer(Answer::Yes));
    let told: Vec<(&str, &str, &str, usize)> = state
        .project()
        .segments
        .iter()
        .map(|segment| (segment.name.as_str(), segment.interests.as_str(), segment.why.as_str(), segment.preferences.len()))
        .collect();
    assert_eq!(told, [("Commuters", "rest", "because", 0), ("Tourers", "nature", "", 1)]);
    assert_eq!(state.open.document.undo_steps(), 2);
}

/// Two raters have voted on everything; nothing is revealed yet.
pub(super) fn voted() -> (State, Vec<RaterId>) {
    let (mut state, raters) = begun();
    for (rater, value) in raters.iter().zip([9, 2]) {
        step(&mut state, VoteStep::Ready(*rater));
        for _ in 0..5 {
            give(&mut state, value);
            give(&mut state, value);
            step(&mut state, VoteStep::Next);
        }
        step(&mut state, VoteStep::Done);
    }
    (state, raters)
}

/// How many votes a touchpoint of the shown map has, by its title; several numbers if the title occurs more than once.
fn votes_of(state: &State, title: &str) -> Vec<usize> {
    let map = state.map().unwrap();
    map.touchpoints().filter(|touchpoint| touchpoint.title == title).map(|touchpoint| touchpoint.votes.len()).collect()
}

#[test]
fn copies_of_cards_keep_their_votes_and_keep_them_covered() {
    let (mut state, _) = voted();
    crate::app::tests::select(&mut state, "a");
    run(&mut state, Command::Duplicate);
    crate::app::tests::select(&mut state, "d");
    run(&mut state, Command::Copy);
    let text = wished_copy(&mut state).unwrap();
    assert!(text.contains("votes: []"), "the system's clipboard gets no vote: {text}");
    update(&mut state, Action::Paste(text));
    crate::app::tests::select(&mut state, "b");
    run(&mut state, Command::Cut);
    let text = wished_copy(&mut state).unwrap();
    update(&mut state, Action::Paste(text));
    for title in ["a", "b", "d"] {
        assert!(votes_of(&state, title).iter().all(|votes| *votes == 0), "{title} is still covered");
    }
    assert_eq!(state.ballot().unwrap().touchpoints.len(), 7, "the copies are asked about, and what was cut is again");
    step(&mut state, VoteStep::Reveal);
    for (title, votes) in [("a", vec![2, 2]), ("b", vec![2]), ("c", vec![2]), ("d", vec![2, 2])] {
        assert_eq!(votes_of(&state, title), votes, "{title}");
    }
}

#[test]
fn cards_copied_during_a_vote_and_pasted_after_its_end_have_their_votes() {
    for cut in [false, true] {
        let (mut state, raters) = voted();
        crate::app::tests::select(&mut state, "a");
        run(&mut state, if cut { Command::Cut } else { Command::Copy });
        let text = wished_copy(&mut state).unwrap();
        step(&mut state, VoteStep::Reveal);
        update(&mut state, Action::Paste(text));
        assert_eq!(votes_of(&state, "a"), if cut { vec![2] } else { vec![2, 2] }, "cut: {cut}");
        let map = state.map().unwrap();
        let of_a = || map.touchpoints().filter(|touchpoint| touchpoint.title == "a");
        let said = |touchpoint: &Touchpoint| {
            raters.iter().map(|who| touchpoint.votes.iter().find(|vote| vote.rater == *who).map(|vote| vote.scores)).collect::<Vec<_>>()
        };
        let all: Vec<_> = of_a().map(|touchpoint| said(touchpoint)).collect();
        assert!(all.iter().all(|said| *said == all[0] && said[0].unwrap().fulfilment.map(Score::value) == Some(9)), "{all:?}");
    }
    // Taken back as if it had never been: nothing of what was said comes back with a copy.
    let (mut state, _) = voted();
    crate::app::tests::select(&mut state, "a");
    run(&mut state, Command::Copy);
    let text = wished_copy(&mut state).unwrap();
    step(&mut state, VoteStep::Reveal);
    for _ in 0..state.open.document.undo_steps() {
        run(&mut state, Command::Undo);
    }
    assert!(state.ballot().is_none() && state.project().raters.is_empty());
    update(&mut state, Action::Paste(text));
    assert_eq!(votes_of(&state, "a"), [0, 0]);
}

#[test]
fn a_table_that_comes_in_during_a_vote_shows_nothing_before_the_reveal() {
    let (mut state, raters) = begun();
    step(&mut state, VoteStep::Ready(raters[0]));
    give(&mut state, 3);
    step(&mut state, VoteStep::Done);
    let name = |state: &State, at: usize| state.project().raters[at].name.clone();
    let (one, two) = (name(&state, 0), name(&state, 1));
    propose(&mut state, &format!("rater,touchpoint,expectation,fulfilment,relevance\n{one},a,5,8,6\n{two},a,,4,\n"));
    update(&mut state, Action::Answer(Answer::Yes));
    let values = |state: &State| {
        let votes = touchpoint(state, "a").votes;
        let of = |who: &RaterId| votes.iter().find(|vote| vote.rater == *who).map(|vote| vote.scores);
        raters
            .iter()
            .map(|who| of(who).map(|scores| [scores.expectation, scores.fulfilment, scores.relevance].map(|score| score.map(Score::value))))
            .collect::<Vec<_>>()
    };
    assert_eq!(values(&state), [Some([Some(5), None, None]), None], "only what is not asked");
    step(&mut state, VoteStep::Reveal);
    assert_eq!(values(&state), [Some([Some(5), Some(3), Some(6)]), Some([None, Some(4), None])], "an answer counts before the table");
}

#[test]
fn a_copied_map_keeps_its_votes_and_keeps_them_covered() {
    let (mut state, _) = voted();
    run(&mut state, Command::DuplicateMap);
    assert!(state.map().unwrap().touchpoints().all(|touchpoint| touchpoint.votes.is_empty()));
    step(&mut state, VoteStep::Reveal);
    assert!(state.project().maps.iter().all(|map| map.touchpoints().all(|touchpoint| touchpoint.votes.len() == 2)));
}

#[test]
fn covered_votes_go_into_another_file_only_where_the_same_vote_goes_on() {
    for same in [true, false] {
        let (mut state, _) = voted();
        let other = if same { state.project().as_ref().clone() } else { voted().0.project().as_ref().clone() };
        crate::app::tests::select(&mut state, "a");
        run(&mut state, Command::Copy);
        let text = wished_copy(&mut state).unwrap();
        state.replace_document(Document::saved(other), crate::app::open::file::OpenFile::default());
        update(&mut state, Action::Answer(Answer::Cancel));
        update(&mut state, Action::Paste(text));
        assert_eq!(votes_of(&state, "a"), [0, 0], "still covered");
        step(&mut state, VoteStep::Reveal);
        let mut votes = votes_of(&state, "a");
        votes.sort_unstable();
        assert_eq!(votes, if same { [2, 2] } else { [0, 2] });
    }
}

#[test]
fn a_file_with_a_vote_in_progress_opens_covered_and_asks_whether_to_go_on() {
    for (answer, shown, covered) in
        [(Answer::Yes, View::Agreement, true), (Answer::Reveal, View::Agreement, false), (Answer::Cancel, View::Map, true)]
    {
        let (voting, raters) = voted();
        let mut state = small();
        let project = voting.project().as_ref().clone();
        state.replace_document(Document::saved(project), crate::app::open::file::OpenFile::default());
        assert_eq!(state.dialog, Some(Dialog::Votes(VotesDialog::GoesOn)));
        assert!(votes_of(&state, "a").iter().all(|votes| *votes == 0));
        update(&mut state, Action::Answer(answer.clone()));
        assert_eq!((state.program.view, state.ballot().is_some(), state.dialog.is_none()), (shown, covered, true), "{answer:?}");
        assert_eq!(votes_of(&state, "a"), [if covered { 0 } else { raters.len() }]);
    }
}

/// The worked example with its list of votes.
fn listed() -> State {
    let mut state = state_of(sample("en"));
    run(&mut state, Command::ShowView(View::Agreement));
    state
}

fn list(state: &mut State, step: VoteListStep) {
    update(state, Action::Vote(VoteStep::List(step)));
}

#[test]
fn agreeing_leads_to_what_is_to_discuss_next_and_is_taken_back_with_one_key() {
    let mut state = listed();
    let rows = state.vote_rows().unwrap();
    let first = state.votes.list.row.unwrap();
    assert!(rows.spread(first).unwrap().agreement.to_discuss, "what is to discuss comes first");
    let (proposal, next) = (rows.spread(first).unwrap().proposal(), rows.after(first));
    let round = state.round().unwrap();
    let agreed = |state: &State| state.map().unwrap().touchpoint(first.0).unwrap().agreed_in(round).get(first.1);
    let reveals = state.votes.list.reveals;
    list(&mut state, VoteListStep::Propose(None));
    assert_eq!((agreed(&state), state.votes.list.row), (Some(proposal), next));
    assert_eq!(state.open.document.selection.lead_touchpoint(), next.map(|row| row.0), "the selection comes along");
    assert!(state.votes.list.reveals > reveals);

    list(&mut state, VoteListStep::Choose(first.0, first.1));
    press(&mut state, ScoreField::List, ScoreKey::Give(Score::MAX));
    assert_eq!(agreed(&state), Some(Score::MAX));
    list(&mut state, VoteListStep::Choose(first.0, first.1));
    press(&mut state, ScoreField::List, ScoreKey::Clear);
    assert_eq!((agreed(&state), state.votes.list.row), (None, Some(first)), "taking back stays where it is");
}

#[test]
fn steps_stay_within_the_list_and_another_selection_is_followed() {
    let mut state = listed();
    list(&mut state, VoteListStep::Go(isize::MIN));
    let first = state.votes.list.row;
    list(&mut state, VoteListStep::Go(-1));
    assert_eq!(state.votes.list.row, first);
    list(&mut state, VoteListStep::Go(1));
    assert_ne!(state.votes.list.row, first);
    list(&mut state, VoteListStep::Go(isize::MAX));
    let last = state.votes.list.row;
    list(&mut state, VoteListStep::Go(1));
    assert_eq!(state.votes.list.row, last);

    let rows = state.vote_rows().unwrap();
    let other = rows.entries.iter().map(|entry| entry.id).find(|id| last.is_some_and(|last| last.0 != *id)).unwrap();
    let reveals = state.votes.list.reveals;
    update(&mut state, Action::Look(LookAction::GoTo(Selected::Touchpoint(other))));
    assert_eq!((state.votes.list.row, state.votes.list.reveals), (rows.first_of(other), reveals + 1));
}

#[test]
fn a_digit_never_rates_another_touchpoint_than_the_one_that_is_selected() {
    let mut state = state_of(sample("en"));
    let (map, round) = (state.map().unwrap().clone(), state.round().unwrap());
    let agreed = |state: &State| {
        let map = state.map().unwrap();
        map.touchpoints().map(|touchpoint| touchpoint.agreed_in(round)).collect::<Vec<_>>()
    };
    let rows = state.vote_rows().unwrap();
    let silent = map.touchpoints().find(|touchpoint| rows.first_of(touchpoint.id).is_none()).unwrap().id;
    let before = agreed(&state);
    for other in [Selected::Touchpoint(silent), Selected::Stage(map.stages[0].id)] {
        run(&mut state, Command::ShowView(View::Map));
        update(&mut state, Action::Look(LookAction::GoTo(other)));
        run(&mut state, Command::ShowView(View::Agreement));
        assert_eq!(state.votes.list.row, None, "it is not in the list");
        state.notices.clear();
        press(&mut state, ScoreField::List, ScoreKey::Give(Score::MAX));
        list(&mut state, VoteListStep::Propose(None));
        assert_eq!(agreed(&state), before);
        assert_eq!(state.notices.len(), 1, "and says so");
        list(&mut state, VoteListStep::Go(1));
        let row = state.votes.list.row.unwrap();
        assert_eq!(state.open.document.selection.lead_touchpoint(), Some(row.0), "the arrow keys lead into the list");
        // A search from within the list leads out of it again.
        update(&mut state, Action::Look(LookAction::GoTo(other)));
        assert_eq!(state.votes.list.row, None);
    }
    let listed = rows.entries.last().unwrap().id;
    run(&mut state, Command::ShowView(View::Map));
    update(&mut state, Action::Look(LookAction::GoTo(Selected::Touchpoint(listed))));
    run(&mut state, Command::ShowView(View::Agreement));
    assert_eq!(state.votes.list.row.map(|row| row.0), Some(listed));
}

#[test]
fn the_inspector_marks_the_score_of_the_cursor() {
    let mut state = listed();
    let rows = state.vote_rows().unwrap();
    let entry = rows.entries.iter().find(|entry| entry.spreads.len() > 1).unwrap();
    for spread in &entry.spreads {
        list(&mut state, VoteListStep::Choose(entry.id, spread.kind));
        assert_eq!(state.open.document.marker, spread.kind);
    }
    update(&mut state, Action::Score(ScoreAction::Mark(entry.spreads[0].kind)));
    assert_eq!(state.votes.list.row, Some((entry.id, entry.spreads[0].kind)), "and the other way round");
    run(&mut state, Command::ShowView(View::Grid));
    for (kind, column) in [(ScoreKind::Relevance, Column::Relevance), (ScoreKind::Fulfilment, Column::Fulfilment)] {
        let to = crate::app::GridAction::To { row: entry.id, column: column.into(), extend: false };
        update(&mut state, Action::Grid(to));
        assert_eq!(state.open.document.marker, kind, "so in the grid");
    }
}

#[test]
fn after_the_reveal_the_cursor_is_at_what_is_open_and_enter_replaces_nothing() {
    let (mut state, _) = voted();
    let round = state.round().unwrap();
    let a = id(&state, "a");
    let agree = |state: &mut State, kind| {
        update(state, Action::Map(crate::app::MapAction::Rate { touchpoints: vec![a], kind, score: Score::new(4).ok() }));
    };
    agree(&mut state, ScoreKind::Fulfilment);
    agree(&mut state, ScoreKind::Relevance);
    crate::app::tests::select(&mut state, "a");
    step(&mut state, VoteStep::Reveal);
    let row = state.votes.list.row.unwrap();
    assert_ne!(row.0, a);
    assert_eq!(state.open.document.selection.lead_touchpoint(), Some(row.0));
    list(&mut state, VoteListStep::Choose(a, ScoreKind::Fulfilment));
    let steps = state.open.document.undo_steps();
    list(&mut state, VoteListStep::Propose(None));
    assert_eq!(touchpoint(&state, "a").agreed_in(round).fulfilment.map(Score::value), Some(4));
    assert_eq!(state.open.document.undo_steps(), steps);
    assert_ne!(state.votes.list.row, Some((a, ScoreKind::Fulfilment)), "it goes on");
    // Enter again and again agrees on everything that is open, and on nothing twice.
    for _ in 0..20 {
        list(&mut state, VoteListStep::Propose(None));
    }
    assert!(state.vote_rows().unwrap().entries.iter().all(|entry| entry.spreads.iter().all(|spread| spread.agreed.is_some())));
    assert_eq!(touchpoint(&state, "a").agreed_in(round).relevance.map(Score::value), Some(4));
}

#[test]
fn a_vote_on_agreed_scores_says_that_it_replaces_none() {
    let mut state = small();
    let (map, b) = (state.map_id().unwrap(), id(&state, "b"));
    update(
        &mut state,
        Action::Map(crate::app::MapAction::Rate { touchpoints: vec![b], kind: ScoreKind::Fulfilment, score: Score::new(4).ok() }),
    );
    let asked = state.vote_touchpoints(VoteScope::All);
    assert_eq!(state.agreed_among(&asked, &[ScoreKind::Fulfilment]), [id(&state, "b")]);
    assert!(state.agreed_among(&asked, &[ScoreKind::Relevance]).is_empty());
    run(&mut state, Command::StartVote);
    step(&mut state, VoteStep::AddRater { name: "Ann".into(), group: String::new() });
    step(&mut state, VoteStep::Begin);
    step(&mut state, VoteStep::Reveal);
    assert!(state.notices.iter().any(|notice| notice.text.contains("“b”") && !notice.text.contains("“a”")));
    // The votes can count in its place: one step, which undo takes back.
    let agreed = |state: &State| touchpoint(state, "b").agreed_in(state.round().unwrap()).fulfilment;
    let offered = state.notices.iter().find_map(|notice| notice.offered(state.open.id).cloned());
    assert_eq!(offered, Some(crate::app::Offer::WithdrawAgreed(map, vec![(b, ScoreKind::Fulfilment)])));
    step(&mut state, VoteStep::Withdraw(map, vec![(b, ScoreKind::Fulfilment)]));
    assert_eq!(agreed(&state), None);
    assert!(state.notices.iter().all(|notice| notice.offered(state.open.id).is_none()), "there is nothing left to offer");
    run(&mut state, Command::Undo);
    assert_eq!(agreed(&state).map(Score::value), Some(4));
    assert!(!Command::WithdrawAgreed.is_enabled(&state), "nobody has voted on it");
}

#[test]
fn all_agreed_scores_with_votes_are_withdrawn_by_one_command() {
    let mut state = listed();
    run(&mut state, Command::AgreeRest);
    assert!(Command::WithdrawAgreed.is_enabled(&state));
    let steps = state.open.document.undo_steps();
    run(&mut state, Command::WithdrawAgreed);
    assert_eq!(state.open.document.undo_steps(), steps + 1);
    assert!(state.vote_rows().unwrap().settled().next().is_none());
    assert!(Command::AgreeRest.is_enabled(&state));
}

#[test]
fn where_scores_are_agreed_a_vote_is_proposed_on_what_is_not_rated() {
    let mut state = small();
    let b = id(&state, "b");
    let rate =
        |touchpoints: Vec<TouchpointId>, kind| Action::Map(crate::app::MapAction::Rate { touchpoints, kind, score: Score::new(4).ok() });
    let scope = |state: &mut State| {
        run(state, Command::StartVote);
        let scope = state.votes.plan.as_ref().unwrap().scope;
        step(state, VoteStep::Cancel);
        scope
    };
    assert_eq!(scope(&mut state), VoteScope::All, "nothing is agreed");
    update(&mut state, rate(vec![b], ScoreKind::Fulfilment));
    assert_eq!(scope(&mut state), VoteScope::NotRated);
    let all: Vec<TouchpointId> = state.map().unwrap().touchpoints().map(|touchpoint| touchpoint.id).collect();
    for kind in ScoreKind::ALL {
        update(&mut state, rate(all.clone(), *kind));
    }
    assert_eq!(scope(&mut state), VoteScope::All, "there is nothing else");
}

#[test]
fn agreeing_moves_no_touchpoint_in_the_list_and_headings_stay_true() {
    let mut state = listed();
    let order = |state: &State| -> Vec<TouchpointId> { state.vote_rows().unwrap().entries.iter().map(|entry| entry.id).collect() };
    let parts = |state: &State| -> Vec<(crate::app::VotePart, usize)> {
        let part =
            |row: &crate::app::VoteRow| if let crate::app::VoteRow::Part(part, count, _) = row { Some((*part, *count)) } else { None };
        state.vote_rows().unwrap().rows.iter().filter_map(part).collect()
    };
    let before = (order(&state), parts(&state));
    let discuss = state.vote_rows().unwrap().to_discuss;
    assert!(discuss > 0 && before.1.len() > 1, "{:?}", before.1);
    let scores: usize = state.vote_rows().unwrap().entries.iter().map(|entry| entry.spreads.len()).sum();
    for _ in 0..scores {
        list(&mut state, VoteListStep::Propose(None));
        assert_eq!((order(&state), parts(&state)), before);
    }
    assert_eq!(state.vote_rows().unwrap().to_discuss, 0);
    assert!(state.vote_rows().unwrap().entries.iter().all(crate::app::VotedTouchpoint::is_settled));
}

#[test]
fn a_vote_that_was_begun_by_mistake_is_given_up_and_can_be_taken_back() {
    let (mut state, raters) = voted();
    let answered = state.ballot().unwrap().answered(raters[0]);
    run(&mut state, Command::AbandonVote);
    assert!(state.ballot().is_none() && state.vote_rows().unwrap().entries.is_empty());
    assert!(state.notices.last().unwrap().undo.is_some());
    run(&mut state, Command::Undo);
    assert_eq!(state.ballot().map(|ballot| ballot.answered(raters[0])), Some(answered));
    for (language, query) in [("en", "cancel vote"), ("en", "abandon"), ("de", "Abstimmung abbrechen")] {
        let language = if language == "en" { Language::English } else { Language::German };
        let found = example_in(language).commands_for(query);
        assert_eq!(found.first().map(|listed| listed.command), Some(Command::AbandonVote), "{query}");
    }
}

#[test]
fn raters_do_not_agree_where_only_one_has_voted() {
    let (mut state, raters) = begun();
    step(&mut state, VoteStep::Ready(raters[0]));
    give(&mut state, 3);
    step(&mut state, VoteStep::Done);
    step(&mut state, VoteStep::Reveal);
    let rows = state.vote_rows().unwrap();
    let part = rows.rows.first().copied();
    assert_eq!(part, Some(crate::app::VoteRow::Part(crate::app::VotePart::OneVote, 1, 1)));
}

#[test]
fn a_vote_is_proposed_on_what_several_cards_are_selected_and_else_on_everything() {
    let mut state = example_in(Language::English);
    let all: Vec<TouchpointId> = state.map().unwrap().touchpoints().map(|touchpoint| touchpoint.id).collect();
    let map = state.map().unwrap().id;
    for (count, scope) in [(0, VoteScope::All), (1, VoteScope::All), (3, VoteScope::Selected)] {
        state.select(Selection::many(map, all.iter().take(count).copied().map(Selected::Touchpoint)));
        run(&mut state, Command::StartVote);
        assert_eq!(state.votes.plan.as_ref().unwrap().scope, scope, "{count} selected");
        step(&mut state, VoteStep::Cancel);
    }
}

#[test]
fn the_reveal_shows_the_map_that_was_voted_on_whatever_was_looked_at_meanwhile() {
    let (mut state, raters) = begun();
    let voted = state.map_id().unwrap();
    step(&mut state, VoteStep::Ready(raters[0]));
    give(&mut state, 3);
    step(&mut state, VoteStep::Done);
    run(&mut state, Command::DuplicateMap);
    assert_ne!(state.map_id(), Some(voted));
    run(&mut state, Command::RevealVotes);
    assert_eq!((state.map_id(), state.program.view), (Some(voted), View::Agreement));
    assert!(!state.vote_rows().unwrap().entries.is_empty());
}

#[test]
fn a_selected_stage_can_be_voted_on_by_itself_but_is_not_proposed() {
    let mut state = small();
    crate::app::tests::select_stage(&mut state, "Buy");
    assert_eq!(state.vote_touchpoints(VoteScope::Selected), [id(&state, "d"), id(&state, "e")]);
    run(&mut state, Command::StartVote);
    assert_eq!(state.votes.plan.as_ref().unwrap().scope, VoteScope::All);
}
