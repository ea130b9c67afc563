//! Which of nine verdicts a touchpoint gets (`method.md` §4): exactly one, the first rule that fits.

use super::tolerance::{at_least, at_most, below};
use super::{Counting, gap, lead};
use crate::model::{Thresholds, Verdict};

impl Verdict {
    /// The verdict on scores as they count. `critical`: one bad event at this touchpoint ends the relationship at once.
    pub(crate) fn of(scores: &Counting, critical: bool, thresholds: &Thresholds) -> Self {
        match (scores.relevance, gap(scores)) {
            (Some(relevance), Some(gap)) => Self::at(relevance, gap, lead(scores), critical, thresholds),
            _ => Self::NotRated,
        }
    }

    /// The verdict at a point of the plane relevance × gap (R 0–10, g −10…10), with the lead over the best competitor if that is known.
    /// Never [`Verdict::NotRated`].
    pub fn at(relevance: f64, gap: f64, lead: Option<f64>, critical: bool, thresholds: &Thresholds) -> Self {
        Rules::at(relevance, gap, lead, critical, thresholds).verdict()
    }
}

/// What the rules ask of a touchpoint's scores; each threshold decides one answer.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rules {
    /// R ≥ r
    pub(super) relevant: bool,
    /// g ≥ d
    pub(super) delightful: bool,
    /// g ≤ f
    pub(super) failing: bool,
    /// g ≤ s
    pub(super) severe: bool,
    /// A competitor is better.
    pub(super) outdone: bool,
    /// One bad event here ends the relationship at once.
    pub(super) critical: bool,
}

impl Rules {
    /// The answers at a point of the plane relevance × gap.
    pub(super) fn at(relevance: f64, gap: f64, lead: Option<f64>, critical: bool, thresholds: &Thresholds) -> Self {
        Self {
            relevant: at_least(relevance, thresholds.relevant),
            delightful: at_least(gap, thresholds.delight),
            failing: at_most(gap, thresholds.failing),
            severe: at_most(gap, thresholds.severe),
            outdone: lead.is_some_and(|lead| below(lead, 0.0)),
            critical,
        }
    }

