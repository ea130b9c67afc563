//! Stand-ins for elements that are gone although others need them. Never more than its identity is known of one.

use crate::model::{Map, MapId, Rater, RaterId, Round, RoundId, Segment, SegmentId, Stage, StageId, Variant};
use uuid::Uuid;

/// The name of a stand-in: the beginning of its identity, for lack of anything better.
fn name(id: Uuid) -> String {
    id.to_string().chars().take(8).collect()
}

impl Round {
    /// A round of which only scores are left.
    pub fn stand_in(id: RoundId) -> Self {
        Self { id, label: name(id.0), date: None }
    }
}

impl Rater {
    /// A rater of whom only votes are left.
    pub fn stand_in(id: RaterId) -> Self {
        Self { id, name: name(id.0), group: String::new() }
    }
}

impl Segment {
    /// A segment of which only measured values are left.
    pub(super) fn stand_in(id: SegmentId) -> Self {
        Self::new(id, name(id.0))
    }
}

impl Stage {
    /// A stage of which only touchpoints are left.
    pub fn stand_in(id: StageId) -> Self {
        Self::new(id, name(id.0))
    }
}

impl Map {
    /// A map of which only stages and lanes are left; it has none of its own yet.
    pub fn stand_in(id: MapId) -> Self {
        Self { lanes: Vec::new(), variant: Variant::Other, ..Self::new(id, name(id.0)) }
    }
}
