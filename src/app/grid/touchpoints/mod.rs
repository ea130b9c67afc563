//! The touchpoints of a map as rows of the grid: their columns, what is in a cell, and which edits write it. Never what the grid does with them.

pub(crate) mod column;
mod read;
pub(crate) mod score;
mod words;

use super::column::RowColumn as _;
use super::kind::{Key, RowKind};
use crate::app::desk::Desk;
use crate::app::map::text::EditTarget;
use crate::edit::{CellChange, CellValue, CellsEdit, Edit, Selected, StepName, TouchpointEdit};
use crate::export::{Words, touchpoint_cell};
use crate::i18n::{Language, Texts};
use crate::import::{Meaning, Recognised, recognise_columns};
use crate::letters::Folded;
use crate::method::{Analysis, Counting, Filter, Judged};
use crate::model::fields::{Fields as _, Form, Value};
use crate::model::table::Column;
use crate::model::{Map, MapId, Place, RoundId, Stage, StageId, Touchpoint, TouchpointId};
use column::GridColumn;
use read::Read;
use std::sync::Arc;

/// A row for each touchpoint of a map.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Touchpoints;

/// The map and what its scores say.
pub struct TouchpointSheet<'a> {
    map: &'a Arc<Map>,
    /// What the scores of the shown round say.
    pub analysis: Arc<Analysis>,
    round: RoundId,
    texts: &'a Texts,
}

/// A touchpoint, where it is and what its scores say.
#[derive(Debug, Clone, Copy)]
pub struct TouchpointRow<'a> {
    pub(super) stage: &'a Stage,
    /// The touchpoint itself.
    pub touchpoint: &'a Touchpoint,
    /// What its scores say.
    pub judged: &'a Judged,
}

/// A touchpoint that is to be added.
pub struct NewTouchpoint {
    stage: StageId,
    touchpoint: Touchpoint,
    /// Whether its area was named: the media kind alone implies its default area; an area says more.
    placed: bool,
}

impl RowKind for Touchpoints {
    type Id = TouchpointId;
    type Place = Place;
    type Column = GridColumn;
    type Of = MapId;
    type Filter = Filter;
    type Sheet<'a> = TouchpointSheet<'a>;
    type Row<'a> = TouchpointRow<'a>;
    type Record = Touchpoint;
    type Heading = Recognised;
    type Read = Read;
    type Value = CellValue;
    type New = NewTouchpoint;

    fn of(desk: &Desk) -> Option<MapId> {
        desk.map().map(|map| map.id)
    }

    fn filter(desk: &Desk) -> &Filter {
        &desk.look.filter
    }

    fn is_filtered(desk: &Desk) -> bool {
        !desk.look.filter.is_empty()
    }

