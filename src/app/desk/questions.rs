//! Asking, one question at a time, and what each answer leads to. Never what a question looks like.

use crate::app::desk::Desk;
use crate::app::dialog::{Answer, Dialog, Next, Pick};
use crate::app::view::View;
use crate::file::Expected;

impl Desk {
    /// Asks a question, at once or, if another one is open, after it.
    pub(crate) fn ask(&mut self, dialog: Dialog) {
        self.questions.push_back(dialog);
        self.ask_next();
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

    /// What was to happen after a save does not happen; the question that led to it is open again.
    pub(crate) fn give_up_next(&mut self) {
        if let Some(before) = self.open.after_save.take().and_then(Next::question_before) {
            self.ask(before);
        }
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
        match (dialog, answer) {
            (Dialog::Unsaved(next), Answer::Save) => {
                self.open.after_save = Some(next);
                self.save();
            }
            (Dialog::Unsaved(next), Answer::Discard) => self.go_on(next),
            (Dialog::Unsaved(next), _) => {
                if let Some(before) = next.question_before() {
                    self.ask(before);
                }
            }
            (Dialog::Replace(Pick::SaveAs, path), Answer::Yes) => self.start_save(path, Expected::Anything),
            (Dialog::Replace(Pick::Export(what, _), path), Answer::Yes) => self.start_export(what, path, Expected::Anything),
            (Dialog::SaveOverDamage, Answer::Yes) => {
                self.open.file.may_save_over_damage = true;
                self.save();
            }
            (Dialog::SaveOverDamage | Dialog::ChangedOnDisk(_), Answer::SaveAs) => self.ask_save_as(),
            (Dialog::ChangedOnDisk(path), Answer::Yes) => self.start_save(path, Expected::Anything),
            (Dialog::ChangedMeanwhile(path), Answer::Yes) => self.open(path),
            (Dialog::ChangedOnDisk(_) | Dialog::SaveOverDamage | Dialog::Replace(..) | Dialog::Path(_), _) => self.give_up_next(),
            (Dialog::Import(proposed), Answer::Yes) => self.before_leaving(Next::ImportAsProject(proposed)),
            (Dialog::Import(proposed), Answer::Add) | (Dialog::ImportInto(proposed), Answer::Yes) => self.add_import(&proposed),
            (Dialog::PasteCells(plan), Answer::Yes) => self.take_paste(&plan),
            (Dialog::Export(_), _) => self.forget_export(),
            (Dialog::VoteGoesOn, Answer::Yes) => self.program.view = View::Agreement,
            (Dialog::VoteGoesOn, Answer::Reveal) => self.reveal_votes(),
            (
                Dialog::Import(_)
                | Dialog::ImportInto(_)
                | Dialog::PasteCells(_)
                | Dialog::OldVersions(_)
                | Dialog::ChangedMeanwhile(_)
                | Dialog::NewProject(_)
                | Dialog::NewMap
                | Dialog::VoteGoesOn
                | Dialog::Shortcuts
                | Dialog::About
                | Dialog::Damaged(_)
                | Dialog::Recovery(_),
                _,
            ) => {}
        }
    }
}
