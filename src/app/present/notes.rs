//! The notes of all steps leave the program: on the clipboard, or as a file of text. Never anything but what somebody has written, with what each step is
//! called.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::notice::NoticeKind;
use crate::app::open::identity::DocumentId;
use crate::app::pick::Pick;
use crate::app::wish::Wish;
use crate::file::{self, FileError, FileId, Replacing};
use crate::i18n::Texts;
use std::path::{Path, PathBuf};

/// Writing notes.
const WRITE: JobKind = JobKind::lasting("notes", Texts::job_export).to_the_end();

impl Desk {
    /// Copies the notes of all steps.
    pub(super) fn copy_speaker_notes(&mut self) {
        let (text, told) = (self.speaker_notes(), self.program.texts.present_notes_copied().to_owned());
        self.wishes.push(Wish::CopyText(text));
        self.notify(NoticeKind::Done, told);
    }

    /// Asks where to write them.
    pub(super) fn ask_notes_path(&mut self) {
        self.wishes.push(Wish::Pick(Pick::Notes));
    }

    /// Writes them, in the background.
    pub(crate) fn start_notes_export(&mut self, path: PathBuf, replacing: Replacing) {
        let text = self.speaker_notes();
        let (own, home, written) = (self.open.file.path.clone(), self.program.home.clone(), path.clone());
        let work = move |_: &Cancelled| {
            let inputs: Vec<FileId> = own.as_deref().and_then(FileId::of).into_iter().collect();
            file::write_export(&path, text.as_bytes(), &inputs, replacing, home.as_ref()).map(drop)
        };
        self.start(WRITE, work, move |desk, asked_by, result| desk.notes_written(asked_by, &written, result));
    }

    fn notes_written(&mut self, asked_by: DocumentId, path: &Path, result: Result<(), FileError>) {
        let shown = path.display().to_string();
        match result {
            Ok(()) => {
                let sentence = self.program.texts.exported(&shown);
                self.notify(NoticeKind::Done, sentence);
            }
            Err(FileError::Exists { path }) if asked_by == self.open.id => self.ask(Dialog::Replace(Pick::Notes, path)),
            Err(FileError::SeveralNames { names, .. }) if asked_by == self.open.id => {
                self.ask(Dialog::SeveralNames(Pick::Notes, path.to_owned(), names));
            }
            Err(error) => {
                self.path_failed(path);
                let sentence = file_error(&self.program.texts, &shown, &error);
                self.notify(NoticeKind::Error, sentence);
            }
        }
    }
}
