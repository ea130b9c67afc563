//! How near is another verdict? The threshold that would have to be moved least (*How sure is it?*, `method.md` §5). Never a judgement whether
//! the threshold should be moved.

use super::Assessment;
use super::Verdict;
use super::tolerance::{at_most, below};
use super::verdict::Rules;
use crate::model::{Code, Thresholds};

/// A threshold that a verdict depends on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Threshold {
    /// r
    Relevant,
    /// d
    Delight,
    /// f
    Failing,
    /// s
    Severe,
}

impl Code for Threshold {
    const KIND: &'static str = "threshold";
    const ALL: &'static [Self] = &[Self::Relevant, Self::Delight, Self::Failing, Self::Severe];

    fn code(self) -> &'static str {
        match self {
            Self::Relevant => "relevant",
            Self::Delight => "delight",
            Self::Failing => "failing",
            Self::Severe => "severe",
        }
    }
}

/// Where a verdict turns.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Turning {
    /// The threshold that is moved, alone.
    pub threshold: Threshold,
    /// At this value, or just beyond it, the verdict is another one.
    pub value: f64,
    /// Whether it is so only just beyond it: what was relevant, delightful, failing or severe no longer is.
    pub beyond: bool,
    /// Which one then.
    pub verdict: Verdict,
}

impl Turning {
    /// Where the verdict on a touchpoint turns if one threshold is moved, and s ≤ f < 0 < d still holds: the smallest change, of equal ones
    /// the first in the order of the thresholds. None where no threshold alone turns it, or nothing is rated.
    pub(super) fn nearest(said: &Assessment, critical: bool, thresholds: &Thresholds) -> Option<Self> {
        let (relevance, gap) = (said.relevance?, said.gap?);
        let rules = Rules::at(relevance, gap, said.lead, critical, thresholds);
        let now = rules.verdict();
        let Thresholds { relevant, delight, failing, severe, .. } = *thresholds;
        // What may fail has to stay between s and 0; only what fails may be severe.
        let may_fail = if rules.failing { below(severe, gap) } else { below(gap, 0.0) };
        let may_be_severe = rules.severe || at_most(gap, failing);
        let moved = [
            (Threshold::Relevant, (relevance, rules.relevant), relevant, true, Rules { relevant: !rules.relevant, ..rules }),
            (Threshold::Delight, (gap, rules.delightful), delight, below(0.0, gap), Rules { delightful: !rules.delightful, ..rules }),
            (Threshold::Failing, (gap, rules.failing), failing, may_fail, Rules { failing: !rules.failing, ..rules }),
            (Threshold::Severe, (gap, rules.severe), severe, may_be_severe, Rules { severe: !rules.severe, ..rules }),
        ];
        let mut nearest: Option<(f64, Self)> = None;
        for (threshold, (value, beyond), is, possible, then) in moved {
            let (change, verdict) = ((value - is).abs(), then.verdict());
            if possible && verdict != now && nearest.as_ref().is_none_or(|(smallest, _)| below(change, *smallest)) {
                // + 0.0 makes −0.0 an ordinary zero.
                nearest = Some((change, Self { threshold, value: value + 0.0, beyond, verdict }));
            }
        }
        nearest.map(|(_, turning)| turning)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::Counting;

    fn said([expectation, fulfilment, competition, relevance]: [Option<f64>; 4], thresholds: &Thresholds, critical: bool) -> Assessment {
        Assessment::new(&Counting { expectation, fulfilment, competition, relevance }, critical, thresholds)
    }

    /// The same by trying: each threshold is put on either side of every place where something could change.
    fn by_trying(said: &Assessment, critical: bool, thresholds: &Thresholds) -> Option<(Threshold, f64)> {
        let (relevance, gap) = (said.relevance?, said.gap?);
        let mut best: Option<(f64, Threshold, f64)> = None;
        for threshold in Threshold::ALL {
            let place = if *threshold == Threshold::Relevant { relevance } else { gap };
            for beyond in [0.0, 1e-6, -1e-6] {
                let mut moved = *thresholds;
                let own = match threshold {
                    Threshold::Relevant => &mut moved.relevant,
                    Threshold::Delight => &mut moved.delight,
                    Threshold::Failing => &mut moved.failing,
                    Threshold::Severe => &mut moved.severe,
                };
                let change = (place - *own).abs();
                *own = place + beyond;
                let ordered = moved.severe <= moved.failing && moved.failing < 0.0 && 0.0 < moved.delight;
                let turned = Verdict::at(relevance, gap, said.lead, critical, &moved) != said.verdict;
                if ordered && turned && best.is_none_or(|(smallest, _, _)| change < smallest - 1e-9) {
                    best = Some((change, *threshold, place));
                }
            }
        }
        best.map(|(_, threshold, place)| (threshold, place))
    }

    #[test]
    fn the_nearest_boundary_is_the_one_found_by_trying() {
        let other = Thresholds { relevant: 4.5, delight: 2.0, failing: -0.5, severe: -2.5, ..Thresholds::default() };
        let narrow = Thresholds { failing: -2.0, severe: -2.0, ..Thresholds::default() };
        let mut met = std::collections::HashSet::new();
        for thresholds in [Thresholds::default(), other, narrow] {
            for critical in [false, true] {
                for [e, f, r] in (0..=20 * 20 * 20).map(|n| [n / 400, n / 20 % 20, n % 20]) {
                    for competition in [None, Some(5.0)] {
                        let half = |value: i32| Some(f64::from(value) / 2.0);
                        let said = said([half(e), half(f), competition, half(r)], &thresholds, critical);
                        let found = Turning::nearest(&said, critical, &thresholds);
                        assert_eq!(
                            found.map(|found| (found.threshold, found.value)),
                            by_trying(&said, critical, &thresholds),
                            "E {e}/2 F {f}/2 R {r}/2 C {competition:?} critical {critical} {thresholds:?}"
                        );
                        met.extend(found.map(|found| found.threshold));
                    }
                }
            }
        }
        assert_eq!(met.len(), 4, "each threshold is the nearest somewhere");
    }

    #[test]
    fn examples() {
        let thresholds = Thresholds::default();
        let nearest = |scores: [f64; 4], critical| {
            let scores = scores.map(|score| (score >= 0.0).then_some(score));
            Turning::nearest(&said(scores, &thresholds, critical), critical, &thresholds)
        };
        let turning = |threshold, value, beyond, verdict| Some(Turning { threshold, value, beyond, verdict });
        // R 9, g −3: severe at exactly −3; just below, it is a pain point.
        assert_eq!(nearest([8.0, 5.0, -1.0, 9.0], false), turning(Threshold::Severe, -3.0, true, Verdict::PainPoint));
        // R 7, g 0: no gap of its own turns it, only relevance.
        assert_eq!(nearest([5.0, 5.0, -1.0, 7.0], false), turning(Threshold::Relevant, 7.0, true, Verdict::Neutral));
        // R 5, g −2: relevant and failing are equally near; relevant comes first.
        assert_eq!(nearest([5.0, 3.0, -1.0, 5.0], false), turning(Threshold::Relevant, 5.0, false, Verdict::PainPoint));
        // Critical, R 0, g −4: failing cannot go below severe, and no other threshold matters.
        assert_eq!(nearest([9.0, 5.0, -1.0, 0.0], true), None);
        assert_eq!(nearest([9.0, -1.0, -1.0, 9.0], true), None, "not rated");
    }
}
