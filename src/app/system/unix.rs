//! How Unix ends a program: by signals.

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

/// Has something done before SIGTERM, SIGINT or SIGHUP ends the program as ever. Where there is no thread for it they end it at once.
pub(in crate::app) fn before_the_end(first: impl Fn() + Send + 'static) {
    let Ok(mut signals) = Signals::new([SIGTERM, SIGINT, SIGHUP]) else { return };
    let waiting = move || {
        for signal in signals.forever() {
            first();
            let _it_ends = emulate_default_handler(signal);
        }
    };
    let _without = std::thread::Builder::new().name("signals".to_owned()).spawn(waiting);
}

/// Where this user's files may not grow above a size (`ulimit -f`), writing fails, as on a full disk; the signal that comes with it no longer ends the program.
pub(in crate::app) fn bear_file_limits() {
    // Where that cannot be had, it is as ever.
    let _as_ever = signal_hook::flag::register(SIGXFSZ, std::sync::Arc::default());
}
