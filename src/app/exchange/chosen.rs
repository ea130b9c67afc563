//! What is chosen in the export dialog. It outlives the project, and is never saved.

use crate::app::exchange::choice::ExportChoice;

/// What exports keep from one to the next. Others read it; only this feature changes it.
#[derive(Debug, Default)]
pub struct Exchange {
    pub(super) choice: ExportChoice,
}

impl Exchange {
    /// How things are exported, as it was chosen last.
    pub fn choice(&self) -> &ExportChoice {
        &self.choice
    }
}
