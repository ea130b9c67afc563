//! Which unsaved work is to be saved to the journal, and which already is. Never writes the journal itself.

use crate::file::Journal;
use jiff::Timestamp;
use std::sync::Arc;

/// Which unsaved work is to be saved to the journal, and which already is.
#[derive(Default)]
pub(crate) struct Journalling {
    pub(crate) journal: Option<Arc<Journal>>,
    /// The state that was seen last.
    pub(crate) seen: Option<SeenState>,
    /// When the oldest and the newest change that are not in the journal yet were seen.
    pub(crate) waiting: Option<(Timestamp, Timestamp)>,
    /// Whether the journal holds anything.
    pub(crate) holds_work: bool,
    /// The state folder refused; trying again at every tick would only drain the battery.
    pub(crate) failed: bool,
}

/// What distinguishes one state from another: the document's revision and the open text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SeenState {
    pub(crate) revision: u64,
    pub(crate) draft: Option<String>,
}

/// The result of writing the journal.
pub(crate) struct Written {
    /// The journal, which may have been created with it.
    pub(crate) journal: Arc<Journal>,
}
