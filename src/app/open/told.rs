//! What there was to keep of the open project when that was last said. Never what is done with it.

use crate::file::{Draft, Fingerprint};
use std::path::PathBuf;

/// What the keeper was told last: if it is still so, there is nothing to tell.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Told {
    pub(crate) revision: u64,
    pub(crate) is_clean: bool,
    pub(crate) drafts: Vec<Draft>,
    pub(crate) path: Option<PathBuf>,
    pub(crate) base: Option<Fingerprint>,
    pub(crate) asks: bool,
}
