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
    /// Looks for unsaved work of windows that no longer exist, and removes what else programs that were stopped have left behind.
    pub(crate) fn look_for_work(&mut self) {
        self.look(|desk, offers| {
            desk.offer_work(offers);
        });
    }

    /// Somebody asks for unsaved work of windows that no longer exist: it is offered again, also if it was put off before.
    pub(crate) fn ask_unsaved_work(&mut self) {
        if !self.recoveries().is_empty() {
            // It is about to be asked about.
            return;
        }
        self.look(|desk, offers| {
            if !desk.offer_work(offers) {
                let sentence = desk.program.texts.no_unsaved_work().to_owned();
                desk.notify(NoticeKind::Info, sentence);
            }
        });
    }

    fn look(&mut self, found: impl FnOnce(&mut Self, Vec<RecoveryOffer>) + Send + 'static) {
        let Some(home) = self.program.home.clone() else { return };
        let look = move |_: &Cancelled| {
            let offers = file::pending(&home).into_iter().map(RecoveryOffer::of).collect();
            file::sweep(&home);
            offers
        };
        self.start(RECOVERY, look, move |desk, _, offers| found(desk, offers));
    }

    /// Offers the work that was found. Returns whether there is any.
    fn offer_work(&mut self, offers: Vec<RecoveryOffer>) -> bool {
        let is_any = !offers.is_empty();
        if is_any {
            self.ask(Dialog::Open(OpenDialog::Recovery(offers.into_iter().map(Arc::new).collect())));
        }
        is_any
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
        let Loaded { project, findings, damaged, .. } = match recovery.open() {
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
            // It may be the work on the very file that is open here.
            Some(path) => take_lock(self.program.home.as_ref(), path, self.held_lock()),
            None => LockTaken::Unknown,
        };
        let read_only = matches!(lock, LockTaken::Elsewhere);
        // A file that could not be read completely is asked about before it is saved over, as it was before the work was lost; and so is work of which
        // not everything is left.
        let asks = recovery.asks || !findings.is_empty();
        let (fingerprint, drafts) = (recovery.base, recovery.drafts.clone());
        let file = OpenFile { path, fingerprint, read_only, damaged, lock, asks, findings, ..OpenFile::default() };
        let is_damaged = !file.findings.is_empty();
        self.replace_document(Document::unsaved(project), file);
        self.begin_on_map();
        self.open.recovered = true;
        self.continue_journal(recovery.into_journal());
        if is_damaged {
            self.ask(Dialog::Open(OpenDialog::Damaged(self.open.file.findings.as_slice().into())));
        }
        self.take_up(drafts);
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
