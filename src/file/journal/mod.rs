//! The journal: the newest unsaved state of each open document, and the texts that are open in it, in the state folder, so that a crash costs seconds of work
//! at most. It begins with a whole state; each later one adds a numbered line with what differs, so that keeping it costs little. Each
//! journal is locked by the window that writes it; one whose window is gone is offered at the next start. Nothing is removed before the
//! user has chosen.

mod delta;
mod form;
mod recovery;

pub use recovery::{Recovery, pending};

use super::home::make_folder;
use super::{Damaged, FileError, Fingerprint, Home, Lock, Step, system, write_keeping};
use crate::model::Project;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// A text that is open and not entered yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// Which text, in the words of whoever keeps it; not understood here.
    pub place: String,
    /// What people call it.
    #[serde(default)]
    pub name: String,
    /// The text as far as it has been typed.
    pub text: String,
}

/// A state of a document that has not been saved.
#[derive(Debug, Clone, Copy)]
pub struct Unsaved<'a> {
    /// Its map file, if it has one yet.
    pub path: Option<&'a Path>,
    /// What the map file was when it was opened or last saved.
    pub base: Option<Fingerprint>,
    /// Whether the person has to be asked before the file is saved over, because not everything in it could be read.
    pub asks: bool,
    /// When the state was reached.
    pub when: Timestamp,
    /// The state.
    pub project: &'a Project,
    /// Records of the map file that could not be read.
    pub damaged: &'a [Damaged],
    /// The texts that are open.
    pub drafts: &'a [Draft],
}

/// The journal of one open document.
#[derive(Debug)]
pub struct Journal {
    home: Home,
    id: Uuid,
    _lock: Lock,
    /// Number of the last state that was written.
    number: u64,
    written: Option<Written>,
}

/// The file that is written to, and what is in it.
#[derive(Debug)]
struct Written {
    file: File,
    path: PathBuf,
    /// How long it is as far as it is known to be good.
    length: u64,
    /// How long its first state is, and how many came after it.
    first: u64,
    states: u32,
    /// The content of the last state.
    content: Vec<u8>,
    /// The system refused something, and the file may not be what it should be.
    is_doubtful: bool,
}

/// The folder of the journals.
fn folder(home: &Home) -> PathBuf {
    home.state("journal")
}

/// How the files of journals end: those that are whole, and those whose first state is still being written.
const WHOLE: &str = "journal";
const UNFINISHED: &str = "unfinished";

impl Journal {
    /// A journal for a document that has just been opened or made. Only its lock is written yet.
    ///
    /// # Errors
    /// The state folder cannot be written.
    pub fn begin(home: &Home) -> Result<Self, FileError> {
        let folder = folder(home);
        let id = Uuid::new_v4();
        let lock_file = folder.join(format!("{id}.lock"));
        match Lock::take_file(home, &lock_file)? {
            Some(lock) => Ok(Self { home: home.clone(), id, _lock: lock, number: 0, written: None }),
            None => Err(FileError::Exists { path: lock_file }),
        }
    }

    /// Adds a state. It is on the disk when this returns. Takes as long as writing the project down; the disk gets only what differs, except for the first
    /// state and where the later ones have outgrown it.
    ///
    /// # Errors
    /// The state folder cannot be written. What was written before is still there.
    pub fn write(&mut self, unsaved: &Unsaved<'_>) -> Result<(), FileError> {
        let content = write_keeping(unsaved.project, unsaved.damaged)?;
        match self.written.as_mut().filter(|written| written.goes_on()) {
            Some(written) => {
                let line = form::later(self.number + 1, unsaved, &written.content, &content)?;
                written.append(&line)?;
                (written.content, self.number) = (content, self.number + 1);
                if written.is_outgrown() {
                    // Nothing is lost if it cannot be begun anew: it goes on as it is.
                    let content = std::mem::take(&mut written.content);
                    if self.begin_anew(unsaved, &content).is_err()
                        && let Some(written) = &mut self.written
                    {
                        written.content = content;
                    }
                }
                Ok(())
            }
            None => self.begin_anew(unsaved, &content),
        }
    }

