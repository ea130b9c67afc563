//! What can be read when the map is scrolled sideways or far out: title, foot and legend, names of lanes and of stages.

use super::looking::{Canvas, act, look, looking, names_of, view_of};
use super::*;
use crate::app::{Command, EditTarget, MapAction};
use crate::edit::StageEdit;
use crate::model::{Stage, StageId};
use crate::scene::Point;
use crate::ui::canvas::header::{NameOfLane, apart};
use egui::Rect;

/// Words on the screen with their left ends.
fn words(harness: &Canvas) -> Vec<(String, f32)> {
    painted_words(harness, 7.0)
}

fn left_of(harness: &Canvas, begin: &str) -> Option<f32> {
    words(harness).into_iter().find(|(words, _)| words.starts_with(begin)).map(|(_, left)| left)
}

/// Other names for the stages.
fn rename(harness: &mut Canvas, names: &[&str]) {
    let state = &mut harness.state_mut().state;
    let map = state.map().unwrap().id;
    let stages: Vec<StageId> = state.map().unwrap().stages.iter().map(|stage| stage.id).collect();
    for (stage, name) in stages.into_iter().zip(names) {
        let edit = Edit::Stage(StageEdit::Rename { map, stage, name: (*name).to_owned() });
        update(state, Action::Edit { edit, merge: None });
    }
    harness.run_steps(3);
}

#[test]
fn title_and_foot_stay_while_the_map_is_scrolled_sideways_and_the_title_is_edited_where_it_is_seen() {
    let mut harness = looking(1.0, Point::new(0.0, 60.0));
    let title = harness.state().state.map().unwrap().name.clone();
    let margin = view_of(&harness).area.min.x + 24.0;
    for x in [300.0, 800.0, 1_400.0] {
        look(&mut harness, 1.0, Point::new(x, -10.0));
        assert_eq!(left_of(&harness, &title), Some(margin), "{x}");
        look(&mut harness, 1.0, Point::new(x, 200.0));
        assert_eq!(left_of(&harness, "Emotional balance"), Some(margin), "{x}");
    }
    look(&mut harness, 1.0, Point::new(800.0, -10.0));
    let map = harness.state().state.map().unwrap().id;
    act(&mut harness, Command::SelectNothing);
    click(&mut harness, Pos2::new(60.0, 45.0), Modifiers::NONE);
    assert_eq!(harness.state().state.open.document.selection.lead, Some(Selected::Map));
    update(&mut harness.state_mut().state, Action::Map(MapAction::StartEditing(EditTarget::MapName(map))));
    harness.run_steps(4);
    let field = harness.get_by_label("Text being edited").rect();
    assert!((field.left() - margin).abs() < 4.0 && field.top() < 60.0, "{field:?}");
    assert_eq!(view_of(&harness).origin.x, 800.0, "nothing is scrolled for it");
}

#[test]
fn the_legend_is_seen_beside_the_title_where_there_is_room_for_both() {
    let size = vec2(1_600.0, 640.0);
    let mut harness = harness(|builder| builder.with_size(size), bench(ThemeName::Light, None));
    let width = harness.state().state.drawn_map().unwrap().scene.size.width;
    for x in [0.0, 60.0, 200.0] {
        look(&mut harness, 0.5, Point::new(x, 0.0));
        let painted = painted_words(&harness, 1.0);
        let left_of = |begin: &str| painted.iter().find(|(words, _)| words.starts_with(begin)).map(|(_, left)| *left);
        let (title, legend) = (left_of(&harness.state().state.map().unwrap().name), left_of("magic moment"));
        let (title, legend) = (title.unwrap(), legend.unwrap());
        assert!(title < legend && legend < 1_500.0, "{x} of {width}: {title} {legend}");
    }
}

