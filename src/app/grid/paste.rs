//! Pasting cells from the clipboard: first a plan of what would change, cell by cell, then a single step of the history. Nothing changes
//! before the person has agreed, except for a single cell, where there is nothing to review.

use super::Grid;
use super::column::{CellKind, RowColumn as _};
use super::kind::RowKind;
use super::plan::{PastePlan, PlannedCell, RefusedCell};
use crate::app::desk::Desk;
use crate::app::dialog::{Answer, Dialog};
use crate::app::grid::dialog::GridDialog;
use crate::app::notice::NoticeKind;
use crate::edit::{Edit, StepName};
use crate::i18n::Texts;
use crate::import::read_cells;
use std::collections::HashMap;
use std::sync::Arc;

/// Where the pasted columns go: each by name, or by its position starting at the cursor.
struct Target<K: RowKind> {
    /// None: a computed column.
    columns: Vec<Option<K::Heading>>,
    header: bool,
}

impl<K: RowKind> Grid<K> {
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

    fn propose_paste(&mut self, desk: &mut Desk, block: &[Vec<String>], from: Option<K::Column>) {
        let Some(plan) = from.and_then(|from| self.plan_paste(desk, block, from)) else { return };
        if plan.changed.is_empty() && plan.refused.is_empty() && plan.new_titles.is_empty() {
            let sentence = desk.program.texts.grid_paste_nothing().to_owned();
            return desk.notify(NoticeKind::Info, sentence);
        }
        desk.ask(Dialog::Grid(GridDialog::Paste(Arc::new(plan))));
    }

    fn plan_paste(&self, desk: &Desk, block: &[Vec<String>], from: K::Column) -> Option<PastePlan> {
        let sheet = K::sheet(desk)?;
        let texts = &desk.program.texts;
        let rows = self.rows(desk);
        let target = self.target(desk, &sheet, block.first(), from);
        let first = self.selected(desk).first().and_then(|id| rows.row_of(*id)).unwrap_or(0);
        // Rows are found by their identity only under a header: without one, they are pasted where the cursor is.
        let is_id = |one: &Option<K::Heading>| one.as_ref().and_then(K::column) == Some(K::identity());
        let id_column = target.columns.iter().position(is_id).filter(|_| target.header);
        let mut plan = PastePlan {
            rows: K::Column::default().name(texts).to_owned(),
            changed: Vec::new(),
            refused: Vec::new(),
            unchanged: 0,
            left_out: 0,
            rounded: 0,
            rounding: Vec::new(),
            header: target.header,
            new_titles: Vec::new(),
            adding: String::new(),
            // With a filter there are more rows than are visible: nobody meant to add new ones.
            add: !K::is_filtered(desk),
            change: None,
            new: Vec::new(),
        };
        let mut working: HashMap<K::Id, K::Record> = HashMap::new();
        let mut changes: Vec<(K::Id, K::Value)> = Vec::new();
        let mut new: Vec<K::New> = Vec::new();
        for (index, cells) in block.iter().skip(usize::from(target.header)).enumerate() {
            let place = match id_column {
                // A row that is filtered out is changed too; an unknown one is new.
                Some(at) => cells.get(at).and_then(|cell| K::named(&sheet, cell)),
                None => rows.place(first + index),
            };
            let Some(row) = place.and_then(|place| K::row(&sheet, place)) else {
                let last = rows.len().checked_sub(1).and_then(|row| K::row(&sheet, rows.place(row)?));
                new.extend(plan_new::<K>((&sheet, texts), last, &target, cells, &mut plan));
                continue;
            };
            let id = K::id(row);
            for (heading, cell) in target.columns.iter().zip(cells) {
                let Some((heading, column)) = fillable::<K>(heading, cell, &mut plan) else { continue };
                let old = K::text(&sheet, row, column);
                if old == *cell || (old.is_empty() && cell.trim().is_empty()) {
                    plan.unchanged += 1;
                    continue;
                }
                let (title, name) = (K::title(row).to_owned(), column.name(texts).to_owned());
                match K::read(&sheet, heading, cell) {
                    Err(reason) => plan.refused.push(RefusedCell { title, column: name, text: cell.clone(), reason }),
                    Ok(read) => {
                        let record = working.entry(id).or_insert_with(|| K::record(row).clone());
                        let Some(value) = K::value(&read, record) else { continue };
                        K::put(&sheet, record, &value);
                        let new = K::text_after(&sheet, row, record, &value, column);
                        if new == old {
                            plan.unchanged += 1;
                        } else {
                            let rounded = K::is_rounded(&read);
                            plan.rounded += usize::from(rounded);
                            let [old, new] = [old, new].map(|text| K::told(&sheet, column, text));
                            plan.changed.push(PlannedCell { title, column: name, old, new, rounded });
                            changes.push((id, value));
                        }
                    }
                }
            }
        }
        plan.change = (!changes.is_empty()).then(|| K::edit(&sheet, StepName::PasteCells, changes));
        plan.adding = K::adding(texts, plan.new_titles.len());
        plan.new = K::add_rows(&sheet, new);
        Some(plan)
    }

