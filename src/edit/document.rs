//! An open project with its history: applying, undoing, drags, and whether it is saved. Never a path, a clock or a window.

use super::history::{History, Led, Snapshot};
use super::touched::selected_again;
use super::version::{restored, taken};
use super::{Edit, EditError, MergeKey, Scope, Selection, StepName};
use crate::model::fields::{Element, same};
use crate::model::{Map, Project, ScoreKind, TouchpointId};
use jiff::Timestamp;
use std::cmp::Ordering;
use std::sync::Arc;

/// An open project. Every change goes through [`apply`](Self::apply) or a drag.
#[derive(Debug, Clone)]
pub struct Document {
    project: Arc<Project>,
    /// What is selected now; part of the snapshots, but not an edit itself.
    pub selection: Selection,
    /// The score of the selected touchpoints that digits rate; part of the snapshots like the selection.
    pub marker: ScoreKind,
    history: History,
    saved: Option<Arc<Project>>,
    revision: u64,
    drag: Option<Drag>,
}

/// A change that is shown while the pointer is down.
#[derive(Debug, Clone)]
struct Drag {
    /// The state before it.
    start: Snapshot,
    /// What is shown, and since when it counts as changed.
    edit: Edit,
    at: Timestamp,
}

impl Document {
    /// A project that is on disk in this state.
    pub fn saved(project: Project) -> Self {
        let project = Arc::new(project);
        Self { saved: Some(Arc::clone(&project)), ..Self::unsaved_shared(project) }
    }

    /// A project that is not on disk yet.
    pub fn unsaved(project: Project) -> Self {
        Self::unsaved_shared(Arc::new(project))
    }

    fn unsaved_shared(project: Arc<Project>) -> Self {
        let selection = project.maps.first().map(|map| Selection::nothing(map.id)).unwrap_or_default();
        Self { project, selection, marker: ScoreKind::Expectation, history: History::default(), saved: None, revision: 0, drag: None }
    }

    /// The present state; during a drag the previewed one.
    pub fn project(&self) -> &Arc<Project> {
        &self.project
    }

    /// The shown map: the selected one, else the first.
    pub fn map(&self) -> Option<&Arc<Map>> {
        self.selection.map.and_then(|id| self.project.map(id)).or_else(|| self.project.maps.first())
    }

    /// Grows with every change of the present state, undo and previews too: equal revisions mean equal content.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Applies an edit, at the given time. Returns whether anything changed; what changes nothing is not recorded.
    ///
    /// # Errors
    /// [`EditError`] if it cannot be done or would break an invariant; nothing is changed then.
    pub fn apply(&mut self, edit: &Edit, merge: Option<MergeKey>, at: Timestamp) -> Result<bool, EditError> {
        self.commit();
        let Some(project) = changed(&self.project, edit, at)? else { return Ok(false) };
        let before = self.snapshot();
        self.swap(project);
        self.history.record(edit.step(), before, self.snapshot(), merge);
        Ok(true)
    }

    /// Shows what an edit would do while the pointer is down; each preview starts from the state before the drag.
    ///
    /// # Errors
    /// [`EditError`] if it cannot be done; the last good preview stays.
    pub fn preview(&mut self, edit: &Edit, at: Timestamp) -> Result<(), EditError> {
        let start = self.drag.as_ref().map_or_else(|| self.snapshot(), |drag| drag.start.clone());
        let project = changed(&start.project, edit, at)?.map_or_else(|| Arc::clone(&start.project), Arc::new);
        self.drag = Some(Drag { start, edit: edit.clone(), at });
        if !Arc::ptr_eq(&project, &self.project) {
            self.project = project;
            self.revision += 1;
        }
        Ok(())
    }

    /// Whether a drag is being previewed.
    pub fn is_dragging(&self) -> bool {
        self.drag.is_some()
    }

    /// Ends a drag as one step of the history, called as the edit that was shown last.
    pub fn commit(&mut self) {
        if let Some(Drag { start, edit, .. }) = self.drag.take()
            && !same(&start.project, &self.project)
        {
            self.history.record(edit.step(), start, self.snapshot(), None);
        }
    }

    /// Ends a drag and brings back the state before it.
    pub fn cancel(&mut self) {
        if let Some(Drag { start, .. }) = self.drag.take() {
            self.project = start.project;
            self.revision += 1;
        }
    }

    /// Ends merging, when the focus leaves a field: the next edit is a step of its own.
    pub fn seal(&mut self) {
        self.history.seal();
    }

    /// Undoes the last step. Returns how many values stayed because somebody else has changed them since; none if there was no step.
    pub fn undo(&mut self) -> Option<usize> {
        self.cancel();
        let present = self.snapshot();
        let earlier = self.history.undo(present);
        self.restore(earlier)
    }

    /// Redoes what was undone last. Returns how many values stayed, as [`undo`](Self::undo) does; none if there was nothing to redo.
    pub fn redo(&mut self) -> Option<usize> {
        self.cancel();
        let present = self.snapshot();
        let before = Arc::clone(&self.project);
        let mut later = self.history.redo(present);
        if let Some(led) = &mut later {
            led.to.selection = selected_again(&before, &led.to.project, std::mem::take(&mut led.to.selection));
        }
        self.restore(later)
    }

    /// Undoes or redoes steps until so many are done. Returns how many values stayed; none if there was nothing to do.
    pub fn go_to(&mut self, done: usize) -> Option<usize> {
        let mut stayed = None;
        loop {
            let one = match self.undo_steps().cmp(&done) {
                Ordering::Greater => self.undo(),
                Ordering::Less => self.redo(),
                Ordering::Equal => None,
            };
            let Some(one) = one else { return stayed };
            stayed = Some(stayed.unwrap_or(0) + one);
        }
    }