#[test]
fn the_line_under_the_title_is_always_smaller_than_the_title() {
    let mut both = 0;
    for (width, text) in [(1_024.0, 1.0), (1_024.0, 1.5), (1_366.0, 1.5), (1_366.0, 2.0), (1_920.0, 1.5)] {
        let mut harness = harness(|builder| builder.with_size(vec2(width, 900.0)), bench(ThemeName::Projector, None));
        {
            let state = &mut harness.state_mut().state;
            state.program.settings.text_scale = text;
            let map = state.map().unwrap().id;
            let edit = Edit::Map(crate::edit::MapEdit::SetSubtitle { map, subtitle: "Under the title".to_owned() });
            update(state, Action::Edit { edit, merge: None });
            // A title that has to get smaller.
            let name = "The whole journey of a customer who switches after a letter about a higher price".to_owned();
            update(state, Action::Edit { edit: Edit::Map(crate::edit::MapEdit::Rename { map, name }), merge: None });
        }
        act(&mut harness, Command::FitMap);
        let size_of = |begin: &str| painted_texts(&harness).iter().find(|text| text.galley.text().starts_with(begin)).map(size_of);
        let title = size_of("The whole journey").unwrap();
        if let Some(subtitle) = size_of("Under the title") {
            assert!(subtitle < title * 0.9, "{subtitle} under {title} at {width}, {text}");
            both += 1;
        }
    }
    assert!(both > 1, "{both}");
}

#[test]
fn buttons_for_more_stages_cover_nothing_that_is_read_and_stay_where_they_are() {
    let mut harness = looking(0.62, Point::new(0.0, 0.0));
    let texts = Arc::clone(&harness.state().state.program.texts);
    let (mut shown, mut jumps, mut last) = (0, 0, None);
    for step in 0..60 {
        look(&mut harness, 0.62, Point::new(f64::from(step) * 23.0, 0.0));
        harness.run_steps(2);
        let (view, layout) = (view_of(&harness), harness.state().state.drawn_map().unwrap());
        for count in 1..20 {
            for (right, words) in [(false, texts.canvas_more_left(count)), (true, texts.canvas_more_right(count))] {
                let Some(button) = harness.query_by_label(&words) else { continue };
                let rect = button.rect();
                let under = layout.places.cards().filter_map(|card| card.rect).find(|card| view.screen_rect(*card).intersects(rect));
                let staying = &layout.places.foot_words;
                let foot = staying.all_seen(view.moved(staying)).any(|words| view.screen_rect(words).intersects(rect));
                assert!(under.is_none() && !foot, "{words} at {rect:?} in step {step}: {under:?} {foot}");
                if right {
                    shown += 1;
                    jumps += usize::from(last.is_some_and(|last: f32| (last - rect.min.y).abs() > 0.5));
                    last = Some(rect.min.y);
                }
            }
        }
    }
    assert!(shown > 20 && jumps * 3 < shown, "{jumps} of {shown}");
}

#[test]
fn nothing_of_a_stage_is_seen_left_of_the_bar_with_the_stages() {
    let mut harness = looking(1.0, Point::ZERO);
    let first = harness.state().state.drawn_map().unwrap().places.stages[0];
    for x in [first.left + 40.0, first.left + first.width * 0.5] {
        look(&mut harness, 1.0, Point::new(x, -6.0));
        let column = names_of(&harness).column(&view_of(&harness)).unwrap();
        let picture = harness.render().unwrap();
        for y in (column.min.y as u32 - 8)..(column.min.y as u32 + 30) {
            for x in (column.min.x as u32 + 1)..(column.max.x as u32 - 2) {
                assert_eq!(picture.get_pixel(x, y).0, [255; 4], "at {x}, {y} of {column:?}");
            }
        }
    }
}

#[test]
fn far_out_the_legend_and_the_names_of_all_lanes_are_there_as_long_as_there_is_room() {
    for zoom in [0.2, 0.15, 0.12, 0.11, 0.1] {
        let mut harness = looking(zoom, Point::new(-100.0, -900.0));
        look(&mut harness, zoom, Point::new(-100.0, -900.0));
        assert!(left_of(&harness, "magic moment").is_some(), "{zoom}: {:?}", words(&harness));
        for lane in ["Paid", "Owned", "Earned", "Expectation", "Experiences"] {
            assert!(left_of(&harness, lane).is_some(), "{lane} at {zoom}: {:?}", words(&harness));
        }
    }
}

