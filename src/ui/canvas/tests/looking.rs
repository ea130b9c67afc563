//! Looking around: wheel and pinch, names that stay in view, and that what is new or edited comes into view.

use super::*;
use crate::app::{Command, EditTarget, MapAction};
use crate::edit::StageEdit;
use crate::model::TouchpointId;
use crate::ui::canvas::{header, names::Names};
use egui::{MouseWheelSource, MouseWheelUnit, Rect};

pub(super) type Canvas = Harness<'static, Bench>;

/// A canvas of a usual size, at this zoom and place.
pub(super) fn looking(zoom: f64, origin: scene::Point) -> Canvas {
    let size = vec2(1100.0, 640.0);
    let view = View { zoom, origin, area: Rect::from_min_size(Pos2::ZERO, size) };
    let mut harness = harness(|builder| builder.with_size(size), bench(ThemeName::Light, None));
    look(&mut harness, zoom, origin);
    assert_eq!(view_of(&harness).zoom, view.zoom);
    harness
}

pub(super) fn look(harness: &mut Canvas, zoom: f64, origin: scene::Point) {
    let area = view_of(harness).area;
    harness.state_mut().canvas.view = Some(View { zoom, origin, area });
    harness.run_steps(2);
}

pub(super) fn view_of(harness: &Canvas) -> View {
    harness.state().canvas.view.unwrap()
}

pub(super) fn names_of(harness: &Canvas) -> Names {
    let layout = harness.state().state.drawn_map().unwrap();
    Names::of(&layout.places, layout.scene.size.height, 1.0, view_of(harness).area.height(), header::widths(&harness.state().state))
}

pub(super) fn act(harness: &mut Canvas, command: Command) {
    update(&mut harness.state_mut().state, Action::Command(command));
    harness.run_steps(4);
}

fn lead(harness: &Canvas) -> Option<Selected> {
    harness.state().state.open.document.selection.lead
}

fn wheel(harness: &mut Canvas, unit: MouseWheelUnit, delta: egui::Vec2, modifiers: Modifiers, source: MouseWheelSource) -> (f64, Vec2) {
    let before = view_of(harness);
    let event = egui::Event::MouseWheel { unit, delta, phase: egui::TouchPhase::Move, modifiers, source };
    harness.event_modifiers(event, modifiers);
    harness.run_steps(3);
    let after = view_of(harness);
    (after.zoom / before.zoom, after.origin - before.origin)
}

#[test]
fn the_wheel_scrolls_with_ctrl_it_zooms_with_shift_it_scrolls_sideways_and_a_setting_swaps() {
    let mut harness = looking(1.0, scene::Point::new(400.0, 100.0));
    harness.hover_at(Pos2::new(600.0, 300.0));
    harness.run_steps(1);
    let (line, point) = (MouseWheelUnit::Line, MouseWheelUnit::Point);
    let (mouse, pad) = (MouseWheelSource::Wheel, MouseWheelSource::Trackpad);
    let down = vec2(0.0, -1.0);
    let (zoom, moved) = wheel(&mut harness, line, down, Modifiers::NONE, mouse);
    assert!(zoom == 1.0 && moved.x == 0.0 && moved.y > 30.0, "down is down: {zoom} {moved:?}");
    let (zoom, moved) = wheel(&mut harness, line, down, Modifiers::SHIFT, mouse);
    assert!(zoom == 1.0 && moved.x > 30.0 && moved.y == 0.0, "sideways: {zoom} {moved:?}");
    let (zoom, moved) = wheel(&mut harness, line, vec2(-1.0, 0.0), Modifiers::SHIFT, mouse);
    assert!(zoom == 1.0 && moved.x > 30.0 && moved.y == 0.0, "turned sideways by the system: {zoom} {moved:?}");
    let at = view_of(&harness).scene_from_screen(Pos2::new(600.0, 300.0));
    let (zoom, _) = wheel(&mut harness, line, vec2(0.0, 2.0), Modifiers::COMMAND, mouse);
    assert!((1.1..1.5).contains(&zoom), "{zoom}");
    assert!(view_of(&harness).scene_from_screen(Pos2::new(600.0, 300.0)).distance(at) < 0.5, "what is under the pointer stays there");
    let (zoom, moved) = wheel(&mut harness, point, vec2(-30.0, -20.0), Modifiers::NONE, pad);
    let scale = view_of(&harness).zoom;
    assert!(zoom == 1.0 && (moved * scale - Vec2::new(30.0, 20.0)).hypot() < 1e-3, "two fingers: {zoom} {moved:?}");
    let before = view_of(&harness).zoom;
    harness.event(egui::Event::Zoom(1.25));
    harness.run_steps(3);
    assert!((view_of(&harness).zoom / before - 1.25).abs() < 1e-3, "a pinch");

    act(&mut harness, Command::ToggleWheel);
    let (zoom, _) = wheel(&mut harness, line, vec2(0.0, 1.0), Modifiers::NONE, mouse);
    assert!((1.05..1.3).contains(&zoom), "swapped: {zoom}");
    let (zoom, moved) = wheel(&mut harness, line, down, Modifiers::COMMAND, mouse);
    assert!(zoom == 1.0 && moved.y > 10.0, "swapped: {zoom} {moved:?}");
    let (zoom, moved) = wheel(&mut harness, line, down, Modifiers::SHIFT, mouse);
    assert!(zoom == 1.0 && moved.x > 10.0, "not swapped: {zoom} {moved:?}");
    let (zoom, moved) = wheel(&mut harness, point, vec2(0.0, -20.0), Modifiers::NONE, pad);
    assert!(zoom == 1.0 && moved.y > 1.0, "two fingers still move: {zoom} {moved:?}");
    assert!(harness.state().state.open.document.is_saved(), "looking is no change");
}

