//! What a project is: maps, stages, touchpoints, lanes, segments, rounds, raters and scores (`method.md` §1–§3), measures, open questions,
//! metrics and the contact plan (`method.md` §5, `method.md` §7), and the invariants they keep. Pure data with serde forms; never a clock, a disk, a word for people or a verdict.

mod ballot;
mod codes;
mod contact;
mod day_plan;
pub mod entry;
pub mod fields;
mod ids;
mod lane;
pub mod limits;
mod map;
mod measure;
mod mend;
mod metric;
mod money;
mod per_score;
mod picture;
mod plan;
mod presentation;
mod problems;
mod project;
mod question;
mod round;
mod saved_view;
mod scores;
mod shown;
pub mod table;
mod touchpoint;
mod voice;
mod weight;

pub use ballot::{Ballot, BallotVote};
pub use codes::{
    Area, Channel, Code, Control, Effect, Goal, InfluencerKind, KnownMetric, MeasureKind, Media, Pin, ScoreKind, Status, Tone, Variant,
    WordLanguage, World,
};
pub(crate) use codes::{Word, codes};
pub use contact::Contact;
pub use day_plan::DayStep;
pub use ids::{
    BallotId, ContactId, ContentVariantId, DayStepId, ExperienceId, InfluencerId, LaneId, MapId, MeasureId, MetricId, PassedOnId,
    PictureId, QuestionId, RaterId, RoundId, SegmentId, StageId, StepId, TouchpointId, ViewId,
};
pub use lane::{FreeLane, FreePer, FreeStyle, Lane, LaneKind};
pub use map::{Map, Place, Stage};
pub use measure::Measure;
pub use metric::{Figure, Metric};
pub use money::{Currency, Days, Money, Tenths};
pub use per_score::PerScore;
pub use picture::{NotAPicture, Picture, PictureKind};
pub use presentation::{PresentationStep, StepShows};
pub use problems::{Problem, ProblemKind, Subject};
pub use project::{Project, Rater, Segment, Thresholds};
pub use question::{About, OpenQuestion};
pub use round::Round;
pub use saved_view::{Gone, SavedView, ViewChart, ViewComparison, ViewFilter, ViewVoices};
pub use scores::{Agreed, NotAScore, Score, Scores, Vote};
pub use shown::{Arrangement, ChartKind, Curve, GroupBy, MeasureTab, QuadrantLines, Shows, SpendBy, Verdict};
pub use touchpoint::{Break, ContentVariant, Experience, Influencer, PassedOn, Touchpoint};
pub use voice::Voice;
