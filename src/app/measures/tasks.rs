//! Who takes what home leaves the window: copied as text, written as a table or a calendar. What day it is today is given by the clock of the desk.

use super::home::{Home, TaskOrder};
use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::exchange::export::{ExportFailure, export_error};
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::notice::NoticeKind;
use crate::app::open::identity::DocumentId;
use crate::app::pick::Pick;
use crate::app::wish::Wish;
pub use crate::export::TasksFormat;
use crate::export::{tasks_text, tasks_text_by_date};
use crate::file::{self, FileError, FileId, Replacing};
use crate::i18n::Texts;
use crate::method::take_home::{Duty, duties, of_owner};
use crate::model::Project;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Writing a file of tasks.
const WRITE: JobKind = JobKind::lasting("tasks", Texts::job_export).to_the_end();

impl Desk {
    /// Who takes what home, as of today.
    pub fn home(&self) -> Arc<Home> {
        let today = self.today();
        self.open.derived.measures.home.get((self.open.stamp(), today), || Home::of(self.project(), today))
    }

    /// The duties that are shown.
    fn shown_duties<'a>(&self, project: &'a Project) -> Vec<Duty<'a>> {
        let look = &self.open.measures.tasks;
        let mut all = duties(project, self.today());
        if let Some(owner) = &look.owner {
            all = of_owner(&all, owner);
        }
        all.retain(|duty| !look.overdue || duty.is_overdue);
        all
    }

    /// Copies the tasks that are shown as text, in the order in which they are.
    pub(super) fn copy_tasks(&mut self) {
        let texts = &self.program.texts;
        let (look, shown) = (&self.open.measures.tasks, self.shown_duties(self.project()));
        let text = match look.order {
            TaskOrder::Owner => tasks_text(&shown, look.owner.as_deref(), texts),
            TaskOrder::Date => tasks_text_by_date(&shown, texts),
        };
        let told = texts.tasks_copied(shown.len() as i64);
        self.wishes.push(Wish::CopyText(text));
        self.notify(NoticeKind::Done, told);
    }

    /// Asks where to write the tasks that are shown.
    pub(super) fn ask_tasks_path(&mut self, format: TasksFormat) {
        self.wishes.push(Wish::Pick(Pick::Tasks(format)));
    }

    /// Writes the tasks that are shown, in the background.
    pub(crate) fn start_tasks_export(&mut self, format: TasksFormat, path: PathBuf, replacing: Replacing) {
        let project = Arc::clone(self.project());
        let bytes = format.write(&project, &self.shown_duties(&project), &self.program.texts);
        let written = path.clone();
        let (own, home) = (self.open.file.path.clone(), self.program.home.clone());
        let work = move |_: &Cancelled| {
            let bytes = bytes.map_err(ExportFailure::Export)?;
            let inputs: Vec<FileId> = own.as_deref().and_then(FileId::of).into_iter().collect();
            file::write_export(&path, &bytes, &inputs, replacing, home.as_ref()).map_err(ExportFailure::File)?;
            Ok(())
        };
        self.start(WRITE, work, move |desk, asked_by, result| desk.tasks_written(asked_by, format, &written, result));
    }

    /// A file of tasks was written, or not.
    fn tasks_written(&mut self, asked_by: DocumentId, format: TasksFormat, path: &Path, result: Result<(), ExportFailure>) {
        let shown = path.display().to_string();
        if matches!(result, Err(ExportFailure::File(_) | ExportFailure::Export(_))) {
            self.path_failed(path);
        }
        let texts = &self.program.texts;
        let (kind, sentence) = match result {
            Ok(()) => (NoticeKind::Done, texts.exported(&shown)),
            // "Yes" would write what is open now.
            Err(ExportFailure::File(FileError::Exists { path })) if asked_by == self.open.id => {
                return self.ask(Dialog::Replace(Pick::Tasks(format), path));
            }
            Err(ExportFailure::File(FileError::SeveralNames { path: _, names })) if asked_by == self.open.id => {
                return self.ask(Dialog::SeveralNames(Pick::Tasks(format), path.to_owned(), names));
            }
            Err(ExportFailure::File(error)) => (NoticeKind::Error, file_error(texts, &shown, &error)),
            Err(ExportFailure::Export(error)) => (NoticeKind::Error, export_error(texts, &error)),
            Err(ExportFailure::Cancelled) => return,
        };
        self.notify(kind, sentence);
    }
}
