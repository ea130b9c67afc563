//! The temporary beside a file that is being replaced: it is written, synced, read back, and put in the file's place. Never looks at what is in the
//! file's place: that has been done.

use super::rights::{Lost, carry_over};
use super::sweep::Listed;
use super::{FileError, Home, Step, system};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;
use uuid::Uuid;

/// After so long, a temporary that is still there was left behind when the program or the machine was stopped in the middle of saving.
const LEFT_BEHIND: Duration = Duration::from_secs(600);

/// The name of a target's temporary: always the same one, so that one left behind disappears with the next save; or, while another program is
/// saving the same file, one that nobody else has. Short, as the target's own name may be as long as the system allows.
fn temporary_name(target: &Path, is_taken: bool) -> PathBuf {
    let name = target.file_name().unwrap_or_default().as_encoded_bytes();
    let id = if is_taken { Uuid::new_v4() } else { Uuid::new_v5(&Uuid::NAMESPACE_OID, name) };
    target.with_file_name(format!(".wegmarke-{}.tmp", id.simple()))
}

fn is_left_behind(temporary: &Path) -> bool {
    let modified = fs::symlink_metadata(temporary).and_then(|metadata| metadata.modified());
    modified.is_ok_and(|at| at.elapsed().is_ok_and(|age| age > LEFT_BEHIND))
}

/// A file beside the target, removed when dropped.
pub(super) struct Temporary {
    path: PathBuf,
    file: File,
    /// What of the old file it could not get.
    pub(super) lost: Lost,
    /// Goes after the file, so that there is no file that is not listed.
    _listed: Option<Listed>,
}

impl Temporary {
    /// Makes it, with the rights of the old file, if there is one. With a state folder it is listed there, so that it is found if the program is stopped.
    ///
    /// # Errors
    /// [`FileError::FolderReadOnly`], or the system refuses.
    pub(super) fn create(target: &Path, old: Option<&fs::Metadata>, home: Option<&Home>) -> Result<Self, FileError> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        if let Some(old) = old {
            // Private until it has the mode of the old one.
            system::private(&mut options, old);
        }
        let mut path = temporary_name(target, false);
        let mut listed = home.and_then(|home| Listed::begin(home, &path));
        let mut opened = options.open(&path);
        if opened.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::AlreadyExists) {
            if !is_left_behind(&path) || fs::remove_file(&path).is_err() {
                path = temporary_name(target, true);
                // The first one is somebody else's: it must not be listed as ours.
                drop(listed.take());
                listed = home.and_then(|home| Listed::begin(home, &path));
            }
            opened = options.open(&path);
        }
        let file = opened.map_err(|error| refused(target, &path, error))?;
        let mut temporary = Self { path, file, lost: Lost::default(), _listed: listed };
        if let Some(old) = old {
            temporary.lost = carry_over(target, old, &temporary.file, &temporary.path)?;
        }
        Ok(temporary)
    }

    /// Writes and syncs. A sync that failed is never tried again on the same handle: the system may have forgotten what it could not
    /// write, and would report success.
    ///
    /// # Errors
    /// The system refuses.
    pub(super) fn fill(&self, bytes: &[u8]) -> Result<(), FileError> {
        (&self.file).write_all(bytes).map_err(|error| FileError::system(Step::Write, &self.path, error))?;
        self.file.sync_all().map_err(|error| FileError::system(Step::Sync, &self.path, error))
    }

    /// Reads back what was written.
    ///
    /// # Errors
    /// It differs, or the system refuses.
    pub(super) fn compare(&self, bytes: &[u8]) -> Result<(), FileError> {
        let refuse = |error| FileError::system(Step::Compare, &self.path, error);
        let different = || FileError::CameBackDifferent { path: self.path.clone() };
        let mut file = File::open(&self.path).map_err(refuse)?;
        let mut rest = bytes;
        let mut buffer = vec![0; 256 * 1024];
        loop {
            let count = match file.read(&mut buffer) {
                Ok(0) => break,
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(refuse(error)),
            };
            rest = rest.strip_prefix(&buffer[..count]).ok_or_else(different)?;
        }
        if rest.is_empty() { Ok(()) } else { Err(different()) }
    }

    /// Puts it in the target's place.
    ///
    /// # Errors
    /// [`FileError::Exists`] if it must be new and is not, or the system refuses.
    pub(super) fn replace(self, target: &Path, must_be_new: bool) -> Result<(), FileError> {
        if must_be_new {
            // A link, unlike a rename, refuses to replace what has appeared there meanwhile. Not every file system has links; there the
            // check just before has to do.
            match fs::hard_link(&self.path, target) {
                Ok(()) => return Ok(()),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                    return Err(FileError::Exists { path: target.to_owned() });
                }
                Err(_) => {}
            }
        }
        system::rename(&self.path, target).map_err(|error| FileError::system(Step::Replace, target, error))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // After a rename there is nothing to remove; after a failure nothing more can be done about it.
        drop(fs::remove_file(&self.path));
    }
}

/// Why it could not be made: nobody would look for the reason in a temporary.
fn refused(target: &Path, temporary: &Path, error: io::Error) -> FileError {
    match (error.kind(), target.parent()) {
        (io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem, Some(folder)) => {
            FileError::FolderReadOnly { folder: folder.to_owned() }
        }
        _ => FileError::system(Step::Create, temporary, error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::tests::names_in;

    #[test]
    fn what_comes_while_writing_is_not_replaced_by_a_new_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map");
        let temporary = Temporary::create(&path, None, None).unwrap();
        fs::write(&path, "theirs").unwrap();
        assert!(matches!(temporary.replace(&path, true), Err(FileError::Exists { .. })));
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
        assert_eq!(names_in(folder.path()), ["map"]);
    }

    #[test]
    fn a_difference_on_the_disk_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let temporary = Temporary::create(&folder.path().join("map"), None, None).unwrap();
        temporary.fill(b"content").unwrap();
        temporary.compare(b"content").unwrap();
        for other in [&b"contenT"[..], b"conten", b"content+", b""] {
            assert!(matches!(temporary.compare(other), Err(FileError::CameBackDifferent { .. })));
        }
        drop(temporary);
        assert_eq!(names_in(folder.path()), Vec::<String>::new());
    }

    #[test]
    fn what_a_stopped_program_left_behind_goes_the_next_time() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("map"), folder.path().join("other"));
        let one = Temporary::create(&path, None, None).unwrap();
        let two = Temporary::create(&path, None, None).unwrap();
        assert_ne!(one.path, two.path, "while somebody else is saving");
        let (left, kept) = (one.path.clone(), Temporary::create(&other, None, None).unwrap());
        one.file.set_modified(std::time::SystemTime::now() - 2 * LEFT_BEHIND).unwrap();
        std::mem::forget(one);
        drop(two);
        let third = Temporary::create(&path, None, None).unwrap();
        third.fill(b"new").unwrap();
        assert_eq!(third.path, left, "the same name again");
        third.replace(&path, false).unwrap();
        assert!(!left.exists());
        assert!(kept.path.exists());
        assert_eq!(fs::read(&path).unwrap(), b"new");
    }
}
