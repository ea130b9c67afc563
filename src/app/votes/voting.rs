//! A vote on this computer: how it is prepared, and whose turn it is. Never what is shown.

use crate::model::{Ballot, MapId, RaterId, Score, ScoreKind, TouchpointId};

/// Which touchpoints a vote asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VoteScope {
    /// All of the map.
    All,
    /// Those whose raters disagree.
    ToDiscuss,
    /// Those that lack expectation, fulfilment or relevance.
    NotRated,
    /// Those that are selected, or whose stage is.
    Selected,
}

impl VoteScope {
    /// Every choice, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::All, Self::ToDiscuss, Self::NotRated, Self::Selected];

    /// Last part of its message key (`term-vote-scope-CODE`).
    pub fn code(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::ToDiscuss => "to-discuss",
            Self::NotRated => "not-rated",
            Self::Selected => "selected",
        }
    }
}

/// A vote that is being prepared.
#[derive(Debug, Clone, PartialEq)]
pub struct VotePlan {
    /// Who votes, in the order of the project.
    pub raters: Vec<RaterId>,
    /// Which scores, in the order of the method.
    pub kinds: Vec<ScoreKind>,
    /// Which touchpoints.
    pub scope: VoteScope,
}

/// How far the current rater has got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// The rater.
    pub rater: RaterId,
    /// Index of the touchpoint that is asked about; equal to their number once all of them have been seen.
    pub page: usize,
    /// The touchpoint on that page, so that the page is found again when others are gone.
    asked: Option<TouchpointId>,
    /// The score that keys set.
    pub kind: ScoreKind,
}

impl Turn {
    /// The turn of a rater at the first touchpoint.
    pub(crate) fn of(rater: RaterId, kind: ScoreKind, ballot: &Ballot) -> Self {
        Self { rater, page: 0, asked: None, kind }.at(0, ballot)
    }

    /// The turn on another page, or at the end.
    pub(crate) fn at(self, page: usize, ballot: &Ballot) -> Self {
        let page = page.min(ballot.touchpoints.len());
        Self { page, asked: ballot.touchpoints.get(page).copied(), ..self }
    }

    /// The turn at the touchpoint that it asked about, wherever that is in the ballot now.
    pub(crate) fn kept(self, ballot: &Ballot) -> Self {
        let same = self.asked.and_then(|asked| ballot.touchpoints.iter().position(|id| *id == asked));
        self.at(same.unwrap_or(self.page), ballot)
    }
}

/// A step of a vote.
#[derive(Debug, Clone, PartialEq)]
pub enum VoteStep {
    /// Other choices for the vote that is being prepared.
    Plan(VotePlan),
    /// Cancel the preparation.
    Cancel,
    /// Add somebody who votes, to the project and to the plan.
    AddRater {
        /// Their name.
        name: String,
        /// Their group; may be empty.
        group: String,
    },
    /// Start as planned.
    Begin,
    /// A rater has the computer and starts voting.
    Ready(RaterId),
    /// Give one score, or clear it.
    Set(ScoreKind, Option<Score>),
    /// Make a score the active one.
    Ask(ScoreKind),
    /// Go to the next touchpoint.
    Next,
    /// Go back to the previous touchpoint.
    Back,
    /// The rater is done and passes the computer on.
    Done,
    /// The rater pauses and is asked again later.
    Interrupt,
    /// The vote ends; everybody sees the votes.
    Reveal,
    /// Withdraw agreed scores of a map, so that the votes on them count.
    Withdraw(MapId, Vec<(TouchpointId, ScoreKind)>),
    /// A step in the list of votes.
    List(VoteListStep),
}

/// What is done in the list of votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoteListStep {
    /// Go this many scores further down, or up.
    Go(isize),
    /// Choose a score.
    Choose(TouchpointId, ScoreKind),
    /// Agree on the rounded mean: of this score, or else of the chosen one.
    Propose(Option<(TouchpointId, ScoreKind)>),
    /// Clear the agreed score.
    Clear(TouchpointId, ScoreKind),
}
