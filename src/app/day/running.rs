//! Which part of the day is on: begun, gone on from, lengthened; and what follows is shortened. Which one is on is in no file; minutes are changed by edits.

use super::look::Running;
use crate::app::desk::Desk;
use crate::app::notice::NoticeKind;
use crate::edit::{DayChange, DayEdit, Edit, Selected, StepName};
use crate::method::day::{DayTimes, Going, going, shortened};
use crate::model::{DayStep, DayStepId, limits};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// A day that is begun so much earlier or later than its plan says is held to its length, not to its hours: it is a rehearsal.
const FAR: i64 = 3 * 60 * 60;

/// The part that is on, with how it goes.
#[derive(Debug, Clone, Copy)]
pub struct OnNow<'a> {
    /// The part.
    pub part: &'a Arc<DayStep>,
    /// Its place in the plan.
    pub at: usize,
    /// The one after it.
    pub next: Option<&'a Arc<DayStep>>,
    /// How it goes.
    pub going: Going,
    /// When all of it should end.
    pub promised: Timestamp,
}

impl Desk {
    /// The part of the day that is on, and since when.
    pub fn day_running(&self) -> Option<Running> {
        self.open.day.running
    }

    /// How the day goes now; none: it is not run.
    pub fn day_now(&self) -> Option<OnNow<'_>> {
        let running = self.open.day.running?;
        let parts = &self.project().day;
        let at = parts.iter().position(|part| part.id == running.part)?;
        let going = going(parts, at, running.since, running.promised, self.now())?;
        Some(OnNow { part: parts.get(at)?, at, next: parts.get(at + 1), going, promised: running.promised })
    }

    /// What could be shortened of the parts that follow so that the day ends when it should, with their new minutes; and whether that is enough.
    pub fn day_savings(&self) -> Option<(Vec<(DayStepId, u16)>, bool)> {
        let now = self.day_now()?;
        let save = u32::try_from((now.going.late + 59) / 60).ok().filter(|minutes| *minutes > 0)?;
        let after = self.project().day.get(now.at + 1..)?;
        let changed = shortened(after, save);
        let minutes = |id: DayStepId| after.iter().find(|part| part.id == id).map_or(0, |part| u32::from(part.minutes));
        let saved: u32 = changed.iter().map(|(id, now)| minutes(*id).saturating_sub(u32::from(*now))).sum();
        Some((changed, saved >= save))
    }

    /// A moment as a time of day here.
    pub fn time_here(&self, at: Timestamp) -> String {
        self.program.texts.time_of_day(at.to_zoned(TimeZone::system()).time())
    }

    /// Lets go of a part that is no longer there; the large clock has nothing to show then.
    pub(super) fn settle_day(&mut self) {
        if self.open.day.running.is_some_and(|running| self.project().day_step(running.part).is_none()) {
            self.open.day.running = None;
        }
        self.open.day.clock &= !self.project().day.is_empty();
    }

    /// This part is on from now on. What was promised when the day was begun stays so.
    pub(super) fn start_day_part(&mut self, part: DayStepId) {
        let now = self.now();
        let Some(at) = self.project().day.iter().position(|other| other.id == part) else { return };
        let promised = self.open.day.running.map_or_else(|| self.promised_end(at, now), |running| running.promised);
        self.open.day.running = Some(Running { part, since: now, promised });
        self.open.day.is_over = false;
    }

    /// When all of it should end if the part at a place is begun now: when the plan says, unless that is far from now.
    fn promised_end(&self, at: usize, now: Timestamp) -> Timestamp {
        let project = self.project();
        let rest: i64 = project.day.iter().skip(at).map(|part| i64::from(part.minutes)).sum();
        let from_now = now.checked_add(SignedDuration::from_mins(rest)).unwrap_or(now);
        let planned = project.day_starts.and_then(|starts| {
            let midnight = now.to_zoned(TimeZone::system()).start_of_day().ok()?;
            let minutes = i64::from(starts) + i64::from(DayTimes::of(&project.day).total);
            midnight.timestamp().checked_add(SignedDuration::from_mins(minutes)).ok()
        });
        planned.filter(|planned| (planned.as_second() - from_now.as_second()).abs() <= FAR).unwrap_or(from_now)
    }

    /// Begins with the selected part, else with the first; if the day is being run, that ends.
    pub(crate) fn run_day_or_stop(&mut self) {
        if self.open.day.running.is_some() {
            return self.stop_day();
        }
        let selected = match self.open.document.selection.lead {
            Some(Selected::Day(id)) => Some(id),
            _ => None,
        };
        if let Some(part) = selected.or_else(|| self.project().day.first().map(|part| part.id)) {
            self.start_day_part(part);
        }
    }

    pub(super) fn stop_day(&mut self) {
        self.open.day.running = None;
        self.open.day.is_over = false;
    }

    /// Shows the large clock, or ends that. A day that is not run begins with it.
    pub(crate) fn toggle_day_clock(&mut self) {
        self.open.day.clock = !self.open.day.clock;
    }

    /// Goes on to the next part, or back to the one before; after the last one the day is over.
    pub(crate) fn next_day_part(&mut self, on: bool) {
        let Some(running) = self.open.day.running else { return };
        let parts = &self.project().day;
        let Some(at) = parts.iter().position(|part| part.id == running.part) else { return };
        let other = if on { Some(at + 1) } else { at.checked_sub(1) };
        match other.and_then(|at| parts.get(at)).map(|part| part.id) {
            Some(part) => self.start_day_part(part),
            None if on => {
                self.open.day.running = None;
                self.open.day.is_over = true;
                let sentence = self.program.texts.day_over().to_owned();
                self.notify(NoticeKind::Done, sentence);
            }
            None => {}
        }
    }

    /// The part that is on takes so many minutes more, or less, but not less than it has taken already.
    pub(super) fn lengthen_day_part(&mut self, minutes: i16) {
        let Some(now) = self.day_now() else { return };
        let longer = i32::from(now.part.minutes) + i32::from(minutes);
        let longer = u16::try_from(longer.clamp(1, i32::from(limits::STEP_MINUTES))).unwrap_or(1);
        let edit = Edit::Day(DayEdit::Change { parts: vec![now.part.id], change: DayChange::Minutes(longer) });
        self.open.document.seal();
        self.apply(&edit, None);
    }

    /// Shortens what follows, as far as that is possible, as one step.
    pub(super) fn shorten_day(&mut self) {
        let Some((changed, _)) = self.day_savings().filter(|(changed, _)| !changed.is_empty()) else { return };
        let change =
            |(part, minutes): (DayStepId, u16)| Edit::Day(DayEdit::Change { parts: vec![part], change: DayChange::Minutes(minutes) });
        let count = changed.len();
        let edits = changed.into_iter().map(change).collect();
        self.open.document.seal();
        if self.apply(&Edit::Together { label: StepName::ChangeDayStep, edits }, None) {
            let sentence = self.program.texts.day_shortened(count as i64);
            self.notify_done(sentence);
        }
    }
}
