//! Pasting cells from the clipboard: first a plan of what would change, cell by cell, then a single step of the history. Nothing changes
//! before the person has agreed, except for a single cell, where there is nothing to review.

use super::fill::Read;
use super::{CellKind, Grid, GridColumn, cell_text};
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::grid::plan::{PastePlan, PlannedCell, RefusedCell};
use crate::app::notice::NoticeKind;
use crate::edit::{CellChange, CellsEdit, Edit, StepName, TouchpointEdit};
use crate::export::{Words, touchpoint_cell};
use crate::i18n::{Language, Texts};
use crate::import::{Recognised, read_cells, recognise_columns};
use crate::method::Counting;
use crate::model::table::Column;
use crate::model::{Map, RoundId, StageId, Touchpoint, TouchpointId};
use std::collections::HashMap;
use std::sync::Arc;

/// Where the pasted columns go: each by name, or by its position starting at the cursor.
struct Target {
    /// None: a computed column.
    columns: Vec<Option<Recognised>>,
    header: bool,
}

impl Grid {
    /// Plans what cells from the clipboard would change, and asks. A single cell is pasted at once.
    pub(crate) fn paste(&mut self, desk: &mut Desk, text: &str) {
        if desk.refuses_change() || text.is_empty() {
            return;
        }
        let block = match read_cells(text) {
            Ok(block) => block,
            Err(error) => {
                let sentence = error.sentence(&desk.program.texts);
                return desk.notify(NoticeKind::Warning, sentence);
            }
        };
        let single = matches!(block.as_slice(), [row] if row.len() == 1);
        if single {
            // As in a spreadsheet: one cell fills the whole selection.
            let selected = self.selected(desk);
            let columns = self.range(desk);
            if columns.len() == 1 && !selected.is_empty() {
                return self.fill(desk, &block[0][0]);
            }
            let wide: Vec<Vec<String>> = selected.iter().map(|_| vec![block[0][0].clone(); columns.len()]).collect();
            return self.propose_paste(desk, &wide, self.range(desk).first().copied());
        }
        self.propose_paste(desk, &block, self.range(desk).first().copied());
    }

    fn propose_paste(&mut self, desk: &mut Desk, block: &[Vec<String>], from: Option<GridColumn>) {
        let Some(plan) = from.and_then(|from| self.plan_paste(desk, block, from)) else { return };
        if plan.changed.is_empty() && plan.refused.is_empty() && plan.new.is_empty() {
            let sentence = desk.program.texts.grid_paste_nothing().to_owned();
            return desk.notify(NoticeKind::Info, sentence);
        }
        desk.ask(Dialog::PasteCells(Arc::new(plan)));
    }

    fn plan_paste(&self, desk: &Desk, block: &[Vec<String>], from: GridColumn) -> Option<PastePlan> {
        let (map, round, analysis) = (desk.open.document.map()?, desk.round()?, desk.analysis()?);
        let rows = self.rows(desk);
        let target = desk.target(block.first(), from);
        let first = self.selected(desk).first().and_then(|id| rows.row_of(*id)).unwrap_or(0);
        // Rows are found by their identity only under a header: without one, they are pasted where the cursor is.
        let is_id = |one: &Option<Recognised>| one.as_ref().is_some_and(|one| one.column() == Some(Column::Id));
        let id_column = target.columns.iter().position(is_id).filter(|_| target.header);
        let mut plan = PastePlan {
            map: map.id,
            round,
            changed: Vec::new(),
            refused: Vec::new(),
            unchanged: 0,
            left_out: 0,
            rounded: 0,
            header: target.header,
            new_titles: Vec::new(),
            // With a filter there are more rows than are visible: nobody meant to add new ones.
            add: desk.look.filter.is_empty(),
            new: Vec::new(),
        };
        let mut working: HashMap<TouchpointId, Touchpoint> = HashMap::new();
        for (index, cells) in block.iter().skip(usize::from(target.header)).enumerate() {
            let place = match id_column {
                // A touchpoint that is filtered out is changed too; an unknown one is new.
                Some(at) => cells.get(at).and_then(|cell| cell.trim().parse().ok()).and_then(|id| map.place_of(id)),
                None => rows.place(first + index),
            };
            let content = place.and_then(|place| {
                let stage = map.stages.get(place.stage)?;
                Some((stage, stage.touchpoints.get(place.index)?, analysis.at(place)?))
            });
            let Some((stage, touchpoint, judged)) = content else {
                self.plan_new(desk, map, round, &target, cells, &mut plan);
                continue;
            };
            for (recognised, cell) in target.columns.iter().zip(cells) {
                let Some(recognised) = fillable(recognised, cell, &mut plan) else { continue };
                let Some(column) = recognised.column() else { continue };
                let old = cell_text(GridColumn::Field(column), stage, touchpoint, judged, Words(&desk.program.texts));
                if old == *cell || (old.is_empty() && cell.trim().is_empty()) {
                    plan.unchanged += 1;
                    continue;
                }
                let refuse = |reason| RefusedCell {
                    title: touchpoint.title.clone(),
                    column: desk.column_name(column).to_owned(),
                    text: cell.clone(),
                    reason,
                };
                match desk.read_for(map, recognised, cell) {
                    Err(reason) => plan.refused.push(refuse(reason)),
                    Ok(read) => {
                        let current = working.entry(touchpoint.id).or_insert_with(|| Touchpoint::clone(touchpoint));
                        let Some(value) = read.value(current) else { continue };
                        value.apply(current, round);
                        let new = match &read {
                            Read::Stage(id) => map.stage(*id).map(|stage| stage.name.clone()).unwrap_or_default(),
                            Read::Content(..) => {
                                let counting = Counting::of(current, round);
                                touchpoint_cell(column, stage, current, &counting, Words(&desk.program.texts))
                            }
                        };
                        if new == old {
                            plan.unchanged += 1;
                        } else {
                            let change = CellChange { touchpoint: touchpoint.id, value };
                            let rounded = read.is_rounded();
                            plan.rounded += usize::from(rounded);
                            plan.changed.push(PlannedCell { title: touchpoint.title.clone(), column, old, new, rounded, change });
                        }
                    }
                }
            }
        }
        Some(plan)
    }

