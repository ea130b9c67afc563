//! Lanes of own words from the keyboard, as a person works in them: what is seen, spoken and brought into sight.

use super::{Bench, bench, harness};
use crate::app::{Action, Command, LookAction, State, update};
use crate::edit::{Document, Edit, Selected, StageEdit};
use crate::layout::ThemeName;
use crate::model::{FreeLane, FreePer, FreeStyle, LaneKind, StageId, Status};
use crate::ui::canvas::color32;
use crate::ui::canvas::sheet::place_of;
use egui::{Event, Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

type Canvas<'a> = Harness<'a, Bench>;

fn canvas<'a>(theme: ThemeName) -> Canvas<'a> {
    harness(|builder| builder.with_size(vec2(1100.0, 700.0)), bench(theme, None))
}

fn act(harness: &mut Canvas<'_>, action: Action) {
    update(&mut harness.state_mut().state, action);
    harness.run_steps(4);
}

fn press(harness: &mut Canvas<'_>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run_steps(4);
    }
}

/// All of it arrives in one slow frame; `\n` is Enter.
fn types(harness: &mut Canvas<'_>, text: &str) {
    for letter in text.chars() {
        if letter == '\n' {
            harness.key_press(Key::Enter);
        } else {
            harness.event(Event::Text(letter.to_string()));
        }
    }
    harness.run_steps(16);
}

fn state<'a>(harness: &'a Canvas<'_>) -> &'a State {
    &harness.state().state
}

fn lane(harness: &Canvas<'_>) -> FreeLane {
    let lanes = &state(harness).map().unwrap().lanes;
    let free = lanes.iter().rev().find_map(|lane| if let LaneKind::Free(free) = &lane.kind { Some(free.clone()) } else { None });
    free.unwrap()
}

/// Adds a lane and names it, by keys.
fn add_lane(harness: &mut Canvas<'_>, style: FreeStyle, per: FreePer, name: &str) {
    act(harness, Action::Command(Command::AddLane(style, per)));
    types(harness, name);
    press(harness, &[Key::Enter]);
}

/// What a screen reader says has the focus.
fn spoken(harness: &Canvas<'_>) -> String {
    let canvas = harness.get_by(|node| node.role() == egui::accesskit::Role::Canvas);
    let focused = canvas.accesskit_node().active_descendant().expect("something is named");
    focused.label().unwrap_or_default()
}

/// Whether the lead is outlined in the accent's colour, within the canvas.
fn is_outlined(harness: &Canvas<'_>) -> bool {
    let bench = harness.state();
    let lead = bench.state.open.document.selection.lead.unwrap();
    let (view, layout) = (bench.canvas.view.unwrap(), bench.state.drawn_map().unwrap());
    let rect = view.screen_rect(place_of(lead, &layout, &bench.state).unwrap());
    let accent = color32(bench.state.theme().accent);
    harness.output().shapes.iter().any(|clipped| match &clipped.shape {
        egui::Shape::Rect(shape) => {
            let framed = shape.stroke.color == accent && shape.rect.contains_rect(rect) && rect.expand(12.0).contains_rect(shape.rect);
            framed && clipped.clip_rect.intersects(rect)
        }
        _ => false,
    })
}

