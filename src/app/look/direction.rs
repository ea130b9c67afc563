//! Where a step on the map goes. Only the word for it, for what walks.

/// A direction on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Left,
    Right,
    Up,
    Down,
}
