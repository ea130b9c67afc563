//! Changing cells: typing, choosing, clearing. What a text means is up to the kind of rows; what cannot be read is refused with a message and
//! changes nothing.

use super::column::{CellKind, RowColumn as _};
use super::kind::RowKind;
use super::{Grid, GridStep};
use crate::app::desk::Desk;
use crate::app::map::text::Editing;
use crate::app::notice::NoticeKind;
use crate::edit::{Edit, Selected, Selection, StepName};

impl<K: RowKind> Grid<K> {
    /// The rows that get a cell's new text: all selected ones if it is among them.
    fn rows_of(&self, desk: &Desk, row: K::Id) -> Vec<K::Id> {
        let selected = self.selected(desk);
        if selected.contains(&row) { selected } else { vec![row] }
    }

    /// Opens the cursor's cell.
    pub(crate) fn edit_cell(&mut self, desk: &mut Desk, letters: Option<String>) {
        let is_fixed = self.column.kind() == CellKind::Fixed;
        let cell = K::lead(desk).filter(|_| !is_fixed).and_then(|row| Some((row, K::target(row, self.column)?)));
        let Some((row, target)) = cell else { return self.say_fixed(desk) };
        if !desk.finish_editing() || desk.refuses_change() {
            return;
        }
        let Some(draft) = text_in::<K>(desk, row, self.column) else { return };
        let select_all = letters.is_none();
        let rows = self.rows_of(desk, row).into_iter().map(K::selected).collect();
        desk.look.editing = Some(Editing { target, draft, select_all, chosen: None, rows, new: None });
        if let Some(letters) = letters {
            desk.change_draft(letters);
        }
    }

    /// Opens the cell of a column in the cursor's row, to choose a word; a column that was hidden is shown.
    pub(crate) fn choose(&mut self, desk: &mut Desk, column: K::Column) {
        desk.program.settings.grid_hidden.retain(|code| code != column.code());
        (self.column, self.until, self.whole_rows) = (column, column, false);
        self.edit_cell(desk, None);
    }

    fn say_fixed(&mut self, desk: &mut Desk) {
        if K::lead(desk).is_some() {
            let sentence = desk.program.texts.grid_refused_fixed(self.column.name(&desk.program.texts));
            desk.notify(NoticeKind::Info, sentence);
        }
    }

    /// Ends editing a cell and moves on; if the text is refused, the cell stays open and shows the reason.
    pub(super) fn finish_cell(&mut self, desk: &mut Desk, step: Option<GridStep>) {
        let row = |grid: &Self, desk: &Desk| K::lead(desk).and_then(|lead| grid.rows(desk).row_of(lead));
        let several = desk.look.editing.as_ref().is_some_and(|editing| editing.rows.len() > 1);
        let before = row(self, desk);
        if !desk.finish_editing() {
            return;
        }
        let Some(step) = step else { return };
        if several {
            // What was done to several rows can be gone on with, in the same rows.
            return self.step_within(desk, step);
        }
        // A row that has gone elsewhere because of its new text is still the one that hands are at.
        let has_moved = row(self, desk) != before;
        if has_moved && matches!(step, GridStep::Up | GridStep::Down) {
            return;
        }
        self.step(desk, step, false);
    }

    /// Sets the selected cells of the cursor's column to a text.
    pub(super) fn fill(&mut self, desk: &mut Desk, text: &str) {
        let edit = K::sheet(desk).and_then(|sheet| {
            let heading = K::heading(&sheet, self.column)?;
            Some(cells_edit::<K>(desk, &sheet, &self.selected(desk), &heading, text))
        });
        let Some(edit) = edit else { return self.say_fixed(desk) };
        desk.open.document.seal();
        match edit {
            Ok(Some(edit)) => {
                desk.apply(&edit, None);
            }
            Ok(None) => {}
            Err(reason) => desk.notify(NoticeKind::Warning, reason),
        }
    }

