//! Which file it is, whatever name leads to it: two paths may be one file. Never looks at what is in it.

use super::system::{self, Number};
use std::fs;
use std::path::Path;

/// A file, however it is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileId(Number);

impl FileId {
    /// The file that a path leads to, through all links; none if there is none.
    pub fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        system::number_of(path, &metadata).map(Self)
    }

    /// The file that a stream of this process reads from or writes to; none if it is a pipe, a screen or closed.
    pub fn of_stream(number: u32) -> Option<Self> {
        system::number_of_stream(number).map(Self)
    }
}
