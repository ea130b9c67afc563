//! What a gesture on the map means to the project: what is taken hold of, selected, dragged and let go. The layout says what is under the
//! pointer; a view says only which gesture it was.

mod drag;
mod point;
#[cfg(test)]
mod tests;

pub use drag::Drag;
pub use point::{PictureCell, clicked, double_clicked, picture_cell, picture_target, selected_for_menu};
