//! The draws against a slow, obvious second computation, which builds a project with the raters who were drawn and analyses it; and against
//! probabilities that can be worked out by hand.

use super::*;
use crate::method::test_maps::{map, project, round, touchpoint, vote};
use crate::model::{Rater, Touchpoint, Vote};
use std::sync::Arc;

fn certainty(project: &Project) -> Certainty {
    let map = &project.maps[0];
    Certainty::of(project, map, &Analysis::of(project, map, round()), || false).unwrap()
}

/// A touchpoint without agreed scores and with these votes on E, F, C and R of the raters 0, 1, …
fn voted(name: &str, votes: &[[Option<u8>; 4]]) -> Touchpoint {
    let mut touchpoint = touchpoint(name, [None; 4]);
    touchpoint.agreed.clear();
    touchpoint.votes = votes.iter().enumerate().map(|(rater, given)| vote(rater, *given)).collect();
    touchpoint
}

/// The project in which exactly these raters voted, once for each time they were drawn.
fn redrawn(project: &Project, drawn: &[RaterId]) -> Project {
    let mut project = project.clone();
    let copies: Vec<(RaterId, RaterId)> =
        drawn.iter().enumerate().map(|(at, rater)| (*rater, RaterId::named(&format!("copy {at}")))).collect();
    let rater = |(_, copy): &(RaterId, RaterId)| Arc::new(Rater { id: *copy, name: "copy".into(), group: String::new() });
    project.raters = copies.iter().map(rater).collect();
    let mut map = Map::clone(&project.maps[0]);
    for stage in &mut map.stages {
        for touchpoint in &mut Arc::make_mut(stage).touchpoints {
            let touchpoint = Arc::make_mut(touchpoint);
            let given = |(of, copy): &(RaterId, RaterId)| {
                let vote = touchpoint.votes.iter().find(|vote| vote.rater == *of)?;
                Some(Vote { rater: *copy, ..*vote })
            };
            touchpoint.votes = copies.iter().filter_map(given).collect();
        }
    }
    project.maps = vec![Arc::new(map)];
    project
}

/// Everything again, the slow way.
fn by_redrawing(project: &Project) -> Certainty {
    let map = &project.maps[0];
    let as_is = Analysis::of(project, map, round());
    let everybody: Vec<RaterId> = project
        .raters
        .iter()
        .map(|rater| rater.id)
        .filter(|rater| {
            map.touchpoints().any(|touchpoint| touchpoint.votes.iter().any(|vote| vote.rater == *rater && !vote.scores.is_empty()))
        })
        .collect();
    let enough = |touchpoint: &Touchpoint| {
        touchpoint
            .agreed_in(round())
            .iter()
            .any(|(kind, agreed)| agreed.is_none() && touchpoint.votes.iter().filter(|vote| vote.scores.get(kind).is_some()).count() >= 3)
    };
    let drawn_at_all = map.touchpoints().any(|touchpoint| enough(touchpoint));
    let mut random = Random::seeded(SEED);
    let analyses: Vec<Analysis> = (0..if drawn_at_all { DRAWS } else { 0 })
        .map(|_| {
            let drawn: Vec<RaterId> = everybody.iter().map(|_| everybody[random.below(everybody.len())]).collect();
            let project = redrawn(project, &drawn);
            Analysis::of(&project, &project.maps[0], round())
        })
        .collect();
    let share = |holds: &dyn Fn(&Analysis) -> bool| analyses.iter().filter(|analysis| holds(analysis)).count() as f64 / DRAWS as f64;
    let touchpoints = map.touchpoints().enumerate().map(|(index, touchpoint)| {
        let said = &as_is.touchpoints[index];
        let of = |verdict: Verdict| share(&|analysis| analysis.touchpoints[index].assessment.verdict == verdict);
        let mut others: Vec<(Verdict, f64)> = Verdict::ALL.iter().map(|verdict| (*verdict, of(*verdict))).collect();
        others.retain(|(verdict, share)| *verdict != said.assessment.verdict && *share > 0.0);
        // Stable: of equal ones the first stays first.
        others.sort_by(|one, two| two.1.total_cmp(&one.1));
        TouchpointCertainty {
            share: enough(touchpoint).then(|| of(said.assessment.verdict)),
            runner_up: others.first().copied().filter(|_| enough(touchpoint)),
            in_first_three: (drawn_at_all && said.priority.is_some_and(|priority| priority <= 3))
                .then(|| share(&|analysis| analysis.touchpoints[index].priority.is_some_and(|priority| priority <= 3))),
            turns_at: Turning::nearest(&said.assessment, touchpoint.critical, &project.thresholds),
        }
    });
    let mut balances: Vec<f64> = analyses
        .iter()
        .filter_map(|analysis| match analysis.balance.outcome {
            BalanceOutcome::Ratio(ratio) => Some(ratio),
            BalanceOutcome::NothingNegative if analysis.balance.positive > 1e-9 => Some(f64::INFINITY),
            _ => None,
        })
        .collect();
    balances.sort_by(f64::total_cmp);
    let rank = |share: f64| balances.get(((share * balances.len() as f64).ceil() as usize).max(1) - 1).copied();
    let balance = rank(0.05).zip(rank(0.95)).map(|(low, high)| Interval {
        low: Some(low).filter(|figure| figure.is_finite()),
        high: Some(high).filter(|figure| figure.is_finite()),
    });
    let before_next = as_is.priorities.iter().take(3).zip(as_is.priorities.iter().skip(1).take(2)).map(|(one, next)| {
        share(&|analysis| {
            let [one, next] = [one, next].map(|index| analysis.touchpoints[*index].priority);
            one.is_some_and(|one| next.is_some_and(|next| one < next))
        })
    });
    let before_next = before_next.filter(|_| drawn_at_all).collect();
    Certainty { raters: everybody.len(), touchpoints: touchpoints.collect(), balance, before_next }
}

