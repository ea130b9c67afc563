//! What the window asks: one question at a time, each with everything it is about, and what its answers lead to. Never what it looks like.

use crate::app::exchange::export::ExportWhat;
use crate::app::exchange::proposal::Proposed;
use crate::app::grid::plan::PastePlan;
use crate::app::open::offer::RecoveryOffer;
use crate::edit::PictureAt;
use crate::export::Format;
use crate::file::{Finding, Version};
use std::path::PathBuf;
use std::sync::Arc;

/// The question that is open.
#[derive(Debug, Clone, PartialEq)]
pub enum Dialog {
    /// There is unsaved work. Answers: save, discard, cancel.
    Unsaved(Next),
    /// Name and stages of a new project, and what of them was already chosen; answered by [`crate::app::OpenAction::CreateProject`].
    NewProject(NewProject),
    /// Name and stages of a new map; answered by [`crate::app::MapAction::CreateMap`].
    NewMap,
    /// Type a path, because the system has no file dialog; answered by [`crate::app::OpenAction::PathTyped`].
    Path(Pick),
    /// There is already a file of this name. Answers: yes (replace it), cancel.
    Replace(Pick, PathBuf),
    /// Something was wrong with the file when it was opened. There is nothing to answer.
    Damaged(Arc<[Finding]>),
    /// Saving would replace a file that could not be read completely. Answers: yes, save as, cancel.
    SaveOverDamage,
    /// Somebody else changed the file, so it was not saved. Answers: yes (replace it), save as, cancel.
    ChangedOnDisk(PathBuf),
    /// Somebody else changed the file while it is open. Answers: yes (read it again), cancel.
    ChangedMeanwhile(PathBuf),
    /// Kept versions of the file; answered by [`crate::app::OpenAction::OpenVersion`].
    OldVersions(Vec<Version>),
    /// Unsaved work of windows that no longer exist; answered by [`crate::app::OpenAction::Recover`] and [`crate::app::OpenAction::DiscardRecovery`].
    Recovery(Vec<Arc<RecoveryOffer>>),
    /// What a table would become. Answers: yes (a new project), add (to this project), cancel.
    Import(Proposed),
    /// What pasted cells would change. Answers: yes, cancel.
    PasteCells(Arc<PastePlan>),
    /// What the votes or segments in a table would add to the open project. Answers: yes, cancel.
    ImportInto(Proposed),
    /// What to export, with a preview; answered by [`crate::app::ExchangeAction::ChooseExport`] and [`crate::app::ExchangeAction::Export`].
    Export(ExportWhat),
    /// A vote was in progress when the project was closed; its votes are still covered. Answers: yes (go on), reveal, cancel.
    VoteGoesOn,
    /// All shortcuts on one sheet.
    Shortcuts,
    /// What this program is.
    About,
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
    /// Open a kept version in place of the open project: one of those that were offered, if they still are.
    OpenVersion(PathBuf, Vec<Version>),
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

/// What a path is needed for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// A map file to open.
    Open,
    /// A map file to write.
    SaveAs,
    /// A table to import.
    Import,
    /// Another map file, to compare with.
    Compare,
    /// A picture for an element.
    Picture(PictureAt),
    /// A file to export to: what, and the chosen format.
    Export(ExportWhat, Format),
}

/// An answer to the question that is open.
#[derive(Debug, Clone, PartialEq)]
pub enum Answer {
    /// Save first, then go on.
    Save,
    /// Discard the changes and go on.
    Discard,
    /// Do it: replace, go on.
    Yes,
    /// Write to another file instead.
    SaveAs,
    /// Add to the open project.
    Add,
    /// End the vote and show the votes.
    Reveal,
    /// Leave everything as it is.
    Cancel,
}

impl Dialog {
    /// Whether this is the same question as before, though its content may have changed while it was open: what is marked in it stays
    /// marked.
    pub fn goes_on_from(&self, before: &Self) -> bool {
        match (self, before) {
            (Self::PasteCells(_), Self::PasteCells(_)) | (Self::Recovery(_), Self::Recovery(_)) | (Self::Export(_), Self::Export(_)) => {
                true
            }
            (now, before) => now == before,
        }
    }

    /// Whether it concerns more than the open project, so that it stays when another one replaces it.
    pub(crate) fn outlives_document(&self) -> bool {
        matches!(self, Self::Recovery(_))
    }
}

impl Next {
    /// The question that led here; cancelling what is asked in between goes back to it.
    pub(crate) fn question_before(self) -> Option<Dialog> {
        match self {
            Self::ImportAsProject(proposed) => Some(Dialog::Import(proposed)),
            Self::Recover(offers, _) => Some(Dialog::Recovery(offers)),
            Self::Create(new) => Some(Dialog::NewProject(new)),
            Self::OpenVersion(_, versions) if !versions.is_empty() => Some(Dialog::OldVersions(versions)),
            Self::CreateEmpty | Self::Open(_) | Self::OpenVersion(..) | Self::OpenExample | Self::Close | Self::Quit => None,
        }
    }
}
