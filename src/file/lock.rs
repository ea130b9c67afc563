//! One window per map file: an operating-system lock on a file in the state folder, named by the map file's canonical path. The system
//! releases it when the program ends, however it ends; its file goes with it, or at the next start. Windows on other machines are noticed by
//! content, not here.

use super::home::{make_folder, name_of};
use super::{FileError, Home, Step, system};
use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex};
use std::time::Duration;

/// The right to save a map file, held until dropped.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
    home: Home,
}

impl Lock {
    /// Takes the lock of a map file, or says by `None` that another window has it.
    ///
    /// # Errors
    /// The state folder cannot be written, or the system knows no locks there.
    pub fn take(home: &Home, path: &Path) -> Result<Option<Self>, FileError> {
        Self::take_file(home, &home.state(FOLDER).join(format!("{}.lock", name_of(path)?)))
    }

    /// Takes the lock on one file of the state folder, which is made if need be.
    pub(super) fn take_file(home: &Home, path: &Path) -> Result<Option<Self>, FileError> {
        if let Some(folder) = path.parent() {
            make_folder(folder)?;
        }
        let refuse = |error| FileError::system(Step::Lock, path, error);
        // While this is held nobody removes a lock; where it cannot be had, the look at the path below has to do.
        let _alone = alone(home);
        loop {
            let file = OpenOptions::new().create(true).truncate(false).read(true).write(true).open(path).map_err(refuse)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Ok(None),
                Err(TryLockError::Error(error)) => return Err(refuse(error)),
            }
            // It may have been removed between opening and locking it: then whoever comes next locks another file of the same name.
            if system::is_at(&file, path) {
                return Ok(Some(Self { file, path: path.to_owned(), home: home.clone() }));
            }
        }
    }

    /// The file that is locked, to keep something in it. Some systems let nobody else read it, not even this process through another handle.
    pub(super) fn file(&self) -> &File {
        &self.file
    }

    /// Where it is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        let alone = alone(&self.home);
        if alone.is_some() && system::is_at(&self.file, &self.path) {
            // If it stays, the next start removes it.
            let _stays = fs::remove_file(&self.path);
        }
    }
}

/// Where the locks of map files are.
const FOLDER: &str = "locks";

/// Removes the locks that nobody holds: those of programs that were stopped.
pub(super) fn sweep_locks(home: &Home) {
    sweep_folder(home, &home.state(FOLDER), &|_| true);
}

/// Takes every lock of a folder that can be had, and with it removes its file, unless `is_done` says that something of its owner is left to do.
pub(super) fn sweep_folder(home: &Home, folder: &Path, is_done: &dyn Fn(&Lock) -> bool) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|ending| ending == "lock")) {
        if let Ok(Some(lock)) = Lock::take_file(home, &path) {
            if is_done(&lock) {
                drop(lock);
            } else {
                lock.leave();
            }
        }
    }
}

impl Lock {
    /// Gives it back without removing its file.
    pub(super) fn leave(mut self) {
        self.path = PathBuf::new();
    }
}

/// The one lock under which the files of all others are removed, held until dropped; none if it cannot be had soon: whoever has it may have been halted, and
/// nobody's saving waits for that.
fn alone(home: &Home) -> Option<File> {
    const TRIES: u32 = 40;
    const PAUSE: Duration = Duration::from_millis(5);
    let path = home.state("all.lock");
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(path).ok()?;
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Some(file),
            Err(TryLockError::WouldBlock) => pause(PAUSE),
            Err(TryLockError::Error(_)) => return None,
        }
    }
    None
}

/// Waits for a moment.
fn pause(most: Duration) {
    let nothing = Mutex::new(());
    if let Ok(held) = nothing.lock() {
        // Nobody ever calls.
        let _waited = Condvar::new().wait_timeout(held, most);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_holds_the_lock_of_a_file() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(&folder.path().join("home"));
        let path = folder.path().join("map.wegmarke");
        let first = Lock::take(&home, &path).unwrap();
        assert!(first.is_some());
        fs::create_dir(folder.path().join("sub")).unwrap();
        let roundabout = folder.path().join("sub/../map.wegmarke");
        assert!(Lock::take(&home, &roundabout).unwrap().is_none());
        assert!(Lock::take(&home, &folder.path().join("other.wegmarke")).unwrap().is_some());
        drop(first);
        assert!(Lock::take(&home, &roundabout).unwrap().is_some());
    }

    /// The files in the folder of the locks.
    fn files(home: &Home) -> usize {
        fs::read_dir(home.state(FOLDER)).map_or(0, Iterator::count)
    }

    #[test]
    fn no_lock_stays_behind() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(&folder.path().join("home"));
        let map = |name: &str| folder.path().join(name);
        drop(Lock::take(&home, &map("closed")).unwrap());
        assert_eq!(files(&home), 0, "given back");
        // What a kill leaves: the file, and nobody who holds it.
        for name in ["one", "two"] {
            Lock::take(&home, &map(name)).unwrap().unwrap().leave();
        }
        let held = Lock::take(&home, &map("held")).unwrap();
        assert_eq!(files(&home), 3);
        sweep_locks(&home);
        assert_eq!(files(&home), 1);
        assert!(held.is_some() && Lock::take(&home, &map("held")).unwrap().is_none());
    }

    #[test]
    fn nobody_waits_for_a_program_that_was_halted_in_the_middle() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let halted = alone(&home);
        assert!(halted.is_some());
        let lock = Lock::take(&home, &folder.path().join("map")).unwrap();
        assert!(lock.is_some());
        drop(lock);
        assert_eq!(files(&home), 1, "its file stays until the next start");
        drop(halted);
        sweep_locks(&home);
        assert_eq!(files(&home), 0);
    }

    #[test]
    fn a_lock_that_was_removed_while_it_was_waited_for_is_no_lock() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let path = folder.path().join("map");
        let held = Lock::take(&home, &path).unwrap().unwrap();
        // Somebody removes its file by hand: the other window gets a lock, and the first does not remove that one when it ends.
        fs::remove_file(&held.path).unwrap();
        let second = Lock::take(&home, &path).unwrap().unwrap();
        drop(held);
        assert!(second.path.exists());
        assert!(Lock::take(&home, &path).unwrap().is_none());
    }
}
