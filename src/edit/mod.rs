//! The only way to change a project: an [`Edit`] says what a person did, [`Document::apply`] does it or leaves everything as it was.
//!
//! Ids and times travel inside edits, so the same edits give the same project. This room never invents an id, reads a clock, touches a
//! disk or writes a word for people: labels and errors are codes.

mod ballot;
mod bounds;
mod cells;
mod contact;
mod day;
mod document;
mod error;
mod history;
mod lane;
mod map;
mod measure;
mod metric;
mod picture;
mod presentation;
mod project;
mod question;
mod rater;
mod revert;
mod round;
mod saved_view;
mod score;
mod segment;
mod selection;
mod stage;
mod step;
#[cfg(test)]
mod tests;
mod touched;
mod touchpoint;
mod version;

pub use ballot::BallotEdit;
pub use bounds::{EachEdit, MOST_EDITS};
pub use cells::{CellChange, CellValue, CellsEdit};
pub use contact::{ContactChange, ContactEdit};
pub use day::{DayChange, DayEdit};
pub use document::Document;
pub use error::EditError;
pub use history::MergeKey;
pub use lane::LaneEdit;
pub use map::MapEdit;
pub use measure::{MeasureChange, MeasureEdit};
pub use metric::MetricEdit;
pub use picture::{PictureAt, PictureEdit};
pub use presentation::{PresentationEdit, StepChange};
pub use project::ProjectEdit;
pub use question::{QuestionChange, QuestionEdit};
pub use rater::RaterEdit;
pub use round::RoundEdit;
pub use saved_view::ViewEdit;
pub use score::ScoreEdit;
pub use segment::{SegmentChange, SegmentEdit};
pub use selection::{LaneCell, Selected, Selection};
pub use stage::StageEdit;
pub use step::StepName;
pub use touchpoint::{TouchpointChange, TouchpointEdit, adopt};

use crate::model::{Map, MapId, Project, TouchpointId};
use serde::{Deserialize, Serialize};
use std::collections::HashSet;
use std::hash::Hash;
use std::sync::Arc;

/// One thing a person did.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Edit {
    /// To the project itself.
    Project(ProjectEdit),
    /// To the list of maps or to a map's own fields.
    Map(MapEdit),
    /// To a map's stages.
    Stage(StageEdit),
    /// To a map's touchpoints.
    Touchpoint(TouchpointEdit),
    /// To scores.
    Score(ScoreEdit),
    /// To a map's lanes.
    Lane(LaneEdit),
    /// To the project's segments.
    Segment(SegmentEdit),
    /// To the project's rounds.
    Round(RoundEdit),
    /// To the project's raters.
    Rater(RaterEdit),
    /// To votes in progress.
    Ballot(BallotEdit),
    /// To the pictures of elements.
    Picture(PictureEdit),
    /// To many cells of the touchpoints table at once.
    Cells(CellsEdit),
    /// To the project's measures.
    Measure(MeasureEdit),
    /// To the project's open questions.
    Question(QuestionEdit),
    /// To what was measured.
    Metric(MetricEdit),
    /// To the contact plan.
    Contact(ContactEdit),
    /// To the saved views.
    View(ViewEdit),
    /// To the steps of presentations.
    Presentation(PresentationEdit),
    /// To the day's plan.
    Day(DayEdit),
    /// Several things that a person did as one; all or nothing.
    Together {
        /// What the whole step is called.
        label: StepName,
        /// In order.
        #[serde(deserialize_with = "bounds::at_most::<_, _, MOST_EDITS>")]
        edits: Vec<Edit>,
    },
}

/// What an edit may have broken, so that only that is checked again.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Scope {
    /// Only the fields of these touchpoints of one map.
    Touchpoints(MapId, Vec<TouchpointId>),
    /// Anything.
    Everything,
}

impl Scope {
    /// With at least this many touchpoints the whole project is checked: looking each of them up would take longer.
    const MANY: usize = 64;

    /// The fields of touchpoints of one map.
    pub(crate) fn of_touchpoints(map: MapId, touchpoints: &[TouchpointId]) -> Self {
        if touchpoints.len() > Self::MANY { Self::Everything } else { Self::Touchpoints(map, touchpoints.to_vec()) }
    }
}

impl Edit {
    /// What it is called, for "Undo: …".
    pub fn step(&self) -> StepName {
        match self {
            Self::Project(edit) => edit.step(),
            Self::Map(edit) => edit.step(),
            Self::Stage(edit) => edit.step(),
            Self::Touchpoint(edit) => edit.step(),
            Self::Score(edit) => edit.step(),
            Self::Lane(edit) => edit.step(),
            Self::Segment(edit) => edit.step(),
            Self::Round(edit) => edit.step(),
            Self::Rater(edit) => edit.step(),
            Self::Ballot(edit) => edit.step(),
            Self::Picture(edit) => edit.step(),
            Self::Cells(edit) => edit.step(),
            Self::Measure(edit) => edit.step(),
            Self::Question(edit) => edit.step(),
            Self::Metric(edit) => edit.step(),
            Self::Contact(edit) => edit.step(),
            Self::View(edit) => edit.step(),
            Self::Presentation(edit) => edit.step(),
            Self::Day(edit) => edit.step(),
            Self::Together { label, .. } => *label,
        }
    }

