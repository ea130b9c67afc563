//! Keeps unsaved work in the journal, in a thread and by a clock of its own: it needs no frame of the window, which may be hidden, in the middle of a drag
//! or behind a dialog, and no job, since saving may take long. It is told what there is to keep after everything that changes anything, and
//! writes it soon after. What cannot be written is tried again. Never the map file itself, and never what is in a project.

use crate::app::background::Wake;
use crate::file::{Damaged, Draft, FileError, Fingerprint, Home, Journal, Unsaved};
use crate::model::Project;
use jiff::Timestamp;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// What there is to keep of a document.
#[derive(Debug, Clone)]
pub(crate) struct Work {
    pub(crate) path: Option<PathBuf>,
    pub(crate) base: Option<Fingerprint>,
    pub(crate) asks: bool,
    pub(crate) when: Timestamp,
    pub(crate) project: Arc<Project>,
    pub(crate) damaged: Arc<[Damaged]>,
    pub(crate) drafts: Vec<Draft>,
}

/// Unsaved work that is not in the journal.
#[derive(Debug, Clone)]
pub struct NotKept {
    /// Since when.
    pub since: Timestamp,
    /// Why; none: it has not been refused, but takes too long.
    pub error: Option<Arc<FileError>>,
}

/// When things are written.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Pace {
    /// A change is written when no other has followed for so long.
    quiet: Duration,
    /// A change is written after so long at the latest.
    latest: Duration,
    /// After so long, it is said that nothing is kept.
    late: Duration,
    /// What was refused is tried again after so long.
    again: Duration,
}

impl Pace {
    /// So that a second after a change it is on the disk, and five seconds after it, if it is not, that is seen.
    pub(crate) const USUAL: Self = Self {
        quiet: Duration::from_millis(250),
        latest: Duration::from_millis(1_000),
        late: Duration::from_millis(4_500),
        again: Duration::from_millis(2_000),
    };
}

/// The one who keeps. Dropped, it stops at once, as the program does when it is killed.
pub(crate) struct Keeper(Arc<Shared>);

/// Has everything written, whatever else happens to the program: for those who catch a panic or a signal.
#[derive(Clone)]
pub(crate) struct Flusher(Arc<Shared>);

struct Shared {
    home: Home,
    wake: Wake,
    pace: Pace,
    inner: Mutex<Inner>,
    changed: Condvar,
}

/// What is to be done before anything else is kept.
enum Order {
    /// The document was closed on purpose: its journal goes.
    Leave,
    /// The document goes on in the journal of recovered work.
    GoOn(Box<Journal>),
}

/// Changes that are not kept yet: when the oldest and the newest came, and when the oldest was made by the program's clock.
#[derive(Clone, Copy)]
struct Waiting {
    first: Instant,
    last: Instant,
    since: Timestamp,
}

#[derive(Default)]
struct Inner {
    orders: VecDeque<Order>,
    /// What is to be kept and is not yet; `Some(None)`: nothing, because everything is saved.
    wanted: Option<Option<Work>>,
    waiting: Option<Waiting>,
    /// What is being written.
    writing: Option<Waiting>,
    error: Option<Arc<FileError>>,
    /// Nothing is written before this.
    not_before: Option<Instant>,
    /// How often somebody asked for everything to be written at once, and how often that was done.
    asked: u64,
    answered: u64,
    /// Counts what makes earlier work unwanted.
    epoch: u64,
    has_stopped: bool,
    is_gone: bool,
}

impl Keeper {
    /// Starts keeping. None if the system has no thread for it: then nothing is kept, and the one who asks has to say so.
    pub(crate) fn start(home: Home, wake: Wake, pace: Pace) -> Option<Self> {
        let shared = Arc::new(Shared { home, wake, pace, inner: Mutex::default(), changed: Condvar::new() });
        let own = Arc::clone(&shared);
        let started = std::thread::Builder::new().name("journal".to_owned()).spawn(move || own.run());
        started.is_ok().then_some(Self(shared))
    }

    /// There is this to keep.
    pub(crate) fn keep(&self, work: Work) {
        let mut inner = self.0.inner();
        let now = Instant::now();
        let first = inner.waiting.unwrap_or(Waiting { first: now, last: now, since: work.when });
        inner.waiting = Some(Waiting { last: now, ..first });
        inner.wanted = Some(Some(work));
        self.0.changed.notify_all();
    }

