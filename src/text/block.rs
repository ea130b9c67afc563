//! From broken lines to a text block of the scene: where each line's baseline begins. Never measures.

use super::{Broken, Line};
use crate::scene::{Color, Point, Rect, TextAlign, TextBlock, TextLine};

/// Where lines are between the left and the right edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HorizontalAlign {
    /// All begin at the left edge; those of a paragraph from right to left at the right one.
    Left,
    /// Each is in the middle.
    Center,
    /// All end at the right edge.
    Right,
}

/// Where lines are between the upper and the lower edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerticalAlign {
    /// The first line's top is at the upper edge.
    Top,
    /// All together are in the middle.
    Middle,
    /// The last line's bottom is at the lower edge.
    Bottom,
}

impl Line {
    /// The line, with the left end of its baseline at a point.
    pub fn at(&self, origin: Point) -> TextLine {
        TextLine { origin, text: self.text.clone(), width: self.width, pieces: self.pieces.clone(), end: self.end }
    }
}

impl Broken {
    /// Height in points of all lines together.
    pub fn height(&self) -> f64 {
        self.lines.len() as f64 * self.metrics.line_height
    }

    /// Width in points of the widest line.
    pub fn width(&self) -> f64 {
        self.lines.iter().map(|line| line.width).fold(0.0, f64::max)
    }

    /// The lines from `top_left` down, beginning at the left.
    pub fn at(&self, top_left: Point, color: Color) -> TextBlock {
        let area = Rect::from_origin_size(top_left, (self.width(), self.height()));
        self.within(area, HorizontalAlign::Left, VerticalAlign::Top, color)
    }

    /// The lines in a box; too many or too wide ones overflow it at the sides they are not aligned to.
    pub fn within(&self, area: Rect, horizontal: HorizontalAlign, vertical: VerticalAlign, color: Color) -> TextBlock {
        let free = area.height() - self.height();
        let top = area.y0
            + match vertical {
                VerticalAlign::Top => 0.0,
                VerticalAlign::Middle => free / 2.0,
                VerticalAlign::Bottom => free,
            };
        let lines = self.lines.iter().enumerate().map(|(index, line)| {
            let left = match horizontal {
                HorizontalAlign::Left if line.right_to_left => area.x1 - line.width,
                HorizontalAlign::Left => area.x0,
                HorizontalAlign::Center => area.x0 + (area.width() - line.width) / 2.0,
                HorizontalAlign::Right => area.x1 - line.width,
            };
            let baseline = top + index as f64 * self.metrics.line_height + self.metrics.ascent;
            line.at(Point::new(left, baseline))
        });
        let align = match horizontal {
            HorizontalAlign::Left if self.lines.first().is_some_and(|line| line.right_to_left) => TextAlign::Right,
            HorizontalAlign::Left => TextAlign::Left,
            HorizontalAlign::Center => TextAlign::Center,
            HorizontalAlign::Right => TextAlign::Right,
        };
        TextBlock { lines: lines.collect(), style: self.style, color, align }
    }
}

#[cfg(test)]
mod tests {
    use super::{HorizontalAlign, VerticalAlign};
    use crate::scene::{Color, LineEnd, Point, Rect, TextStyle, Weight};
    use crate::text::{Broken, Line, LineMetrics};

    #[test]
    fn lines_are_placed_in_a_box() {
        let line = |text: &str, width| Line { text: text.to_owned(), width, pieces: Vec::new(), right_to_left: false, end: LineEnd::Words };
        let broken = Broken {
            lines: vec![line("ab", 20.0), line("c", 10.0)],
            style: TextStyle::new(Weight::Regular, 10.0),
            metrics: LineMetrics { ascent: 9.0, line_height: 12.0 },
            truncated: false,
            torn: false,
            cramped: false,
            hyphenated: false,
        };
        let area = Rect::new(100.0, 0.0, 140.0, 100.0);
        let block = broken.within(area, HorizontalAlign::Center, VerticalAlign::Middle, Color::hex(0));
        assert_eq!((block.lines[0].origin.x, block.lines[0].origin.y), (110.0, 38.0 + 9.0));
        assert_eq!((block.lines[1].origin.x, block.lines[1].origin.y), (115.0, 50.0 + 9.0));
        let block = broken.within(area, HorizontalAlign::Right, VerticalAlign::Bottom, Color::hex(0));
        assert_eq!((block.lines[1].origin.x, block.lines[1].origin.y), (130.0, 88.0 + 9.0));
        assert_eq!((broken.width(), broken.height()), (20.0, 24.0));
        // What is read from the right begins there, under the widest line.
        let mut hebrew = broken.clone();
        for line in &mut hebrew.lines {
            line.right_to_left = true;
        }
        let lines =
            |broken: &Broken| broken.at(Point::new(100.0, 0.0), Color::hex(0)).lines.iter().map(|line| line.origin.x).collect::<Vec<_>>();
        assert_eq!((lines(&broken), lines(&hebrew)), (vec![100.0, 100.0], vec![100.0, 110.0]));
    }
}
