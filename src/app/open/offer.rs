//! Unsaved work of windows that no longer exist, and how it differs from the file.

use crate::app::open::differing::{Differing, differing};
use crate::file::{self, Recovery};
use crate::model::{MapId, Project, Touchpoint, TouchpointId};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

/// Unsaved work that can be recovered.
#[derive(Debug)]
pub struct RecoveryOffer {
    /// Its map file, if it has one.
    pub path: Option<PathBuf>,
    /// What the project is called; none if the work cannot be read.
    pub name: Option<String>,
    /// When the work was done.
    pub when: Timestamp,
    /// How large it is as a map file, in bytes.
    pub size: u64,
    /// How many texts were open and had not been entered.
    pub drafts: usize,
    /// Whether the map file has been saved or changed since then.
    pub file_changed: bool,
    /// How it differs from the map file; none if there is no file to compare with.
    pub differs: Option<Differences>,
    /// The same, element by element.
    pub differing: Vec<Differing>,
    /// The work itself, until it is recovered or discarded. It is reserved for this window as long as the offer exists.
    pub(crate) recovery: Mutex<Option<Recovery>>,
}

impl PartialEq for RecoveryOffer {
    /// No two offers are the same.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What differs between two states of a project, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Differences {
    /// Touchpoints that only the unsaved work has.
    pub added: usize,
    /// Touchpoints that only the file has.
    pub removed: usize,
    /// Touchpoints that differ.
    pub changed: usize,
    /// Whether anything else differs: names, stages, lanes, rounds and so on.
    pub other: bool,
}

impl Differences {
    /// What `work` has changed compared with `file`.
    pub(crate) fn between(file: &Project, work: &Project) -> Self {
        let (mut before, after) = (touchpoints(file), touchpoints(work));
        let mut found = Self::default();
        for (id, touchpoint) in &after {
            match before.remove(id) {
                None => found.added += 1,
                Some(other) if other != *touchpoint => found.changed += 1,
                Some(_) => {}
            }
        }
        found.removed = before.len();
        found.other = frame(file) != frame(work);
        found
    }

    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

pub(crate) fn touchpoints(project: &Project) -> BTreeMap<(MapId, TouchpointId), &Arc<Touchpoint>> {
    project.maps.iter().flat_map(|map| map.touchpoints().map(|touchpoint| ((map.id, touchpoint.id), touchpoint))).collect()
}

/// A project without its touchpoints and the time of its last change.
pub(crate) fn frame(project: &Project) -> Project {
    let mut frame = project.clone();
    frame.changed = None;
    for map in &mut frame.maps {
        for stage in &mut Arc::make_mut(map).stages {
            Arc::make_mut(stage).touchpoints.clear();
        }
    }
    frame
}

impl RecoveryOffer {
    pub(crate) fn of(recovery: Recovery) -> Self {
        let work = recovery.open().ok().map(|loaded| loaded.project);
        let on_disk = recovery.path.as_ref().and_then(|path| file::open(path).ok());
        let file_changed = match (&on_disk, recovery.base) {
            (Some(opened), Some(base)) => opened.fingerprint != base,
            (None, Some(_)) => true,
            (_, None) => false,
        };
        let differs = match (&on_disk, &work) {
            (Some(opened), Some(work)) => Some(Differences::between(&opened.loaded.project, work)),
            _ => None,
        };
        let differing = match (&on_disk, &work) {
            (Some(opened), Some(work)) => differing(&opened.loaded.project, work),
            _ => Vec::new(),
        };
        let name = work.map(|work| work.name);
        let (path, when, size, drafts) = (recovery.path.clone(), recovery.when, recovery.size(), recovery.drafts.len());
        Self { path, name, when, size, drafts, file_changed, differs, differing, recovery: Mutex::new(Some(recovery)) }
    }

    pub(crate) fn take(&self) -> Option<Recovery> {
        self.recovery.lock().ok()?.take()
    }

    pub(crate) fn put_back(&self, recovery: Recovery) {
        if let Ok(mut place) = self.recovery.lock() {
            *place = Some(recovery);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Differences;
    use crate::app::tests::project;
    use crate::model::Project;
    use std::sync::Arc;

    #[test]
    fn differences_are_counted_by_identity() {
        let one = project(&[("Search", &["a", "b", "c"])]);
        assert!(Differences::between(&one, &one).is_empty());
        let two = project(&[("Search", &["b", "c", "d"])]);
        assert_eq!(Differences::between(&one, &two), Differences { added: 1, removed: 1, changed: 0, other: false });
        let mut three = Project { name: "Other".to_owned(), ..one.clone() };
        let stage = &mut Arc::make_mut(&mut three.maps[0]).stages[0];
        Arc::make_mut(&mut Arc::make_mut(stage).touchpoints[1]).critical = true;
        assert_eq!(Differences::between(&one, &three), Differences { added: 0, removed: 0, changed: 1, other: true });
    }
}