    /// Everything is saved: there is nothing to keep.
    pub(crate) fn clear(&self) {
        let mut inner = self.0.inner();
        inner.forget();
        inner.wanted = Some(None);
        self.0.changed.notify_all();
    }

    /// The document was closed on purpose: nothing of it is kept any more.
    pub(crate) fn leave(&self) {
        let mut inner = self.0.inner();
        inner.forget();
        inner.orders.push_back(Order::Leave);
        self.0.changed.notify_all();
    }

    /// What comes next is kept in this journal.
    pub(crate) fn go_on_in(&self, journal: Journal) {
        self.0.inner().orders.push_back(Order::GoOn(Box::new(journal)));
        self.0.changed.notify_all();
    }

    /// What is not kept although it should be by now, if anything; and when to ask again, if anything is waiting.
    pub(crate) fn not_kept(&self) -> (Option<NotKept>, Option<Duration>) {
        let inner = self.0.inner();
        let Some(waiting) = inner.writing.or(inner.waiting) else { return (None, None) };
        let left = self.0.pace.late.saturating_sub(waiting.first.elapsed());
        let is_late = left.is_zero();
        let not_kept = (is_late || inner.error.is_some()).then(|| NotKept { since: waiting.since, error: inner.error.clone() });
        (not_kept, (!is_late).then_some(left))
    }

    /// For those who have to have everything written.
    pub(crate) fn flusher(&self) -> Flusher {
        Flusher(Arc::clone(&self.0))
    }
}

impl Flusher {
    /// Writes everything now, and waits until that is done, at most so long. Returns whether it is.
    pub(crate) fn flush(&self, most: Duration) -> bool {
        let mut inner = self.0.inner();
        inner.asked += 1;
        let asked = inner.asked;
        self.0.changed.notify_all();
        let unanswered = |inner: &mut Inner| inner.answered < asked && !inner.is_gone;
        let waited = self.0.changed.wait_timeout_while(inner, most, unanswered).unwrap_or_else(PoisonError::into_inner);
        waited.0.answered >= asked && waited.0.waiting.is_none()
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        /// A disk that does not answer does not keep the program from ending.
        const MOST: Duration = Duration::from_secs(2);
        let mut inner = self.0.inner();
        inner.has_stopped = true;
        self.0.changed.notify_all();
        // The lock of the journal is free when this returns: whoever starts next finds the work.
        let _gone = self.0.changed.wait_timeout_while(inner, MOST, |inner| !inner.is_gone);
    }
}

/// What the thread does next.
enum Next {
    Wait,
    WaitAtMost(Duration),
    Work,
}

impl Inner {
    /// Nothing of what was to be kept is wanted any more.
    fn forget(&mut self) {
        (self.wanted, self.waiting, self.error, self.not_before) = (None, None, None, None);
        self.epoch += 1;
    }

    fn next(&self, now: Instant, pace: &Pace) -> Next {
        if !self.orders.is_empty() || self.asked > self.answered || matches!(self.wanted, Some(None)) {
            return Next::Work;
        }
        let (Some(Some(_)), Some(waiting)) = (&self.wanted, self.waiting) else { return Next::Wait };
        let due = (waiting.last + pace.quiet).min(waiting.first + pace.latest);
        let due = self.not_before.map_or(due, |not_before| due.max(not_before));
        match due.checked_duration_since(now) {
            Some(left) if !left.is_zero() => Next::WaitAtMost(left),
            _ => Next::Work,
        }
    }
}

impl Shared {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        // Whoever panicked while holding it left nothing half done.
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn run(&self) {
        let mut journal = None;
        let mut inner = self.inner();
        while !inner.has_stopped {
            inner = match inner.next(Instant::now(), &self.pace) {
                Next::Wait => self.changed.wait(inner).unwrap_or_else(PoisonError::into_inner),
                Next::WaitAtMost(left) => self.changed.wait_timeout(inner, left).unwrap_or_else(PoisonError::into_inner).0,
                Next::Work => self.work(inner, &mut journal),
            };
        }
        drop(journal);
        inner.is_gone = true;
        self.changed.notify_all();
    }

