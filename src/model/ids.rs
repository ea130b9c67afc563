//! Stable identities. Every element that can be edited has one, kept through saving, duplicating a map and merging; order is never read
//! from an id.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident,)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new identity that no other element has.
            #[allow(clippy::new_without_default, reason = "a default would have to be the same each time")]
            pub fn new() -> Self {
                Self(Uuid::new_v4())
            }

            /// The identity that always belongs to `name` (for bundled data and repeatable imports).
            pub fn named(name: &str) -> Self {
                Self(Uuid::new_v5(&NAMESPACE, format!(concat!(stringify!($name), " {}"), name).as_bytes()))
            }
        }

        impl From<Uuid> for $name {
            fn from(id: Uuid) -> Self {
                Self(id)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $name {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )*};
}

impl PictureId {
    /// The identity of a picture with these bytes.
    pub(crate) fn of(bytes: &[u8]) -> Self {
        Self(Uuid::new_v5(&NAMESPACE, bytes))
    }
}

/// The name space of [`named`](MapId::named) identities: a UUID made once for this program.
const NAMESPACE: Uuid = Uuid::from_u128(0x6f1c_52f0_2a0b_4c6e_9d3e_5b1f_7a90_c4d2);

ids! {
    /// Identity of a map within its project.
    MapId,
    /// Identity of a stage within its map.
    StageId,
    /// Identity of a touchpoint within its map; the same id in two maps means the same touchpoint.
    TouchpointId,
    /// Identity of an experience within its touchpoint.
    ExperienceId,
    /// Identity of an influencer within its touchpoint.
    InfluencerId,
    /// Identity of a content variant within its touchpoint.
    ContentVariantId,
    /// Identity of something passed on within its touchpoint.
    PassedOnId,
    /// Identity of a lane within its map.
    LaneId,
    /// Identity of a segment within its project.
    SegmentId,
    /// Identity of a round within its project.
    RoundId,
    /// Identity of a rater within its project.
    RaterId,
    /// Identity of a ballot within its project.
    BallotId,
    /// Identity of a measure within its project.
    MeasureId,
    /// Identity of an open question within its project.
    QuestionId,
    /// Identity of a metric's value within its project.
    MetricId,
    /// Identity of an entry of the contact plan within its project.
    ContactId,
    /// Identity of a saved view within its project.
    ViewId,
    /// Identity of a step of a presentation within its project.
    StepId,
    /// Identity of a conflict within its project.
    ConflictId,
    /// Identity of a part of the day's plan within its project.
    DayStepId,
    /// Identity of a picture: that of its bytes.
    PictureId,
}

/// Identities that files of formats 1 and 2 and edits written by hand leave out.
macro_rules! left_out {
    ($($name:ident),*) => {$(
        impl $name {
            /// No identity: what is read where none was written, until it gets one.
            pub(super) fn none() -> Self {
                Self(Uuid::nil())
            }

            /// Whether it is none.
            pub(super) fn is_none(&self) -> bool {
                self.0.is_nil()
            }
        }
    )*};
}

left_out!(InfluencerId, ContentVariantId, PassedOnId);
