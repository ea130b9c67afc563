//! What must be seen: a found card beside the search bar, what is selected while size and zoom change, all of a menu, the status line in every
//! view, and a letter that Backspace removes as a whole.

use super::{Shown, example, program, window};
use crate::app::{Action, Command, EditTarget, LookAction, MapAction, Settings, UsualText, View, menus};
use crate::edit::{Edit, LaneEdit, Selected};
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::model::{FreePer, FreeStyle, LaneId};
use egui::{Key, Rect, Vec2};
use egui_kittest::kittest::Queryable as _;

fn act(harness: &mut Shown, action: Action) {
    harness.state_mut().as_mut().unwrap().act(action);
    harness.run_steps(4);
}

fn settings() -> Settings {
    Settings { started_before: true, ..Settings::default() }
}

#[test]
fn usual_sizes_of_type_are_one_command_each() {
    let mut harness = window(example(settings()), [1366.0, 768.0]);
    for (size, factor) in [(UsualText::Larger, 1.25), (UsualText::Large, 1.5), (UsualText::Double, 2.0)] {
        act(&mut harness, Action::Command(Command::TextTo(size)));
        assert_eq!(program(&harness).program.settings.text_scale, factor);
    }
}

#[test]
fn a_found_card_is_seen_beside_the_search_bar() {
    for size in [[1024.0, 700.0], [1366.0, 768.0]] {
        let mut harness = window(example(settings()), size);
        act(&mut harness, Action::Command(Command::ZoomActual));
        act(&mut harness, Action::Command(Command::Find));
        act(&mut harness, Action::Look(LookAction::Search("e".to_owned())));
        let hits = program(&harness).open.find.as_ref().unwrap().hits.clone();
        let mut cards = 0;
        for (index, hit) in hits.iter().enumerate() {
            let Selected::Touchpoint(_) = hit.element else { continue };
            act(&mut harness, Action::Look(LookAction::GoToHit(index)));
            let bar = crate::ui::find::place(&harness.ctx, program(&harness)).unwrap();
            let wanted = format!("{}, ", hit.title);
            let card = harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(&wanted))).rect();
            assert!(card.width() > 80.0 && !card.intersects(bar), "{}: {card:?} under {bar:?}", hit.title);
            cards += 1;
        }
        assert!(cards > 5, "{cards}");
    }
}

#[test]
fn the_status_line_is_always_there() {
    for size in [[720.0, 480.0], [1024.0, 700.0], [1366.0, 768.0]] {
        for text_scale in [1.0, 1.5] {
            let mut harness = window(example(Settings { text_scale, ..settings() }), size);
            for view in View::ALL {
                act(&mut harness, Action::Command(Command::ShowView(view)));
                let line = harness.get_by_label("Worked example, not in a file").rect();
                let whole = Rect::from_min_size(egui::Pos2::ZERO, Vec2::from(size));
                assert!(whole.contains_rect(line), "{view:?}, {size:?}, {text_scale}: {line:?}");
            }
        }
    }
}

#[test]
fn backspace_in_a_field_removes_a_whole_letter() {
    let mut harness = window(example(settings()), [1366.0, 768.0]);
    // The machine may have no face for flags.
    harness.ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
    act(&mut harness, Action::Command(Command::Find));
    harness.event(egui::Event::Text("Rad 🇩🇪👩\u{200d}👩\u{200d}👧e\u{301}".to_owned()));
    harness.run_steps(2);
    let query = |harness: &Shown| program(harness).open.find.as_ref().unwrap().query.clone();
    for left in ["Rad 🇩🇪👩\u{200d}👩\u{200d}👧", "Rad 🇩🇪", "Rad ", "Rad"] {
        harness.key_press(Key::Backspace);
        harness.run_steps(2);
        assert_eq!(query(&harness), left);
    }
}

/// The selected card, and the map's canvas.
fn selected(harness: &Shown) -> (Rect, Rect) {
    let state = program(harness);
    let id = state.open.document.selection.lead_touchpoint().unwrap();
    let wanted = format!("{}, ", state.map().unwrap().touchpoint(id).unwrap().title);
    let card = harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(&wanted))).rect();
    (card, harness.get_by_role(egui::accesskit::Role::Canvas).rect())
}

