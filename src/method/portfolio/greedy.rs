//! Good selections, quickly: measure by measure, then exchanged for others as long as that is better. Never a claim that one is the best: that is
//! proven elsewhere.

use super::board::{Board, Choice};
use super::bound::Bound;
use super::question::{PARTS, Row};

/// Less than this is no gain.
const NOTHING: f64 = 1e-10;

/// A selection that grows as long as it fits.
#[derive(Clone)]
pub(super) struct Greedy {
    pub(super) chosen: Vec<bool>,
    spent: i64,
    worked: i64,
    gained: Vec<u64>,
    /// Groups that have a member in it.
    filled: Vec<bool>,
}

impl Greedy {
    /// What is chosen for sure.
    pub(super) fn new(board: &Board<'_>) -> Self {
        let chosen = board.selection();
        let mut filled = vec![false; board.groups.len()];
        for (measure, _) in board.question.measures.iter().zip(&chosen).filter(|(_, chosen)| **chosen) {
            if let Some(group) = measure.group {
                filled[group] = true;
            }
        }
        Self { chosen, spent: board.spent, worked: board.worked, gained: board.gained.clone(), filled }
    }

    /// What it is worth.
    pub(super) fn value(&self, board: &Board<'_>) -> f64 {
        let worth = |(row, gained): (&Row, &u64)| row.weight * (*gained as f64 / PARTS).min(row.room);
        board.rows.iter().zip(&self.gained).map(worth).sum()
    }

    /// What one more measure adds.
    fn worth(&self, board: &Board<'_>, index: usize) -> f64 {
        let gain = u64::from(board.question.measures[index].gain);
        let added = |part: &usize| {
            let row = board.parts[*part].row;
            let Row { weight, room } = board.rows[row];
            let gained = |parts: u64| (parts as f64 / PARTS).min(room);
            weight * (gained(self.gained[row] + gain) - gained(self.gained[row]))
        };
        board.parts_of[index].iter().map(added).sum()
    }

    fn put(&mut self, board: &Board<'_>, index: usize, chosen: bool) {
        let measure = &board.question.measures[index];
        self.chosen[index] = chosen;
        let sign = if chosen { 1 } else { -1 };
        self.spent += sign * measure.cost;
        self.worked += sign * measure.effort;
        for part in &board.parts_of[index] {
            let gained = &mut self.gained[board.parts[*part].row];
            let gain = u64::from(measure.gain);
            *gained = if chosen { *gained + gain } else { *gained - gain };
        }
        if let Some(group) = measure.group {
            self.filled[group] = chosen;
        }
    }

    /// A measure and all that it needs besides, if they fit.
    fn with_needs(&self, board: &Board<'_>, index: usize) -> Option<Vec<usize>> {
        let mut all = vec![index];
        let mut at = 0;
        while let Some(&next) = all.get(at) {
            at += 1;
            if board.choices[next] != Choice::Open {
                return None;
            }
            for need in board.needs_of[next].iter().map(|need| board.needs[*need].1) {
                if !self.chosen[need] && !all.contains(&need) {
                    all.push(need);
                }
            }
        }
        let mut groups: Vec<usize> = all.iter().filter_map(|index| board.question.measures[*index].group).collect();
        groups.sort_unstable();
        if groups.iter().any(|group| self.filled[*group]) || groups.windows(2).any(|pair| pair[0] == pair[1]) {
            return None;
        }
        let sum = |from: i64, of: fn(&super::question::Candidate) -> i64| {
            all.iter().map(|index| of(&board.question.measures[*index])).fold(from, i64::saturating_add)
        };
        let fits = sum(self.spent, |measure| measure.cost) <= board.limits.budget
            && board.limits.effort.is_none_or(|most| sum(self.worked, |measure| measure.effort) <= most);
        fits.then_some(all)
    }

