//! Several exports at once: everything that is ticked, one file after the other into one folder, each whole or not at all. Never how one of them is made.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::dialog::{Answer, Dialog};
use crate::app::exchange::choice::ExportWhat;
use crate::app::exchange::dialog::ExchangeDialog;
use crate::app::exchange::export::{ExportJob, export_error, export_note};
use crate::app::exchange::purpose::Purpose;
use crate::app::exchange::together::{Ends, Part, Together};
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::pick::Pick;
use crate::app::wish::Wish;
use crate::export::Exported;
use crate::file::{self, Expected, FileError, FileId, Home};
use crate::i18n::Texts;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Drawing and writing several exports.
const TOGETHER: JobKind = JobKind::lasting("exports", Texts::job_exports).to_the_end();

/// One of several exports, with its place among them.
struct Work {
    at: usize,
    path: PathBuf,
    job: ExportJob,
}

impl Work {
    /// Draws and writes it.
    fn done(self, own: Option<&Path>, expected: Expected, home: Option<&Home>, cancelled: &Cancelled) -> Part {
        let texts = Arc::clone(&self.job.texts);
        let shown = self.path.display().to_string();
        let Exported { bytes, notes } = match self.job.run() {
            Ok(exported) => exported,
            Err(error) => return Part::Failed(export_error(&texts, &error)),
        };
        if cancelled.is_set() {
            return Part::CalledOff;
        }
        let inputs: Vec<FileId> = own.and_then(FileId::of).into_iter().collect();
        match file::write_export(&self.path, &bytes, &inputs, expected, home) {
            Ok(_) => Part::Written(notes.iter().map(|note| export_note(&texts, note)).collect()),
            Err(FileError::Exists { .. }) => Part::Exists,
            Err(error) => Part::Failed(file_error(&texts, &shown, &error)),
        }
    }
}

impl Desk {
    /// Everything that is ticked is wanted: asks for the folder.
    pub(crate) fn ask_export_folder(&mut self) {
        if self.exchange.ticked().next().is_some() {
            if self.exchange.choice().client_copy && self.refuses_client_copy() {
                self.dialog = None;
                return;
            }
            self.keep_exports();
            self.forget_export();
            self.dialog = None;
            self.wishes.push(Wish::Pick(Pick::ExportFolder));
        }
    }

    /// The files that are ticked, each with what makes it.
    fn ticked_jobs(&self) -> Vec<(String, ExportJob)> {
        let texts = &self.program.texts;
        let of = |purpose: Purpose| {
            let choice = self.exchange.choice_for(purpose);
            let ending = choice.format.ending();
            let job = self.job_of(ExportWhat::Map, choice)?;
            Some((self.name_of_part(texts.term("purpose", purpose.code()), ending), job))
        };
        self.exchange.ticked().filter_map(of).collect()
    }

    /// Draws and writes everything that is ticked into a folder, which is made if it is not there. Nothing is replaced before somebody has agreed.
    pub(crate) fn start_together(&mut self, folder: PathBuf) {
        let jobs = self.ticked_jobs();
        let together = Together::new(folder, jobs.iter().map(|(name, _)| name.clone()).collect());
        let work = jobs.into_iter().enumerate().map(|(at, (name, job))| Work { at, path: together.folder().join(name), job });
        let work: Vec<Work> = work.collect();
        self.ask(Dialog::Exchange(ExchangeDialog::Together(together.clone())));
        self.write_together(together, work, Expected::Nothing);
    }

    fn write_together(&mut self, together: Together, work: Vec<Work>, expected: Expected) {
        together.go_on();
        let (own, home) = (self.open.file.path.clone(), self.program.home.clone());
        let texts = Arc::clone(&self.program.texts);
        let way = together;
        let write = move |cancelled: &Cancelled| {
            let _ends = Ends::new(way.clone(), texts.together_failed().to_owned());
            if let Err(error) = file::make_folder(way.folder()) {
                let sentence = file_error(&texts, &way.folder().display().to_string(), &error);
                work.iter().for_each(|work| way.set(work.at, Part::Failed(sentence.clone())));
                return;
            }
            for work in work {
                if cancelled.is_set() {
                    break;
                }
                let at = work.at;
                way.set(at, Part::Running);
                way.set(at, work.done(own.as_deref(), expected, home.as_ref(), cancelled));
            }
        };
        // The list that is open says how it went.
        self.start(TOGETHER, write, |_, _, ()| {});
    }

    /// What is on its way is not wanted any more. What has been written stays, and is shown.
    fn stop_together(&mut self) {
        self.jobs.cancel_all(TOGETHER);
        if let Some(Dialog::Exchange(ExchangeDialog::Together(together))) = &self.dialog {
            together.call_off();
        }
    }

    /// The list of several exports was answered: what was there already is to be replaced, or it is enough.
    pub(super) fn answer_together(&mut self, together: Together, answer: &Answer) {
        match answer {
            Answer::Yes if together.has_ended() => {
                let there: Vec<usize> =
                    together.locked().iter().enumerate().filter(|(_, part)| **part == Part::Exists).map(|(at, _)| at).collect();
                let jobs = self.ticked_jobs();
                let of = |at: usize| {
                    let name = together.name(at)?;
                    let (_, job) = jobs.iter().find(|(other, _)| other == name)?;
                    Some(Work { at, path: together.folder().join(name), job: job.clone() })
                };
                let work: Vec<Work> = there.into_iter().filter_map(of).collect();
                work.iter().for_each(|work| together.set(work.at, Part::Waiting));
                self.ask(Dialog::Exchange(ExchangeDialog::Together(together.clone())));
                self.write_together(together, work, Expected::Anything);
            }
            _ if !together.has_ended() => {
                self.dialog = Some(Dialog::Exchange(ExchangeDialog::Together(together)));
                self.stop_together();
            }
            _ => {}
        }
    }
}
