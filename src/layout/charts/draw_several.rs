//! Draws what several curves of one score have besides a plane: a colour and a dash for each, its name at its end, its touchpoints, and the list of
//! where they part most. Never a name over another, never more rows than leave the curves their room.

use super::description::{Line, PartingList, PartingSide, Plane, Target};
use super::draw::{Mark, Pen, PlaneFrame, SMALL, SMALL_STRONG, TINY};
use crate::layout::Theme;
use crate::scene::{Color, Outline, Point, Rect, Shape, Stroke};
use crate::text::{Broken, HorizontalAlign, VerticalAlign};
use std::sync::Arc;

/// Radius of a touchpoint's dot, in points.
pub(super) const RADIUS: f64 = 3.0;
/// With more dots than this in sight, curves have none.
const MOST_DOTS: usize = 600;
/// Height of a row of the list, in points.
const ROW: f64 = 18.0;
/// The rows of the list at most.
const MOST_ROWS: usize = 8;
/// What of the height the list may take.
const SHARE: f64 = 0.34;
/// The piece of a line beside its name, in points.
const PIECE: f64 = 24.0;
/// Lines of a name at most.
const NAME_LINES: usize = 3;

/// How the line of a voice is broken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoiceDash {
    /// Not at all.
    Solid,
    /// Into long dashes.
    Long,
    /// Into dots.
    Dots,
    /// Into dashes and dots by turns.
    Mixed,
    /// Into short dashes.
    Short,
}

/// How the line of a voice is broken, by its number from 0.
pub fn voice_dash(voice: usize) -> VoiceDash {
    [VoiceDash::Solid, VoiceDash::Long, VoiceDash::Dots, VoiceDash::Mixed, VoiceDash::Short][voice % 5]
}

/// The colour of a voice, by its number from 0.
pub fn voice_ink(theme: &Theme, voice: usize) -> Color {
    theme.voices[voice % theme.voices.len()]
}

/// The line of a voice.
pub(super) fn stroke(theme: &Theme, voice: usize) -> Stroke {
    let (color, weight) = (voice_ink(theme, voice), theme.line_weight);
    let dashes: &[f64] = match voice_dash(voice) {
        VoiceDash::Solid => return Stroke::solid(color, 2.2 * weight).rounded(),
        VoiceDash::Long => &[11.0, 4.0],
        VoiceDash::Dots => &[2.0, 3.0],
        VoiceDash::Mixed => &[9.0, 3.0, 2.0, 3.0],
        VoiceDash::Short => &[5.0, 3.5],
    };
    Stroke::dashed(color, 2.0 * weight, dashes)
}

/// Room for the names at the right of the plane, in points.
pub(super) fn names_width(room: f64) -> f64 {
    (room * 0.21).clamp(104.0, 190.0)
}

/// The room of the list at the bottom of the room for both.
pub(super) fn list_room(list: &PartingList, room: Rect) -> Rect {
    let most = ((room.height() * SHARE / ROW) as usize).saturating_sub(1).clamp(1, MOST_ROWS);
    let rows = list.rows.len().clamp(1, most) + 1;
    Rect { y0: room.y1 - rows as f64 * ROW, ..room }
}

/// How many rows a list shows in its room.
pub(super) fn shown(room: Rect) -> usize {
    ((room.height() / ROW).round() as usize).saturating_sub(1)
}

/// Lines between the two that part, below the curves.
pub(super) fn connections(pen: &mut Pen<'_>, list: &PartingList, count: usize, frame: &PlaneFrame) {
    let stroke = Stroke::dashed(pen.theme.muted, 0.9 * pen.theme.line_weight, &[2.0, 2.5]);
    for row in list.rows.iter().take(count) {
        let [from, to] = row.sides.each_ref().map(|side| frame.place(row.place as f64, side.value));
        if from.x >= frame.area.x0 && from.x <= frame.area.x1 {
            pen.line(from, to, stroke.clone());
        }
    }
}

