//! Each rule where it is kept, where it is broken and at the edge between the two; what is not spoken of; and that nothing of a vote in progress is seen.

use super::breaches;
use crate::method::Judgements;
use crate::method::test_maps::{map, project, round, touchpoint, vote};
use crate::model::{
    Area, Ballot, BallotId, BallotVote, Code as _, HouseRule, Map, MapId, Measure, MeasureId, Project, Rater, RaterId, Round, RoundId,
    RuleKind, ScoreKind, Scores, Stage, StageId, Status, Subject, Touchpoint, TouchpointId, Variant, Vote,
};
use jiff::civil::{Date, date};
use std::sync::Arc;

/// A deal-breaker, a delight (w 3.2), something that is neither, and something unrated.
const BREAKS: [Option<u8>; 4] = [Some(8), Some(4), None, Some(10)];
const DELIGHTS: [Option<u8>; 4] = [Some(5), Some(9), None, Some(8)];
const EVEN: [Option<u8>; 4] = [Some(5), Some(5), None, Some(8)];
const UNRATED: [Option<u8>; 4] = [Some(8), Some(4), None, None];

const TODAY: Date = date(2026, 5, 20);

/// Where a rule is broken: what each element is called, with the figure.
#[track_caller]
fn broken(project: &Project, rule: HouseRule) -> Vec<String> {
    let found = breaches(project, &[rule], &mut Judgements::default(), TODAY);
    let said = found.iter().map(|breach| {
        assert_eq!(breach.rule, rule);
        let map = |id: MapId| project.map(id).unwrap();
        let name = match breach.at {
            Subject::Map(id) => map(id).name.clone(),
            Subject::Stage(of, id) => map(of).stage(id).unwrap().name.clone(),
            Subject::Touchpoint(of, id) => map(of).touchpoint(id).unwrap().title.clone(),
            Subject::Measure(id) => project.measure(id).unwrap().title.clone(),
            Subject::Round(id) => project.round(id).unwrap().label.clone(),
            other => panic!("{other:?}"),
        };
        breach.figure.map_or_else(|| name.clone(), |figure| format!("{name} {figure}"))
    });
    said.collect()
}

/// A map of one stage with these touchpoints, named 0, 1, …
fn rated(scores: &[[Option<u8>; 4]]) -> Project {
    let touchpoints = scores.iter().enumerate().map(|(at, scores)| touchpoint(&at.to_string(), *scores));
    project(map([touchpoints.collect()]), [])
}

fn measure(title: &str, status: Status, at: &[&str]) -> Measure {
    let touchpoints = at.iter().map(|name| TouchpointId::named(name)).collect();
    Measure { status, touchpoints, ..Measure::new(MeasureId::named(title), title) }
}

fn with_measures(mut project: Project, measures: impl IntoIterator<Item = Measure>) -> Project {
    project.measures = measures.into_iter().map(Arc::new).collect();
    project
}

fn with_rounds(dates: &[Option<Date>]) -> Project {
    let mut project = rated(&[]);
    let label = |at: usize| ["first", "second", "third"][at].to_owned();
    let made = dates.iter().enumerate().map(|(at, date)| Round { id: RoundId::named(&at.to_string()), label: label(at), date: *date });
    project.rounds = made.map(Arc::new).collect();
    project
}

/// One touchpoint with a vote of each rater; the first three raters are customers, the fourth is of sales, the fifth of no group.
fn voted(votes: &[[Option<u8>; 4]]) -> Project {
    let mut shop = touchpoint("shop", EVEN);
    shop.votes = votes.iter().enumerate().map(|(rater, given)| vote(rater, *given)).collect();
    project(map([vec![shop]]), [Rater::CUSTOMER, Rater::CUSTOMER, Rater::CUSTOMER, "Sales", ""])
}

/// A map of one stage in which nothing is agreed and two raters answered what fulfilment is.
fn disputed(answers: &[(u8, u8)]) -> Project {
    let touchpoints = answers.iter().enumerate().map(|(at, (one, two))| {
        let mut made = touchpoint(&at.to_string(), [None; 4]);
        made.agreed.clear();
        made.votes = vec![vote(0, [None, Some(*one), None, None]), vote(1, [None, Some(*two), None, None])];
        made
    });
    project(map([touchpoints.collect()]), ["", ""])
}

