//! `wegmarke plan`: which measures to do with the money and the days there are, as a table for people, as JSON or as CSV for programs. Never a figure of
//! its own.

use super::arguments::given;
use super::failure::Failure;
use super::opened::{map, note_ballots, open, round};
use super::streams::Streams;
use crate::export::{ExportError, plan_rows, rows_csv};
use crate::i18n::Texts;
use crate::layout::word;
use crate::letters::line_for_screen;
use crate::method::portfolio::{Frontier, Limits, Nearness, NoBest, Plan, Portfolio};
use crate::method::report::Number;
use crate::model::{Code as _, Map, Money, Project};
use clap::ArgMatches;
use serde_json::{Value, json};
use std::path::PathBuf;

/// A plan with everything around it.
struct Planned<'a> {
    project: &'a Project,
    map: &'a Map,
    round: &'a str,
    limits: Limits,
    plan: Plan,
}

/// Writes the plan to standard output.
///
/// # Errors
/// An unknown map or round, a damaged map file, musts that cannot be met together, or the system refuses.
pub(super) fn run(matches: &ArgMatches, streams: &mut Streams<'_>, texts: &Texts) -> Result<(), Failure> {
    let (Some(path), Some(budget)) = (given::<PathBuf>(matches, "FILE"), given::<f64>(matches, "budget")) else { return Ok(()) };
    let opened = open(path, matches, streams, texts)?;
    let project = &opened.loaded.project;
    note_ballots(project, path, streams, texts);
    let map = map(project, path, matches, texts)?.or_else(|| project.maps.first());
    let round = round(project, path, matches, texts)?;
    // A project that was read is sound: it has a map.
    let Some(map) = map else { return Ok(()) };
    // More than an amount can be is as good as no limit.
    let budget = project.currency().amount(*budget).map_or(i64::MAX, minor);
    let effort = given::<f64>(matches, "days").map(|days| (days * 100.0 + 1e-6).floor() as i64);
    let limits = Limits { budget, effort };
    let portfolio = Portfolio::of(project, map, round.id);
    let plan = portfolio.plan(limits, &|| false).map_err(|error| refused(project, &error, texts))?;
    let planned = Planned { project, map, round: &round.label, limits, plan };
    let frontier = || portfolio.frontier(limits.effort, &|| false).map_err(|error| refused(project, &error, texts));
    let format = given::<String>(matches, "format").map(|format| format.to_ascii_lowercase());
    let bytes = match format.as_deref() {
        Some("json") => planned.json(&frontier()?),
        Some("csv") => rows_csv(plan_rows(project, map, &round.label, &planned.plan)),
        _ => {
            let near = portfolio.near(limits, &planned.plan.best, &|| false).map_err(|error| refused(project, &error, texts))?;
            return streams.write_text(&planned.for_people(&frontier()?, &near, texts), texts);
        }
    };
    streams.write_all(&bytes.map_err(|error| Failure::of_export(&error, texts))?, texts)
}

fn minor(amount: Money) -> i64 {
    i64::try_from(amount.minor()).unwrap_or(i64::MAX)
}

/// Why there is no plan.
fn refused(project: &Project, error: &NoBest, texts: &Texts) -> Failure {
    let titles = match error {
        NoBest::Musts(musts) => {
            musts.iter().filter_map(|index| project.measures.get(*index)).map(|measure| measure.title.as_str()).collect()
        }
        NoBest::CalledOff => Vec::new(),
    };
    Failure::invalid(texts.cli_plan_contradiction(&titles.join(" · ")))
}