    /// Changes a project; after an error the project may be half changed, so callers work on a copy.
    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Project(edit) => edit.change(project),
            Self::Map(edit) => edit.change(project),
            Self::Stage(edit) => edit.change(project),
            Self::Touchpoint(edit) => edit.change(project),
            Self::Score(edit) => edit.change(project),
            Self::Lane(edit) => edit.change(project),
            Self::Segment(edit) => edit.change(project),
            Self::Round(edit) => edit.change(project),
            Self::Rater(edit) => edit.change(project),
            Self::Ballot(edit) => edit.change(project),
            Self::Picture(edit) => edit.change(project),
            Self::Cells(edit) => edit.change(project),
            Self::Measure(edit) => edit.change(project),
            Self::Question(edit) => edit.change(project),
            Self::Metric(edit) => edit.change(project),
            Self::Contact(edit) => edit.change(project),
            Self::View(edit) => edit.change(project),
            Self::Presentation(edit) => edit.change(project),
            Self::Day(edit) => edit.change(project),
            Self::Together { edits, .. } => {
                for edit in edits {
                    edit.change(project)?;
                }
                Ok(Scope::Everything)
            }
        }
    }
}

/// The map to change, copied first if a snapshot still shares it.
pub(crate) fn map_mut(project: &mut Project, id: MapId) -> Result<&mut Map, EditError> {
    project.maps.iter_mut().find(|map| map.id == id).map(Arc::make_mut).ok_or(EditError::UnknownMap(id))
}

/// The index before which to insert: that of the named element, or the end.
pub(crate) fn index_before<T, I: PartialEq + Copy>(
    list: &[Arc<T>],
    before: Option<I>,
    id: impl Fn(&T) -> I,
    unknown: impl Fn(I) -> EditError,
) -> Result<usize, EditError> {
    match before {
        None => Ok(list.len()),
        Some(wanted) => list.iter().position(|element| id(element) == wanted).ok_or_else(|| unknown(wanted)),
    }
}

/// Moves one element of a list before another, or to the end.
pub(crate) fn move_before<T, I: PartialEq + Copy>(
    list: &mut Vec<Arc<T>>,
    moved: I,
    before: Option<I>,
    id: impl Fn(&T) -> I,
    unknown: impl Fn(I) -> EditError,
) -> Result<(), EditError> {
    if before == Some(moved) {
        return Ok(());
    }
    let from = list.iter().position(|element| id(element) == moved).ok_or_else(|| unknown(moved))?;
    let element = list.remove(from);
    let to = index_before(list, before, id, unknown)?;
    list.insert(to, element);
    Ok(())
}

/// Elements of a list, each with its identity, as edits see it.
pub(crate) struct Elements<'a, T, I> {
    pub(crate) list: &'a mut Vec<Arc<T>>,
    pub(crate) id: fn(&T) -> I,
    pub(crate) unknown: fn(I) -> EditError,
}

impl<T: Clone, I: Copy + Eq + Hash> Elements<'_, T, I> {
    /// Adds elements, in order, before one of them or at the end.
    pub(crate) fn add(&mut self, elements: &[T], before: Option<I>) -> Result<(), EditError> {
        let at = index_before(self.list, before, self.id, self.unknown)?;
        self.list.splice(at..at, elements.iter().cloned().map(Arc::new));
        Ok(())
    }

    /// Takes elements out, in the order of the list.
    pub(crate) fn take_out(&mut self, ids: &[I]) -> Result<Vec<Arc<T>>, EditError> {
        let wanted: HashSet<I> = ids.iter().copied().collect();
        let taken: Vec<Arc<T>> = self.list.extract_if(.., |element| wanted.contains(&(self.id)(element))).collect();
        let found: HashSet<I> = taken.iter().map(|element| (self.id)(element)).collect();
        ids.iter().find(|id| !found.contains(id)).map_or(Ok(taken), |unknown| Err((self.unknown)(*unknown)))
    }

    /// Moves elements before one that stays, or to the end; they keep their order.
    pub(crate) fn move_before(&mut self, ids: &[I], before: Option<I>) -> Result<(), EditError> {
        let moved: HashSet<I> = ids.iter().copied().collect();
        // One that moves itself cannot be the reference: the next one that stays is.
        let before = match before.filter(|id| moved.contains(id)) {
            None => before,
            Some(id) => {
                let from = index_before(self.list, Some(id), self.id, self.unknown)?;
                self.list[from..].iter().map(|element| (self.id)(element)).find(|id| !moved.contains(id))
            }
        };
        let moved = self.take_out(ids)?;
        let at = index_before(self.list, before, self.id, self.unknown)?;
        self.list.splice(at..at, moved);
        Ok(())
    }

    /// Changes elements, each once and copied first if a snapshot still shares it.
    pub(crate) fn change(&mut self, ids: &[I], mut change: impl FnMut(&mut T)) -> Result<(), EditError> {
        let mut wanted: HashSet<I> = ids.iter().copied().collect();
        for element in self.list.iter_mut() {
            if wanted.is_empty() {
                break;
            }
            if wanted.remove(&(self.id)(element)) {
                change(Arc::make_mut(element));
            }
        }
        ids.iter().find(|id| wanted.contains(id)).map_or(Ok(()), |unknown| Err((self.unknown)(*unknown)))
    }
}
