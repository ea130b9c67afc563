//! What is compared with what, and the result in a sentence or two. Never a figure of its own.

use super::{BODY, DrawnSide, HEADING, MARGIN, MIDDLE, Sheet};
use crate::i18n::Texts;
use crate::layout::{icon, word};
use crate::method::BalanceOutcome;
use crate::method::compare::{Comparison, Element, Named, Totals, Trend, Which};
use crate::model::Variant;
use crate::scene::{Icon, Node, Outline, Point, Shape, Stroke};

/// Height of the sample of a side's curve, in points.
const SAMPLE: f64 = 16.0;

/// Draws it and moves on below.
pub(super) fn head(sheet: &mut Sheet<'_>, comparison: &Comparison) {
    let (column, top) = (sheet.column(), sheet.y);
    let mut nodes = Vec::new();
    let mut bottom = top;
    for (side, x, line) in [(sheet.left, MARGIN, left_line(sheet)), (sheet.right, sheet.right_edge(), right_line(sheet))] {
        let (name, height) = sheet.words(&side.map.name, HEADING, Point::new(x, top), column, usize::MAX, sheet.theme.ink);
        nodes.push(name);
        let mut y = top + height + 2.0;
        let (about, height) = sheet.words(&about(sheet, &side), BODY, Point::new(x, y), column, usize::MAX, sheet.theme.muted);
        nodes.push(about);
        y += height + 8.0;
        // The side's line on the curves, so that no legend is needed.
        nodes.push(
            Shape::stroked(Outline::Polyline { points: vec![Point::new(x, y), Point::new(x + column, y)], closed: false }, line).into(),
        );
        bottom = bottom.max(y);
    }
    let middle = MARGIN + column + MIDDLE / 2.0;
    nodes.push(icon(Icon::ArrowRight, Point::new(middle - 11.0, top + 2.0), 22.0, sheet.theme.muted));
    sheet.y = bottom + SAMPLE - 4.0;
    let said = sentences(sheet, comparison);
    let (said, height) = sheet.words(&said, BODY, Point::new(MARGIN, sheet.y), sheet.width - 2.0 * MARGIN, usize::MAX, sheet.theme.ink);
    nodes.push(said);
    sheet.y += height + 10.0;
    sheet.add(nodes);
}

/// How the left side's curve is drawn.
pub(super) fn left_line(sheet: &Sheet<'_>) -> Stroke {
    Stroke::dashed(sheet.theme.muted, 1.5 * sheet.theme.line_weight, &[5.0, 4.0])
}

/// How the right side's curve is drawn.
pub(super) fn right_line(sheet: &Sheet<'_>) -> Stroke {
    Stroke::solid(sheet.theme.fulfilment, 2.2 * sheet.theme.line_weight).rounded()
}

/// Which round, which variant, whose journey, from which file.
fn about(sheet: &Sheet<'_>, side: &DrawnSide<'_>) -> String {
    let mut parts: Vec<String> = Vec::new();
    if let Some(round) = side.round() {
        parts.push(round.label.clone());
        parts.extend(round.date.map(|date| sheet.texts.date(date)));
    }
    if side.map.variant != Variant::Other {
        parts.push(word(sheet.texts, side.map.variant).to_owned());
    }
    parts.extend(side.map.segment.and_then(|id| side.project.segment(id)).map(|segment| segment.name.clone()));
    parts.push(side.file.to_owned());
    parts.retain(|part| !part.is_empty());
    parts.join(" · ")
}

/// Counts, and the balance of the scores.
fn sentences(sheet: &Sheet<'_>, comparison: &Comparison) -> String {
    let texts = sheet.texts;
    let (found, trend) = (&comparison.differences, &comparison.trend);
    let count = |of: usize| i64::try_from(of).unwrap_or(i64::MAX);
    let changed = found.changed_on_both().count();
    let mut parts = Vec::new();
    let named = |named: &[Named]| counted(texts, named.iter().map(|named| named.element));
    for (what, say) in [
        (named(&found.added), Texts::compare_added as fn(&Texts, &str) -> String),
        (named(&found.removed), Texts::compare_removed),
        (counted(texts, found.moved.iter().map(|moved| moved.element)), Texts::compare_moved),
    ] {
        if !what.is_empty() {
            parts.push(say(texts, &what));
        }
    }
    if changed > 0 {
        parts.push(texts.compare_changed(count(changed)));
    }
    // What is only rated on one side is no difference, but then it is said how much is compared.
    let mut sentence = if parts.is_empty() { texts.compare_nothing().to_owned() } else { parts.join(" · ") };
    if parts.is_empty() && !trend.is_partial() {
        return sentence;
    }
    let mut scores = Vec::new();
    if trend.is_partial() {
        scores.push(rated_in_both(texts, trend));
    }
    if !trend.better.is_empty() {
        scores.push(texts.compare_better_count(count(trend.better.len()), &texts.signed(trend.gained())));
    }
    if !trend.worse.is_empty() {
        scores.push(texts.compare_worse_count(count(trend.worse.len()), &texts.signed(trend.lost())));
    }
    if !trend.verdicts.is_empty() {
        scores.push(texts.compare_verdict_count(count(trend.verdicts.len())));
    }
    if trend.left.rated > 0 && trend.right.rated > 0 {
        scores.push(balances(texts, &trend.left, &trend.right));
    }
    if !scores.is_empty() {
        sentence.push('\n');
        sentence.push_str(&scores.join(" · "));
    }
    sentence
}