    fn sheet(desk: &Desk) -> Option<TouchpointSheet<'_>> {
        Some(TouchpointSheet { map: desk.map()?, analysis: desk.analysis()?, round: desk.round()?, texts: &desk.program.texts })
    }

    fn count(sheet: &TouchpointSheet<'_>) -> usize {
        sheet.map.touchpoint_count()
    }

    fn all(sheet: &Self::Sheet<'_>) -> impl Iterator<Item = (TouchpointId, Place)> {
        placed(sheet.map).map(|(_, place, touchpoint)| (touchpoint.id, place))
    }

    fn matching<'s>(sheet: &'s TouchpointSheet<'_>, filter: &Filter) -> Vec<(TouchpointId, Place, TouchpointRow<'s>)> {
        let matcher = (!filter.is_empty()).then(|| filter.matcher());
        placed(sheet.map)
            .filter_map(|(stage, place, touchpoint)| Some((stage, place, touchpoint, sheet.analysis.at(place)?)))
            .filter(|(stage, _, touchpoint, judged)| matcher.as_ref().is_none_or(|matcher| matcher.matches(stage, touchpoint, judged)))
            .map(|(stage, place, touchpoint, judged)| (touchpoint.id, place, TouchpointRow { stage, touchpoint, judged }))
            .collect()
    }

    fn is_at(sheet: &TouchpointSheet<'_>, id: TouchpointId, place: Place) -> bool {
        sheet.map.at(place).is_some_and(|touchpoint| touchpoint.id == id)
    }

    fn place_of(sheet: &TouchpointSheet<'_>, id: TouchpointId) -> Option<Place> {
        sheet.map.place_of(id)
    }

    fn row<'s>(sheet: &'s TouchpointSheet<'_>, place: Place) -> Option<TouchpointRow<'s>> {
        let stage = sheet.map.stages.get(place.stage)?;
        Some(TouchpointRow { stage, touchpoint: stage.touchpoints.get(place.index)?, judged: sheet.analysis.at(place)? })
    }

    fn id(row: TouchpointRow<'_>) -> TouchpointId {
        row.touchpoint.id
    }

    fn title<'s>(row: Self::Row<'s>) -> &'s str {
        &row.touchpoint.title
    }

    fn record<'s>(row: Self::Row<'s>) -> &'s Touchpoint {
        row.touchpoint
    }

    fn text(sheet: &TouchpointSheet<'_>, row: TouchpointRow<'_>, column: GridColumn) -> String {
        words::text(column, row, Words(sheet.texts))
    }

    fn shown(sheet: &TouchpointSheet<'_>, row: TouchpointRow<'_>, column: GridColumn) -> String {
        words::shown(column, row, Words(sheet.texts))
    }

    fn key(sheet: &TouchpointSheet<'_>, row: TouchpointRow<'_>, place: Place, column: GridColumn) -> Key {
        let TouchpointRow { touchpoint, judged, .. } = row;
        let number = |value: Option<f64>| value.map_or(Key::Nothing, Key::Number);
        let position = |value: usize| Key::Number(value as f64);
        match column {
            GridColumn::Gap => number(judged.assessment.gap),
            GridColumn::Verdict => position(judged.assessment.verdict as usize),
            GridColumn::Opportunity => number(judged.assessment.opportunity),
            GridColumn::Priority => judged.priority.map_or(Key::Nothing, position),
            GridColumn::Field(column) => match (column.form(), column.field().map(|field| field.get(touchpoint))) {
                (Form::Stage, _) => position(place.stage),
                (Form::Score(kind), _) => number(judged.assessment.score(kind)),
                (_, Some(Value::Flag(flag))) => position(usize::from(!flag)),
                (_, Some(Value::Number(value))) => Key::Number(value),
                (_, None) if column == Column::Media => position(touchpoint.media() as usize),
                // Words are in their own order, but for channels, which have none.
                (Form::Word(words), Some(Value::Word(_, code))) if column != Column::Channel => {
                    words.position(code).map_or(Key::Nothing, position)
                }
                _ => {
                    let text = Self::shown(sheet, row, GridColumn::Field(column));
                    if text.is_empty() { Key::Nothing } else { Key::Text(Folded::new(&text).plain().to_owned()) }
                }
            },
        }
    }

    fn choices(sheet: &TouchpointSheet<'_>, column: GridColumn) -> Vec<String> {
        let texts = sheet.texts;
        let GridColumn::Field(column) = column else { return Vec::new() };
        match column.form() {
            Form::Stage => sheet.map.stages.iter().map(|stage| stage.name.clone()).collect(),
            Form::Word(words) | Form::Words(words) => {
                words.words().into_iter().map(|code| texts.term(words.name, code).to_owned()).collect()
            }
            Form::Flag | Form::Cause => ["yes", "no"].map(|answer| texts.term("answer", answer).to_owned()).to_vec(),
            Form::Map | Form::Id | Form::Line | Form::Name | Form::Text | Form::OfMeasure(_) => Vec::new(),
            Form::Percent | Form::Score(_) | Form::Influencers | Form::PassedOn | Form::Experiences(_) => Vec::new(),
        }
    }

    fn heading(sheet: &TouchpointSheet<'_>, column: GridColumn) -> Option<Recognised> {
        let GridColumn::Field(field) = column else { return None };
        Some(Recognised { header: column.name(sheet.texts).to_owned(), ..Recognised::of(Meaning::Touchpoint(field)) })
    }

    fn headings(first: &[String]) -> Option<Vec<Option<Recognised>>> {
        let named = recognise_columns(first);
        // Computed columns of an earlier copy are no reason to doubt a header: they are known, and ignored.
        let languages: Vec<Texts> = Language::ALL.iter().map(|language| Texts::new(*language)).collect();
        let computed = |one: &Recognised| {
            let fixed = GridColumn::all().iter().filter(|column| column.kind() == super::CellKind::Fixed);
            fixed.into_iter().any(|column| languages.iter().any(|texts| column.name(texts) == one.header))
        };
        let known = named.iter().filter(|one| one.column().is_some() || computed(one)).count();
        let titled = named.iter().any(|one| one.column().is_some());
        (titled && known == named.len() && known > 1).then(|| named.into_iter().map(Some).collect())
    }

    fn column(heading: &Recognised) -> Option<GridColumn> {
        heading.column().map(GridColumn::Field)
    }

    fn heading_name(heading: &Recognised) -> &str {
        &heading.header
    }

    fn identity() -> GridColumn {
        GridColumn::Field(Column::Id)
    }

    fn named(sheet: &TouchpointSheet<'_>, cell: &str) -> Option<Place> {
        cell.trim().parse().ok().and_then(|id| sheet.map.place_of(id))
    }

    fn read(sheet: &TouchpointSheet<'_>, heading: &Recognised, text: &str) -> Result<Read, String> {
        read::read(sheet.map, sheet.texts, heading, text)
    }

    fn unseen(texts: &Texts, read: &Read) -> Option<String> {
        read.is_rounded().then(|| texts.score_whole().to_owned())
    }

    fn is_rounded(read: &Read) -> bool {
        read.is_rounded()
    }

    fn value(read: &Read, record: &Touchpoint) -> Option<CellValue> {
        read.value(record)
    }

    fn emptied(_sheet: &TouchpointSheet<'_>, column: GridColumn) -> Option<CellValue> {
        read::emptied(column)
    }

    fn put(sheet: &TouchpointSheet<'_>, record: &mut Touchpoint, value: &CellValue) {
        value.apply(record, sheet.round);
    }

    fn text_after(
        sheet: &TouchpointSheet<'_>,
        row: TouchpointRow<'_>,
        record: &Touchpoint,
        value: &CellValue,
        column: GridColumn,
    ) -> String {
        match (value, column) {
            (CellValue::Stage(id), _) => sheet.map.stage(*id).map(|stage| stage.name.clone()).unwrap_or_default(),
            (_, GridColumn::Field(column)) => {
                touchpoint_cell(column, row.stage, record, &Counting::of(record, sheet.round), Words(sheet.texts))
            }
            (_, column) => Self::text(sheet, row, column),
        }
    }

    fn step(value: &CellValue) -> StepName {
        match value {
            CellValue::Field(change) => change.step(),
            CellValue::Score(_, None) => StepName::ClearScore,
            CellValue::Score(kind, Some(_)) => StepName::rate(*kind),
            CellValue::Stage(_) => StepName::MoveTouchpoint,
        }
    }

    fn edit(sheet: &TouchpointSheet<'_>, label: StepName, changes: Vec<(TouchpointId, CellValue)>) -> Edit {
        let changes = changes.into_iter().map(|(touchpoint, value)| CellChange { touchpoint, value }).collect();
        Edit::Cells(CellsEdit { map: sheet.map.id, round: sheet.round, label, changes })
    }

    /// In the stage that it names, or else at the end of the last shown row's stage.
    fn begin(sheet: &TouchpointSheet<'_>, last: Option<TouchpointRow<'_>>) -> Option<NewTouchpoint> {
        let stage = last.map(|last| last.stage.id).or_else(|| sheet.map.stages.last().map(|stage| stage.id))?;
        let area = sheet.map.area_for_new(last.map(|last| last.touchpoint.id));
        Some(NewTouchpoint { stage, touchpoint: Touchpoint::new(TouchpointId::new(), "", area), placed: false })
    }

    fn fill(sheet: &TouchpointSheet<'_>, new: &mut NewTouchpoint, heading: &Recognised, read: &Read) {
        if let Read::Stage(stage) = read {
            new.stage = *stage;
            return;
        }
        let is_media = heading.column() == Some(Column::Media);
        if let Some(value) = read.value(&new.touchpoint).filter(|_| !(is_media && new.placed)) {
            value.apply(&mut new.touchpoint, sheet.round);
        }
        new.placed |= heading.column() == Some(Column::Area);
    }

    fn new_title(new: &NewTouchpoint) -> &str {
        &new.touchpoint.title
    }

    fn add_rows(sheet: &TouchpointSheet<'_>, new: Vec<NewTouchpoint>) -> Vec<Edit> {
        let mut stages: Vec<(StageId, Vec<Touchpoint>)> = Vec::new();
        for NewTouchpoint { stage, touchpoint, .. } in new {
            match stages.iter_mut().find(|(other, _)| *other == stage) {
                Some((_, touchpoints)) => touchpoints.push(touchpoint),
                None => stages.push((stage, vec![touchpoint])),
            }
        }
        let map = sheet.map.id;
        let add = |(stage, touchpoints)| Edit::Touchpoint(TouchpointEdit::Add { map, stage, touchpoints, before: None });
        stages.into_iter().map(add).collect()
    }

    fn adding(texts: &Texts, count: usize) -> String {
        texts.grid_paste_add(count as i64)
    }

    fn delete(desk: &mut Desk) {
        desk.delete_selected();
    }

    fn selected(id: TouchpointId) -> Selected {
        Selected::Touchpoint(id)
    }

    fn row_selected(element: Selected) -> Option<TouchpointId> {
        match element {
            Selected::Touchpoint(id) => Some(id),
            _ => None,
        }
    }

    fn target(id: TouchpointId, column: GridColumn) -> Option<EditTarget> {
        match column {
            GridColumn::Field(column) => Some(EditTarget::Field(id, column)),
            GridColumn::Gap | GridColumn::Verdict | GridColumn::Opportunity | GridColumn::Priority => None,
        }
    }

    fn cell(target: EditTarget) -> Option<(TouchpointId, GridColumn)> {
        match target {
            EditTarget::TouchpointTitle(id) => Some((id, GridColumn::TITLE)),
            EditTarget::Field(id, column) => Some((id, GridColumn::Field(column))),
            _ => None,
        }
    }
}

/// Every touchpoint in journey order with its place.
fn placed(map: &Map) -> impl Iterator<Item = (&Arc<Stage>, Place, &Arc<Touchpoint>)> {
    map.stages.iter().enumerate().flat_map(|(stage, content)| {
        content.touchpoints.iter().enumerate().map(move |(index, touchpoint)| (content, Place { stage, index }, touchpoint))
    })
}
