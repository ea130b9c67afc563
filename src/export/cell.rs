//! The language of words and numbers in cells: machine words in files, people's own in the grid and on the clipboard. What is written in
//! either reads back to the same. Never what is in a cell: that is the method's business.

use super::number;
use crate::i18n::{Language, Texts};
use crate::method::{CellWords, Counting, cell_in};
use crate::model::table::Column;
use crate::model::{Stage, Touchpoint};

/// The language of the words and numbers in cells.
#[derive(Debug, Clone, Copy)]
pub enum Words<'a> {
    /// Machine words, decimals with a dot: what files hold.
    Machine,
    /// The words people read, decimals as they write them.
    Of(&'a Texts),
}

impl CellWords for Words<'_> {
    fn word(&self, kind: &str, code: &'static str) -> String {
        match self {
            Self::Machine => code.to_owned(),
            Self::Of(texts) => texts.term(kind, code).to_owned(),
        }
    }

    fn number(&self, value: f64) -> String {
        match self {
            Self::Of(texts) if texts.language() == Language::German => number(value).replace('.', ","),
            Self::Machine | Self::Of(_) => number(value),
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
