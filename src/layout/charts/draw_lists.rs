//! Draws what is a list of touchpoints: the two sides of the balance, and the priorities with their reasons. Never an order of its own.

use super::description::{BalanceSides, PriorityList, PriorityRow, Share, Target};
use super::draw::{Drawn, Mark, Pen, SMALL, SMALL_STRONG, STRONG, TINY};
use crate::layout::Part;
use crate::layout::marks::verdict_ink;
use crate::scene::{Group, Node, Point, Rect, TextStyle, Weight};
use crate::text::{HorizontalAlign, VerticalAlign};

/// Height of a share of the balance, in points.
const SHARE_ROW: f64 = 31.0;
/// Height of a line of the priority list, in points.
pub(super) const PRIORITY_ROW: f64 = 42.0;
/// The highest opportunity there is.
const MOST_OPPORTUNITY: f64 = 20.0;

/// The sums against each other, and what contributes most to either.
pub(super) fn balance(pen: &mut Pen<'_>, sides: &BalanceSides, room: Rect) -> Drawn {
    const SENTENCE: TextStyle = TextStyle::new(Weight::SemiBold, 15.0);
    let mut y = room.y0;
    let sentence = pen.label(&sides.sentence, SENTENCE, room.width(), 3);
    pen.nodes.push(sentence.at(Point::new(room.x0, y), pen.theme.ink).into());
    y += sentence.height() + 14.0;
    let felt = sides.negative * sides.aversion;
    let most = sides.positive.max(felt).max(1e-9);
    for (words, value, color) in [(&sides.totals[0], sides.positive, pen.theme.positive), (&sides.totals[1], felt, pen.theme.negative)] {
        pen.words(words, SMALL, Rect::new(room.x0, y, room.x1, y + 14.0), HorizontalAlign::Left, color);
        pen.fill(Rect::new(room.x0, y + 16.0, room.x1, y + 28.0), 3.0, pen.theme.tint);
        pen.fill(Rect::new(room.x0, y + 16.0, room.x0 + room.width() * value / most, y + 28.0), 3.0, color);
        y += 38.0;
    }
    // How much of the felt sum is there before losses are weighed.
    if sides.negative > 0.0 && sides.aversion > 1.0 {
        let x = room.x0 + room.width() * sides.negative / most;
        pen.line(Point::new(x, y - 22.0), Point::new(x, y - 10.0), crate::scene::Stroke::solid(pen.theme.paper, 1.6));
    }
    y += 8.0;
    let middle = room.center().x;
    let (left, right) = (Rect::new(room.x0, y, middle - 14.0, room.y1), Rect::new(middle + 14.0, y, room.x1, room.y1));
    let largest = sides.good.iter().chain(&sides.bad).map(|share| share.weighted_gap.abs()).fold(1e-9, f64::max);
    let mut marks = Vec::new();
    let bad = side(
        pen,
        &Side { head: &sides.sides[1], shares: &sides.bad, more: sides.more[1].as_deref(), toward_right: true },
        sides,
        left,
        largest,
        &mut marks,
    );
    let good = side(
        pen,
        &Side { head: &sides.sides[0], shares: &sides.good, more: sides.more[0].as_deref(), toward_right: false },
        sides,
        right,
        largest,
        &mut marks,
    );
    let end = good.max(bad);
    pen.hairline(Point::new(middle, y), Point::new(middle, end));
    Drawn { marks, end: Point::new(room.x1, end), ..Drawn::default() }
}

/// One side of the balance.
struct Side<'a> {
    head: &'a str,
    shares: &'a [Share],
    more: Option<&'a str>,
    /// Whether it is left of the middle, with its bars ending there.
    toward_right: bool,
}

/// Draws one side; returns where it ends.
fn side(pen: &mut Pen<'_>, side: &Side<'_>, all: &BalanceSides, room: Rect, largest: f64, marks: &mut Vec<Mark>) -> f64 {
    let align = if side.toward_right { HorizontalAlign::Right } else { HorizontalAlign::Left };
    let row = |y: f64, height: f64| Rect::new(room.x0, y, room.x1, y + height);
    let mut y = room.y0;
    pen.words(side.head, SMALL_STRONG, row(y, 14.0), align, pen.theme.muted);
    y += 22.0;
    if side.shares.is_empty() {
        pen.words(&all.nothing, SMALL, row(y, 14.0), align, pen.theme.muted);
        y += 20.0;
    }
    for share in side.shares {
        let ink = verdict_ink(pen.theme, share.verdict);
        let color = if side.toward_right { pen.theme.negative } else { pen.theme.positive };
        let value = pen.texts.signed(share.weighted_gap);
        let wide = pen.measurer.width(&value, SMALL_STRONG);
        let near = if side.toward_right { room.x1 } else { room.x0 };
        let away = if side.toward_right { -1.0 } else { 1.0 };
        pen.verdict(share.verdict, Point::new(near + away * 6.0, y + 7.0), 10.0);
        let at = |from: f64, to: f64| {
            Rect::new((near + away * from).min(near + away * to), y, (near + away * from).max(near + away * to), y + 14.0)
        };
        pen.words(&value, SMALL_STRONG, at(16.0, 16.0 + wide), align, ink.word);
        pen.words(&share.touchpoint.title, SMALL, at(24.0 + wide, room.width()), align, pen.theme.ink);
        let length = room.width() * share.weighted_gap.abs() / largest;
        let bar = at(0.0, length);
        pen.fill(Rect { y0: y + 17.0, y1: y + 24.0, ..bar }, 2.0, color);
        let rect = Rect::new(room.x0 - 6.0, y - 3.0, room.x1 + 6.0, y + SHARE_ROW - 3.0);
        marks.push(Mark { rect, round: false, target: Target::Touchpoint(share.touchpoint.id), name: None });
        y += SHARE_ROW;
    }
    if let Some(more) = side.more {
        pen.words(more, SMALL, row(y, 14.0), align, pen.theme.muted);
        y += 20.0;
    }
    y
}

