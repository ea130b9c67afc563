//! The portfolio without a window: answers, stopping, previews and taking over.

use super::PortfolioAction;
use crate::app::later::Progress;
use crate::app::tests::{run, state_of, wished};
use crate::app::{Action, Command, CostsBy, ExportChoice, ExportWhat, MeasureTab, Reason, State, View, Wish, update};
use crate::edit::{Edit, MeasureChange, MeasureEdit, StepName};
use crate::export::Format;
use crate::method::portfolio::{Nearness, NoBest};
use crate::model::{Days, Measure, MeasureId, Money, Pin, Score, Status, Tenths, Variant};

/// The worked example with three measures: one for much money, one for little, one that went live after the only round.
fn planned() -> State {
    let mut project = crate::catalogue::sample("en");
    // Of its measures and figures, only those below.
    (project.measures, project.metrics) = (Vec::new(), Vec::new());
    let mut state = state_of(project);
    let touchpoints: Vec<_> = state.map().unwrap().touchpoints().map(|touchpoint| touchpoint.id).collect();
    let measure = |name: &str, at: usize, cost: u64, lift: f64, status: Status| Measure {
        touchpoints: vec![touchpoints[at]],
        cost: Money::new(cost * 100),
        effort: Days::nearest(2.5),
        lift: Tenths::nearest(lift),
        status,
        ..Measure::new(MeasureId::named(name), name)
    };
    let measures = vec![
        measure("dear", 3, 10_000, 3.0, Status::Idea),
        measure("cheap", 15, 1_000, 2.0, Status::Planned),
        measure("live", 12, 500, 1.5, Status::Live),
    ];
    act(&mut state, Action::Edit { edit: Edit::Measure(MeasureEdit::Add { measures, before: None }), merge: None });
    state
}

fn act(state: &mut State, action: Action) {
    update(state, action);
}

fn budget(state: &mut State, wholes: u64) {
    act(state, Action::Portfolio(PortfolioAction::Budget(Money::new(wholes * 100))));
}

/// Waits for the plan; the titles of what is chosen.
fn chosen(state: &State) -> Vec<String> {
    let _asked = state.solved();
    state.background().settle();
    let Some(Progress::Ready(solved)) = state.solved() else { panic!("the plan is there") };
    let plan = &solved.answer.as_ref().unwrap().plan;
    let titles = state.project().measures.iter().zip(&plan.best.chosen).filter(|(_, chosen)| **chosen);
    titles.map(|(measure, _)| measure.title.clone()).collect()
}

#[test]
fn the_plan_follows_the_budget_the_days_and_what_is_pinned() {
    let mut state = planned();
    assert_eq!(state.portfolio().unwrap().candidates(), 2);
    assert_eq!(chosen(&state), ["dear", "cheap"], "without a limit everything that is worth anything");
    budget(&mut state, 9_999);
    assert_eq!(chosen(&state), ["cheap"]);
    budget(&mut state, 10_999);
    assert_eq!(chosen(&state).len(), 1, "not a cent is missing unseen");
    budget(&mut state, 11_000);
    assert_eq!(chosen(&state), ["dear", "cheap"]);
    act(&mut state, Action::Portfolio(PortfolioAction::Days(Days::nearest(4.9))));
    assert_eq!(chosen(&state).len(), 1);
    act(&mut state, Action::Portfolio(PortfolioAction::Days(None)));
    let pin = MeasureChange::Pin(Some(Pin::Never));
    let edit = Edit::Measure(MeasureEdit::Change { measures: vec![MeasureId::named("dear")], change: pin });
    act(&mut state, Action::Edit { edit, merge: None });
    assert_eq!(chosen(&state), ["cheap"]);
    let Some(Progress::Ready(solved)) = state.solved() else { panic!("it is there") };
    let planned = solved.answer.as_ref().unwrap();
    assert!((planned.shares.iter().sum::<f64>() - planned.plan.best.value).abs() < 1e-9 && planned.plan.best.is_proven);
}

