//! Room for words beside dots: each label takes the nearest free place around its dot, with a thin line to it where it is not right beside
//! it, or is left out. Nothing is ever written over a dot, another label or the edge. Never what a label says.

use crate::scene::{Point, Rect, Size, Vec2};

/// Side of the squares by which taken space is recorded, in points.
const CELL: f64 = 28.0;

/// Side of the small squares that are known to be wholly taken, in points: so small that a dot covers some of them.
const GRAIN: f64 = 2.0;

/// Where a label was placed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::layout) struct LabelPlace {
    /// Its box.
    pub rect: Rect,
    /// From the dot to the label, where it is not right beside it.
    pub leader: Option<(Point, Point)>,
}

/// How far from their dots labels may be, in points, the nearest first. From the second on they have a line to their dot.
const GAPS: [f64; 5] = [2.5, 14.0, 26.0, 38.0, 54.0];

/// How far from its dot a label may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::layout) enum Reach {
    /// Right beside it, without a line.
    Beside,
    /// So near that a short line tells whose it is.
    Near,
    /// Wherever there is room for the label and for its line.
    Wide,
    /// Wherever there is room; where nothing else helps, the line crosses others.
    Far,
}

/// The space of a plane that is taken.
pub(in crate::layout) struct Room {
    area: Rect,
    columns: usize,
    cells: Vec<Vec<Rect>>,
    /// Lines that no label may touch, but a line from a dot to its label may cross.
    lines: Vec<Rect>,
    covered: Covered,
}

/// The small squares of an area that one taken box or more covers wholly. What touches one of them is not free, which a few comparisons of
/// words tell; in a crowd that rules most places out. What touches none may be free or not.
struct Covered {
    columns: usize,
    rows: usize,
    /// By how many boxes each square is covered, row by row.
    counts: Vec<u16>,
    /// Whether it is, a bit each; a row begins with a word of its own.
    bits: Vec<u64>,
}

impl Covered {
    fn new(area: Rect) -> Self {
        let (columns, rows) = ((area.width() / GRAIN).ceil().max(1.0) as usize, (area.height() / GRAIN).ceil().max(1.0) as usize);
        Self { columns, rows, counts: vec![0; columns * rows], bits: vec![0; columns.div_ceil(64) * rows] }
    }

    /// Counts a box, given from the corner of the area, once more or once less.
    fn count(&mut self, rect: Rect, more: bool) {
        let inside = |from: f64, to: f64, most: usize| {
            let (from, to) = ((from / GRAIN).ceil().max(0.0), (to / GRAIN).floor().min(most as f64));
            from as usize..to.max(from) as usize
        };
        let columns = inside(rect.x0, rect.x1, self.columns);
        for row in inside(rect.y0, rect.y1, self.rows) {
            for column in columns.clone() {
                let count = &mut self.counts[row * self.columns + column];
                *count = if more { count.saturating_add(1) } else { count.saturating_sub(1) };
                let bit = 1 << (column % 64);
                let word = &mut self.bits[row * self.columns.div_ceil(64) + column / 64];
                *word = if *count > 0 { *word | bit } else { *word & !bit };
            }
        }
    }

    /// Whether a box within the area, given from its corner, touches a square that is covered.
    fn is_touched_by(&self, rect: Rect) -> bool {
        let touched = |from: f64, to: f64, most: usize| ((from / GRAIN) as usize, ((to / GRAIN).ceil() as usize).min(most));
        let ((x0, x1), (y0, y1)) = (touched(rect.x0, rect.x1, self.columns), touched(rect.y0, rect.y1, self.rows));
        if x0 >= x1 {
            return false;
        }
        let (first, last) = (x0 / 64, (x1 - 1) / 64);
        let (from, to) = (u64::MAX << (x0 % 64), u64::MAX >> (63 - (x1 - 1) % 64));
        (y0..y1).any(|row| {
            let words = &self.bits[row * self.columns.div_ceil(64)..][first..=last];
            words.iter().enumerate().any(|(index, word)| {
                let mask = if index == 0 { from } else { u64::MAX } & if first + index == last { to } else { u64::MAX };
                word & mask != 0
            })
        })
    }
}

impl Room {
    /// An area of which nothing is taken yet.
    pub(in crate::layout) fn new(area: Rect) -> Self {
        let (columns, rows) = ((area.width() / CELL).ceil().max(1.0) as usize, (area.height() / CELL).ceil().max(1.0) as usize);
        Self { area, columns, cells: vec![Vec::new(); columns * rows], lines: Vec::new(), covered: Covered::new(area) }
    }

