//! The two sides of a comparison, as chosen and with everything that is needed to draw them. Never how they are chosen.

use crate::app::memo::Key;
use crate::app::open::identity::Stamp;
use crate::i18n::{Language, Texts};
use crate::layout::{CompareLayout, CompareOptions, CompareView, DrawnSide, ThemeName, compare_layout};
use crate::method::compare::{Comparison, Side};
use crate::model::{Map, MapId, Project, RoundId};
use crate::text::Measurer;
use std::path::PathBuf;
use std::sync::Arc;

/// A comparison with up to this many touchpoints on both sides together is drawn immediately.
pub(crate) const SMALL: usize = 400;

/// Which project a side is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum CompareSource {
    /// The open one.
    #[default]
    Open,
    /// The one in `Open`, another file.
    Other,
}

/// One side as it was chosen; anything that no longer exists falls back to the default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ComparedSide {
    /// Which project it is from.
    pub source: CompareSource,
    /// The map; none: the default one.
    pub map: Option<MapId>,
    /// The round; none: the one its project shows.
    pub round: Option<RoundId>,
}

/// What is compared, and how it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct CompareChoice {
    /// The before side.
    pub left: ComparedSide,
    /// The after side.
    pub right: ComparedSide,
    /// Cards side by side, or a list.
    pub view: CompareView,
    /// Whether to leave out what is the same.
    pub only_differences: bool,
}

/// What is compared with what, as far as it was chosen: [`crate::app::Desk::compare_choice`] fills in the rest. It belongs to the open project;
/// only this feature changes it.
#[derive(Debug, Default)]
pub struct Compared {
    pub(super) left: ComparedSide,
    pub(super) right: ComparedSide,
    /// The to-be maps that there were when the sides were chosen: one that was made since is proposed.
    pub(super) known: Vec<MapId>,
    pub(super) file: Option<Arc<ComparedFile>>,
}

impl Compared {
    /// Another file that was opened for comparing.
    pub fn file(&self) -> Option<&Arc<ComparedFile>> {
        self.file.as_ref()
    }
}

/// How a comparison is shown, whatever is compared and whatever project is open. Only this feature reads and changes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct CompareStyle {
    pub(super) view: CompareView,
    pub(super) only_differences: bool,
}

/// Another file that was opened for comparing.
#[derive(Debug, Clone)]
pub struct ComparedFile {
    /// Which document it is, distinguished from every other one.
    pub(super) stamp: Stamp,
    /// Its path.
    pub path: PathBuf,
    /// Its name without its folder.
    pub name: String,
    /// Its content.
    pub project: Arc<Project>,
}

/// A side with everything that is needed to draw it.
#[derive(Debug, Clone)]
pub struct ResolvedSide {
    /// Which project it is from.
    pub source: CompareSource,
    /// Which state of that project it is.
    pub(super) stamp: Stamp,
    /// The project.
    pub project: Arc<Project>,
    /// The map.
    pub map: Arc<Map>,
    /// The round.
    pub round: RoundId,
    /// The other file's name; empty for the open project.
    pub file: String,
}

/// Everything that a comparison is made from, on its way to another thread.
#[derive(Clone)]
pub struct CompareJob {
    /// The before side.
    pub left: ResolvedSide,
    /// The after side.
    pub right: ResolvedSide,
    /// The texts.
    pub texts: Arc<Texts>,
    /// Measures texts.
    pub measurer: Arc<Measurer>,
    /// The colours.
    pub theme: ThemeName,
    /// Cards side by side, or a list.
    pub view: CompareView,
    /// Whether to leave out what is the same.
    pub only_differences: bool,
}

/// What the drawing of a comparison depends on besides the project of its left side.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CompareKey {
    /// The project of the right side.
    right: Stamp,
    sides: [(ComparedSide, String); 2],
    language: Language,
    theme: ThemeName,
    view: CompareView,
    only_differences: bool,
    width: f64,
}

/// Which side of a comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CompareHand {
    /// The before side.
    Left,
    /// The after side.
    Right,
}

impl ResolvedSide {
    /// A map of a project that is only looked at, in the round that it shows; none if it has no round. `file`: what its file is called, where
    /// that tells the sides apart.
    pub fn of_file(source: CompareSource, project: &Arc<Project>, map: &Arc<Map>, file: String) -> Option<Self> {
        let round = project.shown_round()?.id;
        Some(Self { source, stamp: Stamp::of_unchanging(), project: Arc::clone(project), map: Arc::clone(map), round, file })
    }

    /// A map of a project in a round, for a view that names both; none if they are gone. `stamp`: which state of the project it is.
    pub(crate) fn of_view(source: CompareSource, stamp: Stamp, project: &Arc<Project>, map: MapId, round: RoundId) -> Option<Self> {
        let (map, round) = (Arc::clone(project.map(map)?), project.round(round)?.id);
        Some(Self { source, stamp, project: Arc::clone(project), map, round, file: String::new() })
    }

    pub(crate) fn side(&self) -> Side<'_> {
        Side { project: &self.project, map: &self.map, round: self.round }
    }

    pub(crate) fn drawn(&self) -> DrawnSide<'_> {
        DrawnSide { project: &self.project, map: &self.map, round: self.round, file: &self.file }
    }

    /// The side as a choice.
    pub fn chosen(&self) -> ComparedSide {
        ComparedSide { source: self.source, map: Some(self.map.id), round: Some(self.round) }
    }
}

impl CompareJob {
    /// Whether both sides are one map in one round, so that nothing can differ.
    pub fn is_one(&self) -> bool {
        self.left.chosen() == self.right.chosen()
    }

    /// What its drawing at this width depends on.
    pub(crate) fn key(&self, width: f64) -> Key<CompareKey> {
        let side = |side: &ResolvedSide| (side.chosen(), side.file.clone());
        let key = CompareKey {
            right: self.right.stamp,
            sides: [side(&self.left), side(&self.right)],
            language: self.texts.language(),
            theme: self.theme,
            view: self.view,
            only_differences: self.only_differences,
            width,
        };
        (self.left.stamp, key)
    }

    /// How many touchpoints both sides have together.
    pub(crate) fn touchpoints(&self) -> usize {
        self.left.map.touchpoint_count() + self.right.map.touchpoint_count()
    }

    /// Compares and draws. `width` is the width of the drawing, in points.
    pub fn run(&self, width: f64) -> CompareLayout {
        let comparison = Comparison::of(self.left.side(), self.right.side());
        let options = CompareOptions {
            theme: self.theme,
            texts: &self.texts,
            measurer: &self.measurer,
            width,
            view: self.view,
            only_differences: self.only_differences,
        };
        compare_layout(&comparison, self.left.drawn(), self.right.drawn(), &options)
    }
}