#[test]
fn musts_that_cannot_be_met_are_named_and_the_rest_stands_near_the_best() {
    let mut state = planned();
    let edit = Edit::Measure(MeasureEdit::Change { measures: vec![MeasureId::named("dear")], change: MeasureChange::Pin(Some(Pin::Must)) });
    act(&mut state, Action::Edit { edit, merge: None });
    budget(&mut state, 5_000);
    let _asked = state.solved();
    state.background().settle();
    let Some(Progress::Ready(solved)) = state.solved() else { panic!("it is there") };
    assert_eq!(solved.answer.as_ref().unwrap_err(), &NoBest::Musts(vec![0]));
    assert_eq!(Command::TakePlanOver.why_not(&state), Some(Reason::NoPlan));
    budget(&mut state, 10_500);
    assert_eq!(chosen(&state), ["dear"]);
    let _asked = (state.nearness(), state.frontier());
    state.background().settle();
    let Some(Progress::Ready(near)) = state.nearness() else { panic!("it is there") };
    assert_eq!(Option::as_ref(&near).unwrap()[..2], [Nearness::Every, Nearness::None]);
    let Some(Progress::Ready(frontier)) = state.frontier() else { panic!("it is there") };
    let frontier = Option::as_ref(&frontier).unwrap();
    assert_eq!(frontier.points.iter().map(|point| point.cost).collect::<Vec<_>>(), [1_000_000, 1_100_000], "less does not hold the must");
}

#[test]
fn a_title_asks_nothing_anew_and_what_is_stopped_stays_stopped_until_something_changes() {
    let mut state = planned();
    chosen(&state);
    let Some(Progress::Ready(before)) = state.solved() else { panic!("it is there") };
    let rename = MeasureChange::Title("other".into());
    let edit = Edit::Measure(MeasureEdit::Change { measures: vec![MeasureId::named("dear")], change: rename });
    act(&mut state, Action::Edit { edit, merge: None });
    let Some(Progress::Ready(after)) = state.solved() else { panic!("nothing was asked") };
    assert!(std::sync::Arc::ptr_eq(&before, &after));
    budget(&mut state, 500);
    // Whether the answer has come by now or not, one is known: this one, or the one before.
    assert!(matches!(state.solved(), Some(Progress::Coming(Some(_)) | Progress::Ready(_))));
    act(&mut state, Action::Portfolio(PortfolioAction::Stop));
    assert!(state.is_portfolio_stopped() && matches!(state.solved(), None | Some(Progress::Ready(_))));
    assert!(state.frontier().is_none(), "what nobody has asked for is not searched");
    act(&mut state, Action::Portfolio(PortfolioAction::Resume));
    assert!(chosen(&state).is_empty());
    assert_eq!(Command::TakePlanOver.why_not(&state), Some(Reason::NothingChosen));
    act(&mut state, Action::Portfolio(PortfolioAction::Stop));
    assert!(matches!(state.solved(), Some(Progress::Ready(_))), "what is known stays");
    budget(&mut state, 1_000);
    assert_eq!(chosen(&state), ["cheap"]);
}