    /// Keeps labels clear of a line.
    pub(in crate::layout) fn keep_clear(&mut self, line: Rect) {
        self.lines.push(line);
    }

    /// The squares that a box touches.
    fn touched(&self, rect: Rect) -> impl Iterator<Item = usize> + use<> {
        let (columns, rows) = (self.columns, self.cells.len() / self.columns);
        let index = |value: f64, most: usize| (value / CELL).floor().clamp(0.0, most.saturating_sub(1) as f64) as usize;
        let (x0, x1) = (index(rect.x0 - self.area.x0, columns), index(rect.x1 - self.area.x0, columns));
        let (y0, y1) = (index(rect.y0 - self.area.y0, rows), index(rect.y1 - self.area.y0, rows));
        (y0..=y1).flat_map(move |y| (x0..=x1).map(move |x| y * columns + x))
    }

    /// A box as seen from the corner of the area.
    fn in_area(&self, rect: Rect) -> Rect {
        rect - Vec2::new(self.area.x0, self.area.y0)
    }

    /// Takes a box.
    pub(in crate::layout) fn take(&mut self, rect: Rect) {
        if rect.overlaps(self.area) {
            self.covered.count(self.in_area(rect), true);
            for index in self.touched(rect) {
                self.cells[index].push(rect);
            }
        }
    }

    /// Whether a box is within the area and touches nothing.
    pub(in crate::layout) fn is_free(&self, rect: Rect) -> bool {
        self.area.contains_rect(rect)
            && !self.covered.is_touched_by(self.in_area(rect))
            && !self.lines.iter().any(|line| line.overlaps(rect))
            && self.is_empty(rect)
    }

    /// Whether nothing but lines is where a box is.
    fn is_empty(&self, rect: Rect) -> bool {
        self.touched(rect).all(|index| self.cells[index].iter().all(|other| !other.overlaps(rect)))
    }

    /// Takes what a label takes that was placed in another room.
    pub(in crate::layout) fn take_label(&mut self, place: &LabelPlace) {
        taken_by(place).for_each(|rect| self.take(rect));
    }

    /// Gives back what a label took.
    pub(in crate::layout) fn release(&mut self, place: &LabelPlace) {
        for rect in taken_by(place) {
            if rect.overlaps(self.area) {
                self.covered.count(self.in_area(rect), false);
            }
            for index in self.touched(rect) {
                let cell = &mut self.cells[index];
                if let Some(at) = cell.iter().position(|other| *other == rect) {
                    cell.swap_remove(at);
                }
            }
        }
    }

    /// Whether words of a size have room at a dot; what is at least as wide and as high has none if they have not.
    pub(in crate::layout) fn has_room(&self, dot: Point, radius: f64, size: Size, reach: Reach) -> bool {
        spots(dot, radius, size, reach).any(|(_, rect)| self.is_free(rect))
    }

    /// Finds room for a label of a dot, and takes it.
    pub(in crate::layout) fn label(&mut self, dot: Point, radius: f64, size: Size, reach: Reach) -> Option<LabelPlace> {
        let find = |crossing: bool| {
            spots(dot, radius, size, reach).find_map(|(gap, rect)| {
                if !self.is_free(rect) {
                    return None;
                }
                let leader = (gap > 10.0).then(|| leader(dot, radius, rect));
                let passes = leader.is_none_or(|leader| self.can_pass(leader, radius, crossing));
                passes.then_some(LabelPlace { rect, leader })
            })
        };
        let place = find(false).or_else(|| if reach == Reach::Far { find(true) } else { None })?;
        for rect in taken_by(&place) {
            self.take(rect);
        }
        Some(place)
    }

    /// Whether the line from a dot to its label touches nothing, but for lines that it crosses.
    fn can_pass(&self, (from, to): (Point, Point), radius: f64, crossing: bool) -> bool {
        let length = from.distance(to).max(1e-6);
        // It begins in a corner of the dot's own box.
        let (first, steps) = ((radius * 0.5 + 1.0) / length, (length / 2.0).ceil());
        (0..steps as usize).map(|step| first + (1.0 - first) * step as f64 / steps).all(|share| {
            let spot = Rect::from_center_size(from.lerp(to, share), (1.0, 1.0));
            self.area.contains_rect(spot) && self.is_empty(spot) && (crossing || !self.lines.iter().any(|line| line.overlaps(spot)))
        })
    }
}

