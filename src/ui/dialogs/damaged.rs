//! What was wrong with a file that was opened anyway: every finding with its line and column. Never the file itself.

use super::form::{self, Buttons, Pressed};
use super::project_name;
use crate::app::{Action, Answer, State, finding};
use crate::file::Finding;
use crate::i18n::Texts;
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::{Label, RichText, Ui};

/// Shows the findings.
pub(super) fn damaged_ui(ui: &mut Ui, state: &State, findings: &[Finding], fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    form::set_width(ui, 660.0);
    form::title(ui, &texts.dialog_damaged(&project_name(state)));
    form::quiet(ui, texts.dialog_damaged_why());
    form::section(ui, &texts.dialog_damaged_count(Finding::count(findings) as i64));
    form::body(ui, 0.0, |ui| {
        for found in findings {
            ui.add(Label::new(RichText::new(place(texts, found)).weak()));
            hyphens::label(ui, finding(texts, found), WordsOf::Program);
            if !found.excerpt.is_empty() {
                ui.add(Label::new(RichText::new(&found.excerpt).small().weak()).truncate());
            }
            ui.separator();
        }
    });
    let buttons =
        Buttons { main: texts.dialog_damaged_do(), enabled: true, others: &[texts.dialog_damaged_copy()], cancel: None, focus: fresh };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main | Pressed::Cancel) => actions.push(Action::Answer(Answer::Cancel)),
        Some(Pressed::Other(_)) => {
            let lines = findings.iter().map(|found| format!("{}: {}\n", place(texts, found), finding(texts, found)));
            ui.ctx().copy_text(lines.collect());
        }
        None => {}
    }
}

fn place(texts: &Texts, finding: &Finding) -> String {
    texts.dialog_damaged_place(&finding.line.to_string(), &finding.column.to_string())
}
