//! The look follows the map that is shown, whatever has led to it.

use crate::app::desk::Desk;
use crate::app::look::Look;

impl Desk {
    /// Sees to it that the look is that of the map that is shown now, whatever has led to it. To be called wherever another map or document
    /// may be shown.
    pub(crate) fn settle_look(&mut self) {
        let shown = self.map_id().map(|map| (self.open.id, map));
        if self.look.of != shown {
            self.look = Look::of_map(shown, &self.look, self.program.first_score);
        }
    }
}
