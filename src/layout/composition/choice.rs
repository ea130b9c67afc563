//! Which of the candidates it shall be: exactly the one that trying all of them would find, but without measuring most of them. Never draws, and
//! knows nothing of maps but what [`Measures`] answers.

use super::breaks;
use super::candidates::{self, Candidate, Found, Merit, Side, Tightness, Words};
use std::collections::HashMap;
use std::ops::Range;

/// Units of width in a point, in which breaks are balanced: whole numbers, so that they are the same on every machine.
const UNITS: f64 = 1024.0;
/// The widest drawing that is looked for, in points.
const WIDEST: u32 = 1 << 24;

/// What a map is asked while it is composed. Lengths in points.
pub(super) trait Measures {
    /// The least width of each stage.
    fn stages(&mut self, tightness: &Tightness) -> Vec<f64>;
    /// What is left of words on cards of a width.
    fn words(&mut self, tightness: &Tightness, panels: Side) -> Words;
    /// Width that is not the stages' in so many systems: the names of lanes, and panels at the right.
    fn beside(&mut self, panels: Side, systems: usize) -> f64;
    /// Height of all of it in a drawing of a width. The wider, the lower, or as high.
    fn height(&mut self, candidate: &Candidate, breaks: &[Range<usize>], width: f64) -> f64;
    /// Height that it has at least, however wide it is.
    fn bound(&mut self, candidate: &Candidate, breaks: &[Range<usize>]) -> f64;
    /// Height that so many systems have at least.
    fn least_height(&mut self, systems: usize) -> f64;
    /// Where panels may be; without any, nowhere.
    fn sides(&mut self) -> Vec<Side>;
    /// Heights that a lane of curves may have.
    fn curves(&mut self) -> Vec<f64>;
}

/// What shall be filled: which drawings reach the type that is aimed at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Goal {
    /// Height of the area for each point of its width.
    pub shape: f64,
    /// The widest drawing whose type is as large as it need be, in points.
    pub widest: u32,
    /// The narrowest drawing there may be, in points.
    pub narrowest: u32,
    /// The number of systems, if somebody wishes one.
    pub systems: Option<usize>,
}

/// A map while it is composed, and what has been measured of it.
pub(super) struct Search<'a, M> {
    measures: &'a mut M,
    goal: Goal,
    /// The stages of each system, if somebody says where they break.
    given: Option<Vec<Range<usize>>>,
    /// Width of each stage in units, by rows, distance and card width.
    packed: HashMap<(usize, u32, u32), Vec<u64>>,
    breaks: HashMap<(usize, u32, u32, usize), Vec<Range<usize>>>,
}

impl<'a, M: Measures> Search<'a, M> {
    pub(super) fn new(measures: &'a mut M, goal: Goal) -> Self {
        Self { measures, goal, given: None, packed: HashMap::new(), breaks: HashMap::new() }
    }

    /// The same with systems of these stages.
    pub(super) fn in_systems(self, given: Option<Vec<Range<usize>>>) -> Self {
        Self { given, ..self }
    }

    /// The best of all candidates: the best of those whose type is as large as it need be, else the one with the largest type.
    pub(super) fn best(&mut self) -> Found {
        self.reaching().unwrap_or_else(|| self.largest())
    }

    /// The best of those whose type is as large as it need be, if there are any: what else would have the largest type is not looked for.
    pub(super) fn reaching(&mut self) -> Option<Found> {
        // Words of verdicts are left out only where nothing else is large enough.
        self.best_that_reaches(candidates::usual()).or_else(|| self.best_that_reaches(candidates::tight()))
    }

