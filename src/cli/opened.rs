//! Map files as the commands take them: from a path or standard input, refused if damaged unless that is allowed, and the map and round that were
//! asked for. Never writes anything but notes.

use super::arguments::{given, is_set};
use super::failure::{Exit, Failure};
use super::findings;
use super::streams::{Streams, is_input};
use crate::file::{FileId, Finding, Fingerprint, Loaded, MAX_BYTES, read, read_file};
use crate::i18n::Texts;
use crate::model::{Map, Project, Round, SavedView, Segment, Shows, ViewId};
use clap::ArgMatches;
use std::path::Path;
use std::sync::Arc;

/// The bytes of a file or of standard input.
///
/// # Errors
/// Not there, not a regular file, too large, or the system refuses.
pub(super) fn bytes_of(path: &Path, streams: &mut Streams<'_>, texts: &Texts) -> Result<Vec<u8>, Failure> {
    bytes_within(path, MAX_BYTES, streams, texts)
}

/// The same for what may not have more than so many bytes.
///
/// # Errors
/// As [`bytes_of`].
pub(super) fn bytes_within(path: &Path, most: u64, streams: &mut Streams<'_>, texts: &Texts) -> Result<Vec<u8>, Failure> {
    if is_input(path) {
        return streams.read_all(most, texts);
    }
    streams.has_read(FileId::of(path));
    read_file(path, most).map_err(|error| Failure::of_file(&error, path, texts))
}

/// An open map file.
#[derive(Debug)]
pub(super) struct OpenedFile {
    /// What it holds.
    pub(super) loaded: Loaded,
    /// What the file was, to notice a change.
    pub(super) fingerprint: Fingerprint,
}

/// Opens a map file. A damaged one is refused unless `--lenient`; then what is wrong is noted.
///
/// # Errors
/// As [`bytes_of`]; not a map file, or a damaged one.
pub(super) fn open(path: &Path, matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<OpenedFile, Failure> {
    let bytes = bytes_of(path, streams, texts)?;
    let loaded = read(&bytes).map_err(|error| Failure::of_file(&error, path, texts))?;
    if let Some(first) = loaded.findings.first() {
        if !is_set(matches, "lenient") {
            let count = Finding::count(&loaded.findings) as i64;
            let sentence = texts.cli_damaged(&findings::line(path, first, texts), count);
            return Err(Failure::new(Exit::Invalid, sentence));
        }
        for finding in &loaded.findings {
            streams.note(&findings::line(path, finding, texts));
        }
    }
    Ok(OpenedFile { loaded, fingerprint: Fingerprint::of(&bytes) })
}

/// Says that votes in progress are left out, if there are any.
pub(super) fn note_ballots(project: &Project, path: &Path, streams: &mut Streams<'_>, texts: &Texts) {
    if !project.ballots.is_empty() {
        streams.note(&texts.cli_ballot_open(&path.display().to_string(), project.ballots.len() as i64));
    }
}

/// The map that `--map` names, if it names one.
///
/// # Errors
/// There is no such map.
pub(super) fn map<'a>(project: &'a Project, path: &Path, matches: &ArgMatches, texts: &Texts) -> Result<Option<&'a Arc<Map>>, Failure> {
    let Some(name) = given::<String>(matches, "map") else { return Ok(None) };
    let found = project.maps.iter().find(|map| map.name == *name);
    found.map(Some).ok_or_else(|| {
        let known = listed(project.maps.iter().map(|map| map.name.as_str()));
        Failure::invalid(texts.cli_unknown_map(name, &path.display().to_string(), &known))
    })
}

/// The segment that `--segment` names, if it names one.
///
/// # Errors
/// There is no such segment.
pub(super) fn segment<'a>(
    project: &'a Project,
    path: &Path,
    matches: &ArgMatches,
    texts: &Texts,
) -> Result<Option<&'a Arc<Segment>>, Failure> {
    let Some(name) = given::<String>(matches, "segment") else { return Ok(None) };
    let found = project.segments.iter().find(|segment| segment.name == *name);
    found.map(Some).ok_or_else(|| {
        let known = listed(project.segments.iter().map(|segment| segment.name.as_str()));
        let path = path.display().to_string();
        Failure::invalid(if known.is_empty() { texts.cli_no_segments(name, &path) } else { texts.cli_unknown_segment(name, &path, &known) })
    })
}

/// The saved view that `--view` names, else what is meant by one of four words, if it names anything.
///
/// # Errors
/// There is no such view, or there are two of the same name.
pub(super) fn view(project: &Project, path: &Path, matches: &ArgMatches, texts: &Texts) -> Result<Option<Arc<SavedView>>, Failure> {
    const WORDS: [(&str, Shows); 4] =
        [("map", Shows::Map), ("table", Shows::Table), ("compare", Shows::Compare), ("measures", Shows::Measures)];
    let Some(name) = given::<String>(matches, "view") else { return Ok(None) };
    let mut named = project.views.iter().filter(|view| view.name == *name);
    if let Some(view) = named.next() {
        let others = named.count();
        return if others == 0 { Ok(Some(Arc::clone(view))) } else { Err(Failure::invalid(texts.cli_view_twice(others as i64 + 1, name))) };
    }
    if let Some((word, shows)) = WORDS.into_iter().find(|(word, _)| *word == name.as_str()) {
        return Ok(Some(Arc::new(SavedView::new(ViewId::named(word), word, shows))));
    }
    let words = WORDS.iter().map(|(word, _)| *word);
    let known = listed(project.views.iter().map(|view| view.name.as_str()).chain(words));
    Err(Failure::invalid(texts.cli_unknown_view(name, &path.display().to_string(), &known)))
}

/// The round that `--round` names, else the current one.
///
/// # Errors
/// There is no such round.
pub(super) fn round<'a>(project: &'a Project, path: &Path, matches: &ArgMatches, texts: &Texts) -> Result<&'a Arc<Round>, Failure> {
    let name = given::<String>(matches, "round");
    let found = match name {
        Some(name) => project.rounds.iter().find(|round| round.label == *name),
        None => project.shown_round(),
    };
    found.ok_or_else(|| {
        let known = listed(project.rounds.iter().map(|round| round.label.as_str()));
        Failure::invalid(texts.cli_unknown_round(name.map_or("", String::as_str), &path.display().to_string(), &known))
    })
}

/// Names as a sentence lists them; not too many for it.
pub(super) fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    const MOST: usize = 10;
    let mut names: Vec<&str> = names.take(MOST + 1).collect();
    if names.len() > MOST {
        names.truncate(MOST);
        names.push("…");
    }
    names.join(", ")
}
