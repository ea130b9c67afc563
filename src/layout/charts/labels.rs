//! Room for words beside dots: each label takes the nearest free place around its dot, with a thin line to it where it is not right beside
//! it, or is left out. Nothing is ever written over a dot, another label or the edge. Never what a label says.

use crate::scene::{Point, Rect, Size};

/// Side of the squares by which taken space is recorded, in points.
const CELL: f64 = 28.0;

/// Where a label was placed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct LabelPlace {
    /// Its box.
    pub rect: Rect,
    /// From the dot to the label, where it is not right beside it.
    pub leader: Option<(Point, Point)>,
}

/// The space of a plane that is taken.
pub(super) struct Room {
    area: Rect,
    columns: usize,
    cells: Vec<Vec<Rect>>,
}

impl Room {
    /// An area of which nothing is taken yet.
    pub(super) fn new(area: Rect) -> Self {
        let (columns, rows) = ((area.width() / CELL).ceil().max(1.0) as usize, (area.height() / CELL).ceil().max(1.0) as usize);
        Self { area, columns, cells: vec![Vec::new(); columns * rows] }
    }

    /// The squares that a box touches.
    fn touched(&self, rect: Rect) -> impl Iterator<Item = usize> + use<> {
        let (columns, rows) = (self.columns, self.cells.len() / self.columns);
        let index = |value: f64, most: usize| (value / CELL).floor().clamp(0.0, most.saturating_sub(1) as f64) as usize;
        let (x0, x1) = (index(rect.x0 - self.area.x0, columns), index(rect.x1 - self.area.x0, columns));
        let (y0, y1) = (index(rect.y0 - self.area.y0, rows), index(rect.y1 - self.area.y0, rows));
        (y0..=y1).flat_map(move |y| (x0..=x1).map(move |x| y * columns + x))
    }

    /// Takes a box.
    pub(super) fn take(&mut self, rect: Rect) {
        if rect.overlaps(self.area) {
            for index in self.touched(rect) {
                self.cells[index].push(rect);
            }
        }
    }

    /// Whether a box is within the area and touches nothing.
    pub(super) fn is_free(&self, rect: Rect) -> bool {
        self.area.contains_rect(rect) && self.touched(rect).all(|index| self.cells[index].iter().all(|other| !other.overlaps(rect)))
    }

    /// Gives back what a label took.
    pub(super) fn release(&mut self, place: &LabelPlace) {
        for rect in taken_by(place) {
            for index in self.touched(rect) {
                let cell = &mut self.cells[index];
                if let Some(at) = cell.iter().position(|other| *other == rect) {
                    cell.swap_remove(at);
                }
            }
        }
    }

    /// Finds room for a label of a dot, and takes it.
    pub(super) fn label(&mut self, dot: Point, radius: f64, size: Size) -> Option<LabelPlace> {
        const AWAY: [(f64, f64); 12] = [
            (1.0, 0.0),
            (-1.0, 0.0),
            (0.0, -1.0),
            (0.0, 1.0),
            (1.0, -1.0),
            (1.0, 1.0),
            (-1.0, -1.0),
            (-1.0, 1.0),
            (0.5, -1.0),
            (-0.5, -1.0),
            (0.5, 1.0),
            (-0.5, 1.0),
        ];
        for gap in [2.5, 14.0, 26.0, 38.0] {
            for (x, y) in AWAY {
                let slant = if x.abs() == 1.0 && y != 0.0 { 0.72 } else { 1.0 };
                let reach = (radius + gap) * slant;
                let center = Point::new(dot.x + x * (reach + size.width / 2.0), dot.y + y * (reach + size.height / 2.0));
                let rect = Rect::from_center_size(center, size);
                if !self.is_free(rect) {
                    continue;
                }
                let leader = (gap > 10.0).then(|| {
                    let end = Point::new(dot.x.clamp(rect.x0, rect.x1), dot.y.clamp(rect.y0 + 2.0, rect.y1 - 2.0));
                    let way = end - dot;
                    (dot + way * ((radius + 0.5) / way.hypot().max(1e-6)), end)
                });
                if leader.is_some_and(|(from, to)| !self.can_pass(from, to)) {
                    continue;
                }
                let place = LabelPlace { rect, leader };
                for rect in taken_by(&place) {
                    self.take(rect);
                }
                return Some(place);
            }
        }
        None
    }

