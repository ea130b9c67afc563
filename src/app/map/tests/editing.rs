//! Texts edited in place, new elements, deleting, duplicating, merging and dragging.

use crate::app::tests::{id, journey, lead, run, select, select_all, select_stage, small, touchpoint};
use crate::app::{Action, Command, EditTarget, Field, LookAction, MapAction, NewTouchpoint, State, Wish, update};
use crate::edit::{Edit, MergeKey, Selected, StepName, TouchpointChange, TouchpointEdit};
use crate::method::Filter;
use crate::model::{Area, Channel, FreePer, FreeStyle, LaneKind, MapId, Media, ScoreKind, Variant, limits};

fn type_text(state: &mut State, text: &str) {
    for (at, letter) in text.char_indices() {
        update(state, Action::Map(MapAction::EditingChanged(text[..at + letter.len_utf8()].to_owned())));
    }
}

#[test]
fn a_new_touchpoint_is_one_step_with_its_title() {
    let mut state = small();
    select(&mut state, "b");
    run(&mut state, Command::AddTouchpoint);
    assert!(state.look.editing.as_ref().unwrap().is_new());
    assert_eq!(journey(&state), "a b  c|d e|", "it is shown at once");
    type_text(&mut state, "new one");
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!(journey(&state), "a b new one c|d e|");
    assert_eq!(lead(&state), "new one");
    assert_eq!(state.open.document.undo_steps(), 1);
    assert_eq!(state.open.document.undo_name(), Some(StepName::AddTouchpoint));
    run(&mut state, Command::Undo);
    assert_eq!(journey(&state), "a b c|d e|");
    assert_eq!(lead(&state), "b");
    run(&mut state, Command::Redo);
    assert_eq!(journey(&state), "a b new one c|d e|");
    assert_eq!(lead(&state), "new one");
}

#[test]
fn a_new_element_without_a_text_or_given_up_leaves_nothing_behind() {
    for (command, draft, end) in [
        (Command::AddTouchpoint, "", Action::Map(MapAction::FinishEditing)),
        (Command::AddTouchpoint, "  ", Action::Map(MapAction::FinishEditing)),
        (Command::AddTouchpoint, "given up", Action::Map(MapAction::CancelEditing)),
        (Command::AddTouchpointBefore, "given up", Action::Map(MapAction::CancelEditing)),
        (Command::AddStage, "", Action::Map(MapAction::FinishEditing)),
        (Command::AddStage, "given up", Action::Map(MapAction::CancelEditing)),
        (Command::AddTouchpoint, "", Action::Command(Command::Save)),
        (Command::AddTouchpoint, "", Action::Command(Command::GoRight)),
    ] {
        let mut state = small();
        select(&mut state, "b");
        run(&mut state, command);
        update(&mut state, Action::Map(MapAction::EditingChanged(draft.to_owned())));
        let walked = matches!(end, Action::Command(Command::GoRight));
        update(&mut state, end);
        assert_eq!(journey(&state), "a b c|d e|", "{command:?} {draft:?}");
        assert_eq!(lead(&state), if walked { "c" } else { "b" });
        assert_eq!(state.open.document.undo_steps(), 0);
        assert!(state.open.document.is_saved());
        assert!(state.look.editing.is_none());
    }
}

#[test]
fn whatever_is_done_next_keeps_an_open_text() {
    for next in [
        Action::Command(Command::Undo),
        Action::Command(Command::NextStage),
        Action::Command(Command::AddTouchpoint),
        Action::Command(Command::Copy),
        Action::Paste(String::new()),
        Action::Map(MapAction::StartEditing(EditTarget::StageName(crate::model::StageId::named("Buy")))),
    ] {
        let mut state = small();
        select(&mut state, "b");
        run(&mut state, Command::Rename);
        type_text(&mut state, "renamed");
        let undone = next == Action::Command(Command::Undo);
        update(&mut state, next);
        let title = &state.map().unwrap().stages[0].touchpoints[1].title;
        assert_eq!(title, if undone { "b" } else { "renamed" });
    }
}

