//! What the system sends. When it wants the program to end, unsaved work and open texts are written first. Never a question, since nobody may be there to
//! answer, and never the map file.

use crate::app::desk::Desk;

impl Desk {
    /// Makes SIGTERM, SIGINT and SIGHUP have everything written before they end the program as ever. To be called once, by the window. Where
    /// there is no thread for it they end it at once, and the journal has the work but for its last moment.
    pub fn end_well_on_signals(&self) {
        #[cfg(unix)]
        if let Some(keeper) = &self.program.keeper {
            wait(keeper.flusher());
        }
    }
}

/// Where this user's files may not grow above a size (`ulimit -f`), writing fails, as on a full disk, and that is said; the signal that comes with it no longer
/// ends the program.
pub fn bear_file_limits() {
    // Where that cannot be had, it is as ever.
    #[cfg(unix)]
    let _as_ever = signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default());
}

#[cfg(unix)]
fn wait(flusher: crate::app::keeper::Flusher) {
    use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
    use signal_hook::iterator::Signals;
    use signal_hook::low_level::emulate_default_handler;
    /// Whoever sent the signal does not wait forever.
    const MOST: std::time::Duration = std::time::Duration::from_secs(3);
    let Ok(mut signals) = Signals::new([SIGTERM, SIGINT, SIGHUP]) else { return };
    let waiting = move || {
        for signal in signals.forever() {
            let _nobody_is_left_to_tell = flusher.flush(MOST);
            let _it_ends = emulate_default_handler(signal);
        }
    };
    let _without = std::thread::Builder::new().name("signals".to_owned()).spawn(waiting);
}
