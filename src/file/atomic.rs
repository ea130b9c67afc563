//! The only way in which files are replaced: the path holds the whole old or the whole new content at every moment, whatever fails.
//! Never looks at what the content means.

use super::rights::Lost;
use super::temporary::Temporary;
use super::{FileError, Fingerprint, Home, MAX_BYTES, Step, Unusual, disk, system};
use std::fs;
use std::io;
use std::path::Path;

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

/// What may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Replacing {
    /// What must be at the path.
    pub expected: Expected,
    /// Whether a file with several names (hard links) may be replaced under this one: the others then keep the old content.
    pub cut_links: bool,
}

impl From<Expected> for Replacing {
    fn from(expected: Expected) -> Self {
        Self { expected, cut_links: false }
    }
}

/// A file that was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// What it is now.
    pub fingerprint: Fingerprint,
    /// What of the old file could not be kept.
    pub lost: Lost,
}

/// Writes a file so that it is the whole old or the whole new one at every moment: a temporary beside it is written, synced, read back and
/// compared, put in its place, and the folder synced. Symbolic links are followed; mode, owner, group, list of rights and attributes of the old file
/// are kept as far as the system lets us. With a state folder the temporary is listed there while it exists. After any error but one the old file is as it was and
/// the temporary is gone.
///
/// # Errors
/// [`FileError::NoFolder`]; [`FileError::Exists`] and [`FileError::ChangedOnDisk`] where there is something other than expected; [`FileError::NotRegular`],
/// [`FileError::SeveralNames`]; [`FileError::ReadOnly`] and [`FileError::FolderReadOnly`] where this person may not write; [`FileError::System`]
/// with the step that failed; [`FileError::NotConfirmed`] if only the last step, syncing the folder, failed: then the new file is in place, but
/// might not survive a power cut.
pub fn write_atomically(path: &Path, bytes: &[u8], replacing: impl Into<Replacing>, home: Option<&Home>) -> Result<Written, FileError> {
    let lost = replace_atomically(path, bytes, replacing, home)?;
    Ok(Written { fingerprint: Fingerprint::of(bytes), lost })
}

/// The same for a file that nobody has to recognise later: what of the old one could not be kept.
///
/// # Errors
/// As [`write_atomically`].
pub(super) fn replace_atomically(
    path: &Path,
    bytes: &[u8],
    replacing: impl Into<Replacing>,
    home: Option<&Home>,
) -> Result<Lost, FileError> {
    let Replacing { expected, cut_links } = replacing.into();
    let target =
        disk::canonical(path).map_err(|error| disk::missing_folder(path).map_or(error, |folder| FileError::NoFolder { folder }))?;
    let old = look_at(&target)?;
    // A first check, to refuse before anything is written; the content is compared at the end.
    if let (Expected::Content(fingerprint), Some(old)) = (expected, &old)
        && old.len() != fingerprint.length()
    {
        let found = disk::read_file(&target, MAX_BYTES).ok().map(|bytes| Fingerprint::of(&bytes));
        return Err(FileError::ChangedOnDisk { path: target, found });
    }
    if expected == Expected::Nothing && old.is_some() {
        return Err(FileError::Exists { path: target });
    }
    if let Some(names) = old.as_ref().map(|old| system::names(&target, old)).filter(|names| *names > 1 && !cut_links) {
        return Err(FileError::SeveralNames { path: target, names });
    }
    let temporary = Temporary::create(&target, old.as_ref(), home)?;
    temporary.fill(bytes)?;
    temporary.compare(bytes)?;
    // As late as possible: writing took a while.
    check(&target, expected)?;
    let lost = temporary.lost;
    temporary.replace(&target, expected == Expected::Nothing)?;
    system::sync_folder(&target).map_err(|source| FileError::NotConfirmed { path: target, fingerprint: Fingerprint::of(bytes), source })?;
    Ok(lost)
}

/// What is at the target, if anything; it must be a regular file that may be written.
fn look_at(target: &Path) -> Result<Option<fs::Metadata>, FileError> {
    if system::is_device(target) {
        return Err(FileError::NotRegular { path: target.to_owned(), what: Unusual::Device });
    }
    if target.file_name().is_some_and(|name| !system::is_possible(name)) {
        return Err(FileError::system(Step::Create, target, io::Error::from(io::ErrorKind::InvalidFilename)));
    }
    let metadata = match fs::symlink_metadata(target) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(FileError::system(Step::Find, target, error)),
    };
    if let Some(what) = Unusual::of(&metadata) {
        return Err(FileError::NotRegular { path: target.to_owned(), what });
    }
    // Renaming would get around the write protection that somebody has put there on purpose. An administrator may write everything, but not what
    // nobody is to write.
    if metadata.permissions().readonly() || !system::may_write(target) {
        return Err(FileError::ReadOnly { path: target.to_owned() });
    }
    Ok(Some(metadata))
}

