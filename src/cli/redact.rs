//! `wegmarke redact`: a copy of a map file for clients, and a report of what is not in it. Never changes the map file itself.

use super::arguments::given;
use super::failure::Failure;
use super::opened::{note_ballots, open};
use super::output::new_map;
use super::streams::{Streams, on_one_line, output};
use crate::app::{CopyWords, copy_report};
use crate::export::ExportError;
use crate::file::write;
use crate::i18n::Texts;
use crate::merge::{RedactReport, Redacted, Redacting, Removable, redact};
use clap::ArgMatches;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Writes the copy, and the report to standard output, or where that is the copy's place, to standard error.
///
/// # Errors
/// A damaged map file, a file that would be replaced, or the system refuses.
pub(super) fn run(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let (Some(path), Some(out)) = (given::<PathBuf>(matches, "FILE"), given::<PathBuf>(matches, "OUT")) else { return Ok(()) };
    let opened = open(path, matches, streams, texts)?;
    let project = &opened.loaded.project;
    note_ballots(project, path, streams, texts);
    // A project that was read is sound: it has a round.
    let Some(shown) = project.shown_round() else { return Ok(()) };
    let redacting = Redacting {
        keep: given::<BTreeSet<Removable>>(matches, "keep").cloned().unwrap_or_default(),
        least_group: given::<u32>(matches, "least-group").map_or(Redacting::LEAST_GROUP, |least| *least as usize),
        titles: BTreeSet::new(),
    };
    let Redacted { project: copy, report } = redact(project, shown.id, &redacting, &CopyWords(texts));
    // What could not be read is not in the copy: nobody knows what it says.
    let bytes = write(&copy).map_err(|error| Failure::of_file(&error, out, texts))?;
    new_map(out, &bytes, matches, streams, texts)?;
    let is_json = given::<String>(matches, "format").is_some_and(|format| format.eq_ignore_ascii_case("json"));
    let said = if is_json { json(&report, texts)? } else { for_people(&report, texts, streams.on_screen) };
    if output(out) == Some(1) {
        streams.note_lines(said.trim_end());
        return Ok(());
    }
    if is_json { streams.write_all(said.as_bytes(), texts) } else { streams.write_text(&said, texts) }
}

fn json(report: &RedactReport, texts: &Texts) -> Result<String, Failure> {
    let written = serde_json::to_string_pretty(report).map(|json| json + "\n");
    written.map_err(|error| Failure::of_export(&ExportError::Failed { format: "json", detail: error.to_string() }, texts))
}

/// Headings with their lines, or one sentence where nothing had to go.
fn for_people(report: &RedactReport, texts: &Texts, on_screen: bool) -> String {
    const MOST: usize = 120;
    let parts = copy_report(texts, report);
    if parts.is_empty() {
        return format!("{}\n", texts.redact_nothing());
    }
    let part = |(heading, lines): &(String, Vec<String>)| {
        let lines: String = lines.iter().map(|line| format!("  {}\n", on_one_line(line, MOST, on_screen))).collect();
        format!("{heading}\n{lines}")
    };
    parts.iter().map(part).collect::<Vec<_>>().join("\n")
}
