//! Where a value belongs: its element, its field there, and how two versions of it become one.

use super::{
    BallotField, ContactField, ContentVariantField, DayField, ExperienceField, Fields as _, FreeField, InfluencerField, LaneField,
    MapField, MeasureField, MetricField, PassedOnField, ProjectField, QuestionField, RaterField, RoundField, SegmentField, StageField,
    StepField, TouchpointField, Value, ViewField,
};
use crate::model::{
    BallotId, Channel, Code as _, ContactId, ContentVariantId, DayStepId, ExperienceId, InfluencerId, LaneId, MapId, MeasureId, MetricId,
    PassedOnId, PictureId, QuestionId, RaterId, RoundId, ScoreKind, SegmentId, StageId, StepId, TouchpointId, ViewId,
};
use uuid::Uuid;

/// An element of a project, by the identities on the way to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Element {
    /// The project itself.
    Project,
    /// A round.
    Round(RoundId),
    /// A segment.
    Segment(SegmentId),
    /// A rater.
    Rater(RaterId),
    /// A picture.
    Picture(PictureId),
    /// A map.
    Map(MapId),
    /// A lane of a map.
    Lane(MapId, LaneId),
    /// A cell of a lane of own words, by its stage or touchpoint.
    Cell(MapId, LaneId, Uuid),
    /// A stage of a map.
    Stage(MapId, StageId),
    /// A touchpoint of a map, in whatever stage.
    Touchpoint(MapId, TouchpointId),
    /// An influencer of a touchpoint.
    Influencer(MapId, TouchpointId, InfluencerId),
    /// A content variant of a touchpoint.
    ContentVariant(MapId, TouchpointId, ContentVariantId),
    /// Something that is passed on about a touchpoint.
    PassedOn(MapId, TouchpointId, PassedOnId),
    /// An experience at a touchpoint.
    Experience(MapId, TouchpointId, ExperienceId),
    /// What was agreed on at a touchpoint in a round.
    Agreed(MapId, TouchpointId, RoundId),
    /// A rater's vote at a touchpoint in a round.
    Vote(MapId, TouchpointId, RoundId, RaterId),
    /// A vote in progress.
    Ballot(BallotId),
    /// A rater's answers at a touchpoint of a map in a ballot.
    BallotVote(BallotId, MapId, TouchpointId, RaterId),
    /// A measure.
    Measure(MeasureId),
    /// An open question.
    Question(QuestionId),
    /// A metric's value.
    Metric(MetricId),
    /// An entry of the contact plan.
    Contact(ContactId),
    /// A saved view.
    View(ViewId),
    /// A step of a presentation.
    Step(StepId),
    /// A part of the day's plan.
    DayStep(DayStepId),
}

/// A field of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Whether the element is there at all.
    Exists,
    /// Where it is: its parent and what it comes after.
    Place,
    /// Of the project.
    Project(ProjectField),
    /// Of a round.
    Round(RoundField),
    /// Of a segment.
    Segment(SegmentField),
    /// How much a segment likes a channel.
    Preference(Channel),
    /// Of a rater.
    Rater(RaterField),
    /// What a picture holds.
    Data,
    /// Of a map.
    Map(MapField),
    /// Of a lane.
    Lane(LaneField),
    /// Of a lane of own words.
    Free(FreeField),
    /// The words of a lane's cell.
    CellText,
    /// The picture of a lane's cell.
    CellPicture,
    /// Of a stage.
    Stage(StageField),
    /// Of a touchpoint.
    Touchpoint(TouchpointField),
    /// Of an influencer.
    Influencer(InfluencerField),
    /// Of a content variant.
    ContentVariant(ContentVariantField),
    /// Of what is passed on.
    PassedOn(PassedOnField),
    /// Of an experience.
    Experience(ExperienceField),
    /// Of a ballot.
    Ballot(BallotField),
    /// How many letters fit into a content for a channel.
    Letters(Channel),
    /// Of a measure.
    Measure(MeasureField),
    /// Of an open question.
    Question(QuestionField),
    /// Of a metric's value.
    Metric(MetricField),
    /// Of an entry of the contact plan.
    Contact(ContactField),
    /// Of a saved view.
    View(ViewField),
    /// Of a step of a presentation.
    Step(StepField),
    /// Of a part of the day's plan.
    DayStep(DayField),
    /// One of the four scores that were agreed on or voted.
    Score(ScoreKind),
    /// One of the four scores that a rater had given before a ballot began.
    Before(ScoreKind),
}

