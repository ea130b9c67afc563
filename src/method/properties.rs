//! What must hold for any scores. A failure prints the smallest case it could find, and proptest keeps its seed in a file.

use super::agreement::within_group_agreement;
use super::test_maps::{map, project, round, score, touchpoint, vote};
use super::*;
use crate::model::{Area, Channel, Code, Control, Media, Scores, StageId, Thresholds, Touchpoint, World};
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

fn code<C: Code + std::fmt::Debug>() -> impl Strategy<Value = C> {
    prop::sample::select(C::ALL)
}

/// What touchpoints are grouped by: area, channel, world by hand, control.
fn kind() -> impl Strategy<Value = (Area, Option<Channel>, Option<World>, Control)> {
    (code(), prop::option::of(code()), prop::option::weighted(0.3, code()), code())
}

/// A touchpoint of any kind with agreed scores and votes of raters 0, 1, …
fn rated_touchpoint() -> impl Strategy<Value = Touchpoint> {
    let votes = prop::collection::vec(answers(), 0..5);
    (any::<u32>(), answers(), votes, any::<bool>(), kind()).prop_map(|(name, agreed, votes, critical, (area, channel, world, control))| {
        let mut touchpoint = touchpoint(&name.to_string(), agreed);
        touchpoint.votes = votes.into_iter().enumerate().map(|(rater, given)| vote(rater, given)).collect();
        touchpoint.critical = critical;
        (touchpoint.area, touchpoint.channel, touchpoint.world_by_hand, touchpoint.control) = (area, channel, world, control);
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
    fn every_grouping_covers_every_touchpoint_once_under_its_own_key(stages in stages()) {
        let project = project(map(stages), ["a", "b", "a", "", "c"]);
        let map = &project.maps[0];
        let found = Analysis::of(&project, map, round());
        let of: Vec<(StageId, &Touchpoint)> = map.touchpoints_with_stage().map(|(stage, touchpoint)| (stage.id, &**touchpoint)).collect();
        let stages: Vec<StageId> = map.stages.iter().map(|stage| stage.id).collect();
        grouped(&found, &found.by_stage, &stages, true, |at| of[at].0)?;
        grouped(&found, &found.by_media, Media::ALL, false, |at| of[at].1.area.media())?;
        grouped(&found, &found.by_area, Area::ALL, false, |at| of[at].1.area)?;
        grouped(&found, &found.by_world, &[Some(World::Physical), Some(World::Digital), None], false, |at| of[at].1.world())?;
        grouped(&found, &found.by_control, Control::ALL, false, |at| of[at].1.control)?;
    }
}

/// Whether touchpoints are grouped by their keys, counted again; `empty`: whether groups without touchpoints are there.
fn grouped<K: Copy + PartialEq + std::fmt::Debug>(
    found: &Analysis,
    groups: &[Grouping<K>],
    keys: &[K],
    empty: bool,
    key: impl Fn(usize) -> K,
) -> Result<(), TestCaseError> {
    let members = |wanted: K| (0..found.touchpoints.len()).filter(|at| key(*at) == wanted).collect::<Vec<_>>();
    let expected: Vec<K> = keys.iter().copied().filter(|key| empty || !members(*key).is_empty()).collect();
    prop_assert_eq!(groups.iter().map(|group| group.key).collect::<Vec<_>>(), expected);
    for group in groups {
        let members = members(group.key);
        let weighted = |at: usize| found.touchpoints[at].assessment.weighted_gap;
        let rated: Vec<usize> = members.iter().copied().filter(|at| found.touchpoints[*at].assessment.is_rated()).collect();
        prop_assert_eq!((group.count, group.rated), (members.len(), rated.len()), "{:?}", group.key);
        let lowest = rated.iter().filter_map(|at| weighted(*at)).reduce(f64::min);
        match (group.worst, lowest) {
            (Some(worst), Some(lowest)) => {
                prop_assert!(rated.contains(&worst), "{:?} is not in {:?}", worst, group.key);
                prop_assert!(weighted(worst).is_some_and(|found| close(found, lowest)), "{:?}", group.key);
            }
            (worst, lowest) => prop_assert!(worst.is_none() && lowest.is_none(), "{:?}", group.key),
        }
        let gaps: Vec<f64> = members.iter().filter_map(|at| found.touchpoints[*at].assessment.gap).collect();
        let mean = (!gaps.is_empty()).then(|| gaps.iter().sum::<f64>() / gaps.len() as f64);
        prop_assert_eq!(group.gap.is_some(), mean.is_some());
        prop_assert!(group.gap.zip(mean).is_none_or(|(found, mean)| close(found, mean)), "{:?}", group.key);
    }
    Ok(())
}
