//! Files on Windows: numbered by volume and index, hidden by an attribute, held by whoever has them open; names that mean a device or a stream of another file
//! are no names. Who may do what with a new file comes from its folder; nothing of that is ours to set.

use super::Owners;
use crate::file::portable::{self, is_portable};
use std::ffi::OsStr;
use std::fs::{self, DirBuilder, DirEntry, File, Metadata, OpenOptions, Permissions};
use std::io;
use std::os::windows::fs::{MetadataExt as _, OpenOptionsExt as _};
use std::path::{Component, Path, PathBuf, Prefix};
use std::sync::{Condvar, Mutex};
use std::time::Duration;
use winapi_util::{Handle, HandleRef, file};

/// Which file it is, whatever its name.
pub(in crate::file) type Number = (u64, u64);

const HIDDEN: u32 = 0x2;
const SYSTEM: u32 = 0x4;
/// Attributes that a file keeps when it is replaced: hidden, of the system, to be archived, not to be searched.
const KEPT: u32 = HIDDEN | SYSTEM | 0x20 | 0x2000;
/// Somebody else has the file open, or a part of it locked.
const IN_USE: [i32; 2] = [32, 33];
/// The same where a file is to be replaced; also a lack of rights.
const DENIED: i32 = 5;

/// What the system says of a file or folder.
fn information(path: &Path) -> Option<file::Information> {
    file::information(&Handle::from_path_any(path).ok()?).ok()
}

fn number_in(information: &file::Information) -> Number {
    (information.volume_serial_number(), information.file_index())
}

/// The number of a file that was looked at.
pub(in crate::file) fn number_of(path: &Path, _: &Metadata) -> Option<Number> {
    information(path).as_ref().map(number_in)
}

/// The number of the file that an open stream of this process leads to; none if it is no file.
pub(in crate::file) fn number_of_stream(number: u32) -> Option<Number> {
    let stream = match number {
        0 => HandleRef::stdin(),
        1 => HandleRef::stdout(),
        2 => HandleRef::stderr(),
        _ => return None,
    };
    file::typ(&stream).ok().filter(file::Type::is_disk)?;
    file::information(&stream).ok().as_ref().map(number_in)
}

/// How many names a file has.
pub(in crate::file) fn names(path: &Path, _: &Metadata) -> u64 {
    information(path).map_or(1, |information| information.number_of_links())
}

/// Whether an open file is the one that its path leads to.
pub(in crate::file) fn is_at(file: &File, path: &Path) -> bool {
    let own = file::information(file).ok();
    own.is_some_and(|own| information(path).is_some_and(|there| number_in(&own) == number_in(&there)))
}

/// Whether this person may write a file. A rename would get around the rights of a file.
pub(in crate::file) fn may_write(path: &Path) -> bool {
    !matches!(OpenOptions::new().write(true).open(path), Err(error) if error.kind() == io::ErrorKind::PermissionDenied)
}

/// How a file is made that is to replace another one: as hidden as that is.
pub(in crate::file) fn private(options: &mut OpenOptions, old: &Metadata) {
    options.attributes(old.file_attributes() & KEPT);
}

/// How a folder is made that is for its owner alone: it is among the user's own already.
pub(in crate::file) fn kept_to_owner(_: &mut DirBuilder) {}

/// Gives a new file the owner of the old one: here it is whoever saves.
pub(in crate::file) fn carry_owner(_: &Metadata, _: &File) -> Owners {
    Owners::default()
}

/// Whether the old file was write-protected.
pub(in crate::file) fn permissions(old: &Metadata, _: Owners) -> Permissions {
    old.permissions()
}

/// What is in a folder, as far as it can be read.
pub(in crate::file) fn listed(folder: &Path) -> Vec<PathBuf> {
    fs::read_dir(folder).map(|entries| entries.flatten().map(|entry| entry.path()).collect()).unwrap_or_default()
}

/// Whether it is passed over unless somebody asks for it by name.
pub(in crate::file) fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().as_encoded_bytes().starts_with(b".") || is_concealed(entry)
}

/// Whether something else than its name hides it.
pub(in crate::file) fn is_concealed(entry: &DirEntry) -> bool {
    entry.metadata().is_ok_and(|metadata| metadata.file_attributes() & (HIDDEN | SYSTEM) != 0)
}

