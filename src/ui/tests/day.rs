//! The day's plan in the window: filled from the keyboard and from a template, dragged, run, on the large clock; thoughts that are parked; nothing is cut.

use super::cut::{ask, drawn};
use super::hands::{cell, click, press, type_text};
use super::{Shown, program, unplanned, window, window_in_steps};
use crate::app::{Action, Command, DayAction, Dialog, MeasureTab, Settings, View, update};
use crate::edit::{DayEdit, Edit};
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::model::{DayStep, DayStepId};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;

const SIZE: [f32; 2] = [1366.0, 768.0];
const SMALL: [f32; 2] = [1024.0, 700.0];

fn plain() -> Settings {
    Settings { inspector_open: false, started_before: true, ..Settings::default() }
}

/// The tab, with a plan of these parts.
fn shown(settings: Settings, size: [f32; 2], parts: &[(&str, u16)]) -> Shown {
    let mut state = unplanned(settings);
    let parts: Vec<DayStep> = parts.iter().map(|(title, minutes)| DayStep::new(DayStepId::named(title), *title, *minutes)).collect();
    if !parts.is_empty() {
        update(&mut state, Action::Edit { edit: Edit::Day(DayEdit::Add { parts, before: None }), merge: None });
    }
    update(&mut state, Action::Command(Command::ShowMeasures(MeasureTab::Day)));
    let mut harness = window_in_steps(state, size, 1.0 / 60.0);
    harness.run_steps(4);
    harness
}

fn plan(harness: &Shown) -> String {
    program(harness).project().day.iter().map(|part| format!("{} {}", part.title, part.minutes)).collect::<Vec<_>>().join(", ")
}

fn act(harness: &mut Shown, action: Action) {
    harness.state_mut().as_mut().unwrap().act(action);
    harness.run_steps(4);
}

#[test]
fn the_empty_plan_is_filled_from_the_keyboard() {
    let mut harness = shown(plain(), SIZE, &[]);
    harness.get_by(|node| node.role() == Role::Button && node.label().as_deref() == Some("Half a day"));
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "Welcome");
    press(&mut harness, Key::Tab);
    type_text(&mut harness, "1:15");
    press(&mut harness, Key::Enter);
    assert_eq!(plan(&harness), "Welcome 75");
    press(&mut harness, Key::Insert);
    type_text(&mut harness, "Lunch");
    press(&mut harness, Key::Enter);
    assert_eq!(plan(&harness), "Welcome 75, Lunch 0");
    harness.get_by(|node| node.role() == Role::Label && node.value().is_some_and(|value| value.contains("1 part has no minutes")));
    click(&mut harness, "Lunch", "What");
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    harness.run_steps(3);
    assert_eq!(plan(&harness), "Lunch 0, Welcome 75");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::Z);
    harness.run_steps(3);
    assert_eq!(plan(&harness), "Welcome 75, Lunch 0");
}

#[test]
fn a_template_fills_the_plan_and_its_beginning_is_typed() {
    let mut harness = shown(plain(), SIZE, &[]);
    harness.get_by(|node| node.role() == Role::Button && node.label().as_deref() == Some("A whole day")).click();
    harness.run_steps(4);
    assert_eq!(program(&harness).project().day.len(), 13);
    harness.get_by(|node| node.role() == Role::Label && node.value().is_some_and(|value| value.contains("From 09:00 to 17:00, 8 h")));
    let field = harness.get_by(|node| node.role() == Role::TextInput && node.label().as_deref() == Some("Begins")).rect().center();
    harness.hover_at(field);
    harness.drag_at(field);
    harness.run_steps(1);
    harness.drop_at(field);
    harness.run_steps(2);
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.run_steps(1);
    type_text(&mut harness, "8:30");
    assert_eq!(program(&harness).project().day_starts, Some(510));
}