    /// The first rule that fits; never [`Verdict::NotRated`].
    pub(super) fn verdict(self) -> Verdict {
        let Self { relevant, delightful, failing, severe, outdone, critical } = self;
        if critical && failing || relevant && severe {
            Verdict::DealBreaker
        } else if relevant && failing {
            Verdict::PainPoint
        } else if relevant && delightful && !outdone {
            Verdict::MagicMoment
        } else if relevant && outdone {
            Verdict::Contested
        } else if relevant {
            Verdict::Solid
        } else if delightful {
            Verdict::Overdelivered
        } else if failing {
            Verdict::MinorLetdown
        } else {
            Verdict::Neutral
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Verdict::*;
    use super::*;
    use crate::model::Code as _;

    /// The verdict on E, F, C, R (below 0: not rated), with the default thresholds.
    fn verdict(scores: [f64; 4], critical: bool) -> Verdict {
        let [expectation, fulfilment, competition, relevance] = scores.map(|score| (score >= 0.0).then_some(score));
        Verdict::of(&Counting { expectation, fulfilment, competition, relevance }, critical, &Thresholds::default())
    }

    #[test]
    fn every_row_of_the_table_and_every_boundary() {
        const NO: f64 = -1.0;
        let (critical, plain) = (true, false);
        for (row, scores, is_critical, expected) in [
            // 1: E, F or R missing, whatever else is known; C is optional.
            (1, [NO, 5.0, 5.0, 9.0], critical, NotRated),
            (1, [5.0, NO, 5.0, 9.0], critical, NotRated),
            (1, [5.0, 5.0, 5.0, NO], critical, NotRated),
            (1, [NO, NO, NO, NO], plain, NotRated),
            (1, [0.0, 0.0, NO, 0.0], plain, Neutral),
            // 2: critical and failing, from f on, whatever the relevance.
            (2, [6.0, 5.0, NO, 0.0], critical, DealBreaker),
            (2, [6.0, 5.0 - 0.4e-9, NO, 10.0], critical, DealBreaker),
            (2, [6.0, 5.0 + 0.4e-9, NO, 10.0], critical, DealBreaker),
            (2, [6.0, 5.0 + 1e-8, NO, 10.0], critical, Solid),
            (2, [6.0, 5.0 + 1e-8, NO, 1.0], critical, Neutral),
            (2, [10.0, 0.0, 9.0, 5.0], critical, DealBreaker),
            // 2: relevant and severe, from r and from s on.
            (2, [9.0, 6.0, NO, 6.0], plain, DealBreaker),
            (2, [9.0, 6.0 + 0.4e-9, 9.0, 6.0 - 0.4e-9], plain, DealBreaker),
            (2, [9.0, 6.0 + 1e-8, NO, 6.0], plain, PainPoint),
            (2, [9.0, 6.0, NO, 6.0 - 1e-8], plain, MinorLetdown),
            // 3: relevant and failing; competition does not matter.
            (3, [6.0, 5.0, NO, 6.0], plain, PainPoint),
            (3, [6.0, 5.0, 0.0, 10.0], plain, PainPoint),
            (3, [6.0, 5.0, 10.0, 10.0], plain, PainPoint),
            (3, [6.0, 5.0 + 1e-8, NO, 6.0], plain, Solid),
            (3, [6.0, 5.0 + 0.4e-9, NO, 6.0], plain, PainPoint),
            // 4: relevant and delightful, and nobody is better.
            (4, [6.0, 7.0, NO, 6.0], plain, MagicMoment),
            (4, [6.0, 7.0, 7.0, 6.0], plain, MagicMoment),
            (4, [6.0, 7.0, 7.0 + 0.4e-9, 6.0], plain, MagicMoment),
            (4, [6.0, 7.0, 3.0, 6.0], critical, MagicMoment),
            (4, [6.0, 7.0 - 0.4e-9, NO, 6.0], plain, MagicMoment),
            (4, [6.0, 7.0 - 1e-8, NO, 6.0], plain, Solid),
            (4, [6.0, 7.0, NO, 6.0 - 1e-8], plain, Overdelivered),
            // 5: relevant, and a competitor is better, whether it is delightful or only as expected.
            (5, [6.0, 7.0, 7.0 + 1e-8, 6.0], plain, Contested),
            (5, [6.0, 10.0, 10.0 + 1e-8, 6.0], plain, Contested),
            (5, [6.0, 6.0, 6.0 + 1e-8, 6.0], plain, Contested),
            (5, [6.0, 6.0, 10.0, 10.0], critical, Contested),
            (5, [6.0, 6.0, 10.0, 6.0 - 1e-8], plain, Neutral),
            // 6: relevant and as expected, and nobody is better.
            (6, [6.0, 6.0, 6.0, 6.0], plain, Solid),
            (6, [6.0, 6.0, NO, 6.0], critical, Solid),
            (6, [6.0, 6.0, 6.0 + 0.4e-9, 6.0 - 0.4e-9], plain, Solid),
            // 7: delightful where it hardly counts, even if a competitor is better.
            (7, [6.0, 7.0, NO, 5.0], plain, Overdelivered),
            (7, [6.0, 7.0, 10.0, 0.0], critical, Overdelivered),
            (7, [6.0, 7.0 - 0.4e-9, NO, 5.0], plain, Overdelivered),
            // 8: failing where it hardly counts, however badly.
            (8, [6.0, 5.0, NO, 5.0], plain, MinorLetdown),
            (8, [10.0, 0.0, 10.0, 5.0], plain, MinorLetdown),
            (8, [6.0, 5.0 + 0.4e-9, NO, 5.0], plain, MinorLetdown),
            // 9: everything else.
            (9, [6.0, 6.0, NO, 5.0], plain, Neutral),
            (9, [6.0, 7.0 - 1e-8, NO, 5.0], plain, Neutral),
            (9, [6.0, 5.0 + 1e-8, NO, 5.0], plain, Neutral),
            (9, [6.0, 6.0, 10.0, 0.0], critical, Neutral),
        ] {
            assert_eq!(verdict(scores, is_critical), expected, "row {row}: E F C R {scores:?}, critical {is_critical}");
        }
    }

    #[test]
    fn means_of_votes_reach_a_threshold_that_they_equal_on_paper() {
        assert_eq!(verdict([5.0 / 3.0, 8.0 / 3.0, -1.0, 6.0], false), MagicMoment);
        assert_eq!(verdict([8.0 / 3.0, 5.0 / 3.0, -1.0, 6.0], false), PainPoint);
    }

    #[test]
    fn the_thresholds_are_the_projects() {
        let strict = Thresholds { relevant: 8.0, delight: 2.5, failing: -0.5, severe: -0.5, ..Thresholds::default() };
        for (relevance, gap, expected) in [
            (8.0, -0.5, DealBreaker),
            (7.9, -0.5, MinorLetdown),
            (7.9, -0.4, Neutral),
            (8.0, 2.5, MagicMoment),
            (8.0, 2.4, Solid),
            (7.9, 2.5, Overdelivered),
        ] {
            assert_eq!(Verdict::at(relevance, gap, None, false, &strict), expected, "R {relevance}, g {gap}");
        }
    }

    #[test]
    fn each_verdict_has_its_own_word() {
        for verdict in Verdict::ALL {
            assert_eq!(Verdict::from_code(verdict.code()), Some(*verdict));
        }
        assert_eq!(Verdict::ALL.len(), 9);
    }
}
