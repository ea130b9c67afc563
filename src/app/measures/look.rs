//! What is shown of the measures of the open project: which tab, and which of them. Never saved.

use super::contacts::filter::ContactFilter;
use super::filter::MeasureFilter;
use super::home::TaskLook;
use super::questions::filter::QuestionFilter;
use crate::layout::charts::PlaneHeld;
pub use crate::model::MeasureTab;
use crate::scene::Size;

/// What is shown of the measures.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MeasureLook {
    /// Which tab.
    pub tab: MeasureTab,
    /// Which measures.
    pub filter: MeasureFilter,
    /// Which open questions.
    pub questions: QuestionFilter,
    /// Whose tasks, and in which order.
    pub tasks: TaskLook,
    /// Which entries of the contact plan.
    pub contacts: ContactFilter,
    /// Whether contents are shown as they are for everybody, even at an entry for a segment.
    pub contents_for_everybody: bool,
    /// What is from left to right on the plane.
    pub across: PlaneAcross,
}

/// What is from left to right on the plane; the other one is how large the points are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PlaneAcross {
    /// Days of work.
    #[default]
    Effort,
    /// Money.
    Cost,
}

impl PlaneAcross {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Effort, Self::Cost];

    /// The last part of its message key (`term-plane-across-CODE`).
    pub fn code(self) -> &'static str {
        match self {
            Self::Effort => "effort",
            Self::Cost => "cost",
        }
    }
}

/// How the plane is looked at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlaneLook {
    /// Room in points.
    pub size: Size,
    /// What is seen, and where it is divided, while a point is dragged: neither moves then.
    pub held: Option<PlaneHeld>,
}
