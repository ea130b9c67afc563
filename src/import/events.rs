//! Lists of contacts and logs of events: many rows that speak of few touchpoints, each with who or when. Recognises them and makes of them the
//! touchpoints, in the order in which customers meet them, and how many contacts there were with each. Never reads a table whose rows are touchpoints.

use super::cell::read_day;
use super::columns::{Recognised, parse_number, recognise as recognise_columns};
use super::grid::{Grid, Row};
use super::matching::plain;
use super::note::NoteKind;
use super::notes::Notes;
use super::purpose::Purpose;
use super::tables::TableKind;
use super::vocabulary::Vocabulary;
use super::{Place, TableChoice, plan, votes};
use crate::model::fields::Form;
use crate::model::table::{Column, MetricColumn};
use crate::model::{Code as _, KnownMetric, ScoreKind};
use jiff::civil::{DateTime, Time};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// The fewest rows of a list of contacts.
const FEWEST: usize = 20;
/// How many rows there are at least for each touchpoint.
const EACH: usize = 5;
/// The most different channels of a touchpoint that are kept, the most frequent ones.
const CHANNELS: usize = 5;

/// What the columns of a list of contacts are.
#[derive(Debug)]
pub(super) struct Log {
    columns: Vec<Recognised>,
    title: usize,
    /// Who had the contact, or which case it belongs to.
    case: Option<usize>,
    time: Option<usize>,
}

/// What becomes of a list of contacts.
pub(super) struct Grouped {
    /// A row for each touchpoint.
    pub(super) touchpoints: Grid,
    /// How many contacts there were with each, as a table of metrics.
    pub(super) metrics: Grid,
}

/// The columns of a table if its rows are contacts with touchpoints. This alone decides it: where somebody says so, it needs a column of titles only;
/// where nobody says anything, many rows with few titles, and a column that says who or when.
pub(super) fn recognise(names: &[String], grid: &Grid, choice: &TableChoice, vocabulary: &Vocabulary) -> Option<Log> {
    if choice.grouped == Some(false) || Purpose::is_own_header(names.iter().map(String::as_str)) {
        return None;
    }
    let columns = recognise_columns(names, vocabulary);
    let index = |column| columns.iter().position(|one| one.column() == Some(column));
    let free = |is: &dyn Fn(&str) -> bool| columns.iter().position(|one| is(&one.header));
    let title = index(Column::Touchpoint).or_else(|| free(&|name| vocabulary.is_event(name)))?;
    let case = free(&|name| vocabulary.is_case(name)).filter(|case| *case != title);
    let filled = |index: usize| grid.rows.iter().filter(move |row| !row.is_blank(index));
    let is_time = |index: usize| {
        let (count, moments) =
            filled(index).fold((0, 0), |(count, moments), row| (count + 1, moments + usize::from(moment(row.cell(index)).is_some())));
        count > 0 && moments * 5 >= count * 4
    };
    let time = (0..columns.len())
        .find(|index| *index != title && Some(*index) != case && vocabulary.is_time(&columns[*index].header) && is_time(*index));
    let log = Log { title, case, time, columns };
    if choice.grouped == Some(true) {
        return Some(log);
    }
    // Other tables of the program have titles again and again, too.
    let is_other = match plan::recognise(names, vocabulary) {
        Some((TableKind::Contacts, _)) => case.is_none(),
        Some(_) => true,
        None => votes::recognise(names, vocabulary).is_some(),
    };
    if is_other || (case.is_none() && time.is_none()) || grid.rows.len() < FEWEST {
        return None;
    }
    let titles: HashSet<Key> = grid.rows.iter().filter(|row| !row.is_blank(title)).map(|row| log.key(row)).collect();
    let rows = filled(title).count();
    (titles.len() * EACH <= rows).then_some(log)
}

/// What the touchpoint of a row is called, however it is typed: map, stage and title.
type Key = (String, String, String);

