//! Measures (`method.md` §5) without a window: their list, which is a grid with a row for each, what is shown of it, and what is done to them besides.
//! A further tab of the view is a variant of [`MeasureTab`] and its part of the window. Never a change except through edits.

pub(crate) mod column;
pub(crate) mod derived;
mod filter;
pub(crate) mod look;
mod names;
mod read;
pub(crate) mod rows;
mod sheet;
#[cfg(test)]
mod tests;
mod words;

pub use column::MeasureColumn;
pub use filter::MeasureFilter;
pub use look::MeasureTab;
pub use rows::Measures;

use super::desk::Desk;
use super::grid::{Grid, GridAction, RowKind as _};
use super::map::text::{EditTarget, NewElement};
use super::view::{View, WindowArea};
use crate::edit::{Edit, MeasureEdit, MergeKey, Selected, Selection};
use crate::model::fields::{Fields as _, MeasureField};
use crate::model::{Measure, MeasureId};

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
            MeasureAction::Tab(tab) => desk.open.measures.tab = tab,
            MeasureAction::Write { measures, field, text } => desk.write_measures(measures, field, &text),
            MeasureAction::Delete(measures) => {
                let Some(map) = desk.map_id() else { return };
                desk.select(Selection::many(map, measures.into_iter().map(Selected::Measure)));
                desk.delete_selected();
            }
        }
    }

    /// Adds a measure after the selected one, or at the end, and opens its title in the list.
    pub(crate) fn add(&mut self, desk: &mut Desk) {
        desk.show_measures();
        let list = &desk.project().measures;
        let at = Measures::lead(desk).and_then(|id| list.iter().position(|measure| measure.id == id));
        let before = at.and_then(|at| list.get(at + 1)).map(|measure| measure.id);
        (self.list.column, self.list.until, self.list.whole_rows) = (MeasureColumn::default(), MeasureColumn::default(), false);
        desk.start_measure(before);
    }
}

impl Desk {
    /// Shows the list of measures.
    pub(crate) fn show_measures(&mut self) {
        self.program.view = View::Measures;
        self.program.focus = WindowArea::Canvas;
        self.open.measures.tab = MeasureTab::List;
    }

    /// Adds a measure as a preview and opens its title.
    fn start_measure(&mut self, before: Option<MeasureId>) {
        self.finish_editing();
        if self.refuses_change() {
            return;
        }
        let Some(map) = self.map_id() else { return };
        let measure = Measure::new(MeasureId::new(), "");
        let (target, selected) = (EditTarget::Measure(measure.id, MeasureField::Title), Selected::Measure(measure.id));
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
