//! `wegmarke new`: a new map file with the stages of a template, or the worked example.

use super::arguments::{given, is_set};
use super::failure::Failure;
use super::output::new_map;
use super::streams::Streams;
use crate::app::catalogue_fault;
use crate::catalogue::{Catalogue, sample};
use crate::file::{self, Home};
use crate::i18n::Texts;
use clap::ArgMatches;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use std::path::{Path, PathBuf};

/// The template of a new map where none is named.
const USUAL_TEMPLATE: &str = "six-steps";

/// Makes the file.
///
/// # Errors
/// An unknown template, a file that would be replaced, or the system refuses.
pub(super) fn run(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let Some(path) = given::<PathBuf>(matches, "FILE") else { return Ok(()) };
    let language = texts.language().code();
    let now = Timestamp::now();
    let mut project = if is_set(matches, "sample") {
        sample(language)
    } else {
        let catalogue = catalogue(language, streams, texts);
        let code = given::<String>(matches, "template").map_or(USUAL_TEMPLATE, String::as_str);
        let template = catalogue.template(code).ok_or_else(|| {
            let known: Vec<&str> = catalogue.templates().iter().map(|template| template.code.as_str()).collect();
            Failure::usage(texts.cli_usage_invalid_value(code, "--template", &known.join(", ")))
        })?;
        let today = now.to_zoned(TimeZone::system()).date();
        catalogue.new_project(template, &name_of(path), Some(today))
    };
    if project.changed.is_none() {
        project.changed = Some(now);
    }
    let bytes = file::write(&project).map_err(|error| Failure::of_file(&error, path, texts))?;
    new_map(path, &bytes, matches, streams, texts)
}

/// The catalogue with the user's own entries; those that cannot be read are noted.
fn catalogue(language: &str, streams: &mut Streams<'_>, texts: &Texts) -> Catalogue {
    let mut catalogue = Catalogue::bundled(language);
    for (path, bytes) in Home::of_user().map(|home| home.catalogue()).unwrap_or_default() {
        let shown = path.display().to_string();
        match bytes {
            Ok(bytes) => match catalogue.clone().with_user_entries(&bytes) {
                Ok(more) => catalogue = more,
                Err(error) => {
                    let place = format!("{shown}:{}:{}", error.line, error.column);
                    streams.note(&texts.cli_note_catalogue(&place, &catalogue_fault(texts, &error.reason)));
                }
            },
            Err(error) => streams.note(&Failure::of_file(&error, &path, texts).sentence),
        }
    }
    catalogue
}

/// The name of a file without folder and ending, for what it holds; empty for an open stream.
pub(super) fn name_of(path: &Path) -> String {
    if super::streams::output(path).is_some() { String::new() } else { path.file_stem().unwrap_or_default().to_string_lossy().into_owned() }
}
