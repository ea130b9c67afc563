//! What follows from measures, metrics, open questions and the contact plan, as one project from end to end: a first round, a measure that went live,
//! a second round, and what it brought.

use jiff::civil::date;
use std::sync::Arc;
use wegmarke::method::contact_plan::{
    ChannelReason, ContentOf, channel_contents, content_for, letters_of, offered, proposed_channel, shortened, too_many, usual_letters,
};
use wegmarke::method::returns::{Cost, costs, costs_by_status, outcomes};
use wegmarke::method::spend::spend_shares;
use wegmarke::method::take_home::{Task, Unsettled, by_date, by_owner, duties, owners, unsettled};
use wegmarke::method::{Analysis, Flow, MeasureNames, Measured};
use wegmarke::model::{
    Agreed, Area, Channel, ContentVariant, Figure, Map, MapId, Measure, MeasureId, Metric, MetricId, Money, OpenQuestion, Project,
    QuestionId, Round, RoundId, Score, Scores, Segment, SegmentId, Stage, StageId, Status, Tenths, Touchpoint, TouchpointId,
};

fn round(name: &str, day: i8) -> Round {
    Round { id: RoundId::named(name), label: name.into(), date: Some(date(2026, 5, day)) }
}

fn rated(name: &str, area: Area, rounds: [(&str, u8, u8, u8); 2]) -> Touchpoint {
    let mut touchpoint = Touchpoint::new(TouchpointId::named(name), name, area);
    for (round, expectation, fulfilment, relevance) in rounds {
        let [expectation, fulfilment, relevance] = [expectation, fulfilment, relevance].map(|score| Score::new(score).ok());
        let scores = Scores { expectation, fulfilment, competition: None, relevance };
        touchpoint.agreed.push(Agreed { round: RoundId::named(round), scores });
    }
    touchpoint.sort_scores();
    touchpoint
}

fn project() -> Project {
    let mut map = Map::new(MapId::named("m"), "Today");
    let mut stage = Stage::new(StageId::named("s"), "Buy");
    let ad = rated("ad", Area::Influence, [("spring", 5, 6, 5), ("autumn", 5, 6, 5)]);
    let mut call = rated("call", Area::Service, [("spring", 8, 3, 10), ("autumn", 8, 6, 10)]);
    call.channel = Some(Channel::Phone);
    call.further_channels = vec![Channel::EMail];
    call.core_message = "We call you back within the hour".into();
    call.content_variants = vec![ContentVariant::new(None, Some(Channel::EMail), "We call back")];
    stage.touchpoints = vec![Arc::new(ad), Arc::new(call)];
    map.stages.push(Arc::new(stage));
    let mut project = Project::new("P", round("spring", 1), map);
    project.rounds.push(Arc::new(round("autumn", 20)));
    let metric = |at: Option<&str>, name: &str, value| Metric {
        id: MetricId::named(&format!("{at:?} {name}")),
        round: RoundId::named("spring"),
        map: MapId::named("m"),
        touchpoint: at.map(TouchpointId::named),
        segment: None,
        metric: name.into(),
        value,
        answers: None,
        source: String::new(),
        measured_on: None,
    };
    let money = |cents| Figure::Amount(Money::new(cents).unwrap());
    let figures = [
        metric(None, "base", Figure::Number(1000.0)),
        metric(Some("call"), "contacts", Figure::Number(500.0)),
        metric(Some("call"), "completions", Figure::Number(200.0)),
        metric(Some("ad"), "spend", money(90_000)),
        metric(Some("call"), "spend", money(10_000)),
    ];
    project.metrics = figures.map(Arc::new).to_vec();
    let measure = |name: &str, at: &[&str], status| Measure {
        touchpoints: at.iter().map(|name| TouchpointId::named(name)).collect(),
        status,
        cost: Money::new(30_000),
        owner: "Kim & jo".into(),
        ..Measure::new(MeasureId::named(name), name)
    };
    let live = Measure { live_on: Some(date(2026, 5, 10)), lift: Tenths::nearest(2.0), ..measure("Call back", &["call"], Status::Live) };
    let planned = Measure { due: Some(date(2026, 5, 2)), ..measure("Training", &["call", "ad"], Status::Planned) };
    project.measures = [live, planned].map(Arc::new).to_vec();
    let question = OpenQuestion { owner: "JO".into(), due: Some(date(2026, 5, 1)), ..OpenQuestion::new(QuestionId::named("q"), "Who?") };
    project.questions = vec![Arc::new(question)];
    project
}