    /// Whether a thin line touches nothing.
    fn can_pass(&self, from: Point, to: Point) -> bool {
        (1..8).all(|step| self.is_free(Rect::from_center_size(from.lerp(to, f64::from(step) / 8.0), (1.0, 1.0))))
    }
}

/// The boxes that a label and the line to it take.
fn taken_by(place: &LabelPlace) -> impl Iterator<Item = Rect> + use<> {
    let leader = place.leader;
    let line = leader
        .into_iter()
        .flat_map(|(from, to)| (1..6).map(move |step| Rect::from_center_size(from.lerp(to, f64::from(step) / 6.0), (2.0, 2.0))));
    std::iter::once(place.rect).chain(line)
}

#[cfg(test)]
mod tests {
    use super::{Point, Rect, Room, Size};

    #[test]
    fn labels_never_touch_each_other_a_dot_or_the_edge() {
        let area = Rect::new(0.0, 0.0, 400.0, 300.0);
        let mut room = Room::new(area);
        let dots: Vec<Point> =
            (0..60).map(|index| Point::new(f64::from(index % 10) * 42.0 + 5.0, f64::from(index / 10) * 52.0 + 4.0)).collect();
        for dot in &dots {
            room.take(Rect::from_center_size(*dot, (10.0, 10.0)));
        }
        let labels: Vec<_> = dots.iter().filter_map(|dot| room.label(*dot, 5.0, Size::new(70.0, 13.0))).collect();
        assert!(labels.len() > 15 && labels.len() < dots.len(), "{}", labels.len());
        assert!(labels.iter().any(|label| label.leader.is_some()) && labels.iter().any(|label| label.leader.is_none()));
        for (index, label) in labels.iter().enumerate() {
            assert!(area.contains_rect(label.rect));
            assert!(labels[..index].iter().all(|other| !other.rect.overlaps(label.rect)), "{index}");
            assert!(dots.iter().all(|dot| !Rect::from_center_size(*dot, (10.0, 10.0)).overlaps(label.rect)), "{index}");
        }
    }

    #[test]
    fn a_dot_at_the_edge_is_labelled_inside() {
        let mut room = Room::new(Rect::new(0.0, 0.0, 200.0, 100.0));
        let dot = Point::new(196.0, 50.0);
        room.take(Rect::from_center_size(dot, (8.0, 8.0)));
        let label = room.label(dot, 4.0, Size::new(60.0, 12.0)).unwrap();
        assert!(label.rect.x1 < 192.0 && label.leader.is_none());
        assert!(room.label(dot, 4.0, Size::new(600.0, 12.0)).is_none(), "a label wider than the plane is left out");
    }

    #[test]
    fn what_a_label_gives_back_is_free_again() {
        let mut room = Room::new(Rect::new(0.0, 0.0, 300.0, 300.0));
        let dot = Point::new(150.0, 150.0);
        room.take(Rect::from_center_size(dot, (10.0, 10.0)));
        // Nothing fits beside it, and nothing right above or below it.
        for rect in [(110.0, 0.0, 112.0, 300.0), (190.0, 0.0, 192.0, 300.0), (125.0, 131.0, 128.0, 134.0), (125.0, 160.0, 128.0, 163.0)] {
            let (x0, y0, x1, y1) = rect;
            room.take(Rect::new(x0, y0, x1, y1));
        }
        let size = Size::new(60.0, 12.0);
        let places: Vec<_> = (0..12).filter_map(|_| room.label(dot, 5.0, size)).collect();
        assert!(!places.is_empty() && places.iter().all(|place| place.leader.is_some()), "{places:?}");
        for place in places.iter().rev() {
            assert!(!room.is_free(place.rect));
            room.release(place);
            assert!(room.is_free(place.rect));
        }
        assert_eq!(room.label(dot, 5.0, size), places.first().copied());
    }
}
