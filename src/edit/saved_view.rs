//! Edits to the project's saved views. What they show is referred to, so no other edit changes them, whatever it deletes.

use super::bounds::at_most;
use super::{EditError, Elements, Scope, StepName};
use crate::model::{Project, SavedView, ViewId, limits};
use serde::{Deserialize, Serialize};

/// One thing a person did to the saved views.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ViewEdit {
    /// Saved views.
    Add {
        /// The new views, in order.
        #[serde(deserialize_with = "at_most::<_, _, { limits::VIEWS }>")]
        views: Vec<SavedView>,
        /// The one they come before; none: the end.
        #[serde(default)]
        before: Option<ViewId>,
    },
    /// Moved views to another place in the list; they keep their order.
    Move {
        /// Which, in any order.
        views: Vec<ViewId>,
        /// The one they come before; none: the end.
        #[serde(default)]
        before: Option<ViewId>,
    },
    /// Deleted views.
    Delete {
        /// Which.
        views: Vec<ViewId>,
    },
    /// Gave a view another name.
    Rename {
        /// Which.
        view: ViewId,
        /// The new name.
        name: String,
    },
    /// Has a view show something else. It keeps its identity and its place.
    Replace {
        /// What it shows from now on, with the identity of the view that is replaced.
        view: Box<SavedView>,
    },
}

impl ViewEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Add { .. } => StepName::SaveView,
            Self::Move { .. } => StepName::MoveView,
            Self::Delete { .. } => StepName::DeleteView,
            Self::Rename { .. } => StepName::RenameView,
            Self::Replace { .. } => StepName::ReplaceView,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        let mut list = Elements { list: &mut project.views, id: |view: &SavedView| view.id, unknown: EditError::UnknownView };
        match self {
            Self::Add { views, before } => list.add(views, *before)?,
            Self::Move { views, before } => list.move_before(views, *before)?,
            Self::Delete { views } => drop(list.take_out(views)?),
            Self::Rename { view, name } => list.change(&[*view], |view| view.name.clone_from(name))?,
            Self::Replace { view } => list.change(&[view.id], |old| old.clone_from(view))?,
        }
        Ok(Scope::Everything)
    }
}
