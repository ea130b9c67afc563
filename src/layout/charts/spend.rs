//! Where the money goes and what it does there: the share of spend beside the shares of relevance, of the good and of the bad. Described and drawn; never a
//! figure of its own.

use super::choice::SpendBy;
use super::describe::Subject;
use super::description::{Body, SpendRow, SpendTable, Target};
use super::draw::{Drawn, Mark, Pen, SMALL, STRONG, TINY};
use crate::layout::{Theme, word};
use crate::method::Measured;
use crate::method::spend::{SpendShare, spend_shares};
use crate::model::{Code as _, KnownMetric, Touchpoint, TouchpointId};
use crate::scene::{Color, Point, Rect};
use crate::text::{Broken, HorizontalAlign};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Height of one bar with the white below it, in points.
const BAR: f64 = 13.0;
/// Height of a row whose words leave room, in points.
const ROW: f64 = 4.0 * BAR + 16.0;
/// Lines of a name at most.
const MOST_LINES: usize = 5;
/// Room for a figure behind a bar, in points.
const FIGURE: f64 = 44.0;

fn measured(subject: &Subject<'_>) -> Measured {
    Measured::of(subject.project, subject.map.id, subject.analysis.round)
}

/// Whether any spend is known.
pub(super) fn is_known(subject: &Subject<'_>) -> bool {
    let measured = measured(subject);
    subject.map.touchpoints().any(|touchpoint| measured.figure(touchpoint.id, KnownMetric::Spend.code()).is_some())
}

/// The shares by what was chosen.
pub(super) fn spend(subject: &Subject<'_>, by: SpendBy) -> Body {
    let (texts, map) = (subject.texts, subject.map);
    let stages: Vec<usize> = map.stages.iter().enumerate().flat_map(|(at, stage)| stage.touchpoints.iter().map(move |_| at)).collect();
    let stage_of = |at: usize| stages.get(at).copied().unwrap_or(0);
    let touchpoints: Vec<&Arc<Touchpoint>> = map.touchpoints().collect();
    let mut rows = match by {
        SpendBy::Media => rows(subject, |_, touchpoint| touchpoint.media(), |media| word(texts, media).to_owned(), None),
        SpendBy::Area => rows(subject, |_, touchpoint| touchpoint.area, |area| word(texts, area).to_owned(), None),
        SpendBy::Channel => {
            let name = |channel: Option<_>| channel.map_or(texts.chart_spend_no_channel(), |channel| word(texts, channel)).to_owned();
            rows(subject, |_, touchpoint| touchpoint.channel, name, None)
        }
        SpendBy::Stage => {
            let name = |at: usize| map.stages.get(at).map_or_else(String::new, |stage| stage.name.clone());
            let target = |at: usize| map.stages.get(at).map(|stage| Target::Stage(stage.id));
            rows(subject, |at, _| stage_of(at), name, Some(&target))
        }
        SpendBy::Touchpoint => {
            let name = |at: usize| touchpoints.get(at).map_or_else(String::new, |touchpoint| touchpoint.title.clone());
            let target = |at: usize| touchpoints.get(at).map(|touchpoint| Target::Touchpoint(touchpoint.id));
            rows(subject, |at, _| at, name, Some(&target))
        }
    };
    if matches!(by, SpendBy::Channel | SpendBy::Touchpoint) {
        // Sorting is stable: equal ones stay in their order.
        rows.sort_by(|one, two| two.shares[0].unwrap_or(-1.0).total_cmp(&one.shares[0].unwrap_or(-1.0)));
    }
    let heads = [texts.chart_spend_spend(), texts.chart_spend_relevance(), texts.chart_spend_good(), texts.chart_spend_bad()];
    // One scale for all bars, up to the largest share.
    let most = rows.iter().flat_map(|row| row.shares).flatten().fold(0.01, f64::max);
    Body::Spend(SpendTable { heads: heads.map(str::to_owned), rows, most })
}

/// A row for each key that has anything to show, in the order of the keys. `target`: what a row represents, if it is not all touchpoints with its key.
fn rows<K: Ord + Copy>(
    subject: &Subject<'_>,
    key: impl Fn(usize, &Touchpoint) -> K,
    name: impl Fn(K) -> String,
    target: Option<&dyn Fn(K) -> Option<Target>>,
) -> Vec<SpendRow> {
    let (texts, currency) = (subject.texts, subject.project.currency());
    let shares = spend_shares(subject.map, subject.analysis, &measured(subject), &key);
    let mut of_key: BTreeMap<K, Vec<TouchpointId>> = BTreeMap::new();
    for (at, touchpoint) in subject.map.touchpoints().enumerate() {
        of_key.entry(key(at, touchpoint)).or_default().push(touchpoint.id);
    }
    let shown = |share: &&SpendShare<K>| {
        let some = |part: Option<f64>| part.is_some_and(|part| part > 0.0);
        share.spend.is_some() || some(share.of_relevance) || some(share.of_good) || some(share.of_bad)
    };
    let row = |share: &SpendShare<K>| {
        let spend = share.spend.map(|amount| texts.money(amount, currency.decimals() as usize, &currency.sign()));
        let ids = of_key.get(&share.key).cloned().unwrap_or_default();
        SpendRow {
            name: name(share.key),
            spend: spend.unwrap_or_else(|| texts.chart_spend_unknown().to_owned()),
            count: ids.len(),
            shares: [share.spend.and(share.of_spend), share.of_relevance, share.of_good, share.of_bad],
            target: match target {
                Some(target) => target(share.key),
                None => Some(Target::Touchpoints(ids)),
            },
        }
    };
    shares.iter().filter(shown).map(row).collect()
}