impl Planned<'_> {
    fn wholes(&self, minor: i64) -> f64 {
        Money::new(minor.unsigned_abs()).map_or(f64::INFINITY, |amount| self.project.currency().wholes(amount))
    }

    fn chosen(&self) -> impl Iterator<Item = usize> + '_ {
        chosen(&self.plan.best.chosen)
    }

    fn title(&self, index: usize) -> &str {
        self.project.measures.get(index).map_or("", |measure| measure.title.as_str())
    }

    fn id(&self, index: usize) -> String {
        self.project.measures.get(index).map(|measure| measure.id.to_string()).unwrap_or_default()
    }

    fn json(&self, frontier: &Frontier) -> Result<Vec<u8>, ExportError> {
        let number = |figure: f64| json!(Number(figure));
        let points: Vec<Value> = frontier
            .points
            .iter()
            .map(|point| {
                let ids: Vec<String> = chosen(&point.chosen).map(|index| self.id(index)).collect();
                json!({ "budget": number(self.wholes(point.cost)), "value": number(point.value), "chosen": ids })
            })
            .collect();
        let left: Vec<Value> = self
            .plan
            .left_out
            .iter()
            .map(|(index, reason)| json!({ "measure": self.title(*index), "id": self.id(*index), "reason": reason.code() }))
            .collect();
        let best = &self.plan.best;
        let days = |hundredths: i64| number(hundredths as f64 / 100.0);
        let report = json!({
            "map": self.map.name,
            "round": self.round,
            "budget": number(self.wholes(self.limits.budget)),
            "chosen": self.chosen().map(|index| self.title(index)).collect::<Vec<_>>(),
            "cost": number(self.wholes(best.cost)),
            "effort_days": days(best.effort),
            "value": number(best.value),
            "proven_optimal": best.is_proven,
            "chosen_ids": self.chosen().map(|index| self.id(index)).collect::<Vec<_>>(),
            "days": self.limits.effort.map(days),
            "left_out": left,
            "frontier": points,
        });
        let written = serde_json::to_vec_pretty(&report);
        let mut bytes = written.map_err(|error| ExportError::Failed { format: "json", detail: error.to_string() })?;
        bytes.push(b'\n');
        Ok(bytes)
    }

    /// What to do, what it costs, what was left out and why, and what more money would buy.
    fn for_people(&self, frontier: &Frontier, near: &[Nearness], texts: &Texts) -> String {
        let best = &self.plan.best;
        let money = |minor: i64| format!("{} {}", texts.number(self.wholes(minor), 2), self.project.currency().code());
        let days = |hundredths: i64| texts.number(hundredths as f64 / 100.0, 2);
        let near_best = |index: usize| near.get(index).map_or("", |nearness| word(texts, *nearness));
        let mut lines = vec![texts.cli_analyse_heading(&self.map.name, self.round), String::new()];
        lines.push(texts.cli_plan_sum(&texts.number(best.value, 2), &money(best.cost), &days(best.effort)));
        lines.push(if best.is_proven { texts.cli_plan_proven().to_owned() } else { texts.cli_plan_not_proven().to_owned() });
        lines.push(String::new());
        lines.extend(self.chosen().map(|index| {
            let measure = self.project.measures.get(index);
            let cost = measure.and_then(|measure| measure.cost).map_or(0, minor);
            texts.cli_plan_chosen(self.title(index), &money(cost), near_best(index))
        }));
        if !self.plan.left_out.is_empty() {
            lines.extend([String::new(), texts.cli_plan_left_out().to_owned()]);
            lines.extend(
                self.plan
                    .left_out
                    .iter()
                    .map(|(index, reason)| texts.cli_plan_left(self.title(*index), word(texts, *reason), near_best(*index))),
            );
        }
        lines.extend([String::new(), texts.cli_plan_frontier().to_owned()]);
        for (at, point) in frontier.points.iter().enumerate() {
            let mark = if frontier.knee == Some(at) { texts.cli_plan_knee() } else { "" };
            lines.push(format!("  {}  {}  {mark}", money(point.cost), texts.number(point.value, 2)).trim_end().to_owned());
        }
        lines.iter().map(|line| format!("{}\n", line_for_screen(line))).collect()
    }
}

fn chosen(selection: &[bool]) -> impl Iterator<Item = usize> + '_ {
    selection.iter().enumerate().filter(|(_, chosen)| **chosen).map(|(index, _)| index)
}
