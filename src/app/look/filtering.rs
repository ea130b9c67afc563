//! Opening and closing the filter. Never what matches.

use crate::app::desk::Desk;
use crate::method::Filter;

impl Desk {
    /// Whether the map shows the filter bar: it was opened, or something is being filtered.
    pub fn shows_filter(&self) -> bool {
        self.program.filter_open || !self.look.filter.is_empty()
    }

    /// Opens the filter, or closes it, which shows everything again.
    pub(crate) fn toggle_filter(&mut self) {
        self.program.filter_open = !self.shows_filter();
        if !self.program.filter_open {
            self.look.filter = Filter::default();
        }
    }
}
