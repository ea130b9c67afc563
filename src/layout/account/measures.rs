//! What is done about it: the measures, the best selection of them, and who takes what home. Never a figure of its own.

use super::{Block, Cell, Column, Holds, Maker, Point, Section, Table, Topic};
use crate::layout::charts::{ChartChoice, ChartKind};
use crate::layout::returns::money;
use crate::layout::{capital, word};
use crate::method::portfolio::{NoBest, Plan, Portfolio};
use crate::method::take_home::{Task, by_owner, duties};
use crate::method::{Worths, segment_names};
use crate::model::{Measure, Money, Tenths};
use jiff::civil::Date;
use std::sync::Arc;

impl Maker<'_> {
    /// The measures that have to do with the map, and the best selection.
    pub(super) fn measures(&self) -> Section {
        let texts = self.texts();
        let mut blocks = Vec::new();
        let here: Vec<&Arc<Measure>> = self.asked.project.measures.iter().filter(|measure| self.is_here(measure)).collect();
        if !here.is_empty() {
            blocks.push(Block::Table(self.list(&here)));
            blocks.extend(self.details(&here));
            blocks.extend(self.portfolio());
        }
        self.section(Topic::Measures, texts.report_measures(), blocks)
    }

    /// Whether a measure is about the map: it has a touchpoint there, or none at all.
    fn is_here(&self, measure: &Measure) -> bool {
        measure.touchpoints.is_empty() || measure.touchpoints.iter().any(|id| self.map().touchpoint(*id).is_some())
    }

    fn places(&self, measure: &Measure) -> String {
        let here = measure.touchpoints.iter().filter(|id| self.map().touchpoint(**id).is_some());
        here.map(|id| self.titles.beside(*id).1).collect::<Vec<_>>().join(", ")
    }

    fn amount(&self, amount: Option<Money>) -> Cell {
        let project = self.asked.project;
        Cell::figure(amount.map(|amount| project.currency().wholes(amount)), |value| money(self.texts(), project, value))
    }

    fn list(&self, measures: &[&Arc<Measure>]) -> Table {
        let texts = self.texts();
        let worths = Worths::of(self.asked.project, self.map(), self.asked.judged.round);
        let columns = vec![
            self.head("measure", Holds::Name),
            Column::new(texts.report_at(), Holds::Words),
            self.head("status", Holds::Word),
            self.head("owner", Holds::Word),
            self.head("due", Holds::Word),
            self.head("cost", Holds::Figure),
            Column::new(texts.portfolio_effort(), Holds::Figure),
            Column::new(texts.portfolio_value(), Holds::Figure),
        ];
        let row = |measure: &&Arc<Measure>| {
            vec![
                Cell::text(&measure.title),
                Cell::text(self.places(measure)),
                Cell::text(word(texts, measure.status)),
                Cell::text(measure.owner.trim()),
                self.day(measure.due),
                self.amount(measure.cost),
                Cell::figure(measure.effort.map(|days| days.value()), |days| texts.number(days, 2)),
                Cell::figure(worths.value(measure), |value| texts.number(value, 2)),
            ]
        };
        Table { name: texts.report_measures().to_owned(), columns, rows: measures.iter().map(row).collect() }
    }

    /// What is written about measures.
    fn details(&self, measures: &[&Arc<Measure>]) -> Vec<Block> {
        let texts = self.texts();
        let segments = segment_names(self.asked.project);
        let point = |measure: &&Arc<Measure>| {
            let tenths = |value: Option<Tenths>| value.map(|value| texts.score(value.value())).unwrap_or_default();
            let list = |words: Vec<&str>| words.join(", ");
            let fields = [
                ("core-message", measure.core_message.trim().to_owned()),
                ("content", measure.content.trim().to_owned()),
                ("channel", measure.channel.map(|channel| word(texts, channel).to_owned()).unwrap_or_default()),
                ("segment", measure.segment.and_then(|id| segments.get(&id).cloned()).unwrap_or_default()),
                ("lift", tenths(measure.lift)),
                ("effects", list(measure.effects.iter().map(|effect| word(texts, *effect)).collect())),
                ("goals", list(measure.goals.iter().map(|goal| word(texts, *goal)).collect())),
                ("hypothesis", measure.hypothesis.trim().to_owned()),
                ("measured-by", measure.measured_by.trim().to_owned()),
                ("result", measure.result.trim().to_owned()),
                ("learning", measure.learning.trim().to_owned()),
            ];
            let lines = fields.into_iter().filter(|(_, text)| !text.is_empty());
            let lines: Vec<String> = lines.map(|(name, text)| texts.report_labelled(texts.term("field", name), &text)).collect();
            (lines.len() > usize::from(measure.lift.is_some())).then(|| Point {
                title: measure.title.clone(),
                text: lines.join("\n"),
                ..Point::default()
            })
        };
        let points: Vec<Point> = measures.iter().filter_map(point).collect();
        if points.is_empty() { Vec::new() } else { vec![Block::Heading(texts.report_details().to_owned()), Block::Points(points)] }
    }

    /// The best selection within the money and the days that there are, and what more money buys.
    fn portfolio(&self) -> Vec<Block> {
        let (texts, asked) = (self.texts(), self.asked);
        let portfolio = Portfolio::of(asked.project, self.map(), asked.judged.round);
        if portfolio.candidates() == 0 {
            return Vec::new();
        }
        let mut blocks = vec![Block::Heading(texts.report_portfolio().to_owned())];
        match portfolio.plan(asked.within, &|| false) {
            Ok(plan) => blocks.extend(self.plan(&portfolio, &plan)),
            Err(NoBest::Musts(musts)) => {
                let titles = musts.iter().filter_map(|index| asked.project.measures.get(*index)).map(|measure| measure.title.as_str());
                blocks.push(Block::Sentence(texts.portfolio_contradiction(&titles.collect::<Vec<_>>().join(" · "))));
            }
            Err(NoBest::CalledOff) => return Vec::new(),
        }
        blocks.extend(self.drawing(&ChartChoice::of(ChartKind::Frontier)).map(Block::Drawing));
        blocks
    }

    fn plan(&self, portfolio: &Portfolio, plan: &Plan) -> Vec<Block> {
        let (texts, asked) = (self.texts(), self.asked);
        let project = asked.project;
        let best = &plan.best;
        let amount = |minor: i64| {
            let wholes = Money::new(minor.unsigned_abs()).map_or(f64::INFINITY, |amount| project.currency().wholes(amount));
            money(texts, project, wholes)
        };
        let days = |hundredths: i64| texts.number(hundredths as f64 / 100.0, 2);
        let count = best.chosen.iter().filter(|chosen| **chosen).count();
        if count == 0 {
            return vec![Block::Sentence(texts.portfolio_nothing_chosen().to_owned())];
        }
        let within = (asked.within.budget < i64::MAX).then(|| texts.report_plan_within(&amount(asked.within.budget)));
        let within = within.unwrap_or_else(|| texts.report_plan_no_limit().to_owned());
        let sum = texts.report_plan(Self::whole(count), &within, &amount(best.cost), &days(best.effort), &texts.number(best.value, 2));
        let proven = if best.is_proven { texts.portfolio_proven_tip() } else { texts.portfolio_not_proven_tip() };
        let shares = portfolio.shares(&best.chosen);
        let row = |index: usize, why: &str, value: Option<f64>| {
            let measure = project.measures.get(index)?;
            Some(vec![
                Cell::text(&measure.title),
                Cell::text(capital(why)),
                Cell::figure(value, |value| texts.number(value, 2)),
                self.amount(measure.cost),
                Cell::figure(measure.effort.map(|days| days.value()), |days| texts.number(days, 2)),
            ])
        };
        let share = |index: usize| shares.get(index).copied();
        // What is worth most comes first.
        let mut chosen: Vec<usize> = (0..best.chosen.len()).filter(|index| best.chosen[*index]).collect();
        chosen.sort_by(|one, two| share(*two).unwrap_or_default().total_cmp(&share(*one).unwrap_or_default()));
        let chosen = chosen.into_iter().filter_map(|index| row(index, texts.portfolio_chosen(), share(index)));
        let left = plan.left_out.iter().filter_map(|(index, reason)| row(*index, word(texts, *reason), None));
        let columns = vec![
            self.head("measure", Holds::Name),
            Column::new(texts.deck_selection(), Holds::Words),
            Column::new(texts.portfolio_value(), Holds::Figure),
            self.head("cost", Holds::Figure),
            Column::new(texts.portfolio_effort(), Holds::Figure),
        ];
        let table = Table { name: texts.report_portfolio().to_owned(), columns, rows: chosen.chain(left).collect() };
        vec![Block::Sentence(sum), Block::Sentence(proven.to_owned()), Block::Table(table)]
    }

    /// Who takes what home.
    pub(super) fn take_home(&self) -> Section {
        let texts = self.texts();
        let duties = duties(self.asked.project, self.asked.today.unwrap_or(Date::MIN));
        let mut rows = Vec::new();
        for owner in by_owner(&duties) {
            let name = if owner.name.is_empty() { texts.tasks_nobody() } else { owner.name };
            rows.extend(owner.duties.into_iter().map(|duty| {
                let kind = match duty.task {
                    Task::Measure(measure) => word(texts, measure.status),
                    Task::Question(_) => texts.tasks_question(),
                };
                let due = duty.task.due().map(|date| self.day(Some(date)).text);
                let due = due.map(|due| if duty.is_overdue { texts.tasks_late(&due) } else { due }).unwrap_or_default();
                vec![Cell::text(name), Cell::text(duty.task.title()), Cell::text(kind), Cell::text(due), self.day(duty.task.review())]
            }));
        }
        let mut blocks = Vec::new();
        if !rows.is_empty() {
            let columns = vec![
                self.head("owner", Holds::Name),
                Column::new(texts.report_task(), Holds::Words),
                self.head("status", Holds::Word),
                self.head("due", Holds::Word),
                self.head("review", Holds::Word),
            ];
            blocks.push(Block::Table(Table { name: texts.report_take_home().to_owned(), columns, rows }));
        }
        self.section(Topic::TakeHome, texts.report_take_home(), blocks)
    }
}
