//! What is asked about saved views. Never what the answers lead to.

use crate::app::question::Question;

/// A question about saved views.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ViewsDialog {
    /// What the view that is shown is to be called; answered by [`crate::app::ViewsAction::Save`].
    Save {
        /// The name that is proposed.
        name: String,
    },
    /// All of them, to go to, rename, move and delete.
    List,
}

impl Question for ViewsDialog {
    fn code(&self) -> &'static str {
        match self {
            Self::Save { .. } => "save-view",
            Self::List => "saved-views",
        }
    }

    fn guide(&self) -> (&'static str, &'static str) {
        ("saved-views", "")
    }

    fn is_only_to_read(&self) -> bool {
        matches!(self, Self::List)
    }
}
