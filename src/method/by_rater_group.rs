//! How do departments and customers see the journey, side by side (`method.md` §4)? Per touchpoint the mean of the group's votes, then the
//! mean over touchpoints. Agreed scores play no part here.

use super::Counting;
use super::grouping::{Grouping, Sums};
use super::rater_groups::{GroupTallies, RaterGroups};
use crate::model::Scores;

/// Collects the votes of one touchpoint after another, by group.
#[derive(Debug)]
pub(super) struct ByRaterGroup {
    /// By group; the last one is that of raters without a group.
    sums: Vec<Sums>,
}

impl ByRaterGroup {
    /// Nothing collected yet.
    pub(super) fn new(groups: &RaterGroups) -> Self {
        Self { sums: vec![Sums::default(); groups.names().len() + 1] }
    }

    /// Adds the votes on the touchpoint at `index` in journey order. Touchpoints come in journey order.
    pub(super) fn add(&mut self, index: usize, votes: &GroupTallies) {
        for (group, tally) in votes.voted() {
            self.sums[group].add(index, &Counting::new(&Scores::default(), tally));
        }
    }

    /// One grouping for each group that voted at all, in the order of the groups; raters without a group come last, without a name. The
    /// count is of touchpoints with at least one vote of the group.
    pub(super) fn groupings(&self, groups: &RaterGroups) -> Vec<Grouping<Option<String>>> {
        let names = groups.names().iter().cloned().map(Some).chain([None]);
        names.zip(&self.sums).filter(|(_, sums)| !sums.is_empty()).map(|(name, sums)| sums.grouping(name)).collect()
    }
}
