//! What a project is: maps, stages, touchpoints, lanes, segments, rounds, raters and scores (`method.md` §1–§3), and the invariants they
//! keep. Pure data with serde forms; never a clock, a disk, a word for people or a verdict.

mod ballot;
mod codes;
pub mod entry;
pub mod fields;
mod ids;
mod lane;
pub mod limits;
mod map;
mod mend;
mod per_score;
mod picture;
mod problems;
mod project;
mod round;
mod scores;
pub mod table;
mod touchpoint;

pub use ballot::{Ballot, BallotVote};
pub use codes::{Area, Channel, Code, Control, Goal, InfluencerKind, Media, ScoreKind, Tone, Variant, WordLanguage, World};
pub(crate) use codes::{Word, codes};
pub use ids::{
    BallotId, ContentVariantId, ExperienceId, InfluencerId, LaneId, MapId, PassedOnId, PictureId, RaterId, RoundId, SegmentId, StageId,
    TouchpointId,
};
pub use lane::{FreeLane, FreePer, FreeStyle, Lane, LaneKind};
pub use map::{Map, Place, Stage};
pub use per_score::PerScore;
pub use picture::{NotAPicture, Picture, PictureKind};
pub use problems::{Problem, ProblemKind, Subject};
pub use project::{Project, Rater, Segment, Thresholds};
pub use round::Round;
pub use scores::{Agreed, NotAScore, Score, Scores, Vote};
pub use touchpoint::{Break, ContentVariant, Experience, Influencer, PassedOn, Touchpoint};
