//! Reading whole files, with the kind and the size checked first, and recognising them by content. Never writes.

use super::{FileError, Step, Unusual, system};
use crate::model::limits;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Largest map file that is read or written, in bytes: some twenty times the largest map that is promised to work well.
pub const MAX_BYTES: u64 = limits::FILE_BYTES as u64;

/// The content of a file in a few bytes: to notice that somebody else changed it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint {
    length: u64,
    digest: Uuid,
}

impl Fingerprint {
    /// The fingerprint of a content. The same in every run.
    pub fn of(bytes: &[u8]) -> Self {
        Self { length: bytes.len() as u64, digest: Uuid::new_v5(&Uuid::NAMESPACE_OID, bytes) }
    }

    /// What is hashed of it, without its length.
    pub(super) fn digest(&self) -> Uuid {
        self.digest
    }

    /// How long the content is, in bytes.
    pub fn length(&self) -> u64 {
        self.length
    }
}

impl std::fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}", self.length, self.digest)
    }
}

impl std::str::FromStr for Fingerprint {
    type Err = NotAFingerprint;

    fn from_str(text: &str) -> Result<Self, NotAFingerprint> {
        let (length, digest) = text.split_once(':').ok_or(NotAFingerprint)?;
        Ok(Self { length: length.parse().map_err(|_| NotAFingerprint)?, digest: digest.parse().map_err(|_| NotAFingerprint)? })
    }
}

/// A text that is no fingerprint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a fingerprint")]
pub struct NotAFingerprint;

/// Reads a regular file whole. Folders, pipes and devices are refused before they are opened, and a file larger than `limit` bytes before
/// it is read.
///
/// # Errors
/// Not there, not a regular file, too large, or the system refuses.
pub fn read_file(path: &Path, limit: u64) -> Result<Vec<u8>, FileError> {
    let refuse = |error| FileError::system(Step::Read, path, error);
    if system::is_device(path) {
        return Err(FileError::NotRegular { path: path.to_owned(), what: Unusual::Device });
    }
    // Looked at before it is opened: opening a pipe waits until somebody writes.
    let metadata = fs::metadata(path).map_err(|error| FileError::system(Step::Find, path, error))?;
    let must_be_regular = |metadata: &fs::Metadata| match Unusual::of(metadata) {
        Some(what) => Err(FileError::NotRegular { path: path.to_owned(), what }),
        None => Ok(()),
    };
    must_be_regular(&metadata)?;
    let file = File::open(path).map_err(refuse)?;
    let metadata = file.metadata().map_err(refuse)?;
    must_be_regular(&metadata)?;
    if metadata.len() > limit {
        return Err(FileError::TooLarge { limit });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(metadata.len()).unwrap_or(0));
    // One byte more than allowed: the file may be growing.
    file.take(limit.saturating_add(1)).read_to_end(&mut bytes).map_err(refuse)?;
    if bytes.len() as u64 > limit { Err(FileError::TooLarge { limit }) } else { Ok(bytes) }
}

impl Unusual {
    /// What is there, if it is not a regular file.
    pub(super) fn of(metadata: &fs::Metadata) -> Option<Self> {
        if metadata.is_dir() {
            Some(Self::Folder)
        } else if metadata.is_file() {
            None
        } else {
            Some(Self::Device)
        }
    }
}

/// Whether there is anything at this path, a symbolic link that leads nowhere included.
///
/// # Errors
/// The system refuses to say.
pub fn exists(path: &Path) -> Result<bool, FileError> {
    match fs::symlink_metadata(path) {
        Ok(_) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(FileError::system(Step::Find, path, error)),
    }
}