    /// Carries out what there is to do, without keeping anybody waiting for the disk.
    fn work<'a>(&'a self, mut inner: MutexGuard<'a, Inner>, journal: &mut Option<Journal>) -> MutexGuard<'a, Inner> {
        let (orders, wanted) = (std::mem::take(&mut inner.orders), inner.wanted.take());
        let (asked, epoch) = (inner.asked, inner.epoch);
        inner.writing = inner.waiting.take();
        drop(inner);
        let begun = Instant::now();
        let done = catch_unwind(AssertUnwindSafe(|| self.carry_out(journal, orders, wanted.as_ref())));
        // A report of the panic has been written.
        let done = done.unwrap_or_else(|_| Err(FileError::Unwritable("a panic".to_owned())));
        let mut inner = self.inner();
        let now = Instant::now();
        let writing = inner.writing.take();
        let had_failed = inner.error.is_some();
        if epoch == inner.epoch {
            match done {
                Ok(()) => {
                    inner.error = None;
                    // A large project on a slow machine does not keep it busy all the time.
                    inner.not_before = Some(now + (4 * begun.elapsed()).min(self.pace.latest));
                }
                Err(error) => {
                    inner.error = Some(Arc::new(error));
                    inner.not_before = Some(now + self.pace.again);
                    inner.wanted = inner.wanted.take().or(wanted);
                    let last = inner.waiting.map(|waiting| waiting.last);
                    inner.waiting = writing.map(|writing| Waiting { last: last.unwrap_or(writing.last), ..writing }).or(inner.waiting);
                }
            }
        }
        inner.answered = inner.answered.max(asked);
        self.changed.notify_all();
        if inner.error.is_some() != had_failed {
            (self.wake)();
        }
        inner
    }

