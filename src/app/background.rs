//! Work in the background: each job is a thread, and the code that asked for it holds its [`Pending`] answer. Nothing else in the window's
//! program starts a thread, except for reading an SVG, which needs a larger stack (`import/picture/svg.rs`), and for a job that does its pieces on all cores
//! at once (`app/side_by_side.rs`). A job that panics, or that the
//! system has no thread for, reports that to the code that waits for it: nothing waits for an answer that never comes.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::sync::{Arc, Mutex, PoisonError};

/// Asks the window to look at the state again; may be called from any thread.
pub type Wake = Arc<dyn Fn() + Send + Sync>;

/// Starts jobs. Clones start theirs for the same window.
#[derive(Clone)]
pub struct Background {
    wake: Wake,
    #[cfg(test)]
    trial: Arc<trial::Trial>,
}

/// The answer of a job, once there is one. Dropping it means that nobody wants the answer any more: the job ends at its next step.
#[derive(Debug)]
pub struct Pending<T> {
    receiver: Receiver<T>,
    cancelled: Cancelled,
}

/// The job panicked, or there was no thread for it. After a panic the report has already been written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct JobFailed;

/// A flag that a job checks between its steps.
#[derive(Debug, Clone, Default)]
pub struct Cancelled(Arc<AtomicBool>);

impl Cancelled {
    /// Whether nobody wants the answer any more.
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }

    fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// What to do if the system refuses a thread.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// Do the work here and now: nobody's work may be lost for want of a thread.
    DoItNow,
    /// Tell whoever waits for it: the window goes on.
    Fail,
}

impl Background {
    /// Creates what starts jobs; each of them wakes a window when it is done.
    pub fn new(wake: Wake) -> Self {
        Self {
            wake,
            #[cfg(test)]
            trial: Arc::default(),
        }
    }

    /// Starts a job. `name` is the name of its thread, for reports.
    pub fn start<T: Send + 'static>(&self, name: &'static str, work: impl FnOnce(&Cancelled) -> T + Send + 'static) -> Pending<T> {
        self.start_or(Refused::Fail, name, work)
    }

    pub(super) fn start_or<T: Send + 'static>(
        &self,
        refused: Refused,
        name: &'static str,
        work: impl FnOnce(&Cancelled) -> T + Send + 'static,
    ) -> Pending<T> {
        let (sender, receiver) = channel();
        let (cancelled, wake) = (Cancelled::default(), Arc::clone(&self.wake));
        let flag = cancelled.clone();
        #[cfg(test)]
        let trial = trial::Running::new(&self.trial, name);
        let run = move || {
            let work = || {
                #[cfg(test)]
                trial.strike();
                work(&flag)
            };
            match catch_unwind(AssertUnwindSafe(work)) {
                // Nobody is listening any more: something else was asked for, or the program is ending.
                Ok(answer) => drop(sender.send(answer)),
                Err(_reported) => drop(sender),
            }
            wake();
        };
        // The thread takes it from here; if there is no thread, it is still here.
        let run: Arc<Mutex<Option<_>>> = Arc::new(Mutex::new(Some(run)));
        let taken = Arc::clone(&run);
        let take = |run: &Mutex<Option<_>>| run.lock().unwrap_or_else(PoisonError::into_inner).take();
        let in_thread = move || {
            if let Some(run) = take(&taken) {
                run();
            }
        };
        if !self.spawn(name, in_thread)
            && refused == Refused::DoItNow
            && let Some(run) = take(&run)
        {
            run();
        }
        Pending { receiver, cancelled }
    }

    /// Starts a thread. Returns whether that worked.
    fn spawn(&self, name: &'static str, run: impl FnOnce() + Send + 'static) -> bool {
        #[cfg(test)]
        if self.trial.refuses(name) {
            return false;
        }
        std::thread::Builder::new().name(name.to_owned()).spawn(run).is_ok()
    }
}

impl<T> Pending<T> {
    /// An answer that is there already.
    pub fn ready(answer: T) -> Self {
        let (sender, receiver) = channel();
        // The receiver is right here, so this cannot fail.
        let _kept = sender.send(answer);
        Self { receiver, cancelled: Cancelled::default() }
    }

    /// The answer, once: none while it is on its way.
    ///
    /// # Errors
    /// The job failed, or the answer was already taken.
    pub fn take(&self) -> Option<Result<T, JobFailed>> {
        match self.receiver.try_recv() {
            Ok(answer) => Some(Ok(answer)),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(JobFailed)),
        }
    }
}

