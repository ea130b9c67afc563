//! Importing a table: reading it in the background, showing what it would become, and taking it as a new project or as additional maps.
//! Nothing changes before the person has agreed.

use crate::app::background::Cancelled;
use crate::app::desk::Desk;
use crate::app::dialog::Dialog;
use crate::app::exchange::dialog::ExchangeDialog;
use crate::app::exchange::mapping::{KeptMapping, keep};
use crate::app::exchange::proposal::{ImportChoice, ImportFailure, ImportJob, ImportTarget, Proposed, Reading, said_of};
use crate::app::file_words::file_error;
use crate::app::jobs::JobKind;
use crate::app::notice::NoticeKind;
use crate::app::open::dialog::Next;
use crate::app::open::file::OpenFile;
use crate::app::wish::Wish;
use crate::edit::{Document, Selection, StepName};
use crate::file;
use crate::i18n::Texts;
use crate::import::{
    self, ColumnAt, ColumnChoice, ImportError, NoteKind, PartAt, Place, Recognised, RowsAre, Scale, SeenTable, TableChoice, Tables,
    TouchpointCounts, Unnamed, UnnamedRound,
};
use crate::model::table::VoteColumn;
use crate::model::{Code as _, ScoreKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Something that somebody says about the tables that are to be imported.
#[derive(Debug, Clone, PartialEq)]
pub enum ImportChange {
    /// What becomes of them.
    Target(ImportTarget),
    /// A table is left out, or taken after all.
    LeaveOut(PartAt, bool),
    /// The header begins in the row of this number.
    Header(PartAt, u64),
    /// The table ends with the row of this number; none: with the last one.
    End(PartAt, Option<u64>),
    /// Whether it lies on its side, and what its rows are then.
    Form(PartAt, bool, RowsAre),
    /// Whether its rows are contacts of customers with touchpoints.
    Group(PartAt, bool),
    /// Whether columns that nobody knows become lanes.
    Unknown(PartAt, bool),
    /// Whether what is hidden in workbooks is read.
    Hidden(bool),
    /// What a column is.
    Column(PartAt, usize, ColumnChoice),
    /// The scale of a column.
    Scale(PartAt, usize, Scale),
    /// What a cell says.
    Cell(PartAt, Place, String),
    /// They are read by a kept mapping; none: as they are recognised.
    Mapping(Option<String>),
}

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
        let names = paths.iter().map(|path| name(path)).collect();
        let read = move || {
            let read_one = |path: &PathBuf| file::read_file(path, import::MAX_BYTES as u64).map_err(ImportFailure::File);
            paths.iter().map(read_one).collect()
        };
        self.start_reading(path, names, false, read);
    }

    /// A pasted text, if it is a table with a header, one in Markdown or HTML, a diagram, or a list with words around it: it is read in the background and proposed for the shown map.
    pub(crate) fn paste_table(&mut self, text: &str) -> bool {
        /// Lines among which the header is looked for.
        const TOP: usize = 10;
        let top: String = text.split_inclusive('\n').take(TOP).collect();
        let is_table = import::is_foreign(text)
            || import::is_drawn_table(text)
            || import::is_list_in_words(text)
            || top.contains('\t') && import::read_cells(&top).is_ok_and(|rows| rows.iter().any(|row| import::is_header(row)));
        if is_table {
            let (name, bytes) = (PathBuf::from(self.program.texts.import_clipboard()), text.as_bytes().to_vec());
            let names = vec![self.program.texts.import_clipboard().to_owned()];
            self.start_reading(name, names, true, move || Ok(vec![bytes]));
        }
        is_table
    }

    /// Reads tables in the background and shows what they would become; of what is pasted first what it would change in the open project.
    fn start_reading(
        &mut self,
        path: PathBuf,
        names: Vec<String>,
        is_pasted: bool,
        bytes: impl FnOnce() -> Result<Vec<Vec<u8>>, ImportFailure> + Send + 'static,
    ) {
        let named = path.clone();
        let begun = self.import_job(&path, Arc::default());
        let wanted = if is_pasted { ImportTarget::Update } else { ImportTarget::Project };
        let read = move |_: &Cancelled| {
            let job = ImportJob { files: Arc::new(bytes()?), ..begun };
            let read = job.begin(wanted);
            match &read.proposal {
                // There is nothing that somebody could say about it.
                Err(error) if read.seen.is_empty() => Err(ImportFailure::Table(error.clone())),
                _ => Ok(Proposed { path, names, choice: Box::new(read.choice.clone()), read: Arc::new(read) }),
            }
        };
        self.start(IMPORT, read, move |desk, _, result| desk.proposed(&named, result));
    }

    /// What reading tables depends on.
    fn import_job(&self, path: &Path, files: Arc<Vec<Vec<u8>>>) -> ImportJob {
        ImportJob {
            name: path.file_stem().unwrap_or_default().to_string_lossy().into_owned(),
            files,
            project: Arc::clone(self.open.document.project()),
            into: self.import_into(),
            round: self.round(),
            texts: Arc::clone(&self.program.texts),
            measurer: Arc::clone(&self.program.measurer),
            theme: self.program.theme(),
            mappings: self.program.settings.mappings.clone(),
        }
    }

    /// What tables would become, read here and now.
    #[cfg(test)]
    pub(crate) fn proposed_of(&self, path: &str, tables: &[&[u8]], target: ImportTarget) -> Proposed {
        let files = Arc::new(tables.iter().map(|table| table.to_vec()).collect());
        let read = self.import_job(Path::new(path), files).begin(target);
        Proposed { path: path.into(), names: vec![name(Path::new(path))], choice: Box::new(read.choice.clone()), read: Arc::new(read) }
    }

    /// Something is said about the tables that are to be imported: they are read anew.
    pub(crate) fn choose_import(&mut self, change: ImportChange) {
        let Some(Dialog::Exchange(ExchangeDialog::Import(proposed))) = &self.dialog else { return };
        let mut proposed = proposed.clone();
        self.change_choice(&mut proposed, change);
        if !proposed.is_current() {
            let (job, choice) = (self.import_job(&proposed.path, Arc::clone(&proposed.read.files)), (*proposed.choice).clone());
            self.jobs.cancel_all(IMPORT);
            self.start(
                IMPORT,
                move |_: &Cancelled| (job.read(choice.clone()), choice),
                |desk, _, (read, wanted)| desk.read_anew(read, &wanted),
            );
        }
        self.dialog = Some(Dialog::Exchange(ExchangeDialog::Import(proposed)));
    }

    fn change_choice(&self, proposed: &mut Proposed, change: ImportChange) {
        let read = Arc::clone(&proposed.read);
        let table = |at: PartAt| read.seen.iter().find(|table| table.at == at);
        let choice = &mut proposed.choice;
        match change {
            ImportChange::Target(target) => choice.target = target,
            ImportChange::LeaveOut(at, out) => said_of(&mut choice.choices, at).left_out = out,
            ImportChange::Header(at, row) => {
                let said = said_of(&mut choice.choices, at);
                // What was said of columns was said of others.
                *said = TableChoice { header_row: Some(row), columns: Vec::new(), scales: Vec::new(), ..said.clone() };
            }
            ImportChange::End(at, row) => said_of(&mut choice.choices, at).last_row = row,
            ImportChange::Form(at, turned, rows) => {
                let said = said_of(&mut choice.choices, at);
                if table(at).is_some_and(|table| table.turned != turned) {
                    *said = TableChoice { cells: said.cells.clone(), ..TableChoice::default() };
                }
                (said.turned, said.rows) = (Some(turned), Some(rows));
            }
            ImportChange::Group(at, grouped) => said_of(&mut choice.choices, at).grouped = Some(grouped),
            ImportChange::Unknown(at, kept) => said_of(&mut choice.choices, at).unknown = Some(kept),
            ImportChange::Hidden(taken) => choice.choices.all.hidden = Some(taken),
            ImportChange::Column(at, index, column) => {
                let others = table(at).map(|table| others_of(table, index, &column)).unwrap_or_default();
                let said = said_of(&mut choice.choices, at);
                for index in others {
                    said.columns.retain(|(column, _)| *column != ColumnAt::Nth(index));
                    said.columns.push((ColumnAt::Nth(index), ColumnChoice::Lane));
                }
                said.columns.retain(|(column, _)| *column != ColumnAt::Nth(index));
                said.columns.push((ColumnAt::Nth(index), column));
            }
            ImportChange::Scale(at, index, scale) => {
                let asked_alike = table(at).map(|table| asked_alike(table, index)).unwrap_or_default();
                let said = said_of(&mut choice.choices, at);
                for index in asked_alike.into_iter().chain([index]) {
                    said.scales.retain(|(column, _)| *column != ColumnAt::Nth(index));
                    said.scales.push((ColumnAt::Nth(index), scale));
                }
            }
            ImportChange::Cell(at, place, text) => {
                said_of(&mut choice.choices, at).cells.insert(place, text);
            }
            ImportChange::Mapping(name) => {
                let mapping = name.as_ref().and_then(|name| self.program.settings.mappings.iter().find(|mapping| mapping.name == *name));
                choice.choices = mapping.map(|mapping| mapping.choices(&read.seen)).unwrap_or_default();
                choice.mapping = mapping.map(|mapping| mapping.name.clone());
            }
        }
    }

    /// The tables were read anew.
    fn read_anew(&mut self, read: Reading, wanted: &ImportChoice) {
        if let Some(Dialog::Exchange(ExchangeDialog::Import(proposed))) = &self.dialog
            && proposed.choice.reads_as(wanted)
        {
            let (path, names) = (proposed.path.clone(), proposed.names.clone());
            // A mapping may have been kept meanwhile, which changes nothing of what was read.
            let choice = ImportChoice { mapping: proposed.choice.mapping.clone(), ..read.choice.clone() };
            let proposed = Proposed { path, names, choice: Box::new(choice), read: Arc::new(read) };
            self.dialog = Some(Dialog::Exchange(ExchangeDialog::Import(proposed)));
        }
    }

    /// Keeps what was said about a table under a name, for the next one of its shape.
    pub(crate) fn keep_mapping(&mut self, at: PartAt, name: &str) {
        let Some(Dialog::Exchange(ExchangeDialog::Import(proposed))) = &mut self.dialog else { return };
        let Some(table) = proposed.read.seen.iter().find(|table| table.at == at) else { return };
        let mapping = KeptMapping::of(name.trim(), table, proposed.choice.choices.of(at)).filter(|_| !name.trim().is_empty());
        if let Some(mapping) = mapping {
            proposed.choice.mapping = Some(mapping.name.clone());
            keep(&mut self.program.settings.mappings, mapping);
        }
    }

    /// Forgets a kept mapping. What it said of the tables still holds for them.
    pub(crate) fn forget_mapping(&mut self, name: &str) {
        self.program.settings.mappings.retain(|mapping| mapping.name != name);
        if let Some(Dialog::Exchange(ExchangeDialog::Import(proposed))) = &mut self.dialog {
            proposed.choice.mapping.take_if(|used| used == name);
        }
    }

    /// The same for what is added to the maps that are there.
    fn import_into_maps(&self, tables: &Tables) -> Unnamed {
        if tables.has_touchpoints() { UnnamedRound::Shown.into() } else { self.import_into() }
    }

    /// Where tables go that do not say so: the shown map and the shown round.
    fn import_into(&self) -> Unnamed {
        Unnamed { map: self.open.document.map().map(|map| map.id), round: UnnamedRound::Shown }
    }

    /// A table was read.
    fn proposed(&mut self, path: &Path, result: Result<Proposed, ImportFailure>) {
        match result {
            Ok(proposed) => self.ask(Dialog::Exchange(ExchangeDialog::Import(proposed))),
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

    /// The person has agreed to what tables would become.
    pub(crate) fn take_import(&mut self, proposed: Proposed) {
        match proposed.choice.target {
            // Nothing is taken that was not shown.
            _ if proposed.proposal().is_none() => self.ask(Dialog::Exchange(ExchangeDialog::Import(proposed))),
            ImportTarget::Project => self.before_leaving(Next::ImportAsProject(proposed)),
            ImportTarget::Maps => self.add_import(&proposed),
            ImportTarget::Update => self.update_by_import(&proposed),
        }
    }

    fn table_refused(&mut self, path: &Path, error: &ImportError) {
        let sentence = self.program.texts.import_refused(&name(path), &error.kind.sentence(&self.program.texts));
        self.notify(NoticeKind::Error, sentence);
    }

    /// The proposal replaces the open project, whose unsaved work has been dealt with.
    pub(crate) fn take_import_as_project(&mut self, proposed: &Proposed) {
        let Some(proposal) = proposed.proposal() else { return };
        self.replace_document(Document::unsaved(proposal.project.clone()), OpenFile::default());
        self.begin_on_map();
        self.open.recovered = true;
    }

    /// Changes the maps of the open project as a table says, as one step.
    pub(crate) fn update_by_import(&mut self, proposed: &Proposed) {
        let before = self.open.document.project().maps.len();
        let Some(tables) = &proposed.read.tables else { return };
        let proposal = match tables.update(self.open.document.project(), self.import_into()) {
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
        let Some(tables) = &proposed.read.tables else { return };
        let proposal = match tables.add_to(self.open.document.project(), self.import_into_maps(tables)) {
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
        if tables.has_touchpoints() {
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

/// The other columns that mean what one is said to mean.
fn others_of(table: &SeenTable, index: usize, choice: &ColumnChoice) -> Vec<usize> {
    let ColumnChoice::Named(name) = choice else { return Vec::new() };
    // In a survey the same is asked about several touchpoints.
    if table.rows_are == RowsAre::People && ScoreKind::ALL.iter().any(|kind| VoteColumn::of(*kind).name() == name) {
        return Vec::new();
    }
    let same = |(_, one): &(usize, &Recognised)| one.meaning.is_some_and(|meaning| meaning.name() == Some(name.as_str()));
    table.columns.iter().enumerate().filter(|(other, _)| *other != index).filter(same).map(|(other, _)| other).collect()
}

/// The other columns of a survey in which people answered the same on the same scale.
fn asked_alike(table: &SeenTable, index: usize) -> Vec<usize> {
    let Some(one) = table.columns.get(index).filter(|_| table.rows_are == RowsAre::People) else { return Vec::new() };
    let is_alike = |other: &Recognised| other.meaning == one.meaning && other.scale == one.scale;
    table.columns.iter().enumerate().filter(|(other, column)| *other != index && is_alike(column)).map(|(other, _)| other).collect()
}

/// How many touchpoints are new and how many change, in words.
pub fn changes(texts: &Texts, counts: TouchpointCounts) -> String {
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    [texts.import_added_touchpoints(whole(counts.added)), texts.import_changed_touchpoints(whole(counts.changed))].join(", ")
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
