//! Changing cells: typing, choosing, clearing. A text means the same here as in an imported table; what cannot be read is refused
//! with a message and changes nothing.

use super::cells::answers;
use super::{CellKind, Grid, GridColumn, GridStep, cell_text};
use crate::app::desk::Desk;
use crate::app::map::text::{EditTarget, Editing};
use crate::app::notice::NoticeKind;
use crate::edit::{CellChange, CellValue, CellsEdit, Edit, Selection, StepName, TouchpointChange};
use crate::export::Words;
use crate::import::{CellContent, Meaning, Recognised, read_cell};
use crate::model::fields::{Fields as _, Form, TouchpointField, Value};
use crate::model::table::Column;
use crate::model::{Area, Experience, ExperienceId, Map, StageId, Tone, Touchpoint, TouchpointId, entry};

/// What a text means for the cells of a column.
#[derive(Debug, Clone)]
pub(super) enum Read {
    /// A stage of the map.
    Stage(StageId),
    /// What a touchpoint's own cell says, and whether its number had to be rounded.
    Content(CellContent, bool),
}

impl Read {
    /// Whether a number had to be rounded.
    pub(super) fn is_rounded(&self) -> bool {
        matches!(self, Self::Content(_, true))
    }

    /// What a touchpoint's cell then contains; none for what no cell can change.
    pub(super) fn value(&self, current: &Touchpoint) -> Option<CellValue> {
        match self {
            Self::Stage(stage) => Some(CellValue::Stage(*stage)),
            Self::Content(CellContent::Score(kind, score), _) => Some(CellValue::Score(*kind, *score)),
            Self::Content(content, _) => change(content, current).map(CellValue::Field),
        }
    }
}

/// The change of a touchpoint that makes its cell say something.
fn change(content: &CellContent, current: &Touchpoint) -> Option<TouchpointChange> {
    Some(match content {
        CellContent::Field(TouchpointField::Title, Value::Text(title)) => {
            TouchpointChange::Title(crate::app::map::editing::one_line(title))
        }
        CellContent::Field(field, value) => {
            // A field that cannot be without a value then has the one that it has from the start.
            return TouchpointChange::of(*field, value).or_else(|| TouchpointChange::of(*field, &field.get(&blank())));
        }
        CellContent::Media(media) => TouchpointChange::Media(*media),
        CellContent::Channels(channels) => TouchpointChange::Channel(channels.first().copied()),
        CellContent::Influencers(influencers) => TouchpointChange::Influencers(entry::renewed(influencers.clone(), &current.influencers)),
        CellContent::PassedOn(told) => TouchpointChange::PassedOn(entry::renewed(told.clone(), &current.passed_on)),
        CellContent::Experiences(tone, told) => experiences(*tone, told, current),
        CellContent::Score(..) => return None,
    })
}

/// The experiences of one tone as a cell lists them. One whose words are already there keeps its date, source and identity.
fn experiences(tone: Tone, told: &[String], current: &Touchpoint) -> TouchpointChange {
    let mut known: Vec<&Experience> = current.experiences.iter().filter(|one| one.tone == tone).collect();
    let of_text = |text: &String| match known.iter().position(|one| one.text == *text) {
        Some(at) => known.remove(at).clone(),
        None => Experience { id: ExperienceId::new(), tone, text: text.clone(), date: None, source: String::new() },
    };
    TouchpointChange::ExperiencesOf(tone, told.iter().map(of_text).collect())
}

/// A touchpoint of which nothing is known.
fn blank() -> Touchpoint {
    Touchpoint::new(TouchpointId::named(""), "", Area::PointOfSale)
}

/// What a cleared cell contains: what a cell without a text means. None: it cannot be empty.
fn emptied(column: GridColumn) -> Option<CellValue> {
    let GridColumn::Field(column) = column else { return None };
    if column == Column::Media || column.field().is_some_and(TouchpointField::is_required) {
        return None;
    }
    let column = Recognised { header: String::new(), meaning: Some(Meaning::Touchpoint(column)), scale: None };
    read_cell(&column, "").ok().and_then(|(content, rounded)| Read::Content(content, rounded).value(&blank()))
}

impl Grid {
    /// The rows that get a cell's new text: all selected ones if it is among them.
    fn rows_of(&self, desk: &Desk, row: TouchpointId) -> Vec<TouchpointId> {
        let selected = self.selected(desk);
        if selected.contains(&row) { selected } else { vec![row] }
    }

    /// Opens the cursor's cell.
    pub(crate) fn edit_cell(&mut self, desk: &mut Desk, letters: Option<String>) {
        let (Some(row), GridColumn::Field(column)) = (desk.open.document.selection.lead_touchpoint(), self.column) else {
            return self.say_fixed(desk);
        };
        if self.column.kind() == CellKind::Fixed {
            return self.say_fixed(desk);
        }
        desk.finish_editing();
        if desk.refuses_change() {
            return;
        }
        let Some(draft) = desk.field_text(row, column) else { return };
        let select_all = letters.is_none();
        desk.look.editing = Some(Editing {
            target: EditTarget::Field(row, column),
            draft,
            select_all,
            chosen: None,
            rows: self.rows_of(desk, row),
            new: None,
        });
        if let Some(letters) = letters {
            desk.change_draft(letters);
        }
    }

