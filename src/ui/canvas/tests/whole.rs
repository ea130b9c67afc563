//! The whole map laid out for the canvas, and the way back to one line: what is seen, clicked, dragged and walked over there.

use super::looking::{Canvas, act, look, looking, view_of};
use super::*;
use crate::app::Command;
use crate::layout::MapLayout;
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