/// Puts a file in the place of another one, or of none. Programs that look for viruses or search hold a new file for a moment: that is waited for.
///
/// # Errors
/// The system refuses; [`io::ErrorKind::ResourceBusy`] if another program has it open.
pub(in crate::file) fn rename(from: &Path, to: &Path) -> io::Result<()> {
    const TRIES: u32 = 20;
    const PAUSE: Duration = Duration::from_millis(25);
    let mut result = fs::rename(from, to);
    for _ in 0..TRIES {
        match &result {
            Err(error) if error.raw_os_error().is_some_and(|number| number == DENIED || IN_USE.contains(&number)) => {}
            _ => break,
        }
        // Nobody ever calls.
        let nothing = Mutex::new(());
        if let Ok(held) = nothing.lock() {
            let _waited = Condvar::new().wait_timeout(held, PAUSE);
        }
        result = fs::rename(from, to);
    }
    result.map_err(|error| {
        let denied = error.raw_os_error() == Some(DENIED);
        // Nobody else may have it open to be opened like this.
        let opened = OpenOptions::new().read(true).share_mode(0).open(to);
        let in_use = opened.is_err_and(|error| error.raw_os_error().is_some_and(|number| IN_USE.contains(&number)));
        if denied && in_use { io::Error::from(io::ErrorKind::ResourceBusy) } else { named(error) }
    })
}

/// Makes sure that the new name of a file is on the disk: the system writes names down by itself, and has no way to wait for it.
///
/// # Errors
/// None here.
pub(in crate::file) fn sync_folder(_: &Path) -> io::Result<()> {
    Ok(())
}

/// The system's refusal, with the kind that says most.
pub(in crate::file) fn named(error: io::Error) -> io::Error {
    /// A name with letters that no name has.
    const INVALID_NAME: i32 = 123;
    match error.raw_os_error() {
        Some(number) if IN_USE.contains(&number) => io::Error::from(io::ErrorKind::ResourceBusy),
        Some(INVALID_NAME) => io::Error::from(io::ErrorKind::InvalidFilename),
        _ => error,
    }
}

/// Whether a path means a device, or a stream of another file, by its mere name: `NUL`, `COM1`, `\\.\pipe\x`, `map.wegmarke:x`.
pub(in crate::file) fn is_device(path: &Path) -> bool {
    let of_devices = matches!(path.components().next(), Some(Component::Prefix(prefix)) if matches!(prefix.kind(), Prefix::DeviceNS(_)));
    of_devices || path.file_name().and_then(OsStr::to_str).is_some_and(|name| portable::is_device(name) || name.contains(':'))
}

/// Whether a file may have this name: others mean a device or a stream of another file, or lose their end.
pub(in crate::file) fn is_possible(name: &OsStr) -> bool {
    name.to_str().is_none_or(is_portable)
}

/// A canonical path as people write it: without `\\?\`, where it means the same.
pub(in crate::file) fn plain(path: PathBuf) -> PathBuf {
    dunce::simplified(&path).to_owned()
}

/// The path in an address of a file: on the named computer, or on this one, where a slash comes before the drive.
pub(in crate::file) fn path_of_address(host: &[u8], path: Vec<u8>) -> PathBuf {
    let path = String::from_utf8_lossy(&path).replace('/', "\\");
    let drive = path.strip_prefix('\\').filter(|rest| rest.as_bytes().get(1) == Some(&b':'));
    match drive {
        Some(path) => PathBuf::from(path),
        None if host.is_empty() || host.eq_ignore_ascii_case(b"localhost") => PathBuf::from(path),
        None => PathBuf::from(format!("\\\\{}{path}", String::from_utf8_lossy(host))),
    }
}

/// A path by its bytes: it is text.
pub(in crate::file) fn path_of_bytes(bytes: Vec<u8>) -> PathBuf {
    PathBuf::from(String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn devices_and_streams_are_known_by_their_names() {
        for path in ["NUL", "C:\\maps\\con", "lpt1.svg", "a.wegmarke:x", "\\\\.\\pipe\\x"] {
            assert!(is_device(Path::new(path)), "{path}");
        }
        for path in ["C:\\maps\\a.wegmarke", "\\\\server\\share\\a.wegmarke", "C:\\", "console.svg", "\\\\?\\C:\\maps\\a.svg"] {
            assert!(!is_device(Path::new(path)), "{path}");
        }
    }

    #[test]
    fn an_address_leads_to_a_drive_or_to_another_computer() {
        let path = |host: &str, path: &str| path_of_address(host.as_bytes(), path.as_bytes().to_vec());
        assert_eq!(path("", "/C:/maps/a.csv"), Path::new("C:\\maps\\a.csv"));
        assert_eq!(path("server", "/share/a.csv"), Path::new("\\\\server\\share\\a.csv"));
        assert_eq!(path("localhost", "/C:/a.csv"), Path::new("C:\\a.csv"));
    }

    #[test]
    fn a_file_that_another_program_holds_is_said_to_be_in_use() {
        let folder = tempfile::tempdir().unwrap();
        let (new, old) = (folder.path().join("new"), folder.path().join("old"));
        fs::write(&new, "new").unwrap();
        fs::write(&old, "old").unwrap();
        let held = OpenOptions::new().read(true).share_mode(1).open(&old).unwrap();
        assert_eq!(rename(&new, &old).unwrap_err().kind(), io::ErrorKind::ResourceBusy);
        assert_eq!(fs::read_to_string(&old).unwrap(), "old");
        drop(held);
        rename(&new, &old).unwrap();
        assert_eq!(fs::read_to_string(&old).unwrap(), "new");
    }
}