/// The balance is added up in another order, so only nearly the same.
fn assert_same(found: &Certainty, expected: &Certainty, what: &str) {
    assert_eq!((found.raters, &found.touchpoints), (expected.raters, &expected.touchpoints), "{what}");
    assert_eq!(found.before_next, expected.before_next, "{what}");
    let bounds = |certainty: &Certainty| certainty.balance.map(|interval| [interval.low, interval.high]);
    let near = |(one, two): (&Option<f64>, &Option<f64>)| match (one, two) {
        (Some(one), Some(two)) => (one - two).abs() < 1e-9,
        (one, two) => one == two,
    };
    match (bounds(found), bounds(expected)) {
        (Some(one), Some(two)) => assert!(one.iter().zip(&two).all(near), "{what}: {one:?}, {two:?}"),
        (one, two) => assert_eq!(one, two, "{what}"),
    }
}

#[test]
fn the_draws_say_what_drawing_and_analysing_says() {
    for seed in 0..4 {
        let mut random = Random::seeded(seed);
        let raters = 3 + random.below(4);
        let mut score = |missing: usize| (random.below(10) >= missing).then(|| random.below(11) as u8);
        let mut touchpoints: Vec<Touchpoint> = (0..6)
            .map(|index| voted(&format!("{index}"), &(0..raters).map(|_| [score(1), score(1), score(6), score(2)]).collect::<Vec<_>>()))
            .collect();
        touchpoints[1].critical = true;
        touchpoints[2].agreed = touchpoint("", [None, Some(4), None, Some(9)]).agreed;
        touchpoints[3] = touchpoint("agreed", [Some(7), Some(5), None, Some(8)]);
        touchpoints[4].votes.truncate(2);
        touchpoints[5].votes.truncate(1);
        let rest = touchpoints.split_off(3);
        let project = project(map([touchpoints, vec![], rest]), std::iter::repeat_n("", raters));
        let found = certainty(&project);
        assert_same(&found, &by_redrawing(&project), &format!("seed {seed}, {raters} raters"));
        assert!(found.touchpoints[0].share.is_some() && found.balance.is_some(), "seed {seed}");
        assert_eq!((found.touchpoints[3].share, found.touchpoints[4].share), (None, None), "agreed, and only two raters");
        assert_eq!(found, certainty(&project), "exactly the same again");
    }
}

#[test]
fn three_raters_have_27_equally_likely_draws() {
    let fixed = |fulfilment| [Some(5), Some(fulfilment), None, Some(8)];
    // Means of three of 2, 5 and 8 with E 5: g = −3 and below only if 2, 2, 2; failing (g ≤ −1) if the sum is at most 12.
    let project = project(map([vec![voted("a", &[fixed(2), fixed(5), fixed(8)])]]), ["", "", ""]);
    let found = certainty(&project);
    let (mut solid, mut magic) = (0, 0);
    for one in [2, 5, 8] {
        for two in [2, 5, 8] {
            for three in [2, 5, 8] {
                solid += i32::from(one + two + three == 15);
                magic += i32::from(one + two + three >= 18);
            }
        }
    }
    let said = found.touchpoints[0];
    assert!((said.share.unwrap() - f64::from(solid) / 27.0).abs() < 0.03, "{said:?}");
    assert_eq!(said.runner_up.map(|(verdict, _)| verdict), Some(Verdict::MagicMoment));
    assert!((said.runner_up.unwrap().1 - f64::from(magic) / 27.0).abs() < 0.03, "{said:?}");
    assert_eq!(said.in_first_three, Some(1.0));
    // Half of the draws that are not solid have nothing negative: the upper bound is infinite, the lower one 0.
    assert_eq!(found.balance, Some(Interval { low: Some(0.0), high: None }));
    assert!(found.has_few_raters());
}

