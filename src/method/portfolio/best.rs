//! The best selection (`method.md` §5): the highest value, proven; of equal ones the cheapest, then the one of least effort, then the one that has
//! the first measure in which they differ. Each level is solved with those above it fixed. Never a choice that chance or time makes.

use super::question::{Limits, Question};
use super::search::{Found, Goal, HAIR, Search, Start};
use crate::method::TOLERANCE;

/// After so many parts of the search it is given up: the selection is good, but not proven.
const MOST_PARTS: u64 = 20_000;
/// Where very many selections have the same value, so much is spent on telling them apart by cost, effort and order, in one search and in all.
const MOST_PARTS_OF_A_LEVEL: u64 = 300;
const MOST_PARTS_OF_LEVELS: u64 = 800;

/// The best selection.
#[derive(Debug, Clone, PartialEq)]
pub struct Best {
    /// Whether each measure is chosen, in the order of the list.
    pub chosen: Vec<bool>,
    /// What it is worth.
    pub value: f64,
    /// What it costs, in whole minor units.
    pub cost: i64,
    /// What effort it takes, in whole hundredths of a day.
    pub effort: i64,
    /// Whether it is proven that none has a higher value.
    pub is_proven: bool,
}

/// Why there is no best selection.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoBest {
    /// These have to be chosen and cannot be, together: each of them is part of the contradiction.
    Musts(Vec<usize>),
    /// Nobody wants to know any more.
    CalledOff,
}

impl Best {
    fn of(question: &Question, chosen: Vec<bool>, is_proven: bool) -> Self {
        let (value, cost, effort) = (question.value(&chosen), question.cost(&chosen), question.effort(&chosen));
        Self { chosen, value, cost, effort, is_proven }
    }
}

/// Whether each chosen measure has a reason to be: it adds something, has to be chosen, or another one needs it.
pub(super) fn is_lean(question: &Question, chosen: &[bool]) -> bool {
    // What costs something and adds nothing never is in the best selection anyway.
    let free = |index: &usize| {
        let measure = &question.measures[*index];
        chosen[*index] && measure.cost == 0 && measure.effort == 0 && !question.is_must(*index)
    };
    let is_needed = |index: usize| {
        question.measures.iter().enumerate().any(|(who, measure)| chosen[who] && who != index && measure.needs.contains(&index))
    };
    let value = question.value(chosen);
    (0..chosen.len()).filter(free).all(|index| {
        let mut without = chosen.to_vec();
        without[index] = false;
        is_needed(index) || value - question.value(&without) >= TOLERANCE
    })
}

/// Takes out what has no reason to be there, the last first.
pub(super) fn lean_part(question: &Question, chosen: &mut [bool]) {
    while !is_lean(question, chosen) {
        let before = chosen.to_vec();
        for index in (0..chosen.len()).rev().filter(|index| before[*index]) {
            chosen[index] = false;
            let is_needed = question.measures.iter().zip(&*chosen).any(|(measure, chosen)| *chosen && measure.needs.contains(&index));
            let is_wanted = question.is_must(index) || is_needed || question.value(&before) - question.value(chosen) >= TOLERANCE;
            chosen[index] = is_wanted || question.measures[index].cost > 0 || question.measures[index].effort > 0;
        }
        if *chosen == *before {
            return;
        }
    }
}

