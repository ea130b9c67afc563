//! Scores typed while voting and while agreeing on votes. Never what a key means: that is the rule of typed scores.

use super::Votes;
use crate::app::desk::Desk;
use crate::app::map::rate::TYPED;
use crate::app::typed::{Board, Mark};
use crate::edit::MergeKey;
use crate::model::{Score, ScoreKind};

/// The page of the rater whose turn it is: past the last score comes the next touchpoint, but only when it is asked for.
pub(crate) struct Page<'a>(pub(crate) &'a mut Desk);

/// The list of votes with the scores that are agreed on.
pub(crate) struct Agreed<'a> {
    pub(crate) votes: &'a mut Votes,
    pub(crate) desk: &'a mut Desk,
}

impl Page<'_> {
    /// The questions, and the place of the one that is asked now.
    fn asked(&self) -> Option<(&[ScoreKind], usize)> {
        let (ballot, turn) = (self.0.ballot()?, self.0.open.turn?);
        self.0.asked_touchpoint()?;
        Some((&ballot.scores, ballot.scores.iter().position(|kind| *kind == turn.kind)?))
    }

    fn kind(&self) -> Option<ScoreKind> {
        let (kinds, at) = self.asked()?;
        kinds.get(at).copied()
    }

    fn ask(&mut self, kind: ScoreKind) {
        self.0.turn(|turn, _| turn.kind = kind);
    }
}

impl Board for Page<'_> {
    fn mark(&self) -> Option<Mark> {
        self.kind().map(Mark::Turn)
    }

    fn go_back(&mut self, mark: Mark) {
        if let Mark::Turn(kind) = mark {
            self.ask(kind);
        }
    }

    fn score(&self) -> Option<Score> {
        self.0.own_vote(self.kind()?)
    }

    fn give(&mut self, score: Option<Score>, _same_step: bool) -> bool {
        // All answers of a turn are one step.
        self.kind().is_some_and(|kind| self.0.cast(kind, score))
    }

    fn take_back(&mut self, before: Option<Score>) {
        self.give(before, true);
    }

    fn next(&mut self) {
        if let Some(next) = self.asked().and_then(|(kinds, at)| kinds.get(at + 1).copied()) {
            self.ask(next);
        }
    }

    fn skip(&mut self) {
        match self.asked() {
            Some((kinds, at)) if at + 1 < kinds.len() => self.next(),
            _ => self.0.turn_page(|page, pages| (page + 1).min(pages)),
        }
    }

    fn previous(&mut self) {
        match self.asked().and_then(|(kinds, at)| kinds.get(at.checked_sub(1)?).copied()) {
            Some(kind) => self.ask(kind),
            None if self.0.open.turn.is_some_and(|turn| turn.page > 0) => {
                self.0.turn_page(|page, _| page.saturating_sub(1));
                self.0.turn(|turn, kinds| turn.kind = kinds.last().copied().unwrap_or(turn.kind));
            }
            None => {}
        }
    }

    fn clear(&mut self) {
        // If there is nothing to clear, the answer before was meant.
        let before = self.asked().and_then(|(kinds, at)| kinds.get(at.checked_sub(1)?).copied());
        if let (None, Some(before)) = (self.score(), before) {
            self.ask(before);
        }
        self.give(None, false);
    }

    fn refuse_decimals(&mut self) {
        self.0.refuse_decimals();
    }
}

impl Board for Agreed<'_> {
    fn mark(&self) -> Option<Mark> {
        let (touchpoint, kind) = self.votes.list.row?;
        Some(Mark::List(touchpoint, kind))
    }

    fn go_back(&mut self, mark: Mark) {
        if let Mark::List(touchpoint, kind) = mark {
            self.votes.list.go_to(Some((touchpoint, kind)), self.desk);
        }
    }

    fn score(&self) -> Option<Score> {
        let (touchpoint, kind) = self.votes.list.row?;
        self.desk.map()?.touchpoint(touchpoint)?.agreed_in(self.desk.round()?).get(kind)
    }

    fn give(&mut self, score: Option<Score>, same_step: bool) -> bool {
        let Some((touchpoint, kind)) = self.votes.list.row else { return false };
        if !same_step {
            self.desk.open.document.seal();
        }
        self.desk.agree(vec![touchpoint], kind, score, Some(MergeKey { what: TYPED, element: touchpoint.0 }))
    }

    fn take_back(&mut self, _before: Option<Score>) {
        self.desk.open.document.retract();
    }

    fn next(&mut self) {
        if let Some(rows) = self.desk.vote_rows() {
            self.votes.list.go_on(self.desk, &rows);
        }
    }

    fn previous(&mut self) {
        if let Some(rows) = self.desk.vote_rows() {
            self.votes.list.go_to(rows.step(self.votes.list.row, -1), self.desk);
        }
    }

    fn clear(&mut self) {
        self.give(None, false);
    }

    fn refuse_decimals(&mut self) {
        self.desk.refuse_decimals();
    }
}
