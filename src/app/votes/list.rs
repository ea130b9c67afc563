//! The list of votes: which score of it is chosen, and what is agreed on there. Which key on the keyboard it was is up to the view, what typed
//! digits mean is up to the rule of typed scores.

use super::rows::VoteRows;
use super::voting::VoteListStep;
use crate::app::desk::Desk;
use crate::app::notice::NoticeKind;
use crate::edit::{Selected, Selection};
use crate::model::{Score, ScoreKind, TouchpointId};

/// The score of the list that keys agree on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct VoteCursor {
    /// Which score; none if what is selected is not in the list.
    pub row: Option<(TouchpointId, ScoreKind)>,
    /// Grows whenever it is to be scrolled into view.
    pub reveals: u64,
    /// The score to which the marker was last put.
    marked: Option<(TouchpointId, ScoreKind)>,
}

impl VoteCursor {
    /// Follows the selection, so that keys never agree on a score of another touchpoint than the one that the inspector shows: it is at a score of
    /// the selected touchpoint, or nowhere if that is not in the list. Returns the score that the inspector marks.
    pub(super) fn follow(&mut self, selection: &Selection, marker: ScoreKind, rows: &VoteRows) -> ScoreKind {
        let lead = selection.lead.filter(|lead| !matches!(lead, Selected::Project | Selected::Map));
        let fits =
            |row: &(TouchpointId, ScoreKind)| rows.spread(*row).is_some() && lead.is_none_or(|lead| lead == Selected::Touchpoint(row.0));
        if !self.row.as_ref().is_some_and(fits) {
            self.row = match lead {
                Some(Selected::Touchpoint(id)) => rows.first_of(id),
                Some(_) => None,
                None => rows.entries.first().and_then(|entry| rows.first_of(entry.id)),
            };
            self.reveals += u64::from(lead.is_some() && self.row.is_some());
        }
        // A score that was marked in the inspector is chosen here, too.
        if let Some((touchpoint, kind)) = self.row.filter(|row| self.marked == Some(*row))
            && kind != marker
            && rows.spread((touchpoint, marker)).is_some()
        {
            self.row = Some((touchpoint, marker));
            self.reveals += 1;
        }
        self.marked = self.row;
        self.row.map_or(marker, |(_, kind)| kind)
    }

    /// Carries out a step.
    pub(super) fn update(&mut self, desk: &mut Desk, step: VoteListStep) {
        let Some(rows) = desk.vote_rows() else { return };
        match step {
            VoteListStep::Go(step) => self.go_to(rows.step(self.row, step), desk),
            VoteListStep::Choose(touchpoint, kind) => self.choose((touchpoint, kind), desk),
            VoteListStep::Propose(row) => {
                if let Some(row) = row {
                    self.choose(row, desk);
                }
                let Some(spread) = self.row.and_then(|row| rows.spread(row)) else { return self.say_not_listed(desk) };
                // What has been agreed on is not replaced by the way.
                if spread.agreed.is_some() || self.agree(desk, Some(spread.proposal())) {
                    self.go_on(desk, &rows);
                }
            }
            VoteListStep::Clear(touchpoint, kind) => {
                self.choose((touchpoint, kind), desk);
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

    /// Says why no score can be given now.
    pub(crate) fn say_not_listed(&self, desk: &mut Desk) {
        let sentence = desk.program.texts.votes_not_listed().to_owned();
        desk.notify(NoticeKind::Info, sentence);
    }

    /// Goes on to the next score to discuss, or else to one that is not agreed on. `rows` may be those from before the last one was agreed on.
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
        self.row = Some(row);
        if let Some(map) = desk.map_id() {
            desk.select(Selection::one(map, Selected::Touchpoint(row.0)));
        }
    }
}