#[test]
fn names_of_stages_never_cover_the_title_or_the_legend() {
    let harness = looking(1.0, scene::Point::ZERO);
    let (names, layout) = (names_of(&harness), harness.state().state.drawn_map().unwrap());
    let chevron = layout.places.stages[0].chevron;
    let (mut strips, mut titles) = (0, 0);
    for step in 1..60 {
        let zoom = f64::from(step) * 0.02;
        for down in -30..30 {
            let origin = scene::Point::new(0.0, f64::from(down) * 10.0 / zoom);
            let mut view = View { zoom, origin, ..view_of(&harness) };
            view.hold(layout.scene.size, &names);
            let Some(strip) = names.strip(&view) else { continue };
            strips += 1;
            let seen = view.screen_rect(chevron);
            match names.title(&view) {
                // Each is there once: the strip over the chevrons, and the title that can be read instead of the small one.
                Some(title) => {
                    titles += 1;
                    assert!((title.max.y - strip.min.y).abs() < 0.1 || strip.min.y == view.area.min.y, "{title:?} {strip:?} at {zoom}");
                    assert!(title.height() >= 30.0 && seen.max.y <= strip.max.y, "{zoom}");
                    let free = f64::from(view.area.height()) - layout.scene.size.height * zoom;
                    if free >= names.above(zoom) && origin.y < 0.0 {
                        assert!(title.min.y >= view.area.min.y - 0.6, "{title:?} is cut at {zoom}, {origin:?}");
                    }
                }
                None => {
                    let block = view.screen_rect(scene::Rect::new(0.0, 0.0, layout.scene.size.width, chevron.y0 - 14.0));
                    let covered = strip.intersect(block.intersect(view.area));
                    assert!(covered.height() < 0.6, "{covered:?} at {zoom}, {origin:?}");
                }
            }
        }
    }
    assert!(strips > 500 && titles > 100, "{strips} {titles}");
}

