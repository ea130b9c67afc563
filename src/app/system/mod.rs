//! What operating systems do differently and the program has to know beside its files: how they end a program from outside, whose thread dialogs belong to, what
//! Alt does in a text. In one place, so that nobody else asks which system this is. Never what is done about it.

#[cfg_attr(unix, path = "unix.rs")]
#[cfg_attr(not(unix), path = "windows.rs")]
mod own;

pub(super) use own::{bear_file_limits, before_the_end};

/// Whether dialogs of the system have to be opened by the thread that has the window.
pub const DIALOGS_NEED_THE_WINDOW: bool = cfg!(target_os = "macos");

/// Whether letters are typed with Alt held down. Elsewhere a key with Alt is a command, or nothing.
pub const ALT_WRITES: bool = cfg!(target_os = "macos");
