//! The search against trying everything, on random questions with every kind of condition; the seed of a failure is in its message.

use super::best::{Best, NoBest, best};
use super::frontier::frontier;
use super::near::{Nearness, near};
use super::question::{Candidate, Limits, Pinned, Question, Row, Standing};
use super::search::Start;

/// SplitMix64: the same questions on every machine.
struct Random(u64);

impl Random {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((u128::from(mixed ^ (mixed >> 31)) * count as u128) >> 64) as usize
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// A question of at most so many measures with pins, needs, groups, live and dropped ones; half of them in round figures, so that much is equal.
fn random(seed: u64, most: usize) -> (Question, Limits) {
    let mut random = Random(seed);
    let (places, count, is_round) = (1 + random.below(6), 1 + random.below(most), random.chance(50));
    let rows = (0..places)
        .map(|_| Row {
            weight: if random.chance(10) {
                0.0
            } else if is_round {
                0.5
            } else {
                random.below(1_001) as f64 / 1_000.0
            },
            room: if is_round { random.below(5) as f64 * 2.0 } else { random.below(1_001) as f64 / 100.0 },
        })
        .collect();
    let mut measures: Vec<Candidate> = (0..count)
        .map(|_| {
            let mut rows: Vec<usize> = (0..random.below(4)).map(|_| random.below(places)).collect();
            rows.sort_unstable();
            rows.dedup();
            let mut figure = |free: usize, round: i64, fine: usize| match (random.chance(free), is_round) {
                (true, _) => 0,
                (false, true) => 100 * random.below(round as usize) as i64,
                (false, false) => random.below(fine) as i64,
            };
            let (cost, effort) = (figure(20, 5, 10_000), figure(25, 4, 1_000));
            let gain = figure(5, 6, 10_001) as u32 * if is_round { 10 } else { 1 };
            Candidate {
                cost,
                effort,
                gain,
                rows,
                standing: [Standing::There, Standing::Out].get(random.below(12)).copied().unwrap_or(Standing::Candidate),
                pinned: [Pinned::Must, Pinned::Never].get(random.below(12)).copied(),
                needs: Vec::new(),
                group: None,
            }
        })
        .collect();
    for (index, measure) in measures.iter_mut().enumerate() {
        if random.chance(30) {
            let need = random.below(count);
            measure.needs.extend((need != index).then_some(need));
        }
        measure.group = random.chance(30).then(|| random.below(3));
    }
    let share = |random: &mut Random, sum: i64| sum * random.below(101) as i64 / 100;
    let budget = share(&mut random, measures.iter().map(|measure| measure.cost).sum());
    let effort = random.chance(50).then(|| share(&mut random, measures.iter().map(|measure| measure.effort).sum()));
    (Question { rows, measures }, Limits { budget, effort })
}

/// Whether a selection keeps every condition.
fn is_allowed(question: &Question, limits: Limits, chosen: &[bool]) -> bool {
    let is_there = |index: usize| chosen[index] || question.measures[index].standing == Standing::There;
    let keeps = |(index, measure): (usize, &Candidate)| {
        let is_candidate = measure.standing == Standing::Candidate;
        let same_group = |other: usize| other != index && measure.group.is_some() && question.measures[other].group == measure.group;
        if chosen[index] {
            is_candidate
                && measure.pinned != Some(Pinned::Never)
                && measure.needs.iter().all(|need| is_there(*need))
                && !(0..chosen.len()).any(|other| same_group(other) && is_there(other))
        } else {
            !(is_candidate && measure.pinned == Some(Pinned::Must))
        }
    };
    question.measures.iter().enumerate().all(keeps)
        && question.cost(chosen) <= limits.budget
        && limits.effort.is_none_or(|most| question.effort(chosen) <= most)
}

/// Whether everything chosen adds something, is a must or is needed.
fn has_reasons(question: &Question, chosen: &[bool]) -> bool {
    (0..chosen.len()).filter(|index| chosen[*index]).all(|index| {
        let mut without = chosen.to_vec();
        without[index] = false;
        question.measures[index].pinned == Some(Pinned::Must)
            || question.measures.iter().zip(&without).any(|(measure, chosen)| *chosen && measure.needs.contains(&index))
            || question.value(chosen) - question.value(&without) >= 1e-9
    })
}

/// Every selection that keeps the conditions.
fn all(question: &Question, limits: Limits) -> Vec<Vec<bool>> {
    let count = question.measures.len();
    let selections = (0..1_u32 << count).map(|bits| (0..count).map(|index| bits >> index & 1 == 1).collect::<Vec<bool>>());
    selections.filter(|chosen| is_allowed(question, limits, chosen)).collect()
}

/// The best by trying everything.
fn by_trying(question: &Question, all: &[Vec<bool>]) -> Option<Vec<bool>> {
    let with_reasons: Vec<&Vec<bool>> = all.iter().filter(|chosen| has_reasons(question, chosen)).collect();
    let most = with_reasons.iter().map(|chosen| question.value(chosen)).fold(f64::NEG_INFINITY, f64::max);
    let equal = with_reasons.into_iter().filter(|chosen| question.value(chosen) >= most - 1e-9);
    let rank =
        |chosen: &&Vec<bool>| (question.cost(chosen), question.effort(chosen), chosen.iter().map(|chosen| !chosen).collect::<Vec<bool>>());
    equal.min_by_key(rank).cloned()
}

fn solve(question: &Question, limits: Limits) -> Result<Best, NoBest> {
    best(question, limits, &mut Start::default(), &|| false)
}

#[test]
fn the_best_selection_is_the_one_found_by_trying_everything() {
    let mut contradictions = 0;
    for seed in 0..500 {
        let (question, limits) = random(seed, 12);
        let all = all(&question, limits);
        match (solve(&question, limits), by_trying(&question, &all)) {
            (Ok(found), Some(expected)) => {
                assert_eq!(found.chosen, expected, "seed {seed}");
                assert!(found.is_proven, "seed {seed}");
                let figures = (question.value(&expected), question.cost(&expected), question.effort(&expected));
                assert_eq!((found.value, found.cost, found.effort), figures, "seed {seed}");
            }
            (Err(NoBest::Musts(musts)), None) => {
                contradictions += 1;
                assert!(!musts.is_empty() && musts.iter().all(|index| question.is_must(*index)), "seed {seed}: {musts:?}");
            }
            (found, expected) => panic!("seed {seed}: {found:?}, not {expected:?}"),
        }
    }
    assert!((20..400).contains(&contradictions), "both are met: {contradictions}");
}

#[test]
fn what_is_near_the_best_is_what_trying_everything_says() {
    for seed in 1_000..1_080 {
        let (question, limits) = random(seed, 10);
        let Ok(found) = solve(&question, limits) else { continue };
        let near_best: Vec<Vec<bool>> =
            all(&question, limits).into_iter().filter(|chosen| question.value(chosen) >= found.value * 0.95 - 1e-9).collect();
        let expected: Vec<Nearness> = (0..question.measures.len())
            .map(|index| match near_best.iter().filter(|chosen| chosen[index]).count() {
                0 => Nearness::None,
                count if count == near_best.len() => Nearness::Every,
                _ => Nearness::Some,
            })
            .collect();
        assert_eq!(near(&question, limits, &found, &|| false), Ok(expected), "seed {seed}");
    }
}

#[test]
fn the_frontier_has_the_best_at_each_budget_and_only_grows() {
    for seed in 2_000..2_040 {
        let (question, limits) = random(seed, 9);
        let total: i64 =
            (0..question.measures.len()).filter(|index| question.is_open(*index)).map(|index| question.measures[index].cost).sum();
        let mut expected: Vec<Vec<bool>> = Vec::new();
        for step in 0..=if total == 0 { 0 } else { 40 } {
            let at = Limits { budget: total * step / 40, effort: limits.effort };
            let Some(found) = by_trying(&question, &all(&question, at)) else { continue };
            if expected.last().is_none_or(|last| question.value(&found) > question.value(last) + 1e-9) {
                expected.push(found);
            }
        }
        let found = frontier(&question, limits.effort, &|| false).unwrap();
        assert_eq!(found.points.iter().map(|point| point.chosen.clone()).collect::<Vec<_>>(), expected, "seed {seed}");
        let grows = |pair: &[Best]| pair[0].value < pair[1].value && pair[0].cost <= pair[1].cost;
        assert!(found.points.windows(2).all(grows), "seed {seed}");
        if let Some(knee) = found.knee {
            assert!(0 < knee && knee < found.points.len() - 1, "seed {seed}: a knee is between the ends");
        }
    }
}

#[test]
fn more_money_never_brings_less() {
    for seed in 3_000..3_010 {
        let (question, limits) = random(seed, 40);
        let mut before = f64::NEG_INFINITY;
        for share in [0, 20, 50, 80, 100] {
            let limits = Limits { budget: limits.budget * share / 100, ..limits };
            match solve(&question, limits) {
                Ok(found) => {
                    assert!(found.value >= before - 1e-9, "seed {seed}, {share} %");
                    assert!(
                        is_allowed(&question, limits, &found.chosen),
                        "seed {seed}, {share} %: musts are in, what never is to be is out"
                    );
                    before = found.value;
                }
                Err(error) => assert!(before == f64::NEG_INFINITY, "seed {seed}, {share} %: {error:?}"),
            }
        }
    }
}

#[test]
fn musts_that_contradict_each_other_are_named_and_no_others() {
    let measure = |cost, pinned, group| Candidate {
        cost,
        effort: 0,
        gain: 1_000,
        rows: vec![0],
        standing: Standing::Candidate,
        pinned,
        needs: Vec::new(),
        group,
    };
    let must = Some(Pinned::Must);
    let rows = vec![Row { weight: 1.0, room: 10.0 }];
    let ask = |measures: Vec<Candidate>, budget| solve(&Question { rows: rows.clone(), measures }, Limits { budget, effort: None });
    let group = vec![measure(1, must, None), measure(1, must, Some(0)), measure(1, must, Some(0))];
    assert_eq!(ask(group, 100), Err(NoBest::Musts(vec![1, 2])));
    assert_eq!(ask(vec![measure(1, must, None), measure(60, must, None), measure(60, must, None)], 100), Err(NoBest::Musts(vec![1, 2])));
    let mut needs_never = vec![measure(1, must, None), measure(1, Some(Pinned::Never), None), measure(1, must, None)];
    needs_never[0].needs = vec![1];
    assert_eq!(ask(needs_never, 100), Err(NoBest::Musts(vec![0])));
    // A pin on a measure that is no candidate means nothing.
    let mut live = vec![measure(500, must, None), measure(1, None, None)];
    live[0].standing = Standing::There;
    assert_eq!(ask(live, 100).map(|found| found.chosen), Ok(vec![false, true]));
}

#[test]
fn what_is_called_off_ends() {
    let (question, limits) = random(7, 60);
    assert!(matches!(best(&question, limits, &mut Start::default(), &|| true), Err(_) | Ok(_)));
    assert_eq!(frontier(&random_large(), None, &|| true), Err(NoBest::CalledOff));
}

fn random_large() -> Question {
    let mut random = Random(11);
    let rows = (0..40).map(|_| Row { weight: random.below(1_000) as f64 / 1_000.0, room: random.below(1_000) as f64 / 100.0 }).collect();
    let measures = (0..120)
        .map(|_| Candidate {
            cost: 1 + random.below(100_000) as i64,
            effort: random.below(1_000) as i64,
            gain: random.below(5_000) as u32,
            rows: {
                let mut rows = vec![random.below(40), random.below(40)];
                rows.sort_unstable();
                rows.dedup();
                rows
            },
            standing: Standing::Candidate,
            pinned: None,
            needs: Vec::new(),
            group: None,
        })
        .collect();
    Question { rows, measures }
}