#[test]
fn renaming_in_place_works_for_every_text() {
    let mut state = small();
    select_stage(&mut state, "Buy");
    run(&mut state, Command::Rename);
    type_text(&mut state, "Purchase");
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!(state.map().unwrap().stages[1].name, "Purchase");

    run(&mut state, Command::RenameMap);
    type_text(&mut state, "Today");
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!(state.map().unwrap().name, "Today");

    run(&mut state, Command::AddLane(FreeStyle::List, FreePer::Stage));
    type_text(&mut state, "Doing");
    update(&mut state, Action::Map(MapAction::FinishEditing));
    let lane = state.map().unwrap().lanes.last().unwrap().id;
    let cell = state.map().unwrap().stages[0].id.0;
    update(&mut state, Action::Map(MapAction::StartEditing(EditTarget::Cell(lane, cell))));
    update(&mut state, Action::Map(MapAction::EditingChanged("one\ntwo\n".to_owned())));
    update(&mut state, Action::Map(MapAction::FinishEditing));
    let map = state.map().unwrap();
    let LaneKind::Free(free) = &map.lane(lane).unwrap().kind else { panic!("not a free lane") };
    assert_eq!(free.name, "Doing");
    assert_eq!(free.cells.get(&cell).map(String::as_str), Some("one\ntwo"));

    let map = state.map().unwrap().id;
    update(&mut state, Action::Map(MapAction::StartEditing(EditTarget::Subtitle(map))));
    type_text(&mut state, "as it is");
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!(state.map().unwrap().subtitle, "as it is");
    // The same text again is not a step.
    let steps = state.open.document.undo_steps();
    run(&mut state, Command::RenameMap);
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!(state.open.document.undo_steps(), steps);
}

#[test]
fn titles_are_one_line_and_held_within_the_limit() {
    let mut state = small();
    select(&mut state, "b");
    run(&mut state, Command::Rename);
    update(&mut state, Action::Map(MapAction::EditingChanged("two\nlines\t\u{7}".to_owned())));
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!(state.map().unwrap().stages[0].touchpoints[1].title, "two lines");
    run(&mut state, Command::Rename);
    update(&mut state, Action::Map(MapAction::EditingChanged("ü".repeat(limits::TITLE_CHARS + 5))));
    assert_eq!(state.notices.len(), 1);
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!(state.map().unwrap().stages[0].touchpoints[1].title.chars().count(), limits::TITLE_CHARS);
}

#[test]
fn a_new_touchpoint_takes_the_area_of_the_card_it_follows_or_of_its_lane() {
    let mut state = small();
    select(&mut state, "b");
    run(&mut state, Command::SetArea(Area::Advocacy));
    run(&mut state, Command::AddTouchpoint);
    type_text(&mut state, "follows b");
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!(touchpoint(&state, "follows b").area, Area::Advocacy);

    let stage = Some(state.map().unwrap().stages[2].id);
    let dropped = NewTouchpoint { stage, media: Some(Media::Paid), ..NewTouchpoint::default() };
    update(&mut state, Action::Map(MapAction::AddTouchpoint(dropped)));
    type_text(&mut state, "in the paid lane");
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert_eq!(touchpoint(&state, "in the paid lane").area, Area::Influence);
}

#[test]
fn a_new_touchpoint_of_an_area_comes_after_the_selected_one_or_the_last_of_its_area() {
    let mut state = small();
    let map = state.map().unwrap().id;
    let change = TouchpointChange::Area(Area::Advocacy);
    let touchpoints = vec![id(&state, "a"), id(&state, "d")];
    update(&mut state, Action::Edit { edit: Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints, change }), merge: None });
    let place = |state: &State, area| {
        let place = state.place_in_area(area);
        assert_eq!(place.area, Some(area));
        let stage = place.stage.map(|stage| state.map().unwrap().stage(stage).unwrap().name.clone());
        (stage.unwrap_or_default(), place.before.map(|id| state.map().unwrap().touchpoint(id).unwrap().title.clone()))
    };
    assert_eq!(place(&state, Area::Advocacy), ("Buy".to_owned(), Some("e".to_owned())), "d is the last one");
    select(&mut state, "a");
    assert_eq!(place(&state, Area::Advocacy), ("Search".to_owned(), Some("b".to_owned())));
    assert_eq!(place(&state, Area::Service), ("Buy".to_owned(), None), "the selection is in another area");
    assert_eq!(place(&state, Area::PointOfSale), (String::new(), None), "there is none yet");
}

