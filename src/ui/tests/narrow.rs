//! Little room and large type: the inspector gives way before the map does, steps keep their words, the map's words grow first. And what a
//! newcomer meets: things to try, stages out of view, the guide over a dialog, why an icon is grey.

use super::hands::press;
use super::{Shown, example, program, window};
use crate::app::{Action, Command, Dialog, ExchangeDialog, Panel, Settings, Tries, View, WindowArea, update};
use crate::i18n::Language;
use crate::layout::ThemeName;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};

fn settings() -> Settings {
    Settings { started_before: true, ..Settings::default() }
}

fn act(harness: &mut Shown, action: Action) {
    harness.state_mut().as_mut().unwrap().act(action);
    harness.run_steps(4);
}

fn canvas(harness: &Shown) -> Rect {
    harness.get_by_role(Role::Canvas).rect()
}

fn inspector(harness: &Shown) -> Option<Rect> {
    harness.state().as_ref().unwrap().areas().inspector
}

/// A window in which the inspector is only a tab, with a card selected.
fn narrow() -> Shown {
    let mut harness = window(example(Settings { text_scale: 1.5, ..settings() }), [1024.0, 700.0]);
    act(&mut harness, Action::Command(Command::First));
    harness
}

#[test]
fn the_map_keeps_most_of_the_window_beside_the_guide() {
    for (size, least) in [([1024.0, 700.0], 0.56), ([1366.0, 768.0], 0.6), ([1920.0, 1080.0], 0.56), ([2560.0, 1440.0], 0.56)] {
        let mut harness = window(example(settings()), size);
        act(&mut harness, Action::Command(Command::First));
        act(&mut harness, Action::Command(Command::Guide));
        let share = canvas(&harness).width() / size[0];
        assert!(share >= least, "{size:?}: {share}");
        assert!(program(&harness).program.settings.inspector_open);
    }
}

#[test]
fn the_tab_pulls_the_inspector_out_over_the_map_and_nothing_moves_for_it() {
    let mut harness = narrow();
    let before = canvas(&harness);
    assert_eq!(inspector(&harness), None);
    let tab = harness.get_by_role_and_label(Role::Button, "Inspector").rect();
    assert!(tab.right() > 1020.0 && tab.width() < 40.0, "{tab:?}");
    harness.get_by_role_and_label(Role::Button, "Inspector").click();
    harness.run_steps(4);
    let drawer = inspector(&harness).unwrap();
    assert!(drawer.width() > 300.0 && drawer.right() <= tab.left() + 1.0, "{drawer:?}");
    assert_eq!(canvas(&harness), before);
    let field = harness.get_by_role_and_label(Role::TextInput, "Title");
    assert!(drawer.contains_rect(field.rect()));
    field.focus();
    harness.run_steps(2);
    for letter in ["a", "b", "c"] {
        harness.event(egui::Event::Text(letter.to_owned()));
        harness.run_steps(3);
        assert_eq!((inspector(&harness), canvas(&harness)), (Some(drawer), before), "nothing jumps while one types");
    }
    press(&mut harness, Key::Escape);
    assert_eq!((inspector(&harness), program(&harness).program.focus), (None, WindowArea::Canvas));
    assert!(program(&harness).open.document.selection.lead_touchpoint().is_some(), "the selection is still there");
}

#[test]
fn a_click_in_it_keeps_it_and_a_click_beside_it_pushes_it_back() {
    let mut harness = narrow();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::J);
    harness.run_steps(4);
    assert!(inspector(&harness).is_some(), "its command pulls it out");
    assert!(program(&harness).program.settings.is_open(Panel::Inspector));
    let drawer = inspector(&harness).unwrap();
    harness.get_by_role_and_label(Role::TextInput, "Title").click();
    harness.run_steps(4);
    harness.hover_at(drawer.center_top() + egui::vec2(0.0, 10.0));
    harness.run_steps(1);
    harness.drag_at(drawer.center_top() + egui::vec2(0.0, 10.0));
    harness.run_steps(1);
    harness.drop_at(drawer.center_top() + egui::vec2(0.0, 10.0));
    harness.run_steps(4);
    assert_eq!(inspector(&harness), Some(drawer), "also where there is nothing");
    harness.get_by_role_and_label(Role::Button, "View").click();
    harness.run_steps(4);
    harness.key_press(Key::Escape);
    harness.run_steps(4);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::J);
    harness.run_steps(4);
    assert!(inspector(&harness).is_some(), "a click in the menus pushed it back");
    let beside = canvas(&harness).left_bottom() + egui::vec2(260.0, -60.0);
    harness.hover_at(beside);
    harness.run_steps(1);
    harness.drag_at(beside);
    harness.run_steps(1);
    harness.drop_at(beside);
    harness.run_steps(3);
    assert_eq!(inspector(&harness), None);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::J);
    harness.run_steps(4);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::J);
    harness.run_steps(4);
    assert_eq!(inspector(&harness), None);
    assert!(program(&harness).program.settings.is_open(Panel::Inspector), "the tab stays");
}

