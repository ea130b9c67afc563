//! What a copy for clients keeps, and one that was written, as the dialogs about it hold them. Never the copy itself.

use crate::merge::{RedactReport, Removable};
use crate::model::fields::Element;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

/// What a copy for clients keeps on purpose.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CopyPlan {
    /// What stays although it usually goes.
    pub keep: BTreeSet<Removable>,
    /// The titles in which names are replaced.
    pub titles: BTreeSet<Element>,
}

/// A copy that was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Copied {
    /// Where it is.
    pub path: PathBuf,
    /// What it lost.
    pub report: Arc<RedactReport>,
}