/// How two versions of a value become one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Rule {
    /// The last writer; two different values at the same time are a conflict.
    LastWriter,
    /// The later of both times.
    Later,
    /// Everybody's own: never a conflict.
    Ours,
    /// A set: what either side added is in it, what either took out is not.
    Set,
    /// Each entry for itself: it is there or not, whatever becomes of the others.
    Entry,
    /// Where an element is.
    Place,
    /// Goes with another field of the same element, by its code.
    With(&'static str),
}

/// Where an element is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Position {
    /// In what.
    pub parent: Element,
    /// After which of its neighbours there, by its identity; none: first.
    pub after: Option<Uuid>,
}

/// One value of a project.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// Whose.
    pub element: Element,
    /// Which field.
    pub field: Field,
    /// What it holds.
    pub value: Value<'a>,
}

impl Field {
    /// Its code: the column's name where a table has a column for it.
    pub fn code(self) -> &'static str {
        match self {
            Self::Exists => "exists",
            Self::Place => "place",
            Self::Project(field) => field.code(),
            Self::Round(field) => field.code(),
            Self::Segment(field) => field.code(),
            Self::Preference(channel) | Self::Letters(channel) => channel.code(),
            Self::Rater(field) => field.code(),
            Self::Data => "data",
            Self::Map(field) => field.code(),
            Self::Lane(field) => field.code(),
            Self::Free(field) => field.code(),
            Self::CellText => "text",
            Self::CellPicture => "picture",
            Self::Stage(field) => field.code(),
            Self::Touchpoint(field) => field.code(),
            Self::Influencer(field) => field.code(),
            Self::ContentVariant(field) => field.code(),
            Self::PassedOn(field) => field.code(),
            Self::Experience(field) => field.code(),
            Self::Ballot(field) => field.code(),
            Self::Measure(field) => field.code(),
            Self::Question(field) => field.code(),
            Self::Metric(field) => field.code(),
            Self::Contact(field) => field.code(),
            Self::View(field) => field.code(),
            Self::Step(field) => field.code(),
            Self::DayStep(field) => field.code(),
            Self::Score(kind) => kind.code(),
            Self::Before(ScoreKind::Expectation) => "expectation_before",
            Self::Before(ScoreKind::Fulfilment) => "fulfilment_before",
            Self::Before(ScoreKind::Competition) => "competition_before",
            Self::Before(ScoreKind::Relevance) => "relevance_before",
        }
    }

    /// How two versions of it become one.
    pub fn rule(self) -> Rule {
        match self {
            Self::Exists | Self::Preference(_) | Self::Letters(_) | Self::CellText | Self::CellPicture | Self::Data => Rule::Entry,
            Self::Place => Rule::Place,
            Self::Score(_) | Self::Before(_) => Rule::LastWriter,
            Self::Project(field) => field.rule(),
            Self::Round(field) => field.rule(),
            Self::Segment(field) => field.rule(),
            Self::Rater(field) => field.rule(),
            Self::Map(field) => field.rule(),
            Self::Lane(field) => field.rule(),
            Self::Free(field) => field.rule(),
            Self::Stage(field) => field.rule(),
            Self::Touchpoint(field) => field.rule(),
            Self::Influencer(field) => field.rule(),
            Self::ContentVariant(field) => field.rule(),
            Self::PassedOn(field) => field.rule(),
            Self::Experience(field) => field.rule(),
            Self::Ballot(field) => field.rule(),
            Self::Measure(field) => field.rule(),
            Self::Question(field) => field.rule(),
            Self::Metric(field) => field.rule(),
            Self::Contact(field) => field.rule(),
            Self::View(field) => field.rule(),
            Self::Step(field) => field.rule(),
            Self::DayStep(field) => field.rule(),
        }
    }
}

impl Row<'_> {
    /// The same row, independent of the project it was read from.
    pub fn into_owned(self) -> Row<'static> {
        Row { element: self.element, field: self.field, value: self.value.into_owned() }
    }
}
