//! Measures, open questions, metrics and the contact plan: what happens to them when what they refer to goes, and what cannot be done to them.

use super::{metric, rich};
use crate::edit::{
    ContactEdit, Document, Edit, EditError, MapEdit, MeasureChange, MeasureEdit, MetricEdit, ProjectEdit, RoundEdit, SegmentEdit,
    StageEdit, StepName, TouchpointEdit,
};
use crate::model::{
    About, Contact, ContactId, Currency, Figure, MapId, Measure, MeasureId, Money, ProblemKind, Project, RoundId, SegmentId, StageId,
    Status, TouchpointId, Variant,
};
use jiff::Timestamp;
use jiff::civil::date;

fn map() -> MapId {
    MapId::named("0")
}

fn touchpoint(name: &str) -> TouchpointId {
    TouchpointId::named(name)
}

fn measure(name: &str) -> MeasureId {
    MeasureId::named(name)
}

fn done(edits: &[Edit]) -> Document {
    let mut document = Document::saved(rich());
    for edit in edits {
        assert_eq!(document.apply(edit, None, Timestamp::UNIX_EPOCH), Ok(true), "{edit:?}");
    }
    document
}

fn refused(edit: &Edit) -> EditError {
    Document::saved(rich()).apply(edit, None, Timestamp::UNIX_EPOCH).unwrap_err()
}

fn delete(map: MapId, names: &[&str]) -> Edit {
    Edit::Touchpoint(TouchpointEdit::Delete { map, touchpoints: names.iter().map(|name| touchpoint(name)).collect() })
}

fn change(names: &[&str], change: MeasureChange) -> Edit {
    Edit::Measure(MeasureEdit::Change { measures: names.iter().map(|name| measure(name)).collect(), change })
}

fn add(names: &[&str]) -> Edit {
    Edit::Measure(MeasureEdit::Add { measures: names.iter().map(|name| Measure::new(measure(name), *name)).collect(), before: None })
}

fn titles(project: &Project) -> Vec<&str> {
    project.measures.iter().map(|measure| measure.title.as_str()).collect()
}

#[test]
fn a_measure_holds_in_every_map_that_has_the_touchpoint_and_lets_go_with_the_last() {
    let mut document = done(&[delete(map(), &["0"])]);
    let of = |document: &Document| document.project().measures[0].touchpoints.clone();
    assert_eq!(of(&document), [touchpoint("0")], "the to-be map still has it");
    document.apply(&delete(MapId::named("1"), &["0"]), None, Timestamp::UNIX_EPOCH).unwrap();
    assert_eq!(of(&document), []);
    document.undo();
    assert_eq!(of(&document), [touchpoint("0")]);
    // A map that goes takes its own touchpoints along, a duplicate brings no measures.
    let duplicate = MapEdit::Duplicate { map: map(), copy: MapId::named("2"), name: "2".into(), variant: Variant::Other };
    assert_eq!(titles(done(&[Edit::Map(duplicate)]).project()), ["0"]);
}

#[test]
fn questions_metrics_and_contacts_go_with_what_they_belong_to() {
    let project = |edit: Edit| Project::clone(done(&[edit]).project());
    let about = |project: &Project| project.questions[0].about;
    let without = project(delete(map(), &["0", "1", "2"]));
    assert_eq!(about(&without), Some(About::Map(map())));
    assert_eq!((without.metrics.len(), without.contacts.len()), (0, 0));
    let stage = project(Edit::Stage(StageEdit::Delete { map: map(), stages: vec![StageId::named("1")] }));
    assert_eq!((stage.metrics.len(), stage.contacts.len()), (0, 1));
    let gone = project(Edit::Map(MapEdit::Delete { map: map() }));
    assert_eq!((about(&gone), gone.metrics.len(), gone.contacts.len()), (None, 0, 0));
    let segment = project(Edit::Segment(SegmentEdit::Delete { segment: SegmentId::named("0") }));
    assert_eq!((segment.measures[0].segment, segment.metrics.len()), (None, 1));
    let mut document =
        done(&[Edit::Round(RoundEdit::Add(crate::model::Round { id: RoundId::named("1"), label: String::new(), date: None }))]);
    document.apply(&Edit::Round(RoundEdit::Delete { round: RoundId::named("0") }), None, Timestamp::UNIX_EPOCH).unwrap();
    assert_eq!(document.project().metrics.len(), 0);
    while document.undo().is_some() {}
    assert_eq!(document.project().metrics.len(), 1);
}

#[test]
fn what_is_moved_in_one_step_keeps_its_measures() {
    let of = rich().map(map()).unwrap().touchpoint(touchpoint("2")).unwrap().as_ref().clone();
    let aim = change(&["0"], MeasureChange::Touchpoints(vec![touchpoint("2")]));
    let back = TouchpointEdit::Add { map: map(), stage: StageId::named("0"), touchpoints: vec![of], before: None };
    let moved = vec![delete(MapId::named("1"), &["2"]), delete(map(), &["2"]), Edit::Touchpoint(back)];
    let document = done(&[aim, Edit::Together { label: StepName::Paste, edits: moved }]);
    assert_eq!(document.project().measures[0].touchpoints, [touchpoint("2")]);
    assert_eq!(document.project().metrics.len(), 1);
}

