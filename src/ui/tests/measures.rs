//! The view of measures in the window, as people and screen readers use it: the empty view, cells found by their names, keys and pointer, the panel.

use super::hands::{click, press, type_text};
use super::{Shown, program, unplanned, window, window_in_steps};
use crate::app::{Action, Command, MeasureColumn, MeasureTab, Settings, State, View, update};
use crate::edit::{Edit, MeasureEdit};
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::model::fields::MeasureField as Field;
use crate::model::{Code as _, Days, Measure, MeasureId, Status, Tenths};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use std::sync::Arc;

const SIZE: [f32; 2] = [1366.0, 900.0];

fn shown(titles: &[&str], settings: Settings) -> Shown {
    let mut state = unplanned(settings);
    let measures: Vec<Measure> = titles.iter().map(|title| Measure::new(MeasureId::named(title), *title)).collect();
    if !measures.is_empty() {
        update(&mut state, Action::Edit { edit: Edit::Measure(MeasureEdit::Add { measures, before: None }), merge: None });
    }
    update(&mut state, Action::Command(Command::ShowView(View::Measures)));
    let mut harness = window_in_steps(state, SIZE, 1.0 / 60.0);
    harness.run_steps(3);
    harness
}

fn measure(harness: &Shown, title: &str) -> Arc<Measure> {
    let all = &program(harness).project().measures;
    let found = all.iter().find(|measure| measure.title == title).map(Arc::clone);
    found.unwrap_or_else(|| {
        panic!("no {title}: {:?}, {:?}", program(harness).look.editing, all.iter().map(|one| &one.title).collect::<Vec<_>>())
    })
}

fn plain() -> Settings {
    Settings { inspector_open: false, ..Settings::default() }
}

#[test]
fn the_empty_view_says_what_to_do_and_the_keyboard_alone_fills_it() {
    let mut harness = shown(&[], plain());
    harness.get_by_label_contains("Add the first measure");
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "Call back");
    press(&mut harness, Key::Enter);
    assert_eq!(measure(&harness, "Call back").status, Status::Idea);
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    harness.run_steps(3);
    type_text(&mut harness, "Thank");
    press(&mut harness, Key::Tab);
    type_text(&mut harness, "te");
    press(&mut harness, Key::Enter);
    assert_eq!(measure(&harness, "Thank").status, Status::Testing);
    // And by mouse, in an empty view again.
    let mut harness = shown(&[], plain());
    harness.get_by_label_contains("Add the first measure").click();
    harness.run_steps(3);
    type_text(&mut harness, "By mouse");
    press(&mut harness, Key::Enter);
    measure(&harness, "By mouse");
}

#[test]
fn touchpoints_are_chosen_by_typing_one_after_the_other() {
    let mut harness = shown(&["Call back"], plain());
    click(&mut harness, "Call back", "Touchpoints");
    type_text(&mut harness, "hotl");
    press(&mut harness, Key::Enter);
    assert!(program(&harness).look.editing.is_some(), "the next entry can be typed");
    type_text(&mut harness, "ride");
    press(&mut harness, Key::Enter);
    press(&mut harness, Key::Enter);
    assert!(program(&harness).look.editing.is_none());
    let map = program(&harness).map().unwrap();
    let titles: Vec<String> =
        measure(&harness, "Call back").touchpoints.iter().map(|id| map.touchpoint(*id).unwrap().title.clone()).collect();
    assert_eq!(titles.len(), 2, "{titles:?}");
    assert_eq!(titles[0], "Service hotline");
    // Opened again, what is there already is not offered, and a further one joins it.
    click(&mut harness, "Call back", "Touchpoints");
    press(&mut harness, Key::Enter);
    assert!(harness.query_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label == "Service hotline")).is_none());
    harness.get_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label == "Shop website")).click();
    harness.run_steps(3);
    press(&mut harness, Key::Enter);
    assert_eq!(measure(&harness, "Call back").touchpoints.len(), 3);
}

#[test]
fn money_and_days_are_shown_in_the_language_of_the_window() {
    let mut harness = shown(&["Call back"], plain());
    click(&mut harness, "Call back", "Cost");
    type_text(&mut harness, "1250");
    press(&mut harness, Key::Enter);
    click(&mut harness, "Call back", "Due");
    type_text(&mut harness, "12. Mai 2026");
    press(&mut harness, Key::Enter);
    harness.get_by(|node| node.role() == Role::Cell && node.label().is_some_and(|label| label == "Call back, Cost: €1,250"));
    harness.get_by(|node| node.role() == Role::Cell && node.label().is_some_and(|label| label == "Call back, Due: 12 May 2026"));
    harness.state_mut().as_mut().unwrap().act(Action::Command(Command::SetLanguage(Language::German)));
    harness.run_steps(3);
    let said = |text: &str| harness.query_by(|node| node.role() == Role::Cell && node.label().is_some_and(|label| label == text)).is_some();
    assert!(said("Call back, Kosten: 1.250\u{a0}€") && said("Call back, Fällig: 12.05.2026"));
}

