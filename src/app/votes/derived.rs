//! What is derived for votes: the rows of their list. Never how.

use crate::app::memo::Memo;
use crate::app::votes::rows::VoteRows;
use crate::model::{MapId, RoundId};

/// The list of the votes.
#[derive(Default)]
pub(crate) struct VotesDerived {
    pub(super) rows: Memo<(MapId, RoundId), VoteRows>,
}
