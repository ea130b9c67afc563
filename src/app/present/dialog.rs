//! What is asked about presentations. Never what the answers lead to.

use crate::app::question::Question;

/// A question about presentations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PresentDialog {
    /// The steps of the shown map's presentation, to add to, order, delete and write notes for.
    Steps,
}

impl Question for PresentDialog {
    fn code(&self) -> &'static str {
        match self {
            Self::Steps => "presentation-steps",
        }
    }

    fn guide(&self) -> (&'static str, &'static str) {
        ("presenting", "")
    }

    fn is_only_to_read(&self) -> bool {
        false
    }
}
