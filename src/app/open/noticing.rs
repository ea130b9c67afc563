//! What happens to the file of the open project while it is open: others change it, it goes away or comes back, the window that had it first is gone. Looked at when the
//! window gets the focus, and, while somebody else has the file, by itself. Never a change of the file.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::notice::NoticeKind;
use crate::app::open::conflict::{Conflict, Seen, look, name_beside};
use crate::app::open::dialog::{Next, OpenDialog};
use crate::app::open::lock::{LockTaken, take_lock};
use crate::app::open::save::SAVE;
use crate::file::{Expected, FileError, Unusual};
use crate::i18n::Texts;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// Checking whether somebody changed the file.
const LOOK: JobKind = JobKind::reading("look", Texts::job_look).quiet();

/// Asking whether another window still has the file.
const TAKE_OVER: JobKind = JobKind::reading("take-over", Texts::job_take_over).quiet();

/// While another window has the file, it is asked for so often, in milliseconds.
const ASK_EVERY: i64 = 5_000;

impl Desk {
    /// Checks in the background what has become of the open file.
    pub(crate) fn look_at_file(&mut self) {
        if self.is_read_only() {
            self.take_over(false);
        }
        let (Some(path), Some(known)) = (self.open.file.path.clone(), self.open.file.fingerprint) else { return };
        if self.jobs.is_running(LOOK) || self.jobs.is_running(SAVE) {
            return;
        }
        let (here, home, asked) = (Arc::clone(self.project()), self.program.home.clone(), path.clone());
        let see = move |_: &Cancelled| look(&path, known, &here, home.as_ref());
        self.start(LOOK, see, move |desk, _, seen| desk.seen(&asked, seen));
    }

    /// The file was looked at: what is new about it is said or asked about, once.
    fn seen(&mut self, path: &Path, seen: Seen) {
        if self.path() != Some(path) || self.jobs.is_running(SAVE) {
            return;
        }
        match seen {
            Seen::Same => self.came_back(),
            Seen::Changed(conflict) => {
                // Asked while it was away, or saved meanwhile: it is not the question any more.
                let is_known = conflict.found.is_some() && conflict.found == self.open.file.fingerprint;
                if !is_known && self.dialog.is_none() && (conflict.found.is_none() || self.open.noticed_change != conflict.found) {
                    self.open.noticed_change = conflict.found;
                    self.ask(Dialog::Open(OpenDialog::Conflict(conflict)));
                }
            }
            Seen::Away(error) => self.went_away(path, &error),
        }
    }

    /// Nothing is where the file was, or nothing that can be read: what is open is the only copy now.
    fn went_away(&mut self, path: &Path, error: &FileError) {
        if self.open.file.away.is_some() {
            return;
        }
        let shown = path.display().to_string();
        let texts = &self.program.texts;
        let sentence = match error {
            FileError::NotFound { .. } => texts.file_gone(&shown),
            FileError::NotRegular { what: Unusual::Folder, .. } => texts.file_now_folder(&shown),
            FileError::NotRegular { what: Unusual::Device, .. } => texts.file_now_device(&shown),
            error => texts.file_out_of_reach(&file_error(texts, &shown, error)),
        };
        self.notify(NoticeKind::Error, sentence);
        self.open.file.away = Some(if self.is_read_only() { None } else { self.open.document.forget_saved() });
    }

    /// The file is there again as it was.
    fn came_back(&mut self) {
        if let Some(saved) = self.open.file.away.take() {
            if let Some(saved) = saved {
                self.open.document.mark_saved(&saved);
            }
            let sentence = self.program.texts.file_there_again(&self.file_name());
            self.notify(NoticeKind::Info, sentence);
        }
    }

    /// What is here goes into a file of its own beside the one that somebody else has changed.
    pub(crate) fn keep_both(&mut self, conflict: &Conflict) {
        self.start_save(name_beside(&conflict.path), Expected::Nothing.into());
    }

    /// What somebody else has written is replaced by what is here: exactly that, which is kept as an earlier version.
    pub(crate) fn overwrite(&mut self, conflict: &Conflict) {
        self.start_save(conflict.path.clone(), conflict.found.map_or(Expected::Anything, Expected::Content).into());
    }

    /// What somebody else has written is read; what is unsaved here is kept as an earlier version first, or, where it cannot be, asked about.
    pub(crate) fn reload_instead(&mut self, conflict: &Conflict) {
        if self.open.document.is_saved() || self.program.home.is_some() {
            self.reload(conflict.path.clone());
        } else {
            self.before_leaving(Next::Open(conflict.path.clone()));
        }
    }

    /// What somebody else has written is seen beside what is here. Saving asks again what becomes of both.
    pub(crate) fn compare_conflict(&mut self, conflict: &Conflict) {
        self.give_up_next();
        self.compare_with(conflict.path.clone());
        let sentence = self.program.texts.conflict_compared().to_owned();
        self.notify(NoticeKind::Info, sentence);
    }

    /// While another window has the file, looks now and then whether it still has. Returns when to look again.
    pub(crate) fn watch_lock(&mut self) -> Option<Duration> {
        if !self.is_read_only() || !matches!(self.open.file.lock, LockTaken::Elsewhere) || self.jobs.is_running(TAKE_OVER) {
            return None;
        }
        let now = self.now();
        let asked = *self.open.file.asked.get_or_insert(now);
        let passed = now.duration_since(asked).as_millis();
        // A clock that was set back has nobody wait for long.
        let left = i128::from(ASK_EVERY) - passed;
        if (1..=i128::from(ASK_EVERY)).contains(&left) {
            return u64::try_from(left).ok().map(Duration::from_millis);
        }
        self.take_over(false);
        None
    }

    /// Takes the right to change the file, if no other window has it any more. `asked`: somebody wants to know if not.
    pub(crate) fn take_over(&mut self, asked: bool) {
        let Some(path) = self.open.file.path.clone() else { return };
        if !self.is_read_only() || self.jobs.is_running(TAKE_OVER) {
            return;
        }
        self.open.file.asked = Some(self.now());
        let (home, wanted) = (self.program.home.clone(), path.clone());
        let (known, here) = (self.open.file.fingerprint, Arc::clone(self.project()));
        let take = move |_: &Cancelled| {
            let lock = take_lock(home.as_ref(), &path, None);
            let seen = match (&lock, known) {
                (LockTaken::Held(_), Some(known)) => look(&path, known, &here, home.as_ref()),
                _ => Seen::Same,
            };
            (lock, seen)
        };
        self.start(TAKE_OVER, take, move |desk, _, (lock, seen)| desk.taken_over(&wanted, lock, seen, asked));
    }

    fn taken_over(&mut self, path: &Path, lock: LockTaken, seen: Seen, asked: bool) {
        if self.path() != Some(path) || !self.is_read_only() {
            return;
        }
        if !matches!(lock, LockTaken::Held(_)) {
            if asked {
                let sentence = self.program.texts.still_elsewhere(&self.file_name());
                self.notify(NoticeKind::Info, sentence);
            }
            return;
        }
        self.open.file.lock = lock;
        self.open.file.read_only = false;
        let sentence = self.program.texts.taken_over(&self.file_name());
        self.notify(NoticeKind::Info, sentence);
        match seen {
            // What the other window saved last.
            Seen::Changed(conflict) if self.open.document.is_saved() && conflict.is_readable => self.reload(path.to_owned()),
            seen => self.seen(path, seen),
        }
    }
}
