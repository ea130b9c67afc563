//! The displays of the computer, as far as the window tells of them. Plain data: never what is shown there.

/// A display of the computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Display {
    /// What the system calls it, with its size.
    pub name: String,
    /// Whether the window is on it.
    pub is_here: bool,
}
