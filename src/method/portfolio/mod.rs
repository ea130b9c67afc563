//! The portfolio (`method.md` §5): which measures to do with the money and the days there are, proven to be the best; why the others were left out;
//! what more money would buy; and which measures every plan near the best has. Pure functions over whole numbers; never a clock.
//!
//! `Question` says what is asked in numbers alone. `board` keeps what is decided and what follows from it, `bound` says how much any selection can be
//! worth, `greedy` finds good ones, `search` goes through all that is not proven to be worse, `finish` through the last few, and `best`
//! tells equal ones apart. `shares` divides what a selection is worth among its measures. Why our own search and no library: `benches/README.md`.

mod best;
mod board;
mod bound;
mod finish;
mod frontier;
mod greedy;
mod left_out;
mod near;
mod plan;
mod preview;
mod question;
mod search;
mod shares;
#[cfg(test)]
mod tests;

pub use best::{Best, NoBest};
pub use frontier::Frontier;
pub use left_out::LeftOut;
pub use near::Nearness;
pub use plan::{Plan, Portfolio};
pub use preview::preview;
pub use question::Limits;
