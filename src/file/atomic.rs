//! The only way in which files are replaced: the path holds the whole old or the whole new content at every moment, whatever fails.
//! Never looks at what the content means.

use super::{FileError, Fingerprint, MAX_BYTES, Step, Unusual, disk};
use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;
use uuid::Uuid;

/// What must be at a path for it to be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Nothing: replacing is refused.
    Nothing,
    /// Anything, or nothing.
    Anything,
    /// The content that was opened or last saved; anything else is somebody's work and is left alone.
    Content(Fingerprint),
}

/// Writes a file so that it is the whole old or the whole new one at every moment: a temporary beside it is written, synced, read back and
/// compared, put in its place, and the folder synced. Symbolic links are followed, the mode and owner of the old file kept. After any
/// error but one the old file is as it was and the temporary is gone.
///
/// # Errors
/// [`FileError::NoFolder`]; [`FileError::Exists`] and [`FileError::ChangedOnDisk`] where there is something other than expected; [`FileError::NotRegular`],
/// [`FileError::ReadOnly`]; [`FileError::System`] with the step that failed; [`FileError::NotConfirmed`] if only the last step, syncing
/// the folder, failed: then the new file is in place, but might not survive a power cut.
pub fn write_atomically(path: &Path, bytes: &[u8], expected: Expected) -> Result<Fingerprint, FileError> {
    let target =
        disk::canonical(path).map_err(|error| disk::missing_folder(path).map_or(error, |folder| FileError::NoFolder { folder }))?;
    let old = look_at(&target)?;
    // A first check, to refuse before anything is written; the content is compared at the end.
    if let (Expected::Content(fingerprint), Some(old)) = (expected, &old)
        && old.len() != fingerprint.length()
    {
        return Err(FileError::ChangedOnDisk { path: target });
    }
    if expected == Expected::Nothing && old.is_some() {
        return Err(FileError::Exists { path: target });
    }
    let temporary = Temporary::create(&target, old.as_ref())?;
    temporary.fill(bytes)?;
    temporary.compare(bytes)?;
    // As late as possible: writing took a while.
    check(&target, expected)?;
    temporary.replace(&target, expected == Expected::Nothing)?;
    let fingerprint = Fingerprint::of(bytes);
    sync_folder(&target).map_err(|source| FileError::NotConfirmed { path: target, fingerprint, source })?;
    Ok(fingerprint)
}

/// What is at the target, if anything; it must be a regular file that may be written.
fn look_at(target: &Path) -> Result<Option<fs::Metadata>, FileError> {
    let metadata = match fs::symlink_metadata(target) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(FileError::system(Step::Find, target, error)),
    };
    if let Some(what) = Unusual::of(&metadata) {
        return Err(FileError::NotRegular { path: target.to_owned(), what });
    }
    // Renaming would get around the write protection that somebody has put there on purpose.
    if metadata.permissions().readonly() {
        return Err(FileError::ReadOnly { path: target.to_owned() });
    }
    Ok(Some(metadata))
}

fn check(target: &Path, expected: Expected) -> Result<(), FileError> {
    match expected {
        Expected::Anything => Ok(()),
        Expected::Nothing if disk::exists(target)? => Err(FileError::Exists { path: target.to_owned() }),
        Expected::Nothing => Ok(()),
        Expected::Content(fingerprint) => match disk::read_file(target, MAX_BYTES) {
            Ok(bytes) if Fingerprint::of(&bytes) == fingerprint => Ok(()),
            // Removed meanwhile: nobody's work is overwritten by putting it back.
            Err(FileError::NotFound { .. }) => Ok(()),
            Ok(_) | Err(FileError::TooLarge { .. }) => Err(FileError::ChangedOnDisk { path: target.to_owned() }),
            Err(error) => Err(error),
        },
    }
}

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
struct Temporary {
    path: PathBuf,
    file: File,
}

