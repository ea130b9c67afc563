//! Both sides' touchpoints as cards, stage by stage, matching ones side by side; between them what has become of each.

use super::words::field_name;
use super::{BODY, DrawnSide, MARGIN, MIDDLE, PlacedRow, SECTION, SMALL, SMALL_STRONG, STRONG, Sheet};
use crate::layout::card::{channel_icon, media_ink};
use crate::layout::{icon, is_strong, verdict_ink, verdict_mark, word};
use crate::method::compare::{Comparison, Direction, Element, Fate, Field, Row, Standing, Which};
use crate::method::{Assessment, Verdict};
use crate::model::table::Column;
use crate::model::{Code as _, ScoreKind, Touchpoint};
use crate::scene::{Color, Group, Icon, Node, Outline, Point, Rect, Shape, Stroke, Vec2};
use crate::text::{Broken, HorizontalAlign, VerticalAlign};

/// Height of a stage's bar whose names have one line, in points.
const BAR_HEIGHT: f64 = 28.0;
/// Width of a card's coloured bar, in points.
const CARD_BAR: f64 = 18.0;
/// Room inside a card, in points.
const PADDING: f64 = 8.0;
/// From row to row, in points.
const GAP: f64 = 7.0;
/// Corner radius, in points.
const RADIUS: f64 = 7.0;

/// Draws the stages and their rows and moves on below.
pub(super) fn rows(sheet: &mut Sheet<'_>, comparison: &Comparison, only_differences: bool) {
    let mut rows = comparison.rows.iter().peekable();
    for (index, _) in comparison.stages.iter().enumerate() {
        let mut shown = Vec::new();
        while let Some(row) = rows.next_if(|row| row.stage == index) {
            if !only_differences || row.differs() {
                shown.push(row);
            }
        }
        let pair = &comparison.stages[index];
        let differs = pair.moved || pair.left.is_none() || pair.right.is_none() || stage_names_differ(sheet, comparison, index);
        if only_differences && shown.is_empty() && !differs {
            continue;
        }
        stage_bar(sheet, comparison, index);
        for row in shown {
            self::row(sheet, comparison, row);
        }
        sheet.y += 8.0;
    }
    if sheet.rows.is_empty() {
        let words = if comparison.rows.is_empty() { sheet.texts.compare_no_touchpoints() } else { sheet.texts.compare_nothing() };
        let (words, height) = sheet.words(words, BODY, Point::new(MARGIN, sheet.y + 8.0), sheet.width - 2.0 * MARGIN, 2, sheet.theme.muted);
        sheet.add(vec![words]);
        sheet.y += height + 16.0;
    }
}

fn stage_names<'a>(sheet: &Sheet<'a>, comparison: &Comparison, index: usize) -> (Option<&'a str>, Option<&'a str>) {
    let pair = &comparison.stages[index];
    let left = pair.left.and_then(|at| sheet.left.map.stages.get(at)).map(|stage| stage.name.as_str());
    let right = pair.right.and_then(|at| sheet.right.map.stages.get(at)).map(|stage| stage.name.as_str());
    (left, right)
}

fn stage_names_differ(sheet: &Sheet<'_>, comparison: &Comparison, index: usize) -> bool {
    let (left, right) = stage_names(sheet, comparison, index);
    left != right
}

