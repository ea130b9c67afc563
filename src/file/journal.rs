//! The journal: the newest unsaved state of each open document, in the state folder, so that a crash costs seconds of work at most. Each
//! journal is locked by the window that writes it; one whose window is gone is offered at the next start. Nothing is removed before the
//! user has chosen.

use super::home::make_folder;
use super::{
    Damaged, FileError, Fingerprint, Home, Loaded, Lock, MAX_BYTES, Step, path_as_text, path_of_text, read, read_file, write_keeping,
};
use crate::model::Project;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// The journal of one open document.
#[derive(Debug)]
pub struct Journal {
    home: Home,
    file: PathBuf,
    _lock: Lock,
}

/// A state of a document that has not been saved.
#[derive(Debug, Clone, Copy)]
pub struct Unsaved<'a> {
    /// Its map file, if it has one yet.
    pub path: Option<&'a Path>,
    /// What the map file was when it was opened or last saved.
    pub base: Option<Fingerprint>,
    /// When the state was reached.
    pub when: Timestamp,
    /// The state.
    pub project: &'a Project,
    /// Records of the map file that could not be read.
    pub damaged: &'a [Damaged],
}

/// What comes before the project in a journal.
#[derive(Debug, Serialize, Deserialize)]
#[serde(rename = "Journal")]
struct Head {
    path: Option<String>,
    base: Option<String>,
    when: Timestamp,
}

impl Journal {
    /// A journal for a document that has just been opened or made. Only its lock is written yet.
    ///
    /// # Errors
    /// The state folder cannot be written.
    pub fn begin(home: &Home) -> Result<Self, FileError> {
        let folder = folder(home);
        make_folder(&folder)?;
        let name = Uuid::new_v4();
        let (file, lock_file) = (folder.join(format!("{name}.journal")), folder.join(format!("{name}.lock")));
        match Lock::take_file(home, &lock_file)? {
            Some(lock) => Ok(Self { home: home.clone(), file, _lock: lock }),
            None => Err(FileError::Exists { path: lock_file }),
        }
    }

    /// Replaces what the journal holds. Takes as long as saving: do not call it on the interface thread.
    ///
    /// # Errors
    /// The state folder cannot be written.
    pub fn write(&self, unsaved: &Unsaved<'_>) -> Result<(), FileError> {
        let head = Head { path: unsaved.path.map(path_as_text), base: unsaved.base.map(|base| base.to_string()), when: unsaved.when };
        let mut bytes = ron::to_string(&head).map_err(|error| FileError::Unwritable(error.to_string()))?.into_bytes();
        bytes.push(b'\n');
        bytes.extend_from_slice(&write_keeping(unsaved.project, unsaved.damaged)?);
        self.home.write(&self.file, &bytes)
    }

    /// Empties the journal: everything is saved, or the user does not want it.
    ///
    /// # Errors
    /// It cannot be removed.
    pub fn clear(&self) -> Result<(), FileError> {
        remove(&self.file)
    }

    /// Ends the journal of a document that is closed on purpose.
    ///
    /// # Errors
    /// It cannot be removed.
    pub fn end(self) -> Result<(), FileError> {
        remove(&self.file)
    }
}

/// Unsaved work of a window that is gone.
#[derive(Debug)]
pub struct Recovery {
    /// Its map file, if it had one.
    pub path: Option<PathBuf>,
    /// What the map file was when the work began: if it is something else now, it was saved or changed since.
    pub base: Option<Fingerprint>,
    /// When the work was done.
    pub when: Timestamp,
    journal: Journal,
}

/// Unsaved work of windows that are gone, the latest first. Each is held until dropped, so that no other window offers it too.
pub fn pending(home: &Home) -> Vec<Recovery> {
    let Ok(entries) = fs::read_dir(folder(home)) else { return Vec::new() };
    let files = entries.flatten().map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|ending| ending == "journal"));
    let mut found: Vec<Recovery> = files.filter_map(|file| recovery(home, file)).collect();
    found.sort_by_key(|recovery| std::cmp::Reverse(recovery.when));
    found
}

fn recovery(home: &Home, file: PathBuf) -> Option<Recovery> {
    let lock = Lock::take_file(home, &file.with_extension("lock")).ok().flatten()?;
    let (head, _) = parts(&file).ok()?;
    let when = head.as_ref().map(|head| head.when).or_else(|| modified(&file)).unwrap_or(Timestamp::UNIX_EPOCH);
    let (path, base) = head.map_or((None, None), |head| (head.path.as_deref().map(path_of_text), head.base));
    let base = base.and_then(|base| base.parse().ok());
    Some(Recovery { path, base, when, journal: Journal { home: home.clone(), file, _lock: lock } })
}

