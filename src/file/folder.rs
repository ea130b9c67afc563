//! Folders for somebody who types a path without the system's file dialog, or exports many files: what is in one, and a new one. Never opens a file, never
//! goes deeper.

use super::disk::missing_folder;
use super::{FileError, Step, system};
use std::fs;
use std::io::ErrorKind;
use std::path::Path;

/// One thing in a folder.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// Whether it is a file, not a folder; folders come first.
    pub is_file: bool,
    /// Its name.
    pub name: String,
}

/// At most this many entries of a folder are listed: somebody reads them.
const MOST: usize = 5_000;

/// Folders and regular files of a folder, folders first, each by name; what the system itself conceals is left out. Names that are not text are left out: they cannot be typed. May take
/// long on a network: do not call it on the interface thread.
///
/// # Errors
/// The folder is not there, is not a folder, or the system refuses.
pub fn list_folder(path: &Path) -> Result<Vec<Entry>, FileError> {
    let entries = fs::read_dir(path).map_err(|error| FileError::system(Step::Find, path, error))?;
    let shown = entries.flatten().filter(|entry| !system::is_concealed(entry));
    let known = shown.take(MOST).filter_map(|entry| {
        // Links are followed: one to a folder can be opened.
        let metadata = fs::metadata(entry.path()).ok().filter(|metadata| metadata.is_dir() || metadata.is_file())?;
        Some(Entry { is_file: metadata.is_file(), name: entry.file_name().into_string().ok()? })
    });
    let mut entries: Vec<Entry> = known.collect();
    entries.sort_by_cached_key(|entry| (entry.is_file, entry.name.to_lowercase()));
    Ok(entries)
}

/// Makes a folder, unless it is there. What it is in must be there: a path that was mistyped makes no tree of folders.
///
/// # Errors
/// [`FileError::NoFolder`]; something else is there, or the system refuses.
pub fn make_folder(path: &Path) -> Result<(), FileError> {
    match fs::create_dir(path) {
        Err(error) if error.kind() == ErrorKind::AlreadyExists && path.is_dir() => Ok(()),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            Err(missing_folder(path).map_or_else(|| FileError::system(Step::Create, path, error), |folder| FileError::NoFolder { folder }))
        }
        made => made.map_err(|error| FileError::system(Step::Create, path, error)),
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, FileError, list_folder, make_folder};
    use std::fs;

    #[test]
    fn a_folder_is_made_once_and_only_in_one_that_is_there() {
        let folder = tempfile::tempdir().unwrap();
        let new = folder.path().join("new");
        make_folder(&new).unwrap();
        make_folder(&new).unwrap();
        assert!(new.is_dir());
        let missing = folder.path().join("gone");
        assert!(matches!(make_folder(&missing.join("new")), Err(FileError::NoFolder { folder }) if folder == missing));
        fs::write(folder.path().join("file"), "").unwrap();
        assert!(make_folder(&folder.path().join("file")).is_err());
    }

    #[test]
    fn folders_come_first_and_names_are_sorted() {
        let folder = tempfile::tempdir().unwrap();
        for file in ["b.wegmarke", "A.csv"] {
            fs::write(folder.path().join(file), "").unwrap();
        }
        fs::create_dir(folder.path().join("Z")).unwrap();
        let entry = |is_file, name: &str| Entry { is_file, name: name.to_owned() };
        assert_eq!(list_folder(folder.path()).unwrap(), [entry(false, "Z"), entry(true, "A.csv"), entry(true, "b.wegmarke")]);
        assert!(list_folder(&folder.path().join("none")).is_err());
        assert!(list_folder(&folder.path().join("A.csv")).is_err());
    }
}