/// The priority list; of a long one only the lines in the band are drawn.
pub(super) fn priorities(pen: &mut Pen<'_>, list: &PriorityList, room: Rect, band: Option<(f64, f64)>) -> Drawn {
    const BAR: f64 = 96.0;
    let top = room.y0 + 18.0;
    let bars = (room.x1 - BAR, room.x1);
    pen.words(&list.head, SMALL_STRONG, Rect::new(bars.0, room.y0 - 3.0, bars.1, room.y0 + 12.0), HorizontalAlign::Left, pen.theme.muted);
    let index = |y: f64| ((y - top) / PRIORITY_ROW).floor().max(0.0) as usize;
    let seen = band.map_or(0..list.rows.len(), |(from, to)| index(from).min(list.rows.len())..(index(to) + 1).min(list.rows.len()));
    let mut marks = Vec::with_capacity(seen.len());
    let count = list.rows.len().to_string().len().max(2) as f64;
    // Digits are not all of one width.
    let widest = ('0'..='9').map(|digit| pen.measurer.width(&digit.to_string(), STRONG)).fold(0.0, f64::max);
    let begin = room.x0 + (count * widest).ceil() + 10.0;
    for (number, row) in seen.clone().zip(list.rows.get(seen).unwrap_or_default()) {
        let y = top + number as f64 * PRIORITY_ROW;
        pen.hairline(Point::new(room.x0, y), Point::new(room.x1, y));
        let outside = std::mem::take(&mut pen.nodes);
        priority_row(pen, row, Rect::new(room.x0, y, room.x1, y + PRIORITY_ROW), begin, bars);
        let inside = std::mem::replace(&mut pen.nodes, outside);
        pen.nodes.push(Node::Group(Group::new(inside).of(Part::ChartPoint, row.touchpoint.id.0)));
        let rect = Rect::new(room.x0 - 8.0, y, room.x1 + 8.0, y + PRIORITY_ROW);
        let name = pen.texts.charts_row_name(&row.position.to_string(), &row.touchpoint.title, &row.verdict_name, &row.reason);
        marks.push(Mark { rect, round: false, target: Target::Touchpoint(row.touchpoint.id), name: Some(name) });
    }
    let end = top + list.rows.len() as f64 * PRIORITY_ROW;
    Drawn { marks, end: Point::new(room.x1, end), ..Drawn::default() }
}

fn priority_row(pen: &mut Pen<'_>, row: &PriorityRow, rect: Rect, begin: f64, bars: (f64, f64)) {
    let (ink, muted) = (pen.theme.ink, pen.theme.muted);
    let color = verdict_ink(pen.theme, row.verdict);
    let (first, second) = (rect.y0 + 5.0, rect.y0 + 22.0);
    let number = Rect::new(rect.x0, first, begin - 10.0, first + 16.0);
    pen.words(&row.position.to_string(), STRONG, number, HorizontalAlign::Right, muted);
    pen.verdict(row.verdict, Point::new(begin + 6.0, first + 8.0), 11.0);
    let left = begin + 20.0;
    let right = bars.0 - 18.0;
    let title = pen.broken(&row.touchpoint.title, STRONG, right - left, 1);
    pen.nodes.push(title.within(Rect::new(left, first, right, first + 16.0), HorizontalAlign::Left, VerticalAlign::Middle, ink).into());
    let stage = Rect::new(left + title.width() + 9.0, first + 1.0, right, first + 16.0);
    if stage.width() > 40.0 {
        pen.words(&row.stage, TINY, stage, HorizontalAlign::Left, muted);
    }
    let line = Rect::new(left, second, right, second + 15.0);
    let wide = pen.words(&row.verdict_name, SMALL_STRONG, line, HorizontalAlign::Left, color.word);
    let reason = Rect { x0: left + wide + 9.0, ..line };
    pen.words(&row.reason, SMALL, reason, HorizontalAlign::Left, muted);
    let value = pen.texts.score(row.opportunity);
    pen.words(&value, SMALL_STRONG, Rect::new(bars.0, first, bars.1, first + 16.0), HorizontalAlign::Left, ink);
    let rail = Rect::new(bars.0, second + 3.0, bars.1, second + 9.0);
    pen.fill(rail, 2.0, pen.theme.tint);
    pen.fill(Rect { x1: rail.x0 + rail.width() * row.opportunity / MOST_OPPORTUNITY, ..rail }, 2.0, color.mark);
}
