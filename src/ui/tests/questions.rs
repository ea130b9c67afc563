//! Open questions and who takes what home in the window: noted at what is selected, ticked off, listed; pages by owner and by date.

use super::hands::{click, press, type_text};
use super::{Shown, program, unplanned, window_in_steps};
use crate::app::{Action, Command, LookAction, MeasureTab, Settings, TaskOrder, View, update};
use crate::edit::{Edit, MeasureEdit, QuestionEdit, Selected};
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::model::{About, Code as _, Measure, MeasureId, OpenQuestion, QuestionId, Status};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::date;

const SIZE: [f32; 2] = [1366.0, 900.0];

fn plain() -> Settings {
    Settings { inspector_open: false, ..Settings::default() }
}

/// The view of measures with tasks of two people, as of the day of the tests' clock.
fn shown(tab: MeasureTab, settings: Settings, filled: bool) -> Shown {
    let mut state = unplanned(settings);
    if filled {
        let measure = |title: &str, owner: &str, due, status| Measure {
            owner: owner.to_owned(),
            due,
            status,
            ..Measure::new(MeasureId::named(title), title)
        };
        let measures = vec![
            measure("Call back", "Ann & Bob", Some(date(1960, 1, 1)), Status::Planned),
            measure("Thank", "", Some(date(2100, 1, 1)), Status::Testing),
        ];
        update(&mut state, Action::Edit { edit: Edit::Measure(MeasureEdit::Add { measures, before: None }), merge: None });
        let map = state.map().unwrap().id;
        let question = OpenQuestion {
            owner: "bob".to_owned(),
            about: Some(About::Map(map)),
            ..OpenQuestion::new(QuestionId::named("q"), "Who answers at night?")
        };
        let add = QuestionEdit::Add { questions: vec![question], before: None };
        update(&mut state, Action::Edit { edit: Edit::Question(add), merge: None });
    }
    update(&mut state, Action::Command(Command::ShowView(View::Measures)));
    let mut harness = window_in_steps(state, SIZE, 1.0 / 60.0);
    harness.run_steps(3);
    let name = program(&harness).program.texts.term("measure-tab", tab.code()).to_owned();
    harness.get_by(|node| node.role() == Role::Tab && node.label().as_deref() == Some(name.as_str())).click();
    harness.run_steps(3);
    harness
}

fn act(harness: &mut Shown, action: Action) {
    harness.state_mut().as_mut().unwrap().act(action);
    harness.run_steps(3);
}

#[test]
fn a_question_is_noted_from_the_keyboard_at_a_touchpoint_and_at_a_stage() {
    let mut state = unplanned(Settings::default());
    update(&mut state, Action::Command(Command::First));
    let mut harness = window_in_steps(state, SIZE, 1.0 / 60.0);
    harness.run_steps(3);
    let first = program(&harness).open.document.selection.lead_touchpoint().unwrap();
    harness.key_press_modifiers(Modifiers::ALT, Key::Q);
    harness.run_steps(4);
    type_text(&mut harness, "Who answers?");
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "When?");
    press(&mut harness, Key::Enter);
    let map = program(&harness).map().unwrap().id;
    let asked: Vec<(String, Option<About>)> =
        program(&harness).project().questions.iter().map(|question| (question.text.clone(), question.about)).collect();
    let about = Some(About::Touchpoint(map, first));
    assert_eq!(asked, [("Who answers?".to_owned(), about), ("When?".to_owned(), about)]);
    assert_eq!(program(&harness).program.view, View::Map, "the map stays in sight");
    // Its box ticks it off, once the panel has come to rest, and undo takes that back.
    harness.run_steps(40);
    harness.get_by(|node| node.role() == Role::CheckBox && node.label().is_some_and(|label| label.contains("Who answers?"))).click();
    harness.run_steps(3);
    assert!(program(&harness).project().questions[0].done);
    act(&mut harness, Action::Command(Command::Undo));
    assert!(!program(&harness).project().questions[0].done);
    let stage = program(&harness).map().unwrap().stages[0].id;
    act(&mut harness, Action::Look(LookAction::GoTo(Selected::Stage(stage))));
    act(&mut harness, Action::Command(Command::AddQuestion));
    type_text(&mut harness, "Why here?");
    press(&mut harness, Key::Enter);
    assert_eq!(program(&harness).project().questions[2].about, Some(About::Stage(map, stage)));
}