fn of_areas(stages: &[&[Area]]) -> Project {
    let mut number = 0;
    let stages = stages.iter().map(|areas| {
        let made = areas.iter().map(|area| {
            number += 1;
            Touchpoint { area: *area, ..touchpoint(&number.to_string(), EVEN) }
        });
        made.collect::<Vec<_>>()
    });
    let stages: Vec<Vec<Touchpoint>> = stages.collect();
    project(map(stages), [])
}

/// Cases: what each is, the rule, the project, and where the rule is broken.
#[track_caller]
fn check(cases: impl IntoIterator<Item = (&'static str, HouseRule, Project, &'static str)>) {
    for (what, rule, project, expected) in cases {
        assert_eq!(broken(&project, rule).join(", "), expected, "{what}");
    }
}

#[test]
fn every_deal_breaker_has_a_measure() {
    let rule = HouseRule::EveryDealBreakerHasMeasure;
    let map = || rated(&[BREAKS, DELIGHTS, BREAKS, UNRATED]);
    check([
        ("no deal-breaker", rule, rated(&[DELIGHTS, EVEN, UNRATED]), ""),
        ("without any measure", rule, map(), "0, 2"),
        ("an idea is one", rule, with_measures(map(), [measure("m", Status::Idea, &["0", "2"])]), ""),
        ("one that is done is one", rule, with_measures(map(), [measure("m", Status::Done, &["2"])]), "0"),
        ("a dropped one is none", rule, with_measures(map(), [measure("m", Status::Dropped, &["0", "2"])]), "0, 2"),
        ("one that is elsewhere is none here", rule, with_measures(map(), [measure("m", Status::Live, &["1"])]), "0, 2"),
        ("an empty map", rule, rated(&[]), ""),
    ]);
    let mut critical = rated(&[[Some(5), Some(4), None, Some(2)]]);
    assert_eq!(broken(&critical, rule), [""; 0]);
    Arc::make_mut(&mut Arc::make_mut(&mut Arc::make_mut(&mut critical.maps[0]).stages[0]).touchpoints[0]).critical = true;
    assert_eq!(broken(&critical, rule), ["0"], "it is the verdict that counts");
}

#[test]
fn every_measure_has_an_owner() {
    let rule = HouseRule::EveryMeasureHasOwner;
    let owned = |owner: &str, status| Measure { owner: owner.into(), ..measure("m", status, &["0"]) };
    let of = |measures: Vec<Measure>| with_measures(rated(&[EVEN]), measures);
    check([
        ("none at all", rule, of(vec![]), ""),
        ("one owner", rule, of(vec![owned("Kim", Status::Planned)]), ""),
        ("several", rule, of(vec![owned("Kim & Jo", Status::Live)]), ""),
        ("nobody", rule, of(vec![owned("", Status::Planned)]), "m"),
        ("only signs between names", rule, of(vec![owned(" ;, ", Status::Testing)]), "m"),
        ("an idea too", rule, of(vec![owned("", Status::Idea)]), "m"),
        ("one that is done too", rule, of(vec![owned("", Status::Done)]), "m"),
        ("a dropped one needs nobody", rule, of(vec![owned("", Status::Dropped)]), ""),
        ("one without a touchpoint", rule, of(vec![measure("nowhere", Status::Idea, &[])]), "nowhere"),
    ]);
    // A touchpoint that only tomorrow's map has.
    let mut project =
        with_measures(rated(&[EVEN]), [measure("new", Status::Planned, &["kiosk"]), measure("both", Status::Idea, &["0", "kiosk"])]);
    let mut tomorrow = Map { id: MapId::named("tomorrow"), variant: Variant::ToBe, ..map([vec![touchpoint("kiosk", EVEN)]]) };
    tomorrow.name = "Tomorrow".into();
    project.maps.push(Arc::new(tomorrow));
    assert_eq!(broken(&project, rule), ["both"]);
}