    /// Writes a state whole to a new file, which then takes the place of the one before.
    fn begin_anew(&mut self, unsaved: &Unsaved<'_>, content: &[u8]) -> Result<(), FileError> {
        let folder = folder(&self.home);
        make_folder(&folder)?;
        let number = self.number + 1;
        let bytes = form::first(number, unsaved, content)?;
        let name = |ending: &str| folder.join(format!("{}.{number:012}.{ending}", self.id));
        let (unfinished, path) = (name(UNFINISHED), name(WHOLE));
        // One that is left of an attempt that failed is in the way.
        remove(&unfinished)?;
        let file = OpenOptions::new().create_new(true).append(true).open(&unfinished);
        let file = file.map_err(|error| FileError::system(Step::Create, &unfinished, error))?;
        let done = (|| {
            (&file).write_all(&bytes).map_err(|error| FileError::system(Step::Write, &unfinished, error))?;
            file.sync_all().map_err(|error| FileError::system(Step::Sync, &unfinished, error))?;
            is_as_long(&file, bytes.len() as u64, &unfinished)?;
            system::rename(&unfinished, &path).map_err(|error| FileError::system(Step::Replace, &path, error))?;
            system::sync_folder(&path).map_err(|error| FileError::system(Step::Sync, &folder, error))
        })();
        if let Err(error) = done {
            // Half a journal that is no longer needed would only be offered in vain.
            let _stays = fs::remove_file(&unfinished);
            let _stays = fs::remove_file(&path);
            return Err(error);
        }
        let length = bytes.len() as u64;
        let new = Written { file, path, length, first: length, states: 0, content: content.to_vec(), is_doubtful: false };
        self.number = number;
        for old in files_of(&self.home, self.id).iter().filter(|old| **old != new.path) {
            // If it stays, the later one counts.
            let _stays = fs::remove_file(old);
        }
        self.written = Some(new);
        Ok(())
    }

    /// Empties the journal: everything is saved, or the user does not want it.
    ///
    /// # Errors
    /// It cannot be removed.
    pub fn clear(&mut self) -> Result<(), FileError> {
        self.written = None;
        files_of(&self.home, self.id).into_iter().try_for_each(|path| remove(&path))
    }

    /// Ends the journal of a document that is closed on purpose.
    ///
    /// # Errors
    /// It cannot be removed.
    pub fn end(mut self) -> Result<(), FileError> {
        self.clear()
    }
}

impl Written {
    /// Whether a line may be added: nothing failed, and the file is still there under its name.
    fn goes_on(&self) -> bool {
        !self.is_doubtful && system::is_at(&self.file, &self.path)
    }

    fn append(&mut self, line: &[u8]) -> Result<(), FileError> {
        let written = (&self.file).write_all(line).map_err(|error| FileError::system(Step::Write, &self.path, error));
        let written = written.and_then(|()| {
            let synced = self.file.sync_data().map_err(|error| FileError::system(Step::Sync, &self.path, error));
            // A sync that failed is never tried again on the same handle: the next state begins a new file.
            let whole = synced.and_then(|()| is_as_long(&self.file, self.length + line.len() as u64, &self.path));
            self.is_doubtful |= whole.is_err();
            whole
        });
        match written {
            Ok(()) => {
                self.length += line.len() as u64;
                self.states += 1;
                Ok(())
            }
            Err(error) => {
                // Half a line would hide those after it.
                self.is_doubtful |= self.file.set_len(self.length).is_err();
                Err(error)
            }
        }
    }

    /// Whether the later states take more than the first one, or are so many that going through them would take long.
    fn is_outgrown(&self) -> bool {
        const LEAST: u64 = 1024 * 1024;
        const MOST_STATES: u32 = 2_000;
        self.length - self.first > self.first.max(LEAST) || self.states > MOST_STATES
    }
}

/// Looks whether as much has arrived as the system said it had written.
fn is_as_long(file: &File, length: u64, path: &Path) -> Result<(), FileError> {
    let there = file.metadata().map_err(|error| FileError::system(Step::Compare, path, error))?.len();
    if there == length { Ok(()) } else { Err(FileError::CameBackDifferent { path: path.to_owned() }) }
}

/// The files of a journal, the latest first; those that are unfinished come last.
fn files_of(home: &Home, id: Uuid) -> Vec<PathBuf> {
    let prefix = format!("{id}.");
    let Ok(entries) = fs::read_dir(folder(home)) else { return Vec::new() };
    let is_file = |path: &PathBuf| {
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        name.starts_with(&prefix) && (name.ends_with(WHOLE) || name.ends_with(UNFINISHED))
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_file).collect();
    files.sort_by_key(|path| (path.extension().is_some_and(|ending| ending == WHOLE), path.clone()));
    files.reverse();
    files
}

fn remove(path: &Path) -> Result<(), FileError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(FileError::system(Step::Remove, path, error)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests;
