//! What would come of a table before anything is imported: what its columns were taken for, what was refused and why. Never the reading
//! itself.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, State};
use crate::i18n::Texts;
use crate::import::{Note, Recognised};
use egui::{Grid, Label, RichText, Ui};

/// Shows the proposal.
pub(super) fn import_ui(ui: &mut Ui, state: &State, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.texts;
    let Some(proposed) = &state.proposal else {
        actions.push(Action::Answer(Answer::Cancel));
        return;
    };
    let proposal = &*proposed.proposal;
    form::set_width(ui, 660.0);
    form::title(ui, &texts.dialog_import(&proposed.path.file_name().unwrap_or_default().to_string_lossy()));
    let touchpoints: usize = proposal.project.maps.iter().map(|map| map.touchpoint_count()).sum();
    let counts = [
        texts.dialog_import_maps(proposal.project.maps.len() as i64),
        texts.dialog_import_touchpoints(touchpoints as i64),
        texts.dialog_import_refused(proposal.refused as i64),
    ];
    ui.label(counts.join(" · "));
    form::body(ui, 0.0, |ui| {
        for (index, columns) in proposal.tables.iter().enumerate() {
            form::section(ui, texts.dialog_import_columns());
            columns_ui(ui, texts, index, columns);
        }
        if !proposal.notes.is_empty() {
            form::section(ui, texts.dialog_import_notes());
            for note in &proposal.notes {
                ui.add(Label::new(RichText::new(place(texts, note)).weak()));
                ui.add(Label::new(note.kind.sentence(texts)).wrap());
                ui.add_space(3.0);
            }
        }
    });
    let add = [texts.dialog_import_add()];
    let others: &[&str] = if state.is_read_only() { &[] } else { &add };
    let buttons = Buttons { main: texts.dialog_import_do(), enabled: true, others, cancel: Some(texts.dialog_cancel()), focus: fresh };
    let answer = form::buttons(ui, &buttons).map(|pressed| match pressed {
        Pressed::Main => Answer::Yes,
        Pressed::Other(_) => Answer::Add,
        Pressed::Cancel => Answer::Cancel,
    });
    actions.extend(answer.map(Action::Answer));
}

fn columns_ui(ui: &mut Ui, texts: &Texts, index: usize, columns: &[Recognised]) {
    Grid::new(("columns", index)).num_columns(2).striped(true).spacing([24.0, 4.0]).show(ui, |ui| {
        for heading in [texts.dialog_import_header(), texts.dialog_import_meaning()] {
            ui.label(RichText::new(heading).weak());
        }
        ui.end_row();
        for column in columns {
            ui.label(shortened(&column.header));
            let warning = ui.visuals().warn_fg_color;
            match (column.column, column.scale) {
                (None, _) => ui.label(RichText::new(texts.dialog_import_unknown()).color(warning)),
                (Some(known), None) => ui.label(texts.term("field", &known.name().replace('_', "-"))),
                (Some(known), Some(scale)) => {
                    let (from, to) = (texts.number(scale.from, 3), texts.number(scale.to, 3));
                    ui.label(texts.dialog_import_scale(texts.term("field", &known.name().replace('_', "-")), &from, &to))
                }
            };
            ui.end_row();
        }
    });
}

/// A header as the list shows it; tables from elsewhere have sentences there.
fn shortened(header: &str) -> String {
    const MOST: usize = 40;
    let cut = header.chars().nth(MOST).is_some();
    header.chars().take(MOST).chain(cut.then_some('…')).collect()
}

fn place(texts: &Texts, note: &Note) -> String {
    match note.place {
        Some(place) => texts.dialog_import_line(&place.line.to_string(), &place.column.to_string()),
        None => texts.dialog_import_table().to_owned(),
    }
}
