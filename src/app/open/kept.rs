//! What is kept of unsaved work, and what has been.

use crate::file::Journal;
use jiff::Timestamp;
use std::sync::Arc;

/// What is to be kept and what has been.
#[derive(Default)]
pub(crate) struct Journalling {
    pub(crate) journal: Option<Arc<Journal>>,
    /// The state that was seen last.
    pub(crate) seen: Option<Stamp>,
    /// When the oldest change that is not kept yet was seen, and the newest.
    pub(crate) waiting: Option<(Timestamp, Timestamp)>,
    /// Whether the journal holds anything.
    pub(crate) holds_work: bool,
    /// The state folder refused; trying again at each tick would only burn the battery.
    pub(crate) failed: bool,
}

/// What tells one state from another: the document's revision and the text that is open.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Stamp {
    pub(crate) revision: u64,
    pub(crate) draft: Option<String>,
}

/// What writing the journal did.
pub(crate) struct Written {
    /// The journal, which may have been begun with it.
    pub(crate) journal: Arc<Journal>,
}
