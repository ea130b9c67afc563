//! Names of files as others write them: addresses beside paths, and paths whose bytes are no text. Never looks whether a file is there.

use super::system;
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode, percent_encode};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

/// What somebody named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// A file of this computer.
    File(PathBuf),
    /// An address of something that is not a file of this computer.
    Elsewhere(String),
}

/// How the address of a file begins.
const SCHEME: &[u8] = b"file:";
/// What stays as it is in an address.
const KEPT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'/').remove(b'-').remove(b'_').remove(b'.').remove(b'~');

impl Named {
    /// A path or an address.
    pub fn of(name: &OsStr) -> Self {
        let bytes = name.as_encoded_bytes();
        let rest = bytes.get(..SCHEME.len()).filter(|scheme| scheme.eq_ignore_ascii_case(SCHEME)).map(|scheme| &bytes[scheme.len()..]);
        // With `//`, the name of a computer comes before the path.
        let path = rest.and_then(|rest| match rest.strip_prefix(b"//") {
            Some(rest) => rest.iter().position(|byte| *byte == b'/').map(|at| rest.split_at(at)),
            None => rest.starts_with(b"/").then_some((b"".as_slice(), rest)),
        });
        match path {
            Some((host, path)) => Self::File(system::path_of_address(host, percent_decode(path).collect())),
            None if is_address(bytes) => Self::Elsewhere(name.to_string_lossy().into_owned()),
            None => Self::File(PathBuf::from(name)),
        }
    }

    /// The names in a list of addresses as programs exchange it (`text/uri-list`): one in each line, and lines that are comments.
    pub fn list(bytes: &[u8]) -> Vec<Self> {
        let lines = bytes.split(|byte| matches!(byte, b'\n' | b'\r' | 0)).map(<[u8]>::trim_ascii);
        lines
            .filter(|line| !line.is_empty() && !line.starts_with(b"#"))
            .map(|line| Self::of(system::path_of_bytes(line.to_vec()).as_os_str()))
            .collect()
    }
}

/// Whether something begins as addresses do: `https://`, `mailto:`. A drive of one letter is none, and neither is a name with a colon after a space or a dot.
fn is_address(bytes: &[u8]) -> bool {
    let Some(colon) = bytes.iter().position(|byte| *byte == b':') else { return false };
    let (scheme, rest) = bytes.split_at(colon);
    let named = colon > 1 && scheme.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-'));
    named && (rest.starts_with(b"://") || matches!(scheme.to_ascii_lowercase().as_slice(), b"mailto" | b"data" | b"javascript" | b"tel"))
}

/// A path that leads to the same file whatever folder the program is started in the next time. Links stay links.
pub fn absolute(path: PathBuf) -> PathBuf {
    // Without a folder to begin in there is nothing better.
    std::path::absolute(&path).unwrap_or(path)
}

/// A path as text, such that [`path_of_text`] gives it back whatever its bytes are: itself, or an address if it is no text.
pub fn path_as_text(path: &Path) -> String {
    match path.to_str() {
        Some(text) if !is_file_address(text) => text.to_owned(),
        _ => format!("file://{}", percent_encode(path.as_os_str().as_encoded_bytes(), KEPT)),
    }
}

/// The path that [`path_as_text`] wrote.
pub fn path_of_text(text: &str) -> PathBuf {
    match text.strip_prefix("file://") {
        Some(rest) => system::path_of_bytes(percent_decode(rest.as_bytes()).collect()),
        None => PathBuf::from(text),
    }
}

fn is_file_address(text: &str) -> bool {
    text.starts_with("file://")
}

#[cfg(test)]
mod tests {
    use super::{Named, path_as_text, path_of_text};
    use std::ffi::OsStr;
    use std::path::{Path, PathBuf};

    fn file(path: &str) -> Named {
        Named::File(PathBuf::from(path))
    }

    fn elsewhere(address: &str) -> Named {
        Named::Elsewhere(address.to_owned())
    }

    #[test]
    fn a_name_is_a_path_or_an_address() {
        for (name, expected) in [
            ("map.wegmarke", file("map.wegmarke")),
            ("/maps/Straße 1%20.csv", file("/maps/Straße 1%20.csv")),
            ("file:///maps/Stra%C3%9Fe%201.csv", file("/maps/Straße 1.csv")),
            ("FILE:///maps/a.csv", file("/maps/a.csv")),
            ("file://localhost/maps/a.csv", file("/maps/a.csv")),
            ("file:/maps/a.csv", file("/maps/a.csv")),
            ("file: a.csv", file("file: a.csv")),
            ("C:\\maps\\a.csv", file("C:\\maps\\a.csv")),
            ("round 1: shop.csv", file("round 1: shop.csv")),
            ("shop:berlin.csv", file("shop:berlin.csv")),
            ("https://example.com/a.csv", elsewhere("https://example.com/a.csv")),
            ("smb://server/a.csv", elsewhere("smb://server/a.csv")),
            ("mailto:ann@example.com", elsewhere("mailto:ann@example.com")),
            ("", file("")),
        ] {
            assert_eq!(Named::of(OsStr::new(name)), expected, "{name}");
        }
    }

    #[test]
    fn a_list_has_one_name_in_each_line() {
        let list = b"# comment\r\nfile:///a%20b.csv\r\n\r\nhttps://example.com/\nfile:///c.png\r\n\0";
        assert_eq!(Named::list(list), [file("/a b.csv"), elsewhere("https://example.com/"), file("/c.png")]);
        assert_eq!(Named::list(b""), []);
    }

    #[test]
    #[cfg(unix)]
    fn names_of_any_bytes_are_kept() {
        use std::os::unix::ffi::OsStrExt as _;
        let odd = Path::new(OsStr::from_bytes(b"/maps/Stra\xdfe 1.csv"));
        assert_eq!(Named::list(b"file:///maps/Stra%DFe%201.csv\r\n"), [Named::File(odd.to_owned())]);
        assert_eq!(Named::list(b"file:///maps/Stra\xdfe%201.csv\r\n"), [Named::File(odd.to_owned())], "some programs escape less");
        for path in [odd, Path::new("/maps/Straße 1.csv"), Path::new("file:///not an address"), Path::new("100 %.csv"), Path::new("")] {
            assert_eq!(path_of_text(&path_as_text(path)), path, "{path:?}");
        }
        assert_eq!(path_as_text(Path::new("/maps/Straße 1.csv")), "/maps/Straße 1.csv", "as it always was");
    }
}
