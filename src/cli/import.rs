//! `wegmarke import`: tables to a new map file, or into one that is there, with a note for every value that was refused.

use super::arguments::{all, given, is_set};
use super::failure::Failure;
use super::new::name_of;
use super::opened::{OpenedFile, bytes_of, map, open, round};
use super::output::{new_map, save_back};
use super::streams::{Streams, is_input};
use crate::edit::{Document, StepName};
use crate::file;
use crate::i18n::Texts;
use crate::import::{
    Choices, ColumnAt, ColumnChoice, ErrorKind, ImportError, Note, NoteKind, Options, Place, Proposal, RowsAre, Scale, TableChoice,
    Unnamed, UnnamedRound, read_tables,
};
use crate::model::Project;
use clap::ArgMatches;
use jiff::Timestamp;
use std::path::{Path, PathBuf};

/// Makes the file, and says on standard error what is in it.
///
/// # Errors
/// A table that cannot be read, with `--strict` any refused value; a file that would be replaced, or the system refuses.
pub(super) fn run(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let mut inputs: Vec<PathBuf> = all(matches, "IN");
    let Some(target) = inputs.pop() else { return Ok(()) };
    if inputs.iter().filter(|path| is_input(path)).count() > 1 {
        return Err(Failure::usage(texts.cli_usage_two_inputs().to_owned()));
    }
    let tables = inputs.iter().map(|path| bytes_of(path, streams, texts)).collect::<Result<Vec<_>, _>>()?;
    let tables: Vec<&[u8]> = tables.iter().map(Vec::as_slice).collect();
    let name = [&target].into_iter().chain(&inputs).map(|path| name_of(path)).find(|name| !name.trim().is_empty()).unwrap_or_default();
    let name = if name.is_empty() { texts.import_map().to_owned() } else { name };
    let columns = all::<(String, ColumnChoice)>(matches, "as").into_iter().map(|(name, choice)| (ColumnAt::Named(name), choice)).collect();
    let scales = all::<(String, Scale)>(matches, "scale").into_iter().map(|(name, scale)| (ColumnAt::Named(name), scale)).collect();
    let yes = |option: &str| given::<String>(matches, option).map(|answer| answer.eq_ignore_ascii_case("yes"));
    let (turned, hidden, grouped) = (yes("transpose"), yes("hidden"), yes("grouped"));
    let rows = given::<String>(matches, "rows").map(|rows| match rows.to_ascii_lowercase().as_str() {
        "stages" => RowsAre::Stages,
        "people" => RowsAre::People,
        _ => RowsAre::Touchpoints,
    });
    let unknown = given::<String>(matches, "unknown").map(|unknown| unknown.eq_ignore_ascii_case("lane"));
    let (header_row, sheets) = (given(matches, "header-row").copied(), all(matches, "sheet"));
    let said = TableChoice { header_row, turned, rows, columns, scales, sheets, hidden, unknown, grouped, ..TableChoice::default() };
    let choices = Choices { all: said, ..Choices::default() };
    let options = Options { lenient: is_set(matches, "lenient"), choices: &choices, ..Options::new(&name, texts) };
    let refused = |error: ImportError, streams: &mut Streams<'_>| {
        note_all(&error.notes, &inputs, streams, texts);
        let input = inputs.get(error.source_index).map_or(Path::new(""), PathBuf::as_path);
        let titles = matches!(error.kind, ErrorKind::NoSheet(_)).then(|| texts.import_option_titles().to_owned());
        Failure::invalid(located(input, error.kind.place(), &with_option(error.kind.sentence(texts), titles)))
    };
    let tables = read_tables(&tables, &options).map_err(|error| refused(error, streams))?;
    let opened = if is_set(matches, "into") { Some(open(&target, matches, streams, texts)?) } else { None };
    let unnamed = opened.as_ref().map(|opened| unnamed(&opened.loaded.project, &target, matches, texts)).transpose()?;
    let proposal = match (&opened, unnamed) {
        (Some(opened), Some(unnamed)) => tables.update(&opened.loaded.project, unnamed),
        _ => tables.propose(),
    };
    let proposal = proposal.map_err(|error| refused(error, streams))?;
    note_all(&proposal.notes, &inputs, streams, texts);
    if is_set(matches, "strict") && proposal.refused > 0 {
        return Err(Failure::invalid(texts.cli_import_strict(proposal.refused as i64, &target.display().to_string())));
    }
    if let Some(opened) = opened {
        return add(&target, opened, &proposal, matches, streams, texts);
    }
    let bytes = file::write(&proposal.project).map_err(|error| Failure::of_file(&error, &target, texts))?;
    new_map(&target, &bytes, matches, streams, texts)?;
    streams.note(&texts.cli_imported(&target.display().to_string(), &what(&proposal, texts)));
    Ok(())
}

