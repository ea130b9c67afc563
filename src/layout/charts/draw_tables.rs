//! Draws what is arranged in rows and columns: groups with their bars, and goals against stages. Never a mean of its own.

use super::description::{CoverageTable, GroupRow, GroupTable, Target};
use super::draw::{Drawn, Mark, Pen, SMALL, SMALL_STRONG, STRONG, TINY};
use super::draw_plane::curve_ink;
use super::tables::SCORES;
use crate::layout::marks::verdict_ink;
use crate::scene::{Outline, Point, Rect, Shape, Stroke, TextStyle, Weight};
use crate::text::{Broken, HorizontalAlign, VerticalAlign};
use std::sync::Arc;

/// Height of one bar with the white below it, in points.
const BAR: f64 = 11.0;
/// Height of a group's row whose words leave room, in points.
const GROUP_ROW: f64 = 4.0 * BAR + 16.0;
/// Lines of a name or title at most.
const MOST_LINES: usize = 5;
/// Height of a goal's row, in points.
const GOAL_ROW: f64 = 25.0;
/// Widest name of a goal, in points.
const GOAL_NAME: f64 = 190.0;
/// Narrowest column of a stage, in points.
const LEAST_COLUMN: f64 = 62.0;

/// Where the columns of the groups begin and end.
struct GroupColumns {
    name: (f64, f64),
    bars: (f64, f64),
    gap: (f64, f64),
    worst: Option<(f64, f64)>,
}

impl GroupColumns {
    fn new(room: Rect) -> Self {
        const BETWEEN: f64 = 26.0;
        let width = room.width();
        let name = (room.x0, room.x0 + (width * 0.22).clamp(96.0, 210.0));
        let worst = (width > 640.0).then(|| (room.x1 - (width * 0.21).clamp(120.0, 220.0), room.x1));
        let end = worst.map_or(room.x1, |worst| worst.0 - BETWEEN);
        let from = name.1 + BETWEEN;
        let gap = (end - (end - from) * 0.42 + BETWEEN, end);
        Self { name, bars: (from, gap.0 - BETWEEN - 16.0), gap, worst }
    }

    fn words(&self, pen: &Pen<'_>, row: &GroupRow) -> GroupWords {
        let title = |(left, right): (f64, f64)| {
            let (touchpoint, _) = row.worst.as_ref()?;
            Some(pen.broken(&touchpoint.title, SMALL, right - left - 16.0, MOST_LINES))
        };
        GroupWords { name: pen.broken(&row.name, STRONG, self.name.1 - self.name.0, MOST_LINES), worst: self.worst.and_then(title) }
    }
}

/// The words of a group's row.
struct GroupWords {
    name: Arc<Broken>,
    /// Its weakest touchpoint.
    worst: Option<Arc<Broken>>,
}

impl GroupWords {
    /// Height of the row in points.
    fn high(&self) -> f64 {
        let worst = self.worst.as_ref().map_or(0.0, |worst| worst.height());
        ((self.name.height() + 15.0).max(worst) + 12.0).max(GROUP_ROW)
    }
}

/// Groups: their mean scores as bars, their mean gap to either side of zero, their weakest touchpoint.
pub(super) fn groups(pen: &mut Pen<'_>, table: &GroupTable, room: Rect) -> Drawn {
    let columns = GroupColumns::new(room);
    let mut y = room.y0;
    let muted = pen.theme.muted;
    let spans = [Some(columns.bars), Some(columns.gap), columns.worst];
    for (head, span) in table.heads.iter().zip(spans) {
        if let Some((from, to)) = span {
            pen.words(head, SMALL_STRONG, Rect::new(from, y, to + 16.0, y + 14.0), HorizontalAlign::Left, muted);
        }
    }
    // The names of the bars in their colours, instead of a legend.
    let mut x = columns.bars.0;
    for (name, curve) in table.scores.iter().zip(SCORES) {
        let width = pen.measurer.width(name, TINY);
        if x + width > columns.gap.0 - 8.0 {
            x = columns.bars.0;
            y += 13.0;
        }
        let color = curve_ink(pen.theme, curve);
        pen.words(name, TINY, Rect::new(x, y + 16.0, x + width, y + 29.0), HorizontalAlign::Left, color);
        x += width + 10.0;
    }
    y += 36.0;
    let top = y;
    let mut marks = Vec::new();
    for row in &table.rows {
        pen.hairline(Point::new(room.x0, y), Point::new(room.x1, y));
        let words = columns.words(pen, row);
        let high = words.high();
        let rect = Rect::new(room.x0 - 8.0, y, room.x1 + 8.0, y + high);
        if let Some(target) = &row.target {
            marks.push(Mark { rect, round: false, target: target.clone(), name: Some(format!("{}, {}", row.name, row.count)) });
        }
        group_row(pen, row, &words, &columns, y, table.reach, &mut marks);
        y += high;
    }
    let zero = (columns.gap.0 + columns.gap.1) / 2.0;
    pen.line(Point::new(zero, top), Point::new(zero, y), Stroke::solid(muted, pen.theme.line_weight));
    Drawn { marks, end: Point::new(room.x1, y), ..Drawn::default() }
}