/// A stage's bar with its name on each side that has it.
fn stage_bar(sheet: &mut Sheet<'_>, comparison: &Comparison, index: usize) {
    let pair = comparison.stages[index];
    let (left, right) = stage_names(sheet, comparison, index);
    let (column, top) = (sheet.column(), sheet.y);
    let mut nodes = Vec::new();
    let lines = |side: &DrawnSide<'_>, name: &str| sheet.lines_of(side, name, SECTION, column - 24.0, usize::MAX);
    let (left_lines, right_lines) = (left.map(|name| lines(&sheet.left, name)), right.map(|name| lines(&sheet.right, name)));
    let high = [&left_lines, &right_lines].into_iter().flatten().map(|lines| lines.height() + 10.0).fold(BAR_HEIGHT, f64::max);
    let area = |x: f64| Rect::new(x, top, x + column, top + high);
    let (left_area, right_area) = (area(MARGIN), area(sheet.right_edge()));
    let bar = |rect: Rect| -> Node { Shape::filled(Outline::Rect { rect, radius: 5.0 }, sheet.theme.chevron).into() };
    let name = |lines: &Broken, rect: Rect| -> Node {
        lines.within(rect.inflate(-12.0, 0.0), HorizontalAlign::Left, VerticalAlign::Middle, sheet.theme.on_chevron).into()
    };
    match (&left_lines, &right_lines) {
        (Some(left), Some(right)) => {
            nodes.push(bar(Rect::new(left_area.x0, top, right_area.x1, top + high)));
            nodes.push(name(left, left_area));
            nodes.push(name(right, right_area));
        }
        (Some(left), None) => nodes.extend([bar(left_area), name(left, left_area)]),
        (None, Some(right)) => nodes.extend([bar(right_area), name(right, right_area)]),
        (None, None) => return,
    }
    let (mark, words) = match (left, right) {
        (Some(_), None) => (Icon::Negative, sheet.texts.compare_is_removed()),
        (None, _) => (Icon::Positive, sheet.texts.compare_is_added()),
        _ if pair.moved => (Icon::ArrowRight, sheet.texts.compare_is_moved()),
        _ => (Icon::ArrowRight, ""),
    };
    let on_bar = left.is_some() && right.is_some();
    if !words.is_empty() {
        let ink = if on_bar { sheet.theme.on_chevron } else { sheet.theme.ink };
        nodes.extend(marked(sheet, mark, words, SMALL_STRONG, top + high / 2.0, ink));
    }
    let which = |side: Option<usize>, map: &crate::model::Map| Some(Which::Stage(map.stages.get(side?)?.id));
    sheet.rows.push(PlacedRow {
        element: Element { left: which(pair.left, sheet.left.map), right: which(pair.right, sheet.right.map) },
        bounds: Rect::new(MARGIN, top, sheet.width - MARGIN, top + high),
        left: left.map(|_| left_area),
        right: right.map(|_| right_area),
        told: sheet.texts.compare_told_stage(right.or(left).unwrap_or_default(), words),
    });
    sheet.add_bar(nodes);
    sheet.y += high + GAP;
}

/// An icon and words in the middle column, around a height.
fn marked(sheet: &Sheet<'_>, mark: Icon, words: &str, style: crate::scene::TextStyle, y: f64, ink: Color) -> Vec<Node> {
    const SIDE: f64 = 14.0;
    let lines = sheet.lines(words, style, MIDDLE - 34.0, 3);
    let width = SIDE + 5.0 + lines.width();
    let x = MARGIN + sheet.column() + (MIDDLE - width) / 2.0;
    let area = Rect::new(x + SIDE + 5.0, y - lines.height() / 2.0, x + width, y + lines.height() / 2.0);
    vec![icon(mark, Point::new(x, y - SIDE / 2.0), SIDE, ink), lines.within(area, HorizontalAlign::Left, VerticalAlign::Middle, ink).into()]
}

