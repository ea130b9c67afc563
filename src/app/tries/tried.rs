//! What there is to try and what of it has been done: plain data, kept with the settings. Never what leads to it.

use crate::app::view::View;
use crate::edit::StepName;
use serde::{Deserialize, Serialize};

/// Something to try.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Try {
    /// Rate a touchpoint with digits.
    Rate,
    /// Add a touchpoint.
    Add,
    /// See what the scores say.
    Analyse,
}

impl Try {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Rate, Self::Add, Self::Analyse];
}

/// Which of the three things have been done. Kept between starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Tries {
    rated: bool,
    added: bool,
    analysed: bool,
}

impl Tries {
    /// Whether this has been done.
    pub fn done(self, what: Try) -> bool {
        match what {
            Try::Rate => self.rated,
            Try::Add => self.added,
            Try::Analyse => self.analysed,
        }
    }

    /// Whether a step is what they lead to.
    pub(crate) fn is_a_try(step: StepName) -> bool {
        matches!(
            step,
            StepName::RateExpectation
                | StepName::RateFulfilment
                | StepName::RateCompetition
                | StepName::RateRelevance
                | StepName::ClearScore
                | StepName::AddTouchpoint
                | StepName::RenameTouchpoint
        )
    }

    /// The same, with what the last step and the view that is shown have done.
    pub(crate) fn with(mut self, step: Option<StepName>, view: View) -> Self {
        match step {
            Some(StepName::RateExpectation | StepName::RateFulfilment | StepName::RateCompetition | StepName::RateRelevance) => {
                self.rated = true;
            }
            Some(StepName::AddTouchpoint) => self.added = true,
            _ => {}
        }
        self.analysed |= view == View::Analysis;
        self
    }
}
