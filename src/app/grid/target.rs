//! Cells that are edited in place, by what is edited: one line for each kind of rows. Never what a text means.

use super::fill::{edit_of, text_in};
use super::touchpoints::Touchpoints;
use crate::app::day::column::DayColumn;
use crate::app::day::rows::DayParts;
use crate::app::desk::Desk;
use crate::app::map::text::EditTarget;
use crate::app::measures::column::MeasureColumn;
use crate::app::measures::contacts::{ContactColumn, Contacts};
use crate::app::measures::questions::{QuestionColumn, Questions};
use crate::app::measures::rows::Measures;
use crate::edit::{Edit, Selected};

impl Desk {
    /// The text of a cell for editing; none if the target is none.
    pub(crate) fn cell_draft(&self, target: EditTarget) -> Option<String> {
        match target {
            EditTarget::Field(row, column) => text_in::<Touchpoints>(self, row, column.into()),
            EditTarget::Measure(row, field) => text_in::<Measures>(self, row, MeasureColumn::Field(field)),
            EditTarget::Question(row, field) => text_in::<Questions>(self, row, QuestionColumn::Field(field)),
            EditTarget::Day(row, field) => text_in::<DayParts>(self, row, DayColumn::Field(field)),
            EditTarget::Contact(row, field) => text_in::<Contacts>(self, row, ContactColumn::Field(field)),
            _ => None,
        }
    }

    /// The edit that writes the text of a cell being edited; none if the text has not changed, or the target is no cell.
    pub(crate) fn cell_edit(&self, target: EditTarget, rows: &[Selected], text: &str) -> Result<Option<Edit>, String> {
        match target {
            EditTarget::Field(row, column) => edit_of::<Touchpoints>(self, rows, row, column.into(), text),
            EditTarget::Measure(row, field) => edit_of::<Measures>(self, rows, row, MeasureColumn::Field(field), text),
            EditTarget::Question(row, field) => edit_of::<Questions>(self, rows, row, QuestionColumn::Field(field), text),
            EditTarget::Day(row, field) => edit_of::<DayParts>(self, rows, row, DayColumn::Field(field), text),
            EditTarget::Contact(row, field) => edit_of::<Contacts>(self, rows, row, ContactColumn::Field(field), text),
            _ => Ok(None),
        }
    }
}
