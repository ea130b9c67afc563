//! What a cell of the grid contains: as it is shown, and as it is edited, copied and compared. Never what a text means.

use super::{CellKind, GridColumn};
use crate::export::{Words, touchpoint_cell};
use crate::i18n::Texts;
use crate::layout::word;
use crate::method::{CellWords as _, Judged};
use crate::model::{Stage, Touchpoint};

/// Maximum number of characters that a single-line cell shows.
const SHOWN: usize = 200;

/// The text of a cell for editing and copying: nothing rounded, every line.
pub(crate) fn cell_text(column: GridColumn, stage: &Stage, touchpoint: &Touchpoint, judged: &Judged, words: Words<'_>) -> String {
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
pub fn cell_shown(column: GridColumn, stage: &Stage, touchpoint: &Touchpoint, judged: &Judged, words: Words<'_>) -> String {
    let figure = |value: Option<f64>, signed: bool| match value {
        None => String::new(),
        Some(value) if signed => words.0.signed(value),
        Some(value) => words.0.score(value),
    };
    match column {
        GridColumn::Gap => figure(judged.assessment.gap, true),
        GridColumn::Opportunity => figure(judged.assessment.opportunity, false),
        _ => match column.kind() {
            CellKind::Score(kind) => figure(judged.assessment.score(kind), false),
            CellKind::Text | CellKind::Line | CellKind::Proposal => one_line(&cell_text(column, stage, touchpoint, judged, words)),
            CellKind::Number | CellKind::Choice | CellKind::Fixed => cell_text(column, stage, touchpoint, judged, words),
        },
    }
}

/// The beginning of a text on one line; a dot separates its lines.
fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len().min(SHOWN * 2));
    for letter in text.trim_end().chars().take(SHOWN) {
        match letter {
            '\n' => line.push_str(" · "),
            other if other.is_control() => line.push(' '),
            other => line.push(other),
        }
    }
    line
}

/// Yes and no, as people read them.
pub(super) fn answers(texts: &Texts) -> [String; 2] {
    [texts.term("answer", "yes").to_owned(), texts.term("answer", "no").to_owned()]
}
