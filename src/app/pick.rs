//! What a path is asked for. Never how it is asked, and never what becomes of it.

use crate::app::exchange::choice::ExportWhat;
use crate::edit::PictureAt;
use crate::export::{Format, TasksFormat};
use crate::model::RoundId;
use std::sync::Arc;

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
    /// Map files that come into the open one.
    Merge,
    /// A folder for copies: which groups get one, and the round in which they work.
    Groups(Arc<[String]>, RoundId),
    /// A picture for an element.
    Picture(PictureAt),
    /// A file to export to: what, and the chosen format.
    Export(ExportWhat, Format),
    /// A folder for everything that is ticked in the export dialog.
    ExportFolder,
    /// A file for a copy for clients.
    ClientCopy,
    /// A file for what a copy for clients lost.
    CopyReport,
    /// Somebody's own presentation or template, for the slides that are exported.
    Template,
    /// A file for who takes what home.
    Tasks(TasksFormat),
    /// A file for what is said at the steps of a presentation.
    Notes,
    /// A list of house rules to load.
    Rules,
    /// A file for the house rules.
    SaveRules,
}

impl Pick {
    /// Whether a folder is chosen, not a file.
    pub fn is_folder(&self) -> bool {
        matches!(self, Self::ExportFolder | Self::Groups(..))
    }
}