#[test]
fn a_list_is_named_filled_and_left_with_the_keyboard_alone() {
    for theme in [ThemeName::Light, ThemeName::Dark] {
        let mut harness = canvas(theme);
        let stages: Vec<StageId> = state(&harness).map().unwrap().stages.iter().map(|stage| stage.id).collect();
        let first = state(&harness).map().unwrap().stages[0].name.clone();
        add_lane(&mut harness, FreeStyle::List, FreePer::Stage, "Jobs");
        assert_eq!(spoken(&harness), format!("Jobs, {first}: empty"));
        assert!(is_outlined(&harness));
        // Letters begin the first entry, Enter the next one; Enter at an empty one ends. Also in one slow frame, and digits are letters here.
        types(&mut harness, "looks\n2 friends\n\n");
        assert!(state(&harness).look.editing.is_none());
        assert_eq!(lane(&harness).cells[&stages[0].0], "looks\n2 friends");
        assert_eq!(spoken(&harness), format!("Jobs, {first}, entry 2 of 2: 2 friends"));
        assert!(is_outlined(&harness));
        press(&mut harness, &[Key::ArrowUp]);
        assert_eq!(spoken(&harness), format!("Jobs, {first}, entry 1 of 2: looks"));
        // Enter begins one after it.
        types(&mut harness, "\nasks\n\n");
        assert_eq!(lane(&harness).cells[&stages[0].0], "looks\nasks\n2 friends");
        // Tab keeps what is written and goes on.
        types(&mut harness, "and");
        press(&mut harness, &[Key::Tab]);
        assert_eq!(lane(&harness).cells[&stages[0].0], "looks\nasks\nand\n2 friends");
        types(&mut harness, "+1");
        harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
        harness.run_steps(4);
        assert_eq!(lane(&harness).cells[&stages[1].0], "+1");
        assert!(spoken(&harness).starts_with(&format!("Jobs, {first}")));
        press(&mut harness, &[Key::Delete]);
        assert_eq!(lane(&harness).cells[&stages[0].0], "asks\nand\n2 friends");
        // Undo, step by step, until the lane is gone again.
        for _ in 0..6 {
            harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
            harness.run_steps(4);
        }
        assert!(state(&harness).map().unwrap().lanes.iter().all(|lane| !matches!(&lane.kind, LaneKind::Free(free) if free.name == "Jobs")));
    }
}

#[test]
fn words_are_opened_by_enter_and_kept_by_enter() {
    let mut harness = canvas(ThemeName::Light);
    add_lane(&mut harness, FreeStyle::Text, FreePer::Touchpoint, "Hopes");
    let first = state(&harness).map().unwrap().touchpoints().next().unwrap().clone();
    types(&mut harness, "Is it\n\n dear?\n");
    assert_eq!(lane(&harness).cells[&first.id.0], "Is it dear?");
    assert_eq!(spoken(&harness), format!("Hopes, {}: Is it dear?", first.title));
    // Up to the card and down again, through the lanes in between.
    let card = format!("{}, ", first.title);
    let ways = std::iter::repeat_with(|| {
        press(&mut harness, &[Key::ArrowUp]);
        spoken(&harness)
    });
    let up = ways.take(12).position(|spoken| spoken.starts_with(&card)).expect("the way leads to the card");
    press(&mut harness, &vec![Key::ArrowDown; up + 1]);
    assert_eq!(spoken(&harness), format!("Hopes, {}: Is it dear?", first.title));
    press(&mut harness, &[Key::F2]);
    types(&mut harness, "No\n");
    assert_eq!(lane(&harness).cells[&first.id.0], "No", "F2 opens it with all of it selected");
}

#[test]
fn a_cell_is_brought_into_sight_at_every_zoom_and_in_empty_stages() {
    for zoom in [0.12, 0.5, 1.0, 3.0] {
        let mut harness = canvas(ThemeName::Light);
        add_lane(&mut harness, FreeStyle::List, FreePer::Stage, "Jobs");
        let map = state(&harness).map().unwrap().id;
        let edit = Edit::Stage(StageEdit::Add { map, stage: StageId::named("empty"), name: "Empty".to_owned(), before: None });
        act(&mut harness, Action::Edit { edit, merge: None });
        {
            let view = harness.state_mut().canvas.view.as_mut().unwrap();
            view.zoom = zoom;
            view.origin = crate::scene::Point::ZERO;
        }
        harness.run_steps(2);
        let count = state(&harness).map().unwrap().stages.len();
        for _ in 1..count {
            press(&mut harness, &[Key::ArrowRight]);
            let seen = spoken(&harness);
            assert!(seen.starts_with("Jobs, ") && is_outlined(&harness), "{zoom}: {seen}");
        }
        assert_eq!(spoken(&harness), "Jobs, Empty: empty");
        types(&mut harness, "waits\nleaves\n\n");
        assert_eq!(lane(&harness).cells[&StageId::named("empty").0], "waits\nleaves");
        assert!(is_outlined(&harness), "{zoom}");
        // Up from a stage without cards leads to the stage; down again into the list, and through it.
        let ways = std::iter::repeat_with(|| {
            press(&mut harness, &[Key::ArrowUp]);
            spoken(&harness)
        });
        let up = ways.take(12).position(|spoken| spoken.starts_with("Stage Empty")).expect("the way leads to the stage");
        press(&mut harness, &vec![Key::ArrowDown; up + 3]);
        assert_eq!(spoken(&harness), "Jobs, Empty, entry 2 of 2: leaves", "below the last one is nothing");
    }
}

