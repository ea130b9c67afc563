//! What is asked about merging: what comes in, what is to be decided, which groups get a copy. Never what the answers lead to.

use crate::app::exchange::together::Together;
use crate::app::merging::plan::MergePlan;
use crate::app::question::Question;
use crate::model::RoundId;
use std::sync::Arc;

/// A question about merging.
#[derive(Debug, Clone, PartialEq)]
pub enum MergingDialog {
    /// What merging would change; told more by [`crate::app::MergingAction`]. Answers: yes, cancel.
    Merge(Arc<MergePlan>),
    /// The open conflicts; answered by [`crate::app::MergingAction::Decide`], as often as there are any.
    Conflicts,
    /// Which groups get a copy, and in which round they work; answered by [`crate::app::MergingAction::Give`].
    Groups,
    /// Copies for groups on their way. Answers: yes (replace what was there already), cancel (stop, or close).
    Given(GivenOut),
}

/// Copies for groups on their way.
#[derive(Debug, Clone, PartialEq)]
pub struct GivenOut {
    /// The files, each with how far it has got.
    pub together: Together,
    pub(super) groups: Arc<[String]>,
    pub(super) round: RoundId,
}

impl Question for MergingDialog {
    fn code(&self) -> &'static str {
        match self {
            Self::Merge(_) => "merge",
            Self::Conflicts => "conflicts",
            Self::Groups => "groups",
            Self::Given(_) => "given",
        }
    }

    fn guide(&self) -> (&'static str, &'static str) {
        ("groups", "")
    }

    fn goes_on_from(&self, before: &Self) -> bool {
        matches!((self, before), (Self::Merge(_), Self::Merge(_))) || self == before
    }

    fn is_only_to_read(&self) -> bool {
        matches!(self, Self::Conflicts)
    }
}
