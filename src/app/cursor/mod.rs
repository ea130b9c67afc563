//! What a key or a gesture means in a view: in the touchpoint table and the comparison, which are lists with a cursor, and on the map, where
//! something is grabbed, dragged, dropped and clicked. Which key or button it was is up to the view, and what is under the pointer up to
//! the layout; the answer is an action. Never what anything looks like, never a change.

mod compare;
mod drag;
mod point;
mod table;
#[cfg(test)]
mod tests;

pub use compare::{CompareCursor, CompareKey, compared_side};
pub use drag::{Drag, MeasureLanding, measure_landing};
pub use point::{PictureCell, clicked, double_clicked, picture_cell, picture_target, selected_for_menu};
pub use table::{TableArea, TableColumn, TableKey};
