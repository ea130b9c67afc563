//! Streams that are open in this process already, by the names that the system has for them (`/dev/stdout`, `/dev/fd/3`, `/proc/self/fd/3`): they are
//! written to. Replacing the file behind one would leave whoever opened it with a file that has no name any more.

use super::{FileError, Step};
use std::fs::{self, OpenOptions};
use std::io::{self, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

/// The number of the open stream that a path names, also through links; none for any other path.
pub fn stream_of(path: &Path) -> Option<u32> {
    const MOST_LINKS: usize = 40;
    let mut path = path.to_owned();
    for _ in 0..MOST_LINKS {
        if let Some(number) = named(&path) {
            return Some(number);
        }
        let folder = path.parent().map(|folder| if folder.as_os_str().is_empty() { Path::new(".") } else { folder })?;
        path = folder.join(fs::read_link(&path).ok()?);
    }
    None
}

/// The stream that a path names by itself.
fn named(path: &Path) -> Option<u32> {
    for (name, number) in [("/dev/stdin", 0), ("/dev/stdout", 1), ("/dev/stderr", 2)] {
        if path == Path::new(name) {
            return Some(number);
        }
    }
    let folder = path.parent()?;
    let number = path.file_name()?.to_str()?.parse().ok()?;
    let is_ours = |folder: &Path| folder == Path::new("/dev/fd") || folder == Path::new("/proc/self/fd");
    if is_ours(folder) {
        return Some(number);
    }
    // The folder may be reached by a link, and the system names it by the number of the process.
    let ours = fs::canonicalize("/proc/self/fd").ok()?;
    (fs::canonicalize(folder).ok()? == ours).then_some(number)
}

/// Where the system shows an open stream.
pub(super) fn path_of(number: u32) -> PathBuf {
    Path::new("/dev/fd").join(number.to_string())
}

/// Writes to an open stream, after what is in it already.
///
/// # Errors
/// It is closed or only open for reading, or the system refuses.
pub fn write_to_stream(number: u32, bytes: &[u8]) -> Result<(), FileError> {
    let path = path_of(number);
    let refuse = |error| FileError::system(Step::Write, &path, error);
    if is_for_reading(number) {
        return Err(refuse(io::Error::from(io::ErrorKind::PermissionDenied)));
    }
    let mut stream = OpenOptions::new().append(true).open(&path).map_err(refuse)?;
    stream.write_all(bytes).map_err(refuse)
}

/// Whether an open stream leads to a screen of letters.
pub fn is_screen(number: u32) -> bool {
    OpenOptions::new().append(true).open(path_of(number)).is_ok_and(|stream| stream.is_terminal())
}

/// Whether a stream was opened for reading only, as far as the system tells: opened by its name, it could be written to all the same.
fn is_for_reading(number: u32) -> bool {
    let told = fs::read_to_string(format!("/proc/self/fdinfo/{number}")).unwrap_or_default();
    let flags = told.lines().find_map(|line| u32::from_str_radix(line.strip_prefix("flags:")?.trim(), 8).ok());
    flags.is_some_and(|flags| flags & 0b11 == 0)
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;
    use std::fs::File;
    use std::os::fd::AsRawFd as _;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_stream_is_known_by_all_its_names_and_a_file_is_none() {
        let folder = tempfile::tempdir().unwrap();
        let link = |name: &str, target: &str| {
            symlink(target, folder.path().join(name)).unwrap();
            folder.path().join(name)
        };
        let own = format!("/proc/{}/fd/7", std::process::id());
        for (path, number) in
            [("/dev/stdin", 0), ("/dev/stdout", 1), ("/dev/stderr", 2), ("/dev/fd/7", 7), ("/proc/self/fd/12", 12), (&own, 7)]
        {
            assert_eq!(stream_of(Path::new(path)), Some(number), "{path}");
        }
        assert_eq!(stream_of(&link("one", "two")), None, "it leads nowhere");
        link("two", "/dev/stdout");
        assert_eq!(stream_of(&folder.path().join("one")), Some(1));
        assert_eq!(stream_of(&link("fds", "/dev/fd").join("3")), Some(3));
        for path in ["/dev/null", "/dev/fd", "1", "/dev/fd/x", "out.svg", "/proc/1/fd/1"] {
            assert_eq!(stream_of(Path::new(path)), None, "{path}");
        }
    }

    #[test]
    fn what_is_open_for_reading_only_is_not_written_to() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        fs::write(&path, "old ").unwrap();
        let number = |file: &File| u32::try_from(file.as_raw_fd()).unwrap();
        let reading = File::open(&path).unwrap();
        assert!(write_to_stream(number(&reading), b"x").is_err());
        assert_eq!(fs::read_to_string(&path).unwrap(), "old ");
        let writing = OpenOptions::new().write(true).open(&path).unwrap();
        write_to_stream(number(&writing), b"new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "old new");
    }
}