/// A touchpoint so far.
struct Group<'g> {
    first: &'g Row,
    rows: Vec<&'g Row>,
    cases: BTreeSet<String>,
    /// Where in the contacts of each customer it comes, from 0 to 1; without customers, when it is met first.
    order: Vec<f64>,
}

impl Group<'_> {
    fn mean(&self) -> f64 {
        self.order.iter().sum::<f64>() / (self.order.len().max(1) as f64)
    }
}

impl Log {
    fn index(&self, column: Column) -> Option<usize> {
        self.columns.iter().position(|one| one.column() == Some(column))
    }

    /// The columns that say whose contact a row is, and when it was.
    pub(super) fn who_and_when(&self) -> (Option<usize>, Option<usize>) {
        (self.case, self.time)
    }

    fn key(&self, row: &Row) -> Key {
        let cell = |column| self.index(column).map(|index| plain(row.cell(index))).unwrap_or_default();
        (cell(Column::Map), cell(Column::Stage), plain(row.cell(self.title)))
    }

    /// The touchpoints and their contacts. A row without a title is no contact.
    pub(super) fn group(&self, source: usize, grid: &Grid, notes: &mut Notes) -> Grouped {
        let rows: Vec<(usize, &Row)> = grid.rows.iter().enumerate().filter(|(_, row)| !row.is_blank(self.title)).collect();
        let mut numbers: HashMap<Key, usize> = HashMap::new();
        let mut groups: Vec<Group<'_>> = Vec::new();
        // By customer: when each touchpoint was met first.
        let mut cases: BTreeMap<String, Vec<(Option<DateTime>, usize, usize)>> = BTreeMap::new();
        for (at, row) in &rows {
            let number = *numbers.entry(self.key(row)).or_insert(groups.len());
            if number == groups.len() {
                groups.push(Group { first: row, rows: Vec::new(), cases: BTreeSet::new(), order: Vec::new() });
            }
            let Some(group) = groups.get_mut(number) else { continue };
            group.rows.push(row);
            let case = self.case.map(|index| plain(row.cell(index))).unwrap_or_default();
            let time = self.time.and_then(|index| moment(row.cell(index)));
            cases.entry(case.clone()).or_default().push((time, *at, number));
            if !case.is_empty() {
                group.cases.insert(case);
            }
        }
        for mut met in cases.into_values() {
            met.sort_unstable();
            let mut seen = HashSet::new();
            let met: Vec<usize> = met.into_iter().map(|(.., number)| number).filter(|number| seen.insert(*number)).collect();
            for (place, number) in met.iter().enumerate() {
                if let Some(group) = groups.get_mut(*number) {
                    group.order.push(if met.len() < 2 { 0.5 } else { place as f64 / (met.len() - 1) as f64 });
                }
            }
        }
        let order = self.in_order(&groups);
        let by = self.case.and_then(|case| grid.header.get(case)).map(|name| name.split_whitespace().collect::<Vec<_>>().join(" "));
        let place = grid.rows.first().map(|row| row.place(self.title));
        let ordered = || order.iter().filter_map(|number| groups.get(*number));
        let dropped = self.dropped(grid, ordered());
        notes.add(source, place, NoteKind::Grouped { rows: rows.len(), touchpoints: groups.len(), by, dropped });
        Grouped { touchpoints: self.touchpoints(grid, ordered()), metrics: self.metrics(ordered()) }
    }

