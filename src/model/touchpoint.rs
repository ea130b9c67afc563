//! One contact between customer and brand, with all that is known of it. Pure data.

use super::fields::Rule::{LastWriter, Set, With};
use super::fields::{Fields as _, Form, Vocabulary, columns, fields};
use super::{
    Agreed, Area, Channel, ContentVariantId, Control, ExperienceId, Goal, InfluencerId, InfluencerKind, Media, PassedOnId, PictureId,
    RoundId, ScoreKind, Scores, SegmentId, Tone, TouchpointId, Vote, World, entry, limits,
};
use entry::Entry;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::HashSet;

/// One contact between customer and brand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Touchpoint {
    /// Its identity; the same id in two maps means the same touchpoint.
    pub id: TouchpointId,
    /// What the card says.
    pub title: String,
    /// Its area; the media kind follows from it.
    pub area: Area,
    /// The owned area it had last, so that it returns there when moved back to the owned lane.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_owned_area: Option<Area>,
    /// The main channel, drawn and counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// Further channels, in the user's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub further_channels: Vec<Channel>,
    /// The world, where set by hand.
    #[serde(default, rename = "world", skip_serializing_if = "Option::is_none")]
    pub world_by_hand: Option<World>,
    /// Who influences the customer here.
    #[serde(default, with = "super::entry", skip_serializing_if = "Vec::is_empty")]
    pub influencers: Vec<Influencer>,
    /// How far the brand can steer it.
    #[serde(default = "Touchpoint::default_control")]
    pub control: Control,
    /// One bad event here ends the relationship at once.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub critical: bool,
    /// Customers are seen to drop off here.
    #[serde(default, rename = "break", skip_serializing_if = "Option::is_none")]
    pub break_: Option<Break>,
    /// What does the customer expect?
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub expectation_text: String,
    /// The touchpoint that raised the expectation, if another one did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub raised_by: Option<TouchpointId>,
    /// What meaning does it serve?
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// The core message.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub core_message: String,
    /// The content for everybody.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub content: String,
    /// Content for one segment and / or one channel.
    #[serde(default, with = "super::entry", skip_serializing_if = "Vec::is_empty")]
    pub content_variants: Vec<ContentVariant>,
    /// What customers tell others.
    #[serde(default, with = "super::entry", skip_serializing_if = "Vec::is_empty")]
    pub passed_on: Vec<PassedOn>,
    /// What really happened here.
    #[serde(default, deserialize_with = "super::entry::few", skip_serializing_if = "Vec::is_empty")]
    pub experiences: Vec<Experience>,
    /// Share of customers who meet it, percent 0–100; none: not entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach: Option<f64>,
    /// The goals it serves, each once, in the order of the words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<Goal>,
    /// Anything else.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// What it looks like; shown in lanes of pictures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<PictureId>,
    /// The funnel it belongs to, by name: a sequence of touchpoints of the map in journey order; empty: none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub funnel: String,
    /// Agreed scores, at most one entry per round, in the order of the rounds' identities.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agreed: Vec<Agreed>,
    /// Votes, at most one per round and rater, in the order of those identities. In a map file each is a record of its own.
    #[serde(skip)]
    pub votes: Vec<Vote>,
}

/// Somebody who influences the customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Influencer {
    /// Its identity; see [`entry`].
    #[serde(default = "InfluencerId::none", skip_serializing_if = "InfluencerId::is_none")]
    pub id: InfluencerId,
    /// What kind of somebody.
    pub kind: InfluencerKind,
    /// Who; empty: not named.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
}

/// Where customers drop off.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Break {
    /// The supposed cause; empty: not known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub cause: String,
}

/// Content for one segment and / or one channel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContentVariant {
    /// Its identity; see [`entry`].
    #[serde(default = "ContentVariantId::none", skip_serializing_if = "ContentVariantId::is_none")]
    pub id: ContentVariantId,
    /// For whom; none: everybody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub segment: Option<SegmentId>,
    /// By what means; none: any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// The content.
    pub text: String,
}

/// What customers tell others about a touchpoint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PassedOn {
    /// Its identity; see [`entry`].
    #[serde(default = "PassedOnId::none", skip_serializing_if = "PassedOnId::is_none")]
    pub id: PassedOnId,
    /// How it sounds.
    pub tone: Tone,
    /// What they say.
    pub text: String,
}

/// Something that really happened at a touchpoint.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Experience {
    /// Its identity.
    pub id: ExperienceId,
    /// Good or bad; never neutral.
    pub tone: Tone,
    /// What happened, one line.
    pub text: String,
    /// When, if known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Where it is known from; empty: not said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
}

