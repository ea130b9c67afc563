//! Measures, open questions, metrics, the contact plan and the day's plan as CSV, in the columns of `interfaces.md`. Never a figure of their own.

use super::ExportError;
use super::csv::{OwnNames, Rows};
use crate::method::day::{DayTimes, time_of_day};
use crate::method::portfolio::Plan;
use crate::method::{Machine, MeasureNames, Titles, measure_cell, number, segment_names};
use crate::model::table::{ContactColumn, MeasureColumn, MetricColumn, NO, QuestionColumn, YES};
use crate::model::{About, Code as _, Figure, Map, MapId, Measure, Project, RoundId};
use jiff::civil::Date;
use std::collections::HashMap;
use std::sync::Arc;

/// The maps of a table, each with the name it has there and the names in it.
struct Maps<'a> {
    named: HashMap<MapId, (String, Titles<'a>)>,
    /// Whether they are all that the project has, so that what belongs to none is in the table, too.
    are_all: bool,
}

impl<'a> Maps<'a> {
    fn new(project: &Project, maps: &'a [Arc<Map>]) -> Self {
        let mut names = OwnNames::default();
        let named = maps.iter().map(|map| (map.id, (names.own(&map.name, ""), Titles::of(map)))).collect();
        Self { named, are_all: project.maps.iter().all(|map| maps.iter().any(|other| other.id == map.id)) }
    }

    fn name(&self, map: MapId) -> String {
        self.named.get(&map).map(|(name, _)| name.clone()).unwrap_or_default()
    }
}

/// The measures of a project: all, or those that have a touchpoint in one of some maps.
///
/// # Errors
/// None in practice: every row has all columns.
pub fn measures_csv(project: &Project, maps: &[Arc<Map>]) -> Result<Vec<u8>, ExportError> {
    measure_rows(project, maps).csv()
}

/// The cells of [`measures_csv`].
pub(super) fn measure_rows(project: &Project, maps: &[Arc<Map>]) -> Rows {
    let of = Maps::new(project, maps);
    let names = MeasureNames::of(project, maps.iter().map(|map| &**map));
    let is_in =
        |measure: &&Arc<Measure>| of.are_all || maps.iter().any(|map| measure.touchpoints.iter().any(|id| map.touchpoint(*id).is_some()));
    let rows = project.measures.iter().filter(is_in).map(|measure| {
        let cell = |column: &MeasureColumn| match column {
            MeasureColumn::Map => names.map(measure).map(|map| of.name(map.id)).unwrap_or_default(),
            _ => measure_cell(&Machine, *column, measure, &names),
        };
        MeasureColumn::ALL.iter().map(cell).collect::<Vec<String>>()
    });
    let header: Vec<&str> = MeasureColumn::ALL.iter().map(|column| column.name()).collect();
    Rows::new(&header, rows)
}

/// The columns of a plan: one row for each measure that is chosen, or could have been, and why it was not.
const PLAN: [&str; 8] = ["map", "round", "measure", "chosen", "reason", "cost", "effort_days", "id"];

/// A plan as rows, the header first: every measure of the list that has to do with the map.
pub fn plan_rows(project: &Project, map: &Map, round: &str, plan: &Plan) -> Vec<Vec<String>> {
    let chosen = plan.best.chosen.iter().enumerate().filter(|(_, chosen)| **chosen).map(|(index, _)| (index, ""));
    let mut of: Vec<(usize, &str)> = chosen.chain(plan.left_out.iter().map(|(index, reason)| (*index, reason.code()))).collect();
    of.sort_unstable_by_key(|(index, _)| *index);
    let row = |(index, reason): (usize, &str)| {
        let measure = project.measures.get(index)?;
        let cost = measure.cost.map(|cost| number(project.currency().wholes(cost)));
        let effort = measure.effort.map(|effort| number(effort.value()));
        Some(vec![
            map.name.clone(),
            round.to_owned(),
            measure.title.clone(),
            if reason.is_empty() { YES } else { NO }.to_owned(),
            reason.to_owned(),
            cost.unwrap_or_default(),
            effort.unwrap_or_default(),
            measure.id.to_string(),
        ])
    };
    let header = PLAN.iter().map(|name| (*name).to_owned()).collect();
    std::iter::once(header).chain(of.into_iter().filter_map(row)).collect()
}

/// The open questions of a project: all, or those about some maps.
///
/// # Errors
/// None in practice: every row has all columns.
pub fn questions_csv(project: &Project, maps: &[Arc<Map>]) -> Result<Vec<u8>, ExportError> {
    question_rows(project, maps).csv()
}

/// The cells of [`questions_csv`].
pub(super) fn question_rows(project: &Project, maps: &[Arc<Map>]) -> Rows {
    let of = Maps::new(project, maps);
    let rows = project.questions.iter().filter_map(|question| {
        let (map, stage, touchpoint) = match question.about {
            None if of.are_all => Default::default(),
            None => return None,
            Some(about) => {
                let (name, titles) = of.named.get(&about.map())?;
                let (stage, touchpoint) = match about {
                    About::Map(_) => Default::default(),
                    About::Stage(_, stage) => (titles.stage(stage), String::new()),
                    About::Touchpoint(_, touchpoint) => titles.beside(touchpoint),
                };
                (name.clone(), stage, touchpoint)
            }
        };
        let cell = |column: &QuestionColumn| match column {
            QuestionColumn::Question => question.text.clone(),
            QuestionColumn::Map => map.clone(),
            QuestionColumn::Stage => stage.clone(),
            QuestionColumn::Touchpoint => touchpoint.clone(),
            QuestionColumn::Owner => question.owner.clone(),
            QuestionColumn::Due => day(question.due),
            QuestionColumn::Review => day(question.review),
            QuestionColumn::Done => if question.done { YES } else { NO }.to_owned(),
            QuestionColumn::Id => question.id.to_string(),
        };
        Some(QuestionColumn::ALL.iter().map(cell).collect::<Vec<String>>())
    });
    let header: Vec<&str> = QuestionColumn::ALL.iter().map(|column| column.name()).collect();
    Rows::new(&header, rows)
}

