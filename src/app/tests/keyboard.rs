//! The journey entered and explored with keys alone.

use super::{Typist, id, journey, lead, project, run, select, select_all, select_stage, small, state_of, touchpoint};
use crate::app::{
    Action, Command, EditTarget, GridAction, GridColumn, Key, LookAction, MapAction, Modifiers, Shortcut, State, View, update,
};
use crate::edit::{Selected, Selection, StepName};
use crate::model::table::Column;
use crate::model::{Area, Channel, Control, Media, Score, ScoreKind, Scores};

fn score(value: u8) -> Option<Score> {
    Some(Score::new(value).unwrap())
}

#[test]
fn thirty_touchpoints_with_titles_and_scores_take_at_most_three_more_keys_each() {
    let stages: Vec<(&str, &[&str])> =
        ["Need", "Search", "Shortlist", "Purchase", "Use", "Repurchase"].map(|name| (name, [].as_slice())).into();
    let mut typist = Typist { state: state_of(project(&stages)), keys: 0 };
    // The first stage is shown, nothing is selected: the very first key adds.
    let mut expected = Vec::new();
    for number in 0..30u8 {
        let before = typist.keys;
        if number > 0 && number % 5 == 0 {
            typist.plain(Key::Tab);
        }
        typist.plain(Key::Enter);
        typist.type_title(&format!("Touchpoint {number}"));
        typist.plain(Key::Enter);
        let scores = [number % 11, (number + 3) % 11, (number + 5) % 11, (number + 7) % 11];
        for value in scores {
            typist.plain(if value == 10 { Key::Plus } else { Key::Digit(value) });
        }
        let beside = typist.keys - before - scores.len();
        assert!(beside <= 3, "touchpoint {number} took {beside} keys beside its title and scores");
        expected.push(scores);
    }
    let state = typist.state;
    let map = state.map().unwrap();
    assert!(map.stages.iter().all(|stage| stage.touchpoints.len() == 5), "{}", journey(&state));
    let round = state.round().unwrap();
    for (number, (touchpoint, [e, f, c, r])) in map.touchpoints().zip(expected).enumerate() {
        assert_eq!(touchpoint.title, format!("Touchpoint {number}"));
        let rated = Scores { expectation: score(e), fulfilment: score(f), competition: score(c), relevance: score(r) };
        assert_eq!(touchpoint.agreed_in(round), rated, "touchpoint {number}");
    }
    // One step each for the touchpoint with its title and for each score.
    assert_eq!(state.open.document.undo_steps(), 30 * 5);
    assert!(state.project().problems().is_empty());
}

#[test]
fn typing_into_an_empty_map_starts_a_touchpoint_and_elsewhere_does_not() {
    let mut state = state_of(project(&[("Need", &[]), ("Search", &[])]));
    update(&mut state, Action::Map(MapAction::Typed("F".to_owned())));
    assert_eq!(state.look.editing.as_ref().unwrap().draft, "F");
    update(&mut state, Action::Map(MapAction::EditingChanged("Friend tells".to_owned())));
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!(journey(&state), "Friend tells|");
    update(&mut state, Action::Map(MapAction::Typed("x".to_owned())));
    assert!(state.look.editing.is_none());
    select_stage(&mut state, "Search");
    update(&mut state, Action::Map(MapAction::Typed("G".to_owned())));
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!(journey(&state), "Friend tells|G");
}

#[test]
fn arrows_walk_the_journey() {
    let mut state = small();
    for (command, expected) in [
        (Command::GoRight, "a"),
        (Command::GoLeft, "a"),
        (Command::GoRight, "b"),
        (Command::Last, "e"),
        (Command::GoRight, "e"),
        (Command::GoLeft, "d"),
        (Command::GoLeft, "c"),
        (Command::First, "a"),
        (Command::NextStage, "d"),
        (Command::NextStage, "stage Use"),
        (Command::NextStage, "stage Use"),
        (Command::GoLeft, "stage Buy"),
        (Command::GoDown, "d"),
        (Command::GoUp, "stage Buy"),
        (Command::PreviousStage, "a"),
    ] {
        run(&mut state, command);
        assert_eq!(lead(&state), expected, "after {command:?}");
    }
}

