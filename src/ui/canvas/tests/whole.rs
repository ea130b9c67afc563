//! The whole map laid out for the canvas, and the way back to one line: what is seen, clicked, dragged and walked over there.

use super::looking::{Canvas, act, look, looking, view_of};
use super::*;
use crate::app::Command;
use crate::edit::{ScoreEdit, StageEdit, TouchpointChange, TouchpointEdit};
use crate::layout::{LanePlace, LanesShown, MapLayout};
use crate::model::{LaneKind, MapId, Score, TouchpointId};
use egui::Rect;

fn drawn(harness: &Canvas) -> Arc<MapLayout> {
    harness.state().state.drawn_map().unwrap()
}

fn seen(harness: &Canvas) -> Rect {
    let size = drawn(harness).scene.size;
    view_of(harness).screen_rect(scene::Rect::from_origin_size(scene::Point::ZERO, size))
}

#[test]
fn the_whole_map_fits_the_canvas_and_one_line_is_as_it_was_looked_at() {
    let mut harness = looking(0.8, scene::Point::new(700.0, 40.0));
    let before = view_of(&harness);
    act(&mut harness, Command::WholeMap);
    let layout = drawn(&harness);
    assert!(layout.places.is_composed);
    let area = view_of(&harness).area;
    assert!(area.contains_rect(seen(&harness)), "{:?} in {area:?}", seen(&harness));
    assert!(seen(&harness).width() > area.width() * 0.9 || seen(&harness).height() > area.height() * 0.9, "as large as it can be");
    act(&mut harness, Command::OneLine);
    assert!(!drawn(&harness).places.is_composed);
    assert_eq!((view_of(&harness).zoom, view_of(&harness).origin), (before.zoom, before.origin));
    // What was selected meanwhile is in sight then.
    act(&mut harness, Command::WholeMap);
    let last = drawn(&harness).places.cards().next_back().unwrap();
    update(&mut harness.state_mut().state, Action::Look(LookAction::GoTo(Selected::Touchpoint(last.id))));
    act(&mut harness, Command::OneLine);
    let rect = drawn(&harness).places.card(last.id).unwrap().rect.unwrap();
    assert!(view_of(&harness).area.contains_rect(view_of(&harness).screen_rect(rect)));
}

#[test]
fn another_window_gets_a_map_of_its_own() {
    let mut harness = looking(0.8, scene::Point::ZERO);
    act(&mut harness, Command::WholeMap);
    for size in [vec2(1_366.0, 640.0), vec2(700.0, 900.0), vec2(1_900.0, 500.0)] {
        harness.set_size(size);
        harness.run_steps(6);
        let area = view_of(&harness).area;
        assert!((area.size() - size).length() < 40.0, "{area:?}");
        assert!(area.contains_rect(seen(&harness)), "{:?} in {area:?}", seen(&harness));
        let layout = drawn(&harness);
        assert!(
            (layout.scene.size.width / layout.scene.size.height / f64::from(size.x / size.y) - 1.0).abs() < 0.15,
            "it has the window's shape"
        );
    }
}