#[test]
fn the_catalogue_adds_after_the_selected_card_or_where_it_was_dropped() {
    let mut state = small();
    select(&mut state, "a");
    let ready = |place| {
        Action::Map(MapAction::AddFromCatalogue { title: "Hotline".to_owned(), area: Area::Service, channel: Some(Channel::Phone), place })
    };
    update(&mut state, ready(NewTouchpoint::default()));
    assert_eq!(journey(&state), "a Hotline b c|d e|");
    assert_eq!(touchpoint(&state, "Hotline").channel, Some(Channel::Phone));
    run(&mut state, Command::Undo);
    let place = NewTouchpoint {
        stage: Some(state.map().unwrap().stages[1].id),
        before: Some(id(&state, "e")),
        media: Some(Media::Earned),
        ..NewTouchpoint::default()
    };
    update(&mut state, ready(place));
    assert_eq!(journey(&state), "a b c|d Hotline e|");
    assert_eq!(touchpoint(&state, "Hotline").area, Area::Advocacy);
    assert_eq!(lead(&state), "Hotline");
}

#[test]
fn after_deleting_the_neighbour_is_selected_and_undo_selects_what_it_brings_back() {
    for (deleted, expected, selected) in [
        (vec!["b"], "a c|d e|", "c"),
        (vec!["c"], "a b|d e|", "b"),
        (vec!["a", "b", "c"], "|d e|", "stage Search"),
        (vec!["a", "e"], "b c|d|", "d"),
    ] {
        let mut state = small();
        select_all(&mut state, &deleted);
        run(&mut state, Command::Delete);
        assert_eq!(journey(&state), expected);
        assert_eq!(lead(&state), selected);
        assert_eq!(state.open.document.undo_steps(), 1);
        run(&mut state, Command::Undo);
        assert_eq!(journey(&state), "a b c|d e|");
        assert_eq!(lead(&state), deleted[0]);
    }
}

#[test]
fn deleting_stages_takes_their_cards_and_the_last_stage_stays() {
    let mut state = small();
    select_stage(&mut state, "Search");
    run(&mut state, Command::Delete);
    assert_eq!(journey(&state), "d e|");
    assert_eq!(lead(&state), "stage Buy");
    run(&mut state, Command::Delete);
    run(&mut state, Command::Delete);
    assert_eq!(state.map().unwrap().stages.len(), 1, "the last stage cannot be deleted");
    assert_eq!(state.notices.len(), 2, "what was deleted, and that the last one stays");
    assert!(state.project().problems().is_empty());
}

#[test]
fn deleting_stages_or_several_cards_offers_undo_as_long_as_it_would_undo_just_that() {
    let mut state = small();
    select(&mut state, "a");
    run(&mut state, Command::Delete);
    assert!(state.notices.is_empty(), "one card is seen to go");
    select_all(&mut state, &["b", "d"]);
    run(&mut state, Command::Delete);
    let offered = |state: &State| state.notices.iter().any(|notice| notice.undo == Some(state.open.stamp()));
    assert_eq!((state.notices.len(), offered(&state)), (1, true));
    run(&mut state, Command::AddStage);
    update(&mut state, Action::Map(MapAction::EditingChanged("another".to_owned())));
    update(&mut state, Action::Map(MapAction::FinishEditing));
    assert!(!offered(&state), "undo would undo something else");
    select_stage(&mut state, "Search");
    run(&mut state, Command::Delete);
    assert!(offered(&state));
    run(&mut state, Command::Undo);
    assert!(!offered(&state) && journey(&state).starts_with("c|"), "{}", journey(&state));
}

#[test]
fn built_in_lanes_are_hidden_not_deleted() {
    let mut state = small();
    let lane = state.map().unwrap().lanes[3].id;
    let map = state.map().unwrap().id;
    update(&mut state, Action::Look(LookAction::Select(crate::edit::Selection::one(map, Selected::Lane(lane)))));
    run(&mut state, Command::Delete);
    assert!(state.map().unwrap().lane(lane).is_some());
    assert_eq!(state.notices.len(), 1);
    run(&mut state, Command::HideLane);
    assert!(state.map().unwrap().lane(lane).unwrap().hidden);
    run(&mut state, Command::ShowAllLanes);
    assert!(state.map().unwrap().lanes.iter().all(|lane| !lane.hidden));
    run(&mut state, Command::MoveUp);
    assert_eq!(state.map().unwrap().lanes[2].id, lane);
    run(&mut state, Command::MoveDown);
    assert_eq!(state.map().unwrap().lanes[3].id, lane);
}

#[test]
fn duplicates_come_after_and_have_identities_of_their_own() {
    let mut state = small();
    select_all(&mut state, &["a", "b"]);
    run(&mut state, Command::Duplicate);
    assert_eq!(journey(&state), "a b a b c|d e|");
    assert_eq!(state.open.document.selection.touchpoints().count(), 2);
    assert_eq!(state.open.document.undo_name(), Some(StepName::Duplicate));
    select_stage(&mut state, "Buy");
    run(&mut state, Command::Duplicate);
    assert_eq!(journey(&state), "a b a b c|d e|d e|");
    assert!(state.project().problems().is_empty());
}

