//! Charts as tables, for where nothing is drawn and for those who cannot see it. Taken from what the chart says, so that both say the same; never a
//! figure of its own.

use super::{Cell, Column, Holds, Maker, Table};
use crate::layout::charts::{Body, Chart, ChartKind, CoverageTable, GroupTable, Line, Plane, SpendTable};
use crate::layout::{capital, word};
use crate::model::Code as _;

impl Maker<'_> {
    /// What a chart says, as a table; none for one that has nothing to say.
    pub(super) fn table_of(&self, chart: &Chart) -> Option<Table> {
        let texts = self.texts();
        let (columns, rows) = match &chart.body {
            Body::Empty(_) => return None,
            Body::Plane(plane) if chart.kind == ChartKind::Curves => self.curves(plane),
            Body::Plane(plane) => {
                let axis = |title: &str| Column::new(title, Holds::Figure);
                let columns = vec![
                    self.head("touchpoint", Holds::Name),
                    axis(&plane.x.title),
                    axis(&plane.y.title),
                    Column::new(texts.report_verdict(), Holds::Word),
                ];
                let signed = chart.kind == ChartKind::RelevanceGap;
                let rows = plane.dots.iter().map(|dot| {
                    let y = Cell::figure(Some(dot.y), |value| if signed { texts.signed(value) } else { texts.score(value) });
                    vec![Cell::text(&dot.touchpoint.title), Cell::figure(Some(dot.x), |x| texts.score(x)), y, self.verdict(dot.verdict)]
                });
                (columns, rows.collect())
            }
            Body::Groups(groups) => self.groups(groups),
            Body::Balance(sides) => {
                let columns = vec![
                    self.head("touchpoint", Holds::Name),
                    Column::new(texts.report_weighted_gap(), Holds::Figure),
                    Column::new(texts.report_verdict(), Holds::Word),
                ];
                let rows = sides.good.iter().chain(&sides.bad).map(|share| {
                    let weighted = Cell::figure(Some(share.weighted_gap), |value| texts.signed(value));
                    vec![Cell::text(&share.touchpoint.title), weighted, self.verdict(share.verdict)]
                });
                (columns, rows.collect())
            }
            Body::Coverage(coverage) => self.coverage(coverage),
            Body::Priorities(list) => {
                let columns = vec![
                    Column::new(texts.report_rank(), Holds::Figure),
                    self.head("touchpoint", Holds::Name),
                    self.head("stage", Holds::Word),
                    Column::new(texts.report_verdict(), Holds::Word),
                    Column::new(texts.report_reason(), Holds::Words),
                    Column::new(&list.head, Holds::Figure),
                ];
                let rows = list.rows.iter().map(|row| {
                    vec![
                        Cell::figure(Some(row.position as f64), |value| texts.number(value, 0)),
                        Cell::text(&row.touchpoint.title),
                        Cell::text(&row.stage),
                        self.verdict(row.verdict),
                        Cell::text(capital(&row.reason)),
                        Cell::figure(Some(row.opportunity), |value| texts.score(value)),
                    ]
                });
                (columns, rows.collect())
            }
            Body::Funnel(list) => {
                let columns = vec![
                    self.head("touchpoint", Holds::Name),
                    Column::new(capital(texts.term("metric", "contacts")), Holds::Figure),
                    Column::new(capital(texts.term("metric", "completions")), Holds::Figure),
                    Column::new(texts.report_lost(), Holds::Words),
                ];
                let rows = list.rows.iter().map(|row| {
                    let count = |value: Option<f64>| Cell::figure(value, |value| texts.number(value, 2));
                    let lost = row.lost.iter().chain(&row.broken).cloned().collect::<Vec<_>>().join("; ");
                    vec![Cell::text(&row.touchpoint.title), count(row.contacts), count(row.completions), Cell::text(lost)]
                });
                (columns, rows.collect())
            }
            Body::Frontier(curve) => {
                let money = |value: f64| texts.money(value, curve.money.0, &curve.money.1);
                let columns = vec![
                    Column::new(texts.chart_frontier_budget(), Holds::Figure),
                    Column::new(texts.chart_frontier_value(), Holds::Figure),
                ];
                let rows = curve.points.iter().map(|point| {
                    vec![Cell::figure(Some(point.cost), money), Cell::figure(Some(point.value), |value| texts.number(value, 2))]
                });
                (columns, rows.collect())
            }
            Body::Spend(table) => self.spend(table),
        };
        Some(Table { name: chart.title.clone(), columns, rows })
    }

    /// The curves along the journey: a row for each touchpoint, a column for each curve.
    fn curves(&self, plane: &Plane) -> (Vec<Column>, Vec<Vec<Cell>>) {
        let mut columns = vec![self.head("touchpoint", Holds::Name)];
        // What people named stays as they wrote it.
        let name = |line: &Line| if line.voice.is_some() { line.name.clone() } else { capital(&line.name) };
        columns.extend(plane.lines.iter().map(|line| Column::new(name(line), Holds::Figure)));
        let rows = self.map().touchpoints().enumerate().map(|(at, touchpoint)| {
            let figure =
                |line: &Line, value| if line.voice.is_some() { line.curve.figure(value, self.texts()) } else { self.texts().score(value) };
            let value = |line: &Line| Cell::figure(line.values.get(at).copied().flatten(), |value| figure(line, value));
            let mut row = vec![Cell::text(&touchpoint.title)];
            row.extend(plane.lines.iter().map(value));
            row
        });
        (columns, rows.collect())
    }

    fn groups(&self, groups: &GroupTable) -> (Vec<Column>, Vec<Vec<Cell>>) {
        let texts = self.texts();
        let mut columns = vec![Column::new(texts.report_group(), Holds::Name)];
        columns.extend(groups.scores.iter().map(|name| Column::new(capital(name), Holds::Figure)));
        columns.push(Column::new(&groups.heads[1], Holds::Figure));
        columns.push(Column::new(&groups.heads[2], Holds::Words));
        let rows = groups.rows.iter().map(|row| {
            let mut cells = vec![Cell::text(capital(&row.name))];
            cells.extend(row.scores.map(|value| Cell::figure(value, |value| texts.score(value))));
            cells.push(Cell::figure(row.gap, |value| texts.signed(value)));
            let worst = row.worst.as_ref().map(|(touchpoint, verdict)| format!("{} ({})", touchpoint.title, word(texts, *verdict)));
            cells.push(Cell::text(worst.unwrap_or_default()));
            cells
        });
        (columns, rows.collect())
    }

    /// The goals that something serves, with how many touchpoints and measures do, stage by stage.
    pub(super) fn coverage(&self, coverage: &CoverageTable) -> (Vec<Column>, Vec<Vec<Cell>>) {
        let texts = self.texts();
        let mut columns = vec![self.head("goal", Holds::Name)];
        columns.extend(coverage.columns.iter().map(|(_, stage)| Column::new(stage, Holds::Figure)));
        columns.push(Column::new(&coverage.total, Holds::Figure));
        let said = |touchpoints: usize, measures: usize| {
            let count = |count: usize| texts.integer(Self::whole(count));
            let text = match (touchpoints, measures) {
                (0, 0) => String::new(),
                (some, 0) => count(some),
                (some, more) => format!("{} + {}", count(some), count(more)),
            };
            Cell { text, value: (touchpoints > 0).then_some(touchpoints as f64), verdict: None }
        };
        let rows =
            coverage.rows.iter().filter(|row| row.cells.iter().any(|ids| !ids.is_empty()) || row.measures.iter().any(|count| *count > 0));
        let rows = rows.map(|row| {
            let mut cells = vec![Cell::text(capital(&row.name))];
            cells.extend(row.cells.iter().zip(&row.measures).map(|(ids, measures)| said(ids.len(), *measures)));
            cells.push(said(row.cells.iter().map(Vec::len).sum(), 0));
            cells
        });
        (columns, rows.collect())
    }

    fn spend(&self, table: &SpendTable) -> (Vec<Column>, Vec<Vec<Cell>>) {
        let texts = self.texts();
        let mut columns = vec![Column::new(texts.report_where(), Holds::Name), Column::new(texts.report_spent(), Holds::Figure)];
        columns.extend(table.heads.iter().map(|head| Column::new(texts.report_share_of(head), Holds::Figure)));
        let rows = table.rows.iter().map(|row| {
            let mut cells = vec![Cell::text(capital(&row.name)), Cell::text(&row.spend)];
            cells.extend(row.shares.map(|share| Cell::figure(share, |share| texts.percent(share * 100.0))));
            cells
        });
        (columns, rows.collect())
    }

    /// The words of a closed vocabulary with a capital letter.
    pub(super) fn capital_word<C: crate::model::Code>(&self, code: C) -> Cell {
        Cell::text(capital(self.texts().term(C::KIND, code.code())))
    }

    /// The name of a metric: the program's word, or the user's.
    pub(super) fn metric_name(&self, metric: &str) -> String {
        match crate::model::KnownMetric::from_code(metric) {
            Some(known) => capital(word(self.texts(), known)),
            None => metric.to_owned(),
        }
    }
}
