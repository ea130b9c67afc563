//! Scores as they are entered: agreed by the team or voted by raters, per round. What they mean is `method/`'s business.

use super::{RaterId, RoundId, ScoreKind};
use serde::{Deserialize, Serialize};

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Scores {
    /// E: how much does the customer expect?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expectation: Option<Score>,
    /// F: how well is it met, as the customer sees it?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fulfilment: Option<Score>,
    /// C: how well does the best competitor meet it?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub competition: Option<Score>,
    /// R: how much does it count for the decision to buy?
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relevance: Option<Score>,
}

impl Scores {
    /// The score of one question.
    pub fn get(&self, kind: ScoreKind) -> Option<Score> {
        match kind {
            ScoreKind::Expectation => self.expectation,
            ScoreKind::Fulfilment => self.fulfilment,
            ScoreKind::Competition => self.competition,
            ScoreKind::Relevance => self.relevance,
        }
    }

    /// The place of one question's score.
    pub fn get_mut(&mut self, kind: ScoreKind) -> &mut Option<Score> {
        match kind {
            ScoreKind::Expectation => &mut self.expectation,
            ScoreKind::Fulfilment => &mut self.fulfilment,
            ScoreKind::Competition => &mut self.competition,
            ScoreKind::Relevance => &mut self.relevance,
        }
    }

    /// Whether nothing is rated.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
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
