//! The panels of a composed page (`pages.md`, "Panels"): what the map says, whose journey it is, measures, how to read the map. What they say is
//! made once; how high they are follows from their width and from the size of their type. Words are never cut and type is never under 12 pt.

mod columns;
mod content;
mod key;
mod set;
#[cfg(test)]
mod tests;

use super::{Kit, Part};
use crate::method::JudgedMap;
use crate::model::Project;
use crate::scene::{Group, Node, Outline, Point, Rect, Shape, Size, Vec2};
use columns::Columns;
use content::Panel;
pub(in crate::layout) use content::{balance, reason};
use set::{Lengths, Type};

/// Least size of the panels' words, in points.
pub(super) const LEAST_TYPE: f64 = 12.0;
/// The most that it grows where there is room, beside a title of the least size, in points.
pub(super) const MOST_TYPE: f64 = 18.0;

/// Which panels a page has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PanelSet {
    /// Whose journey it is.
    pub segment: bool,
    /// What the map says; without it no card and no dot has a number.
    pub findings: bool,
    /// How to read the map.
    pub key: bool,
    /// The measures that are planned.
    pub measures: bool,
}

impl PanelSet {
    /// All of them.
    pub const ALL: Self = Self { segment: true, findings: true, key: true, measures: true };
    /// None of them.
    pub const NONE: Self = Self { segment: false, findings: false, key: false, measures: false };
}

impl Default for PanelSet {
    fn default() -> Self {
        Self::ALL
    }
}

/// How panels stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrangement {
    /// Beside each other, in as many rows as they need: at the foot of a page.
    Columns,
    /// One below the other: at its right.
    Stacked,
}

/// What a map is explained from.
pub(super) struct Explained<'a> {
    /// The project of the map.
    pub project: &'a Project,
    /// The map with its assessments.
    pub judged: &'a JudgedMap,
    /// Whether the verdicts are explained here, because they are not beside the title.
    pub verdicts: bool,
}

/// The panels of a map, before they have their place.
pub(super) struct Panels<'a> {
    kit: &'a Kit<'a>,
    panels: Vec<Panel>,
    lengths: Vec<Lengths>,
}

impl<'a> Panels<'a> {
    /// Those of a set that have something to say.
    pub(super) fn of(kit: &'a Kit<'a>, explained: &Explained<'_>, set: PanelSet) -> Self {
        let panels = content::panels(kit, explained, set);
        let lengths = panels.iter().map(|panel| Lengths::of(kit, panel)).collect();
        Self { kit, panels, lengths }
    }

    /// Whether there is nothing to say.
    pub(super) fn is_empty(&self) -> bool {
        self.panels.is_empty()
    }

    /// Height in points that they need in a width, with words of a size.
    pub(super) fn height_for(&self, width: f64, arrangement: Arrangement, words: f64) -> f64 {
        let rows = self.rows(width, arrangement, words);
        rows.iter().map(|row| row.height).sum::<f64>() + Type::of(words).between() * rows.len().saturating_sub(1) as f64
    }

    /// The largest size of words in steps of half a point, from 12 pt to `most`, with which they fit into a size; none if even 12 pt is too large.
    pub(super) fn largest(&self, size: Size, arrangement: Arrangement, most: f64) -> Option<f64> {
        let fits = |steps: usize| self.height_for(size.width, arrangement, LEAST_TYPE + steps as f64 * 0.5) <= size.height;
        if !fits(0) {
            return None;
        }
        // Larger words may need less height by a line now and then; that does no harm.
        let (mut fitting, mut beyond) = (0, ((most - LEAST_TYPE) * 2.0).floor().max(0.0) as usize + 1);
        while beyond - fitting > 1 {
            let middle = (fitting + beyond) / 2;
            if fits(middle) { fitting = middle } else { beyond = middle }
        }
        Some(LEAST_TYPE + fitting as f64 * 0.5)
    }

    /// Their drawing in a place; height that they do not need is shared by their rows.
    pub(super) fn draw(&self, rect: Rect, arrangement: Arrangement, words: f64) -> Vec<Node> {
        let kind = Type::of(words);
        let rows = self.rows(rect.width(), arrangement, words);
        let needed = rows.iter().map(|row| row.height).sum::<f64>() + kind.between() * rows.len().saturating_sub(1) as f64;
        let more = (rect.height() - needed).max(0.0) / rows.len().max(1) as f64;
        let (mut nodes, mut y) = (Vec::new(), rect.y0);
        for row in rows {
            let height = row.height + more;
            for (x, width, panel) in row.panels {
                let place = Rect::from_origin_size((rect.x0 + x, y), (width, height));
                let face = Shape::filled(Outline::Rect { rect: place, radius: kind.words * 0.6 }, self.kit.theme.tint);
                let words = Group::new(set::set(self.kit, panel, width, kind)).at(Vec2::new(place.x0, place.y0));
                nodes.push(Group::new(vec![face.into(), words.into()]).of(Part::Panel, panel.id).into());
            }
            y += height + kind.between();
        }
        nodes
    }

    fn rows(&self, width: f64, arrangement: Arrangement, words: f64) -> Vec<Row<'_>> {
        let kind = Type::of(words);
        let all = match arrangement {
            Arrangement::Stacked => self.panels.iter().map(|panel| vec![(0.0, width, panel)]).collect(),
            Arrangement::Columns => {
                let columns = Columns { width, between: kind.between() };
                let estimated = |index: usize, width: f64| self.lengths[index].height(width, kind);
                let place = |(index, x, width): columns::Place| (x, width, &self.panels[index]);
                let rows = columns.rows(self.panels.len(), kind.narrowest(), estimated);
                rows.into_iter().map(|row| row.into_iter().map(place).collect()).collect::<Vec<Vec<_>>>()
            }
        };
        let high = |panels: &[(f64, f64, &Panel)]| {
            panels.iter().map(|(_, width, panel)| set::height(self.kit, panel, *width, kind)).fold(0.0, f64::max)
        };
        all.into_iter().map(|panels| Row { height: high(&panels), panels }).collect()
    }
}

/// Panels that stand beside each other: each with its left edge, seen from that of all, and its width.
struct Row<'a> {
    panels: Vec<(f64, f64, &'a Panel)>,
    height: f64,
}

/// The middle of the first line of words of a size, whose upper edge is at a y.
fn middle(y: f64, size: f64) -> f64 {
    y + size * 0.605
}

/// A point in the middle of a line of words.
fn beside(x: f64, y: f64, size: f64) -> Point {
    Point::new(x, middle(y, size))
}