    /// A row beyond the last one: a new touchpoint in the stage it names, or else at the end of the last shown row's stage.
    fn plan_new(&self, desk: &Desk, map: &Map, round: RoundId, target: &Target, cells: &[String], plan: &mut PastePlan) {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let rows = self.rows(desk);
        let last = rows.len().checked_sub(1).and_then(|row| rows.get(map, row));
        let last_stage = last.map(|(stage, _)| stage.id).or_else(|| map.stages.last().map(|stage| stage.id));
        let area = map.area_for_new(last.map(|(_, touchpoint)| touchpoint.id));
        let mut touchpoint = Touchpoint::new(TouchpointId::new(), "", area);
        let mut stage = last_stage;
        let (mut refused, mut placed) = (Vec::new(), false);
        for (recognised, cell) in target.columns.iter().zip(cells) {
            if cell.trim().is_empty() {
                continue;
            }
            let Some(recognised) = recognised else { continue };
            if matches!(recognised.column(), None | Some(Column::Id | Column::Map)) {
                continue;
            }
            match desk.read_for(map, recognised, cell) {
                Ok(Read::Stage(id)) => stage = Some(id),
                Ok(read) => {
                    plan.rounded += usize::from(read.is_rounded());
                    // The media kind alone implies its default area; an area says more.
                    let is_media = recognised.column() == Some(Column::Media);
                    if let Some(value) = read.value(&touchpoint).filter(|_| !(is_media && placed)) {
                        value.apply(&mut touchpoint, round);
                    }
                    placed |= recognised.column() == Some(Column::Area);
                }
                Err(reason) => refused.push((recognised.header.clone(), cell.clone(), reason)),
            }
        }
        let title = touchpoint.title.clone();
        let refused = refused.into_iter().map(|(column, text, reason)| RefusedCell { title: title.clone(), column, text, reason });
        plan.refused.extend(refused);
        if let Some(stage) = stage {
            plan.new_titles.push(title);
            plan.new.push((stage, touchpoint));
        }
    }
}

impl Desk {
    fn target(&self, first: Option<&Vec<String>>, from: GridColumn) -> Target {
        let named = first.map(|row| recognise_columns(row)).unwrap_or_default();
        // Computed columns of an earlier copy are no reason to doubt a header: they are known, and ignored.
        let languages: Vec<Texts> = Language::ALL.iter().map(|language| Texts::new(*language)).collect();
        let computed = |one: &Recognised| {
            let fixed = GridColumn::all().iter().filter(|column| column.kind() == CellKind::Fixed);
            fixed.into_iter().any(|column| languages.iter().any(|texts| column.name(texts) == one.header))
        };
        let known = named.iter().filter(|one| one.column().is_some() || computed(one)).count();
        let titled = named.iter().any(|one| one.column().is_some());
        let header = titled && known == named.len() && known > 1;
        if header {
            return Target { columns: named.into_iter().map(Some).collect(), header };
        }
        let columns = self.grid_columns();
        let at = columns.iter().position(|column| *column == from).unwrap_or(0);
        let target = columns.iter().skip(at).map(|column| match column {
            GridColumn::Field(field) => Some(self.recognised(*field)),
            GridColumn::Gap | GridColumn::Verdict | GridColumn::Opportunity | GridColumn::Priority => None,
        });
        Target { columns: target.collect(), header }
    }

    /// Applies the plan that the person has agreed to, as one step.
    pub(crate) fn take_paste(&mut self, plan: &PastePlan) {
        let changes: Vec<CellChange> = plan.changed.iter().map(|cell| cell.change.clone()).collect();
        let mut edits = Vec::new();
        if !changes.is_empty() {
            edits.push(Edit::Cells(CellsEdit { map: plan.map, round: plan.round, label: StepName::PasteCells, changes }));
        }
        if plan.add {
            let mut stages: Vec<(StageId, Vec<Touchpoint>)> = Vec::new();
            for (stage, touchpoint) in &plan.new {
                match stages.iter_mut().find(|(other, _)| other == stage) {
                    Some((_, touchpoints)) => touchpoints.push(touchpoint.clone()),
                    None => stages.push((*stage, vec![touchpoint.clone()])),
                }
            }
            let add = |(stage, touchpoints)| Edit::Touchpoint(TouchpointEdit::Add { map: plan.map, stage, touchpoints, before: None });
            edits.extend(stages.into_iter().map(add));
        }
        if !edits.is_empty() {
            self.apply(&Edit::Together { label: StepName::PasteCells, edits }, None);
        }
    }
}

/// The column that a pasted cell goes to; none: its content is computed or fixed, and the cell is left out.
fn fillable<'a>(column: &'a Option<Recognised>, cell: &str, plan: &mut PastePlan) -> Option<&'a Recognised> {
    let fillable = column.as_ref().filter(|one| !matches!(one.column(), None | Some(Column::Map | Column::Id)));
    plan.left_out += usize::from(fillable.is_none() && !plan.header && !cell.trim().is_empty());
    fillable
}
