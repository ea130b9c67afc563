//! `wegmarke check`: what is wrong with map files, a line for each finding. Changes nothing.

use super::arguments::all;
use super::failure::{Exit, Failure};
use super::findings;
use super::opened::{bytes_of, note_ballots};
use super::streams::Streams;
use crate::file::read;
use crate::i18n::Texts;
use clap::ArgMatches;
use std::path::PathBuf;

/// Checks every file, also after one that cannot be read.
///
/// # Errors
/// The most serious finding; it has been reported already.
pub(super) fn run(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let mut worst: Option<Exit> = None;
    for path in all::<PathBuf>(matches, "FILE") {
        let bytes = match bytes_of(&path, streams, texts) {
            Ok(bytes) => bytes,
            Err(failure) => {
                streams.note(&failure.sentence);
                worst = worst.max(Some(failure.exit));
                continue;
            }
        };
        let (lines, met) = match read(&bytes) {
            Ok(loaded) => {
                note_ballots(&loaded.project, &path, streams, texts);
                let lines: String = loaded.findings.iter().map(|finding| findings::line(&path, finding, texts) + "\n").collect();
                (lines, (!loaded.findings.is_empty()).then_some(Exit::Invalid))
            }
            // Nothing of it can be read.
            Err(error) => {
                let failure = Failure::of_file(&error, &path, texts);
                (findings::first_line(&path, &failure.sentence) + "\n", Some(failure.exit))
            }
        };
        streams.write_text(&lines, texts)?;
        worst = worst.max(met);
    }
    worst.map_or(Ok(()), |exit| Err(Failure::silent(exit)))
}
