//! Where measures and parts of the day go in their list when they are moved among those that are shown: pure arithmetic over identities. Never a change.

use std::collections::HashSet;
use std::hash::Hash;

/// How many of the others are above `moved` once they have gone one place up or down; none if they are at the end already. `shown`: all that are
/// shown, in order.
pub(crate) fn neighbour<I: Copy + Eq + Hash>(shown: &[I], moved: &[I], down: bool) -> Option<usize> {
    let is_moved: HashSet<I> = moved.iter().copied().collect();
    let others = shown.iter().filter(|id| !is_moved.contains(id)).count();
    let before = |end: usize| shown.iter().take(end).filter(|id| !is_moved.contains(id)).count();
    if down {
        let last = shown.iter().rposition(|id| is_moved.contains(id))?;
        Some(before(last) + 1).filter(|at| *at <= others)
    } else {
        let first = shown.iter().position(|id| is_moved.contains(id))?;
        before(first).checked_sub(1)
    }
}

/// What measures come before in the whole list (none: the end) so that `at` of the `others`, which are shown, are above them. Nothing if they are
/// there already.
pub(crate) fn placed<I: Copy + Eq + Hash>(list: &[I], others: &[I], moved: &[I], at: usize) -> Option<Option<I>> {
    let place = |id: I| list.iter().position(|other| *other == id);
    let above = at.checked_sub(1).and_then(|at| others.get(at)).or(others.last().filter(|_| at > 0)).copied().and_then(place);
    let below = others.get(at).copied().and_then(place);
    if above.is_none() && below.is_none() {
        return None;
    }
    let between = |at: usize| above.is_none_or(|above| above < at) && below.is_none_or(|below| at < below);
    if moved.iter().copied().filter_map(place).all(between) {
        return None;
    }
    let is_moved: HashSet<I> = moved.iter().copied().collect();
    let after_above = || above.and_then(|above| list.get(above + 1..)?.iter().find(|id| !is_moved.contains(id)).copied());
    Some(others.get(at).copied().or_else(after_above))
}

#[cfg(test)]
mod tests {
    use super::{neighbour, placed};
    use crate::model::MeasureId;

    fn ids(names: &str) -> Vec<MeasureId> {
        names.split_whitespace().map(MeasureId::named).collect()
    }

    #[test]
    fn a_step_leads_past_one_of_the_others_and_no_farther_than_the_ends() {
        let at = |moved: &str, down| neighbour(&ids("a b c d"), &ids(moved), down);
        assert_eq!([at("a", false), at("b", false), at("d", false)], [None, Some(0), Some(2)]);
        assert_eq!([at("a", true), at("c", true), at("d", true)], [Some(1), Some(3), None]);
        assert_eq!([at("b d", false), at("a c", true), at("a b c d", true)], [Some(0), Some(2), None], "they gather");
        assert_eq!(at("x", true), None);
    }

    #[test]
    fn a_place_among_the_shown_ones_is_a_place_in_the_whole_list() {
        let at = |others: &str, moved: &str, at: usize| placed(&ids("a x b y c"), &ids(others), &ids(moved), at);
        let before = |name: &str| Some(Some(MeasureId::named(name)));
        assert_eq!(at("a b", "c", 0), before("a"));
        assert_eq!(at("a b", "c", 1), before("b"));
        assert_eq!(at("a b", "c", 2), None, "it is below b already");
        assert_eq!(at("a b", "y", 9), None);
        assert_eq!(at("b c", "a", 2), Some(None), "the end of the list");
        assert_eq!(at("b c", "a", 1), before("c"));
        assert_eq!(at("a", "b c", 1), None);
        assert_eq!(at("b", "a x", 1), before("y"));
        assert_eq!(at("", "a", 0), None, "in an empty column nothing says where");
    }
}
