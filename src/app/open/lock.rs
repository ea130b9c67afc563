//! Whether this window may write a map file, and taking the right to. How locks work is up to `file/`.

use crate::file::{self, Home, Lock};
use std::path::{Path, PathBuf};
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

/// The lock of a file, or the one that this window already holds.
pub(crate) fn take_lock(home: Option<&Home>, path: &Path, held: Option<(PathBuf, Arc<Lock>)>) -> LockTaken {
    if let Some((own, lock)) = held
        && let (Ok(own), Ok(new)) = (file::canonical(&own), file::canonical(path))
        && own == new
    {
        return LockTaken::Held(lock);
    }
    let Some(home) = home else { return LockTaken::Unknown };
    match Lock::take(home, path) {
        Ok(Some(lock)) => LockTaken::Held(Arc::new(lock)),
        Ok(None) => LockTaken::Elsewhere,
        Err(_) => LockTaken::Unknown,
    }
}