    /// Clears the selected cells; if whole rows are selected, deletes what they show.
    pub(crate) fn clear(&mut self, desk: &mut Desk) {
        if self.whole_rows {
            let below = self.row_after_selection(desk);
            K::delete(desk);
            if let (Some(map), Some(id)) = (desk.map_id(), below) {
                desk.select(Selection::one(map, K::selected(id)));
            }
            self.whole_rows = false;
            self.until = self.column;
            return;
        }
        let Some(sheet) = K::sheet(desk) else { return };
        let values: Vec<K::Value> = self.range(desk).into_iter().filter_map(|column| K::emptied(&sheet, column)).collect();
        if values.is_empty() {
            drop(sheet);
            let sentence = desk.program.texts.grid_refused_empty(self.column.name(&desk.program.texts));
            return desk.notify(NoticeKind::Info, sentence);
        }
        let rows = self.selected(desk);
        let changes = rows.iter().flat_map(|id| values.iter().map(|value| (*id, value.clone()))).collect();
        let count = rows.len() * values.len();
        let edit = K::edit(&sheet, StepName::ClearCells, changes);
        drop(sheet);
        desk.open.document.seal();
        // What several cells contained is more than a glance notices.
        if desk.apply(&edit, None) && count > 1 {
            let told = desk.program.texts.cleared_cells(i64::try_from(count).unwrap_or(i64::MAX));
            desk.notify_done(told);
        }
    }

    fn row_after_selection(&self, desk: &Desk) -> Option<K::Id> {
        let rows = self.rows(desk);
        let selected = self.selected(desk);
        let row = |id: Option<&K::Id>| id.and_then(|id| rows.row_of(*id));
        let (first, last) = (row(selected.first())?, row(selected.last())?);
        rows.id(last + 1).or_else(|| rows.id(first.checked_sub(1)?))
    }
}

/// The edit that sets cells of one column to a text; none if it cannot be changed.
fn cells_edit<K: RowKind>(
    desk: &Desk,
    sheet: &K::Sheet<'_>,
    rows: &[K::Id],
    heading: &K::Heading,
    text: &str,
) -> Result<Option<Edit>, String> {
    let read = K::read(sheet, heading, text)?;
    if let Some(reason) = K::unseen(&desk.program.texts, &read) {
        return Err(reason);
    }
    let rows = K::places(sheet, rows).into_iter().filter_map(|place| K::row(sheet, place));
    let changes: Vec<(K::Id, K::Value)> = rows.filter_map(|row| Some((K::id(row), K::value(&read, K::record(row))?))).collect();
    let Some((_, first)) = changes.first() else { return Ok(None) };
    let label = K::step(first);
    Ok(Some(K::edit(sheet, label, changes)))
}

/// The text of a cell for editing.
pub(super) fn text_in<K: RowKind>(desk: &Desk, row: K::Id, column: K::Column) -> Option<String> {
    let sheet = K::sheet(desk)?;
    let row = K::row(&sheet, K::place_of(&sheet, row)?)?;
    Some(K::text(&sheet, row, column))
}

/// The edit that writes the text of a cell being edited; none if the text has not changed.
pub(super) fn edit_of<K: RowKind>(
    desk: &Desk,
    rows: &[Selected],
    row: K::Id,
    column: K::Column,
    text: &str,
) -> Result<Option<Edit>, String> {
    if text_in::<K>(desk, row, column).as_deref() == Some(text) && K::all_selected(desk).nth(1).is_none() {
        return Ok(None);
    }
    let Some(sheet) = K::sheet(desk) else { return Ok(None) };
    let Some(heading) = K::heading(&sheet, column) else { return Ok(None) };
    let rows: Vec<K::Id> = rows.iter().copied().filter_map(K::row_selected).collect();
    let rows = if rows.is_empty() { vec![row] } else { rows };
    cells_edit::<K>(desk, &sheet, &rows, &heading, &completed::<K>(&sheet, &heading, column, text))
}

/// Completes the beginning of a word where only a few words are possible.
fn completed<K: RowKind>(sheet: &K::Sheet<'_>, heading: &K::Heading, column: K::Column, text: &str) -> String {
    let wanted = text.trim().to_lowercase();
    if wanted.is_empty() || column.kind() != CellKind::Choice || K::read(sheet, heading, text).is_ok() {
        return text.to_owned();
    }
    let choices = K::choices(sheet, column);
    let begins = choices.iter().find(|choice| choice.to_lowercase().starts_with(&wanted));
    begins.or_else(|| choices.iter().find(|choice| choice.to_lowercase().contains(&wanted))).cloned().unwrap_or_else(|| text.to_owned())
}