#[test]
fn cards_are_clicked_dragged_from_line_to_line_and_walked_over() {
    let mut harness = looking(0.8, scene::Point::ZERO);
    act(&mut harness, Command::WholeMap);
    harness.set_size(vec2(800.0, 1_100.0));
    harness.run_steps(6);
    let layout = drawn(&harness);
    let places = &layout.places;
    assert!(places.systems.len() > 1, "a journey is longer than a narrow window");
    let second = places.systems[1].stages.start;
    let last = places.cards().rfind(|card| card.place.stage < second).unwrap();
    let next = places.cards().find(|card| card.place.stage >= second).unwrap();
    let at = |harness: &Canvas, id| view_of(harness).screen_rect(drawn(harness).places.card(id).unwrap().rect.unwrap()).center();
    let from = at(&harness, last.id);
    click(&mut harness, from, Modifiers::NONE);
    assert_eq!(harness.state().state.open.document.selection.lead, Some(Selected::Touchpoint(last.id)));
    act(&mut harness, Command::GoRight);
    assert_eq!(harness.state().state.open.document.selection.lead, Some(Selected::Touchpoint(next.id)), "right goes on in the next line");

    let (from, to) = (at(&harness, last.id), at(&harness, next.id));
    drag(&mut harness, from, to - vec2(20.0, 0.0));
    let map = harness.state().state.map().unwrap();
    let (moved, beside) = (map.place_of(last.id).unwrap(), map.place_of(next.id).unwrap());
    assert_eq!((moved.stage, moved.index + 1), (beside.stage, beside.index), "dropped right before a card of the next line");
    assert_eq!(harness.state().state.open.document.undo_steps(), 1);
    act(&mut harness, Command::Undo);
    assert_eq!(harness.state().state.map().unwrap().place_of(last.id), Some(last.place));
    look(&mut harness, 2.0, scene::Point::ZERO);
    act(&mut harness, Command::WholeMap);
    assert!(view_of(&harness).area.contains_rect(seen(&harness)), "once more, it shows all of it again");
}

/// The stages of each line.
fn lines(harness: &Canvas) -> Vec<std::ops::Range<usize>> {
    drawn(harness).places.systems.iter().map(|system| system.stages.clone()).collect()
}

/// A narrow canvas with the whole map in several lines.
fn narrow() -> Canvas {
    let mut harness = looking(0.8, scene::Point::ZERO);
    harness.set_size(vec2(800.0, 1_100.0));
    act(&mut harness, Command::WholeMap);
    harness.run_steps(6);
    assert!(lines(&harness).len() > 1);
    harness
}

fn changed(map: MapId, touchpoints: Vec<TouchpointId>, change: TouchpointChange) -> Edit {
    Edit::Touchpoint(TouchpointEdit::Change { map, touchpoints, change })
}

fn edit(harness: &mut Canvas, edit: Edit) {
    update(&mut harness.state_mut().state, Action::Edit { edit, merge: None });
    harness.run_steps(4);
}

#[test]
fn its_first_and_last_touchpoint_are_gone_to_without_moving_it() {
    let mut harness = looking(0.8, scene::Point::ZERO);
    act(&mut harness, Command::WholeMap);
    let before = view_of(&harness);
    for command in [Command::First, Command::Last, Command::First, Command::ScrollOn, Command::ScrollBack] {
        act(&mut harness, command);
        assert_eq!(view_of(&harness), before, "{command:?}");
    }
    // Nearer, the beginning and the end are seen with their margins.
    look(&mut harness, 2.0, scene::Point::new(100.0, 100.0));
    act(&mut harness, Command::First);
    assert!(view_of(&harness).origin.x < -4.0, "{:?}", view_of(&harness).origin);
    act(&mut harness, Command::Last);
    let (size, seen) = (drawn(&harness).scene.size, view_of(&harness).visible());
    assert!(seen.x1 > size.width + 4.0, "{seen:?} of {size:?}");
}

#[test]
fn lines_break_where_they_did_while_it_is_worked_on() {
    let mut harness = narrow();
    let (before, size) = (lines(&harness), drawn(&harness).scene.size);
    let card = drawn(&harness).places.cards().nth(9).unwrap();
    let (map, round) = (harness.state().state.map_id().unwrap(), harness.state().state.round().unwrap());
    let place = |harness: &Canvas| drawn(harness).places.card(card.id).unwrap().rect.unwrap();
    let at = place(&harness);
    for value in 0..=10 {
        let kind = ScoreKind::Fulfilment;
        let score = Some(Score::nearest(f64::from(value)));
        let edit = Edit::Score(ScoreEdit::Agree { map, touchpoints: vec![card.id], round, kind, score });
        update(&mut harness.state_mut().state, Action::Preview(edit));
        harness.run_steps(2);
        assert_eq!((lines(&harness), place(&harness).x0), (before.clone(), at.x0), "{value}");
    }
    update(&mut harness.state_mut().state, Action::CommitDrag);
    harness.run_steps(4);
    assert_eq!((lines(&harness), drawn(&harness).scene.size), (before.clone(), size), "it has the room of the canvas again");
    // A few more words and one more touchpoint find room.
    let title = "A title that is so long that it takes two lines more than before".to_owned();
    edit(&mut harness, changed(map, vec![card.id], TouchpointChange::Title(title)));
    assert_eq!(lines(&harness), before, "all of it is a little smaller");
    let area = view_of(&harness).area;
    assert!(area.contains_rect(seen(&harness)), "all of it is seen: {:?} in {area:?}", seen(&harness));
    // Another canvas breaks lines for itself, and so does somebody who asks for it.
    harness.set_size(vec2(1_700.0, 700.0));
    harness.run_steps(6);
    assert_ne!(lines(&harness), before);
}

