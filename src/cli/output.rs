//! Where results go: a file that is replaced whole or not at all, or standard output.

use super::arguments::is_set;
use super::failure::Failure;
use super::streams::{Streams, is_dash};
use crate::file::{Damaged, Expected, Fingerprint, Home, Saving, save, write_atomically};
use crate::i18n::Texts;
use crate::model::Project;
use clap::ArgMatches;
use jiff::Timestamp;
use std::path::Path;

/// Whether a file that exists may be replaced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Replace {
    /// Never.
    Refuse,
    /// Whatever it is.
    Allow,
}

impl Replace {
    /// Only with `--force`.
    pub(super) fn on_demand(matches: &ArgMatches) -> Self {
        if is_set(matches, "force") { Self::Allow } else { Self::Refuse }
    }
}

/// Writes a result to a file or to standard output.
///
/// # Errors
/// A file that would be replaced, not a regular file, or the system refuses; the old file is as it was.
pub(super) fn write(path: &Path, bytes: &[u8], replace: Replace, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    if is_dash(path) {
        return streams.write_all(bytes, texts);
    }
    let expected = match replace {
        Replace::Refuse => Expected::Nothing,
        Replace::Allow => Expected::Anything,
    };
    write_atomically(path, bytes, expected).map(drop).map_err(|error| Failure::of_file(&error, path, texts))
}

/// Saves a project in the file it was read from, whose content becomes an earlier version.
///
/// # Errors
/// The file was changed meanwhile, or the system refuses; the old file is as it was.
pub(super) fn save_back(
    path: &Path,
    project: &Project,
    damaged: &[Damaged],
    read: Fingerprint,
    streams: &mut Streams<'_>,
    texts: &Texts,
) -> Result<(), Failure> {
    let home = Home::of_user().ok();
    let keep = home.as_ref().map(|home| (home, Timestamp::now()));
    let saving = Saving { project, damaged, expected: Expected::Content(read), keep };
    let saved = save(path, &saving).map_err(|error| Failure::of_file(&error, path, texts))?;
    if let Some(error) = saved.not_kept {
        streams.note(&texts.cli_note_not_kept(&Failure::of_file(&error, path, texts).sentence));
    }
    Ok(())
}
