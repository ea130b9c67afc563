//! Two orders as one that both can be read in. Knows only indices.

/// Both orders as one: partners that kept their order are side by side, what only one side has is where that side has it, the left side
/// first. `kept_partners`: for each index on the right its partner on the left, each at most once, with those that moved left out;
/// `left_count`: how many the left side has.
pub(super) fn merged(left_count: usize, kept_partners: &[Option<usize>]) -> Vec<(Option<usize>, Option<usize>)> {
    let mut rows = Vec::with_capacity(left_count.max(kept_partners.len()));
    let (mut next_left, mut waiting) = (0, Vec::new());
    for (right, partner) in kept_partners.iter().enumerate() {
        let Some(left) = *partner else {
            waiting.push((None, Some(right)));
            continue;
        };
        rows.extend((next_left..left).map(|left| (Some(left), None)));
        rows.append(&mut waiting);
        rows.push((Some(left), Some(right)));
        next_left = left + 1;
    }
    rows.extend((next_left..left_count).map(|left| (Some(left), None)));
    rows.append(&mut waiting);
    rows
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::fields::kept;
    use proptest::prelude::*;

    #[test]
    fn one_order_for_both() {
        let rows = merged(4, &[Some(0), None, Some(2), None]);
        let expected = [(Some(0), Some(0)), (Some(1), None), (None, Some(1)), (Some(2), Some(2)), (Some(3), None), (None, Some(3))];
        assert_eq!(rows, expected);
        assert_eq!(merged(0, &[None]), [(None, Some(0))]);
        assert_eq!(merged(1, &[]), [(Some(0), None)]);
    }

    proptest! {
        #[test]
        fn each_occurs_once_and_in_its_own_order(order in Just((0..12_usize).collect::<Vec<_>>()).prop_shuffle(), gone in 0..6_usize) {
            let partners: Vec<Option<usize>> = order.iter().map(|left| (*left >= gone).then_some(*left)).collect();
            let kept = kept(&partners);
            let partners: Vec<Option<usize>> = partners.iter().zip(&kept).map(|(left, kept)| left.filter(|_| *kept)).collect();
            let rows = merged(12, &partners);
            let left: Vec<usize> = rows.iter().filter_map(|row| row.0).collect();
            let right: Vec<usize> = rows.iter().filter_map(|row| row.1).collect();
            let all: Vec<usize> = (0..12).collect();
            prop_assert_eq!(&left, &all);
            prop_assert_eq!(&right, &all);
            prop_assert_eq!(rows.iter().filter(|row| row.0.is_some() && row.1.is_some()).count(), kept.iter().filter(|kept| **kept).count());
        }
    }
}
