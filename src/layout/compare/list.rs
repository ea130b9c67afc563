//! The comparison as a list: what became better and worse, other verdicts, then what was added, removed, moved and changed, field by field. Never
//! what differs: that is the method's.

use super::head::{counted, rule};
use super::{BODY, MARGIN, PlacedRow, SECTION, SMALL, STRONG, Sheet, field_words};
use crate::i18n::Texts;
use crate::layout::{icon, verdict_ink, verdict_mark, word};
use crate::method::Assessment;
use crate::method::compare::{Changed, Comparison, Element, Named, Shift, Which};
use crate::model::{Code as _, ScoreKind, TouchpointId};
use crate::scene::{Color, Icon, Node, Point, Rect};
use std::collections::HashMap;

/// Most lines of a value, as of a note on the map.
const VALUE_LINES: usize = 12;
/// Room above and below the words of a row, in points.
const PADDING: f64 = 4.0;
/// Width of the column for how much something rose or fell, in points.
const FIGURE: f64 = 52.0;

/// Draws the list and moves on below.
pub(super) fn list(sheet: &mut Sheet<'_>, comparison: &Comparison) {
    let titles: HashMap<TouchpointId, &str> =
        sheet.right.map.touchpoints().map(|touchpoint| (touchpoint.id, touchpoint.title.as_str())).collect();
    let title = |shift: &Shift| titles.get(&shift.right).copied().unwrap_or_default();
    let trend = &comparison.trend;
    let texts = sheet.texts;
    let shifts = |indices: &[usize]| indices.iter().map(|index| &trend.shifts[*index]).collect::<Vec<_>>();

    let count = |shifts: &[&Shift]| figure(texts, shifts.len());
    let better = shifts(&trend.better);
    heading(sheet, Icon::Better, texts.compare_list_better(), &count(&better), sheet.theme.positive);
    for shift in better {
        scores(sheet, shift, title(shift), sheet.theme.positive);
    }
    let worse = shifts(&trend.worse);
    heading(sheet, Icon::Worse, texts.compare_list_worse(), &count(&worse), sheet.theme.negative);
    for shift in worse {
        scores(sheet, shift, title(shift), sheet.theme.negative);
    }
    let verdicts = shifts(&trend.verdicts);
    heading(sheet, Icon::Analysis, texts.compare_list_verdicts(), &count(&verdicts), sheet.theme.ink);
    for shift in verdicts {
        verdict(sheet, shift, title(shift));
    }
    let one_sided = shifts(&trend.one_sided);
    heading(sheet, Icon::NotSet, texts.compare_list_one_sided(), &count(&one_sided), sheet.theme.ink);
    for shift in one_sided {
        one_side_only(sheet, shift, title(shift));
    }
    let found = &comparison.differences;
    let named = |named: &[Named]| counted(texts, named.iter().map(|named| named.element));
    heading(sheet, Icon::Positive, texts.compare_list_added(), &named(&found.added), sheet.theme.ink);
    for named in &found.added {
        plain(sheet, named.element, &named.title, "");
    }
    heading(sheet, Icon::Negative, texts.compare_list_removed(), &named(&found.removed), sheet.theme.ink);
    for named in &found.removed {
        plain(sheet, named.element, &named.title, "");
    }
    let moved = counted(texts, found.moved.iter().map(|moved| moved.element));
    heading(sheet, Icon::ArrowRight, texts.compare_list_moved(), &moved, sheet.theme.ink);
    for moved in &found.moved {
        plain(sheet, moved.element, &moved.title, &format!("{} → {}", moved.from, moved.to));
    }
    let changed: Vec<&Changed> = found.changed_on_both().collect();
    heading(sheet, Icon::Rename, texts.compare_list_changed(), &figure(texts, changed.len()), sheet.theme.ink);
    for group in changed.chunk_by(|one, two| one.element == two.element) {
        changes(sheet, group);
    }
    if sheet.rows.is_empty() {
        let (words, height) =
            sheet.words(texts.compare_nothing(), BODY, Point::new(MARGIN, sheet.y + 8.0), sheet.width - 2.0 * MARGIN, 2, sheet.theme.muted);
        sheet.add(vec![words]);
        sheet.y += height + 16.0;
    }
}

/// A number; nothing for none.
fn figure(texts: &Texts, count: usize) -> String {
    if count == 0 { String::new() } else { texts.integer(i64::try_from(count).unwrap_or(i64::MAX)) }
}

