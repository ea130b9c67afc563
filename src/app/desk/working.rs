//! Work in the background for the open project. Never what the work is.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::jobs::JobKind;
use crate::app::notice::NoticeKind;
use crate::app::open::identity::DocumentId;

impl Desk {
    /// Starts a job for the open project, and says what is done with its result, which may come after that project was closed. If the job
    /// fails, the person is told.
    pub(crate) fn start<T: Send + 'static>(
        &mut self,
        kind: JobKind,
        work: impl FnOnce(&Cancelled) -> T + Send + 'static,
        take_in: impl FnOnce(&mut Self, DocumentId, T) + Send + 'static,
    ) {
        self.jobs.start(kind, self.open.id, work, move |desk: &mut Self, asked_by, result| match result {
            Ok(result) => take_in(desk, asked_by, result),
            Err(_reported) => desk.say_job_failed(kind),
        });
    }

    /// What somebody waits for, in words, and whether it can be cancelled.
    pub fn awaited_work(&self) -> Option<(&str, bool)> {
        self.jobs.awaited().map(|kind| (kind.name(&self.program.texts), kind.is_only_reading()))
    }

    /// Says that a job failed; the panic hook has written the report.
    pub(crate) fn say_job_failed(&mut self, kind: JobKind) {
        let texts = &self.program.texts;
        let sentence = texts.job_failed(kind.name(texts));
        self.notify(NoticeKind::Error, sentence);
    }
}