/// How many stages, touchpoints and measures; empty: none.
pub fn counted(texts: &Texts, elements: impl Iterator<Item = Element>) -> String {
    let (mut stages, mut touchpoints, mut measures) = (0, 0, 0);
    for element in elements {
        match element.right.or(element.left) {
            Some(Which::Stage(_)) => stages += 1,
            Some(Which::Touchpoint(_)) => touchpoints += 1,
            Some(Which::Measure(_)) => measures += 1,
            None => {}
        }
    }
    let of_map = match (stages, touchpoints) {
        (0, 0) => String::new(),
        (_, 0) => texts.compare_stages(stages),
        (0, _) => texts.compare_touchpoints(touchpoints),
        _ => texts.compare_stages_and_touchpoints(&texts.compare_stages(stages), &texts.compare_touchpoints(touchpoints)),
    };
    let measures = if measures > 0 { texts.inspector_measures_several(measures) } else { String::new() };
    // One after the other: stages and touchpoints belong to the map, measures to the project.
    [of_map, measures].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// How much of what both sides have is rated on both.
pub fn rated_in_both(texts: &Texts, trend: &Trend) -> String {
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    texts.compare_rated_in_both(&texts.integer(whole(trend.rated_in_both)), whole(trend.shifts.len()))
}

/// The balances of both sides: an arrow from number to number; in words where a side has nothing negative, so that there is no number.
fn balances(texts: &Texts, left: &Totals, right: &Totals) -> String {
    let is_number = |totals: &Totals| matches!(totals.balance.outcome, BalanceOutcome::Ratio(_));
    let (said_left, said_right) = (balance(texts, left), balance(texts, right));
    match (is_number(left), is_number(right)) {
        (true, true) if said_left == said_right => texts.compare_balance_same(&said_left),
        (true, true) => texts.compare_balance(&said_left, &said_right),
        (false, false) if said_left == said_right => texts.compare_balance_nothing_negative().to_owned(),
        _ => texts.compare_balance_sides(&said_left, &said_right),
    }
}

/// The balance of a side, with the number of touchpoints that it rests on, if some are missing.
fn balance(texts: &Texts, totals: &Totals) -> String {
    let balance = match totals.balance.outcome {
        BalanceOutcome::Ratio(ratio) => texts.number(ratio, 2),
        BalanceOutcome::NothingNegative => texts.compare_nothing_negative().to_owned(),
        BalanceOutcome::NotRated => "–".to_owned(),
    };
    let whole = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    if totals.rated == totals.count {
        return balance;
    }
    texts.compare_balance_of(&balance, &texts.integer(whole(totals.rated)), whole(totals.count))
}

/// A line across the drawing.
pub(super) fn rule(sheet: &Sheet<'_>, y: f64) -> Node {
    let points = vec![Point::new(MARGIN, y), Point::new(sheet.width - MARGIN, y)];
    Shape::stroked(Outline::Polyline { points, closed: false }, Stroke::solid(sheet.theme.hairline, 1.0)).into()
}

#[cfg(test)]
mod tests {
    use super::balances;
    use crate::i18n::{Language, Texts};
    use crate::method::compare::Totals;
    use crate::method::{Balance, BalanceOutcome};

    #[test]
    fn an_arrow_is_only_between_numbers_that_differ() {
        let texts = Texts::new(Language::German);
        let ratio = BalanceOutcome::Ratio;
        let said = |left: BalanceOutcome, right: BalanceOutcome, right_rated: usize| {
            let totals = |outcome, rated| Totals {
                count: 4,
                rated,
                balance: Balance { positive: 1.0, negative: 0.0, outcome },
                gap: None,
                fulfilment: None,
            };
            balances(&texts, &totals(left, 4), &totals(right, right_rated))
        };
        let nothing = BalanceOutcome::NothingNegative;
        assert_eq!(said(ratio(0.5), ratio(1.25), 4), "Emotionsbilanz 0,5 → 1,25");
        assert_eq!(said(ratio(0.5), ratio(0.5), 4), "Emotionsbilanz unverändert: 0,5");
        assert_eq!(said(nothing, nothing, 4), "Emotionsbilanz: auf beiden Seiten nichts Negatives");
        assert_eq!(said(nothing, nothing, 3), "Emotionsbilanz: links nichts Negatives, rechts nichts Negatives (3 von 4)");
        assert_eq!(said(nothing, ratio(1.25), 4), "Emotionsbilanz: links nichts Negatives, rechts 1,25");
        assert_eq!(said(ratio(1.25), nothing, 4), "Emotionsbilanz: links 1,25, rechts nichts Negatives");
    }
}