#[test]
fn typing_in_a_field_merges_until_the_focus_leaves() {
    let mut state = small();
    let (map, touchpoint) = (state.map().unwrap().id, id(&state, "a"));
    let write = |text: &str| Action::Edit {
        edit: Edit::Touchpoint(TouchpointEdit::Change {
            map,
            touchpoints: vec![touchpoint],
            change: TouchpointChange::Notes(text.to_owned()),
        }),
        merge: Some(MergeKey { what: "notes", element: touchpoint.0 }),
    };
    for text in ["s", "so", "som", "some"] {
        update(&mut state, write(text));
    }
    assert_eq!(state.open.document.undo_steps(), 1);
    update(&mut state, Action::Seal);
    update(&mut state, write("some more"));
    assert_eq!(state.open.document.undo_steps(), 2);
    run(&mut state, Command::Undo);
    assert_eq!(crate::app::tests::touchpoint(&state, "a").notes, "some");
    run(&mut state, Command::Undo);
    assert_eq!(crate::app::tests::touchpoint(&state, "a").notes, "");
}

#[test]
fn a_drag_is_one_step_or_none() {
    let mut state = small();
    let (map, moved) = (state.map().unwrap().id, id(&state, "a"));
    let to = |stage: usize, state: &State| {
        let stage = state.map().unwrap().stages[stage].id;
        Action::Preview(Edit::Touchpoint(TouchpointEdit::Move { map, touchpoints: vec![moved], stage, before: None, media: None }))
    };
    for stage in [1, 2, 1] {
        let preview = to(stage, &state);
        update(&mut state, preview);
    }
    assert_eq!(journey(&state), "b c|d e a|");
    update(&mut state, Action::CommitDrag);
    assert_eq!(state.open.document.undo_steps(), 1);
    run(&mut state, Command::Undo);
    assert_eq!(journey(&state), "a b c|d e|");
    let preview = to(2, &state);
    update(&mut state, preview);
    update(&mut state, Action::CancelDrag);
    assert_eq!(journey(&state), "a b c|d e|");
    assert_eq!(state.open.document.undo_steps(), 0);
    assert_eq!(state.open.document.redo_name(), Some(StepName::MoveTouchpoint), "a drag that was cancelled keeps redo");
}

#[test]
fn a_slider_merges_and_another_one_does_not() {
    let mut state = small();
    let a = id(&state, "a");
    for value in 3..8 {
        let score = crate::model::Score::new(value).ok();
        update(&mut state, Action::Map(MapAction::Rate { touchpoints: vec![a], kind: ScoreKind::Expectation, score }));
    }
    assert_eq!(state.open.document.undo_steps(), 1);
    update(&mut state, Action::Map(MapAction::Rate { touchpoints: vec![a], kind: ScoreKind::Fulfilment, score: None }));
    let score = crate::model::Score::new(1).ok();
    update(&mut state, Action::Map(MapAction::Rate { touchpoints: vec![a], kind: ScoreKind::Fulfilment, score }));
    assert_eq!(state.open.document.undo_steps(), 2);
}

#[test]
fn a_map_duplicated_as_to_be_keeps_identities_and_is_shown() {
    let mut state = small();
    let original = state.map().unwrap().id;
    run(&mut state, Command::DuplicateMap);
    let copy = state.map().unwrap();
    assert_ne!(copy.id, original);
    assert_eq!(copy.variant, Variant::ToBe);
    assert_eq!(copy.name, "Map (to-be)");
    assert!(copy.touchpoint(id(&state, "a")).is_some());
    run(&mut state, Command::NextMap);
    assert_eq!(state.map().unwrap().id, original);
    run(&mut state, Command::MoveMapRight);
    assert_eq!(state.project().maps[1].id, original);
    run(&mut state, Command::DeleteMap);
    assert_eq!(state.project().maps.len(), 1);
    assert!(!Command::DeleteMap.is_enabled(&state));
    run(&mut state, Command::Undo);
    assert_eq!(state.map().unwrap().id, original);
}