    /// The best candidate of some packings whose type is as large as it need be.
    fn best_that_reaches(&mut self, packings: impl Iterator<Item = Tightness>) -> Option<Found> {
        let (sides, curves) = (self.measures.sides(), self.measures.curves());
        let highest = f64::from(self.goal.widest) * self.goal.shape;
        let mut all: Vec<(Merit, Candidate)> = Vec::new();
        let packings: Vec<Tightness> = packings.collect();
        for systems in self.counts(&packings[0]) {
            if self.measures.least_height(systems) > highest {
                break;
            }
            for tightness in &packings {
                for panels in &sides {
                    let words = self.measures.words(tightness, *panels);
                    let of_height = |curve: &f64| Candidate { tightness: *tightness, systems, panels: *panels, curve: *curve };
                    all.extend(curves.iter().map(of_height).map(|candidate| (Merit::of(&candidate, words), candidate)));
                }
            }
        }
        all.sort_by_key(|(merit, _)| *merit);
        all.chunk_by(|(one, _), (two, _)| one == two).find_map(|equal| {
            let mut best: Option<Found> = None;
            for (_, candidate) in equal {
                // Of equals the narrowest is best, so what needs more than that is not looked at further.
                let most = best.as_ref().map_or(self.goal.widest, |best| best.width);
                let found = self.narrowest_within(candidate, self.goal.widest, most);
                best = best.into_iter().chain(found).min_by_key(Found::rest);
            }
            best
        })
    }

    /// The candidate with the largest type, with panels if there are any, and with no word torn that has room elsewhere.
    fn largest(&mut self) -> Found {
        let mut sides = self.measures.sides();
        if sides.len() > 1 {
            sides.retain(|side| *side != Side::Nowhere);
        }
        let mut curves = self.measures.curves();
        curves.sort_by(f64::total_cmp);
        // The tightest first: they leave the least to try.
        let mut packings: Vec<Tightness> = candidates::usual().chain(candidates::tight()).collect();
        packings.reverse();
        let mut torn = |tightness: &Tightness| sides.iter().map(|side| self.measures.words(tightness, *side).torn).min().unwrap_or(0);
        let all_torn: Vec<usize> = packings.iter().map(&mut torn).collect();
        let least_torn = all_torn.iter().copied().min().unwrap_or(0);
        let mut best: Option<(u32, Merit, Found)> = None;
        for systems in self.counts(&packings[0]) {
            let widest = best.as_ref().map_or(WIDEST, |(width, ..)| *width);
            if self.measures.least_height(systems) > f64::from(widest) * self.goal.shape {
                break;
            }
            for tightness in &packings {
                for panels in &sides {
                    let words = self.measures.words(tightness, *panels);
                    if words.torn > least_torn {
                        continue;
                    }
                    for curve in &curves {
                        let candidate = Candidate { tightness: *tightness, systems, panels: *panels, curve: *curve };
                        let widest = best.as_ref().map_or(WIDEST, |(width, ..)| *width);
                        // With a higher lane of curves it would not fit either.
                        let Some(found) = self.narrowest(&candidate, widest) else { break };
                        let next = (found.width, Merit::of(&candidate, words), found);
                        let is_better =
                            |(width, merit, found): &(u32, Merit, Found)| (next.0, next.1, next.2.rest()) < (*width, *merit, found.rest());
                        if best.as_ref().is_none_or(is_better) {
                            best = Some(next);
                        }
                    }
                }
            }
        }
        match best {
            Some((.., found)) => found,
            // Nothing fits into anything: a map without stages in an area without height.
            None => {
                let candidate = Candidate { tightness: packings[0], systems: 1, panels: Side::Nowhere, curve: candidates::CURVE };
                Found { candidate, breaks: self.breaks(&candidate), width: self.goal.widest.max(1) }
            }
        }
    }

    /// In natural size, the usual distance and one row: the fewest systems that `finish` finds good, else as many as there are stages. `finish` makes
    /// what is wanted of a number of systems, and says whether it is good.
    pub(super) fn natural<T>(&mut self, mut finish: impl FnMut(&mut M, &Found) -> (T, bool)) -> T {
        let has_panels = self.measures.sides().contains(&Side::Foot);
        let panels = if has_panels { Side::Foot } else { Side::Nowhere };
        let mut words_of = |tightness: &Tightness| {
            Merit::of(
                &Candidate { tightness: *tightness, systems: 1, panels, curve: candidates::CURVE },
                self.measures.words(tightness, panels),
            )
        };
        let best = candidates::usual().map(|tightness| (words_of(&tightness), tightness)).min_by_key(|(merit, _)| *merit);
        let tightness = best.map_or_else(candidates::roomy, |(_, tightness)| tightness);
        let counts = self.counts(&tightness);
        let mut systems = *counts.start();
        loop {
            let candidate = Candidate { tightness, systems, panels, curve: candidates::CURVE };
            let breaks = self.breaks(&candidate);
            let natural = self.natural_width(&candidate, &breaks);
            let found = Found { candidate, breaks, width: natural.max(self.goal.narrowest) };
            let (made, is_good) = finish(self.measures, &found);
            if is_good || systems >= *counts.end() {
                return made;
            }
            systems += 1;
        }
    }

