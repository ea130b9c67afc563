//! What a cell of a touchpoint contains: as it is shown, and as it is edited, copied and compared. Never what a text means.

use super::TouchpointRow;
use super::column::GridColumn;
use crate::app::grid::column::{CellKind, RowColumn as _, one_line};
use crate::export::{Words, touchpoint_cell};
use crate::layout::{capital, word};
use crate::method::CellWords as _;
use crate::model::table::Column;

/// The text of a cell for editing and copying: nothing rounded, every line.
pub(super) fn text(column: GridColumn, row: TouchpointRow<'_>, words: Words<'_>) -> String {
    let TouchpointRow { stage, touchpoint, judged } = row;
    let number = |value: Option<f64>| value.map_or_else(String::new, |value| words.number(value));
    match column {
        GridColumn::Field(column) => touchpoint_cell(column, stage, touchpoint, &judged.assessment.scores(), words),
        GridColumn::Gap => number(judged.assessment.gap),
        GridColumn::Opportunity => number(judged.assessment.opportunity),
        GridColumn::Priority => judged.priority.map_or_else(String::new, |priority| priority.to_string()),
        GridColumn::Verdict => word(words.0, judged.assessment.verdict).to_owned(),
    }
}

/// The text of a cell as it is shown: on one line, numbers with one decimal.
pub(super) fn shown(column: GridColumn, row: TouchpointRow<'_>, words: Words<'_>) -> String {
    let judged = row.judged;
    let figure = |value: Option<f64>, signed: bool| match value {
        None => String::new(),
        Some(value) if signed => words.0.signed(value),
        Some(value) => words.0.score(value),
    };
    match column {
        GridColumn::Gap => figure(judged.assessment.gap, true),
        GridColumn::Opportunity => figure(judged.assessment.opportunity, false),
        // A word stands alone in its cell; the name of a stage is the person's own.
        GridColumn::Verdict => capital(&text(column, row, words)),
        GridColumn::Field(field) if field != Column::Stage && column.kind() == CellKind::Choice => capital(&text(column, row, words)),
        _ => match column.kind() {
            CellKind::Score(kind) => figure(judged.assessment.score(kind), false),
            CellKind::Text | CellKind::Words | CellKind::Line | CellKind::Proposal => one_line(&text(column, row, words)),
            CellKind::Number | CellKind::Choice | CellKind::Fixed => text(column, row, words),
        },
    }
}
