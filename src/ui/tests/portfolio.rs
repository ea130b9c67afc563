//! The portfolio in the window, as people and screen readers use it: limits typed and moved, the curve, pins, the preview and the ways out of it.

use super::hands::{press, type_text};
use super::{Shown, example, program, window_in_steps};
use crate::app::{Action, Command, MeasureTab, Settings, View, update};
use crate::edit::{Document, Edit, MeasureEdit};
use crate::i18n::Language;
use crate::layout::ThemeName;
use crate::model::{Code as _, Days, Measure, MeasureId, Money, Pin, Status, Tenths};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

const SIZE: [f32; 2] = [1366.0, 900.0];

fn measures(count: usize, state: &crate::app::State) -> Vec<Measure> {
    let touchpoints: Vec<_> = state.map().unwrap().touchpoints().map(|touchpoint| touchpoint.id).collect();
    let measure = |at: usize| Measure {
        touchpoints: vec![touchpoints[(at * 7 + 3) % touchpoints.len()]],
        cost: Money::new(100_000 * (at as u64 + 1)),
        effort: Days::nearest(at as f64 + 0.5),
        lift: Tenths::nearest(2.0),
        ..Measure::new(MeasureId::named(&at.to_string()), format!("Measure {at}"))
    };
    (0..count).map(measure).collect()
}

fn shown_with(count: usize, settings: Settings, size: [f32; 2]) -> Shown {
    let mut state = example(settings);
    // Of its measures and figures, only those below.
    let mut project = crate::model::Project::clone(state.project());
    (project.measures, project.metrics) = (Vec::new(), Vec::new());
    state.open.document = Document::saved(project);
    let measures = measures(count, &state);
    if !measures.is_empty() {
        update(&mut state, Action::Edit { edit: Edit::Measure(MeasureEdit::Add { measures, before: None }), merge: None });
    }
    update(&mut state, Action::Command(Command::ShowMeasures(MeasureTab::Portfolio)));
    let mut harness = window_in_steps(state, size, 1.0 / 60.0);
    settle(&mut harness);
    harness
}

fn shown(count: usize) -> Shown {
    shown_with(count, Settings { inspector_open: false, ..Settings::default() }, SIZE)
}

/// Waits for the answers of the background.
fn settle(harness: &mut Shown) {
    for _ in 0..3 {
        harness.run_steps(2);
        program(harness).background().settle();
    }
    harness.run_steps(2);
}

fn says(harness: &Shown, words: &str) -> bool {
    let has = |text: Option<String>| text.is_some_and(|text| text.contains(words));
    harness.query_all_by(|node| has(node.label()) || has(node.value())).next().is_some()
}

#[test]
fn the_budget_is_typed_and_the_answer_is_proven() {
    let mut harness = shown(4);
    assert!(says(&harness, "4 of 4 measures") && says(&harness, "Proven optimal"));
    harness.get_by(|node| node.role() == Role::TextInput && node.label().is_some_and(|label| label == "Budget")).focus();
    harness.run_steps(2);
    type_text(&mut harness, "3,000.37");
    settle(&mut harness);
    assert_eq!(program(&harness).open.portfolio.budget, Money::new(300_037), "to the cent, whatever the step of the slider");
    assert!(says(&harness, "2 of 4 measures") || says(&harness, "1 of 4 measures"), "what costs 1,000 to 4,000 for 3,000");
    assert!(
        harness
            .query_all_by(
                |node| node.role() == Role::Row && node.label().is_some_and(|label| label.contains("does not fit into the budget"))
            )
            .next()
            .is_some()
    );
    // Emptied, there is no limit.
    press(&mut harness, Key::Tab);
    harness.get_by(|node| node.role() == Role::TextInput && node.label().is_some_and(|label| label == "Budget")).focus();
    harness.run_steps(2);
    press(&mut harness, Key::Backspace);
    settle(&mut harness);
    assert_eq!(program(&harness).open.portfolio.budget, None);
    assert!(says(&harness, "4 of 4 measures"));
}

