//! Unsaved work of windows that are gone, offered at the start with times and what differs. Nothing is thrown away before the person chose.

use crate::app::desk::Desk;
use crate::app::dialog::{Dialog, Next};
use crate::app::file_words::file_error;
use crate::app::jobs::{JobKind, LockTaken, Outcome};
use crate::app::notice::NoticeKind;
use crate::app::open::files::{OpenFile, take_lock};
use crate::edit::Document;
use crate::file::{self, Loaded, Recovery};
use crate::model::{MapId, Project, Touchpoint, TouchpointId};
use jiff::Timestamp;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

/// Unsaved work that can be taken up again.
#[derive(Debug)]
pub struct RecoveryOffer {
    /// Its map file, if it had one.
    pub path: Option<PathBuf>,
    /// What the project is called; none if the work cannot be read.
    pub name: Option<String>,
    /// When the work was done.
    pub when: Timestamp,
    /// Whether the map file was saved or changed since.
    pub file_changed: bool,
    /// What differs from the map file; none if there is no file to compare with.
    pub differs: Option<Differences>,
    /// The work itself, until it is taken up or discarded. It is held for this window as long as the offer is.
    recovery: Mutex<Option<Recovery>>,
}

impl PartialEq for RecoveryOffer {
    /// No offer is made twice.
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
    /// Whether anything else differs: names, stages, lanes, rounds …
    pub other: bool,
}

impl Differences {
    /// What `work` has changed against `file`.
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

fn touchpoints(project: &Project) -> BTreeMap<(MapId, TouchpointId), &Arc<Touchpoint>> {
    project.maps.iter().flat_map(|map| map.touchpoints().map(|touchpoint| ((map.id, touchpoint.id), touchpoint))).collect()
}

/// A project without its touchpoints and the time of its last change.
fn frame(project: &Project) -> Project {
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
    fn of(recovery: Recovery) -> Self {
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
        let name = work.map(|work| work.name);
        let (path, when) = (recovery.path.clone(), recovery.when);
        Self { path, name, when, file_changed, differs, recovery: Mutex::new(Some(recovery)) }
    }

    fn take(&self) -> Option<Recovery> {
        self.recovery.lock().ok()?.take()
    }

    fn put_back(&self, recovery: Recovery) {
        if let Ok(mut place) = self.recovery.lock() {
            *place = Some(recovery);
        }
    }
}

impl Desk {
    /// Looks for unsaved work of windows that are gone.
    pub(crate) fn look_for_work(&mut self) {
        let Some(home) = self.program.home.clone() else { return };
        self.jobs.start(JobKind::Recovery, self.open.id, move |_| {
            Outcome::Recoveries(file::pending(&home).into_iter().map(RecoveryOffer::of).collect())
        });
    }

    /// Unsaved work was found, or none.
    pub(crate) fn found_work(&mut self, offers: Vec<RecoveryOffer>) {
        if !offers.is_empty() {
            self.ask(Dialog::Recovery(offers.into_iter().map(Arc::new).collect()));
        }
    }

    /// The unsaved work that is offered.
    pub fn recoveries(&self) -> &[Arc<RecoveryOffer>] {
        let asked = self.dialog.iter().chain(&self.questions);
        asked
            .filter_map(|dialog| if let Dialog::Recovery(offers) = dialog { Some(offers.as_slice()) } else { None })
            .next()
            .unwrap_or_default()
    }

    /// The person wants one of the offers.
    pub(crate) fn recover(&mut self, index: usize) {
        if let Some(Dialog::Recovery(offers)) = self.dialog.take_if(|dialog| matches!(dialog, Dialog::Recovery(_))) {
            self.before_leaving(Next::Recover(offers, index));
        }
    }

    /// Takes up unsaved work: it is the open project from now on, not saved yet. What else was offered is offered again at the next start.
    pub(crate) fn take_recovery(&mut self, offers: Vec<Arc<RecoveryOffer>>, index: usize) {
        let Some(offer) = offers.get(index) else { return };
        let Some(recovery) = offer.take() else { return };
        let Loaded { project, findings: _, damaged } = match recovery.open() {
            Ok(loaded) => loaded,
            Err(error) => {
                let shown =
                    offer.path.as_ref().map_or_else(|| self.program.texts.journal_name().to_owned(), |path| path.display().to_string());
                let sentence = file_error(&self.program.texts, &shown, &error);
                self.notify(NoticeKind::Error, sentence);
                offer.put_back(recovery);
                self.ask(Dialog::Recovery(offers));
                return;
            }
        };
        let path = offer.path.clone();
        let lock = match &path {
            Some(path) => take_lock(self.program.home.as_ref(), path, None),
            None => LockTaken::Unknown,
        };
        let read_only = matches!(lock, LockTaken::Elsewhere);
        let file = OpenFile { path, fingerprint: recovery.base, read_only, damaged, lock, ..OpenFile::default() };
        self.replace_document(Document::unsaved(project), file);
        self.open.recovered = true;
        self.continue_journal(recovery.into_journal());
    }

    /// Discards one of the offers for good.
    pub(crate) fn discard_recovery(&mut self, index: usize) {
        let Some(Dialog::Recovery(offers)) = &mut self.dialog else { return };
        if index >= offers.len() {
            return;
        }
        let offer = offers.remove(index);
        if offers.is_empty() {
            self.dialog = None;
        }
        if let Some(Err(error)) = offer.take().map(Recovery::discard) {
            let sentence = file_error(&self.program.texts, self.program.texts.journal_name(), &error);
            self.notify(NoticeKind::Warning, sentence);
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
