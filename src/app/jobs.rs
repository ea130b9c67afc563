//! Work in the background: each job is a thread that hands its result back through a channel and wakes the window. A job never changes the
//! state: [`State::poll`](super::State::poll) takes in the results one by one, in the order in which they arrive. A feature says of each of its
//! jobs what kind it is and what is done with its result; there is no list of them anywhere.

use crate::app::background::{Background, Cancelled, JobFailed, Pending, Refused};
use crate::app::open::identity::DocumentId;
use crate::i18n::Texts;

/// What a job is about, and what happens to it when its document or the program ends.
#[derive(Debug, Clone, Copy)]
pub(crate) struct JobKind {
    /// The name of its threads, for reports; no two kinds have the same.
    code: &'static str,
    /// What it is called.
    name: fn(&Texts) -> &str,
    for_a_document: bool,
    holds_the_end: bool,
    quiet: bool,
}

impl JobKind {
    /// Something is read that concerns only the document that asked for it: the job ends with that document.
    pub(crate) const fn reading(code: &'static str, name: fn(&Texts) -> &str) -> Self {
        Self { code, name, for_a_document: true, holds_the_end: false, quiet: false }
    }

    /// Anything else: it is done to the end and reported, whatever document is open then.
    pub(crate) const fn lasting(code: &'static str, name: fn(&Texts) -> &str) -> Self {
        Self { for_a_document: false, ..Self::reading(code, name) }
    }

    /// The program waits for it before it quits.
    pub(crate) const fn to_the_end(self) -> Self {
        Self { holds_the_end: true, ..self }
    }

    /// Nobody waits for it, so the window need not look out for it.
    pub(crate) const fn quiet(self) -> Self {
        Self { quiet: true, ..self }
    }

    /// Whether nothing but an answer is lost if it is cancelled.
    pub(crate) fn is_only_reading(self) -> bool {
        self.for_a_document && !self.quiet
    }

    /// What it is called.
    pub(crate) fn name(self, texts: &Texts) -> &str {
        (self.name)(texts)
    }
}

impl PartialEq for JobKind {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

/// What is done with a result that has come.
type TakeIn<D> = Box<dyn FnOnce(&mut D) + Send>;

/// A job that is running.
struct Job<D> {
    kind: JobKind,
    /// The document it was started for.
    asked_by: DocumentId,
    /// What is to be done once the result is there; none until then.
    arrived: Box<dyn FnMut() -> Option<TakeIn<D>> + Send>,
}

/// Everything that runs in the background and whose results are taken in by `D`.
pub(crate) struct Jobs<D> {
    background: Background,
    running: Vec<Job<D>>,
}

impl<D: 'static> Jobs<D> {
    pub(crate) fn new(background: Background) -> Self {
        Self { background, running: Vec::new() }
    }

    /// Starts jobs; a view uses it for results that only the view itself waits for.
    pub(crate) fn background(&self) -> &Background {
        &self.background
    }

