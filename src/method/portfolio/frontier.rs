//! What the next euro buys (`method.md` §5): the best selections at budgets from nothing to everything, and where the curve bends most. Never a point
//! that brings nothing over the one before.

use super::best::{Best, NoBest, best, highest};
use super::question::{Limits, Question};
use super::search::Start;
use crate::method::TOLERANCE;

/// Into how many steps the cost of everything is divided.
const STEPS: i128 = 40;

/// The frontier of a question.
#[derive(Debug, Clone, PartialEq)]
pub struct Frontier {
    /// The best selections, by their costs; each is worth more than the one before.
    pub points: Vec<Best>,
    /// The point farthest above the chord of the curve's hull; none where it does not bend.
    pub knee: Option<usize>,
}

/// Finds the frontier, with this limit of effort.
///
/// # Errors
/// Nobody wants to know any more.
pub(super) fn frontier(question: &Question, effort: Option<i64>, stop: &dyn Fn() -> bool) -> Result<Frontier, NoBest> {
    let open = question.measures.iter().enumerate().filter(|(index, _)| question.is_open(*index));
    let total: i128 = open.map(|(_, measure)| i128::from(measure.cost)).sum();
    // Once everything that can be had is had, more money changes nothing.
    let all = highest(question, Limits { budget: i64::try_from(total).unwrap_or(i64::MAX), effort }, stop);
    let mut points: Vec<Best> = Vec::new();
    let mut start = Start::default();
    for step in 0..=if total == 0 { 0 } else { STEPS } {
        if let (Some(last), Some(all)) = (points.last(), all)
            && last.value >= all - TOLERANCE
        {
            break;
        }
        let budget = i64::try_from(total * step / STEPS).unwrap_or(i64::MAX);
        let before = start.selections.last().cloned();
        // What is the best with more money costs more than the step before allowed; what costs less stays the best.
        match best(question, Limits { budget, effort }, &mut start, stop) {
            Ok(found) => {
                start.selections = vec![found.chosen.clone()];
                if before.as_ref() != Some(&found.chosen) && points.last().is_none_or(|last| found.value > last.value + TOLERANCE) {
                    points.push(found);
                }
            }
            Err(NoBest::Musts(_)) => {}
            Err(NoBest::CalledOff) => return Err(NoBest::CalledOff),
        }
    }
    let knee = knee(&points);
    Ok(Frontier { points, knee })
}

/// The point farthest above the line from the first point to the last; as the hull of the curve has both, it is a corner of the hull.
fn knee(points: &[Best]) -> Option<usize> {
    let (first, last) = (points.first()?, points.last()?);
    let width = (last.cost - first.cost) as f64;
    let above = |point: &Best| point.value - first.value - (last.value - first.value) * (point.cost - first.cost) as f64 / width;
    let heights = points.iter().map(above).enumerate().filter(|(_, height)| *height > TOLERANCE);
    heights.reduce(|best, other| if other.1 > best.1 + TOLERANCE { other } else { best }).map(|(index, _)| index)
}
