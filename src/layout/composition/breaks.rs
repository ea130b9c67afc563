//! Which stages are in which system: as balanced as can be. Pure numbers, exact whatever the machine: never a length of the scene, never what is
//! in a stage.

use std::ops::Range;

/// Cost of what is not possible.
const NEVER: u128 = u128::MAX;

/// The stages of so many systems, by the widths of all stages: the widest system is as narrow as can be, then the squares of their widths have
/// the least sum, then the breaks are as early as can be. Never more systems than stages; without stages none.
pub(super) fn balanced(widths: &[u64], systems: usize) -> Vec<Range<usize>> {
    let count = widths.len();
    let systems = systems.clamp(1, count.max(1));
    if count == 0 {
        return Vec::new();
    }
    let limit = narrowest(widths, systems);
    // The least sum of squares of the stages from one on, in so many systems, none wider than the limit.
    let mut costs = vec![vec![NEVER; count + 1]; systems + 1];
    costs[0][count] = 0;
    for left in 1..=systems {
        for first in (0..=count - left).rev() {
            costs[left][first] =
                ends(widths, first, limit).map(|(end, square)| square.saturating_add(costs[left - 1][end])).min().unwrap_or(NEVER);
        }
    }
    let mut first = 0;
    let mut ranges = Vec::with_capacity(systems);
    for left in (1..=systems).rev() {
        let found = ends(widths, first, limit).find(|(end, square)| square.saturating_add(costs[left - 1][*end]) == costs[left][first]);
        let end = found.map_or(count, |(end, _)| end);
        ranges.push(first..end);
        first = end;
    }
    ranges
}

/// Where a system that begins with a stage may end, with the square of its width.
fn ends(widths: &[u64], first: usize, limit: u64) -> impl Iterator<Item = (usize, u128)> {
    let mut sum = 0;
    widths.iter().enumerate().skip(first).map_while(move |(index, width)| {
        sum += width;
        (sum <= limit).then(|| (index + 1, u128::from(sum) * u128::from(sum)))
    })
}

/// Width of the widest of so many systems, as narrow as can be.
pub(super) fn narrowest(widths: &[u64], systems: usize) -> u64 {
    let (mut low, mut high) = (widths.iter().copied().max().unwrap_or(0), widths.iter().sum::<u64>());
    while low < high {
        let middle = low + (high - low) / 2;
        if needed(widths, middle) <= systems { high = middle } else { low = middle + 1 }
    }
    low
}

/// How many systems it takes if none is wider than a limit, which no stage is.
fn needed(widths: &[u64], limit: u64) -> usize {
    let (mut systems, mut used) = (1, 0);
    for width in widths {
        if used + width > limit {
            systems += 1;
            used = 0;
        }
        used += width;
    }
    systems
}

#[cfg(test)]
pub(super) mod tests {
    use super::{balanced, narrowest};
    use proptest::prelude::*;
    use std::ops::Range;

    /// Width of the widest system, and the sum of the squares.
    type Cost = (u64, u128);

    /// The same by trying every way to break.
    pub(in crate::layout::composition) fn by_trying(widths: &[u64], systems: usize) -> Vec<Range<usize>> {
        let count = widths.len();
        let mut best: Option<(Cost, Vec<Range<usize>>)> = None;
        for breaks in 0..1_u32 << (count - 1) {
            let ends = (1..count).filter(|at| breaks & (1 << (at - 1)) != 0).chain([count]);
            let ranges: Vec<Range<usize>> = ends.scan(0, |first, end| Some(std::mem::replace(first, end)..end)).collect();
            if ranges.len() != systems {
                continue;
            }
            let sums: Vec<u64> = ranges.iter().map(|range| widths[range.clone()].iter().sum()).collect();
            let cost = (sums.iter().copied().max().unwrap(), sums.iter().map(|sum| u128::from(*sum) * u128::from(*sum)).sum());
            let ends = |ranges: &[Range<usize>]| ranges.iter().map(|range| range.end).collect::<Vec<_>>();
            if best.as_ref().is_none_or(|(other, found)| (cost, ends(&ranges)) < (*other, ends(found))) {
                best = Some((cost, ranges));
            }
        }
        best.unwrap().1
    }

    proptest! {
        #[test]
        fn breaks_are_those_of_trying_everything(widths in prop::collection::vec(prop_oneof![0_u64..40, 100_u64..140], 1..9)) {
            for systems in 1..=widths.len() {
                prop_assert_eq!(balanced(&widths, systems), by_trying(&widths, systems));
            }
        }
    }

    #[test]
    fn breaks_balance_widths_and_come_early() {
        assert_eq!(balanced(&[10, 10, 10, 10], 2), [0..2, 2..4]);
        assert_eq!(balanced(&[10, 10, 10], 2), [0..1, 1..3]);
        assert_eq!(balanced(&[50, 10, 10, 10], 2), [0..1, 1..4]);
        assert_eq!(balanced(&[10, 20], 7), [0..1, 1..2]);
        assert!(balanced(&[], 3).is_empty());
        assert_eq!(narrowest(&[10, 10, 10], 2), 20);
        let many: Vec<u64> = (0..2_000).map(|index| 100 + index % 7).collect();
        assert_eq!(balanced(&many, 40).len(), 40);
    }
}