    /// The numbers of the groups in the order of the journey: stage by stage, each where its touchpoints are met.
    fn in_order(&self, groups: &[Group<'_>]) -> Vec<usize> {
        let mut stages: HashMap<(String, String), (f64, usize)> = HashMap::new();
        let stage = |group: &Group<'_>| {
            let (map, stage, _) = self.key(group.first);
            (map, stage)
        };
        for group in groups {
            let (sum, count) = stages.entry(stage(group)).or_default();
            *sum += group.order.iter().sum::<f64>();
            *count += group.order.len();
        }
        let mean = |group: &Group<'_>| stages.get(&stage(group)).map_or(0.0, |(sum, count)| sum / (*count).max(1) as f64);
        let mut order: Vec<usize> = (0..groups.len()).collect();
        // Stable: what is met at the same time stays as it was.
        order.sort_by(|one, other| match (groups.get(*one), groups.get(*other)) {
            (Some(one), Some(other)) => mean(one).total_cmp(&mean(other)).then_with(|| one.mean().total_cmp(&other.mean())),
            _ => one.cmp(other),
        });
        order
    }

    /// The names of the columns that nothing is left of: those of a moment or an identity, and those in which the rows of no touchpoint agree.
    fn dropped<'g>(&self, grid: &Grid, groups: impl Iterator<Item = &'g Group<'g>>) -> Vec<String> {
        let groups: Vec<&Group<'_>> = groups.collect();
        let is_gone = |index: usize| {
            let is_used = index == self.title || Some(index) == self.case || Some(index) == self.time;
            let is_filled = || grid.rows.iter().any(|row| !row.is_blank(index));
            !is_used && is_filled() && !(self.is_kept(index) && groups.iter().any(|group| !self.value(group, index).is_empty()))
        };
        let names = grid.header.iter().enumerate().filter(|(index, _)| is_gone(*index));
        names.map(|(_, name)| name.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
    }

    /// Whether a touchpoint may have a value in a column.
    fn is_kept(&self, index: usize) -> bool {
        index == self.title || self.columns.get(index).and_then(Recognised::column).is_some_and(|one| one != Column::Id)
    }

    /// A row for each touchpoint, with the columns of the table where they were; those that say who and when are blank.
    fn touchpoints<'g>(&self, grid: &Grid, groups: impl Iterator<Item = &'g Group<'g>>) -> Grid {
        let rows = groups.map(|group| {
            let value = |index: usize| if self.is_kept(index) { self.value(group, index) } else { String::new() };
            let cells: Vec<(String, Place)> = (0..self.columns.len()).map(|index| (value(index), group.first.place(index))).collect();
            Row::of_cells(cells.iter().map(|(text, place)| (text.as_str(), *place)), false).made_of(Some(group.first))
        });
        Grid { header: grid.header.clone(), header_places: grid.header_places.clone(), rows: rows.collect() }
    }

    /// The names by which columns are recognised, the one of the titles among them.
    pub(super) fn names(&self, mut names: Vec<String>) -> Vec<String> {
        let is_known = self.columns.get(self.title).and_then(Recognised::column) == Some(Column::Touchpoint);
        if let Some(name) = names.get_mut(self.title).filter(|_| !is_known) {
            *name = Column::Touchpoint.name().to_owned();
        }
        names
    }

    /// What the rows of a touchpoint say together: the mean of scores, the channels that are used most, else what all agree on.
    fn value(&self, group: &Group<'_>, index: usize) -> String {
        let column = self.columns.get(index).and_then(Recognised::column);
        if index == self.title || matches!(column, Some(Column::Map | Column::Stage)) {
            return group.first.cell(index).to_owned();
        }
        let mut counts: Vec<(&str, usize)> = Vec::new();
        for cell in group.rows.iter().map(|row| row.cell(index).trim()).filter(|cell| !cell.is_empty()) {
            // Texts that differ from row to row are not told apart for ever.
            let is_full = counts.len() >= 200;
            match counts.iter_mut().find(|(known, _)| *known == cell) {
                Some((_, count)) => *count += 1,
                None if is_full => {}
                None => counts.push((cell, 1)),
            }
        }
        let numbers = || group.rows.iter().filter_map(|row| parse_number(row.cell(index)));
        let is_score =
            column.is_some_and(|column| ScoreKind::ALL.iter().any(|kind| Column::of(*kind) == column) || column.form() == Form::Percent);
        if is_score && numbers().next().is_some() && counts.len() > 1 {
            return (numbers().sum::<f64>() / numbers().count() as f64).to_string();
        }
        match column {
            Some(Column::Channel) => {
                counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
                counts.iter().take(CHANNELS).map(|(channel, _)| *channel).collect::<Vec<_>>().join("\n")
            }
            _ => match counts.as_slice() {
                [(only, _)] => (*only).to_owned(),
                _ => String::new(),
            },
        }
    }

    fn metrics<'g>(&self, groups: impl Iterator<Item = &'g Group<'g>>) -> Grid {
        use MetricColumn as C;
        let groups: Vec<&Group<'_>> = groups.collect();
        let columns = [C::Map, C::Stage, C::Touchpoint, C::Metric, C::Value];
        let rows = groups.iter().map(|group| {
            let place = group.first.place(self.title);
            let cell = |column| self.index(column).map(|index| group.first.cell(index)).unwrap_or_default();
            let count = if group.cases.is_empty() { group.rows.len() } else { group.cases.len() }.to_string();
            let cells = [cell(Column::Map), cell(Column::Stage), group.first.cell(self.title), KnownMetric::Contacts.code(), &count];
            Row::of_cells(cells.into_iter().map(|text| (text, place)), false)
        });
        let mut rows: Vec<Row> = rows.collect();
        // All customers of a map are what its contacts are a share of.
        let mut customers: BTreeMap<&str, (BTreeSet<&String>, Place)> = BTreeMap::new();
        for group in &groups {
            let map = self.index(Column::Map).map(|index| group.first.cell(index)).unwrap_or_default();
            customers.entry(map).or_insert_with(|| (BTreeSet::new(), group.first.place(self.title))).0.extend(&group.cases);
        }
        rows.extend(customers.into_iter().filter(|(_, (cases, _))| !cases.is_empty()).map(|(map, (cases, place))| {
            let count = cases.len().to_string();
            Row::of_cells([map, "", "", KnownMetric::Base.code(), &count].into_iter().map(|text| (text, place)), false)
        }));
        Grid { header: columns.iter().map(|column| column.name().to_owned()).collect(), header_places: Vec::new(), rows }
    }
}

