//! When two figures count as equal (`method.md` §3): means of votes are fractions that binary numbers miss slightly, so that 8/3 − 5/3
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

/// Sorts by a figure, smallest first, and passes each run of equal ones to `ties` to be ordered. (Comparing with a tolerance while sorting
/// would not be safe: such an equality is not transitive.)
pub(super) fn sort_by_figure<T>(items: &mut [T], figure: impl Fn(&T) -> f64, mut ties: impl FnMut(&mut [T])) {
    items.sort_unstable_by(|one, two| figure(one).total_cmp(&figure(two)));
    for run in items.chunk_by_mut(|one, two| !below(figure(one), figure(two))) {
        ties(run);
    }
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
    fn equal_figures_are_handed_on_together() {
        let almost_one = 8.0 / 3.0 - 5.0 / 3.0;
        let mut items = [(3.0, 0), (1.0, 9), (almost_one, 4), (-2.0, 3), (3.0, 4)];
        let mut runs = Vec::new();
        sort_by_figure(
            &mut items,
            |item| item.0,
            |run| {
                run.sort_by_key(|item| item.1);
                runs.push(run.len());
            },
        );
        assert_eq!(runs, [1, 2, 2]);
        assert_eq!(items.map(|item| item.1), [3, 4, 9, 0, 4]);
    }
}