/// A dot for every value in sight, if there are not too many.
pub(super) fn dots(pen: &mut Pen<'_>, plane: &Plane, frame: &PlaneFrame, taken: &mut crate::layout::labels::Room) -> Vec<Mark> {
    let sight = frame.area.inflate(RADIUS, RADIUS);
    let first = frame.view.x.0.floor().max(0.0) as usize;
    let last = frame.view.x.1.ceil().max(0.0) as usize;
    let mut seen = Vec::new();
    for line in &plane.lines {
        let Some(voice) = line.voice else { continue };
        for (at, value) in line.values.iter().enumerate().take(last.saturating_add(1)).skip(first) {
            let Some(value) = *value else { continue };
            let place = frame.place(at as f64, value);
            if sight.contains(place) {
                seen.push((voice, at, place));
            }
        }
    }
    if seen.len() > MOST_DOTS {
        return Vec::new();
    }
    let paper = Stroke::solid(pen.theme.paper, 0.8);
    let mut marks = Vec::with_capacity(seen.len());
    for (voice, at, center) in seen {
        let outline = Outline::Circle { center, radius: RADIUS * pen.theme.line_weight.sqrt() };
        pen.nodes.push(Shape { outline, fill: Some(voice_ink(pen.theme, voice)), stroke: Some(paper.clone()) }.into());
        let rect = Rect::from_center_size(center, (2.0 * RADIUS, 2.0 * RADIUS));
        taken.take(rect);
        if let Some(id) = plane.partings.as_ref().and_then(|list| list.path.get(at)) {
            marks.push(Mark { rect, round: true, target: Target::Touchpoint(*id), name: None });
        }
    }
    marks
}

/// The names of the curves at their right ends, each with a piece of its line that leads to it; names of curves that end near each other are moved
/// apart.
pub(super) fn names(pen: &mut Pen<'_>, lines: &[Line], frame: &PlaneFrame, end: f64) {
    const BETWEEN: f64 = 3.0;
    let area = frame.area;
    let (from, left) = (area.x1 + 3.0, area.x1 + 8.0 + PIECE);
    let width = (end - left).max(20.0);
    let last = frame.view.x.1.floor().max(0.0) as usize;
    let ends: Vec<Option<f64>> = lines
        .iter()
        .map(|line| {
            let seen = line.values.get(..=last.min(line.values.len().saturating_sub(1)))?;
            let value = seen.iter().rev().find_map(|value| *value)?;
            Some(frame.place(0.0, value).y.clamp(area.y0, area.y1))
        })
        .collect();
    let broken = |pen: &Pen<'_>, most: usize| -> Vec<Arc<Broken>> {
        let silent = |line: &Line| pen.texts.chart_voice_silent(&line.name);
        let words = lines.iter().zip(&ends).map(|(line, end)| if end.is_some() { line.name.clone() } else { silent(line) });
        words.map(|words| pen.broken(&words, SMALL_STRONG, width, most)).collect()
    };
    let high = |names: &[Arc<Broken>]| names.iter().map(|name| name.height() + BETWEEN).sum::<f64>();
    // With as many lines as there is room for.
    let mut names = broken(pen, NAME_LINES);
    for most in (1..NAME_LINES).rev() {
        if high(&names) > area.height() {
            names = broken(pen, most);
        }
    }
    let mut order: Vec<usize> = (0..lines.len()).collect();
    // Those that end nowhere come last.
    let wanted = |at: usize| ends[at].unwrap_or(area.y1);
    order.sort_by(|one, two| {
        (ends[*one].is_none(), wanted(*one)).partial_cmp(&(ends[*two].is_none(), wanted(*two))).unwrap_or(std::cmp::Ordering::Equal)
    });
    let mut tops: Vec<f64> = Vec::with_capacity(order.len());
    let mut free = area.y0;
    for at in &order {
        let top = (wanted(*at) - names[*at].height() / 2.0).max(free);
        tops.push(top);
        free = top + names[*at].height() + BETWEEN;
    }
    // What was pushed below the plane moves up again.
    let mut floor = area.y1;
    for (top, at) in tops.iter_mut().zip(&order).rev() {
        *top = top.min(floor - names[*at].height());
        floor = *top - BETWEEN;
    }
    for (top, at) in tops.into_iter().zip(order) {
        let (name, voice) = (&names[at], lines[at].voice.unwrap_or(at));
        let middle = top + name.height() / 2.0;
        let begins = ends[at].unwrap_or(middle);
        let points = vec![Point::new(from, begins), Point::new(from + 6.0, begins), Point::new(from + PIECE, middle)];
        let points = if ends[at].is_some() { points } else { vec![Point::new(from, middle), Point::new(from + PIECE, middle)] };
        pen.nodes.push(Shape::stroked(Outline::Polyline { points, closed: false }, stroke(pen.theme, voice)).into());
        let row = Rect::new(left, top, left + width, top + name.height());
        let ink = voice_ink(pen.theme, voice);
        pen.nodes.push(name.within(row, HorizontalAlign::Left, VerticalAlign::Middle, ink).into());
    }
}

