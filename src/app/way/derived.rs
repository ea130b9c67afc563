//! What is derived for the way of working: how far a map has come, and how the house rules stand. Never how.

use super::standing::RuleStanding;
use crate::app::memo::Memo;
use crate::method::way::Way;
use crate::model::{MapId, RoundId};
use jiff::civil::Date;

/// How far the shown map has come, and how the house rules stand, as of a day.
#[derive(Default)]
pub(crate) struct WayDerived {
    pub(super) way: Memo<((MapId, RoundId), Date), Way>,
    pub(super) rules: Memo<Date, Vec<RuleStanding>>,
}
