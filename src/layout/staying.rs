//! What of a row at the top or the foot of a drawing stays in sight while the drawing is scrolled sideways: the words at its left end go with the
//! left edge of what is seen, those at its right end with the right one where there is room for both. Only numbers; never a node.

use crate::scene::{Point, Rect, Vec2};

/// Room that is kept between what stays at the left and what stays at the right, in points.
const BETWEEN: f64 = 24.0;

/// A row with words at its two ends.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Staying {
    /// What is at the left end.
    pub left: Vec<Rect>,
    /// What is at the right end.
    pub right: Vec<Rect>,
    /// Where the drawing's margins begin and end.
    ends: (f64, f64),
}

/// Which end something belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// The left one.
    Left,
    /// The right one.
    Right,
}

impl Staying {
    /// What is at the ends of a drawing of a width, with margins.
    pub(super) fn new(left: Vec<Rect>, right: Vec<Rect>, width: f64, margin: f64) -> Self {
        Self { left, right, ends: (margin, width - margin) }
    }

    /// Where what is at the left ends, and what is at the right begins.
    fn gap(&self) -> (f64, f64) {
        let left = self.left.iter().map(|rect| rect.x1).fold(self.ends.0, f64::max);
        (left, self.right.iter().map(|rect| rect.x0).fold(f64::INFINITY, f64::min))
    }

    /// How far the left end goes to the right, and the right end to the left, where a part of the drawing from one x to another is in sight.
    pub fn moved(&self, from: f64, to: f64) -> (f64, f64) {
        let ((begin, end), (left, right)) = (self.ends, self.gap());
        let at_left = from.clamp(0.0, (end - left).max(0.0));
        // What is at the right end comes into sight only where there is room for all of both.
        let drawing = end + begin;
        let is_room = !self.right.is_empty() && to - from >= left + BETWEEN + drawing - right;
        (at_left, if is_room { (drawing - to).max(0.0) } else { 0.0 })
    }

    /// Whether what is at the left end has gone over a part of the right end, which is not drawn then; `before`: room that belongs to it.
    pub fn covers(&self, part: Rect, before: f64, (at_left, at_right): (f64, f64)) -> bool {
        part.x0 - before - at_right < self.gap().0 + at_left + BETWEEN - 1e-6
    }

    /// Which end something belongs to, by where it is in the drawing.
    pub fn end_of(&self, part: Rect) -> Option<End> {
        let middle = part.center();
        let is_in = |all: &[Rect]| all.iter().any(|rect| rect.inflate(0.5, 0.5).contains(middle));
        if is_in(&self.left) {
            Some(End::Left)
        } else if is_in(&self.right) {
            Some(End::Right)
        } else {
            None
        }
    }

    /// Where all of its parts are seen, where both ends were moved.
    pub fn all_seen(&self, (at_left, at_right): (f64, f64)) -> impl Iterator<Item = Rect> {
        let left = self.left.iter().map(move |part| *part + Vec2::new(at_left, 0.0));
        left.chain(self.right.iter().map(move |part| *part - Vec2::new(at_right, 0.0)))
    }

    /// Where a part of it is seen, where both ends were moved.
    pub fn seen(&self, part: Rect, (at_left, at_right): (f64, f64)) -> Rect {
        match self.end_of(part) {
            Some(End::Left) => part + Vec2::new(at_left, 0.0),
            Some(End::Right) => part - Vec2::new(at_right, 0.0),
            None => part,
        }
    }

    /// The point of the drawing that is seen at a point, where both ends were moved.
    pub fn seen_at(&self, at: Point, (at_left, at_right): (f64, f64)) -> Point {
        let from_right = at + Vec2::new(at_right, 0.0);
        if self.right.iter().any(|rect| rect.contains(from_right)) { from_right } else { at - Vec2::new(at_left, 0.0) }
    }
}

#[cfg(test)]
mod tests {
    use super::{End, Staying};
    use crate::scene::{Point, Rect};

    fn row() -> Staying {
        Staying::new(vec![Rect::new(24.0, 10.0, 224.0, 40.0)], vec![Rect::new(1_676.0, 10.0, 1_976.0, 30.0)], 2_000.0, 24.0)
    }

    #[test]
    fn both_ends_go_with_what_is_in_sight_and_never_meet() {
        let row = row();
        assert_eq!(row.moved(-50.0, 950.0), (0.0, 1_050.0));
        assert_eq!(row.moved(400.0, 1_400.0), (400.0, 600.0));
        assert_eq!(row.moved(1_000.0, 2_000.0), (1_000.0, 0.0));
        // Too little room for both: the right end is scrolled with the drawing, and the left one goes over it.
        assert_eq!(row.moved(400.0, 900.0), (400.0, 0.0));
        let part = |x: f64| Rect::new(x, 10.0, x + 40.0, 30.0);
        assert!(!row.covers(part(1_700.0), 0.0, (400.0, 0.0)));
        let over = row.moved(1_500.0, 2_000.0);
        assert!(row.covers(part(1_700.0), 0.0, over) && !row.covers(part(1_800.0), 0.0, over) && row.covers(part(1_760.0), 15.0, over));
        for from in (0..1_400).step_by(37) {
            for width in (570..3_000).step_by(211) {
                let moved = row.moved(f64::from(from), f64::from(from + width));
                let is_past_the_end = from + width > 2_000;
                assert!(is_past_the_end || !row.covers(row.right[0], 0.0, moved), "{from} {width}: {moved:?}");
            }
        }
    }

    #[test]
    fn each_part_belongs_to_an_end_and_is_found_where_it_is_seen() {
        let row = row();
        assert_eq!(row.end_of(Rect::new(24.0, 12.0, 200.0, 38.0)), Some(End::Left));
        assert_eq!(row.end_of(Rect::new(1_700.0, 12.0, 1_720.0, 28.0)), Some(End::Right));
        assert_eq!(row.end_of(Rect::new(900.0, 12.0, 920.0, 28.0)), None);
        let moved = row.moved(400.0, 1_400.0);
        assert_eq!(row.seen_at(Point::new(500.0, 20.0), moved), Point::new(100.0, 20.0));
        assert_eq!(row.seen(row.left[0], moved).x0, 424.0);
        assert_eq!(row.seen(row.right[0], moved).x1, 1_376.0);
        assert_eq!(row.seen_at(Point::new(1_200.0, 20.0), moved), Point::new(1_800.0, 20.0));
    }
}
