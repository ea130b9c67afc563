//! What keys do in the lists, without a window.

use super::{CompareCursor, CompareKey, TableArea, TableColumn, TableKey, VoteCursor, VoteKey};
use crate::app::tests::state_of;
use crate::app::{Action, Command, CompareAction, CompareHand, LookAction, MapAction, State, update};
use crate::catalogue::sample;
use crate::edit::Selected;
use crate::layout::PlacedRow;
use crate::method::compare::{Element, Which};
use crate::model::{Area, Score, TouchpointId};
use crate::scene::Rect;

/// Presses a key in the list of votes and carries out the actions.
fn press(state: &mut State, cursor: &mut VoteCursor, key: VoteKey) {
    let rows = state.vote_rows().unwrap();
    let mut actions = Vec::new();
    cursor.press(key, state, &rows, &mut actions);
    for action in actions {
        update(state, action);
    }
}

#[test]
fn agreeing_leads_to_what_is_to_discuss_next_and_is_taken_back_with_one_key() {
    let mut state = state_of(sample("en"));
    let rows = state.vote_rows().unwrap();
    let mut cursor = VoteCursor::default();
    cursor.follow(None, &rows);
    let first = cursor.row.unwrap();
    assert!(rows.spread(first).unwrap().agreement.to_discuss, "what is to discuss comes first");
    let (proposal, next) = (rows.spread(first).unwrap().proposal(), rows.after(first));
    let round = state.round().unwrap();
    let agreed = |state: &State| state.map().unwrap().touchpoint(first.0).unwrap().agreed_in(round).get(first.1);
    press(&mut state, &mut cursor, VoteKey::Propose);
    assert_eq!((agreed(&state), cursor.row), (Some(proposal), next));
    assert_eq!(state.open.document.selection.lead_touchpoint(), next.map(|row| row.0), "the selection comes along");
    assert!(cursor.reveal);

    cursor.row = Some(first);
    press(&mut state, &mut cursor, VoteKey::Give(Score::MAX));
    assert_eq!(agreed(&state), Some(Score::MAX));
    cursor.row = Some(first);
    press(&mut state, &mut cursor, VoteKey::Clear);
    assert_eq!((agreed(&state), cursor.row), (None, Some(first)), "taking back stays where it is");
}

#[test]
fn steps_stay_within_the_list_and_another_selection_is_followed() {
    let mut state = state_of(sample("en"));
    let rows = state.vote_rows().unwrap();
    let mut cursor = VoteCursor::default();
    press(&mut state, &mut cursor, VoteKey::Step(isize::MIN));
    let first = cursor.row;
    press(&mut state, &mut cursor, VoteKey::Step(-1));
    assert_eq!(cursor.row, first);
    press(&mut state, &mut cursor, VoteKey::Step(1));
    assert_ne!(cursor.row, first);
    press(&mut state, &mut cursor, VoteKey::Step(isize::MAX));
    let last = cursor.row;
    press(&mut state, &mut cursor, VoteKey::Step(1));
    assert_eq!(cursor.row, last);

    let other = rows.entries.iter().map(|entry| entry.id).find(|id| last.is_some_and(|last| last.0 != *id)).unwrap();
    cursor.reveal = false;
    cursor.follow(Some(other), &rows);
    assert_eq!((cursor.row, cursor.reveal), (rows.first_of(other), true));
}

fn id(name: &str) -> TouchpointId {
    TouchpointId::named(name)
}

fn areas() -> Vec<TableArea<'static>> {
    vec![
        TableArea { area: Area::Service, touchpoints: vec![id("a"), id("b")], chances: vec!["one", "two"] },
        TableArea { area: Area::Influence, touchpoints: Vec::new(), chances: vec!["three"] },
        TableArea { area: Area::Advocacy, touchpoints: vec![id("c")], chances: Vec::new() },
    ]
}

fn go_to(name: &str) -> Option<Action> {
    Some(Action::Look(LookAction::GoTo(Selected::Touchpoint(id(name)))))
}

