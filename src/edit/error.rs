//! Why an edit was refused. Codes and data, never words.

use crate::model::{
    BallotId, ContactId, DayStepId, LaneId, MapId, MeasureId, MetricId, Problem, QuestionId, RaterId, RoundId, SegmentId, StageId, StepId,
    TouchpointId, ViewId,
};

/// Why an edit was refused; nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// There is no such map.
    #[error("no map {0}")]
    UnknownMap(MapId),
    /// There is no such stage in the map.
    #[error("no stage {0}")]
    UnknownStage(StageId),
    /// There is no such touchpoint in the map.
    #[error("no touchpoint {0}")]
    UnknownTouchpoint(TouchpointId),
    /// There is no such lane in the map.
    #[error("no lane {0}")]
    UnknownLane(LaneId),
    /// There is no such segment.
    #[error("no segment {0}")]
    UnknownSegment(SegmentId),
    /// There is no such round.
    #[error("no round {0}")]
    UnknownRound(RoundId),
    /// There is no such rater.
    #[error("no rater {0}")]
    UnknownRater(RaterId),
    /// There is no such vote in progress.
    #[error("no ballot {0}")]
    UnknownBallot(BallotId),
    /// There is no such measure.
    #[error("no measure {0}")]
    UnknownMeasure(MeasureId),
    /// There is no such open question.
    #[error("no open question {0}")]
    UnknownQuestion(QuestionId),
    /// There is no such value of a metric.
    #[error("no value {0} of a metric")]
    UnknownMetric(MetricId),
    /// There is no such entry of the contact plan.
    #[error("no contact {0}")]
    UnknownContact(ContactId),
    /// There is no such saved view.
    #[error("no saved view {0}")]
    UnknownView(ViewId),
    /// There is no such step of a presentation.
    #[error("no step {0}")]
    UnknownStep(StepId),
    /// There is no such part of the day's plan.
    #[error("no part of the day {0}")]
    UnknownDayStep(DayStepId),
    /// The ballot does not ask for this score.
    #[error("the ballot does not ask for this score")]
    NotAsked,
    /// A project keeps at least one map, one round; a map at least one stage.
    #[error("the last one cannot be deleted")]
    LastOne,
    /// Cards, curves and experiences lanes can be hidden but not deleted or renamed.
    #[error("a built-in lane cannot be changed this way")]
    BuiltInLane,
    /// The project would be larger than a map file can be.
    #[error("larger than a map file can be")]
    TooLarge,
    /// An amount would have more digits than one may have.
    #[error("too much money")]
    TooMuchMoney,
    /// The result would break an invariant.
    #[error("it would break an invariant: {0:?}")]
    Unsound(Problem),
}

impl EditError {
    /// Code of its sentence (`term-edit-error-CODE`); invariants have the codes of their findings.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownMap(_) => "unknown-map",
            Self::UnknownStage(_) => "unknown-stage",
            Self::UnknownTouchpoint(_) => "unknown-touchpoint",
            Self::UnknownLane(_) => "unknown-lane",
            Self::UnknownSegment(_) => "unknown-segment",
            Self::UnknownRound(_) => "unknown-round",
            Self::UnknownRater(_) => "unknown-rater",
            Self::UnknownBallot(_) => "unknown-ballot",
            Self::UnknownMeasure(_) => "unknown-measure",
            Self::UnknownQuestion(_) => "unknown-question",
            Self::UnknownMetric(_) => "unknown-metric",
            Self::UnknownContact(_) => "unknown-contact",
            Self::UnknownView(_) => "unknown-view",
            Self::UnknownStep(_) => "unknown-step",
            Self::UnknownDayStep(_) => "unknown-day-step",
            Self::NotAsked => "not-asked",
            Self::LastOne => "last-one",
            Self::BuiltInLane => "built-in-lane",
            Self::TooLarge => "too-large",
            Self::TooMuchMoney => "too-much-money",
            Self::Unsound(problem) => problem.kind.code(),
        }
    }
}