#[test]
fn the_panel_shows_every_field_and_changes_what_is_typed_there() {
    let settings = Settings { folded: Vec::new(), ..Settings::default() };
    let mut harness = shown(&["Call back", "Other"], settings);
    harness.set_size(egui::vec2(1366.0, 2400.0));
    click(&mut harness, "Call back", "Measure");
    harness.run_steps(3);
    let field = |harness: &Shown, name: &str| {
        let is = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            matches!(node.role(), Role::TextInput | Role::MultilineTextInput) && node.label().is_some_and(|label| label == name)
        };
        harness.get_by(is).rect().center()
    };
    for (name, text) in [("Owner", "Ann"), ("Due", "2026-05-12"), ("Cost", "12,50"), ("Expected lift", "2"), ("Hypothesis", "It helps")] {
        let at = field(&harness, name);
        harness.hover_at(at);
        harness.drag_at(at);
        harness.run_steps(1);
        harness.drop_at(at);
        harness.run_steps(2);
        type_text(&mut harness, text);
    }
    let made = measure(&harness, "Call back");
    assert_eq!((made.owner.as_str(), made.due, made.hypothesis.as_str()), ("Ann", Some(jiff::civil::date(2026, 5, 12)), "It helps"));
    assert_eq!((made.cost.map(|cost| cost.minor()), made.lift.map(|lift| lift.value())), (Some(1_250), Some(2.0)));
    assert_eq!(*measure(&harness, "Other"), Measure::new(MeasureId::named("Other"), "Other"));
    harness.get_by_label_contains("Delete the measure").click();
    harness.run_steps(3);
    assert_eq!(program(&harness).project().measures.len(), 1);
    assert!(program(&harness).notices.iter().any(|notice| notice.undo.is_some()));
}

/// The board with these cards; the middle of one of them, found by the beginning of its name.
fn board(titles: &[&str]) -> Shown {
    let mut harness = shown(titles, plain());
    let on = Command::ShowMeasures(MeasureTab::Board);
    harness.state_mut().as_mut().unwrap().act(Action::Command(on));
    harness.run_steps(3);
    harness
}

fn card(harness: &Shown, title: &str) -> egui::Pos2 {
    let begins = format!("{title}, ");
    harness.get_by(|node| node.role() == Role::ListItem && node.label().is_some_and(|label| label.starts_with(&begins))).rect().center()
}

fn column(harness: &Shown, name: &str) -> egui::Pos2 {
    let begins = format!("{name}: ");
    harness.get_by(|node| node.role() == Role::ColumnHeader && node.label().is_some_and(|label| label.starts_with(&begins))).rect().center()
}

#[test]
fn cards_are_dragged_to_another_column_and_within_theirs() {
    let mut harness = board(&["One", "Two", "Three"]);
    let (from, to) = (card(&harness, "Two"), column(&harness, "Testing"));
    let drag = |harness: &mut Shown, from: egui::Pos2, to: egui::Pos2| {
        harness.hover_at(from);
        harness.drag_at(from);
        harness.run_steps(1);
        for share in [0.2, 0.6, 1.0] {
            harness.hover_at(from.lerp(to, share));
            harness.run_steps(1);
        }
        harness.drop_at(to);
        harness.run_steps(40);
    };
    drag(&mut harness, from, to + egui::vec2(0.0, 120.0));
    assert_eq!(measure(&harness, "Two").status, Status::Testing);
    let (from, to) = (card(&harness, "Three"), card(&harness, "One"));
    drag(&mut harness, from, to - egui::vec2(0.0, 20.0));
    let order = |harness: &Shown| program(harness).project().measures.iter().map(|one| one.title.clone()).collect::<Vec<_>>().join(" ");
    assert_eq!(order(&harness), "Three One Two");
    // Escape gives up.
    let from = card(&harness, "One");
    harness.hover_at(from);
    harness.drag_at(from);
    harness.run_steps(1);
    harness.hover_at(from + egui::vec2(300.0, 0.0));
    harness.run_steps(1);
    press(&mut harness, Key::Escape);
    harness.drop_at(from + egui::vec2(300.0, 0.0));
    harness.run_steps(2);
    assert_eq!(measure(&harness, "One").status, Status::Idea);
}

