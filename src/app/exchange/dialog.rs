//! What is asked about what leaves the project and what comes into it. Never what the answers lead to.

use crate::app::exchange::choice::ExportWhat;
use crate::app::exchange::copy_plan::{Copied, CopyPlan};
use crate::app::exchange::proposal::Proposed;
use crate::app::exchange::together::Together;
use crate::app::question::Question;
use std::sync::Arc;

/// A question about what leaves the project or comes into it.
#[derive(Debug, Clone, PartialEq)]
pub enum ExchangeDialog {
    /// What tables would become; told more about them by [`crate::app::ExchangeAction::ChooseImport`]. Answers: yes, cancel.
    Import(Proposed),
    /// What to export, with a preview; answered by [`crate::app::ExchangeAction::ChooseExport`] and [`crate::app::ExchangeAction::Export`].
    Export(ExportWhat),
    /// Several exports on their way, and how each ended. Answers: yes (replace what was there already), cancel (stop, or close).
    Together(Together),
    /// A copy for clients: what goes, and in which titles names are replaced; told more by [`crate::app::ExchangeAction::PlanCopy`]. Answers: yes,
    /// cancel.
    ClientCopy(CopyPlan),
    /// A copy for clients has been written: what it lost. Answers: save (the report), cancel.
    Copied(Copied),
}

impl Question for ExchangeDialog {
    fn code(&self) -> &'static str {
        match self {
            Self::Import(_) => "import",
            Self::Export(_) => "export",
            Self::Together(_) => "together",
            Self::ClientCopy(_) => "client-copy",
            Self::Copied(_) => "copied",
        }
    }

    fn guide(&self) -> (&'static str, &'static str) {
        match self {
            Self::Import(_) => ("tables", ""),
            Self::Export(_) | Self::Together(_) => ("export", ""),
            Self::ClientCopy(_) | Self::Copied(_) => ("client-copy", ""),
        }
    }

    fn goes_on_from(&self, before: &Self) -> bool {
        let is_same = match (self, before) {
            (Self::Import(now), Self::Import(before)) => Arc::ptr_eq(&now.read.files, &before.read.files),
            (Self::Export(_), Self::Export(_)) | (Self::ClientCopy(_), Self::ClientCopy(_)) => true,
            _ => false,
        };
        is_same || self == before
    }
}