    /// Starts a job, and says what is done with its result: by then, the document that asked for it may be closed. If the system refuses a
    /// thread for it, it runs here and now. A job that panicked has already been reported by the panic hook.
    pub(crate) fn start<T: Send + 'static>(
        &mut self,
        kind: JobKind,
        asked_by: DocumentId,
        work: impl FnOnce(&Cancelled) -> T + Send + 'static,
        take_in: impl FnOnce(&mut D, DocumentId, Result<T, JobFailed>) + Send + 'static,
    ) {
        let pending: Pending<T> = self.background.start_or(Refused::DoItNow, kind.code, work);
        let mut take_in = Some(take_in);
        let arrived = move || {
            let (answer, take_in) = (pending.take()?, take_in.take()?);
            let taken: TakeIn<D> = Box::new(move |to| take_in(to, asked_by, answer));
            Some(taken)
        };
        self.running.push(Job { kind, asked_by, arrived: Box::new(arrived) });
    }

    /// What is to be done with the next result, if one has come.
    pub(crate) fn next(&mut self) -> Option<TakeIn<D>> {
        let (at, taken) = self.running.iter_mut().enumerate().find_map(|(at, job)| Some((at, (job.arrived)()?)))?;
        self.running.remove(at);
        Some(taken)
    }

    /// Cancels every job of a kind: it is forgotten at once, and its thread ends at its next step.
    pub(crate) fn cancel_all(&mut self, kind: JobKind) {
        self.running.retain(|job| job.kind != kind);
    }

    /// A document is closed: nobody is waiting any more for what was only read for it. What is being written for it is still written.
    pub(crate) fn leave(&mut self, document: DocumentId) {
        self.running.retain(|job| job.asked_by != document || !job.kind.for_a_document);
    }

    /// The first of those that somebody waits for.
    pub(crate) fn awaited(&self) -> Option<JobKind> {
        self.running.iter().map(|job| job.kind).find(|kind| !kind.quiet)
    }

    /// Cancels what is only being read.
    pub(crate) fn cancel_reading(&mut self) {
        self.running.retain(|job| !job.kind.is_only_reading());
    }

    pub(crate) fn is_running(&self, kind: JobKind) -> bool {
        self.running.iter().any(|job| job.kind == kind)
    }

    /// Whether anything is running that the program waits for before it quits.
    pub(crate) fn hold_the_end(&self) -> bool {
        self.running.iter().any(|job| job.kind.holds_the_end)
    }

    /// Whether anything is running that somebody waits for.
    pub(crate) fn are_awaited(&self) -> bool {
        self.running.iter().any(|job| !job.kind.quiet)
    }

    /// Whether anything is running at all.
    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        self.running.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::{Background, DocumentId, JobFailed, JobKind, Jobs};
    use crate::app::tests::small;
    use crate::i18n::Texts;
    use std::sync::Arc;
    use std::sync::mpsc::channel;

    const READ: JobKind = JobKind::reading("read", Texts::job_open);
    const WRITE: JobKind = JobKind::lasting("write", Texts::job_save).to_the_end();

    /// What came back, each with who had asked for it.
    type Came = Vec<(DocumentId, Result<u8, JobFailed>)>;

    fn jobs() -> Jobs<Came> {
        Jobs::new(Background::new(Arc::new(|| {})))
    }

    fn keep(came: &mut Came, asked_by: DocumentId, result: Result<u8, JobFailed>) {
        came.push((asked_by, result));
    }

    fn document() -> DocumentId {
        small().open.id
    }

    fn take_all(jobs: &mut Jobs<Came>) -> Came {
        jobs.background().settle();
        let mut came = Vec::new();
        while let Some(take_in) = jobs.next() {
            take_in(&mut came);
        }
        came
    }

    #[test]
    fn results_come_back_and_panics_end_only_the_job() {
        let (mut jobs, document) = (jobs(), document());
        jobs.start(WRITE, document, |_| 7, keep);
        assert!(jobs.is_running(WRITE) && !jobs.is_running(READ) && jobs.hold_the_end() && jobs.are_awaited());
        assert_eq!(take_all(&mut jobs), [(document, Ok(7))]);
        jobs.start(WRITE, document, |_| panic!("on purpose"), keep);
        assert_eq!(take_all(&mut jobs), [(document, Err(JobFailed))]);
        assert!(jobs.is_empty() && !jobs.hold_the_end());
    }

    #[test]
    fn without_a_thread_it_is_still_done() {
        let (mut jobs, document) = (jobs(), document());
        jobs.background().refuse(Some("write"));
        jobs.start(WRITE, document, |_| 7, keep);
        let mut came = Vec::new();
        jobs.next().expect("it is done at once")(&mut came);
        assert_eq!(came, [(document, Ok(7))]);
    }

    #[test]
    fn what_was_cancelled_never_comes_back() {
        let (go, wait) = channel::<()>();
        let mut jobs = jobs();
        let work = move |_: &super::Cancelled| {
            wait.recv().unwrap();
            7
        };
        jobs.start(READ, document(), work, keep);
        jobs.cancel_all(READ);
        assert!(jobs.is_empty());
        go.send(()).unwrap();
        assert_eq!(take_all(&mut jobs), []);
    }

    #[test]
    fn what_is_read_for_a_document_ends_with_it_and_what_is_written_does_not() {
        let (mut jobs, left, stays) = (jobs(), document(), document());
        for (asked_by, read, write) in [(left, 1, 2), (stays, 3, 4)] {
            jobs.start(READ, asked_by, move |_| read, keep);
            jobs.start(WRITE, asked_by, move |_| write, keep);
        }
        jobs.leave(left);
        assert_eq!(take_all(&mut jobs), [(left, Ok(2)), (stays, Ok(3)), (stays, Ok(4))]);
    }
}