#[test]
fn up_and_down_go_to_the_nearest_card_of_the_next_lane_and_never_leave_the_stage() {
    let mut state = small();
    select(&mut state, "c");
    run(&mut state, Command::MoveUp);
    assert_eq!(touchpoint(&state, "c").media(), Media::Paid);
    select(&mut state, "e");
    run(&mut state, Command::MoveDown);
    assert_eq!(touchpoint(&state, "e").media(), Media::Earned);
    for (from, command, expected) in [
        ("b", Command::GoUp, "c"),
        ("c", Command::GoDown, "b"),
        ("b", Command::GoDown, "b"),
        ("c", Command::GoUp, "stage Search"),
        ("d", Command::GoDown, "e"),
        ("e", Command::GoDown, "e"),
        ("e", Command::GoUp, "d"),
        ("d", Command::GoUp, "stage Buy"),
    ] {
        select(&mut state, from);
        run(&mut state, command);
        assert_eq!(lead(&state), expected, "{command:?} from {from}");
    }
}

#[test]
fn shift_and_arrows_extend_the_selection_and_draw_it_in_again() {
    let mut state = small();
    select(&mut state, "b");
    let selected = |state: &State| {
        let map = state.map().unwrap();
        let touchpoints =
            map.touchpoints().filter(|touchpoint| state.open.document.selection.contains(Selected::Touchpoint(touchpoint.id)));
        touchpoints.map(|touchpoint| touchpoint.title.clone()).collect::<String>()
    };
    for (command, expected) in [
        (Command::ExtendRight, "bc"),
        (Command::ExtendRight, "bcd"),
        (Command::ExtendLeft, "bc"),
        (Command::ExtendLeft, "b"),
        (Command::ExtendLeft, "ab"),
        (Command::ExtendLeft, "ab"),
        (Command::ExtendRight, "b"),
    ] {
        run(&mut state, command);
        assert_eq!((selected(&state).as_str(), lead(&state).as_str()), (expected, "b"), "{command:?}");
    }
    select(&mut state, "c");
    run(&mut state, Command::MoveUp);
    select(&mut state, "a");
    run(&mut state, Command::ExtendUp);
    assert_eq!(selected(&state), "abc");
    select_stage(&mut state, "Search");
    run(&mut state, Command::ExtendRight);
    assert_eq!(state.open.document.selection.elements.len(), 2);
    run(&mut state, Command::ExtendRight);
    run(&mut state, Command::ExtendLeft);
    assert_eq!((state.open.document.selection.elements.len(), lead(&state).as_str()), (2, "stage Search"));
}

#[test]
fn channel_area_and_control_are_chosen_by_their_beginnings_for_all_that_is_selected() {
    let mut typist = Typist { state: small(), keys: 0 };
    select_all(&mut typist.state, &["b", "d"]);
    for (key, typed) in [('C', "web s"), ('A', "point"), ('L', "ind")] {
        typist.press(Shortcut { modifiers: Modifiers::ALT, key: Key::Letter(key) });
        assert!(matches!(typist.state.look.editing.as_ref().unwrap().target, EditTarget::Field(..)));
        update(&mut typist.state, Action::Map(MapAction::EditingChanged(typed.to_owned())));
        typist.plain(Key::Enter);
    }
    for title in ["b", "d"] {
        let touchpoint = touchpoint(&typist.state, title);
        assert_eq!(touchpoint.channel, Some(Channel::WebShop), "{title}");
        assert_eq!((touchpoint.area, touchpoint.control), (Area::PointOfSale, Control::Indirect), "{title}");
    }
    assert_eq!(touchpoint(&typist.state, "a").channel, None);
    assert_eq!(typist.state.open.document.undo_steps(), 3, "one step each");
    // In another view it opens on the map; Escape leaves everything as it is.
    run(&mut typist.state, Command::ShowView(View::Table));
    run(&mut typist.state, Command::ChooseChannel);
    assert_eq!(typist.state.program.view, View::Map);
    update(&mut typist.state, Action::Map(MapAction::CancelEditing));
    // In the grid it opens in its cell, even if the column was hidden.
    run(&mut typist.state, Command::ShowView(View::Grid));
    let control = GridColumn::Field(Column::Control);
    update(&mut typist.state, Action::Grid(GridAction::Show(control, false)));
    run(&mut typist.state, Command::ChooseControl);
    assert_eq!((typist.state.grid.edited_cell(&typist.state).map(|cell| cell.1), typist.state.grid.column), (Some(control), control));
    assert!(typist.state.grid.columns(&typist.state).contains(&control));
}