impl<T> Drop for Pending<T> {
    fn drop(&mut self) {
        self.cancelled.set();
    }
}

impl std::fmt::Debug for Background {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Background").finish_non_exhaustive()
    }
}

/// What tests do to jobs: wait for them, make them panic, refuse them a thread.
#[cfg(test)]
pub(crate) mod trial {
    use super::Background;
    use std::sync::{Arc, Condvar, Mutex, MutexGuard};

    #[derive(Default)]
    pub(super) struct Trial {
        inner: Mutex<Inner>,
        ended: Condvar,
    }

    #[derive(Default)]
    struct Inner {
        running: usize,
        panics: Option<&'static str>,
        refused: Option<&'static str>,
    }

    impl Trial {
        fn inner(&self) -> MutexGuard<'_, Inner> {
            self.inner.lock().unwrap()
        }

        pub(super) fn refuses(&self, name: &'static str) -> bool {
            self.inner().refused == Some(name)
        }
    }

    /// Counts a job for as long as it exists.
    pub(super) struct Running {
        trial: Arc<Trial>,
        panics: bool,
    }

    impl Running {
        pub(super) fn new(trial: &Arc<Trial>, name: &'static str) -> Self {
            let mut inner = trial.inner();
            inner.running += 1;
            Self { trial: Arc::clone(trial), panics: inner.panics == Some(name) }
        }

        pub(super) fn strike(&self) {
            assert!(!self.panics, "on purpose");
        }
    }

    impl Drop for Running {
        fn drop(&mut self) {
            self.trial.inner().running -= 1;
            self.trial.ended.notify_all();
        }
    }

    impl Background {
        /// Waits until no job is running.
        pub(crate) fn settle(&self) {
            let mut inner = self.trial.inner();
            while inner.running > 0 {
                inner = self.trial.ended.wait(inner).unwrap();
            }
        }

        /// From now on, jobs of this name panic.
        pub(crate) fn panic_in(&self, name: Option<&'static str>) {
            self.trial.inner().panics = name;
        }

        /// From now on, jobs of this name get no thread.
        pub(crate) fn refuse(&self, name: Option<&'static str>) {
            self.trial.inner().refused = name;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Background, JobFailed, Pending, Refused};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc::channel;

    fn background() -> (Background, Arc<AtomicUsize>) {
        let woken = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&woken);
        let wake = move || {
            count.fetch_add(1, Ordering::SeqCst);
        };
        (Background::new(Arc::new(wake)), woken)
    }

    #[test]
    fn an_answer_comes_back_once_and_wakes_the_window() {
        let (background, woken) = background();
        let (go, wait) = channel::<()>();
        let pending = background.start("test", move |_| wait.recv().map(|()| 7).unwrap());
        assert_eq!(pending.take(), None, "it is on its way");
        go.send(()).unwrap();
        background.settle();
        assert_eq!((pending.take(), woken.load(Ordering::SeqCst)), (Some(Ok(7)), 1));
        assert_eq!(Pending::ready(3).take(), Some(Ok(3)));
    }

    #[test]
    fn a_panic_is_told_where_the_answer_was_awaited() {
        let (background, woken) = background();
        let pending: Pending<u8> = background.start("test", |_| panic!("on purpose"));
        background.settle();
        assert_eq!((pending.take(), woken.load(Ordering::SeqCst)), (Some(Err(JobFailed)), 1));
    }

    #[test]
    fn without_a_thread_work_is_done_now_and_a_drawing_fails() {
        let (background, _) = background();
        background.refuse(Some("test"));
        assert_eq!(background.start_or(Refused::DoItNow, "test", |_| 7).take(), Some(Ok(7)));
        assert_eq!(background.start("test", |_| 7).take(), Some(Err(JobFailed)));
        background.settle();
    }

    #[test]
    fn who_drops_the_answer_ends_the_job() {
        let (background, _) = background();
        let (go, wait) = channel::<()>();
        let (told, tell) = channel();
        let pending = background.start("test", move |cancelled| {
            wait.recv().unwrap();
            told.send(cancelled.is_set()).unwrap();
        });
        drop(pending);
        go.send(()).unwrap();
        background.settle();
        assert_eq!(tell.recv(), Ok(true));
    }
}