/// The line from a dot to its label.
fn leader(dot: Point, radius: f64, label: Rect) -> (Point, Point) {
    let end = Point::new(dot.x.clamp(label.x0, label.x1), dot.y.clamp(label.y0 + 2.0, label.y1 - 2.0));
    let way = end - dot;
    (dot + way * ((radius + 0.5) / way.hypot().max(1e-6)), end)
}

/// Where a label of a size may be around a dot, the best place first, each with its distance.
fn spots(dot: Point, radius: f64, size: Size, reach: Reach) -> impl Iterator<Item = (f64, Rect)> {
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
    let gaps = match reach {
        Reach::Beside => 1,
        Reach::Near => 4,
        Reach::Wide | Reach::Far => GAPS.len(),
    };
    let near = GAPS.into_iter().take(gaps).flat_map(move |gap| {
        AWAY.into_iter().map(move |(x, y)| {
            let slant = if x.abs() == 1.0 && y != 0.0 { 0.72 } else { 1.0 };
            (gap, away(dot, size, (x, y), ((radius + gap) * slant, (radius + gap) * slant)))
        })
    });
    // It may also slide along above and below, and be farther to the side than up or down.
    let slides = GAPS.into_iter().take(gaps).flat_map(move |gap| {
        (0..32).map(move |step| {
            let (share, up) = (f64::from(step / 4 + 1) / 8.0, if step % 2 == 0 { -1.0 } else { 1.0 });
            let side = if step / 2 % 2 == 0 { share } else { -share };
            (gap, away(dot, size, (side, up), (radius + gap, radius + gap)))
        })
    });
    let pairs = (1..GAPS.len()).flat_map(|sum| (0..GAPS.len()).filter_map(move |x| Some((*GAPS.get(x)?, *GAPS.get(sum.checked_sub(x)?)?))));
    let far = pairs.flat_map(move |(gap_x, gap_y)| {
        [(1.0, -1.0), (1.0, 1.0), (-1.0, -1.0), (-1.0, 1.0)]
            .map(move |side| (gap_x.max(gap_y), away(dot, size, side, (radius + gap_x, radius + gap_y))))
    });
    near.chain((reach != Reach::Near).then_some(slides).into_iter().flatten())
        .chain(matches!(reach, Reach::Wide | Reach::Far).then_some(far).into_iter().flatten())
}

/// A box of a size beside a dot, on a side of it, that far away.
fn away(dot: Point, size: Size, (x, y): (f64, f64), (reach_x, reach_y): (f64, f64)) -> Rect {
    let center = Point::new(dot.x + x * (reach_x + size.width / 2.0), dot.y + y * (reach_y + size.height / 2.0));
    Rect::from_center_size(center, size)
}

/// The boxes that a label and the line to it take.
fn taken_by(place: &LabelPlace) -> impl Iterator<Item = Rect> + use<> {
    let line = place.leader.into_iter().flat_map(|(from, to)| {
        let steps = (from.distance(to) / 3.0).ceil().max(1.0) as usize;
        (1..steps).map(move |step| Rect::from_center_size(from.lerp(to, step as f64 / steps as f64), (2.0, 2.0)))
    });
    std::iter::once(place.rect).chain(line)
}

#[cfg(test)]
mod tests {
    use super::{Point, Reach, Rect, Room, Size};

    #[test]
    fn labels_never_touch_each_other_a_dot_or_the_edge() {
        let area = Rect::new(0.0, 0.0, 400.0, 300.0);
        let mut room = Room::new(area);
        let dots: Vec<Point> =
            (0..60).map(|index| Point::new(f64::from(index % 10) * 42.0 + 5.0, f64::from(index / 10) * 52.0 + 4.0)).collect();
        for dot in &dots {
            room.take(Rect::from_center_size(*dot, (10.0, 10.0)));
        }
        let labels: Vec<_> = dots.iter().filter_map(|dot| room.label(*dot, 5.0, Size::new(70.0, 13.0), Reach::Near)).collect();
        assert!(labels.len() > 15 && labels.len() < dots.len(), "{}", labels.len());
        assert!(labels.iter().any(|label| label.leader.is_some()) && labels.iter().any(|label| label.leader.is_none()));
        for (index, label) in labels.iter().enumerate() {
            assert!(area.contains_rect(label.rect));
            assert!(labels[..index].iter().all(|other| !other.rect.overlaps(label.rect)), "{index}");
            assert!(dots.iter().all(|dot| !Rect::from_center_size(*dot, (10.0, 10.0)).overlaps(label.rect)), "{index}");
        }
    }