#[test]
fn tab_in_an_open_title_keeps_it_and_goes_on() {
    let mut typist = Typist { state: small(), keys: 0 };
    select(&mut typist.state, "b");
    typist.plain(Key::Enter);
    typist.type_title("new");
    typist.plain(Key::Tab);
    assert_eq!(journey(&typist.state), "a b new c|d e|");
    assert_eq!(lead(&typist.state), "d");
}

#[test]
fn digits_rate_the_active_score_and_move_on() {
    let mut state = small();
    select(&mut state, "a");
    for (value, next) in [(3, ScoreKind::Fulfilment), (4, ScoreKind::Competition), (5, ScoreKind::Relevance), (10, ScoreKind::Expectation)]
    {
        run(&mut state, Command::Rate(Score::new(value).unwrap()));
        assert_eq!(state.open.document.marker, next);
    }
    let round = state.round().unwrap();
    let rated = Scores { expectation: score(3), fulfilment: score(4), competition: score(5), relevance: score(10) };
    assert_eq!(touchpoint(&state, "a").agreed_in(round), rated);
    // At another touchpoint, digits start again.
    run(&mut state, Command::Rate(Score::MAX));
    run(&mut state, Command::GoRight);
    assert_eq!(state.open.document.marker, ScoreKind::Expectation);
    // Unless another score was chosen for them.
    run(&mut state, Command::SetActiveScore(ScoreKind::Relevance));
    run(&mut state, Command::Rate(Score::MAX));
    run(&mut state, Command::GoRight);
    assert_eq!(state.open.document.marker, ScoreKind::Relevance);
    assert_eq!(touchpoint(&state, "b").agreed_in(round).relevance, Some(Score::MAX));
}

#[test]
fn backspace_clears_the_active_score_or_the_one_just_typed() {
    let mut state = small();
    select(&mut state, "a");
    let round = state.round().unwrap();
    run(&mut state, Command::Rate(Score::new(3).unwrap()));
    run(&mut state, Command::ClearScore);
    assert_eq!(touchpoint(&state, "a").agreed_in(round), Scores::default());
    assert_eq!(state.open.document.marker, ScoreKind::Expectation);
    let steps = state.open.document.undo_steps();
    run(&mut state, Command::ClearScore);
    assert_eq!(state.open.document.undo_steps(), steps, "nothing to clear is no step");
    run(&mut state, Command::Undo);
    assert_eq!(touchpoint(&state, "a").agreed_in(round).expectation, score(3));
    run(&mut state, Command::SetActiveScore(ScoreKind::Expectation));
    run(&mut state, Command::ClearScore);
    assert_eq!(touchpoint(&state, "a").agreed_in(round).expectation, None);
}

#[test]
fn digits_rate_all_that_is_selected() {
    let mut state = small();
    select_all(&mut state, &["a", "d", "e"]);
    run(&mut state, Command::Rate(Score::new(7).unwrap()));
    let round = state.round().unwrap();
    for title in ["a", "d", "e"] {
        assert_eq!(touchpoint(&state, title).agreed_in(round).expectation, score(7));
    }
    assert_eq!(touchpoint(&state, "b").agreed_in(round).expectation, None);
    run(&mut state, Command::Undo);
    assert_eq!(touchpoint(&state, "a").agreed_in(round).expectation, None);
}

