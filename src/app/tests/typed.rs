//! Scores typed on the map, in the grid, on the page of a vote and in the list of votes: one rule, with a clock that the test sets.

use super::{id, project, run, select, select_all, small, state_of, touchpoint};
use crate::app::{
    Action, Command, GridAction, GridColumn, MapAction, ScoreAction, ScoreField, ScoreKey, Settings, State, View, VotePlan, VoteScope,
    VoteStep, update, update_at,
};
use crate::catalogue::sample;
use crate::edit::Document;
use crate::i18n::Language;
use crate::model::table::Column;
use crate::model::{Code as _, Project, Score, ScoreKind, Scores};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// A program whose clock does not move until the test sets it.
struct Desk {
    state: State,
    millis: Arc<AtomicI64>,
}

impl Desk {
    fn new(project: Project) -> Self {
        let millis = Arc::new(AtomicI64::new(0));
        let clock = Arc::clone(&millis);
        let settings = Settings { language: Some(Language::English), ..Settings::default() };
        let now = move || Timestamp::UNIX_EPOCH + SignedDuration::from_millis(clock.load(Ordering::Relaxed));
        Self { state: State::new(Document::saved(project), settings, Box::new(now)), millis }
    }

    /// The same with a card selected.
    fn at(title: &str) -> Self {
        let mut desk = Self::new(project(&[("Search", &["a", "b", "c"])]));
        select(&mut desk.state, title);
        desk
    }

    fn wait(&mut self, millis: i64) {
        self.millis.fetch_add(millis, Ordering::Relaxed);
    }

    /// Types into a field: digits, `+`, `-`, `>` and `<` for the page keys, `B` for Backspace, a comma for decimals, a blank for half a second.
    fn types(&mut self, field: ScoreField, keys: &str) {
        for key in keys.chars() {
            let key = match key {
                ' ' => {
                    self.wait(500);
                    continue;
                }
                '+' => ScoreKey::Give(Score::MAX),
                '-' => ScoreKey::Unrated,
                '>' => ScoreKey::Next,
                '<' => ScoreKey::Previous,
                'B' => ScoreKey::Clear,
                ',' => ScoreKey::Decimals,
                digit => ScoreKey::Give(Score::new(digit.to_digit(10).unwrap() as u8).unwrap()),
            };
            update(&mut self.state, Action::Score(ScoreAction::Key(field, key)));
        }
    }

    fn marker(&self) -> ScoreKind {
        self.state.open.document.marker
    }
}

/// The agreed scores of a card: E, F, C, R; a dot for each that is not rated.
fn scores(state: &State, title: &str) -> String {
    shown(&touchpoint(state, title).agreed_in(state.round().unwrap()))
}

fn shown(scores: &Scores) -> String {
    let of = |kind: &ScoreKind| scores.get(*kind).map_or_else(|| ".".to_owned(), |score| score.value().to_string());
    ScoreKind::ALL.iter().map(of).collect::<Vec<_>>().join(" ")
}

/// What is typed, and the four scores that it leaves; the same wherever scores are typed.
const RULE: &[(&str, &str)] = &[
    ("8769", "8 7 6 9"),
    ("10", "10 . . ."),
    ("1010", "10 10 . ."),
    ("100", "10 0 . ."),
    ("17", "1 7 . ."),
    ("117", "1 1 7 ."),
    ("1 0", "1 0 . ."),
    ("1 7", "1 7 . ."),
    ("+7", "10 7 . ."),
    ("1+", "1 10 . ."),
    ("-7", ". 7 . ."),
    ("1-7", "1 . 7 ."),
    ("8>7", "8 . 7 ."),
    ("1>7", "1 . 7 ."),
    ("1 >7", "1 . 7 ."),
    ("8<7", "7 . . ."),
    ("1<7", "7 . . ."),
    ("7,5", ". . . ."),
    ("7,56", ". . . ."),
    ("7, 5", ". . . ."),
    ("7,5 6", "6 . . ."),
    ("1,5", ". . . ."),
    ("10,5", ". . . ."),
    ("87,5", "8 . . ."),
    ("87,5 6", "8 6 . ."),
    (",5", "5 . . ."),
];