#[test]
fn the_slider_and_the_arrow_keys_on_the_curve_go_from_budget_to_budget() {
    let mut harness = shown(4);
    harness.get_by(|node| node.role() == Role::Slider && node.label().is_some_and(|label| label == "Budget, as a slider")).focus();
    harness.run_steps(2);
    press(&mut harness, Key::ArrowLeft);
    settle(&mut harness);
    let budget = program(&harness).open.portfolio.budget.unwrap().minor();
    assert!(budget < 1_000_000 && budget > 900_000, "{budget}");
    let curve = |harness: &Shown| {
        let is = |node: &egui_kittest::kittest::AccessKitNode<'_>| {
            node.role() == Role::Canvas && node.label().is_some_and(|label| label.starts_with("What more money buys"))
        };
        harness.get_by(is).focus();
    };
    curve(&harness);
    harness.run_steps(2);
    press(&mut harness, Key::Home);
    assert_eq!(program(&harness).open.portfolio.budget.map(Money::minor), Some(0));
    press(&mut harness, Key::ArrowRight);
    settle(&mut harness);
    let budget = program(&harness).open.portfolio.budget.unwrap().minor();
    assert!(budget > 0 && budget <= 200_000, "the next point of the curve: {budget}");
    // A click goes there, too.
    let place = harness
        .get_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label.contains("€10,000 for 4 measures")))
        .rect();
    harness.hover_at(place.center());
    harness.run_steps(1);
    harness.drag_at(place.center());
    harness.run_steps(1);
    harness.drop_at(place.center());
    settle(&mut harness);
    assert_eq!(program(&harness).open.portfolio.budget, Money::new(1_000_000));
}

#[test]
fn a_measure_is_pinned_in_its_row_and_the_plan_follows() {
    let mut harness = shown(3);
    harness.get_by(|node| node.role() == Role::ComboBox && node.label().is_some_and(|label| label == "Selection: Measure 1")).click();
    harness.run_steps(4);
    harness.get_by(|node| node.role() == Role::Button && node.label().is_some_and(|label| label == "never")).click();
    settle(&mut harness);
    assert_eq!(program(&harness).project().measures[1].pin, Some(Pin::Never));
    assert!(says(&harness, "2 of 2 measures") && says(&harness, "left out, never to be chosen"));
}

#[test]
fn a_group_is_typed_and_a_need_is_ticked_beside_the_row() {
    let mut harness = shown(3);
    harness.get_by_label("Needs and group: Measure 2").click();
    harness.run_steps(4);
    harness.get_by(|node| node.role() == Role::CheckBox && node.label().is_some_and(|label| label == "Measure 0")).click();
    harness.run_steps(4);
    assert_eq!(program(&harness).project().measures[2].needs, [MeasureId::named("0")]);
    harness.get_by(|node| node.role() == Role::TextInput && node.label().is_some_and(|label| label == "One of a group")).focus();
    harness.run_steps(2);
    type_text(&mut harness, "Events");
    harness.run_steps(2);
    assert_eq!(program(&harness).project().measures[2].group, "Events");
    press(&mut harness, Key::Escape);
    settle(&mut harness);
    assert!(says(&harness, "needs Measure 0"));
}

#[test]
fn the_preview_has_a_sign_and_ways_out() {
    let mut harness = shown(3);
    harness.get_by_label("Show on the map").click();
    harness.run_steps(4);
    assert!(program(&harness).is_plan_previewed() && program(&harness).program.view == View::Map);
    assert!(says(&harness, "Preview of a plan") && says(&harness, "3 measures, €6,000") && says(&harness, "balance "));
    harness.get_by_label("Back to the portfolio").click();
    settle(&mut harness);
    assert_eq!(program(&harness).open.measures.tab, MeasureTab::Portfolio);
    harness.state_mut().as_mut().unwrap().act(Action::Command(Command::ShowView(View::Map)));
    harness.run_steps(3);
    harness.get_by_label("End preview").click();
    harness.run_steps(3);
    assert!(!program(&harness).is_plan_previewed() && !says(&harness, "Preview of a plan"));
    harness.state_mut().as_mut().unwrap().act(Action::Command(Command::ShowMeasures(MeasureTab::Portfolio)));
    settle(&mut harness);
    harness.get_by_label("Adopt as a to-be map").click();
    harness.run_steps(4);
    assert_eq!(program(&harness).project().maps.len(), 3);
    assert_eq!(program(&harness).project().measures[0].status, Status::Planned);
}