fn row(sheet: &mut Sheet<'_>, comparison: &Comparison, row: &Row) {
    let (column, top) = (sheet.column(), sheet.y);
    let quiet = row.fate == Fate::Same;
    let mut nodes = Vec::new();
    let mut height: f64 = 0.0;
    let mut areas = [None, None];
    let right_edge = sheet.right_edge();
    let sides = [(row.left.as_ref(), true, MARGIN), (row.right.as_ref(), false, right_edge)];
    let cards: Vec<_> = sides
        .iter()
        .filter_map(|(standing, is_left, x)| {
            let standing = (*standing)?;
            let touchpoint = if *is_left { sheet.on_left(standing)? } else { sheet.on_right(standing)? };
            let note = if *is_left { String::new() } else { changed_fields(sheet, &row.fields) };
            let side = if *is_left { &sheet.left } else { &sheet.right };
            Some((Card::new(sheet, side, touchpoint, standing, &note, quiet), *is_left, *x))
        })
        .collect();
    for (card, ..) in &cards {
        height = height.max(card.height);
    }
    for (card, is_left, x) in &cards {
        areas[usize::from(!is_left)] = Some(Rect::new(*x, top, *x + column, top + height));
        nodes.push(card.draw(sheet, column, height).at(Vec2::new(*x, top)).into());
    }
    nodes.extend(between(sheet, comparison, row, top + height / 2.0));
    let which = |standing: Option<&Standing>| standing.map(|standing| Which::Touchpoint(standing.id));
    sheet.rows.push(PlacedRow {
        element: Element { left: which(row.before()), right: which(row.after()) },
        bounds: Rect::new(MARGIN, top, sheet.width - MARGIN, top + height),
        left: areas[0],
        right: areas[1],
        told: told(sheet, comparison, row),
    });
    sheet.add(nodes);
    sheet.y += height + GAP;
}

/// The names of the fields that differ, besides scores and title, which are visible.
fn changed_fields(sheet: &Sheet<'_>, fields: &[Field]) -> String {
    let seen = |field: &&Field| field.is_score() || matches!(field, Field::Column(Column::Touchpoint | Column::Media));
    let names: Vec<&str> = fields.iter().filter(|field| !seen(field)).map(|field| field_name(sheet.texts, field)).collect();
    if names.is_empty() { String::new() } else { sheet.texts.compare_other_fields(&names.join(", ")) }
}

/// What has become of it: better or worse and by how much, added, removed, moved.
fn between(sheet: &Sheet<'_>, comparison: &Comparison, row: &Row, y: f64) -> Vec<Node> {
    let theme = sheet.theme;
    match row.fate {
        Fate::Added => marked(sheet, Icon::Positive, sheet.texts.compare_is_added(), SMALL_STRONG, y, theme.accent),
        Fate::Removed => marked(sheet, Icon::Negative, sheet.texts.compare_is_removed(), SMALL_STRONG, y, theme.muted),
        Fate::MovedAway | Fate::MovedHere => marked(sheet, Icon::ArrowRight, &move_words(sheet, comparison, row), SMALL, y, theme.ink),
        Fate::Same | Fate::Changed => {
            let Some(shift) = row.shift() else { return Vec::new() };
            let gap = shift.gap.map(|gap| sheet.texts.signed(gap)).unwrap_or_default();
            match shift.direction {
                Direction::Better => marked(sheet, Icon::Better, &sheet.texts.compare_better(&gap), STRONG, y, theme.positive),
                Direction::Worse => marked(sheet, Icon::Worse, &sheet.texts.compare_worse(&gap), STRONG, y, theme.negative),
                Direction::Unknown if shift.after.gap.is_some() => {
                    marked(sheet, Icon::Check, sheet.texts.compare_now_rated(), SMALL, y, theme.muted)
                }
                Direction::Unknown if shift.before.gap.is_some() => {
                    marked(sheet, Icon::NotSet, sheet.texts.compare_not_rated_yet(), SMALL, y, theme.muted)
                }
                Direction::Level | Direction::Unknown => {
                    // A quiet line: the two belong together.
                    let x = MARGIN + sheet.column();
                    let points = vec![Point::new(x + 6.0, y), Point::new(x + MIDDLE - 6.0, y)];
                    let stroke = Stroke::solid(theme.hairline, if row.fate == Fate::Same { 1.0 } else { 2.0 });
                    vec![Shape::stroked(Outline::Polyline { points, closed: false }, stroke).into()]
                }
            }
        }
    }
}

