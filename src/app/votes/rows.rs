//! The rows of the list of votes: first where the raters disagree, then what they agree on. What is agreed in the list moves nothing: a touchpoint's
//! part follows from the votes alone. Computed once per change, so that scrolling through thousands costs nothing. Never what a row looks like.

use crate::method::{Analysis, RaterGroups, Spread, Verdict, spreads};
use crate::model::{Map, Project, RaterId, Score, ScoreKind, TouchpointId};
use std::collections::{HashMap, HashSet};

/// One touchpoint with votes.
#[derive(Debug)]
pub struct VotedTouchpoint {
    /// Its id.
    pub id: TouchpointId,
    /// Its title.
    pub title: String,
    /// The name of its stage.
    pub stage: String,
    /// Its verdict.
    pub verdict: Verdict,
    /// How many raters have voted on it.
    pub raters: usize,
    /// The votes on each question; questions that nobody answered are left out.
    pub spreads: Vec<Spread>,
}

impl VotedTouchpoint {
    fn part(&self) -> VotePart {
        if self.spreads.iter().any(|spread| spread.agreement.disagree) {
            VotePart::Disagreeing
        } else if self.raters == 1 {
            VotePart::OneVote
        } else {
            VotePart::Agreeing
        }
    }

    /// Whether a score has been agreed on wherever there are votes.
    pub fn is_settled(&self) -> bool {
        self.spreads.iter().all(|spread| spread.agreed.is_some())
    }

    /// Whether the heading of its part counts it as something left to do: to discuss, or to agree on.
    fn is_open(&self) -> bool {
        match self.part() {
            VotePart::Disagreeing => self.spreads.iter().any(|spread| spread.agreement.to_discuss),
            VotePart::Agreeing | VotePart::OneVote => !self.is_settled(),
        }
    }
}

/// A part of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum VotePart {
    /// The raters disagree on a score.
    Disagreeing,
    /// The raters agree.
    Agreeing,
    /// Only one rater has voted, so there is nobody to agree with.
    OneVote,
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoteRow {
    /// The heading of a part, how many touchpoints it has, and at how many of them something is left to discuss or to agree on.
    Part(VotePart, usize, usize),
    /// A touchpoint, by its index in [`VoteRows::entries`].
    Head(usize),
    /// One of its scores: indices of the entry and of the spread.
    Score(usize, usize),
}

/// A rater as shown in the list.
#[derive(Debug)]
pub struct Voter {
    /// Their name.
    pub name: String,
    /// Index into [`VoteRows::groups`].
    pub group: Option<usize>,
}

/// Everything the list shows.
#[derive(Debug)]
pub struct VoteRows {
    /// The touchpoints with votes, part by part.
    pub entries: Vec<VotedTouchpoint>,
    /// The rows, from top to bottom.
    pub rows: Vec<VoteRow>,
    /// Names of the groups, as stored.
    pub groups: Vec<String>,
    /// Whether raters without a group have voted.
    pub ungrouped: bool,
    /// Who voted.
    pub voters: HashMap<RaterId, Voter>,
    /// Touchpoints without any vote.
    pub silent: usize,
    /// Touchpoints that need discussing.
    pub to_discuss: usize,
    /// Raters who have voted at all.
    pub voted: usize,
}

impl VoteRows {
    /// The rows of a map.
    pub(crate) fn of(project: &Project, map: &Map, analysis: &Analysis) -> Self {
        let round = analysis.round;
        let groups = RaterGroups::of(project);
        let mut voted = HashSet::new();
        let mut entries: Vec<VotedTouchpoint> = Vec::new();
        for (stage, touchpoint, judged) in analysis.judged(map) {
            let spreads = spreads(touchpoint, round, &groups, &project.thresholds);
            if spreads.is_empty() {
                continue;
            }
            voted.extend(spreads.iter().flat_map(|spread| spread.votes.iter().map(|(rater, _)| *rater)));
            entries.push(VotedTouchpoint {
                id: touchpoint.id,
                title: touchpoint.title.clone(),
                stage: stage.name.clone(),
                verdict: judged.assessment.verdict,
                raters: judged.votes,
                spreads,
            });
        }
        let silent = map.touchpoint_count() - entries.len();
        // A stable sort: within a part, the order of the journey is kept.
        entries.sort_by_key(VotedTouchpoint::part);
        let mut rows = Vec::new();
        for part in [VotePart::Disagreeing, VotePart::Agreeing, VotePart::OneVote] {
            let entries_of = || entries.iter().filter(|entry| entry.part() == part);
            let count = entries_of().count();
            if count == 0 {
                continue;
            }
            rows.push(VoteRow::Part(part, count, entries_of().filter(|entry| entry.is_open()).count()));
            for (index, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.part() == part) {
                rows.push(VoteRow::Head(index));
                rows.extend((0..entry.spreads.len()).map(|spread| VoteRow::Score(index, spread)));
            }
        }
        let voters = project.raters.iter().filter(|rater| voted.contains(&rater.id));
        let voters: HashMap<RaterId, Voter> =
            voters.map(|rater| (rater.id, Voter { name: rater.name.clone(), group: groups.group_of(rater.id) })).collect();
        Self {
            to_discuss: entries.iter().filter(|entry| entry.part() == VotePart::Disagreeing && entry.is_open()).count(),
            entries,
            rows,
            groups: groups.names().to_vec(),
            ungrouped: voters.values().any(|voter| voter.group.is_none()),
            voted: voters.len(),
            voters,
            silent,
        }
    }