/// A heading with how much is below it; none where there is nothing.
fn heading(sheet: &mut Sheet<'_>, mark: Icon, name: &str, count: &str, ink: Color) {
    if count.is_empty() {
        return;
    }
    sheet.y += 8.0;
    let top = sheet.y;
    let lines = sheet.lines(name, SECTION, sheet.width - 2.0 * MARGIN - 60.0, 1);
    let after = MARGIN + 22.0 + lines.width() + 8.0;
    let number = sheet.lines(count, SECTION, f64::INFINITY, 1);
    let nodes = vec![
        icon(mark, Point::new(MARGIN, top + 1.0), 15.0, ink),
        lines.at(Point::new(MARGIN + 22.0, top), ink).into(),
        number.at(Point::new(after, top), sheet.theme.muted).into(),
        rule(sheet, top + lines.height() + 4.0),
    ];
    sheet.add_bar(nodes);
    sheet.y = top + lines.height() + 8.0;
}

/// Where the columns of the list begin and end: title, then words about it.
fn columns(sheet: &Sheet<'_>) -> (f64, f64, f64) {
    let title = MARGIN + 22.0;
    let said = title + (sheet.width - 2.0 * MARGIN) * 0.34;
    (title, said, sheet.width - MARGIN)
}

fn element(shift: &Shift) -> Element {
    Element { left: Some(Which::Touchpoint(shift.left)), right: Some(Which::Touchpoint(shift.right)) }
}

/// Ends a row: adds its nodes, remembers where it is.
fn end_row(sheet: &mut Sheet<'_>, element: Element, height: f64, nodes: Vec<Node>, told: String) {
    let bounds = Rect::new(MARGIN, sheet.y, sheet.width - MARGIN, sheet.y + height + 2.0 * PADDING);
    sheet.rows.push(PlacedRow { element, bounds, left: None, right: None, told });
    sheet.add(nodes);
    sheet.y = bounds.y1;
}

/// A touchpoint that became better or worse: which scores, and by how much.
fn scores(sheet: &mut Sheet<'_>, shift: &Shift, title: &str, ink: Color) {
    let (x, said_x, end) = columns(sheet);
    let texts = sheet.texts;
    let top = sheet.y + PADDING;
    let (name, height) = sheet.words(title, STRONG, Point::new(x, top), said_x - x - 12.0, usize::MAX, sheet.theme.ink);
    let gap = shift.gap.map(|gap| texts.signed(gap)).unwrap_or_default();
    let figure = sheet.lines(&gap, STRONG, f64::INFINITY, 1);
    let changed = |kind: &ScoreKind| {
        let (before, after) = (shift.before.score(*kind), shift.after.score(*kind));
        let shown = |score: Option<f64>| score.map_or_else(|| "–".to_owned(), |score| texts.score(score));
        (before != after).then(|| format!("{} {} → {}", texts.term("score", kind.code()), shown(before), shown(after)))
    };
    let said: Vec<String> = ScoreKind::ALL.iter().filter_map(changed).collect();
    let said = said.join(" · ");
    let (words, words_height) =
        sheet.words(&said, BODY, Point::new(said_x + FIGURE, top), end - said_x - FIGURE, usize::MAX, sheet.theme.muted);
    let at = Point::new(said_x + FIGURE - 18.0 - figure.width(), top);
    let nodes = vec![name, words, figure.at(at, ink).into()];
    end_row(sheet, element(shift), height.max(words_height), nodes, format!("{title}: {gap}, {said}"));
}

/// A touchpoint with scores that only one side has: which, and what they are there.
fn one_side_only(sheet: &mut Sheet<'_>, shift: &Shift, title: &str) {
    let (x, said_x, end) = columns(sheet);
    let texts = sheet.texts;
    let top = sheet.y + PADDING;
    let given = |said: &Assessment| {
        let scores =
            shift.one_sided().filter_map(|kind| Some(format!("{} {}", texts.term("score", kind.code()), texts.score(said.score(kind)?))));
        scores.collect::<Vec<_>>().join(" · ")
    };
    let sides =
        [(given(&shift.before), Texts::compare_only_left as fn(&Texts, &str) -> String), (given(&shift.after), Texts::compare_only_right)];
    let said: Vec<String> = sides.iter().filter(|(scores, _)| !scores.is_empty()).map(|(scores, say)| say(texts, scores)).collect();
    let said = said.join("; ");
    let (name, height) = sheet.words(title, STRONG, Point::new(x, top), said_x - x - 12.0, usize::MAX, sheet.theme.ink);
    let (words, words_height) = sheet.words(&said, BODY, Point::new(said_x, top), end - said_x, usize::MAX, sheet.theme.muted);
    end_row(sheet, element(shift), height.max(words_height), vec![name, words], format!("{title}: {said}"));
}

