//! Measures as rows of a grid: what is in a cell, and which edits write it. Never what the grid does with them.

use super::column::MeasureColumn;
use super::derived::Observations;
use super::filter::MeasureFilter;
use super::names::TouchpointNames;
use super::read::{self, Read};
use super::shared::{Heading, day, header_names, together};
use super::sheet::MeasureSheet;
use super::words;
use crate::app::desk::Desk;
use crate::app::grid::column::{CellKind, RowColumn as _};
use crate::app::grid::kind::{Key, RowKind};
use crate::app::map::text::EditTarget;
use crate::edit::{Edit, MeasureChange, MeasureEdit, Selected, StepName};
use crate::i18n::Texts;
use crate::import::read_money;
use crate::letters::Folded;
use crate::method::Worths;
use crate::method::returns::observations;
use crate::model::fields::{Fields as _, MeasureField as Field};
use crate::model::{Channel, Effect, Goal, Measure, MeasureId, MeasureKind, Money, Pin, Status};
use std::sync::{Arc, LazyLock};

/// A row for each measure of the project.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Measures;

impl RowKind for Measures {
    type Id = MeasureId;
    type Place = usize;
    type Column = MeasureColumn;
    type Of = ();
    type Filter = MeasureFilter;
    type Sheet<'a> = MeasureSheet<'a>;
    type Row<'a> = &'a Measure;
    type Record = Measure;
    type Heading = Heading<MeasureColumn>;
    type Read = Read;
    type Value = MeasureChange;
    type New = Measure;

    fn of(_desk: &Desk) -> Option<()> {
        Some(())
    }

    fn filter(desk: &Desk) -> &MeasureFilter {
        &desk.open.measures.filter
    }

    fn is_filtered(desk: &Desk) -> bool {
        !desk.open.measures.filter.is_empty()
    }

