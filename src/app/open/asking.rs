//! What the answers to questions about the open project and its file lead to. Never what a question looks like.

use crate::app::desk::Desk;
use crate::app::dialog::{Answer, Dialog};
use crate::app::exchange::dialog::ExchangeDialog;
use crate::app::open::dialog::{Next, OpenDialog};
use crate::app::pick::Pick;

impl Desk {
    /// A question about the open project was answered.
    pub(crate) fn answer_open(&mut self, dialog: OpenDialog, answer: Answer) {
        match (dialog, answer) {
            (OpenDialog::Unsaved(next), Answer::Save) => {
                self.open.after_save = Some(next);
                self.save();
            }
            (OpenDialog::Unsaved(next), Answer::Discard) => self.go_on(next),
            (OpenDialog::Unsaved(next), _) => self.ask_again_before(next),
            (OpenDialog::TextNotTaken { next, .. }, Answer::Discard) => {
                self.cancel_editing();
                self.before_leaving(next);
            }
            (OpenDialog::TextNotTaken { next, .. }, _) => self.ask_again_before(next),
            (OpenDialog::SaveOverDamage, Answer::Yes) => {
                self.open.file.asks = false;
                self.save();
            }
            (OpenDialog::SaveOverDamage | OpenDialog::MayNotWrite(..), Answer::SaveAs) => self.ask_save_as(),
            (OpenDialog::Conflict(conflict), Answer::KeepBoth) => self.keep_both(&conflict),
            (OpenDialog::Conflict(conflict), Answer::Yes) => self.overwrite(&conflict),
            (OpenDialog::Conflict(conflict), Answer::Reload) => {
                self.give_up_next();
                self.reload_instead(&conflict);
            }
            (OpenDialog::Conflict(conflict), Answer::Merge) => self.merge_with_disk(&conflict),
            (OpenDialog::Conflict(conflict), Answer::Compare) => self.compare_conflict(&conflict),
            (OpenDialog::Conflict(_) | OpenDialog::SaveOverDamage | OpenDialog::MayNotWrite(..), _) => self.give_up_next(),
            (
                OpenDialog::OldVersions(_)
                | OpenDialog::TakeFrom(_)
                | OpenDialog::NewProject(_)
                | OpenDialog::Damaged(_)
                | OpenDialog::NotEntered(_)
                | OpenDialog::Recovery(_),
                _,
            ) => {}
        }
    }

    /// What was to happen after a save does not happen; the question that led to it is open again.
    pub(crate) fn give_up_next(&mut self) {
        if let Some(next) = self.open.after_save.take() {
            self.ask_again_before(next);
        }
    }

    /// Asks again what led to something that does not happen after all, if that was a question.
    fn ask_again_before(&mut self, next: Next) {
        match next {
            Next::ImportAsProject(proposed) => self.ask(Dialog::Exchange(ExchangeDialog::Import(proposed))),
            Next::Recover(offers, _) => self.ask(Dialog::Open(OpenDialog::Recovery(offers))),
            Next::Create(new) => self.ask(Dialog::Open(OpenDialog::NewProject(new))),
            Next::OpenVersion(_, versions) if !versions.is_empty() => self.ask(Dialog::Open(OpenDialog::OldVersions(versions))),
            Next::OpenTyped(_, typed) => self.ask_path_again(Pick::Open, typed),
            Next::CreateEmpty | Next::Open(_) | Next::OpenVersion(..) | Next::OpenExample | Next::Close | Next::Quit => {}
        }
    }
}
