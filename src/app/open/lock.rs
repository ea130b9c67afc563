//! Whether this window may write a map file. Never takes the lock itself.

use crate::file::Lock;
use std::sync::Arc;

/// Whether this window may write a map file.
#[derive(Debug, Clone, Default)]
pub(crate) enum LockTaken {
    /// It may.
    Held(Arc<Lock>),
    /// Another window has the file open.
    Elsewhere,
    /// The system does not support locks there, or there is no state folder; changes by others are noticed by content.
    #[default]
    Unknown,
}
