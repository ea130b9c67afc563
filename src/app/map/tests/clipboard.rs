//! Cut, copy and paste, within a map, into another one and from other programs.

use crate::app::tests::{id, journey, lead, project, run, select, select_all, select_stage, small, state_of, touchpoint, wished_copy};
use crate::app::{Action, Command, MapAction, State, update};
use crate::edit::{Edit, RaterEdit, ScoreEdit, StepName, TouchpointChange, TouchpointEdit};
use crate::model::{Rater, RaterId, Score, ScoreKind, limits};

fn copied(state: &mut State, command: Command) -> String {
    run(state, command);
    let text = wished_copy(state).expect("nothing was copied");
    assert!(wished_copy(state).is_none());
    text
}

#[test]
fn copies_within_a_map_get_new_identities_and_keep_everything_else() {
    let mut state = small();
    let (map, a, b, round) = (state.map().unwrap().id, id(&state, "a"), id(&state, "b"), state.round().unwrap());
    let rater = Rater { id: RaterId::named("Ann"), name: "Ann".to_owned(), group: "Sales".to_owned() };
    let vote = ScoreEdit::Vote { map, touchpoint: a, round, rater: rater.id, kind: ScoreKind::Fulfilment, score: Some(Score::MAX) };
    let raised = TouchpointEdit::Change { map, touchpoints: vec![b], change: TouchpointChange::RaisedBy(Some(a)) };
    for edit in [Edit::Rater(RaterEdit::Add(rater)), Edit::Score(vote), Edit::Touchpoint(raised)] {
        update(&mut state, Action::Edit { edit, merge: None });
    }
    select_all(&mut state, &["a", "b"]);
    let text = copied(&mut state, Command::Copy);
    select(&mut state, "d");
    update(&mut state, Action::Paste(text));
    assert_eq!(journey(&state), "a b c|d a b e|");
    let pasted: Vec<_> = state.map().unwrap().stages[1].touchpoints[1..3].to_vec();
    assert!(pasted[0].id != a && pasted[1].id != b);
    assert_eq!(pasted[0].votes, touchpoint(&state, "a").votes);
    assert_eq!(pasted[0].votes.len(), 1);
    assert_eq!(pasted[1].raised_by, Some(pasted[0].id), "what was copied together stays tied together");
    assert_eq!(state.open.document.undo_name(), Some(StepName::Paste));
    assert!(state.project().problems().is_empty());
}

#[test]
fn another_map_keeps_identities_unless_they_are_taken() {
    let mut state = small();
    let a = id(&state, "a");
    select(&mut state, "a");
    let text = copied(&mut state, Command::Copy);
    // A completely different project.
    let mut other = state_of(project(&[("One", &["x"])]));
    let mut foreign = crate::model::Project::clone(other.project());
    let mut map = crate::model::Map::clone(&foreign.maps[0]);
    map.id = crate::model::MapId::named("another");
    foreign.maps = vec![std::sync::Arc::new(map)];
    other = state_of(foreign);
    update(&mut other, Action::Paste(text.clone()));
    assert_eq!(journey(&other), "x a");
    assert_eq!(id(&other, "a"), a);
    update(&mut other, Action::Paste(text));
    assert_eq!(journey(&other), "x a a");
    assert!(other.project().problems().is_empty());
}

#[test]
fn what_was_cut_comes_back_as_itself() {
    let mut state = small();
    let b = id(&state, "b");
    select(&mut state, "b");
    let text = copied(&mut state, Command::Cut);
    assert_eq!(journey(&state), "a c|d e|");
    select(&mut state, "e");
    update(&mut state, Action::Paste(text.clone()));
    assert_eq!(journey(&state), "a c|d e b|");
    assert_eq!(id(&state, "b"), b);
    update(&mut state, Action::Paste(text));
    assert_eq!(journey(&state), "a c|d e b b|");
    assert!(state.project().problems().is_empty());
}

#[test]
fn whole_stages_are_copied_with_their_cards() {
    let mut state = small();
    select_stage(&mut state, "Search");
    let text = copied(&mut state, Command::Copy);
    select_stage(&mut state, "Buy");
    update(&mut state, Action::Paste(text));
    assert_eq!(journey(&state), "a b c|d e|a b c|");
    assert_eq!(lead(&state), "stage Search");
    assert!(state.project().problems().is_empty());
}

#[test]
fn lines_from_elsewhere_become_touchpoints() {
    let mut state = small();
    select(&mut state, "b");
    update(&mut state, Action::Paste("\u{feff}- First\r\n\r\n• Second\tcell\n  Third \n".to_owned()));
    assert_eq!(journey(&state), "a b First Second cell Third c|d e|");
    assert_eq!(lead(&state), "Third");
    run(&mut state, Command::Undo);
    assert_eq!(journey(&state), "a b c|d e|");
    assert_eq!(lead(&state), "b");
}

