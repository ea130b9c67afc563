//! Lists in areas over the window: as high as their content now, whatever they held before. Never what a list shows.

use crate::ui::theme::SCROLL_BAR;
use egui::{ScrollArea, Ui};

/// Space below a list to the window's edge, with the edge of the menu it is in, in points.
const EDGE: f32 = 16.0;
/// A list is never lower than this, in points.
const LEAST: f32 = 120.0;

/// Height from a place down to the lower edge of the window, for a list that begins there in a menu: nothing else is below it.
pub(crate) fn room_below(ui: &Ui) -> f32 {
    (ui.ctx().content_rect().bottom() - ui.cursor().top() - EDGE).max(LEAST)
}

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