#[test]
fn the_empty_list_says_what_to_do_and_the_keyboard_fills_it() {
    let mut harness = shown(MeasureTab::Questions, plain(), false);
    harness.get_by(|node| node.role() == Role::Button && node.label().as_deref() == Some("Add the first question"));
    press(&mut harness, Key::Enter);
    type_text(&mut harness, "Who?");
    press(&mut harness, Key::Tab);
    type_text(&mut harness, "hotl");
    press(&mut harness, Key::Enter);
    let question = &program(&harness).project().questions[0];
    assert!(question.text == "Who?" && matches!(question.about, Some(About::Touchpoint(..))), "{question:?}");
    click(&mut harness, "Who?", "Answered");
    type_text(&mut harness, " ");
    assert!(program(&harness).project().questions[0].done);
    type_text(&mut harness, " ");
    assert!(!program(&harness).project().questions[0].done);
}

#[test]
fn the_panel_of_a_question_changes_what_is_typed_there() {
    let mut harness = shown(MeasureTab::Questions, Settings::default(), true);
    click(&mut harness, "Who answers at night?", "Open question");
    harness.run_steps(3);
    let due = harness.get_by(|node| node.role() == Role::TextInput && node.label().as_deref() == Some("Due")).rect().center();
    harness.hover_at(due);
    harness.drag_at(due);
    harness.run_steps(1);
    harness.drop_at(due);
    harness.run_steps(2);
    type_text(&mut harness, "1960-02-03");
    assert_eq!(program(&harness).project().questions[0].due, Some(date(1960, 2, 3)));
    harness.get_by_label("Overdue");
    harness.get_by_label_contains("Delete the question").click();
    harness.run_steps(3);
    assert!(program(&harness).project().questions.is_empty() && program(&harness).notices.iter().any(|notice| notice.undo.is_some()));
}

#[test]
fn everybody_has_a_page_and_a_line_leads_to_what_it_says() {
    let mut harness = shown(MeasureTab::Tasks, plain(), true);
    for heading in ["Ann", "Bob", "Nobody yet"] {
        let is_there = |words: Option<String>| words.as_deref() == Some(heading);
        harness.get_by(|node| node.role() == Role::Heading && (is_there(node.label()) || is_there(node.value())));
    }
    harness.get_by_label("Copy as text").click();
    harness.run_steps(2);
    assert!(program(&harness).notices.iter().any(|notice| notice.text.contains("3 tasks")));
    harness.get_by_label("By date").click();
    harness.run_steps(3);
    assert_eq!(program(&harness).open.measures.tasks.order, TaskOrder::Date);
    harness.get_by_label_contains("Who answers at night?").click();
    harness.run_steps(3);
    assert_eq!(program(&harness).open.measures.tab, MeasureTab::Questions);
    assert_eq!(program(&harness).open.document.selection.lead, Some(Selected::Question(QuestionId::named("q"))));
    act(&mut harness, Action::Command(Command::ShowMeasures(MeasureTab::Tasks)));
    harness.get_by_label_contains("Overdue (1)").click();
    harness.run_steps(3);
    assert!(harness.query_by_label_contains("Thank").is_none());
}

#[test]
fn the_tabs_show_in_every_theme_language_and_size_of_type() {
    for tab in [MeasureTab::Questions, MeasureTab::Tasks] {
        for theme in [ThemeName::Light, ThemeName::Dark, ThemeName::Projector] {
            for language in Language::ALL {
                for (text_scale, filled) in [(0.8, true), (1.5, true), (1.0, false)] {
                    let settings = Settings { theme, text_scale, language: Some(*language), ..Settings::default() };
                    let harness = shown(tab, settings, filled);
                    assert_eq!(program(&harness).open.measures.tab, tab);
                }
            }
        }
    }
}
