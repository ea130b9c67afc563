//! What is asked about the open project and its file, and what happens after unsaved work has been dealt with. Never what the answers lead to.

use crate::app::exchange::proposal::Proposed;
use crate::app::open::conflict::Conflict;
use crate::app::open::offer::RecoveryOffer;
use crate::app::open::version::{FromVersion, KeptVersion};
use crate::app::question::Question;
use crate::file::{Draft, Finding};
use std::path::PathBuf;
use std::sync::Arc;

/// A question about the open project and its file.
#[derive(Debug, Clone, PartialEq)]
pub enum OpenDialog {
    /// There is unsaved work. Answers: save, discard, cancel.
    Unsaved(Next),
    /// A text that is open was refused, and would be lost: the text and why it was refused. Answers: discard (the text), cancel.
    TextNotTaken {
        /// What is to happen.
        next: Next,
        /// The text.
        text: String,
        /// Why it was refused, as a sentence.
        reason: String,
    },
    /// Name and stages of a new project, and what of them was already chosen; answered by [`crate::app::OpenAction::CreateProject`].
    NewProject(NewProject),
    /// Something was wrong with the file when it was opened. There is nothing to answer.
    Damaged(Arc<[Finding]>),
    /// Saving would replace a file that could not be read completely. Answers: yes, save as, cancel.
    SaveOverDamage,
    /// Somebody else has changed the file. Answers: merge (both), keep both (beside it), yes (overwrite it), reload, compare, cancel.
    Conflict(Arc<Conflict>),
    /// The file or its folder may not be written, and why, in words. Answers: save as, cancel.
    MayNotWrite(PathBuf, String),
    /// Kept versions of the file, each with what is to be known about it; answered by [`crate::app::OpenAction::Version`].
    OldVersions(Arc<[KeptVersion]>),
    /// Elements of a version that are not as they were; answered by [`crate::app::OpenAction::TakeFrom`].
    TakeFrom(Arc<FromVersion>),
    /// Texts that were open when work was lost, and whose fields are gone. There is nothing to answer.
    NotEntered(Vec<Draft>),
    /// Unsaved work of windows that no longer exist; answered by [`crate::app::OpenAction::Recover`] and [`crate::app::OpenAction::DiscardRecovery`].
    Recovery(Vec<Arc<RecoveryOffer>>),
}

impl Question for OpenDialog {
    fn code(&self) -> &'static str {
        match self {
            Self::Unsaved(_) => "unsaved",
            Self::TextNotTaken { .. } => "text-not-taken",
            Self::NewProject(_) => "new-project",
            Self::Damaged(_) => "damaged",
            Self::SaveOverDamage => "save-over-damage",
            Self::Conflict(_) => "conflict",
            Self::MayNotWrite(..) => "may-not-write",
            Self::TakeFrom(_) => "take-from",
            Self::OldVersions(_) => "old-versions",
            Self::NotEntered(_) => "not-entered",
            Self::Recovery(_) => "recovery",
        }
    }

    fn guide(&self) -> (&'static str, &'static str) {
        match self {
            Self::NewProject(_) => ("first-steps", "a-map-of-your-own"),
            Self::Unsaved(_)
            | Self::TextNotTaken { .. }
            | Self::Damaged(_)
            | Self::SaveOverDamage
            | Self::Conflict(_)
            | Self::MayNotWrite(..)
            | Self::TakeFrom(_)
            | Self::OldVersions(_)
            | Self::NotEntered(_)
            | Self::Recovery(_) => ("files", ""),
        }
    }

    fn goes_on_from(&self, before: &Self) -> bool {
        self == before || matches!((self, before), (Self::Recovery(_), Self::Recovery(_)))
    }

    fn outlives_document(&self) -> bool {
        matches!(self, Self::Recovery(_))
    }

    fn is_only_to_read(&self) -> bool {
        matches!(self, Self::Damaged(_))
    }
}

/// What happens after unsaved work has been dealt with.
#[derive(Debug, Clone, PartialEq)]
pub enum Next {
    /// A new project from a template.
    Create(NewProject),
    /// A new project with one empty stage.
    CreateEmpty,
    /// Open a file.
    Open(PathBuf),
    /// Open a file whose path was typed like this.
    OpenTyped(PathBuf, String),
    /// Open a kept version in place of the open project: one of those that were offered, if they still are.
    OpenVersion(PathBuf, Arc<[KeptVersion]>),
    /// Open the worked example.
    OpenExample,
    /// Recover the unsaved work of a window that no longer exists: one of the offers, by its index.
    Recover(Vec<Arc<RecoveryOffer>>, usize),
    /// Make the imported table the open project.
    ImportAsProject(Proposed),
    /// Close the project.
    Close,
    /// End the program.
    Quit,
}

/// What a new project or map starts out with.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewProject {
    /// Its name; empty: the default one.
    pub name: String,
    /// Code of the stage template; if it is unknown, the first one is used.
    pub template: String,
}
