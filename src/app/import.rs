//! Importing a table: reading it in the background, showing what would come of it, and taking it over as a new project or as further maps.
//! Never a change before the person has agreed.

use super::dialog::Dialog;
use super::file_words::file_error;
use super::files::OpenFile;
use super::jobs::{JobKind, Outcome};
use super::notice::NoticeKind;
use super::state::State;
use crate::edit::{
    Document, Edit, LaneEdit, MapEdit, RaterEdit, RoundEdit, ScoreEdit, SegmentChange, SegmentEdit, Selection, StepName, TouchpointEdit,
    adopt,
};
use crate::file::{self, FileError};
use crate::import::{self, Addition, ImportError, Options, Proposal};
use crate::model::{
    Channel, Code as _, LaneId, LaneKind, Map, MapId, Project, Rater, RaterId, Round, RoundId, Segment, SegmentId, Touchpoint,
};
use std::collections::HashMap;
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

/// Votes or segments of a table that were read, waiting for the person to agree.
#[derive(Debug, Clone)]
pub struct Added {
    /// The table's file.
    pub path: PathBuf,
    /// What they would add to the open project.
    pub addition: Arc<Addition>,
}

impl PartialEq for Proposed {
    /// One table read twice is two proposals.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.proposal, &other.proposal)
    }
}

impl PartialEq for Added {
    /// One table read twice is two additions.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.addition, &other.addition)
    }
}

/// What came of tables.
#[derive(Debug)]
pub(crate) enum Imported {
    /// A project of their own.
    Project(Proposal),
    /// Votes and segments for the open project.
    Addition(Addition),
}

impl State {
    /// Asks for a table.
    pub(crate) fn ask_import(&mut self) {
        self.wishes.pick = Some(super::dialog::Pick::Import);
    }

