//! What must hold for any scores. A failure prints the smallest case it could find, and proptest keeps its seed in a file.

use super::agreement::within_group_agreement;
use super::test_maps::{map, project, round, score, touchpoint, vote};
use super::*;
use crate::model::{Scores, Thresholds, Touchpoint};
use proptest::prelude::*;

/// The verdict on whole scores, said in another way: by relevance first, in whole numbers, with the default thresholds.
fn verdict_in_whole_numbers([e, f, c, r]: [Option<i32>; 4], critical: bool) -> Verdict {
    let (Some(e), Some(f), Some(r)) = (e, f, r) else { return Verdict::NotRated };
    let gap = f - e;
    let behind = matches!(c, Some(c) if c > f);
    match (r >= 6, gap) {
        (_, ..=-1) if critical => Verdict::DealBreaker,
        (true, ..=-3) => Verdict::DealBreaker,
        (true, ..=-1) => Verdict::PainPoint,
        (true, _) if behind => Verdict::Contested,
        (true, 1..) => Verdict::MagicMoment,
        (true, _) => Verdict::Solid,
        (false, 1..) => Verdict::Overdelivered,
        (false, ..=-1) => Verdict::MinorLetdown,
        (false, _) => Verdict::Neutral,
    }
}

#[test]
fn all_whole_scores_get_the_one_verdict_that_the_table_gives() {
    let answers: Vec<Option<i32>> = (0..=10).map(Some).chain([None]).collect();
    let mut met = std::collections::HashSet::new();
    for &e in &answers {
        for &f in &answers {
            for &c in &answers {
                for &r in &answers {
                    for critical in [false, true] {
                        let [expectation, fulfilment, competition, relevance] = [e, f, c, r].map(|score| score.map(f64::from));
                        let scores = Counting { expectation, fulfilment, competition, relevance };
                        let verdict = Verdict::of(&scores, critical, &Thresholds::default());
                        assert_eq!(verdict, verdict_in_whole_numbers([e, f, c, r], critical), "E {e:?} F {f:?} C {c:?} R {r:?} {critical}");
                        met.insert(verdict);
                    }
                }
            }
        }
    }
    assert_eq!(met.len(), 9, "each verdict is met");
}

fn answer() -> impl Strategy<Value = Option<u8>> {
    prop_oneof![1 => Just(None), 5 => (0_u8..=10).prop_map(Some)]
}

fn answers() -> impl Strategy<Value = [Option<u8>; 4]> {
    [answer(), answer(), answer(), answer()]
}

/// A touchpoint with agreed scores and votes of raters 0, 1, …
fn rated_touchpoint() -> impl Strategy<Value = Touchpoint> {
    (any::<u32>(), answers(), prop::collection::vec(answers(), 0..5), any::<bool>()).prop_map(|(name, agreed, votes, critical)| {
        let mut touchpoint = touchpoint(&name.to_string(), agreed);
        touchpoint.votes = votes.into_iter().enumerate().map(|(rater, given)| vote(rater, given)).collect();
        touchpoint.critical = critical;
        touchpoint
    })
}

fn stages() -> impl Strategy<Value = Vec<Vec<Touchpoint>>> {
    prop::collection::vec(prop::collection::vec(rated_touchpoint(), 0..6), 0..5)
}

fn close(one: f64, two: f64) -> bool {
    (one - two).abs() <= 1e-9 * one.abs().max(two.abs()).max(1.0)
}

