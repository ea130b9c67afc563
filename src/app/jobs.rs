//! Work in the background: each job is a thread that hands its outcome back through a channel and wakes the window. A job never changes the state:
//! [`State::poll`](super::State::poll) takes in the outcomes one by one, in the order in which they arrive.

use crate::app::background::{Background, Cancelled, Pending, Refused};
use crate::app::charts::copied::Copied;
use crate::app::exchange::export::{ExportFailure, ExportWhat};
use crate::app::exchange::picture::PictureFailure;
use crate::app::exchange::proposal::{ImportFailure, Proposed};
use crate::app::open::identity::DocumentId;
use crate::app::open::kept::Written;
use crate::app::open::lock::LockTaken;
use crate::app::open::offer::RecoveryOffer;
use crate::edit::PictureAt;
use crate::export::{ExportError, Note};
use crate::file::{FileError, Fingerprint, Opened, Saved, Version};
use crate::model::{Picture, Project};
use std::path::PathBuf;
use std::sync::Arc;

/// What a job is about, for the window's progress indicator.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum JobKind {
    /// Reading a map file.
    Open,
    /// Reading a map file to compare with.
    Compare,
    /// Writing the map file.
    Save,
    /// Saving unsaved work to the journal.
    Journal,
    /// Drawing and writing an export.
    Export,
    /// Reading a table.
    Import,
    /// Reading a picture.
    Picture,
    /// Looking for old versions.
    Versions,
    /// Looking for unsaved work of windows that no longer exist.
    Recovery,
    /// Checking whether somebody changed the file.
    Look,
    /// Saving the settings.
    Settings,
    /// Drawing a chart for the clipboard.
    Copy,
}

impl JobKind {
    /// Last part of its message key (`term-job-CODE`).
    pub(crate) fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Compare => "compare",
            Self::Save => "save",
            Self::Journal => "journal",
            Self::Export => "export",
            Self::Import => "import",
            Self::Picture => "picture",
            Self::Versions => "versions",
            Self::Recovery => "recovery",
            Self::Look => "look",
            Self::Settings => "settings",
            Self::Copy => "copy",
        }
    }

    /// Whether its result concerns only the document that asked for it: then it ends with that document. What is being written is written
    /// to the end and reported.
    pub(crate) fn is_read_for_a_document(self) -> bool {
        match self {
            Self::Open | Self::Compare | Self::Import | Self::Picture | Self::Versions | Self::Look => true,
            Self::Save | Self::Journal | Self::Export | Self::Recovery | Self::Settings | Self::Copy => false,
        }
    }

    /// Whether the program waits for it before it quits.
    pub(crate) fn holds_the_end(self) -> bool {
        // A journal that is written after it was closed would be offered at the next start.
        matches!(self, Self::Save | Self::Export | Self::Journal)
    }
}

/// A job that is running.
pub(crate) struct Job {
    /// What it is about.
    pub(crate) kind: JobKind,
    /// The document it was started for.
    pub(crate) asked_by: DocumentId,
    pending: Pending<Outcome>,
}

/// What a job brings back.
pub(crate) enum Outcome {
    Opened(Box<Opening>),
    Saved {
        path: PathBuf,
        project: Arc<Project>,
        result: Result<Saved, FileError>,
        lock: LockTaken,
    },
    Journalled(Result<Written, FileError>),
    Exported {
        what: ExportWhat,
        path: PathBuf,
        result: Result<Vec<Note>, ExportFailure>,
    },
    Proposed {
        path: PathBuf,
        result: Result<Proposed, ImportFailure>,
    },
    Picture {
        at: PictureAt,
        name: String,
        result: Result<Picture, PictureFailure>,
    },
    Versions(Result<Vec<Version>, FileError>),
    Recoveries(Vec<RecoveryOffer>),
    Looked {
        path: PathBuf,
        fingerprint: Option<Fingerprint>,
    },
    Settings(Result<(), FileError>),
    Copied(Result<Copied, ExportError>),
    /// The job's thread panicked; the panic hook writes the report.
    Failed,
}

/// A map file that was read, or why it was not.
pub(crate) struct Opening {
    pub(crate) path: PathBuf,
    pub(crate) result: Result<Opened, FileError>,
    pub(crate) lock: LockTaken,
    pub(crate) place: OpenAs,
    /// The revision of the open document when the file was asked for.
    pub(crate) revision: u64,
}