/// The moment that a cell names: a day, perhaps with a time of day behind it.
fn moment(cell: &str) -> Option<DateTime> {
    let cell = cell.trim().trim_end_matches('Z');
    if !cell.starts_with(|letter: char| letter.is_ascii_digit()) && !cell.ends_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    if let Ok(moment) = cell.parse::<DateTime>() {
        return Some(moment);
    }
    let at = cell.rfind([' ', 'T']).filter(|at| cell.get(*at..).is_some_and(|rest| rest.contains(':')));
    let (day, time) = at.and_then(|at| Some((cell.get(..at)?, cell.get(at + 1..)?))).unwrap_or((cell, ""));
    let day = read_day(day.trim().trim_end_matches(','))?;
    let mut parts = time.split(':').map(|part| part.get(..2.min(part.len())).and_then(|part| part.parse::<i8>().ok()));
    let mut part = || parts.next().flatten().unwrap_or_default();
    Time::new(part(), part(), part(), 0).ok().map(|time| day.to_datetime(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_are_days_with_or_without_a_time() {
        let written = |cell| moment(cell).map(|moment| moment.to_string());
        for (cell, expected) in [
            ("2026-05-12T09:30:00", "2026-05-12T09:30:00"),
            ("2026-05-12 09:30", "2026-05-12T09:30:00"),
            ("2026-05-12T09:30:00Z", "2026-05-12T09:30:00"),
            ("12.05.2026 09:30", "2026-05-12T09:30:00"),
            ("12.05.2026", "2026-05-12T00:00:00"),
        ] {
            assert_eq!(written(cell).as_deref(), Some(expected), "{cell}");
        }
        assert_eq!(["", "x", "12", "monday", "99.99.2026 10:00"].map(written), [const { None }; 5]);
    }
}
