//! What is derived for the look at a map: what matches the filter. Never how.

use crate::app::look::filter::Matching;
use crate::app::memo::Memo;
use crate::method::Filter;
use crate::model::{MapId, RoundId};

/// What matches the filter.
#[derive(Default)]
pub(crate) struct LookDerived {
    pub(super) matching: Memo<(MapId, RoundId, Filter), Matching>,
}
