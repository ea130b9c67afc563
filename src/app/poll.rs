//! What happens between actions: the results of background work are taken in, unsaved work and settings are saved, messages disappear. Never
//! blocks, and never knows what a result is.

use super::state::State;
use std::time::Duration;

impl State {
    /// Takes in what came back from the background, saves what has to be saved and removes old messages. Called once per frame; returns the
    /// latest time for the next call if nothing happens until then.
    pub fn poll(&mut self) -> Option<Duration> {
        while let Some(take_in) = self.jobs.next() {
            take_in(&mut self.desk);
        }
        self.quit_when_written();
        self.settle();
        let open = self.close_score_in_time();
        let watch = self.watch_lock();
        let waits = [open, self.late_for_keeping(), self.keep_settings(), self.let_notices_go(), self.progress_due(), watch];
        waits.into_iter().flatten().min()
    }

    fn let_notices_go(&mut self) -> Option<Duration> {
        let now = self.now();
        let left = |notice: &super::Notice| {
            let seconds = notice.seconds()?;
            let passed = now.duration_since(notice.since).as_millis().max(0);
            Some(i128::from(seconds) * 1_000 - passed)
        };
        self.notices.retain(|notice| left(notice).is_none_or(|left| left > 0));
        let next = self.notices.iter().filter_map(left).min()?;
        u64::try_from(next).ok().map(Duration::from_millis)
    }

    fn progress_due(&self) -> Option<Duration> {
        self.jobs.are_awaited().then_some(Duration::from_millis(500))
    }
}