#[test]
fn the_next_unrated_touchpoint_is_found_around_the_end() {
    let mut state = small();
    let everything: Vec<_> = ["a", "b", "d", "e"].map(|title| id(&state, title)).to_vec();
    for kind in [ScoreKind::Expectation, ScoreKind::Fulfilment, ScoreKind::Relevance] {
        update(&mut state, Action::Map(MapAction::Rate { touchpoints: everything.clone(), kind, score: score(5) }));
    }
    let c = id(&state, "c");
    update(&mut state, Action::Map(MapAction::Rate { touchpoints: vec![c], kind: ScoreKind::Expectation, score: score(5) }));
    select(&mut state, "e");
    run(&mut state, Command::NextUnrated);
    assert_eq!(lead(&state), "c");
    assert_eq!(state.open.document.marker, ScoreKind::Fulfilment);
}

#[test]
fn alt_arrows_move_cards_over_the_borders_of_stages() {
    let mut state = small();
    select(&mut state, "c");
    for (command, expected) in [
        (Command::MoveLeft, "a c b|d e|"),
        (Command::MoveLeft, "c a b|d e|"),
        (Command::MoveLeft, "c a b|d e|"),
        (Command::MoveRight, "a c b|d e|"),
        (Command::MoveRight, "a b c|d e|"),
        (Command::MoveRight, "a b|c d e|"),
        (Command::MoveRight, "a b|d c e|"),
        (Command::MoveToNextStage, "a b|d e|c"),
        (Command::MoveRight, "a b|d e|c"),
        (Command::MoveToPreviousStage, "a b|d e c|"),
        (Command::MoveLeft, "a b|d c e|"),
        (Command::MoveLeft, "a b|c d e|"),
        (Command::MoveLeft, "a b c|d e|"),
    ] {
        run(&mut state, command);
        assert_eq!(journey(&state), expected, "after {command:?}");
        assert_eq!(lead(&state), "c");
    }
}

#[test]
fn several_cards_move_together_and_keep_their_order() {
    let mut state = small();
    select_all(&mut state, &["c", "a"]);
    run(&mut state, Command::MoveRight);
    assert_eq!(journey(&state), "b|a c d e|");
    run(&mut state, Command::MoveRight);
    assert_eq!(journey(&state), "b|d a c e|");
    run(&mut state, Command::Undo);
    run(&mut state, Command::Undo);
    assert_eq!(journey(&state), "a b c|d e|");
}

#[test]
fn stages_move_with_all_their_cards() {
    let mut state = small();
    select_stage(&mut state, "Buy");
    run(&mut state, Command::MoveLeft);
    assert_eq!(journey(&state), "d e|a b c|");
    run(&mut state, Command::MoveLeft);
    assert_eq!(journey(&state), "d e|a b c|");
    run(&mut state, Command::MoveRight);
    run(&mut state, Command::MoveRight);
    assert_eq!(journey(&state), "a b c||d e");
    assert_eq!(lead(&state), "stage Buy");
}

#[test]
fn f6_goes_through_the_areas_that_can_be_seen() {
    use crate::app::{Panel, WindowArea};
    let mut typist = Typist { state: small(), keys: 0 };
    run(&mut typist.state, Command::TogglePanel(Panel::Catalogue));
    assert!(typist.state.program.settings.inspector_open && typist.state.program.settings.catalogue_open);
    for area in [WindowArea::Inspector, WindowArea::Tabs, WindowArea::Catalogue, WindowArea::Canvas] {
        typist.plain(Key::Function(6));
        assert_eq!(typist.state.program.focus, area);
    }
    typist.press(Shortcut::new(Modifiers::SHIFT, Key::Function(6)));
    assert_eq!(typist.state.program.focus, WindowArea::Catalogue);
    run(&mut typist.state, Command::TogglePanel(Panel::Inspector));
    update(&mut typist.state, Action::Focused(WindowArea::Canvas));
    typist.plain(Key::Function(6));
    assert_eq!(typist.state.program.focus, WindowArea::Tabs);
}

