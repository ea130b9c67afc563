//! What a table would become, waiting for the person to agree, or why it could not be read.

use crate::file::FileError;
use crate::import::{Addition, ImportError, Proposal};
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
    /// What it would become.
    pub proposal: Arc<Proposal>,
}

/// Votes or segments of a table that were read, waiting for the person to agree.
#[derive(Debug, Clone)]
pub struct Added {
    /// The table's file.
    pub path: PathBuf,
    /// What they would add to the open project.
    pub addition: Arc<Addition>,
}

impl PartialEq for Proposed {
    /// The same table read twice makes two different proposals.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.proposal, &other.proposal)
    }
}

impl PartialEq for Added {
    /// The same table read twice makes two different additions.
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.addition, &other.addition)
    }
}

/// What tables turned out to be.
#[derive(Debug)]
pub(crate) enum Imported {
    /// A project of its own.
    Project(Proposal),
    /// Votes and segments for the open project.
    Addition(Addition),
}
