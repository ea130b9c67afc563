//! Draws what is a list of touchpoints: the two sides of the balance, and the priorities with their reasons. Never an order of its own.

use super::description::{BalanceSides, PriorityList, PriorityRow, Share, Target};
use super::draw::{Drawn, Mark, Pen, SMALL, SMALL_STRONG, STRONG, TINY};
use crate::layout::Part;
use crate::layout::marks::verdict_ink;
use crate::scene::{Group, Node, Point, Rect, TextStyle, Weight};
use crate::text::{Broken, HorizontalAlign, VerticalAlign};
use std::sync::Arc;

/// Height of a share of the balance, in points.
const SHARE_ROW: f64 = 31.0;
/// Height in points of a line of the priority list whose words have one line each.
const PRIORITY_ROW: f64 = 42.0;
/// The lines of a title or a reason at most.
const MOST_LINES: usize = 4;
/// Between words of different kinds in one line, in points.
const BETWEEN: f64 = 9.0;
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
        let title = pen.broken(&share.touchpoint.title, SMALL, room.width() - 24.0 - wide, MOST_LINES);
        let more = beyond_one(&title);
        let place = at(24.0 + wide, room.width());
        let place = Rect { y1: place.y1 + more, ..place };
        pen.nodes.push(title.within(place, align, VerticalAlign::Middle, pen.theme.ink).into());
        let length = room.width() * share.weighted_gap.abs() / largest;
        let bar = at(0.0, length);
        pen.fill(Rect { y0: y + 17.0 + more, y1: y + 24.0 + more, ..bar }, 2.0, color);
        let rect = Rect::new(room.x0 - 6.0, y - 3.0, room.x1 + 6.0, y + SHARE_ROW - 3.0 + more);
        marks.push(Mark { rect, round: false, target: Target::Touchpoint(share.touchpoint.id), name: None });
        y += SHARE_ROW + more;
    }
    if let Some(more) = side.more {
        pen.words(more, SMALL, row(y, 14.0), align, pen.theme.muted);
        y += 20.0;
    }
    y
}

/// Height in points of all lines but the first.
fn beyond_one(words: &Broken) -> f64 {
    words.lines.len().saturating_sub(1) as f64 * words.metrics.line_height
}

/// Where the columns of the priority list are.
#[derive(Clone, Copy)]
struct PriorityColumns {
    /// The verdict's symbol; the position is left of it.
    begin: f64,
    /// Title, verdict and reason.
    words: (f64, f64),
    /// The opportunity.
    bars: (f64, f64),
}

/// The words of a line of the priority list.
struct PriorityWords {
    title: Arc<Broken>,
    stage: Arc<Broken>,
    /// Whether the stage has lines of its own, for want of room beside the title.
    stage_below: bool,
    /// How wide the verdict's name is.
    verdict: f64,
    reason: Arc<Broken>,
}

impl PriorityColumns {
    fn new(pen: &Pen<'_>, list: &PriorityList, room: Rect) -> Self {
        const BAR: f64 = 96.0;
        let highest = list.rows.iter().map(|row| row.position).max().unwrap_or(0);
        let count = highest.to_string().len().max(2) as f64;
        // Digits are not all of one width.
        let widest = ('0'..='9').map(|digit| pen.measurer.width(&digit.to_string(), STRONG)).fold(0.0, f64::max);
        let begin = room.x0 + (count * widest).ceil() + 10.0;
        let bars = (room.x1 - BAR, room.x1);
        Self { begin, words: (begin + 20.0, bars.0 - 18.0), bars }
    }

    fn words(&self, pen: &Pen<'_>, row: &PriorityRow) -> PriorityWords {
        let width = self.words.1 - self.words.0;
        let title = pen.broken(&row.touchpoint.title, STRONG, width, MOST_LINES);
        let stage = pen.broken(&row.stage, TINY, width, MOST_LINES);
        let last = title.lines.last().map_or(0.0, |line| line.width);
        let stage_below = stage.lines.len() > 1 || last + BETWEEN + stage.width() > width;
        let verdict = pen.measurer.width(&row.verdict_name, SMALL_STRONG);
        let reason = pen.label(&row.reason, SMALL, width - verdict - BETWEEN, MOST_LINES);
        PriorityWords { title, stage, stage_below, verdict, reason }
    }

    /// The height of a line. Measuring ten thousand of them takes a while, and nearly all have room: those are recognised by their number
    /// of letters, for which that of their bytes is enough, since no text has more letters than bytes.
    fn height(&self, pen: &Pen<'_>, row: &PriorityRow) -> f64 {
        const WIDEST: f64 = 1.3;
        const USUAL: f64 = 0.75;
        let width = self.words.1 - self.words.0;
        let letters = |words: &str| words.len() as f64;
        let reason = letters(&row.verdict_name) + letters(&row.reason);
        let title = letters(&row.touchpoint.title) * STRONG.size + letters(&row.stage) * TINY.size;
        if title * WIDEST + BETWEEN <= width && reason * SMALL.size * USUAL + BETWEEN <= width {
            return PRIORITY_ROW;
        }
        let words = self.words(pen, row);
        PRIORITY_ROW + words.above_verdict() + beyond_one(&words.reason)
    }
}

