//! The board without a window: walked through, rearranged by keys and by drops, one step each, with the filter and the selection of the list.

use super::tests::{add_all, measure, shown, titles, type_in};
use crate::app::tests::{id, run, wished_copy};
use crate::app::{
    Action, BoardAction, Command, Direction, MapAction, MeasureAction, MeasureFilter, MeasureTab, Reason, Sort, State, View, update,
};
use crate::edit::StepName;
use crate::model::fields::MeasureField as Field;
use crate::model::{Code as _, Status};

fn board(state: &mut State, action: BoardAction) {
    update(state, Action::Measures(MeasureAction::Board(action)));
}

/// A board with cards in some columns.
fn with(cards: &[(&str, Status)]) -> State {
    let mut state = add_all(&cards.iter().map(|(title, _)| *title).collect::<Vec<_>>());
    for (title, status) in cards {
        let id = measure(&state, title).id;
        update(&mut state, Action::Map(MapAction::SetMeasureStatus(id, *status)));
    }
    run(&mut state, Command::ShowMeasures(MeasureTab::Board));
    run(&mut state, Command::SelectNothing);
    state
}

fn usual() -> State {
    use Status::{Done, Idea, Planned, Testing};
    with(&[("a", Idea), ("b", Planned), ("c", Idea), ("d", Testing), ("e", Idea), ("f", Done)])
}

/// The columns that have cards, in words.
fn columns(state: &State) -> String {
    let board = state.measures.board(state);
    let column = |status: &Status| {
        let cards = board.column(*status).iter().map(|id| state.project().measure(*id).unwrap().title.as_str());
        let cards = cards.collect::<Vec<_>>().join(" ");
        (!cards.is_empty()).then(|| format!("{}: {cards}", status.code()))
    };
    Status::ALL.iter().filter_map(column).collect::<Vec<_>>().join("; ")
}

fn select(state: &mut State, title: &str) {
    let measure = measure(state, title).id;
    board(state, BoardAction::Select { measure, extend: false, toggle: false });
}

fn lead(state: &State) -> String {
    let lead = state.open.document.selection.lead_measure();
    lead.and_then(|id| state.project().measure(id)).map_or_else(String::new, |measure| measure.title.clone())
}

fn drop_on(state: &mut State, cards: &[&str], status: Status, at: usize) {
    let measures = cards.iter().map(|title| measure(state, title).id).collect();
    board(state, BoardAction::Drop { measures, status, at });
}

#[test]
fn arrows_walk_through_the_columns_and_pass_those_that_are_empty() {
    let mut state = usual();
    assert_eq!(columns(&state), "idea: a c e; planned: b; testing: d; done: f");
    let mut walk = |steps: &[Direction]| {
        let way = steps.iter().map(|to| {
            board(&mut state, BoardAction::Step { to: *to, extend: false });
            lead(&state)
        });
        way.collect::<Vec<_>>().join("")
    };
    use Direction::{Down, Left, Right, Up};
    assert_eq!(walk(&[Down, Down, Down, Down, Up]), "aceec");
    assert_eq!(walk(&[Right, Right, Right, Right, Left]), "bdffd");
    board(&mut state, BoardAction::Step { to: Left, extend: false });
    board(&mut state, BoardAction::Step { to: Left, extend: true });
    assert_eq!((lead(&state).as_str(), state.open.document.selection.measures().count()), ("a", 2));
    board(&mut state, BoardAction::End { last: true });
    assert_eq!((lead(&state).as_str(), state.open.document.selection.measures().count()), ("e", 1));
    let first = measure(&state, "a").id;
    board(&mut state, BoardAction::Select { measure: first, extend: true, toggle: false });
    assert_eq!(state.open.document.selection.measures().count(), 3, "all from the one to the other");
    board(&mut state, BoardAction::All);
    assert_eq!(state.open.document.selection.measures().count(), 6);
}

