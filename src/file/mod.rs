//! Everything that touches a path: map files (format and versions, atomic save, lock, journal, recovery, old versions), settings, users'
//! catalogue, and the one function through which every export is written. Never words for people, never a change to a project other than
//! mending what a file got wrong.
//!
//! To open a map file, [`open`]; to save one, [`save`]; to write an export, [`write_atomically`]; for bytes without a path, [`read`] and
//! [`write`](fn@write).

mod assemble;
mod atomic;
mod below;
mod contents;
mod disk;
mod error;
mod finding;
mod folder;
mod format;
mod given;
mod home;
mod identity;
mod journal;
mod lock;
mod mend;
mod motion;
mod name;
mod output;
mod portable;
mod record;
mod report;
mod rights;
mod rules;
#[cfg(test)]
mod sample;
mod settings;
mod split;
mod stream;
mod sweep;
mod system;
mod temporary;
#[cfg(test)]
mod tests;
mod versions;

pub use atomic::{Expected, Replacing, Written, write_atomically};
pub use below::{Below, maps_below};
pub use contents::kept_content;
pub use disk::{Fingerprint, MAX_BYTES, NotAFingerprint, canonical, exists, from_root, read_file};
pub use error::{FileError, Step, Unusual};
pub use finding::{Finding, FindingKind};
pub use folder::{Entry, list_folder, make_folder};
pub use format::{Damaged, Loaded, read, write, write_keeping};
pub use given::{given, keep_given};
pub use home::Home;
pub use identity::FileId;
pub use journal::{Draft, Journal, Recovery, Unsaved, pending};
pub use lock::Lock;
pub use motion::asks_for_little_motion;
pub use name::{Named, absolute, path_as_text, path_of_text};
pub use output::{write_export, write_map};
pub use portable::portable_name;
pub use report::write_report;
pub use rights::Lost;
pub use rules::{UnreadRules, read_rules, write_rules};
pub use settings::{load_settings, save_settings};
pub use stream::{is_screen, stream_of, write_to_stream};
pub use sweep::sweep;
pub use versions::{Version, old_versions};

use crate::model::Project;
use contents::keep_content;
use format::FORMAT;
use jiff::Timestamp;
use std::path::Path;

/// A map file as it was opened.
#[derive(Debug, Clone)]
pub struct Opened {
    /// What it holds, mended where it was not sound.
    pub loaded: Loaded,
    /// What the file was, to notice later that somebody else changed it.
    pub fingerprint: Fingerprint,
}

/// Opens a map file.
///
/// # Errors
/// Nothing of it can be read: not there, not a regular file, larger than [`MAX_BYTES`], of a newer version, not a map file at all.
/// A damaged file is no error: it opens as far as it can be read, see [`Loaded::findings`].
pub fn open(path: &Path) -> Result<Opened, FileError> {
    open_keeping(path, None)
}

/// The same, and the content is kept for the case that somebody else changes the file; see [`kept_content`].
///
/// # Errors
/// See [`open`].
pub fn open_keeping(path: &Path, home: Option<&Home>) -> Result<Opened, FileError> {
    let bytes = read_file(path, MAX_BYTES)?;
    let opened = Opened { loaded: read(&bytes)?, fingerprint: Fingerprint::of(&bytes) };
    if let Some(home) = home {
        keep_content(home, &bytes);
    }
    Ok(opened)
}

/// Keeps a project that is given up for what is in its file, as if it had been saved and replaced.
///
/// # Errors
/// It cannot be written, or the state folder cannot.
pub fn keep_instead(home: &Home, path: &Path, project: &Project, damaged: &[Damaged], now: Timestamp) -> Result<(), FileError> {
    versions::keep(home, path, &write_keeping(project, damaged)?, now)
}

/// What is to be saved, and how.
#[derive(Debug, Clone, Copy)]
pub struct Saving<'a> {
    /// The project.
    pub project: &'a Project,
    /// Records that could not be read when the file was opened: kept in the file if they are given, dropped if not. The caller asks before
    /// saving over a damaged file at all.
    pub damaged: &'a [Damaged],
    /// What may be replaced.
    pub replacing: Replacing,
    /// The state folder, where the old content is kept as an old version, and what time it is; none: it is not kept.
    pub keep: Option<(&'a Home, Timestamp)>,
}

/// The result of saving.
#[derive(Debug)]
pub struct Saved {
    /// What the file is now.
    pub fingerprint: Fingerprint,
    /// What of the old file could not be kept beside its content.
    pub lost: Lost,
    /// Why the old content could not be kept as an old version, if it could not. The file itself is still saved.
    pub not_kept: Option<FileError>,
}

/// Saves a project atomically.
///
/// # Errors
/// See [`write_map`]; the file on disk then is as it was, except after [`FileError::NotConfirmed`].
pub fn save(path: &Path, saving: &Saving<'_>) -> Result<Saved, FileError> {
    let bytes = write_keeping(saving.project, saving.damaged)?;
    let saved = write_map(path, &bytes, &[], saving.replacing, saving.keep)?;
    if let Some((home, _)) = saving.keep {
        keep_content(home, &bytes);
    }
    Ok(saved)
}
