//! Two maps side by side, each with a round: as-is and to-be, two segments, two files, or one map in two rounds. What is beside
//! what ([`Row`]), what differs field by field ([`Differences`]), and what became better or worse and by how much ([`Trend`]).
//!
//! Elements are matched by identity; what shares no identity by stage and title, then by title alone. Which maps are compared makes no difference:
//! names, variants and segments of the maps themselves are not compared. Measures are those of the projects. Never a word for people, never a rounded figure.

mod differences;
mod fields;
mod matching;
mod measures;
mod order;
mod report;
#[cfg(test)]
mod tests;
mod trend;

pub use differences::{Changed, Differences, Element, Moved, Named, Which};
pub use fields::Field;
pub use report::DiffReport;
pub use trend::{Direction, Shift, Totals, Trend};

use super::{Assessment, JudgedMap};
use crate::model::fields::kept;
use crate::model::{Map, Place, Project, RoundId, ScoreKind, TouchpointId};
use fields::Cells;
use matching::Matching;
use order::merged;
use std::sync::Arc;

/// One side of a comparison.
#[derive(Debug, Clone, Copy)]
pub struct Side<'a> {
    /// The project whose thresholds judge.
    pub project: &'a Project,
    /// One of its maps.
    pub map: &'a Arc<Map>,
    /// The round whose scores count.
    pub round: RoundId,
}

/// Two maps side by side. Places and identities are those of each side's own map.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The stages of both in one order.
    pub stages: Vec<AlignedStage>,
    /// The touchpoints of both in one order, stage by stage.
    pub rows: Vec<Row>,
    /// What differs, field by field.
    pub differences: Differences,
    /// What became better or worse.
    pub trend: Trend,
}

/// A stage of one side or of both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AlignedStage {
    /// Its index on the left, from 0.
    pub left: Option<usize>,
    /// Its index on the right, from 0.
    pub right: Option<usize>,
    /// Both have it, in another order; it is where the right side has it.
    pub moved: bool,
}

/// A touchpoint of one side, or both sides' touchpoint that kept its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Index of its stage, into [`Comparison::stages`].
    pub stage: usize,
    /// The left side's touchpoint.
    pub left: Option<Standing>,
    /// The right side's touchpoint.
    pub right: Option<Standing>,
    /// Of one that moved: what it is on the other side, in its other place.
    pub twin: Option<Standing>,
    /// What has become of it from left to right.
    pub fate: Fate,
    /// Which fields differ; for one that moved, on the row where it went to.
    pub fields: Vec<Field>,
}

/// A touchpoint of one side.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// Which.
    pub id: TouchpointId,
    /// Its place in its map.
    pub place: Place,
    /// What its scores say.
    pub said: Assessment,
}

/// What has become of a touchpoint from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fate {
    /// Nothing.
    Same,
    /// It is where it was, and something in it has changed.
    Changed,
    /// Only the right side has it.
    Added,
    /// Only the left side has it.
    Removed,
    /// Both have it; this is its place on the left.
    MovedAway,
    /// Both have it; this is its place on the right.
    MovedHere,
}

impl Row {
    /// What it is on the left, wherever it is there.
    pub fn before(&self) -> Option<&Standing> {
        self.left.as_ref().or(if self.fate == Fate::MovedHere { self.twin.as_ref() } else { None })
    }

    /// What it is on the right, wherever it is there.
    pub fn after(&self) -> Option<&Standing> {
        self.right.as_ref().or(if self.fate == Fate::MovedAway { self.twin.as_ref() } else { None })
    }

    /// How it changed, if both sides have it.
    pub fn shift(&self) -> Option<Shift> {
        let (before, after) = (self.before()?, self.after()?);
        Some(Shift::new((before.id, before.said), (after.id, after.said)))
    }

    /// Whether anything about it has changed. A score that only one side has is no change: a round may be unfinished.
    pub fn differs(&self) -> bool {
        match self.fate {
            Fate::Same => false,
            Fate::Changed => {
                let one_sided: Vec<ScoreKind> = self.shift().iter().flat_map(Shift::one_sided).collect();
                self.fields.iter().any(|field| field.score().is_none_or(|kind| !one_sided.contains(&kind)))
            }
            Fate::Added | Fate::Removed | Fate::MovedAway | Fate::MovedHere => true,
        }
    }
}

impl Side<'_> {
    /// The assessment of its touchpoints.
    fn judged(&self) -> JudgedMap {
        JudgedMap::of(self.project, self.map, self.round)
    }
}

