//! What goes from a copy, what stays, and what that changes.

use super::{RedactWords, Redacted, Redacting, Removable, redact};
use crate::method::Verdict;
use crate::model::fields::Element;
use crate::model::{
    Agreed, Area, ChartKind, Curve, Experience, ExperienceId, Figure, FreeLane, FreePer, FreeStyle, Influencer, InfluencerKind, Lane,
    LaneId, LaneKind, Map, MapId, Measure, MeasureId, Metric, MetricId, Money, OpenQuestion, PassedOn, Project, QuestionId, Rater, RaterId,
    Round, RoundId, SavedView, Score, Scores, Shows, Stage, StageId, Tone, Touchpoint, TouchpointId, ViewChart, ViewId, ViewVoices, Voice,
    Vote,
};
use std::sync::Arc;

struct Words;

impl RedactWords for Words {
    fn rater(&self, number: usize) -> String {
        format!("Rater {number}")
    }

    fn owner(&self, number: usize) -> String {
        format!("Owner {number}")
    }

    fn influencer(&self, kind: InfluencerKind) -> String {
        format!("{kind:?}").to_lowercase()
    }

    fn others(&self) -> String {
        "Others".to_owned()
    }
}

fn round(name: &str) -> RoundId {
    RoundId::named(name)
}

fn scores([expectation, fulfilment, competition, relevance]: [u8; 4]) -> Scores {
    let score = |value| Score::new(value).ok();
    Scores { expectation: score(expectation), fulfilment: score(fulfilment), competition: score(competition), relevance: score(relevance) }
}

/// Two rounds, four raters, one touchpoint that a competitor outdoes.
fn project() -> Project {
    let mut shop = Touchpoint::new(TouchpointId::named("shop"), "Shop of Kim", Area::PointOfSale);
    shop.notes = "To be closed next year".into();
    shop.why = "Kim says: To be closed next year".into();
    shop.influencers = vec![Influencer::new(InfluencerKind::Expert, "Zoe"), Influencer::new(InfluencerKind::Friend, "")];
    shop.passed_on = vec![PassedOn::new(Tone::Negative, "To be closed next year"), PassedOn::new(Tone::Positive, "Zoe loves it")];
    shop.experiences = vec![Experience {
        id: ExperienceId::named("one"),
        tone: Tone::Negative,
        text: "Lou waited".into(),
        date: None,
        source: "Call with Mrs Zorn".into(),
    }];
    shop.agreed =
        vec![Agreed { round: round("old"), scores: scores([5, 5, 5, 5]) }, Agreed { round: round("new"), scores: scores([5, 5, 8, 9]) }];
    let only_competition = Scores { competition: Score::new(3).ok(), ..Scores::default() };
    shop.votes = vec![
        Vote { round: round("old"), rater: RaterId::named("0"), scores: scores([1, 1, 1, 1]) },
        Vote { round: round("new"), rater: RaterId::named("0"), scores: only_competition },
        Vote { round: round("new"), rater: RaterId::named("1"), scores: scores([4, 4, 4, 4]) },
    ];
    shop.sort_scores();
    let mut stage = Stage::new(StageId::named("s"), "Buy");
    stage.touchpoints = vec![Arc::new(shop)];
    let mut map = Map::new(MapId::named("m"), "Map");
    let mut lane = FreeLane::new("What Kim does", FreeStyle::List, FreePer::Stage);
    lane.cells = [(StageId::named("s").0, "Lou helps\nTo be closed next year".to_owned())].into();
    map.lanes.push(Arc::new(Lane::new(LaneId::named("l"), LaneKind::Free(lane))));
    map.stages = vec![Arc::new(stage)];
    let rounds = ["old", "new"].map(|name| Round { id: round(name), label: name.into(), date: None });
    let [first, second] = rounds;
    let mut project = Project::new("Project", first, map);
    project.rounds.push(Arc::new(second));
    project.current_round = Some(round("new"));
    let raters = [("Kim", "sales"), ("Lou", "sales"), ("Ann", "sales"), ("Bo", "board")];
    let rater = |(at, (name, group)): (usize, &(&str, &str))| {
        Arc::new(Rater { id: RaterId::named(&at.to_string()), name: (*name).into(), group: (*group).into() })
    };
    project.raters = raters.iter().enumerate().map(rater).collect();
    let mut measure = Measure::new(MeasureId::named("m"), "Stay open");
    (measure.owner, measure.cost, measure.spent) = ("Ann".into(), Money::new(100), Money::new(50));
    project.measures = vec![Arc::new(measure)];
    let question = OpenQuestion { owner: "Uli".into(), ..OpenQuestion::new(QuestionId::named("q"), "What does Uli think?") };
    project.questions = vec![Arc::new(question)];
    let metric = |name: &str, of: &str, value| {
        Arc::new(Metric {
            id: MetricId::named(name),
            round: round(of),
            map: MapId::named("m"),
            touchpoint: Some(TouchpointId::named("shop")),
            segment: None,
            metric: name.into(),
            value,
            answers: None,
            source: String::new(),
            measured_on: None,
        })
    };
    let spent = Figure::Amount(Money::new(7).unwrap_or_default());
    project.metrics =
        vec![metric("contacts", "old", Figure::Number(1.0)), metric("contacts", "new", Figure::Number(2.0)), metric("spend", "new", spent)];
    project
}

fn copy(redacting: &Redacting) -> Redacted {
    redact(&project(), round("new"), redacting, &Words)
}

#[test]
fn what_is_kept_on_purpose_is_all_there() {
    let keep = Removable::ALL.into_iter().collect();
    let Redacted { project: same, report } = copy(&Redacting { keep, ..Redacting::default() });
    assert_eq!(same, project());
    assert!(report.removed.is_empty() && report.kept.is_empty() && report.verdicts_changed.is_empty(), "{report:?}");
}