#[test]
fn the_rule_on_the_map() {
    for (keys, expected) in RULE {
        let mut desk = Desk::at("a");
        desk.types(ScoreField::Map, keys);
        assert_eq!(scores(&desk.state, "a"), *expected, "{keys}");
    }
}

#[test]
fn the_rule_in_the_grid() {
    for (keys, expected) in RULE {
        let mut desk = Desk::at("a");
        run(&mut desk.state, Command::ShowView(View::Grid));
        let row = id(&desk.state, "a");
        update(&mut desk.state, Action::Grid(GridAction::To { row, column: GridColumn::Field(Column::Expectation), extend: false }));
        desk.types(ScoreField::Grid, keys);
        assert_eq!(scores(&desk.state, "a"), *expected, "{keys}");
    }
}

/// A vote on all four scores, with the first rater on the first page.
fn voting() -> Desk {
    let mut desk = Desk::new(project(&[("Search", &["a", "b", "c"])]));
    let state = &mut desk.state;
    run(state, Command::StartVote);
    update(state, Action::Vote(VoteStep::AddRater { name: "Ann".to_owned(), group: String::new() }));
    let raters = state.votes.plan.clone().unwrap().raters;
    let rater = raters[0];
    update(state, Action::Vote(VoteStep::Plan(VotePlan { raters, kinds: ScoreKind::ALL.to_vec(), scope: VoteScope::All })));
    update(state, Action::Vote(VoteStep::Begin));
    update(state, Action::Vote(VoteStep::Ready(rater)));
    desk
}

