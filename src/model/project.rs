//! A project: several maps, and what they share — segments, rounds, raters, thresholds, measures, metrics. Pure data.

use super::fields::Rule::{LastWriter, Later, Ours};
use super::fields::fields;
use super::{
    Ballot, Channel, Conflict, Contact, ContactId, Currency, DayStep, HouseRule, LaneKind, Map, MapId, Measure, MeasureId, Metric,
    OpenQuestion, Picture, PictureId, PresentationStep, QuestionId, RaterId, Round, RoundId, SavedView, Score, SegmentId, TouchpointId,
    ViewId, WordLanguage,
};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

/// Everything in one map file.
#[derive(Debug, Clone, PartialEq)]
pub struct Project {
    /// What the project is called.
    pub name: String,
    /// Whose brand it is about; may be empty.
    pub client: String,
    /// Anything else; may be empty.
    pub notes: String,
    /// What language its words are in; none: the language of the program.
    pub language: Option<WordLanguage>,
    /// What its money is in; none: euro.
    pub currency: Option<Currency>,
    /// How many letters fit into a content for a channel, where that is not the usual number; 0: as many as one likes.
    pub letters: BTreeMap<Channel, u16>,
    /// When the content was last changed; exports name it in the foot where the round has no date.
    pub changed: Option<Timestamp>,
    /// The values from which something counts as relevant, delightful, failing …
    pub thresholds: Thresholds,
    /// The round that is shown; none: the latest.
    pub current_round: Option<RoundId>,
    /// Measurements, at least one.
    pub rounds: Vec<Arc<Round>>,
    /// Interest groups.
    pub segments: Vec<Arc<Segment>>,
    /// Who votes.
    pub raters: Vec<Arc<Rater>>,
    /// What elements show, each once. One that no element shows any more is not written to the file.
    pub pictures: Vec<Arc<Picture>>,
    /// Votes in progress.
    pub ballots: Vec<Arc<Ballot>>,
    /// What is to be done, in the user's order.
    pub measures: Vec<Arc<Measure>>,
    /// What is not known yet, in the user's order.
    pub questions: Vec<Arc<OpenQuestion>>,
    /// What was measured; of several values with the same key the last counts.
    pub metrics: Vec<Arc<Metric>>,
    /// The contact plan, in the user's order.
    pub contacts: Vec<Arc<Contact>>,
    /// Views that somebody has named, in the user's order.
    pub views: Vec<Arc<SavedView>>,
    /// The steps of the maps' presentations: of each map in the order in which they are shown.
    pub presentation: Vec<Arc<PresentationStep>>,
    /// The parts of the day's plan, in order.
    pub day: Vec<Arc<DayStep>>,
    /// When the day begins, in minutes after midnight; none: not said.
    pub day_starts: Option<u16>,
    /// What two people have changed differently and nobody has decided yet.
    pub conflicts: Vec<Arc<Conflict>>,
    /// What the team asks of its maps, each rule once.
    pub rules: Vec<HouseRule>,
    /// The maps, as their tabs are ordered; at least one.
    pub maps: Vec<Arc<Map>>,
}

/// Limits of the verdicts (`method.md` §4), set per project.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Thresholds {
    /// r: relevant from this relevance on, 0–10.
    pub relevant: f64,
    /// d: delighted from this gap on, above 0, at most 10.
    pub delight: f64,
    /// f: failing from this gap down, below 0, at least −10.
    pub failing: f64,
    /// s: severe from this gap down, at most `failing`.
    pub severe: f64,
    /// λ: how much more a loss is felt than a gain, at least 1.
    pub loss_aversion: f64,
    /// Below this r*wg a score is to discuss, 0–1.
    pub agreement: f64,
    /// With group means at least this far apart a score is to discuss, above 0, at most 10.
    pub group_distance: f64,
    /// Above this share of customers lost a break is proposed, 0–1.
    pub drop_off: f64,
}

impl Default for Thresholds {
    fn default() -> Self {
        Self {
            relevant: 6.0,
            delight: 1.0,
            failing: -1.0,
            severe: -3.0,
            loss_aversion: 2.25,
            agreement: 0.7,
            group_distance: 3.0,
            drop_off: 0.4,
        }
    }
}