#[test]
fn names_of_low_lanes_keep_apart_and_beside_their_lanes() {
    let name = |top: f32, lane: f32| NameOfLane { top, height: 10.0, lane };
    let mut high = [name(0.0, 40.0), name(40.0, 20.0)];
    assert_eq!(apart(&mut high, (0.0, 60.0)), [true, true]);
    assert_eq!((high[0].top, high[1].top), (0.0, 40.0), "those that have room stay where they are");
    let mut low = [name(-1.0, 8.0), name(7.0, 8.0), name(14.0, 6.0), name(24.0, 20.0)];
    assert_eq!(apart(&mut low, (0.0, 45.0)), [true; 4]);
    assert!(low.windows(2).all(|two| two[0].top + 10.0 <= two[1].top + 1e-3), "{low:?}");
    // Without room for all, the lowest lane has no name.
    let mut few = [name(-1.0, 8.0), name(6.0, 6.0), name(13.0, 9.0)];
    assert_eq!(apart(&mut few, (0.0, 24.0)), [true, false, true]);
}

#[test]
fn far_out_no_name_of_a_stage_is_torn_and_the_whole_map_shows_all_of_each() {
    let names =
        ["Bedarfserkennungsphase", "Informationsbeschaffung", "Onboarding", "Vertragsabschlussvorbereitung", "Kauf", "Weiterempfehlung"];
    let mut harness = looking(0.3, Point::ZERO);
    {
        let state = &mut harness.state_mut().state;
        let german = crate::edit::ProjectEdit::SetLanguage(Some(crate::model::WordLanguage::German));
        update(state, Action::Edit { edit: Edit::Project(german), merge: None });
    }
    rename(&mut harness, &names);
    for step in 0..26 {
        look(&mut harness, 0.08 + 0.015 * f64::from(step), Point::new(-60.0, -300.0));
        let painted = words(&harness);
        for (line, _) in &painted {
            let Some(name) = names.iter().find(|name| line.chars().count() > 1 && name.starts_with(line.trim_end_matches(['-', '…'])))
            else {
                continue;
            };
            assert!(line == name || line.ends_with(['-', '…']), "{line} of {name} is torn");
        }
    }
    act(&mut harness, Command::FitMap);
    let painted = words(&harness);
    let cut: Vec<&str> = painted.iter().map(|(words, _)| words.as_str()).filter(|words| words.ends_with('…')).collect();
    assert!(cut.is_empty(), "{cut:?} in {painted:?}");
}

#[test]
fn a_stage_that_is_added_far_out_is_named_where_its_field_is_seen() {
    for zoom in [0.3, 0.15, 0.11] {
        let mut harness = looking(zoom, Point::new(-100.0, -600.0));
        let before: Vec<StageId> = harness.state().state.map().unwrap().stages.iter().map(|stage| stage.id).collect();
        act(&mut harness, Command::AddStage);
        let field = harness.get_by_label("Text being edited").rect();
        let view = view_of(&harness);
        assert!(view.area.contains_rect(field) && field.width() > 150.0 && field.height() > 15.0, "{zoom}: {field:?}");
        update(&mut harness.state_mut().state, Action::Map(MapAction::EditingChanged("Nachher".to_owned())));
        update(&mut harness.state_mut().state, Action::Map(MapAction::FinishEditing));
        harness.run_steps(4);
        let stages = &harness.state().state.map().unwrap().stages;
        let new: &Stage = stages.iter().find(|stage| !before.contains(&stage.id)).unwrap();
        let label = harness.state().state.program.texts.canvas_stage_name(&new.name, 0);
        let place: Rect = harness.get_by_label(&label).rect();
        assert!(view_of(&harness).area.contains_rect(place) && place.width() >= 6.0, "{zoom}: {place:?}");
    }
}

#[test]
fn zooming_with_a_command_leaves_no_more_paper_than_a_margin_beside_a_map_larger_than_the_canvas() {
    for start in [Point::new(-4_000.0, -9_000.0), Point::new(2_000.0, 4_000.0)] {
        let mut harness = looking(0.05, start);
        act(&mut harness, if start.x < 0.0 { Command::SelectNothing } else { Command::First });
        act(&mut harness, Command::FitMap);
        act(&mut harness, Command::ZoomActual);
        let (view, size) = (view_of(&harness), harness.state().state.drawn_map().unwrap().scene.size);
        let visible = view.visible();
        assert!(visible.x0 >= -25.0 && visible.y0 >= -25.0, "{visible:?}");
        assert!(visible.x1 <= size.width + 17.0 && visible.y1 <= size.height.max(visible.height()) + 17.0, "{visible:?} of {size:?}");
    }
}
