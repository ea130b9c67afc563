//! Long lists: which rows are visible, so that only those are shown. Never what a row looks like.

use std::ops::Range;

/// The rows that are at least partly between two heights. Rows are ordered from top to bottom, and `span` returns where one begins and
/// ends.
pub(crate) fn in_sight<T>(rows: &[T], span: impl Fn(&T) -> (f64, f64), from: f64, to: f64) -> Range<usize> {
    let first = rows.partition_point(|row| span(row).1 < from);
    let end = rows.partition_point(|row| span(row).0 <= to);
    first..end.max(first)
}

/// Rows of different heights, one directly below the other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Stack {
    spans: Vec<(f32, f32)>,
}

impl Stack {
    /// Rows of these heights.
    pub(crate) fn new(heights: impl Iterator<Item = f32>) -> Self {
        let mut top = 0.0;
        let span = |height: f32| {
            let above = top;
            top += height;
            (above, top)
        };
        Self { spans: heights.map(span).collect() }
    }

    /// Height of all rows together.
    pub(crate) fn height(&self) -> f32 {
        self.spans.last().map_or(0.0, |span| span.1)
    }

    /// Where a row begins and ends.
    pub(crate) fn span(&self, row: usize) -> (f32, f32) {
        self.spans.get(row).copied().unwrap_or_default()
    }

    /// The rows that are at least partly between two heights.
    pub(crate) fn in_sight(&self, from: f32, to: f32) -> Range<usize> {
        in_sight(&self.spans, |span| (span.0.into(), span.1.into()), from.into(), to.into())
    }
}

/// Rows of one height, one directly below the other.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Even {
    /// How many.
    pub(crate) count: usize,
    /// Height of each, in points.
    pub(crate) height: f32,
}

impl Even {
    /// Where a row, or one that would follow the last, begins and ends.
    pub(crate) fn span(self, row: usize) -> (f32, f32) {
        let top = row as f32 * self.height;
        (top, top + self.height)
    }

    /// The row at a height, limited to the existing rows; none if there are none.
    pub(crate) fn at(self, y: f32) -> Option<usize> {
        Some(self.place(y).min(self.count.checked_sub(1)?))
    }

    /// The rows that are at least partly between two heights.
    pub(crate) fn in_sight(self, from: f32, to: f32) -> Range<usize> {
        self.place(from).min(self.count)..(self.place(to) + 1).min(self.count)
    }

    fn place(self, y: f32) -> usize {
        (y / self.height).floor().max(0.0) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::{Even, Stack};

    #[test]
    fn rows_of_one_height_are_where_rows_of_that_height_are() {
        let (even, stack) = (Even { count: 30, height: 10.0 }, Stack::new(std::iter::repeat_n(10.0, 30)));
        assert_eq!((even.span(0), even.span(7)), (stack.span(0), stack.span(7)));
        for (from, to) in [(0.0, 5.0), (-20.0, 11.0), (33.0, 58.0), (291.0, 900.0), (310.0, 320.0)] {
            assert_eq!(even.in_sight(from, to), stack.in_sight(from, to), "{from} to {to}");
        }
        assert_eq!((even.at(-3.0), even.at(25.0), even.at(900.0)), (Some(0), Some(2), Some(29)));
        let none = Even { count: 0, height: 10.0 };
        assert_eq!((none.at(0.0), none.in_sight(0.0, 100.0)), (None, 0..0));
    }

    #[test]
    fn rows_in_sight_are_those_that_touch_what_is_seen() {
        let stack = Stack::new([10.0, 20.0, 30.0].into_iter());
        assert_eq!(stack.height(), 60.0);
        assert_eq!((stack.span(0), stack.span(2), stack.span(9)), ((0.0, 10.0), (30.0, 60.0), (0.0, 0.0)));
        assert_eq!(stack.in_sight(0.0, 5.0), 0..1);
        assert_eq!(stack.in_sight(11.0, 29.0), 1..2);
        assert_eq!(stack.in_sight(5.0, 40.0), 0..3);
        assert_eq!(stack.in_sight(70.0, 90.0), 3..3);
        assert_eq!(Stack::default().in_sight(0.0, 100.0), 0..0);
    }
}
