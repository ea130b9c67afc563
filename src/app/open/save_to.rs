//! Where a project is to be written next. Never writes it.

use crate::file::Replacing;
use std::path::PathBuf;

/// Where the project is to be written, and what may be replaced there.
pub(crate) struct SaveTo {
    pub(crate) path: PathBuf,
    pub(crate) replacing: Replacing,
}
