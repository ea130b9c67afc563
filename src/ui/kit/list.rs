//! Lists in areas over the window: as high as their content now, whatever they held before. Never what a list shows.

use crate::ui::theme::SCROLL_BAR;
use egui::{ScrollArea, Ui};

/// A list as high as its content, which scrolls once that is higher than `most` points.
///
/// An area offers its content the height of the last frame, and a list would take no more: once short, it would stay short.
pub(crate) fn list<T>(ui: &mut Ui, most: f32, add: impl FnOnce(&mut Ui) -> T) -> T {
    ui.scope(|ui| {
        ui.set_max_height(most);
        // A bar never covers the ends of rows.
        ui.spacing_mut().scroll.floating_allocated_width = SCROLL_BAR;
        ScrollArea::vertical().max_height(most).auto_shrink([false, true]).show(ui, add).inner
    })
    .inner
}