proptest! {
    #[test]
    fn figures_stay_in_their_range(touchpoint in rated_touchpoint()) {
        let found = assess(&touchpoint, round(), &Thresholds::default());
        for score in [found.expectation, found.fulfilment, found.competition, found.relevance].into_iter().flatten() {
            prop_assert!((0.0..=10.0).contains(&score));
        }
        for difference in [found.gap, found.lead, found.weighted_gap].into_iter().flatten() {
            prop_assert!((-10.0..=10.0).contains(&difference));
        }
        prop_assert!(found.opportunity.is_none_or(|opportunity| (0.0..=20.0).contains(&opportunity)));
        prop_assert_eq!(found.is_rated(), found.scores().is_rated());
        prop_assert_eq!(found.is_rated(), found.weighted_gap.is_some());
    }

    #[test]
    fn asking_everybody_several_times_changes_no_counting_score(touchpoint in rated_touchpoint(), times in 1_usize..5) {
        let mut louder = touchpoint.clone();
        louder.votes = touchpoint.votes.iter().cycle().take(touchpoint.votes.len() * times).copied().collect();
        let (one, many) = (Counting::of(&touchpoint, round()), Counting::of(&louder, round()));
        prop_assert_eq!(one, many, "means of whole numbers: exactly the same");
    }

    #[test]
    fn agreement_is_at_most_one_and_at_least_minus_four(given in prop::collection::vec(0_u8..=10, 2..12)) {
        let votes: Vec<_> = given.iter().map(|value| Scores { fulfilment: score(*value), ..Scores::default() }).collect();
        let mut backwards = votes.clone();
        backwards.reverse();
        let agreement = |votes: &[Scores]| within_group_agreement(Tally::of(votes).answers(crate::model::ScoreKind::Fulfilment)).unwrap();
        prop_assert!((-4.0..=1.0).contains(&agreement(&votes)));
        prop_assert_eq!(agreement(&votes), agreement(&backwards));
        prop_assert_eq!(agreement(&votes) == 1.0, given.iter().all(|value| *value == given[0]));
    }

    #[test]
    fn balance_knows_no_scale_and_shrinks_with_loss_aversion(gaps in prop::collection::vec(-10.0_f64..10.0, 0..20), scale in 0.1_f64..10.0) {
        let plain = Balance::of(gaps.iter().copied(), 2.25);
        let scaled = Balance::of(gaps.iter().map(|gap| gap * scale), 2.25);
        let averse = Balance::of(gaps.iter().copied(), 2.25 * scale);
        match plain.ratio() {
            Some(ratio) => {
                prop_assert!(scaled.ratio().is_some_and(|scaled| close(scaled, ratio)));
                prop_assert!(averse.ratio().is_some_and(|averse| close(averse * scale, ratio)));
            }
            None => prop_assert_eq!(plain.outcome, scaled.outcome),
        }
        prop_assert!(close(plain.positive - plain.negative, gaps.iter().sum()));
    }

    #[test]
    fn priorities_are_the_rated_touchpoints_in_the_promised_order(stages in stages()) {
        let project = project(map(stages), ["a", "b", "a", "", "c"]);
        let found = Analysis::of(&project, &project.maps[0], round());
        let key = |index: usize| {
            let found = &found.touchpoints[index].assessment;
            let class = match found.verdict {
                Verdict::DealBreaker => 0,
                Verdict::PainPoint => 1,
                Verdict::Contested => 2,
                _ => 3,
            };
            // Means of up to five votes differ by far more than this where they differ at all.
            let steps = |figure: Option<f64>| (figure.unwrap() * 1e6).round() as i64;
            (class, -steps(found.opportunity), steps(found.weighted_gap), index)
        };
        let mut expected: Vec<usize> = (0..found.touchpoints.len()).filter(|index| found.touchpoints[*index].assessment.is_rated()).collect();
        expected.sort_by_key(|index| key(*index));
        prop_assert_eq!(&found.priorities, &expected);
        for (position, index) in expected.iter().enumerate() {
            prop_assert_eq!(found.touchpoints[*index].priority, Some(position + 1));
        }
    }

    #[test]
    fn every_grouping_covers_every_touchpoint_once(stages in stages()) {
        let project = project(map(stages), ["a", "b", "a", "", "c"]);
        let found = Analysis::of(&project, &project.maps[0], round());
        let rated = found.touchpoints.iter().filter(|judged| judged.assessment.is_rated()).count();
        let totals = [
            total(&found.by_stage),
            total(&found.by_media),
            total(&found.by_area),
            total(&found.by_world),
            total(&found.by_control),
        ];
        for (count, of_them_rated) in totals {
            prop_assert_eq!((count, of_them_rated), (found.touchpoints.len(), rated));
        }
        if let Some(worst) = found.by_area.first().and_then(|group| group.worst) {
            let lowest = found.touchpoints.iter().filter_map(|judged| judged.assessment.weighted_gap).fold(f64::INFINITY, f64::min);
            prop_assert!(found.touchpoints[worst].assessment.weighted_gap.is_some_and(|found| close(found, lowest)), "one area only");
        }
    }
}

fn total<K>(groupings: &[Grouping<K>]) -> (usize, usize) {
    (groupings.iter().map(|group| group.count).sum(), groupings.iter().map(|group| group.rated).sum())
}
