//! What to deal with first (*Prioritäten*, `method.md` §4).

use super::tolerance::{below, sort_by_figure};
use super::{Assessment, Verdict};

/// The touchpoints with E, F and R, most urgent first, as indices into what was given: deal-breakers, then pain points, then contested,
/// then all others; within each by opportunity descending, then weighted gap ascending, then the given order.
pub fn priorities<'a>(assessments: impl IntoIterator<Item = &'a Assessment>) -> Vec<usize> {
    most_urgent(assessments, usize::MAX)
}

/// The first of the [`priorities`], at most so many. What cannot be among them is not put in order.
pub(super) fn most_urgent<'a>(assessments: impl IntoIterator<Item = &'a Assessment>, most: usize) -> Vec<usize> {
    let mut classes: [Vec<Entry>; 4] = Default::default();
    for (index, assessment) in assessments.into_iter().enumerate() {
        if let (Some(opportunity), Some(weighted_gap)) = (assessment.opportunity, assessment.weighted_gap) {
            classes[class(assessment.verdict)].push(Entry { index, opportunity, weighted_gap });
        }
    }
    let mut order = Vec::with_capacity(classes.iter().map(Vec::len).sum::<usize>().min(most));
    for entries in &mut classes {
        let wanted = most - order.len();
        if wanted == 0 {
            break;
        }
        leave_the_greatest(entries, wanted);
        sort_by_figure(
            entries,
            |entry| -entry.opportunity,
            |equal| {
                sort_by_figure(
                    equal,
                    |entry| entry.weighted_gap,
                    |equal| {
                        equal.sort_unstable_by_key(|entry| entry.index);
                    },
                );
            },
        );
        order.extend(entries.iter().take(wanted).map(|entry| entry.index));
    }
    order
}

/// Takes out all but those with the greatest opportunities, so many, and what counts as equal to the last of them.
fn leave_the_greatest(entries: &mut Vec<Entry>, wanted: usize) {
    if entries.len() <= wanted {
        return;
    }
    let mut figures: Vec<f64> = entries.iter().map(|entry| entry.opportunity).collect();
    let (_, &mut mut least, _) = figures.select_nth_unstable_by(wanted - 1, |one, two| two.total_cmp(one));
    // A run of equal ones may be longer than the tolerance, link by link.
    while let Some(lower) = figures.iter().copied().filter(|figure| *figure < least && !below(*figure, least)).reduce(f64::min) {
        least = lower;
    }
    entries.retain(|entry| entry.opportunity >= least);
}

struct Entry {
    index: usize,
    opportunity: f64,
    weighted_gap: f64,
}

fn class(verdict: Verdict) -> usize {
    match verdict {
        Verdict::DealBreaker => 0,
        Verdict::PainPoint => 1,
        Verdict::Contested => 2,
        Verdict::NotRated | Verdict::MagicMoment | Verdict::Solid | Verdict::Overdelivered | Verdict::MinorLetdown | Verdict::Neutral => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::Counting;
    use crate::model::Thresholds;

    fn assessed(scores: [f64; 4]) -> Assessment {
        let [expectation, fulfilment, competition, relevance] = scores.map(|score| (score >= 0.0).then_some(score));
        Assessment::new(&Counting { expectation, fulfilment, competition, relevance }, false, &Thresholds::default())
    }

    #[test]
    fn the_worst_verdicts_come_first_then_the_greatest_opportunities() {
        const NO: f64 = -1.0;
        let touchpoints = [
            assessed([5.0, 7.0, NO, 10.0]), // 0: magic moment, o 13
            assessed([5.0, 5.0, NO, NO]),   // 1: not rated
            assessed([5.0, 5.0, 9.0, 6.0]), // 2: contested, o 7
            assessed([6.0, 5.0, NO, 6.0]),  // 3: pain point, o 7
            assessed([9.0, 6.0, NO, 6.0]),  // 4: deal-breaker, o 6
            assessed([8.0, 7.0, NO, 7.0]),  // 5: pain point, o 7, w −0.7: before 3 (w −0.6)
            assessed([10.0, 0.0, NO, 5.0]), // 6: minor letdown, o 10
            assessed([8.0, 7.0, NO, 7.0]),  // 7: as 5, later
            assessed([9.0, 6.0, NO, 9.0]),  // 8: deal-breaker, o 12
        ];
        let verdicts = touchpoints.map(|touchpoint| touchpoint.verdict);
        assert_eq!(verdicts[2..5], [Verdict::Contested, Verdict::PainPoint, Verdict::DealBreaker]);
        assert_eq!(priorities(&touchpoints), [8, 4, 5, 7, 3, 2, 0, 6]);
    }

    #[test]
    fn ties_that_differ_by_a_hair_keep_the_order_of_the_map() {
        let almost_one: f64 = 8.0 / 3.0 - 5.0 / 3.0;
        let mut first = assessed([5.0, 5.0, -1.0, 1.0]);
        let mut second = first;
        (first.opportunity, second.opportunity) = (Some(almost_one.min(1.0)), Some(almost_one.max(1.0)));
        assert_ne!(first.opportunity, second.opportunity);
        assert_eq!(priorities([&first, &second]), [0, 1]);
        assert_eq!(priorities([&second, &first]), [0, 1]);
        (first.weighted_gap, second.weighted_gap) = (Some(1.0), Some(0.0));
        assert_eq!(priorities([&first, &second]), [1, 0], "equal opportunities: the lower weighted gap first");
    }

    #[test]
    fn the_first_few_are_the_first_of_all() {
        let almost_one: f64 = 8.0 / 3.0 - 5.0 / 3.0;
        for seed in 0..200_u64 {
            let touchpoints: Vec<Assessment> = (0..12)
                .map(|index| {
                    let mixed = (seed * 31 + index * 17).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
                    let mut one = assessed([5.0, (mixed % 3 + 4) as f64, -1.0, (mixed / 3 % 3 + 5) as f64]);
                    // Differences within the tolerance, in long runs.
                    one.opportunity = one.opportunity.map(|figure| figure + (mixed % 7) as f64 * (1.0 - almost_one));
                    one
                })
                .collect();
            let all = priorities(&touchpoints);
            for most in 0..=12 {
                assert_eq!(most_urgent(&touchpoints, most), all[..most], "seed {seed}, {most}");
            }
        }
    }

    #[test]
    fn nothing_rated_nothing_urgent() {
        assert_eq!(priorities(&[assessed([-1.0; 4]), assessed([5.0, -1.0, 5.0, 5.0])]), [0; 0]);
    }
}