#[test]
fn rows_are_dragged_by_their_numbers() {
    let mut harness = shown(plain(), SIZE, &[("a", 5), ("b", 5), ("c", 5)]);
    harness.run_steps(30);
    let gutter = |harness: &Shown, title: &str| {
        let title = cell(harness, title, "What");
        let left = harness.get_by(|node| node.role() == Role::Grid).rect().left();
        egui::pos2(left + 8.0, title.y)
    };
    let (from, to) = (gutter(&harness, "a"), gutter(&harness, "c"));
    harness.hover_at(from);
    harness.drag_at(from);
    harness.run_steps(2);
    for share in [0.3, 0.6, 1.0] {
        harness.hover_at(from.lerp(to, share) + egui::vec2(0.0, 4.0));
        harness.run_steps(2);
    }
    harness.drop_at(to + egui::vec2(0.0, 4.0));
    harness.run_steps(3);
    assert_eq!(plan(&harness), "b 5, c 5, a 5");
    act(&mut harness, Action::Command(Command::Undo));
    assert_eq!(plan(&harness), "a 5, b 5, c 5");
    // A click is no drag.
    harness.run_steps(30);
    let at = gutter(&harness, "b");
    harness.hover_at(at);
    harness.drag_at(at);
    harness.run_steps(1);
    harness.drop_at(at);
    harness.run_steps(2);
    assert_eq!(plan(&harness), "a 5, b 5, c 5");
    assert!(program(&harness).day.list.whole_rows);
}

#[test]
fn the_large_clock_has_keys_of_its_own_and_goes_with_escape() {
    let mut harness = shown(plain(), SIZE, &[("Welcome", 15), ("Lunch", 60)]);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::F11);
    harness.run_steps(3);
    assert!(program(&harness).open.day.clock);
    assert!(harness.query_by(|node| node.role() == Role::Button).is_none(), "nothing else is shown");
    press(&mut harness, Key::Enter);
    let said = |harness: &Shown| drawn(harness).into_iter().map(|(text, _)| text.galley.job.text.clone()).collect::<Vec<_>>().join("|");
    let words = said(&harness);
    assert!(words.contains("Welcome") && words.contains("15:00") && words.contains("Lunch"), "{words}");
    press(&mut harness, Key::ArrowRight);
    assert!(said(&harness).contains("1:00:00"), "{}", said(&harness));
    press(&mut harness, Key::Plus);
    assert_eq!(plan(&harness), "Welcome 15, Lunch 65");
    press(&mut harness, Key::ArrowLeft);
    assert_eq!(program(&harness).day_now().unwrap().at, 0);
    // A thought is parked without leaving it.
    press(&mut harness, Key::T);
    assert!(matches!(program(&harness).dialog, Some(Dialog::Day(_))));
    type_text(&mut harness, "Who pays?");
    press(&mut harness, Key::Enter);
    assert_eq!(program(&harness).project().questions[0].text, "Parked: Who pays?");
    assert!(program(&harness).open.day.clock);
    press(&mut harness, Key::Escape);
    assert!(!program(&harness).open.day.clock);
    assert!(program(&harness).day_running().is_some(), "the day goes on");
}

#[test]
fn a_thought_is_parked_from_the_keyboard_on_the_map() {
    let mut harness = window_in_steps(unplanned(plain()), SIZE, 1.0 / 60.0);
    harness.run_steps(3);
    harness.key_press_modifiers(Modifiers::ALT, Key::T);
    harness.run_steps(4);
    type_text(&mut harness, "Ask the dealers");
    press(&mut harness, Key::Enter);
    let state = program(&harness);
    assert_eq!((state.parked(), state.program.view, state.dialog.is_none()), (1, View::Map, true));
}

/// Titles as long as German ones are.
const LONG: [(&str, u16); 4] = [
    ("Kundenerwartungsmanagementbestandsaufnahme der Vertriebspartnerinnen und Vertriebspartner", 45),
    ("Mittagspause", 0),
    ("Touchpoint-Verantwortlichkeitsklärung", 90),
    ("Abschluss", 15),
];

