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
use crate::import::{self, ImportError, NoteKind, Options, Proposal, TouchpointCounts, Unnamed, UnnamedRound};
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
        let read = move || {
            let read_one = |path: &PathBuf| file::read_file(path, import::MAX_BYTES as u64).map_err(ImportFailure::File);
            paths.iter().map(read_one).collect()
        };
        self.start_reading(path, false, read);
    }

    /// A pasted text, if it is a table of touchpoints: it is read in the background and proposed for the shown map.
    pub(crate) fn paste_table(&mut self, text: &str) -> bool {
        /// Lines among which the header is looked for.
        const TOP: usize = 10;
        let top: String = text.split_inclusive('\n').take(TOP).collect();
        let is_table =
            top.contains('\t') && import::read_cells(&top).is_ok_and(|rows| rows.iter().any(|row| import::names_touchpoints(row)));
        if is_table {
            let (name, bytes) = (PathBuf::from(self.program.texts.import_clipboard()), text.as_bytes().to_vec());
            self.start_reading(name, true, move || Ok(vec![bytes]));
        }
        is_table
    }

    /// Reads tables in the background and shows what they would become; of what is pasted only what it would change in the open project.
    fn start_reading(
        &mut self,
        path: PathBuf,
        is_pasted: bool,
        bytes: impl FnOnce() -> Result<Vec<Vec<u8>>, ImportFailure> + Send + 'static,
    ) {
        let named = path.clone();
        let (texts, project) = (Arc::clone(&self.program.texts), Arc::clone(self.open.document.project()));
        let into = self.import_into();
        let read = move |_: &Cancelled| {
            let tables = bytes()?;
            let tables: Vec<&[u8]> = tables.iter().map(Vec::as_slice).collect();
            let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let options = Options { lenient: true, ..Options::new(&name, &texts) };
            let refused = |error| ImportFailure::Table(Box::new(error));
            let tables = import::read_tables(&tables, &options).map_err(refused)?;
            let has_touchpoints = tables.has_touchpoints();
            let is_new = has_touchpoints && !is_pasted;
            let updated = tables.update(&project, into);
            let counted = updated.as_ref().ok().filter(|updated| has_touchpoints && !updated.edits.is_empty());
            let update = counted.map(Proposal::touchpoints);
            let proposal = Arc::new(if is_new { tables.propose() } else { updated }.map_err(refused)?);
            Ok((Proposed { path, tables: Arc::new(tables), proposal, update }, is_new))
        };
        self.start(IMPORT, read, move |desk, _, result| desk.proposed(&named, result));
    }

    /// Where tables go that do not say so: the shown map and the shown round.
    fn import_into(&self) -> Unnamed {
        Unnamed { map: self.open.document.map().map(|map| map.id), round: UnnamedRound::Shown }
    }

    /// A table was read.
    fn proposed(&mut self, path: &Path, result: Result<(Proposed, bool), ImportFailure>) {
        match result {
            Ok((proposed, true)) => {
                self.ask(Dialog::Exchange(ExchangeDialog::Import(proposed)));
            }
            Ok((proposed, false)) => {
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

    /// Changes the maps of the open project as a table says, as one step.
    pub(crate) fn update_by_import(&mut self, proposed: &Proposed) {
        let before = self.open.document.project().maps.len();
        let proposal = match proposed.tables.update(self.open.document.project(), self.import_into()) {
            Ok(proposal) => proposal,
            Err(error) => return self.table_refused(&proposed.path, &error),
        };
        self.open.document.seal();
        if proposal.edits.is_empty() || !self.apply(&proposal.step(StepName::Import), None) {
            let sentence = self.program.texts.import_nothing_changed().to_owned();
            return self.notify(NoticeKind::Info, sentence);
        }
        let counts = proposal.touchpoints();
        let sentence = self.program.texts.import_updated(&changes(&self.program.texts, counts));
        self.notify(NoticeKind::Info, sentence);
        if let Some(map) = proposal.first_map().filter(|_| proposal.project.maps.len() > before) {
            self.select(Selection::nothing(map));
            self.look_at(crate::app::look::camera::CameraRequest::Open);
        }
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

/// How many touchpoints are new and how many change, in words.
pub fn changes(texts: &Texts, counts: TouchpointCounts) -> String {
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    [texts.import_added_touchpoints(whole(counts.added)), texts.import_changed_touchpoints(whole(counts.changed))].join(", ")
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