#[test]
fn while_a_plan_is_previewed_the_inspector_says_what_is_of_today_and_what_is_planned() {
    let mut harness = shown_with(3, Settings::default(), SIZE);
    harness.get_by_label("Show on the map").click();
    harness.run_steps(4);
    assert!(says(&harness, "What is below is as it is today."), "of the whole map");
    let (raised, same) = {
        let state = program(&harness);
        let raised = state.previewed_measures()[0].touchpoints[0];
        let chosen: Vec<_> = state.previewed_measures().iter().flat_map(|measure| measure.touchpoints.clone()).collect();
        let same = state.map().unwrap().touchpoints().find(|touchpoint| !chosen.contains(&touchpoint.id)).unwrap().id;
        (raised, same)
    };
    let go_to = |harness: &mut Shown, what| {
        harness.state_mut().as_mut().unwrap().act(Action::Look(crate::app::LookAction::GoTo(what)));
        harness.run_steps(4);
    };
    let stage = program(&harness).map().unwrap().stages[0].id;
    go_to(&mut harness, crate::edit::Selected::Stage(stage));
    assert!(says(&harness, "What is below is as it is today."), "of a stage");
    let select = |harness: &mut Shown, id| go_to(harness, crate::edit::Selected::Touchpoint(id));
    select(&mut harness, raised);
    let today = program(&harness).judged().unwrap().find(raised).unwrap().fulfilment.unwrap();
    let planned = program(&harness).seen_judged().unwrap().find(raised).unwrap().fulfilment.unwrap();
    assert!(
        says(&harness, &format!("With the plan: fulfilment {today} → {planned}")) && says(&harness, "What is below is as it is today.")
    );
    select(&mut harness, same);
    assert!(says(&harness, "The plan changes nothing here."));
    harness.state_mut().as_mut().unwrap().act(Action::Command(Command::PreviewPlan));
    harness.run_steps(4);
    assert!(!says(&harness, "What is below is as it is today."));
}

#[test]
fn what_nobody_has_given_a_lift_is_not_said_to_bring_less_than_others() {
    let mut harness = shown(2);
    let change = crate::edit::MeasureChange::Lift(None);
    let edit = Edit::Measure(MeasureEdit::Change { measures: vec![MeasureId::named("1")], change });
    harness.state_mut().as_mut().unwrap().act(Action::Edit { edit, merge: None });
    settle(&mut harness);
    assert!(says(&harness, "Measure 1: left out, has no value here yet"));
}

#[test]
fn contradicting_pins_are_named_and_an_empty_portfolio_says_what_it_needs() {
    let mut harness = shown(0);
    assert!(says(&harness, "No measure can be chosen on this map yet."));
    harness.get_by_label("Go to the list of measures").click();
    harness.run_steps(3);
    assert_eq!(program(&harness).open.measures.tab, MeasureTab::List);
    let mut harness = shown(2);
    for at in 0..2 {
        let change = crate::edit::MeasureChange::Pin(Some(Pin::Must));
        let edit = Edit::Measure(MeasureEdit::Change { measures: vec![MeasureId::named(&at.to_string())], change });
        harness.state_mut().as_mut().unwrap().act(Action::Edit { edit, merge: None });
    }
    harness.state_mut().as_mut().unwrap().act(Action::Portfolio(crate::app::PortfolioAction::Budget(Money::new(250_000))));
    settle(&mut harness);
    assert!(says(&harness, "cannot be chosen together: Measure 0 · Measure 1"));
    assert!(says(&harness, "Selection: Measure 0"), "what contradicts can be changed");
    // One alone contradicts nothing: it does not fit.
    harness.state_mut().as_mut().unwrap().act(Action::Portfolio(crate::app::PortfolioAction::Budget(Money::new(150_000))));
    settle(&mut harness);
    assert!(says(&harness, "“Measure 1” must be chosen, but does not fit") && !says(&harness, "cannot be chosen together"));
}

#[test]
fn nothing_in_the_tabs_is_without_a_name_in_any_language_theme_or_size() {
    for (language, theme, text_scale, size) in [
        (Language::English, ThemeName::Light, 1.0, SIZE),
        (Language::German, ThemeName::Dark, 1.3, [1024.0, 700.0]),
        (Language::German, ThemeName::Projector, 1.0, [760.0, 520.0]),
    ] {
        for tab in MeasureTab::ALL.iter().copied() {
            let settings = Settings { language: Some(language), theme, text_scale, ..Settings::default() };
            let mut harness = shown_with(200, settings, size);
            harness.state_mut().as_mut().unwrap().act(Action::Command(Command::ShowMeasures(tab)));
            harness.run_steps(4);
            for node in harness.get_all_by(|_| true) {
                let node = node.accesskit_node();
                let named = node.label().is_some_and(|label| !label.trim().is_empty());
                assert!(named || !egui::accessibility::is_input(node.role()), "{tab:?}: {:?} without a name", node.role());
            }
        }
    }
}
