//! When two figures count as equal (`method.md` §3): means of votes are fractions that binary numbers miss by a hair, so that 8/3 − 5/3
//! must still be 1. Every comparison of the method goes through here; none ever looks at a rounded figure.

/// Figures no further apart than this are equal.
pub const TOLERANCE: f64 = 1e-9;

/// a ≥ b
pub(super) fn at_least(a: f64, b: f64) -> bool {
    a - b >= -TOLERANCE
}

/// a ≤ b
pub(super) fn at_most(a: f64, b: f64) -> bool {
    a - b <= TOLERANCE
}

/// a < b
pub(super) fn below(a: f64, b: f64) -> bool {
    b - a > TOLERANCE
}

/// The rank of each figure from the smallest (0) up; equal figures share a rank. Sorting by rank is safe where sorting with a tolerance
/// would not be (equality with a tolerance is not transitive).
pub(super) fn ranks(figures: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..figures.len()).collect();
    order.sort_unstable_by(|&one, &two| figures[one].total_cmp(&figures[two]));
    let mut ranks = vec![0; figures.len()];
    let mut rank = 0;
    let mut first = order.first().map_or(0.0, |&index| figures[index]);
    for index in order {
        if below(first, figures[index]) {
            rank += 1;
            first = figures[index];
        }
        ranks[index] = rank;
    }
    ranks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_that_are_equal_on_paper_are_equal_here() {
        let one = 8.0 / 3.0 - 5.0 / 3.0;
        assert_ne!(one, 1.0, "the example should need the tolerance");
        assert!(at_least(one, 1.0) && at_most(one, 1.0) && !below(one, 1.0) && !below(1.0, one));
    }

    #[test]
    fn the_tolerance_is_narrow() {
        for (a, b, expected) in [(0.0, 0.5e-9, true), (0.0, 2e-9, false), (1e-8, 0.0, true), (3.0, 3.0, true)] {
            assert_eq!(at_least(a, b), expected, "{a} >= {b}");
            assert_eq!(at_most(-a, -b), expected, "-{a} <= -{b}");
            assert_eq!(below(a, b), !expected, "{a} < {b}");
        }
    }

    #[test]
    fn equal_figures_share_a_rank() {
        assert_eq!(ranks(&[]), [0; 0]);
        assert_eq!(ranks(&[3.0, 1.0, 8.0 / 3.0 - 5.0 / 3.0, -2.0, 3.0]), [2, 1, 1, 0, 2]);
    }
}
