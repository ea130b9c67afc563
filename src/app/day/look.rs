//! How the day's plan of the open project is run: which part is on, and whether the large clock is shown. Never saved.

use crate::model::DayStepId;
use jiff::Timestamp;

/// How the day's plan is run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayLook {
    /// What is on; none: the plan is not being run.
    pub running: Option<Running>,
    /// Whether the last part has been gone on from.
    pub is_over: bool,
    /// Whether the large clock is shown instead of everything else.
    pub clock: bool,
}

/// A plan that is being run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Running {
    /// The part that is on.
    pub part: DayStepId,
    /// Since when.
    pub since: Timestamp,
    /// When all of it should end.
    pub promised: Timestamp,
}
