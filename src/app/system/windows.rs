//! How Windows ends a program: by closing its console, by Ctrl+C there, or at the end of the session.

/// Has something done before the console ends the program: Ctrl+C, Ctrl+Break, its window closed, and, for a program with a console, the end of the session. A
/// program with a window alone is ended there without a word that a thread could wait for: the journal has its work but for the last moment.
pub(in crate::app) fn before_the_end(first: impl Fn() + Send + 'static) {
    let ending = move || {
        first();
        std::process::exit(ENDED);
    };
    let _without = ctrlc::set_handler(ending);
}

/// What a program returns that the console ended (`STATUS_CONTROL_C_EXIT`).
const ENDED: i32 = 0xC000_013A_u32.cast_signed();

/// Files have no such limits here.
pub(in crate::app) fn bear_file_limits() {}
