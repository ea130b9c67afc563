//! Programs of others that read what is exported, as far as `scripts/test` could install them (`tests/readers`); where they are not, that is said. Never
//! a check of its own: what has to hold is asked by the tests of each format.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What a script of `tests/readers` says about a file, as it is printed; none, with a note, where the programs are not installed.
pub(crate) fn asked(script: &str, arguments: &[&Path]) -> Option<String> {
    let home = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).with_file_name("readers");
    if !home.join("requirements.txt").exists() {
        assert!(std::env::var_os("WEGMARKE_READERS").is_none(), "scripts/test said that readers are in {}", home.display());
        eprintln!("NOTE: no readers of other programs in {}; what they would say was not looked at", home.display());
        return None;
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/readers").join(script);
    let output = Command::new(home.join("bin/python3")).arg("-B").arg(&script).args(arguments).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}: {said}\n{}", script.display(), String::from_utf8_lossy(&output.stderr));
    Some(said)
}

#[test]
fn readers_are_those_of_the_list() {
    let Some(said) = asked("versions.py", &[]) else { return };
    let list = include_str!("../readers/requirements.txt");
    let list: Vec<&str> = list.lines().filter(|line| line.contains("==")).collect();
    assert_eq!(said.lines().collect::<Vec<_>>(), list);
}