#[test]
fn rounds_segments_and_raters_are_added_and_open_in_the_inspector() {
    let mut state = small();
    run(&mut state, Command::AddRound);
    assert_eq!(state.project().rounds.len(), 2);
    assert_eq!(state.round(), Some(state.project().rounds[1].id));
    assert_eq!(state.open.document.selection.lead, state.round().map(Selected::Round));
    run(&mut state, Command::Undo);
    assert_eq!(state.project().rounds.len(), 1);
    run(&mut state, Command::AddSegment);
    let segment = state.project().segments[0].id;
    run(&mut state, Command::SetMapSegment(Some(segment)));
    assert_eq!(state.map().unwrap().segment, Some(segment));
    run(&mut state, Command::AddRater);
    assert_eq!(state.project().raters.len(), 1);
    assert!(state.project().problems().is_empty());
}

#[test]
fn search_finds_titles_and_texts_in_every_map_and_goes_there() {
    let mut state = small();
    run(&mut state, Command::DuplicateMap);
    select(&mut state, "d");
    let (map, d) = (state.map().unwrap().id, id(&state, "d"));
    let notes = format!("{} the ÜBERRASCHUNG in the middle {}", "x".repeat(80), "y".repeat(80));
    let change = TouchpointChange::Notes(notes);
    update(&mut state, Action::Edit { edit: Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints: vec![d], change }), merge: None });
    run(&mut state, Command::PreviousMap);
    update(&mut state, Action::Look(LookAction::Search("überraschung".to_owned())));
    let find = state.open.find.clone().unwrap();
    assert_eq!(find.hits.len(), 1);
    let excerpt = find.hits[0].excerpt.clone().unwrap();
    assert!(excerpt.contains("ÜBERRASCHUNG") && excerpt.starts_with('…') && excerpt.ends_with('…'), "{excerpt}");
    update(&mut state, Action::Look(LookAction::GoToHit(0)));
    assert_eq!(state.map().unwrap().id, map);
    assert_eq!(lead(&state), "d");
    update(&mut state, Action::Look(LookAction::Search("   ".to_owned())));
    assert!(state.open.find.as_ref().unwrap().hits.is_empty());
}

#[test]
fn what_is_found_comes_with_its_stage_and_its_map() {
    let mut state = small();
    run(&mut state, Command::AddSegment);
    update(&mut state, Action::Look(LookAction::Search("e".to_owned())));
    let hits = state.open.find.as_ref().unwrap().hits.clone();
    let of = |element: Selected| hits.iter().find(|hit| hit.element == element).unwrap();
    let e = of(Selected::Touchpoint(id(&state, "e")));
    assert_eq!((e.stage_name.as_deref(), e.map_name.as_str()), (Some("Buy"), "Map"));
    let stage = of(Selected::Stage(state.map().unwrap().stages[0].id));
    assert_eq!((stage.stage_name.as_deref(), stage.title.as_str()), (None, "Search"));
}

#[test]
fn a_filter_that_hides_what_somebody_went_to_is_lifted_and_says_so() {
    let filter = |text: &str| Action::Look(LookAction::FilterChanged(Filter { text: text.to_owned(), ..Filter::default() }));
    let lifted = |state: &State| {
        let said = state.notices.iter().any(|notice| notice.text == state.program.texts.filter_lifted());
        assert_eq!(said, state.look.filter.is_empty());
        said
    };
    let go_to = |state: &mut State, title: &str| {
        update(state, Action::Look(LookAction::Search(title.to_owned())));
        let hit = state.open.find.as_ref().unwrap().hits.iter().rposition(|hit| hit.title == title).unwrap();
        update(state, Action::Look(LookAction::GoToHit(hit)));
    };
    let found = |title: &str| {
        let mut state = small();
        update(&mut state, filter("d"));
        go_to(&mut state, title);
        state
    };
    assert!(!lifted(&found("d")), "it is shown");
    assert!(!lifted(&found("Buy")), "something of the stage is shown");
    assert!(lifted(&found("a")));
    assert!(lifted(&found("Search")), "nothing of the stage is shown");
    assert!(!lifted(&found("Use")), "nothing of it is hidden");
    // Also in another map, and from the charts, the votes and the table.
    let mut state = small();
    run(&mut state, Command::DuplicateMap);
    run(&mut state, Command::PreviousMap);
    update(&mut state, filter("d"));
    go_to(&mut state, "a");
    assert!(lifted(&state) && state.map().unwrap().id != MapId::named("map"));
    let mut state = small();
    update(&mut state, filter("d"));
    let a = Selected::Touchpoint(id(&state, "a"));
    update(&mut state, Action::Look(LookAction::GoToMap(a)));
    assert!(lifted(&state));
    // Walking along the journey lifts nothing: what is dimmed is there to be passed.
    let mut state = small();
    update(&mut state, filter("d"));
    run(&mut state, Command::First);
    assert!(!lifted(&state));
}