/// The same path from the root of the file system on, links as they are: what is kept of it is found from every folder.
pub fn from_root(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

/// The file that a path leads to, by its canonical path: absolute, symbolic links resolved, also where the file
/// itself does not exist yet.
///
/// # Errors
/// The folder does not exist, links lead in a circle, or the system refuses.
pub fn canonical(path: &Path) -> Result<PathBuf, FileError> {
    const MOST_LINKS: usize = 40;
    let refuse = |error| FileError::system(Step::Find, path, error);
    let mut path_now = path.to_owned();
    for _ in 0..MOST_LINKS {
        match fs::canonicalize(&path_now) {
            Ok(found) => return Ok(system::plain(found)),
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(refuse(error)),
            Err(_) => {}
        }
        let missing = || refuse(io::Error::from(io::ErrorKind::NotFound));
        let folder = match path_now.parent() {
            Some(folder) if folder.as_os_str().is_empty() => Path::new("."),
            Some(folder) => folder,
            None => return Err(missing()),
        };
        let name = path_now.file_name().ok_or_else(missing)?;
        let folder = fs::canonicalize(folder).map_err(refuse)?;
        match fs::read_link(folder.join(name)) {
            // A link that leads nowhere yet: what is written goes to where it points.
            Ok(target) => path_now = folder.join(target),
            Err(_) => return Ok(system::plain(folder.join(name))),
        }
    }
    Err(refuse(io::Error::other("too many symbolic links")))
}

/// The first folder of a path that does not exist, if one does not.
pub(super) fn missing_folder(path: &Path) -> Option<PathBuf> {
    let mut folders: Vec<&Path> = path.ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty()).collect();
    folders.reverse();
    folders.into_iter().find(|folder| exists(folder).is_ok_and(|exists| !exists)).map(Path::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_from_the_root_on_is_found_from_every_folder() {
        let whole = from_root(PathBuf::from("maps/a.wegmarke"));
        assert!(whole.is_absolute() && whole.ends_with("maps/a.wegmarke"), "{}", whole.display());
        assert_eq!(from_root(whole.clone()), whole);
    }

    #[test]
    fn a_fingerprint_survives_being_written_down() {
        let fingerprint = Fingerprint::of(b"content");
        assert_eq!(fingerprint.to_string().parse(), Ok(fingerprint));
        assert_ne!(Fingerprint::of(b"contenu"), fingerprint);
        assert_eq!("12".parse::<Fingerprint>(), Err(NotAFingerprint));
    }

    #[test]
    fn only_regular_files_of_a_sensible_size_are_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        fs::write(&file, b"12345").unwrap();
        assert_eq!(read_file(&file, 5).unwrap(), b"12345");
        assert!(matches!(read_file(&file, 4), Err(FileError::TooLarge { limit: 4 })));
        assert!(matches!(read_file(folder.path(), 5), Err(FileError::NotRegular { what: Unusual::Folder, .. })));
        assert!(matches!(read_file(&folder.path().join("gone"), 5), Err(FileError::NotFound { .. })));
    }

    #[cfg(unix)]
    #[test]
    fn devices_and_pipes_are_refused_unopened() {
        for device in ["/dev/zero", "/dev/null"] {
            assert!(matches!(read_file(Path::new(device), 5), Err(FileError::NotRegular { what: Unusual::Device, .. })));
        }
        let folder = tempfile::tempdir().unwrap();
        let pipe = folder.path().join("pipe");
        assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
        assert!(matches!(read_file(&pipe, 5), Err(FileError::NotRegular { what: Unusual::Device, .. })));
    }

    #[cfg(unix)]
    #[test]
    fn links_come_down_to_the_file_they_lead_to() {
        let folder = tempfile::tempdir().unwrap();
        let root = fs::canonicalize(folder.path()).unwrap();
        let link = |name: &str, target: &str| std::os::unix::fs::symlink(target, root.join(name)).unwrap();
        fs::write(root.join("file"), b"").unwrap();
        fs::create_dir(root.join("sub")).unwrap();
        link("one", "two");
        link("two", "sub/../file");
        link("new", "sub/not-yet");
        link("round", "about");
        link("about", "round");
        assert_eq!(canonical(&root.join("one")).unwrap(), root.join("file"));
        assert_eq!(canonical(&root.join("new")).unwrap(), root.join("sub/not-yet"));
        assert_eq!(canonical(&root.join("sub/../plain")).unwrap(), root.join("plain"));
        assert!(canonical(&root.join("round")).is_err());
        assert!(matches!(canonical(&root.join("nowhere/file")), Err(FileError::NotFound { .. })));
    }
}
