//! A map file that was read: what is in it, or why it could not be read. Never what becomes of it.

use crate::file::{self, FileError, Home, Opened};
use std::path::PathBuf;

/// A map file that was read, or why it was not.
pub(crate) struct Opening {
    pub(crate) path: PathBuf,
    pub(crate) result: Result<Opened, FileError>,
}

impl Opening {
    /// Reads a file.
    pub(crate) fn of(path: PathBuf) -> Self {
        Self::keeping(path, None)
    }

    /// The same; with a state folder, its content is kept there for the case that somebody else changes the file.
    pub(crate) fn keeping(path: PathBuf, home: Option<&Home>) -> Self {
        let result = file::open_keeping(&path, home);
        Self { path, result }
    }
}
