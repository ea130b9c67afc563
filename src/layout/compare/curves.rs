//! Fulfilment on both sides as curves over each other, the area between them coloured by which is above. Lines have gaps where nothing is
//! rated; a touchpoint that only one side has is a point of that side alone.

use super::head::{left_line, right_line, rule};
use super::{MARGIN, SMALL, SMALL_STRONG, Sheet};
use crate::layout::curves::areas;
use crate::layout::verdict_ink;
use crate::method::compare::{Comparison, Fate};
use crate::method::{Assessment, Verdict};
use crate::scene::{Node, Outline, Point, Rect, Shape, Stroke};
use crate::text::{Broken, HorizontalAlign, VerticalAlign};
use std::sync::Arc;

/// Height of the curves, in points.
const HEIGHT: f64 = 150.0;
/// Room for the scale's figures at the left, in points.
const FIGURES: f64 = 22.0;
/// The name of a stage has at most so many lines: a narrow stage would push the curves down.
const NAME_LINES: usize = 4;
/// Dots are drawn where touchpoints are at least this far apart, in points.
const DOTS_APART: f64 = 7.0;

/// A touchpoint on the axis with its assessments on both sides.
struct Spot {
    x: f64,
    stage: usize,
    left: Option<Assessment>,
    right: Option<Assessment>,
}

/// Draws the curves and moves on below; nothing where no fulfilment is rated.
pub(super) fn curves(sheet: &mut Sheet<'_>, comparison: &Comparison) {
    // One that moved is drawn where it is now.
    let rows: Vec<_> = comparison.rows.iter().filter(|row| row.fate != Fate::MovedAway).collect();
    let (left, right) = (MARGIN + FIGURES, sheet.width - MARGIN);
    let step = (right - left) / rows.len().max(1) as f64;
    let spots: Vec<Spot> = rows
        .iter()
        .enumerate()
        .map(|(index, row)| Spot {
            x: left + (index as f64 + 0.5) * step,
            stage: row.stage,
            left: row.before().map(|standing| standing.said),
            right: row.after().map(|standing| standing.said),
        })
        .collect();
    let rated = |said: &Option<Assessment>| said.is_some_and(|said| said.fulfilment.is_some());
    if !spots.iter().any(|spot| rated(&spot.left) || rated(&spot.right)) {
        return;
    }
    let caption_top = sheet.y;
    let (caption, height) =
        sheet.words(sheet.texts.compare_curves(), SMALL_STRONG, Point::new(MARGIN, caption_top), right - left, 1, sheet.theme.muted);
    let bands_top = caption_top + height + 4.0;
    let names = names(sheet, comparison, &spots, step);
    let top = bands_top + names.iter().flatten().map(|lines| lines.height() + 4.7).fold(18.0, f64::max);
    let y = |score: f64| top + 8.0 + (10.0 - score) / 10.0 * (HEIGHT - 16.0);
    let mut nodes = vec![caption];
    bands(sheet, &spots, &names, step, (bands_top, top, top + HEIGHT), &mut nodes);
    for score in [0.0, 5.0, 10.0] {
        let dash = Stroke::dashed(sheet.theme.hairline, 1.0, &[2.0, 3.0]);
        let points = vec![Point::new(left, y(score)), Point::new(right, y(score))];
        nodes.push(Shape::stroked(Outline::Polyline { points, closed: false }, dash).into());
        let figure = sheet.lines(&sheet.texts.score(score), SMALL, f64::INFINITY, 1);
        let area = Rect::new(MARGIN, y(score) - 8.0, left - 6.0, y(score) + 8.0);
        nodes.push(figure.within(area, HorizontalAlign::Right, VerticalAlign::Middle, sheet.theme.muted).into());
    }
    let on = |said: &Option<Assessment>, x: f64| Some(Point::new(x, y((*said)?.fulfilment?)));
    let (on_left, on_right) = (|spot: &Spot| on(&spot.left, spot.x), |spot: &Spot| on(&spot.right, spot.x));
    nodes.extend(areas(None, &spots, on_left, on_right, sheet.theme.above, sheet.theme.below));
    nodes.extend(line(&spots, on_left, &left_line(sheet)));
    nodes.extend(line(&spots, on_right, &right_line(sheet)));
    if step >= DOTS_APART {
        for spot in &spots {
            if let Some(center) = on_left(spot) {
                let stroke = Some(Stroke::solid(sheet.theme.muted, 1.3));
                nodes.push(Shape { outline: Outline::Circle { center, radius: 2.6 }, fill: Some(sheet.theme.paper), stroke }.into());
            }
            if let (Some(center), Some(said)) = (on_right(spot), spot.right) {
                let verdict = if said.gap.is_none() { Verdict::NotRated } else { said.verdict };
                let stroke = Some(Stroke::solid(sheet.theme.paper, 1.2));
                let fill = Some(verdict_ink(sheet.theme, verdict).mark);
                nodes.push(Shape { outline: Outline::Circle { center, radius: 4.2 }, fill, stroke }.into());
            }
        }
    }
    sheet.y = top + HEIGHT + 10.0;
    nodes.push(rule(sheet, sheet.y));
    sheet.y += 8.0;
    sheet.add(nodes);
}

