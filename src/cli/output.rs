//! Where results go: a file that is replaced whole or not at all, or an open stream. What may not be replaced is up to `file/`.

use super::arguments::is_set;
use super::failure::Failure;
use super::streams::{Streams, on_a_screen, output};
use crate::app::lost;
use crate::file::{
    Damaged, Expected, FileError, Fingerprint, Home, Lost, Replacing, Saved, Saving, is_screen, save, sweep, write_export, write_map,
    write_to_stream,
};
use crate::i18n::Texts;
use crate::model::Project;
use clap::ArgMatches;
use jiff::Timestamp;
use std::path::Path;

/// Writes an export; a file that exists is replaced, unless it is a map or one of those that were read.
///
/// # Errors
/// A file that may not be replaced, not a regular file, or the system refuses; the old file is as it was.
pub(super) fn export(path: &Path, bytes: &[u8], matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    if let Some(stream) = output(path) {
        return to_stream(stream, path, bytes, streams, texts);
    }
    let replacing = Replacing { expected: Expected::Anything, cut_links: is_set(matches, "force") };
    let written = write_export(path, bytes, &streams.inputs, replacing, swept().as_ref());
    let lost = written.map_err(|error| Failure::of_file(&error, path, texts))?;
    note_lost(path, lost, streams, texts);
    Ok(())
}

/// Writes a map to a new file; with `--force` one that exists is replaced and kept as an earlier version.
///
/// # Errors
/// A file that may not be replaced, not a regular file, or the system refuses; the old file is as it was.
pub(super) fn new_map(path: &Path, bytes: &[u8], matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    if let Some(stream) = output(path) {
        return to_stream(stream, path, bytes, streams, texts);
    }
    let is_forced = is_set(matches, "force");
    let expected = if is_forced { Expected::Anything } else { Expected::Nothing };
    let home = swept();
    let keep = home.as_ref().map(|home| (home, Timestamp::now()));
    let saved = write_map(path, bytes, &streams.inputs, Replacing { expected, cut_links: is_forced }, keep);
    note_saved(path, saved, streams, texts)
}

/// Saves a project in the file it was read from, whose content becomes an earlier version.
///
/// # Errors
/// The file was changed meanwhile, has several names and there is no `--force`, or the system refuses; the old file is as it was.
pub(super) fn save_back(
    path: &Path,
    project: &Project,
    (damaged, read): (&[Damaged], Fingerprint),
    matches: &ArgMatches,
    streams: &mut Streams<'_>,
    texts: &Texts,
) -> Result<(), Failure> {
    let home = swept();
    let keep = home.as_ref().map(|home| (home, Timestamp::now()));
    let replacing = Replacing { expected: Expected::Content(read), cut_links: is_set(matches, "force") };
    let saved = save(path, &Saving { project, damaged, replacing, keep });
    note_saved(path, saved, streams, texts)
}

/// The state folder, without what stopped programs have left there.
fn swept() -> Option<Home> {
    let home = Home::of_user().ok()?;
    sweep(&home);
    Some(home)
}

fn to_stream(stream: u32, path: &Path, bytes: &[u8], streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    if stream == 1 {
        return streams.write_all(bytes, texts);
    }
    streams.refuse_input(stream, texts)?;
    let harmless = if is_screen(stream) { Some(on_a_screen(bytes, texts)?) } else { None };
    let bytes = harmless.as_ref().map_or(bytes, |text| text.as_bytes());
    write_to_stream(stream, bytes).map_err(|error| Failure::of_file(&error, path, texts))
}

fn note_saved(path: &Path, saved: Result<Saved, FileError>, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let Saved { lost, not_kept, .. } = saved.map_err(|error| Failure::of_file(&error, path, texts))?;
    if let Some(error) = not_kept {
        // What failed is in the state folder: the map is written.
        let sentence = Failure::of_file(&error, error.path().unwrap_or(path), texts).sentence;
        streams.note(&texts.cli_note_not_kept(&sentence));
    }
    note_lost(path, lost, streams, texts);
    Ok(())
}

fn note_lost(path: &Path, what: Lost, streams: &mut Streams<'_>, texts: &Texts) {
    if let Some(sentence) = lost(texts, &path.display().to_string(), what) {
        streams.note(&sentence);
    }
}