impl Recovery {
    /// The unsaved project.
    ///
    /// # Errors
    /// See [`read`].
    pub fn open(&self) -> Result<Loaded, FileError> {
        read(&parts(&self.journal.file)?.1)
    }

    /// Removes it for good: the user has chosen.
    ///
    /// # Errors
    /// It cannot be removed.
    pub fn discard(self) -> Result<(), FileError> {
        self.journal.end()
    }

    /// Continues it: the document that is made from it writes the same journal, so that there is a journal at every moment.
    pub fn into_journal(self) -> Journal {
        self.journal
    }
}

/// The first line and what comes after it. A first line that cannot be understood is left out.
fn parts(file: &Path) -> Result<(Option<Head>, Vec<u8>), FileError> {
    // The first line comes in addition to the largest map file.
    let mut bytes = read_file(file, MAX_BYTES.saturating_add(64 * 1024))?;
    let end = bytes.iter().position(|byte| *byte == b'\n').map_or(bytes.len(), |position| position + 1);
    let rest = bytes.split_off(end);
    Ok((ron::de::from_bytes(&bytes).ok(), rest))
}

fn modified(file: &Path) -> Option<Timestamp> {
    Timestamp::try_from(fs::metadata(file).ok()?.modified().ok()?).ok()
}

fn folder(home: &Home) -> PathBuf {
    home.state("journal")
}

fn remove(path: &Path) -> Result<(), FileError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(FileError::system(Step::Remove, path, error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::sample::project;

    fn at(when: &str) -> Timestamp {
        when.parse().unwrap()
    }

    #[test]
    fn work_of_a_window_that_is_gone_is_offered_until_somebody_chooses() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        assert!(pending(&home).is_empty());
        let project = project();
        let base = Some(Fingerprint::of(b"old"));
        let path = Path::new("/maps/Straße \"1\".wegmarke");
        let journal = Journal::begin(&home).unwrap();
        let when = at("2026-11-22T12:00:00Z");
        journal.write(&Unsaved { path: Some(path), base, when, project: &project, damaged: &[] }).unwrap();
        assert!(pending(&home).is_empty(), "its window is still there");
        // What a crash leaves: the file, and a lock that nobody holds.
        drop(journal);
        let found = pending(&home);
        assert_eq!(found.len(), 1);
        assert!(pending(&home).is_empty(), "another window holds it");
        assert_eq!((found[0].path.as_deref(), found[0].base, found[0].when), (Some(path), base, when));
        assert_eq!(found[0].open().unwrap().project, project);
        drop(found);
        let [recovery] = <[Recovery; 1]>::try_from(pending(&home)).unwrap();
        let journal = recovery.into_journal();
        assert!(pending(&home).is_empty());
        journal.clear().unwrap();
        drop(journal);
        assert!(pending(&home).is_empty());
    }

    #[test]
    #[cfg(unix)]
    fn a_file_whose_name_is_no_text_is_known_again() {
        use std::os::unix::ffi::OsStrExt as _;
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let path = Path::new(std::ffi::OsStr::from_bytes(b"/maps/Stra\xdfe.wegmarke"));
        let (when, project) = (at("2026-11-22T12:00:00Z"), project());
        Journal::begin(&home).unwrap().write(&Unsaved { path: Some(path), base: None, when, project: &project, damaged: &[] }).unwrap();
        assert_eq!(pending(&home)[0].path.as_deref(), Some(path));
    }

    #[test]
    fn a_choice_against_it_removes_it() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let project = project();
        for when in ["2026-11-22T12:00:00Z", "2026-11-22T12:00:01Z"] {
            let when = at(when);
            Journal::begin(&home).unwrap().write(&Unsaved { path: None, base: None, when, project: &project, damaged: &[] }).unwrap();
        }
        let mut found = pending(&home);
        assert!(found[0].when > found[1].when);
        found.remove(0).discard().unwrap();
        drop(found);
        assert_eq!(pending(&home).len(), 1);
        Journal::begin(&home).unwrap().end().unwrap();
    }

    #[test]
    fn a_journal_with_a_damaged_beginning_is_still_offered() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let mut bytes = b"(path: 1)\n".to_vec();
        bytes.extend(crate::file::write(&project()).unwrap());
        home.write(&folder.path().join("journal/x.journal"), &bytes).unwrap();
        let found = pending(&home);
        assert_eq!(found[0].path, None);
        assert_eq!(found[0].open().unwrap().project, project());
    }
}
