//! What is asked about the cells of the grid. Never what the answers lead to.

use crate::app::grid::plan::PastePlan;
use crate::app::question::Question;
use std::sync::Arc;

/// A question about the cells of the grid.
#[derive(Debug, Clone, PartialEq)]
pub enum GridDialog {
    /// What pasted cells would change. Answers: yes, cancel.
    Paste(Arc<PastePlan>),
}

impl Question for GridDialog {
    fn code(&self) -> &'static str {
        match self {
            Self::Paste(_) => "paste-cells",
        }
    }

    fn guide(&self) -> (&'static str, &'static str) {
        match self {
            Self::Paste(_) => ("grid", ""),
        }
    }

    fn goes_on_from(&self, before: &Self) -> bool {
        match (self, before) {
            // Its choices change the plan.
            (Self::Paste(_), Self::Paste(_)) => true,
        }
    }
}
