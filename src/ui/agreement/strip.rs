//! Votes on a scale from 0 to 10: one mark per rater, in the shape and colour of the group, side by side if they are equal; the mean as a
//! line, the agreed score as a frame. It computes no numbers itself.

use crate::app::{State, VoteRows as Rows};
use crate::layout::Theme;
use crate::method::Spread;
use crate::ui::canvas::color32;
use egui::{Color32, FontId, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, Ui, pos2, vec2};
use std::collections::BTreeMap;

/// Radius of a mark in points at the normal size of type.
const MARK: f32 = 4.2;

/// Colour of a group of raters; none: raters without a group.
pub(super) fn group_ink(theme: &Theme, group: Option<usize>) -> Color32 {
    let inks = [theme.fulfilment, theme.paid, theme.earned, theme.contested.mark, theme.negative, theme.ink];
    color32(group.map_or(theme.muted, |group| inks[group % inks.len()]))
}

/// Paints the mark of a group: a different shape for each, so that nothing depends on colour alone. If there are more groups than shapes,
/// the shapes repeat, hollow.
pub(super) fn mark(painter: &Painter, center: Pos2, radius: f32, theme: &Theme, group: Option<usize>) {
    let ink = group_ink(theme, group);
    let paper = color32(theme.paper);
    let Some(group) = group else {
        painter.circle(center, radius - 0.5, paper, Stroke::new(1.6, ink));
        return;
    };
    let hollow = (group / 5) % 2 == 1;
    let (fill, stroke) = if hollow { (paper, Stroke::new(1.6, ink)) } else { (ink, Stroke::new(1.0, paper)) };
    let at = |x: f32, y: f32| center + vec2(x, y) * radius;
    match group % 5 {
        0 => {
            painter.circle(center, radius, fill, stroke);
        }
        1 => {
            painter.rect(Rect::from_center_size(center, vec2(radius, radius) * 1.8), 0.5, fill, stroke, StrokeKind::Middle);
        }
        2 => {
            painter.add(Shape::convex_polygon(vec![at(0.0, -1.1), at(1.1, 0.85), at(-1.1, 0.85)], fill, stroke));
        }
        3 => {
            painter.add(Shape::convex_polygon(vec![at(0.0, -1.25), at(1.25, 0.0), at(0.0, 1.25), at(-1.25, 0.0)], fill, stroke));
        }
        _ => {
            painter.add(Shape::convex_polygon(vec![at(-1.1, -0.85), at(1.1, -0.85), at(0.0, 1.1)], fill, stroke));
        }
    }
}

/// Where a score is on a strip.
fn x(rect: Rect, value: f64) -> f32 {
    let cell = rect.width() / 11.0;
    rect.left() + cell * (value as f32 + 0.5)
}

/// Paints the numbers 0 to 10 above the strips.
pub(super) fn paint_scale(painter: &Painter, rect: Rect, font: &FontId, color: Color32) {
    for value in 0..=10 {
        painter.text(pos2(x(rect, f64::from(value)), rect.center().y), egui::Align2::CENTER_CENTER, value.to_string(), font.clone(), color);
    }
}