#[test]
fn a_click_puts_the_focus_on_an_entry() {
    let mut harness = canvas(ThemeName::Light);
    add_lane(&mut harness, FreeStyle::List, FreePer::Stage, "Jobs");
    types(&mut harness, "one\ntwo\nthree\n\n");
    let map = state(&harness).map().unwrap().id;
    act(&mut harness, Action::Look(LookAction::Select(crate::edit::Selection::nothing(map))));
    let two = harness.get_by(|node| node.label().is_some_and(|label| label.ends_with("entry 2 of 3: two"))).rect().center();
    super::click(&mut harness, two, Modifiers::NONE);
    harness.run_steps(4);
    assert!(spoken(&harness).ends_with("entry 2 of 3: two"));
    assert!(matches!(state(&harness).open.document.selection.lead, Some(Selected::Cell(cell)) if cell.entry == 1));
}

#[test]
fn a_space_is_a_letter_and_no_click_where_the_pointer_happens_to_be() {
    let mut harness = canvas(ThemeName::Light);
    harness.hover_at(egui::pos2(600.0, 300.0));
    add_lane(&mut harness, FreeStyle::Text, FreePer::Stage, "Jobs");
    let focus = spoken(&harness);
    press(&mut harness, &[Key::Space]);
    assert_eq!(spoken(&harness), focus, "alone it does nothing");
    // It comes in the frame in which the field opens, as on a slow machine.
    harness.event(Event::Text("5".to_owned()));
    harness.key_press(Key::Space);
    harness.event(Event::Text(" ".to_owned()));
    types(&mut harness, "stars");
    press(&mut harness, &[Key::Enter]);
    assert_eq!(lane(&harness).cells.values().next().map(String::as_str), Some("5 stars"));
    assert_eq!(spoken(&harness).split(':').next(), focus.split(':').next());
}

#[test]
fn measures_are_made_named_and_taken_further_with_the_keyboard_alone() {
    let mut harness = canvas(ThemeName::Light);
    let unplanned = Document::saved(crate::catalogue::sample_without_plan("en"));
    let open = State::new(unplanned, state(&harness).program.settings.clone(), Box::new(|| jiff::Timestamp::UNIX_EPOCH));
    harness.state_mut().state = open;
    harness.run_steps(4);
    let first = state(&harness).map().unwrap().touchpoints().next().unwrap().clone();
    act(&mut harness, Action::Look(LookAction::GoTo(Selected::Touchpoint(first.id))));
    let alt_m = |harness: &mut Canvas<'_>| {
        harness.key_press_modifiers(Modifiers::ALT, Key::M);
        harness.run_steps(4);
    };
    alt_m(&mut harness);
    types(&mut harness, "Live chat\n");
    assert_eq!(spoken(&harness), format!("Measure Live chat, idea, at {}", first.title));
    assert!(is_outlined(&harness));
    // Enter begins the next one of the touchpoint, F2 names it anew.
    types(&mut harness, "\nGift\n");
    press(&mut harness, &[Key::ArrowUp]);
    assert_eq!(spoken(&harness), format!("Measure Live chat, idea, at {}", first.title));
    press(&mut harness, &[Key::F2]);
    types(&mut harness, "Chat\n");
    act(&mut harness, Action::Command(Command::SetMeasureStatus(Status::Live)));
    assert_eq!(spoken(&harness), format!("Measure Chat, live, at {}", first.title));
    // Up again, through the lanes of own words, to its card.
    let is_at = |harness: &Canvas<'_>| state(harness).open.document.selection.lead_touchpoint() == Some(first.id);
    for _ in 0..12 {
        if !is_at(&harness) {
            press(&mut harness, &[Key::ArrowUp]);
        }
    }
    assert!(is_at(&harness));
    let titles: Vec<&str> = state(&harness).project().measures.iter().map(|measure| measure.title.as_str()).collect();
    assert_eq!(titles, ["Chat", "Gift"]);
}
