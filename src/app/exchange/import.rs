//! Importing a table: reading it in the background, showing what it would become, and taking it as a new project or as additional maps.
//! Nothing changes before the person has agreed.

use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::exchange::proposal::{Added, ImportFailure, Imported, Proposed};
use crate::app::file_words::file_error;
use crate::app::jobs::{JobKind, Outcome};
use crate::app::notice::NoticeKind;
use crate::app::open::file::OpenFile;
use crate::app::wish::Wish;
use crate::edit::{Document, Edit, Selection, StepName};
use crate::file;
use crate::import::{self, Options};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use uuid::Uuid;

impl Desk {
    /// Asks for a table.
    pub(crate) fn ask_import(&mut self) {
        self.wishes.push(Wish::Pick(crate::app::dialog::Pick::Import));
    }

    /// Reads tables in the background. If none of them contains touchpoints, they are added to the open project.
    pub(crate) fn start_import(&mut self, paths: Vec<PathBuf>) {
        let Some(path) = paths.first().cloned() else { return };
        let (texts, project) = (Arc::clone(&self.program.texts), Arc::clone(self.open.document.project()));
        self.jobs.start(JobKind::Import, self.open.id, move |_| {
            let read = || {
                let read_one = |path: &PathBuf| file::read_file(path, import::MAX_BYTES as u64).map_err(ImportFailure::File);
                let tables: Vec<Vec<u8>> = paths.iter().map(read_one).collect::<Result<_, _>>()?;
                let tables: Vec<&[u8]> = tables.iter().map(Vec::as_slice).collect();
                let name = paths.first().and_then(|path| path.file_stem()).unwrap_or_default().to_string_lossy().into_owned();
                let options = Options { name: &name, texts: &texts, keep_unknown: true, lenient: true };
                let refused = |error| ImportFailure::Table(Box::new(error));
                let tables = import::read_tables(&tables, &options).map_err(refused)?;
                if tables.has_touchpoints() {
                    return tables.propose(&options).map(Imported::Project).map_err(refused);
                }
                tables.add_to(&project).map(Imported::Addition).map_err(refused)
            };
            Outcome::Proposed { path, result: read().map(Box::new) }
        });
    }

    /// A table was read.
    pub(crate) fn proposed(&mut self, path: PathBuf, result: Result<Box<Imported>, ImportFailure>) {
        let shown = path.display().to_string();
        match result.map(|imported| *imported) {
            Ok(Imported::Project(proposal)) => {
                self.ask(Dialog::Import(Proposed { path, proposal: Arc::new(proposal) }));
            }
            Ok(Imported::Addition(addition)) => {
                self.ask(Dialog::ImportInto(Added { path, addition: Arc::new(addition) }));
            }
            Err(ImportFailure::File(error)) => {
                let sentence = file_error(&self.program.texts, &shown, &error);
                self.notify(NoticeKind::Error, sentence);
            }
            Err(ImportFailure::Table(error)) => {
                let sentence = self.program.texts.import_refused(&name(&path), &error.kind.sentence(&self.program.texts));
                self.notify(NoticeKind::Error, sentence);
            }
        }
    }

    /// Adds votes and segments to the open project, as one step.
    pub(crate) fn take_addition(&mut self, added: &Added) {
        let addition = &added.addition;
        let label = if addition.votes.is_empty() { StepName::ImportSegments } else { StepName::ImportVotes };
        let edits = addition.edits();
        self.open.document.seal();
        if self.apply(&Edit::Together { label, edits }, None) && !addition.votes.is_empty() {
            self.program.view = crate::app::view::View::Agreement;
        }
    }

    /// The proposal replaces the open project, whose unsaved work has been dealt with.
    pub(crate) fn take_import_as_project(&mut self, proposed: &Proposed) {
        let proposal = &proposed.proposal;
        self.replace_document(Document::unsaved(proposal.project.clone()), OpenFile::default());
        self.open.recovered = true;
    }

    /// Adds the proposal's maps to the open project, as one step. Its scores go into the shown round.
    pub(crate) fn add_import(&mut self, proposed: &Proposed) {
        let proposal = &proposed.proposal;
        let (Some(round), Some(last)) = (self.round(), self.open.document.project().maps.last().map(|map| map.id)) else { return };
        let (edits, first) = proposal.join(self.open.document.project(), round, &mut Uuid::new_v4);
        let shown = first.unwrap_or(last);
        if self.apply(&Edit::Together { label: StepName::Import, edits }, None) {
            self.select(Selection::nothing(shown));
            self.look_at(crate::app::look::camera::CameraRequest::Open);
        }
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
