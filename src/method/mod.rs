//! What the scores say (`method.md` §3–§4): one question per file, pure functions over the model. Never a word for people, never a rounded
//! figure, never a clock or a disk; the same project always gives the same answers.
//!
//! Begin with [`assess`] for one touchpoint and with [`Balance`] for a journey.

mod assessment;
mod balance;
mod counting;
mod gap;
mod opportunity;
mod tally;
mod tolerance;
mod verdict;

pub use assessment::{Assessment, assess};
pub use balance::{Balance, BalanceOutcome};
pub use counting::Counting;
pub use gap::{gap, lead, weighted_gap};
pub use opportunity::opportunity;
pub use tally::{Answers, Tally};
pub use tolerance::TOLERANCE;
pub use verdict::Verdict;
