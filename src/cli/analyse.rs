//! `wegmarke analyse`: what the scores of a map mean, as a table for people, as JSON or as CSV for programs. Never a figure of its own.

use super::arguments::given;
use super::failure::Failure;
use super::opened::{map, note_ballots, open, round};
use super::streams::Streams;
use crate::export::{csv, number};
use crate::i18n::Texts;
use crate::layout::{Rated, balance_rests};
use crate::method::report::{Number, Report, TouchpointReport};
use crate::method::report_table::{COLUMNS, Cell};
use crate::method::{Analysis, BalanceOutcome};
use crate::model::{Code, table};
use clap::ArgMatches;
use std::path::PathBuf;

/// Writes the analysis to standard output.
///
/// # Errors
/// An unknown map or round, a damaged map file, or the system refuses.
pub(super) fn run(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let Some(path) = given::<PathBuf>(matches, "FILE") else { return Ok(()) };
    let opened = open(path, matches, streams, texts)?;
    let project = &opened.loaded.project;
    note_ballots(project, path, streams, texts);
    let map = map(project, path, matches, texts)?.or_else(|| project.maps.first());
    let round = round(project, path, matches, texts)?.id;
    // A project that was read is sound: it has a map.
    let Some(map) = map else { return Ok(()) };
    let analysis = Analysis::of(project, map, round);
    let report = Report::new(project, map, &analysis);
    let format = given::<String>(matches, "format").map(|format| format.to_ascii_lowercase());
    let bytes = match format.as_deref() {
        Some("json") => json(&report),
        Some("csv") => csv(&COLUMNS, report.rows().map(|row| row.map(|cell| machine(&cell)))),
        _ => Ok(for_people(&report, &analysis, texts).into_bytes()),
    };
    streams.write_all(&bytes.map_err(|error| Failure::of_export(&error, texts))?, texts)
}

fn json(report: &Report<'_>) -> Result<Vec<u8>, crate::export::ExportError> {
    let written = serde_json::to_vec_pretty(report);
    let mut bytes = written.map_err(|error| crate::export::ExportError::Failed { format: "json", detail: error.to_string() })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// A cell in machine words.
fn machine(cell: &Cell<'_>) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => (*text).to_owned(),
        Cell::Word { code, .. } => (*code).to_owned(),
        Cell::Number(figure) => number(*figure),
        Cell::Count(count) => count.to_string(),
        Cell::Flag(flag) => if *flag { table::YES } else { table::NO }.to_owned(),
        Cell::Id(id) => id.clone(),
    }
}

/// Columns of text, and the figures of the whole journey.
fn for_people(report: &Report<'_>, analysis: &Analysis, texts: &Texts) -> String {
    let header = [
        texts.cli_column_stage(),
        texts.cli_column_touchpoint(),
        texts.cli_column_expectation(),
        texts.cli_column_fulfilment(),
        texts.cli_column_competition(),
        texts.cli_column_relevance(),
        texts.cli_column_gap(),
        texts.cli_column_lead(),
        texts.cli_column_verdict(),
        texts.cli_column_priority(),
    ];
    let mut rows = vec![header.map(str::to_owned)];
    rows.extend(report.touchpoints.iter().map(|touchpoint| row(touchpoint, texts)));
    let mut text = texts.cli_analyse_heading(report.map, report.round);
    text.push_str("\n\n");
    text.push_str(&columns(&rows));
    text.push('\n');
    let score = |Number(value): Number| texts.number(value, 2);
    text.push_str(&match analysis.balance.outcome {
        BalanceOutcome::NotRated => texts.cli_analyse_balance_not_rated().to_owned(),
        BalanceOutcome::NothingNegative => texts.cli_analyse_balance_none(&score(report.positive)),
        BalanceOutcome::Ratio(ratio) => {
            texts.cli_analyse_balance(&texts.number(ratio, 2), &score(report.positive), &score(report.negative))
        }
    });
    if let Some(rests) = balance_rests(texts, Rated::of_analysis(analysis)) {
        text.push_str(", ");
        text.push_str(&rests);
    }
    text.push('\n');
    text.push_str(&texts.cli_analyse_zigzag(&report.zigzag.world.to_string(), &report.zigzag.media.to_string()));
    text.push('\n');
    text
}

fn row(touchpoint: &TouchpointReport<'_>, texts: &Texts) -> [String; 10] {
    let score = |value: Option<Number>| value.map_or_else(|| "–".to_owned(), |Number(value)| texts.score(value));
    let signed = |value: Option<Number>| value.map_or_else(|| "–".to_owned(), |Number(value)| texts.signed(value));
    [
        short(touchpoint.stage, 24),
        short(touchpoint.title, 40),
        score(touchpoint.expectation),
        score(touchpoint.fulfilment),
        score(touchpoint.competition),
        score(touchpoint.relevance),
        signed(touchpoint.gap),
        signed(touchpoint.lead),
        texts.term(crate::method::Verdict::KIND, touchpoint.verdict.code()).to_owned(),
        touchpoint.priority.map_or_else(|| "–".to_owned(), |priority| priority.to_string()),
    ]
}

/// A title on one line of at most this many letters.
fn short(text: &str, most: usize) -> String {
    let mut line: String = text.chars().take(most).map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    if text.chars().nth(most).is_some() {
        line.pop();
        line.push('…');
    }
    line
}

/// Rows whose cells are aligned below each other: words to the left, figures to the right.
fn columns<const COUNT: usize>(rows: &[[String; COUNT]]) -> String {
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..COUNT).map(width).collect();
    let is_word = |column: usize| matches!(column, 0 | 1 | 8);
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            if column > 0 {
                line.push_str("  ");
            }
            line.push_str(&if is_word(column) { format!("{cell:<width$}") } else { format!("{cell:>width$}") });
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
