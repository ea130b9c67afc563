//! Which scores a typed key goes to, and when a typed 1 is settled: by any other action, or by time. What a key means is in `typed`.

use super::action::Action;
use super::command::Command;
use super::grid::GridAction;
use super::grid::touchpoints::score::Cells;
use super::look::action::LookAction;
use super::open::action::OpenAction;
use super::state::State;
use super::typed::{Board, ScoreAction, ScoreField, ScoreKey, Typed, press};
use super::votes::score::{Agreed, Page};
use jiff::Timestamp;
use std::time::Duration;

impl State {
    /// Carries out a key for a score that was pressed at a given time.
    pub(crate) fn press_score(&mut self, field: ScoreField, key: ScoreKey, now: Timestamp) {
        let gives = matches!(key, ScoreKey::Give(_) | ScoreKey::Unrated | ScoreKey::Clear);
        if gives && self.refuses_change() {
            return;
        }
        if self.look.typed.is_some_and(|typed| typed.field() != field) {
            self.close_score();
        }
        if gives && field == ScoreField::List && self.votes.list.row.is_none() {
            return self.votes.list.say_not_listed(&mut self.desk);
        }
        let typed = self.look.typed.take();
        let typed = self.on_board(field, |board| press(typed, board, key, now));
        // A 1 is pending from the moment when it can be seen.
        let seen = self.now().max(now);
        self.look.typed = typed.map(|typed| typed.seen_at(seen));
    }

    /// Whether the score at the marker is a 1 that may still become a 10.
    pub fn is_score_open(&self, field: ScoreField) -> bool {
        self.look.typed.is_some_and(|typed| typed.is_open() && typed.field() == field)
    }

    /// Settles what was typed before an action that is about something else.
    pub(crate) fn close_score_before(&mut self, action: &Action) {
        if is_beside(action) {
            return;
        }
        self.close_score();
        if !matches!(action, Action::Grid(GridAction::Step { .. })) {
            self.grid.forget_typed();
        }
    }

    /// Settles a 1 that has been pending long enough; returns for how long one stays pending otherwise.
    pub(crate) fn close_score_in_time(&mut self) -> Option<Duration> {
        let typed = self.look.typed.filter(Typed::is_open)?;
        let left = typed.open_for(self.now());
        if left.is_none() {
            self.on_board(typed.field(), |board| board.next());
            self.look.typed = Some(typed.closed());
        }
        left.and_then(|left| Duration::try_from(left).ok())
    }

    fn close_score(&mut self) {
        if let Some(typed) = self.look.typed.take().filter(Typed::is_open) {
            self.on_board(typed.field(), |board| board.next());
        }
    }

    fn on_board<T>(&mut self, field: ScoreField, act: impl FnOnce(&mut dyn Board) -> T) -> T {
        match field {
            ScoreField::Map => act(&mut self.desk),
            ScoreField::Grid => act(&mut Cells { grid: &mut self.grid, desk: &mut self.desk }),
            ScoreField::Turn => act(&mut Page(&mut self.desk)),
            ScoreField::List => act(&mut Agreed { votes: &mut self.votes, desk: &mut self.desk }),
        }
    }
}

/// Whether an action is a key for a score itself, or nothing that anybody did to the project or the selection.
fn is_beside(action: &Action) -> bool {
    match action {
        Action::Score(ScoreAction::Key(..))
        | Action::Look(LookAction::Camera(_))
        | Action::Focused(_)
        | Action::Open(OpenAction::WindowFocused)
        | Action::PanelWidth(..)
        | Action::DismissNotice(_)
        | Action::Grid(GridAction::Width(..))
        | Action::Seal => true,
        Action::Command(command) => {
            matches!(command, Command::Rate(_) | Command::LeaveUnrated | Command::ClearScore | Command::NextScore | Command::PreviousScore)
        }
        _ => false,
    }
}
