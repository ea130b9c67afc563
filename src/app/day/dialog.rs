//! What is asked about the day's plan. Never what the answers lead to.

use crate::app::question::Question;

/// A question about the day's plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DayDialog {
    /// A thought for later; answered by [`crate::app::DayAction::Park`].
    Park,
}

impl Question for DayDialog {
    fn code(&self) -> &'static str {
        match self {
            Self::Park => "park-thought",
        }
    }

    fn guide(&self) -> (&'static str, &'static str) {
        ("day-plan", "the-parking-lot")
    }
}