    /// Scores that the raters agree on and nobody has set yet, each with its rounded mean.
    pub(crate) fn undisputed(&self) -> impl Iterator<Item = (TouchpointId, ScoreKind, Score)> {
        self.entries.iter().flat_map(|entry| {
            let open = entry.spreads.iter().filter(|spread| spread.agreed.is_none() && !spread.agreement.to_discuss);
            open.map(|spread| (entry.id, spread.kind, spread.proposal()))
        })
    }

    /// Agreed scores that count in place of votes.
    pub(crate) fn settled(&self) -> impl Iterator<Item = (TouchpointId, ScoreKind)> {
        let agreed =
            |entry: &VotedTouchpoint| entry.spreads.iter().filter(|spread| spread.agreed.is_some()).map(|spread| spread.kind).collect();
        self.entries.iter().flat_map(move |entry| {
            let kinds: Vec<ScoreKind> = agreed(entry);
            kinds.into_iter().map(|kind| (entry.id, kind))
        })
    }

    /// The touchpoint and score of a score row.
    pub fn score_of(&self, row: VoteRow) -> Option<(TouchpointId, ScoreKind)> {
        let VoteRow::Score(entry, spread) = row else { return None };
        let entry = self.entries.get(entry)?;
        Some((entry.id, entry.spreads.get(spread)?.kind))
    }

    /// The spread of a touchpoint and score.
    pub fn spread(&self, (touchpoint, kind): (TouchpointId, ScoreKind)) -> Option<&Spread> {
        self.entries.iter().find(|entry| entry.id == touchpoint)?.spreads.iter().find(|spread| spread.kind == kind)
    }

    /// The row of the score `step` rows after another; the first if there is no other.
    pub fn step(&self, from: Option<(TouchpointId, ScoreKind)>, step: isize) -> Option<(TouchpointId, ScoreKind)> {
        let scores: Vec<(TouchpointId, ScoreKind)> = self.rows.iter().filter_map(|row| self.score_of(*row)).collect();
        let last = scores.len().checked_sub(1)?;
        let at = from.and_then(|from| scores.iter().position(|score| *score == from));
        scores.get(at.map_or(0, |at| at.saturating_add_signed(step).min(last))).copied()
    }

    /// The score to look at after this one was agreed on: the next one to discuss, or else the next one that is not agreed on, or else the next row.
    pub fn after(&self, done: (TouchpointId, ScoreKind)) -> Option<(TouchpointId, ScoreKind)> {
        let scores: Vec<(TouchpointId, ScoreKind)> = self.rows.iter().filter_map(|row| self.score_of(*row)).collect();
        let at = scores.iter().position(|score| *score == done)?;
        let (before, behind) = (scores.get(..at)?, scores.get(at + 1..)?);
        let next = |fits: fn(&Spread) -> bool| behind.iter().chain(before).find(|score| self.spread(**score).is_some_and(fits));
        let open = next(|spread| spread.agreement.to_discuss).or_else(|| next(|spread| spread.agreed.is_none()));
        open.or_else(|| behind.first()).copied()
    }

    /// The first score of a touchpoint that needs discussing, or else the first that is not agreed on, or else its first.
    pub(crate) fn first_of(&self, touchpoint: TouchpointId) -> Option<(TouchpointId, ScoreKind)> {
        let entry = self.entries.iter().find(|entry| entry.id == touchpoint)?;
        let first = |fits: fn(&&Spread) -> bool| entry.spreads.iter().find(fits);
        let open = first(|spread| spread.agreement.to_discuss).or_else(|| first(|spread| spread.agreed.is_none()));
        let spread = open.or_else(|| entry.spreads.first())?;
        Some((touchpoint, spread.kind))
    }
}
