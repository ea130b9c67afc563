//! Who gets how far along the journey: contacts and completions of each touchpoint, the funnels, and where customers are lost. Described and drawn;
//! never a figure of its own.

use super::describe::Subject;
use super::description::{Body, FunnelList, FunnelPart, FunnelRow, Target};
use super::draw::{Drawn, Mark, Pen, SMALL, SMALL_STRONG, STRONG, TINY};
use crate::layout::{Part, word};
use crate::method::{Flow, Measured};
use crate::model::KnownMetric;
use crate::scene::{Group, Node, Outline, Point, Rect, Shape, Stroke};
use crate::text::{Broken, HorizontalAlign, VerticalAlign};
use std::sync::Arc;

/// Height of a row whose words have one line each, in points.
const ROW: f64 = 48.0;
/// Height of the line with a funnel's name, in points.
const HEAD: f64 = 22.0;
/// The lines of a title or a stage at most.
const MOST_LINES: usize = 5;
/// Width of what marks a funnel, in points.
const BRACKET: f64 = 16.0;

/// The touchpoints of which contacts or completions are known, and those of funnels, in journey order.
pub(super) fn funnel(subject: &Subject<'_>) -> Body {
    let (texts, map, threshold) = (subject.texts, subject.map, subject.project.thresholds.drop_off);
    let flows = Measured::of(subject.project, map.id, subject.analysis.round).flow(map, threshold);
    let stages = map.stages.iter().flat_map(|stage| stage.touchpoints.iter().map(|touchpoint| (touchpoint, &stage.name)));
    let shown = stages.zip(&flows).filter(|((touchpoint, _), flow)| is_shown(flow) || !touchpoint.funnel.is_empty());
    let figure = |value: f64| texts.number(value, 2);
    let share = |lost: f64| texts.percent(lost * 100.0);
    let mut rows: Vec<FunnelRow> = Vec::new();
    for ((touchpoint, stage), flow) in shown {
        let name = &touchpoint.funnel;
        let is_last = |row: &FunnelRow| row.funnel.as_ref().is_some_and(|part| part.name == *name);
        let begins = !name.is_empty() && !rows.last().is_some_and(is_last);
        let lost = flow.drop_off.map(|lost| texts.chart_funnel_lost(&share(lost)));
        // What is lost between two touchpoints is named only where it is lost: more contacts at the next one are no loss.
        let fall = flow.fall.filter(|fall| *fall > 0.0).map(|fall| texts.chart_funnel_fall(&share(fall)));
        let broken = match &touchpoint.break_ {
            Some(broken) if broken.cause.is_empty() => Some(texts.chart_funnel_break().to_owned()),
            Some(broken) => Some(texts.chart_funnel_break_cause(&broken.cause)),
            None => flow.break_proposed.then(|| texts.chart_funnel_proposed().to_owned()),
        };
        let contacts = flow.contacts.map(|count| texts.chart_funnel_figure(word(texts, KnownMetric::Contacts), &figure(count)));
        let completions = flow.completions.map(|count| texts.chart_funnel_figure(word(texts, KnownMetric::Completions), &figure(count)));
        let values: Vec<String> = contacts.into_iter().chain(completions).collect();
        rows.push(FunnelRow {
            touchpoint: Arc::clone(touchpoint),
            stage: stage.clone(),
            contacts: flow.contacts,
            completions: flow.completions,
            values: if values.is_empty() { texts.chart_funnel_unknown().to_owned() } else { values.join(" · ") },
            lost: lost.into_iter().chain(fall).collect(),
            broken,
            is_confirmed: touchpoint.break_.is_some(),
            funnel: (!name.is_empty()).then(|| FunnelPart { name: name.clone(), begins }),
        });
    }
    let most = rows.iter().flat_map(|row| [row.contacts, row.completions]).flatten().fold(1e-9, f64::max);
    Body::Funnel(FunnelList { rows, most })
}

fn is_shown(flow: &Flow) -> bool {
    flow.contacts.is_some() || flow.completions.is_some()
}