/// The names of the stages over the curves, each as wide as its touchpoints; none where there is no room for a word.
fn names(sheet: &Sheet<'_>, comparison: &Comparison, spots: &[Spot], step: f64) -> Vec<Option<Arc<Broken>>> {
    const LEAST: f64 = 30.0;
    let name = |band: &[Spot]| {
        let pair = comparison.stages.get(band.first()?.stage)?;
        let right = pair.right.and_then(|index| sheet.right.map.stages.get(index)).map(|stage| (&sheet.right, stage));
        let (side, stage) = right.or_else(|| Some((&sheet.left, sheet.left.map.stages.get(pair.left?)?)))?;
        let width = band.len() as f64 * step;
        (width >= LEAST).then(|| sheet.lines_of(side, &stage.name, SMALL, width - 8.0, NAME_LINES))
    };
    spots.chunk_by(|one, two| one.stage == two.stage).map(name).collect()
}

/// The stages behind the curves, every other one tinted, with their names above where the curves begin.
fn bands(
    sheet: &Sheet<'_>,
    spots: &[Spot],
    names: &[Option<Arc<Broken>>],
    step: f64,
    (top, below, bottom): (f64, f64, f64),
    nodes: &mut Vec<Node>,
) {
    for (index, band) in spots.chunk_by(|one, two| one.stage == two.stage).enumerate() {
        let (Some(first), Some(last)) = (band.first(), band.last()) else { continue };
        let rect = Rect::new(first.x - step / 2.0, top, last.x + step / 2.0, bottom);
        if index % 2 == 0 {
            nodes.push(Shape::filled(Outline::Rect { rect, radius: 0.0 }, sheet.theme.tint).into());
        }
        if let Some(lines) = names.get(index).and_then(Option::as_ref) {
            let area = Rect::new(rect.x0 + 4.0, top, rect.x1 - 4.0, below);
            nodes.push(lines.within(area, HorizontalAlign::Center, VerticalAlign::Middle, sheet.theme.muted).into());
        }
    }
}

/// A line through the values that are there.
fn line(spots: &[Spot], value: impl Fn(&Spot) -> Option<Point>, stroke: &Stroke) -> Vec<Node> {
    let points: Vec<Option<Point>> = spots.iter().map(value).collect();
    points
        .split(Option::is_none)
        .filter(|run| run.len() > 1)
        .map(|run| {
            let points = run.iter().copied().flatten().collect();
            Shape::stroked(Outline::Polyline { points, closed: false }, stroke.clone()).into()
        })
        .collect()
}
