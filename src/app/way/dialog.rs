//! What is asked about the way of working. Never what the answers lead to.

use crate::app::question::Question;

/// A question about the way of working.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WayDialog {
    /// Which house rules apply, and where they are broken; told more by [`crate::app::WayAction`].
    Rules,
}

impl Question for WayDialog {
    fn code(&self) -> &'static str {
        match self {
            Self::Rules => "house-rules",
        }
    }

    fn guide(&self) -> (&'static str, &'static str) {
        ("way", "house-rules")
    }
}
