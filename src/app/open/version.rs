//! What is to be known about the kept versions of a file, and what can be done with one: plain data. Never what is done.

use crate::app::open::differing::{Differing, Fate, differing};
use crate::app::open::offer::Differences;
use crate::file::{self, Version};
use crate::model::Project;
use jiff::Timestamp;
use std::sync::Arc;

/// A kept version, and what had been changed in it.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptVersion {
    /// When it was replaced, its size, and where it is.
    pub version: Version,
    /// What had been changed since the version before it, if that is known.
    pub changed: Option<Differences>,
    /// Whether it can be read, as far as that was tried.
    pub is_readable: bool,
}

/// An earlier version of which single elements can be taken.
#[derive(Debug, Clone, PartialEq)]
pub struct FromVersion {
    /// When it was replaced.
    pub replaced: Timestamp,
    /// What it has that is not so here.
    pub differing: Vec<Differing>,
    /// The version.
    pub(super) project: Arc<Project>,
}

/// What is done with one of the kept versions, by its index in the open question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VersionStep {
    /// Open it on its own.
    Open(usize),
    /// Show it beside what is open.
    Compare(usize),
    /// Take all of it back.
    Restore(usize),
    /// Choose single elements of it.
    Choose(usize),
}

impl FromVersion {
    pub(crate) fn of(replaced: Timestamp, project: Project, now: &Project) -> Self {
        let mut differing = differing(now, &project);
        // What only came later is not in it.
        differing.retain(|one| one.fate != Fate::OnlyBefore);
        Self { replaced, differing, project: Arc::new(project) }
    }
}

/// What had been changed in each version since the one before it. Only so much is read, the newest first.
pub(super) fn known_of(versions: &[Version]) -> Arc<[KeptVersion]> {
    const MOST_BYTES: u64 = 48 * 1024 * 1024;
    let unknown = |version: &Version| KeptVersion { version: version.clone(), changed: None, is_readable: true };
    let mut known: Vec<KeptVersion> = versions.iter().map(unknown).collect();
    let mut newer: Option<(usize, Project)> = None;
    let mut bytes = 0_u64;
    for (index, version) in versions.iter().enumerate() {
        bytes = bytes.saturating_add(version.size);
        if bytes > MOST_BYTES {
            break;
        }
        match file::open(&version.path) {
            Ok(opened) => {
                let project = opened.loaded.project;
                if let Some((at, newer)) = &newer
                    && let Some(one) = known.get_mut(*at)
                {
                    one.changed = Some(Differences::between(&project, newer));
                }
                newer = Some((index, project));
            }
            Err(_) => {
                if let Some(one) = known.get_mut(index) {
                    one.is_readable = false;
                }
            }
        }
    }
    known.into()
}
