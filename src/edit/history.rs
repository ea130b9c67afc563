//! Undo and redo. A step keeps the whole states before and after it, which share everything they have in common; never an inverse written by
//! hand. Where the work of others has come in since, a step is taken back value by value.

use super::revert::revert;
use super::{Selection, StepName};
use crate::model::fields::same;
use crate::model::{Project, ScoreKind};
use std::collections::VecDeque;
use std::sync::Arc;
use uuid::Uuid;

/// Steps that can be undone; the oldest beyond them are forgotten.
const STEPS: usize = 500;

/// Edits in a row with equal keys become one step: typing in one field, moving one slider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeKey {
    /// What is being changed, such as a field's name.
    pub what: &'static str,
    /// The element it is changed on.
    pub element: Uuid,
}

/// A state of the project with what was selected in it, and which score digits would have rated.
#[derive(Debug, Clone)]
pub(crate) struct Snapshot {
    pub(crate) project: Arc<Project>,
    pub(crate) selection: Selection,
    pub(crate) marker: ScoreKind,
}

/// A step: the name of what was done, and the states on both of its sides.
#[derive(Debug, Clone)]
struct Step {
    name: StepName,
    before: Snapshot,
    after: Snapshot,
}

/// The state that undo or redo leads to.
#[derive(Debug, Clone)]
pub(crate) struct Led {
    pub(crate) to: Snapshot,
    /// How many values stayed as they are because they no longer hold what the step left.
    pub(crate) stayed: usize,
}

/// The steps behind and ahead of the present.
#[derive(Debug, Clone, Default)]
pub(crate) struct History {
    past: VecDeque<Step>,
    future: Vec<Step>,
    merge: Option<MergeKey>,
}

impl History {
    /// Notes a step from one state to another.
    pub(crate) fn record(&mut self, name: StepName, before: Snapshot, after: Snapshot, merge: Option<MergeKey>) {
        self.future.clear();
        let merges = merge.is_some() && merge == self.merge;
        self.merge = merge;
        match self.past.back_mut() {
            Some(step) if merges => step.after = after,
            _ => {
                self.past.push_back(Step { name, before, after });
                if self.past.len() > STEPS {
                    self.past.pop_front();
                }
            }
        }
    }

    /// Ends merging: the next edit is a step of its own.
    pub(crate) fn seal(&mut self) {
        self.merge = None;
    }

    /// The state before the last step.
    pub(crate) fn undo(&mut self, present: Snapshot) -> Option<Led> {
        self.merge = None;
        let mut step = self.past.pop_back()?;
        let (led, swapped) = lead(&present, &step.after, &step.before);
        if swapped {
            // With what is selected now, which redo brings back.
            step.after = present;
        }
        self.future.push(step);
        Some(led)
    }

    /// The state after the step that was taken back last.
    pub(crate) fn redo(&mut self, present: Snapshot) -> Option<Led> {
        self.merge = None;
        let mut step = self.future.pop()?;
        let (led, swapped) = lead(&present, &step.before, &step.after);
        if swapped {
            step.before = present;
        }
        self.past.push_back(step);
        Some(led)
    }

    /// Forgets the step that was undone last: it cannot be redone.
    pub(crate) fn forget_undone(&mut self) {
        self.future.pop();
    }

    pub(crate) fn undo_name(&self) -> Option<StepName> {
        self.past.back().map(|step| step.name)
    }

    pub(crate) fn redo_name(&self) -> Option<StepName> {
        self.future.last().map(|step| step.name)
    }

    /// All steps, the oldest first, those that are undone after the others; each with its states.
    pub(crate) fn steps(&self) -> impl Iterator<Item = (StepName, &Project, &Project)> {
        let all = self.past.iter().chain(self.future.iter().rev());
        all.map(|step| (step.name, &*step.before.project, &*step.after.project))
    }

    pub(crate) fn undo_steps(&self) -> usize {
        self.past.len()
    }
}

/// The way from one side of a step to the other. While the present is still what the step left, the other side takes its place as a whole;
/// once somebody else's work has come in, only what still holds what the step left is changed. Also whether the whole was taken.
fn lead(present: &Snapshot, left: &Snapshot, other: &Snapshot) -> (Led, bool) {
    if Arc::ptr_eq(&present.project, &left.project) || same(&present.project, &left.project) {
        return (Led { to: other.clone(), stayed: 0 }, true);
    }
    let (project, stayed) = revert(&present.project, &left.project, &other.project);
    (Led { to: Snapshot { project: Arc::new(project), ..other.clone() }, stayed }, false)
}
