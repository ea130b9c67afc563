//! What programs that were stopped have left behind: temporaries beside map files, which the state folder lists before they are made, and locks. Never
//! anything of a program that is still running.

use super::lock::{Lock, sweep_folder, sweep_locks};
use super::{Home, path_as_text, path_of_text};
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::Path;
use uuid::Uuid;

/// A temporary in the list of the state folder, for as long as it exists. The entry is locked by whoever makes the temporary.
pub(super) struct Listed {
    _lock: Lock,
}

/// Where the list is: a file for each temporary.
const FOLDER: &str = "temporaries";

impl Listed {
    /// Enters a temporary that is about to be made. None if it cannot be entered: that is no reason not to save.
    pub(super) fn begin(home: &Home, temporary: &Path) -> Option<Self> {
        let path = home.state(FOLDER).join(format!("{}.lock", Uuid::new_v4()));
        let lock = Lock::take_file(home, &path).ok().flatten()?;
        let absolute = std::path::absolute(temporary).ok()?;
        lock.file().write_all(path_as_text(&absolute).as_bytes()).ok()?;
        Some(Self { _lock: lock })
    }
}

/// Removes temporaries and locks whose owners are gone.
pub fn sweep(home: &Home) {
    sweep_locks(home);
    sweep_folder(home, &home.state(FOLDER), &|entry| {
        let mut text = String::new();
        if entry.file().read_to_string(&mut text).is_err() {
            return true;
        }
        let temporary = path_of_text(&text);
        // Nothing else is removed, whatever the list says.
        let is_temporary = temporary.file_name().and_then(|name| name.to_str()).is_some_and(is_temporary_name);
        // One on a share that is not there now stays in the list.
        !is_temporary || fs::remove_file(&temporary).is_ok() || temporary.parent().is_some_and(Path::is_dir)
    });
}

/// Whether temporaries are called so.
fn is_temporary_name(name: &str) -> bool {
    name.strip_prefix(".wegmarke-").and_then(|rest| rest.strip_suffix(".tmp")).is_some_and(|id| Uuid::try_parse(id).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::{Expected, write_atomically};

    #[test]
    fn what_a_stopped_program_left_behind_goes_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(&folder.path().join("home"));
        let entries = || fs::read_dir(home.state(FOLDER)).map_or(0, Iterator::count);
        let temporary = |id: u128| folder.path().join(format!(".wegmarke-{}.tmp", Uuid::from_u128(id).simple()));
        let (left, used, innocent) = (temporary(1), temporary(2), folder.path().join("innocent"));
        for path in [&left, &used, &innocent] {
            fs::write(path, "").unwrap();
        }
        for stopped in [&left, &innocent, &temporary(3)] {
            Listed::begin(&home, stopped).unwrap()._lock.leave();
        }
        let listed = Listed::begin(&home, &used).unwrap();
        assert_eq!(entries(), 4);
        sweep(&home);
        assert_eq!((left.exists(), used.exists(), innocent.exists(), entries()), (false, true, true, 1));
        drop(listed);
        assert_eq!(entries(), 0);
    }

    #[test]
    fn saving_leaves_nothing_in_the_list() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(&folder.path().join("home"));
        write_atomically(&folder.path().join("map"), b"x", Expected::Anything, Some(&home)).unwrap();
        assert_eq!(fs::read_dir(home.state(FOLDER)).unwrap().count(), 0);
    }
}
