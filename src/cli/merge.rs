//! `wegmarke merge`: three versions of a map file become one, for people and as git's merge driver. What both sides changed differently is listed and kept in
//! the result until somebody decides. Writes nothing if any of the three cannot be read.

use super::arguments::{given, is_set};
use super::failure::{Exit, Failure};
use super::opened::{OpenedFile, bytes_of, note_ballots, opened};
use super::output::{new_map, save_back};
use super::streams::{Streams, is_input, on_one_line, output};
use crate::app::conflict_words;
use crate::export::ExportError;
use crate::file::{Damaged, FileId, write_keeping};
use crate::i18n::Texts;
use crate::merge::{MergeError, MergeReport, Merged, Merging, merge};
use clap::ArgMatches;
use std::path::{Path, PathBuf};

/// Merges, writes the result and says what is to be decided.
///
/// # Errors
/// A file that cannot be read, a result that would be too large or would replace a file, or the system refuses; conflicts, after the result was written.
pub(super) fn run(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let is_driver = is_set(matches, "driver");
    let merged = files(matches, streams, texts);
    match merged {
        Err(failure) if is_driver => Err(Failure { exit: Exit::NotMerged, ..failure }),
        Err(failure) => Err(failure),
        Ok(true) => Ok(()),
        Ok(false) => Err(Failure::silent(Exit::Invalid)),
    }
}

/// Whether nothing is left to be decided.
fn files(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<bool, Failure> {
    let [Some(base), Some(ours), Some(theirs), Some(out)] = ["BASE", "OURS", "THEIRS", "OUT"].map(|name| given::<PathBuf>(matches, name))
    else {
        return Ok(true);
    };
    if [base, ours, theirs].into_iter().filter(|path| is_input(path)).count() > 1 {
        return Err(Failure::usage(texts.cli_usage_two_inputs().to_owned()));
    }
    let bytes = bytes_of(base, streams, texts)?;
    let began = if bytes.is_empty() { None } else { Some(opened(base, &bytes, matches, streams, texts)?) };
    let ours_read = one_of(ours, matches, streams, texts)?;
    let theirs_read = one_of(theirs, matches, streams, texts)?;
    note_ballots(&ours_read.loaded.project, ours, streams, texts);
    note_ballots(&theirs_read.loaded.project, theirs, streams, texts);
    let merging = Merging { match_names: is_set(matches, "match-names") };
    let began = began.as_ref().map(|began| &began.loaded.project);
    let merged = merge(began, &ours_read.loaded.project, &theirs_read.loaded.project, merging);
    let Merged { project, report } = merged.map_err(|error| refused(&error, texts))?;
    // What could not be read of ours stays what it is; of theirs it cannot be told what it belongs to.
    let damaged: &[Damaged] = &ours_read.loaded.damaged;
    let is_ours = FileId::of(out).is_some_and(|out| FileId::of(ours) == Some(out));
    if is_ours && (is_set(matches, "driver") || is_set(matches, "force")) {
        save_back(out, &project, (damaged, ours_read.fingerprint), matches, streams, texts)?;
    } else {
        let bytes = write_keeping(&project, damaged).map_err(|error| Failure::of_file(&error, out, texts))?;
        new_map(out, &bytes, matches, streams, texts)?;
    }
    say(&report, out, matches, streams, texts)?;
    Ok(report.conflicts.is_empty())
}

/// A side, which is a map file.
fn one_of(path: &Path, matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<OpenedFile, Failure> {
    let bytes = bytes_of(path, streams, texts)?;
    opened(path, &bytes, matches, streams, texts)
}

fn refused(error: &MergeError, texts: &Texts) -> Failure {
    Failure::invalid(match error {
        MergeError::TooMany { what, most } => texts.cli_merge_too_many(what, &texts.number(*most as f64, 0)),
        MergeError::Unfit(element) => texts.cli_merge_unfit(&format!("{} {:?}", element.kind(), element.path())),
    })
}

/// Says what was taken and what is to be decided; where standard output is the result's place, on standard error.
fn say(report: &MergeReport, out: &Path, matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    for own in &report.own {
        streams.note(&texts.cli_merge_own(texts.term("conflict-field", &own.field.code().replace('_', "-"))));
    }
    if report.matched > 0 {
        streams.note(&texts.cli_merge_matched(report.matched as i64));
    }
    if !report.alike.is_empty() {
        let names: Vec<String> = report.alike.iter().map(|name| on_one_line(name, 80, streams.on_screen)).collect();
        streams.note(&texts.cli_merge_alike(&names.join(", ")));
    }
    let is_json = given::<String>(matches, "format").is_some_and(|format| format.eq_ignore_ascii_case("json"));
    let said = if is_json { json(report, texts)? } else { for_people(report, texts, streams.on_screen) };
    if output(out) == Some(1) {
        streams.note(said.trim_end());
        return Ok(());
    }
    streams.write_all(said.as_bytes(), texts)
}

fn json(report: &MergeReport, texts: &Texts) -> Result<String, Failure> {
    let written = serde_json::to_string_pretty(report).map(|json| json + "\n");
    written.map_err(|error| Failure::of_export(&ExportError::Failed { format: "json", detail: error.to_string() }, texts))
}

/// One line for what was taken, and one for each conflict.
fn for_people(report: &MergeReport, texts: &Texts, on_screen: bool) -> String {
    const MOST: usize = 80;
    let mut text = texts.cli_merge_taken(report.merged as i64);
    text.push('\n');
    if !report.conflicts.is_empty() {
        text.push_str(&texts.cli_merge_conflicts(report.conflicts.len() as i64));
        text.push('\n');
    }
    for conflict in &report.conflicts {
        let words = conflict_words(texts, conflict);
        let one_line = |text: &str| on_one_line(text, MOST, on_screen);
        let theirs: Vec<String> = words.theirs.iter().map(|value| one_line(value)).collect();
        let line = texts.cli_merge_conflict(
            &one_line(&words.element),
            &words.field,
            &one_line(&words.base),
            &one_line(&words.ours),
            &theirs.join(" | "),
        );
        text.push_str("  ");
        text.push_str(&line);
        text.push('\n');
    }
    text
}
