//! What kept its place between two orders. Knows only indices.

/// Which partners kept their order: the longest run of partners that grows (patience sorting, O(n log n)). `partners`: for each index on the
/// right its partner on the left, each at most once.
pub fn kept(partners: &[Option<usize>]) -> Vec<bool> {
    // `tops[k]`: the index on the right that ends the run of length k + 1 with the smallest partner.
    let mut tops: Vec<(usize, usize)> = Vec::new();
    let mut before: Vec<Option<usize>> = vec![None; partners.len()];
    for (right, partner) in partners.iter().enumerate() {
        let Some(left) = *partner else { continue };
        let length = tops.partition_point(|(top, _)| *top < left);
        before[right] = length.checked_sub(1).map(|shorter| tops[shorter].1);
        if length == tops.len() {
            tops.push((left, right));
        } else {
            tops[length] = (left, right);
        }
    }
    let mut found = vec![false; partners.len()];
    let mut at = tops.last().map(|(_, right)| *right);
    while let Some(right) = at {
        found[right] = true;
        at = before[right];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_few_as_possible_have_moved() {
        let all = |partners: &[usize]| partners.iter().copied().map(Some).collect::<Vec<_>>();
        assert_eq!(kept(&all(&[0, 1, 2])), [true, true, true]);
        assert_eq!(kept(&all(&[2, 0, 1, 3])), [false, true, true, true]);
        assert_eq!(kept(&all(&[1, 2, 3, 0])), [true, true, true, false]);
        assert_eq!(kept(&[None, Some(1), None, Some(0)]).iter().filter(|kept| **kept).count(), 1);
        assert!(kept(&[]).is_empty());
    }
}