impl Influencer {
    /// An influencer with the identity that follows from kind and name.
    pub fn new(kind: InfluencerKind, name: impl Into<String>) -> Self {
        said(Self { id: InfluencerId::none(), kind, name: name.into() })
    }
}

impl ContentVariant {
    /// A content with the identity that follows from whom it is for and what it says.
    pub fn new(segment: Option<SegmentId>, channel: Option<Channel>, text: impl Into<String>) -> Self {
        said(Self { id: ContentVariantId::none(), segment, channel, text: text.into() })
    }
}

impl PassedOn {
    /// Something told, with the identity that follows from how it sounds and what it says.
    pub fn new(tone: Tone, text: impl Into<String>) -> Self {
        said(Self { id: PassedOnId::none(), tone, text: text.into() })
    }
}

fn said<E: Entry>(mut entry: E) -> E {
    entry.set_id(entry.said());
    entry
}

impl Touchpoint {
    /// A touchpoint of which only title and area are known. Its control has not been looked at yet.
    pub fn new(id: TouchpointId, title: impl Into<String>, area: Area) -> Self {
        Self {
            id,
            title: title.into(),
            area,
            last_owned_area: None,
            channel: None,
            further_channels: Vec::new(),
            world_by_hand: None,
            influencers: Vec::new(),
            control: Self::default_control(),
            critical: false,
            break_: None,
            expectation_text: String::new(),
            raised_by: None,
            why: String::new(),
            core_message: String::new(),
            content: String::new(),
            content_variants: Vec::new(),
            passed_on: Vec::new(),
            experiences: Vec::new(),
            reach: None,
            goals: Vec::new(),
            notes: String::new(),
            picture: None,
            funnel: String::new(),
            agreed: Vec::new(),
            votes: Vec::new(),
        }
    }

    fn default_control() -> Control {
        Control::Unknown
    }

    /// The media kind, from the area.
    pub fn media(&self) -> Media {
        self.area.media()
    }

    /// The world as set by hand, else the main channel's; none until the user says.
    pub fn world(&self) -> Option<World> {
        self.world_by_hand.or_else(|| self.channel.and_then(Channel::world))
    }