#[test]
fn keys_walk_the_touchpoints_of_all_areas() {
    let (areas, mut column) = (areas(), TableColumn::default());
    assert_eq!(column.press(TableKey::Down, &areas, None), go_to("a"));
    assert_eq!(column.press(TableKey::Down, &areas, Some(id("b"))), go_to("c"), "over an area without touchpoints");
    assert_eq!(column.press(TableKey::Down, &areas, Some(id("c"))), None);
    assert_eq!(column.press(TableKey::Up, &areas, Some(id("a"))), go_to("a"));
    assert_eq!(column.press(TableKey::First, &areas, Some(id("c"))), go_to("a"));
    assert_eq!(column.press(TableKey::Last, &areas, None), go_to("c"));
    assert_eq!(column.press(TableKey::Enter, &areas, None), Some(Action::Command(Command::AddTouchpoint)));
    assert_eq!(column.press(TableKey::EnterBefore, &areas, None), Some(Action::Command(Command::AddTouchpointBefore)));
    assert_eq!(column.press(TableKey::Delete, &areas, None), Some(Action::Command(Command::Delete)));
    assert_eq!(column.press(TableKey::Take, &areas, Some(id("a"))), None, "there is no chance at the cursor");
}

#[test]
fn keys_go_across_to_the_chances_and_take_them_over() {
    let (areas, mut column) = (areas(), TableColumn::default());
    assert_eq!(column.press(TableKey::Across, &areas, Some(id("c"))), None);
    assert_eq!(column, TableColumn::Touchpoints, "that area has no chances");
    column.press(TableKey::Across, &areas, Some(id("b")));
    assert_eq!(column, TableColumn::Chances(Area::Service, 0));
    let taken = |title: &str, name: &str| Some(Action::Map(MapAction::ToggleChance { touchpoint: id(name), title: title.to_owned() }));
    assert_eq!(column.press(TableKey::Enter, &areas, Some(id("b"))), taken("one", "b"));
    column.press(TableKey::Down, &areas, Some(id("b")));
    assert_eq!(column.press(TableKey::Take, &areas, Some(id("c"))), taken("two", "a"), "what is selected is elsewhere: the first");
    column.press(TableKey::Down, &areas, None);
    assert_eq!(column, TableColumn::Chances(Area::Influence, 0));
    assert_eq!(column.press(TableKey::Take, &areas, None), None, "there is no touchpoint to take it over for");
    assert_eq!(column.press(TableKey::Delete, &areas, Some(id("b"))), None, "a chance is not deleted");
    column.press(TableKey::Back, &areas, None);
    assert_eq!(column, TableColumn::Touchpoints);
}

fn row(left: Option<&str>, right: Option<&str>) -> PlacedRow {
    let which = |name: Option<&str>| name.map(|name| Which::Touchpoint(id(name)));
    let element = Element { left: which(left), right: which(right) };
    PlacedRow { element, bounds: Rect::ZERO, left: None, right: None, told: String::new() }
}

#[test]
fn keys_walk_the_rows_of_a_comparison_and_go_to_either_side() {
    let rows = [row(Some("a"), Some("b")), row(Some("c"), None), row(None, Some("d"))];
    let select = |hand, name: &str| Some(Action::Compare(CompareAction::Select(hand, Which::Touchpoint(id(name)))));
    let mut cursor = CompareCursor::default();
    assert_eq!(cursor.press(CompareKey::Go(CompareHand::Left), &rows), None, "no row yet");
    assert_eq!(cursor.press(CompareKey::Down, &rows), select(CompareHand::Right, "b"), "the first");
    assert_eq!(cursor.press(CompareKey::Down, &rows), select(CompareHand::Left, "c"), "only the left has it");
    assert_eq!(cursor.press(CompareKey::PageDown, &rows), select(CompareHand::Right, "d"));
    assert_eq!(cursor.press(CompareKey::Down, &rows), select(CompareHand::Right, "d"), "the last stays");
    assert_eq!(cursor.press(CompareKey::PageUp, &rows), select(CompareHand::Right, "b"));
    let go = |hand, name: &str| Some(Action::Compare(CompareAction::GoTo(hand, Which::Touchpoint(id(name)))));
    assert_eq!(cursor.press(CompareKey::Go(CompareHand::Left), &rows), go(CompareHand::Left, "a"));
    assert_eq!(cursor.press(CompareKey::Go(CompareHand::Right), &rows), go(CompareHand::Right, "b"));
    let fewer = [row(Some("c"), None), row(Some("a"), Some("b"))];
    assert_eq!(cursor.place(&fewer), Some(1), "found again by what it is about");
    assert_eq!(cursor.press(CompareKey::Last, &[]), None);
}