#[test]
fn a_drop_is_one_step_with_status_and_place() {
    let mut state = usual();
    let steps = state.open.document.undo_steps();
    drop_on(&mut state, &["c"], Status::Planned, 0);
    assert_eq!(columns(&state), "idea: a e; planned: c b; testing: d; done: f");
    assert_eq!((state.open.document.undo_steps(), state.open.document.undo_name()), (steps + 1, Some(StepName::SetMeasureStatus)));
    run(&mut state, Command::Undo);
    assert_eq!((columns(&state).as_str(), titles(&state).as_str()), ("idea: a c e; planned: b; testing: d; done: f", "a b c d e f"));
    // Within a column only the order changes; where they are already, nothing does.
    drop_on(&mut state, &["e"], Status::Idea, 0);
    assert_eq!((titles(&state).as_str(), state.open.document.undo_name()), ("e a b c d f", Some(StepName::MoveMeasure)));
    let steps = state.open.document.undo_steps();
    drop_on(&mut state, &["e"], Status::Idea, 0);
    assert_eq!(state.open.document.undo_steps(), steps);
    // Several keep their order, whichever columns they come from.
    drop_on(&mut state, &["f", "a"], Status::Testing, 1);
    assert_eq!(columns(&state), "idea: e c; planned: b; testing: d a f");
    // What becomes live has its day, as everywhere.
    drop_on(&mut state, &["d"], Status::Live, 0);
    assert_eq!(measure(&state, "d").live_on, Some(state.today()));
    assert!(state.project().problems().is_empty());
}

#[test]
fn the_keys_move_cards_up_down_and_to_the_columns_beside() {
    let mut state = usual();
    select(&mut state, "c");
    for (command, expected) in [
        (Command::MoveUp, "idea: c a e; planned: b; testing: d; done: f"),
        (Command::MoveUp, "idea: c a e; planned: b; testing: d; done: f"),
        (Command::MoveDown, "idea: a c e; planned: b; testing: d; done: f"),
        (Command::MoveRight, "idea: a e; planned: b c; testing: d; done: f"),
        (Command::MoveRight, "idea: a e; planned: b; prototype: c; testing: d; done: f"),
        (Command::MoveLeft, "idea: a e; planned: b c; testing: d; done: f"),
    ] {
        run(&mut state, command);
        assert_eq!(columns(&state), expected, "{command:?}");
    }
    assert_eq!(Command::MoveUp.label(&state), "Move up");
    assert_eq!(titles(&state), "a b d c e f");
    run(&mut state, Command::ShowMeasures(MeasureTab::List));
    assert_eq!(Command::MoveRight.why_not(&state), Some(Reason::UpAndDownOnly));
    run(&mut state, Command::MoveUp);
    assert_eq!(titles(&state), "a b c d e f");
    run(&mut state, Command::Duplicate);
    assert_eq!((titles(&state).as_str(), lead(&state).as_str()), ("a b c c d e f", "c"));
    run(&mut state, Command::Undo);
    state.measures.list.sort = Some(Sort { column: crate::app::MeasureColumn::Field(Field::Cost), descending: false });
    assert_eq!(Command::MoveDown.why_not(&state), Some(Reason::Sorted));
}

#[test]
fn cards_are_added_to_their_column_named_in_place_and_deleted() {
    let mut state = usual();
    select(&mut state, "b");
    run(&mut state, Command::AddMeasure);
    update(&mut state, Action::Map(MapAction::EditingChanged("new".to_owned())));
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!((columns(&state).as_str(), lead(&state).as_str()), ("idea: a c e; planned: b new; testing: d; done: f", "new"));
    board(&mut state, BoardAction::Add(Status::Live));
    update(&mut state, Action::Map(MapAction::EditingChanged("live".to_owned())));
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!((measure(&state, "live").status, measure(&state, "live").live_on), (Status::Live, Some(state.today())));
    assert_eq!((state.program.view, state.open.measures.tab), (View::Measures, MeasureTab::Board));
    board(&mut state, BoardAction::Open);
    update(&mut state, Action::Map(MapAction::EditingChanged("out".to_owned())));
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!((measure(&state, "out").status, state.program.view), (Status::Live, View::Measures));
    let steps = state.open.document.undo_steps();
    board(&mut state, BoardAction::Add(Status::Idea));
    update(&mut state, Action::Map(MapAction::CancelEditing));
    assert_eq!((state.open.document.undo_steps(), columns(&state).contains("idea: a c e;")), (steps, true));
    select(&mut state, "c");
    run(&mut state, Command::Copy);
    assert!(wished_copy(&mut state).is_some_and(|text| text.starts_with("c\tIdea\t") || text.starts_with("c\tidea\t")));
    run(&mut state, Command::Delete);
    assert_eq!((columns(&state).contains("idea: a e;"), lead(&state).as_str()), (true, "e"), "the next one is selected");
    run(&mut state, Command::Delete);
    assert_eq!(lead(&state), "a");
}