#[test]
fn the_latest_round_is_not_too_old() {
    let rule = |days| HouseRule::LatestRoundAtMost { days };
    check([
        ("of today", rule(0), with_rounds(&[Some(TODAY)]), ""),
        ("to the day", rule(30), with_rounds(&[Some(date(2026, 4, 20))]), ""),
        ("a day more", rule(29), with_rounds(&[Some(date(2026, 4, 20))]), "first 30"),
        ("over a leap day", rule(365), with_rounds(&[Some(date(2024, 2, 20))]), "first 820"),
        ("the latest counts, not the last in the list", rule(30), with_rounds(&[Some(date(2026, 5, 1)), Some(date(2025, 5, 1))]), ""),
        ("and none that is older", rule(30), with_rounds(&[Some(date(2025, 1, 1)), Some(date(2026, 4, 1))]), "second 49"),
        ("without a date", rule(1_000_000), with_rounds(&[None]), "first"),
        ("one without a date beside one with", rule(30), with_rounds(&[Some(date(2026, 5, 1)), None]), ""),
        ("of several without a date the last", rule(30), with_rounds(&[None, None]), "second"),
        ("in the future", rule(0), with_rounds(&[Some(date(2026, 6, 1))]), ""),
        ("as far back as days go", rule(u32::MAX), with_rounds(&[Some(Date::MIN)]), ""),
    ]);
    // Which round is shown does not matter.
    let mut project = with_rounds(&[Some(date(2020, 1, 1)), Some(TODAY)]);
    project.current_round = Some(RoundId::named("0"));
    assert_eq!(broken(&project, rule(1)), [""; 0]);
}

#[test]
fn so_many_customers_have_voted() {
    let rule = HouseRule::CustomerVotesAtLeast;
    let said = [None, Some(5), None, None];
    check([
        ("three of three", rule(3), voted(&[said, said, said]), ""),
        ("two of three", rule(3), voted(&[said, said]), "shop 2"),
        ("nobody has voted", rule(1), voted(&[]), "shop 0"),
        ("none is asked for", rule(0), voted(&[]), ""),
        ("whoever is no customer does not count", rule(3), voted(&[said, said, [None; 4], said, said]), "shop 2"),
        ("an empty vote is none", rule(1), voted(&[[None; 4]]), "shop 0"),
        ("what is not rated is not asked about", rule(3), rated(&[UNRATED]), ""),
        ("an empty map", rule(3), rated(&[]), ""),
    ]);
    let mut earlier = voted(&[said, said, said]);
    let map = Arc::make_mut(&mut earlier.maps[0]);
    for vote in &mut Arc::make_mut(&mut Arc::make_mut(&mut map.stages[0]).touchpoints[0]).votes {
        vote.round = RoundId::named("earlier");
    }
    assert_eq!(broken(&earlier, rule(1)), ["shop 0"], "votes of another round");
    let mut others = voted(&[said, said, said]);
    for rater in &mut others.raters {
        Arc::make_mut(rater).group = "Customer".into();
    }
    assert_eq!(broken(&others, rule(1)), ["shop 0"], "a department that is called so is not the group");
}

#[test]
fn nothing_is_unrated() {
    let rule = HouseRule::NothingUnrated;
    check([
        ("all are rated", rule, rated(&[BREAKS, DELIGHTS]), ""),
        ("the competition is not needed, relevance is", rule, rated(&[BREAKS, UNRATED, [None; 4]]), "1, 2"),
        ("an empty map", rule, rated(&[]), ""),
    ]);
    let mut other = rated(&[BREAKS]);
    Arc::make_mut(&mut other.rounds[0]).id = RoundId::named("other");
    assert_eq!(broken(&other, rule), ["0"], "rated in another round");
}