#[test]
fn a_preview_is_seen_on_the_map_alone_and_ends_with_any_change() {
    let mut state = planned();
    assert_eq!(Command::PreviewPlan.why_not(&state), Some(Reason::NoPlan));
    run(&mut state, Command::ShowMeasures(MeasureTab::Portfolio));
    budget(&mut state, 1_000);
    chosen(&state);
    let (today, project) = (state.judged().unwrap(), std::sync::Arc::clone(state.project()));
    let drawn = state.drawn_map().unwrap();
    run(&mut state, Command::PreviewPlan);
    assert_eq!((state.program.view, Command::PreviewPlan.is_on(&state)), (View::Map, Some(true)));
    let at = state.map().unwrap().touchpoints().nth(15).unwrap().id;
    let of = |judged: &crate::method::JudgedMap| judged.find(at).unwrap().fulfilment.unwrap();
    let seen = state.seen_judged().unwrap();
    assert!((of(&seen) - of(&today) - 2.0).abs() < 1e-9, "the lift, whatever lasts of it");
    assert_ne!(state.drawn_map().unwrap().scene, drawn.scene);
    assert_eq!(of(&state.judged().unwrap()), of(&today));
    assert!(std::sync::Arc::ptr_eq(state.project(), &project) && state.open.document.undo_steps() == 1, "nothing was changed");
    let choice = ExportChoice { format: Format::Svg, ..ExportChoice::default() };
    let exported = state.job_of(ExportWhat::Map, choice.clone()).unwrap().scenes()[0].clone();
    run(&mut state, Command::PreviewPlan);
    assert!(!state.is_plan_previewed() && state.drawn_map().unwrap().scene == drawn.scene);
    assert_eq!(state.job_of(ExportWhat::Map, choice).unwrap().scenes()[0], exported, "an export knows nothing of it");
    run(&mut state, Command::PreviewPlan);
    run(&mut state, Command::First);
    assert!(state.is_plan_previewed(), "selecting changes nothing");
    run(&mut state, Command::SelectNothing);
    assert!(state.is_plan_previewed(), "Escape lets go of the selection first");
    run(&mut state, Command::SelectNothing);
    assert!(!state.is_plan_previewed(), "then of the preview");
    run(&mut state, Command::PreviewPlan);
    run(&mut state, Command::First);
    run(&mut state, Command::Rate(Score::new(3).unwrap()));
    assert!(!state.is_plan_previewed());
    assert!(state.notices.iter().any(|notice| notice.text == state.program.texts.portfolio_preview_ended()));
}

#[test]
fn a_plan_is_taken_over_in_one_step_and_undone_in_one() {
    let mut state = planned();
    budget(&mut state, 11_000);
    chosen(&state);
    run(&mut state, Command::PreviewPlan);
    run(&mut state, Command::TakePlanOver);
    assert_eq!((state.project().maps.len(), state.map().unwrap().variant), (3, Variant::ToBe));
    assert!(state.map().unwrap().name == "Buying an e-bike (to-be 2)", "the example has one already");
    assert!(!state.is_plan_previewed() && state.program.view == View::Map);
    assert!(state.project().measures[..2].iter().all(|measure| measure.status == Status::Planned));
    assert_eq!(state.open.document.undo_name(), Some(StepName::TakePlanOver));
    let said = &state.notices.last().unwrap().text;
    assert!(said.contains("fulfilment set at 2 touchpoints") && said.contains("1 idea is planned now"), "{said}");
    run(&mut state, Command::Undo);
    assert_eq!((state.project().maps.len(), state.project().measures[0].status), (2, Status::Idea));
}

#[test]
fn a_plan_taken_over_twice_makes_two_maps_that_can_be_told_apart() {
    let mut state = planned();
    let (today, round) = (state.map().unwrap().id, state.round());
    for _ in 0..3 {
        state.show_map(today);
        budget(&mut state, 11_000);
        chosen(&state);
        run(&mut state, Command::TakePlanOver);
    }
    state.show_map(today);
    run(&mut state, Command::DuplicateMap);
    let names: Vec<&str> = state.project().maps.iter().map(|map| map.name.as_str()).filter(|name| name.contains("to-be")).collect();
    let mut each = names.clone();
    each.sort_unstable();
    each.dedup();
    assert_eq!((names.len(), each.len(), state.round()), (5, 5, round), "{names:?}");
    assert!(names.contains(&"Buying an e-bike (to-be 2)"), "{names:?}");
}

