//! The second program, for consoles and scripts on Windows: the same one, with a console.

use std::process::ExitCode;

fn main() -> ExitCode {
    wegmarke::entry::enter(true)
}
