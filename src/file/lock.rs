//! One window per map file: an operating-system lock on a file in the state folder, named by the map file's canonical path. The system
//! releases it when the program ends, however it ends. Windows on other machines are noticed by content, not here.

use super::home::{make_folder, name_of};
use super::{FileError, Home, Step};
use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

/// The right to save a map file, held until dropped.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the lock of a map file, or says by `None` that another window has it.
    ///
    /// # Errors
    /// The state folder cannot be written, or the system knows no locks there.
    pub fn take(home: &Home, path: &Path) -> Result<Option<Self>, FileError> {
        Self::take_file(&home.state("locks").join(format!("{}.lock", name_of(path)?)))
    }

    /// Takes the lock on one file, which is made if need be and never removed: removing it would let two windows lock two different files
    /// of the same name.
    pub(super) fn take_file(path: &Path) -> Result<Option<Self>, FileError> {
        if let Some(folder) = path.parent() {
            make_folder(folder)?;
        }
        let refuse = |error| FileError::system(Step::Lock, path, error);
        let file = OpenOptions::new().create(true).truncate(false).write(true).open(path).map_err(refuse)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(refuse(error)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_holds_the_lock_of_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(&folder.path().join("home"));
        let path = folder.path().join("map.wegmarke");
        let first = Lock::take(&home, &path).unwrap();
        assert!(first.is_some());
        std::fs::create_dir(folder.path().join("sub")).unwrap();
        let roundabout = folder.path().join("sub/../map.wegmarke");
        assert!(Lock::take(&home, &roundabout).unwrap().is_none());
        assert!(Lock::take(&home, &folder.path().join("other.wegmarke")).unwrap().is_some());
        drop(first);
        assert!(Lock::take(&home, &roundabout).unwrap().is_some());
    }
}
