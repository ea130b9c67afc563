//! `wegmarke check`: what is wrong with map files, a line for each finding and for each place where a rule is broken. Changes nothing.

use super::arguments::all;
use super::failure::{Exit, Failure};
use super::findings;
use super::opened::{bytes_of, note_ballots};
use super::rules::Rules;
use super::streams::{Streams, is_input};
use crate::file::{maps_below, read};
use crate::i18n::Texts;
use crate::letters::one_line;
use clap::ArgMatches;
use std::path::PathBuf;

/// Checks every file, also after one that cannot be read; of a folder every map file below it.
///
/// # Errors
/// The most serious finding; it has been reported already. Rules that cannot be read, before anything is checked.
pub(super) fn run(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let rules = Rules::of(matches, streams, texts)?;
    let mut worst: Option<Exit> = None;
    for path in files(matches, &mut worst, streams, texts) {
        let bytes = match bytes_of(&path, streams, texts) {
            Ok(bytes) => bytes,
            Err(failure) => {
                streams.note(&one_line(&failure.sentence));
                worst = worst.max(Some(failure.exit));
                continue;
            }
        };
        let (lines, met) = match read(&bytes) {
            Ok(loaded) => {
                note_ballots(&loaded.project, &path, streams, texts);
                let mut lines: String = loaded.findings.iter().map(|finding| findings::line(&path, finding, texts) + "\n").collect();
                lines.extend(findings::open_conflicts(&path, &loaded, texts));
                lines.extend(rules.iter().map(|rules| rules.broken(&path, &loaded, texts)));
                let met = (!lines.is_empty()).then_some(Exit::Invalid);
                (lines, met)
            }
            // Nothing of it can be read.
            Err(error) => {
                let failure = Failure::of_file(&error, &path, texts);
                (findings::placed(&path, (1, 1), &failure.sentence) + "\n", Some(failure.exit))
            }
        };
        streams.write_text(&lines, texts)?;
        worst = worst.max(met);
    }
    worst.map_or(Ok(()), |exit| Err(Failure::silent(exit)))
}

/// The files that are checked. What keeps from finding them is said, and counts.
fn files(matches: &ArgMatches, worst: &mut Option<Exit>, streams: &mut Streams<'_>, texts: &Texts) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for path in all::<PathBuf>(matches, "FILE") {
        let Some(below) = Some(&path).filter(|path| !is_input(path)).and_then(|path| maps_below(path)) else {
            files.push(path);
            continue;
        };
        let mut failures: Vec<Failure> = below.refused.iter().map(|(folder, error)| Failure::of_file(error, folder, texts)).collect();
        if below.maps.is_empty() && failures.is_empty() {
            // A check of nothing is not passed.
            failures.push(Failure::invalid(texts.cli_no_maps(&path.display().to_string())));
        }
        for failure in failures {
            streams.note(&one_line(&failure.sentence));
            *worst = (*worst).max(Some(failure.exit));
        }
        files.extend(below.maps);
    }
    files
}