    fn sheet(desk: &Desk) -> Option<MeasureSheet<'_>> {
        let project = desk.project();
        Some(MeasureSheet {
            project,
            names: desk.touchpoint_names(),
            texts: &desk.program.texts,
            currency: project.currency(),
            today: desk.today(),
            worths: desk.worths(),
            observations: desk.observations(),
        })
    }

    fn count(sheet: &MeasureSheet<'_>) -> usize {
        sheet.project.measures.len()
    }

    fn all(sheet: &Self::Sheet<'_>) -> impl Iterator<Item = (MeasureId, usize)> {
        sheet.project.measures.iter().enumerate().map(|(at, measure)| (measure.id, at))
    }

    fn matching<'s>(sheet: &'s MeasureSheet<'_>, filter: &MeasureFilter) -> Vec<(MeasureId, usize, &'s Measure)> {
        let matches = filter.matcher(|id| sheet.names.is_here(id));
        let all = sheet.project.measures.iter().enumerate();
        all.filter(|(_, measure)| filter.is_empty() || matches(measure)).map(|(at, measure)| (measure.id, at, &**measure)).collect()
    }

    fn is_at(sheet: &MeasureSheet<'_>, id: MeasureId, place: usize) -> bool {
        sheet.project.measures.get(place).is_some_and(|measure| measure.id == id)
    }

    fn place_of(sheet: &MeasureSheet<'_>, id: MeasureId) -> Option<usize> {
        sheet.project.measures.iter().position(|measure| measure.id == id)
    }

    fn row<'s>(sheet: &'s MeasureSheet<'_>, place: usize) -> Option<&'s Measure> {
        sheet.project.measures.get(place).map(|measure| &**measure)
    }

    fn id(row: &Measure) -> MeasureId {
        row.id
    }

    fn title<'s>(row: Self::Row<'s>) -> &'s str {
        &row.title
    }

    fn record<'s>(row: Self::Row<'s>) -> &'s Measure {
        row
    }

    fn text(sheet: &MeasureSheet<'_>, row: &Measure, column: MeasureColumn) -> String {
        words::text(sheet, row, column)
    }

    fn shown(sheet: &MeasureSheet<'_>, row: &Measure, column: MeasureColumn) -> String {
        words::shown(sheet, row, column)
    }

    fn key(sheet: &MeasureSheet<'_>, row: &Measure, _place: usize, column: MeasureColumn) -> Key {
        let number = |value: Option<f64>| value.map_or(Key::Nothing, Key::Number);
        let money = |amount: Option<Money>| number(amount.map(|amount| sheet.currency.wholes(amount)));
        match column {
            MeasureColumn::Field(Field::Cost) => money(row.cost),
            MeasureColumn::Field(Field::Spent) => money(row.spent),
            MeasureColumn::Field(Field::Effort) => number(row.effort.map(|days| days.value())),
            MeasureColumn::Field(Field::Lift) => number(row.lift.map(|lift| lift.value())),
            MeasureColumn::Field(Field::Retention) => number(row.retention.map(|retention| retention.value())),
            MeasureColumn::Field(Field::Due) => day(row.due),
            MeasureColumn::Field(Field::Review) => day(row.review),
            MeasureColumn::Field(Field::LiveOn) => day(row.live_on),
            // Words are in their own order.
            MeasureColumn::Field(Field::Status) => Key::Number(row.status as usize as f64),
            MeasureColumn::Field(Field::Kind) => Key::Number(row.kind as usize as f64),
            MeasureColumn::Field(Field::Pin) => number(row.pin.map(|pin| pin as usize as f64)),
            MeasureColumn::Value => number(sheet.value(row)),
            MeasureColumn::Observed => number(sheet.observed_mean(row)),
            _ => {
                let text = words::shown(sheet, row, column);
                if text.is_empty() { Key::Nothing } else { Key::Text(Folded::new(&text).plain().to_owned()) }
            }
        }
    }

    fn choices(sheet: &MeasureSheet<'_>, column: MeasureColumn) -> Vec<String> {
        let MeasureColumn::Field(field) = column else { return Vec::new() };
        match field {
            Field::Kind => sheet.terms::<MeasureKind>(),
            Field::Status => sheet.terms::<Status>(),
            Field::Pin => sheet.terms::<Pin>(),
            Field::Channel => sheet.terms::<Channel>(),
            Field::Effects => sheet.terms::<Effect>(),
            Field::Goals => sheet.terms::<Goal>(),
            Field::Segment => sheet.project.segments.iter().map(|segment| segment.name.clone()).collect(),
            Field::Touchpoints => sheet.names.here().map(str::to_owned).collect(),
            Field::Needs => sheet.project.measures.iter().filter_map(|measure| sheet.name_of(measure.id)).collect(),
            Field::Owner => read::owners_of(sheet.project),
            Field::Group => sheet.others(|measure| &measure.group),
            Field::Title
            | Field::Cost
            | Field::Effort
            | Field::Lift
            | Field::Retention
            | Field::CoreMessage
            | Field::Content
            | Field::Due
            | Field::Hypothesis
            | Field::MeasuredBy
            | Field::Result
            | Field::Learning
            | Field::Review
            | Field::LiveOn
            | Field::Spent => Vec::new(),
        }
    }

    fn heading(sheet: &MeasureSheet<'_>, column: MeasureColumn) -> Option<Heading<MeasureColumn>> {
        Some(Heading::of(column, sheet.texts))
    }

    fn headings(first: &[String]) -> Option<Vec<Option<Heading<MeasureColumn>>>> {
        static NAMES: LazyLock<Vec<(String, MeasureColumn)>> = LazyLock::new(|| {
            header_names(|column: MeasureColumn| match column {
                MeasureColumn::Field(field) => field.code(),
                MeasureColumn::Value => "value",
                MeasureColumn::Observed => "observed",
                MeasureColumn::Id => "id",
            })
        });
        Heading::all(&NAMES, first)
    }

    fn column(heading: &Heading<MeasureColumn>) -> Option<MeasureColumn> {
        Some(heading.column)
    }

    fn heading_name(heading: &Heading<MeasureColumn>) -> &str {
        &heading.name
    }

    fn identity() -> MeasureColumn {
        MeasureColumn::Id
    }

    fn named(sheet: &MeasureSheet<'_>, cell: &str) -> Option<usize> {
        cell.trim().parse().ok().and_then(|id| Self::place_of(sheet, id))
    }

    fn read(sheet: &MeasureSheet<'_>, heading: &Heading<MeasureColumn>, text: &str) -> Result<Read, String> {
        match heading.column {
            MeasureColumn::Field(field) => read::read(sheet, field, &heading.name, text),
            MeasureColumn::Value | MeasureColumn::Observed | MeasureColumn::Id => Err(sheet.texts.grid_refused_fixed(&heading.name)),
        }
    }

    fn unseen(texts: &Texts, read: &Read) -> Option<String> {
        read.rounded.then(|| texts.measure_refused_decimals().to_owned())
    }

    fn is_rounded(read: &Read) -> bool {
        read.rounded
    }

    fn told(sheet: &MeasureSheet<'_>, column: MeasureColumn, text: String) -> String {
        match column {
            MeasureColumn::Field(Field::Cost | Field::Spent) => {
                read_money(&text, sheet.currency).map_or(text, |(amount, _)| sheet.money(amount))
            }
            _ => text,
        }
    }

    fn rounded_to(sheet: &MeasureSheet<'_>, read: &Read) -> Option<String> {
        match read.change {
            MeasureChange::Cost(amount) | MeasureChange::Spent(amount) => amount.map(|amount| sheet.money(amount)),
            MeasureChange::Effort(days) => days.map(|days| sheet.texts.number(days.value(), 2)),
            MeasureChange::Lift(tenths) | MeasureChange::Retention(tenths) => tenths.map(|tenths| sheet.texts.number(tenths.value(), 1)),
            _ => None,
        }
    }

    /// A measure does not need itself.
    fn value(read: &Read, record: &Measure) -> Option<MeasureChange> {
        Some(match &read.change {
            MeasureChange::Needs(needs) => MeasureChange::Needs(needs.iter().copied().filter(|id| *id != record.id).collect()),
            change => change.clone(),
        })
    }

    fn emptied(_sheet: &MeasureSheet<'_>, column: MeasureColumn) -> Option<MeasureChange> {
        match column {
            MeasureColumn::Field(field) => read::emptied(field),
            MeasureColumn::Value | MeasureColumn::Observed | MeasureColumn::Id => None,
        }
    }

    fn put(_sheet: &MeasureSheet<'_>, record: &mut Measure, value: &MeasureChange) {
        value.apply(record);
    }

    fn text_after(sheet: &MeasureSheet<'_>, _row: &Measure, record: &Measure, _value: &MeasureChange, column: MeasureColumn) -> String {
        words::text(sheet, record, column)
    }

    fn step(value: &MeasureChange) -> StepName {
        value.step()
    }

    fn edit(_sheet: &MeasureSheet<'_>, label: StepName, changes: Vec<(MeasureId, MeasureChange)>) -> Edit {
        together(label, changes, |measures, change| Edit::Measure(MeasureEdit::Change { measures, change }))
    }

    fn begin(_sheet: &MeasureSheet<'_>, _last: Option<&Measure>) -> Option<Measure> {
        Some(Measure::new(MeasureId::new(), ""))
    }

    fn fill(sheet: &MeasureSheet<'_>, new: &mut Measure, _heading: &Heading<MeasureColumn>, read: &Read) {
        if let Some(value) = Self::value(read, new) {
            Self::put(sheet, new, &value);
        }
    }

    fn new_title(new: &Measure) -> &str {
        &new.title
    }

    fn add_rows(_sheet: &MeasureSheet<'_>, new: Vec<Measure>) -> Vec<Edit> {
        if new.is_empty() { Vec::new() } else { vec![Edit::Measure(MeasureEdit::Add { measures: new, before: None })] }
    }

    fn adding(texts: &Texts, count: usize) -> String {
        texts.measure_paste_add(count as i64)
    }

    fn delete(desk: &mut Desk) {
        desk.delete_selected();
    }

    fn selected(id: MeasureId) -> Selected {
        Selected::Measure(id)
    }

    fn row_selected(element: Selected) -> Option<MeasureId> {
        match element {
            Selected::Measure(id) => Some(id),
            _ => None,
        }
    }

    fn target(id: MeasureId, column: MeasureColumn) -> Option<EditTarget> {
        match column {
            MeasureColumn::Field(field) if column.kind() != CellKind::Fixed => Some(EditTarget::Measure(id, field)),
            _ => None,
        }
    }

    fn cell(target: EditTarget) -> Option<(MeasureId, MeasureColumn)> {
        match target {
            EditTarget::Measure(id, field) => Some((id, MeasureColumn::Field(field))),
            _ => None,
        }
    }
}

impl Desk {
    /// What each measure is worth by itself on the shown map in the shown round.
    fn worths(&self) -> Arc<Worths> {
        let key = self.shown_key();
        let of = key.as_ref().map(|(_, of)| *of);
        let make = || self.map().zip(of).map_or_else(Worths::default, |(map, (_, round))| Worths::of(self.project(), map, round));
        self.open.derived.measures.worths.get((self.open.stamp(), of), make)
    }

    /// What was observed of each measure on the shown map.
    fn observations(&self) -> Arc<Observations> {
        let make = || self.map().map_or_else(Observations::default, |map| observations(self.project(), map));
        self.open.derived.measures.observations.get((self.open.stamp(), self.map_id()), make)
    }

    /// What all touchpoints of the project are called where measures name them.
    fn touchpoint_names(&self) -> Arc<TouchpointNames> {
        let map = self.map_id();
        self.open.derived.measures.names.get((self.open.stamp(), map), || TouchpointNames::of(self.project(), map))
    }
}