    proptest::proptest! {
        #[test]
        fn what_is_ruled_out_quickly_is_what_is_not_free(
            boxes in proptest::collection::vec((0.0..440.0, 0.0..240.0, 1.0..13.0, 1.0..13.0), 1..120),
            gone in proptest::collection::vec(proptest::prelude::any::<proptest::sample::Index>(), 0..40),
            wanted in proptest::collection::vec((0.0..430.0, 0.0..230.0, 2.0..150.0, 2.0..20.0), 1..60),
        ) {
            let area = Rect::new(13.5, 7.25, 413.5, 217.25);
            let rect = |(x, y, width, height)| Rect::from_center_size(Point::new(x, y), (width, height));
            let mut room = Room::new(area);
            let mut taken: Vec<Rect> = boxes.into_iter().map(rect).collect();
            for rect in &taken {
                room.take(*rect);
            }
            for index in gone {
                if !taken.is_empty() {
                    let rect = taken.swap_remove(index.index(taken.len()));
                    room.release(&super::LabelPlace { rect, leader: None });
                }
            }
            for wanted in wanted.into_iter().map(rect) {
                let free = area.contains_rect(wanted) && !taken.iter().any(|taken| taken.overlaps(wanted));
                proptest::prop_assert_eq!(room.is_free(wanted), free);
            }
        }
    }

    #[test]
    fn a_dot_at_the_edge_is_labelled_inside() {
        let mut room = Room::new(Rect::new(0.0, 0.0, 200.0, 100.0));
        let dot = Point::new(196.0, 50.0);
        room.take(Rect::from_center_size(dot, (8.0, 8.0)));
        let label = room.label(dot, 4.0, Size::new(60.0, 12.0), Reach::Near).unwrap();
        assert!(label.rect.x1 < 192.0 && label.leader.is_none());
        assert!(room.label(dot, 4.0, Size::new(600.0, 12.0), Reach::Near).is_none(), "a label wider than the plane is left out");
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
        let places: Vec<_> = (0..12).filter_map(|_| room.label(dot, 5.0, size, Reach::Near)).collect();
        assert!(!places.is_empty() && places.iter().all(|place| place.leader.is_some()), "{places:?}");
        for place in places.iter().rev() {
            assert!(!room.is_free(place.rect));
            room.release(place);
            assert!(room.is_free(place.rect));
        }
        assert_eq!(room.label(dot, 5.0, size, Reach::Near), places.first().copied());
    }

    #[test]
    fn labels_keep_clear_of_lines_which_only_the_line_to_a_far_one_may_cross() {
        let dot = Point::new(150.0, 150.0);
        let mut room = Room::new(Rect::new(0.0, 0.0, 300.0, 300.0));
        room.take(Rect::from_center_size(dot, (10.0, 10.0)));
        // Right below the dot a line all across; at the sides and above there is no room.
        let line = Rect::new(0.0, 160.0, 300.0, 161.0);
        room.keep_clear(line);
        for rect in [Rect::new(0.0, 0.0, 140.0, 156.0), Rect::new(160.0, 0.0, 300.0, 156.0), Rect::new(0.0, 0.0, 300.0, 140.0)] {
            room.take(rect);
        }
        assert!(room.label(dot, 5.0, Size::new(60.0, 12.0), Reach::Near).is_none());
        let label = room.label(dot, 5.0, Size::new(60.0, 12.0), Reach::Far).unwrap();
        assert!(label.leader.is_some() && label.rect.y0 >= line.y1 && !label.rect.overlaps(line), "{label:?}");
    }

    #[test]
    fn some_labels_may_be_farther_away_than_others() {
        let dot = Point::new(150.0, 150.0);
        let mut room = Room::new(Rect::new(0.0, 0.0, 300.0, 300.0));
        // All around, but for a gap through which the line passes.
        for rect in [Rect::new(100.0, 100.0, 149.0, 200.0), Rect::new(151.0, 100.0, 200.0, 200.0)] {
            room.take(rect);
        }
        let size = Size::new(60.0, 12.0);
        assert!(!room.has_room(dot, 5.0, size, Reach::Near) && room.label(dot, 5.0, size, Reach::Near).is_none());
        assert!(room.has_room(dot, 5.0, size, Reach::Far) && room.label(dot, 5.0, size, Reach::Far).is_some());
    }
}
