//! Lists in areas that lie over the window: as high as what is in them, whatever they held before. Never what a list shows.

use egui::{ScrollArea, Ui};

/// A list as high as what is in it, which scrolls once that is higher than `most` points.
///
/// An area offers what is in it the height that it had in the last frame, and a list would take no more than that: once it had become short,
/// it would stay short.
pub(crate) fn list<T>(ui: &mut Ui, most: f32, add: impl FnOnce(&mut Ui) -> T) -> T {
    ui.scope(|ui| {
        ui.set_max_height(most);
        ScrollArea::vertical().max_height(most).auto_shrink([false, true]).show(ui, add).inner
    })
    .inner
}
