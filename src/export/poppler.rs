//! What a PDF reader says about what was written: the programs of the Debian package poppler-utils. Only tests; they fail where it is
//! missing, unless somebody says that they should do without it.

use std::io::Write as _;
use std::process::{Command, Stdio};

/// If it is set, the tests pass without poppler.
const WITHOUT: &str = "WEGMARKE_WITHOUT_POPPLER";

/// What one of poppler's programs writes about a file; none only where [`WITHOUT`] is set.
///
/// # Panics
/// If the program is missing or refuses the file.
pub(super) fn poppler(program: &str, arguments: &[&str], bytes: &[u8]) -> Option<Vec<u8>> {
    if std::env::var_os(WITHOUT).is_some() {
        return None;
    }
    let started = Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut child = started.unwrap_or_else(|error| {
        panic!("{program} cannot be started ({error}): install the Debian package poppler-utils, run scripts/test, or set {WITHOUT}=1")
    });
    child.stdin.take().unwrap().write_all(bytes).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{program} refuses the file");
    Some(output.stdout)
}

/// The same, as text.
pub(super) fn poppler_text(program: &str, arguments: &[&str], bytes: &[u8]) -> Option<String> {
    poppler(program, arguments, bytes).map(|said| String::from_utf8_lossy(&said).into_owned())
}
