//! Saving unsaved work: about a second after a change, at the latest after five, the project is written to the journal, in the background
//! and even during a drag or while a text is open. Never the map file itself.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::notice::NoticeKind;
use crate::app::open::identity::DocumentId;
use crate::app::open::kept::{SeenState, Written};
use crate::app::program::Ending;
use crate::file::{self, FileError, Journal, Unsaved};
use crate::i18n::Texts;
use jiff::Timestamp;
use std::sync::Arc;
use std::time::Duration;

/// A change is saved when no other has followed for this long.
const QUIET: Duration = Duration::from_secs(1);

/// A change is saved after this long at the latest, so that writing it ends within five seconds.
const LATEST: Duration = Duration::from_secs(4);

/// Saving unsaved work to the journal. If it were written after it was closed, it would be offered at the next start.
pub(super) const JOURNAL: JobKind = JobKind::lasting("journal", Texts::job_journal).to_the_end().quiet();

/// Saving the settings.
const SETTINGS: JobKind = JobKind::lasting("settings", Texts::job_settings).quiet();

impl Desk {
    /// Checks whether something has to be saved, and starts saving it. Returns when to check again, if anything is waiting.
    pub(crate) fn keep_work(&mut self) -> Option<Duration> {
        let home = self.program.home.clone().filter(|_| self.program.ending == Ending::No)?;
        let now = self.now();
        let draft = self.look.editing.as_ref().map(|editing| editing.draft.clone());
        let stamp = SeenState { revision: self.open.document.revision(), draft };
        let is_clean = self.open.document.is_saved() && stamp.draft.is_none();
        let journalling = &mut self.open.journalling;
        if journalling.seen.as_ref() != Some(&stamp) {
            let first = journalling.seen.is_none();
            journalling.seen = Some(stamp);
            // A project that was just opened is not a change.
            if !first || self.open.recovered {
                let since = journalling.waiting.map_or(now, |(since, _)| since);
                journalling.waiting = Some((since, now));
            }
        }
        let (since, last) = journalling.waiting?;
        if is_clean || !self.has_work() {
            self.open.journalling.waiting = None;
            if is_clean {
                self.clear_journal();
            }
            return None;
        }
        if self.open.journalling.failed {
            return None;
        }
        let (quiet_for, waited) = (elapsed(last, now), elapsed(since, now));
        if quiet_for < QUIET && waited < LATEST {
            return Some((QUIET - quiet_for).min(LATEST - waited));
        }
        if self.jobs.is_running(JOURNAL) {
            return Some(Duration::from_millis(200));
        }
        self.open.journalling.waiting = None;
        self.open.journalling.holds_work = true;
        let journal = self.open.journalling.journal.clone();
        let project = self.project_with_draft();
        let (path, base, damaged) = (self.open.file.path.clone(), self.open.file.fingerprint, self.open.file.damaged.clone());
        let write = move |_: &Cancelled| {
            let journal = match journal {
                Some(journal) => journal,
                None => Arc::new(Journal::begin(&home)?),
            };
            journal.write(&Unsaved { path: path.as_deref(), base, when: now, project: &project, damaged: &damaged })?;
            Ok(Written { journal })
        };
        self.start(JOURNAL, write, |desk, asked_by, result| desk.journalled(asked_by, result));
        None
    }

    /// The journal was written, or not.
    fn journalled(&mut self, asked_by: DocumentId, result: Result<Written, FileError>) {
        let is_left = asked_by != self.open.id || self.program.ending != Ending::No;
        match result {
            Ok(Written { journal }) => {
                if is_left {
                    // The document it was written for was closed on purpose in the meantime.
                    end(journal);
                    return;
                }
                self.open.journalling.journal = Some(journal);
                self.open.journalling.holds_work = true;
                if self.open.document.is_saved() {
                    self.clear_journal();
                }
            }
            Err(error) => {
                self.open.journalling.failed |= !is_left;
                let reason = file_error(&self.program.texts, self.program.texts.journal_name(), &error);
                let sentence = self.program.texts.journal_failed(&reason);
                self.notify(NoticeKind::Warning, sentence);
            }
        }
    }

    /// Everything is saved: the journal needs no content any more.
    pub(crate) fn clear_journal(&mut self) {
        self.open.journalling.failed = false;
        if !std::mem::take(&mut self.open.journalling.holds_work) {
            return;
        }
        if let Some(journal) = &self.open.journalling.journal
            && journal.clear().is_err()
        {
            // It stays and is offered at the next start, where it can be discarded: too much is better than too little.
            self.open.journalling.holds_work = true;
        }
    }

    /// The open document is closed on purpose.
    pub(crate) fn end_journal(&mut self) {
        if let Some(journal) = std::mem::take(&mut self.open.journalling).journal {
            end(journal);
        }
    }

    /// Continues the journal of recovered work.
    pub(crate) fn continue_journal(&mut self, journal: Journal) {
        self.open.journalling.journal = Some(Arc::new(journal));
        self.open.journalling.holds_work = true;
    }

    /// Where the work is saved, for the report of a crash.
    pub(crate) fn journal(&self) -> Option<&Arc<Journal>> {
        self.open.journalling.journal.as_ref()
    }
}

fn end(journal: Arc<Journal>) {
    // If it cannot be removed, it is offered at the next start.
    let _stays = match Arc::try_unwrap(journal) {
        Ok(journal) => journal.end(),
        Err(shared) => shared.clear(),
    };
}

/// The time since; a clock that was set back counts as long ago, so that work is saved too early rather than too late.
fn elapsed(since: Timestamp, now: Timestamp) -> Duration {
    Duration::try_from(now.duration_since(since)).unwrap_or(LATEST)
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