fn check(target: &Path, expected: Expected) -> Result<(), FileError> {
    match expected {
        Expected::Anything => Ok(()),
        Expected::Nothing if disk::exists(target)? => Err(FileError::Exists { path: target.to_owned() }),
        Expected::Nothing => Ok(()),
        Expected::Content(fingerprint) => match disk::read_file(target, MAX_BYTES).map(|bytes| Fingerprint::of(&bytes)) {
            Ok(found) if found == fingerprint => Ok(()),
            // Removed meanwhile: nobody's work is overwritten by putting it back.
            Err(FileError::NotFound { .. }) => Ok(()),
            Ok(found) => Err(FileError::ChangedOnDisk { path: target.to_owned(), found: Some(found) }),
            Err(FileError::TooLarge { .. }) => Err(FileError::ChangedOnDisk { path: target.to_owned(), found: None }),
            Err(error) => Err(error),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::tests::names_in;

    #[test]
    fn a_file_is_made_and_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map");
        for content in [&b"one"[..], b"", &vec![7; 1_000_000]] {
            let fingerprint = write_atomically(&path, content, Expected::Anything, None).unwrap().fingerprint;
            assert_eq!(fs::read(&path).unwrap(), content);
            assert_eq!(fingerprint, Fingerprint::of(content));
        }
        assert_eq!(names_in(folder.path()), ["map"]);
    }

    #[test]
    fn what_is_not_expected_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map");
        let one = write_atomically(&path, b"one", Expected::Nothing, None).unwrap().fingerprint;
        assert!(matches!(write_atomically(&path, b"two", Expected::Nothing, None), Err(FileError::Exists { .. })));
        // Of the same length, and of another.
        for theirs in ["ONE", "their work"] {
            fs::write(&path, theirs).unwrap();
            let refused = write_atomically(&path, b"two", Expected::Content(one), None);
            let is_theirs = |found: &Option<Fingerprint>| *found == Some(Fingerprint::of(theirs.as_bytes()));
            assert!(matches!(&refused, Err(FileError::ChangedOnDisk { found, .. }) if is_theirs(found)), "{refused:?}");
            assert_eq!(fs::read_to_string(&path).unwrap(), theirs);
        }
        fs::write(&path, "one").unwrap();
        write_atomically(&path, b"two", Expected::Content(one), None).unwrap();
        // Taken away: it is put back.
        fs::remove_file(&path).unwrap();
        write_atomically(&path, b"three", Expected::Content(one), None).unwrap();
        assert_eq!(names_in(folder.path()), ["map"]);
    }

    #[test]
    fn where_no_file_can_be_none_is_left_behind() {
        let folder = tempfile::tempdir().unwrap();
        assert!(matches!(write_atomically(folder.path(), b"x", Expected::Anything, None), Err(FileError::NotRegular { .. })));
        let gone = folder.path().join("gone/and/map");
        let missing = folder.path().join("gone");
        let refused = write_atomically(&gone, b"x", Expected::Anything, None);
        assert!(matches!(refused, Err(FileError::NoFolder { folder }) if folder == missing), "the first one that is missing");
        let refused = write_atomically(Path::new("gone-from-here/map"), b"x", Expected::Anything, None);
        assert!(matches!(refused, Err(FileError::NoFolder { folder }) if folder == Path::new("gone-from-here")));
        let long = folder.path().join("x".repeat(300));
        assert!(write_atomically(&long, b"x", Expected::Anything, None).is_err());
        assert_eq!(names_in(folder.path()), Vec::<String>::new());
        // As long a name as the system allows is fine: the temporary has a short one.
        write_atomically(&folder.path().join("x".repeat(255)), b"x", Expected::Anything, None).unwrap();
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
        write_atomically(&link, b"two", Expected::Anything, None).unwrap();
        write_atomically(&new, b"three", Expected::Nothing, None).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(fs::symlink_metadata(&new).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
        assert_eq!(fs::read_to_string(folder.path().join("not-yet")).unwrap(), "three");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
        assert!(matches!(write_atomically(&link, b"four", Expected::Anything, None), Err(FileError::ReadOnly { .. })));
        assert_eq!(fs::read_to_string(&path).unwrap(), "two");
    }

    #[cfg(unix)]
    #[test]
    fn a_file_with_several_names_is_replaced_only_on_demand() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("map"), folder.path().join("other"));
        fs::write(&path, "one").unwrap();
        fs::hard_link(&path, &other).unwrap();
        let refused = write_atomically(&path, b"two", Expected::Anything, None);
        assert!(matches!(refused, Err(FileError::SeveralNames { names: 2, .. })), "{refused:?}");
        assert_eq!(names_in(folder.path()), ["map", "other"]);
        let allowed = Replacing { expected: Expected::Anything, cut_links: true };
        write_atomically(&path, b"two", allowed, None).unwrap();
        assert_eq!((fs::read(&path).unwrap(), fs::read(&other).unwrap()), (b"two".to_vec(), b"one".to_vec()));
    }
}
