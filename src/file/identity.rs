//! Which file it is, whatever name leads to it: two paths may be one file. Never looks at what is in it.

use std::fs::{self, Metadata};
use std::path::Path;

/// A file, however it is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileId(Inner);

#[cfg(unix)]
type Inner = (u64, u64);
/// Where the system numbers no files, the path without detours.
#[cfg(not(unix))]
type Inner = std::path::PathBuf;

impl FileId {
    /// The file that a path leads to, through all links; none if there is none.
    pub fn of(path: &Path) -> Option<Self> {
        let metadata = fs::metadata(path).ok()?;
        Self::of_metadata(path, &metadata)
    }

    /// The file that a stream of this process reads from or writes to; none if it is a pipe, a screen or closed.
    pub fn of_stream(number: u32) -> Option<Self> {
        let path = super::stream::path_of(number);
        let metadata = fs::metadata(&path).ok().filter(Metadata::is_file)?;
        Self::of_metadata(&path, &metadata)
    }

    #[cfg(unix)]
    pub(super) fn of_metadata(_: &Path, metadata: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt as _;
        Some(Self((metadata.dev(), metadata.ino())))
    }

    #[cfg(not(unix))]
    pub(super) fn of_metadata(path: &Path, _: &Metadata) -> Option<Self> {
        fs::canonicalize(path).ok().map(Self)
    }
}

/// How many names a file has.
#[cfg(unix)]
pub(super) fn names(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(metadata)
}

#[cfg(not(unix))]
pub(super) fn names(_: &Metadata) -> u64 {
    1
}