    fn target(&self, desk: &Desk, sheet: &K::Sheet<'_>, first: Option<&Vec<String>>, from: K::Column) -> Target<K> {
        if let Some(columns) = first.and_then(|first| K::headings(first)) {
            return Target { columns, header: true };
        }
        let columns = self.columns(desk);
        let at = columns.iter().position(|column| *column == from).unwrap_or(0);
        Target { columns: columns.iter().skip(at).map(|column| K::heading(sheet, *column)).collect(), header: false }
    }
}

/// A row beyond the last one, which is added.
fn plan_new<K: RowKind>(
    (sheet, texts): (&K::Sheet<'_>, &Texts),
    last: Option<K::Row<'_>>,
    target: &Target<K>,
    cells: &[String],
    plan: &mut PastePlan,
) -> Option<K::New> {
    if cells.iter().all(|cell| cell.trim().is_empty()) {
        return None;
    }
    let mut new = K::begin(sheet, last)?;
    let (mut refused, mut rounding) = (Vec::new(), Vec::new());
    for (heading, cell) in target.columns.iter().zip(cells) {
        let Some(heading) = heading.as_ref().filter(|_| !cell.trim().is_empty()) else { continue };
        if K::column(heading).is_none_or(|column| column.kind() == CellKind::Fixed) {
            continue;
        }
        match K::read(sheet, heading, cell) {
            Ok(read) => {
                if K::is_rounded(&read) {
                    let whole = || texts.parse_number(cell.trim()).map(|number| texts.number(number.round(), 0)).unwrap_or_default();
                    let kept = K::rounded_to(sheet, &read).unwrap_or_else(whole);
                    rounding.push((K::heading_name(heading).to_owned(), cell.trim().to_owned(), kept));
                }
                K::fill(sheet, &mut new, heading, &read);
            }
            Err(reason) => refused.push((K::heading_name(heading).to_owned(), cell.clone(), reason)),
        }
    }
    let title = K::new_title(&new).to_owned();
    let refused = refused.into_iter().map(|(column, text, reason)| RefusedCell { title: title.clone(), column, text, reason });
    plan.refused.extend(refused);
    plan.rounded += rounding.len();
    let rounding = rounding.into_iter().map(|(column, old, new)| PlannedCell { title: title.clone(), column, old, new, rounded: true });
    plan.rounding.extend(rounding);
    if let Some(reason) = K::lacks(sheet, &new) {
        let column = K::Column::default().name(texts).to_owned();
        plan.refused.push(RefusedCell { title, column, text: String::new(), reason });
        return None;
    }
    plan.new_titles.push(title);
    Some(new)
}

/// The column that a pasted cell goes to; none: its content is computed or fixed, and the cell is left out.
fn fillable<'a, K: RowKind>(heading: &'a Option<K::Heading>, cell: &str, plan: &mut PastePlan) -> Option<(&'a K::Heading, K::Column)> {
    let column = heading.as_ref().and_then(|heading| Some((heading, K::column(heading)?)));
    let fillable = column.filter(|(_, column)| column.kind() != CellKind::Fixed);
    plan.left_out += usize::from(fillable.is_none() && !plan.header && !cell.trim().is_empty());
    fillable
}

impl Desk {
    /// A question about the cells was answered.
    pub(crate) fn answer_grid(&mut self, dialog: &GridDialog, answer: &Answer) {
        match (dialog, answer) {
            (GridDialog::Paste(plan), Answer::Yes) => self.take_paste(plan),
            (GridDialog::Paste(_), _) => {}
        }
    }

    /// Applies the plan that the person has agreed to, as one step.
    fn take_paste(&mut self, plan: &PastePlan) {
        let added = if plan.add { plan.new.as_slice() } else { &[] };
        let edits: Vec<Edit> = plan.change.iter().chain(added).cloned().collect();
        if !edits.is_empty() {
            self.apply(&Edit::Together { label: StepName::PasteCells, edits }, None);
        }
    }
}
