//! What is shown of the measures of the open project: which tab, and which of them. Never saved.

use super::contacts::filter::ContactFilter;
use super::filter::MeasureFilter;
use super::home::TaskLook;
use super::questions::filter::QuestionFilter;
use crate::layout::charts::PlaneHeld;
use crate::scene::Size;

/// A way to look at measures. With more than one of them the view has a row of tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum MeasureTab {
    /// All measures with all fields.
    #[default]
    List,
    /// A column for each status.
    Board,
    /// Value over effort or cost.
    Plane,
    /// All open questions.
    Questions,
    /// Who takes what home.
    Tasks,
    /// Which of them to do with the money and the days there are.
    Portfolio,
    /// What they cost and brought.
    Return,
    /// Who is addressed where, by what means, when and with what.
    Contacts,
}

impl MeasureTab {
    /// Every tab in the order of the row.
    pub const ALL: [Self; 8] =
        [Self::List, Self::Board, Self::Plane, Self::Portfolio, Self::Questions, Self::Tasks, Self::Contacts, Self::Return];

    /// The last part of its message key (`term-measure-tab-CODE`).
    pub fn code(self) -> &'static str {
        match self {
            Self::List => "list",
            Self::Board => "board",
            Self::Plane => "plane",
            Self::Questions => "questions",
            Self::Tasks => "tasks",
            Self::Portfolio => "portfolio",
            Self::Return => "return",
            Self::Contacts => "contacts",
        }
    }
}

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