    /// Adds measures in this order, each with what it needs, where that brings something.
    pub(super) fn add_in_order(&mut self, board: &Board<'_>, order: impl IntoIterator<Item = usize>) {
        for index in order {
            if self.chosen[index] {
                continue;
            }
            if let Some(all) = self.with_needs(board, index) {
                self.add(board, &all);
            }
        }
    }

    /// Adds measures if together they bring something.
    fn add(&mut self, board: &Board<'_>, all: &[usize]) -> bool {
        let mut gain = 0.0;
        for index in all {
            gain += self.worth(board, *index);
            self.put(board, *index, true);
        }
        if gain <= NOTHING {
            all.iter().for_each(|index| self.put(board, *index, false));
        }
        gain > NOTHING
    }

    /// Adds what brings most for its toll, but none of these, as long as something fits. Returns what the last one brought for its toll.
    pub(super) fn fill_up(&mut self, board: &Board<'_>, toll: &dyn Fn(i64, i64) -> f64, but: &[usize]) -> f64 {
        let mut open: Vec<usize> = board.open().filter(|index| !self.chosen[*index] && !but.contains(index)).collect();
        let mut last = 0.0;
        loop {
            let mut best: (f64, Option<Vec<usize>>) = (0.0, None);
            open.retain(|index| {
                let measure = &board.question.measures[*index];
                let worth = self.worth(board, *index);
                // What does not fit now will not fit later, and what brings nothing now will bring nothing later.
                let fits = self.spent.saturating_add(measure.cost) <= board.limits.budget
                    && board.limits.effort.is_none_or(|most| self.worked.saturating_add(measure.effort) <= most);
                if self.chosen[*index] || worth <= NOTHING || !fits {
                    return false;
                }
                let rate = worth / (toll(measure.cost, measure.effort) + 1e-9);
                if rate > best.0
                    && let Some(all) = self.with_needs(board, *index).filter(|all| !all.iter().any(|index| but.contains(index)))
                {
                    best = (rate, Some(all));
                }
                true
            });
            let (rate, Some(all)) = best else { return last };
            if !self.add(board, &all) {
                return last;
            }
            last = rate;
        }
    }

    /// Exchanges one measure for others, or `pairs` at the same touchpoint, as long as that is better.
    pub(super) fn improve(&mut self, board: &Board<'_>, bound: &Bound, pairs: bool) {
        let toll = |cost, effort| bound.toll(cost, effort);
        self.fill_up(board, &toll, &[]);
        let mut value = self.value(board);
        while let Some((better, selection)) = self.exchanged(board, &toll, value, pairs) {
            (value, *self) = (better, selection);
        }
    }

    fn exchanged(&self, board: &Board<'_>, toll: &dyn Fn(i64, i64) -> f64, value: f64, pairs: bool) -> Option<(f64, Self)> {
        let removable = |index: &usize| {
            let is_needed = board.needed_by[*index].iter().any(|need| self.chosen[board.needs[*need].0]);
            self.chosen[*index] && !is_needed
        };
        let candidates: Vec<usize> = board.open().filter(removable).collect();
        let without = |outs: &[usize]| {
            let mut other = self.clone();
            outs.iter().for_each(|index| other.put(board, *index, false));
            other.fill_up(board, toll, outs);
            // What went may still fit beside what came.
            other.fill_up(board, toll, &[]);
            let better = other.value(board);
            (better > value + NOTHING).then_some((better, other))
        };
        if let Some(found) = candidates.iter().find_map(|index| without(&[*index])) {
            return Some(found);
        }
        if !pairs {
            return None;
        }
        candidates.iter().find_map(|index| {
            let rows = board.parts_of[*index].iter().map(|part| board.parts[*part].row);
            let mut beside: Vec<usize> = rows
                .flat_map(|row| board.starts[row]..board.starts[row + 1])
                .map(|part| board.parts[part].measure)
                .filter(|other| other > index && candidates.contains(other))
                .collect();
            beside.sort_unstable();
            beside.dedup();
            beside.into_iter().find_map(|other| without(&[*index, other]))
        })
    }
}