    /// The steps, the oldest first, each with the states before and after it. The first [`undo_steps`](Self::undo_steps) of them are done, the
    /// others undone.
    pub fn steps(&self) -> impl Iterator<Item = (StepName, &Project, &Project)> {
        self.history.steps()
    }

    /// Takes back the last step as if it had never been done: it cannot be redone.
    pub fn retract(&mut self) {
        if self.undo().is_some() {
            self.history.forget_undone();
        }
    }

    /// The present state without a drag that is being previewed.
    #[cfg(test)]
    pub(super) fn before_drag(&self) -> &Arc<Project> {
        self.drag.as_ref().map_or(&self.project, |drag| &drag.start.project)
    }

    /// Takes in a state of the project that includes other people's changes and is based on the present one. It is no step that can be undone; the
    /// existing steps stay, and a drag goes on from the new state. What is not sound in it is mended.
    pub fn receive(&mut self, mut project: Project) {
        let present = self.drag.as_ref().map_or(&self.project, |drag| &drag.start.project);
        if same(present, &project) {
            return;
        }
        if !project.problems_since(present).is_empty() {
            project.mend();
        }
        project.cover_ballots();
        let project = Arc::new(project);
        // What was typed before and what is typed from now on are two steps, with the work of others between them.
        self.history.seal();
        self.project = match &mut self.drag {
            None => project,
            Some(drag) => {
                drag.start.project = project;
                drag.start.selection.prune(&drag.start.project);
                // What cannot be done any more is shown again as soon as the pointer is somewhere else.
                let shown = changed(&drag.start.project, &drag.edit, drag.at).ok().flatten();
                shown.map_or_else(|| Arc::clone(&drag.start.project), Arc::new)
            }
        };
        self.selection.prune(&self.project);
        self.revision += 1;
    }

    /// Takes back, as one step, what an earlier version of the project holds: some elements, each with everything in it, or, with none given, all of it. Returns
    /// whether anything changed.
    pub fn take_back(&mut self, version: &Project, wanted: Option<&[Element]>, at: Timestamp) -> bool {
        self.commit();
        let (mut project, step) = match wanted {
            Some(wanted) => (taken(&self.project, version, wanted), StepName::TakeFromVersion),
            None => (restored(&self.project, version), StepName::RestoreVersion),
        };
        project.changed = self.project.changed;
        if same(&self.project, &project) {
            return false;
        }
        project.changed = Some(at);
        let before = self.snapshot();
        self.swap(project);
        self.history.record(step, before, self.snapshot(), None);
        true
    }

    /// What the step is called that undo would take back.
    pub fn undo_name(&self) -> Option<StepName> {
        self.history.undo_name()
    }

    /// What the step is called that redo would do again.
    pub fn redo_name(&self) -> Option<StepName> {
        self.history.redo_name()
    }

    /// Forgets how it came to be what it is: nothing can be undone or redone any more.
    pub fn forget_steps(&mut self) {
        self.history = History::default();
    }

    /// How many steps can be undone.
    pub fn undo_steps(&self) -> usize {
        self.history.undo_steps()
    }

    /// Whether the present state is the one on disk.
    pub fn is_saved(&self) -> bool {
        self.saved.as_ref().is_some_and(|saved| Arc::ptr_eq(saved, &self.project) || same(saved, &self.project))
    }

    /// Notes that nothing of it is on disk any more. Returns the state that was.
    pub fn forget_saved(&mut self) -> Option<Arc<Project>> {
        self.saved.take()
    }

    /// Notes that this state is on disk now.
    pub fn mark_saved(&mut self, project: &Arc<Project>) {
        self.saved = Some(Arc::clone(project));
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot { project: Arc::clone(&self.project), selection: self.selection.clone(), marker: self.marker }
    }

    fn swap(&mut self, project: Project) {
        self.project = Arc::new(project);
        self.revision += 1;
        self.selection.prune(&self.project);
    }

    fn restore(&mut self, led: Option<Led>) -> Option<usize> {
        let Led { to, stayed } = led?;
        self.project = to.project;
        self.selection = to.selection;
        self.marker = to.marker;
        self.selection.prune(&self.project);
        self.revision += 1;
        Some(stayed)
    }
}

/// The project after an edit, or none if the edit changes nothing.
fn changed(project: &Arc<Project>, edit: &Edit, at: Timestamp) -> Result<Option<Project>, EditError> {
    let mut copy = Project::clone(project);
    let scope = edit.change(&mut copy)?;
    match &scope {
        // What was deleted leaves ballots, measures, questions, metrics and contacts, too.
        Scope::Everything => {
            copy.settle_ballots();
            copy.settle_plan(project);
        }
        Scope::Touchpoints(_, touchpoints) => {
            let is_asked = |id: &TouchpointId| copy.ballots.iter().any(|ballot| ballot.touchpoints.contains(id));
            if touchpoints.iter().any(is_asked) {
                copy.cover_ballots();
            }
        }
    }
    if same(project, &copy) {
        return Ok(None);
    }
    let problem = match &scope {
        // The project was sound: what the copy shares with it still is.
        Scope::Everything => copy.problems_since(project).into_iter().next(),
        Scope::Touchpoints(map, touchpoints) => copy.map(*map).and_then(|map| {
            touchpoints
                .iter()
                .filter_map(|id| map.touchpoint(*id))
                .find_map(|touchpoint| copy.touchpoint_problems(map, touchpoint).into_iter().next())
        }),
    };
    if let Some(problem) = problem {
        return Err(EditError::Unsound(problem));
    }
    copy.changed = Some(at);
    Ok(Some(copy))
}