/// A touchpoint with another verdict.
fn verdict(sheet: &mut Sheet<'_>, shift: &Shift, title: &str) {
    let (x, said_x, _) = columns(sheet);
    let top = sheet.y + PADDING;
    let (name, height) = sheet.words(title, STRONG, Point::new(x, top), said_x - x - 12.0, usize::MAX, sheet.theme.ink);
    let mut nodes = vec![name];
    let mut at = said_x;
    for (index, verdict) in [shift.before.verdict, shift.after.verdict].into_iter().enumerate() {
        let ink = verdict_ink(sheet.theme, verdict);
        if index == 1 {
            nodes.push(icon(Icon::ArrowRight, Point::new(at, top + 1.0), 13.0, sheet.theme.muted));
            at += 22.0;
        }
        nodes.extend(verdict_mark(verdict, Point::new(at + 5.0, top + 7.5), 10.0, ink.mark));
        let word = sheet.lines(word(sheet.texts, verdict), BODY, f64::INFINITY, 1);
        nodes.push(word.at(Point::new(at + 15.0, top), ink.word).into());
        // The second ones are aligned below each other.
        at += (15.0 + word.width() + 14.0).max(150.0);
    }
    let said = sheet.texts.compare_verdict_change(word(sheet.texts, shift.before.verdict), word(sheet.texts, shift.after.verdict));
    end_row(sheet, element(shift), height, nodes, format!("{title}: {said}"));
}

/// An element and a line about it.
fn plain(sheet: &mut Sheet<'_>, element: Element, title: &str, said: &str) {
    let (x, said_x, end) = columns(sheet);
    let top = sheet.y + PADDING;
    let room = if said.is_empty() { end - x } else { said_x - x - 12.0 };
    let title_words = match element.left.or(element.right) {
        Some(Which::Stage(_)) => sheet.texts.compare_stage_named(title),
        Some(Which::Measure(_)) => sheet.texts.compare_measure_named(title),
        Some(Which::Touchpoint(_)) | None => title.to_owned(),
    };
    let (name, mut height) = sheet.words(&title_words, STRONG, Point::new(x, top), room, usize::MAX, sheet.theme.ink);
    let mut nodes = vec![name];
    if !said.is_empty() {
        let (words, words_height) = sheet.words(said, BODY, Point::new(said_x, top), end - said_x, usize::MAX, sheet.theme.muted);
        nodes.push(words);
        height = height.max(words_height);
    }
    end_row(sheet, element, height, nodes, format!("{title_words} {said}").trim_end().to_owned());
}

/// An element with all its fields that changed.
fn changes(sheet: &mut Sheet<'_>, group: &[&Changed]) {
    let Some(first) = group.first() else { return };
    let (x, said_x, end) = columns(sheet);
    let top = sheet.y + PADDING;
    let title = match first.element.left {
        Some(Which::Measure(_)) => sheet.texts.compare_measure_named(&first.title),
        _ => first.title.clone(),
    };
    let (name, name_height) = sheet.words(&title, STRONG, Point::new(x, top), said_x - x - 12.0, usize::MAX, sheet.theme.ink);
    let mut nodes = vec![name];
    let mut y = top;
    let field_width = ((end - said_x) * 0.27).min(170.0);
    let value_width = (end - said_x - field_width - 34.0) / 2.0;
    let mut told = Vec::new();
    for changed in group {
        let words = field_words(sheet.texts, &changed.field, &changed.from, &changed.to);
        let (field, one) = sheet.words(&words.name, SMALL, Point::new(said_x, y + 1.0), field_width - 8.0, usize::MAX, sheet.theme.muted);
        let from_x = said_x + field_width;
        let (from, two) = sheet.words(&words.from, BODY, Point::new(from_x, y), value_width, VALUE_LINES, sheet.theme.muted);
        let arrow_x = from_x + value_width + 8.0;
        let (to, three) = sheet.words(&words.to, BODY, Point::new(arrow_x + 24.0, y), value_width, VALUE_LINES, sheet.theme.ink);
        nodes.extend([field, from, icon(Icon::ArrowRight, Point::new(arrow_x, y + 1.5), 12.0, sheet.theme.muted), to]);
        // Each field is a piece of its own, so that a page may end between them.
        sheet.add(std::mem::take(&mut nodes));
        y += one.max(two).max(three) + 3.0;
        told.push(format!("{} {} → {}", words.name, words.from, words.to));
    }
    let height = (y - top - 3.0).max(name_height);
    let under = top + height + PADDING;
    nodes.push(rule(sheet, under));
    end_row(sheet, first.element, height + 1.0, nodes, format!("{title}: {}", told.join("; ")));
}