impl PriorityWords {
    /// Height of all lines above the verdict but the first.
    fn above_verdict(&self) -> f64 {
        beyond_one(&self.title) + if self.stage_below { self.stage.height() } else { 0.0 }
    }
}

/// The priority list; of a long one only the lines in the band are drawn.
pub(super) fn priorities(pen: &mut Pen<'_>, list: &PriorityList, room: Rect, band: Option<(f64, f64)>) -> Drawn {
    let columns = PriorityColumns::new(pen, list, room);
    let head = Rect::new(columns.bars.0, room.y0 - 3.0, columns.bars.1, room.y0 + 12.0);
    pen.words(&list.head, SMALL_STRONG, head, HorizontalAlign::Left, pen.theme.muted);
    let mut tops = vec![room.y0 + 18.0];
    for row in &list.rows {
        tops.push(tops[tops.len() - 1] + columns.height(pen, row));
    }
    let before = |y: f64| tops.partition_point(|top| *top <= y);
    let seen = band.map_or(0..list.rows.len(), |(from, to)| before(from).saturating_sub(1)..before(to).min(list.rows.len()));
    let mut marks = Vec::with_capacity(seen.len());
    for (number, row) in seen.clone().zip(list.rows.get(seen).unwrap_or_default()) {
        let (y, end) = (tops[number], tops[number + 1]);
        pen.hairline(Point::new(room.x0, y), Point::new(room.x1, y));
        let outside = std::mem::take(&mut pen.nodes);
        priority_row(pen, row, Rect::new(room.x0, y, room.x1, end), columns);
        let inside = std::mem::replace(&mut pen.nodes, outside);
        pen.nodes.push(Node::Group(Group::new(inside).of(Part::ChartPoint, row.touchpoint.id.0)));
        let rect = Rect::new(room.x0 - 8.0, y, room.x1 + 8.0, end);
        let name = pen.texts.charts_row_name(&row.position.to_string(), &row.touchpoint.title, &row.verdict_name, &row.reason);
        marks.push(Mark { rect, round: false, target: Target::Touchpoint(row.touchpoint.id), name: Some(name) });
    }
    let end = tops.last().copied().unwrap_or(room.y0);
    Drawn { marks, end: Point::new(room.x1, end), ..Drawn::default() }
}

fn priority_row(pen: &mut Pen<'_>, row: &PriorityRow, rect: Rect, columns: PriorityColumns) {
    let (ink, muted) = (pen.theme.ink, pen.theme.muted);
    let color = verdict_ink(pen.theme, row.verdict);
    let PriorityColumns { begin, words: (left, right), bars } = columns;
    let words = columns.words(pen, row);
    let second = rect.y0 + 22.0 + words.above_verdict();
    let PriorityWords { title, stage, stage_below, verdict, reason } = words;
    let first = rect.y0 + 5.0;
    let number = Rect::new(rect.x0, first, begin - 10.0, first + 16.0);
    pen.words(&row.position.to_string(), STRONG, number, HorizontalAlign::Right, muted);
    pen.verdict(row.verdict, Point::new(begin + 6.0, first + 8.0), 11.0);
    let line = Rect::new(left, first, right, first + 16.0 + beyond_one(&title));
    pen.nodes.push(title.within(line, HorizontalAlign::Left, VerticalAlign::Middle, ink).into());
    let last = title.lines.last().map_or(0.0, |line| line.width);
    let place = if stage_below {
        Rect::new(left, line.y1, right, line.y1 + stage.height())
    } else {
        Rect::new(left + last + BETWEEN, line.y1 - 15.0, right, line.y1)
    };
    pen.nodes.push(stage.within(place, HorizontalAlign::Left, VerticalAlign::Middle, muted).into());
    let line = Rect::new(left, second, right, second + 15.0);
    pen.words(&row.verdict_name, SMALL_STRONG, line, HorizontalAlign::Left, color.word);
    let place = Rect { x0: left + verdict + BETWEEN, y1: line.y1 + beyond_one(&reason), ..line };
    pen.nodes.push(reason.within(place, HorizontalAlign::Left, VerticalAlign::Middle, muted).into());
    let value = pen.texts.score(row.opportunity);
    pen.words(&value, SMALL_STRONG, Rect::new(bars.0, first, bars.1, first + 16.0), HorizontalAlign::Left, ink);
    let rail = Rect::new(bars.0, rect.y0 + 25.0, bars.1, rect.y0 + 31.0);
    pen.fill(rail, 2.0, pen.theme.tint);
    pen.fill(Rect { x1: rail.x0 + rail.width() * row.opportunity / MOST_OPPORTUNITY, ..rail }, 2.0, color.mark);
}