#[test]
fn a_view_compares_the_groups_and_rounds_that_are_in_the_copy() {
    let mut with_view = project();
    let group = |name: &str| Voice::Group(name.into());
    let voices = vec![group("sales"), group("board"), group("left since"), Voice::Round(round("old")), Voice::Round(round("new"))];
    let several = Some(ViewVoices { curve: Curve::Gap, voices: voices.clone() });
    let chart = ViewChart { kind: ChartKind::Curves, several, ..ViewChart::default() };
    let view = SavedView { chart: Some(chart), ..SavedView::new(ViewId::named("v"), "Parting", Shows::Chart) };
    with_view.views = vec![Arc::new(view)];
    let compared = |redacting: &Redacting| {
        let copy = redact(&with_view, round("new"), redacting, &Words).project;
        copy.views[0].chart.clone().and_then(|chart| chart.several).map(|several| several.voices)
    };
    assert_eq!(compared(&Redacting::default()), Some(vec![group("Others"), Voice::Round(round("new"))]));
    let keep = Removable::ALL.into_iter().collect();
    assert_eq!(compared(&Redacting { keep, ..Redacting::default() }), Some(voices));
}

#[test]
fn names_texts_scores_money_and_history_go() {
    let Redacted { project: copy, report } = copy(&Redacting::default());
    let counts: Vec<(&str, usize)> = report.removed.iter().map(|gone| (gone.kind.code(), gone.count)).collect();
    let wanted =
        [("raters", 4), ("competition", 3), ("notes", 1), ("influencers", 1), ("sources", 1), ("owners", 2), ("money", 3), ("history", 1)];
    assert_eq!(counts, wanted);
    let raters: Vec<(&str, &str)> = copy.raters.iter().map(|rater| (rater.name.as_str(), rater.group.as_str())).collect();
    assert_eq!(raters, [("Rater 1", "Others"), ("Rater 2", "Others"), ("Rater 3", "Others"), ("Rater 4", "Others")]);
    assert_eq!(copy.rounds.iter().map(|round| round.label.as_str()).collect::<Vec<_>>(), ["new"]);
    let shop = copy.maps[0].touchpoint(TouchpointId::named("shop")).unwrap();
    assert_eq!((shop.notes.as_str(), shop.why.as_str()), ("", "Rater 1 says: …"));
    assert!(copy.raters.iter().all(|rater| project().raters.iter().all(|other| other.id != rater.id)), "nor does a rater's");
    assert!(shop.votes.iter().all(|vote| copy.rater(vote.rater).is_some()));
    assert_ne!(copy.questions[0].id, QuestionId::named("q"));
    assert_eq!(shop.agreed.len(), 1);
    assert_eq!(shop.votes.len(), 1, "a vote of which nothing is left goes: {:?}", shop.votes);
    assert!(shop.agreed[0].scores.competition.is_none());
    assert_eq!(
        shop.influencers.iter().map(|one| (one.kind, one.name.as_str())).collect::<Vec<_>>(),
        [(InfluencerKind::Expert, ""), (InfluencerKind::Friend, "")]
    );
    assert_ne!(shop.influencers[0].id, Influencer::new(InfluencerKind::Expert, "Zoe").id, "an identity tells no name");
    assert_eq!(shop.passed_on, [PassedOn::new(Tone::Positive, "expert loves it")]);
    assert_eq!((shop.experiences[0].text.as_str(), shop.experiences[0].source.as_str()), ("Rater 2 waited", ""));
    let LaneKind::Free(lane) = &copy.maps[0].lanes.last().unwrap().kind else { panic!("a lane of own words") };
    assert_eq!((lane.name.as_str(), lane.cells.values().next().unwrap().as_str()), ("What Rater 1 does", "Rater 2 helps"));
    let measure = &copy.measures[0];
    assert_eq!((measure.owner.as_str(), measure.cost, measure.spent), ("Owner 1", None, None));
    assert_eq!((copy.questions[0].owner.as_str(), copy.questions[0].text.as_str()), ("Owner 2", "What does Owner 2 think?"));
    assert_eq!(copy.metrics.iter().map(|metric| metric.value).collect::<Vec<_>>(), [Figure::Number(2.0)]);
    assert!(copy.problems().is_empty(), "{:?}", copy.problems());
}

#[test]
fn titles_are_reported_and_go_only_if_somebody_says_so() {
    let report = copy(&Redacting::default()).report;
    let json = serde_json::to_value(&report).unwrap();
    assert_eq!(json["kept"], serde_json::json!([{ "element": "Shop of Kim", "name": "Kim" }]));
    // Nobody knows any more that a competitor is better.
    assert_eq!(json["verdicts_changed"], serde_json::json!([{ "element": "Shop of Kim", "from": "contested", "to": "solid" }]));
    assert_eq!(report.verdicts_changed[0].from, Verdict::Contested);
    let titles = [Element::Touchpoint(MapId::named("m"), TouchpointId::named("shop"))].into();
    let Redacted { project, report } = copy(&Redacting { titles, ..Redacting::default() });
    assert!(report.kept.is_empty(), "{report:?}");
    assert_eq!(project.maps[0].touchpoint(TouchpointId::named("shop")).unwrap().title, "Shop of Rater 1");
    // Owners that are kept may be raters.
    let report = copy(&Redacting { keep: [Removable::Owners].into(), ..Redacting::default() }).report;
    assert!(report.kept.iter().any(|kept| (kept.element.as_str(), kept.name.as_str()) == ("Stay open", "Ann")), "{report:?}");
}
