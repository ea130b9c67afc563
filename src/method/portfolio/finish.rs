//! The end of a search: where only a few measures are open, their selections are gone through one by one. Never more than a few, and never one that is
//! proven to be worse.

use super::board::{Board, Conflict};
use super::question::PARTS;

/// With so many open measures or fewer, going through them is quicker than pricing them.
pub(super) const FEW: usize = 14;

/// Goes through the selections of the open measures. `offer` is given each that is worth looking at, and returns what is worth less than that; none:
/// enough.
pub(super) fn finish(board: &mut Board<'_>, floor: f64, offer: &mut dyn FnMut(&mut Board<'_>) -> Option<f64>) -> Option<f64> {
    let open: Vec<usize> = board.open().collect();
    let mut most = value(board);
    let mut floor = floor;
    let mut gains: Vec<(f64, usize)> = Vec::with_capacity(open.len());
    for index in open {
        let measure = &board.question.measures[index];
        if board.fits(measure.cost, measure.effort) {
            gains.push((worth(board, index), index));
        }
    }
    let spare = (board.limits.budget - board.spent) as f64;
    let days = board.limits.effort.map(|most| (most - board.worked) as f64);
    let sum: f64 = gains.iter().map(|(gain, _)| gain).sum();
    // What one adds never grows with what else is there (Nemhauser, Wolsey & Fisher 1978), so no more than the best filling, in parts.
    let filled = |room: f64, of: &dyn Fn(usize) -> f64| {
        let mut order: Vec<(f64, f64)> = gains.iter().filter(|(gain, _)| *gain > 0.0).map(|(gain, index)| (*gain, of(*index))).collect();
        order.sort_unstable_by(|one, two| (one.1 / one.0).total_cmp(&(two.1 / two.0)));
        let (mut room, mut most) = (room, 0.0);
        for (gain, size) in order {
            if size <= room {
                most += gain;
                room -= size;
            } else {
                return most + gain * room / size;
            }
        }
        most
    };
    most += if most + sum < floor {
        sum
    } else {
        let by_cost = filled(spare, &|index| board.question.measures[index].cost as f64);
        days.map_or(by_cost, |days| by_cost.min(filled(days, &|index| board.question.measures[index].effort as f64))).min(sum)
    };
    if most < floor {
        return Some(floor);
    }
    let start = board.trail.len();
    // The one that brings most decides most.
    let Some((_, index)) = gains.into_iter().reduce(|best, other| if other.0 > best.0 { other } else { best }) else {
        let left: Vec<usize> = board.open().collect();
        if left.into_iter().try_for_each(|index| board.decide(index, false)).is_ok() {
            floor = offer(board)?;
        }
        board.back(start);
        return Some(floor);
    };
    for chosen in [true, false] {
        let decided: Result<(), Conflict> = board.decide(index, chosen);
        if decided.is_ok() {
            floor = finish(board, floor, offer)?;
        }
        board.back(start);
    }
    Some(floor)
}

/// What is chosen for sure is worth.
fn value(board: &Board<'_>) -> f64 {
    board.rows.iter().zip(&board.gained).map(|(row, gained)| row.weight * (*gained as f64 / PARTS).min(row.room)).sum()
}

/// What one more measure adds to that.
fn worth(board: &Board<'_>, index: usize) -> f64 {
    let gain = u64::from(board.question.measures[index].gain);
    let added = |part: &usize| {
        let row = board.parts[*part].row;
        let gained = |parts: u64| (parts as f64 / PARTS).min(board.rows[row].room);
        board.rows[row].weight * (gained(board.gained[row] + gain) - gained(board.gained[row]))
    };
    board.parts_of[index].iter().map(added).sum()
}