#[test]
fn keys_that_lead_to_the_inspector_pull_it_out() {
    let mut harness = narrow();
    press(&mut harness, Key::F6);
    assert!(inspector(&harness).is_some() && program(&harness).program.focus == WindowArea::Inspector);
    assert!(harness.get_by_role_and_label(Role::TextInput, "Title").accesskit_node().is_focused());
    press(&mut harness, Key::F6);
    assert_eq!(inspector(&harness), None, "it goes back when the keyboard goes on");
    press(&mut harness, Key::F6);
    assert_eq!(program(&harness).program.focus, WindowArea::Canvas);
    harness.key_press_modifiers(Modifiers::ALT, Key::Minus);
    harness.run_steps(4);
    assert!(inspector(&harness).is_some(), "an experience is typed there");
    harness.event(egui::Event::Text("rain".to_owned()));
    harness.run_steps(3);
    let lead = program(&harness).open.document.selection.lead_touchpoint().unwrap();
    let touchpoint = program(&harness).map().unwrap().touchpoint(lead).unwrap().clone();
    assert_eq!(touchpoint.experiences.last().map(|experience| experience.text.as_str()), Some("rain"));
}

#[test]
fn as_many_columns_of_scores_are_seen_as_fit() {
    for (size, text_scale) in [([1024.0, 700.0], 1.0), ([1024.0, 700.0], 1.5), ([1366.0, 768.0], 1.0), ([1366.0, 768.0], 1.5)] {
        for language in Language::ALL {
            let mut harness = window(example(Settings { language: Some(*language), text_scale, ..settings() }), size);
            act(&mut harness, Action::Command(Command::ShowView(View::Grid)));
            let grid = harness.get_by_role(Role::Grid).rect();
            let texts = &program(&harness).program.texts;
            for kind in ["expectation", "fulfilment", "competition", "relevance"] {
                let name = texts.grid_header_sort(texts.term("field", kind));
                let header = harness.get_by_role_and_label(Role::ColumnHeader, &name).rect();
                assert!(grid.contains_rect(header.shrink(1.0)), "{kind}, {size:?}, {text_scale}: {header:?} in {grid:?}");
            }
        }
    }
}

#[test]
fn steps_never_become_bare_figures() {
    for (size, text_scale) in
        [([720.0, 480.0], 1.5), ([820.0, 520.0], 1.0), ([1024.0, 700.0], 1.0), ([1024.0, 700.0], 1.5), ([1366.0, 768.0], 1.0)]
    {
        for language in Language::ALL {
            let harness = window(example(Settings { language: Some(*language), text_scale, ..settings() }), size);
            let step = program(&harness).program.texts.term("way-step", "understand").to_owned();
            let steps: Vec<_> = harness.get_all_by_label_contains(&step).collect();
            assert!(!steps.is_empty(), "{size:?}");
            let whole = Rect::from_min_size(egui::Pos2::ZERO, Vec2::from(size));
            for node in &steps {
                assert!(whole.contains_rect(node.rect()), "{size:?}, {text_scale}: {:?}", node.rect());
                assert!(node.rect().width() > 70.0, "a name needs room: {:?}", node.rect());
            }
        }
    }
}

#[test]
fn the_shortest_form_opens_a_list_of_all_steps() {
    let mut harness = window(example(Settings { text_scale: 1.5, ..settings() }), [720.0, 480.0]);
    assert!(harness.query_by_label_contains("Test & learn:").is_none(), "there is no room for it");
    harness.get_by_label_contains("all three steps").click();
    harness.run_steps(4);
    harness.get_by(|node| node.role() == Role::RadioButton && node.label().is_some_and(|label| label.starts_with("Test & learn:"))).click();
    harness.run_steps(4);
    assert!(harness.query_by_label_contains("Measure again").is_some());
}