#[test]
fn the_balance_is_good_enough() {
    let rule = HouseRule::BalanceAtLeast;
    // P = 3.2 and N = 4, λ = 2.25: 3.2 / 9.
    let mixed = || rated(&[BREAKS, DELIGHTS, UNRATED]);
    check([
        ("nothing negative", rule(100.0), rated(&[DELIGHTS, EVEN, UNRATED]), ""),
        ("nothing at all", rule(1.0), rated(&[EVEN]), ""),
        ("not rated", rule(0.0), rated(&[UNRATED]), "Map"),
        ("an empty map", rule(0.0), rated(&[]), "Map"),
        ("better", rule(0.3), mixed(), ""),
        ("exactly", rule(3.2 / 9.0), mixed(), ""),
        ("worse by a hair that no calculation knows", rule(3.2 / 9.0 + 1e-12), mixed(), ""),
        ("nothing positive", rule(0.0), rated(&[BREAKS]), ""),
        ("nothing positive where something is asked for", rule(0.1), rated(&[BREAKS]), "Map 0"),
    ]);
    let found = breaches(&mixed(), &[rule(0.5)], &mut Judgements::default(), TODAY);
    assert!(found.len() == 1 && found[0].figure.is_some_and(|ratio| (ratio - 3.2 / 9.0).abs() < 1e-9), "{found:?}");
}

#[test]
fn no_more_is_to_discuss() {
    let rule = HouseRule::ToDiscussAtMost;
    check([
        ("all agree", rule(0), disputed(&[(5, 5), (4, 6)]), ""),
        ("as many as may be", rule(2), disputed(&[(0, 10), (0, 10), (5, 5)]), ""),
        ("one more", rule(1), disputed(&[(0, 10), (0, 10), (5, 5)]), "Map 2"),
        ("none may be", rule(0), disputed(&[(0, 10)]), "Map 1"),
        ("what is agreed is not to discuss", rule(0), rated(&[BREAKS]), ""),
        ("an empty map", rule(0), rated(&[]), ""),
    ]);
    // Two scores of one touchpoint are one touchpoint.
    let mut twice = disputed(&[(0, 10)]);
    for vote in &mut Arc::make_mut(&mut Arc::make_mut(&mut Arc::make_mut(&mut twice.maps[0]).stages[0]).touchpoints[0]).votes {
        vote.scores.expectation = vote.scores.fulfilment;
    }
    assert_eq!(broken(&twice, rule(0)), ["Map 1"]);
}

#[test]
fn no_stage_is_empty() {
    let rule = HouseRule::NoEmptyStage;
    let shop: &[Area] = &[Area::PointOfSale];
    check([
        ("both have one", rule, of_areas(&[shop, shop]), ""),
        ("two of three are empty", rule, of_areas(&[&[], shop, &[]]), "Stage 1, Stage 3"),
        ("an empty map", rule, of_areas(&[&[]]), "Stage 1"),
    ]);
}

#[test]
fn every_stage_has_an_earned_touchpoint() {
    let rule = HouseRule::EveryStageHasEarned;
    let (earned, owned, paid) = (Area::Advocacy, Area::Service, Area::Influence);
    check([
        ("each has one", rule, of_areas(&[&[owned, earned], &[earned]]), ""),
        ("one has none", rule, of_areas(&[&[owned, paid], &[earned, owned]]), "Stage 1"),
        ("an empty stage is not asked", rule, of_areas(&[&[], &[paid]]), "Stage 2"),
        ("an empty map", rule, of_areas(&[&[]]), ""),
    ]);
}

/// A project that breaks every rule.
fn everything_is_broken() -> Project {
    let shop = touchpoint("shop", BREAKS);
    let mut talk = touchpoint("talk", [None; 4]);
    talk.agreed.clear();
    talk.votes = vec![vote(0, [None, Some(0), None, None]), vote(1, [None, Some(10), None, None])];
    let project = project(map([vec![shop, talk], vec![]]), ["", ""]);
    with_measures(project, [measure("m", Status::Planned, &["talk"])])
}

