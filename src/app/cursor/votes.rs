//! The list of votes: arrow keys choose a score, one key agrees on the rounded mean, digits on another score, and one clears the agreed
//! score.

use crate::app::{Action, Desk, LookAction, MapAction, VoteRows};
use crate::edit::{Selected, Selection};
use crate::model::{Score, ScoreKind, TouchpointId};

/// What a key asks for in the list of votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoteKey {
    /// This many scores further down, or up.
    Step(isize),
    /// Agree on the rounded mean.
    Propose,
    /// Agree on a score.
    Give(Score),
    /// Clear the agreed score.
    Clear,
}

/// The score that keys agree on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VoteCursor {
    /// Which score; none if there is none.
    pub row: Option<(TouchpointId, ScoreKind)>,
    /// Whether to scroll it into view.
    pub reveal: bool,
    /// The touchpoint that led the selection when it was last checked.
    lead: Option<TouchpointId>,
}

impl VoteCursor {
    /// Follows the selection: if another touchpoint was selected elsewhere, its first score becomes the one that keys agree on.
    pub fn follow(&mut self, lead: Option<TouchpointId>, rows: &VoteRows) {
        if lead != self.lead {
            self.lead = lead;
            let another = lead.filter(|lead| self.row.is_none_or(|(touchpoint, _)| touchpoint != *lead));
            if let Some(found) = another.and_then(|lead| rows.first_of(lead)) {
                self.row = Some(found);
                self.reveal = true;
            }
        }
        if self.row.is_none_or(|row| rows.spread(row).is_none()) {
            self.row = rows.entries.first().and_then(|entry| rows.first_of(entry.id));
        }
    }

    /// Handles a key.
    pub fn press(&mut self, key: VoteKey, state: &Desk, rows: &VoteRows, actions: &mut Vec<Action>) {
        match (key, self.row) {
            (VoteKey::Step(step), row) => self.go_to(rows.step(row, step), state, actions),
            (VoteKey::Propose, Some(row)) => {
                if let Some(spread) = rows.spread(row) {
                    self.agree(row, spread.proposal(), state, rows, actions);
                }
            }
            (VoteKey::Give(score), Some(row)) => self.agree(row, score, state, rows, actions),
            (VoteKey::Clear, Some(row)) => self.clear(row, state, actions),
            (VoteKey::Propose | VoteKey::Give(_) | VoteKey::Clear, None) => {}
        }
    }

    /// Sets the agreed score and goes on to the next one to discuss.
    pub fn agree(&mut self, row: (TouchpointId, ScoreKind), score: Score, state: &Desk, rows: &VoteRows, actions: &mut Vec<Action>) {
        rate(row, Some(score), state, actions);
        self.go_to(rows.after(row).or(Some(row)), state, actions);
    }

    /// Clears the agreed score.
    pub fn clear(&mut self, row: (TouchpointId, ScoreKind), state: &Desk, actions: &mut Vec<Action>) {
        self.row = Some(row);
        rate(row, None, state, actions);
    }

    /// A score was chosen with the pointer.
    pub fn choose(&mut self, row: (TouchpointId, ScoreKind), state: &Desk, actions: &mut Vec<Action>) {
        (self.row, self.lead) = (Some(row), Some(row.0));
        let map = state.map().map(|map| map.id);
        actions.extend(map.map(|map| Action::Look(LookAction::Select(Selection::one(map, Selected::Touchpoint(row.0))))));
    }

    /// Goes to a score and selects its touchpoint, unless it is already selected.
    fn go_to(&mut self, row: Option<(TouchpointId, ScoreKind)>, state: &Desk, actions: &mut Vec<Action>) {
        self.row = row;
        self.reveal = true;
        if let Some(row) = row
            && state.open.document.selection.lead_touchpoint() != Some(row.0)
        {
            self.choose(row, state, actions);
        }
    }
}

fn rate((touchpoint, kind): (TouchpointId, ScoreKind), score: Option<Score>, state: &Desk, actions: &mut Vec<Action>) {
    if !state.is_read_only() {
        actions.extend([Action::Seal, Action::Map(MapAction::Rate { touchpoints: vec![touchpoint], kind, score }), Action::Seal]);
    }
}
