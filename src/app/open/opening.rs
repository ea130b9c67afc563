//! A map file that was read: what is in it, or why it could not be read. Never what becomes of it.

use crate::file::{self, FileError, Opened};
use std::path::PathBuf;

/// A map file that was read, or why it was not.
pub(crate) struct Opening {
    pub(crate) path: PathBuf,
    pub(crate) result: Result<Opened, FileError>,
}

impl Opening {
    /// Reads a file.
    pub(crate) fn of(path: PathBuf) -> Self {
        let result = file::open(&path);
        Self { path, result }
    }
}
