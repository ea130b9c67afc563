//! What the search for the best selection answers. Never how it is found.

use crate::method::portfolio::{Limits, NoBest, Plan};
use crate::model::{MeasureId, Project};

/// The best selection within some limits.
#[derive(Debug)]
pub struct Solved {
    /// The limits.
    pub limits: Limits,
    /// The plan, or why there is none.
    pub answer: Result<Planned, NoBest>,
    /// The measures of the project that it speaks of, in order.
    pub(super) measures: Vec<MeasureId>,
}

/// A plan, and what each measure has of its value.
#[derive(Debug)]
pub struct Planned {
    /// The plan.
    pub plan: Plan,
    /// The part of each measure of the project in the value.
    pub shares: Vec<f64>,
}

impl Solved {
    /// Whether it speaks of the measures that a project has, in their order.
    pub(super) fn speaks_of(&self, project: &Project) -> bool {
        self.measures.iter().eq(project.measures.iter().map(|measure| &measure.id))
    }
}
