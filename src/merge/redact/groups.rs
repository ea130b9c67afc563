//! Groups of raters that are too small to be shown: joined until nobody can be recognised by a group. Never who is in which.

use std::collections::BTreeSet;

/// The groups that are joined into one, of these names of groups, one for each rater: first those with fewer raters than the least, then the next
/// smallest until what is joined has enough; of equal ones the one that was named first.
pub(super) fn joined<'g>(of_raters: &[&'g str], least: usize) -> BTreeSet<&'g str> {
    let mut groups: Vec<(&str, usize)> = Vec::new();
    for group in of_raters {
        match groups.iter_mut().find(|(name, _)| name == group) {
            Some((_, raters)) => *raters += 1,
            None => groups.push((group, 1)),
        }
    }
    groups.sort_by_key(|(_, raters)| *raters);
    let mut joined = BTreeSet::new();
    let mut together = 0;
    for (name, raters) in groups {
        if raters >= least && (joined.is_empty() || together >= least) {
            break;
        }
        together += raters;
        joined.insert(name);
    }
    // Who has no group at all is in none.
    if joined.iter().all(|name| name.is_empty()) { BTreeSet::new() } else { joined }
}

#[cfg(test)]
mod tests {
    use super::joined;

    fn of(groups: &[(&'static str, usize)], least: usize) -> Vec<&'static str> {
        let raters: Vec<&str> = groups.iter().flat_map(|(name, count)| std::iter::repeat_n(*name, *count)).collect();
        joined(&raters, least).into_iter().collect()
    }

    #[test]
    fn small_groups_are_joined_until_none_is_too_small() {
        assert_eq!(of(&[("a", 3), ("b", 4)], 3), [""; 0]);
        assert_eq!(of(&[("a", 1), ("b", 2), ("c", 5)], 3), ["a", "b"]);
        assert_eq!(of(&[("a", 2), ("b", 5), ("c", 4)], 3), ["a", "c"], "with the next smallest");
        assert_eq!(of(&[("a", 2), ("b", 4), ("c", 4)], 3), ["a", "b"], "the first of equal ones");
        assert_eq!(of(&[("a", 1), ("b", 1)], 3), ["a", "b"], "all there are");
        assert_eq!(of(&[("a", 1), ("", 2), ("c", 9)], 3), ["", "a"], "the only one without a group can be recognised too");
        assert_eq!(of(&[("", 2)], 3), [""; 0]);
        assert_eq!(of(&[("a", 2)], 1), [""; 0]);
    }
}
