//! Unsaved work of windows that are gone: found, held so that no other window offers it too, and read. Removed only on demand, or if the map file holds the
//! very same.

use super::form::{Held, last};
use super::{Draft, Journal, UNFINISHED, WHOLE, files_of, folder};
use crate::file::{FileError, Fingerprint, Home, Loaded, Lock, MAX_BYTES, lock, read, read_file};
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Unsaved work of a window that is gone.
#[derive(Debug)]
pub struct Recovery {
    /// Its map file, if it had one.
    pub path: Option<PathBuf>,
    /// What the map file was when the work began: if it is something else now, it was saved or changed since.
    pub base: Option<Fingerprint>,
    /// Whether the person has to be asked before the file is saved over, because not everything in it could be read.
    pub asks: bool,
    /// When the work was done.
    pub when: Timestamp,
    /// Texts that were open and had not been entered.
    pub drafts: Vec<Draft>,
    content: Vec<u8>,
    journal: Journal,
}

/// Unsaved work of windows that are gone, the latest first. Each is held until dropped, so that no other window offers it too.
pub fn pending(home: &Home) -> Vec<Recovery> {
    let Ok(entries) = fs::read_dir(folder(home)) else { return Vec::new() };
    let ending = |path: &Path| path.extension().is_some_and(|ending| ending == WHOLE || ending == UNFINISHED);
    let files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    let ids: BTreeSet<Uuid> = files.iter().filter(|path| ending(path)).filter_map(|path| id_of(path)).collect();
    let mut found: Vec<Recovery> = ids.into_iter().filter_map(|id| recovery(home, id)).collect();
    found.sort_by_key(|recovery| std::cmp::Reverse(recovery.when));
    // Locks of windows that left nothing.
    lock::sweep_folder(home, &folder(home), &|lock| id_of(lock.path()).is_none_or(|id| files_of(home, id).is_empty()));
    found
}

/// Whose file it is: its name begins with that.
fn id_of(path: &Path) -> Option<Uuid> {
    path.file_name()?.to_str()?.split('.').next()?.parse().ok()
}

fn recovery(home: &Home, id: Uuid) -> Option<Recovery> {
    let lock = Lock::take_file(home, &folder(home).join(format!("{id}.lock"))).ok().flatten()?;
    // The first line comes in addition to the largest map file, and the later states to that.
    let bytes_of = |path: &PathBuf| read_file(path, MAX_BYTES.saturating_mul(3)).ok().filter(|bytes| !bytes.is_empty());
    let files = files_of(home, id);
    let held: Vec<Held> = files.iter().filter_map(bytes_of).map(|bytes| last(&bytes)).collect();
    // The latest that is whole, however the clock was set; only where none is, what is left of one.
    let whole = held.iter().filter(|held| held.is_whole).max_by_key(|held| held.number);
    let Held { number, path, base, asks, when, drafts, content, .. } = whole.or(held.iter().max_by_key(|held| held.number)).cloned()?;
    let journal = Journal { home: home.clone(), id, _lock: lock, number, written: None };
    let found = Recovery { path, base, asks, when, drafts, content, journal };
    if found.is_saved() {
        let _stays_and_is_found_again = found.discard();
        return None;
    }
    Some(found)
}

impl Recovery {
    /// Whether the map file holds exactly this: the program was stopped between saving it and clearing the journal.
    fn is_saved(&self) -> bool {
        let same = |path: &PathBuf| read_file(path, MAX_BYTES).is_ok_and(|file| file == self.content);
        self.drafts.is_empty() && self.path.as_ref().is_some_and(same)
    }

    /// The unsaved project.
    ///
    /// # Errors
    /// See [`read`].
    pub fn open(&self) -> Result<Loaded, FileError> {
        read(&self.content)
    }

    /// How large it is as a map file, in bytes.
    pub fn size(&self) -> u64 {
        self.content.len() as u64
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
