//! The day's plan (`method.md` §9): when each part begins, how long all of it takes, how the day goes, and what could be shortened so that it ends
//! when it should. Never a clock: what time it is is given.

use crate::model::{DayStep, DayStepId};
use jiff::civil::Time;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// Minutes of a day.
const DAY: u32 = 1_440;
/// In such steps parts are shortened, and no part to less.
const STEP: u16 = 5;

/// When parts begin and how long they take, in minutes from the beginning.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayTimes {
    /// When each part begins.
    pub begins: Vec<u32>,
    /// How long all of it takes.
    pub total: u32,
}

impl DayTimes {
    /// Those of a plan.
    pub fn of(parts: &[Arc<DayStep>]) -> Self {
        let mut total = 0;
        let begin = |part: &Arc<DayStep>| {
            let begins = total;
            total += u32::from(part.minutes);
            begins
        };
        let begins = parts.iter().map(begin).collect();
        Self { begins, total }
    }
}

/// The time of day so many minutes after midnight; on the day after, it begins anew.
pub fn time_of_day(minutes: u32) -> Time {
    let minutes = minutes % DAY;
    let small = |value: u32| i8::try_from(value).unwrap_or_default();
    Time::new(small(minutes / 60), small(minutes % 60), 0, 0).unwrap_or_default()
}

/// How a day goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Going {
    /// Seconds that are left of the part on now; negative: it runs over.
    pub left: i64,
    /// When all of it ends if nothing is shortened.
    pub ends: Timestamp,
    /// By how many seconds that is later than it should; negative: earlier.
    pub late: i64,
}

/// How a day goes in which the part at a place is on. `since`: from when on; `promised`: when all of it should end.
pub fn going(parts: &[Arc<DayStep>], on: usize, since: Timestamp, promised: Timestamp, now: Timestamp) -> Option<Going> {
    let minutes = |part: &Arc<DayStep>| SignedDuration::from_mins(i64::from(part.minutes));
    let over = since.checked_add(minutes(parts.get(on)?)).ok()?;
    let after: SignedDuration = parts.iter().skip(on + 1).map(minutes).fold(SignedDuration::ZERO, |sum, next| sum + next);
    let ends = over.max(now).checked_add(after).ok()?;
    Some(Going { left: over.as_second() - now.as_second(), ends, late: ends.as_second() - promised.as_second() })
}

/// What could be shortened to save so many minutes: the longest parts first, in steps of five minutes, none to less than half of what it was. The parts
/// that change, with their new minutes; less is saved where there is not so much.
pub fn shortened(parts: &[Arc<DayStep>], save: u32) -> Vec<(DayStepId, u16)> {
    let mut minutes: Vec<u16> = parts.iter().map(|part| part.minutes).collect();
    let mut save = save;
    while save > 0 {
        let can_give = |at: &usize| minutes[*at] >= 2 * STEP && (minutes[*at] - STEP) * 2 >= parts[*at].minutes;
        // Of those that are as long, the last: what is near is prepared.
        let Some(longest) = (0..minutes.len()).filter(can_give).max_by_key(|at| minutes[*at]) else { break };
        minutes[longest] -= STEP;
        save = save.saturating_sub(u32::from(STEP));
    }
    let changed = parts.iter().zip(&minutes).filter(|(part, minutes)| part.minutes != **minutes);
    changed.map(|(part, minutes)| (part.id, *minutes)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(minutes: &[u16]) -> Vec<Arc<DayStep>> {
        let part = |(at, minutes): (usize, &u16)| Arc::new(DayStep::new(DayStepId::named(&at.to_string()), "x", *minutes));
        minutes.iter().enumerate().map(part).collect()
    }

    fn at(minutes: i64) -> Timestamp {
        Timestamp::from_second(minutes * 60).unwrap()
    }

    #[test]
    fn each_part_begins_when_those_before_it_have_ended() {
        let times = DayTimes::of(&parts(&[15, 0, 90]));
        assert_eq!((times.begins, times.total), (vec![0, 15, 15], 105));
        assert_eq!(DayTimes::of(&[]), DayTimes::default());
        assert_eq!(time_of_day(545), Time::constant(9, 5, 0, 0));
        assert_eq!(time_of_day(1_500), Time::constant(1, 0, 0, 0), "after midnight");
    }

    #[test]
    fn a_part_that_runs_over_moves_the_end_and_one_that_does_not_leaves_it() {
        let parts = parts(&[15, 30, 60]);
        let going = |on, since, now| going(&parts, on, at(since), at(105), at(now)).unwrap();
        assert_eq!(going(0, 0, 5), Going { left: 600, ends: at(105), late: 0 });
        assert_eq!(going(0, 0, 25), Going { left: -600, ends: at(115), late: 600 });
        assert_eq!(going(2, 40, 50), Going { left: 3_000, ends: at(100), late: -300 }, "begun earlier than planned");
        assert_eq!(super::going(&parts, 3, at(0), at(0), at(0)), None);
    }

    #[test]
    fn the_longest_give_first_and_none_gives_more_than_half() {
        let id = |at: &str| DayStepId::named(at);
        let parts = parts(&[60, 15, 45, 5]);
        assert_eq!(shortened(&parts, 12), [(id("0"), 45)]);
        assert_eq!(shortened(&parts, 25), [(id("0"), 40), (id("2"), 40)]);
        assert_eq!(shortened(&parts, 500), [(id("0"), 30), (id("1"), 10), (id("2"), 25)], "breaks stay");
        assert_eq!(shortened(&parts, 0), []);
    }
}
