//! What pasting cells would do. Never a change.

use crate::edit::Edit;

/// What pasting cells would do.
#[derive(Debug, Clone, PartialEq)]
pub struct PastePlan {
    /// What the column is called that names the rows.
    pub rows: String,
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
    /// Which scores of rows that are added are rounded: what was pasted, and what they would be.
    pub rounding: Vec<PlannedCell>,
    /// Whether the first row was recognised as headers.
    pub header: bool,
    /// What the rows beyond the last one are called.
    pub new_titles: Vec<String>,
    /// Says that these are to be added.
    pub adding: String,
    /// Whether they are.
    pub add: bool,
    /// The edit that changes the cells.
    pub(crate) change: Option<Edit>,
    /// The edits that add the rows.
    pub(crate) new: Vec<Edit>,
}

/// A cell that would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedCell {
    /// What the row is called.
    pub title: String,
    /// The column's name.
    pub column: String,
    /// What it contains now.
    pub old: String,
    /// What it would contain.
    pub new: String,
    /// Whether that is rounded.
    pub rounded: bool,
}

/// A cell that is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedCell {
    /// What the row is called, or the new one.
    pub title: String,
    /// The column's name.
    pub column: String,
    /// What was pasted.
    pub text: String,
    /// Why it is refused.
    pub reason: String,
}
