//! Cards to cut out: one for each touchpoint, with its title, scales to tick and lines to write on; the last sheet is filled up with empty ones. Never what
//! is known of a touchpoint besides where it is.

use super::{Pen, regular, semibold};
use crate::layout::{MapOptions, Part, media_ink, word};
use crate::model::{Code as _, Map, Media, Project, RoundId, ScoreKind, Stage, Touchpoint};
use crate::scene::{Group, Outline, Point, Rect, Scene, Shape, Size, Stroke};
use crate::text::HorizontalAlign;
use std::sync::Arc;

/// The least size of a card, in points: 84 × 58 mm.
const LEAST: Size = Size::new(238.0, 164.0);
/// Room of an A4 sheet that stands, in points: where no page is chosen.
const USUAL_ROOM: Size = Size::new(527.0, 774.0);
/// Room for the foot of a sheet, in points.
const FOOT: f64 = 14.0;
const INSIDE: f64 = 11.0;
const TITLE: f64 = 12.5;
const SMALL: f64 = 7.5;

/// The sheets of cards in the room of their page, as many cards on each as fit.
pub fn cut_out_cards(
    project: &Project,
    map: &Map,
    round: RoundId,
    options: &MapOptions<'_>,
    (room, empty): (Option<Size>, bool),
) -> Vec<Arc<Scene>> {
    let size = room.unwrap_or(USUAL_ROOM);
    // The lines at the edges are whole.
    let edge = 0.5;
    let high = size.height - FOOT - 2.0 * edge;
    let fit = |all: f64, least: f64| (all / least).floor().max(1.0);
    let (columns, rows) = (fit(size.width, LEAST.width), fit(high, LEAST.height));
    let width = (size.width - 2.0 * edge) / columns;
    let card = Size::new(width, (high / rows).min(width));
    let on_sheet = (columns * rows) as usize;
    let all: Vec<Option<(&Arc<Stage>, &Arc<Touchpoint>)>> =
        if empty { Vec::new() } else { map.touchpoints_with_stage().map(Some).collect() };
    let sheets = all.len().div_ceil(on_sheet).max(1);
    let sheet = |number: usize| {
        let mut pen = Pen::new(project, round, options);
        for place in 0..on_sheet {
            let (column, row) = ((place as f64) % columns, (place as f64 / columns).floor());
            let origin = Point::new(edge + column * card.width, edge + row * card.height);
            let of = all.get(number * on_sheet + place).copied().flatten();
            one(&mut pen, Rect::from_origin_size(origin, card), of);
        }
        cuts(&mut pen, (columns, rows), Rect::from_origin_size((edge, edge), (columns * card.width, rows * card.height)));
        let area = Rect::new(0.0, size.height - FOOT, size.width, size.height);
        let muted = pen.kit.theme.muted;
        pen.line_of_words(&map.name, regular(SMALL), area, HorizontalAlign::Left, muted);
        pen.line_of_words(options.date, regular(SMALL), area, HorizontalAlign::Right, muted);
        Arc::new(pen.scene(map, size))
    };
    (0..sheets).map(sheet).collect()
}