#[test]
fn the_words_of_the_map_grow_first() {
    let zoom = |harness: &Shown, name: &str| {
        harness.get_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.starts_with(name))).rect().width()
    };
    let size = [1366.0, 768.0];
    let mut harness = window(example(settings()), size);
    act(&mut harness, Action::Command(Command::ZoomActual));
    act(&mut harness, Action::Command(Command::First));
    let (card, menu) = (zoom(&harness, "Colleague arrives by e-bike, "), zoom(&harness, "Touchpoint"));
    assert!((program(&harness).look.camera.zoom - 1.0).abs() < 1e-6);
    for _ in 0..5 {
        act(&mut harness, Action::Command(Command::LargerText));
    }
    act(&mut harness, Action::Command(Command::First));
    let (larger_card, larger_menu) = (zoom(&harness, "Colleague arrives by e-bike, "), zoom(&harness, "Touchpoint"));
    assert!((larger_card / card - 1.5).abs() < 0.02, "{card} → {larger_card}");
    assert!(larger_menu / menu < 1.3, "{menu} → {larger_menu}");
    assert!((program(&harness).look.camera.zoom - 1.0).abs() < 1e-6, "100 % is the size that was chosen");
    act(&mut harness, Action::Command(Command::NormalText));
    act(&mut harness, Action::Command(Command::SetTheme(ThemeName::Projector)));
    act(&mut harness, Action::Command(Command::First));
    let (projected, menu_there) = (zoom(&harness, "Colleague arrives by e-bike, "), zoom(&harness, "Touchpoint"));
    assert!(projected / card > 1.2 && menu_there / menu < 1.1, "{projected} of {card}, {menu_there} of {menu}");
}

#[test]
fn the_inspector_gives_way_to_large_words_on_the_map() {
    let small = window(example(settings()), [1024.0, 700.0]);
    let projected = Settings { text_scale: 1.2, theme: ThemeName::Projector, ..settings() };
    let large = window(example(projected), [1024.0, 700.0]);
    assert!(canvas(&large).width() > canvas(&small).width(), "{:?}, {:?}", canvas(&large), canvas(&small));
    let high = |harness: &Shown| {
        let texts = &program(harness).program.texts;
        harness.get_by_role_and_label(Role::TextInput, texts.inspector_field_name()).rect().height()
    };
    assert!(high(&large) / high(&small) < 1.2, "{} of {}", high(&large), high(&small));
}

#[test]
fn things_to_try_have_a_row_of_their_own_and_are_ticked() {
    for size in [[720.0, 480.0], [1024.0, 700.0], [1366.0, 768.0]] {
        for language in Language::ALL {
            let tries = Some(Tries::default());
            let mut harness = window(example(Settings { language: Some(*language), tries, ..settings() }), size);
            let texts = std::sync::Arc::clone(&program(&harness).program.texts);
            for code in ["rate", "add", "analyse"] {
                let row = harness.get_by_label(texts.term("try", code)).rect();
                assert!(!row.intersects(canvas(&harness)) && row.right() <= size[0], "{size:?} {code}: {row:?}");
            }
            harness.get_by_label(texts.term("try", "analyse")).click();
            harness.run_steps(4);
            assert_eq!(program(&harness).program.view, View::Analysis);
            harness.get_by_label(&texts.try_done(texts.term("try", "analyse")));
            harness.get_by_label(texts.tries_close()).click();
            harness.run_steps(4);
            assert!(harness.query_by_label(texts.term("try", "rate")).is_none());
        }
    }
}

