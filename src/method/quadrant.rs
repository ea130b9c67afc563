//! In which field (quadrant) of the classic plane does a touchpoint lie? Importance × performance after Martilla & James (1977), with R as importance
//! and F as performance (`method.md` §4).
//!
//! Where the lines run is a matter of judgement (as Martilla & James say themselves). Here importance begins where the project's threshold
//! says *relevant*, so that the fields and the verdicts agree on it, and performance is good from the middle of the scale on; lines through
//! the means would move under the workshop's hands with every score.

use super::Assessment;
use super::tolerance::at_least;
use crate::model::{Code, Thresholds};

/// From this fulfilment on performance is good: the middle of the scale 0–10.
pub const GOOD_PERFORMANCE: f64 = 5.0;

/// A field of the plane importance × performance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Quadrant {
    /// Important and badly done.
    Concentrate,
    /// Important and well done.
    KeepUp,
    /// Unimportant and badly done.
    LowPriority,
    /// Unimportant and well done.
    Overkill,
}

impl Quadrant {
    /// The field of a touchpoint; none if F or R is missing.
    pub fn of(assessment: &Assessment, thresholds: &Thresholds) -> Option<Self> {
        let important = at_least(assessment.relevance?, thresholds.relevant);
        let good = at_least(assessment.fulfilment?, GOOD_PERFORMANCE);
        Some(match (important, good) {
            (true, false) => Self::Concentrate,
            (true, true) => Self::KeepUp,
            (false, false) => Self::LowPriority,
            (false, true) => Self::Overkill,
        })
    }
}

impl Code for Quadrant {
    const KIND: &'static str = "quadrant";
    const ALL: &'static [Self] = &[Self::Concentrate, Self::KeepUp, Self::LowPriority, Self::Overkill];

    fn code(self) -> &'static str {
        match self {
            Self::Concentrate => "concentrate",
            Self::KeepUp => "keep-up",
            Self::LowPriority => "low-priority",
            Self::Overkill => "overkill",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::Counting;

    #[test]
    fn lines_belong_to_the_upper_field() {
        for (relevance, fulfilment, expected) in [
            (Some(6.0), Some(4.9), Some(Quadrant::Concentrate)),
            (Some(6.0), Some(5.0), Some(Quadrant::KeepUp)),
            (Some(18.0 / 3.0 - 1e-10), Some(5.0 - 1e-10), Some(Quadrant::KeepUp)),
            (Some(5.9), Some(4.9), Some(Quadrant::LowPriority)),
            (Some(5.9), Some(5.0), Some(Quadrant::Overkill)),
            (None, Some(5.0), None),
            (Some(5.0), None, None),
        ] {
            let scores = Counting { relevance, fulfilment, ..Counting::default() };
            let thresholds = Thresholds::default();
            assert_eq!(
                Quadrant::of(&Assessment::new(&scores, false, &thresholds), &thresholds),
                expected,
                "R {relevance:?}, F {fulfilment:?}"
            );
        }
    }
}
