//! The cursor of the views that are lists, and what a key does there: the touchpoint table, the comparison. Which key on the
//! keyboard it was is up to the view; never what a row looks like.

mod compare;
mod table;
#[cfg(test)]
mod tests;

pub use compare::{CompareCursor, CompareKey, compared_side};
pub use table::{TableArea, TableColumn, TableKey};
