//! Edits to the project itself. Never to what it contains.

use super::{EditError, Scope, StepName};
use crate::model::{Project, Thresholds, WordLanguage};
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
    /// Said what language its words are in; none: the language of the program.
    SetLanguage(Option<WordLanguage>),
    /// Changed the limits of the verdicts.
    SetThresholds(Thresholds),
}

impl ProjectEdit {
    pub(crate) fn step(&self) -> StepName {
        match self {
            Self::Rename(_) => StepName::RenameProject,
            Self::SetClient(_) => StepName::SetClient,
            Self::SetNotes(_) => StepName::SetProjectNotes,
            Self::SetLanguage(_) => StepName::SetWordLanguage,
            Self::SetThresholds(_) => StepName::SetThresholds,
        }
    }

    pub(crate) fn change(&self, project: &mut Project) -> Result<Scope, EditError> {
        match self {
            Self::Rename(name) => project.name.clone_from(name),
            Self::SetClient(client) => project.client.clone_from(client),
            Self::SetNotes(notes) => project.notes.clone_from(notes),
            Self::SetLanguage(language) => project.language = *language,
            Self::SetThresholds(thresholds) => project.thresholds = *thresholds,
        }
        Ok(Scope::Everything)
    }
}