#[test]
fn the_whole_of_a_drawn_name_of_a_stage_reacts() {
    for zoom in [0.42, 0.3, 0.2] {
        let mut harness = looking(zoom, scene::Point::new(-200.0, -200.0));
        let (names, view) = (names_of(&harness), view_of(&harness));
        let strip = names.strip(&view).unwrap();
        let stage = harness.state().state.map().unwrap().stages[1].id;
        let place = *harness.state().state.drawn_map().unwrap().places.stage(stage).unwrap();
        let x = view.screen_from_scene(scene::Point::new(place.left + place.width / 2.0, 0.0)).x;
        for y in [strip.min.y + 1.0, strip.center().y, strip.max.y - 1.0] {
            act(&mut harness, Command::SelectNothing);
            click(&mut harness, Pos2::new(x, y), Modifiers::NONE);
            assert_eq!(lead(&harness), Some(Selected::Stage(stage)), "{zoom}: {y} in {strip:?}");
        }
        // Scrolled out above, the names are at the edge, and nothing behind them reacts.
        look(&mut harness, 1.0, scene::Point::new(place.left - 200.0, place.chevron.y1 + 40.0));
        let strip = names.strip(&view_of(&harness)).unwrap();
        assert_eq!(strip.min.y, view_of(&harness).area.min.y);
        act(&mut harness, Command::SelectNothing);
        click(&mut harness, Pos2::new(320.0, strip.center().y), Modifiers::NONE);
        assert_eq!(lead(&harness), Some(Selected::Stage(stage)));
    }
}

#[test]
fn the_wheel_does_not_scroll_past_the_edges_of_the_map() {
    let mut harness = looking(1.0, scene::Point::new(400.0, 100.0));
    harness.hover_at(Pos2::new(600.0, 300.0));
    harness.run_steps(1);
    let turn = |harness: &mut Canvas, delta| {
        for _ in 0..60 {
            wheel(harness, MouseWheelUnit::Line, delta, Modifiers::NONE, MouseWheelSource::Wheel);
        }
        (view_of(harness), harness.state().state.drawn_map().unwrap().scene.size)
    };
    let (view, size) = turn(&mut harness, vec2(0.0, -1.0));
    assert!((view.visible().y1 - size.height - 16.0).abs() < 1.0, "{view:?}");
    let (view, size) = turn(&mut harness, vec2(-1.0, 0.0));
    assert!((view.visible().x1 - size.width - 16.0).abs() < 1.0, "{view:?}");
    let (view, _) = turn(&mut harness, vec2(1.0, 1.0));
    assert!((view.origin.x + 16.0).abs() < 1.0 && (view.origin.y + 16.0).abs() < 1.0, "{view:?}");
    // What was dragged farther out comes back and goes no farther.
    look(&mut harness, 1.0, scene::Point::new(-500.0, -400.0));
    let (_, moved) = wheel(&mut harness, MouseWheelUnit::Line, vec2(0.0, 1.0), Modifiers::NONE, MouseWheelSource::Wheel);
    assert_eq!(moved, Vec2::ZERO);
    let (_, moved) = wheel(&mut harness, MouseWheelUnit::Line, vec2(0.0, -1.0), Modifiers::NONE, MouseWheelSource::Wheel);
    assert!(moved.y > 30.0 && moved.x == 0.0, "{moved:?}");
}

/// Words on the screen with their left ends, right of an edge.
fn words_right_of(harness: &Canvas, edge: f32) -> Vec<String> {
    painted_words(harness, 1.0).into_iter().filter(|(_, left)| *left >= edge).map(|(words, _)| words).collect()
}

#[test]
fn the_name_of_a_stage_stays_while_it_is_scrolled_sideways() {
    let mut harness = looking(1.0, scene::Point::ZERO);
    let (id, name) = {
        let stage = &harness.state().state.map().unwrap().stages[1];
        (stage.id, stage.name.clone())
    };
    let place = *harness.state().state.drawn_map().unwrap().places.stage(id).unwrap();
    for share in [0.2, 0.4, 0.5] {
        look(&mut harness, 1.0, scene::Point::new(place.left - 140.0 + place.width * share, 0.0));
        let (view, names) = (view_of(&harness), names_of(&harness));
        let column = names.column(&view).unwrap();
        assert!(words_right_of(&harness, column.max.x).contains(&name), "{share}");
        let at = Pos2::new(column.max.x + 12.0, view.screen_from_scene(place.chevron.center()).y);
        act(&mut harness, Command::SelectNothing);
        click(&mut harness, at, Modifiers::NONE);
        assert_eq!(lead(&harness), Some(Selected::Stage(id)));
    }
}

