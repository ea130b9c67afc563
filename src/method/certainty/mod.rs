//! How sure is it (*Wie sicher ist das?*, `method.md` §5)? The raters who voted are drawn again and again with replacement, and everything is judged
//! anew (bootstrap, Efron 1979; percentile interval, Efron 1981). Never a figure that depends on when or where it is computed, and never a
//! vote of a ballot that is still in progress: those are not in the touchpoints.

mod random;
mod sampled;
#[cfg(test)]
mod tests;

use super::priority::most_urgent;
use super::tolerance::below;
use super::{Analysis, Balance, BalanceOutcome, Turning, Verdict};
use crate::model::{Code, Map, Project, RaterId, RoundId};
use random::Random;
use sampled::{Part, Sampled};
use std::collections::BTreeMap;

/// How many times the raters are drawn.
const DRAWS: usize = 2_000;
/// Where the random numbers begin; any would do, as long as it stays the same.
const SEED: u64 = 1979;
/// With fewer raters on a score, the draws say nothing.
const LEAST_RATERS: usize = 3;
/// With fewer raters, the figures are to be taken with care.
const FEW_RATERS: usize = 5;
/// How many priorities are watched.
const FIRST: usize = 3;
/// In fewer draws than this share, the order of two priorities says nothing: the interval of the balance leaves out as many.
const TOLD_APART: f64 = 0.9;

/// How far what a map says would have been the same with other raters.
#[derive(Debug, Clone, PartialEq)]
pub struct Certainty {
    /// How many raters voted on the map in the round.
    pub raters: usize,
    /// Each touchpoint, in journey order.
    pub touchpoints: Vec<TouchpointCertainty>,
    /// The 90 % interval of the balance; none if nothing was drawn, or no draw has a balance.
    pub balance: Option<Interval>,
    /// Of each of the first three priorities but the last: the share of the draws in which it comes before the next. Empty if nothing was drawn.
    pub before_next: Vec<f64>,
}

/// How sure the figures of one touchpoint are.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TouchpointCertainty {
    /// The share of the draws with the same verdict, 0–1; none unless 3 raters voted on a score that counts and is not agreed.
    pub share: Option<f64>,
    /// The most frequent other verdict and its share; none if there is no other, or nothing was drawn.
    pub runner_up: Option<(Verdict, f64)>,
    /// Of each of the first three priorities: the share of the draws in which it is among the first three.
    pub in_first_three: Option<f64>,
    /// The nearest place at which a threshold turns the verdict.
    pub turns_at: Option<Turning>,
}

/// What 90 of 100 draws lie between; no number where nothing was negative.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Not below.
    pub low: Option<f64>,
    /// Not above.
    pub high: Option<f64>,
}

impl Certainty {
    /// How sure what a map says in a round is. `analysis`: that of the same map. `stop`: whether nobody wants the answer any more; then
    /// there is none.
    pub fn of(project: &Project, map: &Map, analysis: &Analysis, stop: impl Fn() -> bool) -> Option<Self> {
        let mut touchpoints: Vec<TouchpointCertainty> = analysis
            .judged(map)
            .map(|(_, touchpoint, judged)| TouchpointCertainty {
                turns_at: Turning::nearest(&judged.assessment, touchpoint.critical, &project.thresholds),
                ..TouchpointCertainty::default()
            })
            .collect();
        let raters = raters(project, map, analysis.round);
        let sampled = Sampled::of(map, analysis.round, &raters);
        if !sampled.parts.iter().any(|part| part.raters >= LEAST_RATERS) {
            return Some(Self { raters: raters.len(), touchpoints, balance: None, before_next: Vec::new() });
        }
        let mut draws = Draws::new(analysis, &sampled);
        let mut weights = vec![0; raters.len()];
        let mut random = Random::seeded(SEED);
        for _ in 0..DRAWS {
            if stop() {
                return None;
            }
            weights.fill(0);
            for _ in 0..raters.len() {
                weights[random.below(raters.len())] += 1;
            }
            draws.count(&sampled, &weights, project);
        }
        draws.report(analysis, &sampled, &mut touchpoints);
        let before_next = draws.before_next.iter().map(|times| share(*times)).collect();
        Some(Self { raters: raters.len(), touchpoints, balance: interval(draws.balances), before_next })
    }

    /// Whether there were so few raters that the figures are to be taken with care.
    pub fn has_few_raters(&self) -> bool {
        self.raters < FEW_RATERS
    }

    /// Whether the draws said anything at all.
    pub fn is_drawn(&self) -> bool {
        self.touchpoints.iter().any(|touchpoint| touchpoint.share.is_some())
    }

    /// The runs of ranks, from 1, that cannot be told apart: in fewer than 90 of 100 draws, each comes before the next.
    pub fn alike(&self) -> Vec<(usize, usize)> {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for (at, _) in self.before_next.iter().enumerate().filter(|(_, share)| below(**share, TOLD_APART)) {
            match runs.last_mut() {
                Some((_, last)) if *last == at + 1 => *last = at + 2,
                _ => runs.push((at + 1, at + 2)),
            }
        }
        runs
    }
}

