//! A stage of a page in which nobody has found a touchpoint yet: it says so over a light hatch, so that it does not look forgotten. Never a stage with
//! cards.

use super::SMALL;
use crate::layout::Kit;
use crate::layout::places::{LanePlace, Places, StagePlace};
use crate::scene::{BezPath, Group, Node, Outline, Point, Rect, Shape, Stroke};
use crate::text::{HorizontalAlign, VerticalAlign};

/// Room between two lines of the hatch, along an edge, in points.
const STEP: f64 = 11.0;
/// Room around the hatch, and around the words in it, in points.
const AROUND: f64 = 8.0;

/// The hatch and the words of a stage without touchpoints, beside the lanes of cards; without those, in its whole column.
pub(in crate::layout) fn empty_stage(kit: &Kit<'_>, stage: &StagePlace, places: &Places) -> Node {
    let (_, bottom) = places.column(stage);
    let cards = || places.system_of(stage).lanes.iter().filter(|lane| lane.media().is_some());
    let from = cards().map(|lane| lane.top).fold(f64::INFINITY, f64::min);
    let to = cards().map(LanePlace::bottom).fold(f64::NEG_INFINITY, f64::max);
    let (from, to) = if from < to { (from, to) } else { (stage.chevron.y1, bottom.max(stage.chevron.y1)) };
    let area = Rect::new(stage.left, from, stage.right(), to).inset(-AROUND);
    if area.width() <= 0.0 || area.height() <= 0.0 {
        return Group::new(Vec::new()).into();
    }
    let hatch = Shape::stroked(Outline::Path(lines(area)), Stroke::solid(kit.theme.hairline, 1.0));
    let words = kit.label(kit.texts.map_stage_empty(), kit.small(SMALL), area.width() - 2.0 * AROUND, usize::MAX);
    let block = words.within(area, HorizontalAlign::Center, VerticalAlign::Middle, kit.theme.muted);
    let center = area.center();
    let (width, height) = (words.width() + AROUND, words.height() + AROUND);
    let plate = Rect::new(center.x - width / 2.0, center.y - height / 2.0, center.x + width / 2.0, center.y + height / 2.0);
    let plate = Shape::filled(Outline::Rect { rect: plate, radius: 3.0 }, kit.theme.paper);
    Group::new(vec![hatch.into(), plate.into(), block.into()]).into()
}

/// Lines at 45 degrees that fill an area.
fn lines(area: Rect) -> BezPath {
    let mut path = BezPath::new();
    let mut along = STEP;
    while along < area.width() + area.height() {
        // From the left or lower edge up to the upper or right one.
        let (down, right) = (along.min(area.height()), along.min(area.width()));
        path.move_to(Point::new(area.x0 + (along - down), area.y0 + down));
        path.line_to(Point::new(area.x0 + right, area.y0 + (along - right)));
        along += STEP;
    }
    path
}