/// A card; without a touchpoint an empty one.
fn one(pen: &mut Pen<'_>, rect: Rect, of: Option<(&Arc<Stage>, &Arc<Touchpoint>)>) {
    let (texts, theme) = (pen.kit.texts, pen.kit.theme);
    let from = pen.nodes.len();
    let inside = rect.inset(-INSIDE);
    let mut y = inside.y0;
    let line = |y: f64, high: f64| Rect::new(inside.x0, y, inside.x1, y + high);
    if let Some((stage, touchpoint)) = of {
        let ink = media_ink(theme, touchpoint.media());
        pen.area(Rect::new(rect.x0 + 4.0, rect.y0 + 8.0, rect.x0 + 7.0, rect.y1 - 8.0), 1.5, ink);
        let channel = touchpoint.channel.map(|channel| word(texts, channel));
        let parts: Vec<&str> = [Some(stage.name.as_str()), Some(word(texts, touchpoint.media())), channel].into_iter().flatten().collect();
        pen.line_of_words(&parts.join(" · "), regular(SMALL), line(y, 10.0), HorizontalAlign::Left, theme.muted);
        y += 13.0;
        pen.words(&touchpoint.title, semibold(TITLE), line(y, 30.0), 2, theme.ink);
    } else {
        pen.line_of_words(texts.term("field", "stage"), regular(SMALL), line(y, 10.0), HorizontalAlign::Left, theme.muted);
        let media: Vec<&str> = [Media::Paid, Media::Owned, Media::Earned].iter().map(|media| word(texts, *media)).collect();
        let boxes = media.iter().map(|word| format!("○ {word}")).collect::<Vec<_>>().join("   ");
        pen.line_of_words(&boxes, regular(SMALL), line(y, 10.0), HorizontalAlign::Right, theme.muted);
        y += 13.0;
        pen.ruled(inside.x0, inside.x1, y + 13.0);
        pen.ruled(inside.x0, inside.x1, y + 30.0);
        pen.line_of_words(texts.term("field", "touchpoint"), regular(SMALL), line(y + 1.0, 10.0), HorizontalAlign::Left, theme.muted);
    }
    y += 37.0;
    for kind in ScoreKind::ALL {
        ticks(pen, word(texts, *kind), line(y, 12.0));
        y += 13.0;
    }
    y += 6.0;
    // Lines to write on, as many as there is room for: what was good, what was not.
    let room = inside.y1 - y;
    for (index, (sign, ink)) in [("+", theme.positive), ("−", theme.negative)].into_iter().enumerate() {
        let bottom = y + room * (index as f64 + 1.0) / 2.0;
        pen.line_of_words(sign, semibold(TITLE), Rect::new(inside.x0, bottom - 13.0, inside.x0 + 12.0, bottom), HorizontalAlign::Left, ink);
        pen.ruled(inside.x0 + 14.0, inside.x1, bottom);
    }
    let nodes: Vec<_> = pen.nodes.drain(from..).collect();
    let group = Group::new(nodes);
    pen.nodes.push(of.map_or_else(|| group.clone(), |(_, touchpoint)| group.clone().of(Part::Card, touchpoint.id.0)).into());
}

/// A scale from 0 to 10 to tick.
fn ticks(pen: &mut Pen<'_>, name: &str, row: Rect) {
    let theme = pen.kit.theme;
    let first = row.x0 + 74.0;
    pen.line_of_words(name, regular(SMALL), Rect { x1: first - 8.0, ..row }, HorizontalAlign::Left, theme.ink);
    let step = (row.x1 - first) / 11.0;
    for score in 0..=10 {
        let center = Point::new(first + step * (f64::from(score) + 0.5), row.center().y);
        pen.nodes.push(Shape::stroked(Outline::Circle { center, radius: 5.4 }, Stroke::solid(theme.muted, 0.5)).into());
        let area = Rect::from_center_size(center, (step, 10.0));
        pen.line_of_words(&score.to_string(), regular(6.5), area, HorizontalAlign::Center, theme.muted);
    }
}

/// Where to cut.
fn cuts(pen: &mut Pen<'_>, (columns, rows): (f64, f64), all: Rect) {
    let stroke = Stroke::dashed(pen.kit.theme.muted, 0.4, &[4.0, 3.0]);
    for column in 0..=columns as usize {
        let x = all.x0 + all.width() * column as f64 / columns;
        pen.line(Point::new(x, all.y0), Point::new(x, all.y1), stroke.clone());
    }
    for row in 0..=rows as usize {
        let y = all.y0 + all.height() * row as f64 / rows;
        pen.line(Point::new(all.x0, y), Point::new(all.x1, y), stroke.clone());
    }
}
