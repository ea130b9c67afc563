//! The assessment of one touchpoint: the scores that count, the figures that follow from them, and the verdict. Never made twice for the same
//! touchpoint: [`Judgements`](super::Judgements) keeps the answers.

use super::{Counting, Verdict, gap, lead, opportunity, weighted_gap};
use crate::model::{RoundId, ScoreKind, Thresholds, Touchpoint};

/// One touchpoint's figures in one round. None is rounded; `None` means that a part is missing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Assessment {
    /// E as it counts, 0–10.
    pub expectation: Option<f64>,
    /// F as it counts, 0–10.
    pub fulfilment: Option<f64>,
    /// C as it counts, 0–10.
    pub competition: Option<f64>,
    /// R as it counts, 0–10.
    pub relevance: Option<f64>,
    /// g = F − E, −10…10.
    pub gap: Option<f64>,
    /// l = F − C, −10…10.
    pub lead: Option<f64>,
    /// w = R/10 · g, −10…10.
    pub weighted_gap: Option<f64>,
    /// o = R + max(R − F, 0), 0–20.
    pub opportunity: Option<f64>,
    /// The one verdict.
    pub verdict: Verdict,
}

/// What the scores of a round say about a touchpoint.
pub(super) fn assess(touchpoint: &Touchpoint, round: RoundId, thresholds: &Thresholds) -> Assessment {
    Assessment::new(&Counting::of(touchpoint, round), touchpoint.critical, thresholds)
}

impl Assessment {
    /// The assessment of scores as they count. `critical`: one bad event ends the relationship at once.
    pub(crate) fn new(scores: &Counting, critical: bool, thresholds: &Thresholds) -> Self {
        Self {
            expectation: scores.expectation,
            fulfilment: scores.fulfilment,
            competition: scores.competition,
            relevance: scores.relevance,
            gap: gap(scores),
            lead: lead(scores),
            weighted_gap: weighted_gap(scores),
            opportunity: opportunity(scores),
            verdict: Verdict::of(scores, critical, thresholds),
        }
    }

    /// The scores as they count.
    pub fn scores(&self) -> Counting {
        Counting { expectation: self.expectation, fulfilment: self.fulfilment, competition: self.competition, relevance: self.relevance }
    }

    /// The counting score of one question, 0–10.
    pub fn score(&self, kind: ScoreKind) -> Option<f64> {
        self.scores().get(kind)
    }

    /// The gap to be shown beside the verdict: none while a score is missing that the verdict needs.
    pub fn judged_gap(&self) -> Option<f64> {
        self.gap.filter(|_| self.is_rated())
    }

    /// Whether E, F and R are there; exactly then the verdict is not [`Verdict::NotRated`].
    pub fn is_rated(&self) -> bool {
        self.verdict != Verdict::NotRated
    }
}