fn move_words(sheet: &Sheet<'_>, comparison: &Comparison, row: &Row) -> String {
    let stage = |map: &crate::model::Map, standing: Option<&Standing>| {
        standing.and_then(|standing| map.stages.get(standing.place.stage)).map_or_else(String::new, |stage| stage.name.clone())
    };
    let here = &comparison.stages[row.stage];
    let elsewhere = row.twin.map(|twin| twin.place.stage);
    let within = if row.fate == Fate::MovedHere { here.left == elsewhere } else { here.right == elsewhere };
    match (within, row.fate) {
        (true, _) => sheet.texts.compare_moved_within().to_owned(),
        (false, Fate::MovedHere) => sheet.texts.compare_moved_from(&stage(sheet.left.map, row.twin.as_ref())),
        (false, _) => sheet.texts.compare_moved_to(&stage(sheet.right.map, row.twin.as_ref())),
    }
}

/// The row in words.
fn told(sheet: &Sheet<'_>, comparison: &Comparison, row: &Row) -> String {
    let texts = sheet.texts;
    let title = row
        .right
        .as_ref()
        .and_then(|standing| sheet.on_right(standing))
        .or_else(|| row.left.as_ref().and_then(|standing| sheet.on_left(standing)));
    let title = title.map_or("", |touchpoint| touchpoint.title.as_str());
    let mut parts: Vec<String> = Vec::new();
    match row.fate {
        Fate::Added => parts.push(texts.compare_is_added().to_owned()),
        Fate::Removed => parts.push(texts.compare_is_removed().to_owned()),
        Fate::MovedAway | Fate::MovedHere => parts.push(move_words(sheet, comparison, row)),
        Fate::Same => parts.push(texts.compare_is_same().to_owned()),
        Fate::Changed => {}
    }
    if let Some(shift) = row.shift() {
        let gap = shift.gap.map(|gap| texts.signed(gap)).unwrap_or_default();
        match shift.direction {
            Direction::Better => parts.push(texts.compare_better(&gap)),
            Direction::Worse => parts.push(texts.compare_worse(&gap)),
            Direction::Unknown if shift.after.gap.is_some() => parts.push(texts.compare_now_rated().to_owned()),
            Direction::Unknown if shift.before.gap.is_some() => parts.push(texts.compare_not_rated_yet().to_owned()),
            Direction::Level | Direction::Unknown => {}
        }
        if shift.has_other_verdict() {
            parts.push(texts.compare_verdict_change(word(texts, shift.before.verdict), word(texts, shift.after.verdict)));
        }
    }
    let fields = changed_fields(sheet, &row.fields);
    if !fields.is_empty() {
        parts.push(fields);
    }
    format!("{title}: {}", parts.join(", ")).trim_end_matches(": ").to_owned()
}

/// A touchpoint of one side with its scores.
struct Card {
    title: std::sync::Arc<Broken>,
    note: Option<std::sync::Arc<Broken>>,
    media: Color,
    channel: Icon,
    said: Assessment,
    scores: String,
    scores_below: bool,
    quiet: bool,
    height: f64,
}

impl Card {
    fn new(sheet: &Sheet<'_>, side: &DrawnSide<'_>, touchpoint: &Touchpoint, standing: &Standing, note: &str, quiet: bool) -> Self {
        let room = sheet.column() - CARD_BAR - 2.0 * PADDING - 34.0;
        let title = sheet.lines_of(side, &touchpoint.title, STRONG, room, usize::MAX);
        let note = (!note.is_empty()).then(|| sheet.lines_of(side, note, SMALL, room + 34.0, usize::MAX));
        let said = standing.said;
        let scores: Vec<String> = ScoreKind::ALL
            .iter()
            .filter_map(|kind| Some(format!("{} {}", sheet.texts.term("score-letter", kind.code()), sheet.texts.score(said.score(*kind)?))))
            .collect();
        let scores = scores.join("   ");
        // Where the verdict and the scores do not fit side by side, the scores go below.
        let verdict = sheet.measurer.width(word(sheet.texts, said.verdict), SMALL_STRONG) + 14.0;
        let scores_below = verdict + 12.0 + sheet.measurer.width(&scores, SMALL) > sheet.column() - CARD_BAR - 2.0 * PADDING;
        let lines = if scores_below { 2.0 } else { 1.0 };
        let height =
            PADDING + title.height() + 5.0 + 15.0 * lines - 1.0 + note.as_ref().map_or(0.0, |note| note.height() + 4.0) + PADDING - 1.0;
        let (media, channel) = (media_ink(sheet.theme, touchpoint.media()), channel_icon(touchpoint.channel));
        Self { title, note, media, channel, said, scores, scores_below, quiet, height }
    }

