//! Tables on their way into a project: what was seen in them, what they would become, and what somebody has said about them so far; or why they
//! could not be read. Read anew after every choice; never applied here.

use crate::app::exchange::mapping::KeptMapping;
use crate::file::FileError;
use crate::i18n::Texts;
use crate::import::{
    self, Choices, ImportError, Options, PartAt, Proposal, SeenTable, Survey, TableChoice, Tables, TouchpointCounts, Unnamed, UnnamedRound,
};
use crate::layout::{Area, CompareOptions, CompareView, DrawnSide, Form, Layouter, MapOptions, ThemeName, Wishes, compare_layout, compose};
use crate::method::JudgedMap;
use crate::method::compare::{Comparison, Side};
use crate::model::{Map, MapId, Project, RoundId};
use crate::scene::{Scene, Size};
use crate::text::Measurer;
use std::path::PathBuf;
use std::sync::Arc;

/// Why a file could not be read.
#[derive(Debug)]
pub(crate) enum ImportFailure {
    /// The file itself.
    File(FileError),
    /// It is none of the program's tables, and no table that could be shown either.
    Table(Box<ImportError>),
}

/// What becomes of tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ImportTarget {
    /// A project of its own, in the place of the open one.
    Project,
    /// Further maps of the open project; of tables without touchpoints, what they add to its maps.
    Maps,
    /// Changes of the open project's maps.
    Update,
}

impl ImportTarget {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Project, Self::Maps, Self::Update];

    /// The last part of its message key (`term-import-target-CODE`).
    pub fn code(self) -> &'static str {
        match self {
            Self::Project => "project",
            Self::Maps => "maps",
            Self::Update => "update",
        }
    }
}

/// What somebody has said about tables that are to be imported.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportChoice {
    /// What becomes of them.
    pub target: ImportTarget,
    /// What they are.
    pub choices: Choices,
    /// The kept mapping that was used for them; none: none.
    pub mapping: Option<String>,
}

/// Tables that were read, waiting for the person to agree.
#[derive(Debug, Clone)]
pub struct Proposed {
    /// The first table's file, or what else it is called.
    pub path: PathBuf,
    /// What all of them are called.
    pub names: Vec<String>,
    /// What was chosen last. While `read` is still of an earlier choice, it is being read anew.
    pub choice: Box<ImportChoice>,
    /// What was read.
    pub read: Arc<Reading>,
}

/// What was read of tables, as somebody chose.
#[derive(Debug)]
pub struct Reading {
    /// The bytes of the files, to be read anew.
    pub(crate) files: Arc<Vec<Vec<u8>>>,
    /// By what it was read.
    pub choice: ImportChoice,
    /// The tables as they came.
    pub seen: Vec<SeenTable>,
    /// What they say; none if one is refused.
    pub tables: Option<Tables>,
    /// What they would become, or why nothing.
    pub proposal: Result<Proposal, Box<ImportError>>,
    /// What can become of them.
    pub targets: Vec<ImportTarget>,
    /// How many touchpoints they would add to the maps of the open project and change in them, as it was when they were read; none: nothing.
    pub update: Option<TouchpointCounts>,
    /// What it would look like; none if there is nothing to see.
    pub preview: Option<Arc<Scene>>,
}

impl ImportChoice {
    /// Whether tables are read the same way: by what name that was kept does not matter.
    pub(super) fn reads_as(&self, other: &Self) -> bool {
        self.target == other.target && self.choices == other.choices
    }
}

impl PartialEq for Proposed {
    /// The same tables read twice make two different proposals.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.read, &other.read) && self.choice == other.choice
    }
}

impl Reading {
    /// Whether the tables are from several files.
    pub fn is_of_several(&self) -> bool {
        self.files.len() > 1
    }
}

impl Proposed {
    /// Whether what was read is what was chosen.
    pub fn is_current(&self) -> bool {
        self.choice.reads_as(&self.read.choice)
    }

    /// What the tables would become, if that is known and anything.
    pub fn proposal(&self) -> Option<&Proposal> {
        self.read.proposal.as_ref().ok().filter(|_| self.is_current())
    }

    /// Whether they are about touchpoints.
    pub fn has_touchpoints(&self) -> bool {
        self.read.tables.as_ref().is_some_and(Tables::has_touchpoints)
    }
}

/// Everything that reading tables depends on, on its way to another thread.
pub(crate) struct ImportJob {
    pub(crate) name: String,
    pub(crate) files: Arc<Vec<Vec<u8>>>,
    pub(crate) project: Arc<Project>,
    /// Where rows go that do not say so.
    pub(crate) into: Unnamed,
    /// The round that is shown.
    pub(crate) round: Option<RoundId>,
    pub(crate) texts: Arc<Texts>,
    pub(crate) measurer: Arc<Measurer>,
    pub(crate) theme: ThemeName,
    pub(crate) mappings: Vec<KeptMapping>,
}

/// The area of the preview, in points of the drawing.
const PREVIEW: Size = Size { width: 1_180.0, height: 760.0 };
/// Of a map with more touchpoints than this, the preview is in one line: trying out how it fits takes too long.
const MOST_COMPOSED: usize = 150;
/// Of a map with more touchpoints than this, there is no preview: nothing could be seen in it.
const MOST_DRAWN: usize = 2_000;