#[test]
fn the_board_shows_what_the_filter_of_the_list_lets_through() {
    let mut state = usual();
    run(&mut state, Command::ShowMeasures(MeasureTab::List));
    assert!(type_in(&mut state, "c", Field::Owner, "Ann") && type_in(&mut state, "d", Field::Owner, "Ann"));
    run(&mut state, Command::ShowMeasures(MeasureTab::Board));
    let filter = MeasureFilter { owners: vec!["Ann".to_owned()], ..MeasureFilter::default() };
    update(&mut state, Action::Measures(MeasureAction::Filter(filter)));
    assert_eq!((columns(&state).as_str(), shown(&state).as_str()), ("idea: c; testing: d", "c d"));
    // Places are among those that are shown; what is dropped stays shown.
    drop_on(&mut state, &["c"], Status::Testing, 1);
    assert_eq!((columns(&state).as_str(), titles(&state).as_str()), ("testing: d c", "a b d c e f"));
    let filter = MeasureFilter { statuses: vec![Status::Testing], ..MeasureFilter::default() };
    update(&mut state, Action::Measures(MeasureAction::Filter(filter)));
    drop_on(&mut state, &["d"], Status::Live, 0);
    assert_eq!(columns(&state), "testing: c; live: d", "no card jumps away");
}

#[test]
fn what_a_measure_is_worth_and_brought_is_in_the_list() {
    use crate::app::{MeasureColumn, Measures, RowKind as _};
    let mut state = with(&[("m", Status::Planned)]);
    run(&mut state, Command::ShowMeasures(MeasureTab::List));
    assert!(type_in(&mut state, "m", Field::Touchpoints, "a") && type_in(&mut state, "m", Field::Lift, "2"));
    let (a, round, map) = (id(&state, "a"), state.round().unwrap(), state.map_id().unwrap());
    use crate::edit::{Edit, ScoreEdit};
    use crate::model::{Score, ScoreKind};
    let shown = |state: &State, column: MeasureColumn| {
        let sheet = Measures::sheet(state).unwrap();
        Measures::shown(&sheet, &measure(state, "m"), column)
    };
    for kind in [ScoreKind::Fulfilment, ScoreKind::Relevance] {
        let edit = Edit::Score(ScoreEdit::Agree { map, touchpoints: vec![a], round, kind, score: None });
        update(&mut state, Action::Edit { edit, merge: None });
    }
    assert_eq!(shown(&state, MeasureColumn::Value), "", "nothing is known of the touchpoint");
    for (kind, value) in [(ScoreKind::Fulfilment, 5), (ScoreKind::Relevance, 8)] {
        let edit = Edit::Score(ScoreEdit::Agree { map, touchpoints: vec![a], round, kind, score: Score::new(value).ok() });
        update(&mut state, Action::Edit { edit, merge: None });
    }
    assert_eq!(shown(&state, MeasureColumn::Value), "1.6");
    assert_eq!(shown(&state, MeasureColumn::Observed), "");
    assert!(type_in(&mut state, "m", Field::Status, "live"));
    assert_eq!((shown(&state, MeasureColumn::Value).as_str(), shown(&state, MeasureColumn::Observed).is_empty()), ("", false));
}