#[test]
fn what_nobody_drawn_has_rated_counts_as_not_rated() {
    let (all, some) = ([Some(5), Some(6), None, Some(8)], [Some(5), None, None, Some(8)]);
    let project = project(map([vec![voted("a", &[all, some, some])]]), ["", "", ""]);
    let said = certainty(&project).touchpoints[0];
    let expected = 1.0 - (2.0_f64 / 3.0).powi(3);
    assert!((said.share.unwrap() - expected).abs() < 0.03, "{said:?}");
    let (verdict, share) = said.runner_up.unwrap();
    assert_eq!((verdict, share + said.share.unwrap()), (Verdict::NotRated, 1.0));
}

#[test]
fn without_enough_votes_there_are_only_the_thresholds() {
    let given = [Some(5), Some(4), None, Some(8)];
    for touchpoints in [
        vec![],
        vec![touchpoint("agreed", [Some(5), Some(4), None, Some(8)])],
        vec![voted("two", &[given, given])],
        // Three raters, but no score of which three said something.
        vec![voted("three", &[[Some(5), None, None, None], [None, Some(4), None, None], [None, None, None, Some(8)]])],
    ] {
        let project = project(map([touchpoints]), ["", "", ""]);
        let found = certainty(&project);
        assert_eq!(found.balance, None);
        assert!(found.touchpoints.iter().all(|said| said.share.is_none() && said.runner_up.is_none() && said.in_first_three.is_none()));
        assert!(found.touchpoints.iter().all(|said| said.turns_at.is_some()), "{found:?}");
    }
}

#[test]
fn neither_good_nor_bad_is_no_balance_and_all_agree_is_certain() {
    let even = project(map([vec![voted("a", &[[Some(5), Some(5), None, Some(8)]; 3])]]), ["", "", ""]);
    let found = certainty(&even);
    assert_eq!((found.balance, found.touchpoints[0].share, found.touchpoints[0].runner_up), (None, Some(1.0), None));
    let good = project(map([vec![voted("a", &[[Some(5), Some(9), None, Some(8)]; 5])]]), ["", "", "", "", ""]);
    let found = certainty(&good);
    assert_eq!(found.balance, Some(Interval { low: None, high: None }), "nothing negative in any draw");
    assert!(!found.has_few_raters());
}

#[test]
fn other_rounds_and_other_identities_change_nothing() {
    let given = |fulfilment| [Some(5), Some(fulfilment), None, Some(8)];
    let votes: Vec<_> = [2, 9, 4, 5].map(given).into();
    let plain = project(map([vec![voted("a", &votes)]]), ["", "", "", ""]);
    let mut other = voted("a", &votes);
    other.votes.extend(votes.iter().enumerate().map(|(rater, _)| Vote { round: RoundId::named("before"), ..vote(rater, [Some(0); 4]) }));
    let mut other = project(map([vec![other]]), ["", "", "", ""]);
    assert_eq!(certainty(&plain), certainty(&other));
    // The same votes under other ids, as after an import.
    let renamed = |id: RaterId| RaterId::named(&format!("other {id}"));
    for rater in &mut other.raters {
        Arc::make_mut(rater).id = renamed(rater.id);
    }
    let mut renamed_map = Map::clone(&other.maps[0]);
    let touchpoint = Arc::make_mut(&mut Arc::make_mut(&mut renamed_map.stages[0]).touchpoints[0]);
    for vote in &mut touchpoint.votes {
        vote.rater = renamed(vote.rater);
    }
    touchpoint.sort_scores();
    other.maps = vec![Arc::new(renamed_map)];
    assert_eq!(certainty(&plain), certainty(&other));
}

#[test]
fn ranks_that_cannot_be_told_apart_are_runs() {
    let alike =
        |before_next: &[f64]| Certainty { raters: 5, touchpoints: Vec::new(), balance: None, before_next: before_next.to_vec() }.alike();
    assert_eq!(alike(&[]), []);
    assert_eq!(alike(&[1.0, 0.9]), []);
    assert_eq!(alike(&[0.8995, 1.0]), [(1, 2)]);
    assert_eq!(alike(&[0.95, 0.5]), [(2, 3)]);
    assert_eq!(alike(&[0.4, 0.5]), [(1, 3)]);
}

#[test]
fn nobody_waits_for_what_nobody_wants() {
    let project = project(map([vec![voted("a", &[[Some(5), Some(4), None, Some(8)]; 3])]]), ["", "", ""]);
    let map = &project.maps[0];
    assert_eq!(Certainty::of(&project, map, &Analysis::of(&project, map, round()), || true), None);
}