#[test]
fn names_of_lanes_have_a_column_of_their_own_and_nothing_under_it_reacts() {
    let mut harness = looking(1.0, scene::Point::ZERO);
    assert_eq!(names_of(&harness).column(&view_of(&harness)), None, "the map shows them itself");
    for (zoom, x, y) in [(1.0, 300.0, 0.0), (0.5, 250.0, 0.0), (0.3, -100.0, 0.0), (2.0, 500.0, 400.0)] {
        look(&mut harness, zoom, scene::Point::new(x, y));
        let (view, names) = (view_of(&harness), names_of(&harness));
        let column = names.column(&view).unwrap();
        let layout = harness.state().state.drawn_map().unwrap();
        let stages = view.screen_from_scene(scene::Point::new(layout.places.stages[0].left, 0.0)).x;
        assert!(column.max.x >= stages.min(view.area.min.x) && column.min.x >= view.area.min.x);
        let lane = *layout.places.systems[0].curves().unwrap();
        let state = &harness.state().state;
        let name = crate::layout::lane_name(&state.program.texts, &state.map().unwrap().lane(lane.id).unwrap().kind).to_owned();
        let first = name.split(' ').next().unwrap();
        let found = painted_words(&harness, 8.0).into_iter().any(|(words, left)| words.contains(first) && column.x_range().contains(left));
        assert!(found, "{zoom}: {name}");
        let at = Pos2::new(column.center().x, view.screen_from_scene(scene::Point::new(0.0, lane.middle())).y);
        act(&mut harness, Command::SelectNothing);
        click(&mut harness, at, Modifiers::NONE);
        assert_eq!(lead(&harness), Some(Selected::Lane(lane.id)), "{zoom}");
    }
}

#[test]
fn home_shows_the_beginning_whole_and_end_the_end() {
    let mut harness = looking(1.0, scene::Point::new(900.0, 60.0));
    act(&mut harness, Command::First);
    let (view, layout) = (view_of(&harness), harness.state().state.drawn_map().unwrap());
    assert!(view.origin.x <= 0.0 && view.origin.y <= 0.0, "{view:?}");
    let card = layout.places.cards().next().unwrap();
    assert_eq!(lead(&harness), Some(Selected::Touchpoint(card.id)));
    assert!(view.area.contains_rect(view.screen_rect(card.rect.unwrap())));
    act(&mut harness, Command::Last);
    let (view, layout) = (view_of(&harness), harness.state().state.drawn_map().unwrap());
    assert!(view.screen_from_scene(scene::Point::new(layout.scene.size.width, 0.0)).x <= view.area.max.x + 0.5);
    look(&mut harness, 0.5, scene::Point::new(300.0, 60.0));
    act(&mut harness, Command::First);
    let (view, names) = (view_of(&harness), names_of(&harness));
    let first = harness.state().state.drawn_map().unwrap().places.stages[0].left;
    let left = view.screen_from_scene(scene::Point::new(first, 0.0)).x;
    assert!((left - names.column(&view).unwrap().max.x).abs() < 1.0, "the first stage begins right beside the names: {left}");
}

#[test]
fn home_shows_the_beginning_of_an_empty_map_too() {
    let mut harness = looking(1.0, scene::Point::ZERO);
    let map = Arc::clone(harness.state().state.map().unwrap());
    let touchpoints = map.touchpoints().map(|touchpoint| touchpoint.id).collect();
    let edit = Edit::Touchpoint(crate::edit::TouchpointEdit::Delete { map: map.id, touchpoints });
    update(&mut harness.state_mut().state, Action::Edit { edit, merge: None });
    harness.run_steps(2);
    for zoom in [0.4, 1.0, 2.0] {
        look(&mut harness, zoom, scene::Point::new(500.0, 160.0));
        update(&mut harness.state_mut().state, Action::Focused(crate::app::WindowArea::Canvas));
        harness.run_steps(1);
        harness.key_press(Key::Home);
        harness.run_steps(3);
        let (view, names, layout) = (view_of(&harness), names_of(&harness), harness.state().state.drawn_map().unwrap());
        let title = names.title(&view).unwrap_or_else(|| view.screen_rect(layout.places.title));
        assert!(view.area.contains_rect(Rect::from_min_size(title.min, vec2(1.0, title.height()))), "{zoom}: {title:?}");
        assert!(view.origin.x <= 0.0, "{zoom}: {view:?}");
    }
}