    /// Opens the cell of a column in the cursor's row, to choose a word; a column that was hidden is shown.
    pub(crate) fn choose(&mut self, desk: &mut Desk, column: Column) {
        let column = GridColumn::Field(column);
        desk.program.settings.grid_hidden.retain(|code| code != column.code());
        (self.column, self.until, self.whole_rows) = (column, column, false);
        self.edit_cell(desk, None);
    }

    fn say_fixed(&mut self, desk: &mut Desk) {
        if desk.open.document.selection.lead_touchpoint().is_some() {
            let sentence = desk.program.texts.grid_refused_fixed(self.column.name(&desk.program.texts));
            desk.notify(NoticeKind::Info, sentence);
        }
    }

    /// Ends editing a cell and moves on; if the text is refused, the cell stays open and shows the reason.
    pub(super) fn finish_cell(&mut self, desk: &mut Desk, step: Option<GridStep>) {
        if let Some(Editing { target: EditTarget::Field(row, column), draft, rows, .. }) = &desk.look.editing
            && let Err(reason) = desk.field_edit(rows, *row, *column, draft.trim_end())
        {
            desk.notify(NoticeKind::Warning, reason);
            return;
        }
        desk.finish_editing();
        if let Some(step) = step {
            self.step(desk, step, false);
        }
    }

    /// Sets the selected cells of the cursor's column to a text.
    pub(super) fn fill(&mut self, desk: &mut Desk, text: &str) {
        let GridColumn::Field(column) = self.column else { return self.say_fixed(desk) };
        desk.open.document.seal();
        match desk.cells_edit(&self.selected(desk), column, text) {
            Ok(Some(edit)) => {
                desk.apply(&edit, None);
            }
            Ok(None) => {}
            Err(reason) => desk.notify(NoticeKind::Warning, reason),
        }
    }

    /// Clears the selected cells; if whole rows are selected, deletes the touchpoints.
    pub(crate) fn clear(&mut self, desk: &mut Desk) {
        if self.whole_rows {
            let below = self.row_after_selection(desk);
            desk.delete_selected();
            if let (Some(map), Some(id)) = (desk.map_id(), below) {
                desk.select(Selection::one(map, crate::edit::Selected::Touchpoint(id)));
            }
            self.whole_rows = false;
            self.until = self.column;
            return;
        }
        let (Some(map), Some(round)) = (desk.open.document.map(), desk.round()) else { return };
        let columns = self.range(desk);
        let values: Vec<CellValue> = columns.iter().filter_map(|column| emptied(*column)).collect();
        if values.is_empty() {
            let sentence = desk.program.texts.grid_refused_empty(self.column.name(&desk.program.texts));
            return desk.notify(NoticeKind::Info, sentence);
        }
        let rows = self.selected(desk);
        let changes = rows.iter().flat_map(|id| values.iter().map(|value| CellChange { touchpoint: *id, value: value.clone() }));
        let edit = CellsEdit { map: map.id, round, label: StepName::ClearCells, changes: changes.collect() };
        desk.open.document.seal();
        desk.apply(&Edit::Cells(edit), None);
    }

    fn row_after_selection(&self, desk: &Desk) -> Option<TouchpointId> {
        let rows = self.rows(desk);
        let last = self.selected(desk).last().and_then(|id| rows.row_of(*id))?;
        let first = self.selected(desk).first().and_then(|id| rows.row_of(*id))?;
        rows.id(last + 1).or_else(|| rows.id(first.checked_sub(1)?))
    }
}

impl Desk {
    /// What a text means for a column's cells, or the message that refuses it.
    pub(super) fn read_for(&self, map: &Map, recognised: &Recognised, text: &str) -> Result<Read, String> {
        let texts = &self.program.texts;
        let Some(column) = recognised.column() else { return Err(texts.grid_refused_unknown().to_owned()) };
        let is_empty = text.trim().is_empty();
        match column {
            Column::Map | Column::Id => Err(texts.grid_refused_fixed(&recognised.header)),
            Column::Stage | Column::Area | Column::Media if is_empty => Err(texts.grid_refused_empty(&recognised.header)),
            Column::Stage => {
                let wanted = text.trim().to_lowercase();
                let exact = map.stages.iter().find(|stage| stage.name.trim() == text.trim());
                let found = exact.or_else(|| map.stages.iter().find(|stage| stage.name.trim().to_lowercase() == wanted));
                found.map(|stage| Read::Stage(stage.id)).ok_or_else(|| texts.grid_refused_stage(text.trim()))
            }
            Column::Touchpoint if is_empty => Err(texts.grid_refused_empty(&recognised.header)),
            _ => match read_cell(recognised, text).map_err(|kind| kind.reason(texts))? {
                (CellContent::Channels(channels), _) if channels.len() > 1 => Err(texts.grid_refused_channel().to_owned()),
                (content, rounded) => Ok(Read::Content(content, rounded)),
            },
        }
    }