/// Finds the best selection. `start`: what is known of the answer to a similar question; afterwards, of this one.
pub(super) fn best(question: &Question, limits: Limits, start: &mut Start, stop: &dyn Fn() -> bool) -> Result<Best, NoBest> {
    let lean = |chosen: &[bool]| is_lean(question, chosen);
    let mut parts_left = MOST_PARTS_OF_LEVELS;
    let mut of_levels = None;
    let mut solve = |goal: Goal, limits: Limits, decided: &[(usize, bool)], from: &[bool]| {
        let mut with = start.clone();
        if !from.is_empty() {
            with.selections.push(from.to_vec());
        }
        let is_value = matches!(goal, Goal::Ties(_) | Goal::Most);
        with.most_parts = if is_value { MOST_PARTS } else { parts_left.min(MOST_PARTS_OF_A_LEVEL) };
        if !is_value {
            with.prices = of_levels.take();
        }
        let (found, prices, parts) = Search::new(question, limits, &lean, stop).run(goal, decided, &with);
        if is_value {
            start.prices = Some(prices);
        } else {
            of_levels = Some(prices);
            parts_left = parts_left.saturating_sub(parts);
        }
        found
    };
    let given_up = |chosen: Vec<bool>| if stop() { Err(NoBest::CalledOff) } else { Ok(Best::of(question, chosen, false)) };
    let one = match solve(Goal::Ties(TOLERANCE), limits, &[], &[]) {
        Found::Nothing => return Err(NoBest::Musts(contradiction(question, limits))),
        Found::Selections(all) => return Ok(Best::of(question, first(question, all), true)),
        Found::GivenUp(Some(chosen)) => return given_up(chosen),
        Found::GivenUp(None) => return Err(NoBest::CalledOff),
        Found::TooManyTies(one) => one,
    };
    // Level by level.
    let one = match solve(Goal::Most, limits, &[], &one) {
        Found::Selections(mut all) => all.swap_remove(0),
        Found::GivenUp(found) => return given_up(found.unwrap_or(one)),
        Found::Nothing | Found::TooManyTies(_) => one,
    };
    let least = question.value(&one) - TOLERANCE;
    let mut one = one;
    for goal in [Goal::Cheapest(least), Goal::Lightest(least)] {
        let mut within = Limits { budget: limits.budget.min(question.cost(&one)), ..limits };
        match goal {
            Goal::Cheapest(_) => within.budget -= 1,
            _ => within.effort = Some(question.effort(&one) - 1),
        }
        if within.budget < 0 || within.effort.is_some_and(|most| most < 0) {
            continue;
        }
        match solve(goal, within, &[], &[]) {
            Found::Selections(mut all) => one = all.swap_remove(0),
            Found::GivenUp(found) if !stop() => one = found.unwrap_or(one),
            Found::GivenUp(_) => return Err(NoBest::CalledOff),
            Found::Nothing | Found::TooManyTies(_) => {}
        }
    }
    let within = Limits { budget: question.cost(&one), effort: Some(question.effort(&one)) };
    match solve(Goal::Equal(least), within, &[], &one) {
        Found::Selections(all) => return Ok(Best::of(question, first(question, all), true)),
        Found::GivenUp(_) if stop() => return Err(NoBest::CalledOff),
        Found::GivenUp(_) | Found::Nothing | Found::TooManyTies(_) => {}
    }
    let mut decided = Vec::new();
    for index in (0..one.len()).filter(|index| question.is_open(*index)) {
        if !one[index] {
            decided.push((index, true));
            match solve(Goal::Within(least), within, &decided, &[]) {
                Found::Selections(mut all) => one = all.swap_remove(0),
                Found::GivenUp(_) if stop() => return Err(NoBest::CalledOff),
                Found::GivenUp(_) | Found::Nothing | Found::TooManyTies(_) => {}
            }
            decided.pop();
        }
        decided.push((index, one[index]));
    }
    Ok(Best::of(question, one, true))
}

/// The highest value within these limits, if it can be proven.
pub(super) fn highest(question: &Question, limits: Limits, stop: &dyn Fn() -> bool) -> Option<f64> {
    let start = Start { most_parts: MOST_PARTS, ..Start::default() };
    match Search::new(question, limits, &|_| true, stop).run(Goal::Most, &[], &start).0 {
        Found::Selections(all) => all.first().map(|chosen| question.value(chosen)),
        Found::Nothing | Found::TooManyTies(_) | Found::GivenUp(_) => None,
    }
}

/// Of selections within the tolerance of the highest value the one that the rules prefer.
fn first(question: &Question, all: Vec<Vec<bool>>) -> Vec<bool> {
    let most = all.iter().map(|chosen| question.value(chosen)).fold(f64::NEG_INFINITY, f64::max);
    let rank = |chosen: &Vec<bool>| {
        let left: Vec<bool> = chosen.iter().map(|chosen| !chosen).collect();
        (question.cost(chosen), question.effort(chosen), left)
    };
    let equal = all.into_iter().filter(|chosen| question.value(chosen) >= most - TOLERANCE - HAIR / 10.0);
    equal.min_by_key(rank).unwrap_or_default()
}

/// Musts that cannot be met together, none of which could be left out of the contradiction.
fn contradiction(question: &Question, limits: Limits) -> Vec<usize> {
    let mut musts: Vec<usize> = (0..question.measures.len()).filter(|index| question.is_must(*index)).collect();
    let contradict = |musts: &[usize]| {
        let mut question = question.clone();
        for (index, measure) in question.measures.iter_mut().enumerate() {
            if measure.pinned == Some(super::question::Pinned::Must) && !musts.contains(&index) {
                measure.pinned = None;
            }
        }
        super::board::Board::new(&question, limits).begin(&[]).is_err()
    };
    let mut at = 0;
    while at < musts.len() {
        let mut fewer = musts.clone();
        fewer.remove(at);
        if contradict(&fewer) { musts = fewer } else { at += 1 }
    }
    musts
}
