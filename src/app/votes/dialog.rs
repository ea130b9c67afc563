//! What is asked about a vote. Never what the answers lead to.

use crate::app::question::Question;

/// A question about a vote.
#[derive(Debug, Clone, PartialEq)]
pub enum VotesDialog {
    /// A vote was in progress when the project was closed; its votes are still covered. Answers: yes (go on), reveal, cancel.
    GoesOn,
}

impl Question for VotesDialog {
    fn code(&self) -> &'static str {
        match self {
            Self::GoesOn => "vote-goes-on",
        }
    }

    fn guide(&self) -> (&'static str, &'static str) {
        match self {
            Self::GoesOn => ("rounds", "voting-on-this-computer"),
        }
    }
}