/// Who voted on a map in a round, with a place each: in the order of the project's raters, so that the same votes give the same figures in every
/// file.
fn raters(project: &Project, map: &Map, round: RoundId) -> BTreeMap<RaterId, usize> {
    let given = map.touchpoints().flat_map(|touchpoint| touchpoint.votes_in(round)).filter(|vote| !vote.scores.is_empty());
    let mut raters: BTreeMap<RaterId, usize> = given.map(|vote| (vote.rater, usize::MAX)).collect();
    let mut place = 0;
    for rater in &project.raters {
        if let Some(own) = raters.get_mut(&rater.id) {
            *own = place;
            place += 1;
        }
    }
    // A sound project knows all of its raters.
    for own in raters.values_mut().filter(|own| **own == usize::MAX) {
        *own = place;
        place += 1;
    }
    raters
}

/// What has been counted in the draws so far.
struct Draws {
    /// How often each part had each verdict.
    verdicts: Vec<[u32; Verdict::ALL.len()]>,
    /// What is said of each touchpoint in the draw at hand; of those without votes it stays the same.
    said: Vec<super::Assessment>,
    /// The first priorities, and how often each was among the first.
    first: Vec<(usize, u32)>,
    /// How often each of them but the last came before the next.
    before_next: Vec<u32>,
    /// What the touchpoints without votes add to the balance.
    fixed: Balance,
    /// The balance of each draw that has one.
    balances: Vec<f64>,
}

impl Draws {
    fn new(analysis: &Analysis, sampled: &Sampled) -> Self {
        let mut drawn = vec![false; analysis.touchpoints.len()];
        for part in &sampled.parts {
            drawn[part.index] = true;
        }
        let said: Vec<_> = analysis.touchpoints.iter().map(|judged| judged.assessment).collect();
        let fixed = said.iter().zip(drawn).filter(|(_, drawn)| !drawn).filter_map(|(said, _)| said.weighted_gap);
        Self {
            verdicts: vec![[0; Verdict::ALL.len()]; sampled.parts.len()],
            first: analysis.priorities.iter().take(FIRST).map(|index| (*index, 0)).collect(),
            before_next: vec![0; analysis.priorities.len().min(FIRST).saturating_sub(1)],
            // Loss aversion counts when the whole is known.
            fixed: Balance::of(fixed, 1.0),
            balances: Vec::with_capacity(DRAWS),
            said,
        }
    }

    /// Counts one draw; `weights`: how often each rater was drawn.
    fn count(&mut self, sampled: &Sampled, weights: &[u64], project: &Project) {
        let thresholds = &project.thresholds;
        for (part, verdicts) in sampled.parts.iter().zip(&mut self.verdicts) {
            let said = sampled.judge(part, weights, thresholds);
            verdicts[said.verdict as usize] += 1;
            self.said[part.index] = said;
        }
        let drawn = sampled.parts.iter().filter_map(|part| self.said[part.index].weighted_gap);
        let drawn = Balance::of(drawn, thresholds.loss_aversion);
        let balance = Balance::of_parts([&self.fixed, &drawn], thresholds.loss_aversion);
        match balance.outcome {
            BalanceOutcome::Ratio(ratio) => self.balances.push(ratio),
            BalanceOutcome::NothingNegative if below(0.0, balance.positive) => self.balances.push(f64::INFINITY),
            // Neither good nor bad: there is nothing to divide.
            BalanceOutcome::NothingNegative | BalanceOutcome::NotRated => {}
        }
        let first = most_urgent(&self.said, FIRST);
        for (index, times) in &mut self.first {
            *times += u32::from(first.contains(index));
        }
        for ((one, next), times) in self.first.iter().zip(self.first.iter().skip(1)).zip(&mut self.before_next) {
            let [said, other] = [&self.said[one.0], &self.said[next.0]];
            // Given in the order of the map, so that equal ones are put in that order.
            let before = if one.0 < next.0 { most_urgent([said, other], 2) == [0, 1] } else { most_urgent([other, said], 2) == [1, 0] };
            *times += u32::from(before);
        }
    }

    fn report(&self, analysis: &Analysis, sampled: &Sampled, touchpoints: &mut [TouchpointCertainty]) {
        let enough = |(part, _): &(&Part, _)| part.raters >= LEAST_RATERS;
        for (part, verdicts) in sampled.parts.iter().zip(&self.verdicts).filter(enough) {
            let same = analysis.touchpoints[part.index].assessment.verdict;
            let others = Verdict::ALL.iter().copied().zip(*verdicts).filter(|(verdict, times)| *verdict != same && *times > 0);
            // Of equal ones the first in the order of the verdicts.
            let runner_up = others.reduce(|best, other| if other.1 > best.1 { other } else { best });
            touchpoints[part.index].share = Some(share(verdicts[same as usize]));
            touchpoints[part.index].runner_up = runner_up.map(|(verdict, times)| (verdict, share(times)));
        }
        for (index, times) in &self.first {
            touchpoints[*index].in_first_three = Some(share(*times));
        }
    }
}

/// The share of the draws, 0–1.
fn share(times: u32) -> f64 {
    f64::from(times) / DRAWS as f64
}

/// The 90 % interval by the nearest rank: of 2,000 the 100th and the 1,900th.
fn interval(mut figures: Vec<f64>) -> Option<Interval> {
    figures.sort_unstable_by(f64::total_cmp);
    let count = figures.len();
    // Rounded up in whole numbers: the rank is at least 1.
    let at = |of_twenty: usize| figures.get((count * of_twenty).div_ceil(20).checked_sub(1)?).copied();
    let finite = |figure: f64| figure.is_finite().then_some(figure);
    Some(Interval { low: finite(at(1)?), high: finite(at(19)?) })
}
