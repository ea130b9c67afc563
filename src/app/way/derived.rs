//! What is derived for the way of working: how far a map has come. Never how.

use crate::app::memo::Memo;
use crate::method::way::Way;
use crate::model::{MapId, RoundId};
use jiff::civil::Date;

/// How far the shown map has come, as of a day.
#[derive(Default)]
pub(crate) struct WayDerived {
    pub(super) way: Memo<((MapId, RoundId), Date), Way>,
}
