//! Which measures every plan near the best has, which only some, and which none (`method.md` §5): proven by forcing each of them out and in. Never a
//! guess from the plans that happened to be found.

use super::best::{Best, NoBest};
use super::question::{Limits, Question};
use super::search::{Found, Goal, Search, Start};
use crate::method::TOLERANCE;
use crate::model::Code;

/// A plan worth at least this share of the best is near the best.
const NEAR: f64 = 0.95;
/// After so many parts of one search it is given up.
const MOST_PARTS: u64 = 3_000;

/// In how many of the plans near the best a measure is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Nearness {
    /// In every one.
    Every,
    /// In some.
    Some,
    /// In none.
    None,
}

impl Code for Nearness {
    const KIND: &'static str = "nearness";
    const ALL: &'static [Self] = &[Self::Every, Self::Some, Self::None];

    fn code(self) -> &'static str {
        match self {
            Self::Every => "every",
            Self::Some => "some",
            Self::None => "none",
        }
    }
}

/// Where each measure stands in the plans near the best; those that are no candidates are in none.
///
/// # Errors
/// Nobody wants to know any more.
pub(super) fn near(question: &Question, limits: Limits, best: &Best, stop: &dyn Fn() -> bool) -> Result<Vec<Nearness>, NoBest> {
    let least = best.value * NEAR - TOLERANCE;
    let count = question.measures.len();
    let (mut with, mut without) = (vec![false; count], vec![false; count]);
    let see = |chosen: &[bool], with: &mut [bool], without: &mut [bool]| {
        for (index, chosen) in chosen.iter().enumerate() {
            (if *chosen { &mut *with } else { &mut *without })[index] = true;
        }
    };
    see(&best.chosen, &mut with, &mut without);
    let start = Start { prices: None, selections: Vec::new(), most_parts: MOST_PARTS };
    let mut prices = None;
    for index in (0..count).filter(|index| question.is_open(*index)) {
        let wanted = !best.chosen[index];
        let is_known = if wanted { with[index] } else { without[index] };
        if is_known {
            continue;
        }
        let from = Start { prices: prices.take(), ..start.clone() };
        let (found, learned, _) = Search::new(question, limits, &|_| true, stop).run(Goal::Reaching(least), &[(index, wanted)], &from);
        prices = Some(learned);
        match found {
            Found::Selections(all) => all.iter().for_each(|chosen| see(chosen, &mut with, &mut without)),
            Found::GivenUp(_) if stop() => return Err(NoBest::CalledOff),
            // Not proven either way: it may be in some.
            Found::GivenUp(_) | Found::TooManyTies(_) => (with[index], without[index]) = (true, true),
            Found::Nothing => {}
        }
    }
    let stands = |(with, without): (&bool, &bool)| match (with, without) {
        (true, false) => Nearness::Every,
        (true, true) => Nearness::Some,
        (false, _) => Nearness::None,
    };
    Ok(with.iter().zip(&without).map(stands).collect())
}