#[test]
fn where_it_is_laid_out_anew_what_is_looked_at_stays() {
    let mut harness = narrow();
    let last = drawn(&harness).places.cards().next_back().unwrap();
    let seen_at = |harness: &Canvas| view_of(harness).screen_rect(drawn(harness).places.card(last.id).unwrap().rect.unwrap()).center();
    update(&mut harness.state_mut().state, Action::Look(LookAction::GoTo(Selected::Touchpoint(last.id))));
    harness.run_steps(4);
    look(&mut harness, 1.4, last.rect.unwrap().center() - Vec2::new(200.0, 200.0));
    let (before, at) = (lines(&harness), seen_at(&harness));
    let map = harness.state().state.map_id().unwrap();
    let stages: Vec<_> = harness.state().state.map().unwrap().stages.iter().map(|stage| stage.id).collect();
    edit(&mut harness, Edit::Stage(StageEdit::Move { map, stage: stages[0], before: Some(stages[stages.len() - 1]) }));
    let lane = harness.state().state.map().unwrap().lanes[0].id;
    act(&mut harness, Command::ToggleLane(lane));
    assert_ne!((lines(&harness), drawn(&harness).scene.size), (before, scene::Size::ZERO));
    assert!((seen_at(&harness) - at).length() < 1.0, "{:?} was at {at:?}", seen_at(&harness));
}

#[test]
fn lanes_without_cards_are_there_and_take_cards() {
    let mut harness = narrow();
    let map = harness.state().state.map_id().unwrap();
    let all: Vec<_> = harness.state().state.map().unwrap().touchpoints().map(|touchpoint| touchpoint.id).collect();
    let first = all[0];
    edit(&mut harness, changed(map, all, TouchpointChange::Media(Media::Owned)));
    let layout = drawn(&harness);
    let paid = *layout.places.systems[0].cards_lane(Media::Paid).expect("an empty lane is shown");
    assert!(paid.height >= 14.0, "{}", paid.height);
    let from = view_of(&harness).screen_rect(layout.places.card(first).unwrap().rect.unwrap()).center();
    let to = view_of(&harness).screen_from_scene(scene::Point::new(layout.places.card(first).unwrap().x, paid.middle()));
    drag(&mut harness, from, to);
    assert_eq!(harness.state().state.map().unwrap().touchpoint(first).unwrap().media(), Media::Paid);
}