impl Thresholds {
    /// Whether the values make sense together: s ≤ f < 0 < d, and each within its range.
    pub fn are_sound(&self) -> bool {
        (0.0..=10.0).contains(&self.relevant)
            && self.delight > 0.0
            && self.delight <= 10.0
            && self.failing < 0.0
            && self.severe <= self.failing
            && self.severe >= -10.0
            && (1.0..=100.0).contains(&self.loss_aversion)
            && (0.0..=1.0).contains(&self.agreement)
            && self.group_distance > 0.0
            && self.group_distance <= 10.0
            && (0.0..=1.0).contains(&self.drop_off)
    }
}

/// People with a common interest; not an age bracket.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Segment {
    /// Its identity.
    pub id: SegmentId,
    /// What the group is called.
    pub name: String,
    /// What interests them.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub interests: String,
    /// How they behave.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub behaviour: String,
    /// What they want to achieve.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// Why they want it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub why: String,
    /// Their colour as `0xrrggbb`, if one was chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub color: Option<u32>,
    /// What they look like; shown beside the title of their maps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<PictureId>,
    /// How much they like each channel, 0–10; a channel that is left out is not known.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub preferences: BTreeMap<Channel, Score>,
}

impl Segment {
    /// A segment of which only the name is known.
    pub fn new(id: SegmentId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            interests: String::new(),
            behaviour: String::new(),
            goal: String::new(),
            why: String::new(),
            color: None,
            picture: None,
            preferences: BTreeMap::new(),
        }
    }
}

/// Somebody who votes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rater {
    /// Their identity.
    pub id: RaterId,
    /// Their name.
    pub name: String,
    /// Their department, or [`Rater::CUSTOMER`]; empty: none.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub group: String,
}

impl Rater {
    /// The group of raters who are customers, as it is stored.
    pub const CUSTOMER: &'static str = "customer";
}

impl Project {
    /// The measure with this id.
    pub fn measure(&self, id: MeasureId) -> Option<&Arc<Measure>> {
        self.measures.iter().find(|measure| measure.id == id)
    }

    /// The open question with this id.
    pub fn question(&self, id: QuestionId) -> Option<&Arc<OpenQuestion>> {
        self.questions.iter().find(|question| question.id == id)
    }

    /// The entry of the contact plan with this id.
    pub fn contact(&self, id: ContactId) -> Option<&Arc<Contact>> {
        self.contacts.iter().find(|contact| contact.id == id)
    }

    /// The saved view with this id.
    pub fn view(&self, id: ViewId) -> Option<&Arc<SavedView>> {
        self.views.iter().find(|view| view.id == id)
    }

    /// A project with one round and one map.
    pub fn new(name: impl Into<String>, round: Round, map: Map) -> Self {
        Self {
            name: name.into(),
            client: String::new(),
            notes: String::new(),
            language: None,
            currency: None,
            letters: BTreeMap::new(),
            changed: None,
            thresholds: Thresholds::default(),
            current_round: None,
            rounds: vec![Arc::new(round)],
            segments: Vec::new(),
            raters: Vec::new(),
            pictures: Vec::new(),
            ballots: Vec::new(),
            measures: Vec::new(),
            questions: Vec::new(),
            metrics: Vec::new(),
            contacts: Vec::new(),
            views: Vec::new(),
            presentation: Vec::new(),
            day: Vec::new(),
            day_starts: None,
            conflicts: Vec::new(),
            rules: Vec::new(),
            maps: vec![Arc::new(map)],
        }
    }

    /// A project with nothing in it, not even what every sound one has: what all others differ from in everything.
    pub(crate) fn nothing() -> Self {
        let round = Round { id: RoundId(uuid::Uuid::nil()), label: String::new(), date: None };
        Self { rounds: Vec::new(), maps: Vec::new(), ..Self::new("", round, Map::new(MapId(uuid::Uuid::nil()), "")) }
    }

    /// The map with this id.
    pub fn map(&self, id: MapId) -> Option<&Arc<Map>> {
        self.maps.iter().find(|map| map.id == id)
    }

    /// The round with this id.
    pub fn round(&self, id: RoundId) -> Option<&Arc<Round>> {
        self.rounds.iter().find(|round| round.id == id)
    }

    /// The segment with this id.
    pub fn segment(&self, id: SegmentId) -> Option<&Arc<Segment>> {
        self.segments.iter().find(|segment| segment.id == id)
    }

