//! The rule for scores that are typed, the same wherever there is a score to type into: on the map and in the inspector, in the grid, on the pages of
//! a vote, in the list of votes. Which key on the keyboard it was is up to the view, where a score is set is up to the [`Board`], and the time comes
//! in as a value. Never a clock, never a change of its own.
//!
//! A digit rates the score at the marker and the marker goes on. A 1 may still become a 10: for half a second it is pending, and the marker stays; a
//! 0 within that time makes it ten in the same step, anything else settles it first. So quick and slow typing end in the same places. A decimal is
//! refused as a whole: what its first digits have set is taken back.

use crate::app::grid::touchpoints::column::GridColumn;
use crate::model::{Score, ScoreKind, TouchpointId};
use jiff::{SignedDuration, Timestamp};

/// For how long a typed 1 may become a 10.
const OPEN: SignedDuration = SignedDuration::from_millis(500);

/// What a key says about a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ScoreKey {
    /// A digit, or ten at once.
    Give(Score),
    /// It is not rated; go on.
    Unrated,
    /// Leave it as it is and go on.
    Next,
    /// Go back one score.
    Previous,
    /// Clear it, or else the one before.
    Clear,
    /// What comes next are decimals.
    Decimals,
}

/// Where scores are typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ScoreField {
    /// The selected touchpoints, on the map and in the inspector.
    Map,
    /// The selected cells of the grid.
    Grid,
    /// The page of a rater who is voting.
    Turn,
    /// The list of votes, where scores are agreed on.
    List,
}

/// What is done to scores besides edits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ScoreAction {
    /// A key was pressed.
    Key(ScoreField, ScoreKey),
    /// Make another score of the selected touchpoints the one that digits rate.
    Mark(ScoreKind),
    /// A text was put into the field of a score of the selected touchpoints.
    Entered(ScoreKind, String),
}

/// The score at which the marker is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mark {
    Map(ScoreKind),
    Grid(TouchpointId, GridColumn),
    Turn(ScoreKind),
    List(TouchpointId, ScoreKind),
}

/// The score that was typed last, as long as nothing else was done since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Typed {
    mark: Mark,
    since: Timestamp,
    what: What,
    /// What it was before, and whether it has been changed.
    before: Option<Score>,
    changed: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    /// A 1 that may become a 10; the marker is still there.
    Open,
    /// Anything else; the marker has gone on.
    Closed,
    /// A decimal that was refused; whether its digits have begun.
    Refused { begun: bool },
}

/// Scores that can be typed into, with a marker at one of them.
pub(crate) trait Board {
    /// Where the marker is; none if there is nothing to rate.
    fn mark(&self) -> Option<Mark>;
    /// Puts the marker where it was.
    fn go_back(&mut self, mark: Mark);
    /// The score at the marker.
    fn score(&self) -> Option<Score>;
    /// Sets the score at the marker, in the same step of undo as the one before or in one of its own. Returns whether anything changed.
    fn give(&mut self, score: Option<Score>, same_step: bool) -> bool;
    /// Takes back what was given last; the marker is there again.
    fn take_back(&mut self, before: Option<Score>);
    /// Goes on to the next score.
    fn next(&mut self);
    /// Goes on to the next score without an answer to this one.
    fn skip(&mut self) {
        self.next();
    }
    /// Goes back to the previous score.
    fn previous(&mut self);
    /// Clears the score at the marker; if it has none, the one typed last was meant.
    fn clear(&mut self);
    /// Says that scores are whole numbers.
    fn refuse_decimals(&mut self);
}

impl Mark {
    fn field(self) -> ScoreField {
        match self {
            Self::Map(_) => ScoreField::Map,
            Self::Grid(..) => ScoreField::Grid,
            Self::Turn(_) => ScoreField::Turn,
            Self::List(..) => ScoreField::List,
        }
    }
}

impl Typed {
    /// Where it was typed.
    pub(crate) fn field(&self) -> ScoreField {
        self.mark.field()
    }

    /// Whether it is a 1 that may still become a 10.
    pub(crate) fn is_open(&self) -> bool {
        self.what == What::Open
    }

    /// The same, seen on the screen from a later moment on.
    pub(crate) fn seen_at(self, since: Timestamp) -> Self {
        Self { since, ..self }
    }

    /// The same once it can no longer become a 10.
    pub(crate) fn closed(self) -> Self {
        Self { what: What::Closed, ..self }
    }

    /// How long it stays pending at a given time; none if it is not pending, or no longer.
    pub(crate) fn open_for(&self, now: Timestamp) -> Option<SignedDuration> {
        Some(OPEN - now.duration_since(self.since)).filter(|left| self.is_open() && left.is_positive())
    }
}

/// Handles a key that was pressed at a given time. Returns what was typed last from now on.
pub(crate) fn press(typed: Option<Typed>, board: &mut dyn Board, key: ScoreKey, now: Timestamp) -> Option<Typed> {
    let open = typed.filter(Typed::is_open);
    match (key, typed) {
        (ScoreKey::Give(zero), Some(one)) if zero.value() == 0 && one.open_for(now).is_some() => {
            let changed = board.give(Some(Score::MAX), true);
            board.next();
            return Some(Typed { what: What::Closed, changed: one.changed || changed, ..one });
        }
        // The decimals of a number that was refused rate nothing.
        (ScoreKey::Give(_), Some(typed @ Typed { what: What::Refused { begun }, .. }))
            if !begun || now.duration_since(typed.since) < OPEN =>
        {
            return Some(Typed { what: What::Refused { begun: true }, since: now, ..typed });
        }
        (ScoreKey::Decimals, Some(typed)) => {
            if matches!(typed.what, What::Refused { .. }) {
                return Some(typed);
            }
            board.go_back(typed.mark);
            if typed.changed {
                board.take_back(typed.before);
            }
            board.refuse_decimals();
            return Some(Typed { what: What::Refused { begun: false }, ..typed });
        }
        _ => {}
    }
    if key == ScoreKey::Clear && open.is_some() {
        board.give(None, false);
        return None;
    }
    if open.is_some() {
        board.next();
    }
    match key {
        ScoreKey::Give(score) => {
            let (mark, before) = (board.mark()?, board.score());
            let changed = board.give(Some(score), false);
            let what = if score.value() == 1 { What::Open } else { What::Closed };
            if what == What::Closed {
                board.next();
            }
            return Some(Typed { mark, since: now, what, before, changed });
        }
        ScoreKey::Unrated => {
            board.give(None, false);
            board.next();
        }
        ScoreKey::Next => board.skip(),
        ScoreKey::Previous => board.previous(),
        ScoreKey::Clear => board.clear(),
        ScoreKey::Decimals => {}
    }
    None
}