#[test]
fn stages_out_of_view_are_counted_and_scrolled_to() {
    let mut harness = window(example(settings()), [1024.0, 700.0]);
    act(&mut harness, Action::Command(Command::ZoomActual));
    let texts = std::sync::Arc::clone(&program(&harness).program.texts);
    let more = |harness: &Shown, right: bool| {
        let of = |count| if right { texts.canvas_more_right(count) } else { texts.canvas_more_left(count) };
        (1..20).find(|count| harness.query_by_label(&of(*count)).is_some()).unwrap_or_default()
    };
    let all = program(&harness).map().unwrap().stages.len() as i64;
    for _ in 0..20 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::ArrowLeft);
        harness.run_steps(2);
    }
    let (mut left, mut right) = (more(&harness, false), more(&harness, true));
    assert!(left == 0 && right > 0 && right < all, "{left} {right}");
    while right > 0 {
        harness.get_by_label(&texts.canvas_more_right(right)).click();
        harness.run_steps(4);
        let (now_left, now_right) = (more(&harness, false), more(&harness, true));
        assert!(now_right < right && now_left >= left, "{left} {right} → {now_left} {now_right}");
        (left, right) = (now_left, now_right);
    }
    assert!(left > 0);
    while left > 0 {
        harness.key_press_modifiers(Modifiers::COMMAND, Key::ArrowLeft);
        harness.run_steps(4);
        let now = more(&harness, false);
        assert!(now < left, "{left} → {now}");
        left = now;
    }
    act(&mut harness, Action::Command(Command::FitMap));
    assert_eq!((more(&harness, false), more(&harness, true)), (0, 0));
}

#[test]
fn f1_opens_the_guide_at_the_page_of_the_dialog_and_over_it() {
    for size in [[1024.0, 700.0], [1366.0, 768.0]] {
        let mut harness = window(example(settings()), size);
        act(&mut harness, Action::Command(Command::Export));
        press(&mut harness, Key::F1);
        let page = harness.get_by_role(Role::Document);
        assert_eq!(page.accesskit_node().label().as_deref(), Some("Page: Export"));
        assert!(harness.get_by_role_and_label(Role::TextInput, "Search the guide").accesskit_node().is_focused());
        let page = page.rect();
        // It takes clicks though a dialog is open, and leaves the dialog in sight.
        harness.get_by_label("Contents").click();
        harness.run_steps(4);
        assert_eq!(harness.get_by_role(Role::Document).accesskit_node().label().as_deref(), Some("Page: Guide"));
        let button = harness.get_by_role_and_label(Role::Button, "Cancel").rect();
        assert!(!page.intersects(button), "{page:?} over {button:?}");
        press(&mut harness, Key::F1);
        assert!(harness.query_by_role(Role::Document).is_none() && program(&harness).dialog.is_some());
        press(&mut harness, Key::F1);
        press(&mut harness, Key::Escape);
        assert!(!program(&harness).guide.open, "Escape closes what is on top");
        assert!(matches!(program(&harness).dialog, Some(Dialog::Exchange(ExchangeDialog::Export(_)))));
        press(&mut harness, Key::Escape);
        assert_eq!(program(&harness).dialog, None);
    }
}

#[test]
fn an_icon_that_cannot_be_pressed_says_why() {
    let mut state = example(settings());
    update(&mut state, Action::Command(Command::SelectNothing));
    let mut harness = window(state, [1366.0, 768.0]);
    let reason = program(&harness).program.texts.term("reason", "nothing-to-undo").to_owned();
    let said = |harness: &Shown| {
        let has = |text: Option<String>| text.is_some_and(|text| text.contains(&reason));
        harness.query_all_by(|node| node.role() == Role::Label && has(node.value())).next().is_some()
    };
    assert!(!said(&harness));
    let undo = harness.get_by_label("Undo (Ctrl+Z)").rect().center();
    for part in [24.0, 12.0, 6.0, 0.0] {
        harness.hover_at(undo + egui::vec2(part, 0.0) / 4.0);
        harness.run_steps(1);
    }
    harness.run_steps(6);
    assert!(said(&harness));
}

#[test]
fn the_card_of_an_empty_map_leaves_the_names_of_lanes_alone() {
    for (size, text_scale) in [([720.0, 480.0], 1.0), ([820.0, 520.0], 1.0), ([1024.0, 700.0], 1.5)] {
        for language in Language::ALL {
            let mut state = example(Settings { language: Some(*language), text_scale, ..settings() });
            update(&mut state, Action::Command(Command::NewEmpty));
            let harness = window(state, size);
            let texts = std::sync::Arc::clone(&program(&harness).program.texts);
            let card = harness.get_by_label(texts.canvas_empty_text()).rect();
            let button = harness.get_by_label(texts.canvas_empty_button()).rect();
            assert!(canvas(&harness).contains_rect(card.union(button)), "{size:?}: {card:?}");
            // The names end where the first stage begins.
            let stage = &program(&harness).map().unwrap().stages[0];
            let stage = harness.get_by_label(&texts.canvas_stage_name(&stage.name, 0)).rect();
            assert!(card.left() > stage.left(), "{size:?}: {card:?} beside {stage:?}");
        }
    }
}

