//! What a table would become, waiting for the person to agree, or why it could not be read.

use crate::file::FileError;
use crate::import::{ImportError, Proposal, Tables, TouchpointCounts};
use std::path::PathBuf;
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
    /// What was read, to be added to the open project as that is when the person agrees.
    pub tables: Arc<Tables>,
    /// What it would become: of touchpoints a project of its own, of votes and segments alone the open project with them.
    pub proposal: Arc<Proposal>,
    /// How many touchpoints they would add to the maps of the open project and change in them, as it was when they were read; none: nothing.
    pub update: Option<TouchpointCounts>,
}

impl PartialEq for Proposed {
    /// The same table read twice makes two different proposals.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.proposal, &other.proposal)
    }
}