impl Temporary {
    fn create(target: &Path, old: Option<&fs::Metadata>) -> Result<Self, FileError> {
        let mut options = OpenOptions::new();
        options.write(true).create_new(true);
        if old.is_some() {
            // Private until it has the mode of the old one.
            private(&mut options);
        }
        let mut path = temporary_name(target, false);
        let mut opened = options.open(&path);
        if opened.as_ref().is_err_and(|error| error.kind() == io::ErrorKind::AlreadyExists) {
            if !is_left_behind(&path) || fs::remove_file(&path).is_err() {
                path = temporary_name(target, true);
            }
            opened = options.open(&path);
        }
        let file = opened.map_err(|error| FileError::system(Step::Create, &path, error))?;
        let temporary = Self { path, file };
        if let Some(old) = old {
            keep_owner(&temporary.file, old);
            temporary.file.set_permissions(old.permissions()).map_err(|error| FileError::system(Step::Create, &temporary.path, error))?;
        }
        Ok(temporary)
    }

    /// Writes and syncs. A sync that failed is never tried again on the same handle: the system may have forgotten what it could not
    /// write, and would report success.
    fn fill(&self, bytes: &[u8]) -> Result<(), FileError> {
        (&self.file).write_all(bytes).map_err(|error| FileError::system(Step::Write, &self.path, error))?;
        self.file.sync_all().map_err(|error| FileError::system(Step::Sync, &self.path, error))
    }

    /// Reads back what was written.
    fn compare(&self, bytes: &[u8]) -> Result<(), FileError> {
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
    fn replace(self, target: &Path, must_be_new: bool) -> Result<(), FileError> {
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
        fs::rename(&self.path, target).map_err(|error| FileError::system(Step::Replace, target, error))
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        // After a rename there is nothing to remove; after a failure nothing more can be done about it.
        drop(fs::remove_file(&self.path));
    }
}

#[cfg(unix)]
fn private(options: &mut OpenOptions) {
    use std::os::unix::fs::OpenOptionsExt;
    options.mode(0o600);
}

#[cfg(not(unix))]
fn private(_: &mut OpenOptions) {}

/// The old file's owner and group, as far as the system lets us: only an administrator who edits somebody's file can and must.
#[cfg(unix)]
fn keep_owner(file: &File, old: &fs::Metadata) {
    use std::os::unix::fs::{MetadataExt, fchown};
    let Ok(new) = file.metadata() else { return };
    if (new.uid(), new.gid()) != (old.uid(), old.gid()) {
        drop(fchown(file, Some(old.uid()), Some(old.gid())).or_else(|_| fchown(file, None, Some(old.gid()))));
    }
}

#[cfg(not(unix))]
fn keep_owner(_: &File, _: &fs::Metadata) {}

/// Makes sure that the new name is on the disk.
#[cfg(unix)]
fn sync_folder(target: &Path) -> io::Result<()> {
    let Some(folder) = target.parent() else { return Ok(()) };
    match File::open(folder)?.sync_all() {
        // Some network file systems cannot sync a folder and say so; there is nothing to wait for.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        result => result,
    }
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names in a folder.
    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn a_file_is_made_and_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map");
        for content in [&b"one"[..], b"", &vec![7; 1_000_000]] {
            let fingerprint = write_atomically(&path, content, Expected::Anything).unwrap();
            assert_eq!(fs::read(&path).unwrap(), content);
            assert_eq!(fingerprint, Fingerprint::of(content));
        }
        assert_eq!(names(folder.path()), ["map"]);
    }

