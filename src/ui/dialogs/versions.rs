//! The kept versions of the open file, the newest first. Never their content.

use super::form::{self, Buttons, Pressed};
use super::{local_time, project_name};
use crate::app::{Action, Answer, OpenAction, State};
use crate::file::Version;
use crate::ui::kit::choice::choice;
use egui::Ui;

/// Shows the list; `chosen` is the marked one.
pub(super) fn versions_ui(ui: &mut Ui, state: &State, versions: &[Version], chosen: &mut usize, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    form::set_width(ui, 520.0);
    form::title(ui, &texts.dialog_versions(&project_name(state)));
    form::quiet(ui, texts.dialog_versions_why());
    form::body(ui, 0.0, |ui| {
        for (index, version) in versions.iter().enumerate() {
            let size = texts.number((version.size as f64 / 1000.0).ceil(), 0);
            let when = texts.dialog_versions_when(&local_time(texts, version.replaced));
            let row = choice(ui, index == *chosen, &when, &[texts.dialog_versions_size(&size)]);
            if row.clicked() {
                *chosen = index;
            }
            if row.double_clicked() {
                actions.push(Action::Open(OpenAction::OpenVersion(index)));
            }
        }
    });
    let buttons = Buttons {
        main: texts.dialog_versions_open(),
        enabled: *chosen < versions.len(),
        others: &[],
        cancel: Some(texts.dialog_cancel()),
        focus: fresh,
    };
    match form::buttons(ui, &buttons) {
        Some(Pressed::Main) => actions.push(Action::Open(OpenAction::OpenVersion(*chosen))),
        Some(Pressed::Cancel | Pressed::Other(_)) => actions.push(Action::Answer(Answer::Cancel)),
        None => {}
    }
}
