//! `wegmarke apply`: a list of edits in the same way as the window, all or none. Never a change that is no edit.

use super::arguments::given;
use super::failure::Failure;
use super::opened::{bytes_of, open};
use super::output::{new_map, save_back};
use super::streams::{Streams, is_input};
use crate::app::unreadable;
use crate::edit::{Document, Edit};
use crate::file::write_keeping;
use crate::i18n::Texts;
use crate::letters::Unreadable;
use clap::ArgMatches;
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// Applies the edits and writes the result.
///
/// # Errors
/// Edits that cannot be read or done, a damaged map file, a file that would be replaced or was changed meanwhile, or the system refuses.
pub(super) fn run(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let (Some(path), Some(list)) = (given::<PathBuf>(matches, "FILE"), given::<PathBuf>(matches, "EDITS")) else { return Ok(()) };
    if is_input(path) && is_input(list) {
        return Err(Failure::usage(texts.cli_usage_two_inputs().to_owned()));
    }
    let opened = open(path, matches, streams, texts)?;
    let edits = edits(list, streams, texts)?;
    let now = Timestamp::now();
    let mut document = Document::saved(opened.loaded.project);
    for (index, edit) in edits.iter().enumerate() {
        let applied = document.apply(edit, None, now);
        applied.map_err(|error| Failure::of_edit(&error, index + 1, edit.step(), list, texts))?;
    }
    let project = document.project();
    let damaged = &opened.loaded.damaged;
    match given::<PathBuf>(matches, "out") {
        None if !is_input(path) => save_back(path, project, (damaged, opened.fingerprint), matches, streams, texts),
        out => {
            let bytes = write_keeping(project, damaged).map_err(|error| Failure::of_file(&error, out.unwrap_or(path), texts))?;
            // What comes from standard input goes to standard output.
            match out {
                Some(out) => new_map(out, &bytes, matches, streams, texts),
                None => streams.write_all(&bytes, texts),
            }
        }
    }
}

/// The list of edits.
fn edits(path: &Path, streams: &mut Streams<'_>, texts: &Texts) -> Result<Vec<Edit>, Failure> {
    let bytes = bytes_of(path, streams, texts)?;
    let text = std::str::from_utf8(&bytes).map_err(|_| Failure::invalid(texts.cli_edits_not_text(&path.display().to_string())))?;
    // As in map files, `Some` may be left out, so that what a file holds can be copied into an edit.
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
        let start = error.span.start;
        let place = format!("{}:{}:{}", path.display(), start.line, start.col);
        Failure::invalid(texts.cli_edits_not_readable(&place, &unreadable(texts, &Unreadable::from(&error.code))))
    })
}
