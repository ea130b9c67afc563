//! What working on maps keeps whatever project is open: where typed scores begin, and what a vote knows about copied cards. Never saved.

use crate::model::{BallotId, BallotVote, RoundId, ScoreKind, TouchpointId};

/// What working on maps keeps. Only this feature reads and changes it.
#[derive(Debug, Default)]
pub(crate) struct Maps {
    /// The score that digits rate first at another touchpoint; none: the first that is not rated.
    pub(super) first_score: Option<ScoreKind>,
    /// What a vote in progress knows about the cards that were last copied.
    pub(super) covered: Option<CoveredClip>,
}

/// What a vote in progress knows about the cards that were last copied. It stays in the program: the system's clipboard gets none of it.
#[derive(Debug, Clone)]
pub(super) struct CoveredClip {
    /// The text that was put on the clipboard, to recognise it again.
    pub(super) text: String,
    pub(super) ballot: BallotId,
    /// The round of that vote.
    pub(super) round: RoundId,
    /// Which of the cards are in the vote.
    pub(super) asked: Vec<TouchpointId>,
    pub(super) votes: Vec<BallotVote>,
}
