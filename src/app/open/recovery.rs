//! Unsaved work of windows that no longer exist, offered at the start with times and differences. Nothing is discarded before the person
//! has chosen.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::notice::NoticeKind;
use crate::app::open::dialog::{Next, OpenDialog};
use crate::app::open::file::OpenFile;
use crate::app::open::lock::{LockTaken, take_lock};
use crate::app::open::offer::RecoveryOffer;
use crate::edit::Document;
use crate::file::{self, Loaded, Recovery};
use crate::i18n::Texts;
use std::sync::Arc;

/// Looking for unsaved work of windows that no longer exist.
const RECOVERY: JobKind = JobKind::lasting("recovery", Texts::job_recovery);

impl Desk {
    /// Looks for unsaved work of windows that no longer exist.
    pub(crate) fn look_for_work(&mut self) {
        let Some(home) = self.program.home.clone() else { return };
        let look = move |_: &Cancelled| file::pending(&home).into_iter().map(RecoveryOffer::of).collect();
        self.start(RECOVERY, look, |desk, _, offers| desk.found_work(offers));
    }

    /// Unsaved work was found, or none.
    fn found_work(&mut self, offers: Vec<RecoveryOffer>) {
        if !offers.is_empty() {
            self.ask(Dialog::Open(OpenDialog::Recovery(offers.into_iter().map(Arc::new).collect())));
        }
    }

    /// The unsaved work that is offered.
    pub fn recoveries(&self) -> &[Arc<RecoveryOffer>] {
        let asked = self.dialog.iter().chain(&self.questions);
        asked
            .filter_map(|dialog| if let Dialog::Open(OpenDialog::Recovery(offers)) = dialog { Some(offers.as_slice()) } else { None })
            .next()
            .unwrap_or_default()
    }

    /// The person wants one of the offers.
    pub(crate) fn recover(&mut self, index: usize) {
        if let Some(Dialog::Open(OpenDialog::Recovery(offers))) =
            self.dialog.take_if(|dialog| matches!(dialog, Dialog::Open(OpenDialog::Recovery(_))))
        {
            self.before_leaving(Next::Recover(offers, index));
        }
    }

    /// Recovers unsaved work: it becomes the open project, not saved yet. The other offers are made again at the next start.
    pub(crate) fn take_recovery(&mut self, offers: Vec<Arc<RecoveryOffer>>, index: usize) {
        let Some(offer) = offers.get(index) else { return };
        let Some(recovery) = offer.take() else { return };
        let Loaded { project, findings: _, damaged } = match recovery.open() {
            Ok(loaded) => loaded,
            Err(error) => {
                let shown =
                    offer.path.as_ref().map_or_else(|| self.program.texts.journal_name().to_owned(), |path| path.display().to_string());
                let sentence = file_error(&self.program.texts, &shown, &error);
                self.notify(NoticeKind::Error, sentence);
                offer.put_back(recovery);
                self.ask(Dialog::Open(OpenDialog::Recovery(offers)));
                return;
            }
        };
        let path = offer.path.clone();
        let lock = match &path {
            Some(path) => take_lock(self.program.home.as_ref(), path, None),
            None => LockTaken::Unknown,
        };
        let read_only = matches!(lock, LockTaken::Elsewhere);
        let file = OpenFile { path, fingerprint: recovery.base, read_only, damaged, lock, ..OpenFile::default() };
        self.replace_document(Document::unsaved(project), file);
        self.begin_on_map();
        self.open.recovered = true;
        self.continue_journal(recovery.into_journal());
    }

    /// Discards one of the offers for good.
    pub(crate) fn discard_recovery(&mut self, index: usize) {
        let Some(Dialog::Open(OpenDialog::Recovery(offers))) = &mut self.dialog else { return };
        if index >= offers.len() {
            return;
        }
        let offer = offers.remove(index);
        if offers.is_empty() {
            self.dialog = None;
        }
        if let Some(Err(error)) = offer.take().map(Recovery::discard) {
            let sentence = file_error(&self.program.texts, self.program.texts.journal_name(), &error);
            self.notify(NoticeKind::Warning, sentence);
        }
    }
}
