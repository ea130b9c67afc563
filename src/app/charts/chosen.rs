//! Which chart the analysis shows, and how. It outlives the project, and is never saved.

use crate::layout::charts::ChartChoice;

/// What the charts keep. Others read it; only this feature changes it.
#[derive(Debug, Default)]
pub struct Charts {
    pub(super) choice: ChartChoice,
}

impl Charts {
    /// The chosen chart, and how it is shown.
    pub fn choice(&self) -> &ChartChoice {
        &self.choice
    }
}
