//! The board of measures as plain columns: a column for each status with those that the list shows, in the order of the list, and where a step from a
//! card leads. Never what is done with cards.

use crate::app::look::direction::Direction;
use crate::model::{Code as _, Measure, MeasureId, Status};
use std::sync::Arc;

/// The measures of each status that are shown, in the order of the list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Board {
    /// In the order of the words.
    columns: Vec<Vec<MeasureId>>,
}

impl Board {
    /// The board of those measures that are shown.
    pub(super) fn of(measures: &[Arc<Measure>], is_shown: impl Fn(MeasureId) -> bool) -> Self {
        let mut columns = vec![Vec::new(); Status::ALL.len()];
        for measure in measures.iter().filter(|measure| is_shown(measure.id)) {
            if let Some(column) = columns.get_mut(measure.status as usize) {
                column.push(measure.id);
            }
        }
        Self { columns }
    }

    /// The cards of a column, from top to bottom.
    pub fn column(&self, status: Status) -> &[MeasureId] {
        self.columns.get(status as usize).map_or(&[], Vec::as_slice)
    }

    /// The column of a card, and how many are above it.
    pub fn place_of(&self, id: MeasureId) -> Option<(Status, usize)> {
        Status::ALL.iter().find_map(|status| Some((*status, self.column(*status).iter().position(|other| *other == id)?)))
    }

    /// The card that a step leads to; none at the edge. To the sides, empty columns are passed.
    pub(super) fn beside(&self, id: MeasureId, to: Direction) -> Option<MeasureId> {
        let (status, at) = self.place_of(id)?;
        let in_column = |column: &[MeasureId]| column.get(at.min(column.len().checked_sub(1)?)).copied();
        let index = status as usize;
        match to {
            Direction::Up => self.column(status).get(at.checked_sub(1)?).copied(),
            Direction::Down => self.column(status).get(at + 1).copied(),
            Direction::Left => self.columns.get(..index)?.iter().rev().find_map(|column| in_column(column)),
            Direction::Right => self.columns.get(index + 1..)?.iter().find_map(|column| in_column(column)),
        }
    }

    /// The first card of all.
    pub(super) fn first(&self) -> Option<MeasureId> {
        self.columns.iter().find_map(|column| column.first()).copied()
    }

    /// Whether it has no card.
    pub fn is_empty(&self) -> bool {
        self.columns.iter().all(Vec::is_empty)
    }

    /// Every card.
    pub fn all(&self) -> impl Iterator<Item = MeasureId> {
        self.columns.iter().flatten().copied()
    }
}
