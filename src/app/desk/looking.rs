//! The look follows the map that is shown, however it came to be shown. Never a change of the project.

use crate::app::desk::Desk;
use crate::app::look::Look;

impl Desk {
    /// Makes sure that the look belongs to the map that is now shown, however it came to be shown. Called wherever another map or document
    /// may have been shown.
    pub(crate) fn settle_look(&mut self) {
        let shown = self.map_id().map(|map| (self.open.id, map));
        if self.look.of != shown {
            self.look = Look::of_map(shown, &self.look);
        }
        // A stage that is gone can no longer be looked for.
        if !self.look.filter.stages.is_empty()
            && let Some(map) = self.open.document.map()
        {
            self.look.filter.stages.retain(|stage| map.stage(*stage).is_some());
        }
    }
}
