//! `wegmarke apply`: a list of edits in the same way as the window, all or none. Never a change that is no edit.

use super::arguments::given;
use super::failure::Failure;
use super::opened::{bytes_within, open};
use super::output::{new_map, save_back};
use super::streams::{Streams, is_input};
use crate::app::unreadable;
use crate::edit::{Document, EachEdit, Edit, MOST_EDITS};
use crate::file::write_keeping;
use crate::i18n::Texts;
use crate::letters::Unreadable;
use clap::ArgMatches;
use jiff::Timestamp;
use ron::error::SpannedError;
use std::path::{Path, PathBuf};

/// Most bytes of a list of edits. What nobody writes is not read for seconds.
const MOST_BYTES: u64 = 32 * 1024 * 1024;

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
    // All are read once before the first is done: whoever made a slip in the last line wants to hear of it, not of what a list that is cut would do.
    let mut count = 0_usize;
    let read = each_edit(&edits, |_| {
        count += 1;
        if count > MOST_EDITS { Err(()) } else { Ok(()) }
    });
    let too_many = count > MOST_EDITS;
    read.map_err(|error| if too_many { many(list, texts) } else { unread(&error, list, texts) })?;
    let now = Timestamp::now();
    let mut document = Document::unsaved(opened.loaded.project);
    let mut refused = None;
    let mut number = 0;
    let done = each_edit(&edits, |edit| {
        number += 1;
        let applied = document.apply(&edit, None, now);
        // Nothing of it is ever undone, and a state may be large.
        document.forget_steps();
        applied.map(drop).map_err(|error| refused = Some(Failure::of_edit(&error, number, edit.step(), list, texts)))
    });
    if let Some(refused) = refused {
        return Err(refused);
    }
    done.map_err(|error| unread(&error, list, texts))?;
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

/// The text of a list of edits.
fn edits(path: &Path, streams: &mut Streams<'_>, texts: &Texts) -> Result<String, Failure> {
    let bytes = bytes_within(path, MOST_BYTES, streams, texts)?;
    String::from_utf8(bytes).map_err(|_| Failure::invalid(texts.cli_edits_not_text(&path.display().to_string())))
}

/// Reads a list, edit by edit.
fn each_edit(text: &str, with: impl FnMut(Edit) -> Result<(), ()>) -> Result<(), SpannedError> {
    // As in map files, `Some` may be left out, so that what a file holds can be copied into an edit.
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str_seed(text.trim_start_matches('\u{feff}'), EachEdit(with))
}

fn unread(error: &SpannedError, path: &Path, texts: &Texts) -> Failure {
    let start = error.span.start;
    let place = format!("{}:{}:{}", path.display(), start.line, start.col);
    Failure::invalid(texts.cli_edits_not_readable(&place, &unreadable(texts, &Unreadable::from(&error.code))))
}

fn many(path: &Path, texts: &Texts) -> Failure {
    Failure::invalid(texts.cli_edits_many(&path.display().to_string(), &texts.integer(MOST_EDITS as i64)))
}
