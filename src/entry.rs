//! The one way in, for the programs with and without a console: reads the arguments, then does what they ask or opens the window. Nothing else is decided here.

use crate::cli::{Outcome, Streams, no_window, run};
use crate::ui::{is_of_display, open, say};
use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::process::ExitCode;

/// Runs the program. `has_console`: whether somebody can read what it writes on standard error; what keeps the window from opening is said in a box if not.
pub fn enter(has_console: bool) -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let (mut input, mut output, mut errors) = (std::io::stdin(), std::io::stdout(), std::io::stderr());
    let on_screen = output.is_terminal();
    let mut streams = Streams::new(&mut input, &mut output, on_screen, &mut errors);
    match run(&arguments, &mut streams) {
        Outcome::Done(code) => ExitCode::from(code),
        Outcome::Window(file) => match open(file.as_deref()) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                let (code, sentence) = no_window(&mut streams, is_of_display(&error));
                if !has_console {
                    say(&sentence);
                }
                ExitCode::from(code)
            }
        },
    }
}
