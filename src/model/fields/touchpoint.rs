//! The fields of a touchpoint and of what belongs to it, and beside them the columns of the touchpoints table.

use super::Rule::{LastWriter, Set, With};
use super::column::{Form, Vocabulary, columns};
use super::fields;
use super::lists::Listed;
use crate::model::{
    Agreed, Area, Channel, ContentVariant, ContentVariantId, Control, Experience, ExperienceId, Goal, Influencer, InfluencerId,
    InfluencerKind, Media, PassedOn, PassedOnId, ScoreKind, Tone, Touchpoint, TouchpointId, Vote, limits,
};
use uuid::Uuid;

fields! {
    /// A field of a touchpoint.
    TouchpointField of Touchpoint {
        key { id }
        lists {
            influencers: Vec<Influencer>,
            content_variants: Vec<ContentVariant>,
            passed_on: Vec<PassedOn>,
            experiences: Vec<Experience>,
            agreed: Vec<Agreed>,
            votes: Vec<Vote>,
        }
        Title = title, "touchpoint", LastWriter;
        Area = area, "area", LastWriter;
        LastOwnedArea = last_owned_area, "last_owned_area", With("area");
        Channel = channel, "channel", LastWriter;
        FurtherChannels = further_channels, "further_channels", Set;
        World = world_by_hand, "world", LastWriter;
        Control = control, "control", LastWriter;
        Critical = critical, "critical", LastWriter;
        Reach = reach, "reach", LastWriter;
        ExpectationText = expectation_text, "expectation_text", LastWriter;
        RaisedBy = raised_by, "raised_by", LastWriter;
        Why = why, "why", LastWriter;
        CoreMessage = core_message, "core_message", LastWriter;
        Content = content, "content", LastWriter;
        Break = break_, "break", LastWriter;
        Goals = goals, "goals", Set;
        Notes = notes, "notes", LastWriter;
        Picture = picture, "picture", LastWriter;
    }

    /// A field of an influencer.
    InfluencerField of Influencer {
        key { id }
        lists {}
        Kind = kind, "kind", LastWriter;
        Name = name, "name", LastWriter;
    }

    /// A field of a content variant.
    ContentVariantField of ContentVariant {
        key { id }
        lists {}
        Segment = segment, "segment", LastWriter;
        Channel = channel, "channel", LastWriter;
        Text = text, "text", LastWriter;
    }

    /// A field of what is passed on.
    PassedOnField of PassedOn {
        key { id }
        lists {}
        Tone = tone, "tone", LastWriter;
        Text = text, "text", LastWriter;
    }

    /// A field of an experience.
    ExperienceField of Experience {
        key { id }
        lists {}
        Tone = tone, "tone", LastWriter;
        Text = text, "text", LastWriter;
        Date = date, "date", LastWriter;
        Source = source, "source", LastWriter;
    }
}

columns! {
    /// A column of the touchpoints table, in the order of the table: its name, how its cells are written, and the field they hold.
    Column of TouchpointField {
        /// Name of the map.
        Map = "map", Form::Map;
        /// Name of the stage.
        Stage = "stage", Form::Stage;
        /// Title; an empty one keeps an empty stage.
        Touchpoint = "touchpoint", Form::Line, Title;
        /// Follows from the area.
        Media = "media", Form::Word(Vocabulary::of::<Media>());
        /// Its area.
        Area = "area", Form::Word(Vocabulary::of::<Area>()), Area;
        /// The main channel.
        Channel = "channel", Form::Word(Vocabulary::of::<Channel>()), Channel;
        /// A list.
        FurtherChannels = "further_channels", Form::Words(Vocabulary::of::<Channel>()), FurtherChannels;
        /// A list of `kind` or `kind: name`.
        Influencers = "influencers", Form::Influencers;
        /// How far the brand can steer it.
        Control = "control", Form::Word(Vocabulary::of::<Control>()), Control;
        /// `yes` or `no`.
        Critical = "critical", Form::Flag, Critical;
        /// E
        Expectation = "expectation", Form::Score(ScoreKind::Expectation);
        /// F
        Fulfilment = "fulfilment", Form::Score(ScoreKind::Fulfilment);
        /// C
        Competition = "competition", Form::Score(ScoreKind::Competition);
        /// R
        Relevance = "relevance", Form::Score(ScoreKind::Relevance);
        /// Percent, 0–100.
        Reach = "reach", Form::Percent, Reach;
        /// Text.
        ExpectationText = "expectation_text", Form::Text, ExpectationText;
        /// Text.
        Why = "why", Form::Text, Why;
        /// Text.
        CoreMessage = "core_message", Form::Text, CoreMessage;
        /// Text.
        Content = "content", Form::Text, Content;
        /// A list; `+ ` and `- ` in front say how it sounds.
        PassedOn = "passed_on", Form::PassedOn;
        /// A list.
        Positives = "positives", Form::Experiences(Tone::Positive);
        /// A list.
        Negatives = "negatives", Form::Experiences(Tone::Negative);
        /// Empty: none; [`CAUSE_UNKNOWN`](crate::model::table::CAUSE_UNKNOWN); else the cause.
        Break = "break", Form::Cause, Break;
        /// A list.
        Goals = "goals", Form::Words(Vocabulary::of::<Goal>()), Goals;
        /// Text.
        Notes = "notes", Form::Text, Notes;
        /// The touchpoint's identity.
        Id = "id", Form::Id;
    }
}

impl TouchpointField {
    /// How many characters a text may have there.
    pub(crate) fn limit(self) -> usize {
        if self == Self::Title { limits::TITLE_CHARS } else { limits::TEXT_CHARS }
    }

    /// Whether no touchpoint is without it.
    pub fn is_required(self) -> bool {
        matches!(self, Self::Title | Self::Area)
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
