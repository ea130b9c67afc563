//! Who belongs together: the groups of a project's raters (departments, customers), and one touchpoint's votes counted by group. Nobody's
//! department owns the truth (`method.md` §3), so the groups are shown side by side.

use super::Tally;
use crate::model::{Project, RaterId, RoundId, Touchpoint};
use std::collections::{BTreeMap, HashMap};

/// The groups of a project's raters, in the order in which they first occur in its list of raters.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RaterGroups {
    names: Vec<String>,
    of: BTreeMap<RaterId, Place>,
}

/// Where a rater is in the list of raters, and the group.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    index: usize,
    group: Option<usize>,
}

impl RaterGroups {
    /// The groups of a project. Raters without a group are in none.
    pub fn of(project: &Project) -> Self {
        let mut groups = Self::default();
        let mut known = HashMap::new();
        for (index, rater) in project.raters.iter().enumerate() {
            let group = (!rater.group.is_empty()).then(|| {
                *known.entry(rater.group.as_str()).or_insert_with(|| {
                    groups.names.push(rater.group.clone());
                    groups.names.len() - 1
                })
            });
            groups.of.insert(rater.id, Place { index, group });
        }
        groups
    }

    /// What the groups are called, as stored.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The group of a rater as an index into [`names`](Self::names); none without a group.
    pub fn group_of(&self, rater: RaterId) -> Option<usize> {
        self.of.get(&rater)?.group
    }

    /// Where a rater is in the project's list of raters, from 0; none for one who is not in it.
    pub fn place_of(&self, rater: RaterId) -> Option<usize> {
        self.of.get(&rater).map(|place| place.index)
    }
}

/// The votes of one touchpoint in one round: all together, and by group. Kept and refilled for each touchpoint, so that counting
/// thousands of them allocates nothing.
#[derive(Debug, Clone)]
pub(super) struct GroupTallies {
    all: Tally,
    /// By group; the last one is that of raters without a group.
    by_group: Vec<Tally>,
    /// Which of `by_group` are not empty.
    voted: Vec<usize>,
}

impl GroupTallies {
    /// No votes yet.
    pub(super) fn new(groups: &RaterGroups) -> Self {
        Self { all: Tally::default(), by_group: vec![Tally::default(); groups.names.len() + 1], voted: Vec::new() }
    }

    /// Forgets what was counted and counts this touchpoint's votes.
    pub(super) fn count(&mut self, touchpoint: &Touchpoint, round: RoundId, groups: &RaterGroups) {
        if self.all.raters > 0 {
            self.all = Tally::default();
        }
        for group in self.voted.drain(..) {
            self.by_group[group] = Tally::default();
        }
        let ungrouped = self.by_group.len() - 1;
        for vote in touchpoint.votes_in(round).filter(|vote| !vote.scores.is_empty()) {
            self.all.add(&vote.scores);
            let group = groups.group_of(vote.rater).unwrap_or(ungrouped);
            if self.by_group[group].raters == 0 {
                self.voted.push(group);
            }
            self.by_group[group].add(&vote.scores);
        }
    }

    /// All votes together.
    pub(super) fn all(&self) -> &Tally {
        &self.all
    }

    /// The groups that voted, each with its votes; last come those without a group, if any of them voted.
    pub(super) fn voted(&self) -> impl Iterator<Item = (usize, &Tally)> {
        self.voted.iter().map(|&group| (group, &self.by_group[group]))
    }

    /// The votes of real groups, without those of raters who are in none.
    pub(super) fn grouped(&self) -> impl Iterator<Item = &Tally> {
        let ungrouped = self.by_group.len() - 1;
        self.voted().filter(move |(group, _)| *group != ungrouped).map(|(_, tally)| tally)
    }
}
