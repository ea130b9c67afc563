//! The figures of touchpoints that have something in common: stage, media kind, area, world, control, or who rated them (`method.md` §4).

use super::tolerance::below;
use super::{Counting, gap, weighted_gap};
use crate::model::PerScore;

/// The figures of the touchpoints that share `key`. None of the figures is rounded.
#[derive(Debug, Clone, PartialEq)]
pub struct Grouping<K> {
    /// What they have in common.
    pub key: K,
    /// How many they are.
    pub count: usize,
    /// How many of them have E, F and R.
    pub rated: usize,
    /// The mean of each score over the touchpoints that have it.
    pub means: Counting,
    /// The mean of g over the touchpoints that have it (not the difference of the means).
    pub gap: Option<f64>,
    /// The touchpoint with the lowest weighted gap, of equal ones the first; an index in journey order over the whole map.
    pub worst: Option<usize>,
}

/// Sums to make a [`Grouping`] of.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    count: usize,
    rated: usize,
    means: PerScore<Mean>,
    gap: Mean,
    worst: Option<(usize, f64)>,
}

#[derive(Debug, Clone, Copy, Default)]
struct Mean {
    count: usize,
    sum: f64,
}

impl Mean {
    fn add(&mut self, figure: Option<f64>) {
        if let Some(figure) = figure {
            self.count += 1;
            self.sum += figure;
        }
    }

    fn join(&mut self, next: Self) {
        self.count += next.count;
        self.sum += next.sum;
    }

    fn get(self) -> Option<f64> {
        (self.count > 0).then(|| self.sum / self.count as f64)
    }
}

impl Sums {
    /// Adds the touchpoint at `index` in journey order, with its scores. Touchpoints come in journey order.
    pub(super) fn add(&mut self, index: usize, scores: &Counting) {
        self.count += 1;
        for (kind, score) in scores.iter() {
            self.means.get_mut(kind).add(*score);
        }
        self.gap.add(gap(scores));
        if let Some(weighted_gap) = weighted_gap(scores) {
            self.rated += 1;
            if self.worst.is_none_or(|(_, lowest)| below(weighted_gap, lowest)) {
                self.worst = Some((index, weighted_gap));
            }
        }
    }

    /// Adds the sums of the touchpoints that follow, the first of which is at this index. Equal to adding each of them, but for the order of
    /// adding.
    pub(super) fn join(&mut self, next: &Self, start: usize) {
        self.count += next.count;
        self.rated += next.rated;
        for (kind, mean) in next.means.iter() {
            self.means.get_mut(kind).join(*mean);
        }
        self.gap.join(next.gap);
        if let Some((index, weighted_gap)) = next.worst
            && self.worst.is_none_or(|(_, lowest)| below(weighted_gap, lowest))
        {
            self.worst = Some((start + index, weighted_gap));
        }
    }

    /// Whether nothing was added.
    pub(super) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// The figures that follow from the sums.
    pub(super) fn grouping<K>(&self, key: K) -> Grouping<K> {
        Grouping {
            key,
            count: self.count,
            rated: self.rated,
            means: self.means.map(Mean::get),
            gap: self.gap.get(),
            worst: self.worst.map(|(index, _)| index),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One grouping for each key: of touchpoints in journey order, each the position of its key and its scores.
    fn group<K: Copy>(keys: &[K], touchpoints: impl Iterator<Item = (usize, Counting)>) -> Vec<Grouping<K>> {
        let mut sums = vec![Sums::default(); keys.len()];
        for (index, (key, scores)) in touchpoints.enumerate() {
            sums[key].add(index, &scores);
        }
        keys.iter().zip(sums).map(|(key, sums)| sums.grouping(*key)).collect()
    }

    fn scores(scores: [f64; 4]) -> Counting {
        let [expectation, fulfilment, competition, relevance] = scores.map(|score| (score >= 0.0).then_some(score));
        Counting { expectation, fulfilment, competition, relevance }
    }

    #[test]
    fn means_are_over_the_touchpoints_that_have_the_score() {
        const NO: f64 = -1.0;
        let touchpoints = [
            (0, scores([8.0, 6.0, NO, 5.0])), // g −2, w −1
            (1, scores([NO; 4])),
            (0, scores([4.0, 5.0, 3.0, NO])), // g 1
            (0, scores([NO, 10.0, NO, 10.0])),
            (0, scores([9.0, 7.0, 4.0, 5.0])), // g −2, w −1: as bad as the first, but later
        ];
        let found = group(&['a', 'b', 'c'], touchpoints.into_iter());
        let nothing = Grouping { key: 'c', count: 0, rated: 0, means: Counting::default(), gap: None, worst: None };
        let expected = [
            Grouping { key: 'a', count: 4, rated: 2, means: scores([7.0, 7.0, 3.5, 20.0 / 3.0]), gap: Some(-1.0), worst: Some(0) },
            Grouping { key: 'b', count: 1, ..nothing.clone() },
            nothing,
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn the_worst_has_the_lowest_weighted_gap_even_if_none_is_negative() {
        let touchpoints = [[5.0, 9.0, 0.0, 10.0], [5.0, 7.0, 0.0, 10.0], [9.0, 0.0, 0.0, -1.0], [5.0, 8.0, 0.0, 10.0]];
        let found = group(&[()], touchpoints.into_iter().map(|touchpoint| (0, scores(touchpoint))));
        assert_eq!(found[0].worst, Some(1));
    }
}