#[test]
fn what_was_measured_leads_to_reach_breaks_spend_and_return() {
    let project = project();
    let map = &project.maps[0];
    let spring = RoundId::named("spring");
    let measured = Measured::of(&project, map.id, spring);
    let flows: Vec<Flow> = measured.flow(map, project.thresholds.drop_off);
    let call = &flows[1];
    assert_eq!((call.reach, call.contacts, call.completions), (Some(50.0), Some(500.0), Some(200.0)));
    assert!(call.break_proposed && call.drop_off.is_some_and(|lost| (lost - 0.6).abs() < 1e-9));
    assert_eq!(
        (
            measured.figure(TouchpointId::named("ad"), "spend"),
            measured.reach(map.at(wegmarke::model::Place { stage: 0, index: 0 }).unwrap())
        ),
        (Some(900.0), None)
    );

    let analysis = Analysis::of(&project, map, spring);
    let shares = spend_shares(map, &analysis, &measured, |_, touchpoint| touchpoint.area);
    let [ad, service] = &shares[..] else { panic!("{shares:?}") };
    assert_eq!((ad.key, ad.spend, ad.of_spend, ad.of_bad), (Area::Influence, Some(900.0), Some(0.9), Some(0.0)));
    assert_eq!((service.of_good, service.of_bad), (Some(0.0), Some(1.0)));
    assert_eq!(service.of_relevance, Some(10.0 / 15.0));

    let (by_touchpoint, nowhere) = costs(&project, map, |at, _| at);
    assert_eq!(by_touchpoint, [(0, Cost { so_far: 0.0, planned: 150.0 }), (1, Cost { so_far: 300.0, planned: 150.0 })]);
    assert_eq!(nowhere, Cost::default());
    assert_eq!(Cost::of(&project, &project.measures[0]), costs_by_status(&project)[1].1);
    let outcomes = outcomes(&project, map);
    let [outcome] = &outcomes[..] else { panic!("{outcomes:?}") };
    assert_eq!((outcome.measure.title.as_str(), outcome.expected, outcome.spent, outcome.sharing), ("Call back", Some(2.0), 300.0, 0));
    let seen = outcome.observed[0];
    assert_eq!((seen.touchpoint, seen.change), (TouchpointId::named("call"), 3.0));
    assert_eq!((seen.before, seen.after, seen.gain), (spring, RoundId::named("autumn"), 1.5));
    assert_eq!((outcome.gain, outcome.per_money), (Some(1.5), Some(1.5 / 300.0)));
    let names = MeasureNames::of(&project, project.maps.iter().map(|map| &**map));
    assert_eq!(names.map(outcome.measure).map(|map| map.id), Some(map.id));
}

#[test]
fn who_takes_what_home_is_by_owner_and_by_date() {
    let project = project();
    let today = date(2026, 5, 2);
    let duties = duties(&project, today);
    let lists: Vec<(&str, Vec<&str>)> =
        by_owner(&duties).iter().map(|owner| (owner.name, owner.duties.iter().map(|duty| duty.task.title()).collect())).collect();
    assert_eq!(lists, [("JO", vec!["Who?", "Training"]), ("Kim", vec!["Training"])]);
    let first = by_date(&duties)[0];
    assert!(first.is_overdue && matches!(first.task, Task::Question(_)));
    assert_eq!((first.task.due(), first.task.review(), owners("a;b").count()), (Some(date(2026, 5, 1)), None, 2));
    assert_eq!(unsettled(&duties), Unsettled { overdue: 1, ownerless: 0 });
}

#[test]
fn the_contact_plan_proposes_channels_and_measures_contents() {
    let project = project();
    let call = project.maps[0].touchpoint(TouchpointId::named("call")).unwrap();
    let segment = Segment { preferences: [(Channel::EMail, Score::MAX)].into(), ..Segment::new(SegmentId::named("s"), "S") };
    assert_eq!(proposed_channel(call, Some(&segment)), (Some(Channel::EMail), ChannelReason::Preferred(Score::MAX)));
    assert_eq!((proposed_channel(call, None).1, offered(call).len()), (ChannelReason::Main, 2));
    assert_eq!(content_for(call, Some(segment.id), Some(Channel::EMail)), ("We call back", ContentOf::Channel));
    let contents = channel_contents(&project, call, None);
    assert_eq!(
        contents.iter().map(|one| (one.channel, one.text, one.letters, one.too_many)).collect::<Vec<_>>(),
        [(Channel::Phone, None, None, 0), (Channel::EMail, Some("We call back"), Some(60), 0),]
    );
    assert_eq!((letters_of(&project, Channel::App), usual_letters(Channel::Phone), too_many("abc", Some(2))), (Some(110), None, 1));
    assert_eq!(shortened(&call.core_message, Some(20)), "We call you back…");
}