/// Paints the votes. Returns what is under the pointer, in words.
pub(super) fn paint_votes(ui: &Ui, state: &State, rows: &Rows, spread: &Spread, rect: Rect, scale: f32) -> Option<String> {
    let theme = state.theme();
    let painter = ui.painter();
    let (cell, radius) = (rect.width() / 11.0, MARK * scale);
    let hairline = Stroke::new(theme.line_weight as f32, color32(theme.hairline));
    for value in 0..=10 {
        let at = x(rect, f64::from(value));
        painter.vline(at, rect.shrink(2.0).y_range(), hairline);
    }
    painter.hline(rect.x_range(), rect.center().y, hairline);
    if let Some(agreed) = spread.agreed {
        let frame = Rect::from_center_size(pos2(x(rect, agreed.into()), rect.center().y), vec2(cell - 3.0, rect.height() - 2.0));
        painter.rect(frame, 5.0, color32(theme.accent.with_alpha(28).over(theme.paper)), (1.5, color32(theme.accent)), StrokeKind::Inside);
    }
    painter.vline(x(rect, spread.mean()), rect.y_range(), Stroke::new(2.0 * theme.line_weight as f32, color32(theme.ink)));
    let mut by_score: BTreeMap<u8, Vec<usize>> = BTreeMap::new();
    for (index, (_, score)) in spread.votes.iter().enumerate() {
        by_score.entry(score.value()).or_default().push(index);
    }
    let pointer = ui.input(|input| input.pointer.hover_pos());
    let mut nearest: Option<(f32, usize)> = None;
    for (value, mut voters) in by_score {
        let group = |index: &usize| rows.voters.get(&spread.votes[*index].0).and_then(|voter| voter.group).unwrap_or(usize::MAX);
        voters.sort_by_key(group);
        for (index, center) in voters.iter().zip(places(rect, x(rect, f64::from(value)), voters.len(), radius, cell)) {
            let group = rows.voters.get(&spread.votes[*index].0).and_then(|voter| voter.group);
            mark(painter, center, radius, theme, group);
            let distance = pointer.map_or(f32::INFINITY, |at| at.distance(center));
            if distance < radius + 2.0 && nearest.is_none_or(|(least, _)| distance < least) {
                nearest = Some((distance, *index));
            }
        }
    }
    nearest.map(|(_, index)| vote_words(state, rows, spread, index))
}

/// Who voted what: `Petra M. (Sales): 7`.
pub(super) fn vote_words(state: &State, rows: &Rows, spread: &Spread, index: usize) -> String {
    let (rater, score) = spread.votes[index];
    let Some(voter) = rows.voters.get(&rater) else { return score.value().to_string() };
    let group = voter.group.and_then(|group| rows.groups.get(group)).map(|group| super::group_name(state, group));
    match group {
        Some(group) => state.program.texts.votes_of_group(&voter.name, group, &score.value().to_string()),
        None => state.program.texts.votes_of(&voter.name, &score.value().to_string()),
    }
}

/// Where equal votes are placed: above each other, in as many columns as needed, never over the next score.
fn places(rect: Rect, center: f32, count: usize, radius: f32, cell: f32) -> Vec<Pos2> {
    let step = radius * 2.0 + 1.0;
    let high = ((rect.height() / step) as usize).max(1);
    let columns = count.div_ceil(high).max(1);
    let rows = count.div_ceil(columns).max(1);
    let across = step.min((cell - 2.0) / columns as f32);
    let down = step.min((rect.height() - 2.0 * radius).max(0.0) / (rows.max(2) - 1) as f32);
    let place = |index: usize| {
        let (column, row) = (index / rows, index % rows);
        let in_column = rows.min(count - column * rows);
        pos2(
            center + (column as f32 - (columns - 1) as f32 / 2.0) * across,
            rect.center().y + (row as f32 - (in_column - 1) as f32 / 2.0) * down,
        )
    };
    (0..count).map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::places;
    use egui::{Rect, pos2, vec2};

    #[test]
    fn equal_votes_never_cover_each_other_nor_leave_their_score() {
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(440.0, 36.0));
        for count in 1..=12 {
            let found = places(rect, 100.0, count, 4.0, 40.0);
            assert_eq!(found.len(), count);
            for (index, place) in found.iter().enumerate() {
                assert!((80.0..=120.0).contains(&place.x) && rect.y_range().contains(place.y), "{count}: {place:?}");
                assert!(found[..index].iter().all(|other| other.distance(*place) > 6.0), "{count}: {found:?}");
            }
        }
        assert!(
            places(rect, 100.0, 200, 4.0, 40.0).iter().all(|place| (80.0..=120.0).contains(&place.x)),
            "a great many stay in their score"
        );
    }
}