#[test]
fn notes_are_written_from_anywhere() {
    let mut state = small();
    select(&mut state, "b");
    state.program.settings.inspector_open = false;
    state.program.settings.toggle_section("notes");
    run(&mut state, Command::EditNotes);
    let settings = &state.program.settings;
    assert!(settings.inspector_open && !settings.folded.iter().any(|section| section == "notes"));
    let element = id(&state, "b").0;
    assert!(state.wishes.contain(&Wish::Focus(Field { what: "notes", element })));
    // Of several touchpoints, those of the first.
    run(&mut state, Command::SelectAll);
    run(&mut state, Command::EditNotes);
    assert_eq!(state.open.document.selection.elements.len(), 1);
    assert_eq!(lead(&state), "b");
}

#[test]
fn the_message_of_a_step_goes_when_the_step_is_undone() {
    let mut state = small();
    select_all(&mut state, &["a", "b", "c"]);
    run(&mut state, Command::Delete);
    let offers = |state: &State| state.notices.iter().filter(|notice| notice.undo.is_some()).count();
    assert_eq!(offers(&state), 1);
    // Also when it is not the last step.
    select(&mut state, "d");
    run(&mut state, Command::Delete);
    run(&mut state, Command::Undo);
    assert_eq!((journey(&state).as_str(), offers(&state)), ("|d e|", 1));
    run(&mut state, Command::Undo);
    assert_eq!((journey(&state).as_str(), offers(&state)), ("a b c|d e|", 0));
}

#[test]
fn undo_after_a_new_element_was_given_up_says_what_it_took_back() {
    let mut state = small();
    select(&mut state, "d");
    run(&mut state, Command::Duplicate);
    let says = |state: &State| state.notices.iter().filter(|notice| notice.text == "Undone: duplicate").count();
    for (given_up, told) in [(false, 0), (true, 1)] {
        if given_up {
            run(&mut state, Command::AddLane(FreeStyle::List, FreePer::Stage));
            type_text(&mut state, "Thoughts");
            update(&mut state, Action::Map(MapAction::CancelEditing));
        }
        run(&mut state, Command::Undo);
        assert_eq!((journey(&state).as_str(), says(&state)), ("a b c|d e|", told));
        run(&mut state, Command::Redo);
    }
}

#[test]
fn a_text_in_a_lane_that_the_whole_map_leaves_out_is_typed_in_one_line() {
    use crate::layout::LanesShown;
    for command in [Command::AddMeasure, Command::AddLane(FreeStyle::Text, FreePer::Stage)] {
        let mut state = crate::app::tests::example_in(crate::i18n::Language::English);
        state.program.settings.whole_map = true;
        state.program.canvas = (1_060, 630);
        run(&mut state, Command::First);
        assert!(state.drawn_map().is_some());
        assert_eq!(state.words_of_whole_map(), LanesShown::NoNotes, "there is no room for notes");
        run(&mut state, command);
        type_text(&mut state, "Second line at noon");
        assert!(!state.program.settings.whole_map, "{command:?}");
        let target = state.look.editing.as_ref().unwrap().target;
        let drawn = state.drawn_map().unwrap();
        let is_there = match target {
            EditTarget::MeasureTitle(id) => drawn.places.measure_under(id, state.column_of_measure(id)).is_some(),
            EditTarget::LaneName(id) => drawn.places.lane(id).is_some(),
            other => panic!("{other:?}"),
        };
        assert!(is_there, "{command:?}");
    }
    // A card has its place in any case; and what is found is seen.
    let mut state = crate::app::tests::example_in(crate::i18n::Language::English);
    state.program.settings.whole_map = true;
    state.program.canvas = (1_060, 630);
    run(&mut state, Command::First);
    assert!(state.drawn_map().is_some());
    run(&mut state, Command::AddTouchpoint);
    update(&mut state, Action::Map(MapAction::CancelEditing));
    assert!(state.program.settings.whole_map);
    update(&mut state, Action::Look(LookAction::Search("opens nine tabs".to_owned())));
    state.go_to_hit(0);
    assert!(matches!(state.open.document.selection.lead, Some(Selected::Cell(_))), "{:?}", state.open.document.selection.lead);
    assert!(!state.program.settings.whole_map);
}