#[test]
fn hostile_pastes_change_nothing_and_say_so() {
    let nested = format!("wegmarke-cards 1\n{}", "[".repeat(100_000));
    let mut state = small();
    select(&mut state, "a");
    let good = copied(&mut state, Command::Copy);
    for text in [
        "x\n".repeat(501),
        "y".repeat(limits::TITLE_CHARS + 1),
        "z".repeat(30_000_000),
        "wegmarke-cards 1\n(".to_owned(),
        "wegmarke-cards 99\n()".to_owned(),
        good.replace("title: \"a\"", &format!("title: \"{}\"", "t".repeat(limits::TITLE_CHARS + 1))),
        nested,
    ] {
        state.notices.clear();
        let start: String = text.chars().take(40).collect();
        update(&mut state, Action::Paste(text));
        assert_eq!(journey(&state), "a b c|d e|", "{start:?}");
        assert_eq!(state.notices.len(), 1, "{start:?}");
        assert_eq!(state.open.document.undo_steps(), 0);
    }
    state.notices.clear();
    for nothing in ["", "   \n\t\n"] {
        update(&mut state, Action::Paste(nothing.to_owned()));
    }
    assert!(state.notices.is_empty());
    assert_eq!(journey(&state), "a b c|d e|");
}

#[test]
fn copied_references_to_what_is_not_there_are_dropped() {
    let mut state = small();
    let (map, a, b) = (state.map().unwrap().id, id(&state, "a"), id(&state, "b"));
    let change = TouchpointChange::RaisedBy(Some(a));
    update(&mut state, Action::Edit { edit: Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints: vec![b], change }), merge: None });
    update(&mut state, Action::Map(MapAction::Rate { touchpoints: vec![b], kind: ScoreKind::Expectation, score: Some(Score::MAX) }));
    select(&mut state, "b");
    let text = copied(&mut state, Command::Copy);
    // If it exists there, the reference is kept.
    select(&mut state, "d");
    update(&mut state, Action::Paste(text.clone()));
    assert_eq!(state.map().unwrap().stages[1].touchpoints[1].raised_by, Some(a));
    let mut foreign = project(&[("One", &[])]);
    foreign.rounds =
        vec![std::sync::Arc::new(crate::model::Round { id: crate::model::RoundId::named("other"), label: String::new(), date: None })];
    let mut other = state_of(foreign);
    update(&mut other, Action::Paste(text));
    let pasted = touchpoint(&other, "b");
    assert_eq!(pasted.raised_by, None);
    assert!(pasted.agreed.is_empty());
    assert!(other.project().problems().is_empty());
}

#[test]
fn cells_of_a_spreadsheet_are_cells() {
    let mut state = small();
    select(&mut state, "b");
    update(&mut state, Action::Paste("\"Ask a friend\nor a neighbour\"\r\nShop window\r\n\"Say \"\"hi\"\"\"\r\n".to_owned()));
    let titles: Vec<&str> = state.map().unwrap().touchpoints().map(|one| one.title.as_str()).collect();
    assert_eq!(titles, ["a", "b", "Ask a friend or a neighbour", "Shop window", "Say \"hi\"", "c", "d", "e"]);
}

#[test]
fn a_list_with_experiences_is_shown_before_it_is_pasted_as_one_step() {
    use crate::app::{Answer, Dialog, MapDialog};
    use crate::model::Tone;
    let mut state = small();
    select(&mut state, "b");
    let list = "• Shop\n\to friendly\n\to (−) a long wait\n• Web shop\n";
    update(&mut state, Action::Paste(list.to_owned()));
    assert!(matches!(state.dialog, Some(Dialog::Map(MapDialog::Paste(_)))));
    assert_eq!(journey(&state), "a b c|d e|", "nothing yet");
    update(&mut state, Action::Answer(Answer::Cancel));
    assert_eq!((journey(&state).as_str(), state.open.document.undo_steps()), ("a b c|d e|", 0));
    update(&mut state, Action::Paste(list.to_owned()));
    update(&mut state, Action::Answer(Answer::Yes));
    assert_eq!(journey(&state), "a b Shop Web shop c|d e|");
    let told: Vec<(Tone, String)> = touchpoint(&state, "Shop").experiences.iter().map(|one| (one.tone, one.text.clone())).collect();
    assert_eq!(told, [(Tone::Positive, "friendly".to_owned()), (Tone::Negative, "a long wait".to_owned())]);
    assert_eq!(state.open.document.undo_name(), Some(StepName::Paste));
    run(&mut state, Command::Undo);
    assert_eq!(journey(&state), "a b c|d e|");
    state.notices.clear();
    update(&mut state, Action::Paste(format!("Shop\n{}", "\t+ x\n".repeat(1_000))));
    assert_eq!((state.notices.len(), &state.dialog), (1, &None));
}

#[test]
fn a_diagram_on_the_clipboard_is_shown_and_then_comes_into_this_map() {
    use crate::app::{Answer, Dialog, ExchangeDialog};
    let mut state = small();
    update(&mut state, Action::Paste("journey\n  title Another name\n  section New\n    Pay: 4: Ann\n".to_owned()));
    state.background().settle();
    state.poll();
    assert!(matches!(state.dialog, Some(Dialog::Exchange(ExchangeDialog::Import(_)))));
    update(&mut state, Action::Answer(Answer::Yes));
    assert_eq!(journey(&state), "a b c|d e||Pay");
    assert_eq!(state.project().maps.len(), 1);
    run(&mut state, Command::Undo);
    assert_eq!(journey(&state), "a b c|d e|");
}
