//! A large map that is in sight as a whole: what is kept of it from frame to frame is what would be painted anew, and little is made again.

use super::looking::{Canvas, act, look, view_of};
use super::*;
use crate::app::Command;
use crate::edit::ScoreEdit;
use crate::layout::MapLayout;
use crate::model::{Map, Score, Stage, StageId, TouchpointId};
use egui::Shape;

fn drawn(harness: &Canvas) -> Arc<MapLayout> {
    harness.state().state.drawn_map().unwrap()
}

/// The whole map of many touchpoints.
fn large() -> Canvas {
    let (stages, touchpoints) = (12, 40);
    let mut made = bench(ThemeName::Light, None);
    let mut project = sample("en");
    let map: &mut Map = Arc::make_mut(&mut project.maps[0]);
    let model = Touchpoint::clone(&map.stages[0].touchpoints[0]);
    let touchpoint = |number: u128| {
        let id = TouchpointId(uuid::Uuid::from_u128(number));
        Arc::new(Touchpoint { id, title: format!("Touchpoint {number}"), ..model.clone() })
    };
    let stage = |number: u128| {
        let touchpoints = (0..touchpoints).map(|index| touchpoint(number * 1_000 + index + 1)).collect();
        let id = StageId(uuid::Uuid::from_u128(number + 1));
        Arc::new(Stage { id, name: format!("Stage {number}"), touchpoints, ..Stage::clone(&map.stages[0]) })
    };
    map.stages = (0..stages).map(stage).collect();
    made.state = State::new(Document::saved(project), made.state.program.settings.clone(), Box::new(|| jiff::Timestamp::UNIX_EPOCH));
    let mut harness = harness(|builder| builder.with_size(vec2(1_100.0, 640.0)), made);
    act(&mut harness, Command::WholeMap);
    // Large maps are composed in the background.
    harness.state_mut().state.background().settle();
    harness.state_mut().state.poll();
    harness.run_steps(4);
    assert!(harness.state().state.drawn_map().unwrap().places.is_composed);
    harness
}

/// How many pieces have been made since the last time.
fn made(harness: &mut Canvas) -> usize {
    std::mem::take(&mut harness.state_mut().canvas.flattened.pieces.made)
}

/// The corners of all triangles that the map consists of, as they are on the screen.
fn corners(harness: &Canvas) -> Vec<(f32, f32)> {
    let mut all = Vec::new();
    for clipped in &harness.output().shapes {
        if let Shape::Mesh(mesh) = &clipped.shape {
            all.extend(mesh.vertices.iter().map(|vertex| (vertex.pos.x, vertex.pos.y)));
        }
    }
    all
}

#[test]
fn a_large_map_is_made_once_and_a_change_makes_few_pieces_anew() {
    let mut harness = large();
    let all = drawn(&harness).scene.nodes.len().div_ceil(24);
    assert!(all > 15, "{all}");
    made(&mut harness);
    harness.run_steps(3);
    assert_eq!(made(&mut harness), 0, "nothing has changed");
    let View { zoom, origin, .. } = view_of(&harness);
    look(&mut harness, zoom, origin + Vec2::new(30.0, 10.0) / zoom);
    assert_eq!(made(&mut harness), 0, "it is only elsewhere");
    let card = drawn(&harness).places.cards().nth(77).unwrap();
    let (map, round) = (harness.state().state.map_id().unwrap(), harness.state().state.round().unwrap());
    let score = Some(Score::nearest(1.0));
    let edit = Edit::Score(ScoreEdit::Agree { map, touchpoints: vec![card.id], round, kind: ScoreKind::Fulfilment, score });
    update(&mut harness.state_mut().state, Action::Preview(edit));
    harness.run_steps(2);
    let changed = made(&mut harness);
    assert!((1..=all / 3).contains(&changed), "{changed} of {all}");
    look(&mut harness, zoom * 1.1, origin);
    harness.run_steps(3);
    assert!(made(&mut harness) >= all, "for another zoom all of it is made");
}

#[test]
fn what_is_kept_is_where_it_would_be_painted_anew() {
    let mut harness = large();
    let View { zoom, origin, .. } = view_of(&harness);
    // By whole pixels, so that edges lie the same way in them.
    look(&mut harness, zoom, origin + Vec2::new(40.0, 24.0) / zoom);
    let kept = corners(&harness);
    harness.state_mut().canvas.flattened = Default::default();
    harness.run_steps(1);
    let anew = corners(&harness);
    assert!(kept.len() > 10_000, "{}", kept.len());
    assert_eq!(kept.len(), anew.len());
    let apart = kept.iter().zip(&anew).map(|(kept, anew)| (kept.0 - anew.0).abs().max((kept.1 - anew.1).abs())).fold(0.0, f32::max);
    assert!(apart < 0.51, "{apart}");
}

#[test]
fn words_are_painted_over_what_is_kept_and_elsewhere_with_it() {
    let mut harness = large();
    let View { zoom, origin, area } = view_of(&harness);
    // Near enough for words, and still not much larger than the canvas.
    let near = (f64::from(area.width()) * 1.7 / drawn(&harness).scene.size.width).max(zoom);
    look(&mut harness, near, origin);
    let before = painted_words(&harness, 3.0);
    let stage = |words: &[(String, f32)]| words.iter().find(|(words, _)| words.starts_with("Stage 1")).map(|(_, left)| *left);
    look(&mut harness, near, origin + Vec2::new(16.0, 0.0) / near);
    let after = painted_words(&harness, 3.0);
    let (from, to) = (stage(&before).expect("a stage has its name"), stage(&after).expect("it still has"));
    assert!((from - to - 16.0).abs() < 1.0, "{from} {to}");
}
