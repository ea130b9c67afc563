//! `wegmarke analyse`: what the scores of a map mean, as a table for people, as JSON or as CSV for programs. Never a figure of its own.

use super::arguments::{given, is_set};
use super::failure::Failure;
use super::opened::{map, note_ballots, open, round};
use super::streams::{Streams, on_one_line};
use crate::export::{csv, number};
use crate::i18n::Texts;
use crate::layout::{Rated, balance_rests, of_hundred, sure_of_all, threshold_value, word};
use crate::method::report::{Number, Report, TouchpointReport};
use crate::method::report_table::{CERTAINTY_COLUMNS, COLUMNS, Cell};
use crate::method::{Analysis, BalanceOutcome, Certainty, Threshold};
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
    let certainty = is_set(matches, "certainty").then(|| Certainty::of(project, map, &analysis, || false)).flatten();
    let report = Report::new(project, map, &analysis);
    let report = certainty.iter().fold(report, Report::with_certainty);
    let format = given::<String>(matches, "format").map(|format| format.to_ascii_lowercase());
    let bytes = match format.as_deref() {
        Some("json") => json(&report),
        Some("csv") => table_of(&report, certainty.is_some()),
        _ => return streams.write_text(&for_people(&report, &analysis, certainty.as_ref(), (texts, streams.on_screen)), texts),
    };
    streams.write_all(&bytes.map_err(|error| Failure::of_export(&error, texts))?, texts)
}

fn json(report: &Report<'_>) -> Result<Vec<u8>, crate::export::ExportError> {
    let written = serde_json::to_vec_pretty(report);
    let mut bytes = written.map_err(|error| crate::export::ExportError::Failed { format: "json", detail: error.to_string() })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// One row for each touchpoint; how sure it is in further columns, if that was asked.
fn table_of(report: &Report<'_>, sure: bool) -> Result<Vec<u8>, crate::export::ExportError> {
    let further: &[&str] = if sure { &CERTAINTY_COLUMNS } else { &[] };
    let header: Vec<&str> = COLUMNS.iter().chain(further).copied().collect();
    let rows = report.rows().zip(report.certainty_rows());
    csv(&header, rows.map(|(row, certainty)| row.iter().chain(&certainty).take(header.len()).map(machine).collect::<Vec<_>>()))
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
fn for_people(report: &Report<'_>, analysis: &Analysis, certainty: Option<&Certainty>, (texts, on_screen): (&Texts, bool)) -> String {
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
    rows.extend(report.touchpoints.iter().map(|touchpoint| row(touchpoint, texts, on_screen)));
    let mut text = on_one_line(&texts.cli_analyse_heading(report.map, report.round), usize::MAX, on_screen);
    text.push_str("\n\n");
    text.push_str(&columns(&rows, &[0, 1, 8]));
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
    if let Some(certainty) = certainty {
        text.push_str(&how_sure(report, certainty, texts, on_screen));
    }
    text
}

/// How sure it is, touchpoint by touchpoint and over the whole journey.
fn how_sure(report: &Report<'_>, certainty: &Certainty, texts: &Texts, on_screen: bool) -> String {
    let none = || "–".to_owned();
    let header = [
        texts.cli_column_touchpoint(),
        texts.cli_column_verdict(),
        texts.sure_column_share(),
        texts.sure_column_else(),
        texts.sure_column_first_three(),
        texts.sure_column_turns_at(),
    ];
    let mut rows = vec![header.map(str::to_owned)];
    rows.extend(report.touchpoints.iter().zip(&certainty.touchpoints).map(|(touchpoint, sure)| {
        let share = |share: Option<f64>| share.map_or_else(none, |share| of_hundred(texts, share));
        [
            on_one_line(touchpoint.title, 40, on_screen),
            word(texts, touchpoint.verdict).to_owned(),
            share(sure.share),
            sure.runner_up.map_or_else(none, |(verdict, share)| format!("{} {}", word(texts, verdict), of_hundred(texts, share))),
            share(sure.in_first_three),
            sure.turns_at.map_or_else(none, |turning| {
                format!("{} {}", texts.term(Threshold::KIND, turning.threshold.code()), threshold_value(texts, &turning))
            }),
        ]
    }));
    let mut text = format!("\n{}\n\n{}\n", texts.sure_title(), columns(&rows, &[0, 1, 3, 5]));
    for sentence in sure_of_all(texts, certainty) {
        text.push_str(&sentence);
        text.push('\n');
    }
    text
}

fn row(touchpoint: &TouchpointReport<'_>, texts: &Texts, on_screen: bool) -> [String; 10] {
    let score = |value: Option<Number>| value.map_or_else(|| "–".to_owned(), |Number(value)| texts.score(value));
    let signed = |value: Option<Number>| value.map_or_else(|| "–".to_owned(), |Number(value)| texts.signed(value));
    [
        on_one_line(touchpoint.stage, 24, on_screen),
        on_one_line(touchpoint.title, 40, on_screen),
        score(touchpoint.expectation),
        score(touchpoint.fulfilment),
        score(touchpoint.competition),
        score(touchpoint.relevance),
        signed(touchpoint.gap),
        signed(touchpoint.lead),
        word(texts, touchpoint.verdict).to_owned(),
        touchpoint.priority.map_or_else(|| "–".to_owned(), |priority| priority.to_string()),
    ]
}

/// Rows whose cells are aligned below each other: words (in these columns) to the left, figures to the right.
fn columns<const COUNT: usize>(rows: &[[String; COUNT]], words: &[usize]) -> String {
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..COUNT).map(width).collect();
    let mut text = String::new();
    for row in rows {
        let mut line = String::new();
        for (column, (cell, width)) in row.iter().zip(&widths).enumerate() {
            if column > 0 {
                line.push_str("  ");
            }
            line.push_str(&if words.contains(&column) { format!("{cell:<width$}") } else { format!("{cell:>width$}") });
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}