#[test]
fn lanes_are_made_higher_in_every_line_of_it() {
    for system in [0, 1] {
        let mut harness = narrow();
        let lane = *drawn(&harness).places.systems[system].curves().unwrap();
        let at = |harness: &Canvas, lane: &LanePlace| view_of(harness).screen_from_scene(scene::Point::new(40.0, lane.bottom() - 1.0));
        let from = at(&harness, &lane);
        let to = from + vec2(0.0, 40.0);
        let before = view_of(&harness);
        harness.hover_at(from);
        harness.run_steps(1);
        button(&harness, from, true, Modifiers::NONE);
        harness.run_steps(1);
        for step in 1..=6 {
            harness.hover_at(from + (to - from) * (step as f32 / 6.0));
            harness.run_steps(2);
        }
        harness.run_steps(6);
        let dragged = *drawn(&harness).places.systems[system].curves().unwrap();
        assert!((at(&harness, &dragged) - to).length() < 3.0, "the edge is under the pointer: {:?}, {to:?}", at(&harness, &dragged));
        assert_eq!((view_of(&harness).zoom, view_of(&harness).origin), (before.zoom, before.origin), "nothing moves meanwhile");
        button(&harness, to, false, Modifiers::NONE);
        harness.run_steps(4);
        let own = harness.state().state.map().unwrap().lane(lane.id).unwrap().height.unwrap();
        assert!(own > lane.height, "{own}");
        assert!(drawn(&harness).places.systems.iter().all(|system| system.curves().unwrap().height == own), "it is as high in every line");
        let area = view_of(&harness).area;
        assert!(area.contains_rect(seen(&harness)), "all of it is seen: {:?} in {area:?}", seen(&harness));
    }
}

#[test]
fn where_it_cannot_be_read_words_of_free_lanes_are_shortened_then_left_out() {
    let mut harness = looking(0.8, scene::Point::ZERO);
    let (lane, map) = (LaneId::named("thoughts"), harness.state().state.map_id().unwrap());
    let add = LaneEdit::Add { map, lane, name: "Thoughts".to_owned(), style: FreeStyle::List, per: FreePer::Touchpoint, before: None };
    edit(&mut harness, Edit::Lane(add));
    let all: Vec<_> = harness.state().state.map().unwrap().touchpoints().map(|touchpoint| touchpoint.id).collect();
    for id in &all {
        let text = "What they think about it at great length before they go on\nand then\nsomething else".to_owned();
        edit(&mut harness, Edit::Lane(LaneEdit::SetCell { map, lane, cell: id.0, text }));
    }
    let mut found = Vec::new();
    let others: Vec<_> = harness.state().state.map().unwrap().lanes.iter().map(|lane| (lane.id, lane.kind.clone())).collect();
    for (id, kind) in others {
        if matches!(kind, LaneKind::Experiences | LaneKind::Measures) {
            act(&mut harness, Command::ToggleLane(id));
        }
    }
    for width in (8..=24).rev() {
        harness.set_size(vec2(width as f32 * 100.0, width as f32 * 56.0));
        act(&mut harness, Command::WholeMap);
        harness.run_steps(6);
        let shown = harness.state().state.words_of_whole_map();
        let is_there = !matches!(shown, LanesShown::NoWords | LanesShown::NoNotes);
        assert_eq!(drawn(&harness).places.lane(lane).is_some(), is_there, "{width}");
        if found.last() != Some(&shown) {
            found.push(shown);
        }
        if !is_there {
            // The way down leads past what is not shown.
            update(&mut harness.state_mut().state, Action::Look(LookAction::GoTo(Selected::Touchpoint(all[0]))));
            for _ in 0..8 {
                act(&mut harness, Command::GoDown);
                let lead = harness.state().state.open.document.selection.lead;
                assert!(!matches!(lead, Some(Selected::Cell(_) | Selected::Measure(_))), "{lead:?}");
            }
        }
    }
    assert_eq!(found[..3], [LanesShown::Every, LanesShown::FirstLines, LanesShown::NoWords]);
}

#[test]
fn all_of_it_is_seen_while_touchpoints_and_stages_are_added_at_its_edge() {
    let mut harness = looking(0.8, scene::Point::ZERO);
    act(&mut harness, Command::WholeMap);
    act(&mut harness, Command::Last);
    for command in [Command::AddTouchpoint, Command::AddTouchpoint, Command::AddStage, Command::AddTouchpoint] {
        act(&mut harness, command);
        harness.event(egui::Event::Text("Something new that is long".to_owned()));
        harness.run_steps(4);
        harness.key_press(Key::Enter);
        harness.run_steps(6);
        let area = view_of(&harness).area;
        assert!(area.contains_rect(seen(&harness)), "{command:?}: {:?} in {area:?}", seen(&harness));
    }
}