    /// Reads tables in the background. Where none of them is about touchpoints, they join the open project.
    pub(crate) fn start_import(&mut self, paths: Vec<PathBuf>) {
        let Some(path) = paths.first().cloned() else { return };
        let (texts, project) = (Arc::clone(&self.program.texts), Arc::clone(self.open.document.project()));
        self.jobs.start(JobKind::Import, self.open.id, self.now(), move |_| {
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

    /// Votes and segments join the open project, as one step.
    pub(crate) fn take_addition(&mut self, added: &Added) {
        let addition = &added.addition;
        let label = if addition.votes.is_empty() { StepName::ImportSegments } else { StepName::ImportVotes };
        let edits = addition_edits(self.open.document.project(), addition);
        self.open.document.seal();
        if self.apply(&Edit::Together { label, edits }, None) && !addition.votes.is_empty() {
            self.program.view = super::view::View::Agreement;
        }
    }

    /// The proposal takes the place of the open project, whose unsaved work has been dealt with.
    pub(crate) fn take_import_as_project(&mut self, proposed: &Proposed) {
        let proposal = &proposed.proposal;
        self.replace_document(Document::unsaved(proposal.project.clone()), OpenFile::default());
        self.open.recovered = true;
    }

    /// The proposal's maps join the open project, as one step. Its scores go into the shown round.
    pub(crate) fn add_import(&mut self, proposed: &Proposed) {
        let proposal = &proposed.proposal;
        let (Some(round), Some(last)) = (self.round(), self.open.document.project().maps.last().map(|map| map.id)) else { return };
        let mut edits = Vec::new();
        let mut first = None;
        let project = self.open.document.project();
        let joined = Joined::new(&proposal.project, project, round, &mut edits);
        for map in &proposal.project.maps {
            let id = MapId::new();
            first.get_or_insert(id);
            add_map(map, id, &joined, &mut edits);
        }
        let shown = first.unwrap_or(last);
        if self.apply(&Edit::Together { label: StepName::Import, edits }, None) {
            self.select(Selection::nothing(shown));
            self.wishes.camera = Some(super::camera::CameraRequest::Open);
        }
    }
}

/// What the rounds and raters of a proposal become in the open project.
struct Joined {
    /// The open project with the new rounds, raters and segments.
    project: Project,
    rounds: HashMap<RoundId, RoundId>,
    raters: HashMap<RaterId, RaterId>,
    shown: RoundId,
}

impl Joined {
    /// Finds rounds, raters and segments of the proposal in the project, and adds those that are not there. Without votes a table has one
    /// round without a name: what it says belongs to the round that is shown now.
    fn new(from: &Project, project: &Project, shown: RoundId, edits: &mut Vec<Edit>) -> Self {
        let mut joined = Self { project: project.clone(), rounds: HashMap::new(), raters: HashMap::new(), shown };
        if !from.raters.is_empty() {
            for round in &from.rounds {
                let known = project.rounds.iter().find(|known| (&known.label, known.date) == (&round.label, round.date));
                let id = known.map_or_else(RoundId::new, |known| known.id);
                joined.rounds.insert(round.id, id);
                if known.is_none() {
                    let round = Round { id, ..Round::clone(round) };
                    joined.project.rounds.push(Arc::new(round.clone()));
                    edits.push(Edit::Round(RoundEdit::Add(round)));
                }
            }
        }
        for rater in &from.raters {
            let known = project.raters.iter().find(|known| (&known.name, &known.group) == (&rater.name, &rater.group));
            let id = known.map_or_else(RaterId::new, |known| known.id);
            joined.raters.insert(rater.id, id);
            if known.is_none() {
                let rater = Rater { id, ..Rater::clone(rater) };
                joined.project.raters.push(Arc::new(rater.clone()));
                edits.push(Edit::Rater(RaterEdit::Add(rater)));
            }
        }
        for segment in from.segments.iter().filter(|segment| project.segments.iter().all(|known| known.name != segment.name)) {
            edits.push(Edit::Segment(SegmentEdit::Add(Segment { id: SegmentId::new(), ..Segment::clone(segment) })));
        }
        joined
    }

    fn round(&self, round: RoundId) -> RoundId {
        self.rounds.get(&round).copied().unwrap_or(self.shown)
    }
}

/// The edits that add votes and segments to a project.
fn addition_edits(project: &Project, addition: &Addition) -> Vec<Edit> {
    let rounds = addition.rounds.iter().map(|round| Edit::Round(RoundEdit::Add(round.clone())));
    let raters = addition.raters.iter().map(|rater| Edit::Rater(RaterEdit::Add(rater.clone())));
    let mut edits: Vec<Edit> = rounds.chain(raters).collect();
    for map in &project.maps {
        let votes: Vec<_> =
            addition.votes.iter().filter(|(of, ..)| *of == map.id).map(|(_, touchpoint, vote)| (*touchpoint, *vote)).collect();
        if !votes.is_empty() {
            edits.push(Edit::Score(ScoreEdit::Record { map: map.id, votes }));
        }
    }
    edits.extend(addition.segments.iter().map(|segment| Edit::Segment(SegmentEdit::Add(segment.clone()))));
    for after in &addition.changed {
        let Some(before) = project.segment(after.id) else { continue };
        edits.extend(
            segment_changes(before, after).into_iter().map(|change| Edit::Segment(SegmentEdit::Change { segment: after.id, change })),
        );
    }
    edits
}

/// What makes one segment of the other, as far as tables know segments.
fn segment_changes(before: &Segment, after: &Segment) -> Vec<SegmentChange> {
    type Field = (fn(&Segment) -> &String, fn(String) -> SegmentChange);
    let texts: [Field; 4] = [
        (|segment| &segment.interests, SegmentChange::Interests),
        (|segment| &segment.behaviour, SegmentChange::Behaviour),
        (|segment| &segment.goal, SegmentChange::Goal),
        (|segment| &segment.why, SegmentChange::Why),
    ];
    let differs = |(of, _): &Field| of(before) != of(after);
    let mut changes: Vec<SegmentChange> = texts.into_iter().filter(differs).map(|(of, change)| change(of(after).clone())).collect();
    for channel in Channel::ALL {
        let score = after.preferences.get(channel).copied();
        if score != before.preferences.get(channel).copied() {
            changes.push(SegmentChange::Preference(*channel, score));
        }
    }
    changes
}

/// The edits that add a foreign map under a new identity.
fn add_map(map: &Map, id: MapId, joined: &Joined, edits: &mut Vec<Edit>) {
    let stages = map.stages.iter().map(|stage| (stage.id, stage.name.clone(), stage.description.clone())).collect();
    edits.push(Edit::Map(MapEdit::Add { map: id, name: map.name.clone(), stages, before: None }));
    for stage in &map.stages {
        let touchpoints: Vec<Touchpoint> = stage
            .touchpoints
            .iter()
            .map(|original| {
                let raised_by = original.raised_by;
                let mut touchpoint = Touchpoint::clone(original);
                for agreed in &mut touchpoint.agreed {
                    agreed.round = joined.round(agreed.round);
                }
                for vote in &mut touchpoint.votes {
                    vote.round = joined.round(vote.round);
                    vote.rater = joined.raters.get(&vote.rater).copied().unwrap_or(vote.rater);
                }
                Touchpoint { raised_by, ..adopt(touchpoint, &joined.project, map) }
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
