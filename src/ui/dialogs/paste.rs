//! What pasting cells would change, shown before anything is changed: old and new, what is refused and why, rows that would be
//! added. Never the reading itself.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, GridAction, PastePlan, State};
use crate::i18n::Texts;
use egui::{Grid, Label, RichText, Ui};

/// Maximum number of cells that are listed; the rest is counted.
const MOST: usize = 300;
/// Maximum number of characters of a cell that are shown.
const LETTERS: usize = 60;

/// Shows the plan.
pub(super) fn paste_ui(ui: &mut Ui, state: &State, plan: &PastePlan, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    form::set_width(ui, 720.0);
    form::title(ui, texts.grid_paste_title());
    let mut counts = vec![texts.grid_paste_changed(plan.changed.len() as i64)];
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
    ui.add(Label::new(counts.join(" · ")).wrap());
    if plan.header {
        form::quiet(ui, texts.grid_paste_header());
    }
    if !plan.new_titles.is_empty() {
        let mut add = plan.add;
        if ui.checkbox(&mut add, &plan.adding).changed() {
            actions.push(Action::Grid(GridAction::PasteNewRows(add)));
        }
        let names: Vec<String> = plan.new_titles.iter().take(8).map(|title| shown(texts, title)).collect();
        let more = plan.new_titles.len().saturating_sub(names.len());
        let rest = if more > 0 { format!(" {}", texts.grid_paste_more(more as i64)) } else { String::new() };
        form::quiet(ui, &format!("{}{rest}", names.join(" · ")));
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
        ui.add(Label::new(text).wrap());
    });
}

fn rest(ui: &mut Ui, texts: &Texts, count: usize) {
    if let Some(more) = count.checked_sub(MOST).filter(|more| *more > 0) {
        form::quiet(ui, &texts.grid_paste_more(more as i64));
    }
}

/// A cell's text on one line, not too long; an empty one is called empty.
fn shown(texts: &Texts, text: &str) -> String {
    if text.trim().is_empty() {
        return texts.grid_paste_empty().to_owned();
    }
    let line: String = text.trim().chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(LETTERS).collect();
    if text.trim().chars().nth(LETTERS).is_some() { format!("{line}…") } else { line }
}
