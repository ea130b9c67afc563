//! Asking, one question at a time; what an answer leads to is up to the feature that asked. Never what a question looks like.

use crate::app::desk::Desk;
use crate::app::dialog::{Answer, Dialog};
use crate::app::map::dialog::MapDialog;
use crate::app::pick::Pick;
use crate::app::wish::Wish;
use crate::file::{Expected, Replacing};

impl Desk {
    /// Asks a question, at once or, if another one is open, after it.
    pub(crate) fn ask(&mut self, dialog: Dialog) {
        self.questions.push_back(dialog);
        self.ask_next();
    }

    /// Asks something for the question that is open, which is open again afterwards.
    pub(crate) fn ask_within(&mut self, dialog: Dialog) {
        if let Some(open) = self.dialog.replace(dialog) {
            self.questions.push_front(open);
        }
    }

    /// Opens the next waiting question, if none is open.
    pub(crate) fn ask_next(&mut self) {
        if self.dialog.is_none() {
            self.dialog = self.questions.pop_front();
        }
    }

    /// Another document replaces the open one: questions about the old one are dropped.
    pub(crate) fn forget_questions(&mut self) {
        self.dialog = self.dialog.take().filter(Dialog::outlives_document);
        self.questions.retain(Dialog::outlives_document);
    }

    /// Closes whatever covers the map: the question that is open, or else the palette and the search.
    pub(crate) fn close_overlay(&mut self) {
        if self.dialog.is_some() {
            self.answer(Answer::Cancel);
        } else {
            self.open.palette = false;
            self.open.find = None;
        }
    }

    /// Answers the question that is open.
    pub(crate) fn answer(&mut self, answer: Answer) {
        let Some(dialog) = self.dialog.take() else { return };
        match dialog {
            Dialog::Open(dialog) => self.answer_open(dialog, answer),
            Dialog::Exchange(dialog) => self.answer_exchange(dialog, &answer),
            Dialog::Grid(dialog) => self.answer_grid(&dialog, &answer),
            Dialog::Merging(dialog) => self.answer_merging(dialog, &answer),
            Dialog::Votes(dialog) => self.answer_votes(&dialog, &answer),
            Dialog::Replace(pick, path) if answer == Answer::Yes => self.go_to_path(&pick, path, Expected::Anything.into()),
            // The name can be changed; what was to follow still waits for it.
            Dialog::Replace(pick, path) if self.program.types_paths => self.ask_path_again(pick, path.display().to_string()),
            Dialog::SeveralNames(Pick::SaveAs, path, _) if answer == Answer::Yes => self.save_cutting_links(path),
            Dialog::SeveralNames(pick, path, _) if answer == Answer::Yes => {
                self.go_to_path(&pick, path, Replacing { expected: Expected::Anything, cut_links: true });
            }
            Dialog::SeveralNames(pick, ..) if answer == Answer::SaveAs => self.wishes.push(Wish::Pick(pick)),
            Dialog::Replace(..) | Dialog::SeveralNames(..) | Dialog::Path(_) => self.give_up_next(),
            Dialog::Map(MapDialog::Paste(list)) if answer == Answer::Yes => self.paste_outline(&list),
            Dialog::Map(_)
            | Dialog::Steps(_)
            | Dialog::Present(_)
            | Dialog::Views(_)
            | Dialog::Day(_)
            | Dialog::Way(_)
            | Dialog::Shortcuts
            | Dialog::About => {}
        }
    }
}
