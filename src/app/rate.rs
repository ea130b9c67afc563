//! Rating by keys, sliders and grids: sets agreed scores in the shown round. What the scores say is the method's business.

use super::state::State;
use crate::edit::{Edit, MergeKey, ScoreEdit};
use crate::model::{Code as _, Score, ScoreKind, TouchpointId};

impl State {
    /// Rates the active score of all selected touchpoints and makes the next score the active one.
    pub(crate) fn rate_active(&mut self, score: Score) {
        let touchpoints: Vec<TouchpointId> = self.open.document.selection.touchpoints().collect();
        if touchpoints.is_empty() || self.refuses_change() {
            return;
        }
        self.open.document.seal();
        self.agree(touchpoints, self.look.active_score, Some(score), None);
        self.look.active_score = next(self.look.active_score);
    }

    /// Clears the active score of all selected touchpoints. If there is nothing to clear, the last digit was meant: the score before is
    /// cleared and becomes the active one.
    pub(crate) fn clear_active(&mut self) {
        let touchpoints: Vec<TouchpointId> = self.open.document.selection.touchpoints().collect();
        let (Some(map), Some(round)) = (self.open.document.map(), self.round()) else { return };
        let is_rated = |kind: ScoreKind| {
            touchpoints.iter().filter_map(|id| map.touchpoint(*id)).any(|touchpoint| touchpoint.agreed_in(round).get(kind).is_some())
        };
        let mut kind = self.look.active_score;
        if !is_rated(kind) && kind != self.program.first_score {
            kind = previous(kind);
        }
        self.open.document.seal();
        self.agree(touchpoints, kind, None, None);
        self.look.active_score = kind;
    }

    /// Sets or clears one agreed score; moves of one slider merge until the focus leaves it.
    pub(crate) fn agree(&mut self, touchpoints: Vec<TouchpointId>, kind: ScoreKind, score: Option<Score>, merge: Option<MergeKey>) {
        let (Some(map), Some(round), false) = (self.map_id(), self.round(), touchpoints.is_empty()) else { return };
        self.apply(&Edit::Score(ScoreEdit::Agree { map, touchpoints, round, kind, score }), merge);
    }

    /// A slider or number field rates.
    pub(crate) fn rate_by_hand(&mut self, touchpoints: Vec<TouchpointId>, kind: ScoreKind, score: Option<Score>) {
        let Some(first) = touchpoints.first() else { return };
        let merge = MergeKey { what: kind.code(), element: first.0 };
        self.agree(touchpoints, kind, score, Some(merge));
    }
}

/// The score after another, around the end.
pub(crate) fn next(kind: ScoreKind) -> ScoreKind {
    let all = ScoreKind::ALL;
    all.iter().position(|other| *other == kind).map_or(kind, |at| all[(at + 1) % all.len()])
}

/// The score before another, around the start.
pub(crate) fn previous(kind: ScoreKind) -> ScoreKind {
    let all = ScoreKind::ALL;
    all.iter().position(|other| *other == kind).map_or(kind, |at| all[(at + all.len() - 1) % all.len()])
}
