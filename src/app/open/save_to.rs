//! Where a project is to be written next. Never writes it.

use crate::file::Expected;
use std::path::PathBuf;

/// Where the project is to be written, and what is expected there.
pub(crate) struct SaveTo {
    pub(crate) path: PathBuf,
    pub(crate) expected: Expected,
}
