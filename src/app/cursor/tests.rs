//! What keys do in the lists, without a window. Below: what gestures do on the map.

mod gestures;

use super::{CompareCursor, CompareKey, TableArea, TableColumn, TableKey};
use crate::app::{Action, Command, CompareAction, CompareHand, LookAction, MapAction};
use crate::edit::Selected;
use crate::layout::PlacedRow;
use crate::method::compare::{Element, Which};
use crate::model::{Area, TouchpointId};
use crate::scene::Rect;

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
    assert_eq!(column.press(TableKey::Take, &areas, Some(id("c"))), taken("two", "a"), "the selection is elsewhere: the first");
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
    let select = |row: &PlacedRow| Some(Action::Compare(CompareAction::Select(CompareHand::Right, row.element)));
    let mut cursor = CompareCursor::default();
    assert_eq!(cursor.press(CompareKey::Go(CompareHand::Left), &rows), None, "no row yet");
    assert_eq!(cursor.press(CompareKey::Down, &rows), select(&rows[0]), "the first");
    assert_eq!(cursor.press(CompareKey::Down, &rows), select(&rows[1]));
    assert_eq!(cursor.press(CompareKey::PageDown, &rows), select(&rows[2]));
    assert_eq!(cursor.press(CompareKey::Down, &rows), select(&rows[2]), "the last stays");
    assert_eq!(cursor.press(CompareKey::PageUp, &rows), select(&rows[0]));
    let go = |hand, name: &str| Some(Action::Compare(CompareAction::GoTo(hand, Which::Touchpoint(id(name)))));
    assert_eq!(cursor.press(CompareKey::Go(CompareHand::Left), &rows), go(CompareHand::Left, "a"));
    assert_eq!(cursor.press(CompareKey::Go(CompareHand::Right), &rows), go(CompareHand::Right, "b"));
    let fewer = [row(Some("c"), None), row(Some("a"), Some("b"))];
    assert_eq!(cursor.place(&fewer), Some(1), "found again by what it is about");
    assert_eq!(cursor.press(CompareKey::Last, &[]), None);
}