impl Comparison {
    /// Compares two sides.
    pub fn of(left: Side<'_>, right: Side<'_>) -> Self {
        let matching = Matching::of(left.map, right.map);
        let stages = aligned_stages(left.map.stages.len(), &matching.stages);
        let cells = Cells::new(left, right);
        let mut rows = Vec::with_capacity(matching.left.len().max(matching.right.len()));
        let partner_of_left = inverse(&matching.touchpoints, matching.left.len());
        let (starts_left, starts_right) = (starts(left.map), starts(right.map));
        let (judged_left, judged_right) = (left.judged(), right.judged());
        let standing = |judged: &JudgedMap, starts: &[usize], all: &[matching::Placed<'_>], index: usize| {
            let (stage, touchpoint) = all[index];
            let place = Place { stage, index: index - starts[stage] };
            Standing { id: touchpoint.id, place, said: judged.stages[stage].said[place.index] }
        };
        let on_left = |index| standing(&judged_left, &starts_left, &matching.left, index);
        let on_right = |index| standing(&judged_right, &starts_right, &matching.right, index);
        for (stage, pair) in stages.iter().enumerate() {
            let range = |index: Option<usize>, starts: &[usize]| index.map_or(0..0, |index| starts[index]..starts[index + 1]);
            let (lefts, rights) = (range(pair.left, &starts_left), range(pair.right, &starts_right));
            // Only partners within this stage can have kept their place.
            let here: Vec<Option<usize>> = rights
                .clone()
                .map(|right| matching.touchpoints[right].filter(|left| lefts.contains(left)).map(|left| left - lefts.start))
                .collect();
            let kept = kept(&here);
            let here: Vec<Option<usize>> = here.iter().zip(&kept).map(|(partner, kept)| partner.filter(|_| *kept)).collect();
            for (left, right) in merged(lefts.len(), &here) {
                let left = left.map(|at| lefts.start + at);
                let right = right.map(|at| rights.start + at);
                let twin = right.and_then(|right| matching.touchpoints[right]);
                let fields = match (twin, right) {
                    (Some(left), Some(right)) => cells.differing(matching.left[left].1, matching.right[right].1),
                    _ => Vec::new(),
                };
                let fate = match (left, right) {
                    (Some(_), Some(_)) if fields.is_empty() => Fate::Same,
                    (Some(_), Some(_)) => Fate::Changed,
                    (None, Some(_)) if twin.is_some() => Fate::MovedHere,
                    (None, _) => Fate::Added,
                    (Some(left), None) if partner_of_left[left].is_some() => Fate::MovedAway,
                    (Some(_), None) => Fate::Removed,
                };
                let twin = match fate {
                    Fate::MovedHere => twin.map(on_left),
                    Fate::MovedAway => left.and_then(|left| partner_of_left[left]).map(on_right),
                    Fate::Same | Fate::Changed | Fate::Added | Fate::Removed => None,
                };
                rows.push(Row { stage, left: left.map(on_left), right: right.map(on_right), twin, fate, fields });
            }
        }
        let differences = Differences::of(left, right, &matching, &stages, &rows, &cells);
        let pairs = matching.touchpoints.iter().enumerate().filter_map(|(right, left)| Some((on_left((*left)?), on_right(right))));
        let loss_aversion = |side: Side<'_>| side.project.thresholds.loss_aversion;
        let trend = Trend::of(pairs, (&judged_left, loss_aversion(left)), (&judged_right, loss_aversion(right)));
        Self { stages, rows, differences, trend }
    }
}

/// Both sides' stages in the order of the right side, what only the left side has next to its old neighbours.
fn aligned_stages(left_count: usize, partners: &[Option<usize>]) -> Vec<AlignedStage> {
    let kept = kept(partners);
    let in_order: Vec<Option<usize>> = partners.iter().zip(&kept).map(|(partner, kept)| partner.filter(|_| *kept)).collect();
    let elsewhere = inverse(partners, left_count);
    merged(left_count, &in_order)
        .into_iter()
        // A stage that moved is listed once, where the right side has it.
        .filter(|(left, right)| right.is_some() || left.is_some_and(|left| elsewhere[left].is_none()))
        .map(|(left, right)| {
            let moved = right.is_some_and(|right| partners[right].is_some() && !kept[right]);
            AlignedStage { left: left.or_else(|| right.and_then(|right| partners[right])), right, moved }
        })
        .collect()
}

/// For each index on the left its partner on the right.
fn inverse(partners: &[Option<usize>], left_count: usize) -> Vec<Option<usize>> {
    let mut of_left = vec![None; left_count];
    for (right, left) in partners.iter().enumerate() {
        if let Some(left) = *left {
            of_left[left] = Some(right);
        }
    }
    of_left
}

/// Where each stage begins in journey order, and where the last one ends.
fn starts(map: &Map) -> Vec<usize> {
    let mut starts = vec![0];
    let mut end = 0;
    for stage in &map.stages {
        end += stage.touchpoints.len();
        starts.push(end);
    }
    starts
}
