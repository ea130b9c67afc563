//! A vote on this computer: how it is prepared, who votes on what, and what is hidden meanwhile. Never a vote itself.

use crate::model::{MapId, Project, RaterId, RoundId, Score, ScoreKind, TouchpointId};
use std::collections::HashSet;
use std::sync::Arc;

/// Which touchpoints a vote asks about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VoteScope {
    /// All of the map.
    All,
    /// Those whose raters disagree.
    ToDiscuss,
    /// Those that lack expectation, fulfilment or relevance.
    NotRated,
    /// Those that are selected.
    Selected,
}

impl VoteScope {
    /// Every choice, in the order it is offered.
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

/// A vote that is going on.
#[derive(Debug, Clone, PartialEq)]
pub struct Voting {
    /// In which map.
    pub map: MapId,
    /// In which round.
    pub round: RoundId,
    /// Who votes.
    pub raters: Vec<RaterId>,
    /// Which scores.
    pub kinds: Vec<ScoreKind>,
    /// Which touchpoints, in journey order.
    pub touchpoints: Vec<TouchpointId>,
    /// Who is done.
    pub done: Vec<RaterId>,
    /// Who votes now; none: the computer is being handed on.
    pub turn: Option<Turn>,
}

/// Where the rater who votes now has come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// Who.
    pub rater: RaterId,
    /// Index of the touchpoint that is asked about; as many as there are: all were seen.
    pub page: usize,
    /// The score that keys give.
    pub kind: ScoreKind,
}

impl Voting {
    /// Who has not voted yet, in order.
    pub fn waiting(&self) -> impl Iterator<Item = RaterId> {
        self.raters.iter().copied().filter(|rater| !self.done.contains(rater))
    }

    /// The touchpoint that is asked about now.
    pub fn touchpoint(&self) -> Option<TouchpointId> {
        self.touchpoints.get(self.turn?.page).copied()
    }

    /// How many of its questions a rater has answered.
    pub fn answered(&self, project: &Project, rater: RaterId) -> usize {
        let Some(map) = project.map(self.map) else { return 0 };
        let asked: HashSet<TouchpointId> = self.touchpoints.iter().copied().collect();
        let votes = map.touchpoints().filter(|touchpoint| asked.contains(&touchpoint.id)).filter_map(|touchpoint| {
            let vote = touchpoint.votes_in(self.round).find(|vote| vote.rater == rater)?;
            Some(self.kinds.iter().filter(|kind| vote.scores.get(**kind).is_some()).count())
        });
        votes.sum()
    }

    /// How many questions each rater is asked.
    pub fn questions(&self) -> usize {
        self.touchpoints.len() * self.kinds.len()
    }
}

/// A step of a vote.
#[derive(Debug, Clone, PartialEq)]
pub enum VoteStep {
    /// Other choices for the vote that is being prepared.
    Plan(VotePlan),
    /// Give the preparation up.
    CallOff,
    /// Add somebody who votes, to the project and to the plan.
    AddRater {
        /// Their name.
        name: String,
        /// Their group; may be empty.
        group: String,
    },
    /// Begin as planned.
    Begin,
    /// A rater has the computer and votes now.
    Ready(RaterId),
    /// Give the active score, or take it back, and make the next one active.
    Give(Option<Score>),
    /// Give one score, or take it back.
    Set(ScoreKind, Option<Score>),
    /// Make a score the active one.
    Ask(ScoreKind),
    /// Go on to the next touchpoint.
    Next,
    /// Go back to the touchpoint before.
    Back,
    /// The rater is done and hands the computer on.
    Done,
    /// The rater interrupts and is asked again later.
    Interrupt,
    /// The vote ends; everybody sees the votes.
    Reveal,
}

/// The project without the votes that are still hidden.
pub(crate) struct Veil {
    /// Which state of the document it was made of.
    pub(crate) revision: u64,
    pub(crate) project: Arc<Project>,
}

impl Veil {
    /// For which revision of the document it was made.
    pub(crate) fn revision(&self) -> u64 {
        self.revision
    }
}
