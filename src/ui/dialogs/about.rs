//! What this program is: version, what it does, what it never does, and the licences of what it includes.

use super::form::{self, Buttons};
use crate::app::{Action, Answer, State};
use crate::ui::kit::hyphens::{self, WordsOf};
use egui::{CollapsingHeader, RichText, Ui};

/// The licence of the bundled typeface, which has to be distributed with it.
const TYPEFACE_LICENCE: &str = include_str!("../../../assets/fonts/LICENSE-OFL.txt");
/// The licence of the bundled icons.
const ICONS_LICENCE: &str = include_str!("../../../assets/icons/LICENSE");

/// The libraries in this program with their licences; a test keeps the list up to date.
const LIBRARIES: &str = include_str!("../../../assets/libraries.txt");

/// Shows the dialog.
pub(super) fn about_ui(ui: &mut Ui, state: &State, fresh: bool, actions: &mut Vec<Action>) {
    let texts = &*state.program.texts;
    form::set_width(ui, 540.0);
    form::title(ui, &texts.dialog_about(env!("CARGO_PKG_VERSION")));
    form::body(ui, 0.0, |ui| {
        for sentence in [texts.dialog_about_what(), texts.dialog_about_privacy(), texts.dialog_about_licence()] {
            hyphens::label(ui, sentence, WordsOf::Program);
            ui.add_space(4.0);
        }
        let parts = [
            (texts.dialog_about_typeface(), TYPEFACE_LICENCE),
            (texts.dialog_about_icons(), ICONS_LICENCE),
            (texts.dialog_about_libraries(), LIBRARIES),
        ];
        for (title, licence) in parts {
            CollapsingHeader::new(title).show(ui, |ui| hyphens::label(ui, RichText::new(licence).small(), WordsOf::Program));
        }
    });
    let buttons = Buttons { main: texts.dialog_close(), enabled: true, others: &[], cancel: None, focus: fresh };
    if form::buttons(ui, &buttons).is_some() {
        actions.push(Action::Answer(Answer::Cancel));
    }
}
