//! What pasting cells would do. Never a change.

use crate::edit::CellChange;
use crate::model::table::Column;
use crate::model::{MapId, RoundId, StageId, Touchpoint};

/// What pasting cells would do.
#[derive(Debug, Clone, PartialEq)]
pub struct PastePlan {
    pub(crate) map: MapId,
    pub(crate) round: RoundId,
    /// Cells whose content would change, in the order of the rows.
    pub changed: Vec<PlannedCell>,
    /// Cells that are refused, each with the reason.
    pub refused: Vec<RefusedCell>,
    /// How many cells already contain what was pasted.
    pub unchanged: usize,
    /// How many pasted cells belong to columns that are computed or fixed.
    pub left_out: usize,
    /// How many scores are rounded to whole numbers.
    pub rounded: usize,
    /// Whether the first row was recognised as headers.
    pub header: bool,
    /// Titles of the touchpoints that the rows beyond the last one would become.
    pub new_titles: Vec<String>,
    /// Whether these are to be added.
    pub add: bool,
    pub(crate) new: Vec<(StageId, Touchpoint)>,
}

/// A cell that would change.
#[derive(Debug, Clone, PartialEq)]
pub struct PlannedCell {
    /// The touchpoint's title.
    pub title: String,
    /// The column.
    pub column: Column,
    /// What it contains now.
    pub old: String,
    /// What it would contain.
    pub new: String,
    /// Whether that is rounded.
    pub rounded: bool,
    pub(crate) change: CellChange,
}

/// A cell that is refused.
#[derive(Debug, Clone, PartialEq)]
pub struct RefusedCell {
    /// The touchpoint's title, or that of the new one.
    pub title: String,
    /// The column's name.
    pub column: String,
    /// What was pasted.
    pub text: String,
    /// Why it is refused.
    pub reason: String,
}