#[test]
fn undo_stays_in_the_bar_and_nothing_in_it_lies_over_anything_else() {
    for (size, text_scale, theme) in [
        ([1366.0, 768.0], 1.0, ThemeName::Light),
        ([1024.0, 700.0], 1.0, ThemeName::Projector),
        ([1024.0, 700.0], 1.5, ThemeName::Projector),
        ([720.0, 480.0], 1.0, ThemeName::Light),
        ([720.0, 480.0], 1.5, ThemeName::Projector),
    ] {
        for language in Language::ALL {
            let harness = window(example(Settings { language: Some(*language), text_scale, theme, ..settings() }), size);
            let state = program(&harness);
            for command in [Command::Undo, Command::Redo] {
                let label = command.label(state);
                let named = harness.query_all_by(|node| node.label().is_some_and(|name| name.starts_with(&label)));
                assert_eq!(named.count(), 1, "{label} at {size:?}, {text_scale}, {theme:?}");
            }
            let places: Vec<(String, Rect)> = harness
                .query_all_by(|node| matches!(node.role(), Role::Button | Role::RadioButton))
                .filter(|node| node.rect().top() < 20.0)
                .map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect()))
                .collect();
            assert!(places.len() >= 9, "{places:?}");
            for (at, (one, rect)) in places.iter().enumerate() {
                assert!(rect.left() >= 0.0 && rect.right() <= size[0], "{one}: {rect:?} at {size:?}, {text_scale}, {theme:?}");
                for (other, under) in &places[at + 1..] {
                    let over = rect.shrink(0.5).intersects(under.shrink(0.5));
                    assert!(!over, "{one} over {other} at {size:?}, {text_scale}, {theme:?}: {rect:?}, {under:?}");
                }
            }
        }
    }
}

#[test]
fn with_very_little_room_the_views_are_in_a_list() {
    let settings = Settings { text_scale: 1.5, theme: ThemeName::Projector, language: Some(Language::German), ..settings() };
    let mut harness = window(example(settings), [720.0, 480.0]);
    let texts = std::sync::Arc::clone(&program(&harness).program.texts);
    harness.get_by_role_and_label(Role::Button, texts.views_name()).click();
    harness.run_steps(4);
    let name = Command::ShowView(View::Grid).label(program(&harness));
    harness.get_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.contains(&name))).click();
    harness.run_steps(4);
    assert_eq!(program(&harness).program.view, View::Grid);
}

#[test]
fn what_there_is_to_try_is_on_one_line_in_a_usual_window() {
    for size in [[1280.0, 720.0], [1366.0, 768.0], [2560.0, 1440.0]] {
        for language in Language::ALL {
            let tries = Some(Tries::default());
            let harness = window(example(Settings { language: Some(*language), tries, ..settings() }), size);
            let texts = &program(&harness).program.texts;
            let own = harness.get_by_label(texts.tries_own()).rect();
            for code in ["rate", "add", "analyse"] {
                let row = harness.get_by_label(texts.term("try", code)).rect();
                assert!((row.center().y - own.center().y).abs() < 2.0, "{size:?} {language:?} {code}: {row:?}, {own:?}");
            }
        }
    }
}

#[test]
fn names_of_maps_that_do_not_fit_their_tabs_end_with_dots() {
    for (text_scale, theme) in [(1.0, ThemeName::Light), (1.5, ThemeName::Light), (1.5, ThemeName::Projector)] {
        for language in Language::ALL {
            let mut harness = window(example(Settings { language: Some(*language), text_scale, theme, ..settings() }), [1024.0, 700.0]);
            act(&mut harness, Action::Command(Command::Guide));
            let bar = harness.state().as_ref().unwrap().areas().tabs.unwrap();
            let names: Vec<String> = program(&harness).project().maps.iter().map(|map| map.name.clone()).collect();
            let mut seen = 0;
            for (text, clip) in super::cut::drawn(&harness) {
                if !names.contains(&text.galley.job.text) || !bar.contains(text.pos) {
                    continue;
                }
                seen += 1;
                let rect = text.visual_bounding_rect();
                assert!(clip.expand(1.5).contains_rect(rect), "{rect:?} in {clip:?}: “{}”, {text_scale}, {theme:?}", text.galley.job.text);
            }
            assert_eq!(seen, names.len(), "{language:?} {text_scale}, {theme:?}");
        }
    }
}

