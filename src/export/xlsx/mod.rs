//! A workbook: every table of a project on a sheet of its own, with real numbers, dates and money, and what the scores say as formulas that follow
//! a changed score. Columns and cells are those of the tables, figures those of the method. Never a formula of somebody's text, never a name, a
//! path or a time of day.

mod analysis;
mod charts;
mod columns;
mod counted;
mod look;
mod order;
mod read_me;
mod sheet;
mod text;

pub use look::BookInk;

use super::csv::{Rows, touchpoint_rows};
use super::plan::{contact_rows, day_rows, measure_rows, metric_rows, question_rows};
use super::tables::{segment_rows, vote_rows};
use super::{ExportError, Exported, Format, Note};
use crate::i18n::Texts;
use crate::method::Analysis;
use crate::method::report::Report;
use crate::model::{Map, Project, RoundId};
use columns::{Column, SheetKind};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use look::Look;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};
use std::sync::Arc;
use text::Cut;

/// What a workbook is made of.
#[derive(Debug, Clone, Copy)]
pub struct Book<'a> {
    /// The project.
    pub project: &'a Project,
    /// The maps that are in it.
    pub maps: &'a [Arc<Map>],
    /// The round of the scores.
    pub round: RoundId,
    /// Only this round in the votes and metrics; none: all.
    pub votes_of: Option<RoundId>,
    /// The language of its sheets and of what explains it.
    pub texts: &'a Texts,
    /// Its date; none: that of the last change.
    pub date: Option<Date>,
    /// A line of the user's own for the first sheet and the foot of every printed page; empty: none.
    pub line: &'a str,
    /// Its colours.
    pub ink: &'a BookInk,
}

/// Where the touchpoints of a map are.
struct Part<'a> {
    map: &'a Arc<Map>,
    /// What the map is called in the tables.
    name: String,
    /// Its first row and the one behind its last on the sheet of touchpoints, from 0.
    touchpoints: (u32, u32),
    /// The same on the sheet of the analysis.
    analysed: (u32, u32),
    /// Whether anything is rated there in the round.
    is_rated: bool,
}

/// Writes the workbook.
///
/// # Errors
/// An error in the library; or a table that is longer than a sheet.
pub fn xlsx(book: &Book<'_>) -> Result<Exported, ExportError> {
    let failed = |error: XlsxError| ExportError::Failed { format: Format::Xlsx.ending(), detail: error.to_string() };
    let mut cut = Cut::default();
    let bytes = write(book, &mut cut).map_err(failed)?;
    let broken = |error: zip::result::ZipError| ExportError::Failed { format: Format::Xlsx.ending(), detail: error.to_string() };
    let bytes = order::in_order(&bytes).map_err(broken)?;
    let notes = if cut.count > 0 { vec![Note::Shortened { count: cut.count, most: text::MOST }] } else { Vec::new() };
    Ok(Exported { bytes, notes })
}

fn write(book: &Book<'_>, cut: &mut Cut) -> Result<Vec<u8>, XlsxError> {
    let Book { project, maps, texts, .. } = *book;
    let look = Look::new(book);
    let touchpoints = touchpoint_rows(maps, book.round);
    let tables = [
        (SheetKind::Votes, vote_rows(project, maps, book.votes_of)),
        (SheetKind::Rounds, counted::rounds(project)),
        (SheetKind::Segments, segment_rows(&project.segments)),
        (SheetKind::Measures, measure_rows(project, maps)),
        (SheetKind::Metrics, metric_rows(project, maps, book.votes_of)),
        (SheetKind::Contacts, contact_rows(project, maps)),
        (SheetKind::Questions, question_rows(project, maps)),
        (SheetKind::Day, day_rows(project)),
    ];
    let analyses: Vec<Analysis> = maps.iter().map(|map| Analysis::of(project, map, book.round)).collect();
    let parts = parts(maps, &touchpoints, &analyses);
    let reports: Vec<Report<'_>> = maps.iter().zip(&analyses).map(|(map, analysis)| Report::new(project, map, analysis)).collect();
    let mut sheets: Vec<(SheetKind, Worksheet)> = Vec::new();
    let mut add = |kind: SheetKind, rows: &Rows, cut: &mut Cut| -> Result<(), XlsxError> {
        let columns = Column::all(kind, &rows.header, texts);
        let mut sheet = sheet::table(&look, kind, rows, &columns, cut)?;
        if kind == SheetKind::Touchpoints {
            sheet::color_touchpoints(&mut sheet, &look, rows)?;
        }
        sheets.push((kind, sheet));
        Ok(())
    };
    add(SheetKind::Touchpoints, &touchpoints, cut)?;
    for (kind, rows) in tables.iter().filter(|(_, rows)| !rows.rows.is_empty()) {
        add(*kind, rows, cut)?;
    }
    let coverage = counted::coverage(&parts, &analyses);
    if !coverage.rows.is_empty() {
        add(SheetKind::Coverage, &coverage, cut)?;
    }
    if parts.iter().any(|part| part.analysed.0 < part.analysed.1) {
        sheets.push((SheetKind::Analysis, analysis::sheet(&look, &touchpoints, (&parts, &reports), cut)?));
    }
    let read_me = read_me::sheet(book, &look, &parts, &sheets.iter().map(|(kind, _)| *kind).collect::<Vec<_>>(), cut)?;
    let mut workbook = Workbook::new();
    workbook.set_properties(&properties(book)?);
    workbook.push_worksheet(read_me.sheet);
    sheets.into_iter().for_each(|(_, sheet)| workbook.push_worksheet(sheet));
    for (name, cell) in &read_me.names {
        workbook.define_name(*name, cell)?;
    }
    workbook.save_to_buffer()
}

/// Where each map is.
fn parts<'a>(maps: &'a [Arc<Map>], touchpoints: &Rows, analyses: &[Analysis]) -> Vec<Part<'a>> {
    let (mut row, mut analysed) = (1, 1);
    let part = |(map, analysis): (&'a Arc<Map>, &Analysis)| {
        let rows: usize = map.stages.iter().map(|stage| stage.touchpoints.len().max(1)).sum();
        let (begin, first) = (row, analysed);
        row += rows as u32;
        analysed += map.touchpoint_count() as u32;
        let name = (touchpoints.rows.get(begin as usize - 1)).filter(|_| rows > 0).and_then(|cells| cells.first());
        Part {
            map,
            name: name.unwrap_or(&map.name).clone(),
            touchpoints: (begin, row),
            analysed: (first, analysed),
            is_rated: !analysis.priorities.is_empty(),
        }
    };
    maps.iter().zip(analyses).map(part).collect()
}

/// What the file says of itself: what it is called, and the day of its content.
fn properties(book: &Book<'_>) -> Result<DocProperties, XlsxError> {
    /// The day of what has no date: the first that a packed file can have.
    const NO_DAY: (u16, u8, u8) = (1980, 1, 1);
    let day = book.date.or_else(|| book.project.changed.map(|at| at.to_zoned(TimeZone::UTC).date()));
    let of = |date: Date| Some((u16::try_from(date.year()).ok()?, date.month().unsigned_abs(), date.day().unsigned_abs()));
    let (year, month, day) = day.and_then(of).filter(|(year, ..)| *year >= 1900).unwrap_or(NO_DAY);
    let title: String = text::clean(&book.project.name).chars().take(200).collect();
    Ok(DocProperties::new().set_title(title).set_creation_datetime(&ExcelDateTime::from_ymd(year, month, day)?))
}
