//! Texts that were open when work was lost and whose fields are no longer there: each to be read and copied. Closing the list is the only thing that
//! lets go of them.

use super::form::{self, Buttons, Pressed};
use crate::app::{Action, Answer, State};
use crate::file::Draft;
use egui::{Frame, RichText, Ui};

/// Shows the texts.
pub(super) fn not_entered_ui(ui: &mut Ui, state: &State, drafts: &[Draft], fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    form::set_width(ui, 560.0);
    form::title(ui, texts.dialog_not_entered());
    form::quiet(ui, texts.dialog_not_entered_why());
    form::body(ui, 0.0, |ui| {
        for draft in drafts {
            Frame::group(ui.style()).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.label(RichText::new(&draft.name).weak());
                ui.label(&draft.text);
                if ui.small_button(texts.dialog_not_entered_copy()).clicked() {
                    ui.ctx().copy_text(draft.text.clone());
                }
            });
        }
    });
    let buttons = Buttons { main: texts.dialog_not_entered_done(), enabled: true, others: &[], cancel: None, focus: fresh };
    if form::buttons(ui, &buttons).is_some_and(|pressed| matches!(pressed, Pressed::Main)) {
        actions.push(Action::Answer(Answer::Cancel));
    }
}
