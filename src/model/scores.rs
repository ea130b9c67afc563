//! Scores as they are entered: agreed by the team or voted by raters, per round. What they mean is `method/`'s business.

use super::{PerScore, RaterId, RoundId};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A whole number 0–10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Score(u8);

/// A number that is not a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not a score from 0 to 10")]
pub struct NotAScore(pub u8);

impl Score {
    /// The highest score, 10.
    pub const MAX: Self = Self(10);

    /// A score of 0–10.
    ///
    /// # Errors
    /// Above 10.
    pub fn new(value: u8) -> Result<Self, NotAScore> {
        if value <= 10 { Ok(Self(value)) } else { Err(NotAScore(value)) }
    }

    /// The nearest score to a number, halves up, limited to 0–10.
    pub fn nearest(value: f64) -> Self {
        Self((value + 0.5).floor().clamp(0.0, 10.0) as u8)
    }

    /// 0–10.
    pub fn value(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Score {
    type Error = NotAScore;
    fn try_from(value: u8) -> Result<Self, NotAScore> {
        Self::new(value)
    }
}

impl From<Score> for u8 {
    fn from(score: Score) -> Self {
        score.0
    }
}

impl From<Score> for f64 {
    fn from(score: Score) -> Self {
        Self::from(score.0)
    }
}

/// The four scores of one touchpoint; `None` is *not rated*, never 0.
pub type Scores = PerScore<Option<Score>>;

impl Scores {
    /// Whether nothing is rated.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// How scores are written down: what is not rated is left out.
#[derive(Default, Serialize, Deserialize)]
#[serde(rename = "Scores", default, deny_unknown_fields)]
struct Written {
    #[serde(skip_serializing_if = "Option::is_none")]
    expectation: Option<Score>,
    #[serde(skip_serializing_if = "Option::is_none")]
    fulfilment: Option<Score>,
    #[serde(skip_serializing_if = "Option::is_none")]
    competition: Option<Score>,
    #[serde(skip_serializing_if = "Option::is_none")]
    relevance: Option<Score>,
}

impl Serialize for Scores {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { expectation, fulfilment, competition, relevance } = *self;
        Written { expectation, fulfilment, competition, relevance }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Scores {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Written { expectation, fulfilment, competition, relevance } = Written::deserialize(deserializer)?;
        Ok(Self { expectation, fulfilment, competition, relevance })
    }
}

/// The scores a team agreed on at one touchpoint in one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreed {
    /// The round.
    pub round: RoundId,
    /// What was agreed.
    pub scores: Scores,
}

impl Agreed {
    /// Its key: a touchpoint has one entry for each key, in the order of the keys.
    pub fn key(&self) -> RoundId {
        self.round
    }
}

/// What one rater said at one touchpoint in one round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// The round.
    pub round: RoundId,
    /// Who voted.
    pub rater: RaterId,
    /// What they said.
    pub scores: Scores,
}

impl Vote {
    /// Its key: a touchpoint has one entry for each key, in the order of the keys.
    pub fn key(&self) -> (RoundId, RaterId) {
        (self.round, self.rater)
    }
}