/// Whether there is anything to show.
pub(super) fn is_measured(subject: &Subject<'_>) -> bool {
    let measured = Measured::of(subject.project, subject.map.id, subject.analysis.round);
    measured.flow(subject.map, subject.project.thresholds.drop_off).iter().any(is_shown)
}

/// Where the columns are.
#[derive(Clone, Copy)]
struct Columns {
    words: (f64, f64),
    bars: (f64, f64),
    lost: (f64, f64),
}

/// The words of a row.
struct RowWords {
    title: Arc<Broken>,
    stage: Arc<Broken>,
    values: Arc<Broken>,
    lost: Vec<Arc<Broken>>,
}

impl Columns {
    fn new(room: Rect) -> Self {
        let width = room.width();
        let left = room.x0 + BRACKET;
        let words = (left, left + (width * 0.3).clamp(110.0, 300.0));
        let lost = (room.x1 - (width * 0.24).clamp(104.0, 210.0), room.x1);
        Self { words, bars: (words.1 + 14.0, lost.0 - 14.0), lost }
    }

    fn words(&self, pen: &Pen<'_>, row: &FunnelRow) -> RowWords {
        let width = |(from, to): (f64, f64)| to - from;
        let lost = row.lost.iter().map(|words| pen.label(words, SMALL, width(self.lost), MOST_LINES));
        let broken = row.broken.iter().map(|words| pen.broken(words, SMALL_STRONG, width(self.lost) - 12.0, MOST_LINES));
        RowWords {
            title: pen.broken(&row.touchpoint.title, STRONG, width(self.words), MOST_LINES),
            stage: pen.broken(&row.stage, TINY, width(self.words), MOST_LINES),
            values: pen.label(&row.values, SMALL, width(self.bars), MOST_LINES),
            lost: lost.chain(broken).collect(),
        }
    }

    /// The height of a row without the name of its funnel. Of ten thousand rows nearly all have room, recognised by their number of letters.
    fn height(&self, pen: &Pen<'_>, row: &FunnelRow) -> f64 {
        const WIDEST: f64 = 1.3;
        let fits = |words: &str, size: f64, (from, to): (f64, f64)| words.chars().count() as f64 * size * WIDEST <= to - from;
        let simple = row.lost.is_empty() && row.broken.is_none();
        if simple
            && fits(&row.touchpoint.title, STRONG.size, self.words)
            && fits(&row.stage, TINY.size, self.words)
            && fits(&row.values, SMALL.size, self.bars)
        {
            return ROW;
        }
        let words = self.words(pen, row);
        let left = words.title.height() + words.stage.height();
        let right: f64 = words.lost.iter().map(|words| words.height()).sum();
        (left.max(right).max(words.values.height() + 20.0) + 12.0).max(ROW)
    }
}

/// The rows; of a long list only those in the band are drawn.
pub(super) fn draw(pen: &mut Pen<'_>, list: &FunnelList, room: Rect, band: Option<(f64, f64)>) -> Drawn {
    let columns = Columns::new(room);
    let mut tops = vec![room.y0];
    for row in &list.rows {
        let head = if row.funnel.as_ref().is_some_and(|part| part.begins) { HEAD } else { 0.0 };
        tops.push(tops[tops.len() - 1] + head + columns.height(pen, row));
    }
    let most = list.most;
    let before = |y: f64| tops.partition_point(|top| *top <= y);
    let seen = band.map_or(0..list.rows.len(), |(from, to)| before(from).saturating_sub(1)..before(to).min(list.rows.len()));
    let mut marks = Vec::with_capacity(seen.len());
    for (at, row) in seen.clone().zip(list.rows.get(seen).unwrap_or_default()) {
        let (mut top, end) = (tops[at], tops[at + 1]);
        pen.hairline(Point::new(room.x0, top), Point::new(room.x1, top));
        if let Some(part) = &row.funnel {
            if part.begins {
                let name = Rect::new(columns.words.0, top + 4.0, room.x1, top + 4.0 + 15.0);
                pen.words(&pen.texts.chart_funnel_named(&part.name), SMALL_STRONG, name, HorizontalAlign::Left, pen.theme.accent);
                top += HEAD;
            }
            // One line for the whole funnel, from its name to its last touchpoint.
            let continues = list.rows.get(at + 1).and_then(|next| next.funnel.as_ref()).is_some_and(|next| !next.begins);
            let x = room.x0 + 4.0;
            let from = if part.begins { tops[at] + 6.0 } else { tops[at] };
            let to = if continues { end } else { end - 6.0 };
            pen.line(Point::new(x, from), Point::new(x, to), Stroke::solid(pen.theme.accent, 3.0));
        }
        let outside = std::mem::take(&mut pen.nodes);
        row_of(pen, row, Rect::new(room.x0, top, room.x1, end), columns, most);
        let inside = std::mem::replace(&mut pen.nodes, outside);
        pen.nodes.push(Node::Group(Group::new(inside).of(Part::ChartPoint, row.touchpoint.id.0)));
        let said: Vec<&str> = row.lost.iter().chain(&row.broken).map(String::as_str).collect();
        let name = pen.texts.chart_funnel_row(&row.touchpoint.title, &row.values, &said.join(", "));
        let rect = Rect::new(room.x0 - 8.0, top, room.x1 + 8.0, end);
        marks.push(Mark { rect, round: false, target: Target::Touchpoint(row.touchpoint.id), name: Some(name) });
    }
    let end = tops.last().copied().unwrap_or(room.y0);
    Drawn { marks, end: Point::new(room.x1, end), ..Drawn::default() }
}

