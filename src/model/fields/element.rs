//! Where a value belongs: its element, its field there, and how two versions of it become one.

use super::{
    BallotField, ConflictField, ContactField, ContentVariantField, DayField, ExperienceField, Fields as _, FreeField, InfluencerField,
    LaneField, Listing, MapField, MeasureField, MetricField, PassedOnField, ProjectField, QuestionField, RaterField, RoundField,
    SegmentField, StageField, StepField, TouchpointField, Value, ViewField,
};
use crate::model::{
    BallotId, Channel, Code as _, ConflictId, ContactId, ContentVariantId, DayStepId, ExperienceId, InfluencerId, LaneId, MapId, MeasureId,
    MetricId, PassedOnId, PictureId, QuestionId, RaterId, RoundId, ScoreKind, SegmentId, StageId, StepId, TouchpointId, ViewId,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An element of a project, by the identities on the way to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
    /// What two people have changed differently.
    Conflict(ConflictId),
}

/// A field of an element.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Field {
    /// Whether the element is there at all.
    Exists,
    /// Where it is: its parent and what it comes after.
    Place,
    /// In which order one of its lists is. No row: it follows from the places of what is in the list.
    Order(Listing),
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
    /// Of a conflict.
    Conflict(ConflictField),
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
            Self::Order(_) => "order",
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
            Self::Conflict(field) => field.code(),
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
            Self::Place | Self::Order(_) => Rule::Place,
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
            Self::Conflict(field) => field.rule(),
        }
    }
}

impl Element {
    /// The machine word of its kind.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Project => "project",
            Self::Round(_) => "round",
            Self::Segment(_) => "segment",
            Self::Rater(_) => "rater",
            Self::Picture(_) => "picture",
            Self::Map(_) => "map",
            Self::Lane(..) => "lane",
            Self::Cell(..) => "cell",
            Self::Stage(..) => "stage",
            Self::Touchpoint(..) => "touchpoint",
            Self::Influencer(..) => "influencer",
            Self::ContentVariant(..) => "content-variant",
            Self::PassedOn(..) => "passed-on",
            Self::Experience(..) => "experience",
            Self::Agreed(..) => "agreed",
            Self::Vote(..) => "vote",
            Self::Ballot(_) => "ballot",
            Self::BallotVote(..) => "ballot-vote",
            Self::Measure(_) => "measure",
            Self::Question(_) => "question",
            Self::Metric(_) => "metric",
            Self::Contact(_) => "contact",
            Self::View(_) => "view",
            Self::Step(_) => "step",
            Self::DayStep(_) => "day-step",
            Self::Conflict(_) => "conflict",
        }
    }

    /// The identities on the way to it, its own last; none for the project.
    pub fn path(self) -> Vec<Uuid> {
        match self {
            Self::Project => Vec::new(),
            Self::Round(id) => vec![id.0],
            Self::Segment(id) => vec![id.0],
            Self::Rater(id) => vec![id.0],
            Self::Picture(id) => vec![id.0],
            Self::Map(id) => vec![id.0],
            Self::Lane(map, id) => vec![map.0, id.0],
            Self::Cell(map, lane, of) => vec![map.0, lane.0, of],
            Self::Stage(map, id) => vec![map.0, id.0],
            Self::Touchpoint(map, id) => vec![map.0, id.0],
            Self::Influencer(map, touchpoint, id) => vec![map.0, touchpoint.0, id.0],
            Self::ContentVariant(map, touchpoint, id) => vec![map.0, touchpoint.0, id.0],
            Self::PassedOn(map, touchpoint, id) => vec![map.0, touchpoint.0, id.0],
            Self::Experience(map, touchpoint, id) => vec![map.0, touchpoint.0, id.0],
            Self::Agreed(map, touchpoint, round) => vec![map.0, touchpoint.0, round.0],
            Self::Vote(map, touchpoint, round, rater) => vec![map.0, touchpoint.0, round.0, rater.0],
            Self::Ballot(id) => vec![id.0],
            Self::BallotVote(ballot, map, touchpoint, rater) => vec![ballot.0, map.0, touchpoint.0, rater.0],
            Self::Measure(id) => vec![id.0],
            Self::Question(id) => vec![id.0],
            Self::Metric(id) => vec![id.0],
            Self::Contact(id) => vec![id.0],
            Self::View(id) => vec![id.0],
            Self::Step(id) => vec![id.0],
            Self::DayStep(id) => vec![id.0],
            Self::Conflict(id) => vec![id.0],
        }
    }
}

/// What the name of an order begins with; the list's name follows.
const ORDER: &str = "order ";

impl Field {
    /// Its code, and for an order also of which list: what is read again from a file.
    pub fn written(self) -> String {
        match self {
            Self::Order(listing) => format!("{ORDER}{}", listing.code()),
            field => field.code().to_owned(),
        }
    }

    /// The field of an element that is written so.
    pub(in crate::model) fn of(element: Element, written: &str) -> Option<Self> {
        Self::all(element).into_iter().find(|field| field.written() == written)
    }

    /// Every field that an element of this kind can have.
    pub(crate) fn all(element: Element) -> Vec<Self> {
        fn fields<F: super::Fields>(field: fn(F) -> Field) -> Vec<Field> {
            F::ALL.iter().map(|one| field(*one)).collect()
        }
        let scores = || ScoreKind::ALL.iter().map(|kind| Self::Score(*kind)).collect::<Vec<_>>();
        let own = match element {
            Element::Project => [fields(Self::Project), Channel::ALL.iter().map(|channel| Self::Letters(*channel)).collect()].concat(),
            Element::Round(_) => fields(Self::Round),
            Element::Segment(_) => {
                [fields(Self::Segment), Channel::ALL.iter().map(|channel| Self::Preference(*channel)).collect()].concat()
            }
            Element::Rater(_) => fields(Self::Rater),
            Element::Picture(_) => vec![Self::Data],
            Element::Map(_) => fields(Self::Map),
            Element::Lane(..) => [fields(Self::Lane), fields(Self::Free)].concat(),
            Element::Cell(..) => vec![Self::CellText, Self::CellPicture],
            Element::Stage(..) => fields(Self::Stage),
            Element::Touchpoint(..) => fields(Self::Touchpoint),
            Element::Influencer(..) => fields(Self::Influencer),
            Element::ContentVariant(..) => fields(Self::ContentVariant),
            Element::PassedOn(..) => fields(Self::PassedOn),
            Element::Experience(..) => fields(Self::Experience),
            Element::Agreed(..) | Element::Vote(..) => scores(),
            Element::Ballot(_) => fields(Self::Ballot),
            Element::BallotVote(..) => [scores(), ScoreKind::ALL.iter().map(|kind| Self::Before(*kind)).collect()].concat(),
            Element::Measure(_) => fields(Self::Measure),
            Element::Question(_) => fields(Self::Question),
            Element::Metric(_) => fields(Self::Metric),
            Element::Contact(_) => fields(Self::Contact),
            Element::View(_) => fields(Self::View),
            Element::Step(_) => fields(Self::Step),
            Element::DayStep(_) => fields(Self::DayStep),
            Element::Conflict(_) => fields(Self::Conflict),
        };
        let orders = Listing::of(element).map(Self::Order);
        [Self::Exists, Self::Place].into_iter().chain(orders).chain(own).collect()
    }
}

impl Row<'_> {
    /// The same row, independent of the project it was read from.
    pub fn into_owned(self) -> Row<'static> {
        Row { element: self.element, field: self.field, value: self.value.into_owned() }
    }
}
