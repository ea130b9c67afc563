//! What pasting cells would change, shown before anything is changed: old and new, what is refused and why, rows that would be
//! added. Never the reading itself.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, GridAction, PastePlan, State};
use crate::i18n::Texts;
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::{Grid, RichText, Ui};

/// Maximum number of cells that are listed; the rest is counted.
const MOST: usize = 300;
/// Maximum number of characters of a cell that are shown.
const LETTERS: usize = 60;

/// Shows the plan.
pub(super) fn paste_ui(ui: &mut Ui, state: &State, plan: &PastePlan, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    form::set_width(ui, 720.0);
    form::title(ui, texts.grid_paste_title());
    let mut counts = Vec::new();
    if !plan.changed.is_empty() || plan.new_titles.is_empty() {
        counts.push(texts.grid_paste_changed(plan.changed.len() as i64));
    }
    if plan.unchanged > 0 {
        counts.push(texts.grid_paste_unchanged(plan.unchanged as i64));
    }
    if plan.left_out > 0 {
        counts.push(texts.grid_paste_left_out(plan.left_out as i64));
    }
    if plan.rounded > 0 {
        counts.push(texts.grid_paste_rounded(plan.rounded as i64));
    }
    if !plan.refused.is_empty() {
        counts.push(texts.grid_paste_refused(plan.refused.len() as i64));
    }
    if !counts.is_empty() {
        hyphens::label(ui, counts.join(" · "), WordsOf::Program);
    }
    if plan.header {
        form::quiet(ui, texts.grid_paste_header());
    }
    if !plan.new_titles.is_empty() {
        let mut add = plan.add;
        if ui.checkbox(&mut add, &plan.adding).changed() {
            actions.push(Action::Grid(GridAction::PasteNewRows(add)));
        }
        form::quiet(ui, &new_rows(texts, &plan.new_titles));
    }
    form::body(ui, 0.0, |ui| {
        if !plan.changed.is_empty() {
            form::section(ui, texts.grid_paste_changes());
            let columns = [&plan.rows, texts.grid_paste_column(), texts.grid_paste_old(), texts.grid_paste_new()];
            let rows = plan.changed.iter().take(MOST).map(|cell| {
                let new = shown(texts, &cell.new);
                let new = if cell.rounded { texts.grid_paste_new_rounded(&new) } else { new };
                [shown(texts, &cell.title), cell.column.clone(), shown(texts, &cell.old), new]
            });
            table(ui, "changed", columns, rows);
            rest(ui, texts, plan.changed.len());
        }
        if !plan.rounding.is_empty() {
            form::section(ui, texts.grid_paste_roundings());
            let columns = [&plan.rows, texts.grid_paste_column(), texts.grid_paste_new(), texts.grid_paste_value()];
            let rows = plan.rounding.iter().take(MOST);
            let rows = rows.map(|cell| [untitled(texts, &cell.title), cell.column.clone(), shown(texts, &cell.old), cell.new.clone()]);
            table(ui, "rounding", columns, rows);
            rest(ui, texts, plan.rounding.len());
        }
        if !plan.refused.is_empty() {
            form::section(ui, texts.grid_paste_refusals());
            let columns = [&plan.rows, texts.grid_paste_column(), texts.grid_paste_new(), texts.grid_paste_reason()];
            let rows = plan
                .refused
                .iter()
                .take(MOST)
                .map(|cell| [shown(texts, &cell.title), cell.column.clone(), shown(texts, &cell.text), cell.reason.clone()]);
            table(ui, "refused", columns, rows);
            rest(ui, texts, plan.refused.len());
        }
    });
    let enabled = !plan.changed.is_empty() || (plan.add && !plan.new_titles.is_empty());
    let buttons = Buttons { main: texts.grid_paste_do(), enabled, others: &[], cancel: Some(texts.dialog_cancel()), focus: fresh };
    let answer = form::buttons(ui, &buttons).map(|pressed| match pressed {
        Pressed::Main => Answer::Yes,
        Pressed::Other(_) | Pressed::Cancel => Answer::Cancel,
    });
    actions.extend(answer.map(Action::Answer));
}

fn table(ui: &mut Ui, name: &str, columns: [&str; 4], rows: impl Iterator<Item = [String; 4]>) {
    let room = ui.available_width();
    let widths = [0.24, 0.16, 0.26, 0.28].map(|share| share * room);
    Grid::new(("paste", name)).num_columns(4).striped(true).spacing([8.0, 4.0]).show(ui, |ui| {
        for (column, width) in columns.into_iter().zip(widths) {
            cell(ui, RichText::new(column).weak(), width);
        }
        ui.end_row();
        for row in rows {
            for (text, width) in row.into_iter().zip(widths) {
                cell(ui, RichText::new(text), width);
            }
            ui.end_row();
        }
    });
}

fn cell(ui: &mut Ui, text: RichText, width: f32) {
    ui.vertical(|ui| {
        ui.set_width(width);
        hyphens::label(ui, text, WordsOf::Project);
    });
}

fn rest(ui: &mut Ui, texts: &Texts, count: usize) {
    if let Some(more) = count.checked_sub(MOST).filter(|more| *more > 0) {
        form::quiet(ui, &texts.grid_paste_more(more as i64));
    }
}

/// The names of the rows that are added, as far as they have any; the rest is counted.
fn new_rows(texts: &Texts, titles: &[String]) -> String {
    const MOST: usize = 8;
    let named: Vec<&String> = titles.iter().filter(|title| !title.trim().is_empty()).collect();
    // A line that counts a single one could have named it.
    let listed = if named.len() <= MOST + 1 { named.len() } else { MOST };
    let mut words: Vec<String> = named.iter().take(listed).map(|title| shown(texts, title)).collect();
    let without = titles.len() - named.len();
    if without > 0 {
        words.push(texts.grid_paste_without_title(without as i64));
    }
    let line = words.join(" · ");
    let more = named.len() - listed;
    if more > 0 { format!("{line} {}", texts.grid_paste_more(more as i64)) } else { line }
}

/// What a new row is called, even without a title.
fn untitled(texts: &Texts, title: &str) -> String {
    if title.trim().is_empty() { texts.grid_paste_without_title(1) } else { shown(texts, title) }
}

/// A cell's text on one line, not too long; an empty one is called empty.
fn shown(texts: &Texts, text: &str) -> String {
    if text.trim().is_empty() {
        return texts.grid_paste_empty().to_owned();
    }
    let line: String = text.trim().chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(LETTERS).collect();
    if text.trim().chars().nth(LETTERS).is_some() { format!("{line}…") } else { line }
}
