//! What is said of what is done: scores with verdicts, moves with places, a vote without its value.

use crate::app::tests::{example_in, project, run, select, small, state_of};
use crate::app::{Action, Command, Notice, ScoreAction, ScoreField, ScoreKey, State, View, VoteStep, update};
use crate::edit::{Edit, Selected, TouchpointChange, TouchpointEdit};
use crate::i18n::Language;
use crate::model::{Score, ScoreKind};

fn rate(state: &mut State, value: u8) -> String {
    run(state, Command::Rate(Score::new(value).unwrap()));
    state.aloud().unwrap_or_default()
}

#[test]
fn a_score_is_said_with_what_is_missing_and_then_with_the_verdict() {
    let mut state = small();
    assert_eq!(state.aloud(), None);
    select(&mut state, "a");
    run(&mut state, Command::SetActiveScore(ScoreKind::Expectation));
    assert_eq!(rate(&mut state, 7), "a, expectation 7; still to rate: fulfilment, relevance");
    run(&mut state, Command::SetActiveScore(ScoreKind::Fulfilment));
    assert_eq!(rate(&mut state, 3), "a, fulfilment 3; still to rate: relevance");
    run(&mut state, Command::SetActiveScore(ScoreKind::Relevance));
    assert_eq!(rate(&mut state, 8), "a, relevance 8: deal-breaker");
    run(&mut state, Command::Undo);
    assert_eq!(state.aloud().unwrap(), "Undone: rate relevance. a: not rated");
}

#[test]
fn a_move_says_where_it_led_and_undo_where_it_is_again() {
    let mut state = small();
    select(&mut state, "a");
    let before = state.aloud_number();
    run(&mut state, Command::MoveRight);
    assert_eq!(state.aloud().unwrap(), "a, number 2 of 3 in Search, Owned");
    run(&mut state, Command::MoveRight);
    assert_eq!(state.aloud().unwrap(), "a, number 3 of 3 in Search, Owned");
    assert!(state.aloud_number() > before);
    run(&mut state, Command::Undo);
    assert_eq!(state.aloud().unwrap(), "Undone: move touchpoint. a, number 2 of 3 in Search, Owned");
    run(&mut state, Command::Redo);
    assert_eq!(state.aloud().unwrap(), "Redone: move touchpoint");
}

#[test]
fn what_a_message_says_and_what_is_typed_is_not_said_twice() {
    let mut state = small();
    select(&mut state, "a");
    let (map, id) = (state.map().unwrap().id, crate::app::tests::id(&state, "a"));
    for title in ["ab", "abc"] {
        let edit = TouchpointEdit::Change { map, touchpoints: vec![id], change: TouchpointChange::Title(title.to_owned()) };
        update(&mut state, Action::Edit { edit: Edit::Touchpoint(edit), merge: None });
    }
    assert_eq!(state.aloud(), None, "the field speaks");
    let count = |notices: &[Notice]| notices.len();
    let before = count(&state.notices);
    run(&mut state, Command::Delete);
    let said = if count(&state.notices) > before { None } else { Some("Done: delete touchpoint".to_owned()) };
    assert_eq!(state.aloud(), said);
}

#[test]
fn a_vote_is_said_without_its_value() {
    let said = |value: u8| {
        let mut state = small();
        run(&mut state, Command::StartVote);
        update(&mut state, Action::Vote(VoteStep::AddRater { name: "Ann".into(), group: String::new() }));
        update(&mut state, Action::Vote(VoteStep::Begin));
        let rater = state.ballot().unwrap().raters[0];
        update(&mut state, Action::Vote(VoteStep::Ready(rater)));
        let key = ScoreKey::Give(Score::new(value).unwrap());
        update(&mut state, Action::Score(ScoreAction::Key(ScoreField::Turn, key)));
        assert!(state.ballot().unwrap().answered(rater) > 0, "the vote is there");
        (state.aloud().unwrap(), state.view_in_words())
    };
    let (one, other) = (said(2), said(9));
    assert_eq!(one, other);
    assert_eq!(one.0, "Noted. Nobody sees or hears it before the reveal.");
    assert_eq!(one.1, "A vote is going on. No vote is shown or said before the reveal.");
}

#[test]
fn every_view_says_what_it_is_in_both_languages() {
    for language in Language::ALL {
        let mut state = example_in(*language);
        for view in View::ALL {
            run(&mut state, Command::ShowView(view));
            let (heading, sentence) = (state.view_heading("x"), state.view_in_words());
            assert!(heading.starts_with("x: ") && heading.len() > 6, "{view:?}: {heading}");
            assert!(sentence.len() > 10 && sentence.ends_with(['.', '!', ')']), "{view:?}: {sentence}");
        }
    }
    let mut state = example_in(Language::English);
    run(&mut state, Command::ShowView(View::Map));
    let said = state.view_in_words();
    assert!(said.starts_with("22 touchpoints in 6 stages: 8 magic moments, 2 pain points, 3 deal-breakers."), "{said}");
}

#[test]
fn an_element_says_where_it_is_and_what_was_scored() {
    let mut state = small();
    let id = crate::app::tests::id(&state, "b");
    assert_eq!(state.touchpoint_in_words(id).unwrap(), "Number 2 of 3 in Search; no scores");
    select(&mut state, "b");
    for (kind, value) in [(ScoreKind::Expectation, 4), (ScoreKind::Fulfilment, 9), (ScoreKind::Relevance, 8)] {
        run(&mut state, Command::SetActiveScore(kind));
        run(&mut state, Command::Rate(Score::new(value).unwrap()));
    }
    let said = state.touchpoint_in_words(id).unwrap();
    assert_eq!(said, "Number 2 of 3 in Search; expectation 4, fulfilment 9, relevance 8; gap +5");
}

#[test]
fn the_wall_says_what_the_audience_reads_and_nothing_that_is_held_back() {
    let mut state = example_in(Language::English);
    run(&mut state, Command::Present);
    assert!(state.wall_in_words().contains("8 magic moments"), "{}", state.wall_in_words());
    state.program.settings.presenting.hold_back = true;
    state.open.presenting.revealed = false;
    assert!(!state.wall_in_words().contains("magic"), "{}", state.wall_in_words());
}

#[test]
fn another_project_is_not_something_that_was_done() {
    let mut state = small();
    state.replace_document(crate::edit::Document::saved(project(&[("Other", &["x"])])), Default::default());
    state.settle();
    assert_eq!(state.aloud(), None);
    let other = state_of(project(&[("Other", &["x"])]));
    assert!(!other.open.document.selection.contains(Selected::Map) || other.aloud().is_none());
}
