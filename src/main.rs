//! The program: reads its arguments, then does what they ask or opens the window. Nothing else is decided here.

use std::ffi::OsString;
use std::io::IsTerminal as _;
use std::process::ExitCode;
use wegmarke::cli::{Outcome, Streams, no_window, run};

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let (mut input, mut output, mut errors) = (std::io::stdin(), std::io::stdout(), std::io::stderr());
    let on_screen = output.is_terminal();
    let mut streams = Streams::new(&mut input, &mut output, on_screen, &mut errors);
    match run(&arguments, &mut streams) {
        Outcome::Done(code) => ExitCode::from(code),
        Outcome::Window(file) => match wegmarke::ui::open(file) {
            Ok(()) => ExitCode::SUCCESS,
            Err(error) => {
                let no_display = matches!(error, eframe::Error::Winit(_) | eframe::Error::WinitEventLoop(_));
                ExitCode::from(no_window(&mut streams, no_display))
            }
        },
    }
}