fn group_row(pen: &mut Pen<'_>, row: &GroupRow, words: &GroupWords, columns: &GroupColumns, y: f64, reach: f64, marks: &mut Vec<Mark>) {
    let (ink, muted) = (pen.theme.ink, pen.theme.muted);
    let middle = y + words.high() / 2.0;
    let name = &words.name;
    let height = name.height() + 15.0;
    let begin = middle - height / 2.0;
    pen.nodes.push(name.at(Point::new(columns.name.0, begin), ink).into());
    let count = Rect::new(columns.name.0, begin + name.height() + 1.0, columns.name.1 + 20.0, begin + height);
    pen.words(&row.count, TINY, count, HorizontalAlign::Left, muted);

    let (from, to) = columns.bars;
    for (index, (score, curve)) in row.scores.iter().zip(SCORES).enumerate() {
        let top = middle - GROUP_ROW / 2.0 + 8.0 + index as f64 * BAR;
        let rail = Rect::new(from, top + 1.5, to, top + BAR - 1.5);
        pen.fill(rail, 2.0, pen.theme.tint);
        let Some(score) = score else { continue };
        let color = curve_ink(pen.theme, curve);
        let end = from + (to - from) * score / 10.0;
        pen.fill(Rect { x1: end.max(from + 1.0), ..rail }, 2.0, color);
        let value = Rect::new(to + 4.0, top - 1.0, to + 34.0, top + BAR + 1.0);
        pen.words(&pen.texts.score(*score), TINY, value, HorizontalAlign::Left, color);
    }

    let zero = (columns.gap.0 + columns.gap.1) / 2.0;
    if let Some(gap) = row.gap {
        let half = (columns.gap.1 - columns.gap.0) / 2.0 - 30.0;
        let end = zero + half * gap / reach;
        let color = if gap < 0.0 { pen.theme.negative } else { pen.theme.positive };
        pen.fill(Rect::new(zero.min(end), middle - 8.0, zero.max(end), middle + 8.0), 2.0, color);
        let words = pen.texts.signed(gap);
        let width = pen.measurer.width(&words, SMALL_STRONG);
        let x = if gap < 0.0 { end - 5.0 - width } else { end + 5.0 };
        pen.words(&words, SMALL_STRONG, Rect::new(x, middle - 8.0, x + width, middle + 8.0), HorizontalAlign::Left, color);
    } else {
        pen.words("–", SMALL, Rect::new(zero + 6.0, middle - 8.0, zero + 30.0, middle + 8.0), HorizontalAlign::Left, muted);
    }

    let (Some((left, right)), Some((touchpoint, verdict)), Some(title)) = (columns.worst, &row.worst, &words.worst) else { return };
    pen.verdict(*verdict, Point::new(left + 5.0, middle), 10.0);
    let rect = Rect::new(left + 16.0, middle - title.height() / 2.0, right, middle + title.height() / 2.0);
    let color = verdict_ink(pen.theme, *verdict).word;
    pen.nodes.push(title.within(rect, HorizontalAlign::Left, VerticalAlign::Middle, color).into());
    let area = Rect::new(left - 4.0, rect.y0 - 4.0, right + 4.0, rect.y1 + 4.0);
    marks.push(Mark { rect: area, round: false, target: Target::Touchpoint(touchpoint.id), name: None });
}

