//! Edits to the project itself. Never to what it contains.

use super::{EditError, Scope};
use crate::model::{Project, Thresholds};
use serde::{Deserialize, Serialize};

/// One thing a person did to the project itself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum ProjectEdit {
    /// Gave it another name.
    Rename(String),
    /// Set whose brand it is about.
    SetClient(String),
    /// Wrote notes.
    SetNotes(String),
    /// Changed the limits of the verdicts.
    SetThresholds(Thresholds),
}

impl ProjectEdit {
    pub(crate) fn label(&self) -> &'static str {
        match self {
            Self::Rename(_) => "rename-project",
            Self::SetClient(_) => "set-client",
            Self::SetNotes(_) => "set-project-notes",
            Self::SetThresholds(_) => "set-thresholds",
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Rename(name) => project.name.clone_from(name),
            Self::SetClient(client) => project.client.clone_from(client),
            Self::SetNotes(notes) => project.notes.clone_from(notes),
            Self::SetThresholds(thresholds) => project.thresholds = *thresholds,
        }
        Ok(Scope::Everything)
    }
}