#[test]
fn messages_lie_over_the_view_alone() {
    for size in [[1024.0, 700.0], [1366.0, 768.0], [2560.0, 1440.0]] {
        for (text_scale, guide) in [(1.0, false), (1.5, false), (1.0, true), (1.5, true)] {
            let mut harness = window(example(Settings { text_scale, ..settings() }), size);
            act(&mut harness, Action::Command(Command::First));
            if guide {
                act(&mut harness, Action::Command(Command::Guide));
            }
            for command in [Command::DeleteMap, Command::SelectNothing] {
                act(&mut harness, Action::Command(command));
            }
            act(&mut harness, Action::Command(Command::AddRound));
            act(&mut harness, Action::Command(Command::Undo));
            act(&mut harness, Action::WhyNot(Command::ClearScore));
            // What is only read aloud has no place.
            let seen = |rect: &Rect| rect.width() > 1.5;
            let messages: Vec<Rect> = harness.get_all_by_role(Role::Status).map(|node| node.rect()).filter(seen).collect();
            assert!(messages.len() >= 2, "{size:?}: {:?}", program(&harness).notices);
            let view = canvas(&harness);
            for message in &messages {
                assert!(view.contains_rect(*message), "{size:?}, {text_scale}, guide {guide}: {message:?} in {view:?}");
            }
            let more = harness.query_by(|node| node.label().is_some_and(|label| label.contains("more stage")));
            let covered = more.is_some_and(|button| messages.iter().any(|message| message.intersects(button.rect())));
            assert!(!covered, "{size:?}, {text_scale}, guide {guide}");
        }
    }
}

#[test]
fn what_an_export_would_become_is_seen_beside_the_guide() {
    for (text_scale, theme) in [(1.0, ThemeName::Light), (1.5, ThemeName::Light), (1.5, ThemeName::Projector)] {
        for language in Language::ALL {
            let size = [1024.0, 700.0];
            let mut harness = window(example(Settings { language: Some(*language), text_scale, theme, ..settings() }), size);
            act(&mut harness, Action::Command(Command::Guide));
            act(&mut harness, Action::Command(Command::Export));
            let texts = std::sync::Arc::clone(&program(&harness).program.texts);
            let words = texts.composition_type("§");
            let words = words.split('§').next().unwrap_or_default().trim();
            let said = |harness: &Shown| super::cut::drawn(harness).into_iter().find(|(text, _)| text.galley.job.text.contains(words));
            // It is drawn in the background.
            for _ in 0..30 {
                if said(&harness).is_some() {
                    break;
                }
                program(&harness).background().settle();
                harness.run_steps(1);
            }
            let (text, clip) = said(&harness).unwrap_or_else(|| panic!("{language:?} {text_scale} {theme:?}: nothing is said"));
            let rect = text.visual_bounding_rect();
            assert!(clip.expand(1.0).contains_rect(rect), "{language:?} {text_scale} {theme:?}: {rect:?} in {clip:?}");
            let guide = harness.state().as_ref().unwrap().areas().guide.unwrap().left();
            let button = harness.get_by_role_and_label(Role::Button, texts.dialog_export_do()).rect();
            assert!(rect.right() <= guide && button.right() <= guide, "{rect:?}, {button:?} under the guide at {guide}");
            assert!(button.bottom() < size[1], "{button:?}");
        }
    }
}

#[test]
fn a_scroll_bar_under_the_pointer_covers_no_field() {
    for text_scale in [1.0, 1.5] {
        let mut harness = window(example(Settings { text_scale, ..settings() }), [1366.0, 768.0]);
        act(&mut harness, Action::Command(Command::First));
        let (panel, field) = (inspector(&harness).unwrap(), harness.get_by_role_and_label(Role::TextInput, "Title").rect());
        let bar = harness.ctx.global_style().spacing.scroll.bar_width;
        // The panel's own margin is right of the bar.
        assert!(field.right() <= panel.right() - 6.0 - bar, "{field:?} in {panel:?}, a bar of {bar}");
    }
}
