//! The parts of the day's plan (`method.md` §9) as rows of a grid: what is in a cell, what a text in it means, and which edits write it. Never what the
//! grid does with them.

use super::column::DayColumn;
use crate::app::desk::Desk;
use crate::app::grid::column::one_line as short;
use crate::app::grid::column::{CellKind, RowColumn as _};
use crate::app::grid::kind::{Key, RowKind};
use crate::app::map::text::EditTarget;
use crate::app::measures::shared::{Heading, header_names, together};
use crate::edit::{DayChange, DayEdit, Edit, Selected, StepName};
use crate::i18n::Texts;
use crate::letters::{Folded, one_line};
use crate::method::day::{DayTimes, time_of_day};
use crate::model::fields::DayField as Field;
use crate::model::{DayStep, DayStepId, Project, limits};
use std::sync::{Arc, LazyLock};

/// A row for each part of the day's plan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DayParts;

/// What cells of the day's plan are read from.
pub struct DaySheet<'a> {
    project: &'a Arc<Project>,
    times: DayTimes,
    texts: &'a Texts,
    /// The part that is on.
    pub(crate) on: Option<DayStepId>,
}

impl DaySheet<'_> {
    /// When a part begins: a time of day, or how long after the beginning where that is not said.
    fn begins(&self, id: DayStepId) -> String {
        let begins = DayParts::place_of(self, id).and_then(|at| self.times.begins.get(at).copied());
        begins.map(|minutes| begins_at(self.texts, self.project.day_starts, minutes)).unwrap_or_default()
    }
}

/// When something begins that is so many minutes after the beginning of the day: a time of day, or `+1:30` where that is not said.
pub(crate) fn begins_at(texts: &Texts, day_starts: Option<u16>, minutes: u32) -> String {
    match day_starts {
        Some(starts) => texts.time_of_day(time_of_day(u32::from(starts) + minutes)),
        None => format!("+{}:{:02}", minutes / 60, minutes % 60),
    }
}

/// Minutes as people write them: `90`, `90 min`, `1:30`, `1 h 30`, `1.5 h`. None: it is no length, or longer than a day.
pub(crate) fn read_minutes(texts: &Texts, text: &str) -> Option<u16> {
    let text = text.trim().to_lowercase();
    let whole = |text: &str| text.trim().parse::<u32>().ok();
    let (hours, minutes) = if let Some((hours, minutes)) = text.split_once(':') {
        (f64::from(whole(hours)?), whole(minutes).filter(|minutes| *minutes < 60)?)
    } else if let Some((hours, minutes)) = text.split_once(['h', 's']) {
        let minutes = minutes.trim_start_matches("td.").trim_start_matches("td").trim_end_matches("min").trim_end_matches('m').trim();
        (texts.parse_number(hours.trim())?, if minutes.is_empty() { 0 } else { whole(minutes)? })
    } else {
        (0.0, whole(text.trim_end_matches('.').trim_end_matches("min").trim_end_matches('m'))?)
    };
    let all = (hours * 60.0).round() + f64::from(minutes);
    (0.0..=f64::from(limits::STEP_MINUTES)).contains(&all).then_some(all as u16)
}

impl RowKind for DayParts {
    type Id = DayStepId;
    type Place = usize;
    type Column = DayColumn;
    type Of = ();
    type Filter = ();
    type Sheet<'a> = DaySheet<'a>;
    type Row<'a> = &'a DayStep;
    type Record = DayStep;
    type Heading = Heading<DayColumn>;
    type Read = DayChange;
    type Value = DayChange;
    type New = DayStep;

    fn of(_desk: &Desk) -> Option<()> {
        Some(())
    }

    fn filter(_desk: &Desk) -> &() {
        &()
    }

    fn is_filtered(_desk: &Desk) -> bool {
        false
    }

