//! What is asked about the maps of the project. Never what the answers lead to.

use crate::app::question::Question;
use crate::import::Outlined;
use std::sync::Arc;

/// A question about the maps of the project.
#[derive(Debug, Clone, PartialEq)]
pub enum MapDialog {
    /// Name and stages of a new map; answered by [`crate::app::MapAction::CreateMap`].
    New,
    /// What a pasted list with experiences would add. Answers: yes, cancel.
    Paste(Arc<Vec<Outlined>>),
}

impl Question for MapDialog {
    fn code(&self) -> &'static str {
        match self {
            Self::New => "new-map",
            Self::Paste(_) => "paste-list",
        }
    }

    fn guide(&self) -> (&'static str, &'static str) {
        match self {
            Self::New => ("first-steps", "a-map-of-your-own"),
            Self::Paste(_) => ("diagrams", "lists"),
        }
    }
}
