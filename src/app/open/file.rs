//! The open document's file, as far as it has one.

use crate::app::open::lock::LockTaken;
use crate::file::{Damaged, Finding, Fingerprint};
use crate::model::Project;
use jiff::Timestamp;
use std::path::PathBuf;
use std::sync::Arc;

/// The open document's file, as far as it has one.
#[derive(Default)]
pub(crate) struct OpenFile {
    /// Its path.
    pub(crate) path: Option<PathBuf>,
    /// Its content when it was opened or last saved, as a fingerprint.
    pub(crate) fingerprint: Option<Fingerprint>,
    /// Whether it is read-only.
    pub(crate) read_only: bool,
    /// What was wrong with it when it was opened.
    pub(crate) findings: Vec<Finding>,
    /// What could not be read of it; kept when saving.
    pub(crate) damaged: Vec<Damaged>,
    /// Whether the person has to be asked before it is saved over, because something was wrong with it.
    pub(crate) asks: bool,
    /// The right to write to it.
    pub(crate) lock: LockTaken,
    /// When another window that has it was last asked for it.
    pub(crate) asked: Option<Timestamp>,
    /// If it is not where it was, or cannot be read: the state that it held, for the case that it comes back.
    pub(crate) away: Option<Option<Arc<Project>>>,
}
