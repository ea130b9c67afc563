//! What is done on the board of measures: walking from card to card, selecting, dropping, adding. One drop is one step. Never a change except through
//! edits.

use super::board::Board;
use super::moving::{neighbour, placed};
use super::rows::Measures;
use super::{MeasureColumn, MeasureView};
use crate::app::desk::Desk;
use crate::app::grid::column::RowColumn as _;
use crate::app::grid::kind::RowKind as _;
use crate::app::look::direction::Direction;
use crate::app::map::text::EditTarget;
use crate::edit::{Edit, MeasureChange, MeasureEdit, Selected, Selection, StepName};
use crate::model::{Code as _, Measure, MeasureId, Status};
use std::collections::HashSet;
use std::sync::Arc;

/// An action on the board.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BoardAction {
    /// Select a card.
    Select {
        /// Which.
        measure: MeasureId,
        /// Whether all cards of its column from the leading one to it are selected.
        extend: bool,
        /// Whether it joins what is selected or leaves it.
        toggle: bool,
    },
    /// Walk to the next card; with `extend` the selection grows up and down.
    Step {
        /// Where to.
        to: Direction,
        /// Whether what is selected stays selected.
        extend: bool,
    },
    /// Walk to the first or the last card of the column.
    End {
        /// Whether it is the last one.
        last: bool,
    },
    /// Give cards a status, at a place among the others of that column.
    Drop {
        /// Which.
        measures: Vec<MeasureId>,
        /// The column.
        status: Status,
        /// How many of the column's other cards are above them.
        at: usize,
    },
    /// Add a card to a column and open its title.
    Add(Status),
    /// Open the title of the leading card.
    Open,
    /// Select every card.
    All,
}

impl MeasureView {
    /// The board: what the list shows, by status.
    pub fn board(&self, desk: &Desk) -> Arc<Board> {
        let key = (desk.open.stamp(), (Measures::filter(desk).clone(), self.list.applied));
        desk.open.derived.measures.board.get(key, || {
            let rows = self.list.rows(desk);
            Board::of(&desk.project().measures, |id| rows.row_of(id).is_some())
        })
    }

    /// What is copied, cut and pasted while the board is shown is whole rows of the list.
    pub(super) fn take_whole_rows(&mut self) {
        self.list.whole_rows = true;
        (self.list.column, self.list.until_row) = (MeasureColumn::default(), None);
        self.list.until = MeasureColumn::all().last().copied().unwrap_or_default();
    }

    /// Carries out an action on the board.
    pub(super) fn on_board(&mut self, desk: &mut Desk, action: BoardAction) {
        self.take_whole_rows();
        match action {
            BoardAction::Select { measure, extend, toggle } => self.select_card(desk, measure, extend, toggle),
            BoardAction::Step { to, extend } => {
                let board = self.board(desk);
                let lead = Measures::lead(desk).filter(|id| board.place_of(*id).is_some());
                let next = lead.map_or_else(|| board.first(), |lead| board.beside(lead, to));
                if let Some(next) = next {
                    self.walk_to(desk, next, extend);
                }
            }
            BoardAction::End { last } => {
                let board = self.board(desk);
                let status = Measures::lead(desk).and_then(|id| board.place_of(id)).map(|(status, _)| status);
                let column = status.map_or(&[][..], |status| board.column(status));
                if let Some(id) = if last { column.last() } else { column.first() } {
                    self.walk_to(desk, *id, false);
                }
            }
            BoardAction::Drop { measures, status, at } => self.drop_cards(desk, &measures, status, at),
            BoardAction::Add(status) => self.add_on_board(desk, status),
            BoardAction::Open => desk.rename_selected(),
            BoardAction::All => {
                let board = self.board(desk);
                let lead = Measures::lead(desk);
                if let Some(map) = desk.map_id() {
                    desk.select(Selection::many(map, lead.into_iter().chain(board.all()).map(Selected::Measure)));
                }
            }
        }
    }

    /// Leads the selection to a card; what was selected stays if the selection is to grow.
    fn walk_to(&self, desk: &mut Desk, to: MeasureId, extend: bool) {
        let Some(map) = desk.map_id() else { return };
        let before: Vec<Selected> = if extend { desk.open.document.selection.elements.iter().copied().collect() } else { Vec::new() };
        desk.select(Selection::many(map, std::iter::once(Selected::Measure(to)).chain(before)));
    }

