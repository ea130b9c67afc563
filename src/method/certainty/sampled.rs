//! The votes of a map, laid out so that thousands of draws count them quickly. Counts only; what the sums mean is asked of the method as ever.

use super::super::{Assessment, Counting};
use crate::model::{Map, PerScore, RaterId, RoundId, ScoreKind, Scores, Thresholds, limits};
use std::collections::BTreeMap;

/// The touchpoints that have votes which count.
pub(super) struct Sampled {
    pub(super) parts: Vec<Part>,
    votes: Vec<Given>,
}

/// A touchpoint with votes that count.
pub(super) struct Part {
    /// Its place in journey order.
    pub(super) index: usize,
    /// Most raters on one score that is not agreed.
    pub(super) raters: usize,
    critical: bool,
    agreed: Scores,
    /// Its votes: from here to there.
    votes: std::ops::Range<usize>,
}

/// What one rater said of a touchpoint. The four scores are side by side in one number, 16 bits each, so that one multiplication counts them all.
struct Given {
    rater: usize,
    values: u64,
    counts: u64,
}

// A sum never reaches over into the next score.
const _: () = assert!(limits::RATERS * 10 < 1 << 16);

impl Sampled {
    /// The votes of a map in a round. `raters`: everybody who voted, with a place each.
    pub(super) fn of(map: &Map, round: RoundId, raters: &BTreeMap<RaterId, usize>) -> Self {
        let mut sampled = Self { parts: Vec::new(), votes: Vec::new() };
        for (index, touchpoint) in map.touchpoints().enumerate() {
            let agreed = touchpoint.agreed_in(round);
            let start = sampled.votes.len();
            let mut on = PerScore::<usize>::default();
            for vote in touchpoint.votes_in(round) {
                let mut given = Given { rater: raters.get(&vote.rater).copied().unwrap_or_default(), values: 0, counts: 0 };
                for (kind, score) in vote.scores.iter() {
                    if let (Some(score), None) = (score, agreed.get(kind)) {
                        given.values |= u64::from(score.value()) << bits(kind);
                        given.counts |= 1 << bits(kind);
                        *on.get_mut(kind) += 1;
                    }
                }
                if given.counts > 0 {
                    sampled.votes.push(given);
                }
            }
            if sampled.votes.len() > start {
                let raters = on.iter().map(|(_, count)| *count).max().unwrap_or_default();
                let votes = start..sampled.votes.len();
                sampled.parts.push(Part { index, raters, critical: touchpoint.critical, agreed, votes });
            }
        }
        sampled
    }

    /// What a touchpoint's scores say if each rater is counted so often.
    pub(super) fn judge(&self, part: &Part, weights: &[u64], thresholds: &Thresholds) -> Assessment {
        let (mut values, mut counts) = (0, 0);
        for given in &self.votes[part.votes.clone()] {
            let weight = weights[given.rater];
            values += given.values * weight;
            counts += given.counts * weight;
        }
        let scores = Counting::from_fn(|kind| {
            let of = |all: u64| (all >> bits(kind)) as u16;
            let mean = || (of(counts) > 0).then(|| f64::from(of(values)) / f64::from(of(counts)));
            part.agreed.get(kind).map(f64::from).or_else(mean)
        });
        Assessment::new(&scores, part.critical, thresholds)
    }
}

/// Where the 16 bits of a score begin.
fn bits(kind: ScoreKind) -> u32 {
    kind as u32 * 16
}