#[test]
fn only_as_is_maps_are_spoken_of() {
    let mut project = everything_is_broken();
    let rules: Vec<HouseRule> = RuleKind::ALL
        .iter()
        .map(|kind| match kind {
            RuleKind::LatestRoundAtMost => HouseRule::LatestRoundAtMost { days: 9 },
            other => other.usual(),
        })
        .collect();
    let kinds = |project: &Project| {
        let mut kinds: Vec<RuleKind> =
            breaches(project, &rules, &mut Judgements::default(), TODAY).iter().map(|breach| breach.rule.kind()).collect();
        kinds.dedup();
        kinds
    };
    assert_eq!(kinds(&project), RuleKind::ALL, "in the order of the rules");
    // The to-be map is the same, with the same touchpoints, and says nothing more.
    let before = breaches(&project, &rules, &mut Judgements::default(), TODAY);
    let tomorrow = Map { id: MapId::named("tomorrow"), variant: Variant::ToBe, ..Map::clone(&project.maps[0]) };
    project.maps.push(Arc::new(tomorrow));
    assert_eq!(breaches(&project, &rules, &mut Judgements::default(), TODAY), before);
    project.maps.remove(1);
    for variant in [Variant::ToBe, Variant::Other] {
        Arc::make_mut(&mut project.maps[0]).variant = variant;
        assert_eq!(kinds(&project), [RuleKind::LatestRoundAtMost], "{variant:?}: the rounds are those of the project");
    }
    Arc::make_mut(&mut project.maps[0]).variant = Variant::AsIs;
    let second = Map { id: MapId::named("second"), name: "Second".into(), ..Map::clone(&project.maps[0]) };
    project.maps.push(Arc::new(second));
    assert_eq!(broken(&project, HouseRule::NoEmptyStage), ["Stage 2", "Stage 2"], "each of several");
    assert_eq!(broken(&project, HouseRule::ToDiscussAtMost(0)), ["Map 1", "Second 1"], "counted for each by itself");
}

#[test]
fn rules_come_in_their_order_and_none_asks_nothing() {
    let project = everything_is_broken();
    let rules = [HouseRule::NoEmptyStage, HouseRule::NothingUnrated];
    let found = breaches(&project, &rules, &mut Judgements::default(), TODAY);
    assert_eq!(found.iter().map(|breach| breach.rule).collect::<Vec<_>>(), rules);
    assert_eq!(breaches(&project, &[], &mut Judgements::default(), TODAY), []);
}

/// What three customers answer in a ballot, and what the very same would be once it counts.
#[test]
fn nothing_of_a_vote_in_progress_is_seen() {
    let rules: Vec<HouseRule> = RuleKind::ALL.iter().map(|kind| kind.usual()).collect();
    let said = |project: &Project| breaches(project, &rules, &mut Judgements::default(), TODAY);
    let stage = |name: &str| Stage::new(StageId::named(name), name);
    let asked = |answers: Option<[u8; 3]>, counts: bool| {
        let mut shop = touchpoint("shop", [Some(8), None, None, Some(10)]);
        let votes = answers.map(|answers| {
            let scores = |answer: &u8| crate::method::test_maps::scores([None, Some(*answer), None, None]);
            answers.iter().enumerate().map(|(at, answer)| (RaterId::named(&at.to_string()), scores(answer))).collect::<Vec<_>>()
        });
        let votes = votes.unwrap_or_default();
        if counts {
            shop.votes = votes.iter().map(|(rater, scores)| Vote { round: round(), rater: *rater, scores: *scores }).collect();
        }
        let mut made = project(map([vec![shop]]), [Rater::CUSTOMER; 3]);
        Arc::make_mut(&mut made.maps[0]).stages.push(Arc::new(stage("Empty")));
        let mut ballot = Ballot {
            touchpoints: vec![TouchpointId::named("shop")],
            scores: vec![ScoreKind::Fulfilment],
            raters: made.raters.iter().map(|rater| rater.id).collect(),
            ..Ballot::new(BallotId::named("ballot"), made.maps[0].id, round())
        };
        if !counts {
            for (rater, scores) in &votes {
                let (map, touchpoint) = (made.maps[0].id, TouchpointId::named("shop"));
                ballot.put(BallotVote { map, touchpoint, rater: *rater, scores: *scores, before: Scores::default() });
            }
            made.ballots.push(Arc::new(ballot));
        }
        made
    };
    let begun = said(&asked(None, false));
    for answers in [[0, 0, 0], [10, 10, 10], [0, 5, 10]] {
        assert_eq!(said(&asked(Some(answers), false)), begun, "{answers:?}");
        assert_ne!(said(&asked(Some(answers), true)), begun, "{answers:?} would be seen");
        // What had been said before is taken out as soon as the vote begins.
        let mut covered = asked(Some(answers), true);
        covered.ballots = asked(None, false).ballots;
        covered.cover_ballots();
        assert_eq!(said(&covered), begun, "{answers:?}");
    }
}
