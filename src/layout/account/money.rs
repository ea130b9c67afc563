//! What was measured, which goals are served, and where the money goes and what it brings. Never a figure of its own.

use super::{Block, Cell, Column, Holds, Maker, Section, Table, Topic};
use crate::layout::charts::{Body, ChartChoice, ChartKind};
use crate::layout::returns::{mean, money, returns_sentence};
use crate::layout::{capital, metric_figure, word};
use crate::method::returns::{costs_by_status, outcomes};
use crate::method::{MeasuredMap, segment_names};
use crate::model::Figure;

impl Maker<'_> {
    /// What was measured.
    pub(super) fn metrics(&self) -> Section {
        let (texts, asked) = (self.texts(), self.asked);
        let (project, map) = (asked.project, self.map());
        let measured = MeasuredMap::of(project, map, asked.judged.round);
        let segments = segment_names(project);
        let mut blocks = Vec::new();
        blocks.extend(self.drawing(&ChartChoice::of(ChartKind::Funnel)).map(Self::headed).into_iter().flatten());
        let figure = |metric: &str, value: Figure| match value {
            Figure::Number(value) => metric_figure(texts, project.currency(), metric, value),
            Figure::Amount(amount) => money(texts, project, project.currency().wholes(amount)),
        };
        let rows = map.touchpoints().flat_map(|touchpoint| {
            measured.values(Some(touchpoint.id)).iter().map(move |value| (self.titles.beside(touchpoint.id).1, value))
        });
        let rows: Vec<Vec<Cell>> = rows
            .map(|(title, value)| {
                let metric = &value.metric;
                let before = value.before.map(|(_, before)| figure(&metric.metric, before)).unwrap_or_default();
                let of = metric.segment.and_then(|id| segments.get(&id));
                let name = self.metric_name(&metric.metric);
                let name = of.map_or_else(|| name.clone(), |segment| format!("{name} ({segment})"));
                vec![
                    Cell::text(title),
                    Cell::text(name),
                    Cell::text(figure(&metric.metric, metric.value)),
                    Cell::text(before),
                    Cell::text(metric.answers.map(|count| texts.integer(i64::try_from(count).unwrap_or(i64::MAX))).unwrap_or_default()),
                    Cell::text(metric.source.trim()),
                ]
            })
            .collect();
        if !rows.is_empty() {
            let columns = vec![
                self.head("touchpoint", Holds::Name),
                self.head("metric", Holds::Word),
                self.head("value", Holds::Figure),
                Column::new(texts.report_before(), Holds::Figure),
                self.head("answers", Holds::Figure),
                self.head("source", Holds::Words),
            ];
            if !blocks.is_empty() {
                blocks.push(Block::Heading(texts.report_metric_values().to_owned()));
            }
            blocks.push(Block::Table(Table { name: texts.report_metric_values().to_owned(), columns, rows }));
        }
        self.section(Topic::Metrics, texts.report_metrics(), blocks)
    }

    /// Which goals are served where.
    pub(super) fn goals(&self) -> Section {
        let texts = self.texts();
        let chart = self.chart(&ChartChoice::of(ChartKind::Coverage));
        let mut blocks = Vec::new();
        if let Body::Coverage(coverage) = &chart.body {
            blocks.push(Block::Sentence(chart.why.clone()));
            let (columns, rows) = self.coverage(coverage);
            blocks.push(Block::Table(Table { name: chart.title.clone(), columns, rows }));
            if coverage.measures.is_some() {
                blocks.push(Block::Sentence(texts.report_goals_measures().to_owned()));
            }
            let is_served = |row: &&crate::layout::charts::CoverageRow| {
                row.cells.iter().all(Vec::is_empty) && row.measures.iter().all(|count| *count == 0)
            };
            let unserved: Vec<&str> = coverage.rows.iter().filter(is_served).map(|row| row.name.as_str()).collect();
            if !unserved.is_empty() {
                blocks.push(Block::Sentence(texts.report_goals_unserved(&unserved.join(", "))));
            }
        }
        self.section(Topic::Goals, &chart.title, blocks)
    }

    /// Spend, cost and return.
    pub(super) fn money(&self) -> Section {
        let (texts, project) = (self.texts(), self.asked.project);
        let mut blocks = Vec::new();
        let became = outcomes(project, self.map());
        let costs = costs_by_status(project);
        let amount = |value: f64| Cell::figure(Some(value).filter(|value| *value > 0.0), |value| money(texts, project, value));
        if !costs.is_empty() {
            blocks.push(Block::Sentence(returns_sentence(project, &became, texts)));
            let columns = vec![
                self.head("status", Holds::Name),
                Column::new(texts.returns_so_far(), Holds::Figure),
                Column::new(texts.returns_planned(), Holds::Figure),
            ];
            let rows = costs.iter().map(|(status, cost)| vec![self.capital_word(*status), amount(cost.so_far), amount(cost.planned)]);
            blocks.push(Block::Table(Table { name: texts.returns_costs().to_owned(), columns, rows: rows.collect() }));
        }
        if !became.is_empty() {
            blocks.push(Block::Heading(texts.returns_outcomes().to_owned()));
            let columns = vec![
                Column::new(texts.returns_measure(), Holds::Name),
                Column::new(texts.returns_spent(), Holds::Figure),
                Column::new(texts.returns_expected(), Holds::Figure),
                Column::new(texts.returns_observed(), Holds::Figure),
                self.head("learning", Holds::Words),
            ];
            let change = |value: Option<f64>| Cell::figure(value, |value| texts.signed(value));
            let rows = became.iter().map(|outcome| {
                vec![
                    Cell::text(&outcome.measure.title),
                    amount(outcome.spent),
                    change(outcome.expected),
                    change(mean(outcome.observed.iter().map(|observed| observed.change))),
                    Cell::text(outcome.measure.learning.trim()),
                ]
            });
            blocks.push(Block::Table(Table { name: texts.returns_outcomes().to_owned(), columns, rows: rows.collect() }));
        }
        if let Some(drawing) = self.drawing(&ChartChoice::of(ChartKind::Spend)) {
            blocks.extend(Self::headed(drawing));
        }
        self.section(Topic::Money, texts.report_money(), blocks)
    }

    /// A word of the vocabulary of a field, with a capital letter.
    pub(super) fn word_cell<C: crate::model::Code>(&self, code: Option<C>) -> Cell {
        Cell::text(code.map(|code| capital(word(self.texts(), code))).unwrap_or_default())
    }
}