/// The map and the round of rows that name none, as `--map` and `--round` say.
fn unnamed(project: &Project, path: &Path, matches: &ArgMatches, texts: &Texts) -> Result<Unnamed, Failure> {
    let round = match given::<String>(matches, "round") {
        Some(_) => UnnamedRound::Is(round(project, path, matches, texts)?.id),
        None => UnnamedRound::Latest,
    };
    Ok(Unnamed { map: map(project, path, matches, texts)?.map(|map| map.id), round })
}

/// What was imported, and how much was not.
fn what(proposal: &Proposal, texts: &Texts) -> String {
    let maps = &proposal.project.maps;
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let plan = proposal.plan();
    let mut parts = Vec::new();
    if maps.len() > 1 {
        parts.push(texts.dialog_import_maps(whole(maps.len())));
    }
    parts.push(texts.dialog_new_stages(whole(maps.iter().map(|map| map.stages.len()).sum())));
    parts.push(texts.dialog_import_touchpoints(whole(maps.iter().map(|map| map.touchpoint_count()).sum())));
    for (count, said) in [
        (proposal.votes().len(), texts.votes_count(whole(proposal.votes().len()))),
        (proposal.segments().len(), texts.dialog_addition_count(whole(proposal.segments().len()))),
        (plan.measures, texts.dialog_addition_measures(whole(plan.measures))),
        (plan.questions, texts.dialog_addition_questions(whole(plan.questions))),
        (plan.metrics, texts.dialog_addition_metrics(whole(plan.metrics))),
        (plan.contacts, texts.dialog_addition_contacts(whole(plan.contacts))),
    ] {
        if count > 0 {
            parts.push(said);
        }
    }
    parts.push(texts.dialog_import_refused(whole(proposal.refused)));
    parts.join(", ")
}

/// Adds to a map file, as one step.
fn add(
    path: &Path,
    opened: OpenedFile,
    proposal: &Proposal,
    matches: &ArgMatches,
    streams: &mut Streams<'_>,
    texts: &Texts,
) -> Result<(), Failure> {
    let (damaged, fingerprint) = (opened.loaded.damaged, opened.fingerprint);
    let mut document = Document::saved(opened.loaded.project);
    let applied = document.apply(&proposal.step(StepName::Import), None, Timestamp::now());
    let changed = applied.map_err(|error| Failure::of_edit(&error, 1, StepName::Import, path, texts))?;
    if is_input(path) {
        let bytes = file::write_keeping(document.project(), &damaged).map_err(|error| Failure::of_file(&error, path, texts))?;
        return streams.write_all(&bytes, texts);
    }
    // What is there already needs no new version.
    if changed { save_back(path, document.project(), (&damaged, fingerprint), matches, streams, texts) } else { Ok(()) }
}

fn note_all(notes: &[Note], inputs: &[PathBuf], streams: &mut Streams<'_>, texts: &Texts) {
    for note in notes {
        let input = inputs.get(note.source).map_or(Path::new(""), PathBuf::as_path);
        let sentence = with_option(note.kind.sentence(texts), option(&note.kind, texts));
        match note.cell() {
            Some(cell) => streams.note(&format!("{}: {cell}: {sentence}", input.display())),
            None => streams.note(&located(input, note.place, &sentence)),
        }
    }
}

/// The option with which something noted would come out otherwise; the window asks instead.
fn option(kind: &NoteKind, texts: &Texts) -> Option<String> {
    match kind {
        NoteKind::SheetsLeftOut(names) | NoteKind::HiddenSheets(names) => Some(texts.import_option_sheet(names.len() as i64)),
        NoteKind::Hidden { taken: true, .. } => Some(texts.import_option_hidden().to_owned()),
        NoteKind::Grouped { .. } => Some(texts.import_option_grouped().to_owned()),
        NoteKind::MaybeScale { column, from, to } => {
            let (from, to) = (texts.number(*from, 6), texts.number(*to, 6));
            Some(texts.import_option_scale(&to, column, &from))
        }
        _ => None,
    }
}

fn with_option(sentence: String, option: Option<String>) -> String {
    [Some(sentence), option].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// `file:line:column: sentence`
fn located(path: &Path, place: Option<Place>, sentence: &str) -> String {
    match place {
        Some(place) => format!("{}:{}:{}: {sentence}", path.display(), place.line, place.column),
        None => format!("{}: {sentence}", path.display()),
    }
}
