//! `wegmarke tasks`: who takes what home, as text, as a table for trackers or as a calendar. Never a task of its own.

use super::arguments::given;
use super::failure::Failure;
use super::opened::open;
use super::streams::Streams;
use crate::export::{tasks_csv, tasks_ics, tasks_text};
use crate::i18n::Texts;
use crate::method::take_home::duties;
use clap::ArgMatches;
use jiff::Zoned;
use jiff::civil::Date;
use std::path::PathBuf;

/// Writes the tasks to standard output.
///
/// # Errors
/// A damaged map file, or the system refuses.
pub(super) fn run(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let Some(path) = given::<PathBuf>(matches, "FILE") else { return Ok(()) };
    let opened = open(path, matches, streams, texts)?;
    let project = &opened.loaded.project;
    let today = given::<Date>(matches, "date").copied().unwrap_or_else(|| Zoned::now().date());
    let duties = duties(project, today);
    let format = given::<String>(matches, "format").map(|format| format.to_ascii_lowercase());
    let bytes = match format.as_deref() {
        Some("csv") => tasks_csv(project, &duties).map_err(|error| Failure::of_export(&error, texts))?,
        Some("ics") => tasks_ics(project, &duties, texts),
        _ => tasks_text(&duties, texts).into_bytes(),
    };
    streams.write_all(&bytes, texts)
}