#[test]
fn the_whole_map_fits_beside_the_names() {
    let mut harness = looking(1.0, scene::Point::ZERO);
    for _ in 0..2 {
        act(&mut harness, Command::FitMap);
        let (view, names, layout) = (view_of(&harness), names_of(&harness), harness.state().state.drawn_map().unwrap());
        let content = names.content(&view);
        for card in layout.places.cards() {
            assert!(content.contains_rect(view.screen_rect(card.rect.unwrap())), "{view:?}");
        }
        let title = names.title(&view).unwrap_or_else(|| view.screen_rect(layout.places.title));
        assert!(view.area.contains_rect(title) && names.strip(&view).is_none_or(|strip| !strip.intersects(title.shrink(0.5))));
        // Many more stages: far out.
        let map = harness.state().state.map().unwrap().id;
        let edits = (0..40).map(|number| {
            Edit::Stage(StageEdit::Add { map, stage: crate::model::StageId::new(), name: format!("Stage {number}"), before: None })
        });
        let edit = Edit::Together { label: StepName::Paste, edits: edits.collect() };
        update(&mut harness.state_mut().state, Action::Edit { edit, merge: None });
        harness.run_steps(2);
    }
}

/// The field in which something is typed.
fn field(harness: &Canvas) -> Rect {
    harness.get_by(|node| node.label().is_some_and(|label| label == "Text being edited")).rect()
}

#[test]
fn a_text_in_place_grows_with_its_words_and_stays_in_the_window() {
    let words = "A long text that is typed by somebody who has much to say about this very touchpoint. ";
    let lane = LaneEdit::Add {
        map: sample("en").maps[0].id,
        lane: LaneId::named("thoughts"),
        name: "Thoughts".to_owned(),
        style: FreeStyle::Text,
        per: FreePer::Touchpoint,
        before: None,
    };
    let mut harness = looking(1.0, scene::Point::ZERO);
    update(&mut harness.state_mut().state, Action::Edit { edit: Edit::Lane(lane), merge: None });
    harness.run_steps(2);
    let map = Arc::clone(harness.state().state.map().unwrap());
    let (first, last) = (map.touchpoints().next().unwrap().id, map.touchpoints().next_back().unwrap().id);
    let targets = [
        EditTarget::TouchpointTitle(first),
        EditTarget::TouchpointTitle(last),
        EditTarget::StageName(map.stages[0].id),
        EditTarget::StageName(map.stages.last().unwrap().id),
        EditTarget::Cell(LaneId::named("thoughts"), last.0),
        EditTarget::LaneName(LaneId::named("thoughts")),
        EditTarget::MapName(map.id),
    ];
    for target in targets {
        update(&mut harness.state_mut().state, Action::Map(MapAction::StartEditing(target)));
        harness.run_steps(3);
        let area = view_of(&harness).area;
        let mut before = field(&harness);
        for times in [1, 4, 20] {
            update(&mut harness.state_mut().state, Action::Map(MapAction::EditingChanged(words.repeat(times))));
            harness.run_steps(3);
            let now = field(&harness);
            assert!(now.area() > before.area() + 1.0 || now.height() > area.height() - 40.0, "{target:?} × {times}: {before:?} → {now:?}");
            let accent = crate::ui::canvas::color32(harness.state().state.theme().accent);
            let frame = framed(&harness, accent);
            assert!(area.expand(1.0).contains_rect(frame), "{target:?} × {times}: {frame:?} in {area:?}");
            before = now;
        }
        update(&mut harness.state_mut().state, Action::Map(MapAction::CancelEditing));
        harness.run_steps(2);
    }
}

/// The rectangle with an edge of two points in a colour: the field's frame.
fn framed(harness: &Canvas, color: egui::Color32) -> Rect {
    let found = harness.output().shapes.iter().rev().find_map(|clipped| match &clipped.shape {
        egui::Shape::Rect(rect) if rect.stroke == egui::Stroke::new(2.0, color) => Some(rect.rect),
        _ => None,
    });
    found.unwrap()
}