fn row_of(pen: &mut Pen<'_>, row: &FunnelRow, rect: Rect, columns: Columns, most: f64) {
    let words = columns.words(pen, row);
    let (ink, muted) = (pen.theme.ink, pen.theme.muted);
    let top = rect.y0 + 6.0;
    let place = |(left, right): (f64, f64), y: f64, words: &Broken| Rect::new(left, y, right, y + words.height());
    let put = |pen: &mut Pen<'_>, words: &Broken, place: Rect, color| {
        pen.nodes.push(words.within(place, HorizontalAlign::Left, VerticalAlign::Middle, color).into());
    };
    let title = place(columns.words, top, &words.title);
    put(pen, &words.title, title, ink);
    put(pen, &words.stage, place(columns.words, title.y1, &words.stage), muted);
    // Contacts as a frame, completions as what fills it.
    let bar = |value: f64| {
        Rect::new(columns.bars.0, top + 2.0, columns.bars.0 + (columns.bars.1 - columns.bars.0) * (value.max(0.0) / most), top + 16.0)
    };
    if let Some(contacts) = row.contacts {
        pen.fill(bar(contacts), 2.0, pen.theme.tint);
    }
    if let Some(completions) = row.completions {
        pen.fill(bar(completions), 2.0, pen.theme.accent);
    }
    if let Some(contacts) = row.contacts.filter(|contacts| *contacts > 0.0) {
        let stroke = Stroke::solid(muted, pen.theme.line_weight);
        pen.nodes.push(Shape::stroked(Outline::Rect { rect: bar(contacts), radius: 2.0 }, stroke).into());
    }
    put(pen, &words.values, place(columns.bars, top + 20.0, &words.values), muted);
    let mut y = top;
    let named = row.lost.len();
    for (at, lost) in words.lost.iter().enumerate() {
        let is_break = at >= named;
        let indent = if is_break { 12.0 } else { 0.0 };
        let room = place((columns.lost.0 + indent, columns.lost.1), y, lost);
        if is_break {
            // The edge of a card: torn where a break is confirmed, a dashed line of teeth where it is proposed.
            let (x, step) = (columns.lost.0 + 2.0, lost.height() / 6.0);
            let points = (0..=6).map(|tooth| Point::new(if tooth % 2 == 0 { x + 4.5 } else { x }, y + step * f64::from(tooth)));
            let dash = if row.is_confirmed { Vec::new() } else { vec![2.4, 1.8] };
            let stroke = Stroke { dash, ..Stroke::solid(pen.theme.negative, 1.3 * pen.theme.line_weight) };
            pen.nodes.push(Shape::stroked(Outline::Polyline { points: points.collect(), closed: false }, stroke).into());
        }
        put(pen, lost, room, if is_break { pen.theme.negative } else { ink });
        y = room.y1;
    }
}