    /// All its words besides the title, as far as there are any: for searching.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let own = TouchpointField::ALL.iter().filter(|field| **field != TouchpointField::Title).filter_map(|field| field.text(self));
        let of_lists = (self.experiences.iter())
            .flat_map(|experience| [&experience.text, &experience.source])
            .chain(self.passed_on.iter().map(|told| &told.text))
            .chain(self.influencers.iter().map(|influencer| &influencer.name))
            .chain(self.content_variants.iter().map(|variant| &variant.text));
        own.chain(of_lists.map(String::as_str)).filter(|text| !text.is_empty())
    }

    /// Whether every entry of its lists has the identity that follows from what it says.
    pub(crate) fn has_derived_entries(&self) -> bool {
        entry::are_derived(&self.influencers) && entry::are_derived(&self.content_variants) && entry::are_derived(&self.passed_on)
    }

    /// Experiences of one tone as they are told anew. One whose words are already there keeps its date, source and identity; `new_id` gives the others theirs,
    /// by their place among the told ones and their words.
    pub fn retold<'t>(
        &self,
        tone: Tone,
        told: impl IntoIterator<Item = &'t str>,
        mut new_id: impl FnMut(usize, &str) -> ExperienceId,
    ) -> Vec<Experience> {
        let mut known: Vec<&Experience> = self.experiences.iter().filter(|one| one.tone == tone).collect();
        let of_text = |(index, text): (usize, &str)| match known.iter().position(|one| one.text == text) {
            Some(at) => known.remove(at).clone(),
            None => Experience { id: new_id(index, text), tone, text: text.to_owned(), date: None, source: String::new() },
        };
        told.into_iter().enumerate().map(of_text).collect()
    }

    /// What was agreed in a round.
    pub fn agreed_in(&self, round: RoundId) -> Scores {
        self.agreed.iter().find(|agreed| agreed.round == round).map_or_else(Scores::default, |agreed| agreed.scores)
    }

    /// Puts agreed scores and votes in their canonical order, whatever order they came in.
    pub fn sort_scores(&mut self) {
        self.agreed.sort_by_key(Agreed::key);
        self.votes.sort_by_key(Vote::key);
    }

    /// Makes agreed scores and votes unique and puts them in their canonical order. Of two with the same key the last one counts, as with votes that
    /// come in one after the other.
    pub fn settle_scores(&mut self) {
        self.agreed.sort_by_key(Agreed::key);
        self.agreed.reverse();
        self.agreed.dedup_by_key(|agreed| agreed.key());
        self.agreed.reverse();
        self.settle_votes();
    }

    fn settle_votes(&mut self) {
        self.votes.sort_by_key(Vote::key);
        self.votes.reverse();
        self.votes.dedup_by_key(|vote| vote.key());
        self.votes.reverse();
    }

    /// Sets the vote of a rater in its round; one without any score removes it.
    pub fn put_vote(&mut self, vote: Vote) {
        match (self.votes.binary_search_by_key(&vote.key(), Vote::key), vote.scores.is_empty()) {
            (Ok(at), true) => drop(self.votes.remove(at)),
            (Ok(at), false) => self.votes[at] = vote,
            (Err(_), true) => {}
            (Err(at), false) => self.votes.insert(at, vote),
        }
    }

    /// Sets votes, one after the other, in a time that does not depend on how many there are already for each of them.
    pub fn put_votes(&mut self, votes: impl IntoIterator<Item = Vote>) {
        let mut gone = HashSet::new();
        for vote in votes {
            if vote.scores.is_empty() {
                gone.insert(vote.key());
            } else {
                gone.remove(&vote.key());
            }
            self.votes.push(vote);
        }
        self.settle_votes();
        self.votes.retain(|vote| !gone.contains(&vote.key()));
    }

    /// Sets the agreed scores of their round; without any score they are removed.
    pub fn put_agreed(&mut self, agreed: Agreed) {
        match (self.agreed.binary_search_by_key(&agreed.key(), Agreed::key), agreed.scores.is_empty()) {
            (Ok(at), true) => drop(self.agreed.remove(at)),
            (Ok(at), false) => self.agreed[at] = agreed,
            (Err(_), true) => {}
            (Err(at), false) => self.agreed.insert(at, agreed),
        }
    }

    /// The votes of a round, in the order of the raters' identities.
    pub fn votes_in(&self, round: RoundId) -> impl Iterator<Item = &Vote> {
        self.votes.iter().filter(move |vote| vote.round == round)
    }
}

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
        Title = title, "touchpoint", LastWriter, since 1;
        Area = area, "area", LastWriter, since 1;
        LastOwnedArea = last_owned_area, "last_owned_area", With("area"), since 1;
        Channel = channel, "channel", LastWriter, since 1;
        FurtherChannels = further_channels, "further_channels", Set, since 1;
        World = world_by_hand, "world", LastWriter, since 1;
        Control = control, "control", LastWriter, since 1;
        Critical = critical, "critical", LastWriter, since 1;
        Reach = reach, "reach", LastWriter, since 1;
        ExpectationText = expectation_text, "expectation_text", LastWriter, since 1;
        RaisedBy = raised_by, "raised_by", LastWriter, since 1;
        Why = why, "why", LastWriter, since 1;
        CoreMessage = core_message, "core_message", LastWriter, since 1;
        Content = content, "content", LastWriter, since 1;
        Break = break_, "break", LastWriter, since 1;
        Goals = goals, "goals", Set, since 1;
        Notes = notes, "notes", LastWriter, since 1;
        Picture = picture, "picture", LastWriter, since 2;
        Funnel = funnel, "funnel", LastWriter, since 3;
    }

    /// A field of an influencer.
    InfluencerField of Influencer {
        key { id }
        lists {}
        Kind = kind, "kind", LastWriter, since 1;
        Name = name, "name", LastWriter, since 1;
    }

    /// A field of a content variant.
    ContentVariantField of ContentVariant {
        key { id }
        lists {}
        Segment = segment, "segment", LastWriter, since 1;
        Channel = channel, "channel", LastWriter, since 1;
        Text = text, "text", LastWriter, since 1;
    }

    /// A field of what is passed on.
    PassedOnField of PassedOn {
        key { id }
        lists {}
        Tone = tone, "tone", LastWriter, since 1;
        Text = text, "text", LastWriter, since 1;
    }

    /// A field of an experience.
    ExperienceField of Experience {
        key { id }
        lists {}
        Tone = tone, "tone", LastWriter, since 1;
        Text = text, "text", LastWriter, since 1;
        Date = date, "date", LastWriter, since 1;
        Source = source, "source", LastWriter, since 1;
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
        /// The name of its funnel. Tables have the column only where there is one.
        Funnel = "funnel", Form::Name, Funnel;
    }
}

impl TouchpointField {
    /// How many characters a text may have there.
    pub(crate) fn limit(self) -> usize {
        if matches!(self, Self::Title | Self::Funnel) { limits::TITLE_CHARS } else { limits::TEXT_CHARS }
    }

    /// Whether no touchpoint is without it.
    pub fn is_required(self) -> bool {
        matches!(self, Self::Title | Self::Area)
    }
}
