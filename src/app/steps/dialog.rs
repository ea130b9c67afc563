//! The question which steps are to be done, with the list of them: plain data. Never how the list is made.

use crate::app::open::identity::Stamp;
use crate::app::question::Question;
use crate::edit::StepName;
use std::sync::Arc;

/// A question about the steps.
#[derive(Debug, Clone, PartialEq)]
pub enum StepsDialog {
    /// Up to which of these; answered by [`crate::app::Action::GoToStep`].
    Choose(Arc<StepList>),
}

impl Question for StepsDialog {
    fn code(&self) -> &'static str {
        match self {
            Self::Choose(_) => "steps",
        }
    }

    fn guide(&self) -> (&'static str, &'static str) {
        match self {
            Self::Choose(_) => ("map", "changing"),
        }
    }

    fn is_only_to_read(&self) -> bool {
        true
    }
}

/// The steps of the open project, the oldest first.
#[derive(Debug, Clone, PartialEq)]
pub struct StepList {
    /// All of them.
    pub steps: Vec<ListedStep>,
    /// How many of them are done.
    pub done: usize,
    /// The state of the project in which this is so.
    pub of: Stamp,
}

/// A step.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedStep {
    /// What it is called.
    pub name: StepName,
    /// The name of the element that it was about, if that has one, and how many others of its kind it was about.
    pub about: Option<(String, usize)>,
}
