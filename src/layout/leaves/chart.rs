//! A chart as a figure of a report: below its title and its explanation, which are words of the page. Never another chart than the one that is described.

use crate::layout::charts::{Chart, ChartOptions, Look};
use crate::scene::{Scene, Size};

/// What a chart leaves free at each side, in points.
pub(super) const WHITE: f64 = 22.0;

/// A chart is drawn for so much more room than it has, so that names have room: its type is smaller than that of the text.
pub(super) const REDUCED: f64 = 1.4;

/// The drawing of a chart without its explanation, to be reduced to a room: planes are at most as high as it, lists as high as they need to be. What is
/// drawn is as wide as the room; the white at its sides is outside.
pub fn chart_scene(chart: &Chart, room: Size, options: &ChartOptions<'_>) -> Scene {
    let shown = Chart { why: String::new(), ..chart.clone() };
    let size = Size::new(room.width * REDUCED + 2.0 * WHITE, (room.width * 0.6).min(room.height) * REDUCED);
    shown.draw(options, &Look { size, foot: false, ..Look::EXPORT }).into_scene()
}
