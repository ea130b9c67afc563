//! What the scores say (`method.md` §3–§4): one question per file, pure functions over the model. Never a word for people, never a rounded
//! figure, never a clock or a disk; the same project always gives the same answers.
//!
//! [`JudgedMap`] holds the assessment of every touchpoint of a map in one round, made once; [`Analysis`] answers everything else from it.

mod agreement;
mod analysis;
mod assessment;
mod balance;
mod cells;
mod certainty;
pub mod compare;
pub mod contact_plan;
mod counting;
mod coverage;
pub mod day;
mod expected;
mod filter;
mod findings;
mod gap;
mod grouping;
mod history;
pub mod house_rules;
mod judged;
mod measure_cells;
mod measured;
mod measured_map;
pub mod moved;
pub(crate) mod naming;
mod opportunity;
mod paths;
pub mod portfolio;
mod priority;
#[cfg(test)]
mod properties;
mod quadrant;
mod rater_groups;
pub mod report;
pub mod report_table;
pub mod returns;
pub mod spend;
mod spread;
pub mod take_home;
mod tally;
#[cfg(test)]
mod test_maps;
mod titles;
mod tolerance;
mod turning;
mod verdict;
pub mod way;
mod worth;
mod zigzag;

pub use crate::model::{QuadrantLines, Verdict};
pub use agreement::{Agreement, ScoreAgreement};
pub use analysis::{Analysis, Judged};
pub use assessment::Assessment;
use assessment::assess;
pub use balance::{Balance, BalanceOutcome};
pub(crate) use cells::value_cell;
pub use cells::{CellWords, Machine, cell, cell_in, number, spreadsheet_number, value_in};
pub use certainty::{Certainty, Interval, TouchpointCertainty};
pub use counting::Counting;
pub use coverage::{Coverage, Served};
pub use expected::{Expected, expected_once_done};
pub use filter::Filter;
pub use findings::{Finding, Findings, Side};
pub use gap::{gap, lead, weighted_gap};
pub use grouping::Grouping;
pub use history::{Moment, history, rounds_in_time};
pub use judged::{JudgedMap, JudgedStage, Judgements};
pub use measure_cells::{MeasureNames, measure_cell, segment_names};
pub use measured::{Flow, Measured};
pub use measured_map::{MeasuredMap, Value};
pub use opportunity::opportunity;
pub use paths::{MOST_VOICES, Parting, Paths};
pub use priority::priorities;
pub use quadrant::{Cross, Quadrant};
pub use rater_groups::RaterGroups;
pub use spread::{GroupVotes, Spread, spreads};
pub use tally::{Answers, Tally};
pub use titles::{BETWEEN, Titles};
pub use tolerance::TOLERANCE;
pub use turning::{Threshold, Turning};
pub use worth::Worths;
pub use zigzag::Zigzag;
