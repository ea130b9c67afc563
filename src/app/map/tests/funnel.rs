//! Funnels, and breaks that metrics propose.

use crate::app::tests::{run, select, select_all, small, touchpoint};
use crate::app::{Action, Command, Field, Reason, State, Wish, update};
use crate::edit::{Edit, MetricEdit, StepName};
use crate::model::{Code as _, Figure, KnownMetric, Metric, MetricId};

/// Measures something at the touchpoint that is called so.
fn measure(state: &mut State, at: &str, metric: KnownMetric, value: f64) {
    let metric = Metric {
        id: MetricId::new(),
        round: state.round().unwrap(),
        map: state.map().unwrap().id,
        touchpoint: Some(touchpoint(state, at).id),
        segment: None,
        metric: metric.code().to_owned(),
        value: Figure::Number(value),
        answers: None,
        source: String::new(),
        measured_on: None,
    };
    update(state, Action::Edit { edit: Edit::Metric(MetricEdit::Enter { metrics: vec![metric] }), merge: None });
}

fn funnels(state: &State) -> String {
    let all = state.map().unwrap().touchpoints().filter(|touchpoint| !touchpoint.funnel.is_empty());
    all.map(|touchpoint| format!("{}: {}", touchpoint.title, touchpoint.funnel)).collect::<Vec<_>>().join(", ")
}

#[test]
fn selected_touchpoints_become_one_funnel_and_leave_it_again() {
    let mut state = small();
    assert_eq!(Command::MarkFunnel.why_not(&state), Some(Reason::NoTouchpoint));
    select_all(&mut state, &["a", "b"]);
    assert_eq!(Command::LeaveFunnel.why_not(&state), Some(Reason::NoFunnel));
    run(&mut state, Command::MarkFunnel);
    assert_eq!(funnels(&state), "a: Funnel 1, b: Funnel 1");
    let lead = state.open.document.selection.lead_touchpoint().unwrap();
    assert!(state.wishes.contain(&Wish::Focus(Field { what: "funnel", element: lead.0 })), "its name is typed");
    select_all(&mut state, &["b", "d"]);
    run(&mut state, Command::MarkFunnel);
    assert_eq!(funnels(&state), "a: Funnel 1, b: Funnel 1, d: Funnel 1", "a touchpoint that is added joins");
    select(&mut state, "e");
    run(&mut state, Command::MarkFunnel);
    assert_eq!(funnels(&state), "a: Funnel 1, b: Funnel 1, d: Funnel 1, e: Funnel 2");
    select_all(&mut state, &["a", "c"]);
    run(&mut state, Command::LeaveFunnel);
    assert_eq!(funnels(&state), "b: Funnel 1, d: Funnel 1, e: Funnel 2");
    assert_eq!(state.open.document.undo_name(), Some(StepName::SetFunnel));
    run(&mut state, Command::Undo);
    assert_eq!(funnels(&state), "a: Funnel 1, b: Funnel 1, d: Funnel 1, e: Funnel 2");
}

#[test]
fn a_proposed_break_is_confirmed_and_asks_its_cause() {
    let mut state = small();
    select(&mut state, "b");
    assert_eq!(Command::ConfirmBreak.why_not(&state), Some(Reason::NoProposedBreak));
    measure(&mut state, "b", KnownMetric::Contacts, 100.0);
    measure(&mut state, "b", KnownMetric::Completions, 40.0);
    let drawn = state.drawn_map().unwrap();
    run(&mut state, Command::ConfirmBreak);
    assert!(touchpoint(&state, "b").break_.is_some_and(|known| known.cause.is_empty()));
    let element = touchpoint(&state, "b").id.0;
    assert!(state.wishes.contain(&Wish::Focus(Field { what: "break", element })), "the cause is typed");
    assert_eq!(Command::ConfirmBreak.why_not(&state), Some(Reason::NoProposedBreak), "it is confirmed");
    let confirmed = state.drawn_map().unwrap();
    run(&mut state, Command::Undo);
    assert_eq!(Command::ConfirmBreak.why_not(&state), None);
    assert_eq!(state.drawn_map().unwrap().scene, drawn.scene);
    measure(&mut state, "b", KnownMetric::Completions, 90.0);
    let without = state.drawn_map().unwrap();
    assert!(
        without.scene != drawn.scene && confirmed.scene != drawn.scene,
        "a card shows that a break is proposed, and differently that it is confirmed"
    );
}