    fn select_card(&self, desk: &mut Desk, id: MeasureId, extend: bool, toggle: bool) {
        let Some(map) = desk.map_id() else { return };
        let board = self.board(desk);
        if toggle {
            let mut selection = desk.open.document.selection.clone();
            selection.toggle(Selected::Measure(id));
            return desk.select(selection);
        }
        let places = Measures::lead(desk).and_then(|lead| board.place_of(lead)).zip(board.place_of(id));
        let between = places.filter(|((one, _), (two, _))| extend && one == two);
        let all = between.map_or(&[][..], |((status, one), (_, two))| board.column(status).get(one.min(two)..=one.max(two)).unwrap_or(&[]));
        let lead = Measures::lead(desk).filter(|_| !all.is_empty()).unwrap_or(id);
        desk.select(Selection::many(map, std::iter::once(lead).chain(all.iter().copied()).map(Selected::Measure)));
    }

    /// Gives cards a status at a place among the other cards of that column, as one step.
    fn drop_cards(&self, desk: &mut Desk, measures: &[MeasureId], status: Status, at: usize) {
        let wanted: HashSet<MeasureId> = measures.iter().copied().collect();
        let moved: Vec<&Arc<Measure>> = desk.project().measures.iter().filter(|measure| wanted.contains(&measure.id)).collect();
        let others: Vec<MeasureId> = self.board(desk).column(status).iter().copied().filter(|id| !wanted.contains(id)).collect();
        let changed: Vec<MeasureId> = moved.iter().filter(|measure| measure.status != status).map(|measure| measure.id).collect();
        let moved: Vec<MeasureId> = moved.iter().map(|measure| measure.id).collect();
        let list: Vec<MeasureId> = desk.project().measures.iter().map(|measure| measure.id).collect();
        let mut edits = Vec::new();
        if !changed.is_empty() {
            let change = MeasureChange::Status(status, Some(desk.today()));
            edits.push(Edit::Measure(MeasureEdit::Change { measures: changed, change }));
        }
        if let Some(before) = placed(&list, &others, &moved, at) {
            edits.push(Edit::Measure(MeasureEdit::Move { measures: moved, before }));
        }
        desk.open.document.seal();
        match edits.len() {
            0 => {}
            1 => drop(desk.apply(&edits.remove(0), None)),
            _ => drop(desk.apply(&Edit::Together { label: StepName::SetMeasureStatus, edits }, None)),
        }
    }

    /// Moves the selected cards: within the column of the leading one, or all of them to the column beside it.
    pub(super) fn shift_cards(&self, desk: &mut Desk, to: Direction) {
        let board = self.board(desk);
        let Some((status, _)) = Measures::lead(desk).and_then(|id| board.place_of(id)) else { return };
        let selected: HashSet<MeasureId> = desk.open.document.selection.measures().collect();
        match to {
            Direction::Left | Direction::Right => {
                let index = (status as usize).checked_add_signed(if to == Direction::Right { 1 } else { -1 });
                let Some(next) = index.and_then(|index| Status::ALL.get(index)) else { return };
                // They keep their place in the list.
                let measures: Vec<MeasureId> = board.all().filter(|id| selected.contains(id)).collect();
                desk.open.document.seal();
                desk.set_status_of(measures, *next);
            }
            Direction::Up | Direction::Down => {
                let column = board.column(status);
                let moved: Vec<MeasureId> = column.iter().copied().filter(|id| selected.contains(id)).collect();
                if let Some(at) = neighbour(column, &moved, to == Direction::Down) {
                    self.drop_cards(desk, &moved, status, at);
                }
            }
        }
    }

    /// Adds a measure to a column, after the leading card if that is there, else at its end, and opens its title.
    pub(super) fn add_on_board(&self, desk: &mut Desk, status: Status) {
        let board = self.board(desk);
        let column = board.column(status);
        let lead = Measures::lead(desk).filter(|lead| column.contains(lead));
        let list = &desk.project().measures;
        let after = lead.or(column.last().copied()).and_then(|id| list.iter().position(|measure| measure.id == id));
        let before = after.and_then(|at| list.get(at + 1)).map(|measure| measure.id);
        let mut measure = Measure::new(MeasureId::new(), "");
        MeasureChange::Status(status, Some(desk.today())).apply(&mut measure);
        let target = EditTarget::MeasureTitle(measure.id);
        desk.start_measure(measure, before, target);
    }

    /// Deletes the selected cards; the next one of the column is then selected, else the one before.
    pub(crate) fn delete_cards(&self, desk: &mut Desk) {
        let next = self.beside_cards(desk);
        desk.delete_selected();
        if let Some(next) = next.filter(|id| desk.project().measure(*id).is_some()) {
            desk.select_one(Selected::Measure(next));
        }
    }

    fn beside_cards(&self, desk: &Desk) -> Option<MeasureId> {
        let board = self.board(desk);
        let (status, at) = board.place_of(Measures::lead(desk)?)?;
        let selected: HashSet<MeasureId> = desk.open.document.selection.measures().collect();
        let stays = |id: &&MeasureId| !selected.contains(id);
        let (above, below) = board.column(status).split_at(at);
        below.iter().find(stays).or_else(|| above.iter().rev().find(stays)).copied()
    }
}
