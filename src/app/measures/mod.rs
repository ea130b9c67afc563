//! Measures (`method.md` §5) without a window: their list, which is a grid with a row for each, what is shown of it, and what is done to them besides.
//! A further tab of the view is a variant of [`MeasureTab`] and its part of the window. Never a change except through edits.

pub(crate) mod board;
mod cards;
pub(crate) mod column;
pub(crate) mod derived;
mod filter;
pub(crate) mod look;
pub(crate) mod moving;
mod names;
mod read;
pub(crate) mod rows;
mod sheet;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tests_board;
mod words;

pub use board::Board;
pub use cards::BoardAction;
pub use column::MeasureColumn;
pub use filter::MeasureFilter;
pub use look::MeasureTab;
pub use rows::Measures;
pub use sheet::MeasureSheet;

use super::desk::Desk;
use super::grid::{Grid, GridAction, RowKind as _};
use super::look::direction::Direction;
use super::map::text::{EditTarget, NewElement};
use super::view::{View, WindowArea};
use crate::edit::{Edit, MeasureEdit, MergeKey, Selected, Selection, StepName};
use crate::model::fields::{Fields as _, MeasureField};
use crate::model::{Measure, MeasureId, Status};
use moving::{neighbour, placed};
use std::collections::HashSet;

/// What the view of measures keeps for itself.
#[derive(Debug, Default)]
pub struct MeasureView {
    /// The list.
    pub list: Grid<Measures>,
}

/// An action on measures.
#[derive(Debug, Clone, PartialEq)]
pub enum MeasureAction {
    /// An action on the list.
    List(GridAction<Measures>),
    /// Show only these in the list.
    Filter(MeasureFilter),
    /// Show another tab of the view.
    Tab(MeasureTab),
    /// An action on the board.
    Board(BoardAction),
    /// Give a field of measures what a text means there; one that means nothing changes nothing.
    Write {
        /// Which measures.
        measures: Vec<MeasureId>,
        /// Which field.
        field: MeasureField,
        /// What was typed.
        text: String,
    },
    /// Delete measures.
    Delete(Vec<MeasureId>),
}

impl MeasureAction {
    /// Whether a text that is being edited in place stays open, or is ended by the action itself.
    pub(crate) fn keeps_editing(&self) -> bool {
        matches!(self, Self::List(action) if action.keeps_editing())
    }
}

impl MeasureView {
    /// Lets go of what belongs to another document.
    pub(crate) fn settle(&mut self, desk: &mut Desk) {
        self.list.settle(desk);
    }

    /// Carries out an action on measures.
    pub(crate) fn update(&mut self, desk: &mut Desk, action: MeasureAction) {
        match action {
            MeasureAction::List(action) => self.list.update(desk, action),
            MeasureAction::Filter(filter) => desk.open.measures.filter = filter,
            MeasureAction::Tab(tab) => {
                desk.open.measures.tab = tab;
                self.take_whole_rows();
            }
            MeasureAction::Board(action) => self.on_board(desk, action),
            MeasureAction::Write { measures, field, text } => desk.write_measures(measures, field, &text),
            MeasureAction::Delete(measures) => {
                let Some(map) = desk.map_id() else { return };
                desk.select(Selection::many(map, measures.into_iter().map(Selected::Measure)));
                desk.delete_selected();
            }
        }
    }

    /// Moves the selected measures one place: in the list up or down, on the board also to the column beside, on the map to the touchpoint beside.
    /// Returns whether it is measures that are moved.
    pub(crate) fn shift(&mut self, desk: &mut Desk, to: Direction) -> bool {
        if !desk.moves_measures() {
            return false;
        }
        match (desk.program.view, desk.open.measures.tab) {
            (View::Measures, MeasureTab::Board) => self.shift_cards(desk, to),
            (View::Measures, MeasureTab::List) => self.shift_rows(desk, to),
            _ => desk.shift_measures(to),
        }
        true
    }

    /// Moves the selected rows past the one above or below.
    fn shift_rows(&self, desk: &mut Desk, to: Direction) {
        if matches!(to, Direction::Left | Direction::Right) || self.list.sort.is_some() {
            return;
        }
        let shown = self.list.rows(desk);
        let moved: Vec<MeasureId> = self.list.selected(desk);
        if let Some(at) = neighbour(shown.ids(), &moved, to == Direction::Down) {
            let others: Vec<MeasureId> = shown.ids().iter().copied().filter(|id| !moved.contains(id)).collect();
            desk.place_measures(&others, moved, at);
        }
    }

