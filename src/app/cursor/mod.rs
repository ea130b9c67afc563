//! Where keys act in the views that are lists, and what follows a key there: the votes, the touchpoint table, the comparison. Which key of
//! the keyboard it was is the view's business; never how a row looks.

mod compare;
mod table;
#[cfg(test)]
mod tests;
mod votes;

pub use compare::{CompareCursor, CompareKey, compared_side};
pub use table::{TableArea, TableColumn, TableKey};
pub use votes::{VoteCursor, VoteKey};
