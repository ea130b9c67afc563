//! `wegmarke import`: tables to a new map file, with a note for every value that was refused.

use super::arguments::{is_set, paths};
use super::failure::Failure;
use super::new::name_of;
use super::opened::bytes_of;
use super::output::{Replace, write};
use super::streams::{Streams, is_dash};
use crate::file;
use crate::i18n::Texts;
use crate::import::{Note, Options, Place, Proposal, propose};
use clap::ArgMatches;
use std::path::{Path, PathBuf};

/// Makes the file, and says on standard error what is in it.
///
/// # Errors
/// A table that cannot be read, with `--strict` any refused value; a file that would be replaced, or the system refuses.
pub(super) fn run(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let mut inputs = paths(matches, "IN");
    let Some(target) = inputs.pop() else { return Ok(()) };
    if inputs.iter().filter(|path| is_dash(path)).count() > 1 {
        return Err(Failure::usage(texts.cli_usage_two_inputs().to_owned()));
    }
    let tables = inputs.iter().map(|path| bytes_of(path, streams, texts)).collect::<Result<Vec<_>, _>>()?;
    let tables: Vec<&[u8]> = tables.iter().map(Vec::as_slice).collect();
    let name = [&target].into_iter().chain(&inputs).map(|path| name_of(path)).find(|name| !name.trim().is_empty()).unwrap_or_default();
    let name = if name.is_empty() { texts.import_map().to_owned() } else { name };
    let options = Options { name: &name, texts, keep_unknown: true, lenient: is_set(matches, "lenient") };
    let proposal = propose(&tables, &options).map_err(|error| {
        note_all(&error.notes, &inputs, streams, texts);
        let input = inputs.get(error.source_index).map_or(Path::new(""), PathBuf::as_path);
        Failure::invalid(located(input, error.kind.place(), &error.kind.sentence(texts)))
    })?;
    note_all(&proposal.notes, &inputs, streams, texts);
    if is_set(matches, "strict") && proposal.refused > 0 {
        return Err(Failure::invalid(texts.cli_import_strict(proposal.refused as i64, &target.display().to_string())));
    }
    let bytes = file::write(&proposal.project).map_err(|error| Failure::of_file(&error, &target, texts))?;
    write(&target, &bytes, Replace::on_demand(matches), streams, texts)?;
    streams.note(&texts.cli_imported(&target.display().to_string(), &what(&proposal, texts)));
    Ok(())
}

/// What was imported, and how much was not.
fn what(proposal: &Proposal, texts: &Texts) -> String {
    let maps = &proposal.project.maps;
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let mut parts = Vec::new();
    if maps.len() > 1 {
        parts.push(texts.dialog_import_maps(whole(maps.len())));
    }
    parts.push(texts.dialog_new_stages(whole(maps.iter().map(|map| map.stages.len()).sum())));
    parts.push(texts.dialog_import_touchpoints(whole(maps.iter().map(|map| map.touchpoint_count()).sum())));
    for (count, said) in [
        (proposal.votes().len(), texts.votes_count(whole(proposal.votes().len()))),
        (proposal.segments().len(), texts.dialog_addition_count(whole(proposal.segments().len()))),
    ] {
        if count > 0 {
            parts.push(said);
        }
    }
    parts.push(texts.dialog_import_refused(whole(proposal.refused)));
    parts.join(", ")
}

fn note_all(notes: &[Note], inputs: &[PathBuf], streams: &mut Streams<'_>, texts: &Texts) {
    for note in notes {
        let input = inputs.get(note.source).map_or(Path::new(""), PathBuf::as_path);
        streams.note(&located(input, note.place, &note.kind.sentence(texts)));
    }
}

/// `file:line:column: sentence`
fn located(path: &Path, place: Option<Place>, sentence: &str) -> String {
    match place {
        Some(place) => format!("{}:{}:{}: {sentence}", path.display(), place.line, place.column),
        None => format!("{}: {sentence}", path.display()),
    }
}