    #[test]
    fn what_is_not_expected_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map");
        let one = write_atomically(&path, b"one", Expected::Nothing).unwrap();
        assert!(matches!(write_atomically(&path, b"two", Expected::Nothing), Err(FileError::Exists { .. })));
        // Of the same length, and of another.
        for theirs in ["ONE", "their work"] {
            fs::write(&path, theirs).unwrap();
            assert!(matches!(write_atomically(&path, b"two", Expected::Content(one)), Err(FileError::ChangedOnDisk { .. })));
            assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
        }
        fs::write(&path, "one").unwrap();
        write_atomically(&path, b"two", Expected::Content(one)).unwrap();
        // Taken away: it is put back.
        fs::remove_file(&path).unwrap();
        write_atomically(&path, b"three", Expected::Content(one)).unwrap();
        assert_eq!(names(folder.path()), ["map"]);
    }

    #[test]
    fn what_comes_while_writing_is_not_replaced_by_a_new_file() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map");
        let temporary = Temporary::create(&path, None).unwrap();
        fs::write(&path, "theirs").unwrap();
        assert!(matches!(temporary.replace(&path, true), Err(FileError::Exists { .. })));
        assert_eq!(fs::read_to_string(&path).unwrap(), "theirs");
        assert_eq!(names(folder.path()), ["map"]);
    }

    #[test]
    fn a_difference_on_the_disk_is_noticed() {
        let folder = tempfile::tempdir().unwrap();
        let temporary = Temporary::create(&folder.path().join("map"), None).unwrap();
        temporary.fill(b"content").unwrap();
        temporary.compare(b"content").unwrap();
        for other in [&b"contenT"[..], b"conten", b"content+", b""] {
            assert!(matches!(temporary.compare(other), Err(FileError::CameBackDifferent { .. })));
        }
        drop(temporary);
        assert_eq!(names(folder.path()), Vec::<String>::new());
    }

    #[test]
    fn what_a_stopped_program_left_behind_goes_the_next_time() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("map"), folder.path().join("other"));
        let one = Temporary::create(&path, None).unwrap();
        let two = Temporary::create(&path, None).unwrap();
        assert_ne!(one.path, two.path, "while somebody else is saving");
        let (left, kept) = (one.path.clone(), Temporary::create(&other, None).unwrap());
        one.file.set_modified(std::time::SystemTime::now() - 2 * LEFT_BEHIND).unwrap();
        std::mem::forget(one);
        drop(two);
        write_atomically(&path, b"new", Expected::Anything).unwrap();
        assert!(!left.exists());
        assert!(kept.path.exists());
        assert_eq!(fs::read(&path).unwrap(), b"new");
    }

    #[test]
    fn where_no_file_can_be_none_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(write_atomically(folder.path(), b"x", Expected::Anything), Err(FileError::NotRegular { .. })));
        let gone = folder.path().join("gone/and/map");
        let missing = folder.path().join("gone");
        let refused = write_atomically(&gone, b"x", Expected::Anything);
        assert!(matches!(refused, Err(FileError::NoFolder { folder }) if folder == missing), "the first one that is missing");
        let refused = write_atomically(Path::new("gone-from-here/map"), b"x", Expected::Anything);
        assert!(matches!(refused, Err(FileError::NoFolder { folder }) if folder == Path::new("gone-from-here")));
        let long = folder.path().join("x".repeat(300));
        assert!(write_atomically(&long, b"x", Expected::Anything).is_err());
        assert_eq!(names(folder.path()), Vec::<String>::new());
        // As long a name as the system allows is fine: the temporary has a short one.
        write_atomically(&folder.path().join("x".repeat(255)), b"x", Expected::Anything).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn links_lead_on_and_modes_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, link, new) = (folder.path().join("map"), folder.path().join("link"), folder.path().join("new"));
        fs::write(&path, "one").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink("map", &link).unwrap();
        symlink("not-yet", &new).unwrap();
        write_atomically(&link, b"two", Expected::Anything).unwrap();
        write_atomically(&new, b"three", Expected::Nothing).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(fs::symlink_metadata(&new).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(fs::read_to_string(folder.path().join("not-yet")).unwrap(), "three");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        assert!(matches!(write_atomically(&link, b"four", Expected::Anything), Err(FileError::ReadOnly { .. })));
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
    }
}