    fn carry_out(&self, journal: &mut Option<Journal>, orders: VecDeque<Order>, wanted: Option<&Option<Work>>) -> Result<(), FileError> {
        for order in orders {
            match order {
                // If it cannot be removed, it is offered at the next start: too much is better than too little.
                Order::Leave => drop(journal.take().map(Journal::end)),
                Order::GoOn(recovered) => *journal = Some(*recovered),
            }
        }
        match wanted {
            None => Ok(()),
            Some(None) => {
                let _stays_and_is_offered = journal.as_mut().map(Journal::clear);
                Ok(())
            }
            Some(Some(work)) => {
                let journal = match journal {
                    Some(journal) => journal,
                    None => journal.insert(Journal::begin(&self.home)?),
                };
                let Work { path, base, asks, when, project, damaged, drafts } = work;
                let (path, base, asks, when) = (path.as_deref(), *base, *asks, *when);
                journal.write(&Unsaved { path, base, asks, when, project, damaged, drafts })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::tests::project;
    use crate::file::pending;

    /// Nothing is written before it is asked for.
    const PATIENT: Pace = Pace {
        quiet: Duration::from_secs(3_600),
        latest: Duration::from_secs(3_600),
        late: Duration::from_secs(3_600),
        again: Duration::from_secs(3_600),
    };
    const MOST: Duration = Duration::from_secs(60);

    fn work(name: &str) -> Work {
        let project = Arc::new(Project { name: name.to_owned(), ..project(&[("Search", &["a"])]) });
        let (when, damaged) = (Timestamp::UNIX_EPOCH, Arc::from([]));
        Work { path: None, base: None, asks: false, when, project, damaged, drafts: Vec::new() }
    }

    fn names(home: &Home) -> Vec<String> {
        pending(home).iter().map(|found| found.open().unwrap().project.name).collect()
    }

    #[test]
    fn work_is_written_by_a_clock_that_nobody_winds() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let keeper = Keeper::start(home.clone(), Arc::new(|| {}), Pace { quiet: Duration::ZERO, ..Pace::USUAL }).unwrap();
        keeper.keep(work("kept"));
        let begun = Instant::now();
        // Nobody asks for it. Until the journal is free it is still being written.
        while keeper.not_kept().1.is_some() && begun.elapsed() < MOST {
            std::thread::yield_now();
        }
        drop(keeper);
        assert_eq!(names(&home), ["kept"]);
    }

    #[test]
    fn what_is_asked_for_is_written_at_once_and_the_newest_counts() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let keeper = Keeper::start(home.clone(), Arc::new(|| {}), PATIENT).unwrap();
        keeper.keep(work("one"));
        keeper.keep(work("two"));
        assert!(names(&home).is_empty());
        assert!(keeper.flusher().flush(MOST));
        assert!(names(&home).is_empty(), "its window is still there");
        drop(keeper);
        assert_eq!(names(&home), ["two"]);
    }

    #[test]
    fn what_was_saved_or_left_is_not_kept_and_recovered_work_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path());
        let keeper = Keeper::start(home.clone(), Arc::new(|| {}), PATIENT).unwrap();
        let flusher = keeper.flusher();
        for done in [Keeper::clear, Keeper::leave] {
            keeper.keep(work("gone"));
            assert!(flusher.flush(MOST));
            keeper.keep(work("gone, too"));
            done(&keeper);
            assert!(flusher.flush(MOST));
        }
        keeper.keep(work("left by a crash"));
        assert!(flusher.flush(MOST));
        drop(keeper);
        let found = pending(&home).pop().unwrap();
        let keeper = Keeper::start(home.clone(), Arc::new(|| {}), PATIENT).unwrap();
        keeper.go_on_in(found.into_journal());
        keeper.keep(work("went on"));
        assert!(keeper.flusher().flush(MOST));
        drop(keeper);
        assert_eq!(names(&home), ["went on"]);
    }

    #[test]
    fn while_nothing_can_be_written_it_is_said_since_when_and_tried_again() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(&folder.path().join("home"));
        // A file in the place of the folder.
        crate::file::write_atomically(&folder.path().join("home"), b"", crate::file::Expected::Nothing, None).unwrap();
        let (sender, woken) = std::sync::mpsc::channel();
        let sender = Mutex::new(sender);
        let wake: Wake = Arc::new(move || sender.lock().unwrap().send(()).unwrap());
        let keeper = Keeper::start(home.clone(), wake, Pace { again: Duration::from_millis(1), quiet: Duration::ZERO, ..PATIENT }).unwrap();
        keeper.keep(work("first"));
        woken.recv_timeout(MOST).unwrap();
        keeper.keep(Work { when: Timestamp::MAX, ..work("second") });
        let not_kept = keeper.not_kept().0.unwrap();
        assert_eq!(not_kept.since, Timestamp::UNIX_EPOCH, "since the first");
        assert!(not_kept.error.unwrap().path().unwrap().starts_with(folder.path().join("home")));
        assert!(!keeper.flusher().flush(MOST));
        assert!(std::process::Command::new("rm").arg(folder.path().join("home")).status().unwrap().success());
        // It is tried again without being asked.
        woken.recv_timeout(MOST).unwrap();
        assert!(keeper.not_kept().0.is_none());
        drop(keeper);
        assert_eq!(names(&home), ["second"]);
    }

    #[test]
    fn a_change_waits_for_the_next_one_but_not_for_long() {
        let now = Instant::now();
        let at = |milliseconds: u64| now + Duration::from_millis(milliseconds);
        let due = |first: u64, last: u64, not_before: Option<u64>, asked: u64| {
            let waiting = Some(Waiting { first: at(first), last: at(last), since: Timestamp::UNIX_EPOCH });
            let inner = Inner { wanted: Some(Some(work("x"))), waiting, not_before: not_before.map(at), asked, ..Inner::default() };
            match inner.next(at(1_000), &Pace::USUAL) {
                Next::Work => 0,
                Next::WaitAtMost(left) => left.as_millis(),
                Next::Wait => 99_999,
            }
        };
        assert_eq!(due(1_000, 1_000, None, 0), 250);
        assert_eq!(due(900, 900, None, 0), 150);
        assert_eq!(due(700, 700, None, 0), 0);
        assert_eq!(due(100, 990, None, 0), 100, "somebody goes on typing");
        assert_eq!(due(0, 990, Some(3_000), 0), 2_000, "it was refused");
        assert_eq!(due(0, 990, Some(3_000), 1), 0, "somebody wants it now");
    }
}