    /// A column's header as tables know it, in the language of the window.
    pub(super) fn recognised(&self, column: Column) -> Recognised {
        Recognised { header: self.column_name(column).to_owned(), meaning: Some(Meaning::Touchpoint(column)), scale: None }
    }

    /// The edit that sets cells of one column to a text; none if it cannot be changed.
    fn cells_edit(&self, touchpoints: &[TouchpointId], column: Column, text: &str) -> Result<Option<Edit>, String> {
        let (Some(map), Some(round)) = (self.open.document.map(), self.round()) else { return Ok(None) };
        let read = self.read_for(map, &self.recognised(column), text)?;
        if read.is_rounded() {
            return Err(self.program.texts.score_whole().to_owned());
        }
        let current = touchpoints_by_id(map, touchpoints);
        let changes: Vec<CellChange> =
            current.filter_map(|touchpoint| Some(CellChange { touchpoint: touchpoint.id, value: read.value(touchpoint)? })).collect();
        let Some(first) = changes.first() else { return Ok(None) };
        let label = step(&first.value);
        Ok(Some(Edit::Cells(CellsEdit { map: map.id, round, label, changes })))
    }

    /// The edit that writes the text of a cell being edited; none if the text has not changed.
    pub(crate) fn field_edit(&self, rows: &[TouchpointId], row: TouchpointId, column: Column, text: &str) -> Result<Option<Edit>, String> {
        if self.field_text(row, column).as_deref() == Some(text) && self.open.document.selection.touchpoints().nth(1).is_none() {
            return Ok(None);
        }
        let rows = if rows.is_empty() { &[row] } else { rows };
        self.cells_edit(rows, column, &self.completed(column, text))
    }

    /// Completes the beginning of a word where only a few words are possible.
    fn completed(&self, column: Column, text: &str) -> String {
        let wanted = text.trim().to_lowercase();
        let is_known = || self.open.document.map().is_some_and(|map| self.read_for(map, &self.recognised(column), text).is_ok());
        if wanted.is_empty() || GridColumn::Field(column).kind() != CellKind::Choice || is_known() {
            return text.to_owned();
        }
        let choices = self.cell_choices(GridColumn::Field(column));
        let begins = choices.iter().find(|choice| choice.to_lowercase().starts_with(&wanted));
        begins.or_else(|| choices.iter().find(|choice| choice.to_lowercase().contains(&wanted))).cloned().unwrap_or_else(|| text.to_owned())
    }

    /// The text of a cell for editing.
    pub(crate) fn field_text(&self, row: TouchpointId, column: Column) -> Option<String> {
        let map = self.open.document.map()?;
        let place = map.place_of(row)?;
        let analysis = self.analysis()?;
        let stage = map.stages.get(place.stage)?;
        let judged = analysis.at(place)?;
        let column = GridColumn::Field(column);
        Some(cell_text(column, stage, stage.touchpoints.get(place.index)?, judged, Words(&self.program.texts)))
    }

    /// Writes what was typed into a cell when something else ends its editing. If the text is refused, a message says why.
    pub(crate) fn write_field(&mut self, rows: &[TouchpointId], row: TouchpointId, column: Column, draft: &str) {
        match self.field_edit(rows, row, column, draft) {
            Ok(Some(edit)) => {
                self.apply(&edit, None);
            }
            Ok(None) => {}
            Err(reason) => self.notify(NoticeKind::Warning, reason),
        }
    }

    /// The words that a column's cells may contain, as people read them; empty: anything.
    pub fn cell_choices(&self, column: GridColumn) -> Vec<String> {
        let texts = &self.program.texts;
        let GridColumn::Field(column) = column else { return Vec::new() };
        match column.form() {
            Form::Stage => {
                self.open.document.map().map(|map| map.stages.iter().map(|stage| stage.name.clone()).collect()).unwrap_or_default()
            }
            Form::Word(words) => words.words().into_iter().map(|code| texts.term(words.name, code).to_owned()).collect(),
            Form::Flag | Form::Cause => answers(texts).to_vec(),
            Form::Map
            | Form::Id
            | Form::Line
            | Form::Text
            | Form::Words(_)
            | Form::Percent
            | Form::Score(_)
            | Form::Influencers
            | Form::PassedOn
            | Form::Experiences(_) => Vec::new(),
        }
    }
}

/// Touchpoints of a map by their ids, in a single pass if there are many.
fn touchpoints_by_id<'a>(map: &'a Map, ids: &[TouchpointId]) -> impl Iterator<Item = &'a Touchpoint> {
    let wanted: std::collections::HashSet<TouchpointId> = ids.iter().copied().collect();
    map.touchpoints().filter(move |touchpoint| wanted.contains(&touchpoint.id)).map(|touchpoint| &**touchpoint)
}

/// The name of the step that sets a cell to a value.
pub(super) fn step(value: &CellValue) -> StepName {
    match value {
        CellValue::Field(change) => change.step(),
        CellValue::Score(_, None) => StepName::ClearScore,
        CellValue::Score(kind, Some(_)) => StepName::rate(*kind),
        CellValue::Stage(_) => StepName::MoveTouchpoint,
    }
}