/// The list of where they part most.
pub(super) fn list(pen: &mut Pen<'_>, list: &PartingList, room: Rect, marks: &mut Vec<Mark>) {
    let (ink, muted) = (pen.theme.ink, pen.theme.muted);
    // The title, the two sides, and how far apart they are.
    let wide = room.width();
    let last = room.x1 - (wide * 0.1).clamp(66.0, 110.0);
    let sides = [room.x0 + wide * 0.36, room.x0 + wide * 0.36 + (last - room.x0 - wide * 0.36) / 2.0];
    let row = |at: usize| Rect { y0: room.y0 + at as f64 * ROW, y1: room.y0 + (at as f64 + 1.0) * ROW, ..room };
    let part = |row: Rect, from: f64, to: f64| Rect { x0: from, x1: to, ..row };
    let head = row(0);
    pen.words(&list.heads[0], SMALL_STRONG, part(head, room.x0, sides[0] - 8.0), HorizontalAlign::Left, ink);
    if list.rows.is_empty() {
        pen.words(&list.nowhere, SMALL, row(1), HorizontalAlign::Left, muted);
        return;
    }
    pen.words(&list.heads[1], TINY, part(head, sides[0], sides[1] - 8.0), HorizontalAlign::Left, muted);
    pen.words(&list.heads[2], TINY, part(head, sides[1], last - 8.0), HorizontalAlign::Left, muted);
    pen.words(&list.heads[3], TINY, part(head, last, room.x1), HorizontalAlign::Right, muted);
    for (at, parting) in list.rows.iter().enumerate().take(shown(room)) {
        let row = row(at + 1);
        pen.hairline(Point::new(room.x0, row.y0), Point::new(room.x1, row.y0));
        pen.words(&parting.touchpoint.title, SMALL, part(row, room.x0, sides[0] - 8.0), HorizontalAlign::Left, ink);
        for (side, (from, to)) in parting.sides.iter().zip([(sides[0], sides[1] - 8.0), (sides[1], last - 8.0)]) {
            self::side(pen, side, part(row, from, to));
        }
        pen.words(&parting.difference, SMALL_STRONG, part(row, last, room.x1), HorizontalAlign::Right, ink);
        let target = Target::Touchpoint(parting.touchpoint.id);
        marks.push(Mark { rect: row, round: false, target, name: Some(parting.told.clone()) });
    }
}

/// One of two that part: a piece of its line, its value, its name.
fn side(pen: &mut Pen<'_>, side: &PartingSide, row: Rect) {
    const FIGURE: f64 = 30.0;
    let middle = row.center().y;
    let line = stroke(pen.theme, side.voice);
    pen.line(Point::new(row.x0, middle), Point::new(row.x0 + PIECE, middle), line);
    let figure = Rect { x0: row.x0 + PIECE + 4.0, x1: row.x0 + PIECE + 4.0 + FIGURE, ..row };
    pen.words(&side.figure, SMALL_STRONG, figure, HorizontalAlign::Right, pen.theme.ink);
    let name = Rect { x0: figure.x1 + 7.0, ..row };
    let ink = voice_ink(pen.theme, side.voice);
    pen.words(&side.name, SMALL, name, HorizontalAlign::Left, ink);
}