    fn sheet(desk: &Desk) -> Option<DaySheet<'_>> {
        let project = desk.project();
        let on = desk.open.day.running.map(|running| running.part);
        Some(DaySheet { project, times: DayTimes::of(&project.day), texts: &desk.program.texts, on })
    }

    fn count(sheet: &DaySheet<'_>) -> usize {
        sheet.project.day.len()
    }

    fn all(sheet: &Self::Sheet<'_>) -> impl Iterator<Item = (DayStepId, usize)> {
        sheet.project.day.iter().enumerate().map(|(at, part)| (part.id, at))
    }

    fn matching<'s>(sheet: &'s DaySheet<'_>, _filter: &()) -> Vec<(DayStepId, usize, &'s DayStep)> {
        sheet.project.day.iter().enumerate().map(|(at, part)| (part.id, at, &**part)).collect()
    }

    fn is_at(sheet: &DaySheet<'_>, id: DayStepId, place: usize) -> bool {
        sheet.project.day.get(place).is_some_and(|part| part.id == id)
    }

    fn place_of(sheet: &DaySheet<'_>, id: DayStepId) -> Option<usize> {
        sheet.project.day.iter().position(|part| part.id == id)
    }

    fn row<'s>(sheet: &'s DaySheet<'_>, place: usize) -> Option<&'s DayStep> {
        sheet.project.day.get(place).map(|part| &**part)
    }

    fn id(row: &DayStep) -> DayStepId {
        row.id
    }

    fn title<'s>(row: Self::Row<'s>) -> &'s str {
        &row.title
    }

    fn record<'s>(row: Self::Row<'s>) -> &'s DayStep {
        row
    }

    fn text(sheet: &DaySheet<'_>, row: &DayStep, column: DayColumn) -> String {
        match column {
            DayColumn::Field(Field::Title) => row.title.clone(),
            DayColumn::Field(Field::Minutes) => row.minutes.to_string(),
            DayColumn::Field(Field::Who) => row.who.clone(),
            DayColumn::Field(Field::Note) => row.note.clone(),
            DayColumn::Begins => sheet.begins(row.id),
            DayColumn::Id => row.id.to_string(),
        }
    }

    fn shown(sheet: &DaySheet<'_>, row: &DayStep, column: DayColumn) -> String {
        short(&Self::text(sheet, row, column))
    }

    fn key(sheet: &DaySheet<'_>, row: &DayStep, place: usize, column: DayColumn) -> Key {
        match column {
            DayColumn::Field(Field::Minutes) => Key::Number(f64::from(row.minutes)),
            DayColumn::Begins => Key::Number(place as f64),
            _ => {
                let text = Self::shown(sheet, row, column);
                if text.is_empty() { Key::Nothing } else { Key::Text(Folded::new(&text).plain().to_owned()) }
            }
        }
    }

    fn choices(_sheet: &DaySheet<'_>, _column: DayColumn) -> Vec<String> {
        Vec::new()
    }

    fn heading(sheet: &DaySheet<'_>, column: DayColumn) -> Option<Self::Heading> {
        Some(Heading::of(column, sheet.texts))
    }

    fn headings(first: &[String]) -> Option<Vec<Option<Self::Heading>>> {
        static NAMES: LazyLock<Vec<(String, DayColumn)>> = LazyLock::new(|| header_names(DayColumn::machine));
        Heading::all(&NAMES, first)
    }

    fn column(heading: &Self::Heading) -> Option<DayColumn> {
        Some(heading.column)
    }

    fn heading_name(heading: &Self::Heading) -> &str {
        &heading.name
    }

    fn identity() -> DayColumn {
        DayColumn::Id
    }

    fn named(sheet: &DaySheet<'_>, cell: &str) -> Option<usize> {
        cell.trim().parse().ok().and_then(|id| Self::place_of(sheet, id))
    }

    fn read(sheet: &DaySheet<'_>, heading: &Self::Heading, text: &str) -> Result<DayChange, String> {
        let (texts, name, trimmed) = (sheet.texts, &heading.name, text.trim());
        let DayColumn::Field(field) = heading.column else { return Err(texts.grid_refused_fixed(name)) };
        let most = if field == Field::Note { limits::TEXT_CHARS } else { limits::TITLE_CHARS };
        if text.chars().nth(most).is_some() {
            return Err(texts.measure_refused_long(&texts.integer(most as i64)));
        }
        Ok(match field {
            Field::Title if trimmed.is_empty() => return Err(texts.grid_refused_empty(name)),
            Field::Title => DayChange::Title(one_line(trimmed)),
            Field::Minutes if trimmed.is_empty() => DayChange::Minutes(0),
            Field::Minutes => {
                DayChange::Minutes(read_minutes(texts, trimmed).ok_or_else(|| texts.day_refused_minutes(&one_line(trimmed)))?)
            }
            Field::Who => DayChange::Who(one_line(trimmed)),
            Field::Note => DayChange::Note(text.trim_end().to_owned()),
        })
    }

    fn value(read: &DayChange, _record: &DayStep) -> Option<DayChange> {
        Some(read.clone())
    }

    fn emptied(_sheet: &DaySheet<'_>, column: DayColumn) -> Option<DayChange> {
        Some(match column {
            DayColumn::Field(Field::Title) | DayColumn::Begins | DayColumn::Id => return None,
            DayColumn::Field(Field::Minutes) => DayChange::Minutes(0),
            DayColumn::Field(Field::Who) => DayChange::Who(String::new()),
            DayColumn::Field(Field::Note) => DayChange::Note(String::new()),
        })
    }

    fn put(_sheet: &DaySheet<'_>, record: &mut DayStep, value: &DayChange) {
        value.apply(record);
    }

    fn text_after(sheet: &DaySheet<'_>, _row: &DayStep, record: &DayStep, _value: &DayChange, column: DayColumn) -> String {
        Self::text(sheet, record, column)
    }

    fn step(value: &DayChange) -> StepName {
        DayEdit::Change { parts: Vec::new(), change: value.clone() }.step()
    }

    fn edit(_sheet: &DaySheet<'_>, label: StepName, changes: Vec<(DayStepId, DayChange)>) -> Edit {
        together(label, changes, |parts, change| Edit::Day(DayEdit::Change { parts, change }))
    }

    fn begin(_sheet: &DaySheet<'_>, _last: Option<&DayStep>) -> Option<DayStep> {
        Some(DayStep::new(DayStepId::new(), "", 0))
    }

    fn fill(sheet: &DaySheet<'_>, new: &mut DayStep, _heading: &Self::Heading, read: &DayChange) {
        Self::put(sheet, new, read);
    }

    fn new_title(new: &DayStep) -> &str {
        &new.title
    }

    fn add_rows(_sheet: &DaySheet<'_>, new: Vec<DayStep>) -> Vec<Edit> {
        if new.is_empty() { Vec::new() } else { vec![Edit::Day(DayEdit::Add { parts: new, before: None })] }
    }

    fn adding(texts: &Texts, count: usize) -> String {
        texts.day_paste_add(count as i64)
    }

    fn delete(desk: &mut Desk) {
        desk.delete_selected();
    }

    fn selected(id: DayStepId) -> Selected {
        Selected::Day(id)
    }

    fn row_selected(element: Selected) -> Option<DayStepId> {
        match element {
            Selected::Day(id) => Some(id),
            _ => None,
        }
    }

    fn target(id: DayStepId, column: DayColumn) -> Option<EditTarget> {
        match column {
            DayColumn::Field(field) if column.kind() != CellKind::Fixed => Some(EditTarget::Day(id, field)),
            _ => None,
        }
    }

    fn cell(target: EditTarget) -> Option<(DayStepId, DayColumn)> {
        match target {
            EditTarget::Day(id, field) => Some((id, DayColumn::Field(field))),
            _ => None,
        }
    }
}
