//! What is asked about what leaves the project and what comes into it. Never what the answers lead to.

use crate::app::exchange::choice::ExportWhat;
use crate::app::exchange::proposal::Proposed;
use crate::app::question::Question;

/// A question about what leaves the project or comes into it.
#[derive(Debug, Clone, PartialEq)]
pub enum ExchangeDialog {
    /// What a table would become. Answers: yes (a new project), add (to this project), cancel.
    Import(Proposed),
    /// What the votes or segments in a table would add to the open project. Answers: yes, cancel.
    ImportInto(Proposed),
    /// What to export, with a preview; answered by [`crate::app::ExchangeAction::ChooseExport`] and [`crate::app::ExchangeAction::Export`].
    Export(ExportWhat),
}

impl Question for ExchangeDialog {
    fn code(&self) -> &'static str {
        match self {
            Self::Import(_) => "import",
            Self::ImportInto(_) => "import-into",
            Self::Export(_) => "export",
        }
    }

    fn guide(&self) -> (&'static str, &'static str) {
        match self {
            Self::Import(_) | Self::ImportInto(_) => ("tables", ""),
            Self::Export(_) => ("export", ""),
        }
    }

    fn goes_on_from(&self, before: &Self) -> bool {
        self == before || matches!((self, before), (Self::Export(_), Self::Export(_)))
    }
}
