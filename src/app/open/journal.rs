//! What there is to keep of the open project in case the program ends in another way than it should: told to the one who keeps it after
//! everything that changes anything, even during a drag or while a text is open. Never writes the journal itself.

use crate::app::desk::Desk;
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::keeper::{NotKept, Work};
use crate::app::notice::NoticeKind;
use crate::app::open::told::Told;
use crate::app::program::Ending;
use crate::file::{self, FileError, Journal};
use crate::i18n::Texts;
use jiff::Timestamp;
use std::sync::Arc;
use std::time::Duration;

/// The settings are saved when no other change has followed for this long.
const QUIET: Duration = Duration::from_secs(1);

/// Saving the settings.
const SETTINGS: JobKind = JobKind::lasting("settings", Texts::job_settings).quiet();

impl Desk {
    /// Tells the keeper what there is to keep, if that has changed.
    pub(crate) fn keep_work(&mut self) {
        if self.program.ending != Ending::No {
            return;
        }
        let Some(keeper) = &self.program.keeper else { return };
        let drafts = self.drafts();
        let file = &self.open.file;
        let has_something = self.has_work() || !drafts.is_empty();
        let is_clean = !has_something || (self.open.document.is_saved() && drafts.is_empty());
        let (path, base, asks) = (file.path.clone(), file.fingerprint, file.asks);
        let told = Told { revision: self.open.document.revision(), is_clean, drafts, path, base, asks };
        if self.open.told.as_ref() == Some(&told) {
            return;
        }
        if !is_clean {
            let Told { drafts, path, .. } = told.clone();
            let (project, damaged) = (Arc::clone(self.open.document.project()), Arc::from(file.damaged.as_slice()));
            keeper.keep(Work { path, base, asks, when: self.now(), project, damaged, drafts });
        } else if self.open.told.as_ref().is_some_and(|told| !told.is_clean) {
            keeper.clear();
        }
        self.open.told = Some(told);
    }

    /// Unsaved work that is not kept although it should be, if there is any: it would be lost if the program ended now.
    pub fn not_kept(&self) -> Option<NotKept> {
        self.program.keeper.as_ref()?.not_kept().0
    }

    /// When it will be late for what is not kept yet, if anything is.
    pub(crate) fn late_for_keeping(&self) -> Option<Duration> {
        self.program.keeper.as_ref()?.not_kept().1
    }

    /// The open document is closed on purpose.
    pub(crate) fn end_journal(&mut self) {
        if let Some(keeper) = &self.program.keeper
            && self.open.told.take().is_some_and(|told| !told.is_clean)
        {
            keeper.leave();
        }
    }

    /// Continues the journal of recovered work.
    pub(crate) fn continue_journal(&mut self, journal: Journal) {
        if let Some(keeper) = &self.program.keeper {
            keeper.go_on_in(journal);
        }
    }
}

/// The time since; a clock that was set back counts as long ago, so that they are saved too early rather than too late.
fn elapsed(since: Timestamp, now: Timestamp) -> Duration {
    Duration::try_from(now.duration_since(since)).unwrap_or(QUIET)
}

/// Saves the settings shortly after they have changed.
impl Desk {
    pub(crate) fn keep_settings(&mut self) -> Option<Duration> {
        let home = self.program.home.clone()?;
        if self.program.settings == self.program.kept_settings || self.jobs.is_running(SETTINGS) {
            self.program.settings_since = None;
            return None;
        }
        let now = self.now();
        let since = *self.program.settings_since.get_or_insert(now);
        let waited = elapsed(since, now);
        if waited < QUIET {
            return Some(QUIET - waited);
        }
        self.program.settings_since = None;
        self.program.kept_settings = self.program.settings.clone();
        let settings = self.program.settings.clone();
        self.start(SETTINGS, move |_| file::save_settings(&home, &settings), |desk, _, result| desk.settings_saved(result));
        None
    }

    fn settings_saved(&mut self, result: Result<(), FileError>) {
        if let Err(error) = result {
            let sentence = file_error(&self.program.texts, self.program.texts.settings_name(), &error);
            self.notify(NoticeKind::Warning, sentence);
        }
    }
}
