//! What the program records while it runs, in case it crashes. Never writes it: the panic hook in `crash` does.

use crate::app::crash::{Flight, report, said};
use crate::app::desk::Desk;
use std::sync::Arc;

impl Desk {
    /// Records the current state in case of a crash; nothing needs saving while everything is saved.
    pub(crate) fn note_flight(&mut self) {
        let stamp = (self.open.document.revision(), self.open.document.is_saved());
        if self.open.noted == Some(stamp) && self.journal().is_none() {
            return;
        }
        self.open.noted = Some(stamp);
        let flight = self.program.home.clone().filter(|_| !self.open.document.is_saved() && self.has_work()).map(|home| Flight {
            home,
            journal: self.journal().cloned(),
            project: Arc::clone(self.open.document.project()),
            path: self.open.file.path.clone(),
            base: self.open.file.fingerprint,
            damaged: self.open.file.damaged.clone(),
        });
        if let Ok(mut last) = self.program.black_box.0.lock() {
            *last = flight;
        }
    }

    /// Makes every panic in this process save the unsaved work of this state and write a report, in addition to what panics did before. To
    /// be called once, by the window.
    pub fn guard_against_crashes(&self) {
        let (black_box, home) = (self.program.black_box.clone(), self.program.home.clone());
        let before = std::panic::take_hook();
        let own = std::thread::current().id();
        std::panic::set_hook(Box::new(move |info| {
            before(info);
            let place = info.location().map(ToString::to_string).unwrap_or_default();
            let _unread = report(home.as_ref(), &place, &said(info));
            // A job that fails in the background ends nothing.
            if std::thread::current().id() == own {
                black_box.keep();
            }
        }));
    }
}
