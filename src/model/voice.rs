//! Whose curve it is, where several are followed over one path. Pure data, all by reference: nothing that it names is copied.

use super::{MapId, Project, RoundId};
use serde::{Deserialize, Serialize};

/// One of several whose curves are followed over the touchpoints of the shown map. What it does not name is that which is shown: another map in the
/// shown round, the shown map in another round, a group of raters on the shown map in the shown round.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Voice {
    /// What counts on a map: that of a segment, say.
    Map(MapId),
    /// What counts in a round.
    Round(RoundId),
    /// The votes of a group of raters alone, by the group's name.
    Group(String),
}

impl Voice {
    /// Whether what it names is there.
    pub fn is_in(&self, project: &Project) -> bool {
        match self {
            Self::Map(id) => project.map(*id).is_some(),
            Self::Round(id) => project.round(*id).is_some(),
            Self::Group(name) => !name.is_empty() && project.raters.iter().any(|rater| rater.group == *name),
        }
    }
}
