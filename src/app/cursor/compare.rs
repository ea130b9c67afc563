//! The comparison: arrow keys move through the rows, and a key goes to what a row is about on one side or the other.

use crate::app::{Action, CompareAction, CompareHand};
use crate::layout::PlacedRow;
use crate::method::compare::{Element, Which};

/// How many rows a page has.
const PAGE: usize = 8;

/// What a key asks for in the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompareKey {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// Several rows up.
    PageUp,
    /// Several rows down.
    PageDown,
    /// The first row.
    First,
    /// The last row.
    Last,
    /// Go to what the row is about on one side, on the map.
    Go(CompareHand),
}

/// The row that keys act on.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct CompareCursor {
    /// Its position among the rows and what it is about, so that it can be found again when rows come and go.
    pub current: Option<(usize, Element)>,
    /// Whether to scroll it into view.
    pub reveal: bool,
}

/// The element of a row on one side, or else on the other.
pub fn compared_side(element: Element, hand: CompareHand) -> Option<(CompareHand, Which)> {
    let left = element.left.map(|which| (CompareHand::Left, which));
    let right = element.right.map(|which| (CompareHand::Right, which));
    match hand {
        CompareHand::Left => left.or(right),
        CompareHand::Right => right.or(left),
    }
}

impl CompareCursor {
    /// Where the current row is now: in its old position if the row there is still the same, else at the first row about the same element.
    pub fn place(&self, rows: &[PlacedRow]) -> Option<usize> {
        let (at, element) = self.current?;
        let there = rows.get(at).is_some_and(|row| row.element == element);
        if there { Some(at) } else { rows.iter().position(|row| row.element == element) }
    }

    /// Handles a key.
    pub fn press(&mut self, key: CompareKey, rows: &[PlacedRow]) -> Option<Action> {
        let last = rows.len().checked_sub(1)?;
        let from = |step: fn(usize) -> usize| self.place(rows).map_or(0, step).min(last);
        let to = match key {
            CompareKey::Go(hand) => {
                let (hand, which) = compared_side(self.current?.1, hand)?;
                return Some(Action::Compare(CompareAction::GoTo(hand, which)));
            }
            CompareKey::Down => from(|at| at + 1),
            CompareKey::Up => from(|at| at.saturating_sub(1)),
            CompareKey::PageDown => from(|at| at + PAGE),
            CompareKey::PageUp => from(|at| at.saturating_sub(PAGE)),
            CompareKey::First => 0,
            CompareKey::Last => last,
        };
        let element = rows.get(to)?.element;
        self.current = Some((to, element));
        self.reveal = true;
        Some(Action::Compare(CompareAction::Select(CompareHand::Right, element)))
    }
}