/// What an opened file is for.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum OpenAs {
    /// It becomes the open document.
    Document,
    /// It is only compared with.
    Compared,
    /// An old version of the open file: its content, to be saved in place of the file.
    Version,
}

/// Everything that runs in the background and reports back to the state.
pub(crate) struct Jobs {
    background: Background,
    running: Vec<Job>,
}

impl Jobs {
    pub(crate) fn new(background: Background) -> Self {
        Self { background, running: Vec::new() }
    }

    /// Starts jobs; a view uses it for results that only the view itself waits for.
    pub(crate) fn background(&self) -> &Background {
        &self.background
    }

    /// Starts a job. If the system refuses a thread for it, it runs here and now.
    pub(crate) fn start(&mut self, kind: JobKind, asked_by: DocumentId, work: impl FnOnce(&Cancelled) -> Outcome + Send + 'static) {
        let pending = self.background.start_or(Refused::DoItNow, kind.code(), work);
        self.running.push(Job { kind, asked_by, pending });
    }

    /// The next outcome, if one has come.
    pub(crate) fn next(&mut self) -> Option<(Job, Outcome)> {
        let (at, answer) = self.running.iter().enumerate().find_map(|(at, job)| Some((at, job.pending.take()?)))?;
        Some((self.running.remove(at), answer.unwrap_or(Outcome::Failed)))
    }

    /// Cancels every job of a kind: it is forgotten at once, and its thread ends at its next step.
    pub(crate) fn cancel_all(&mut self, kind: JobKind) {
        self.running.retain(|job| job.kind != kind);
    }

    /// A document is closed: nobody is waiting any more for what was only read for it. What is being written for it is still written.
    pub(crate) fn leave(&mut self, document: DocumentId) {
        self.running.retain(|job| job.asked_by != document || !job.kind.is_read_for_a_document());
    }

    pub(crate) fn running(&self) -> &[Job] {
        &self.running
    }

    pub(crate) fn is_running(&self, kind: JobKind) -> bool {
        self.running.iter().any(|job| job.kind == kind)
    }
}

#[cfg(test)]
mod tests {
    use super::{Background, DocumentId, JobKind, Jobs, Outcome};
    use crate::app::tests::small;
    use std::sync::Arc;
    use std::sync::mpsc::channel;

    fn document() -> DocumentId {
        small().open.id
    }

    #[test]
    fn outcomes_come_back_and_panics_end_only_the_job() {
        let mut jobs = Jobs::new(Background::new(Arc::new(|| {})));
        jobs.start(JobKind::Settings, document(), |_| Outcome::Settings(Ok(())));
        jobs.background().settle();
        let (job, outcome) = jobs.next().unwrap();
        assert_eq!(job.kind, JobKind::Settings);
        assert!(matches!(outcome, Outcome::Settings(Ok(()))));
        jobs.start(JobKind::Export, document(), |_| panic!("on purpose"));
        jobs.background().settle();
        let (job, outcome) = jobs.next().unwrap();
        assert_eq!(job.kind, JobKind::Export);
        assert!(matches!(outcome, Outcome::Failed));
        assert!(jobs.running().is_empty());
    }

    #[test]
    fn without_a_thread_it_is_still_done() {
        let mut jobs = Jobs::new(Background::new(Arc::new(|| {})));
        jobs.background().refuse(Some(JobKind::Save.code()));
        jobs.start(JobKind::Save, document(), |_| Outcome::Settings(Ok(())));
        assert!(matches!(jobs.next(), Some((_, Outcome::Settings(Ok(()))))));
    }

    #[test]
    fn what_was_cancelled_never_comes_back() {
        let (go, wait) = channel::<()>();
        let mut jobs = Jobs::new(Background::new(Arc::new(|| {})));
        jobs.start(JobKind::Import, document(), move |_| {
            wait.recv().unwrap();
            Outcome::Failed
        });
        jobs.cancel_all(JobKind::Import);
        assert!(jobs.running().is_empty());
        go.send(()).unwrap();
        jobs.background().settle();
        assert!(jobs.next().is_none());
    }
}
