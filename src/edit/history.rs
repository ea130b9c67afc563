//! Undo and redo as whole snapshots that share everything they have in common. Never an inverse written by hand.

use super::{Selection, StepName};
use crate::model::Project;
use std::collections::VecDeque;
use std::sync::Arc;
use uuid::Uuid;

/// How many steps can be undone; older ones are forgotten.
const STEPS: usize = 500;

/// Edits in a row with equal keys become one step: typing in one field, moving one slider.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MergeKey {
    /// What is being changed, a field's name say.
    pub what: &'static str,
    /// The element that is changed.
    pub element: Uuid,
}

/// A state of the project with what was selected in it.
#[derive(Debug, Clone)]
pub(crate) struct Snapshot {
    pub(crate) project: Arc<Project>,
    pub(crate) selection: Selection,
}

/// A step: the name of what was done, and the state on its other side.
#[derive(Debug, Clone)]
struct Step {
    name: StepName,
    snapshot: Snapshot,
}

/// The steps before and after the present.
#[derive(Debug, Clone, Default)]
pub(crate) struct History {
    past: VecDeque<Step>,
    future: Vec<Step>,
    merge: Option<MergeKey>,
}

impl History {
    /// Notes a step; `before` is the state it started from.
    pub(crate) fn record(&mut self, name: StepName, before: Snapshot, merge: Option<MergeKey>) {
        self.future.clear();
        let merges = merge.is_some() && merge == self.merge && !self.past.is_empty();
        self.merge = merge;
        if !merges {
            self.past.push_back(Step { name, snapshot: before });
            if self.past.len() > STEPS {
                self.past.pop_front();
            }
        }
    }

    /// Ends merging: the next edit is a step of its own.
    pub(crate) fn seal(&mut self) {
        self.merge = None;
    }

    pub(crate) fn undo(&mut self, present: Snapshot) -> Option<Snapshot> {
        self.merge = None;
        let step = self.past.pop_back()?;
        self.future.push(Step { name: step.name, snapshot: present });
        Some(step.snapshot)
    }

    pub(crate) fn redo(&mut self, present: Snapshot) -> Option<Snapshot> {
        self.merge = None;
        let step = self.future.pop()?;
        self.past.push_back(Step { name: step.name, snapshot: present });
        Some(step.snapshot)
    }

    pub(crate) fn undo_name(&self) -> Option<StepName> {
        self.past.back().map(|step| step.name)
    }

    pub(crate) fn redo_name(&self) -> Option<StepName> {
        self.future.last().map(|step| step.name)
    }

    pub(crate) fn undo_steps(&self) -> usize {
        self.past.len()
    }
}