fn voted(desk: &Desk) -> String {
    let of = |kind: &ScoreKind| desk.state.own_vote(*kind).map_or_else(|| ".".to_owned(), |score| score.value().to_string());
    ScoreKind::ALL.iter().map(of).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_rule_on_the_page_of_a_vote() {
    for (keys, expected) in RULE {
        let mut desk = voting();
        desk.types(ScoreField::Turn, keys);
        assert_eq!(voted(&desk), *expected, "{keys}");
    }
}

#[test]
fn past_the_last_question_of_a_vote_a_page_key_turns_the_page_and_a_digit_does_not() {
    let mut desk = voting();
    desk.types(ScoreField::Turn, "5678");
    assert_eq!(voted(&desk), "5 6 7 8");
    desk.types(ScoreField::Turn, "9");
    assert_eq!((voted(&desk).as_str(), desk.state.open.turn.unwrap().page), ("5 6 7 9", 0));
    desk.types(ScoreField::Turn, ">4");
    assert_eq!((voted(&desk).as_str(), desk.state.open.turn.unwrap().page), ("4 . . .", 1));
    desk.types(ScoreField::Turn, "<<3");
    assert_eq!((voted(&desk).as_str(), desk.state.open.turn.unwrap().page), ("5 6 7 3", 0));
}

#[test]
fn in_the_list_of_votes_a_one_waits_for_its_zero_too() {
    let mut desk = Desk::new(sample("en"));
    run(&mut desk.state, Command::ShowView(View::Agreement));
    let first = desk.state.votes.list.row.unwrap();
    let agreed = |desk: &Desk| {
        let state = &desk.state;
        state.map().unwrap().touchpoint(first.0).unwrap().agreed_in(state.round().unwrap()).get(first.1).map(Score::value)
    };
    desk.types(ScoreField::List, "1");
    assert_eq!((agreed(&desk), desk.state.votes.list.row), (Some(1), Some(first)));
    assert!(desk.state.is_score_open(ScoreField::List));
    let steps = desk.state.open.document.undo_steps();
    desk.types(ScoreField::List, "0");
    assert_eq!((agreed(&desk), desk.state.open.document.undo_steps()), (Some(10), steps));
    assert_ne!(desk.state.votes.list.row, Some(first));
    run(&mut desk.state, Command::Undo);
    desk.wait(1_000);
    assert_eq!(agreed(&desk), None);
    // A decimal leaves nothing behind, and the row is chosen again.
    let row = desk.state.votes.list.row;
    desk.types(ScoreField::List, "7,5");
    assert_eq!(desk.state.votes.list.row, row);
}

#[test]
fn ten_is_one_step_and_a_one_is_closed_by_time_alone() {
    let mut desk = Desk::at("a");
    desk.types(ScoreField::Map, "1");
    assert!(desk.state.is_score_open(ScoreField::Map) && desk.marker() == ScoreKind::Expectation);
    desk.wait(499);
    let left = desk.state.poll().expect("the window is woken");
    assert!(left.as_millis() <= 1, "{left:?}");
    desk.types(ScoreField::Map, "0");
    assert_eq!((scores(&desk.state, "a").as_str(), desk.state.open.document.undo_steps()), ("10 . . .", 1));
    run(&mut desk.state, Command::Undo);
    assert_eq!(scores(&desk.state, "a"), ". . . .");
    desk.types(ScoreField::Map, "1");
    desk.wait(500);
    desk.state.poll();
    assert!(!desk.state.is_score_open(ScoreField::Map) && desk.marker() == ScoreKind::Fulfilment);
    desk.types(ScoreField::Map, "0");
    assert_eq!(scores(&desk.state, "a"), "1 0 . .");
}

#[test]
fn two_keys_of_one_frame_are_within_the_time_however_slow_the_frame() {
    let mut desk = Desk::at("a");
    let frame = desk.state.now();
    for value in [1, 0] {
        update_at(&mut desk.state, Action::Command(Command::Rate(Score::new(value).unwrap())), frame);
        desk.wait(700);
    }
    assert_eq!(scores(&desk.state, "a"), "10 . . .");
    // It is pending from the moment when it is seen: a key pressed while the frame was painted still counts.
    let frame = desk.state.now();
    desk.millis.fetch_add(2_000, Ordering::Relaxed);
    update_at(&mut desk.state, Action::Command(Command::Rate(Score::new(1).unwrap())), frame);
    let next = desk.state.now();
    update_at(&mut desk.state, Action::Command(Command::Rate(Score::new(0).unwrap())), next);
    assert_eq!(scores(&desk.state, "a"), "10 10 . .");
}

#[test]
fn undo_brings_the_marker_back_beside_the_selection() {
    let mut desk = Desk::at("a");
    desk.types(ScoreField::Map, "8");
    run(&mut desk.state, Command::Undo);
    desk.types(ScoreField::Map, "9");
    assert_eq!(scores(&desk.state, "a"), "9 . . .");
    desk.types(ScoreField::Map, "7");
    select(&mut desk.state, "b");
    run(&mut desk.state, Command::Undo);
    assert_eq!(desk.marker(), ScoreKind::Fulfilment);
    desk.types(ScoreField::Map, "6");
    assert_eq!((scores(&desk.state, "a").as_str(), scores(&desk.state, "b").as_str()), ("9 6 . .", ". . . ."));
    // Also of a 1 that is still pending.
    desk.types(ScoreField::Map, "1");
    run(&mut desk.state, Command::Undo);
    assert_eq!(desk.marker(), ScoreKind::Competition);
    run(&mut desk.state, Command::Redo);
    assert_eq!(scores(&desk.state, "a"), "9 6 1 .");
}

#[test]
fn a_refused_decimal_leaves_neither_a_step_nor_anything_to_redo() {
    let mut desk = Desk::at("a");
    desk.types(ScoreField::Map, "8");
    let steps = desk.state.open.document.undo_steps();
    desk.types(ScoreField::Map, "7,5");
    assert_eq!((desk.state.open.document.undo_steps(), desk.state.open.document.redo_name()), (steps, None));
    assert_eq!(desk.state.notices.len(), 1, "it is said");
    assert_eq!(desk.marker(), ScoreKind::Fulfilment);
    // Where the digit changed nothing, there is nothing to take back.
    run(&mut desk.state, Command::PreviousScore);
    desk.types(ScoreField::Map, "8,5");
    assert_eq!((scores(&desk.state, "a").as_str(), desk.marker()), ("8 . . .", ScoreKind::Expectation));
}

#[test]
fn a_new_card_begins_at_expectation_and_a_selected_one_at_what_it_lacks() {
    let mut desk = Desk::at("a");
    desk.types(ScoreField::Map, "8");
    run(&mut desk.state, Command::AddTouchpoint);
    update(&mut desk.state, Action::Map(MapAction::EditingChanged("new".to_owned())));
    update(&mut desk.state, Action::Map(MapAction::FinishEditing));
    assert_eq!(desk.marker(), ScoreKind::Expectation);
    desk.types(ScoreField::Map, "5");
    assert_eq!(scores(&desk.state, "new"), "5 . . .");
    select(&mut desk.state, "a");
    assert_eq!(desk.marker(), ScoreKind::Fulfilment);
    desk.types(ScoreField::Map, "7");
    select(&mut desk.state, "b");
    assert_eq!(desk.marker(), ScoreKind::Expectation);
    select(&mut desk.state, "a");
    assert_eq!(desk.marker(), ScoreKind::Relevance, "competition is never asked for by itself");
    desk.types(ScoreField::Map, "7");
    select(&mut desk.state, "b");
    select(&mut desk.state, "a");
    assert_eq!(desk.marker(), ScoreKind::Expectation, "nothing is missing");
    // A score that was chosen comes first, until it is chosen once more; a new card still begins at expectation.
    run(&mut desk.state, Command::SetActiveScore(ScoreKind::Competition));
    select(&mut desk.state, "b");
    assert_eq!(desk.marker(), ScoreKind::Competition);
    run(&mut desk.state, Command::AddTouchpoint);
    update(&mut desk.state, Action::Map(MapAction::EditingChanged("another".to_owned())));
    update(&mut desk.state, Action::Map(MapAction::FinishEditing));
    assert_eq!(desk.marker(), ScoreKind::Expectation);
    select(&mut desk.state, "c");
    run(&mut desk.state, Command::SetActiveScore(ScoreKind::Competition));
    assert_eq!(desk.marker(), ScoreKind::Expectation);
    select(&mut desk.state, "new");
    assert_eq!(desk.marker(), ScoreKind::Fulfilment);
}

#[test]
fn a_new_card_that_is_given_up_leaves_the_marker_where_it_was() {
    let mut desk = Desk::at("a");
    desk.types(ScoreField::Map, "87");
    run(&mut desk.state, Command::AddTouchpoint);
    update(&mut desk.state, Action::Map(MapAction::CancelEditing));
    assert_eq!(desk.marker(), ScoreKind::Competition);
    run(&mut desk.state, Command::AddTouchpoint);
    update(&mut desk.state, Action::Map(MapAction::FinishEditing));
    assert_eq!(desk.marker(), ScoreKind::Competition);
}

#[test]
fn anything_else_closes_a_one_before_it_is_done() {
    let mut desk = Desk::at("a");
    desk.types(ScoreField::Map, "1");
    run(&mut desk.state, Command::ToggleCritical);
    desk.types(ScoreField::Map, "0");
    assert_eq!(scores(&desk.state, "a"), "1 0 . .");
    // Backspace takes the 1 itself back, while it is seen at the marker.
    select(&mut desk.state, "b");
    desk.types(ScoreField::Map, "1B");
    assert_eq!((scores(&desk.state, "b").as_str(), desk.marker()), (". . . .", ScoreKind::Expectation));
    desk.types(ScoreField::Map, "1");
    run(&mut desk.state, Command::GoRight);
    desk.types(ScoreField::Map, "0");
    assert_eq!((scores(&desk.state, "b").as_str(), scores(&desk.state, "c").as_str()), ("1 . . .", "0 . . ."));
}

#[test]
fn keys_rate_everything_that_is_selected() {
    let mut state = small();
    select_all(&mut state, &["a", "d"]);
    for value in [1, 0, 7] {
        run(&mut state, Command::Rate(Score::new(value).unwrap()));
    }
    run(&mut state, Command::LeaveUnrated);
    for title in ["a", "d"] {
        assert_eq!(scores(&state, title), "10 7 . .");
    }
    assert_eq!((scores(&state, "b").as_str(), state.open.document.undo_steps()), (". . . .", 2));
    let mut none = state_of(project(&[("Search", &["a"])]));
    run(&mut none, Command::Rate(Score::MAX));
    assert_eq!(none.open.document.undo_steps(), 0, "nothing is selected");
}
