//! Importing a table: reading it in the background, showing what would come of it, and taking it over as a new project or as further maps.
//! Never a change before the person has agreed.

use super::dialog::Dialog;
use super::file_words::file_error;
use super::files::OpenFile;
use super::jobs::{JobKind, Outcome};
use super::notice::NoticeKind;
use super::state::State;
use crate::edit::{Document, Edit, LaneEdit, MapEdit, Selection, TouchpointEdit, adopt};
use crate::file::{self, FileError};
use crate::import::{self, ImportError, Options, Proposal};
use crate::model::{LaneId, LaneKind, Map, MapId, Project, RoundId, Touchpoint};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Why a table could not be read.
#[derive(Debug)]
pub(crate) enum ImportFailure {
    /// The file.
    File(FileError),
    /// Its content.
    Table(Box<ImportError>),
}

/// A table that was read, waiting for the person to agree.
#[derive(Debug, Clone)]
pub struct Proposed {
    /// The table's file.
    pub path: PathBuf,
    /// What would come of it.
    pub proposal: Arc<Proposal>,
}

impl State {
    /// Asks for a table.
    pub(crate) fn ask_import(&mut self) {
        self.pick = Some(super::dialog::Pick::Import);
    }

    /// Reads a table in the background.
    pub(crate) fn start_import(&mut self, path: PathBuf) {
        let texts = Arc::clone(&self.texts);
        self.jobs.start(JobKind::Import, self.now(), move |_| {
            let read = || {
                let bytes = file::read_file(&path, import::MAX_BYTES as u64).map_err(ImportFailure::File)?;
                let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
                let options = Options { name: &name, texts: &texts, keep_unknown: true, lenient: true };
                import::propose(&[&bytes], &options).map(Box::new).map_err(|error| ImportFailure::Table(Box::new(error)))
            };
            let result = read();
            Outcome::Proposed { path, result }
        });
    }

    /// A table was read.
    pub(crate) fn proposed(&mut self, path: PathBuf, result: Result<Box<Proposal>, ImportFailure>) {
        let shown = path.display().to_string();
        match result {
            Ok(proposal) => {
                self.proposal = Some(Proposed { path, proposal: Arc::new(*proposal) });
                self.dialog = Some(Dialog::Import);
            }
            Err(ImportFailure::File(error)) => {
                let sentence = file_error(&self.texts, &shown, &error);
                self.notify(NoticeKind::Error, sentence);
            }
            Err(ImportFailure::Table(error)) => {
                let sentence = self.texts.import_refused(&name(&path), &error.kind.sentence(&self.texts));
                self.notify(NoticeKind::Error, sentence);
            }
        }
    }

    /// The proposal takes the place of the open project, whose unsaved work has been dealt with.
    pub(crate) fn take_import_as_project(&mut self) {
        let Some(Proposed { proposal, .. }) = self.proposal.take() else { return };
        self.replace_document(Document::unsaved(proposal.project.clone()), OpenFile::default());
        self.recovered = true;
    }

    /// The proposal's maps join the open project, as one step. Its scores go into the shown round.
    pub(crate) fn add_import(&mut self) {
        let Some(Proposed { proposal, .. }) = self.proposal.take() else { return };
        let (Some(round), Some(last)) = (self.round(), self.document.project().maps.last().map(|map| map.id)) else { return };
        let mut edits = Vec::new();
        let mut first = None;
        for map in &proposal.project.maps {
            let id = MapId::new();
            first.get_or_insert(id);
            add_map(map, id, self.document.project(), round, &mut edits);
        }
        let shown = first.unwrap_or(last);
        if self.apply(&Edit::Together { label: "import".to_owned(), edits }, None) {
            self.select(Selection::nothing(shown));
            self.camera_request = Some(super::camera::CameraRequest::Open);
        }
    }
}

/// The edits that add a foreign map under a new identity.
fn add_map(map: &Map, id: MapId, project: &Project, round: RoundId, edits: &mut Vec<Edit>) {
    let stages = map.stages.iter().map(|stage| (stage.id, stage.name.clone(), stage.description.clone())).collect();
    edits.push(Edit::Map(MapEdit::Add { map: id, name: map.name.clone(), stages, before: None }));
    for stage in &map.stages {
        let touchpoints: Vec<Touchpoint> = stage
            .touchpoints
            .iter()
            .map(|original| {
                let raised_by = original.raised_by;
                let mut touchpoint = Touchpoint::clone(original);
                // A table has one round: what it says belongs to the round that is shown now.
                for agreed in &mut touchpoint.agreed {
                    agreed.round = round;
                }
                touchpoint.agreed.truncate(1);
                Touchpoint { raised_by, ..adopt(touchpoint, project, map) }
            })
            .collect();
        if !touchpoints.is_empty() {
            edits.push(Edit::Touchpoint(TouchpointEdit::Add { map: id, stage: stage.id, touchpoints, before: None }));
        }
    }
    for lane in &map.lanes {
        let LaneKind::Free(free) = &lane.kind else { continue };
        let new = LaneId::new();
        edits.push(Edit::Lane(LaneEdit::Add {
            map: id,
            lane: new,
            name: free.name.clone(),
            style: free.style,
            per: free.per,
            before: None,
        }));
        let cells =
            free.cells.iter().map(|(cell, text)| Edit::Lane(LaneEdit::SetCell { map: id, lane: new, cell: *cell, text: text.clone() }));
        edits.extend(cells);
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
