//! `wegmarke tasks`: who takes what home, as text, as a table for trackers or as a calendar. Never a task of its own.

use super::arguments::given;
use super::failure::Failure;
use super::opened::open;
use super::streams::Streams;
use crate::export::{TasksFormat, tasks_text, tasks_text_by_date};
use crate::i18n::Texts;
use crate::method::take_home::{duties, of_owner};
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
    let owner = given::<String>(matches, "owner").map(String::as_str);
    let mut duties = duties(project, today);
    if let Some(owner) = owner {
        duties = of_owner(&duties, owner);
    }
    let format = given::<String>(matches, "format").map(|format| format.to_ascii_lowercase());
    let bytes = match format.as_deref() {
        Some("csv") => TasksFormat::Csv.write(project, &duties, texts).map_err(|error| Failure::of_export(&error, texts))?,
        Some("ics") => TasksFormat::Ics.write(project, &duties, texts).map_err(|error| Failure::of_export(&error, texts))?,
        _ if given::<String>(matches, "by").is_some_and(|by| by.eq_ignore_ascii_case("date")) => {
            return streams.write_text(&tasks_text_by_date(&duties, texts), texts);
        }
        _ => return streams.write_text(&tasks_text(&duties, owner, texts), texts),
    };
    streams.write_all(&bytes, texts)
}
