//! What a gesture on the map means for the project: what is grabbed, selected, dragged and dropped. The layout says what is under the
//! pointer; a view says only which gesture it was.

pub(crate) mod arrange;
pub(crate) mod chances;
pub(crate) mod clip;
pub(crate) mod editing;
pub(crate) mod maps;
pub(crate) mod rate;
pub(crate) mod text;

mod drag;
mod point;
#[cfg(test)]
mod tests;

pub use drag::Drag;
pub use point::{PictureCell, clicked, double_clicked, picture_cell, picture_target, selected_for_menu};
