//! The rows of the list of votes: what is to discuss first, then what the raters agree on, then what is settled. Computed once per change,
//! so that scrolling through thousands costs nothing. Never how a row looks.

use crate::app::State;
use crate::method::{RaterGroups, Spread, Verdict, spreads};
use crate::model::{MapId, RaterId, RoundId, ScoreKind, TouchpointId};
use std::collections::{HashMap, HashSet};

/// One touchpoint with votes.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) id: TouchpointId,
    pub(super) title: String,
    pub(super) stage: String,
    pub(super) verdict: Verdict,
    /// How many raters said anything.
    pub(super) raters: usize,
    pub(super) spreads: Vec<Spread>,
}

impl Entry {
    fn part(&self) -> Part {
        if self.spreads.iter().any(|spread| spread.agreement.to_discuss) {
            Part::ToDiscuss
        } else if self.spreads.iter().any(|spread| spread.agreed.is_none()) {
            Part::Agreeing
        } else {
            Part::Settled
        }
    }
}

/// A part of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// The raters disagree and nothing is agreed yet.
    ToDiscuss,
    /// The raters agree; somebody could set it.
    Agreeing,
    /// Whatever was voted on is agreed.
    Settled,
}

/// One row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// The heading of a part, and how many touchpoints it has.
    Part(Part, usize),
    /// A touchpoint, by its index in [`Rows::entries`].
    Head(usize),
    /// One score of it: indices of the entry and of the spread.
    Score(usize, usize),
}

/// A rater as the list names them.
#[derive(Debug)]
pub(super) struct Voter {
    pub(super) name: String,
    /// Index into [`Rows::groups`].
    pub(super) group: Option<usize>,
}

/// Everything the list shows.
#[derive(Debug)]
pub(super) struct Rows {
    of: (u64, MapId, RoundId),
    pub(super) entries: Vec<Entry>,
    pub(super) rows: Vec<Row>,
    /// Names of the groups, as stored.
    pub(super) groups: Vec<String>,
    /// Whether raters without a group voted.
    pub(super) ungrouped: bool,
    pub(super) voters: HashMap<RaterId, Voter>,
    /// Touchpoints without any vote.
    pub(super) silent: usize,
    pub(super) to_discuss: usize,
    /// Raters who said anything.
    pub(super) voted: usize,
}

impl Rows {
    /// The rows as things stand; the kept ones if nothing has changed.
    pub(super) fn renewed(kept: Option<Self>, state: &State) -> Option<Self> {
        let (map, round, analysis) = (state.map()?, state.round()?, state.analysis()?);
        let of = (state.open.document.revision(), map.id, round);
        if let Some(kept) = kept
            && kept.of == of
        {
            return Some(kept);
        }
        let project = state.project();
        let groups = RaterGroups::of(project);
        let mut voted = HashSet::new();
        let mut entries: Vec<Entry> = Vec::new();
        for (stage, touchpoint, judged) in analysis.judged(map) {
            let spreads = spreads(touchpoint, round, &groups, &project.thresholds);
            if spreads.is_empty() {
                continue;
            }
            voted.extend(spreads.iter().flat_map(|spread| spread.votes.iter().map(|(rater, _)| *rater)));
            entries.push(Entry {
                id: touchpoint.id,
                title: touchpoint.title.clone(),
                stage: stage.name.clone(),
                verdict: judged.assessment.verdict,
                raters: judged.votes,
                spreads,
            });
        }
        let silent = map.touchpoint_count() - entries.len();
        // Stable: within a part the journey's order stays.
        entries.sort_by_key(Entry::part);
        let mut rows = Vec::new();
        for part in [Part::ToDiscuss, Part::Agreeing, Part::Settled] {
            let count = entries.iter().filter(|entry| entry.part() == part).count();
            if count == 0 {
                continue;
            }
            rows.push(Row::Part(part, count));
            for (index, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.part() == part) {
                rows.push(Row::Head(index));
                rows.extend((0..entry.spreads.len()).map(|spread| Row::Score(index, spread)));
            }
        }
        let voters = project.raters.iter().filter(|rater| voted.contains(&rater.id));
        let voters: HashMap<RaterId, Voter> =
            voters.map(|rater| (rater.id, Voter { name: rater.name.clone(), group: groups.group_of(rater.id) })).collect();
        Some(Self {
            of,
            to_discuss: entries.iter().filter(|entry| entry.part() == Part::ToDiscuss).count(),
            entries,
            rows,
            groups: groups.names().to_vec(),
            ungrouped: voters.values().any(|voter| voter.group.is_none()),
            voted: voters.len(),
            voters,
            silent,
        })
    }

    /// The touchpoint and score of a row of a score.
    pub(super) fn score_of(&self, row: Row) -> Option<(TouchpointId, ScoreKind)> {
        let Row::Score(entry, spread) = row else { return None };
        let entry = self.entries.get(entry)?;
        Some((entry.id, entry.spreads.get(spread)?.kind))
    }

    /// The spread of a touchpoint and score.
    pub(super) fn spread(&self, (touchpoint, kind): (TouchpointId, ScoreKind)) -> Option<&Spread> {
        self.entries.iter().find(|entry| entry.id == touchpoint)?.spreads.iter().find(|spread| spread.kind == kind)
    }

    /// The row of a score `step` further than another; without one the first.
    pub(super) fn step(&self, from: Option<(TouchpointId, ScoreKind)>, step: isize) -> Option<(TouchpointId, ScoreKind)> {
        let scores: Vec<(TouchpointId, ScoreKind)> = self.rows.iter().filter_map(|row| self.score_of(*row)).collect();
        let last = scores.len().checked_sub(1)?;
        let at = from.and_then(|from| scores.iter().position(|score| *score == from));
        scores.get(at.map_or(0, |at| at.saturating_add_signed(step).min(last))).copied()
    }

    /// The score to look at after this one was agreed on: the next one to discuss, else the next row.
    pub(super) fn after(&self, done: (TouchpointId, ScoreKind)) -> Option<(TouchpointId, ScoreKind)> {
        let scores: Vec<(TouchpointId, ScoreKind)> = self.rows.iter().filter_map(|row| self.score_of(*row)).collect();
        let at = scores.iter().position(|score| *score == done)?;
        let (before, behind) = (scores.get(..at)?, scores.get(at + 1..)?);
        let open = |score: &&(TouchpointId, ScoreKind)| self.spread(**score).is_some_and(|spread| spread.agreement.to_discuss);
        behind.iter().chain(before).find(open).or_else(|| behind.first()).copied()
    }

    /// The first score of a touchpoint that is to discuss, else its first.
    pub(super) fn first_of(&self, touchpoint: TouchpointId) -> Option<(TouchpointId, ScoreKind)> {
        let entry = self.entries.iter().find(|entry| entry.id == touchpoint)?;
        let spread = entry.spreads.iter().find(|spread| spread.agreement.to_discuss).or_else(|| entry.spreads.first())?;
        Some((touchpoint, spread.kind))
    }
}
