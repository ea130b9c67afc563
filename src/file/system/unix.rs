//! Files on Unix: numbered by device and inode, with an owner, a group and a mode; hidden by a dot; names are bytes, and all but `/` are possible.

use super::Owners;
use std::ffi::{OsStr, OsString};
use std::fs::{self, DirBuilder, DirEntry, File, Metadata, OpenOptions, Permissions};
use std::io;
use std::os::unix::ffi::OsStringExt as _;
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _, fchown};
use std::path::{Path, PathBuf};

/// Which file it is, whatever its name.
pub(in crate::file) type Number = (u64, u64);

/// The number of a file that was looked at.
pub(in crate::file) fn number_of(_: &Path, metadata: &Metadata) -> Option<Number> {
    Some((metadata.dev(), metadata.ino()))
}

/// The number of the file that an open stream of this process leads to; none if it is no file.
pub(in crate::file) fn number_of_stream(number: u32) -> Option<Number> {
    let path = Path::new("/dev/fd").join(number.to_string());
    let metadata = fs::metadata(&path).ok().filter(Metadata::is_file)?;
    number_of(&path, &metadata)
}

/// How many names a file has.
pub(in crate::file) fn names(_: &Path, metadata: &Metadata) -> u64 {
    metadata.nlink()
}

/// Whether an open file is the one that its path leads to.
pub(in crate::file) fn is_at(file: &File, path: &Path) -> bool {
    let same = |a: &Metadata, b: &Metadata| (a.dev(), a.ino()) == (b.dev(), b.ino());
    file.metadata().is_ok_and(|own| fs::symlink_metadata(path).is_ok_and(|there| same(&own, &there)))
}

/// Whether this person may write a file. A rename would get around the rights of a file.
pub(in crate::file) fn may_write(path: &Path) -> bool {
    rustix::fs::access(path, rustix::fs::Access::WRITE_OK).is_ok()
}

/// How a file is made that nobody else is to read until it has the mode of the one it replaces.
pub(in crate::file) fn private(options: &mut OpenOptions, _: &Metadata) {
    options.mode(0o600);
}

/// How a folder is made that is for its owner alone.
pub(in crate::file) fn kept_to_owner(builder: &mut DirBuilder) {
    builder.mode(0o700);
}

/// Gives a new file the owner and group of the old one, as far as the system lets us: only an administrator may give files away.
pub(in crate::file) fn carry_owner(old: &Metadata, new: &File) -> Owners {
    let mut lost = Owners::default();
    let Ok(now) = new.metadata() else { return lost };
    if now.uid() != old.uid() {
        lost.owner_lost = fchown(new, Some(old.uid()), None).is_err();
    }
    if now.gid() != old.gid() {
        lost.group_lost = fchown(new, None, Some(old.gid())).is_err();
    }
    lost
}

/// The old file's mode. What its group was allowed is not for another group, and nobody else's rights are lent to whoever runs it.
pub(in crate::file) fn permissions(old: &Metadata, lost: Owners) -> Permissions {
    let mut mode = old.permissions().mode();
    if lost.group_lost {
        mode = mode & !0o2070 | (mode & 0o007) << 3;
    }
    if lost.owner_lost {
        mode &= !0o4000;
    }
    Permissions::from_mode(mode)
}

/// What is in a folder, as far as it can be read. The standard library's own listing panics where closing the folder fails, as it may on a share that
/// is gone: nothing would be lost by that, but the save has been done already.
pub(in crate::file) fn listed(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = File::open(folder).and_then(|open| Ok(rustix::fs::Dir::read_from(&open)?)) else { return Vec::new() };
    let names = entries.flatten().map(|entry| entry.file_name().to_bytes().to_vec());
    let own = names.filter(|name| name != b"." && name != b"..");
    own.map(|name| folder.join(OsString::from_vec(name))).collect()
}

/// Whether it is passed over unless somebody asks for it by name.
pub(in crate::file) fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".")
}

/// Whether something else than its name hides it: nothing does here.
pub(in crate::file) fn is_concealed(_: &DirEntry) -> bool {
    false
}

/// Puts a file in the place of another one, or of none.
///
/// # Errors
/// The system refuses.
pub(in crate::file) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    fs::rename(from, to)
}

/// Makes sure that the new name of a file is on the disk.
///
/// # Errors
/// The system refuses.
pub(in crate::file) fn sync_folder(target: &Path) -> io::Result<()> {
    let Some(folder) = target.parent() else { return Ok(()) };
    match File::open(folder)?.sync_all() {
        // Some network file systems cannot sync a folder and say so; there is nothing to wait for.
        Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
        result => result,
    }
}

/// The system's refusal, with the kind that says most.
pub(in crate::file) fn named(error: io::Error) -> io::Error {
    error
}

/// Whether a path means a device by its mere name; here, only looking at what is there tells.
pub(in crate::file) fn is_device(_: &Path) -> bool {
    false
}

/// Whether a file may have this name.
pub(in crate::file) fn is_possible(_: &OsStr) -> bool {
    true
}

/// A canonical path as people write it.
pub(in crate::file) fn plain(path: PathBuf) -> PathBuf {
    path
}

/// The path in an address of a file. The name of a computer before it is nearly always this one's; if it is not, nothing will be found there.
pub(in crate::file) fn path_of_address(_: &[u8], path: Vec<u8>) -> PathBuf {
    path_of_bytes(path)
}

/// A path by its bytes.
pub(in crate::file) fn path_of_bytes(bytes: Vec<u8>) -> PathBuf {
    PathBuf::from(OsString::from_vec(bytes))
}

#[cfg(test)]
mod tests {
    use super::{Owners, permissions};
    use std::fs;
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn rights_of_a_group_are_not_for_another_one() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("old");
        fs::write(&path, "").unwrap();
        let mode = |mode: u32, lost: Owners| {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            permissions(&fs::metadata(&path).unwrap(), lost).mode() & 0o7777
        };
        assert_eq!(mode(0o664, Owners::default()), 0o664);
        assert_eq!(mode(0o664, Owners { group_lost: true, ..Owners::default() }), 0o644);
        assert_eq!(mode(0o660, Owners { group_lost: true, owner_lost: true }), 0o600);
    }
}