#[test]
fn selecting_and_zooming_records_nothing_and_keeps_redo() {
    let mut state = small();
    select(&mut state, "a");
    run(&mut state, Command::Delete);
    run(&mut state, Command::Undo);
    assert_eq!(lead(&state), "a");
    for command in [Command::ZoomIn, Command::FitMap, Command::SelectAll, Command::GoLeft, Command::NextScore] {
        run(&mut state, command);
    }
    let map = state.map().unwrap().id;
    update(&mut state, Action::Look(LookAction::Select(Selection::one(map, Selected::Map))));
    assert_eq!(state.open.document.undo_steps(), 0);
    assert_eq!(state.open.document.redo_name(), Some(StepName::DeleteTouchpoint));
    assert!(state.open.document.is_saved());
}

#[test]
fn a_step_of_the_text_size_says_what_it_is_now() {
    let mut state = small();
    let said = |state: &State| state.notices.iter().map(|notice| notice.text.clone()).collect::<Vec<_>>();
    run(&mut state, Command::LargerText);
    run(&mut state, Command::LargerText);
    assert_eq!(said(&state), ["Text size: 120%"]);
    run(&mut state, Command::NormalText);
    assert_eq!(said(&state), ["Text size: 100%"]);
}

#[test]
fn what_was_just_copied_is_pasted_though_the_clipboard_does_not_have_it_yet() {
    let mut state = small();
    select(&mut state, "a");
    let count = |state: &State| state.map().unwrap().touchpoints().filter(|touchpoint| touchpoint.title == "a").count();
    run(&mut state, Command::Copy);
    update(&mut state, Action::Paste("older".into()));
    assert_eq!(count(&state), 2);
    // Once the system's clipboard has it, that decides.
    state.wishes.drain();
    update(&mut state, Action::Paste("older".into()));
    assert!(state.map().unwrap().touchpoints().any(|touchpoint| touchpoint.title == "older"));
}

#[test]
fn the_key_that_chose_a_first_score_ends_that_also_after_a_digit() {
    let mut state = small();
    select(&mut state, "a");
    run(&mut state, Command::SetActiveScore(ScoreKind::Fulfilment));
    assert_eq!(state.first_score(), Some(ScoreKind::Fulfilment));
    run(&mut state, Command::Rate(Score::new(4).unwrap()));
    run(&mut state, Command::SetActiveScore(ScoreKind::Fulfilment));
    assert_eq!(state.first_score(), None);
}

#[test]
fn clearing_several_scores_offers_them_back() {
    let mut state = small();
    run(&mut state, Command::SelectAll);
    run(&mut state, Command::SetActiveScore(ScoreKind::Fulfilment));
    run(&mut state, Command::Rate(Score::new(4).unwrap()));
    state.open.document.marker = ScoreKind::Fulfilment;
    run(&mut state, Command::ClearScore);
    assert!(state.notices.last().is_some_and(|notice| notice.undo.is_some()));
    run(&mut state, Command::Undo);
    run(&mut state, Command::ShowView(View::Grid));
    state.notices.clear();
    run(&mut state, Command::SelectAll);
    run(&mut state, Command::Delete);
    assert!(state.notices.last().is_some_and(|notice| notice.undo.is_some()));
}

#[test]
fn a_message_why_something_cannot_be_done_goes_once_it_can() {
    let mut state = small();
    update(&mut state, Action::WhyNot(Command::Undo));
    let told = |state: &State| state.notices.iter().any(|notice| notice.text == "There is nothing to undo");
    assert!(told(&state));
    update(&mut state, Action::WhyNot(Command::Undo));
    assert!(told(&state) && state.notices.len() == 1, "there still is nothing");
    select(&mut state, "a");
    assert!(!told(&state));
    update(&mut state, Action::WhyNot(Command::Undo));
    run(&mut state, Command::ToggleCritical);
    assert!(state.notices.is_empty(), "{:?}", state.notices);
}
