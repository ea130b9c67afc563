//! Elements of which only the identity is known, to which the rows of a new one are applied.

use super::lists::Listed;
use crate::model::{
    Area, Ballot, BallotId, Conflict, ConflictId, Contact, ContactId, ContentVariant, ContentVariantId, DayStep, DayStepId, Experience,
    ExperienceId, Figure, FreeLane, FreePer, FreeStyle, Influencer, InfluencerId, InfluencerKind, Lane, LaneId, LaneKind, Map, MapId,
    Measure, MeasureId, Metric, MetricId, OpenQuestion, PassedOn, PassedOnId, PresentationStep, QuestionId, Rater, RaterId, Round, RoundId,
    SavedView, Segment, SegmentId, Shows, Stage, StageId, StepId, StepShows, Tone, Touchpoint, TouchpointId, Variant, ViewId,
};
use uuid::Uuid;

/// A lane of own words without anything.
pub(super) fn blank_free() -> FreeLane {
    FreeLane::new("", FreeStyle::Text, FreePer::Stage)
}

impl Listed for Round {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self { id: RoundId(id), label: String::new(), date: None }
    }
}

impl Listed for Segment {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::new(SegmentId(id), String::new())
    }
}

impl Listed for Rater {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self { id: RaterId(id), name: String::new(), group: String::new() }
    }
}

impl Listed for Map {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self {
            id: MapId(id),
            name: String::new(),
            variant: Variant::AsIs,
            segment: None,
            subtitle: String::new(),
            picture: None,
            stages: Vec::new(),
            lanes: Vec::new(),
        }
    }
}

impl Listed for Stage {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::new(StageId(id), "")
    }
}

impl Listed for Lane {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::new(LaneId(id), LaneKind::Curves)
    }
}

impl Listed for Touchpoint {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::new(TouchpointId(id), "", Area::PointOfSale)
    }
}

impl Listed for Influencer {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self { id: InfluencerId(id), kind: InfluencerKind::Other, name: String::new() }
    }
}

impl Listed for ContentVariant {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self { id: ContentVariantId(id), segment: None, channel: None, text: String::new() }
    }
}

impl Listed for PassedOn {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self { id: PassedOnId(id), tone: Tone::Neutral, text: String::new() }
    }
}

impl Listed for Experience {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self { id: ExperienceId(id), tone: Tone::Positive, text: String::new(), date: None, source: String::new() }
    }
}

impl Listed for Ballot {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::new(BallotId(id), MapId(Uuid::nil()), RoundId(Uuid::nil()))
    }
}

impl Listed for Measure {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::new(MeasureId(id), "")
    }
}

impl Listed for OpenQuestion {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::new(QuestionId(id), "")
    }
}

impl Listed for Metric {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self {
            id: MetricId(id),
            round: RoundId(Uuid::nil()),
            map: MapId(Uuid::nil()),
            touchpoint: None,
            segment: None,
            metric: String::new(),
            value: Figure::Number(0.0),
            answers: None,
            source: String::new(),
            measured_on: None,
        }
    }
}

impl Listed for Contact {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::new(ContactId(id), MapId(Uuid::nil()), TouchpointId(Uuid::nil()))
    }
}

impl Listed for SavedView {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::new(ViewId(id), "", Shows::default())
    }
}

impl Listed for PresentationStep {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::new(StepId(id), MapId(Uuid::nil()), StepShows::default())
    }
}

impl Listed for DayStep {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::new(DayStepId(id), "", 0)
    }
}

impl Listed for Conflict {
    fn id(&self) -> Uuid {
        self.id.0
    }

    fn blank(id: Uuid) -> Self {
        Self::unknown(ConflictId(id))
    }
}
