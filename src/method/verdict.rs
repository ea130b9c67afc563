//! Which of nine verdicts a touchpoint gets (`method.md` §4): exactly one, the first rule that fits.

use super::tolerance::{at_least, at_most};
use super::{Counting, gap, lead};
use crate::model::{Code, Thresholds};
use serde::{Serialize, Serializer};

/// What a touchpoint's scores say about it, in the order of the rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// E, F or R is missing.
    NotRated,
    /// Critical and failing, or relevant and severely failing.
    DealBreaker,
    /// Relevant and failing.
    PainPoint,
    /// Relevant, delightful, and no competitor is better.
    MagicMoment,
    /// Relevant, and a competitor is better.
    Contested,
    /// Relevant, and none of the above.
    Solid,
    /// Not relevant, and delightful.
    Overdelivered,
    /// Not relevant, and failing.
    MinorLetdown,
    /// Everything else.
    Neutral,
}

impl Verdict {
    /// The verdict on scores as they count. `critical`: one bad event at this touchpoint ends the relationship at once.
    pub fn of(scores: &Counting, critical: bool, thresholds: &Thresholds) -> Self {
        let (Some(gap), Some(relevance)) = (gap(scores), scores.relevance) else { return Self::NotRated };
        let relevant = at_least(relevance, thresholds.relevant);
        let delightful = at_least(gap, thresholds.delight);
        let failing = at_most(gap, thresholds.failing);
        let severe = at_most(gap, thresholds.severe);
        let outdone = lead(scores).is_some_and(|lead| !at_least(lead, 0.0));
        if critical && failing || relevant && severe {
            Self::DealBreaker
        } else if relevant && failing {
            Self::PainPoint
        } else if relevant && delightful && !outdone {
            Self::MagicMoment
        } else if relevant && outdone {
            Self::Contested
        } else if relevant {
            Self::Solid
        } else if delightful {
            Self::Overdelivered
        } else if failing {
            Self::MinorLetdown
        } else {
            Self::Neutral
        }
    }
}

impl Code for Verdict {
    const KIND: &'static str = "verdict";
    const ALL: &'static [Self] = &[
        Self::NotRated,
        Self::DealBreaker,
        Self::PainPoint,
        Self::MagicMoment,
        Self::Contested,
        Self::Solid,
        Self::Overdelivered,
        Self::MinorLetdown,
        Self::Neutral,
    ];

    fn code(self) -> &'static str {
        match self {
            Self::NotRated => "not-rated",
            Self::DealBreaker => "deal-breaker",
            Self::PainPoint => "pain-point",
            Self::MagicMoment => "magic-moment",
            Self::Contested => "contested",
            Self::Solid => "solid",
            Self::Overdelivered => "overdelivered",
            Self::MinorLetdown => "minor-letdown",
            Self::Neutral => "neutral",
        }
    }
}

impl Serialize for Verdict {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}