/// The upper left corner of the map: that of its title.
fn title(harness: &Shown) -> egui::Pos2 {
    let state = program(harness);
    let camera = state.look.camera;
    let canvas = harness.get_by_role(egui::accesskit::Role::Canvas).rect();
    let zoom = camera.zoom * state.program.settings.map_scale();
    canvas.center() - egui::vec2((camera.center.0 * zoom) as f32, (camera.center.1 * zoom) as f32)
}

#[test]
fn another_size_of_words_keeps_what_is_looked_at_and_adds_no_margins() {
    for size in [[1024.0, 700.0], [1366.0, 768.0]] {
        for place in [Command::First, Command::Last] {
            let mut harness = window(example(settings()), size);
            act(&mut harness, Action::Command(Command::ZoomActual));
            act(&mut harness, Action::Command(place));
            let ((card, canvas), corner) = (selected(&harness), title(&harness));
            assert!(canvas.contains_rect(card));
            let steps =
                [Command::SetTheme(ThemeName::Projector), Command::LargerText, Command::NormalText, Command::SetTheme(ThemeName::Light)];
            for step in steps {
                act(&mut harness, Action::Command(step));
                let (now, canvas) = selected(&harness);
                let moved = now.center() - card.center();
                assert!(canvas.contains_rect(now), "{step:?}: {now:?} in {canvas:?}");
                assert!(moved.length() < 130.0, "{step:?}: {moved:?}");
                let margin = title(&harness) - canvas.min;
                let first = corner - canvas.min;
                assert!(
                    margin.x <= first.x.max(17.0) && margin.y <= first.y.max(40.0),
                    "{size:?} {place:?} {step:?}: {margin:?}, {first:?}"
                );
            }
        }
    }
}

#[test]
fn zoom_keeps_the_selected_card_in_sight() {
    for place in [Command::First, Command::Last] {
        let mut harness = window(example(settings()), [1366.0, 768.0]);
        act(&mut harness, Action::Command(place));
        let steps =
            [Command::FitMap, Command::ZoomActual, Command::ZoomIn, Command::ZoomIn, Command::ZoomOut, Command::ZoomOut, Command::ZoomOut];
        for step in steps {
            act(&mut harness, Action::Command(step));
            let (card, canvas) = selected(&harness);
            assert!(canvas.contains_rect(card), "{step:?}: {card:?} in {canvas:?}");
        }
    }
}

#[test]
fn buttons_for_more_stages_never_cover_what_is_written() {
    let mut harness = window(example(settings()), [1024.0, 700.0]);
    let texts = std::sync::Arc::clone(&program(&harness).program.texts);
    act(&mut harness, Action::Command(Command::ZoomActual));
    act(&mut harness, Action::Command(Command::First));
    // All lanes are in sight, and there are some below the one that is written in: a field that grows with its words reaches down to the buttons,
    // though its cell does not.
    act(&mut harness, Action::Command(Command::ZoomOut));
    act(&mut harness, Action::Command(Command::ZoomOut));
    let map = program(&harness).map().unwrap();
    let (map, before) = (map.id, map.lanes.iter().rfind(|lane| !lane.hidden).map(|lane| lane.id));
    let lane = LaneId::named("jobs");
    let (style, per) = (FreeStyle::Text, FreePer::Touchpoint);
    let add = LaneEdit::Add { map, lane, name: "Jobs".to_owned(), style, per, before };
    act(&mut harness, Action::Edit { edit: Edit::Lane(add), merge: None });
    let cards: Vec<_> = program(&harness).map().unwrap().touchpoints().map(|touchpoint| touchpoint.id).collect();
    let mut seen = 0;
    for card in cards {
        act(&mut harness, Action::Map(MapAction::StartEditing(EditTarget::Cell(lane, card.0))));
        act(&mut harness, Action::Map(MapAction::EditingChanged("Some words that take more than a line ".repeat(30))));
        let field = harness.get_by_label("Text being edited").rect();
        for count in 1..20 {
            for words in [texts.canvas_more_left(count), texts.canvas_more_right(count)] {
                if let Some(button) = harness.query_by_label(&words) {
                    seen += 1;
                    assert!(!button.rect().intersects(field), "{words}: {:?} over {field:?}", button.rect());
                }
            }
        }
        act(&mut harness, Action::Map(MapAction::FinishEditing));
    }
    assert!(seen > 3, "{seen}");
}