#[test]
fn answers_are_never_computed_by_the_window_itself() {
    let mut state = planned();
    budget(&mut state, 11_000);
    chosen(&state);
    type Ask = fn(&State) -> bool;
    let fails: [(&str, Ask); 3] = [
        ("portfolio", |state| matches!(state.solved(), Some(Progress::Failed))),
        ("frontier", |state| matches!(state.frontier(), Some(Progress::Failed))),
        ("near the best", |state| matches!(state.nearness(), Some(Progress::Failed))),
    ];
    for (name, ask) in fails {
        state.background().refuse(None);
        budget(&mut state, 10_000);
        act(&mut state, Action::Portfolio(PortfolioAction::Days(None)));
        chosen(&state);
        // Something that was not asked yet.
        if name == "portfolio" {
            budget(&mut state, 10_001);
        } else if name == "frontier" {
            act(&mut state, Action::Portfolio(PortfolioAction::Days(Days::nearest(3.0))));
        }
        state.background().refuse(Some(name));
        assert!(ask(&state), "{name}: without a thread there is no answer");
    }
}

#[test]
fn while_a_slider_moves_through_200_measures_each_answer_is_to_a_question_asked_before_and_the_last_one_comes() {
    let mut state = planned();
    let touchpoints: Vec<_> = state.map().unwrap().touchpoints().map(|touchpoint| touchpoint.id).collect();
    let measures = (0..200_usize).map(|nth| Measure {
        touchpoints: vec![touchpoints[nth % touchpoints.len()]],
        cost: Money::new(50_000 + (nth as u64 * 7_919) % 40_000),
        effort: Days::nearest(1.0 + (nth % 13) as f64),
        lift: Tenths::nearest(0.2 + (nth * 31 % 17) as f64 / 10.0),
        ..Measure::new(MeasureId::named(&format!("many {nth}")), format!("many {nth}"))
    });
    let add = Edit::Measure(MeasureEdit::Add { measures: measures.collect(), before: None });
    act(&mut state, Action::Edit { edit: add, merge: None });
    let mut asked = Vec::new();
    for wholes in (2_000..14_000).step_by(400) {
        budget(&mut state, wholes);
        asked.push(state.open.portfolio.limits());
        match state.solved() {
            Some(Progress::Ready(solved)) => assert!(asked.last() == Some(&solved.limits)),
            Some(Progress::Coming(before)) => assert!(before.is_none_or(|before| asked.contains(&before.limits))),
            other => panic!("{other:?}"),
        }
    }
    for _ in 0..2 {
        state.background().settle();
        let _asked = state.solved();
    }
    state.background().settle();
    let Some(Progress::Ready(solved)) = state.solved() else { panic!("the last answer comes") };
    assert_eq!(Some(&solved.limits), asked.last());
}

#[test]
fn what_measures_cost_and_brought_is_said_in_one_sentence_and_copied_as_tables() {
    let mut state = planned();
    let returns = state.returns().unwrap();
    assert_eq!(returns.sentence, "€500 spent on 1 measure live or done; the next round of scores will show what came of it.");
    assert_eq!(returns.unmeasured, ["live"]);
    assert_eq!((returns.total.so_far, returns.total.planned), (500.0, 1_000.0));
    act(&mut state, Action::Portfolio(PortfolioAction::CostsBy(CostsBy::Status)));
    let returns = state.returns().unwrap();
    let rows: Vec<(&str, f64, f64)> = returns.costs.iter().map(|row| (row.name.as_str(), row.so_far, row.planned)).collect();
    assert_eq!(rows, [("Planned", 0.0, 1_000.0), ("Live", 500.0, 0.0)]);
    act(&mut state, Action::Portfolio(PortfolioAction::CopyReturns));
    let copied = wished(&mut state).into_iter().find_map(|wish| if let Wish::CopyText(text) = wish { Some(text) } else { None }).unwrap();
    let lines: Vec<&str> = copied.lines().collect();
    assert_eq!(lines[0], returns.sentence);
    assert!(
        lines.contains(&"Live\t500\t0") && lines.iter().any(|line| line.starts_with("live\t500\t1.5\t\t") && line.ends_with('\t')),
        "{copied}"
    );
}