#[test]
fn measures_move_together_and_no_longer_need_what_is_deleted() {
    let mut document = done(&[add(&["1", "2", "3"]), change(&["2"], MeasureChange::Needs(vec![measure("1"), measure("3")]))]);
    let mut apply = |edit: MeasureEdit| {
        document.apply(&Edit::Measure(edit), None, Timestamp::UNIX_EPOCH).unwrap();
        Project::clone(document.project())
    };
    let moved = MeasureEdit::Move { measures: vec![measure("3"), measure("1")], before: Some(measure("0")) };
    assert_eq!(titles(&apply(moved)), ["1", "3", "0", "2"]);
    let before_itself = MeasureEdit::Move { measures: vec![measure("3"), measure("2")], before: Some(measure("3")) };
    assert_eq!(titles(&apply(before_itself)), ["1", "3", "2", "0"]);
    let left = apply(MeasureEdit::Delete { measures: vec![measure("1")] });
    assert_eq!(left.measures.iter().find(|one| one.id == measure("2")).unwrap().needs, [measure("3")]);
    let unknown = MeasureEdit::Move { measures: vec![measure("9")], before: None };
    assert_eq!(refused(&Edit::Measure(unknown)), EditError::UnknownMeasure(measure("9")));
}

#[test]
fn what_refers_to_nothing_is_refused() {
    let kind = |edit: &Edit| match refused(edit) {
        EditError::Unsound(problem) => problem.kind,
        other => panic!("{other:?}"),
    };
    let nowhere = || touchpoint("nowhere");
    assert_eq!(kind(&change(&["0"], MeasureChange::Touchpoints(vec![nowhere()]))), ProblemKind::DanglingReference);
    assert_eq!(kind(&change(&["0"], MeasureChange::Needs(vec![measure("0")]))), ProblemKind::DanglingReference, "itself");
    assert_eq!(kind(&change(&["0"], MeasureChange::Touchpoints(vec![touchpoint("1"); 2]))), ProblemKind::WrongValue);
    let contact = Contact::new(ContactId::named("1"), map(), nowhere());
    assert_eq!(kind(&Edit::Contact(ContactEdit::Add { contacts: vec![contact], before: None })), ProblemKind::DanglingReference);
    let enter = |metric| kind(&Edit::Metric(MetricEdit::Enter { metrics: vec![metric] }));
    assert_eq!(enter(metric("1", "0", f64::NAN)), ProblemKind::NumberOutOfRange);
    assert_eq!(enter(crate::model::Metric { touchpoint: None, ..metric("1", "0", 1.0) }), ProblemKind::WrongValue);
    assert_eq!(enter(crate::model::Metric { metric: "spend".into(), ..metric("1", "0", 1.0) }), ProblemKind::WrongValue);
}

#[test]
fn a_value_takes_the_place_of_the_one_for_the_same() {
    let enter = |metrics| Edit::Metric(MetricEdit::Enter { metrics });
    let other = crate::model::Metric { metric: "sales".into(), ..metric("new", "2", 3.0) };
    let document = done(&[enter(vec![metric("another", "2", 15.0), other, metric("again", "2", 16.0)])]);
    let values: Vec<_> = document.project().metrics.iter().map(|metric| (metric.id, metric.value)).collect();
    let id = crate::model::MetricId::named;
    assert_eq!(values, [(id("0"), Figure::Number(16.0)), (id("new"), Figure::Number(3.0))]);
}

#[test]
fn going_live_notes_the_day_once() {
    let status = |status, day| change(&["0"], MeasureChange::Status(status, Some(date(2026, 5, day))));
    let mut document = done(&[status(Status::Testing, 1), status(Status::Live, 2)]);
    let live_on = |document: &Document| document.project().measures[0].live_on;
    assert_eq!(live_on(&document), Some(date(2026, 5, 2)));
    for edit in [status(Status::Testing, 3), status(Status::Live, 4)] {
        document.apply(&edit, None, Timestamp::UNIX_EPOCH).unwrap();
    }
    assert_eq!(live_on(&document), Some(date(2026, 5, 2)), "what is set stays");
}

#[test]
fn another_currency_keeps_the_figures() {
    let currency = |code| Edit::Project(ProjectEdit::SetCurrency(Currency::from_code(code).unwrap()));
    let document = done(&[currency("JPY")]);
    assert_eq!(document.project().measures[0].cost.map(Money::minor), Some(13));
    assert_eq!(done(&[currency("USD"), currency("EUR")]).project().currency, None);
    let rich = change(&["0"], MeasureChange::Cost(Money::new(Money::MOST)));
    let mut document = done(&[rich]);
    assert_eq!(document.apply(&currency("KWD"), None, Timestamp::UNIX_EPOCH), Err(EditError::TooMuchMoney));
}