#[test]
fn the_board_is_used_with_the_keyboard_alone() {
    let mut harness = board(&["One", "Two"]);
    press(&mut harness, Key::ArrowDown);
    press(&mut harness, Key::ArrowDown);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
    harness.run_steps(3);
    assert_eq!(measure(&harness, "Two").status, Status::Planned);
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "Second");
    press(&mut harness, Key::Enter);
    assert_eq!(measure(&harness, "Second").status, Status::Planned);
    press(&mut harness, Key::Insert);
    type_text(&mut harness, "Third");
    press(&mut harness, Key::Enter);
    assert_eq!(measure(&harness, "Third").status, Status::Planned);
    // A card that is moved out of sight is followed.
    harness.set_size(egui::vec2(700.0, 700.0));
    harness.run_steps(3);
    for _ in 0..5 {
        harness.key_press_modifiers(Modifiers::ALT, Key::ArrowRight);
        harness.run_steps(4);
    }
    assert_eq!(measure(&harness, "Third").status, Status::Dropped);
    assert!(card(&harness, "Third").x < 700.0, "{:?}", card(&harness, "Third"));
    press(&mut harness, Key::Delete);
    assert_eq!(program(&harness).project().measures.len(), 2);
    press(&mut harness, Key::ArrowLeft);
    let lead = program(&harness).open.document.selection.lead_measure();
    assert_eq!(lead, Some(measure(&harness, "One").id));
}

#[test]
fn a_point_of_the_plane_is_dragged_and_what_is_seen_does_not_move_meanwhile() {
    let mut state = unplanned(plain());
    let map = state.map().unwrap();
    let rated = map.touchpoints().find(|touchpoint| touchpoint.title == "Service hotline").unwrap().id;
    let made = |title: &str, days: f64, lift: f64| Measure {
        touchpoints: vec![rated],
        effort: Days::nearest(days),
        lift: Tenths::nearest(lift),
        ..Measure::new(MeasureId::named(title), title)
    };
    let measures = vec![made("One", 4.0, 1.0), made("Two", 12.0, 3.0)];
    update(&mut state, Action::Edit { edit: Edit::Measure(MeasureEdit::Add { measures, before: None }), merge: None });
    update(&mut state, Action::Command(Command::ShowMeasures(MeasureTab::Plane)));
    let mut harness = window_in_steps(state, SIZE, 1.0 / 60.0);
    harness.run_steps(3);
    let point = |harness: &Shown, title: &str| {
        let begins = format!("{title}: value ");
        harness.get_by(|node| node.label().is_some_and(|label| label.starts_with(&begins))).rect().center()
    };
    let (from, other) = (point(&harness, "One"), point(&harness, "Two"));
    let steps = program(&harness).open.document.undo_steps();
    harness.hover_at(from);
    harness.drag_at(from);
    harness.run_steps(1);
    for by in [40.0, 90.0, 140.0] {
        harness.hover_at(from + egui::vec2(by, 1.0));
        harness.run_steps(1);
    }
    assert!((point(&harness, "Two") - other).length() < 1.0, "the others stay where they are");
    harness.drop_at(from + egui::vec2(140.0, 1.0));
    harness.run_steps(3);
    let one = measure(&harness, "One");
    assert!(one.effort.is_some_and(|days| days.value() > 4.0), "{:?}", one.effort);
    assert_eq!((one.lift, program(&harness).open.document.undo_steps()), (Tenths::nearest(1.0), steps + 1), "up and down it was not moved");
    // The pointer is beside all points: Enter is no click there.
    harness.hover_at(from + egui::vec2(60.0, -24.0));
    press(&mut harness, Key::Enter);
    harness.run_steps(3);
    assert!(program(&harness).program.settings.inspector_open, "what is typed is typed in the inspector");
    assert_eq!(program(&harness).open.document.selection.lead_measure(), Some(one.id));
}

#[test]
fn the_view_shows_in_every_theme_language_and_size_of_type() {
    for theme in [ThemeName::Light, ThemeName::Dark, ThemeName::Projector] {
        for language in Language::ALL {
            for text_scale in [0.8, 1.5] {
                let settings = Settings { theme, text_scale, language: Some(*language), ..Settings::default() };
                for titles in [&[][..], &["a", "b"][..]] {
                    let mut harness = shown(titles, settings.clone());
                    assert_eq!(program(&harness).project().measures.len(), titles.len());
                    for tab in MeasureTab::ALL.iter().copied() {
                        harness.state_mut().as_mut().unwrap().act(Action::Command(Command::ShowMeasures(tab)));
                        harness.run_steps(2);
                    }
                }
            }
        }
    }
    let harness = window(
        State::new(crate::edit::Document::saved(crate::catalogue::sample("en")), plain(), Box::new(|| jiff::Timestamp::UNIX_EPOCH)),
        SIZE,
    );
    assert!(!program(&harness).measures.list.columns(program(&harness)).contains(&MeasureColumn::Id), "seldom needed, hidden at first");
    assert!(program(&harness).measures.list.columns(program(&harness)).contains(&MeasureColumn::Field(Field::Learning)));
}