    /// The card with its top left corner at the origin.
    fn draw(&self, sheet: &Sheet<'_>, width: f64, height: f64) -> Group {
        let theme = sheet.theme;
        let ink = verdict_ink(theme, self.said.verdict);
        let strong = is_strong(self.said.verdict) && !self.quiet;
        let edge =
            if strong { Stroke::solid(ink.mark, 1.8 * theme.line_weight) } else { Stroke::solid(theme.card_edge, theme.line_weight) };
        let face = Shape {
            outline: Outline::Rect { rect: Rect::new(0.0, 0.0, width, height), radius: RADIUS },
            fill: Some(if self.quiet { theme.tint } else { theme.paper }),
            stroke: Some(edge),
        };
        let mut nodes: Vec<Node> = vec![face.into(), media_bar(self.media, height)];
        nodes.push(icon(self.channel, Point::new((CARD_BAR - 12.0) / 2.0, 8.0), 12.0, theme.paper));
        let left = CARD_BAR + PADDING;
        let words = if self.quiet { theme.muted } else { theme.ink };
        nodes.push(self.title.at(Point::new(left, PADDING - 1.0), words).into());
        let base = PADDING + self.title.height() + 11.0;
        let line = Rect::new(left, base - 8.0, width - PADDING, base + 8.0);
        nodes.extend(verdict_mark(self.said.verdict, Point::new(left + 4.5, base), 9.0, ink.mark));
        let verdict = sheet.lines(word(sheet.texts, self.said.verdict), if strong { SMALL_STRONG } else { SMALL }, f64::INFINITY, 1);
        let beside = Rect::new(left + 14.0, line.y0, line.x1, line.y1);
        nodes.push(verdict.within(beside, HorizontalAlign::Left, VerticalAlign::Middle, ink.word).into());
        let scores = sheet.lines(&self.scores, SMALL, f64::INFINITY, 1);
        let (below, side) = if self.scores_below { (15.0, HorizontalAlign::Left) } else { (0.0, HorizontalAlign::Right) };
        nodes.push(scores.within(line + Vec2::new(0.0, below), side, VerticalAlign::Middle, theme.muted).into());
        if let Some(gap) = self.said.gap {
            let gap = sheet.lines(&sheet.texts.signed(gap), STRONG, f64::INFINITY, 1);
            let area = Rect::new(left, PADDING - 1.0, width - PADDING, PADDING + 15.0);
            let color = if self.said.verdict == Verdict::NotRated { theme.muted } else { ink.word };
            nodes.push(gap.within(area, HorizontalAlign::Right, VerticalAlign::Top, color).into());
        }
        if let Some(note) = &self.note {
            nodes.push(note.at(Point::new(left, base + below + 10.0), theme.accent).into());
        }
        Group::new(nodes)
    }
}

/// The coloured bar at a card's left, its outer corners as round as the card's.
fn media_bar(color: Color, height: f64) -> Node {
    use crate::scene::BezPath;
    let mut path = BezPath::new();
    let (width, radius) = (CARD_BAR, RADIUS);
    path.move_to((width, 0.0));
    path.line_to((width, height));
    path.line_to((radius, height));
    path.quad_to((0.0, height), (0.0, height - radius));
    path.line_to((0.0, radius));
    path.quad_to((0.0, 0.0), (radius, 0.0));
    path.close_path();
    Shape::filled(Outline::Path(path), color).into()
}
