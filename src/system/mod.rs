//! What the desktop asks of every program for the sake of its user: strong contrast, little motion. Differences between systems are here and nowhere else.
//! It may take a moment: the desktop is asked. Never what the program makes of it.

#[cfg(any(target_os = "macos", test))]
mod macos;
#[cfg(all(unix, not(target_os = "macos")))]
mod portal;
#[cfg(any(windows, test))]
mod windows;

#[cfg(target_os = "macos")]
use macos::asked as ask;
#[cfg(all(unix, not(target_os = "macos")))]
use portal::asked as ask;
#[cfg(windows)]
use windows::asked as ask;

/// What the desktop asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Asked {
    /// Strong contrast.
    pub contrast: bool,
    /// Little motion.
    pub little_motion: bool,
}

impl Asked {
    /// What either of two asks for.
    pub fn or(self, other: Self) -> Self {
        Self { contrast: self.contrast || other.contrast, little_motion: self.little_motion || other.little_motion }
    }
}

/// Asks the desktop. Where it does not answer, it asks for nothing.
pub fn asked() -> Asked {
    ask()
}