    /// Adds a measure after the selected one, or at the end, and opens its title: on the board if that is shown, else in the list.
    pub(crate) fn add(&mut self, desk: &mut Desk) {
        if desk.shows_board() {
            let status = Measures::lead(desk).and_then(|id| Some(self.board(desk).place_of(id)?.0));
            return self.add_on_board(desk, status.unwrap_or(Status::Idea));
        }
        desk.show_measures();
        let list = &desk.project().measures;
        let at = Measures::lead(desk).and_then(|id| list.iter().position(|measure| measure.id == id));
        let before = at.and_then(|at| list.get(at + 1)).map(|measure| measure.id);
        (self.list.column, self.list.until, self.list.whole_rows) = (MeasureColumn::default(), MeasureColumn::default(), false);
        let measure = Measure::new(MeasureId::new(), "");
        let target = EditTarget::Measure(measure.id, MeasureField::Title);
        desk.start_measure(measure, before, target);
    }
}

impl Desk {
    /// Shows the list of measures.
    pub(crate) fn show_measures(&mut self) {
        self.program.view = View::Measures;
        self.program.focus = WindowArea::Canvas;
        self.open.measures.tab = MeasureTab::List;
    }

    /// Moves measures in their list, so that `at` of these others are above them.
    pub(crate) fn place_measures(&mut self, others: &[MeasureId], moved: Vec<MeasureId>, at: usize) {
        let list: Vec<MeasureId> = self.project().measures.iter().map(|measure| measure.id).collect();
        if let Some(before) = placed(&list, others, &moved, at) {
            self.open.document.seal();
            self.apply(&Edit::Measure(MeasureEdit::Move { measures: moved, before }), None);
            self.reveal_lead();
        }
    }

    /// Copies the selected measures with all their fields, right after the last of them; the copies are then selected.
    pub(crate) fn duplicate_measures(&mut self) {
        let selected: HashSet<MeasureId> = self.open.document.selection.measures().collect();
        let list = &self.project().measures;
        let originals = list.iter().filter(|measure| selected.contains(&measure.id));
        let copies: Vec<Measure> = originals.map(|original| Measure { id: MeasureId::new(), ..Measure::clone(original) }).collect();
        let last = list.iter().rposition(|measure| selected.contains(&measure.id));
        let before = last.and_then(|at| list.get(at + 1)).map(|measure| measure.id);
        let (Some(map), Some(first)) = (self.map_id(), copies.first().map(|copy| copy.id)) else { return };
        let all: Vec<Selected> = copies.iter().map(|copy| Selected::Measure(copy.id)).collect();
        let add = Edit::Measure(MeasureEdit::Add { measures: copies, before });
        self.open.document.seal();
        if self.apply(&Edit::Together { label: StepName::Duplicate, edits: vec![add] }, None) {
            self.select(Selection::many(map, std::iter::once(Selected::Measure(first)).chain(all)));
            self.reveal_lead();
        }
    }

    /// Whether what is selected are measures, in a view in which they have places.
    pub(crate) fn moves_measures(&self) -> bool {
        let Some(lead) = self.open.document.selection.lead_measure() else { return false };
        match self.program.view {
            View::Measures => true,
            View::Map => self.shows_measure(lead),
            _ => false,
        }
    }

    /// Whether the board of measures is shown.
    pub(crate) fn shows_board(&self) -> bool {
        self.program.view == View::Measures && self.open.measures.tab == MeasureTab::Board
    }

    /// Adds a measure as a preview and opens its title.
    fn start_measure(&mut self, measure: Measure, before: Option<MeasureId>, target: EditTarget) {
        self.finish_editing();
        if self.refuses_change() {
            return;
        }
        let Some(map) = self.map_id() else { return };
        let selected = Selected::Measure(measure.id);
        self.open_new(NewElement::Measure { measure: Box::new(measure), before }, target, selected, map, String::new());
    }

    /// Gives a field of measures what a text means there, merged with what is typed there right before.
    fn write_measures(&mut self, measures: Vec<MeasureId>, field: MeasureField, text: &str) {
        let Some(first) = measures.first().copied() else { return };
        let change = Measures::sheet(self).and_then(|sheet| {
            let heading = Measures::heading(&sheet, MeasureColumn::Field(field))?;
            let read = Measures::read(&sheet, &heading, text).ok()?;
            let record = self.project().measure(first)?;
            Measures::value(&read, record)
        });
        if let Some(change) = change {
            let edit = Edit::Measure(MeasureEdit::Change { measures, change });
            self.apply(&edit, Some(MergeKey { what: field.code(), element: first.0 }));
        }
    }
}