/// What was measured in some maps of a project. `round`: only in this round.
///
/// # Errors
/// None in practice: every row has all columns.
pub fn metrics_csv(project: &Project, maps: &[Arc<Map>], round: Option<RoundId>) -> Result<Vec<u8>, ExportError> {
    metric_rows(project, maps, round).csv()
}

/// The cells of [`metrics_csv`].
pub(super) fn metric_rows(project: &Project, maps: &[Arc<Map>], round: Option<RoundId>) -> Rows {
    let of = Maps::new(project, maps);
    let mut names = OwnNames::default();
    let rounds: HashMap<RoundId, (String, String)> = (project.rounds.iter())
        .map(|round| {
            let date = day(round.date);
            (round.id, (names.own(&round.label, &date), date))
        })
        .collect();
    let segments = segment_names(project);
    let currency = project.currency();
    let rows = project.metrics.iter().filter(|metric| round.is_none_or(|wanted| wanted == metric.round)).filter_map(|metric| {
        let (map, titles) = of.named.get(&metric.map)?;
        let (label, date) = rounds.get(&metric.round)?;
        let (stage, touchpoint) = metric.touchpoint.map(|id| titles.beside(id)).unwrap_or_default();
        let cell = |column: &MetricColumn| match column {
            MetricColumn::Round => label.clone(),
            MetricColumn::Date => date.clone(),
            MetricColumn::Map => map.clone(),
            MetricColumn::Stage => stage.clone(),
            MetricColumn::Touchpoint => touchpoint.clone(),
            MetricColumn::Segment => metric.segment.and_then(|id| segments.get(&id).cloned()).unwrap_or_default(),
            MetricColumn::Metric => metric.metric.clone(),
            MetricColumn::Value => match metric.value {
                Figure::Number(value) => number(value),
                Figure::Amount(amount) => currency.plain(amount),
            },
            MetricColumn::Answers => metric.answers.map_or_else(String::new, |count| count.to_string()),
            MetricColumn::Source => metric.source.clone(),
            MetricColumn::MeasuredOn => day(metric.measured_on),
        };
        Some(MetricColumn::ALL.iter().map(cell).collect::<Vec<String>>())
    });
    let header: Vec<&str> = MetricColumn::ALL.iter().map(|column| column.name()).collect();
    Rows::new(&header, rows)
}

/// The contact plan of some maps of a project.
///
/// # Errors
/// None in practice: every row has all columns.
pub fn contacts_csv(project: &Project, maps: &[Arc<Map>]) -> Result<Vec<u8>, ExportError> {
    contact_rows(project, maps).csv()
}

/// The cells of [`contacts_csv`].
pub(super) fn contact_rows(project: &Project, maps: &[Arc<Map>]) -> Rows {
    let of = Maps::new(project, maps);
    let segments = segment_names(project);
    let rows = project.contacts.iter().filter_map(|contact| {
        let (map, titles) = of.named.get(&contact.map)?;
        let (stage, touchpoint) = titles.beside(contact.touchpoint);
        let cell = |column: &ContactColumn| match column {
            ContactColumn::Segment => contact.segment.and_then(|id| segments.get(&id).cloned()).unwrap_or_default(),
            ContactColumn::Map => map.clone(),
            ContactColumn::Stage => stage.clone(),
            ContactColumn::Touchpoint => touchpoint.clone(),
            ContactColumn::Channel => contact.channel.map_or("", |channel| channel.code()).to_owned(),
            ContactColumn::When => contact.when.clone(),
            ContactColumn::Content => contact.content.clone(),
            ContactColumn::Id => contact.id.to_string(),
        };
        Some(ContactColumn::ALL.iter().map(cell).collect::<Vec<String>>())
    });
    let header: Vec<&str> = ContactColumn::ALL.iter().map(|column| column.name()).collect();
    Rows::new(&header, rows)
}

/// The columns of the day's plan.
const DAY: [&str; 6] = ["begins", "part", "minutes", "who", "notes", "id"];

/// The day's plan of a project. Where nobody has said when the day begins, nothing is said of when its parts do.
///
/// # Errors
/// None in practice: every row has all columns.
pub fn day_csv(project: &Project) -> Result<Vec<u8>, ExportError> {
    day_rows(project).csv()
}

/// The cells of [`day_csv`].
pub(super) fn day_rows(project: &Project) -> Rows {
    let times = DayTimes::of(&project.day);
    let rows = project.day.iter().zip(times.begins).map(|(part, begins)| {
        let at = project.day_starts.map(|starts| time_of_day(u32::from(starts) + begins));
        let begins = at.map_or_else(String::new, |at| format!("{:02}:{:02}", at.hour(), at.minute()));
        vec![begins, part.title.clone(), part.minutes.to_string(), part.who.clone(), part.note.clone(), part.id.to_string()]
    });
    Rows::new(&DAY, rows)
}

fn day(date: Option<Date>) -> String {
    date.map_or_else(String::new, |date| date.to_string())
}
