//! Cells in people's own words and numbers, for the grid and the clipboard; files have machine words. Both read back the same. Never what is in a
//! cell: that is the method's business.

use super::number;
use crate::i18n::{Language, Texts};
use crate::method::{CellWords, Counting, cell_in};
use crate::model::table::Column;
use crate::model::{Stage, Touchpoint};

/// Cells in the words people read, with decimals as they write them.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a>(pub &'a Texts);

impl CellWords for Words<'_> {
    fn word(&self, kind: &str, code: &'static str) -> String {
        self.0.term(kind, code).to_owned()
    }

    fn number(&self, value: f64) -> String {
        match self.0.language() {
            Language::German => number(value).replace('.', ","),
            Language::English => number(value),
        }
    }

    fn money(&self, plain: &str) -> String {
        match self.0.language() {
            Language::German => plain.replace('.', ","),
            Language::English => plain.to_owned(),
        }
    }
}

/// The text of a touchpoint's cell. `counting`: the scores as they count in the table's round.
pub fn touchpoint_cell(column: Column, stage: &Stage, touchpoint: &Touchpoint, counting: &Counting, words: Words<'_>) -> String {
    match column {
        Column::Stage => stage.name.clone(),
        _ => cell_in(&words, column, touchpoint, counting),
    }
}
