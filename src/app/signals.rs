//! What ends the program from outside: a signal of the system, or the end of the display. Unsaved work and open texts are written first. Never a question, since
//! nobody may be there to answer, and never the map file.

use crate::app::desk::Desk;
use crate::app::keeper::{Flusher, Keeper};
use crate::app::system;
use std::sync::OnceLock;
use std::time::Duration;

/// Whoever ends the program does not wait forever.
const MOST: Duration = Duration::from_secs(3);

/// What is still to be written when a library ends the program, which tells a function without an argument.
static AT_THE_END: OnceLock<Flusher> = OnceLock::new();

impl Desk {
    /// Makes whatever the system ends the program with (SIGTERM, SIGINT and SIGHUP; Ctrl+C and the end of its console) have everything written before. To be
    /// called once, by the window. Where that cannot be had they end it at once, and the journal has the work but for its last moment.
    pub fn end_well_on_signals(&self) {
        if let Some(flusher) = self.program.keeper.as_ref().map(Keeper::flusher) {
            system::before_the_end(move || {
                let _nobody_is_left_to_tell = flusher.flush(MOST);
            });
        }
    }

    /// Has everything written when the process ends without coming back to the window, as it does when the display is gone: Xlib then calls `exit`. To be called
    /// once, by the window.
    pub fn end_well_without_display(&self) {
        if let Some(flusher) = self.program.keeper.as_ref().map(Keeper::flusher)
            && AT_THE_END.set(flusher).is_ok()
        {
            // Where there is no room for it, the journal has the work but for its last moment.
            let _without = shutdown_hooks::add_shutdown_hook(write_at_the_end);
        }
    }
}

/// While this runs, the keeper's thread still does; afterwards none does. Where the window closed as it should, the keeper is gone and answers at once.
extern "C" fn write_at_the_end() {
    if let Some(flusher) = AT_THE_END.get() {
        let _nobody_is_left_to_tell = flusher.flush(MOST);
    }
}

/// Where this user's files may not grow above a size (`ulimit -f`), writing fails, as on a full disk, and that is said; the signal that comes with it no longer
/// ends the program.
pub fn bear_file_limits() {
    system::bear_file_limits();
}