#[test]
fn what_is_new_pasted_or_edited_comes_into_view() {
    let mut harness = looking(1.0, scene::Point::ZERO);
    let in_view = |harness: &Canvas, id: TouchpointId| {
        let (view, names, layout) = (view_of(harness), names_of(harness), harness.state().state.drawn_map().unwrap());
        let rect = view.screen_rect(layout.places.card(id).unwrap().rect.unwrap());
        assert!(names.content(&view).contains_rect(rect), "{rect:?} in {:?}", names.content(&view));
    };
    let lead_card = |harness: &Canvas| harness.state().state.open.document.selection.lead_touchpoint().unwrap();
    let away = |harness: &mut Canvas| look(harness, 1.0, scene::Point::new(1500.0, 300.0));
    let first = harness.state().state.map().unwrap().touchpoints().next().unwrap().id;
    let map = harness.state().state.map().unwrap().id;
    let select = |harness: &mut Canvas| {
        let selection = crate::edit::Selection::one(map, Selected::Touchpoint(first));
        update(&mut harness.state_mut().state, Action::Look(LookAction::Select(selection)));
        away(harness);
    };
    select(&mut harness);
    act(&mut harness, Command::AddTouchpoint);
    in_view(&harness, lead_card(&harness));
    update(&mut harness.state_mut().state, Action::Map(MapAction::CancelEditing));
    select(&mut harness);
    update(&mut harness.state_mut().state, Action::Paste("One\nTwo\n".to_owned()));
    harness.run_steps(3);
    in_view(&harness, lead_card(&harness));
    select(&mut harness);
    act(&mut harness, Command::Duplicate);
    in_view(&harness, lead_card(&harness));
    select(&mut harness);
    act(&mut harness, Command::Rename);
    in_view(&harness, first);
    let last = harness.state().state.map().unwrap().touchpoints().next_back().unwrap().id;
    update(&mut harness.state_mut().state, Action::Map(MapAction::CancelEditing));
    update(&mut harness.state_mut().state, Action::Look(LookAction::GoTo(Selected::Touchpoint(last))));
    harness.run_steps(3);
    in_view(&harness, last);
}

#[test]
fn a_name_is_edited_in_its_own_place_whatever_the_zoom() {
    for zoom in [0.3, 0.62, 1.0, 1.6] {
        let mut harness = looking(zoom, scene::Point::new(-20.0, -30.0));
        let map = Arc::clone(harness.state().state.map().unwrap());
        let lane = map.lanes.iter().find(|lane| matches!(lane.kind, crate::model::LaneKind::Free(_))).unwrap().id;
        for target in [EditTarget::MapName(map.id), EditTarget::Subtitle(map.id), EditTarget::LaneName(lane)] {
            update(&mut harness.state_mut().state, Action::Map(MapAction::StartEditing(target)));
            harness.run_steps(6);
            for draft in ["Need", "A name that is rather long for where it is"] {
                update(&mut harness.state_mut().state, Action::Map(MapAction::EditingChanged(draft.to_owned())));
                harness.run_steps(4);
                let field = harness.state().canvas.editor.place().unwrap();
                let (view, names) = (view_of(&harness), names_of(&harness));
                let title = harness.state().state.drawn_map().unwrap().places.title;
                let between = view.screen_from_scene(scene::Point::new(0.0, title.y1)).y;
                let own = view.screen_from_scene(scene::Point::new(names.own_width(), 0.0)).x;
                let column = names.column(&view).map_or(own, |column| column.max.x);
                let told = format!("{zoom} {target:?} “{draft}”: {field:?}, {between}, {column}");
                match target {
                    EditTarget::MapName(_) => assert!(field.bottom() <= between + 1.0, "{told}"),
                    EditTarget::Subtitle(_) => assert!(field.top() >= between - 1.0, "{told}"),
                    _ => assert!(field.right() <= column, "{told}"),
                }
                assert!(view.area.contains_rect(field), "{told}");
            }
            update(&mut harness.state_mut().state, Action::Map(MapAction::CancelEditing));
            harness.run_steps(3);
        }
    }
}

#[test]
fn opening_the_name_of_the_map_does_not_scroll_what_is_in_sight() {
    let mut harness = looking(0.69, scene::Point::new(-20.0, -30.0));
    let before = view_of(&harness);
    act(&mut harness, Command::RenameMap);
    assert!(harness.state().state.look.editing.is_some());
    let after = view_of(&harness);
    assert_eq!((before.zoom, before.origin), (after.zoom, after.origin));
}