/// The colours of the four bars.
fn colors(theme: &Theme) -> [Color; 4] {
    [theme.accent, theme.muted, theme.positive, theme.negative]
}

/// Draws the rows; of a long list only those in the band are drawn.
pub(super) fn draw(pen: &mut Pen<'_>, table: &SpendTable, room: Rect, band: Option<(f64, f64)>) -> Drawn {
    let names = (room.x0, room.x0 + (room.width() * 0.3).clamp(120.0, 280.0));
    // The names of the bars stand at every row, where there is room for them.
    let words = table.heads.iter().map(|head| pen.measurer.width(head, TINY)).fold(0.0, f64::max);
    let bars = (names.1 + 20.0 + words + 8.0, room.x1 - FIGURE);
    let name = |pen: &Pen<'_>, row: &SpendRow| pen.broken(&row.name, STRONG, names.1 - names.0, MOST_LINES);
    let height = |pen: &Pen<'_>, row: &SpendRow| {
        // Of ten thousand rows nearly all have room, recognised by their number of letters.
        const WIDEST: f64 = 1.3;
        let fits = row.name.chars().count() as f64 * STRONG.size * WIDEST <= names.1 - names.0;
        if fits { ROW } else { (name(pen, row).height() + 15.0 + 14.0).max(ROW) }
    };
    let mut tops = vec![room.y0];
    for row in &table.rows {
        tops.push(tops[tops.len() - 1] + height(pen, row));
    }
    let before = |y: f64| tops.partition_point(|top| *top <= y);
    let seen = band.map_or(0..table.rows.len(), |(from, to)| before(from).saturating_sub(1)..before(to).min(table.rows.len()));
    let most = table.most;
    let mut marks = Vec::with_capacity(seen.len());
    for (at, row) in seen.clone().zip(table.rows.get(seen).unwrap_or_default()) {
        let rect = Rect::new(room.x0, tops[at], room.x1, tops[at + 1]);
        pen.hairline(Point::new(room.x0, rect.y0), Point::new(room.x1, rect.y0));
        let title = name(pen, row);
        row_of(pen, table, row, &title, rect, (names.1, bars), most);
        let shares = table.heads.iter().zip(row.shares).filter_map(|(head, share)| Some((head, share?)));
        let shares: Vec<String> = shares.map(|(head, share)| pen.texts.chart_spend_share(head, &percent(pen, share))).collect();
        let said = pen.texts.chart_spend_row(&row.name, &row.spend, &shares.join(", "));
        if let Some(target) = &row.target {
            let rect = Rect::new(room.x0 - 8.0, rect.y0, room.x1 + 8.0, rect.y1);
            marks.push(Mark { rect, round: false, target: target.clone(), name: Some(said) });
        }
    }
    let end = tops.last().copied().unwrap_or(room.y0);
    Drawn { marks, end: Point::new(room.x1, end), ..Drawn::default() }
}

fn percent(pen: &Pen<'_>, share: f64) -> String {
    pen.texts.percent((share * 100.0).round())
}

fn row_of(pen: &mut Pen<'_>, table: &SpendTable, row: &SpendRow, title: &Broken, rect: Rect, columns: (f64, (f64, f64)), most: f64) {
    let (ink, muted) = (pen.theme.ink, pen.theme.muted);
    let (name_end, bars) = columns;
    let begin = rect.center().y - (title.height() + 15.0) / 2.0;
    pen.nodes.push(title.at(Point::new(rect.x0, begin), ink).into());
    let below = Rect::new(rect.x0, begin + title.height() + 1.0, name_end + 16.0, begin + title.height() + 15.0);
    pen.words(&row.spend, SMALL, below, HorizontalAlign::Left, muted);
    let colors = colors(pen.theme);
    for (index, (head, share)) in table.heads.iter().zip(row.shares).enumerate() {
        let top = rect.center().y - 2.0 * BAR + index as f64 * BAR;
        let color = colors[index];
        pen.words(head, TINY, Rect::new(name_end + 20.0, top - 1.0, bars.0 - 6.0, top + BAR - 1.0), HorizontalAlign::Right, muted);
        let rail = Rect::new(bars.0, top + 2.0, bars.1, top + BAR - 2.0);
        pen.fill(rail, 2.0, pen.theme.tint);
        let figure = Rect::new(bars.1 + 5.0, top - 1.0, bars.1 + FIGURE, top + BAR - 1.0);
        match share {
            Some(share) => {
                pen.fill(Rect { x1: rail.x0 + rail.width() * share / most, ..rail }, 2.0, color);
                pen.words(&percent(pen, share), TINY, figure, HorizontalAlign::Left, ink);
            }
            None => {
                pen.words("–", TINY, figure, HorizontalAlign::Left, muted);
            }
        }
    }
}