/// Goals against stages: how many touchpoints serve each, and which goals nothing serves.
pub(super) fn coverage(pen: &mut Pen<'_>, table: &CoverageTable, room: Rect) -> Drawn {
    const TOTAL: f64 = 54.0;
    const HEAD: TextStyle = TextStyle::new(Weight::SemiBold, 11.0);
    let name = (room.width() * 0.3).clamp(120.0, GOAL_NAME);
    let count = table.columns.len().max(1) as f64;
    let column = ((room.width() - name - TOTAL - 12.0) / count).clamp(LEAST_COLUMN, 150.0);
    let left = room.x0 + name + 12.0;
    let right = left + column * count;
    let end = right + TOTAL;
    let mut marks = Vec::new();
    let heads: Vec<_> = table.columns.iter().map(|(_, words)| pen.broken(words, HEAD, column - 8.0, MOST_LINES)).collect();
    let goals: Vec<_> = table.rows.iter().map(|row| pen.label(&row.name, SMALL, name, MOST_LINES)).collect();
    let row_height = |goal: &Broken| (goal.height() + 8.0).max(GOAL_ROW);
    let high = heads.iter().map(|head| head.height()).fold(14.0, f64::max);
    for (index, (head, (id, words))) in heads.iter().zip(&table.columns).enumerate() {
        let x = left + index as f64 * column;
        let rect = Rect::new(x, room.y0, x + column, room.y0 + high);
        if index % 2 == 1 {
            let height = high + 10.0 + goals.iter().map(|goal| row_height(goal)).sum::<f64>();
            pen.fill(Rect::new(x, room.y0 - 4.0, x + column, room.y0 - 4.0 + height), 0.0, pen.theme.tint);
        }
        pen.nodes.push(head.within(rect, HorizontalAlign::Center, VerticalAlign::Bottom, pen.theme.ink).into());
        marks.push(Mark { rect, round: false, target: Target::Stage(*id), name: Some(words.clone()) });
    }
    let head = Rect::new(right, room.y0 + high - 14.0, end, room.y0 + high);
    pen.words(&table.total, HEAD, head, HorizontalAlign::Center, pen.theme.muted);
    let most = table.rows.iter().flat_map(|row| row.cells.iter().map(Vec::len)).max().unwrap_or(0).max(1) as f64;
    let mut y = room.y0 + high + 6.0;
    for (row, goal) in table.rows.iter().zip(&goals) {
        let high = row_height(goal);
        pen.hairline(Point::new(room.x0, y), Point::new(end, y));
        let total: usize = row.cells.iter().map(Vec::len).sum();
        let measures: usize = row.measures.iter().sum();
        let line = Rect::new(room.x0, y, end, y + high);
        let words = Rect::new(room.x0, y, room.x0 + name, y + high);
        if total + measures == 0 {
            let color = pen.theme.negative;
            pen.fill(Rect { x0: room.x0 - 6.0, x1: end + 6.0, ..line }, 3.0, pen.theme.below.with_alpha(150).over(pen.theme.paper));
            pen.nodes.push(goal.within(words, HorizontalAlign::Left, VerticalAlign::Middle, pen.theme.ink).into());
            let said = Rect::new(left, y, end - 6.0, y + high);
            // Hollow, so that it says the same without its colour.
            let ring = Outline::Circle { center: Point::new(left + column / 2.0, y + high / 2.0), radius: 4.5 };
            pen.nodes.push(Shape::stroked(ring, Stroke::solid(color, 1.4 * pen.theme.line_weight)).into());
            pen.words(&table.unserved, SMALL_STRONG, Rect { x0: left + column / 2.0 + 11.0, ..said }, HorizontalAlign::Left, pen.theme.ink);
            y += high;
            continue;
        }
        pen.nodes.push(goal.within(words, HorizontalAlign::Left, VerticalAlign::Middle, pen.theme.ink).into());
        for (index, cell) in row.cells.iter().enumerate() {
            let x = left + index as f64 * column;
            let rect = Rect::new(x, y, x + column, y + high);
            let center = rect.center();
            let planned = row.measures.get(index).copied().unwrap_or(0);
            if planned > 0 {
                let beside = if cell.is_empty() { rect } else { Rect { x0: (center.x + 14.0).min(rect.x1), ..rect } };
                let align = if cell.is_empty() { HorizontalAlign::Center } else { HorizontalAlign::Left };
                pen.words(&format!("+{planned}"), SMALL, beside, align, pen.theme.ink);
            }
            if cell.is_empty() && planned > 0 {
                continue;
            }
            if cell.is_empty() {
                let dash = (Point::new(center.x - 3.0, center.y), Point::new(center.x + 3.0, center.y));
                pen.line(dash.0, dash.1, Stroke::solid(pen.theme.path, pen.theme.line_weight));
                continue;
            }
            let share = cell.len() as f64 / most;
            let radius = 8.0 + 3.0 * share;
            let alpha = (40.0 + 90.0 * share) as u8;
            let face = pen.theme.accent.with_alpha(alpha).over(pen.theme.paper);
            pen.nodes.push(Shape::filled(Outline::Circle { center, radius }, face).into());
            pen.words(&cell.len().to_string(), SMALL_STRONG, rect, HorizontalAlign::Center, pen.theme.ink);
            let name = table.columns.get(index).map_or(String::new(), |(_, stage)| {
                pen.texts.charts_cell_name(&row.name, stage, i64::try_from(cell.len()).unwrap_or(i64::MAX))
            });
            marks.push(Mark { rect, round: false, target: Target::Touchpoints(cell.clone()), name: Some(name) });
        }
        let all = if measures > 0 { format!("{total} +{measures}") } else { total.to_string() };
        pen.words(&all, SMALL, Rect::new(right, y, end, y + high), HorizontalAlign::Center, pen.theme.muted);
        y += high;
    }
    pen.hairline(Point::new(room.x0, y), Point::new(end, y));
    if let Some(measures) = &table.measures {
        pen.words(measures, SMALL, Rect::new(left, y + 4.0, end, y + 20.0), HorizontalAlign::Left, pen.theme.muted);
        y += 22.0;
    }
    Drawn { marks, end: Point::new(end + room.x0, y), ..Drawn::default() }
}
