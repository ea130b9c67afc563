//! Importing a table: reading it in the background, showing what it would become, and taking it as a new project or as additional maps.
//! Nothing changes before the person has agreed.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::exchange::dialog::ExchangeDialog;
use crate::app::exchange::proposal::{ImportFailure, Proposed};
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::notice::NoticeKind;
use crate::app::open::file::OpenFile;
use crate::app::wish::Wish;
use crate::edit::{Document, Selection, StepName};
use crate::file;
use crate::i18n::Texts;
use crate::import::{self, ImportError, NoteKind, Options, UnnamedRound};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Reading a table.
const IMPORT: JobKind = JobKind::reading("import", Texts::job_import);

impl Desk {
    /// Asks for a table.
    pub(crate) fn ask_import(&mut self) {
        self.wishes.push(Wish::Pick(crate::app::pick::Pick::Import));
    }

    /// Reads tables in the background. If none of them contains touchpoints, they are added to the open project.
    pub(crate) fn start_import(&mut self, paths: Vec<PathBuf>) {
        let Some(path) = paths.first().cloned() else { return };
        let named = path.clone();
        let (texts, project) = (Arc::clone(&self.program.texts), Arc::clone(self.open.document.project()));
        let read = move |_: &Cancelled| {
            let read_one = |path: &PathBuf| file::read_file(path, import::MAX_BYTES as u64).map_err(ImportFailure::File);
            let tables: Vec<Vec<u8>> = paths.iter().map(read_one).collect::<Result<_, _>>()?;
            let tables: Vec<&[u8]> = tables.iter().map(Vec::as_slice).collect();
            let name = paths.first().and_then(|path| path.file_stem()).unwrap_or_default().to_string_lossy().into_owned();
            let options = Options { name: &name, texts: &texts, keep_unknown: true, lenient: true, choice: import::TableChoice::default() };
            let refused = |error| ImportFailure::Table(Box::new(error));
            let tables = import::read_tables(&tables, &options).map_err(refused)?;
            let proposal =
                if tables.has_touchpoints() { tables.propose() } else { tables.add_to(&project, UnnamedRound::Shown) }.map_err(refused)?;
            Ok(Proposed { path, tables: Arc::new(tables), proposal: Arc::new(proposal) })
        };
        self.start(IMPORT, read, move |desk, _, result| desk.proposed(&named, result));
    }

    /// A table was read.
    fn proposed(&mut self, path: &Path, result: Result<Proposed, ImportFailure>) {
        match result {
            Ok(proposed) if proposed.tables.has_touchpoints() => {
                self.ask(Dialog::Exchange(ExchangeDialog::Import(proposed)));
            }
            Ok(proposed) => {
                self.ask(Dialog::Exchange(ExchangeDialog::ImportInto(proposed)));
            }
            Err(ImportFailure::File(error)) => {
                let sentence = file_error(&self.program.texts, &path.display().to_string(), &error);
                self.notify(NoticeKind::Error, sentence);
                self.path_failed(path);
            }
            Err(ImportFailure::Table(error)) => {
                self.table_refused(path, &error);
                self.path_failed(path);
            }
        }
    }

    fn table_refused(&mut self, path: &Path, error: &ImportError) {
        let sentence = self.program.texts.import_refused(&name(path), &error.kind.sentence(&self.program.texts));
        self.notify(NoticeKind::Error, sentence);
    }

    /// The proposal replaces the open project, whose unsaved work has been dealt with.
    pub(crate) fn take_import_as_project(&mut self, proposed: &Proposed) {
        let proposal = &proposed.proposal;
        self.replace_document(Document::unsaved(proposal.project.clone()), OpenFile::default());
        self.begin_on_map();
        self.open.recovered = true;
    }

    /// Adds what a table says to the open project, as one step.
    pub(crate) fn add_import(&mut self, proposed: &Proposed) {
        let proposal = match proposed.tables.add_to(self.open.document.project(), UnnamedRound::Shown) {
            Ok(proposal) => proposal,
            Err(error) => return self.table_refused(&proposed.path, &error),
        };
        let has_votes = !proposal.votes().is_empty();
        let label = match proposal.first_map() {
            Some(_) => StepName::Import,
            None if has_votes => StepName::ImportVotes,
            None => StepName::ImportSegments,
        };
        self.open.document.seal();
        if !self.apply(&proposal.step(label), None) {
            return;
        }
        // What was shown before was the table as a project of its own.
        if proposed.tables.has_touchpoints() {
            let unnamed = proposal.notes.iter().filter(|note| matches!(note.kind, NoteKind::UnnamedRound { .. }));
            for sentence in unnamed.map(|note| note.kind.sentence(&self.program.texts)).collect::<Vec<_>>() {
                self.notify(NoticeKind::Info, sentence);
            }
        }
        if let Some(map) = proposal.first_map() {
            self.select(Selection::nothing(map));
            self.look_at(crate::app::look::camera::CameraRequest::Open);
        } else if has_votes {
            self.program.view = crate::app::view::View::Agreement;
        }
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