#[test]
fn menus_are_as_wide_as_their_entries_and_fit_into_a_usual_window() {
    for language in Language::ALL {
        let mut harness = window(example(Settings { language: Some(*language), ..settings() }), [1366.0, 768.0]);
        let texts = std::sync::Arc::clone(&program(&harness).program.texts);
        for menu in menus(program(&harness)) {
            let name = texts.term("menu", menu.code).to_owned();
            let named = harness.get_all_by_label(&name).filter(|node| node.rect().top() < 30.0);
            named.min_by(|one, two| one.rect().left().total_cmp(&two.rect().left())).unwrap().click();
            harness.run_steps(6);
            let Some(last) = menu.items.iter().rev().find_map(|item| match item {
                crate::app::MenuItem::Command(command) => Some(command.label(program(&harness))),
                crate::app::MenuItem::Submenu(inner) => Some(texts.term("menu", inner.code).to_owned()),
                crate::app::MenuItem::Separator => None,
            }) else {
                continue;
            };
            let entries = harness.get_all_by(|node| node.label().is_some_and(|label| label.contains(&last)));
            let entry = entries.map(|node| node.rect()).max_by(|one, two| one.bottom().total_cmp(&two.bottom())).unwrap();
            // The smallest area around it is the menu's.
            let shapes = harness.output().shapes.iter().flat_map(|clipped| match &clipped.shape {
                egui::Shape::Vec(several) => several.clone(),
                one => vec![one.clone()],
            });
            let areas = shapes.filter_map(|shape| match shape {
                egui::Shape::Rect(rect) if rect.corner_radius == egui::CornerRadius::same(7) => Some(rect.rect),
                _ => None,
            });
            let place = areas.filter(|area| area.contains(entry.center())).min_by(|one, two| one.area().total_cmp(&two.area()));
            let place = place.unwrap_or_else(|| panic!("{name}: {last} is at {entry:?}"));
            assert!(place.contains_rect(entry) && place.bottom() - entry.bottom() < 12.0, "{name}: {entry:?} in {place:?}");
            assert!(place.right() - entry.right() < 16.0, "{name}: {entry:?} in {place:?}");
            assert!(place.bottom() < 768.0, "{name}: {place:?}");
            harness.key_press(Key::Escape);
            harness.run_steps(4);
        }
    }
}

#[test]
fn the_last_stage_is_seen_whole_after_its_name_has_grown() {
    let mut harness = window(example(settings()), [900.0, 700.0]);
    act(&mut harness, Action::Command(Command::NewMap));
    harness.key_press(Key::Enter);
    harness.run_steps(4);
    act(&mut harness, Action::Command(Command::TogglePanel(crate::app::Panel::Inspector)));
    let stages = program(&harness).map().unwrap().stages.clone();
    for _ in 0..stages.len() + 1 {
        harness.key_press(Key::Tab);
        harness.run_steps(4);
    }
    let last = stages.last().unwrap();
    assert_eq!(program(&harness).open.document.selection.lead, Some(Selected::Stage(last.id)));
    act(&mut harness, Action::Command(Command::ZoomActual));
    harness.key_press(Key::F2);
    harness.run_steps(4);
    // Much wider than the stage was.
    harness.event(egui::Event::Text("Coming home, unpacking, and telling others about it".to_owned()));
    harness.run_steps(4);
    harness.key_press(Key::Enter);
    harness.run_steps(4);
    let canvas = harness.get_by_role(egui::accesskit::Role::Canvas).rect();
    let stage = harness
        .get_by(|node| node.label().is_some_and(|label| label.starts_with("Stage Coming home, unpacking, and telling others about it, ")))
        .rect();
    // What is heard of is only what is in sight: all of it must be.
    let state = program(&harness);
    let zoom = state.look.camera.zoom * state.program.settings.map_scale();
    let whole = (state.drawn_map().unwrap().places.stage(last.id).unwrap().chevron.width() * zoom) as f32;
    assert!(canvas.contains_rect(stage) && (stage.width() - whole).abs() < 1.0, "{stage:?} of {whole} in {canvas:?}");
}