    /// The numbers of systems to try, fewest first.
    fn counts(&mut self, tightness: &Tightness) -> std::ops::RangeInclusive<usize> {
        let most = self.stages(tightness).len().max(1);
        let wished = self.given.as_ref().map(Vec::len).or(self.goal.systems);
        match wished {
            Some(wished) => wished.clamp(1, most)..=wished.clamp(1, most),
            None => 1..=most,
        }
    }

    /// The narrowest drawing of a candidate that has the area's shape, if it need not be wider than that.
    pub(super) fn narrowest(&mut self, candidate: &Candidate, widest: u32) -> Option<Found> {
        self.narrowest_within(candidate, widest, widest)
    }

    /// The same, but none if it does not fit into a drawing of a lesser width either.
    fn narrowest_within(&mut self, candidate: &Candidate, widest: u32, wanted: u32) -> Option<Found> {
        let most = f64::from(widest) - self.measures.beside(candidate.panels, candidate.systems);
        let stages = self.stages(&candidate.tightness);
        // Quick to see: even if they could be broken anywhere.
        let (sum, widest_stage) = (stages.iter().sum::<u64>(), stages.iter().copied().max().unwrap_or(0));
        if points(widest_stage.max(sum / candidate.systems as u64)) > most {
            return None;
        }
        let breaks = self.breaks(candidate);
        let mut low = self.natural_width(candidate, &breaks).max(self.goal.narrowest);
        let mut high = widest.max(self.goal.narrowest);
        let shape = self.goal.shape;
        let wanted = wanted.max(self.goal.narrowest).min(high);
        if low > wanted || self.measures.bound(candidate, &breaks) > f64::from(wanted) * shape {
            return None;
        }
        let mut fits = |width: u32| self.measures.height(candidate, &breaks, f64::from(width)) <= f64::from(width) * shape;
        if !fits(wanted) || !fits(high) {
            return None;
        }
        if fits(low) {
            high = low;
        }
        // It fits at `high`, and not below `low`.
        while low < high {
            let middle = low + (high - low) / 2;
            if fits(middle) { high = middle } else { low = middle + 1 }
        }
        Some(Found { candidate: *candidate, breaks, width: high })
    }

    /// Width of the drawing if no stage is spread.
    fn natural_width(&mut self, candidate: &Candidate, breaks: &[Range<usize>]) -> u32 {
        let stages = self.stages(&candidate.tightness);
        let natural = breaks.iter().map(|range| stages[range.clone()].iter().sum::<u64>()).max().unwrap_or(0);
        (points(natural) + self.measures.beside(candidate.panels, candidate.systems)).ceil() as u32
    }

    fn stages(&mut self, tightness: &Tightness) -> &[u64] {
        let units = |width: f64| (width * UNITS).ceil() as u64;
        let measures = &mut *self.measures;
        self.packed.entry(packed_as(tightness)).or_insert_with(|| measures.stages(tightness).into_iter().map(units).collect())
    }

    fn breaks(&mut self, candidate: &Candidate) -> Vec<Range<usize>> {
        if let Some(given) = &self.given {
            return given.clone();
        }
        let (rows, distance, card_width) = packed_as(&candidate.tightness);
        let key = (rows, distance, card_width, candidate.systems);
        if let Some(known) = self.breaks.get(&key) {
            return known.clone();
        }
        let found = breaks::balanced(self.stages(&candidate.tightness), candidate.systems);
        self.breaks.insert(key, found.clone());
        found
    }
}

fn points(units: u64) -> f64 {
    units as f64 / UNITS
}

/// What the widths of stages depend on.
fn packed_as(tightness: &Tightness) -> (usize, u32, u32) {
    (tightness.rows, tightness.distance as u32, tightness.card_width as u32)
}
