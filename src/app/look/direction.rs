//! Where a step on the map or a board goes. Only the word for it, for what walks.

/// A direction on the map or a board.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To the left.
    Left,
    /// To the right.
    Right,
    /// Up.
    Up,
    /// Down.
    Down,
}
