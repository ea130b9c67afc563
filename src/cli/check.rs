//! `wegmarke check`: what is wrong with map files, a line for each finding. Changes nothing.

use super::arguments::paths;
use super::failure::{Exit, Failure};
use super::findings;
use super::opened::bytes_of;
use super::streams::Streams;
use crate::file::read;
use crate::i18n::Texts;
use clap::ArgMatches;

/// Checks every file, also after one that cannot be read.
///
/// # Errors
/// The gravest of what was met; it has been said already.
pub(super) fn run(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let mut worst: Option<Exit> = None;
    for path in paths(matches, "FILE") {
        let read = bytes_of(&path, streams, texts).and_then(|bytes| read(&bytes).map_err(|error| Failure::of_file(&error, &path, texts)));
        let met = match read {
            Ok(loaded) => {
                let lines: String = loaded.findings.iter().map(|finding| findings::line(&path, finding, texts) + "\n").collect();
                streams.write_all(lines.as_bytes(), texts)?;
                (!loaded.findings.is_empty()).then_some(Exit::Invalid)
            }
            Err(failure) => {
                streams.note(&failure.sentence);
                Some(failure.exit)
            }
        };
        worst = worst.max(met);
    }
    worst.map_or(Ok(()), |exit| Err(Failure::silent(exit)))
}