#[test]
fn nothing_of_it_is_cut() {
    let mut faults = Vec::new();
    for language in Language::ALL {
        for theme in [ThemeName::Light, ThemeName::Projector] {
            for parts in [&LONG[..], &[]] {
                for runs in [false, true] {
                    let settings = Settings { language: Some(*language), theme, text_scale: 1.5, ..plain() };
                    let mut harness = shown(settings, SMALL, parts);
                    if runs {
                        act(&mut harness, Action::Command(Command::RunDay));
                    }
                    ask(&harness, &format!("{} parts {language:?} {theme:?} {runs}", parts.len()), &mut faults);
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn the_words_of_the_clock_are_inside_the_window_and_below_each_other() {
    for size in [SIZE, SMALL, [800.0, 600.0], [1920.0, 1080.0]] {
        for language in Language::ALL {
            for theme in [ThemeName::Light, ThemeName::Dark, ThemeName::Projector] {
                for runs in [false, true] {
                    let settings = Settings { language: Some(*language), theme, ..plain() };
                    let mut harness = shown(settings, size, &LONG);
                    if runs {
                        act(&mut harness, Action::Command(Command::RunDay));
                    }
                    act(&mut harness, Action::Day(DayAction::Clock(true)));
                    let whole = egui::Rect::from_min_size(egui::Pos2::ZERO, size.into());
                    let words: Vec<_> = drawn(&harness).into_iter().map(|(text, _)| text.visual_bounding_rect()).collect();
                    assert!(words.len() >= 3, "{size:?} {language:?}");
                    for (at, one) in words.iter().enumerate() {
                        assert!(whole.contains_rect(*one), "{size:?} {language:?} {theme:?}: {one:?}");
                        let over = words[at + 1..].iter().find(|other| one.shrink(2.0).intersects(other.shrink(2.0)));
                        assert!(over.is_none(), "{size:?} {language:?}: {one:?} over {over:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn nothing_is_drawn_again_while_no_day_is_run() {
    let mut harness = shown(plain(), SIZE, &[("Welcome", 15)]);
    harness.run_steps(60);
    let after = |harness: &Shown| {
        let outputs = harness.output().viewport_output.values();
        outputs.map(|output| output.repaint_delay).min().unwrap_or(std::time::Duration::MAX)
    };
    assert!(after(&harness) > std::time::Duration::from_secs(3), "{:?}", after(&harness));
    act(&mut harness, Action::Command(Command::RunDay));
    harness.run_steps(60);
    assert!(after(&harness) <= std::time::Duration::from_secs(1));
    act(&mut harness, Action::Command(Command::ShowView(View::Map)));
    harness.run_steps(120);
    assert!(after(&harness) > std::time::Duration::from_secs(3), "it is not shown any more: {:?}", after(&harness));
}

#[test]
fn many_parts_show_in_every_theme_language_and_size_of_type() {
    let names: Vec<String> = (0..60).map(|number| format!("Part {number}")).collect();
    let parts: Vec<(&str, u16)> = names.iter().map(|name| (name.as_str(), 10)).collect();
    for theme in [ThemeName::Light, ThemeName::Dark, ThemeName::Projector] {
        for language in Language::ALL {
            let settings = Settings { theme, language: Some(*language), ..Settings::default() };
            let mut state = unplanned(settings);
            let day = parts.iter().map(|(title, minutes)| DayStep::new(DayStepId::named(title), *title, *minutes)).collect();
            update(&mut state, Action::Edit { edit: Edit::Day(DayEdit::Add { parts: day, before: None }), merge: None });
            update(&mut state, Action::Command(Command::ShowMeasures(MeasureTab::Day)));
            update(&mut state, Action::Command(Command::RunDay));
            let harness = window(state, SIZE);
            assert_eq!(program(&harness).open.measures.tab, MeasureTab::Day);
        }
    }
}