impl ImportJob {
    /// Reads the tables for the first time: with the kept mapping that fits them, if there is one. `wanted`: what is to become of touchpoints.
    pub(crate) fn begin(&self, wanted: ImportTarget) -> Reading {
        let plain = ImportChoice { target: wanted, choices: Choices::default(), mapping: None };
        let reading = self.read(plain);
        let Some(mapping) = self.mappings.iter().find(|mapping| mapping.fits(&reading.seen)) else { return reading };
        let choice = ImportChoice { mapping: Some(mapping.name.clone()), choices: mapping.choices(&reading.seen), ..reading.choice };
        self.read(choice)
    }

    /// Reads the tables as somebody chose. What cannot become of them becomes the first thing that can.
    pub(crate) fn read(&self, mut choice: ImportChoice) -> Reading {
        let bytes: Vec<&[u8]> = self.files.iter().map(Vec::as_slice).collect();
        let options = Options { lenient: true, keep_rows: true, choices: &choice.choices, ..Options::new(&self.name, &self.texts) };
        let Survey { seen, tables } = import::survey(&bytes, &options);
        let tables = match tables {
            Ok(tables) => tables,
            Err(error) => {
                return Reading {
                    files: Arc::clone(&self.files),
                    choice,
                    seen,
                    tables: None,
                    proposal: Err(Box::new(error)),
                    targets: Vec::new(),
                    update: None,
                    preview: None,
                };
            }
        };
        let has_touchpoints = tables.has_touchpoints();
        let updated = tables.update(&self.project, self.into);
        let update = updated.as_ref().ok().filter(|updated| has_touchpoints && !updated.edits.is_empty()).map(Proposal::touchpoints);
        let targets = match (has_touchpoints, update) {
            (true, Some(_)) => ImportTarget::ALL.to_vec(),
            (true, None) => vec![ImportTarget::Project, ImportTarget::Maps],
            (false, _) => vec![ImportTarget::Maps],
        };
        if !targets.contains(&choice.target) {
            choice.target = targets.last().copied().filter(|_| choice.target == ImportTarget::Update).unwrap_or(targets[0]);
        }
        let proposal = match choice.target {
            ImportTarget::Project => tables.propose(),
            ImportTarget::Maps if has_touchpoints => tables.add_to(&self.project, UnnamedRound::Shown),
            ImportTarget::Maps | ImportTarget::Update => updated,
        };
        let preview = proposal.as_ref().ok().and_then(|proposal| self.preview(proposal, choice.target));
        Reading {
            files: Arc::clone(&self.files),
            choice,
            seen,
            tables: Some(tables),
            proposal: proposal.map_err(Box::new),
            targets,
            update,
            preview,
        }
    }

    /// The map that would come of it; of changes, a comparison of before and after.
    fn preview(&self, proposal: &Proposal, target: ImportTarget) -> Option<Arc<Scene>> {
        let project = Arc::new(proposal.project.clone());
        let added = proposal.first_map().and_then(|id| project.maps.iter().find(|map| map.id == id));
        if let (ImportTarget::Update, None) = (target, added) {
            return self.changes(&project);
        }
        let map = added.or_else(|| project.maps.first().filter(|_| target == ImportTarget::Project))?;
        if map.touchpoint_count() > MOST_DRAWN {
            return None;
        }
        let round = project.rounds.last()?.id;
        let judged = JudgedMap::of(&project, map, round);
        let options = MapOptions {
            theme: self.theme,
            texts: &self.texts,
            measurer: &self.measurer,
            file_name: &self.name,
            date: "",
            form: Form::Line,
        };
        let mut layouter = Layouter::default();
        if map.touchpoint_count() > MOST_COMPOSED {
            return Some(layouter.layout(&project, &judged, &options).scene);
        }
        let area = Area { size: PREVIEW, target: 9.0, cut_below: None, one_scale: None, is_slide: false };
        let composed = compose(&project, &judged, &options, &area, &Wishes::default());
        Some(layouter.layout(&project, &judged, &MapOptions { form: Form::Composed(&composed), ..options }).scene)
    }

    /// A list of what changes in the map that most rows are about.
    fn changes(&self, after: &Arc<Project>) -> Option<Arc<Scene>> {
        let changed = |map: &&Arc<Map>| {
            let before = self.project.maps.iter().find(|old| old.id == map.id);
            before.is_some_and(|before| **before != ***map)
        };
        let shown = |id: MapId| self.into.map == Some(id);
        let map = after.maps.iter().filter(changed).max_by_key(|map| shown(map.id))?;
        let before = self.project.maps.iter().find(|old| old.id == map.id)?;
        if map.touchpoint_count() > MOST_DRAWN {
            return None;
        }
        let round = self.round.or_else(|| after.rounds.last().map(|round| round.id))?;
        let comparison = Comparison::of(Side { project: &self.project, map: before, round }, Side { project: after, map, round });
        let options = CompareOptions {
            theme: self.theme,
            texts: &self.texts,
            measurer: &self.measurer,
            width: 640.0,
            view: CompareView::List,
            only_differences: true,
        };
        let drawn = |project, map| DrawnSide { project, map, round, file: "" };
        Some(compare_layout(&comparison, drawn(&self.project, before), drawn(after, map), &options).scene)
    }
}

/// What was said about a table, to be changed.
pub(crate) fn said_of(choices: &mut Choices, at: PartAt) -> &mut TableChoice {
    let all = choices.all.clone();
    choices.own.entry(at).or_insert(all)
}
