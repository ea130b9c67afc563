//! The list of votes: which score of it is chosen, and what is agreed on there. Which key on the keyboard it was is up to the view, what typed
//! digits mean is up to the rule of typed scores.

use super::rows::VoteRows;
use super::voting::VoteListStep;
use crate::app::desk::Desk;
use crate::edit::{Selected, Selection};
use crate::model::{Score, ScoreKind, TouchpointId};

/// The score of the list that keys agree on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct VoteCursor {
    /// Which score; none if there is none.
    pub row: Option<(TouchpointId, ScoreKind)>,
    /// Grows whenever it is to be scrolled into view.
    pub reveals: u64,
    /// The touchpoint that led the selection when it was last checked.
    lead: Option<TouchpointId>,
}

impl VoteCursor {
    /// Follows the selection: if another touchpoint was selected elsewhere, its first score becomes the one that keys agree on.
    pub(super) fn follow(&mut self, lead: Option<TouchpointId>, rows: &VoteRows) {
        if lead != self.lead {
            self.lead = lead;
            let another = lead.filter(|lead| self.row.is_none_or(|(touchpoint, _)| touchpoint != *lead));
            if let Some(found) = another.and_then(|lead| rows.first_of(lead)) {
                self.row = Some(found);
                self.reveals += 1;
            }
        }
        if self.row.is_none_or(|row| rows.spread(row).is_none()) {
            self.row = rows.entries.first().and_then(|entry| rows.first_of(entry.id));
        }
    }

    /// Carries out a step.
    pub(super) fn update(&mut self, desk: &mut Desk, step: VoteListStep) {
        let Some(rows) = desk.vote_rows() else { return };
        match step {
            VoteListStep::Go(step) => self.go_to(rows.step(self.row, step), desk),
            VoteListStep::Choose(touchpoint, kind) => self.choose((touchpoint, kind), desk),
            VoteListStep::Propose(row) => {
                self.row = row.or(self.row);
                if let Some(spread) = self.row.and_then(|row| rows.spread(row))
                    && self.agree(desk, Some(spread.proposal()))
                {
                    self.go_on(desk, &rows);
                }
            }
            VoteListStep::Clear(touchpoint, kind) => {
                self.row = Some((touchpoint, kind));
                self.agree(desk, None);
            }
        }
    }

    /// Sets or clears the agreed score, as a step of its own. Returns whether that was possible.
    fn agree(&self, desk: &mut Desk, score: Option<Score>) -> bool {
        let Some((touchpoint, kind)) = self.row.filter(|_| !desk.refuses_change()) else { return false };
        desk.open.document.seal();
        desk.agree(vec![touchpoint], kind, score, None);
        desk.open.document.seal();
        true
    }

    /// Goes on to the next score to discuss. `rows` may be those from before the last one was agreed on.
    pub(super) fn go_on(&mut self, desk: &mut Desk, rows: &VoteRows) {
        self.go_to(self.row.and_then(|row| rows.after(row)).or(self.row), desk);
    }

    /// Goes to a score and selects its touchpoint, unless it is already selected.
    pub(super) fn go_to(&mut self, row: Option<(TouchpointId, ScoreKind)>, desk: &mut Desk) {
        self.row = row;
        self.reveals += 1;
        if let Some(row) = row
            && desk.open.document.selection.lead_touchpoint() != Some(row.0)
        {
            self.choose(row, desk);
        }
    }

    fn choose(&mut self, row: (TouchpointId, ScoreKind), desk: &mut Desk) {
        (self.row, self.lead) = (Some(row), Some(row.0));
        if let Some(map) = desk.map_id() {
            desk.select(Selection::one(map, Selected::Touchpoint(row.0)));
        }
    }
}
