//! What can go wrong with a file as a whole. Carries codes and data; never words for people.

use super::{Fingerprint, system};
use std::io;
use std::path::{Path, PathBuf};

/// Why a file could not be read or written. The messages here are for logs; people read sentences that are made elsewhere.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FileError {
    /// There is no such file.
    #[error("{} does not exist", path.display())]
    NotFound {
        /// The file.
        path: PathBuf,
    },
    /// There is no folder to write to.
    #[error("the folder {} does not exist", folder.display())]
    NoFolder {
        /// The first folder of the path that is missing.
        folder: PathBuf,
    },
    /// A folder, pipe, device or socket.
    #[error("{} is not a regular file", path.display())]
    NotRegular {
        /// What is there.
        path: PathBuf,
        /// What it is.
        what: Unusual,
    },
    /// More bytes than are read or written.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The greatest size, in bytes.
        limit: u64,
    },
    /// More elements than a project may hold.
    #[error("more than {limit} {what}")]
    TooMany {
        /// Machine word of the elements: `maps`, `stages`, `touchpoints`, `lanes`, `rounds`, `segments`, `raters`, `ballots`, `pictures`.
        what: &'static str,
        /// How many there may be.
        limit: usize,
    },
    /// A file without content.
    #[error("empty file")]
    Empty,
    /// It has no record of a map file.
    #[error("not a map file")]
    NotAMapFile,
    /// Written by a later version of the program.
    #[error("format {found}, but only formats up to {known} are known")]
    NewerFormat {
        /// The file's format.
        found: u32,
        /// The newest format this program knows.
        known: u32,
    },
    /// A project that breaks an invariant that cannot be mended; the code of the problem.
    #[error("cannot be made sound: {0}")]
    Unsound(&'static str),
    /// The project cannot be written as a map file.
    #[error("cannot be written: {0}")]
    Unwritable(String),
    /// Refused to replace a file.
    #[error("{} exists already", path.display())]
    Exists {
        /// The file.
        path: PathBuf,
    },
    /// The file is not what it was when it was opened or last saved; it has been left alone.
    #[error("{} was changed by somebody else", path.display())]
    ChangedOnDisk {
        /// The file.
        path: PathBuf,
        /// What it is now, if that can be read.
        found: Option<Fingerprint>,
    },
    /// This is one of the files that are read for the result; it has been left alone.
    #[error("{} is an input", path.display())]
    IsInput {
        /// The file.
        path: PathBuf,
    },
    /// A map file would have been replaced by something that is no map; it has been left alone.
    #[error("{} is a map file", path.display())]
    IsAMap {
        /// The file.
        path: PathBuf,
    },
    /// A map file of a newer version would have been replaced; it has been left alone.
    #[error("{} is of format {found}", path.display())]
    IsNewer {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: u32,
    },
    /// The file has several names (hard links): replacing it would cut it off from the others. It has been left alone.
    #[error("{} has {names} names", path.display())]
    SeveralNames {
        /// The file.
        path: PathBuf,
        /// How many.
        names: u64,
    },
    /// No file can be made in this folder: it, or its disk, is write-protected.
    #[error("{} is write-protected", folder.display())]
    FolderReadOnly {
        /// The folder.
        folder: PathBuf,
    },
    /// The file is write-protected, or somebody else's; it has been left alone.
    #[error("{} is write-protected", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// What was written came back different from the disk; the old file has been left alone.
    #[error("{} came back different from the disk", path.display())]
    CameBackDifferent {
        /// The file.
        path: PathBuf,
    },
    /// The new version is in place, but the system would not confirm that it survives a power cut. The file now has this
    /// fingerprint.
    #[error("{} is written but not confirmed: {source}", path.display())]
    NotConfirmed {
        /// The file.
        path: PathBuf,
        /// What the file is now.
        fingerprint: Fingerprint,
        /// What the system said.
        source: io::Error,
    },
    /// The platform names no folder for settings and state.
    #[error("no home folder")]
    NoHome,
    /// The operating system refused.
    #[error("{}: {source} ({})", path.display(), step.code())]
    System {
        /// What was being done.
        step: Step,
        /// To which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// What is there instead of a regular file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unusual {
    /// A folder.
    Folder,
    /// A pipe, device, socket …
    Device,
}

/// What was being done when the system refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Looking at what a path leads to.
    Find,
    /// Reading.
    Read,
    /// Making a folder, or the temporary beside the file.
    Create,
    /// Writing the temporary.
    Write,
    /// Reading it back.
    Compare,
    /// Making sure that it is on the disk.
    Sync,
    /// Putting it in the old file's place.
    Replace,
    /// Taking the lock.
    Lock,
    /// Removing.
    Remove,
}

impl Step {
    /// Machine word of the step.
    pub fn code(self) -> &'static str {
        match self {
            Self::Find => "find",
            Self::Read => "read",
            Self::Create => "create",
            Self::Write => "write",
            Self::Compare => "compare",
            Self::Sync => "sync",
            Self::Replace => "replace",
            Self::Lock => "lock",
            Self::Remove => "remove",
        }
    }
}

impl FileError {
    /// The file or folder that it happened to, where that is known: it may be one of the program's own.
    pub fn path(&self) -> Option<&Path> {
        match self {
            Self::NotFound { path }
            | Self::NotRegular { path, .. }
            | Self::Exists { path }
            | Self::ChangedOnDisk { path, .. }
            | Self::IsInput { path }
            | Self::IsAMap { path }
            | Self::IsNewer { path, .. }
            | Self::SeveralNames { path, .. }
            | Self::ReadOnly { path }
            | Self::CameBackDifferent { path }
            | Self::NotConfirmed { path, .. }
            | Self::System { path, .. } => Some(path),
            Self::NoFolder { folder } | Self::FolderReadOnly { folder } => Some(folder),
            Self::TooLarge { .. }
            | Self::TooMany { .. }
            | Self::Empty
            | Self::NotAMapFile
            | Self::NewerFormat { .. }
            | Self::Unsound(_)
            | Self::Unwritable(_)
            | Self::NoHome => None,
        }
    }

    /// The system's refusal of one step; a missing file becomes [`FileError::NotFound`].
    pub(super) fn system(step: Step, path: &Path, source: io::Error) -> Self {
        let (path, source) = (path.to_owned(), system::named(source));
        match source.kind() {
            io::ErrorKind::NotFound if matches!(step, Step::Find | Step::Read) => Self::NotFound { path },
            _ => Self::System { step, path, source },
        }
    }
}
