//! The program. Where there are two, the one with the window alone: Windows opens no console for it.

#![cfg_attr(feature = "two-programs", windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    wegmarke::entry::enter(!cfg!(feature = "two-programs"))
}