    /// The measures that a touchpoint shows, in the order of the list: those that were dropped are not among them.
    pub fn measures_at(&self, id: TouchpointId) -> impl Iterator<Item = &Arc<Measure>> {
        self.measures.iter().filter(move |measure| measure.is_at(id))
    }

    /// The rater with this id.
    pub fn rater(&self, id: RaterId) -> Option<&Arc<Rater>> {
        self.raters.iter().find(|rater| rater.id == id)
    }

    /// What its money is in.
    pub(crate) fn currency(&self) -> Currency {
        self.currency.unwrap_or(Currency::EURO)
    }

    /// The picture with this id.
    pub fn picture(&self, id: PictureId) -> Option<&Arc<Picture>> {
        self.pictures.iter().find(|picture| picture.id() == id)
    }

    /// The pictures that elements show.
    pub fn shown_pictures(&self) -> HashSet<PictureId> {
        let mut shown: HashSet<PictureId> = self.segments.iter().filter_map(|segment| segment.picture).collect();
        for map in &self.maps {
            shown.extend(map.picture);
            shown.extend(map.stages.iter().filter_map(|stage| stage.picture));
            shown.extend(map.touchpoints().filter_map(|touchpoint| touchpoint.picture));
            for lane in &map.lanes {
                if let LaneKind::Free(free) = &lane.kind {
                    shown.extend(free.pictures.values());
                }
            }
        }
        shown
    }

    /// The round that is shown: the saved one, else the one with the latest date, then the last in the list (`method.md` §3). None only in
    /// a project that breaks the rule of having at least one round.
    pub fn shown_round(&self) -> Option<&Arc<Round>> {
        self.current_round.and_then(|id| self.round(id)).or_else(|| self.latest_round())
    }

    /// The round with the latest date, then the last in the list, whichever is shown.
    pub fn latest_round(&self) -> Option<&Arc<Round>> {
        self.rounds.iter().max_by_key(|round| round.date)
    }
}

fields! {
    /// A field of a project.
    ProjectField of Project {
        key {}
        lists {
            rounds: Vec<Arc<Round>>,
            segments: Vec<Arc<Segment>>,
            raters: Vec<Arc<Rater>>,
            pictures: Vec<Arc<Picture>>,
            ballots: Vec<Arc<Ballot>>,
            letters: BTreeMap<Channel, u16>,
            measures: Vec<Arc<Measure>>,
            questions: Vec<Arc<OpenQuestion>>,
            metrics: Vec<Arc<Metric>>,
            contacts: Vec<Arc<Contact>>,
            views: Vec<Arc<SavedView>>,
            presentation: Vec<Arc<PresentationStep>>,
            day: Vec<Arc<DayStep>>,
            conflicts: Vec<Arc<Conflict>>,
            maps: Vec<Arc<Map>>,
        }
        Name = name, "name", LastWriter, since 1;
        Client = client, "client", LastWriter, since 1;
        Notes = notes, "notes", LastWriter, since 1;
        Language = language, "word_language", LastWriter, since 3;
        Currency = currency, "currency", LastWriter, since 3;
        Changed = changed, "changed", Later, since 1;
        Thresholds = thresholds, "thresholds", LastWriter, since 1;
        CurrentRound = current_round, "current_round", Ours, since 1;
        DayStarts = day_starts, "day_starts", LastWriter, since 3;
        Rules = rules, "rules", LastWriter, since 3;
    }

    /// A field of a segment. How much it likes a channel is a field of its own for each channel.
    SegmentField of Segment {
        key { id }
        lists { preferences: BTreeMap<Channel, Score> }
        Name = name, "segment", LastWriter, since 1;
        Interests = interests, "interests", LastWriter, since 1;
        Behaviour = behaviour, "behaviour", LastWriter, since 1;
        Goal = goal, "goal", LastWriter, since 1;
        Why = why, "why", LastWriter, since 1;
        Color = color, "color", LastWriter, since 1;
        Picture = picture, "picture", LastWriter, since 2;
    }

    /// A field of a rater.
    RaterField of Rater {
        key { id }
        lists {}
        Name = name, "rater", LastWriter, since 1;
        Group = group, "group", LastWriter, since 1;
    }
}
